//! Floor 1: bytes into a dossier and back.
//!
//! One format, one file or folder, one signature. What can be read is read; what cannot be used
//! comes back as [`Issue`]s with place and problem, and is kept so that a save writes it back.
//!
//! | file | idea |
//! | --- | --- |
//! | [`error`], [`fault`] | why bytes are no dossier, as data |
//! | [`issue`], [`problem`] | what could not be used, as data |
//! | [`json_fault`] | what the JSON reader says, as data |
//! | [`mod@file`] | files in and out: regular ones only, written whole or not at all |
//! | `geometries` | geometries of `GeoJSON`, as text and as shapes |
//! | [`native`] | `*.sitmap.json` |
//! | `features` | `GeoJSON`, KML and other formats of things with a position, as rows of cells |
//! | [`mod@write`] | a dossier as a file of each format |
//! | [`tables`] | rows of cells, and what their columns mean |
//! | `recognise` | which format it is, by what is in it |
//! | `coded` | enums whose kinds have codes |
//! | [`input`] | bytes in memory or in a file |
//! | `sheets` | spreadsheets: XLSX, XLSB, ODS, XLS |
//! | `archive` | files inside gzip, zip and KMZ, and bytes out of packed ones, bounded |
//! | `lines` | from a byte to the line that an editor shows |

mod archive;
#[macro_use]
mod coded;
pub mod error;
pub mod fault;
mod features;
pub mod file;
mod geometries;
pub mod input;
pub mod issue;
pub mod json_fault;
mod lines;
pub mod native;
pub mod problem;
mod recognise;
#[cfg(test)]
mod said;
mod sheets;
pub mod tables;
pub mod write;

pub use error::FormatError;
pub use fault::Fault;
pub use file::{FileError, FileReading, Part, list_data_files, read_all, read_file, write_atomic};
pub use input::Input;
pub use issue::{Issue, Place, how_many};
pub use problem::Problem;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::{Dossier, today};
use crate::progress::Progress;

/// A format that was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The native format, version 1.
    SitmapDossier,
    /// Text whose lines are rows, whatever separates the cells.
    Csv,
    /// A sheet of a workbook.
    Sheet,
    /// A table of a web page, whatever its name.
    Html,
    /// A sheet of a workbook in XML of Excel 2003.
    SpreadsheetMl,
    /// `GeoJSON`.
    GeoJson,
    /// A JSON object on each line, or a text sequence.
    JsonLines,
    /// A list of JSON objects.
    JsonRecords,
    /// `TimeMap`, as Bellingcat publishes its collections.
    TimeMap,
    /// KML.
    Kml,
    /// Way-points, tracks and routes of GPX.
    Gpx,
    /// Cursor on Target events.
    CursorOnTarget,
}

/// How a file is to be read, as far as it does not say so itself.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Options {
    /// What the columns are, where the user said so.
    pub mapping: Option<tables::Mapping>,
    /// Which sheet of a workbook, or which file of an archive.
    pub part: Option<String>,
    /// Whether to ask what the columns are even where that is clear.
    #[serde(skip)]
    pub ask: bool,
    /// The mappings that the user gave names.
    #[serde(skip)]
    pub saved: Arc<[tables::SavedProfile]>,
    /// Which of day and month stands first, where the user said so.
    pub order: Option<tables::DateOrder>,
    /// How a text is encoded, where the user said so.
    pub encoding: Option<tables::TextEncoding>,
    /// Which row of a table holds its headings, from 1, where the user said so; 0: none does.
    pub heading_row: Option<usize>,
    /// Today; what happened later is said to lie in the future.
    #[serde(skip)]
    pub today: jiff::civil::Date,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            mapping: None,
            part: None,
            ask: false,
            saved: Arc::new([]),
            order: None,
            encoding: None,
            heading_row: None,
            today: today(),
        }
    }
}

impl Format {
    /// Its name with its version, as reports show it.
    pub fn name(self) -> &'static str {
        match self {
            Self::SitmapDossier => "sitmap-dossier 1",
            Self::Csv => "CSV",
            Self::Sheet => "spreadsheet",
            Self::Html => "HTML table",
            Self::SpreadsheetMl => "Excel 2003 XML",
            Self::GeoJson => "GeoJSON",
            Self::JsonLines => "JSON lines",
            Self::JsonRecords => "JSON records",
            Self::TimeMap => "TimeMap",
            Self::Kml => "KML",
            Self::Gpx => "GPX",
            Self::CursorOnTarget => "Cursor on Target",
        }
    }
}

/// What was read.
#[derive(Debug)]
pub struct Reading {
    /// The format it was in.
    pub format: Format,
    /// What could be used.
    pub dossier: Dossier,
    /// What could not, in the order of the tables and of the rows in them.
    pub issues: Vec<Issue>,
    /// What the columns were taken for, where it was a table.
    pub draft: Option<Box<tables::TableGuess>>,
}

impl Reading {
    /// The format, and the data set or the saved mapping that was recognised: `CSV, ACLED`.
    pub fn format_name(&self) -> String {
        let format = self.format.name();
        self.data_set().map_or_else(|| format.to_owned(), |named| format!("{format}, {named}"))
    }

    /// The data set or the saved mapping that was recognised; `None` where the format is all that is known.
    pub fn data_set(&self) -> Option<&str> {
        let draft = self.draft.as_ref()?;
        let named = if draft.saved.is_empty() { draft.profile.name } else { &draft.saved };
        Some(named).filter(|named| !named.is_empty() && *named != self.format.name())
    }
}

/// Reads a file's bytes, whatever the format.
///
/// # Errors
/// When the bytes are in no format known here, are broken so that no row can be told from the
/// next, or `progress` was cancelled.
pub fn read(bytes: &[u8], options: &Options, progress: &Progress) -> Result<Reading, FormatError> {
    progress.start(bytes.len() as u64);
    let reading = recognise::read(&Input::Bytes(bytes), options, progress)?;
    progress.finish();
    Ok(reading)
}

/// What to ask for in [`Options::part`] to read this sheet of this file in an archive, either of which
/// may be left out.
pub fn part_name(file: Option<&str>, sheet: Option<&str>) -> Option<String> {
    match (file, sheet) {
        (Some(file), Some(sheet)) => Some(archive::sheet_name(file, sheet)),
        (one, other) => one.or(other).map(str::to_owned),
    }
}

/// `value` as an issue shows it: on one line, cut after 120 characters.
fn shown(value: &str) -> String {
    const MOST: usize = 120;
    let mut shown = String::new();
    let words = value.split_whitespace();
    for (n, word) in words.enumerate() {
        if n > 0 {
            shown.push(' ');
        }
        shown.push_str(word);
        if let Some((cut, _)) = shown.char_indices().nth(MOST) {
            shown.truncate(cut);
            shown.push('…');
            break;
        }
    }
    shown
}

#[cfg(test)]
mod tests;
