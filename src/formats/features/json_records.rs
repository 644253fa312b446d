//! A list of JSON objects, alone or in an object, as services answer and databases export: each
//! object is a row, each of its members a cell.

use super::super::FormatError;
use super::super::tables::Table;
use super::json::feature::Objects;
use super::json::{self, Outline, Raw};
use super::rows;
use crate::formats::Fault;
use crate::geo::system::System;
use crate::progress::Progress;

/// Whether a file that begins with these bytes is this format. Asked after the other formats of JSON.
pub(in super::super) fn is(head: &[u8]) -> bool {
    !Outline::of(head).first.is_empty()
}

/// The objects of a file: of the list that has most of them.
///
/// # Errors
/// When the file is broken, there are no objects, or `progress` was cancelled.
pub(in super::super) fn table<'a>(bytes: &'a [u8], progress: &'a Progress) -> Result<Table<'a>, FormatError> {
    let text = json::text(bytes)?;
    let top = json::top(text, progress)?;
    let others = top.members.iter().map(|(_, raw)| json::elements(raw));
    let lists = others.chain(top.list.clone());
    let objects = |list: &Vec<Raw<'_>>| list.iter().filter(|raw| json::is_object(raw)).count();
    let longest = lists.max_by_key(objects).filter(|list| objects(list) > 0);
    let Some(list) = longest else {
        let fault = Fault::NoRecords;
        return Err(FormatError::Table { line: 1, fault });
    };
    let rows = list.into_iter().map(json::text_of).collect();
    rows::table(
        Objects { text, rows, system: System::default() },
        top.text("title"),
        top.text("description"),
        progress,
    )
}
