//! Files in and out: regular ones only, read in pieces, written whole or not at all.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::{FormatError, Progress, Reading, recognise_and_read};

/// How much is read between two looks at the wish to stop.
const PIECE: usize = 256 * 1024;

/// What is known of a file beside what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileFacts {
    /// Its size.
    pub bytes: u64,
}

/// Why a file could not be read or written. The path goes last.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// Nothing there.
    #[error("there is no such file: {}", path.display())]
    NotFound {
        /// The file.
        path: PathBuf,
    },
    /// A folder.
    #[error("this is a folder, not a file: {}", path.display())]
    IsDirectory {
        /// The folder.
        path: PathBuf,
    },
    /// A pipe, a device, a socket: reading it might never end.
    #[error("this is not a regular file: {}", path.display())]
    NotRegular {
        /// The path.
        path: PathBuf,
    },
    /// No bytes.
    #[error("the file is empty (0 bytes): {}", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The system does not allow it.
    #[error("no permission: {}", path.display())]
    PermissionDenied {
        /// The file.
        path: PathBuf,
    },
    /// Anything else that the system says.
    #[error("{reason}: {}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: io::Error,
    },
    /// The bytes came, but they are no dossier.
    #[error("{reason}: {}", path.display())]
    Format {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: FormatError,
    },
}

/// Reads a file from disk, whatever the format.
///
/// # Errors
/// When the file cannot be read, is not a regular file, or holds nothing readable.
pub fn read_file(path: &Path, progress: &Progress) -> Result<(Reading, FileFacts), FileError> {
    todo!("{path:?} {progress:?}")
}

/// Writes a file so that at every moment either the old one or the new one is there, whole.
///
/// The permissions of a file that was there are kept; a link is followed.
///
/// # Errors
/// When the folder cannot be written to, or the disk is full. The old file is then untouched.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    todo!("{path:?} {bytes:?}")
}
