//! Sheets whose cells are all held as text, as they stand in a text file.

use std::sync::Arc;

use super::limits::{Gathered, at_row};
use super::{Book, Peek, Sheet};
use crate::formats::FormatError;
use crate::formats::tables::{Cells, RowSource};
use crate::progress::Progress;

/// The cells of one sheet, row by row, their texts end to end.
#[derive(Debug, Default)]
pub(super) struct Grid {
    text: String,
    rows: Vec<Row>,
    cells: Vec<Cell>,
}

#[derive(Debug)]
struct Row {
    line: u32,
    /// Where its cells end.
    end: usize,
}

#[derive(Debug)]
struct Cell {
    column: usize,
    /// Over how many rows it goes.
    rows: u32,
    start: usize,
    end: usize,
}

impl Grid {
    /// Begins the row of this number, from 1.
    pub(super) fn begin_row(&mut self, line: u32) {
        self.rows.push(Row { line, end: self.cells.len() });
    }

    /// Adds a cell to the row that was begun last, unless it is empty.
    pub(super) fn push(&mut self, column: usize, rows: u32, text: &str) {
        let Some(row) = self.rows.last_mut().filter(|_| !text.trim().is_empty()) else { return };
        let start = self.text.len();
        self.text.push_str(text);
        self.cells.push(Cell { column, rows, start, end: self.text.len() });
        row.end = self.cells.len();
    }
}

/// A workbook of such sheets.
pub(super) struct Workbook<'a> {
    sheets: Vec<Sheet>,
    grids: Vec<Arc<Grid>>,
    progress: &'a Progress,
}

impl<'a> Workbook<'a> {
    /// A workbook of these sheets.
    pub(super) fn of(sheets: Vec<(Sheet, Grid)>, progress: &'a Progress) -> Self {
        let (sheets, grids) = sheets.into_iter().map(|(sheet, grid)| (sheet, Arc::new(grid))).unzip();
        Self { sheets, grids, progress }
    }

    fn open(&self, sheet: usize) -> Rows<'a> {
        let grid = self.grids.get(sheet).cloned().unwrap_or_default();
        Rows { grid, progress: self.progress, at: 0, row: Gathered::default() }
    }
}

impl<'a> Book<'a> for Workbook<'a> {
    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn peek(&self, sheet: usize) -> Result<Peek, FormatError> {
        Peek::at(&mut self.open(sheet))
    }

    fn rows(&self, sheet: usize) -> Result<Box<dyn RowSource + 'a>, FormatError> {
        Ok(Box::new(self.open(sheet)))
    }
}

/// The rows of a sheet.
struct Rows<'a> {
    grid: Arc<Grid>,
    progress: &'a Progress,
    at: usize,
    row: Gathered,
}

impl RowSource for Rows<'_> {
    fn next(&mut self, row: &mut Cells) -> Result<bool, FormatError> {
        while let Some(Row { line, end }) = self.grid.rows.get(self.at) {
            if self.progress.is_cancelled() {
                return Err(FormatError::Cancelled);
            }
            let start = self.at.checked_sub(1).map_or(0, |before| self.grid.rows[before].end);
            self.at += 1;
            self.row.clear();
            for cell in &self.grid.cells[start..*end] {
                self.row.span(cell.column, cell.rows);
                let text = &self.grid.text[cell.start..cell.end];
                self.row.push(cell.column, |into| into.push_str(text)).map_err(|e| at_row(e, *line))?;
            }
            if !self.row.is_empty() {
                self.row.fill(row, *line).map_err(|error| at_row(error, *line))?;
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn rewind(&mut self) -> Result<(), FormatError> {
        self.at = 0;
        self.row.rewind();
        Ok(())
    }
}
