//! A JSON object on each line: `GeoJSON` features, geometries, or objects of plain fields; also the
//! text sequences of RFC 8142, where a record separator stands before each, and a text may have
//! several lines.
//!
//! A line that is broken costs that line.

use crate::formats::Fault;
use serde::de::IgnoredAny;

use super::super::FormatError;
use super::super::tables::Table;
use super::json::feature::Objects;
use super::{json, rows};
use crate::geo::system::System;
use crate::progress::Progress;

/// What stands before each text of a sequence.
const SEPARATOR: char = '\u{1E}';

/// Whether a file that begins with these bytes is this format. Asked before the other formats of
/// JSON.
pub(in super::super) fn is(head: &[u8]) -> bool {
    if head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).starts_with(&[SEPARATOR as u8]) {
        return true;
    }
    let head = json::head(head);
    if !head.starts_with('{') {
        return false;
    }
    let mut values = serde_json::Deserializer::from_str(head).into_iter::<IgnoredAny>();
    match values.next() {
        Some(Ok(_)) => goes_on(&head[values.byte_offset()..]),
        // The first line may be the broken one.
        Some(Err(error)) if !error.is_eof() => {
            head.lines().skip(1).take(8).filter(|line| is_object(line)).count() > 1
        }
        _ => false,
    }
}

/// Whether another object stands behind the first one of a text; a first line may be longer than
/// what was looked at to recognise the format.
pub(super) fn has_several(text: &str) -> bool {
    let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
    matches!(values.next(), Some(Ok(_))) && goes_on(&text[values.byte_offset()..])
}

fn goes_on(rest: &str) -> bool {
    rest.trim_start().starts_with('{')
}

fn is_object(line: &str) -> bool {
    line.starts_with("{\"") && serde_json::from_str::<IgnoredAny>(line).is_ok()
}

/// The objects of a file.
///
/// # Errors
/// When there are none, or `progress` was cancelled.
pub(in super::super) fn table<'a>(bytes: &'a [u8], progress: &'a Progress) -> Result<Table<'a>, FormatError> {
    let text = json::text(bytes)?;
    let separator = if text.starts_with(SEPARATOR) { SEPARATOR } else { '\n' };
    let rows: Vec<_> = text.split(separator).map(str::trim).filter(|row| !row.is_empty()).collect();
    progress.advance(text.len() as u64 / 2);
    if rows.is_empty() {
        return Err(FormatError::Table { line: 1, fault: Fault::NoFeatures });
    }
    rows::table(Objects { text, rows, system: System::default() }, String::new(), String::new(), progress)
}
