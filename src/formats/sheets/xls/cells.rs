//! The cells of a sheet. They may stand in any order, so all that are there are held.

use std::sync::Arc;

use super::Shared;
use super::records::{Record, records};
use crate::formats::FormatError;
use crate::formats::sheets::binary::{damaged, error, f64_at, short_number, truth, u16_at, u32_at};
use crate::formats::sheets::limits::{Gathered, at_row};
use crate::formats::sheets::merges::Area;
use crate::formats::sheets::number;
use crate::formats::tables::{self, RowSource};
use crate::progress::Progress;

/// How many records are read between two looks at the wish to stop.
const PIECE: usize = 4096;

/// The cells of one sheet, by row and column.
pub(super) struct Cells<'a> {
    shared: Arc<Shared>,
    progress: &'a Progress,
    found: Vec<Cell>,
    /// The texts that no other cell shares, end to end.
    text: String,
    row: Gathered,
    at: usize,
}

struct Cell {
    row: u16,
    column: u16,
    value: Value,
}

enum Value {
    /// Where its text is in that of the sheet.
    Text(usize, usize),
    /// Which of the shared texts it is.
    Shared(u32),
    /// A number and its format.
    Number(f64, u16),
    Word(&'static str),
}

impl<'a> Cells<'a> {
    /// Reads the cells of the sheet that starts with `stream`.
    pub(super) fn read(
        stream: &[u8],
        shared: Arc<Shared>,
        progress: &'a Progress,
    ) -> Result<Self, FormatError> {
        let (found, text) = (Vec::new(), String::new());
        let mut sheet = Self { shared, progress, found, text, row: Gathered::default(), at: 0 };
        // Charts lie between the cells, with cells of their own.
        let mut depth = 0_usize;
        // The cell of the formula whose text comes next.
        let mut formula = None;
        for (nth, record) in records(stream).enumerate() {
            if nth % PIECE == 0 && progress.is_cancelled() {
                return Err(FormatError::Cancelled);
            }
            match record.kind {
                0x809 => depth += 1,
                0x0a if depth <= 1 => {
                    sheet.found.sort_by_key(|cell| (cell.row, cell.column));
                    sheet.row.merges.sort();
                    return Ok(sheet);
                }
                0x0a => depth -= 1,
                // MergedCells
                0xe5 if depth == 1 => sheet.merge(record.data)?,
                _ if depth == 1 => sheet.take(record, &mut formula).ok_or_else(damaged)?,
                _ => {}
            }
        }
        Err(damaged())
    }

    /// Takes the cells of a record, if it has any.
    fn take(&mut self, record: Record<'_>, formula: &mut Option<(u16, u16)>) -> Option<()> {
        let data = record.data;
        let place = || Some((u16_at(data, 0)?, u16_at(data, 2)?));
        match record.kind {
            // Number
            0x203 => self.push(place()?, Value::Number(f64_at(data, 6)?, u16_at(data, 4)?)),
            // RK
            0x27e => self.push(place()?, Value::Number(short_number(u32_at(data, 6)?), u16_at(data, 4)?)),
            // MulRk
            0xbd => {
                let (row, first) = place()?;
                let numbers = data.get(4..data.len().checked_sub(2)?)?;
                for (column, number) in (first..).zip(numbers.chunks_exact(6)) {
                    let value = Value::Number(short_number(u32_at(number, 2)?), u16_at(number, 0)?);
                    self.push((row, column), value);
                }
            }
            // LabelSst
            0xfd => self.push(place()?, Value::Shared(u32_at(data, 6)?)),
            // Label, RString
            0x204 | 0xd6 => self.push_text(place()?, record, 6)?,
            // BoolErr
            0x205 => {
                let (&value, &is_error) = (data.get(6)?, data.get(7)?);
                self.push(place()?, Value::Word(if is_error == 0 { truth(value) } else { error(value) }));
            }
            // Formula, with its result; a text comes in the record after it.
            0x06 => {
                let result = data.get(6..14)?;
                *formula = None;
                if result.ends_with(&[0xff, 0xff]) {
                    match result[0] {
                        0 => *formula = Some(place()?),
                        1 => self.push(place()?, Value::Word(truth(result[2]))),
                        2 => self.push(place()?, Value::Word(error(result[2]))),
                        _ => {}
                    }
                } else {
                    self.push(place()?, Value::Number(f64_at(result, 0)?, u16_at(data, 4)?));
                }
            }
            // String
            0x207 => {
                if let Some(place) = formula.take() {
                    self.push_text(place, record, 0)?;
                }
            }
            _ => {}
        }
        Some(())
    }

    /// Takes merged areas: how many, and of each its first and last row and column.
    fn merge(&mut self, data: &[u8]) -> Result<(), FormatError> {
        let areas = data.get(2..).unwrap_or_default();
        for area in areas.chunks_exact(8).take(u16_at(data, 0).unwrap_or_default().into()) {
            let [first, last, column] = [0, 2, 4].map(|at| u16_at(area, at).unwrap_or_default());
            let rows = (u32::from(first) + 1, u32::from(last) + 1);
            self.row.merges.add(Area { rows, column: column.into() })?;
        }
        Ok(())
    }

    fn push(&mut self, (row, column): (u16, u16), value: Value) {
        self.found.push(Cell { row, column, value });
    }

    fn push_text(&mut self, place: (u16, u16), record: Record<'_>, at: usize) -> Option<()> {
        let start = self.text.len();
        self.shared.text.push(&mut self.text, record, at)?;
        self.push(place, Value::Text(start, self.text.len()));
        Some(())
    }

    /// Gathers the row at `at`, and gives its number from 0.
    fn gather(&mut self) -> Result<Option<u16>, FormatError> {
        let Some(line) = self.found.get(self.at).map(|cell| cell.row) else { return Ok(None) };
        self.row.clear();
        while let Some(cell) = self.found.get(self.at).filter(|cell| cell.row == line) {
            self.at += 1;
            let text = match cell.value {
                Value::Shared(index) => self.shared.string(index as usize).ok_or_else(damaged)?,
                Value::Text(start, end) => &self.text[start..end],
                Value::Word(word) => word,
                Value::Number(..) => "",
            };
            self.row.push(cell.column.into(), |into| match cell.value {
                Value::Number(number, format) => {
                    let style = self.shared.styles.get(usize::from(format)).copied().unwrap_or_default();
                    number::push(into, number, style, self.shared.epoch);
                }
                _ => into.push_str(text),
            })?;
        }
        Ok(Some(line))
    }
}

impl RowSource for Cells<'_> {
    fn next(&mut self, row: &mut tables::Cells) -> Result<bool, FormatError> {
        loop {
            if self.progress.is_cancelled() {
                return Err(FormatError::Cancelled);
            }
            let at = self.found.get(self.at).map_or(0, |cell| u32::from(cell.row) + 1);
            let Some(line) = self.gather().map_err(|error| at_row(error, at))? else { return Ok(false) };
            if !self.row.is_empty() {
                let line = u32::from(line) + 1;
                self.row.fill(row, line).map_err(|error| at_row(error, line))?;
                return Ok(true);
            }
        }
    }

    fn rewind(&mut self) -> Result<(), FormatError> {
        self.at = 0;
        self.row.rewind();
        Ok(())
    }
}
