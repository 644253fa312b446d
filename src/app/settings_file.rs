//! The file of what is kept between starts: read, put aside where it is damaged, and written.
//!
//! Windows share it. Each writes what it changed itself, and leaves the rest as the others have it.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::settings::{MOST_RECENT, Settings};
use super::workspace::Panels;
use crate::formats::tables::SavedProfile;
use crate::formats::{FileError, FormatError, write_atomic};
use crate::model::today;

const FILE: &str = "settings.json";
/// Held by whoever reads, merges and writes.
const LOCK: &str = ".settings.lock";

/// What is kept between starts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Kept {
    /// What is the user's own.
    pub(super) settings: Settings,
    /// How the panels were left.
    pub(super) panels: Panels,
}

/// A file that could not be read.
#[derive(Debug)]
pub(super) struct UnreadSettings {
    /// Why.
    pub(super) error: Box<FileError>,
    /// Where it is now; `None` where it is still in its place, and nothing will be written there.
    pub(super) aside: Option<PathBuf>,
}

/// As it stands in the file; what other versions keep there stays.
#[derive(Serialize)]
struct Fields<'a> {
    #[serde(flatten)]
    settings: &'a Settings,
    panels: &'a Panels,
}

/// The panels among the fields. By themselves: of fields that are flattened, serde forgets the line.
#[derive(Default, Deserialize)]
#[serde(default)]
struct PanelsField {
    panels: Panels,
}

/// What stands in the file.
#[derive(Default)]
struct There {
    kept: Kept,
    /// All of its fields, also those that this version does not know.
    fields: Map<String, Value>,
}

/// The file in the folder of what the user chose.
pub(super) fn path_in(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// Reads what is kept; `None` where there is no file yet.
///
/// # Errors
/// When the file cannot be read. A damaged one is put aside.
pub(super) fn read(folder: &Path) -> Result<Option<Kept>, UnreadSettings> {
    read_there(folder).map(|read| read.map(|there| there.kept))
}

/// Writes what has changed of what is kept since `before`. A file that was damaged meanwhile is put
/// aside, which is told.
///
/// # Errors
/// When the file cannot be read or written; it is then as it was.
pub(super) fn write(folder: &Path, before: &Kept, now: &Kept) -> Result<Option<UnreadSettings>, FileError> {
    fs::create_dir_all(folder).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => FileError::of(folder, io::ErrorKind::NotADirectory.into()),
        _ => FileError::of(folder, error),
    })?;
    let _lock = lock(folder)?;
    let (theirs, unread) = match read_there(folder) {
        Ok(read) => (read.unwrap_or_default(), None),
        Err(unread) if unread.aside.is_some() => (There::default(), Some(unread)),
        Err(UnreadSettings { error, .. }) => return Err(*error),
    };
    let path = path_in(folder);
    let failed = |error: serde_json::Error| FileError::of(&path, error.into());
    let merged = merge(before, now, theirs).map_err(failed)?;
    write_atomic(&path, &serde_json::to_vec_pretty(&merged).map_err(failed)?)?;
    Ok(unread)
}

fn read_there(folder: &Path) -> Result<Option<There>, UnreadSettings> {
    let path = path_in(folder);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        // Where a file stands in the place of the folder, who writes is told.
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(error) => return Err(UnreadSettings { error: FileError::of(&path, error).into(), aside: None }),
    };
    let parsed = || -> serde_json::Result<_> {
        let fields = serde_json::from_slice(&bytes)?;
        let settings: Settings = serde_json::from_slice(&bytes)?;
        let PanelsField { panels } = serde_json::from_slice(&bytes)?;
        Ok(There { kept: Kept { settings: settings.within_bounds(), panels }, fields })
    };
    parsed().map(Some).map_err(|error| {
        let error = FormatError::of_json(&error);
        let aside = put_aside(folder, &path).ok();
        UnreadSettings { error: FileError::Format { path, error }.into(), aside }
    })
}

/// Gives a damaged file a name that says so, and that no other has.
fn put_aside(folder: &Path, path: &Path) -> io::Result<PathBuf> {
    let day = today();
    let names = (1..).map(|n| match n {
        1 => format!("settings.damaged-{day}.json"),
        n => format!("settings.damaged-{day}-{n}.json"),
    });
    let free = names.map(|name| folder.join(name)).find(|aside| !aside.exists());
    let aside = free.ok_or(io::ErrorKind::AlreadyExists)?;
    fs::rename(path, &aside)?;
    Ok(aside)
}

fn lock(folder: &Path) -> Result<File, FileError> {
    let path = folder.join(LOCK);
    let failed = |error| FileError::of(&path, error);
    let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(failed)?;
    match file.lock() {
        // On a drive that cannot lock, two windows that write at the very same time are told apart by luck.
        Err(error) if error.kind() != io::ErrorKind::Unsupported => Err(failed(error)),
        _ => Ok(file),
    }
}

/// What another window wrote, with what we have changed since.
fn merge(before: &Kept, now: &Kept, theirs: There) -> serde_json::Result<Map<String, Value>> {
    let (settings, there, mut fields) = (&now.settings, theirs.kept.settings, theirs.fields);
    let merged = Settings {
        recent: merge_recent(&before.settings.recent, &settings.recent, there.recent),
        profiles: merge_profiles(&before.settings.profiles, &settings.profiles, there.profiles),
        ..settings.clone()
    };
    let before = fields_of(&before.settings, &before.panels)?;
    for (name, value) in fields_of(&merged, &now.panels)? {
        let is_list = name == "recent" || name == "profiles";
        if is_list || before.get(&name) != Some(&value) || !fields.contains_key(&name) {
            fields.insert(name, value);
        }
    }
    Ok(fields)
}

fn fields_of(settings: &Settings, panels: &Panels) -> serde_json::Result<Map<String, Value>> {
    let fields = serde_json::to_string(&Fields { settings, panels })?;
    serde_json::from_str(&fields)
}

/// Files that were opened here come before those that others opened.
fn merge_recent(before: &[PathBuf], now: &[PathBuf], theirs: Vec<PathBuf>) -> Vec<PathBuf> {
    // What was opened stands before what was left in its order.
    let is_left = |rest: &[PathBuf]| {
        let mut before = before.iter();
        rest.iter().all(|path| before.any(|other| other == path))
    };
    let opened = (0..now.len()).find(|&n| is_left(&now[n..])).unwrap_or(now.len());
    let is_forgotten = |path: &PathBuf| before.contains(path) && !now.contains(path);
    let mut merged = now[..opened].to_vec();
    merged.extend(theirs.into_iter().filter(|path| !now[..opened].contains(path) && !is_forgotten(path)));
    merged.truncate(MOST_RECENT);
    merged
}

fn merge_profiles(
    before: &[SavedProfile],
    now: &[SavedProfile],
    theirs: Vec<SavedProfile>,
) -> Vec<SavedProfile> {
    let has = |all: &[SavedProfile], name: &str| all.iter().any(|profile| profile.name == name);
    let saved: Vec<_> = now.iter().filter(|profile| !before.contains(profile)).cloned().collect();
    let is_forgotten = |name: &str| has(before, name) && !has(now, name);
    let mut merged = theirs;
    merged.retain(|profile| !has(&saved, &profile.name) && !is_forgotten(&profile.name));
    merged.extend(saved);
    merged
}

#[cfg(test)]
mod tests;
