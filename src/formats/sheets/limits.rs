//! How much a workbook may hold, whatever it says of itself.

use super::merges::Merges;
use crate::formats::Fault;
use crate::formats::FormatError;
use crate::formats::tables::{Cells, Merged};

/// What a part of a workbook may unpack to, in bytes.
pub(super) const PART: u64 = 2 << 30;
/// What a part may unpack to that only describes the others, in bytes.
pub(super) const SMALL_PART: u64 = 64 << 20;
/// How much of a sheet is read to tell whether it holds a table, in bytes.
pub(super) const PEEK: u64 = 16 << 20;
/// Columns that a spreadsheet program can show: A to XFD.
pub(super) const COLUMNS: usize = 16_384;
/// The text of a cell, in bytes.
pub(super) const CELL: usize = 32 << 20;
/// The text of a row, in bytes.
const ROW: usize = 64 << 20;
/// The rows of a sheet, in bytes: many cells may say the same long text, or be empty.
const SHEET: u64 = 4 << 30;
/// What a cell adds to that beside its text.
const EACH: usize = 16;

/// The cells of the row that is being read, and a count of those before.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    text: String,
    /// Column, and where its text starts and ends.
    cells: Vec<(usize, usize, usize)>,
    /// The merged cells of the sheet.
    pub(super) merges: Merges,
    /// For each cell of the row that goes on below it: its column, and over how many rows.
    spans: Vec<(usize, u32)>,
    /// What was given since the first row, in bytes.
    given: u64,
}

impl Gathered {
    /// Starts with the next row.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.cells.clear();
        self.spans.clear();
    }

    /// Starts with the first row.
    pub(super) fn rewind(&mut self) {
        self.clear();
        self.merges.rewind();
        self.given = 0;
    }

    /// Whether the row has no cells that say something.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Adds a cell that `write` writes; it is left out if that writes nothing.
    pub(super) fn push(&mut self, column: usize, write: impl FnOnce(&mut String)) -> Result<(), FormatError> {
        let start = self.text.len();
        write(&mut self.text);
        let end = self.text.len();
        if end == start {
            return Ok(());
        }
        if column >= COLUMNS {
            return Err(excessive(Fault::TooManySheetColumns));
        }
        if end - start > CELL {
            return Err(too_long_cell());
        }
        if end > ROW {
            return Err(excessive(Fault::SheetRowTooLong));
        }
        self.cells.push((column, start, end));
        Ok(())
    }

    /// Notes that the cell in this column goes on over so many rows, this one included.
    pub(super) fn span(&mut self, column: usize, rows: u32) {
        if rows > 1 && column < COLUMNS {
            self.spans.push((column, rows));
        }
    }

    /// Writes the row into `row`. Of two cells in one column the first stays; where the row has none,
    /// what a merged cell above says.
    pub(super) fn fill(&mut self, row: &mut Cells, line: u32) -> Result<(), FormatError> {
        if !self.cells.is_sorted_by_key(|cell| cell.0) {
            self.cells.sort_by_key(|cell| cell.0);
        }
        row.clear();
        row.line = line;
        let Self { text, cells, merges, spans, .. } = self;
        if merges.is_idle() && spans.is_empty() {
            for &(column, start, end) in &*cells {
                put(row, column, &text[start..end]);
            }
        } else {
            let mut above = merges.at(line).peekable();
            for &(column, start, end) in &*cells {
                while let Some(held) = above.next_if(|held| held.0.column < column) {
                    put_held(row, held);
                }
                put(row, column, &text[start..end]);
            }
            above.for_each(|held| put_held(row, held));
            let cell = |column: usize| {
                let at = cells.binary_search_by_key(&column, |cell| cell.0).ok()?;
                Some(&text[cells[at].1..cells[at].2])
            };
            merges.begin(line, cell);
            for &(column, rows) in &*spans {
                if let Some(text) = cell(column) {
                    merges.hold(column, (line, line.saturating_add(rows - 1)), text);
                }
            }
        }
        self.given += (row.bytes() + EACH * row.len()) as u64;
        if self.given > SHEET {
            return Err(excessive(Fault::SheetTooLarge));
        }
        Ok(())
    }
}

/// Puts a cell into its column, unless there is one.
fn put(row: &mut Cells, column: usize, cell: &str) {
    while row.len() < column {
        row.push("");
    }
    if row.len() == column {
        row.push(cell);
    }
}

/// Puts what a merged cell above says into its column, unless there is something.
fn put_held(row: &mut Cells, (merged, text): (Merged, &str)) {
    if row.len() <= merged.column {
        put(row, merged.column, text);
        row.merged.push(merged);
    }
}

/// Something in a workbook is larger than it may be.
pub(super) fn excessive(fault: Fault) -> FormatError {
    FormatError::excessive(None, fault)
}

/// A cell is larger than it may be.
pub(super) fn too_long_cell() -> FormatError {
    excessive(Fault::CellTooLong)
}

/// The same error, with the row at which it was met.
pub(super) fn at_row(error: FormatError, row: u32) -> FormatError {
    match error {
        FormatError::Excessive { line: None, part, fault } => {
            FormatError::Excessive { line: Some(row.max(1)), part, fault }
        }
        FormatError::Table { fault, .. } => FormatError::Table { line: row.max(1), fault },
        other => other,
    }
}
