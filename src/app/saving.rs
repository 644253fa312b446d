//! Copies of layers, and the template: the user is asked where to, then they are written in the
//! background.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use super::App;
use super::apply::stem;
use super::jobs::{Jobs, Outcome, unanswered};
use crate::formats::out::{self, Dropped, Kind, SaveError};
use crate::formats::write_atomic;
use crate::model::{Dossier, Table};
use crate::query::LayerId;
use crate::scene::Command;
use crate::scene::view::Gravity;
use crate::words::saving as w;

/// The template that the program brings along; a test holds that it is the one that the code makes.
const TEMPLATE: &[u8] = include_bytes!("../../data/template.xlsx");
/// What it is called.
const TEMPLATE_NAME: &str = "sitmap-template.xlsx";

/// What became of a copy.
#[derive(Debug)]
pub struct Saved {
    /// The file.
    pub path: PathBuf,
    /// In which format.
    pub kind: Kind,
    /// How many incidents it holds, where it is a copy of a layer.
    pub incidents: Option<usize>,
    /// What is not in it, or why there is none.
    pub result: Result<Dropped, SaveError>,
}

impl App {
    /// Asks where to put a copy of a layer.
    pub(super) fn ask_where(&mut self, ctx: &egui::Context, id: LayerId, kind: Kind) {
        if let Some(layer) = self.state.layers.get(id) {
            let name = layer.path.as_deref().map_or_else(|| layer.name.clone(), stem);
            let name = format!("{name}.{}", kind.ending());
            self.jobs.ask_where(ctx, &w::save_as(kind.name()), &name, kind, move |path| {
                // What the user has typed decides.
                let kind = Kind::of(&path).unwrap_or(kind);
                Command::SaveAs(id, kind, path)
            });
        }
    }

    /// Asks where to put the template.
    pub(super) fn ask_where_template(&mut self, ctx: &egui::Context) {
        self.jobs.ask_where(ctx, w::SAVE_TEMPLATE, TEMPLATE_NAME, Kind::Xlsx, Command::SaveTemplateAs);
    }

    /// Writes a copy of a layer: all of it, whatever is shown.
    pub(super) fn save_as(&mut self, ctx: &egui::Context, id: LayerId, kind: Kind, path: PathBuf) {
        // The file may have been read again while the user thought where to.
        match self.state.layers.get(self.state.layers.now(id)) {
            Some(layer) => self.jobs.save(ctx, layer.dossier.clone(), kind, path),
            None => self.tell(Gravity::Error, w::NOT_SAVED, w::CLOSED_MEANWHILE, None),
        }
    }

    /// Tells what became of a copy.
    pub(super) fn saved(&mut self, saved: Saved) {
        let Saved { path, kind, incidents, result } = saved;
        match result {
            Ok(dropped) => {
                self.state.note = w::saved(incidents, &path.display().to_string()).into();
                if !dropped.is_empty() {
                    let title = w::not_held(kind.name());
                    self.tell(Gravity::Warning, &title, &dropped.to_string(), None);
                }
            }
            Err(error) => self.tell(Gravity::Error, w::NOT_SAVED, &error.to_string(), None),
        }
    }
}

impl Jobs {
    /// Asks the user where to; what is wished then is made from the answer.
    pub(super) fn ask_where(
        &mut self,
        ctx: &egui::Context,
        title: &str,
        name: &str,
        kind: Kind,
        wish: impl FnOnce(PathBuf) -> Command + Send + 'static,
    ) {
        // Of an ending of two parts, dialogs know the last.
        let ending = kind.ending().rsplit('.').next().unwrap_or_default();
        let dialog = rfd::AsyncFileDialog::new().set_title(title).set_file_name(name);
        let dialog = dialog.add_filter(kind.name(), &[ending]).save_file();
        self.start(ctx, "sitmap-file-dialog", String::new(), false, move |_| {
            let asked = Instant::now();
            match pollster::block_on(dialog) {
                Some(file) => Outcome::Wished(wish(file.path().to_path_buf())),
                None => unanswered(asked),
            }
        });
    }

    /// Writes a dossier to a file.
    fn save(&mut self, ctx: &egui::Context, dossier: Arc<Dossier>, kind: Kind, path: PathBuf) {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        self.start(ctx, "sitmap-save", w::saving(&name), true, move |progress| {
            let result = out::save(&path, &dossier, kind, progress);
            let incidents = Some(dossier.len(Table::Incidents));
            Outcome::Saved(Box::new(Saved { path, kind, incidents, result }))
        });
    }

    /// Asks the user where to, and writes a text there that is made in the background.
    pub(super) fn save_text(
        &mut self,
        ctx: &egui::Context,
        title: &str,
        name: &str,
        text: impl FnOnce() -> String + Send + 'static,
    ) {
        let dialog = rfd::AsyncFileDialog::new().set_title(title).set_file_name(name).save_file();
        self.start(ctx, "sitmap-save", String::new(), false, move |_| {
            let asked = Instant::now();
            match pollster::block_on(dialog) {
                Some(file) => written(file.path().to_path_buf(), Kind::Csv, text().as_bytes()),
                None => unanswered(asked),
            }
        });
    }

    /// Writes the template to a file.
    pub(super) fn save_template(&mut self, ctx: &egui::Context, path: PathBuf) {
        self.start(ctx, "sitmap-save", String::new(), false, move |_| written(path, Kind::Xlsx, TEMPLATE));
    }
}

/// Writes bytes that are no copy of a layer.
fn written(path: PathBuf, kind: Kind, bytes: &[u8]) -> Outcome {
    let result = write_atomic(&path, bytes).map(|()| Dropped::default()).map_err(SaveError::from);
    Outcome::Saved(Box::new(Saved { path, kind, incidents: None, result }))
}
