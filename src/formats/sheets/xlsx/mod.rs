//! Office Open XML workbooks: `.xlsx`, `.xlsm` (ECMA-376 part 1, `SpreadsheetML`) and `.xlsb`.
//!
//! Each part tells by its own name whether it is XML or in a binary form.
//!
//! | file | idea |
//! | --- | --- |
//! | `strings` | the texts that cells share |
//! | `rows` | the rows of a sheet |
//! | `merged` | which cells are merged |
//! | `binary` | the same parts in a binary form |

mod binary;
mod merged;
mod rows;
mod strings;

use crate::formats::Fault;
use std::collections::HashMap;
use std::sync::Arc;

use self::rows::Rows;
use self::strings::Strings;
use super::limits::{PART, PEEK, SMALL_PART};
use super::number::{Epoch, Style};
use super::xml::{Event, Xml, attribute, table};
use super::{Book, Peek, Sheet};
use crate::formats::FormatError;
use crate::formats::archive::entries::{Archive, Entry};
use crate::formats::tables::RowSource;
use crate::progress::Progress;

/// Where the list of sheets in a binary form is, if nothing else is said.
const BINARY: &str = "xl/workbook.bin";

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

/// The list of sheets.
#[derive(Debug, Default)]
struct Listed {
    /// Each with the relation that names its part.
    sheets: Vec<(Sheet, String)>,
    epoch: Epoch,
}

impl<'a> Workbook<'a> {
    /// Reads everything but the sheets.
    pub(super) fn open(archive: Archive<'a>, progress: &'a Progress) -> Result<Self, FormatError> {
        let path = workbook_path(&archive, progress)?;
        let Some(workbook) = archive.find(&path) else {
            return Err(table(Fault::ListOfSheetsMissing));
        };
        let relations = relations(&archive, &path, progress)?;
        let is_binary = binary::is(&path);
        let listed = if is_binary { binary::listed(workbook, progress) } else { listed(workbook, progress) }?;
        let (mut sheets, mut paths) = (Vec::new(), Vec::new());
        for (sheet, relation) in listed.sheets {
            if let Some((kind, path)) = relations.get(&relation)
                && kind.ends_with("/worksheet")
            {
                sheets.push(sheet);
                paths.push(path.clone());
            }
        }
        let part = |kind: &str| {
            let (_, path) = relations.values().find(|(is, _)| is.ends_with(kind))?;
            Some((archive.find(path)?, binary::is(path)))
        };
        let strings = match part("/sharedStrings") {
            Some((entry, true)) => binary::strings(entry, progress)?,
            Some((entry, false)) => Strings::read(entry, progress)?,
            None => Strings::default(),
        };
        let styles = match part("/styles") {
            Some((entry, true)) => binary::styles(entry, progress)?,
            Some((entry, false)) => styles(entry, progress)?,
            None => Vec::new(),
        };
        let shared = Arc::new(Shared { strings, styles, epoch: listed.epoch });
        Ok(Self { archive, sheets, paths, shared, progress })
    }

    fn part(&self, sheet: usize) -> Result<(Entry<'a>, bool), FormatError> {
        let path = self.paths.get(sheet).map_or("", String::as_str);
        let entry = self.archive.find(path).ok_or_else(|| table(Fault::SheetMissing))?;
        Ok((entry.clone(), binary::is(path)))
    }
}

impl<'a> Book<'a> for Workbook<'a> {
    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn peek(&self, sheet: usize) -> Result<Peek, FormatError> {
        let shared = self.shared.clone();
        match self.part(sheet)? {
            (entry, true) => Peek::at(&mut binary::Rows::open(entry, shared, PEEK, self.progress)?.quiet()),
            (entry, false) => Peek::at(&mut Rows::open(entry, shared, PEEK, self.progress)?.quiet()),
        }
    }

    fn rows(&self, sheet: usize) -> Result<Box<dyn RowSource + 'a>, FormatError> {
        let shared = self.shared.clone();
        Ok(match self.part(sheet)? {
            (entry, true) => Box::new(binary::Rows::open(entry, shared, PART, self.progress)?.with_merges()?),
            (entry, false) => Box::new(Rows::open(entry, shared, PART, self.progress)?.with_merges()?),
        })
    }
}

/// The list of sheets.
fn listed<'a>(entry: &Entry<'a>, progress: &'a Progress) -> Result<Listed, FormatError> {
    let mut listed = Listed::default();
    let mut xml = Xml::open(entry, SMALL_PART, progress)?;
    loop {
        match xml.next()? {
            Event::Start(start) => match start.name {
                "workbookPr" if attribute(&start, "date1904").is_some_and(|v| v != "0" && v != "false") => {
                    listed.epoch = Epoch::Of1904;
                }
                "sheet" => {
                    let name = attribute(&start, "name").unwrap_or_default();
                    let is_visible = attribute(&start, "state").is_none_or(|s| s == "visible");
                    let relation = attribute(&start, "id").unwrap_or_default();
                    listed.sheets.push((Sheet { name, is_visible }, relation));
                }
                _ => {}
            },
            Event::Eof => return Ok(listed),
            _ => {}
        }
    }
}

/// Where the list of sheets is (ECMA-376 part 2, 9.3: the package's relationships name it).
fn workbook_path(archive: &Archive<'_>, progress: &Progress) -> Result<String, FormatError> {
    let named = relations(archive, "", progress)?;
    let named = named.into_values().find(|(kind, _)| kind.ends_with("/officeDocument"));
    Ok(named.map_or_else(
        || if archive.find(BINARY).is_some() { BINARY } else { "xl/workbook.xml" }.to_owned(),
        |(_, path)| path,
    ))
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
            Event::Start(start) if start.name == "Relationship" => {
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
            Event::Start(start) => match start.name {
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
            Event::End("cellXfs") => in_cell_formats = false,
            Event::Eof => return Ok(styles),
            _ => {}
        }
    }
}
