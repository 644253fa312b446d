//! `sitmap check FILE…`: reads as the window would, and reports.

use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Instant;

use serde::Serialize;

use super::reading::{MappingError, ReadingArguments, explain_unused_profile, full_name};
use crate::formats::tables::{FieldRole, TableGuess, TextEncoding};
use crate::formats::{
    FileError, FileReading, FormatError, Issue, Options, Reading, how_many, read_all, write_atomic,
};
use crate::geo::{bounds_of, box_of};
use crate::l10n::errors::{
    describe_error, describe_file_error, describe_file_error_with_path, describe_missing,
};
use crate::l10n::issues::{describe_issue, describe_place};
use crate::l10n::{command_line as w, facts, numbers, preferred_names, tables};
use crate::model::{Dossier, IncidentRef, Table};
use crate::progress::Progress;
use crate::query::issue_table;

/// What is to be checked, and how it is told.
#[derive(Clone, Debug, Default)]
pub struct Check {
    /// The files.
    pub files: Vec<PathBuf>,
    /// As one JSON object a line, and not for people.
    pub json: bool,
    /// Whether issues are minded.
    pub strict: bool,
    /// How the files are read.
    pub reading: ReadingArguments,
    /// Where to write the issues of the one file as CSV.
    pub report: Option<PathBuf>,
}

/// Why nothing could be checked.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// The saved profile cannot be read.
    #[error(transparent)]
    Mapping(#[from] MappingError),
    /// The issues of several files in one report could not be told apart.
    #[error("{}", w::one_report())]
    OneReport,
    /// The report cannot be written.
    #[error("{}", describe_file_error_with_path(.0))]
    Report(#[from] FileError),
    /// The output cannot be written to.
    #[error("{0}")]
    Output(#[from] io::Error),
}

/// Reads each file and reports on it to `out`, for people or as one JSON object a line.
///
/// Returns the exit status: 0 if all were read, 1 if some were read with issues and `strict`
/// minds them, 2 if one could not be read.
///
/// # Errors
/// When the saved profile cannot be read, or `out` or the report cannot be written to.
pub fn check(wish: &Check, out: &mut impl Write) -> Result<u8, CheckError> {
    if wish.report.is_some() && wish.files.len() > 1 {
        return Err(CheckError::OneReport);
    }
    match check_each(wish, out) {
        // Whoever reads the report has seen enough.
        Err(CheckError::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => Ok(0),
        status => status,
    }
}

fn check_each(wish: &Check, out: &mut impl Write) -> Result<u8, CheckError> {
    let options = wish.reading.options()?;
    let mut status = 0;
    for (n, file) in wish.files.iter().enumerate() {
        let start = Instant::now();
        let readings = read_all(file, &options, &Progress::default());
        let took = start.elapsed().as_secs_f64() * 1000.0;
        if wish.report.is_some() && readings.len() > 1 {
            return Err(CheckError::OneReport);
        }
        for FileReading { part, reading } in &readings {
            let name = full_name(file, part.as_deref());
            status = status.max(tell_reading(wish, &name, reading, &options, took, out)?);
        }
        if n + 1 == wish.files.len() {
            // The system takes back all of it at once, when the program ends right after.
            std::mem::forget(readings);
        }
    }
    out.flush()?;
    Ok(status)
}

/// Reports on one file, or on one in an archive; the exit status that it asks for.
fn tell_reading(
    wish: &Check,
    name: &str,
    reading: &Result<Reading, FileError>,
    options: &Options,
    took: f64,
    out: &mut impl Write,
) -> Result<u8, CheckError> {
    let draft = match reading {
        Ok(reading) => reading.draft.as_deref(),
        Err(FileError::Format { error: FormatError::Unclear(draft), .. }) => Some(draft.as_ref()),
        Err(_) => None,
    };
    let mapping_not_used = explain_unused_profile(options, draft);
    match reading {
        Ok(reading) => {
            if let Some(path) = &wish.report {
                write_atomic(path, issue_table::csv(&reading.issues).as_bytes())?;
            }
            let report = Report { mapping_not_used, ..Report::of(name, reading, took) };
            if wish.json {
                json_line(out, &report)?;
            } else {
                report.write(&reading.dossier, out)?;
            }
            Ok(u8::from(wish.strict && !reading.issues.is_empty()))
        }
        Err(error) => {
            let unreadable = Unreadable { mapping_not_used, ..Unreadable::of(name, error) };
            if wish.json {
                json_line(out, &unreadable)?;
            } else {
                // The path of the error is that of the archive.
                writeln!(out, "{}", w::file_not_read(&describe_file_error(error), name))?;
                unreadable.write(out)?;
            }
            Ok(2)
        }
    }
}

/// What is said of a file that was read.
#[derive(Serialize)]
struct Report<'a> {
    file: String,
    format: String,
    /// The same, as people are told.
    #[serde(skip)]
    format_told: String,
    /// Incidents in the file, those that could not be used among them.
    records: usize,
    places: usize,
    incidents: usize,
    /// Incidents with a place of known position.
    located: usize,
    statements: usize,
    actors: usize,
    sources: usize,
    #[serde(skip_serializing_if = "is_none")]
    attachments: usize,
    #[serde(skip_serializing_if = "is_none")]
    shapes: usize,
    time: Option<Span>,
    /// West, south, east, north in degrees; west is greater than east where the shorter way goes
    /// across the antimeridian (RFC 7946, 5.2).
    bounds: Option<[f64; 4]>,
    issue_count: usize,
    issues: Vec<IssueReport<'a>>,
    read_ms: f64,
    /// The sheet of a workbook or the file in an archive, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    part: Option<&'a str>,
    /// How its letters are encoded, where it is a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<&'static str>,
    /// What each column of a table was taken for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    columns: Vec<ColumnReport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mapping_not_used: Option<String>,
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
    error: ErrorReport,
    /// What it was not clear, and what each column is taken for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    missing: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    columns: Vec<ColumnReport>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mapping_not_used: Option<String>,
}

/// What a column is taken for.
#[derive(Serialize)]
struct ColumnReport {
    heading: String,
    meaning: &'static str,
    why: String,
}

impl ColumnReport {
    fn all(draft: &TableGuess) -> Vec<Self> {
        let of = |column: &crate::formats::tables::ColumnGuess| Self {
            heading: column.heading.clone(),
            meaning: column.meaning.word(),
            why: tables::why(column.why, draft.profile.name, &draft.saved),
        };
        draft.columns.iter().map(of).collect()
    }
}

#[derive(Serialize)]
struct ErrorReport {
    line: Option<u32>,
    column: Option<u32>,
    reason: String,
    /// Which kind of error it is, whatever the words: see `docs/issue-codes.md`.
    code: &'static str,
}

/// Something that could not be used.
#[derive(Serialize)]
struct IssueReport<'a> {
    line: Option<u32>,
    path: String,
    field: &'a str,
    value: &'a str,
    reason: String,
    /// Which kind of problem it is, whatever the words: see `docs/issue-codes.md`.
    code: &'static str,
    /// For how many more of the same problem it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    more: Option<usize>,
}

impl<'a> IssueReport<'a> {
    fn of(issue: &'a Issue) -> Self {
        let place = &issue.place;
        Self {
            line: place.line,
            path: describe_place(place),
            field: &place.field,
            value: &place.value,
            reason: describe_issue(issue),
            code: issue.problem.code(),
            more: Some(issue.more).filter(|&more| more > 0),
        }
    }
}

impl Unreadable {
    fn of(file: &str, error: &FileError) -> Self {
        let (line, column, reason) = match error {
            FileError::Format { error, .. } => (error.line(), error.column(), describe_error(error)),
            other => (None, None, describe_file_error(other)),
        };
        let (mut missing, mut columns) = (Vec::new(), Vec::new());
        if let FileError::Format { error: FormatError::Unclear(draft), .. } = error {
            missing.extend(draft.missing().into_iter().map(describe_missing));
            columns = ColumnReport::all(draft);
        }
        let error = ErrorReport { line, column, reason, code: error.code() };
        Self { file: file.to_owned(), error, missing, columns, mapping_not_used: None }
    }

    /// What the columns are taken for, so that somebody can say it better.
    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        for ColumnReport { heading, meaning, why } in &self.columns {
            writeln!(out, "  {}", w::column(heading, meaning, why))?;
        }
        write_unfit(self.mapping_not_used.as_deref(), out)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

impl<'a> Report<'a> {
    fn of(file: &str, reading: &'a Reading, read_ms: f64) -> Self {
        let dossier = &reading.dossier;
        let located = |incident: &IncidentRef<'_>| incident.located_at().is_some();
        Self {
            file: file.to_owned(),
            format: reading.format_name(),
            format_told: tables::format_read(reading),
            records: dossier.len(Table::Incidents) + dossier.refused(Table::Incidents).count(),
            places: dossier.len(Table::Places),
            incidents: dossier.len(Table::Incidents),
            located: dossier.incidents().filter(located).count(),
            statements: dossier.len(Table::Statements),
            actors: dossier.len(Table::Actors),
            sources: dossier.len(Table::Sources),
            attachments: dossier.len(Table::Attachments),
            shapes: dossier.len(Table::Shapes),
            time: dossier.days().map(|(from, to)| Span { from: from.to_string(), to: to.to_string() }),
            bounds: bounds_of(dossier.positions()).map(box_of),
            issue_count: how_many(&reading.issues),
            issues: reading.issues.iter().map(IssueReport::of).collect(),
            read_ms: (read_ms * 10.0).round() / 10.0,
            part: reading.draft.as_deref().and_then(TableGuess::part_name).map(|(part, _)| part),
            encoding: reading.draft.as_deref().and_then(|draft| draft.encoding).map(TextEncoding::name),
            columns: reading.draft.as_deref().map(ColumnReport::all).unwrap_or_default(),
            mapping_not_used: None,
        }
    }

    fn write(&self, dossier: &Dossier, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{}", self.file)?;
        let title = dossier.head.title.in_language(preferred_names());
        if !title.is_empty() {
            writeln!(out, "  {title}")?;
        }
        let milliseconds = numbers::stated(&self.read_ms);
        let read = match self.encoding {
            Some(encoding) => w::read_in_encoded(&self.format_told, encoding, &milliseconds),
            None => w::read_in(&self.format_told, &milliseconds),
        };
        writeln!(out, "  {read}")?;
        if let Some(part) = self.part {
            writeln!(out, "  {}", w::read_from(part))?;
        }
        let located = match self.records - self.incidents {
            0 => w::located(self.incidents, self.located),
            refused => w::located_with_refused(self.incidents, refused, self.located),
        };
        writeln!(out, "  {located}")?;
        writeln!(out, "  {}", w::also_read(self.places, self.statements, self.actors, self.sources))?;
        let rare = [(self.attachments, w::attachments as fn(usize) -> String), (self.shapes, w::shapes)];
        let rare: Vec<_> = rare.into_iter().filter(|(n, _)| *n > 0).map(|(n, told)| told(n)).collect();
        if !rare.is_empty() {
            writeln!(out, "  {}", facts::list(&rare))?;
        }
        match &self.time {
            Some(Span { from, to }) if from == to => writeln!(out, "  {}", w::on_day(from))?,
            Some(Span { from, to }) => writeln!(out, "  {}", w::from_day_to_day(from, to))?,
            None => writeln!(out, "  {}", w::undated())?,
        }
        if let Some(bounds @ [west, _, east, _]) = self.bounds {
            let [west_told, south, east_told, north] = bounds.map(|degrees| degrees.to_string());
            let tell = if west > east { w::bounds_across } else { w::bounds };
            writeln!(out, "  {}", tell(&south, &north, &west_told, &east_told))?;
        }
        write_unfit(self.mapping_not_used.as_deref(), out)?;
        self.write_columns(out)?;
        match self.issue_count {
            0 => writeln!(out, "  {}", w::no_issues()),
            count => {
                writeln!(out, "  {}", w::issues(count))?;
                self.issues.iter().try_for_each(|issue| write_issue(issue, out))
            }
        }
    }
}

impl Report<'_> {
    /// How each column was taken, and in one line which are kept with the rows and not used.
    fn write_columns(&self, out: &mut impl Write) -> io::Result<()> {
        let unused = FieldRole::Unused.word();
        let (used, kept): (Vec<_>, Vec<_>) = self.columns.iter().partition(|column| column.meaning != unused);
        if !used.is_empty() {
            writeln!(out, "  {}", w::columns())?;
        }
        for ColumnReport { heading, meaning, why } in used {
            writeln!(out, "    {}", w::column(heading, meaning, why))?;
        }
        if kept.is_empty() {
            return Ok(());
        }
        let kept = facts::listed(kept.iter().map(|column| column.heading.as_str()));
        writeln!(out, "    {}", w::columns_not_used(&kept))
    }
}

fn write_unfit(why: Option<&str>, out: &mut impl Write) -> io::Result<()> {
    why.map_or(Ok(()), |why| writeln!(out, "  {}", w::profile_not_used(why)))
}

fn write_issue(issue: &IssueReport<'_>, out: &mut impl Write) -> io::Result<()> {
    let IssueReport { line, path, value, reason, .. } = issue;
    let told = match line {
        Some(line) => w::issue_at_line(&line.to_string(), path, reason),
        None if path.is_empty() => reason.clone(),
        None => w::issue(path, reason),
    };
    writeln!(out, "    {told}")?;
    if value.is_empty() { Ok(()) } else { writeln!(out, "      {}", w::found(value)) }
}

fn json_line(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    writeln!(out)
}
