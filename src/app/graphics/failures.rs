//! Which ways to draw have failed at earlier starts. A driver may end the whole program: what was being
//! tried then is known from a file that is there only until the first frame is drawn.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::Way;
use crate::formats::write_atomic;

/// What is remembered.
const FILE: &str = "graphics.json";
/// The way that is being tried; locked by the program that tries it.
const TRYING: &str = "graphics-trying.json";

/// What is remembered, and where.
#[derive(Debug, Default)]
pub(super) struct Failures {
    folder: Option<PathBuf>,
    kept: Kept,
    /// The file of the way that is tried, which is locked.
    trying: Option<File>,
    /// What the program before this one ended in.
    new: Vec<Way>,
}

/// As it stands in the file. Another version may have mended what failed.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    version: String,
    ended_program: Vec<Ended>,
    refused: Vec<Way>,
}

/// A way in which the program ended. Once may have been the power: then it is left out at one start. What
/// ended it twice is left out for good.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Ended {
    way: Way,
    times: u32,
    is_left_out: bool,
}

impl Failures {
    /// What is remembered in the folder. What cannot be read is as nothing: then all is tried.
    pub(super) fn read(folder: Option<&Path>) -> Self {
        let Some(folder) = folder else {
            return Self::default();
        };
        let of_json = |name: &str| fs::read(folder.join(name)).ok();
        let kept: Option<Kept> = of_json(FILE).and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let version = env!("CARGO_PKG_VERSION");
        let kept = kept.filter(|kept| kept.version == version).unwrap_or_default();
        let mut failures = Self {
            folder: Some(folder.to_owned()),
            kept: Kept { version: version.to_owned(), ..kept },
            ..Self::default()
        };
        if let Some(way) = ended_in(folder) {
            match failures.kept.ended_program.iter_mut().find(|ended| ended.way == way) {
                Some(ended) => (ended.times, ended.is_left_out) = (ended.times.saturating_add(1), true),
                None => failures.kept.ended_program.push(Ended { way, times: 1, is_left_out: true }),
            }
            failures.new.push(way);
            failures.write();
        }
        failures
    }

    /// The ways in which the program before this one ended, once.
    pub(super) fn take_new(&mut self) -> Vec<Way> {
        std::mem::take(&mut self.new)
    }

    /// The ways to leave out at this start.
    pub(super) fn take_left_out(&mut self) -> Vec<Way> {
        let left_out = self.kept.ended_program.iter().filter(|ended| ended.is_left_out);
        let left_out: Vec<_> = left_out.map(|ended| ended.way).collect();
        let is_once = |ended: &&mut Ended| ended.is_left_out && ended.times == 1;
        let mut once = self.kept.ended_program.iter_mut().filter(is_once).peekable();
        if once.peek().is_some() {
            once.for_each(|ended| ended.is_left_out = false);
            self.write();
        }
        left_out
    }

    /// The user asks for this way: what it did is forgotten.
    pub(super) fn forgive(&mut self, way: Way) {
        let known = self.kept.ended_program.len() + self.kept.refused.len();
        self.kept.ended_program.retain(|ended| ended.way != way);
        self.kept.refused.retain(|failed| *failed != way);
        self.new.retain(|failed| *failed != way);
        if self.kept.ended_program.len() + self.kept.refused.len() < known {
            self.write();
        }
    }

    /// Remembers that a way drew nothing; whether that is new.
    pub(super) fn refuse(&mut self, way: Way) -> bool {
        if self.kept.refused.contains(&way) {
            return false;
        }
        self.kept.refused.push(way);
        self.write();
        true
    }

    /// A way is tried from now on.
    pub(super) fn begin(&mut self, way: Way) {
        self.end_trying();
        let Some(folder) = &self.folder else {
            return;
        };
        let begun = || -> std::io::Result<File> {
            fs::create_dir_all(folder)?;
            let path = folder.join(TRYING);
            // Another window that is starting has it: that one tries the same.
            let file = File::options().create(true).truncate(false).write(true).open(&path)?;
            file.try_lock()?;
            file.set_len(0)?;
            serde_json::to_writer(&file, &way)?;
            Ok(file)
        };
        match begun() {
            Ok(file) => self.trying = Some(file),
            Err(error) => log::info!("what is tried is not remembered: {error}"),
        }
    }

    /// It has drawn, or it said that it cannot.
    pub(super) fn end_trying(&mut self) {
        if let (Some(file), Some(folder)) = (self.trying.take(), &self.folder)
            && let Err(error) = fs::remove_file(folder.join(TRYING)).and_then(|()| file.unlock())
        {
            log::warn!("{TRYING} stays: {error}");
        }
    }

    fn write(&self) {
        let Some(folder) = &self.folder else {
            return;
        };
        let bytes = serde_json::to_vec_pretty(&self.kept).unwrap_or_default();
        if let Err(error) = fs::create_dir_all(folder) {
            return log::warn!("{}: {error}", folder.display());
        }
        if let Err(error) = write_atomic(&folder.join(FILE), &bytes) {
            log::warn!("{FILE} is not written: {error}");
        }
    }
}

/// The way in which a program that is no more was drawing its first frame.
fn ended_in(folder: &Path) -> Option<Way> {
    let path = folder.join(TRYING);
    let file = File::options().read(true).write(true).open(&path).ok()?;
    file.try_lock().ok()?;
    let way = serde_json::from_reader(&file).ok();
    if let Err(error) = fs::remove_file(&path) {
        log::warn!("{}: {error}", path.display());
    }
    way
}
