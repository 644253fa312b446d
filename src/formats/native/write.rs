//! A dossier as a file's text.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::layout::Layout;
use super::records;
use super::{FORMAT, VERSION};
use crate::model::{Dossier, Table};

/// Why a dossier could not be written: none is known, but a file must never be written in part.
#[derive(Debug, thiserror::Error)]
#[error("the dossier cannot be written: {0}")]
pub struct WriteError(#[from] serde_json::Error);

impl From<std::string::FromUtf8Error> for WriteError {
    fn from(error: std::string::FromUtf8Error) -> Self {
        Self(serde::ser::Error::custom(error))
    }
}

/// The dossier as a file's text: indented, in a fixed order, and with everything that was kept
/// because it could not be used. Reading it gives an equal dossier, writing that the same text.
///
/// # Errors
/// When a value cannot be put into JSON.
pub fn write(dossier: &Dossier) -> Result<String, WriteError> {
    let mut json = serde_json::Serializer::with_formatter(Vec::new(), Layout::default());
    File(dossier).serialize(&mut json)?;
    let mut text = String::from_utf8(json.into_inner())?;
    text.push('\n');
    Ok(text)
}

struct File<'a>(&'a Dossier);

impl Serialize for File<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        const SCHEMA: &str = "$schema";
        let head = &self.0.head;
        let mut map = serializer.serialize_map(None)?;
        if let Some(schema) = head.extra.get(SCHEMA) {
            map.serialize_entry(SCHEMA, schema)?;
        }
        map.serialize_entry("format", FORMAT)?;
        map.serialize_entry("version", &VERSION)?;
        let texts = [
            ("title", &head.title),
            ("language", &head.language),
            ("summary", &head.summary),
            ("editor_note", &head.editor_note),
        ];
        for (name, text) in texts {
            if !text.is_empty() && !head.extra.contains_key(name) {
                map.serialize_entry(name, text)?;
            }
        }
        for table in Table::ALL {
            if !head.extra.contains_key(table.word()) {
                map.serialize_entry(table.word(), &Rows(self.0, table))?;
            }
        }
        for (name, value) in head.extra.iter().filter(|(name, _)| *name != SCHEMA) {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// The rows of a table one after the other, and behind them those that were refused.
struct Rows<'a>(&'a Dossier, Table);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeSeq;

        let Self(dossier, table) = *self;
        let mut seq = serializer.serialize_seq(None)?;
        macro_rules! write {
            ($rows:ident, $record:ident) => {
                dossier.$rows().try_for_each(|row| seq.serialize_element(&records::$record(row)))
            };
        }
        match table {
            Table::Places => write!(places, place),
            Table::Actors => write!(actors, actor),
            Table::Sources => write!(sources, source),
            Table::Incidents => write!(incidents, incident),
            Table::Statements => write!(statements, statement),
        }?;
        for refused in dossier.refused(table) {
            seq.serialize_element(refused)?;
        }
        seq.end()
    }
}
