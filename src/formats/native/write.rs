//! A dossier as a file's text.

use std::io::Write;

use serde::ser::{Error as _, Serialize, SerializeMap, Serializer};

use super::layout::Layout;
use super::{BRIEFING, FORMAT, VERSION};
use crate::formats::write::{Dropped, WriteError};
use crate::model::wording::Wording;
use crate::model::{Briefing, Dossier, Table};
use crate::progress::Progress;

/// The dossier as a file's text: indented, in a fixed order, and with everything that was kept
/// because it could not be used. Reading it gives an equal dossier, writing that the same text.
///
/// # Errors
/// When a value cannot be put into JSON.
pub fn write(dossier: &Dossier) -> Result<String, WriteError> {
    let mut text = Vec::new();
    write_to(dossier, dossier.head.briefing.as_deref(), &mut text, &Progress::default())?;
    String::from_utf8(text).map_err(|error| WriteError::Value { says: error.to_string() })
}

/// The same into a file, piece by piece, with this briefing. Nothing is dropped.
pub(in crate::formats) fn write_to(
    dossier: &Dossier,
    briefing: Option<&Briefing>,
    mut out: &mut (dyn Write + Send),
    progress: &Progress,
) -> Result<Dropped, WriteError> {
    progress.start(Table::ALL.into_iter().map(|table| dossier.len(table) as u64).sum());
    let mut json = serde_json::Serializer::with_formatter(&mut out, Layout::default());
    File(dossier, briefing, progress).serialize(&mut json)?;
    out.write_all(b"\n")?;
    Ok(Dropped::default())
}

struct File<'a>(&'a Dossier, Option<&'a Briefing>, &'a Progress);

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
        let language = Wording::from(head.language.as_str());
        let texts = [
            ("title", &head.title),
            ("language", &language),
            ("summary", &head.summary),
            ("editor_note", &head.editor_note),
        ];
        for (name, text) in texts {
            if !text.is_empty() && !head.extra.contains_key(name) {
                map.serialize_entry(name, text)?;
            }
        }
        for table in Table::ALL {
            // Few dossiers have attachments and shapes.
            let is_usual = !matches!(table, Table::Attachments | Table::Shapes);
            let has_rows = self.0.len(table) > 0 || self.0.refused(table).next().is_some();
            if (is_usual || has_rows) && !head.extra.contains_key(table.word()) {
                map.serialize_entry(table.word(), &Rows(self.0, table, self.2))?;
            }
        }
        if let Some(briefing) = self.1 {
            map.serialize_entry(BRIEFING, briefing)?;
        }
        // What was no briefing goes when there is one.
        let written = |name: &str| name == SCHEMA || name == BRIEFING && self.1.is_some();
        for (name, value) in head.extra.iter().filter(|(name, _)| !written(name)) {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// The rows of a table one after the other, and behind them those that were refused.
struct Rows<'a>(&'a Dossier, Table, &'a Progress);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeSeq;

        let Self(dossier, table, progress) = *self;
        let mut seq = serializer.serialize_seq(None)?;
        macro_rules! write {
            ($rows:ident) => {
                dossier.$rows().try_for_each(|row| {
                    progress.advance(1);
                    if progress.is_cancelled() {
                        return Err(S::Error::custom("cancelled"));
                    }
                    seq.serialize_element(&row.record())
                })
            };
        }
        match table {
            Table::Places => write!(places),
            Table::Actors => write!(actors),
            Table::Sources => write!(sources),
            Table::Incidents => write!(incidents),
            Table::Statements => write!(statements),
            Table::Attachments => write!(attachments),
            Table::Shapes => write!(shapes),
        }?;
        for refused in dossier.refused(table) {
            seq.serialize_element(refused)?;
        }
        seq.end()
    }
}
