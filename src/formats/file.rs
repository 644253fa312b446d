//! Files in and out: regular ones only, read in pieces, written whole or not at all.

use std::error::Error;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use tempfile::NamedTempFile;

use super::{FormatError, Input, Options, Reading, archive, recognise};
use crate::progress::Progress;

/// How much is written at once.
const PIECE: usize = 256 * 1024;
/// How the name of a file that is being written begins and ends; letters of chance are in between.
const PART: [&str; 2] = [".sitmap-", ".part"];
const LETTERS: usize = 6;
/// What nobody has written to for so long may be left behind. Whoever writes has locked it by then.
const LEFT: Duration = Duration::from_mins(1);

/// Why a file could not be read or written. What the user is told of it is in [`crate::l10n`];
/// written out by itself, it is the code and the path.
#[derive(Debug)]
pub enum FileError {
    /// Nothing there.
    NotFound {
        /// The file.
        path: PathBuf,
    },
    /// A folder.
    IsDirectory {
        /// The folder.
        path: PathBuf,
    },
    /// A pipe, a device, a socket: reading it might never end.
    NotRegular {
        /// The path.
        path: PathBuf,
    },
    /// No bytes.
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The system does not allow it.
    PermissionDenied {
        /// The file.
        path: PathBuf,
    },
    /// Anything else that the system says.
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        says: io::Error,
    },
    /// The bytes came, but they are no dossier.
    Format {
        /// The file.
        path: PathBuf,
        /// Why.
        error: FormatError,
    },
}

impl FileError {
    /// Every code of an error that is no [`FormatError`].
    pub const CODES: &'static [&'static str] =
        &["not-found", "is-a-folder", "not-a-file", "empty-file", "no-permission", "system"];

    /// The code of this kind, which no later version gives to another one.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "not-found",
            Self::IsDirectory { .. } => "is-a-folder",
            Self::NotRegular { .. } => "not-a-file",
            Self::Empty { .. } => "empty-file",
            Self::PermissionDenied { .. } => "no-permission",
            Self::Io { .. } => "system",
            Self::Format { error, .. } => error.code(),
        }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        let (Self::NotFound { path }
        | Self::IsDirectory { path }
        | Self::NotRegular { path }
        | Self::Empty { path }
        | Self::PermissionDenied { path }
        | Self::Io { path, .. }
        | Self::Format { path, .. }) = self;
        path
    }

    /// What the system said of `path`.
    pub(crate) fn of(path: &Path, reason: io::Error) -> Self {
        let path = path.to_owned();
        match reason.kind() {
            io::ErrorKind::NotFound => Self::NotFound { path },
            io::ErrorKind::PermissionDenied => Self::PermissionDenied { path },
            io::ErrorKind::IsADirectory => Self::IsDirectory { path },
            _ => Self::Io { path, says: reason },
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code(), self.path().display())
    }
}

impl Error for FileError {}

/// Reads a file from disk, whatever the format.
///
/// # Errors
/// When the file cannot be read, is not a regular file, or holds nothing readable.
pub fn read_file(path: &Path, options: &Options, progress: &Progress) -> Result<Reading, FileError> {
    let failed = |reason| FileError::of(path, reason);
    // Asked before opening: to open a pipe waits for somebody to write into it.
    check_regular(path, &fs::metadata(path).map_err(failed)?)?;
    let file = File::open(path).map_err(failed)?;
    let facts = file.metadata().map_err(failed)?;
    check_regular(path, &facts)?;
    if facts.len() == 0 {
        return Err(FileError::Empty { path: path.to_owned() });
    }
    progress.start(facts.len());
    let reading = recognise::read(&Input::File(&file), options, progress);
    let reading = reading.map_err(|error| FileError::Format { path: path.to_owned(), error })?;
    progress.finish();
    Ok(reading)
}

/// A file, or one of the data files in an archive, that was read.
#[derive(Debug)]
pub struct FileReading {
    /// The file in the archive, as [`Options::part`] names it; `None` where the file is no archive, or
    /// a certain part of it was asked for.
    pub part: Option<String>,
    /// What it holds.
    pub reading: Result<Reading, FileError>,
}

/// The data files of an archive that have to be read one by one, as [`Options::part`] names them; none
/// where the file is to be read as it is, or cannot be.
pub fn list_data_files(path: &Path) -> Vec<String> {
    let is_regular = fs::metadata(path).is_ok_and(|facts| facts.is_file());
    let is_archive = || {
        let mut head = [0; 4];
        File::open(path).and_then(|mut file| io::Read::read_exact(&mut file, &mut head)).is_ok()
            && archive::may_be(&head)
    };
    if !is_regular || !is_archive() {
        return Vec::new();
    }
    fs::read(path).map(|bytes| archive::data_files(&bytes)).unwrap_or_default()
}

/// Reads a file from disk; of an archive each of its data files, unless a part of it is asked for.
pub fn read_all(path: &Path, options: &Options, progress: &Progress) -> Vec<FileReading> {
    let files = if options.part.is_none() { list_data_files(path) } else { Vec::new() };
    if files.is_empty() {
        return vec![FileReading { part: None, reading: read_file(path, options, progress) }];
    }
    let read = |part: String| {
        let options = Options { part: Some(part.clone()), ..options.clone() };
        FileReading { part: Some(part), reading: read_file(path, &options, progress) }
    };
    files.into_iter().map(read).collect()
}

fn check_regular(path: &Path, facts: &fs::Metadata) -> Result<(), FileError> {
    match facts {
        facts if facts.is_dir() => Err(FileError::IsDirectory { path: path.to_owned() }),
        facts if facts.is_file() => Ok(()),
        _ => Err(FileError::NotRegular { path: path.to_owned() }),
    }
}

/// Writes a file so that at every moment either the old one or the new one is there, whole.
///
/// The permissions of a file that was there are kept; a link is followed.
///
/// # Errors
/// When the folder cannot be written to, the file there is read-only or no regular one, or the
/// disk is full. The old file is then untouched.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    write_with(path, |out| out.write_all(bytes))
}

/// The same with what `write` writes, piece by piece. Nothing of it is seen before it is complete.
///
/// # Errors
/// When `write` fails, and where [`write_atomic`] does. The old file is then untouched.
pub fn write_with(
    path: &Path,
    write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
) -> Result<(), FileError> {
    let failed = |reason| FileError::of(path, reason);
    let mut part = Part::beside(path)?;
    let mut pieces = BufWriter::with_capacity(PIECE, part.file());
    write(&mut pieces).and_then(|()| pieces.flush()).map_err(failed)?;
    drop(pieces);
    part.keep()
}

/// A file that is being written beside the one whose place it takes once it is whole. Dropped
/// before that, it is gone, and the old one untouched. What is left of it by a process that was ended by
/// force goes when something else is written to the folder.
#[derive(Debug)]
pub struct Part {
    beside: NamedTempFile,
    /// What was asked for, for messages.
    path: PathBuf,
    /// The same with links followed.
    target: PathBuf,
    /// The permissions of the old file.
    old: Option<fs::Permissions>,
}

impl Part {
    /// Begins to write what will be at `path`.
    ///
    /// # Errors
    /// When the folder cannot be written to, or the file there is read-only or no regular one.
    pub fn beside(path: &Path) -> Result<Self, FileError> {
        let failed = |reason| FileError::of(path, reason);
        let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let old = match fs::metadata(&target) {
            Ok(facts) => {
                check_regular(path, &facts)?;
                if facts.permissions().readonly() {
                    return Err(FileError::PermissionDenied { path: path.to_owned() });
                }
                Some(facts.permissions())
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(failed(error)),
        };
        let folder = folder_of(&target);
        remove_left_parts(folder);
        let mut builder = tempfile::Builder::new();
        builder.prefix(PART[0]).rand_bytes(LETTERS).suffix(PART[1]);
        #[cfg(unix)]
        let everybody = <fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o666);
        // A new file as any program makes one, less the user's umask; not the private one of a temporary file.
        #[cfg(unix)]
        builder.permissions(everybody);
        let beside = builder.tempfile_in(folder).map_err(failed)?;
        // The lock goes with the process. Where a drive has none, nothing is taken for left behind.
        let _ = beside.as_file().try_lock();
        Ok(Self { beside, path: path.to_owned(), target, old })
    }

    /// What to write to.
    pub fn file(&mut self) -> &mut File {
        self.beside.as_file_mut()
    }

    /// It is whole, and takes its place.
    ///
    /// # Errors
    /// When the disk is full, or the system does not allow it.
    pub fn keep(self) -> Result<(), FileError> {
        let Self { beside: part, path, target, old } = self;
        let failed = |reason| FileError::of(&path, reason);
        if let Some(permissions) = old {
            part.as_file().set_permissions(permissions).map_err(failed)?;
        }
        part.as_file().sync_all().map_err(failed)?;
        let file = part.persist(&target).map_err(|error| failed(error.error))?;
        // Closing is not enough: a process that is just being started has the file open as well.
        let _ = file.unlock();
        // That the name now means the new file is itself something to be kept through a power cut;
        // where folders cannot be synced, the file is nevertheless there.
        #[cfg(unix)]
        let _ = File::open(folder_of(&target)).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

/// Removes what processes that were ended by force were writing into a folder.
fn remove_left_parts(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| entry.file_name().to_str().is_some_and(is_part)) {
        let path = entry.path();
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        let age = entry.metadata().and_then(|facts| facts.modified()).map(|time| time.elapsed());
        let is_old = matches!(age, Ok(Ok(age)) if age > LEFT);
        let is_free = || matches!(File::open(&path).map(|file| file.try_lock_shared()), Ok(Ok(())));
        if is_file && is_old && is_free() {
            let _ = fs::remove_file(path);
        }
    }
}

/// Whether a file of this name is one that is being written, or was.
fn is_part(name: &str) -> bool {
    let [begin, end] = PART;
    let letters = name.strip_prefix(begin).and_then(|rest| rest.strip_suffix(end)).unwrap_or_default();
    letters.len() == LETTERS && letters.bytes().all(|letter| letter.is_ascii_alphanumeric())
}

fn folder_of(target: &Path) -> &Path {
    target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

#[cfg(test)]
mod tests;
