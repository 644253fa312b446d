//! What was changed and not saved when the program ended by force.

use crate::journal::{JournalFault, Unreadable};

pub use super::texts::recovery::*;

/// Why a journal cannot be written, taken over or put aside.
pub fn describe_fault(fault: &JournalFault) -> String {
    match fault {
        JournalFault::DiskFull => disk_full().to_owned(),
        JournalFault::NotAllowed => not_allowed().to_owned(),
        JournalFault::Gone => gone().to_owned(),
        JournalFault::System { says } => system_says(says),
    }
}

/// Why a file in the folder of journals is left alone.
pub fn describe_unreadable(reason: &Unreadable) -> String {
    match reason {
        Unreadable::NoHeader => no_header().to_owned(),
        Unreadable::OtherVersion { found } => other_version(&found.to_string()),
        Unreadable::System(fault) => describe_fault(fault),
    }
}
