//! Why bytes are no dossier, in words for the user.

/// Why a file's bytes could not be read at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormatError {
    /// Nothing but white space.
    #[error("there is nothing in it")]
    Empty,
    /// A byte that no UTF-8 text has.
    #[error("line {line}, column {column}: this is not UTF-8 text: {reason}")]
    NotUtf8 {
        /// From 1.
        line: u32,
        /// In characters, from 1.
        column: u32,
        /// What stands there instead.
        reason: String,
    },
    /// Broken JSON.
    #[error("line {line}, column {column}: {reason}")]
    Syntax {
        /// From 1.
        line: u32,
        /// In characters, from 1.
        column: u32,
        /// What is wrong.
        reason: String,
    },
    /// One field given twice at the top, so that either could be meant.
    #[error("line {line}, column {column}: the field \"{field}\" is given a second time")]
    DuplicateField {
        /// From 1.
        line: u32,
        /// In characters, from 1.
        column: u32,
        /// The field.
        field: String,
    },
    /// JSON, but not ours.
    #[error("line {line}: this is not a Sitmap dossier: {reason}")]
    NotADossier {
        /// From 1.
        line: u32,
        /// How that shows.
        reason: String,
    },
    /// A dossier of another version.
    #[error("line {line}: this dossier has {found}; this program reads version {reads}")]
    UnknownVersion {
        /// From 1.
        line: u32,
        /// What the file says: "version 2", "no version".
        found: String,
        /// The version that is read here.
        reads: u32,
    },
    /// A value outside the rows that cannot be held in memory as it is.
    #[error("line {line}: the value of \"{field}\" cannot be read: {reason}")]
    Unusable {
        /// From 1.
        line: u32,
        /// The field at the top of the file.
        field: String,
        /// Why.
        reason: String,
    },
    /// In no format that is known here.
    #[error("this is in no format that can be read here: {reason}")]
    Unrecognised {
        /// How that shows.
        reason: String,
    },
    /// A packed file that cannot be unpacked.
    #[error("it cannot be unpacked: {reason}")]
    Archive {
        /// Why.
        reason: String,
    },
    /// A sheet or a file in an archive that was asked for and is not there.
    #[error("there is no “{wanted}” in it; {}", list_parts(.there))]
    NoSuchPart {
        /// What was asked for.
        wanted: String,
        /// What there is; empty where the file has no parts at all.
        there: Vec<String>,
    },
    /// Something in it is larger than anything sensible: a line, a row, a depth, what is unpacked.
    #[error("{}{what}", .line.map(|line| format!("line {line}: ")).unwrap_or_default())]
    Excessive {
        /// From 1, where known.
        line: Option<u32>,
        /// What is too large, and what may be read at most.
        what: String,
    },
    /// A sheet or a table in which nothing can be read.
    #[error("line {line}: {reason}")]
    Table {
        /// From 1.
        line: u32,
        /// Why.
        reason: String,
    },
    /// Sentences, and no table.
    #[error("this is text, {}, and no table; incidents cannot be taken from text yet", count_paragraphs(*.paragraphs))]
    Prose {
        /// How many paragraphs were looked at.
        paragraphs: usize,
    },
    /// A table of which it has to be asked what its columns are.
    #[error("it is not clear {}", unclear(.0))]
    Unclear(Box<super::tables::Draft>),
    /// The system cannot read on.
    #[error("reading failed: {reason}")]
    Io {
        /// What the system says.
        reason: String,
    },
    /// More than ids can count.
    #[error("it holds more than four gigabytes of different text, or four billion entries")]
    TooLarge,
    /// Somebody asked to stop.
    #[error("reading was cancelled")]
    Cancelled,
}

fn count_paragraphs(paragraphs: usize) -> String {
    if paragraphs == 1 { "1 paragraph".to_owned() } else { format!("{paragraphs} paragraphs") }
}

/// What could have been asked for instead.
fn list_parts(there: &[String]) -> String {
    const MOST: usize = 12;
    let named: Vec<String> = there.iter().take(MOST).map(|part| format!("“{part}”")).collect();
    match there.len() {
        0 => "it is neither an archive nor a workbook of several sheets".to_owned(),
        more if more > MOST => format!("it has {} and {} more", named.join(", "), more - MOST),
        _ => format!("it has {}", named.join(", ")),
    }
}

/// What has to be asked, in a sentence.
fn unclear(draft: &super::tables::Draft) -> String {
    draft.missing().iter().map(ToString::to_string).collect::<Vec<_>>().join(", and ")
}

impl FormatError {
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

    /// What is wrong, without where.
    pub fn reason(&self) -> String {
        let whole = self.to_string();
        let place = match (self.line(), self.column()) {
            (Some(line), Some(column)) => format!("line {line}, column {column}: "),
            (Some(line), None) => format!("line {line}: "),
            _ => String::new(),
        };
        whole.strip_prefix(&place).map_or(whole.clone(), str::to_owned)
    }
}
