//! What a file that was read again brought.

use super::facts::count;
use super::ui;
use crate::model::Table;

/// What rows of a table are called: one, several.
fn rows(table: Table) -> (&'static str, &'static str) {
    match table {
        Table::Incidents => (ui::INCIDENT, ui::INCIDENTS),
        Table::Statements => (ui::STATEMENT, ui::STATEMENTS),
        Table::Places => ("place", "places"),
        Table::Actors => ("actor", "actors"),
        Table::Sources => ("source", "sources"),
    }
}

/// "3 incidents came, 1 changed, 2 went"; what there is none of is left out.
pub fn tally(table: Table, came: usize, changed: usize, went: usize) -> String {
    let (one, many) = rows(table);
    let said = [(came, CAME), (changed, CHANGED), (went, WENT)];
    let said = said.into_iter().filter(|(n, _)| *n > 0).enumerate().map(|(at, (n, verb))| match at {
        0 => format!("{} {verb}", count(n, one, many)),
        _ => format!("{} {verb}", super::facts::grouped(n)),
    });
    said.collect::<Vec<_>>().join(", ")
}

/// "incident came", with one of the words below.
pub fn what(table: Table, verb: &str) -> String {
    format!("{} {verb}", rows(table).0)
}

/// A file has changed so that something has to be asked of it.
pub const HAS_QUESTIONS: &str = "has changed, and needs an answer to be read";
/// "came"
pub const CAME: &str = "came";
/// "changed"
pub const CHANGED: &str = "changed";
/// "went"
pub const WENT: &str = "went";
/// What to click to see which rows these were.
pub const SHOW: &str = "Show what changed";
/// Over the list of these rows.
pub const HEADING: &str = "What changed in the file";
/// Of a layer whose file was not read again.
pub const NONE: &str = "Nothing that is shown.";
/// Where only the title or the notes of a file are new.
pub const ONLY_THE_REST: &str = "read again; its rows are the same";
/// Where what was selected is no longer in the file.
pub const SELECTION_WENT: &str = "what was selected is no longer in it";
/// After the name of a file that cannot be read any more.
pub const NEW_VERSION_BROKEN: &str = "has changed and could not be read";
/// What is shown in its place.
pub const OLD_STAYS: &str = "What was read before stays open.";
/// After the name of a file that is gone.
pub const GONE: &str = "is no longer there";
/// What happens then.
pub const GONE_HINT: &str = "What was read stays open. It is read again when the file comes back.";

/// "and 200 more"
pub fn more(n: usize) -> String {
    format!("and {} more", super::facts::grouped(n))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_there_is_is_counted_and_the_rows_are_named_once() {
        assert_eq!(tally(Table::Incidents, 3, 1, 2), "3 incidents came, 1 changed, 2 went");
        assert_eq!(tally(Table::Statements, 0, 1, 0), "1 statement changed");
        assert_eq!(tally(Table::Places, 0, 2, 1), "2 places changed, 1 went");
    }
}
