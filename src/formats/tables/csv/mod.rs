//! CSV and its relatives: text whose lines are rows, in any dialect and encoding.
//!
//! `encoding` makes UTF-8 of it, [`dialect`] finds out what separates the cells. The text is read
//! in pieces and never held as a whole.

pub mod dialect;
pub(crate) mod encoding;

use std::io::Read;

use csv_core::{ReadRecordResult, Reader};
use encoding_rs::{UTF_8, WINDOWS_1252};

use super::rows::{Cells, RowSource, Table};
use crate::formats::input::Input;
use crate::formats::{FormatError, Issue, Progress};
use dialect::Dialect;
use encoding::{Decoding, Encoded};

/// How much is read at once.
const PIECE: usize = 256 * 1024;
/// How long one row may be, in bytes.
const LONGEST_ROW: usize = 32 * 1024 * 1024;
/// How many cells one row may have: as many as a spreadsheet.
pub(crate) const MOST_COLUMNS: usize = 16_384;

/// A text of rows.
pub(crate) fn table<'a>(
    input: &'a Input<'a>,
    head: &[u8],
    progress: &'a Progress,
) -> Result<Table<'a>, FormatError> {
    let encoded = Encoded::of(head);
    let mut start = Vec::new();
    if encoded.is_bytewise() {
        start.extend_from_slice(&head[encoded.mark..]);
    } else {
        Decoding::new(head, encoded.encoding).read_to_end(&mut start)?;
    }
    let dialect = Dialect::of(&start);
    let only_returns = start.contains(&b'\r') && !start.contains(&b'\n');
    let rows = Rows {
        input,
        encoded,
        dialect,
        line_end: if only_returns { b'\r' } else { b'\n' },
        progress,
        reader: dialect.reader(),
        text: input.open()?,
        piece: Vec::new(),
        used: 0,
        at_end: false,
        line: 1,
        out: vec![0; 64 * 1024],
        ends: vec![0; 256],
        problems: Vec::new(),
    };
    let mut rows = rows;
    rows.rewind()?;
    Ok(Table::of(Box::new(rows)))
}

struct Rows<'a> {
    input: &'a Input<'a>,
    encoded: Encoded,
    dialect: Dialect,
    /// What ends a line: the feed, except in files from an old Macintosh.
    line_end: u8,
    progress: &'a Progress,
    reader: Reader,
    text: Box<dyn Read + Send + 'a>,
    piece: Vec<u8>,
    /// How much of the piece is parsed.
    used: usize,
    at_end: bool,
    /// The line at which the next byte stands.
    line: u32,
    out: Vec<u8>,
    ends: Vec<usize>,
    problems: Vec<Issue>,
}

impl Rows<'_> {
    /// Reads the next piece; an empty one is the end.
    fn fill(&mut self) -> Result<(), FormatError> {
        if self.progress.is_cancelled() {
            return Err(FormatError::Cancelled);
        }
        self.piece.resize(PIECE, 0);
        self.used = 0;
        let mut filled = 0;
        while filled < PIECE {
            match self.text.read(&mut self.piece[filled..]) {
                Ok(0) => break,
                Ok(read) => filled += read,
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        self.piece.truncate(filled);
        self.at_end = filled == 0;
        self.progress.advance(filled as u64);
        Ok(())
    }

    /// Passes over line ends, so that `line` is that of the row that follows.
    fn skip_line_ends(&mut self) -> Result<(), FormatError> {
        loop {
            while let Some(&byte) = self.piece.get(self.used) {
                if byte != b'\n' && byte != b'\r' {
                    return Ok(());
                }
                self.line = self.line.saturating_add(u32::from(byte == self.line_end));
                self.used += 1;
            }
            if self.at_end {
                return Ok(());
            }
            self.fill()?;
        }
    }

    /// Parses one record into `out` and `ends`; the numbers of bytes and cells, or `None` at the end.
    fn record(&mut self) -> Result<Option<(usize, usize)>, FormatError> {
        let start = self.line;
        let (mut bytes, mut cells) = (0, 0);
        loop {
            if self.used == self.piece.len() && !self.at_end {
                self.fill()?;
            }
            let input = &self.piece[self.used..];
            let (result, read, written, ended) =
                self.reader.read_record(input, &mut self.out[bytes..], &mut self.ends[cells..]);
            let lines = memchr::memchr_iter(self.line_end, &input[..read]).count();
            self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
            self.used += read;
            bytes += written;
            cells += ended;
            match result {
                ReadRecordResult::Record => return Ok(Some((bytes, cells))),
                ReadRecordResult::End => return Ok(None),
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.out.len() >= LONGEST_ROW => {
                    let most = LONGEST_ROW / (1024 * 1024);
                    let what = format!(
                        "a row of more than {most} MB; perhaps a quotation mark is opened here and never closed"
                    );
                    return Err(FormatError::Excessive { line: Some(start), what });
                }
                ReadRecordResult::OutputFull => self.out.resize(self.out.len() * 2, 0),
                ReadRecordResult::OutputEndsFull if self.ends.len() >= MOST_COLUMNS => {
                    let what = format!("a row of more than {MOST_COLUMNS} cells");
                    return Err(FormatError::Excessive { line: Some(start), what });
                }
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
            }
        }
    }

    fn problem(&mut self, line: u32, reason: &str) {
        self.problems.push(Issue::of_row(line, "", "", reason));
    }
}

impl RowSource for Rows<'_> {
    fn next(&mut self, row: &mut Cells) -> Result<bool, FormatError> {
        row.clear();
        self.skip_line_ends()?;
        let line = self.line;
        let Some((bytes, cells)) = self.record()? else { return Ok(false) };
        row.line = line;
        let (out, ends) = (&self.out[..bytes], &self.ends[..cells]);
        let has_zero = memchr::memchr(0, out).is_some();
        let text = if self.encoded.encoding == WINDOWS_1252 { None } else { std::str::from_utf8(out).ok() };
        match text {
            Some(text) if !has_zero => row.set(text, ends),
            _ => {
                let mut start = 0;
                for &end in ends {
                    let cell = &out[start..end];
                    start = end;
                    let cell = match std::str::from_utf8(cell) {
                        Ok(cell) if self.encoded.encoding == UTF_8 => cell.into(),
                        _ => WINDOWS_1252.decode_without_bom_handling(cell).0,
                    };
                    row.push(&cell.replace('\0', "\u{FFFD}"));
                }
                if self.encoded.encoding == UTF_8 && text.is_none() {
                    self.problem(
                        line,
                        "this row is not UTF-8 text as the others; what is not is read as Windows-1252",
                    );
                }
                if has_zero {
                    self.problem(line, "this row holds a byte 0, which no text has; it is shown as \u{FFFD}");
                }
            }
        }
        Ok(true)
    }

    fn rewind(&mut self) -> Result<(), FormatError> {
        let mut text = self.input.open()?;
        self.text = if self.encoded.is_bytewise() {
            std::io::copy(&mut (&mut text).take(self.encoded.mark as u64), &mut std::io::sink())?;
            text
        } else {
            Box::new(Decoding::new(text, self.encoded.encoding))
        };
        self.reader = self.dialect.reader();
        (self.used, self.at_end, self.line) = (0, false, 1);
        self.piece.clear();
        self.problems.clear();
        Ok(())
    }

    fn problems(&mut self) -> Vec<Issue> {
        std::mem::take(&mut self.problems)
    }
}

#[cfg(test)]
mod tests;
