//! A row into cells.
//!
//! What most rows are, cells without marks or in marks that open and close on one line, is cut here.
//! Everything else is for [`super::quotes`].

use super::MOST_COLUMNS;
use super::dialect::Dialect;
use super::layout::Layout;
use super::text::Text;
use crate::formats::{Fault, FormatError, Issue};

/// How long one row may be, in bytes.
pub(super) const LONGEST_ROW: usize = 32 * 1024 * 1024;
/// How much may be looked at in vain, in bytes, before quotation marks are looked at no further than
/// to the next one; and how much of that each byte that is read gives back.
const MOST_IN_VAIN: usize = 2 * LONGEST_ROW;
const IN_VAIN_A_BYTE: usize = 16;

/// Where a cell stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether marks stand around it.
    pub(super) is_quoted: bool,
    /// Whether marks in it are written as two, or with a backslash.
    pub(super) is_escaped: bool,
}

/// Cuts a text into rows and cells.
pub(super) struct Splitter<'a> {
    pub(super) text: Text<'a>,
    pub(super) dialect: Dialect,
    /// What rows look like; `None` while that is found out.
    pub(super) layout: Option<Layout>,
    /// What ends a line: the feed, except in files from an old Macintosh.
    pub(super) line_end: u8,
    /// The line at which the row at hand starts.
    pub(super) line: u32,
    /// The cells of the row at hand.
    pub(super) cuts: Vec<Cut>,
    /// How long it is, without what ends its line.
    pub(super) length: usize,
    /// Whether it stands on one line, and its marks as they should.
    pub(super) is_regular: bool,
    /// Whether it was said what is wrong with it.
    pub(super) is_told: bool,
    /// How much may still be looked at in vain.
    pub(super) patience: usize,
    pub(super) problems: Vec<Issue>,
}

impl<'a> Splitter<'a> {
    pub(super) fn new(text: Text<'a>, dialect: Dialect, line_end: u8, layout: Option<Layout>) -> Self {
        Self {
            text,
            dialect,
            layout,
            line_end,
            line: 1,
            cuts: Vec::new(),
            length: 0,
            is_regular: true,
            is_told: false,
            patience: MOST_IN_VAIN,
            problems: Vec::new(),
        }
    }

    /// Starts again with this text.
    pub(super) fn restart(&mut self, text: Text<'a>) {
        (self.text, self.line, self.patience) = (text, 1, MOST_IN_VAIN);
        self.problems.clear();
    }

    /// Cuts the next row; `false` at the end.
    pub(super) fn row(&mut self) -> Result<bool, FormatError> {
        self.pass_line_ends()?;
        self.cuts.clear();
        (self.is_regular, self.is_told) = (true, false);
        if self.text.byte(0)?.is_none() {
            return Ok(false);
        }
        let mut at = 0;
        loop {
            at = self.cell(at)?;
            if self.text.byte(at)? != Some(self.dialect.delimiter) {
                break;
            }
            if self.cuts.len() >= MOST_COLUMNS {
                return Err(self.excessive(Fault::TooManyCells { most: MOST_COLUMNS }));
            }
            at += 1;
        }
        self.length = at;
        self.patience = MOST_IN_VAIN.min(self.patience.saturating_add(at.saturating_mul(IN_VAIN_A_BYTE)));
        Ok(true)
    }

    /// Passes over the row at hand.
    pub(super) fn pass_row(&mut self) {
        if !self.is_regular {
            let lines = memchr::memchr_iter(self.line_end, &self.text.held()[..self.length]).count();
            self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
        }
        self.text.pass(self.length);
    }

    fn pass_line_ends(&mut self) -> Result<(), FormatError> {
        while let Some(byte @ (b'\n' | b'\r')) = self.text.byte(0)? {
            self.line = self.line.saturating_add(u32::from(byte == self.line_end));
            self.text.pass(1);
        }
        Ok(())
    }

    /// Cuts the cell that starts at an offset; where it ends: at a separator, a line end or the end.
    fn cell(&mut self, start: usize) -> Result<usize, FormatError> {
        let mut open = start;
        let mut first = self.text.byte(start)?;
        while first == Some(b' ') && self.dialect.delimiter != b' ' {
            open += 1;
            first = self.text.byte(open)?;
        }
        if first != Some(self.dialect.quote) {
            return self.plain(start, start);
        }
        let mut is_escaped = false;
        let mut at = open + 1;
        while let Some(mark) = self.mark_or_line_end(at)? {
            if self.text.held()[mark] != self.dialect.quote {
                break;
            }
            if let Some(behind) = self.behind_escaped(mark)? {
                is_escaped = true;
                at = behind;
                continue;
            }
            let Some(end) = self.end_behind(mark)? else { break };
            self.cuts.push(Cut { start: open + 1, end: mark, is_quoted: true, is_escaped });
            return Ok(end);
        }
        self.irregular(start, open)
    }

    /// Cuts a cell as it stands there, up to the next separator or line end from an offset on.
    pub(super) fn plain(&mut self, start: usize, from: usize) -> Result<usize, FormatError> {
        let mut from = from;
        loop {
            let held = self.text.held();
            if let Some(end) = find_end(held, from, self.dialect.delimiter) {
                self.cuts.push(Cut { start, end, is_quoted: false, is_escaped: false });
                return Ok(end);
            }
            from = held.len();
            self.check_length(from)?;
            if !self.text.read_more()? {
                self.cuts.push(Cut { start, end: from, is_quoted: false, is_escaped: false });
                return Ok(from);
            }
        }
    }

    /// The next mark or line end; `None` where there is none before the end.
    fn mark_or_line_end(&mut self, from: usize) -> Result<Option<usize>, FormatError> {
        let mut from = from;
        loop {
            let held = self.text.held();
            if let Some(at) = memchr::memchr3(self.dialect.quote, b'\n', b'\r', &held[from.min(held.len())..])
            {
                return Ok(Some(from + at));
            }
            from = held.len();
            self.check_length(from)?;
            if !self.text.read_more()? {
                return Ok(None);
            }
        }
    }

    /// Of a mark in a quoted cell that stands for a mark of its text: where what follows begins.
    pub(super) fn behind_escaped(&mut self, mark: usize) -> Result<Option<usize>, FormatError> {
        if self.dialect.backslash {
            let before = &self.text.held()[..mark];
            let backslashes = before.iter().rev().take_while(|&&byte| byte == b'\\').count();
            if backslashes % 2 == 1 {
                return Ok(Some(mark + 1));
            }
        }
        Ok((self.text.byte(mark + 1)? == Some(self.dialect.quote)).then_some(mark + 2))
    }

    /// Where a cell ends that is closed by the mark at an offset; `None` where text stands behind it.
    pub(super) fn end_behind(&mut self, mark: usize) -> Result<Option<usize>, FormatError> {
        let mut end = mark + 1;
        loop {
            match self.text.byte(end)? {
                Some(b' ') if self.dialect.delimiter != b' ' => end += 1,
                None | Some(b'\n' | b'\r') => return Ok(Some(end)),
                Some(byte) => return Ok((byte == self.dialect.delimiter).then_some(end)),
            }
        }
    }

    fn check_length(&self, length: usize) -> Result<(), FormatError> {
        if length <= LONGEST_ROW {
            return Ok(());
        }
        Err(self.excessive(Fault::RowTooLong { megabytes: LONGEST_ROW / (1024 * 1024) }))
    }

    fn excessive(&self, fault: Fault) -> FormatError {
        FormatError::excessive(Some(self.line), fault)
    }
}

impl Dialect {
    /// Puts a cell into `out` whose marks are written as two, or with a backslash.
    pub(super) fn unescape(self, cell: &[u8], out: &mut Vec<u8>) {
        out.clear();
        let mut rest = cell;
        while let Some(at) = memchr::memchr2(self.quote, b'\\', rest) {
            let (before, from) = rest.split_at(at);
            out.extend_from_slice(before);
            let (first, second) = (from[0], from.get(1).copied());
            let is_two = first == self.quote && second == Some(self.quote);
            let is_backslashed = self.backslash
                && first == b'\\'
                && second.is_some_and(|second| second == self.quote || second == b'\\');
            let used = if is_two || is_backslashed { 2 } else { 1 };
            out.push(from[used - 1]);
            rest = &from[used..];
        }
        out.extend_from_slice(rest);
    }

    /// Looks at the cells of a line by itself.
    pub(super) fn each_cell(self, line: &[u8], mut see: impl FnMut(&[u8])) {
        let mut at = 0;
        loop {
            let quoted = self.quoted_end(line, at);
            let end = quoted.or_else(|| memchr::memchr(self.delimiter, &line[at..]).map(|end| at + end));
            let end = end.unwrap_or(line.len());
            see(&line[at..end]);
            if end == line.len() {
                return;
            }
            at = end + 1;
        }
    }

    /// Where a cell in marks ends that starts at an offset, if its first closing mark closes it.
    fn quoted_end(self, line: &[u8], start: usize) -> Option<usize> {
        let spaces = |from: usize| line[from..].iter().take_while(|&&byte| byte == b' ').count();
        let open = start + spaces(start);
        if line.get(open) != Some(&self.quote) {
            return None;
        }
        let mut at = open + 1;
        loop {
            let mark = at + memchr::memchr(self.quote, line.get(at..)?)?;
            let is_backslashed = self.backslash && line[mark - 1] == b'\\';
            if is_backslashed || line.get(mark + 1) == Some(&self.quote) {
                at = mark + if is_backslashed { 1 } else { 2 };
                continue;
            }
            let end = mark + 1 + spaces(mark + 1);
            return line.get(end).is_none_or(|&byte| byte == self.delimiter).then_some(end);
        }
    }
}

/// The first separator or line end from an offset on. Eight bytes are looked at together: most cells
/// are short.
fn find_end(text: &[u8], from: usize, delimiter: u8) -> Option<usize> {
    const LOW: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    // A byte of the result has its highest bit where one of `word` is 0; of several only the first
    // can be trusted.
    let zero = |word: u64| word.wrapping_sub(LOW) & !word & HIGH;
    let delimiters = LOW.wrapping_mul(u64::from(delimiter));
    let (feeds, returns) = (LOW * u64::from(b'\n'), LOW * u64::from(b'\r'));
    let mut at = from;
    while let Some(eight) = text.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let word = u64::from_le_bytes(*eight);
        let found = zero(word ^ delimiters) | zero(word ^ feeds) | zero(word ^ returns);
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    let is_end = |&byte: &u8| byte == delimiter || byte == b'\n' || byte == b'\r';
    text.get(at..)?.iter().position(is_end).map(|end| at + end)
}
