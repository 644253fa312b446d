//! How long reading a file takes, beside what its parser alone takes, and how soon it stops.
//!
//! `import_times FILE…` prints one line of Markdown a file: the time of the parser alone (csv-core,
//! calamine or `serde_json`, into its own values and away), the time of Sitmap for the whole dossier,
//! and the longest of twenty stops at different moments.

#![allow(clippy::print_stdout, reason = "printing is what this is for")]

use std::error::Error;
use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use calamine::Reader as _;
use sitmap::formats::{Options, read_file};
use sitmap::model::Table;
use sitmap::progress::Progress;

const STOPS: u32 = 20;

fn main() -> Result<(), Box<dyn Error>> {
    println!("| File | Rows | Parser alone | Sitmap | Rows a second | Longest stop |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for path in std::env::args().skip(1) {
        let path = Path::new(&path);
        let alone = parser_alone(path)?;
        let begin = Instant::now();
        let reading = read_file(path, &Options::default(), &Progress::default())?;
        let whole = begin.elapsed();
        let rows = reading.dossier.len(Table::Incidents);
        drop(reading);
        println!(
            "| {} | {rows} | {:.2} s | {:.2} s | {:.0} | {:.0} ms |",
            path.file_name().unwrap_or_default().display(),
            alone.as_secs_f64(),
            whole.as_secs_f64(),
            rows as f64 / whole.as_secs_f64(),
            longest_stop(path, whole).as_secs_f64() * 1000.0,
        );
    }
    Ok(())
}

/// The parser of the format on the whole file, its values dropped.
fn parser_alone(path: &Path) -> Result<Duration, Box<dyn Error>> {
    let begin = Instant::now();
    let bytes = fs::read(path)?;
    match bytes.first() {
        Some(b'{' | b'[') => drop(serde_json::from_slice::<serde_json::Value>(&bytes)?),
        Some(b'P') => {
            let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(&bytes))?;
            for name in book.sheet_names() {
                drop(book.worksheet_range(&name)?);
            }
        }
        _ => {
            let mut reader = csv_core::Reader::new();
            let (mut out, mut ends) = (vec![0; 1 << 20], vec![0; 1 << 12]);
            let mut rest = &bytes[..];
            loop {
                let (result, read, ..) = reader.read_record(rest, &mut out, &mut ends);
                rest = &rest[read..];
                if matches!(result, csv_core::ReadRecordResult::End) {
                    break;
                }
            }
        }
    }
    Ok(begin.elapsed())
}

/// The longest time from the wish to stop until reading has ended.
fn longest_stop(path: &Path, whole: Duration) -> Duration {
    let stop = |n: u32| {
        let progress = Arc::new(Progress::default());
        let (watched, file) = (progress.clone(), path.to_owned());
        let reader = thread::Builder::new()
            .name("reader".to_owned())
            .spawn(move || drop(read_file(&file, &Options::default(), &watched)));
        thread::sleep(whole * n / (STOPS + 1));
        progress.cancel();
        let begin = Instant::now();
        let _ = reader.map(thread::JoinHandle::join);
        begin.elapsed()
    };
    (1..=STOPS).map(stop).max().unwrap_or_default()
}
