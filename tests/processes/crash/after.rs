//! What is left on disk, and what the next start makes of it.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use egui::Pos2;
use sitmap::app;
use sitmap::app::folders::Folders;
use sitmap::formats::{Options, read_file};
use sitmap::l10n::recovery;
use sitmap::progress::Progress;

use super::super::screen::{Program, Screen, Start};
use super::dossiers::SIZE;
use super::edits::{Edits, Stand};
use super::round::again_until;
use crate::support::Window;

/// So long the program has to save what it brought back.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(100);

/// What a killed program has left.
pub(super) struct After<'a> {
    pub home: &'a Path,
    pub file: &'a Path,
    pub edits: &'a Edits,
}

/// What the next start makes of it.
pub(super) struct Left {
    pub stand: Stand,
    pub offered: bool,
    /// What brings it back, in the window, where something of it is in no file.
    pub button: Option<Pos2>,
    /// What was said that should not have to be.
    pub said: Vec<String>,
}

impl After<'_> {
    /// Whether the file reads without an issue, and is what it was at some moment.
    pub(super) fn file_is_whole(&self) -> Result<(), String> {
        let stand = stand_of(self.file)?;
        let is_some = self.edits.is_some_stand(&stand);
        if is_some { Ok(()) } else { Err(format!("the file is what it never was: {stand:?}")) }
    }

    /// What stands in the window once it is brought back, from a copy of the state folder.
    pub(super) fn bring_back(&self, state: &Path) -> Left {
        let copy = self.home.join("copy");
        copy_all(state, &copy);
        let folders = Folders { config: self.home.join("copy-config"), state: copy };
        let start =
            app::Start { files: vec![self.file.to_owned()], folders: Some(folders), ..app::Start::default() };
        let mut window = Window::sized(SIZE, 1.0, start);
        let mut said = window.alerts();
        let offered = window.has(recovery::question());
        let mut button = None;
        if offered {
            let at = window.place_of(None, recovery::bring_back()).center();
            window.click_at(at);
            window.settle();
            said.extend(window.alerts());
            button = Some(at);
        }
        let layers = window.app().state().workspace.layers.all();
        let layer = layers.iter().find(|layer| layer.source.path.as_deref() == Some(self.file)).unwrap();
        // Killed after the file was written and before its journal went, it has nothing left to save.
        let button = button.filter(|_| layer.is_unsaved());
        Left { stand: Stand::of(layer.briefing().map(AsRef::as_ref)), offered, button, said }
    }

    /// What was left beside the file goes with the next that is written there, but for what is a minute old
    /// at most.
    fn make_parts_old(&self) {
        for part in parts(self.file) {
            let part = File::options().append(true).open(part).unwrap();
            part.set_modified(SystemTime::now() - Duration::from_mins(2)).unwrap();
        }
    }

    /// Starts the program itself, brings back what is left, saves it and leaves.
    pub(super) fn start_again(&self, screen: &Screen, button: Pos2, expected: &Stand) -> Result<(), String> {
        let start = Start { arguments: vec![self.file.into()], ..Start::default() };
        let mut program = Program::start(screen, self.home, &start);
        let [x, y, ..] = program.place();
        // A click before the question is there is lost, and one after it is answered does no harm.
        let bring_back = |program: &Program| program.click((x + button.x as i32, y + button.y as i32));
        again_until(&mut program, "what was brought back", bring_back, Program::tells_unsaved);
        self.make_parts_old();
        program.press("ctrl+s");
        let journals = self.home.join("state/sitmap/journals");
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if !program.tells_unsaved() && !has_journals(&journals) && stand_of(self.file)? == *expected {
                let left = parts(self.file).len();
                let status = program.quit();
                return match left {
                    0 if status.success() => Ok(()),
                    _ => Err(format!("it left with {status}, and {left} parts beside the file")),
                };
            }
            std::thread::sleep(PAUSE);
        }
        let picture = self.home.join("not-brought-back.png");
        let _ = screen.picture().save(picture);
        Err(format!("brought back and saved, the file is {:?}, not {expected:?}", stand_of(self.file)?))
    }
}

/// What was being written beside a file.
pub(super) fn parts(file: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(file.parent().unwrap()).unwrap().flatten();
    entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "part"))
        .collect()
}

/// What stands in a file, which must read without an issue.
fn stand_of(file: &Path) -> Result<Stand, String> {
    let reading = read_file(file, &Options::default(), &Progress::default());
    let reading = reading.map_err(|error| format!("the file does not read: {error}"))?;
    if reading.issues.is_empty() {
        Ok(Stand::of(reading.dossier.head.briefing.as_deref()))
    } else {
        Err(format!("the file reads with issues: {:?}", reading.issues))
    }
}

fn has_journals(folder: &Path) -> bool {
    let names = fs::read_dir(folder).map(|all| all.flatten().map(|entry| entry.path()).collect::<Vec<_>>());
    names.unwrap_or_default().iter().any(|path| path.extension().is_some_and(|ending| ending == "jsonl"))
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let (path, copy) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_all(&path, &copy);
        } else {
            fs::copy(path, copy).unwrap();
        }
    }
}
