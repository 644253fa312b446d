//! What can go wrong with a journal, as data. What the user is told of it is said elsewhere.

use std::io::{self, ErrorKind};
use std::path::PathBuf;

use super::owner::JournalId;

/// Why a journal cannot be written, taken over or put aside.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JournalFault {
    /// The disk is full, or what the user may have of it.
    #[error("disk-full")]
    DiskFull,
    /// The disk or the folder is read-only.
    #[error("not-allowed")]
    NotAllowed,
    /// The folder is gone and cannot be made; of a journal to be taken over: another window has it.
    #[error("gone")]
    Gone,
    /// Anything else that the system says.
    #[error("system: {says}")]
    System {
        /// What it says.
        says: String,
    },
}

impl From<io::Error> for JournalFault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::NotAllowed,
            // A file stands in the place of the folder.
            ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::AlreadyExists => Self::Gone,
            _ => Self::System { says: error.to_string() },
        }
    }
}

/// What the user may have to be told while journals are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JournalEvent {
    /// Nothing can be written for now. What there is to write waits in memory and is tried again. Each
    /// fault is said once, until writing works.
    Failing {
        /// Where the journals are.
        folder: PathBuf,
        /// Why.
        fault: JournalFault,
    },
    /// After [`Self::Failing`]: all that waited is on disk.
    Working,
    /// Somebody took earlier records away from the disk. To have them there, append them all again.
    Incomplete {
        /// The journal, which has a header and no record now.
        journal: JournalId,
    },
    /// Nothing will be written any more: the thread has ended by a fault of the program.
    Stopped,
}

/// Why a file in the folder of journals is left alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It does not begin as a journal does.
    NoHeader,
    /// It is of another version of the program.
    OtherVersion {
        /// The version of the format.
        found: u32,
    },
    /// The system does not give it.
    System(JournalFault),
}
