//! Merged cells: what stands in the first row of an area holds for every row of it.
//!
//! Not for its columns: what stands across several is a title, or a heading above headings.

use crate::formats::Fault;
use std::collections::BTreeMap;

use crate::formats::FormatError;
use crate::formats::tables::Merged;

/// How many areas a sheet may have.
const MOST: usize = 1 << 20;

/// Where a merged area is: rows from 1, columns from 0, all of them included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    /// Its rows.
    pub(super) rows: (u32, u32),
    /// Its first column.
    pub(super) column: usize,
}

impl Area {
    /// The area of a reference such as `A2:B4`.
    pub(super) fn of(reference: &str) -> Option<Self> {
        let (first, last) = reference.trim().split_once(':')?;
        let (column, row) = cell(first)?;
        Some(Self { rows: (row, cell(last)?.1), column })
    }
}

/// Column from 0 and row from 1 of a cell's name: `C7`, `$C$7`.
fn cell(name: &str) -> Option<(usize, u32)> {
    let name = name.replace('$', "");
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = name.split_at(letters);
    Some((column_number(column)?, row.parse().ok().filter(|&row| row > 0)?))
}

/// The column, from 0, that these letters begin with: 2 of `C7`.
pub(super) fn column_number(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).take(7);
    let add = |sum: usize, letter: u8| sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1;
    letters.fold(0, add).checked_sub(1)
}

/// The merged areas of a sheet, and what those hold that the row at hand lies in.
#[derive(Debug, Default)]
pub(super) struct Merges {
    /// In the order of their first rows.
    areas: Vec<Area>,
    /// How many of them have begun.
    begun: usize,
    /// By column, so that areas which overlap cannot add up.
    held: BTreeMap<usize, Held>,
}

#[derive(Debug)]
struct Held {
    rows: (u32, u32),
    text: String,
}

impl Merges {
    /// Adds an area, of those that are known before the first row. One within a row holds nothing
    /// for others.
    pub(super) fn add(&mut self, area: Area) -> Result<(), FormatError> {
        if area.rows.1 <= area.rows.0 {
            return Ok(());
        }
        if self.areas.len() == MOST {
            return Err(FormatError::excessive(None, Fault::TooManyMergedCells));
        }
        self.areas.push(area);
        Ok(())
    }

    /// All areas are known.
    pub(super) fn sort(&mut self) {
        self.areas.sort_by_key(|area| area.rows.0);
    }

    /// Starts again with the first row.
    pub(super) fn rewind(&mut self) {
        self.begun = 0;
        self.held.clear();
    }

    /// Whether there is nothing to do.
    pub(super) fn is_idle(&self) -> bool {
        self.begun == self.areas.len() && self.held.is_empty()
    }

    /// What is held for this row: where, and what it says.
    pub(super) fn at(&mut self, row: u32) -> impl Iterator<Item = (Merged, &str)> {
        self.held.retain(|_, held| held.rows.1 >= row);
        let held = self.held.iter();
        held.map(|(&column, held)| (Merged { column, rows: held.rows }, held.text.as_str()))
    }

    /// Begins the areas of this row, of which `text` says what stands in a column.
    pub(super) fn begin<'t>(&mut self, row: u32, text: impl Fn(usize) -> Option<&'t str>) {
        while let Some(area) = self.areas.get(self.begun).filter(|area| area.rows.0 <= row) {
            self.begun += 1;
            if area.rows.0 == row
                && let Some(text) = text(area.column)
            {
                self.held.insert(area.column, Held { rows: area.rows, text: text.to_owned() });
            }
        }
    }

    /// Holds what a cell says for these rows, of which the first is its own.
    pub(super) fn hold(&mut self, column: usize, rows: (u32, u32), text: &str) {
        self.held.insert(column, Held { rows, text: text.to_owned() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_names_rows_and_the_first_column() {
        let area = |rows, column| Some(Area { rows, column });
        for (reference, expected) in [
            ("A2:A4", area((2, 4), 0)),
            ("$C$7:D9", area((7, 9), 2)),
            ("AA1:AB1", area((1, 1), 26)),
            ("A2", None),
            ("A0:A4", None),
            ("2:4", None),
            ("A2:A99999999999", None),
        ] {
            assert_eq!(Area::of(reference), expected, "{reference}");
        }
    }

    #[test]
    fn of_areas_that_overlap_each_column_holds_one() {
        let mut merges = Merges::default();
        for last in 2..1000 {
            merges.add(Area { rows: (1, last), column: 3 }).unwrap();
        }
        merges.sort();
        merges.begin(1, |_| Some("x"));
        assert_eq!(merges.at(2).collect::<Vec<_>>(), [(Merged { column: 3, rows: (1, 999) }, "x")]);
    }
}
