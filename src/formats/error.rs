//! Why bytes are no dossier.

use std::error::Error;
use std::fmt;

use super::fault::Fault;
use super::json_fault::JsonFault;

/// Why a file's bytes could not be read at all. What the user is told of it is in [`crate::l10n`];
/// written out by itself, it is the code and the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatError {
    /// Nothing but white space.
    Empty,
    /// A byte that no UTF-8 text has.
    NotUtf8 {
        /// From 1.
        line: u32,
        /// In characters, from 1.
        column: u32,
        /// What stands there instead.
        fault: Fault,
    },
    /// Broken JSON or XML.
    Syntax {
        /// From 1.
        line: u32,
        /// In characters, from 1.
        column: u32,
        /// What is wrong.
        fault: Fault,
    },
    /// One field given twice at the top, so that either could be meant.
    DuplicateField {
        /// From 1.
        line: u32,
        /// In characters, from 1.
        column: u32,
        /// The field.
        field: String,
    },
    /// JSON, but not ours.
    NotADossier {
        /// From 1.
        line: u32,
        /// How that shows.
        fault: Fault,
    },
    /// A dossier of another version.
    UnknownVersion {
        /// From 1.
        line: u32,
        /// What the file says, if anything.
        found: Option<String>,
        /// The version that is read here.
        reads: u32,
    },
    /// A value outside the rows that cannot be held in memory as it is.
    Unusable {
        /// From 1.
        line: u32,
        /// The field at the top of the file.
        field: String,
        /// Why.
        fault: JsonFault,
    },
    /// In no format that is known here.
    Unrecognised {
        /// How that shows.
        fault: Fault,
    },
    /// A packed file that cannot be unpacked.
    Archive {
        /// The file in it, where only that cannot be.
        part: Option<Box<str>>,
        /// Why.
        fault: Fault,
        /// What else it has that can be read by its name.
        others: Box<[String]>,
    },
    /// A sheet or a file in an archive that was asked for and is not there.
    NoSuchPart {
        /// What was asked for.
        wanted: String,
        /// What there is; empty where the file has no parts at all.
        there: Vec<String>,
    },
    /// Something in it is larger than anything sensible: a line, a row, a depth, what is unpacked.
    Excessive {
        /// From 1, where known.
        line: Option<u32>,
        /// The file in an archive that it is about, if that is one.
        part: Option<Box<str>>,
        /// What is too large, and what may be read at most.
        fault: Fault,
    },
    /// A sheet or a table in which nothing can be read.
    Table {
        /// From 1.
        line: u32,
        /// Why.
        fault: Fault,
    },
    /// Sentences, and no table.
    Prose {
        /// How many paragraphs were looked at.
        paragraphs: usize,
    },
    /// A table of which it has to be asked what its columns are.
    Unclear(Box<super::tables::TableGuess>),
    /// The system cannot read on.
    Io {
        /// What the system says.
        says: String,
    },
    /// The thread that parses rows has ended early.
    Ended,
    /// More than ids can count.
    TooLarge,
    /// Somebody asked to stop.
    Cancelled,
}

impl FormatError {
    /// Every code of an error that is no [`Fault`].
    pub const CODES: &'static [&'static str] = &[
        "empty",
        "field-given-twice",
        "unknown-version",
        "no-such-part",
        "prose",
        "unclear",
        "reading-failed",
        "too-large",
        "cancelled",
    ];

    /// The code of this kind, which no later version gives to another one.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::DuplicateField { .. } => "field-given-twice",
            Self::UnknownVersion { .. } => "unknown-version",
            Self::Unusable { fault, .. } => fault.code(),
            Self::NotUtf8 { fault, .. }
            | Self::Syntax { fault, .. }
            | Self::NotADossier { fault, .. }
            | Self::Unrecognised { fault }
            | Self::Archive { fault, .. }
            | Self::Excessive { fault, .. }
            | Self::Table { fault, .. } => fault.code(),
            Self::NoSuchPart { .. } => "no-such-part",
            Self::Prose { .. } => "prose",
            Self::Unclear(_) => "unclear",
            Self::Io { .. } | Self::Ended => "reading-failed",
            Self::TooLarge => "too-large",
            Self::Cancelled => "cancelled",
        }
    }

    /// What the JSON reader says of a file of the program's own.
    pub(crate) fn of_json(error: &serde_json::Error) -> Self {
        let fault = Fault::Json(JsonFault::of_text(error, b""));
        Self::Syntax { line: error.line() as u32, column: error.column() as u32, fault }
    }

    /// A packed file that cannot be unpacked.
    pub(in crate::formats) fn packed(fault: Fault) -> Self {
        Self::Archive { part: None, fault, others: Box::default() }
    }

    /// Something that is larger than it may be.
    pub(in crate::formats) fn excessive(line: Option<u32>, fault: Fault) -> Self {
        Self::Excessive { line, part: None, fault }
    }

    /// The line, from 1, where one is known.
    pub fn line(&self) -> Option<u32> {
        match self {
            Self::NotUtf8 { line, .. }
            | Self::Syntax { line, .. }
            | Self::DuplicateField { line, .. }
            | Self::NotADossier { line, .. }
            | Self::UnknownVersion { line, .. }
            | Self::Unusable { line, .. }
            | Self::Table { line, .. } => Some(*line),
            Self::Excessive { line, .. } => *line,
            Self::Empty
            | Self::Unrecognised { .. }
            | Self::Archive { .. }
            | Self::NoSuchPart { .. }
            | Self::Io { .. }
            | Self::Ended
            | Self::Prose { .. }
            | Self::Unclear(_)
            | Self::TooLarge
            | Self::Cancelled => None,
        }
    }

    /// The column in characters, from 1, where one is known.
    pub fn column(&self) -> Option<u32> {
        match self {
            Self::NotUtf8 { column, .. }
            | Self::Syntax { column, .. }
            | Self::DuplicateField { column, .. } => Some(*column),
            _ => None,
        }
    }
}

impl fmt::Display for FormatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {self:?}", self.code())
    }
}

impl Error for FormatError {}
