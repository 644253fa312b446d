//! CSV as RFC 4180 has it, with the columns of the template.
//!
//! UTF-8 with a byte order mark, without which Excel takes it for Windows-1252. Lines end in CR LF.
//! A cell is quoted where it has to be.
//!
//! A spreadsheet takes a cell that starts with `=`, `+`, `-` or `@` for a formula, which runs when a
//! colleague opens the file. So an apostrophe is put before such a cell, unless it is a number; the
//! reader of the template takes it away again.

use std::io::Write;

use super::columns::{Columns, each_row};
use super::row::RowBuilder;
use super::{Dropped, WriteError};
use crate::formats::tables::import::row::looks_like_formula;
use crate::model::{Dossier, Table};
use crate::progress::Progress;

/// So that a spreadsheet knows that it is UTF-8.
const MARK: &str = "\u{FEFF}";

pub(super) fn write(
    dossier: &Dossier,
    out: &mut (dyn Write + Send),
    progress: &Progress,
) -> Result<Dropped, WriteError> {
    progress.start(2 * dossier.len(Table::Incidents) as u64);
    let maker = RowBuilder::new(dossier);
    let columns = Columns::of(&maker, progress)?;
    out.write_all(MARK.as_bytes())?;
    line(out, &columns.headings)?;
    each_row(&maker, &columns, progress, |cells| line(out, cells))?;
    let mut dropped = Dropped::by_template(dossier);
    dropped.add_head(dossier);
    dropped.add_shapes(dossier, false);
    dropped.add_translations(dossier);
    Ok(dropped)
}

/// Writes one row.
pub(super) fn line(out: &mut (dyn Write + Send), cells: &[String]) -> Result<(), WriteError> {
    for (n, cell) in cells.iter().enumerate() {
        if n > 0 {
            out.write_all(b",")?;
        }
        let guard = if looks_like_formula(cell) && cell.parse::<f64>().is_err() { "'" } else { "" };
        if cell.contains([',', '"', '\r', '\n']) {
            write!(out, "\"{guard}{}\"", cell.replace('"', "\"\""))?;
        } else {
            write!(out, "{guard}{cell}")?;
        }
    }
    out.write_all(b"\r\n")?;
    Ok(())
}
