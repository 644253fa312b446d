//! Workbooks in one XML text, of Excel 2002 and 2003 and of those who write for it
//! (`SpreadsheetML`, "XML Spreadsheet Reference").

use crate::formats::Fault;
use quick_xml::events::BytesStart;

use super::Sheet;
use super::grid::{Grid, Workbook};
use super::limits::{CELL, COLUMNS, excessive, too_long_cell};
use super::number::{self, Epoch, Style};
use crate::formats::FormatError;
use crate::formats::features::xml::{self, Part, Parts, local};
use crate::progress::Progress;

/// What such a workbook names at its start.
pub(super) const NAMESPACE: &str = "urn:schemas-microsoft-com:office:spreadsheet";

/// Reads all sheets.
///
/// # Errors
/// When the text is broken, holds more than it may, or reading was cancelled.
pub(super) fn open<'a>(bytes: &[u8], progress: &'a Progress) -> Result<Workbook<'a>, FormatError> {
    let text = xml::text(bytes)?;
    let mut reader = Reader::default();
    let mut parts = Parts::of(&text, 0, text.len()).watched(progress);
    loop {
        match parts.next()? {
            Part::Start(tag) => reader.start(&tag)?,
            Part::End => reader.end(),
            Part::Text(text) => reader.text(&text)?,
            Part::Eof => return Ok(Workbook::of(reader.sheets, progress)),
        }
    }
}

#[derive(Default)]
struct Reader {
    sheets: Vec<(Sheet, Grid)>,
    /// The names of the elements that are open.
    open: Vec<String>,
    line: u32,
    column: usize,
    cell: Cell,
    /// How deep the elements are in which the value of the cell stands.
    value: Option<usize>,
}

#[derive(Default)]
struct Cell {
    /// Columns and rows beyond its own.
    across: usize,
    down: u32,
    kind: String,
    text: String,
}

impl Reader {
    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), FormatError> {
        let name = local(tag.name().0).to_owned();
        let number = |wanted: &str| attribute(tag, wanted).and_then(|n| n.trim().parse::<u32>().ok());
        match name.as_str() {
            "Worksheet" => {
                let name = attribute(tag, "Name").unwrap_or_default();
                self.sheets.push((Sheet { name, is_visible: true }, Grid::default()));
                (self.line, self.column) = (0, 0);
            }
            "Row" => {
                self.line = number("Index").unwrap_or_else(|| self.line.saturating_add(1));
                self.column = 0;
                if let Some((_, grid)) = self.sheets.last_mut() {
                    grid.begin_row(self.line);
                }
            }
            "Cell" => {
                self.column = number("Index").map_or(self.column, |n| (n as usize).saturating_sub(1));
                if self.column >= COLUMNS {
                    return Err(excessive(Fault::TooManySheetColumns));
                }
                let across = (number("MergeAcross").unwrap_or(0) as usize).min(COLUMNS);
                self.cell = Cell { across, down: number("MergeDown").unwrap_or(0), ..Cell::default() };
            }
            // A comment has some too.
            "Data" if self.open.last().is_some_and(|open| open == "Cell") => {
                self.value = Some(self.open.len() + 1);
                self.cell.kind = attribute(tag, "Type").unwrap_or_default();
            }
            _ => {}
        }
        self.open.push(name);
        Ok(())
    }

    fn end(&mut self) {
        if self.value == Some(self.open.len()) {
            self.value = None;
        }
        if self.open.pop().is_some_and(|name| name == "Cell") {
            let Cell { across, down, kind, text } = std::mem::take(&mut self.cell);
            let mut said = String::new();
            match kind.as_str() {
                "Number" => number::push_written(&mut said, text.trim(), Style::Plain, Epoch::Of1900),
                "DateTime" => number::push_iso(&mut said, &text),
                "Boolean" => said.push_str(if text.trim() == "0" { "false" } else { "true" }),
                _ => said = text,
            }
            if let Some((_, grid)) = self.sheets.last_mut() {
                grid.push(self.column, down.saturating_add(1), &said);
            }
            self.column = self.column.saturating_add(1 + across);
        }
    }

    fn text(&mut self, text: &str) -> Result<(), FormatError> {
        if self.value.is_some() {
            self.cell.text.push_str(text);
        } else if self.open.last().is_some_and(|name| name == "Visible") && text.contains("Hidden") {
            self.sheets.last_mut().into_iter().for_each(|(sheet, _)| sheet.is_visible = false);
        }
        if self.cell.text.len() > CELL { Err(too_long_cell()) } else { Ok(()) }
    }
}

/// The value of an attribute, whatever its prefix.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().with_checks(false).flatten().find(|one| local(one.key.0) == name)?;
    Some(super::xml::unescaped(&found.value))
}
