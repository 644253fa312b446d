//! One journal that is being written. What it finds torn or gone on disk, it heals.

use std::fs::{self, File, Metadata};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::owner::{PART, private, sync_folder};

/// Puts bytes at the place where a file is, and stays until they are on disk.
pub(super) type Put = dyn FnMut(&mut File, &[u8]) -> io::Result<()> + Send;

/// A journal of this process.
#[derive(Debug)]
pub(super) struct JournalFile {
    path: PathBuf,
    /// The first line, with which the file begins anew where it lost what it had.
    header: Vec<u8>,
    file: Option<File>,
    /// Whether the file that was written is no longer the one at its path.
    is_misplaced: bool,
    /// So much of it is on disk.
    written: u64,
    /// Whole lines that are not.
    waiting: Vec<u8>,
    /// Whether somebody took away what was written, since it was asked last.
    is_incomplete: bool,
}

impl JournalFile {
    /// A journal that comes to be with its first record.
    pub(super) fn new(path: PathBuf, header: Vec<u8>) -> Self {
        Self {
            path,
            header,
            file: None,
            is_misplaced: false,
            written: 0,
            waiting: Vec::new(),
            is_incomplete: false,
        }
    }

    /// A journal that is there and whole.
    pub(super) fn existing(path: PathBuf, header: Vec<u8>) -> io::Result<Self> {
        let file = private().open(&path)?;
        let written = file.metadata()?.len();
        Ok(Self { file: Some(file), written, ..Self::new(path, header) })
    }

    pub(super) fn append(&mut self, line: &[u8]) {
        if self.file.is_none() && self.waiting.is_empty() {
            self.waiting.extend(&self.header);
        }
        self.waiting.extend(line);
    }

    /// Whether there is something to be written.
    pub(super) fn waits(&self) -> bool {
        self.is_misplaced || !self.waiting.is_empty()
    }

    /// Whether what was on disk is lost: asked once.
    pub(super) fn take_incomplete(&mut self) -> bool {
        std::mem::take(&mut self.is_incomplete)
    }

    /// Writes what waits. Where that fails, it still waits.
    pub(super) fn write(&mut self, put: &mut Put) -> io::Result<()> {
        if self.is_misplaced || self.file.is_none() {
            self.place(put)?;
        }
        self.put_waiting(put)?;
        // A file whose folder was removed takes what is written to it, and nobody will find it.
        self.is_misplaced = !self.is_in_place();
        if self.is_misplaced { self.place(put) } else { Ok(()) }
    }

    /// Removes it.
    pub(super) fn remove(&self) -> io::Result<()> {
        let is_gone = |error: &io::Error| {
            matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
        };
        fs::remove_file(&self.path).or_else(|error| if is_gone(&error) { Ok(()) } else { Err(error) })?;
        self.path.parent().map(sync_folder);
        Ok(())
    }

    fn put_waiting(&mut self, put: &mut Put) -> io::Result<()> {
        let Some(file) = self.file.as_mut().filter(|_| !self.waiting.is_empty()) else {
            return Ok(());
        };
        let length = file.metadata()?.len();
        if length < self.written {
            self.is_incomplete = true;
            self.written = 0;
            self.waiting.splice(..0, self.header.iter().copied());
        }
        if length != self.written {
            // What an earlier try began and could not finish.
            file.set_len(self.written)?;
        }
        file.seek(SeekFrom::Start(self.written))?;
        put(file, &self.waiting)?;
        self.written += self.waiting.len() as u64;
        // Not kept as large as the largest that ever waited.
        self.waiting = Vec::new();
        Ok(())
    }

    /// Makes the file at its path, with all that was written.
    fn place(&mut self, put: &mut Put) -> io::Result<()> {
        let mut new = private().create(true).truncate(true).open(&self.path)?;
        if let Some(old) = &mut self.file {
            let mut earlier = Vec::new();
            let read = old.rewind().and_then(|()| old.take(self.written).read_to_end(&mut earlier));
            if read.is_err() || (earlier.len() as u64) < self.written {
                self.is_incomplete = true;
                earlier.clone_from(&self.header);
            }
            put(&mut new, &earlier)?;
            self.written = earlier.len() as u64;
        }
        self.path.parent().map(sync_folder);
        self.file = Some(new);
        self.is_misplaced = false;
        Ok(())
    }

    fn is_in_place(&self) -> bool {
        let facts = self.file.as_ref().and_then(|file| file.metadata().ok());
        let at_path = fs::metadata(&self.path).ok();
        facts.zip(at_path).is_some_and(|(one, other)| is_same(&one, &other))
    }
}

#[cfg(unix)]
fn is_same(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;

    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

#[cfg(not(unix))]
fn is_same(one: &Metadata, other: &Metadata) -> bool {
    one.len() == other.len()
}

/// Writes a file beside `path` and gives it that name once it is whole.
pub(super) fn replace(path: &Path, bytes: &[u8], put: &mut Put) -> io::Result<()> {
    let part = path.with_extension(PART);
    let mut file = private().create(true).truncate(true).open(&part)?;
    let written = put(&mut file, bytes).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        let _ = fs::remove_file(&part);
    }
    path.parent().map(sync_folder);
    written
}
