//! The native format, `*.sitmap.json`: one JSON object with a head and a list for each table.
//!
//! `data/README.md` tells how to write one by hand; the schema beside it is made from
//! [`crate::model::record`].
//!
//! Reading goes over the text twice. The first time only finds where each row starts and ends
//! (`scan`); the second reads row by row (`rows`), so that one bad row costs one issue and not
//! the file, and so that rows may stand in any order although later ones name earlier ones.

mod briefing;
mod distinct;
mod former;
mod layout;
mod locate;
mod rows;
mod salvage;
mod scan;
mod write;

use std::sync::Arc;

use serde_json::Value;
use serde_json::value::RawValue;

pub use write::write;
pub(in crate::formats) use write::write_to;

use super::json_fault::{JsonFault, JsonFound, JsonType};
use super::lines::Lines;
use super::{Fault, Format, FormatError, Issue, Place, Problem, Reading, shown};
use crate::model::dossier::Head;
use crate::model::wording::Wording;
use crate::model::{Builder, Table, builder};
use crate::progress::Progress;
use former::FormerCredibility;
use rows::Rows;
use scan::{List, Scan};

/// What the field `format` says.
pub const FORMAT: &str = "sitmap-dossier";

/// The version read and written here.
pub const VERSION: u32 = 1;

/// The field that says how the dossier is presented.
const BRIEFING: &str = "briefing";

/// How much is checked between two looks at the wish to stop.
const PIECE: usize = 1024 * 1024;

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Reads a dossier. Expects `progress` started.
pub(super) fn read(bytes: &[u8], progress: &Progress) -> Result<Reading, FormatError> {
    check_utf8(bytes, progress)?;
    let bytes = bytes.strip_prefix(BOM).unwrap_or(bytes);
    let lines = Lines::of(bytes);
    check_start(bytes, &lines)?;
    let scan = scan::scan(bytes, &lines, progress)?;
    check_format(&scan, bytes, &lines)?;

    let mut issues = Vec::new();
    let head = head(&scan, bytes, &lines, &mut issues)?;
    let former = FormerCredibility::default();
    let mut rows = Rows { lines: &lines, progress, builder: Builder::new(head), issues, former };
    let mut taken = Vec::new();
    for (table, list) in Table::ALL.into_iter().zip(&scan.lists) {
        let list = list.rows();
        let read = match table {
            Table::Places => rows.read::<rows::Places>(list),
            Table::Actors => rows.read::<rows::Actors>(list),
            Table::Sources => rows.read::<rows::Sources>(list),
            Table::Incidents => rows.read::<rows::Incidents>(list),
            Table::Statements => rows.read::<rows::Statements>(list),
            Table::Attachments => rows.read::<rows::Attachments>(list),
            Table::Shapes => rows.read::<rows::Shapes>(list),
        };
        taken.push((list, read?));
    }
    let (dossier, issues) = rows.finish(&taken)?;
    Ok(Reading { format: Format::SitmapDossier, dossier, issues, draft: None })
}

/// Checks piece by piece that the bytes are UTF-8.
fn check_utf8(bytes: &[u8], progress: &Progress) -> Result<(), FormatError> {
    let is_continuation = |at: usize| bytes.get(at).is_some_and(|b| b & 0b1100_0000 == 0b1000_0000);
    let mut start = 0;
    while start < bytes.len() {
        if progress.is_cancelled() {
            return Err(FormatError::Cancelled);
        }
        let mut end = (start + PIECE).min(bytes.len());
        // Not through the middle of a character, which has three continuation bytes at most.
        for _ in 0..3 {
            if is_continuation(end) {
                end -= 1;
            }
        }
        if let Err(error) = std::str::from_utf8(&bytes[start..end]) {
            let at = start + error.valid_up_to();
            let (line, column) = Lines::of(bytes).line_and_column(at);
            let fault = match bytes {
                [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Fault::Utf16,
                _ => Fault::WrongByte { byte: bytes[at] },
            };
            return Err(FormatError::NotUtf8 { line, column, fault });
        }
        start = end;
    }
    Ok(())
}

/// Checks that there is something, and that it is an object.
fn check_start(bytes: &[u8], lines: &Lines<'_>) -> Result<(), FormatError> {
    let Some(start) = bytes.iter().position(|b| !b.is_ascii_whitespace()) else {
        return Err(FormatError::Empty);
    };
    if bytes[start] == b'{' {
        return Ok(());
    }
    let some = &bytes[start..bytes.len().min(start + 40)];
    let first_line = some.split(|&b| b == b'\n').next().unwrap_or_default();
    let found = shown(String::from_utf8_lossy(first_line).trim_end_matches('\u{FFFD}'));
    Err(FormatError::NotADossier { line: lines.line(start), fault: Fault::NotAnObjectAtTop { found } })
}

/// Checks that it is a dossier of the version that is read here.
fn check_format(scan: &Scan<'_>, bytes: &[u8], lines: &Lines<'_>) -> Result<(), FormatError> {
    let first_line = || bytes.iter().position(|&b| b == b'{').map_or(1, |start| lines.line(start));
    let line_of = |raw: &RawValue| lines.line_of(raw.get()).unwrap_or(1);
    let Some(format) = scan.format else {
        return Err(FormatError::NotADossier { line: first_line(), fault: Fault::NoFormat });
    };
    if serde_json::from_str::<String>(format.get()).ok().as_deref() != Some(FORMAT) {
        let fault = Fault::OtherFormat { found: shown(format.get()) };
        return Err(FormatError::NotADossier { line: line_of(format), fault });
    }
    let (line, found) = match scan.version {
        None => (line_of(format), None),
        Some(raw) if raw.get().parse() == Ok(VERSION) => return Ok(()),
        Some(raw) => (line_of(raw), Some(shown(raw.get()))),
    };
    Err(FormatError::UnknownVersion { line, found, reads: VERSION })
}

/// What is said of the dossier as a whole, and every field at the top that is not known here.
fn head(
    scan: &Scan<'_>,
    bytes: &[u8],
    lines: &Lines<'_>,
    issues: &mut Vec<Issue>,
) -> Result<Head, FormatError> {
    let mut head = Head::default();
    let issue = |name: &str, raw: &str, problem: Problem| {
        let (path, field) = (name.to_owned(), name.to_owned());
        let place = Place { line: lines.line_of(raw), record: None, path, field, value: shown(raw) };
        Issue::at(place, problem)
    };
    for (name, raw) in &scan.fields {
        let known = match name.as_str() {
            "title" => Some(&mut head.title),
            "summary" => Some(&mut head.summary),
            "editor_note" => Some(&mut head.editor_note),
            _ => None,
        };
        let read = match known {
            Some(known) => serde_json::from_str::<Option<Wording<'_>>>(raw.get()).map(|text| {
                let text = text.unwrap_or_default();
                let is_good = text.languages().all(builder::is_language_tag);
                if is_good {
                    *known = text.into_owned();
                }
                Some(is_good)
            }),
            None if name == "language" => serde_json::from_str::<Option<String>>(raw.get()).map(|tag| {
                let tag = tag.unwrap_or_default();
                let is_good = tag.is_empty() || builder::is_language_tag(&tag);
                if is_good {
                    head.language = tag;
                }
                Some(is_good)
            }),
            None => Ok(None),
        };
        match read {
            Ok(Some(true)) => continue,
            Ok(Some(false)) => issues.push(issue(name, raw.get(), Problem::Entry(builder::Reason::Language))),
            Ok(None) => {}
            Err(error) => issues.push(issue(name, raw.get(), Problem::Json(JsonFault::of(&error)))),
        }
        if name == BRIEFING && raw.get() != "null" {
            if let Some(briefing) = briefing::read(raw.get(), lines, issues)? {
                head.briefing = Some(Arc::new(briefing));
                continue;
            }
            issues.push(issue(name, raw.get(), Problem::Json(JsonFault::no_object(raw.get()))));
        }
        head.extra.insert(name.clone(), whole_value(name, raw.get(), lines)?);
    }
    for (table, list) in Table::ALL.into_iter().zip(&scan.lists) {
        let name = table.word();
        if matches!(list, List::Other) {
            let text = std::str::from_utf8(bytes).unwrap_or_default();
            let raw = locate::locate(text, name);
            let found = JsonFound::Type(JsonType::of(raw));
            issues.push(issue(name, raw, Problem::ListNotRead { found }));
            head.extra.insert(name.to_owned(), whole_value(name, raw, lines)?);
        }
    }
    Ok(head)
}

/// A value at the top that is kept as it is.
fn whole_value(name: &str, raw: &str, lines: &Lines<'_>) -> Result<Value, FormatError> {
    let start = lines.offset_of(raw).unwrap_or_default();
    if let Some(twice) = distinct::key_given_twice(raw) {
        let (line, column) = lines.line_and_column(start + twice.offset);
        return Err(FormatError::DuplicateField { line, column, field: twice.key });
    }
    serde_json::from_str(raw).map_err(|error| {
        let line = lines.line(start + Lines::of(raw.as_bytes()).offset(error.line(), error.column()));
        FormatError::Unusable { line, field: name.to_owned(), fault: JsonFault::of(&error) }
    })
}

#[cfg(test)]
mod tests;
