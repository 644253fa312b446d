//! Office Open XML workbooks: `.xlsx` and `.xlsm` (ECMA-376 part 1, `SpreadsheetML`).
//!
//! | file | idea |
//! | --- | --- |
//! | `strings` | the texts that cells share |
//! | `rows` | the rows of a sheet |

mod rows;
mod strings;

use std::collections::HashMap;
use std::sync::Arc;

use quick_xml::events::Event;

use self::rows::Rows;
use self::strings::Strings;
use super::limits::{PART, PEEK, SMALL_PART};
use super::number::{Epoch, Style};
use super::xml::{Xml, attribute, table};
use super::{Book, Peek, Sheet};
use crate::formats::packed::{Archive, Entry};
use crate::formats::tables::RowSource;
use crate::formats::{FormatError, Progress};

/// A workbook, open.
pub(super) struct Workbook<'a> {
    archive: Archive<'a>,
    sheets: Vec<Sheet>,
    /// Where each sheet is in the archive.
    paths: Vec<String>,
    shared: Arc<Shared>,
    progress: &'a Progress,
}

/// What the cells of all sheets refer to.
#[derive(Debug, Default)]
struct Shared {
    strings: Strings,
    styles: Vec<Style>,
    epoch: Epoch,
}

impl<'a> Workbook<'a> {
    /// Reads everything but the sheets.
    pub(super) fn open(archive: Archive<'a>, progress: &'a Progress) -> Result<Self, FormatError> {
        let path = workbook_path(&archive, progress)?;
        let Some(workbook) = archive.find(&path) else {
            return Err(table("the workbook's list of sheets is missing"));
        };
        let relations = relations(&archive, &path, progress)?;
        let mut book = Self {
            sheets: Vec::new(),
            paths: Vec::new(),
            shared: Arc::default(),
            progress,
            archive: Archive { entries: Vec::new() },
        };
        let mut shared = Shared::default();
        let mut xml = Xml::open(workbook, SMALL_PART, progress)?;
        loop {
            match xml.next()? {
                Event::Start(start) => match start.local_name().as_ref() {
                    "workbookPr"
                        if attribute(&start, "date1904").is_some_and(|v| v != "0" && v != "false") =>
                    {
                        shared.epoch = Epoch::Of1904;
                    }
                    "sheet" => {
                        let path = attribute(&start, "id").and_then(|id| relations.get(&id));
                        let Some((kind, path)) = path else { continue };
                        if kind.ends_with("/worksheet") {
                            let name = attribute(&start, "name").unwrap_or_default();
                            let is_visible = attribute(&start, "state").is_none_or(|s| s == "visible");
                            book.sheets.push(Sheet { name, is_visible });
                            book.paths.push(path.clone());
                        }
                    }
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
        }
        let part = |kind: &str| {
            let relation = relations.values().find(|(is, _)| is.ends_with(kind));
            relation.and_then(|(_, path)| archive.find(path))
        };
        if let Some(entry) = part("/sharedStrings") {
            shared.strings = Strings::read(entry, progress)?;
        }
        if let Some(entry) = part("/styles") {
            shared.styles = styles(entry, progress)?;
        }
        book.shared = Arc::new(shared);
        book.archive = archive;
        Ok(book)
    }

    fn rows_within(&self, sheet: usize, most: u64) -> Result<Rows<'a>, FormatError> {
        let entry = self.paths.get(sheet).and_then(|path| self.archive.find(path));
        let entry = entry.ok_or_else(|| table("this sheet is missing in the file"))?;
        Rows::open(entry.clone(), self.shared.clone(), most, self.progress)
    }
}

impl<'a> Book<'a> for Workbook<'a> {
    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn peek(&self, sheet: usize) -> Result<Peek, FormatError> {
        Peek::at(&mut self.rows_within(sheet, PEEK)?.quiet())
    }

    fn rows(&self, sheet: usize) -> Result<Box<dyn RowSource + 'a>, FormatError> {
        Ok(Box::new(self.rows_within(sheet, PART)?))
    }
}

/// Where the list of sheets is (ECMA-376 part 2, 9.3: the package's relationships name it).
fn workbook_path(archive: &Archive<'_>, progress: &Progress) -> Result<String, FormatError> {
    let named = relations(archive, "", progress)?;
    let named = named.into_values().find(|(kind, _)| kind.ends_with("/officeDocument"));
    Ok(named.map_or_else(|| "xl/workbook.xml".to_owned(), |(_, path)| path))
}

/// What a part refers to: its kind and its path, by the id that the part uses.
fn relations(
    archive: &Archive<'_>,
    part: &str,
    progress: &Progress,
) -> Result<HashMap<String, (String, String)>, FormatError> {
    let (folder, name) = part.rsplit_once('/').map_or(("", part), |(folder, name)| (folder, name));
    let path = joined(folder, &format!("_rels/{name}.rels"));
    let mut relations = HashMap::new();
    let Some(entry) = archive.find(&path) else { return Ok(relations) };
    let mut xml = Xml::open(entry, SMALL_PART, progress)?;
    loop {
        match xml.next()? {
            Event::Start(start) if start.local_name().as_ref() == "Relationship" => {
                let [id, kind, target] =
                    ["Id", "Type", "Target"].map(|name| attribute(&start, name).unwrap_or_default());
                relations.insert(id, (kind, joined(folder, &target)));
            }
            Event::Eof => return Ok(relations),
            _ => {}
        }
    }
}

/// A path in the archive that a part in `folder` names.
fn joined(folder: &str, target: &str) -> String {
    let folder = if target.starts_with('/') { "" } else { folder };
    let mut path: Vec<&str> = Vec::new();
    for step in folder.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.join("/")
}

/// What each cell format makes of a number.
fn styles<'a>(entry: &Entry<'a>, progress: &'a Progress) -> Result<Vec<Style>, FormatError> {
    let mut custom = HashMap::new();
    let mut styles = Vec::new();
    let mut in_cell_formats = false;
    let mut xml = Xml::open(entry, SMALL_PART, progress)?;
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "numFmt" => {
                    let id = attribute(&start, "numFmtId").and_then(|id| id.parse::<u32>().ok());
                    if let (Some(id), Some(code)) = (id, attribute(&start, "formatCode")) {
                        custom.insert(id, Style::of_code(&code));
                    }
                }
                "cellXfs" => in_cell_formats = true,
                "xf" if in_cell_formats => {
                    let id = attribute(&start, "numFmtId").and_then(|id| id.parse().ok()).unwrap_or(0);
                    styles.push(custom.get(&id).copied().unwrap_or_else(|| Style::of_builtin(id)));
                }
                _ => {}
            },
            Event::End(end) if end.local_name().as_ref() == "cellXfs" => in_cell_formats = false,
            Event::Eof => return Ok(styles),
            _ => {}
        }
    }
}
