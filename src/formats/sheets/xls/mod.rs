//! Workbooks of Excel 5 to 2003: `.xls` (\[MS-XLS\]).
//!
//! | file | idea |
//! | --- | --- |
//! | `cfb` | the compound file around them |
//! | `records` | records and their texts |
//! | `cells` | the cells of a sheet |

mod cells;
mod cfb;
mod records;

use std::collections::HashMap;
use std::sync::Arc;

use self::cells::Cells;
use self::cfb::Compound;
use self::records::{Long, Record, Text, encoding, records};
use super::binary::{damaged, u16_at, u32_at};
use super::number::{Epoch, Style};
use super::{Book, Peek, Sheet, protected};
use crate::formats::FormatError;
use crate::formats::tables::RowSource;
use crate::progress::Progress;

pub(super) use self::cfb::MAGIC;

/// What a compound file holds.
pub(super) enum Streams {
    /// A workbook.
    Workbook,
    /// Something newer behind a password.
    Encrypted,
    /// Something else.
    Other,
}

/// Which streams are in a compound file.
pub(super) fn streams(bytes: &[u8]) -> Result<Streams, FormatError> {
    let file = Compound::open(bytes)?;
    Ok(if file.has("Workbook") || file.has("Book") {
        Streams::Workbook
    } else if file.has("EncryptedPackage") {
        Streams::Encrypted
    } else {
        Streams::Other
    })
}

/// A workbook, open.
pub(super) struct Workbook<'a> {
    stream: Vec<u8>,
    sheets: Vec<Sheet>,
    /// Where each sheet begins in the stream.
    starts: Vec<usize>,
    shared: Arc<Shared>,
    progress: &'a Progress,
}

/// What the cells of all sheets refer to.
struct Shared {
    text: Text,
    epoch: Epoch,
    styles: Vec<Style>,
    /// The texts that cells share, end to end, and where each ends.
    strings: String,
    ends: Vec<usize>,
}

impl Shared {
    /// The shared text of this number, from 0.
    fn string(&self, index: usize) -> Option<&str> {
        let &end = self.ends.get(index)?;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(&self.strings[start..end])
    }
}

impl<'a> Workbook<'a> {
    /// Reads everything but the sheets.
    pub(super) fn open(bytes: &[u8], progress: &'a Progress) -> Result<Self, FormatError> {
        let file = Compound::open(bytes)?;
        let stream = file.stream(if file.has("Workbook") { "Workbook" } else { "Book" })?;
        let mut shared = Shared {
            text: Text::Unicode,
            epoch: Epoch::Of1900,
            styles: Vec::new(),
            strings: String::new(),
            ends: Vec::new(),
        };
        let (mut sheets, mut starts) = (Vec::new(), Vec::new());
        let (mut formats, mut cell_formats) = (HashMap::new(), Vec::new());
        for record in records(&stream) {
            if progress.is_cancelled() {
                return Err(FormatError::Cancelled);
            }
            let number = |at| u16_at(record.data, at);
            match record.kind {
                // BOF: 5 is Excel 5 and 95, 6 is Excel 97 and later.
                0x809 if number(0) != Some(0x600) => shared.text = Text::Bytes(encoding(1252)),
                // FilePass
                0x2f => return Err(protected()),
                // CodePage
                0x42 if matches!(shared.text, Text::Bytes(_)) => {
                    shared.text = Text::Bytes(encoding(number(0).unwrap_or(1252)));
                }
                // Date1904
                0x22 if number(0) == Some(1) => shared.epoch = Epoch::Of1904,
                // Format
                0x41e => {
                    if let (Some(id), Some(code)) = (number(0), format_code(record, shared.text)) {
                        formats.insert(id, Style::of_code(&code));
                    }
                }
                // XF
                0xe0 => cell_formats.push(number(2).unwrap_or(0)),
                // BoundSheet8; 0 is a sheet with cells.
                0x85 if record.data.get(5) == Some(&0) => {
                    let start = u32_at(record.data, 0).ok_or_else(damaged)?;
                    let name = shared.text.short(record, 6).ok_or_else(damaged)?;
                    let hidden = record.data[4] & 3;
                    sheets.push(Sheet { name, is_visible: hidden == 0 });
                    starts.push(start as usize);
                }
                // SST
                0xfc => read_strings(record, &mut shared).ok_or_else(damaged)?,
                // EOF
                0x0a => break,
                _ => {}
            }
        }
        let style = |id: u16| formats.get(&id).copied().unwrap_or_else(|| Style::of_builtin(id.into()));
        shared.styles = cell_formats.into_iter().map(style).collect();
        Ok(Self { stream, sheets, starts, shared: Arc::new(shared), progress })
    }

    fn cells(&self, sheet: usize) -> Result<Cells<'a>, FormatError> {
        let start = self.starts.get(sheet).and_then(|&start| self.stream.get(start..));
        Cells::read(start.ok_or_else(damaged)?, self.shared.clone(), self.progress)
    }
}

impl<'a> Book<'a> for Workbook<'a> {
    fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    fn peek(&self, sheet: usize) -> Result<Peek, FormatError> {
        Peek::at(&mut self.cells(sheet)?)
    }

    fn rows(&self, sheet: usize) -> Result<Box<dyn RowSource + 'a>, FormatError> {
        Ok(Box::new(self.cells(sheet)?))
    }
}

/// A number format in the words of its user.
fn format_code(record: Record<'_>, text: Text) -> Option<String> {
    let mut code = String::new();
    match text {
        Text::Unicode => text.push(&mut code, record, 2)?,
        Text::Bytes(_) => code = text.short(record, 2)?,
    }
    Some(code)
}

/// Reads the texts that cells share. How many there are is said before, and not relied on.
fn read_strings(record: Record<'_>, shared: &mut Shared) -> Option<()> {
    let mut long = Long::of(record);
    let _uses = long.u32()?;
    let count = long.u32()?;
    for _ in 0..count {
        long.push_text(&mut shared.strings)?;
        shared.ends.push(shared.strings.len());
    }
    Some(())
}
