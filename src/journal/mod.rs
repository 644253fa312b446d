//! Floor 1: what was changed and is not saved yet, written down as it happens.
//!
//! A journal is a file of lines in `journals` of the state folder: a [`Header`], then a record a line,
//! each behind a checksum, so that a line that is torn or rubbish is noticed. What the records mean is
//! the caller's: they are anything that serde can write.
//!
//! [`JournalWriter`] writes journals on a thread of its own, so that the window never waits for the
//! disk; what cannot be written waits in memory and is tried again. [`find_left`] finds the journals of
//! processes that ended without saving. Whether a process still lives is told by the lock that it holds:
//! one file for each, after which its journals are named. To take over a journal is to give it another
//! name, which only one of several windows can do.
//!
//! | file | idea |
//! | --- | --- |
//! | [`writer`] | the handle of the window, and the thread |
//! | `file` | one journal being written, which heals what it finds torn or gone |
//! | `owner` | the living process: its lock, and the names of its journals |
//! | [`left`] | journals left behind: read, taken over, put aside |
//! | [`header`] | the first line |
//! | `line` | a line and its checksum |
//! | [`fault`] | what can go wrong, as data |

pub mod fault;
mod file;
pub mod header;
pub mod left;
mod line;
mod owner;
pub mod writer;

pub use fault::{JournalEvent, JournalFault, Unreadable};
pub use header::Header;
pub use left::{BadLine, LeftBehind, LeftJournal, Record, Records, UnreadableJournal, find_left};
pub use owner::JournalId;
pub use writer::JournalWriter;

#[cfg(test)]
mod tests;
