//! Spreadsheets of `OpenDocument`: `.ods` (OASIS, version 1.3 part 3).
//!
//! All sheets stand one after the other in one part, `content.xml`. It is read once to see what
//! there is, and once for the rows.

use crate::formats::Fault;
use std::collections::HashSet;
use std::io::Read;

use super::limits::{COLUMNS, Gathered, PART, at_row, excessive};
use super::number::{self, Epoch, Style};
use super::xml::{Event, Start, Xml, attribute, attributes, local, push_text, table, unescaped};
use super::{Book, PEEKED_ROWS, Peek, Sheet, protected};
use crate::formats::FormatError;
use crate::formats::archive::entries::{Archive, Entry};
use crate::formats::archive::inflate::why;
use crate::formats::tables::{Cells, RowSource};
use crate::progress::Progress;

/// The type of file that stands in the part `mimetype`; templates have more after it.
const TYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
/// Spaces that one `text:s` may stand for.
const SPACES: usize = 1024;

/// Whether an archive is such a spreadsheet.
pub(super) fn is(archive: &Archive<'_>) -> bool {
    let mut start = Vec::new();
    let progress = Progress::default();
    let Some(entry) = archive.find("mimetype") else { return false };
    let Ok(packed) = entry.open(1024, &progress) else { return false };
    // More than the limit is an error after the start has been read.
    let _ = packed.take(TYPE.len() as u64).read_to_end(&mut start);
    start == TYPE
}

/// A workbook, open.
pub(super) struct Workbook<'a> {
    content: Entry<'a>,
    sheets: Vec<Sheet>,
    peeks: Vec<Peek>,
    progress: &'a Progress,
}

impl<'a> Workbook<'a> {
    /// Reads what sheets there are, and looks at their first rows.
    pub(super) fn open(archive: &Archive<'a>, progress: &'a Progress) -> Result<Self, FormatError> {
        if is_encrypted(archive, progress)? {
            return Err(protected());
        }
        let content = archive.find("content.xml").ok_or_else(|| table(Fault::ContentMissing))?;
        let mut rows = Rows::open(content.clone(), None, progress)?;
        let mut peeks = Vec::new();
        let mut row = Cells::default();
        let mut seen = 0;
        while rows.next(&mut row)? {
            if peeks.len() < rows.sheets.len() {
                peeks.resize(rows.sheets.len(), Peek::default());
                seen = 0;
            }
            if let Some(peek) = peeks.last_mut() {
                peek.see(&row);
            }
            seen += 1;
            rows.is_skipping = seen >= PEEKED_ROWS;
        }
        Ok(Self { content: content.clone(), sheets: rows.sheets, peeks, progress })
    }
}

impl<'a> Book<'a> for Workbook<'a> {
    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn peek(&self, sheet: usize) -> Result<Peek, FormatError> {
        Ok(self.peeks.get(sheet).cloned().unwrap_or_default())
    }

    fn rows(&self, sheet: usize) -> Result<Box<dyn RowSource + 'a>, FormatError> {
        Ok(Box::new(Rows::open(self.content.clone(), Some(sheet), self.progress)?))
    }
}

/// Whether the manifest says that the content is encrypted (part 2, 4.8), or all of it is.
fn is_encrypted(archive: &Archive<'_>, progress: &Progress) -> Result<bool, FormatError> {
    if archive.find("encrypted-package").is_some() {
        return Ok(true);
    }
    let Some(manifest) = archive.find("META-INF/manifest.xml") else { return Ok(false) };
    let mut text = Vec::new();
    let packed = manifest.open(PART, progress)?;
    packed.take(1 << 20).read_to_end(&mut text).map_err(|e| why(&e))?;
    Ok(text.windows(15).any(|window| window == b"encryption-data"))
}

/// The rows of one sheet, or of all of them to see what there is. Only one row is held.
struct Rows<'a> {
    content: Entry<'a>,
    /// The sheet wanted; `None` for all.
    wanted: Option<usize>,
    progress: &'a Progress,
    xml: Xml<'a>,
    /// How many packed bytes `progress` knows of.
    counted: u64,
    /// The sheets that have begun.
    sheets: Vec<Sheet>,
    /// Names of the table styles that hide a sheet.
    hiding: HashSet<String>,
    /// The style being defined.
    style: String,
    /// Whether the rest of the sheet's rows do not matter.
    is_skipping: bool,
    /// The number of the row in `row`, from 1.
    line: u32,
    row: Gathered,
    /// How often `row` is still to be given.
    left: u32,
    at_end: bool,
}

/// A cell being read.
#[derive(Default)]
struct Open {
    /// How often it is repeated.
    repeated: usize,
    /// Over how many rows it goes.
    rows: u32,
    /// What its attributes say that it holds.
    value: String,
    /// Whether what it holds stands in its paragraphs.
    is_text: bool,
    /// Whether a paragraph has begun.
    has_paragraph: bool,
}

impl<'a> Rows<'a> {
    fn open(content: Entry<'a>, wanted: Option<usize>, progress: &'a Progress) -> Result<Self, FormatError> {
        let xml = Xml::open(&content, PART, progress)?;
        Ok(Self {
            content,
            wanted,
            progress,
            xml,
            // To see what there is, is not counted.
            counted: if wanted.is_some() { 0 } else { u64::MAX },
            sheets: Vec::new(),
            hiding: HashSet::new(),
            style: String::new(),
            is_skipping: false,
            line: 0,
            row: Gathered::default(),
            left: 0,
            at_end: false,
        })
    }

    /// Gathers the next row with something in it; `false` at the end.
    fn gather(&mut self) -> Result<bool, FormatError> {
        self.row.clear();
        let mut cell: Option<Open> = None;
        let mut column = 0;
        let mut rows_repeated = 1;
        // How deep in something that is no part of the cell's text: a comment, a drawing.
        let mut aside = 0_usize;
        let mut paragraphs = 0_usize;
        loop {
            let is_wanted =
                !self.is_skipping && self.wanted.is_none_or(|wanted| wanted + 1 == self.sheets.len());
            match self.xml.next()? {
                Event::Start(_) if aside > 0 => aside += 1,
                Event::End(_) if aside > 0 => aside -= 1,
                _ if aside > 0 => {}
                Event::Start(start) => match (start.name, &mut cell) {
                    ("style", None) => self.style = attribute(&start, "name").unwrap_or_default(),
                    ("table-properties", None)
                        if attribute(&start, "display").is_some_and(|display| display == "false") =>
                    {
                        self.hiding.insert(std::mem::take(&mut self.style));
                    }
                    ("table", None) => {
                        let name = attribute(&start, "name").unwrap_or_default();
                        let style = attribute(&start, "style-name").unwrap_or_default();
                        self.sheets.push(Sheet { name, is_visible: !self.hiding.contains(&style) });
                        (self.line, self.is_skipping) = (0, false);
                        self.row.merges.rewind();
                    }
                    ("table-row", None) => {
                        let repeated = attribute(&start, "number-rows-repeated");
                        rows_repeated = repeated.and_then(|n| n.parse().ok()).unwrap_or(1).max(1);
                        column = 0;
                    }
                    ("table-cell" | "covered-table-cell", None) if is_wanted => {
                        cell = Some(open_cell(&start));
                    }
                    ("p", Some(cell)) if cell.is_text => {
                        if paragraphs == 0 && std::mem::replace(&mut cell.has_paragraph, true) {
                            cell.value.push('\n');
                        }
                        paragraphs += 1;
                    }
                    ("s", Some(cell)) if paragraphs > 0 => {
                        let count = attribute(&start, "c").and_then(|c| c.parse().ok()).unwrap_or(1);
                        cell.value.extend(std::iter::repeat_n(' ', SPACES.min(count)));
                    }
                    ("tab", Some(cell)) if paragraphs > 0 => cell.value.push('\t'),
                    ("line-break", Some(cell)) if paragraphs > 0 => cell.value.push('\n'),
                    ("span" | "a" | "ruby" | "ruby-base", Some(_)) => {}
                    (_, Some(_)) => aside = 1,
                    _ => {}
                },
                Event::End(name) => match name {
                    "table-cell" | "covered-table-cell" => {
                        if let Some(cell) = cell.take() {
                            push_cell(&mut self.row, column, &cell)?;
                            column = column.saturating_add(cell.repeated);
                        }
                        paragraphs = 0;
                    }
                    "p" => paragraphs = paragraphs.saturating_sub(1),
                    "table-row" if self.row.is_empty() => {
                        self.line = self.line.saturating_add(rows_repeated);
                    }
                    "table-row" => {
                        self.left = rows_repeated;
                        return Ok(true);
                    }
                    "table" => self.is_skipping = false,
                    _ => {}
                },
                Event::Eof => return Ok(false),
                event => {
                    if let (Some(cell), true) = (&mut cell, paragraphs > 0) {
                        push_text(&mut cell.value, &event)?;
                    }
                }
            }
        }
    }
}

impl RowSource for Rows<'_> {
    fn next(&mut self, row: &mut Cells) -> Result<bool, FormatError> {
        if self.progress.is_cancelled() {
            return Err(FormatError::Cancelled);
        }
        if self.at_end {
            return Ok(false);
        }
        if self.left == 0 {
            self.at_end = !self.gather().map_err(|error| at_row(error, self.line.saturating_add(1)))?;
            if self.wanted.is_none() {
                self.left = self.left.min(2);
            }
        }
        let used = self.xml.used();
        if used > self.counted {
            self.progress.advance(used - self.counted);
            self.counted = used;
        }
        if self.at_end {
            return Ok(false);
        }
        self.left -= 1;
        self.line = self.line.saturating_add(1);
        self.row.fill(row, self.line).map_err(|error| at_row(error, self.line))?;
        Ok(true)
    }

    fn rewind(&mut self) -> Result<(), FormatError> {
        self.xml = Xml::open(&self.content, PART, self.progress)?;
        self.sheets.clear();
        self.row.rewind();
        (self.line, self.left, self.at_end) = (0, 0, false);
        Ok(())
    }
}

/// Reads what a cell's attributes say (part 3, 19.385 and the following).
fn open_cell(start: &Start<'_>) -> Open {
    let mut cell = Open { repeated: 1, rows: 1, is_text: true, ..Open::default() };
    let (mut is_error, mut given) = (false, None);
    for (key, value) in attributes(start) {
        match local(key) {
            "number-columns-repeated" => cell.repeated = value.parse().unwrap_or(1).max(1),
            "number-rows-spanned" => cell.rows = value.parse().unwrap_or(1),
            "value-type" => is_error |= value == "error",
            "value" | "date-value" | "time-value" | "boolean-value" | "string-value" => {
                given = Some((local(key).to_owned(), unescaped(value)));
            }
            _ => {}
        }
    }
    // The text of an error stands in its paragraph, whatever else is given.
    if let (false, Some((name, value))) = (is_error, given) {
        cell.is_text = false;
        match name.as_str() {
            "value" => number::push_written(&mut cell.value, &value, Style::Plain, Epoch::Of1900),
            "date-value" | "time-value" => number::push_iso(&mut cell.value, &value),
            "boolean-value" => cell.value.push_str(&value.to_lowercase()),
            _ => cell.value = value,
        }
    }
    cell
}

fn push_cell(row: &mut Gathered, column: usize, cell: &Open) -> Result<(), FormatError> {
    if cell.value.is_empty() {
        return Ok(());
    }
    if column.saturating_add(cell.repeated) > COLUMNS {
        return Err(excessive(Fault::TooManySheetColumns));
    }
    for column in column..column + cell.repeated {
        row.span(column, cell.rows);
        row.push(column, |into| into.push_str(&cell.value))?;
    }
    Ok(())
}
