//! What the rows of a table look like, so that a line can be told from a row.

use std::collections::BTreeMap;

use super::dialect::Dialect;
use super::split::Splitter;
use super::text::Text;
use crate::formats::FormatError;
use crate::progress::Progress;

/// How many rows are looked at.
const ROWS: usize = 400;
/// How many columns are looked at.
const COLUMNS: usize = 512;
/// In a table without numbers, lines with fewer cells may look like rows by chance.
const MANY: usize = 4;

/// What the rows of a table look like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// How many cells most rows have.
    pub(super) width: usize,
    /// Which columns hold what begins with a digit: numbers, dates, positions.
    digits: Vec<bool>,
    /// Whether a space stands behind most separators.
    pub(super) is_spaced: bool,
}

/// What stands in a cell, as far as it matters here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    Nothing,
    Digit,
    Other,
}

impl Layout {
    /// Looks at the first rows of a text.
    pub(super) fn of(start: &[u8], dialect: Dialect, line_end: u8) -> Result<Self, FormatError> {
        let progress = Progress::default();
        let text = Text::of(Box::new(std::io::Cursor::new(start.to_vec())), &progress);
        let mut splitter = Splitter::new(text, dialect, line_end, None);
        let mut rows: Vec<(bool, Vec<Content>)> = Vec::new();
        let (mut cells, mut spaced) = (0, 0);
        while rows.len() < ROWS {
            match splitter.row() {
                Ok(true) => {}
                Ok(false) | Err(FormatError::Excessive { .. }) => break,
                Err(error) => return Err(error),
            }
            let held = splitter.text.held();
            for cut in splitter.cuts.iter().skip(1) {
                // Of a quoted cell, the space stands before the mark.
                let is_spaced = if cut.is_quoted {
                    held.get(cut.start.saturating_sub(2)) == Some(&b' ')
                } else {
                    held.get(cut.start) == Some(&b' ')
                };
                cells += usize::from(cut.end > cut.start);
                spaced += usize::from(is_spaced && cut.end > cut.start);
            }
            let contents = splitter.cuts.iter().take(COLUMNS).map(|cut| content(&held[cut.start..cut.end]));
            let contents = contents.chain(splitter.cuts.iter().skip(COLUMNS).map(|_| Content::Other));
            rows.push((splitter.is_regular, contents.collect()));
            splitter.pass_row();
        }
        let width = width(&rows, true).or_else(|| width(&rows, false)).unwrap_or_default();
        let full = || rows.iter().map(|(_, row)| row).filter(|row| row.len() == width);
        let count = |column: usize, wanted: &dyn Fn(Content) -> bool| {
            full().filter(|row| wanted(row[column])).count()
        };
        let is_digits = |column: usize| {
            let digits = count(column, &|content| content == Content::Digit);
            digits > 0 && 2 * digits >= count(column, &|content| content != Content::Nothing)
        };
        let digits = (0..width.min(COLUMNS)).map(is_digits).collect();
        Ok(Self { width, digits, is_spaced: 2 * spaced > cells })
    }

    /// Whether a line, read by itself, looks like a row of the table.
    pub(super) fn is_like(&self, line: &[u8], dialect: Dialect) -> bool {
        if self.width < 2 {
            return false;
        }
        let (mut count, mut right, mut wrong, mut spaced) = (0, 0, 0, 0);
        dialect.each_cell(line, |cell| {
            spaced += usize::from(count > 0 && cell.first() == Some(&b' '));
            if self.digits.get(count) == Some(&true) {
                match content(cell) {
                    Content::Nothing => {}
                    Content::Digit => right += 1,
                    Content::Other => wrong += 1,
                }
            }
            count += 1;
        });
        let fits = if self.has_digits() { right > wrong } else { true };
        count == self.width && fits && (self.is_spaced || spaced == 0)
    }

    /// Whether a text of several lines hardly looks like rows by chance.
    pub(super) fn is_telling(&self) -> bool {
        self.has_digits() || self.width >= MANY
    }

    fn has_digits(&self) -> bool {
        self.digits.contains(&true)
    }
}

/// The number of cells that most rows have, of those that are whole and of one line.
fn width(rows: &[(bool, Vec<Content>)], only_regular: bool) -> Option<usize> {
    let mut counts = BTreeMap::new();
    for (is_regular, row) in rows {
        if row.len() > 1 && (*is_regular || !only_regular) {
            *counts.entry(row.len()).or_insert(0) += 1;
        }
    }
    counts.into_iter().max_by_key(|&(width, rows)| (rows, width)).map(|(width, _)| width)
}

fn content(cell: &[u8]) -> Content {
    let cell = cell.trim_ascii();
    let cell = cell.strip_prefix(b"\"").unwrap_or(cell);
    let unsigned = cell.strip_prefix(b"-").or(cell.strip_prefix(b"+")).unwrap_or(cell);
    match unsigned.first() {
        None => Content::Nothing,
        Some(byte) if byte.is_ascii_digit() => Content::Digit,
        Some(_) => Content::Other,
    }
}
