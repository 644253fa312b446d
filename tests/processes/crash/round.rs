//! One program, its work and its end.

use std::fmt;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::super::screen::{Program, Screen, Start};
use super::after::{After, Left};
use super::dice::Dice;
use super::dossiers::{Dossiers, SIZE, Scene};
use super::edits::{Edit, Edits, Missing};
use super::small_disk::SmallDisk;

/// So long the program has to say or do something.
const PATIENCE: Duration = Duration::from_secs(20);
/// Before and after a key that another one might overtake in a slow frame.
const SLOW: Duration = Duration::from_millis(400);
/// Where messages are on the screen, x and y, and how many pixels at least the sign of one has.
const MESSAGES: (std::ops::Range<u32>, std::ops::Range<u32>) = (400..620, 40..200);
const SIGN: usize = 30;
/// Of every so many rounds the program itself is started again in one.
const STARTED_AGAIN: usize = 3;

/// What is hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Moment {
    Idle,
    Editing,
    Saving,
    /// The state folder is full.
    StateFull,
    /// The folder of the dossier is full.
    FolderFull,
}

/// A round before its end.
pub(super) struct Round<'a> {
    screen: &'a Screen,
    scene: &'a Scene,
    moment: Moment,
    number: usize,
    dice: Dice,
    home: TempDir,
    file: PathBuf,
    disk: Option<SmallDisk>,
    edits: Edits,
    outcome: Outcome,
}

/// What became of a round.
#[derive(Debug)]
pub(super) struct Outcome {
    pub moment: Moment,
    pub is_large: bool,
    pub sent: usize,
    pub missing: Missing,
    /// The dossier is not whole.
    pub half_written: usize,
    /// Files that were being written, left beside it.
    pub left_beside: usize,
    pub offered: bool,
    /// Whether the program itself was started again, and has brought it back.
    pub taken: bool,
    /// What was promised and is not so.
    pub broken: Vec<String>,
}

impl<'a> Round<'a> {
    pub(super) fn new(
        screen: &'a Screen,
        dossiers: &'a Dossiers,
        moment: Moment,
        number: usize,
        mut dice: Dice,
    ) -> Self {
        let is_large = match moment {
            Moment::Saving => dice.below(3) > 0,
            Moment::Editing | Moment::Idle => dice.below(4) == 0,
            Moment::StateFull | Moment::FolderFull => false,
        };
        let scene = if is_large { &dossiers.large } else { &dossiers.small };
        let home = tempfile::tempdir().unwrap();
        let work = home.path().join("work");
        fs::create_dir_all(&work).unwrap();
        let disk = match moment {
            Moment::StateFull => Some(SmallDisk::over(&home.path().join("state"), 128)),
            Moment::FolderFull => Some(SmallDisk::over(&work, 256)),
            _ => None,
        };
        let file = work.join("dossier.sitmap.json");
        let outcome = Outcome {
            moment,
            is_large: scene.is_large,
            sent: 0,
            missing: Missing::default(),
            half_written: 0,
            left_beside: 0,
            offered: false,
            taken: false,
            broken: Vec::new(),
        };
        Self { screen, scene, moment, number, dice, home, file, disk, edits: Edits::new(), outcome }
    }

    /// Works, kills and looks.
    pub(super) fn run(mut self) -> Outcome {
        fs::write(self.seen(&self.file), &self.scene.bytes).unwrap();
        let behind = self.disk.as_ref().map(SmallDisk::behind).unwrap_or_default();
        let start = Start { behind, arguments: vec![self.file.clone().into()] };
        let screen = self.screen;
        let mut program = Program::start(screen, self.home.path(), &start);
        self.begin(&mut program);
        let killed = match self.moment {
            Moment::Idle => {
                self.edit_for(&program, 1000..3000);
                self.pause(1200..2500);
                program.kill()
            }
            Moment::Editing => {
                self.edit_for(&program, 1000..5000);
                self.pause(0..250);
                program.kill()
            }
            Moment::Saving => self.kill_while_saving(program),
            Moment::StateFull => self.kill_with_full_state(program),
            Moment::FolderFull => self.kill_with_full_folder(program),
        };
        self.look(killed);
        if !self.outcome.broken.is_empty() {
            let kept = self.home.keep();
            self.outcome.broken.push(format!("what is left is in {}", kept.display()));
        }
        self.outcome
    }

    /// Where something is seen from outside.
    fn seen(&self, path: &Path) -> PathBuf {
        let disk = self.disk.as_ref().filter(|_| path.starts_with(self.full_folder()));
        disk.map_or_else(|| path.to_owned(), |disk| disk.seen(path))
    }

    fn full_folder(&self) -> PathBuf {
        self.home.path().join(if self.moment == Moment::StateFull { "state" } else { "work" })
    }

    fn state(&self) -> PathBuf {
        self.home.path().join("state/sitmap")
    }

    /// Opens the briefing and types a first number into the notes of a step.
    fn begin(&mut self, program: &mut Program) {
        program.wait_for_rest();
        let [x, y, width, height] = program.place();
        assert_eq!([width as f32, height as f32], SIZE, "the places to click at are those of this size");
        program.press("ctrl+b");
        program.wait_for_rest();
        let on_screen = |at: egui::Pos2| (x + at.x as i32, y + at.y as i32);
        program.click(on_screen(self.scene.step));
        program.wait_for_rest();
        program.drag(on_screen(self.scene.edge), on_screen(self.scene.higher));
        program.wait_for_rest();
        program.click(on_screen(self.scene.notes));
        self.pause(300..600);
        self.send(program, Edit::Type);
        let journals = self.seen(&self.state()).join("journals");
        program.wait("a journal", |_| journals.is_dir().then_some(()));
    }

    fn pause(&mut self, millis: std::ops::Range<u64>) {
        std::thread::sleep(self.dice.millis(millis));
    }

    fn send(&mut self, program: &Program, edit: Edit) {
        let keys = self.edits.send(edit);
        program.press_all(&keys.iter().map(String::as_str).collect::<Vec<_>>());
    }

    fn edit_for(&mut self, program: &Program, millis: std::ops::Range<u64>) {
        let end = Instant::now() + self.dice.millis(millis);
        while Instant::now() < end {
            let moves: &[Edit] = match self.dice.below(12) {
                0 | 1 => &[Edit::Move],
                2 if !self.scene.is_large => &[Edit::Move, Edit::Undo, Edit::Redo],
                _ => &[],
            };
            for &edit in moves {
                std::thread::sleep(SLOW);
                self.send(program, edit);
            }
            if moves.is_empty() {
                self.send(program, Edit::Type);
                self.pause(5..200);
            } else {
                std::thread::sleep(SLOW);
            }
        }
    }

    /// What tells one writing of the file from the next.
    fn written(&self) -> (u64, i64) {
        fs::metadata(self.seen(&self.file)).map(|facts| (facts.ino(), facts.mtime_nsec())).unwrap_or_default()
    }

    fn parts(&self) -> usize {
        let names = fs::read_dir(self.seen(self.file.parent().unwrap())).unwrap().flatten();
        let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
        let file = self.file.file_name().unwrap();
        names.map(name).filter(|name| file != name.as_str() && !SmallDisk::is_ballast(name)).count()
    }

    /// Until there is something, or time is over.
    fn wait_for(&mut self, what: &str, done: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !done(self) {
            if begun.elapsed() > PATIENCE {
                self.outcome.broken.push(format!("in vain: {what}"));
                return;
            }
            std::thread::sleep(Duration::from_micros(300));
        }
    }

    fn kill_while_saving(&mut self, program: Program) -> Instant {
        self.edit_for(&program, 500..1500);
        let (before, begun) = (self.written(), Instant::now());
        program.press_all(&["ctrl+s"]);
        self.wait_for("a file that is being written", |round| round.parts() > 0 || round.written() != before);
        let until_writing = begun.elapsed();
        self.wait_for("a file that is written", |round| round.written() != before);
        let writing = begun.elapsed().saturating_sub(until_writing);
        self.edit_for(&program, 500..2000);
        let before = self.written();
        program.press_all(&["ctrl+s"]);
        if self.dice.below(2) == 0 {
            // From the key to a little after.
            std::thread::sleep(self.dice.within((until_writing + writing) * 5 / 4));
        } else {
            self.wait_for("the second time", |round| round.parts() > 0 || round.written() != before);
            std::thread::sleep(self.dice.within(writing * 5 / 4));
        }
        program.kill()
    }

    fn kill_with_full_state(&mut self, program: Program) -> Instant {
        self.edit_for(&program, 500..1500);
        self.disk.as_ref().unwrap().fill();
        let full = Instant::now();
        self.edit_for(&program, 1500..2500);
        self.wait_for("the word that nothing is written down", |_| errors(&program) > 0);
        if self.dice.below(2) == 0 {
            program.kill();
            return full;
        }
        self.disk.as_ref().unwrap().make_room();
        // It tries again each second.
        self.pause(2200..2500);
        self.edit_for(&program, 200..2000);
        program.kill()
    }

    fn kill_with_full_folder(&mut self, program: Program) -> Instant {
        self.edit_for(&program, 500..1500);
        self.disk.as_ref().unwrap().fill();
        let before = self.written();
        program.press_all(&["ctrl+s"]);
        self.wait_for("the word that it is not saved", |_| errors(&program) > 0);
        let is_as_it_was = fs::read(self.seen(&self.file)).is_ok_and(|now| now == self.scene.bytes);
        if !is_as_it_was || self.parts() > 0 {
            self.outcome.broken.push("a full disk has harmed the folder of the file".to_owned());
        }
        self.edit_for(&program, 200..1500);
        if self.dice.below(2) == 0 {
            self.disk.as_ref().unwrap().make_room();
            program.press_all(&["ctrl+s"]);
            self.wait_for("saved where there is room", |round| round.written() != before);
            self.pause(0..500);
        }
        program.kill()
    }

    /// Looks at what is left.
    fn look(&mut self, killed: Instant) {
        self.outcome.sent = self.edits.count();
        self.outcome.left_beside = self.parts();
        if self.moment == Moment::FolderFull {
            fs::copy(self.seen(&self.file), &self.file).unwrap();
        }
        let after = After { home: self.home.path(), file: &self.file, edits: &self.edits };
        if let Err(why) = after.file_is_whole() {
            self.outcome.half_written = 1;
            self.outcome.broken.push(why);
        }
        // The next start is tried on a copy: what is left must be left for the program.
        let Left { stand, offered, button, said } = after.bring_back(&self.seen(&self.state()));
        self.outcome.offered = offered;
        self.outcome.broken.extend(said);
        match self.edits.missing(&stand, killed) {
            Ok(missing) => {
                self.outcome.missing = missing;
                if missing.old > 0 {
                    self.outcome.broken.push(format!("missing: {missing:?}"));
                }
            }
            Err(why) => self.outcome.broken.push(why),
        }
        let is_started = self.disk.is_none() && self.number % STARTED_AGAIN == 1;
        if let (true, Some(button)) = (is_started, button) {
            match after.start_again(self.screen, button, &stand) {
                Ok(()) => self.outcome.taken = true,
                Err(why) => self.outcome.broken.push(why),
            }
        }
    }
}

/// How many messages over the map have the sign of an error, each of which has many pixels. What they say,
/// other tests read.
fn errors(program: &Program) -> usize {
    let picture = program.picture();
    let colour = sitmap::theme::tokens::of(egui::Theme::Light).error;
    let over_map =
        picture.enumerate_pixels().filter(|(x, y, _)| MESSAGES.0.contains(x) && MESSAGES.1.contains(y));
    over_map.filter(|(_, _, pixel)| pixel.0 == [colour.r(), colour.g(), colour.b()]).count() / SIGN
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { moment, is_large, sent, missing, left_beside, offered, taken, broken, .. } = self;
        let Missing { old, oldest } = missing;
        write!(
            f,
            "{moment:?}, large: {is_large}, sent {sent}, missing {old} and the oldest of {oldest:?}, left beside \
             {left_beside}, offered: {offered}, taken: {taken}, broken: {broken:?}"
        )
    }
}
