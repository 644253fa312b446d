//! Tables of a web page, which many programs save under the name of a workbook.
//!
//! Of the page only its tables are looked at: rows, cells, and over how many rows and columns each
//! cell goes. What a cell says is its text; nothing is fetched, and nothing runs. A table that stands
//! in a cell is one of its own. The line of a row is its number in its table.

use crate::formats::Fault;
use std::borrow::Cow;

use encoding_rs::Encoding;

use super::grid::{Grid, Workbook};
use super::limits::{COLUMNS, excessive};
use super::xml2003;
use super::{Kind, Sheet};
use crate::formats::FormatError;
use crate::formats::features::html::{self, Tag};
use crate::formats::tables::{self, csv::encoding::Encoded};
use crate::progress::Progress;

/// How much of a file is looked at to tell what it is, in bytes.
const HEAD: usize = 4096;
/// How many tables are told apart, and how deep they may stand in one another.
const MOST_TABLES: usize = 1000;
const DEEPEST: usize = 16;
/// Over how many columns and rows a cell may go (HTML, 4.9.11).
const MOST_COLUMNS: usize = 1000;
const MOST_ROWS: u32 = 65_534;
/// How many columns may be passed over because cells above go down into them, all rows together.
const MOST_PASSED: usize = 1 << 28;
/// How many tags are read between two looks at the wish to stop.
const PIECE: usize = 4096;
/// Elements with which a page begins, and no other file.
const FIRST: [&str; 12] =
    ["html", "head", "body", "meta", "title", "table", "style", "center", "div", "font", "h1", "p"];

/// Whether a file that begins with `head` is a web page, or a workbook in XML of Excel 2003.
pub(super) fn kind(head: &[u8]) -> Option<Kind> {
    let head = &head[..head.len().min(HEAD)];
    let encoded = Encoded::in_memory(head);
    let text = encoded.encoding.web().decode_without_bom_handling(&head[encoded.mark..]).0;
    let mut rest = text.trim_start();
    while rest.starts_with('<') {
        let tag = html::tag(rest)?;
        if !tag.name.is_empty() {
            let local = rest[1..].split(|c: char| c.is_whitespace() || c == '>').next().unwrap_or_default();
            if local.rsplit(':').next() == Some("Workbook") && text.contains(xml2003::NAMESPACE) {
                return Some(Kind::Xml2003);
            }
            return (!tag.ends && FIRST.contains(&tag.name.as_str())).then_some(Kind::Page);
        }
        rest = rest[tag.length..].trim_start();
    }
    None
}

/// The tables of a page.
///
/// # Errors
/// When it has none, or reading was cancelled.
pub(super) fn open<'a>(bytes: &[u8], progress: &'a Progress) -> Result<Workbook<'a>, FormatError> {
    let text = decoded(bytes);
    let tables = Scan { text: &text, ..Scan::default() }.tables(progress)?;
    if tables.is_empty() {
        let fault = Fault::PageWithoutTable;
        return Err(FormatError::Unrecognised { fault });
    }
    Ok(Workbook::of(tables, progress))
}

/// The page as text: in the encoding of its mark, or the one that it names, else as it looks.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let found = Encoded::in_memory(bytes);
    let named = if found.mark == 0 && found.is_bytewise() { named_encoding(bytes) } else { None };
    // A page that says UTF-8 and is not may say so only because its template did.
    let named = named.filter(|named| *named != encoding_rs::UTF_8);
    named.unwrap_or_else(|| found.encoding.web()).decode_without_bom_handling(&bytes[found.mark..]).0
}

fn named_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let (_, rest) = head.split_once("charset").or_else(|| head.split_once("encoding"))?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let label = rest.split(|c: char| !c.is_ascii_alphanumeric() && !"-_:".contains(c)).next()?;
    Encoding::for_label(label.as_bytes()).filter(|encoding| encoding.is_ascii_compatible())
}

/// Goes through a page from tag to tag.
#[derive(Default)]
struct Scan<'t> {
    text: &'t str,
    tables: Vec<(Sheet, Grid)>,
    open: Vec<Open>,
    /// Tables that have begun in others and are not read.
    too_deep: usize,
    passed: usize,
}

/// A table that has not ended.
#[derive(Default)]
struct Open {
    /// Which of the tables.
    table: usize,
    row: u32,
    column: usize,
    /// For each column the last row that a cell above goes down to.
    taken: Vec<u32>,
    cell: Option<OpenCell>,
    /// Where the text of its caption begins.
    caption: Option<usize>,
}

struct OpenCell {
    start: usize,
    columns: usize,
    rows: u32,
}

impl Scan<'_> {
    fn tables(mut self, progress: &Progress) -> Result<Vec<(Sheet, Grid)>, FormatError> {
        // Behind the last > there are no tags, however many there seem to begin.
        let last = self.text.rfind('>').unwrap_or(0);
        let (mut at, mut count) = (0, 0);
        while let Some(found) = memchr::memchr(b'<', &self.text.as_bytes()[at..last.max(at)]) {
            count += 1;
            if count % PIECE == 0 && progress.is_cancelled() {
                return Err(FormatError::Cancelled);
            }
            at += found;
            let rest = &self.text[at..];
            let Some(tag) = html::tag(rest) else {
                at += 1;
                continue;
            };
            self.take(&tag, at)?;
            let hidden = if tag.ends { None } else { html::hidden_length(rest, &tag) };
            at += hidden.unwrap_or(tag.length);
        }
        let end = self.text.len();
        while !self.open.is_empty() {
            self.end_table(end)?;
        }
        Ok(self.tables)
    }

    fn take(&mut self, tag: &Tag, at: usize) -> Result<(), FormatError> {
        let whole = &self.text[at..at + tag.length];
        match (tag.name.as_str(), tag.ends) {
            ("table", false) => self.begin_table(at),
            ("table", true) if self.too_deep > 0 => {
                self.too_deep -= 1;
                Ok(())
            }
            ("table", true) => self.end_table(at),
            ("tr" | "thead" | "tbody" | "tfoot" | "td" | "th", _) if self.too_deep > 0 => Ok(()),
            ("tr", false) => {
                self.end_cell(at)?;
                self.begin_row();
                Ok(())
            }
            ("td" | "th", false) => {
                self.end_cell(at)?;
                let number = |name| html::attribute(whole, name).and_then(|n| n.parse::<u32>().ok());
                let columns = number("colspan").map_or(1, |n| (n as usize).clamp(1, MOST_COLUMNS));
                let rows = match number("rowspan") {
                    // To the end of the table.
                    Some(0) => MOST_ROWS,
                    rows => rows.unwrap_or(1).min(MOST_ROWS),
                };
                if self.open.last().is_some_and(|open| open.row == 0) {
                    self.begin_row();
                }
                if let Some(open) = self.open.last_mut() {
                    open.cell = Some(OpenCell { start: at + tag.length, columns, rows });
                }
                Ok(())
            }
            ("tr" | "thead" | "tbody" | "tfoot" | "td" | "th", true) => self.end_cell(at),
            ("caption", is_end) => {
                self.caption(if is_end { at } else { at + tag.length }, is_end);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn begin_table(&mut self, at: usize) -> Result<(), FormatError> {
        self.end_cell(at)?;
        if self.open.len() == DEEPEST || self.tables.len() == MOST_TABLES {
            self.too_deep += 1;
            return Ok(());
        }
        let name = format!("table {}", self.tables.len() + 1);
        self.open.push(Open { table: self.tables.len(), ..Open::default() });
        self.tables.push((Sheet { name, is_visible: true }, Grid::default()));
        Ok(())
    }

    fn end_table(&mut self, at: usize) -> Result<(), FormatError> {
        self.end_cell(at)?;
        self.open.pop();
        Ok(())
    }

    fn begin_row(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.row = open.row.saturating_add(1);
            open.column = 0;
            self.tables[open.table].1.begin_row(open.row);
        }
    }

    fn end_cell(&mut self, at: usize) -> Result<(), FormatError> {
        let Some(open) = self.open.last_mut() else { return Ok(()) };
        let Some(cell) = open.cell.take() else { return Ok(()) };
        let is_taken = |open: &Open| open.taken.get(open.column).is_some_and(|&last| last >= open.row);
        while is_taken(open) {
            open.column += 1;
            self.passed += 1;
        }
        if self.passed > MOST_PASSED {
            return Err(excessive(Fault::TooManyCellsDown));
        }
        if cell.rows > 1 {
            let end = (open.column + cell.columns).min(COLUMNS);
            if open.taken.len() < end {
                open.taken.resize(end, 0);
            }
            let last = open.row.saturating_add(cell.rows - 1);
            open.taken[open.column.min(end)..end].fill(last);
        }
        let text = said(&self.text[cell.start..at.max(cell.start)]);
        self.tables[open.table].1.push(open.column, cell.rows, &text);
        open.column += cell.columns;
        Ok(())
    }

    fn caption(&mut self, at: usize, is_end: bool) {
        let Some(open) = self.open.last_mut() else { return };
        match open.caption.take() {
            Some(start) if is_end => {
                let name = crate::formats::shown(&html::plain(&self.text[start..at]));
                let is_taken = self.tables.iter().any(|(sheet, _)| sheet.name == name);
                if !name.is_empty() && !is_taken {
                    self.tables[open.table].0.name = name;
                }
            }
            _ => open.caption = (!is_end).then_some(at),
        }
    }
}

/// What a cell says. The address of a link stands behind its text, unless that is a number, a date or
/// a position, or the address leads nowhere but to the site that the page is of.
fn said(inner: &str) -> String {
    let whole = html::plain(inner);
    if !inner.contains("<a") && !inner.contains("<A") {
        return whole.into_owned();
    }
    let alone = html::without_links(inner);
    let leads_out = whole.contains("http://") || whole.contains("https://");
    if alone.is_empty() || leads_out && !tables::is_value(&alone) { whole.into_owned() } else { alone }
}
