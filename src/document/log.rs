//! The log of a document: what was done, one after the other, and how far it is done now.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::change::{self, Change};
use super::operation::Operation;

/// Something that the user did: it is undone and done again as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// What it was, for a sentence.
    #[serde(flatten)]
    pub operation: Operation,
    /// What it changed, one after the other.
    pub changes: Vec<Change>,
    /// When.
    #[serde(serialize_with = "write_time", deserialize_with = "read_time")]
    pub at: Timestamp,
    /// By whom; empty where they do not want that said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// Why; empty where nobody said so.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// An entry that is in a log. Cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub struct Logged(Arc<Entry>);

impl Deref for Logged {
    type Target = Entry;

    fn deref(&self) -> &Entry {
        &self.0
    }
}

impl From<Entry> for Logged {
    fn from(entry: Entry) -> Self {
        Self(Arc::new(entry))
    }
}

impl Serialize for Logged {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Logged {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Entry::deserialize(deserializer).map(Self::from)
    }
}

/// The log. Its cursor stands behind what is done; what stands behind the cursor was undone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Log {
    entries: Vec<Logged>,
    cursor: usize,
    /// The cursor when some file was written last that holds all of it; `None` where that is no longer
    /// in the log.
    saved: Option<usize>,
    /// The cursor of which the document's own file is.
    in_file: usize,
    /// What was typed into last: more of the same joins the last entry. Written with the rest: a log that
    /// is read in the middle of typing must go on as it did, or what it counts afterwards is another entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    typing: Option<String>,
}

/// What happens to a log. A log is what happened to it, one after the other: so it is written to a
/// journal, and so it is read back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LogRecord {
    /// Something was done.
    Did {
        /// What.
        entry: Entry,
        /// What was typed into: more of the same joins the entry.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        typed: Option<String>,
    },
    /// The cursor was moved here.
    WentTo(usize),
    /// What is typed from now on is an entry of its own.
    Paused,
    /// A file holds what the document was at a cursor.
    Saved {
        /// The cursor.
        cursor: usize,
        /// Whether it is the document's own file.
        is_own: bool,
    },
    /// Somebody said why something was done.
    Explained {
        /// Which entry.
        entry: usize,
        /// Why.
        why: String,
    },
    /// The file was read anew, and this is the log for it.
    Rebased(Box<Log>),
}

impl Log {
    /// A log in which nothing is done, of a document that is as its file.
    pub fn new() -> Self {
        Self { saved: Some(0), ..Self::default() }
    }

    /// Everything in the log, also what was undone.
    pub fn entries(&self) -> &[Logged] {
        &self.entries
    }

    /// How many entries are done.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// What is undone next.
    pub fn last_done(&self) -> Option<&Entry> {
        self.entries.get(self.cursor.checked_sub(1)?).map(Deref::deref)
    }

    /// What is done again next.
    pub fn next_undone(&self) -> Option<&Entry> {
        self.entries.get(self.cursor).map(Deref::deref)
    }

    /// Whether no file holds what the document is now.
    pub fn is_unsaved(&self) -> bool {
        self.saved != Some(self.cursor)
    }

    /// The entries that no file holds, and those that a file holds although they were undone.
    pub fn unsaved(&self) -> &[Logged] {
        let saved = self.saved.unwrap_or(self.in_file).min(self.entries.len());
        &self.entries[saved.min(self.cursor)..saved.max(self.cursor)]
    }

    /// The cursor of which the document's own file is.
    pub fn in_file(&self) -> usize {
        self.in_file
    }

    /// Whether an entry that types into this would join the last one.
    pub fn is_typing(&self, into: Option<&str>) -> bool {
        let is_kept = self.saved == Some(self.cursor) || self.in_file == self.cursor;
        into.is_some() && self.typing.as_deref() == into && self.cursor == self.entries.len() && !is_kept
    }

    /// Whether more of what was typed last would join it.
    pub fn has_typed(&self) -> bool {
        self.typing.is_some()
    }

    /// Takes what happens to the log.
    pub fn take(&mut self, record: LogRecord) {
        match record {
            LogRecord::Did { entry, typed } => self.push(entry, typed),
            LogRecord::WentTo(cursor) => {
                self.cursor = cursor.min(self.entries.len());
                self.typing = None;
            }
            LogRecord::Paused => self.typing = None,
            LogRecord::Saved { cursor, is_own } => {
                self.saved = Some(cursor);
                if is_own {
                    self.in_file = cursor.min(self.entries.len());
                }
                self.typing = None;
            }
            LogRecord::Explained { entry, why } => {
                if let Some(entry) = self.entries.get_mut(entry) {
                    Arc::make_mut(&mut entry.0).why = why;
                }
            }
            LogRecord::Rebased(log) => *self = *log,
        }
    }

    /// Puts an entry behind the cursor. What was undone goes, unless a file holds it: then a first entry
    /// takes it back, so that the way to what the file says is not lost.
    fn push(&mut self, entry: Entry, typed: Option<String>) {
        if self.is_typing(typed.as_deref())
            && let Some(last) = self.entries.last_mut()
        {
            let last = Arc::make_mut(&mut last.0);
            change::append(&mut last.changes, entry.changes);
            last.at = entry.at;
            if last.changes.is_empty() {
                // All of it was typed away again.
                self.entries.pop();
                (self.cursor, self.typing) = (self.entries.len(), None);
            }
            return;
        }
        if self.cursor < self.in_file {
            self.entries.truncate(self.in_file);
            let taken_back = &self.entries[self.cursor..];
            let changes = taken_back.iter().rev().flat_map(|entry| change::invert(&entry.changes)).collect();
            let operation = Operation::Undone { count: taken_back.len() };
            let undone = Entry { operation, changes, why: String::new(), ..entry.clone() };
            self.entries.push(undone.into());
        } else {
            self.entries.truncate(self.cursor);
        }
        self.saved = self.saved.filter(|&saved| saved <= self.entries.len());
        self.entries.push(entry.into());
        self.cursor = self.entries.len();
        self.typing = typed;
    }

    /// The entries for another reading of the file, which is as the entries before `in_file` left it.
    pub(super) fn rebased(entries: Vec<Logged>, cursor: usize, in_file: usize) -> Self {
        Self { entries, cursor, saved: Some(in_file), in_file, typing: None }
    }
}

fn write_time<S: Serializer>(at: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(at)
}

fn read_time<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
    struct Text;
    impl de::Visitor<'_> for Text {
        type Value = Timestamp;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a moment such as 2022-01-05T09:30:00Z")
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<Timestamp, E> {
            text.parse().map_err(E::custom)
        }
    }
    deserializer.deserialize_str(Text)
}
