//! `sitmap check FILE…`: reads as the window would, and reports.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde::Serialize;

use crate::formats::{FileError, FormatError, Issue, Options, Progress, Reading, read_file};
use crate::model::{Dossier, IncidentRef, Table};

/// Reads each file and reports on it to `out`, for people or as one JSON object a line.
///
/// Returns the exit status: 0 if all were read, 1 if some were read with issues and `strict`
/// minds them, 2 if one could not be read.
///
/// # Errors
/// When `out` cannot be written to.
pub fn check(files: &[PathBuf], json: bool, strict: bool, out: &mut impl Write) -> io::Result<u8> {
    match check_each(files, json, strict, out) {
        // Whoever reads the report has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(0),
        status => status,
    }
}

fn check_each(files: &[PathBuf], json: bool, strict: bool, out: &mut impl Write) -> io::Result<u8> {
    let mut status = 0;
    for file in files {
        let start = Instant::now();
        match read_file(file, &Options::default(), &Progress::default()) {
            Ok(reading) => {
                if strict && !reading.issues.is_empty() {
                    status = status.max(1);
                }
                let report = Report::of(file, &reading, start.elapsed().as_secs_f64() * 1000.0);
                if json { json_line(out, &report)? } else { report.write(&reading.dossier, out)? }
            }
            Err(error) => {
                status = 2;
                if json {
                    json_line(out, &Unreadable::of(file, &error))?;
                } else {
                    writeln!(out, "cannot be read: {error}")?;
                }
            }
        }
    }
    out.flush()?;
    Ok(status)
}

/// What is said of a file that was read.
#[derive(Serialize)]
struct Report<'a> {
    file: String,
    format: String,
    /// Incidents in the file, those that could not be used among them.
    records: usize,
    places: usize,
    incidents: usize,
    /// Incidents with a place of known position.
    located: usize,
    statements: usize,
    actors: usize,
    sources: usize,
    time: Option<Span>,
    /// West, south, east, north in degrees.
    bounds: Option<[f64; 4]>,
    issue_count: usize,
    issues: &'a [Issue],
    read_ms: f64,
}

/// First and last day.
#[derive(Serialize)]
struct Span {
    from: String,
    to: String,
}

/// What is said of a file that could not be read.
#[derive(Serialize)]
struct Unreadable {
    file: String,
    error: Problem,
}

#[derive(Serialize)]
struct Problem {
    line: Option<u32>,
    column: Option<u32>,
    reason: String,
}

impl Unreadable {
    fn of(file: &Path, error: &FileError) -> Self {
        let (line, column, reason) = match error {
            FileError::Format { reason, .. } => {
                (FormatError::line(reason), FormatError::column(reason), reason.reason())
            }
            other => (None, None, other.reason()),
        };
        Self { file: file.display().to_string(), error: Problem { line, column, reason } }
    }
}

impl<'a> Report<'a> {
    fn of(file: &Path, reading: &'a Reading, read_ms: f64) -> Self {
        let dossier = &reading.dossier;
        let located = |incident: &IncidentRef<'_>| incident.located_at().is_some();
        Self {
            file: file.display().to_string(),
            format: reading.format_name(),
            records: dossier.len(Table::Incidents) + dossier.refused(Table::Incidents).count(),
            places: dossier.len(Table::Places),
            incidents: dossier.len(Table::Incidents),
            located: dossier.incidents().filter(located).count(),
            statements: dossier.len(Table::Statements),
            actors: dossier.len(Table::Actors),
            sources: dossier.len(Table::Sources),
            time: dossier.days().map(|(from, to)| Span { from: from.to_string(), to: to.to_string() }),
            bounds: dossier.bounds().map(|b| [b.min().x, b.min().y, b.max().x, b.max().y]),
            issue_count: reading.issues.len(),
            issues: &reading.issues,
            read_ms: (read_ms * 10.0).round() / 10.0,
        }
    }

    fn write(&self, dossier: &Dossier, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{}", self.file)?;
        if !dossier.head.title.is_empty() {
            writeln!(out, "  {}", dossier.head.title)?;
        }
        writeln!(out, "  {}, read in {} ms", self.format, self.read_ms)?;
        let refused = self.records - self.incidents;
        let refused = if refused > 0 { format!(" ({refused} more set aside)") } else { String::new() };
        writeln!(out, "  {}{refused}, {} on the map", counted(self.incidents, "incident"), self.located)?;
        writeln!(
            out,
            "  {}, {}, {}, {}",
            counted(self.places, "place"),
            counted(self.statements, "statement"),
            counted(self.actors, "actor"),
            counted(self.sources, "source"),
        )?;
        match &self.time {
            Some(Span { from, to }) if from == to => writeln!(out, "  on {from}")?,
            Some(Span { from, to }) => writeln!(out, "  from {from} to {to}")?,
            None => writeln!(out, "  no incident is dated")?,
        }
        if let Some([west, south, east, north]) = self.bounds {
            writeln!(out, "  latitude {south} to {north}, longitude {west} to {east}")?;
        }
        match self.issue_count {
            0 => writeln!(out, "  no issues"),
            count => {
                writeln!(out, "  {}:", counted(count, "issue"))?;
                self.issues.iter().try_for_each(|issue| write_issue(issue, out))
            }
        }
    }
}

fn write_issue(issue: &Issue, out: &mut impl Write) -> io::Result<()> {
    let Issue { line, path, value, reason, .. } = issue;
    match line {
        Some(line) => write!(out, "    line {line}, {path}: {reason}")?,
        None => write!(out, "    {path}: {reason}")?,
    }
    if value.is_empty() { writeln!(out) } else { writeln!(out, "\n      found: {value}") }
}

fn json_line(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out)
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
