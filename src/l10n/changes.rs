//! What a file that was read again brought.

use super::facts;
use crate::model::Table;

pub use super::texts::changes::*;

/// "3 incidents came, 1 changed, 2 went"; what there is none of is left out.
pub fn tally(table: Table, n_came: usize, n_changed: usize, n_went: usize) -> String {
    let said = [
        (n_came, came as fn(&str, usize) -> String, None),
        (n_changed, changed, Some(also_changed as fn(&str, usize) -> String)),
        (n_went, went, Some(also_went)),
    ];
    let said =
        said.into_iter().filter(|(n, ..)| *n > 0).enumerate().map(|(at, (n, first, also))| match also {
            Some(also) if at > 0 => also(table.word(), n),
            _ => first(table.word(), n),
        });
    facts::listed(said)
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
