//! How regular and how clean the rows are that a text falls into.
//!
//! After the measure of consistency by van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by
//! detecting row and type patterns" (2019): the right dialect makes rows of the same number of cells,
//! and cells that look like something. What a cell looks like is asked more simply here: whether what
//! separates cells elsewhere still stands in it.

use std::collections::BTreeMap;

use super::Dialect;

/// How many rows are looked at.
const ROWS: usize = 400;
/// What separates cells in one table or another.
pub(super) const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// What a text looks like in a dialect.
pub(super) struct Shape {
    /// How many rows there are of each number of cells.
    rows: BTreeMap<usize, usize>,
    /// How many of the cells are whole ones.
    whole: usize,
    /// How many of the cells begin as numbers, dates and cells in quotation marks do.
    values: usize,
    cells: usize,
    /// How many cells the first row has.
    first: usize,
}

impl Shape {
    /// Cuts the text into rows.
    pub(super) fn of(text: &[u8], dialect: Dialect) -> Self {
        let mut scan = Scan { text, at: 0, dialect, is_never_closed: false };
        let mut shape = Self { rows: BTreeMap::new(), whole: 0, values: 0, cells: 0, first: 0 };
        for _ in 0..ROWS {
            scan.skip(|byte| byte == b'\n' || byte == b'\r');
            if scan.at == text.len() {
                break;
            }
            let before = shape.cells;
            loop {
                let start = scan.at;
                shape.whole += usize::from(scan.cell());
                shape.values += usize::from(scan.is_value(start));
                shape.cells += 1;
                if scan.peek() != Some(dialect.delimiter) {
                    break;
                }
                scan.at += 1;
            }
            let cells = shape.cells - before;
            if shape.rows.is_empty() {
                shape.first = cells;
            }
            *shape.rows.entry(cells).or_default() += 1;
        }
        shape
    }

    /// 0 where there is one cell a row; more the more rows have the same number of cells, the more
    /// cells, and the more of them are whole.
    pub(super) fn score(&self) -> f64 {
        let rows: usize = self.rows.values().sum();
        let of = |(&count, &rows_with_it): (&usize, &usize)| {
            let share = rows_with_it as f64 / rows as f64;
            if count < 2 { 0.0 } else { share * share * (count.min(64) as f64).ln_1p() }
        };
        let whole = self.whole as f64 / self.cells.max(1) as f64;
        self.rows.iter().map(of).fold(0.0, f64::max) * whole * whole
    }

    /// Whether this is no prose: the first row has as many cells as most have, three or more, and a
    /// third of all cells are values.
    pub(super) fn holds_values(&self) -> bool {
        let most = self.rows.iter().max_by_key(|(_, rows)| **rows).map(|(&cells, _)| cells);
        self.first >= 3 && most == Some(self.first) && self.values * 3 >= self.cells
    }
}

/// Where a text is being cut.
struct Scan<'a> {
    text: &'a [u8],
    at: usize,
    dialect: Dialect,
    /// Whether a cell was met that is opened and never closed: then none is that is opened later.
    is_never_closed: bool,
}

impl Scan<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn skip(&mut self, wanted: impl Fn(u8) -> bool) {
        let rest = &self.text[self.at..];
        self.at += rest.iter().position(|&byte| !wanted(byte)).unwrap_or(rest.len());
    }

    fn skip_blanks(&mut self) {
        if self.dialect.delimiter != b' ' {
            self.skip(|byte| byte == b' ');
        }
    }

    /// Whether a cell begins as numbers, dates and cells in quotation marks do.
    fn is_value(&self, start: usize) -> bool {
        let cell = self.text[start..self.at].trim_ascii_start();
        let behind_sign = cell.strip_prefix(b"-").or(cell.strip_prefix(b"+")).unwrap_or(cell);
        behind_sign.first().is_some_and(|&first| first.is_ascii_digit() || first == self.dialect.quote)
    }

    /// Goes to the end of a cell; whether it is a whole one.
    fn cell(&mut self) -> bool {
        let start = self.at;
        self.skip_blanks();
        if self.peek() == Some(self.dialect.quote) && !self.is_never_closed {
            self.at += 1;
            if let Some(is_whole) = self.quoted() {
                return is_whole;
            }
            self.is_never_closed = true;
        }
        let rest = &self.text[start..];
        let end = memchr::memchr3(self.dialect.delimiter, b'\n', b'\r', rest).unwrap_or(rest.len());
        self.at = start + end;
        is_whole(&rest[..end], self.dialect.delimiter)
    }

    /// Goes behind the quotation mark that closes a cell: one with the end of the cell behind it. Whether
    /// no other stands in it that should have closed it; `None` where nothing closes it.
    fn quoted(&mut self) -> Option<bool> {
        let Dialect { delimiter, quote, backslash } = self.dialect;
        let escape = if backslash { b'\\' } else { quote };
        let mut is_whole = true;
        loop {
            self.at += memchr::memchr2(quote, escape, self.text.get(self.at..)?)?;
            let is_quote = self.peek() == Some(quote);
            self.at += 1;
            if !is_quote || self.peek() == Some(quote) {
                self.at += 1;
                continue;
            }
            let inside = self.at;
            self.skip_blanks();
            match self.peek() {
                None | Some(b'\n' | b'\r') => return Some(is_whole),
                Some(byte) if byte == delimiter => return Some(is_whole),
                Some(_) => (self.at, is_whole) = (inside, false),
            }
        }
    }
}

/// Whether a cell without quotation marks around it looks like one: not like two that are separated
/// in another way, and not like a part of one. Prose has a blank behind its commas and semicolons,
/// and a number has a comma at most between its digits.
fn is_whole(cell: &[u8], delimiter: u8) -> bool {
    let cell = cell.trim_ascii();
    let mut decimals = 0;
    let mut may_stand = |(n, &byte): (usize, &u8)| {
        let next = cell.get(n + 1);
        match byte {
            _ if byte == delimiter || !SEPARATORS.contains(&byte) => true,
            b',' | b';' if next.is_none_or(|&next| next == b' ') => true,
            b',' => {
                decimals += 1;
                let digits = [n.checked_sub(1).and_then(|before| cell.get(before)), next];
                decimals == 1 && digits.iter().all(|byte| byte.is_some_and(u8::is_ascii_digit))
            }
            _ => false,
        }
    };
    cell.first() != Some(&b'"') && cell.iter().enumerate().all(&mut may_stand)
}
