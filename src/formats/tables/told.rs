//! How much the first rows of a table say of incidents, so that the likeliest of several tables is
//! taken.

use super::heading::{self, Heading};
use super::table_guess::TableGuess;
use super::{Cells, FieldRole, guess};
use crate::formats::Format;

/// What the columns of a table say; nothing is 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::formats) struct Told {
    /// Where: 1 in words, 2 as a position.
    pub place: usize,
    /// When.
    pub time: usize,
    /// What.
    pub what: usize,
}

/// What the columns of a table say that begins with these rows.
pub(in crate::formats) fn told_by(rows: &[Cells]) -> Told {
    let rows = &rows[..rows.len().min(heading::LOOKED_AT)];
    let found = Heading::of(rows);
    let mut draft = TableGuess::new(Format::Sheet, &found.columns);
    draft.rows = rows.iter().skip(found.rows_before_data).filter(|row| !row.is_blank()).cloned().collect();
    if draft.rows.is_empty() {
        return Told::default();
    }
    for (n, column) in draft.columns.iter_mut().enumerate() {
        draft.rows.iter().for_each(|row| column.seen.look(row.get(n)));
    }
    guess::guess(&mut draft, &[], None);
    let has = |meaning: FieldRole| draft.columns.iter().any(|column| column.meaning == meaning);
    let any = |meanings: &[FieldRole]| usize::from(meanings.iter().any(|&meaning| has(meaning)));
    let position = has(FieldRole::Latitude) && has(FieldRole::Longitude) || has(FieldRole::Position);
    let place = any(&[FieldRole::Place, FieldRole::PlaceSaid, FieldRole::Within]);
    Told {
        place: if position || has(FieldRole::Mgrs) { 2 } else { place },
        time: any(&[FieldRole::From, FieldRole::Year]),
        what: any(&[
            FieldRole::Title,
            FieldRole::Kind,
            FieldRole::Summary,
            FieldRole::Quotation,
            FieldRole::Reported,
        ]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_incidents_says_more_than_one_of_sums() {
        let told = |rows: &[&[&str]]| {
            let rows: Vec<_> = rows.iter().map(|row| Cells::of(1, row.iter().copied())).collect();
            let Told { place, time, what } = told_by(&rows);
            (place, time, what)
        };
        let incidents: &[&[&str]] =
            &[&["title", "date", "lat", "lon"], &["Road cut", "2023-03-14", "44.5", "5.1"]];
        assert_eq!(told(incidents), (2, 1, 1));
        let sums: &[&[&str]] = &[&["Side", "Number", "Share"], &["A", "12", "60"], &["B", "8", "40"]];
        assert_eq!(told(sums), (0, 0, 0));
        assert_eq!(told(&[&["title", "date", "lat", "lon"]]), (0, 0, 0), "headings alone");
    }
}
