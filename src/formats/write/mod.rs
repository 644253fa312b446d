//! A dossier as a file of each format.
//!
//! One format, one file, one signature. The native format keeps everything. The others say in
//! [`Dropped`] what they cannot hold. Tables have the columns of the template, so that Sitmap reads
//! them back as a dossier with its statements.
//!
//! | file | idea |
//! | --- | --- |
//! | [`dropped`] | what a format cannot hold, counted |
//! | `row`, `row_parts` | an incident and a statement as cells of the template |
//! | `shapes` | shapes as geometries of their incidents |
//! | `columns` | the columns of the template, and those that the dossier was made from |
//! | `csv`, `xlsx`, `geojson`, `kml` | the formats |
//! | [`merge`] | several dossiers as one |
//! | [`template`] | the template to fill in, and what its columns are |

mod columns;
mod csv;
pub mod dropped;
mod geojson;
mod kml;
pub mod merge;
mod row;
mod row_parts;
mod shapes;
pub mod template;
#[cfg(test)]
mod tests;
mod xlsx;

use std::error::Error;
use std::fmt;
use std::io::{self, Write};
use std::path::Path;

use super::{FileError, file, native};
use crate::model::{Briefing, Dossier};
use crate::progress::Progress;
pub use dropped::Dropped;
use dropped::What;

/// A format that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `*.sitmap.json`, which keeps everything.
    Native,
    /// RFC 7946.
    GeoJson,
    /// Text whose lines are rows, in UTF-8.
    Csv,
    /// Office Open XML.
    Xlsx,
    /// OGC KML 2.2.
    Kml,
}

impl Kind {
    /// Every format, in the order of menus.
    pub const ALL: [Self; 5] = [Self::Native, Self::GeoJson, Self::Csv, Self::Xlsx, Self::Kml];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Native => "Sitmap dossier",
            Self::GeoJson => "GeoJSON",
            Self::Csv => "CSV",
            Self::Xlsx => "XLSX",
            Self::Kml => "KML",
        }
    }

    /// How the names of its files end, without the first dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Native => "sitmap.json",
            Self::GeoJson => "geojson",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Kml => "kml",
        }
    }

    /// The format of a file that is to have this name; `None` where it does not tell.
    pub fn of(path: &Path) -> Option<Self> {
        let name = path.file_name()?.to_string_lossy().to_lowercase();
        let ends = |ending: &str| name.strip_suffix(ending).is_some_and(|before| before.ends_with('.'));
        let kind = Self::ALL.into_iter().find(|kind| ends(kind.ending()));
        kind.or_else(|| ends("json").then_some(Self::Native))
    }
}

/// Why a dossier could not be written.
#[derive(Debug)]
pub enum WriteError {
    /// A value that cannot be told in this format.
    Value {
        /// Which, and why.
        says: String,
    },
    /// More rows than the format has room for.
    TooManyRows {
        /// How many it has room for.
        most: u32,
    },
    /// More columns than the format has room for.
    TooManyColumns {
        /// How many it has room for.
        most: u16,
    },
    /// The system cannot write on.
    Io(io::Error),
    /// Somebody asked to stop.
    Cancelled,
}

/// Why a file could not be saved. What stood there before still does.
#[derive(Debug)]
pub enum SaveError {
    /// The dossier cannot be told in this format, or somebody asked to stop.
    Write(WriteError),
    /// The file cannot be written.
    File(FileError),
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Error for WriteError {}

impl From<io::Error> for WriteError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl fmt::Display for SaveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Error for SaveError {}

impl From<FileError> for SaveError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// Writes a dossier in a format; what the format cannot hold comes back.
///
/// # Errors
/// When `out` cannot be written to, the format has no room for it, or `progress` was cancelled.
pub fn write(
    dossier: &Dossier,
    kind: Kind,
    out: &mut (dyn Write + Send),
    progress: &Progress,
) -> Result<Dropped, WriteError> {
    write_presented(dossier, dossier.head.briefing.as_deref(), kind, out, progress)
}

/// The same with this briefing in the place of its own.
fn write_presented(
    dossier: &Dossier,
    briefing: Option<&Briefing>,
    kind: Kind,
    out: &mut (dyn Write + Send),
    progress: &Progress,
) -> Result<Dropped, WriteError> {
    let written = match kind {
        Kind::Native => native::write_to(dossier, briefing, out, progress),
        Kind::GeoJson => geojson::write(dossier, out, progress),
        Kind::Csv => csv::write(dossier, out, progress),
        Kind::Xlsx => xlsx::write(dossier, out, progress),
        Kind::Kml => kml::write(dossier, out, progress),
    };
    match written {
        // Whatever the writer made of being stopped.
        Err(_) if progress.is_cancelled() => Err(WriteError::Cancelled),
        written => written,
    }
}

/// Writes a dossier to a file, whole or not at all.
///
/// # Errors
/// When it cannot be written, or `progress` was cancelled; what stood there before still does.
pub fn save(path: &Path, dossier: &Dossier, kind: Kind, progress: &Progress) -> Result<Dropped, SaveError> {
    save_presented(path, dossier, None, kind, progress)
}

/// The same with a briefing that was changed, in the place of the dossier's own.
///
/// # Errors
/// When it cannot be written, or `progress` was cancelled; what stood there before still does.
pub fn save_presented(
    path: &Path,
    dossier: &Dossier,
    edited: Option<&Briefing>,
    kind: Kind,
    progress: &Progress,
) -> Result<Dropped, SaveError> {
    let briefing = edited.or(dossier.head.briefing.as_deref());
    let mut dropped = Dropped::default();
    let mut failed = None;
    let saved = file::write_with(path, |out| match write_presented(dossier, briefing, kind, out, progress) {
        Ok(lost) => {
            dropped = lost;
            if let Some(edited) = edited.filter(|_| kind != Kind::Native && dossier.head.briefing.is_none()) {
                dropped.add(edited.steps.len().max(1), What::BriefingSteps);
            }
            Ok(())
        }
        Err(WriteError::Io(reason)) => Err(reason),
        Err(error) => {
            failed = Some(error);
            Err(io::Error::other("not written"))
        }
    });
    match (failed, saved) {
        (Some(error), _) => Err(SaveError::Write(error)),
        (None, Err(error)) => Err(error.into()),
        (None, Ok(())) => Ok(dropped),
    }
}

impl From<serde_json::Error> for WriteError {
    fn from(error: serde_json::Error) -> Self {
        if error.is_io() { Self::Io(error.into()) } else { Self::Value { says: error.to_string() } }
    }
}

/// Counts one more thing as written, unless somebody asked to stop.
fn step(progress: &Progress) -> Result<(), WriteError> {
    progress.advance(1);
    if progress.is_cancelled() { Err(WriteError::Cancelled) } else { Ok(()) }
}
