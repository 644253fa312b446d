//! The rows of a sheet, read as they come.

use crate::formats::Fault;
use std::sync::Arc;

use super::records::{Record, Records, push_text};
use crate::formats::FormatError;
use crate::formats::archive::entries::Entry;
use crate::formats::sheets::binary::{damaged, error, f64_at, short_number, truth, u32_at};
use crate::formats::sheets::limits::{Gathered, at_row};
use crate::formats::sheets::merges::Area;
use crate::formats::sheets::number;
use crate::formats::sheets::xlsx::Shared;
use crate::formats::sheets::xml::table;
use crate::formats::tables::{Cells, RowSource};
use crate::progress::Progress;

/// Rows that a spreadsheet program can show.
const ROWS: u32 = 1 << 20;

/// The rows of one sheet. Only one row is held.
pub(in crate::formats::sheets::xlsx) struct Rows<'a> {
    entry: Entry<'a>,
    most: u64,
    shared: Arc<Shared>,
    progress: &'a Progress,
    records: Records<'a>,
    /// How many packed bytes `progress` knows of; they are counted once, however often it is read.
    counted: u64,
    /// The row being read, from 1, and the one after it, if that has begun.
    line: u32,
    next: Option<u32>,
    row: Gathered,
    /// The column that follows the cell read last.
    next_column: usize,
    in_cells: bool,
    at_end: bool,
}

impl<'a> Rows<'a> {
    /// Opens a sheet, which may unpack to `most` bytes.
    pub(in crate::formats::sheets::xlsx) fn open(
        entry: Entry<'a>,
        shared: Arc<Shared>,
        most: u64,
        progress: &'a Progress,
    ) -> Result<Self, FormatError> {
        Ok(Self {
            records: Records::open(&entry, most, progress)?,
            entry,
            most,
            shared,
            progress,
            counted: 0,
            line: 0,
            next: None,
            row: Gathered::default(),
            next_column: 0,
            in_cells: false,
            at_end: false,
        })
    }

    /// The same rows, of which `progress` does not learn.
    pub(in crate::formats::sheets::xlsx) fn quiet(mut self) -> Self {
        self.counted = u64::MAX;
        self
    }

    /// The same rows, with what merged cells hold for them. The areas stand behind the rows, which
    /// are passed over for them.
    pub(in crate::formats::sheets::xlsx) fn with_merges(mut self) -> Result<Self, FormatError> {
        let mut records = Records::open(&self.entry, self.most, self.progress)?;
        // What is broken is left to whoever reads the rows.
        while let Ok(Some(record)) = records.next() {
            // BrtMergeCell: its first and last row, its first column
            if record.kind == 0xb0
                && let [Some(first), Some(last), Some(column)] = [0, 4, 8].map(|at| u32_at(record.data, at))
            {
                let rows = (first.saturating_add(1), last.saturating_add(1));
                self.row.merges.add(Area { rows, column: column as usize })?;
            }
        }
        self.row.merges.sort();
        Ok(self)
    }

    /// Gathers the next row with something in it; `false` at the end. What comes after the rows is
    /// read too, so that the checksum is known.
    fn gather(&mut self) -> Result<bool, FormatError> {
        self.row.clear();
        self.line = self.next.take().unwrap_or(self.line);
        self.next_column = 0;
        while let Some(record) = self.records.next()? {
            match record.kind {
                // BrtBeginSheetData, BrtEndSheetData
                0x91 => self.in_cells = true,
                0x92 => self.in_cells = false,
                // BrtRowHdr
                0x00 if self.in_cells => {
                    let row = u32_at(record.data, 0).filter(|&row| row < ROWS).ok_or_else(damaged)?;
                    if !self.row.is_empty() {
                        self.next = Some(row + 1);
                        return Ok(true);
                    }
                    self.line = row + 1;
                    self.next_column = 0;
                }
                0x01..=0x12 | 0x3d | 0x3e if self.in_cells => {
                    self.next_column = push_cell(&mut self.row, record, self.next_column, &self.shared)?;
                }
                _ => {}
            }
        }
        if self.in_cells {
            return Err(table(Fault::SheetCutOff));
        }
        Ok(!self.row.is_empty())
    }
}

impl RowSource for Rows<'_> {
    fn next(&mut self, row: &mut Cells) -> Result<bool, FormatError> {
        if self.at_end {
            return Ok(false);
        }
        let found = self.gather().and_then(|found| {
            if found {
                self.row.fill(row, self.line)?;
            }
            Ok(found)
        });
        let found = found.map_err(|error| at_row(error, self.line))?;
        self.at_end = !found;
        let used = self.records.used();
        if used > self.counted {
            self.progress.advance(used - self.counted);
            self.counted = used;
        }
        Ok(found)
    }

    fn rewind(&mut self) -> Result<(), FormatError> {
        self.records = Records::open(&self.entry, self.most, self.progress)?;
        self.row.rewind();
        (self.line, self.next, self.in_cells, self.at_end) = (0, None, false, false);
        Ok(())
    }
}

/// Adds the cell of a record, and gives the column after it.
///
/// A cell begins with its column, unless that is the one after the cell before, and its style in
/// three bytes (`Cell`, 2.5.9).
fn push_cell(
    row: &mut Gathered,
    record: Record<'_>,
    next: usize,
    shared: &Shared,
) -> Result<usize, FormatError> {
    let data = record.data;
    let follows = matches!(record.kind, 0x0c..=0x12 | 0x3d);
    let column = if follows { next } else { u32_at(data, 0).ok_or_else(damaged)? as usize };
    let at = if follows { 0 } else { 4 };
    let style = (u32_at(data, at).ok_or_else(damaged)? & 0x00ff_ffff) as usize;
    let at = at + 4;
    let number = match record.kind {
        // BrtCellRk, BrtShortRk
        0x02 | 0x0d => Some(u32_at(data, at).map(short_number)),
        // BrtCellReal, BrtFmlaNum, BrtShortReal
        0x05 | 0x09 | 0x10 => Some(f64_at(data, at)),
        _ => None,
    };
    let byte = || data.get(at).copied().ok_or_else(damaged);
    match (record.kind, number) {
        (_, Some(number)) => {
            let number = number.ok_or_else(damaged)?;
            let style = shared.styles.get(style).copied().unwrap_or_default();
            row.push(column, |into| number::push(into, number, style, shared.epoch))?;
        }
        // BrtCellError, BrtFmlaError, BrtShortError
        (0x03 | 0x0b | 0x0e, _) => {
            let code = byte()?;
            row.push(column, |into| into.push_str(error(code)))?;
        }
        // BrtCellBool, BrtFmlaBool, BrtShortBool
        (0x04 | 0x0a | 0x0f, _) => {
            let value = byte()?;
            row.push(column, |into| into.push_str(truth(value)))?;
        }
        // BrtCellSt, BrtFmlaString, BrtShortSt, and BrtShortRString, BrtCellRString after flags
        (0x06 | 0x08 | 0x11 | 0x3d | 0x3e, _) => {
            let at = at + usize::from(record.kind >= 0x3d);
            let mut end = None;
            row.push(column, |into| end = push_text(into, data, at))?;
            end.ok_or_else(damaged)?;
        }
        // BrtCellIsst, BrtShortIsst
        (0x07 | 0x12, _) => {
            let text = u32_at(data, at).and_then(|index| shared.strings.get(index as usize));
            let text = text.ok_or_else(|| table(Fault::NoSuchText))?;
            row.push(column, |into| into.push_str(text))?;
        }
        // BrtCellBlank, BrtShortBlank
        _ => {}
    }
    Ok(column.saturating_add(1))
}
