//! XLSX: one sheet with the columns of the template, its headings bold, frozen and with a filter.
//!
//! Text stands as text, so that no spreadsheet makes a date of "3-4" or drops the zeros of "007";
//! dates are text too, since a spreadsheet's dates cannot say "January 2022". Numbers that one
//! reckons with, such as degrees and people, are numbers.

use std::io::Write;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::columns::{Columns, each_row};
use super::dropped::What;
use super::row::RowBuilder;
use super::{Dropped, WriteError};
use crate::formats::tables::FieldRole;
use crate::formats::tables::profiles::template::PROFILE;
use crate::model::{Dossier, Table};
use crate::progress::Progress;

/// What a sheet has room for.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u16 = 16_384;
/// Letters in a cell, as spreadsheets count them: in UTF-16.
const LONGEST: usize = 32_767;

impl From<XlsxError> for WriteError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::IoError(error) => Self::Io(error),
            other => Self::Value { says: other.to_string() },
        }
    }
}

pub(super) fn write(
    dossier: &Dossier,
    out: &mut (dyn Write + Send),
    progress: &Progress,
) -> Result<Dropped, WriteError> {
    progress.start(2 * dossier.len(Table::Incidents) as u64);
    let maker = RowBuilder::new(dossier);
    let columns = Columns::of(&maker, progress)?;
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(&*dossier.head.title));
    let sheet = book.add_worksheet_with_constant_memory()?;
    sheet.set_name("Incidents")?;
    headings(sheet, &columns.headings)?;
    let (mut count, mut cut) = (0, 0);
    each_row(&maker, &columns, progress, |cells| {
        count += 1;
        if count >= MOST_ROWS {
            return Err(WriteError::TooManyRows { most: MOST_ROWS - 1 });
        }
        cut += row(sheet, count, cells)?;
        Ok(())
    })?;
    let last = u16::try_from(columns.headings.len() - 1).unwrap_or(MOST_COLUMNS - 1);
    sheet.autofilter(0, 0, count, last)?;
    book.save_to_writer(out)?;
    let mut dropped = Dropped::by_template(dossier);
    dropped.add_head(dossier);
    dropped.add_shapes(dossier, false);
    dropped.add_translations(dossier);
    dropped.add(cut, What::TextEnds);
    Ok(dropped)
}

/// Properties that are the same each time.
pub(super) fn fixed_properties(title: &str) -> Result<DocProperties, WriteError> {
    let day = ExcelDateTime::from_ymd(2022, 1, 5)?;
    Ok(DocProperties::new().set_title(title).set_creation_datetime(&day))
}

/// The row of headings: bold, and there while one scrolls.
pub(super) fn headings(sheet: &mut Worksheet, headings: &[String]) -> Result<(), WriteError> {
    if headings.len() > usize::from(MOST_COLUMNS) {
        return Err(WriteError::TooManyColumns { most: MOST_COLUMNS });
    }
    for (column, heading) in (0..).zip(headings) {
        sheet.set_column_width(column, width(heading))?;
    }
    sheet.set_freeze_panes(1, 1)?;
    let bold = Format::new().set_bold();
    for (column, heading) in (0..).zip(headings) {
        sheet.write_string_with_format(0, column, cut_to(heading).0, &bold)?;
    }
    Ok(())
}

/// Writes one row; how many of its texts had to be cut.
pub(super) fn row(sheet: &mut Worksheet, at: u32, cells: &[String]) -> Result<usize, WriteError> {
    let mut cut = 0;
    for (column, cell) in (0..).zip(cells) {
        if cell.is_empty() {
            continue;
        }
        if let Some(number) = number(usize::from(column), cell) {
            sheet.write_number(at, column, number)?;
        } else {
            let (text, is_cut) = cut_to(cell);
            cut += usize::from(is_cut);
            sheet.write_string(at, column, text)?;
        }
    }
    Ok(cut)
}

/// The number that a cell is, where its column has numbers and nothing of it gets lost.
pub(super) fn number(column: usize, cell: &str) -> Option<f64> {
    use FieldRole as M;
    let (_, meaning) = PROFILE.columns.get(column)?;
    let numbers = [
        M::Latitude,
        M::Longitude,
        M::Radius,
        M::MunitionCount,
        M::Killed,
        M::KilledLow,
        M::KilledHigh,
        M::Wounded,
        M::WoundedLow,
        M::WoundedHigh,
    ];
    let number: f64 = numbers.contains(meaning).then(|| cell.parse().ok()).flatten()?;
    (number.is_finite() && number.to_string() == cell).then_some(number)
}

fn cut_to(text: &str) -> (&str, bool) {
    let mut length = 0;
    let end = text.char_indices().find(|(_, letter)| {
        length += letter.len_utf16();
        length > LONGEST
    });
    end.map_or((text, false), |(end, _)| (&text[..end], true))
}

/// Of a column, in letters: wide for texts, and never narrower than its heading.
fn width(heading: &str) -> f64 {
    const WIDE: [&str; 6] =
        ["title", "summary", "quotation", "reported words", "translation", "source title"];
    if WIDE.contains(&heading) { 40.0 } else { heading.chars().count().clamp(10, 28) as f64 + 4.0 }
}
