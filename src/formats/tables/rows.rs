//! Rows of cells: what every format that is not the native one is read as.
//!
//! A spreadsheet has rows and cells; so has a GeoJSON file, whose features are the rows and whose
//! properties are the cells. One importer reads them all.

use crate::formats::tables::FieldRole;
use crate::formats::{FormatError, Issue};

/// The cells of one row, parts of one text. Made once and filled again for each row.
#[derive(Clone, Debug, Default)]
pub struct Cells {
    text: String,
    /// Where each cell stands in `text`, without the white space around it.
    spans: Vec<Span>,
    /// The line, from 1, at which the row starts in its file; 0 where a file has no lines.
    pub line: u32,
    /// Which record it is, from 1, in a file that has several on one line; else 0.
    pub record: u32,
    /// The cells that only repeat what a merged cell says that begins in a row above.
    pub merged: Vec<Merged>,
}

/// A merged cell that goes on in a row below the one in which it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The column in which it stands.
    pub column: usize,
    /// Its first and its last row.
    pub rows: (u32, u32),
}

/// Where a cell stands in the text of its row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Span {
    start: u32,
    end: u32,
}

impl Cells {
    /// A row of these cells.
    pub fn of<'c>(line: u32, cells: impl IntoIterator<Item = &'c str>) -> Self {
        let mut row = Self { line, ..Self::default() };
        cells.into_iter().for_each(|cell| row.push(cell));
        row
    }

    /// Puts a text in the place of all cells; its cells are to be named with [`Self::push_span`].
    pub(crate) fn set_text(&mut self, text: &str) {
        self.clear();
        self.text.push_str(text);
    }

    /// Adds a cell that stands in the text already.
    pub(crate) fn push_span(&mut self, start: usize, end: usize) {
        let cell = self.text.get(start..end).unwrap_or_default();
        let (cut, length) = trimmed(cell);
        self.spans.push(Span::of(start + cut, length));
    }

    /// Takes all cells away.
    pub fn clear(&mut self) {
        self.text.clear();
        self.spans.clear();
        self.merged.clear();
        (self.line, self.record) = (0, 0);
    }

    /// Adds a cell at the end.
    pub fn push(&mut self, cell: &str) {
        let start = self.text.len();
        self.text.push_str(cell);
        self.push_span(start, self.text.len());
    }

    /// Adds what is said to the last cell.
    pub fn extend_last(&mut self, more: &str) {
        let Some(last) = self.spans.pop() else { return };
        self.text.push_str(more);
        self.push_span(last.start as usize, self.text.len());
    }

    /// One cell, without the white space around it; empty where the row is shorter.
    pub fn get(&self, column: usize) -> &str {
        self.spans.get(column).map_or("", |span| self.at(*span))
    }

    /// Every cell.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &str> + Clone {
        self.spans.iter().map(|span| self.at(*span))
    }

    /// How long the text of the row is.
    pub fn bytes(&self) -> usize {
        self.text.len()
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there are no cells.
    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Whether nothing is written in any cell.
    pub fn is_blank(&self) -> bool {
        self.spans.iter().all(|span| span.start == span.end)
    }

    fn at(&self, span: Span) -> &str {
        self.text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }
}

impl Span {
    /// No text of a row is longer than 32 bits can tell; one that were would have empty cells.
    fn of(start: usize, length: usize) -> Self {
        let end = u32::try_from(start + length).unwrap_or_default();
        Self { start: u32::try_from(start).unwrap_or_default().min(end), end }
    }
}

/// Something that gives rows, one after the other, and from the start again.
pub trait RowSource: Send {
    /// Fills `row` with the next row; `false` at the end.
    ///
    /// # Errors
    /// When the file is broken here, holds more than can be held, or reading was cancelled.
    fn next(&mut self, row: &mut Cells) -> Result<bool, FormatError>;

    /// Starts again with the first row.
    ///
    /// # Errors
    /// When the file can no longer be read.
    fn rewind(&mut self) -> Result<(), FormatError>;

    /// What was wrong with rows given since the last call, though they were given.
    fn problems(&mut self) -> Vec<Issue> {
        Vec::new()
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading, as the file has it.
    pub heading: String,
    /// What the format itself says that it is: `latitude` of a point's coordinates.
    pub given: Option<FieldRole>,
}

/// A table as a format gives it.
pub struct Table<'a> {
    /// Its rows.
    pub rows: Box<dyn RowSource + 'a>,
    /// Its columns; `None` where they are to be found in the first rows.
    pub columns: Option<Vec<Column>>,
    /// The title that the file gives itself; empty where it gives none.
    pub title: String,
    /// What the file says of itself as a whole; empty where it says nothing.
    pub summary: String,
    /// The parts that it could be read from instead, such as the sheets of a workbook, and which of
    /// them this is. Empty where there is only one.
    pub parts: Vec<String>,
    /// Which of the parts this is.
    pub part: usize,
    /// Those of the other parts that look as if they held incidents too, where none was asked for.
    pub unread: Vec<String>,
    /// How a text is encoded; `None` for what is no text.
    pub encoding: Option<super::TextEncoding>,
}

/// How much white space stands before what a cell says, which nearly no cell has, and how long that
/// is.
fn trimmed(cell: &str) -> (usize, usize) {
    let is_plain = |byte: Option<&u8>| byte.is_none_or(|byte| (b'!'..=b'~').contains(byte));
    let bytes = cell.as_bytes();
    if is_plain(bytes.first()) && is_plain(bytes.last()) {
        return (0, cell.len());
    }
    let rest = cell.trim_start();
    (cell.len() - rest.len(), rest.trim_end().len())
}

impl<'a> Table<'a> {
    /// A table whose columns are to be found in its first rows.
    pub fn of(rows: Box<dyn RowSource + 'a>) -> Self {
        let (title, summary, parts) = (String::new(), String::new(), Vec::new());
        Self { rows, columns: None, title, summary, parts, part: 0, unread: Vec::new(), encoding: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_trimmed_and_a_short_row_ends_in_empty_ones() {
        let mut row = Cells::of(7, [" a ", "", "c"]);
        assert_eq!(row.iter().collect::<Vec<_>>(), ["a", "", "c"]);
        assert_eq!((row.get(3), row.len(), row.line), ("", 3, 7));
        row.extend_last(" d");
        assert_eq!(row.get(2), "c d");
        row.clear();
        row.push("  ");
        assert!(row.is_blank());
    }
}
