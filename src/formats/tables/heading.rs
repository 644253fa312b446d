//! Where the headings of a table stand.

use hashbrown::{HashMap, HashSet};

use super::profiles::Profile;
use super::synonyms;
use super::{Cells, Column, dates};
use crate::geo::parse;

/// How many rows at the start are looked at.
pub(super) const LOOKED_AT: usize = 60;

/// What the first rows say.
#[derive(Debug, PartialEq)]
pub(super) struct Heading {
    /// The columns.
    pub columns: Vec<Column>,
    /// How many rows at the start are no data: titles, the headings, a row of HXL tags.
    pub rows_before_data: usize,
    /// Which row holds the headings; `None` where none does.
    pub at: Option<usize>,
    /// What stands above the headings.
    pub title: String,
}

impl Heading {
    /// Finds the headings in the first rows.
    pub(super) fn of(rows: &[Cells]) -> Self {
        let filled = |row: &Cells| row.iter().filter(|cell| !cell.is_empty()).count();
        let width = rows.iter().map(filled).max().unwrap_or_default();
        let at = rows.iter().position(|row| is_heading(row, width));
        // A row without numbers below rows of data is one of them that says less.
        let is_data = |row: &Cells| filled(row) * 10 >= width * 6 && row.iter().any(is_value);
        let at = at.filter(|&at| Profile::of(&rows[at].iter()).is_some() || !rows[..at].iter().any(is_data));
        if let Some((_, columns)) = rows.first().filter(|_| at != Some(0)).and_then(Profile::of_row) {
            return Self::made(columns.iter().map(|&heading| heading.to_owned()), 0, String::new());
        }
        let Some(at) = at else {
            let cells = rows.iter().map(Cells::len).max().unwrap_or_default();
            return Self::made((1..=cells).map(|n| format!("column {n}")), 0, String::new());
        };
        let above = rows[..at].iter().flat_map(Cells::iter).filter(|cell| !cell.is_empty());
        let title = above.collect::<Vec<_>>().join(" · ");
        let tags = rows.get(at + 1).is_some_and(is_hxl);
        let found = Self::made(rows[at].iter().map(str::to_owned), at + 1 + usize::from(tags), title);
        Self { at: Some(at), ..found }
    }

    fn made(headings: impl Iterator<Item = String>, rows_before_data: usize, title: String) -> Self {
        let mut columns: Vec<Column> = Vec::new();
        let mut taken = HashSet::new();
        // How often each was met: ten thousand columns of one heading are numbered as soon as ten.
        let mut met: HashMap<String, usize> = HashMap::new();
        for (n, heading) in headings.enumerate() {
            let wanted = if heading.is_empty() { format!("column {}", n + 1) } else { heading };
            let mut heading = wanted.clone();
            let count = met.entry(wanted.clone()).or_insert(1);
            while !taken.insert(heading.clone()) {
                *count += 1;
                heading = format!("{wanted} ({count})");
            }
            columns.push(Column { heading, given: None });
        }
        Self { columns, rows_before_data, at: None, title }
    }
}

/// Whether a row says the headings once more, as where files of one kind were put one behind the other.
pub(super) fn repeats(headings: &[impl AsRef<str>], row: &Cells) -> bool {
    let mut same = 0;
    for (n, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let heading = headings.get(n).map_or("", AsRef::as_ref);
        // The second of a name has a number behind it.
        let is_same =
            heading.strip_prefix(cell).is_some_and(|rest| rest.is_empty() || rest.starts_with(" ("));
        if !is_same {
            return false;
        }
        same += 1;
    }
    same >= 2
}

/// Whether a row is one of headings: words, no numbers and dates, nearly as many as the table has
/// columns, and no two the same.
fn is_heading(row: &Cells, width: usize) -> bool {
    let cells: Vec<&str> = row.iter().filter(|cell| !cell.is_empty()).collect();
    // A column of such a file may be called "2021".
    if Profile::of(&cells.iter().copied()).is_some() {
        return true;
    }
    let known = cells.iter().filter(|cell| synonyms::meaning(cell).is_some()).count();
    let values = cells.iter().filter(|cell| is_value(cell)).count();
    let wide = cells.len() * 10 >= width * 6;
    let short = cells.iter().all(|cell| cell.chars().count() <= 80);
    wide && (short || 2 * known > cells.len())
        && values == 0
        && !is_hxl(row)
        && (cells.len() >= 2 || known > 0)
}

/// Whether a cell holds a number, a date or a position.
fn is_value(cell: &str) -> bool {
    parse::position(cell).is_some()
        || parse::angle(cell, parse::Axis::NorthSouth).is_some()
        || dates::read(cell, dates::DateOrder::DayFirst).is_some()
}

/// Whether a row is one of HXL tags: `#date+start`, `#geo+lat`.
fn is_hxl(row: &Cells) -> bool {
    let mut cells = row.iter().filter(|cell| !cell.is_empty()).peekable();
    let is_tag = |cell: &str| {
        cell.strip_prefix('#').is_some_and(|tag| tag.starts_with(|l: char| l.is_ascii_alphabetic()))
    };
    cells.peek().is_some() && cells.all(is_tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(rows: &[&[&str]]) -> (Vec<String>, usize, String) {
        let rows: Vec<Cells> = rows.iter().map(|row| Cells::of(1, row.iter().copied())).collect();
        let heading = Heading::of(&rows);
        let headings = heading.columns.into_iter().map(|column| column.heading).collect();
        (headings, heading.rows_before_data, heading.title)
    }

    #[test]
    fn the_headings_are_found_below_titles_and_above_tags() {
        let plain: &[&[&str]] = &[&["date", "place"], &["2022-01-05", "Mosul"]];
        assert_eq!(found(plain), (vec!["date".into(), "place".into()], 1, String::new()));
        let titled: &[&[&str]] = &[
            &["Attacks in January"],
            &["made by hand", ""],
            &["date", "place", "lat"],
            &["#date", "", "#geo+lat"],
            &["2022-01-05", "Mosul", "36.3"],
        ];
        let headings = vec!["date".into(), "place".into(), "lat".into()];
        assert_eq!(found(titled), (headings, 4, "Attacks in January · made by hand".into()));
    }

    #[test]
    fn a_row_repeats_the_headings_where_every_cell_says_its_own() {
        let headings = ["date", "column 2", "note", "note (2)"];
        let cases: [(&[&str], bool); 6] = [
            (&["date", "", "note", "note"], true),
            (&["date", "", "note"], true),
            (&["date", "", "", ""], false),
            (&["date", "", "note", "seen"], false),
            (&["note", "", "date", "note"], false),
            (&["", "", "", ""], false),
        ];
        for (row, expected) in cases {
            assert_eq!(repeats(&headings, &Cells::of(1, row.iter().copied())), expected, "{row:?}");
        }
    }

    #[test]
    fn columns_without_a_heading_or_with_a_second_one_have_names_of_their_own() {
        let rows: &[&[&str]] = &[&["note", "", "note"], &["a", "b", "c"]];
        assert_eq!(found(rows).0, ["note", "column 2", "note (2)"]);
        let rows: &[&[&str]] = &[&["2022-01-05", "36.3"], &["2022-01-06", "36.4"]];
        assert_eq!(found(rows), (vec!["column 1".into(), "column 2".into()], 0, String::new()));
    }
}
