//! Which files, and where to: asked with the system's dialog, and where it has none in the window.

use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::time::{Duration, Instant};

use super::App;
use super::jobs::Purpose;
use crate::l10n::{files, tables as w};
use crate::progress::Progress;
use crate::query::{Layer, LayerId};
use crate::scene::dialog::Dialog;
use crate::scene::files::{FileQuestion, Wanted};
use crate::scene::{Command, Output};

/// The endings of the files that can be read.
pub(super) const ENDINGS: &[&str] = &[
    "json", "geojson", "ndjson", "jsonl", "csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods", "kml",
    "kmz", "gpx", "xml", "cot", "gz", "zip", "CSV",
];
/// Set to [`OWN`], it has files asked for in the window, also where the system has a dialog.
const VARIABLE: &str = "SITMAP_FILE_DIALOG";
const OWN: &str = "own";
/// A dialog of Windows that fails answers as one in which the user thinks better of it, and so does one
/// of a portal that breaks; but nobody thinks better of it as fast as this.
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

/// Whether the user wants to be asked in the window always.
pub(super) fn is_own_wanted() -> bool {
    std::env::var_os(VARIABLE).is_some_and(|wanted| wanted == OWN)
}

/// What the user answered to a dialog of the system.
enum Answer {
    Chosen(Vec<PathBuf>),
    /// Nothing: the user thought better of it.
    Nothing,
    /// The system has no dialog to ask with.
    NoDialog,
}

/// A dialog of the system that waits to be shown; `None` where it brings nothing.
type SystemDialog = Pin<Box<dyn Future<Output = Option<Vec<PathBuf>>> + Send>>;

impl App {
    /// Asks for files to open, beginning where the last one was.
    pub(super) fn ask_for_files(&mut self, ctx: &egui::Context) {
        let question = FileQuestion::new(files::open_files().to_owned(), Wanted::Files, self.last_folder());
        self.ask(ctx, question.of_kind(w::incident_files().to_owned(), ENDINGS));
    }

    /// Asks for a folder whose files are opened.
    pub(super) fn ask_for_folder(&mut self, ctx: &egui::Context) {
        let title = files::choose_folder().to_owned();
        self.ask(ctx, FileQuestion::new(title, Wanted::Folder, self.last_folder()));
    }

    fn last_folder(&self) -> PathBuf {
        folder(self.state.settings.recent.first().map(PathBuf::as_path))
    }

    /// Asks for the newer version of the file of a layer.
    pub(super) fn ask_newer(&mut self, ctx: &egui::Context, title: String, layer: LayerId, folder: PathBuf) {
        let question = FileQuestion::new(title, Wanted::Newer(layer), folder);
        self.ask(ctx, question.of_kind(w::incident_files().to_owned(), ENDINGS));
    }

    /// Asks where to write something.
    pub(super) fn ask_path(&mut self, ctx: &egui::Context, proposal: Proposal, output: Output) {
        let Proposal { title, path, format, ending } = proposal;
        self.ask(ctx, FileQuestion::new(title, Wanted::Output(output), path).of_kind(format, &[ending]));
    }

    /// The one door to every question for files.
    fn ask(&mut self, ctx: &egui::Context, question: FileQuestion) {
        if self.asks_in_window {
            return self.apply(ctx, Command::Show(Dialog::Files(question)));
        }
        // Made here, because some systems want that on the main thread.
        let dialog = system_dialog(&question);
        let ask = move |_: &Progress| {
            if !system::has_dialog() {
                return Answer::NoDialog;
            }
            let asked = Instant::now();
            match pollster::block_on(dialog).filter(|files| !files.is_empty()) {
                Some(files) => Answer::Chosen(files),
                None if asked.elapsed() < FASTER_THAN_A_HAND => Answer::NoDialog,
                None => Answer::Nothing,
            }
        };
        self.jobs.start(ctx, "sitmap-file-dialog", None, Purpose::Other, ask, move |app, ctx, answer| {
            match answer {
                Ok(Answer::Chosen(files)) => app.take_files(ctx, question.wanted, files),
                // Who does not say where to save does not leave either: nothing waits for that file yet.
                Ok(Answer::Nothing) => {}
                Ok(Answer::NoDialog) | Err(_) => app.apply(ctx, Command::Show(Dialog::Files(question))),
            }
        });
    }

    /// Does what files were asked for.
    pub(super) fn take_files(&mut self, ctx: &egui::Context, wanted: Wanted, files: Vec<PathBuf>) {
        let first = files.first().cloned();
        let command = match (wanted, first) {
            (Wanted::Files, _) => Command::Open(files),
            (Wanted::Folder, Some(folder)) => Command::OpenFolder(folder),
            (Wanted::Newer(layer), Some(file)) => Command::BringUpToDate(layer, file),
            (Wanted::Output(output), Some(file)) => Command::Write(output, file),
            (_, None) => return,
        };
        self.apply(ctx, command);
    }
}

/// The system's dialog for a question.
fn system_dialog(question: &FileQuestion) -> SystemDialog {
    let dialog = rfd::AsyncFileDialog::new().set_title(&question.title).set_directory(&question.folder);
    let paths = |files: Vec<rfd::FileHandle>| files.iter().map(|file| file.path().to_path_buf()).collect();
    let path = |file: rfd::FileHandle| vec![file.path().to_path_buf()];
    let of_kind = |dialog: rfd::AsyncFileDialog| {
        dialog.add_filter(&question.format, &question.endings).add_filter(w::all_files(), &["*"])
    };
    match &question.wanted {
        Wanted::Files => {
            let files = of_kind(dialog).pick_files();
            Box::pin(async move { files.await.map(paths) })
        }
        Wanted::Folder => {
            let folder = dialog.pick_folder();
            Box::pin(async move { folder.await.map(path) })
        }
        Wanted::Newer(_) => {
            let file = of_kind(dialog).pick_file();
            Box::pin(async move { file.await.map(path) })
        }
        Wanted::Output(_) => {
            // Of an ending of two parts, dialogs know the last.
            let last = |ending: &&'static str| ending.rsplit('.').next().unwrap_or_default();
            let endings: Vec<&str> = question.endings.iter().map(last).collect();
            let dialog = dialog.set_file_name(&question.name).add_filter(&question.format, &endings);
            let file = dialog.save_file();
            Box::pin(async move { file.await.map(path) })
        }
    }
}

/// Whether the system has a dialog for files. Windows and macOS always do.
mod system {
    /// Asked on a thread of its own: a portal may have to be started first.
    #[cfg(any(windows, target_os = "macos"))]
    pub(super) fn has_dialog() -> bool {
        true
    }

    /// The portal of the desktop, or else `zenity`, which `rfd` starts where there is none.
    #[cfg(not(any(windows, target_os = "macos")))]
    pub(super) fn has_dialog() -> bool {
        has_zenity() || pollster::block_on(ask_portal()).is_ok()
    }

    #[cfg(not(any(windows, target_os = "macos")))]
    fn has_zenity() -> bool {
        let folders = std::env::var_os("PATH").unwrap_or_default();
        std::env::split_paths(&folders).any(|folder| folder.join("zenity").is_file())
    }

    /// Asks the portal for the version of its dialog, which it has only where a desktop stands behind it.
    #[cfg(not(any(windows, target_os = "macos")))]
    async fn ask_portal() -> zbus::Result<()> {
        /// A portal that does not answer in this time is one that hangs.
        const PATIENCE: std::time::Duration = std::time::Duration::from_secs(10);
        let connection = zbus::connection::Builder::session()?.method_timeout(PATIENCE).build().await?;
        let [service, object] = ["org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"];
        let properties = Some("org.freedesktop.DBus.Properties");
        let version = ("org.freedesktop.portal.FileChooser", "version");
        connection.call_method(Some(service), object, properties, "Get", &version).await?;
        Ok(())
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
