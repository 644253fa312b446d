//! Parts of Office Open XML workbooks in a binary form: `.xlsb` (\[MS-XLSB\]).
//!
//! The package is that of XLSX; its list of sheets, its texts, its styles and its sheets are records
//! instead of XML.
//!
//! | file | idea |
//! | --- | --- |
//! | `records` | records and their texts |
//! | `rows` | the rows of a sheet |

mod records;
mod rows;

use std::collections::HashMap;

use self::records::{Records, push_text, text};
use super::strings::Strings;
use super::{Listed, SMALL_PART};
use crate::formats::FormatError;
use crate::formats::archive::entries::Entry;
use crate::formats::sheets::Sheet;
use crate::formats::sheets::binary::{damaged, u16_at, u32_at};
use crate::formats::sheets::limits::PART;
use crate::formats::sheets::number::{Epoch, Style};
use crate::progress::Progress;

pub(super) use self::rows::Rows;

/// Whether the part at this path is in a binary form.
pub(super) fn is(path: &str) -> bool {
    path.len() > 4 && path.as_bytes()[path.len() - 4..].eq_ignore_ascii_case(b".bin")
}

/// The list of sheets.
pub(super) fn listed<'a>(entry: &Entry<'a>, progress: &'a Progress) -> Result<Listed, FormatError> {
    let mut records = Records::open(entry, SMALL_PART, progress)?;
    let mut listed = Listed::default();
    while let Some(record) = records.next()? {
        match record.kind {
            // BrtWbProp
            0x99 if record.data.first().is_some_and(|flags| flags & 1 != 0) => {
                listed.epoch = Epoch::Of1904;
            }
            // BrtBundleSh: how it is hidden, its number, the relation that names it, and its name
            0x9c => {
                let hidden = u32_at(record.data, 0).ok_or_else(damaged)?;
                let (relation, end) = text(record.data, 8).ok_or_else(damaged)?;
                let (name, _) = text(record.data, end).ok_or_else(damaged)?;
                listed.sheets.push((Sheet { name, is_visible: hidden == 0 }, relation));
            }
            _ => {}
        }
    }
    Ok(listed)
}

/// The texts that cells share. How many the file says there are is not asked for.
pub(super) fn strings<'a>(entry: &Entry<'a>, progress: &'a Progress) -> Result<Strings, FormatError> {
    let mut records = Records::open(entry, PART, progress)?;
    let mut strings = Strings::default();
    while let Some(record) = records.next()? {
        // BrtSSTItem: flags, and the text without its formats
        if record.kind == 0x13 {
            strings.push_with(|into| push_text(into, record.data, 1)).ok_or_else(damaged)?;
        }
    }
    Ok(strings)
}

/// What each cell format makes of a number.
pub(super) fn styles<'a>(entry: &Entry<'a>, progress: &'a Progress) -> Result<Vec<Style>, FormatError> {
    let mut records = Records::open(entry, SMALL_PART, progress)?;
    let (mut custom, mut styles, mut in_cell_formats) = (HashMap::new(), Vec::new(), false);
    while let Some(record) = records.next()? {
        match record.kind {
            // BrtFmt
            0x2c => {
                if let (Some(id), Some((code, _))) = (u16_at(record.data, 0), text(record.data, 2)) {
                    custom.insert(id, Style::of_code(&code));
                }
            }
            // BrtBeginCellXFs, BrtEndCellXFs
            0x269 => in_cell_formats = true,
            0x26a => in_cell_formats = false,
            // BrtXF
            0x2f if in_cell_formats => {
                let id = u16_at(record.data, 2).ok_or_else(damaged)?;
                styles.push(custom.get(&id).copied().unwrap_or_else(|| Style::of_builtin(id.into())));
            }
            _ => {}
        }
    }
    Ok(styles)
}
