//! `sitmap export FILE… OUT`: a briefing as slides, pages, a web page or pictures, without a window.

use std::collections::HashMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;

use super::convert::stem;
use super::reading::{ReadingArguments, full_name};
use crate::app::derived::{Derived, LayerParts};
use crate::app::export::steps::Steps;
use crate::app::export::{self, What, pictures, write};
use crate::app::watch::FileVersion;
use crate::formats::{FileReading, read_all};
use crate::l10n::errors::describe_file_error;
use crate::l10n::{self, command_line as w, facts, preferred_names};
use crate::model::briefing::Marking;
use crate::progress::Progress;
use crate::query::{Filter, Layers};
use crate::scene::briefing::Deck;
use crate::scene::choices::BaseMapChoice;
use crate::scene::export::Format;

/// What is to be exported, and how it is told.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, not a state of one machine")]
pub struct ExportOptions {
    /// The files to read.
    pub files: Vec<PathBuf>,
    /// The file to write; its name tells the format.
    pub out: PathBuf,
    /// Width and height of a page in pixels; `None` for what is usual.
    pub size: Option<[u32; 2]>,
    /// Which steps.
    pub steps: Steps,
    /// Whether pages are dark.
    pub dark: bool,
    /// The title, instead of the file's.
    pub title: Option<String>,
    /// The marking, instead of the file's; empty for none.
    pub marking: Option<String>,
    /// Whether pictures are of the map alone.
    pub map_only: bool,
    /// Whether a file that is there may be written over.
    pub force: bool,
    /// As a JSON object, and not for people.
    pub json: bool,
    /// How the files are read.
    pub reading: ReadingArguments,
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
    issue_count: usize,
    error: Option<String>,
}

#[derive(Serialize)]
struct OutReport {
    format: &'static str,
    pages: usize,
    /// As a sentence has it.
    #[serde(skip)]
    counted: String,
    files: Vec<String>,
}

/// Exports, and reports to `report`.
///
/// Returns the exit status: 0 if it is written, 2 if a file could not be read or nothing could be
/// written. Nothing is written where one could not be read.
///
/// # Errors
/// When `report` cannot be written to.
pub fn export(wish: &ExportOptions, report: &mut impl Write) -> io::Result<u8> {
    let mut told = Report::default();
    let status = match exported(wish, &mut told) {
        Ok(()) => 0,
        Err(error) => {
            told.error = Some(error);
            2
        }
    };
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

fn exported(wish: &ExportOptions, report: &mut Report) -> Result<(), String> {
    let format = Format::of(&wish.out).ok_or_else(|| {
        let endings = Format::ALL.map(|format| format!(".{}", format.ending()));
        w::no_format(&facts::listed(endings), &wish.out.display().to_string())
    })?;
    let (layers, stamps) = read(wish, report)?;
    let mut deck = deck(&layers);
    if let Some(title) = &wish.title {
        deck.cover.title.clone_from(title);
    }
    if let Some(text) = wish.marking.as_deref().map(str::trim) {
        let known = deck.cover.marking.take().filter(|marking| marking.text == text);
        let marking = known.unwrap_or_else(|| Marking { text: text.to_owned().into(), ..Marking::default() });
        deck.cover.marking = (!text.is_empty()).then_some(marking);
    }
    let steps = wish.steps.of(deck.len()).map_err(|error| error.to_string())?;
    let targets = write::targets(&wish.out, format, &steps, deck.len());
    if let Some(there) = targets.iter().find(|target| target.exists() && !wish.force) {
        return Err(w::is_there(&there.display().to_string()));
    }
    let usual = if format == Format::Apng { [1280, 720] } else { [1920, 1080] };
    let whole = export::ExportJob {
        deck,
        what: What::Steps { format, steps, map_only: wish.map_only },
        size: wish.size.unwrap_or(usual),
        dark: wish.dark,
        base: BaseMapChoice::Atlas,
        stamps,
        out: wish.out.clone(),
    };
    // What is written obeys marks of direction; what is told then goes to a terminal.
    l10n::set_apart(true);
    let exported = export::export(whole, &Progress::default());
    l10n::set_apart(false);
    let exported = exported.map_err(|error| error.to_string())?;
    report.out = Some(OutReport {
        format: format.ending(),
        pages: exported.pages,
        counted: exported.counted(),
        files: exported.files.iter().map(|file| file.display().to_string()).collect(),
    });
    Ok(())
}

/// The files as layers, each as it was when it was read.
fn read(
    wish: &ExportOptions,
    report: &mut Report,
) -> Result<(Layers, HashMap<PathBuf, FileVersion>), String> {
    let (mut layers, mut stamps) = (Layers::default(), HashMap::new());
    let options = wish.reading.options().map_err(|error| error.to_string())?;
    for file in &wish.files {
        let stamp = FileVersion::of(file);
        for FileReading { part, reading } in read_all(file, &options, &Progress::default()) {
            let issue_count = reading.as_ref().map_or(0, |reading| reading.issues.len());
            let error = reading.as_ref().err().map(describe_file_error);
            report.files.push(FileReport { file: full_name(file, part.as_deref()), issue_count, error });
            if let Ok(reading) = reading {
                let name = match reading.dossier.head.title.in_language(preferred_names()) {
                    "" => stem(part.as_deref().map_or(file, Path::new)),
                    title => title.to_owned(),
                };
                layers.open(name, Some(file.clone()), Arc::new(reading.dossier), reading.issues.into());
            }
        }
        stamps.extend(stamp.map(|stamp| (file.clone(), stamp)));
    }
    if layers.all().len() < report.files.len() {
        return Err(w::not_all_read().to_owned());
    }
    Ok((layers, stamps))
}

fn deck(layers: &Layers) -> Deck {
    let derived = Derived::from(layers, &Filter::default(), LayerParts::default(), &Progress::default());
    Deck::of(layers, &derived.unwrap_or_default().rows, None)
}

impl Report {
    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        for FileReport { file, issue_count, error } in &self.files {
            let told = error.as_deref().map(w::not_read).or_else(|| w::untold(*issue_count));
            told.map_or(Ok(()), |told| writeln!(out, "{file}\n  {told}"))?;
        }
        if let Some(OutReport { counted, files, .. }) = &self.out {
            files.iter().try_for_each(|file| writeln!(out, "{}", w::written(file)))?;
            writeln!(out, "  {counted}")?;
        }
        self.error.iter().try_for_each(|error| writeln!(out, "{}", w::not_exported(error)))
    }
}

/// Reads "1920x1080", in pixels.
///
/// # Errors
/// When it is not two sizes of a picture.
pub fn parse_size(text: &str) -> Result<[u32; 2], String> {
    let sides = text.split_once(['x', 'X']).and_then(|(w, h)| Some([w.parse().ok()?, h.parse().ok()?]));
    let range = pictures::SMALLEST..=pictures::LARGEST;
    sides
        .filter(|sides: &[u32; 2]| sides.iter().all(|side| range.contains(side)))
        .ok_or_else(|| w::not_a_size_in_pixels(&range.start().to_string(), &range.end().to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_or_explained() {
        assert_eq!(parse_size("1920x1080"), Ok([1920, 1080]));
        assert_eq!(parse_size("7680X4320"), Ok([7680, 4320]));
        for wrong in ["", "1920", "1920x", "1x1", "9000x800", "-5x100", "100.5x100"] {
            assert!(parse_size(wrong).is_err(), "{wrong}");
        }
    }
}
