//! Which files, and where to: asked with the system's dialog, and where there is none with a field to type in.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::App;
use super::jobs::{Jobs, Purpose};
use crate::l10n::tables as w;
use crate::progress::Progress;
use crate::query::{Layer, LayerId};
use crate::scene::dialog::{Dialog, PathQuestion};
use crate::scene::{Command, Output};

/// The endings of the files that can be read, which the system's dialog asks for.
const ENDINGS: [&str; 20] = [
    "json", "geojson", "ndjson", "jsonl", "csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods", "kml",
    "kmz", "gpx", "xml", "cot", "gz", "zip", "CSV",
];
/// The same is answered when the user thinks better of it and when there is no dialog at all; but
/// nobody thinks better of it as fast as this.
const FASTER_THAN_A_HAND: Duration = Duration::from_millis(150);
/// Endings that only say how a file is packed.
const PACKED: [&str; 1] = ["gz"];
/// An ending is at most so long: what is longer is part of the name.
const LONGEST_ENDING: usize = 8;

/// Where something is proposed to be written.
#[derive(Debug)]
pub(super) struct Proposal {
    /// What for.
    pub title: String,
    /// The file.
    pub path: PathBuf,
    /// What such files are called.
    pub format: String,
    /// How their names end, without the first dot.
    pub ending: &'static str,
}

/// Where a copy of a layer is proposed to go: beside its file, called as the file is.
pub(super) fn beside(layer: &Layer, added: &str, ending: &str) -> PathBuf {
    match &layer.source.path {
        Some(path) => folder(Some(path)).join(format!("{}{added}.{ending}", bare_name(path))),
        None => folder(None).join(format!("{}{added}.{ending}", layer.display.name)),
    }
}

/// The folder of a file; the user's own where there is none.
pub(super) fn folder(path: Option<&Path>) -> PathBuf {
    let folder = path.and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty());
    folder.map(Path::to_path_buf).or_else(std::env::home_dir).unwrap_or_default()
}

/// The name of a file without what tells its format: "leb" of "leb.csv.gz" and "leb.sitmap.json".
fn bare_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    let is_ending = |ending: &str| {
        (1..=LONGEST_ENDING).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_alphanumeric())
    };
    let without = |name: &str| match name.rsplit_once('.') {
        Some((bare, ending)) if !bare.is_empty() && is_ending(ending) => (bare.to_owned(), ending.to_owned()),
        _ => (name.to_owned(), String::new()),
    };
    let (mut bare, ending) = without(&name);
    if PACKED.iter().any(|packed| ending.eq_ignore_ascii_case(packed)) {
        bare = without(&bare).0;
    }
    bare.strip_suffix(".sitmap").unwrap_or(&bare).to_owned()
}

impl App {
    /// Does what was asked a path for; asks first before a file that is there is replaced.
    pub(super) fn answer_path(&mut self, ctx: &egui::Context, path: PathBuf) {
        let Some(Dialog::TypePath(question)) = &mut self.state.dialog else { return };
        if question.output.is_some() && path.exists() && question.replaces.as_ref() != Some(&path) {
            question.replaces = Some(path.clone());
            question.path = path;
            return;
        }
        let (output, newer_of) = (question.output.take(), question.newer_of);
        self.state.dialog = None;
        self.apply(
            ctx,
            match (output, newer_of) {
                (Some(output), _) => Command::Write(output, path),
                (None, Some(layer)) => Command::BringUpToDate(layer, path),
                (None, None) => Command::Open(vec![path]),
            },
        );
    }

    fn ask_to_type(&mut self, question: PathQuestion) {
        self.state.dialog = Some(Dialog::TypePath(question));
    }
}

/// What the user answered to a dialog of the system.
enum Answer<T> {
    Chosen(T),
    /// Nothing: the user thought better of it.
    Nothing,
    /// The system has no dialog to ask with.
    NoDialog,
}

impl Jobs {
    /// Asks the user for files to open, beginning in a folder.
    pub(super) fn ask_files(&mut self, ctx: &egui::Context, title: &str, folder: PathBuf) {
        let dialog = rfd::AsyncFileDialog::new()
            .set_title(title)
            .add_filter(w::incident_files(), &ENDINGS)
            .add_filter(w::all_files(), &["*"])
            .set_directory(&folder)
            .pick_files();
        let title = title.to_owned();
        self.ask(ctx, dialog, move |app, ctx, answer| match answer {
            Answer::Chosen(files) => {
                let paths = files.iter().map(|file| file.path().to_path_buf());
                app.apply(ctx, Command::Open(paths.collect()));
            }
            Answer::NoDialog => app.ask_to_type(PathQuestion::new(title, None, folder)),
            Answer::Nothing => {}
        });
    }

    /// Asks the user for the newer version of the file of a layer.
    pub(super) fn ask_newer(&mut self, ctx: &egui::Context, title: String, layer: LayerId, folder: PathBuf) {
        let dialog = rfd::AsyncFileDialog::new()
            .set_title(&title)
            .add_filter(w::incident_files(), &ENDINGS)
            .add_filter(w::all_files(), &["*"])
            .set_directory(&folder)
            .pick_file();
        self.ask(ctx, dialog, move |app, ctx, answer| match answer {
            Answer::Chosen(file) => {
                app.apply(ctx, Command::BringUpToDate(layer, file.path().to_path_buf()));
            }
            Answer::NoDialog => {
                let question = PathQuestion::new(title, None, folder);
                app.ask_to_type(PathQuestion { newer_of: Some(layer), ..question });
            }
            Answer::Nothing => {}
        });
    }

    /// Asks the user where to write something.
    pub(super) fn ask_path(&mut self, ctx: &egui::Context, proposal: Proposal, output: Output) {
        let Proposal { title, path, format, ending } = proposal;
        // Of an ending of two parts, dialogs know the last.
        let ending = ending.rsplit('.').next().unwrap_or_default();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let mut dialog = rfd::AsyncFileDialog::new().set_title(&title).set_file_name(name);
        if let Some(folder) = path.parent() {
            dialog = dialog.set_directory(folder);
        }
        let dialog = dialog.add_filter(format, &[ending]).save_file();
        self.ask(ctx, dialog, move |app, ctx, answer| match answer {
            Answer::Chosen(file) => app.apply(ctx, Command::Write(output, file.path().to_path_buf())),
            Answer::NoDialog => app.ask_to_type(PathQuestion::new(title, Some(output), path)),
            // Who does not say where to save does not leave either: nothing waits for that file yet.
            Answer::Nothing => {}
        });
    }

    /// Waits for what the user answers. The dialog was made by who calls, because some systems want
    /// that on the main thread.
    fn ask<T: Send + 'static>(
        &mut self,
        ctx: &egui::Context,
        dialog: impl Future<Output = Option<T>> + Send + 'static,
        apply: impl FnOnce(&mut App, &egui::Context, Answer<T>) + 'static,
    ) {
        let ask = move |_: &Progress| {
            let asked = Instant::now();
            match pollster::block_on(dialog) {
                Some(chosen) => Answer::Chosen(chosen),
                None if asked.elapsed() < FASTER_THAN_A_HAND => Answer::NoDialog,
                None => Answer::Nothing,
            }
        };
        self.start(ctx, "sitmap-file-dialog", None, Purpose::Other, ask, |app, ctx, answer| {
            apply(app, ctx, answer.unwrap_or(Answer::Nothing));
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_called_as_the_file_is_without_what_tells_its_format() {
        for (file, bare) in [
            ("/data/leb.csv", "leb"),
            ("/data/leb.csv.gz", "leb"),
            ("attacks.sitmap.json", "attacks"),
            ("Report v1.2 final draft", "Report v1.2 final draft"),
            (".hidden", ".hidden"),
            ("events.2024.xlsx", "events.2024"),
        ] {
            assert_eq!(bare_name(Path::new(file)), bare, "{file}");
        }
        assert_eq!(folder(Some(Path::new("/data/leb.csv"))), Path::new("/data"));
        assert_eq!(folder(Some(Path::new("leb.csv"))), folder(None), "not a folder without a name");
    }
}
