//! CSV and its relatives: text whose lines are rows, in any dialect and encoding.
//!
//! The text is read in pieces and never held as a whole.
//!
//! | file | idea |
//! | --- | --- |
//! | `encoding` | UTF-8 of any text |
//! | [`dialect`] | what separates the cells |
//! | `text` | so much of the text as the row at hand needs |
//! | `split` | a row into cells |
//! | `quotes` | quotation marks that do not stand as they should |
//! | `layout` | what rows look like, so that a line can be told from one |

pub mod dialect;
pub(crate) mod encoding;

mod layout;
mod quotes;
mod split;
mod text;

use crate::formats::Problem;
use std::io::Read;

use encoding_rs::WINDOWS_1252;

use super::rows::{Cells, RowSource, Table};
use crate::formats::input::Input;
use crate::formats::{FormatError, Issue};
use crate::progress::Progress;
use dialect::Dialect;
use encoding::{Decoding, Encoded, TextEncoding};
use layout::Layout;
use split::Splitter;
use text::Text;

/// How many cells one row may have: as many as a spreadsheet.
pub(crate) const MOST_COLUMNS: usize = 16_384;

/// A text of rows.
pub(crate) fn table<'a>(
    input: &'a Input<'a>,
    head: &[u8],
    chosen: Option<TextEncoding>,
    progress: &'a Progress,
) -> Result<Table<'a>, FormatError> {
    let encoded = match chosen {
        Some(encoding) => Encoded::chosen(encoding, head),
        None => Encoded::find(input, head)?,
    };
    let mut start = Vec::new();
    if encoded.is_utf8() {
        start.extend_from_slice(&head[encoded.mark..]);
    } else {
        Decoding::new(head, encoded.encoding).read_to_end(&mut start)?;
    }
    let dialect = Dialect::of(&start);
    let only_returns = start.contains(&b'\r') && !start.contains(&b'\n');
    let line_end = if only_returns { b'\r' } else { b'\n' };
    let layout = Layout::of(&start, dialect, line_end)?;
    let text = Text::of(open(input, encoded)?, progress);
    let splitter = Splitter::new(text, dialect, line_end, Some(layout));
    let rows = Rows { input, encoded, progress, splitter, cell: Vec::new(), is_told: false };
    let encoding = Some(encoded.encoding);
    Ok(Table { encoding, ..Table::of(Box::new(rows)) })
}

/// The text from its start on, without its mark; in UTF-8 if it is in UTF-16.
fn open<'a>(input: &Input<'a>, encoded: Encoded) -> Result<Box<dyn Read + Send + 'a>, FormatError> {
    let mut text = input.open()?;
    if !encoded.is_utf8() {
        return Ok(Box::new(Decoding::new(text, encoded.encoding)));
    }
    std::io::copy(&mut (&mut text).take(encoded.mark as u64), &mut std::io::sink())?;
    Ok(text)
}

struct Rows<'a> {
    input: &'a Input<'a>,
    encoded: Encoded,
    progress: &'a Progress,
    splitter: Splitter<'a>,
    /// The cell at hand, where it does not stand in the text as it is.
    cell: Vec<u8>,
    /// Whether it was said that some bytes are no letters.
    is_told: bool,
}

impl Rows<'_> {
    /// Fills `row` with the cells that were cut.
    fn fill(&mut self, row: &mut Cells) {
        let Self { encoded, splitter, cell, is_told, .. } = self;
        let text = &splitter.text.held()[..splitter.length];
        let has_zero = splitter.text.may_hold_zero() && memchr::memchr(0, text).is_some();
        let decoded = std::str::from_utf8(text).ok();
        let is_replaced =
            !encoded.is_utf8() && !*is_told && memchr::memmem::find(text, "\u{FFFD}".as_bytes()).is_some();
        if is_replaced {
            *is_told = true;
            let problem = Problem::NotInEncoding { encoding: encoded.encoding.name() };
            splitter.problems.push(Issue::of_row(splitter.line, "", "", problem));
        }
        if let Some(decoded) = decoded.filter(|_| !has_zero) {
            row.set_text(decoded);
            for cut in &splitter.cuts {
                if cut.is_escaped {
                    splitter.dialect.unescape(&text[cut.start..cut.end], cell);
                    row.push(&String::from_utf8_lossy(cell));
                } else {
                    row.push_span(cut.start, cut.end);
                }
            }
            return;
        }
        for cut in &splitter.cuts {
            let mut part = &text[cut.start..cut.end];
            if cut.is_escaped {
                splitter.dialect.unescape(part, cell);
                part = cell;
            }
            let part = match std::str::from_utf8(part) {
                Ok(part) => part.into(),
                Err(_) => WINDOWS_1252.decode_without_bom_handling(part).0,
            };
            row.push(&part.replace('\0', "\u{FFFD}"));
        }
        let mut say = |problem| splitter.problems.push(Issue::of_row(splitter.line, "", "", problem));
        if decoded.is_none() {
            say(Problem::NotUtf8Row);
        }
        if has_zero {
            say(Problem::ZeroByte);
        }
    }
}

impl RowSource for Rows<'_> {
    fn next(&mut self, row: &mut Cells) -> Result<bool, FormatError> {
        row.clear();
        if !self.splitter.row()? {
            return Ok(false);
        }
        self.fill(row);
        row.line = self.splitter.line;
        self.splitter.pass_row();
        Ok(true)
    }

    fn rewind(&mut self) -> Result<(), FormatError> {
        let text = Text::of(open(self.input, self.encoded)?, self.progress);
        self.splitter.restart(text);
        self.is_told = false;
        Ok(())
    }

    fn problems(&mut self) -> Vec<Issue> {
        std::mem::take(&mut self.splitter.problems)
    }
}

#[cfg(test)]
mod tests;
