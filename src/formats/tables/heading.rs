//! Where the headings of a table stand.

use hashbrown::{HashMap, HashSet};

use super::profiles::Profile;
use super::synonyms;
use super::{Cells, Column, dates};
use crate::geo::parse;

/// How many rows at the start are looked at.
pub(super) const LOOKED_AT: usize = 60;
/// Among how many rows the user chooses the headings.
pub(super) const CHOSEN_AMONG: usize = 12;
/// How much of a row is shown for that, in letters.
const SHOWN: usize = 90;

/// How many headings a cell is looked for among.
const LOOKED_THROUGH: usize = 64;

/// A heading that is longer is a sentence, or no heading.
const LONG: usize = 80;

/// What stands in a row of units.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "deg", "degrees", "decimal degrees", "dd", "°", "wgs84", "wgs 84", "epsg:4326", "m", "metres", "meters", "km",
    "utc", "local time", "yyyy-mm-dd", "dd/mm/yyyy", "mm/dd/yyyy", "dd.mm.yyyy", "hh:mm", "hh:mm:ss", "iso 8601",
];

/// What stands beside them.
const BESIDE_UNITS: &[&str] =
    &["text", "string", "number", "integer", "decimal", "date", "time", "people", "persons", "-", "–"];

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
            return Self::build(columns.iter().map(|&heading| heading.to_owned()), 0, String::new());
        }
        let Some(at) = at else {
            let cells = rows.iter().map(Cells::len).max().unwrap_or_default();
            return Self::build((1..=cells).map(|n| format!("column {n}")), 0, String::new());
        };
        let above = rows[..at].iter().flat_map(Cells::iter).filter(|cell| !cell.is_empty());
        let title = above.collect::<Vec<_>>().join(" · ");
        let second = rows.get(at + 1).filter(|below| is_second(&rows[at], below));
        let first_below = at + 1 + usize::from(second.is_some());
        let is_below = |row: &&Cells| is_hxl(row) || is_units(row);
        let below = rows[first_below..].iter().take_while(is_below).count();
        let width = rows[at].len().max(second.map_or(0, Cells::len));
        let headings = (0..width).map(|column| joined(&rows[at], second, column));
        let found = Self::build(headings, first_below + below, title);
        Self { at: Some(at), ..found }
    }

    /// The headings in the row that the user names, from 1; 0: no row has any.
    pub(super) fn at(rows: &[Cells], row: usize) -> Self {
        let Some((at, chosen)) = row.checked_sub(1).and_then(|at| Some((at, rows.get(at)?))) else {
            let cells = rows.iter().map(Cells::len).max().unwrap_or_default();
            return Self::build((1..=cells).map(|n| format!("column {n}")), 0, String::new());
        };
        let above = rows[..at].iter().flat_map(Cells::iter).filter(|cell| !cell.is_empty());
        let title = above.collect::<Vec<_>>().join(" · ");
        let found = Self::build(chosen.iter().map(str::to_owned), at + 1, title);
        Self { at: Some(at), ..found }
    }

    fn build(headings: impl Iterator<Item = String>, rows_before_data: usize, title: String) -> Self {
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

/// The line of a row, and its text as far as it is shown to choose the headings.
pub(super) fn shown(row: &Cells) -> (u32, String) {
    let cells: Vec<&str> = row.iter().filter(|cell| !cell.trim().is_empty()).collect();
    let text = cells.join(" · ");
    match text.char_indices().nth(SHOWN) {
        Some((cut, _)) => (row.line, format!("{}…", &text[..cut])),
        None => (row.line, text),
    }
}

/// Whether the row below the headings tells them apart where one stands over several columns: it has no
/// values, known headings, and says something where the first one leaves cells empty.
fn is_second(first: &Cells, second: &Cells) -> bool {
    let filled = || (0..second.len()).filter(|&column| !second.get(column).is_empty());
    let known = filled().filter(|&column| synonyms::meaning(second.get(column)).is_some()).count();
    let fills = filled().filter(|&column| first.get(column).is_empty()).count();
    let is_group = |column: usize| column > 0 && !first.get(column - 1).is_empty();
    let is_plain = filled().all(|column| !is_value(second.get(column)));
    is_plain
        && known >= 2
        && fills >= 1
        && filled().any(|column| first.get(column).is_empty() && is_group(column))
}

/// What heads a column under one row of headings or two. The second alone, where it is known.
fn joined(first: &Cells, second: Option<&Cells>, column: usize) -> String {
    let (above, below) = (first.get(column), second.map_or("", |second| second.get(column)));
    match (above, below) {
        (above, "") => above.to_owned(),
        ("", below) => below.to_owned(),
        (_, below) if synonyms::meaning(below).is_some() => below.to_owned(),
        (above, below) => format!("{above} {below}"),
    }
}

/// A row of headings below the first one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Again {
    /// The same once more, as where files of one kind were put one behind the other.
    Same,
    /// Others, of another table.
    Other,
}

/// Whether a row below the headings is one of headings itself: one whose cells all say their own, or
/// one without a value, of whose cells at least half are headings of this table.
pub(super) fn again(headings: &[impl AsRef<str>], row: &Cells) -> Option<Again> {
    // The second of a name has a number behind it.
    let says = |heading: &str, cell: &str| {
        heading.strip_prefix(cell).is_some_and(|rest| rest.is_empty() || rest.starts_with(" ("))
    };
    let (mut filled, mut in_place, mut known) = (0, 0, 0);
    for (n, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        let is_in_place = headings.get(n).is_some_and(|heading| says(heading.as_ref(), cell));
        let mut elsewhere = headings.iter().take(LOOKED_THROUGH);
        let is_known = is_in_place || n < LOOKED_THROUGH && elsewhere.any(|heading| heading.as_ref() == cell);
        if !is_known && (filled == 0 || is_value(cell)) {
            return None;
        }
        filled += 1;
        in_place += usize::from(is_in_place);
        known += usize::from(is_known);
    }
    match known {
        2.. if in_place == filled => Some(Again::Same),
        2.. if known * 2 >= filled => Some(Again::Other),
        _ => None,
    }
}

/// Tells the rows of a table from those of another one below it.
pub(super) struct Below<'h> {
    headings: &'h [Column],
    is_elsewhere: bool,
}

impl<'h> Below<'h> {
    /// Below these headings.
    pub(super) fn new(headings: &'h [Column]) -> Self {
        Self { headings, is_elsewhere: false }
    }

    /// Whether the next row is one of data of this table.
    pub(super) fn is_data(&mut self, row: &Cells) -> bool {
        let again = again(self.headings, row);
        self.is_elsewhere = again.map_or(self.is_elsewhere, |again| again == Again::Other);
        again.is_none() && !self.is_elsewhere
    }
}

impl AsRef<str> for Column {
    fn as_ref(&self) -> &str {
        &self.heading
    }
}

/// Whether a row is one of headings: words, no numbers and dates, nearly as many as the table has
/// columns, and no two the same.
fn is_heading(row: &Cells, width: usize) -> bool {
    let cells: Vec<&str> = row.iter().filter(|cell| !cell.is_empty()).collect();
    if Profile::of(&cells.iter().copied()).is_some() {
        return true;
    }
    if cells.len() * 10 < width * 6 || is_hxl(row) {
        return false;
    }
    let values: Vec<&&str> = cells.iter().filter(|cell| is_value(cell)).collect();
    // A column may be called "2021", where the others say that this is the row of headings.
    if !values.iter().all(|cell| is_year(cell)) {
        return false;
    }
    let known = cells.iter().filter(|cell| synonyms::meaning(cell).is_some()).count();
    let words = cells.len() - values.len();
    let short = cells.iter().all(|cell| cell.chars().count() <= LONG || cell.trim_end().ends_with('?'));
    let is_told = 2 * known > words || (known >= 2 && 3 * known >= words);
    (short || is_told)
        && (values.is_empty() || (known >= 2 && 2 * known >= words))
        && (cells.len() >= 2 || known > 0)
}

/// Whether a cell holds a year and nothing else.
fn is_year(cell: &str) -> bool {
    cell.len() == 4 && cell.parse().is_ok_and(|year: u16| (1900..2100).contains(&year))
}

/// Whether a row below the headings only says in which units or in which form the cells are.
fn is_units(row: &Cells) -> bool {
    let plain = |cell: &str| cell.trim_matches(['(', ')', '[', ']', ' ']).to_lowercase();
    let cells: Vec<String> = row.iter().filter(|cell| !cell.is_empty()).map(plain).collect();
    let is_unit = |cell: &String| UNITS.contains(&cell.as_str());
    cells.iter().any(is_unit)
        && cells.iter().all(|cell| is_unit(cell) || BESIDE_UNITS.contains(&cell.as_str()))
}

/// Whether a cell holds a number, a date or a position.
pub(in crate::formats) fn is_value(cell: &str) -> bool {
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
    fn a_row_below_the_headings_may_be_one_of_headings_itself() {
        let headings = ["date", "column 2", "note", "note (2)"];
        let cases: [(&[&str], Option<Again>); 10] = [
            (&["date", "", "note", "note"], Some(Again::Same)),
            (&["date", "", "note"], Some(Again::Same)),
            (&["date", "", "", ""], None),
            (&["date", "", "note", "seen"], Some(Again::Other)),
            (&["date", "", "note", "", "seen"], Some(Again::Other)),
            (&["note", "", "date"], Some(Again::Other)),
            (&["date", "seen", "heard", "told"], None),
            (&["date", "note", "7"], None),
            (&["seen", "date", "note"], None),
            (&["", "", "", ""], None),
        ];
        for (row, expected) in cases {
            assert_eq!(again(&headings, &Cells::of(1, row.iter().copied())), expected, "{row:?}");
        }
    }

    #[test]
    fn a_row_of_headings_may_hold_years_and_sentences_and_have_units_below() {
        let headings = |rows: &[&[&str]]| {
            let (headings, before, _) = found(rows);
            (headings.join("; "), before)
        };
        let years: &[&[&str]] =
            &[&["title", "date", "lat", "2021", "2022"], &["A", "2023-01-05", "33.1", "4", "5"]];
        assert_eq!(headings(years), ("title; date; lat; 2021; 2022".into(), 1));
        let units: &[&[&str]] =
            &[&["name", "date", "lat"], &["", "YYYY-MM-DD", "(deg)"], &["A", "2023-01-05", "33.1"]];
        assert_eq!(headings(units), ("name; date; lat".into(), 2));
        let long = "Please describe what you know of the incident, as exactly as you can, and without any names of people";
        let asked =
            ["When did it happen?", "Where did it happen?", long, "Anything else that we should know?"];
        let form: &[&[&str]] = &[&asked, &["2023-01-05", "Mosul", "Shots", "no"]];
        assert_eq!(headings(form), (asked.join("; "), 1));
        // Rows of data, of which one has a year.
        let data: &[&[&str]] = &[&["Attack", "Mosul", "2021"], &["Protest", "Basra", "2022"]];
        assert_eq!(headings(data), ("column 1; column 2; column 3".into(), 0));
        let data: &[&[&str]] = &[&["Rockets", "2021", "2022"], &["Shots", "4", "5"]];
        assert_eq!(headings(data), ("column 1; column 2; column 3".into(), 0));
    }

    #[test]
    fn columns_without_a_heading_or_with_a_second_one_have_names_of_their_own() {
        let rows: &[&[&str]] = &[&["note", "", "note"], &["a", "b", "c"]];
        assert_eq!(found(rows).0, ["note", "column 2", "note (2)"]);
        let rows: &[&[&str]] = &[&["2022-01-05", "36.3"], &["2022-01-06", "36.4"]];
        assert_eq!(found(rows), (vec!["column 1".into(), "column 2".into()], 0, String::new()));
    }
}
