//! One program, its work and its end.

use std::fmt;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::super::screen::{Program, Screen, Start};
use super::super::shows_the_markers;
use super::after::{After, Left, parts};
use super::dice::Dice;
use super::dossiers::{Dossiers, SIZE, Scene};
use super::edits::{Edit, Edits, Missing};
use super::small_disk::SmallDisk;

/// So long the program has to say or do something.
const PATIENCE: Duration = Duration::from_secs(20);
/// So long what was done has to come to something before it is done again.
const AGAIN: Duration = Duration::from_secs(3);
/// Between two looks.
const PAUSE: Duration = Duration::from_millis(10);
/// Where messages are on the screen, x and y, and how many pixels at least the sign of one has.
const MESSAGES: (std::ops::Range<u32>, std::ops::Range<u32>) = (400..620, 40..200);
const SIGN: usize = 30;
/// Of every so many rounds the program itself is started again in one.
const STARTED_AGAIN: usize = 4;

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
    /// How much was in the journal when the latest edit was sent.
    journaled: usize,
    /// Whether a file holds that one.
    is_saved: bool,
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
            Moment::StateFull => Some(SmallDisk::over(&home.path().join("state"), 512)),
            Moment::FolderFull => Some(SmallDisk::over(&work, 256)),
            _ => None,
        };
        let file = work.join("dossier.sitmap.json");
        let outcome = Outcome {
            moment,
            is_large,
            sent: 0,
            missing: Missing::default(),
            half_written: 0,
            left_beside: 0,
            offered: false,
            taken: false,
            broken: Vec::new(),
        };
        let edits = Edits::new();
        Self {
            screen,
            scene,
            moment,
            number,
            dice,
            home,
            file,
            disk,
            edits,
            journaled: 0,
            is_saved: false,
            outcome,
        }
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
                self.edit_for(&program, 300..1200);
                self.pause(1200..2000);
                program.kill()
            }
            Moment::Editing => {
                self.edit_for(&program, 500..3000);
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

    /// Opens the briefing, chooses a step and types a first number into the title of the briefing.
    fn begin(&mut self, program: &mut Program) {
        // Then the file is read.
        program.wait_for_picture("markers on the map", shows_the_markers);
        let [x, y, width, height] = program.place();
        assert_eq!([width as f32, height as f32], SIZE, "the places to click at are those of this size");
        program.press("ctrl+b");
        let [step, whole, field] = self.scene.clicks.map(|at| (x + at.x as i32, y + at.y as i32));
        // A click in the frame in which the panel comes may miss it.
        let choose = |program: &Program| program.click(step);
        again_until(program, "a step that is chosen", choose, |program| is_chosen(program, step));
        let keys = [vec!["ctrl+a".to_owned()], self.edits.send(Edit::Type)].concat();
        let type_first = |program: &Program| {
            program.click(whole);
            program.click(field);
            program.press_all(&keys.iter().map(String::as_str).collect::<Vec<_>>());
        };
        again_until(program, "a first number in the journal", type_first, |_| self.is_written());
        program.press_all(&["End"]);
    }

    fn pause(&mut self, millis: std::ops::Range<u64>) {
        std::thread::sleep(self.dice.millis(millis));
    }

    /// Sends an edit. Before and after a move, what was sent is waited for: in a slow frame, one key would
    /// overtake another.
    fn send(&mut self, program: &Program, edit: Edit) {
        if edit != Edit::Type || self.edits.ends_with_move() {
            self.wait_for("an edit in the journal", Self::is_written);
        }
        (self.journaled, self.is_saved) = (self.journal().len(), false);
        let keys = self.edits.send(edit);
        program.press_all(&keys.iter().map(String::as_str).collect::<Vec<_>>());
    }

    fn edit_for(&mut self, program: &Program, millis: std::ops::Range<u64>) {
        let end = Instant::now() + self.dice.millis(millis);
        while Instant::now() < end {
            let edits: &[Edit] = match self.dice.below(12) {
                0 | 1 => &[Edit::Move],
                2 => &[Edit::Move, Edit::Undo, Edit::Redo],
                _ => &[Edit::Type],
            };
            for &edit in edits {
                self.send(program, edit);
            }
            self.pause(5..200);
        }
    }

    fn type_until(&mut self, program: &Program, what: &str, done: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !done(self) {
            if begun.elapsed() > PATIENCE {
                self.outcome.broken.push(format!("in vain: {what}"));
                return;
            }
            self.send(program, Edit::Type);
            self.pause(5..200);
        }
    }

    /// What is in the journals on disk.
    fn journal(&self) -> Vec<u8> {
        let entries = fs::read_dir(self.seen(&self.state().join("journals"))).into_iter().flatten().flatten();
        let journals = entries
            .map(|entry| entry.path())
            .filter(|path| path.extension().is_some_and(|end| end == "jsonl"));
        journals.flat_map(|path| fs::read(path).unwrap_or_default()).collect()
    }

    /// Whether the latest edit is on disk: the title as it is now, or more than there was before.
    fn is_written(&self) -> bool {
        let journal = self.journal();
        if self.is_saved {
            return true;
        }
        if self.edits.ends_with_move() {
            return journal.len() > self.journaled;
        }
        let title = format!("\"{}\"", self.edits.title());
        journal.windows(title.len()).any(|part| part == title.as_bytes())
    }

    /// What tells one writing of the file from the next.
    fn written(&self) -> (u64, i64) {
        fs::metadata(self.seen(&self.file)).map(|facts| (facts.ino(), facts.mtime_nsec())).unwrap_or_default()
    }

    fn parts(&self) -> usize {
        parts(&self.seen(&self.file)).len()
    }

    /// Until there is something, or time is over.
    fn wait_for(&mut self, what: &str, done: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !done(self) {
            if begun.elapsed() > PATIENCE {
                self.outcome.broken.push(format!("in vain: {what}"));
                return;
            }
            std::thread::sleep(Duration::from_micros(500));
        }
    }

    fn kill_while_saving(&mut self, program: Program) -> Instant {
        self.edit_for(&program, 300..1000);
        // What is typed in the frame of that key would not be in the file, and what follows waits for a file
        // that holds all.
        self.wait_for("an edit in the journal", Self::is_written);
        let (before, begun) = (self.written(), Instant::now());
        program.press_all(&["ctrl+s"]);
        self.wait_for("a file that is being written", |round| round.parts() > 0 || round.written() != before);
        let until_writing = begun.elapsed();
        self.wait_for("a file that is written", |round| round.written() != before);
        let writing = begun.elapsed().saturating_sub(until_writing);
        self.wait_for("nothing that is not saved", |round| {
            !program.tells_unsaved() && round.journal().is_empty()
        });
        self.is_saved = true;
        self.edit_for(&program, 300..1000);
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
        self.edit_for(&program, 300..1000);
        if self.edits.ends_with_move() {
            self.wait_for("a move in the journal", Self::is_written);
        }
        self.disk.as_ref().unwrap().fill();
        let full = Instant::now();
        // What is left of the last page of the journal still takes some.
        self.type_until(&program, "the word that nothing is written down", |_| errors(&program) > 0);
        let end = Instant::now() + self.dice.millis(200..1000);
        self.type_until(&program, "an end", |_| Instant::now() > end);
        if self.dice.below(2) == 0 {
            program.kill();
            return full;
        }
        self.disk.as_ref().unwrap().make_room();
        self.wait_for("what waited", Self::is_written);
        self.wait_for("the word gone", |_| errors(&program) == 0);
        self.edit_for(&program, 200..1500);
        program.kill()
    }

    fn kill_with_full_folder(&mut self, program: Program) -> Instant {
        self.edit_for(&program, 300..1000);
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

/// Does something again that is as done once, until it has come to something.
pub(super) fn again_until<'s>(
    program: &mut Program<'s>,
    what: &str,
    act: impl Fn(&Program<'s>),
    is_done: impl Fn(&Program<'s>) -> bool,
) {
    program.wait(what, |program| {
        act(program);
        let until = Instant::now() + AGAIN;
        while !is_done(program) && Instant::now() < until {
            std::thread::sleep(PAUSE);
        }
        is_done(program).then_some(())
    });
}

/// Whether the row of a step has the colour of the one that is chosen, beside the pointer and its title.
fn is_chosen(program: &Program, (x, y): (i32, i32)) -> bool {
    let colour = sitmap::theme::tokens::of_pages(false).selected;
    let pixel = program.picture().get_pixel((x + 60) as u32, y as u32).0;
    pixel == [colour.r(), colour.g(), colour.b()]
}

/// How many messages over the map have the sign of an error, each of which has many pixels. What they say,
/// other tests read.
fn errors(program: &Program) -> usize {
    let picture = program.picture();
    let colour = sitmap::theme::tokens::of_pages(false).error;
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
