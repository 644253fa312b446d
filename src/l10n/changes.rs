//! What a file that was read again brought.

use super::facts::count;
use super::ui;
use crate::model::Table;

pub use super::texts::changes::*;

/// What rows of a table are called: one, several.
fn rows(table: Table) -> (&'static str, &'static str) {
    match table {
        Table::Incidents => (ui::incident(), ui::incidents()),
        Table::Statements => (ui::statement(), ui::statements()),
        Table::Places => ("place", "places"),
        Table::Actors => ("actor", "actors"),
        Table::Sources => ("source", "sources"),
    }
}

/// "3 incidents came, 1 changed, 2 went"; what there is none of is left out.
pub fn tally(table: Table, came: usize, changed: usize, went: usize) -> String {
    use super::texts::changes as t;
    let (one, many) = rows(table);
    let said = [(came, t::came()), (changed, t::changed()), (went, t::went())];
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
