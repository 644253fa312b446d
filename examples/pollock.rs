//! Polluted CSV files as rows, for a benchmark of readers of CSV to judge.
//!
//! `pollock FOLDER OUT` reads each file of FOLDER through the reader that opens tables, told nothing
//! of how they are written, and writes its rows into OUT as the Pollock benchmark wants them: commas,
//! all cells in quotation marks, `NAME_converted.csv`. `scripts/bench-pollock` has the score worked out.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use sitmap::formats::tables::{Cells, each_row};
use sitmap::formats::{FormatError, Input};
use sitmap::progress::Progress;

fn main() -> Result<()> {
    let mut folders = std::env::args_os().skip(1);
    let (folder, out) = folders.next().zip(folders.next()).context("usage: pollock FOLDER OUT")?;
    fs::create_dir_all(&out)?;
    for file in fs::read_dir(&folder)? {
        let file = file?;
        let bytes = fs::read(file.path())?;
        let name = format!("{}_converted.csv", file.file_name().display());
        // The benchmark knows a file that could not be read by these words.
        let rows = rows(&bytes).unwrap_or_else(|error| format!("Application Error\n{error}\n"));
        fs::write(Path::new(&out).join(name), rows)?;
    }
    Ok(())
}

/// The rows of a file, headings among them.
fn rows(bytes: &[u8]) -> Result<String, FormatError> {
    let mut text = String::new();
    let each = |row: &Cells| {
        let cells: Vec<String> =
            row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        let _ = writeln!(text, "{}", cells.join(","));
    };
    each_row(&Input::Bytes(bytes), &Progress::default(), each)?;
    Ok(text)
}
