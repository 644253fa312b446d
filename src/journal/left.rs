//! Journals that processes left behind which ended without saving: read, and put aside once the user
//! has answered.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::Timestamp;
use serde::de::DeserializeOwned;

use super::fault::{JournalFault, Unreadable};
use super::header::Header;
use super::line::for_each_line;
use super::owner::{is_in_use, is_older_than, journals, make_folder, remove_old, sync_folder};

/// The folder, beside the journals, of those that were answered.
const ANSWERED: &str = "answered";
/// So long they are kept.
const DAYS_ANSWERED: u64 = 30;

/// What processes left behind.
#[derive(Debug, Default)]
pub struct LeftBehind {
    /// The journals, the one written last first.
    pub journals: Vec<LeftJournal>,
    /// What cannot be read, and is not touched.
    pub unreadable: Vec<UnreadableJournal>,
}

/// A journal whose process has ended.
#[derive(Debug)]
pub struct LeftJournal {
    /// The file.
    pub path: PathBuf,
    /// What it is about.
    pub header: Header,
    /// How many records can be read.
    pub records: usize,
    /// How many lines are not as they were written.
    pub bad_lines: usize,
    /// When it was written last.
    pub last_written: Timestamp,
}

/// A file that looks like a journal by its name alone.
#[derive(Debug, PartialEq, Eq)]
pub struct UnreadableJournal {
    /// The file, or the folder.
    pub path: PathBuf,
    /// Why it is left alone.
    pub reason: Unreadable,
}

/// What the lines of a journal hold.
#[derive(Debug)]
pub struct Records<T> {
    /// The records, as they were written.
    pub records: Vec<Record<T>>,
    /// The lines that are none.
    pub bad: Vec<BadLine>,
}

/// A record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<T> {
    /// What was written.
    pub value: T,
    /// Its line, from 1.
    pub line: u32,
    /// Whether a line before it is bad, so that records may be missing which this one builds on.
    pub is_after_bad: bool,
}

/// A line that is no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLine {
    /// From 1.
    pub line: u32,
    /// What is wrong with the record where the line is as it was written.
    pub says: Option<String>,
}

/// Looks for what processes left behind which ended without saving. Journals that living ones write are
/// not among them. Forgets what was answered long ago.
pub fn find_left(folder: &Path) -> LeftBehind {
    let mut found = LeftBehind::default();
    let unreadable = |path: PathBuf, reason| UnreadableJournal { path, reason };
    let all = journals(folder).unwrap_or_else(|error| {
        found.unreadable.push(unreadable(folder.to_owned(), Unreadable::System(error.into())));
        Vec::new()
    });
    for path in all.into_iter().filter(|path| !is_in_use(folder, path)) {
        match LeftJournal::read(&path) {
            // Its process ended before it had written anything.
            Ok(None) => {
                let _ = fs::remove_file(path);
            }
            Ok(Some(left)) => found.journals.push(left),
            // Taken over by another window meanwhile.
            Err(Unreadable::System(JournalFault::Gone)) => {}
            Err(reason) => found.unreadable.push(unreadable(path, reason)),
        }
    }
    found.journals.sort_by_key(|left| std::cmp::Reverse(left.last_written));
    // What is tidied up is nobody's any more, and stays where that fails.
    let _ = remove_old(folder);
    let _ = forget_answered(&folder.join(ANSWERED));
    found
}

impl LeftJournal {
    /// Reads the header and counts the records; `None` where nothing was written.
    fn read(path: &Path) -> Result<Option<Self>, Unreadable> {
        let failed = |error: io::Error| Unreadable::System(error.into());
        let file = File::open(path).map_err(failed)?;
        let facts = file.metadata().map_err(failed)?;
        let last_written = facts.modified().unwrap_or(SystemTime::UNIX_EPOCH);
        let mut header = Err(Unreadable::NoHeader);
        let (mut records, mut bad_lines) = (0, 0);
        let count = |number, json: Option<&[u8]>, _: &[u8]| match (number, json) {
            (1, json) => header = json.ok_or(Unreadable::NoHeader).and_then(Header::of_json),
            (_, Some(_)) => records += 1,
            (_, None) => bad_lines += 1,
        };
        for_each_line(BufReader::new(file), count).map_err(failed)?;
        if facts.len() == 0 || header.is_ok() && records + bad_lines == 0 {
            return Ok(None);
        }
        let last_written = last_written.try_into().unwrap_or(Timestamp::UNIX_EPOCH);
        let path = path.to_owned();
        Ok(Some(Self { path, header: header?, records, bad_lines, last_written }))
    }

    /// Reads the records, those behind bad lines too: whether they are of use is the caller's to say.
    ///
    /// # Errors
    /// When the system does not give the file.
    pub fn records<T: DeserializeOwned>(&self) -> Result<Records<T>, JournalFault> {
        let (mut records, mut bad) = (Vec::new(), Vec::new());
        let read = |line, json: Option<&[u8]>, _: &[u8]| {
            if line == 1 {
                return;
            }
            let value = json.ok_or(None).and_then(|json| {
                serde_json::from_slice(json).map_err(|error: serde_json::Error| Some(error.to_string()))
            });
            match value {
                Ok(value) => records.push(Record { value, line, is_after_bad: !bad.is_empty() }),
                Err(says) => bad.push(BadLine { line, says }),
            }
        };
        for_each_line(BufReader::new(File::open(&self.path)?), read)?;
        Ok(Records { records, bad })
    }

    /// Puts it aside, since the user does not want what is in it. It is kept for a month all the same.
    ///
    /// # Errors
    /// When the system does not move it; it is then found again.
    pub fn discard(self) -> Result<(), JournalFault> {
        put_aside(&self.path)
    }
}

impl UnreadableJournal {
    /// Puts it aside, so that it is not found again.
    ///
    /// # Errors
    /// When the system does not move it.
    pub fn discard(self) -> Result<(), JournalFault> {
        put_aside(&self.path)
    }
}

fn put_aside(path: &Path) -> Result<(), JournalFault> {
    let (folder, target) = answered(path)?;
    begin_month(path);
    match fs::rename(path, target) {
        // Another window has answered.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        moved => moved?,
    }
    sync_folder(&folder);
    Ok(())
}

/// The header of a journal and those of its lines that are kept, as they were written.
pub(super) fn kept_lines(journal: &Path, kept: &[u32]) -> io::Result<Vec<u8>> {
    let kept: HashSet<&u32> = kept.iter().collect();
    let mut bytes = Vec::new();
    let keep = |number, _: Option<&[u8]>, line: &[u8]| {
        if number == 1 || kept.contains(&number) {
            bytes.extend(line);
            bytes.push(b'\n');
        }
    };
    for_each_line(BufReader::new(File::open(journal)?), keep)?;
    Ok(bytes)
}

/// Keeps what a journal was like before lines of it are left out.
pub(super) fn copy_aside(journal: &Path, named_after: &Path) -> io::Result<()> {
    let (_, target) = answered(named_after)?;
    fs::copy(journal, &target)?;
    begin_month(&target);
    Ok(())
}

/// What is put aside is kept from now on, however old it is.
fn begin_month(path: &Path) {
    let file = File::options().append(true).open(path);
    let _ = file.and_then(|file| file.set_modified(SystemTime::now()));
}

/// The folder in which a journal is put aside, and its path there.
fn answered(journal: &Path) -> io::Result<(PathBuf, PathBuf)> {
    let folder = journal.with_file_name(ANSWERED);
    make_folder(&folder)?;
    let target = folder.join(journal.file_name().unwrap_or_default());
    Ok((folder, target))
}

fn forget_answered(folder: &Path) -> io::Result<()> {
    for journal in journals(folder)? {
        if is_older_than(&journal, DAYS_ANSWERED) {
            fs::remove_file(journal)?;
        }
    }
    Ok(())
}
