//! What was changed of a layer, as a table for a spreadsheet.

use serde_json::Value;

use super::issue_table::push_row;
use crate::document::{Document, Entry, Site};
use crate::l10n::history as w;

/// The history as CSV (RFC 4180), under a row of headings: a row for each change.
pub fn csv(document: &Document) -> String {
    let mut text = String::new();
    push_row(
        &mut text,
        &[
            w::csv_when(),
            w::csv_what(),
            w::csv_by(),
            w::csv_why(),
            w::csv_table(),
            w::csv_key(),
            w::csv_field(),
            w::csv_before(),
            w::csv_after(),
            w::csv_state(),
        ],
    );
    let log = document.log();
    for (at, entry) in log.entries().iter().enumerate() {
        push_entry(&mut text, entry, if at < log.cursor() { w::csv_done() } else { w::csv_undone() });
    }
    for aside in document.aside() {
        push_entry(&mut text, &aside.entry, w::csv_aside());
    }
    text
}

fn push_entry(text: &mut String, entry: &Entry, state: &str) {
    for change in &entry.changes {
        let (table, key, field) = match &change.site {
            Site::Row { table, key } => (table.word(), key.clone(), ""),
            Site::Field { table, key, field } => (table.word(), key.clone(), field.as_str()),
            Site::Head { field } => ("dossier", String::new(), field.as_str()),
            Site::Briefing { field } => ("briefing", String::new(), field.as_str()),
            Site::Steps { from } => ("briefing", (from + 1).to_string(), "steps"),
        };
        let value = |value: &Option<Value>| match value {
            None => String::new(),
            Some(Value::String(text)) => text.clone(),
            Some(other) => other.to_string(),
        };
        let (at, what) = (entry.at.to_string(), w::operation(&entry.operation));
        let (before, after) = (value(&change.before), value(&change.after));
        push_row(text, &[&at, &what, &entry.by, &entry.why, table, &key, field, &before, &after, state]);
    }
}
