//! `sitmap convert IN… OUT`: reads as the window would, puts the files together, and writes them in
//! another format.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::reading::{ReadingArguments, explain_unused_profile, full_name};
use crate::formats::how_many;
use crate::formats::write::dropped::Lost;
use crate::formats::write::{self, Kind, merge};
use crate::formats::{FileError, FileReading, Options, Reading, read_all};
use crate::l10n::dropped::describe_lost;
use crate::l10n::errors::{describe_file_error, describe_save_error};
use crate::l10n::issues::describe_entry;
use crate::l10n::redact::sentence;
use crate::l10n::{command_line as w, facts, saving, tables};
use crate::model::{Dossier, Table, today};
use crate::progress::Progress;
use crate::redaction::{RedactError, Redaction, RedactionReport, redact};

/// What is to be converted, and how it is told.
#[derive(Clone, Debug)]
pub struct ConvertOptions {
    /// The files to read.
    pub files: Vec<PathBuf>,
    /// The file to write.
    pub out: PathBuf,
    /// The format; `None` where the name of `out` tells.
    pub kind: Option<Kind>,
    /// Whether a file that is there may be written over.
    pub force: bool,
    /// As a JSON object, and not for people.
    pub json: bool,
    /// Whether issues are minded.
    pub strict: bool,
    /// How the files are read.
    pub reading: ReadingArguments,
    /// What the file is not to say.
    pub redaction: Redaction,
}

/// What is said of it.
#[derive(Default, Serialize)]
struct Report {
    files: Vec<FileReport>,
    out: Option<OutReport>,
    error: Option<String>,
}

#[derive(Serialize)]
struct FileReport {
    file: String,
    format: Option<&'static str>,
    /// The same, as people are told.
    #[serde(skip)]
    format_told: &'static str,
    incidents: usize,
    statements: usize,
    issue_count: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    mapping_not_used: Option<String>,
    error: Option<String>,
}

#[derive(Serialize)]
struct OutReport {
    file: String,
    format: &'static str,
    /// The same, as people are told.
    #[serde(skip)]
    format_told: &'static str,
    incidents: usize,
    statements: usize,
    /// Entries that have a new id, since theirs was taken by an earlier file.
    renamed: usize,
    dropped: Vec<LostReport>,
    /// What was left out of a redacted copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    redacted: Option<RedactionReport>,
}

/// What the format has no room for.
#[derive(Serialize)]
struct LostReport {
    count: usize,
    /// With the number: "the reliability of 4 sources".
    what: String,
}

/// Converts, and reports to `report`.
///
/// Returns the exit status: 0 if all were read and written, 1 if some were read with issues and the
/// wish minds them, 2 if one could not be read or nothing could be written. Nothing is written where
/// one could not be read.
///
/// # Errors
/// When `report` cannot be written to.
pub fn convert(wish: &ConvertOptions, report: &mut impl Write) -> io::Result<u8> {
    let (told, status) = converted(wish);
    let written = if wish.json {
        serde_json::to_writer(&mut *report, &told).map_err(io::Error::from).and_then(|()| writeln!(report))
    } else {
        told.write(report)
    };
    match written.and_then(|()| report.flush()) {
        // Whoever reads the report has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(status),
        written => written.map(|()| status),
    }
}

fn converted(wish: &ConvertOptions) -> (Report, u8) {
    let mut report = Report::default();
    let kind = match kind(wish) {
        Ok(kind) => kind,
        Err(error) => return (Report { error: Some(error), ..report }, 2),
    };
    let options = match wish.reading.options() {
        Ok(options) => options,
        Err(error) => return (Report { error: Some(error.to_string()), ..report }, 2),
    };
    let mut readings = Vec::new();
    for file in &wish.files {
        for FileReading { part, reading } in read_all(file, &options, &Progress::default()) {
            report.files.push(FileReport::of(full_name(file, part.as_deref()), &reading, &options));
            let name = stem(part.as_deref().map_or(file, Path::new));
            readings.extend(reading.map(|reading| (name, reading)));
        }
    }
    if readings.len() < report.files.len() {
        report.error = Some(w::not_all_read().to_owned());
        return (report, 2);
    }
    let flawed = readings.iter().any(|(_, reading)| !reading.issues.is_empty());
    let (dossier, renamed) = match together(readings) {
        Ok(merged) => merged,
        Err(error) => {
            report.error = Some(describe_entry(&error));
            return (report, 2);
        }
    };
    let (dossier, redacted) = match redacted(wish, dossier) {
        Ok(copy) => copy,
        Err(error) => {
            report.error = Some(error.to_string());
            return (report, 2);
        }
    };
    match write::save(&wish.out, &dossier, kind, &Progress::default()) {
        Ok(dropped) => {
            report.out = Some(OutReport {
                file: wish.out.display().to_string(),
                format: kind.name(),
                format_told: saving::format(kind),
                incidents: dossier.len(Table::Incidents),
                statements: dossier.len(Table::Statements),
                renamed,
                dropped: dropped.0.iter().map(LostReport::of).collect(),
                redacted,
            });
            (report, u8::from(flawed && wish.strict))
        }
        Err(error) => {
            report.error = Some(describe_save_error(&error));
            (report, 2)
        }
    }
}

/// The format to write, if it may be written there.
fn kind(wish: &ConvertOptions) -> Result<Kind, String> {
    let path = wish.out.display().to_string();
    let untold = || {
        let endings = Kind::ALL.iter().map(|kind| format!(".{}", kind.ending()));
        w::no_format_to_convert(&facts::listed(endings), &path)
    };
    let kind = wish.kind.or_else(|| Kind::of(&wish.out)).ok_or_else(untold)?;
    if wish.out.exists() && !wish.force {
        return Err(w::is_there(&path));
    }
    Ok(kind)
}

/// What was read as one dossier, and how many of its entries have a new id; each reading goes with the
/// name that is put before such an id.
fn together(mut readings: Vec<(String, Reading)>) -> Result<(Dossier, usize), crate::model::builder::Reason> {
    if let [_] = readings[..]
        && let Some((_, only)) = readings.pop()
    {
        return Ok((only.dossier, 0));
    }
    let named = readings.iter().map(|(name, reading)| (name.as_str(), &reading.dossier));
    let merged = merge::merge(&named.collect::<Vec<_>>())?;
    Ok((merged.dossier, merged.renamed))
}

/// What is written: a copy that says less where that is wished.
fn redacted(
    wish: &ConvertOptions,
    dossier: Dossier,
) -> Result<(Dossier, Option<RedactionReport>), RedactError> {
    if wish.redaction.is_empty() {
        return Ok((dossier, None));
    }
    let copy = redact(&dossier, &wish.redaction, today(), &Progress::default())?;
    Ok((copy.dossier, Some(copy.done)))
}

/// A file's name up to its first dot.
pub(super) fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    name.split('.').find(|part| !part.is_empty()).unwrap_or("file").to_owned()
}

impl LostReport {
    fn of(lost: &Lost) -> Self {
        Self { count: lost.count, what: describe_lost(lost) }
    }
}

impl FileReport {
    fn of(file: String, read: &Result<Reading, FileError>, options: &Options) -> Self {
        match read {
            Ok(reading) => Self {
                file,
                format: Some(reading.format.name()),
                format_told: tables::format(reading.format),
                incidents: reading.dossier.len(Table::Incidents),
                statements: reading.dossier.len(Table::Statements),
                issue_count: how_many(&reading.issues),
                mapping_not_used: explain_unused_profile(options, reading.draft.as_deref()),
                error: None,
            },
            Err(error) => {
                let error = Some(describe_file_error(error));
                let (incidents, statements, issue_count) = (0, 0, 0);
                let (format, format_told, mapping_not_used) = (None, "", None);
                Self {
                    file,
                    format,
                    format_told,
                    incidents,
                    statements,
                    issue_count,
                    mapping_not_used,
                    error,
                }
            }
        }
    }
}

impl Report {
    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        for read in &self.files {
            let FileReport {
                file, format_told, incidents, statements, issue_count, mapping_not_used, ..
            } = read;
            writeln!(out, "{file}")?;
            if let Some(error) = &read.error {
                writeln!(out, "  {}", w::not_read(error))?;
                continue;
            }
            writeln!(out, "  {}", w::held(format_told, *incidents, *statements))?;
            if let Some(why) = mapping_not_used {
                writeln!(out, "  {}", w::profile_not_used(why))?;
            }
            writeln!(out, "  {}", w::untold(*issue_count).unwrap_or_else(|| w::no_issues().to_owned()))?;
        }
        if let Some(written) = &self.out {
            let OutReport { file, format_told, incidents, statements, renamed, dropped, redacted, .. } =
                written;
            writeln!(out, "{}", w::written(file))?;
            writeln!(out, "  {}", w::held(format_told, *incidents, *statements))?;
            if *renamed > 0 {
                writeln!(out, "  {}", w::renamed(*renamed))?;
            }
            redacted.iter().try_for_each(|done| write_done(done, out))?;
            match dropped.as_slice() {
                [] if redacted.is_some() => {}
                [] => writeln!(out, "  {}", w::lossless())?,
                dropped => {
                    writeln!(out, "  {}", w::not_held(format_told))?;
                    dropped.iter().try_for_each(|lost| writeln!(out, "    {}", lost.what))?;
                }
            }
        }
        self.error.iter().try_for_each(|error| writeln!(out, "{}", w::not_converted(error)))
    }
}

/// What was left out, and what to look at.
fn write_done(done: &RedactionReport, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "  {}", w::redacted_copy())?;
    done.lines.iter().try_for_each(|line| writeln!(out, "    {line}"))?;
    done.warnings.iter().try_for_each(|warning| writeln!(out, "  {}", sentence(&warning.told)))?;
    if let Some(still) = done.still_told() {
        writeln!(out, "  {}", w::still_named(&still))?;
        for row in &done.still {
            writeln!(out, "    {}", row.heading())?;
            row.lines().try_for_each(|line| writeln!(out, "      {line}"))?;
        }
    }
    if !done.without_source.is_empty() {
        writeln!(out, "  {}", w::without_a_source(&facts::listed(&done.without_source)))?;
    }
    Ok(())
}
