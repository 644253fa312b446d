//! Measures what edits of a file of many incidents cost, each with its undo: time, and resident memory
//! while the dossier before is held as well.
//!
//! `edit_times FILE`, built with `--release`. The file has incidents with places.

use std::io::{self, Write};
use std::time::Instant;

use serde_json::{Value, json};
use sitmap::formats::{Options, read_file};
use sitmap::model::{Dossier, IncidentId, IncidentRef, RowEdit, Table};
use sitmap::progress::Progress;

/// How many edits are made one after the other.
const MANY: u32 = 10_000;
/// How many rounds an edit is measured.
const ROUNDS: u32 = 21;

fn main() -> io::Result<()> {
    let Some(path) = std::env::args().nth(1) else {
        return Err(io::Error::other("which file? edit_times FILE"));
    };
    let mut out = io::stdout().lock();
    let reading = read_file(path.as_ref(), &Options::default(), &Progress::default());
    let read = reading.map_err(io::Error::other)?.dossier;
    let incidents = read.len(Table::Incidents) as u32;
    let cells = read.incident(IncidentId(incidents / 2)).fields().len();
    writeln!(out, "{incidents} incidents, each with {cells} cells of its row; {} kB resident", resident()?)?;
    writeln!(out, "| Edit | Time | Its undo | New memory |\n| --- | --- | --- | --- |")?;

    let place = read.places().last().map(|place| place.key().to_owned()).unwrap_or_default();
    let fields = [
        ("title", json!("What happened, in other words")),
        ("kind", json!("rocket")),
        ("when", json!({"from": "2031-05-06", "said": "never before"})),
        ("places", json!([{"place": place, "role": "target"}])),
        ("origin", json!({"line": 1, "fields": {"one": "cell"}})),
        ("not_known_here", json!({"any": "thing"})),
    ];
    for (field, value) in &fields {
        measure(&mut out, &read, field, value)?;
    }

    let (begun, memory) = (Instant::now(), resident()?);
    let mut dossier = read.clone();
    for n in 0..MANY {
        let row = dossier.incident(IncidentId(n * (incidents / MANY).max(1) % incidents)).key().to_owned();
        let title = Value::from(format!("{n} in other words"));
        dossier = set(&dossier, &row, "title", Some(&title))?;
    }
    let each = milliseconds(begun) / f64::from(MANY);
    writeln!(
        out,
        "| {MANY} titles, one after the other | {each:.3} ms each | | {} kB in all |",
        resident()? - memory
    )?;

    let title = json!("All the same");
    let keys: Vec<&str> = read.incidents().map(IncidentRef::key).collect();
    let all = keys.iter().map(|key| edit(key, Some("title"), Some(&title)));
    let all: Vec<_> = all.take(100_000).collect();
    let begun = Instant::now();
    let titled = read.edited(&all);
    writeln!(out, "| {} titles at once | {:.1} ms | | |", titled.touched.rows.len(), milliseconds(begun))?;
    drop(titled);

    for (what, key) in
        [("a new incident, and taken back", "new"), ("an incident gone, and put back", keys[1])]
    {
        let memory = resident()?;
        let record =
            read.record(Table::Incidents, key).map_or_else(|| json!({"title": "New"}), Value::Object);
        let first = if what.starts_with("a new") { Some(&record) } else { None };
        let second = if first.is_some() { None } else { Some(&record) };
        let begun = Instant::now();
        let made = read.restored(&[edit(key, None, first)]).dossier;
        let took = milliseconds(begun);
        let begun = Instant::now();
        let undone = made.restored(&[edit(key, None, second)]);
        let undo = milliseconds(begun);
        if !undone.failed.is_empty() {
            return Err(io::Error::other(format!("{:?}", undone.failed)));
        }
        writeln!(out, "| {what} | {took:.1} ms | {undo:.1} ms | {} kB |", resident()? - memory)?;
    }
    Ok(())
}

/// Edits a field of an incident in the middle of the file, and undoes it.
fn measure(out: &mut impl Write, read: &Dossier, field: &str, value: &Value) -> io::Result<()> {
    let key = read.incident(IncidentId(read.len(Table::Incidents) as u32 / 2)).key();
    let before = read.value(Table::Incidents, key, field);
    let (mut times, mut undos) = (Vec::new(), Vec::new());
    let memory = resident()?;
    let mut held = 0;
    for round in 0..ROUNDS {
        let begun = Instant::now();
        let edited = set(read, key, field, Some(value))?;
        times.push(milliseconds(begun));
        let begun = Instant::now();
        let undone = set(&edited, key, field, before.as_ref())?;
        undos.push(milliseconds(begun));
        if round == 0 {
            held = resident()? - memory;
        }
        drop((edited, undone));
    }
    let median = |mut times: Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    };
    writeln!(out, "| {field} | {:.3} ms | {:.3} ms | {held} kB |", median(times), median(undos))
}

fn set(dossier: &Dossier, key: &str, field: &str, value: Option<&Value>) -> io::Result<Dossier> {
    let edited = dossier.restored(&[edit(key, Some(field), value)]);
    match edited.failed.into_iter().next() {
        Some((_, error)) => Err(io::Error::other(format!("{field}: {error:?}"))),
        None => Ok(edited.dossier),
    }
}

fn edit<'a>(key: &'a str, field: Option<&'a str>, value: Option<&'a Value>) -> RowEdit<'a> {
    RowEdit { table: Table::Incidents, key, field, value }
}

/// Kilobytes of this process in memory now.
fn resident() -> io::Result<i64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let number = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
    number.ok_or_else(|| io::Error::other("nobody says how much memory it takes"))
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}
