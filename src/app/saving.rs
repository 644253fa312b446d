//! Layers saved to their own files, copies of them, and the template: the user is asked where to,
//! then they are written in the background.

use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::App;
use super::jobs::{Jobs, Purpose};
use super::leaving::AfterSave;
use super::watch::FileVersion;
use crate::formats::write::{self, Dropped, Kind, SaveError};
use crate::formats::write_atomic;
use crate::l10n::briefing_panel as b;
use crate::l10n::dropped::describe_dropped;
use crate::l10n::errors::describe_save_error;
use crate::l10n::saving as w;
use crate::model::{Dossier, Table};
use crate::progress::Progress;
use crate::query::layer::LayerSource;
use crate::query::{Layer, LayerId};
use crate::scene::Output;
use crate::scene::briefing::Leaving;
use crate::scene::view::Severity;

/// The template that the program brings along; a test holds that it is the one that the code makes.
const TEMPLATE: &[u8] = include_bytes!("../../data/template.xlsx");
/// What it is called.
pub(super) const TEMPLATE_NAME: &str = "sitmap-template.xlsx";

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum NotSaved {
    /// It could not be.
    #[error("{}", describe_save_error(.0))]
    Save(#[from] SaveError),
    /// Somebody has changed it since it was read: what they wrote would be lost.
    #[error("{}", b::changed_on_disk())]
    Changed,
}

/// What of a layer is written.
#[derive(Clone, Debug)]
pub struct Written {
    /// The layer.
    pub layer: LayerId,
    /// Its dossier.
    pub dossier: Arc<Dossier>,
    /// How much of its log is in that.
    pub cursor: usize,
    /// Whether it is written to the layer's own file.
    pub is_own: bool,
    /// What the file must still be as; `None` where that does not matter.
    pub read_as: Option<FileVersion>,
}

/// What became of a copy.
#[derive(Debug)]
pub struct Saved {
    /// The file.
    pub path: PathBuf,
    /// In which format dossiers are; `None` where it is none.
    pub kind: Option<Kind>,
    /// What it holds, where it is of a layer.
    pub written: Option<Written>,
    /// As the file is now.
    pub stamp: Option<FileVersion>,
    /// What is not in it, or why there is none.
    pub result: Result<Dropped, NotSaved>,
}

/// Whether a layer can be written to its own file as it is: the file is a dossier, and nothing else
/// is packed around it.
fn is_own(layer: &Layer) -> bool {
    layer.source.draft.is_none() && layer.source.path.as_deref().and_then(Kind::of) == Some(Kind::Native)
}

impl App {
    /// Writes a copy of a layer: all of it, whatever is shown. What is `leaving` is left after that.
    pub(super) fn save_as(
        &mut self,
        ctx: &egui::Context,
        id: LayerId,
        kind: Kind,
        path: PathBuf,
        leaving: Option<Leaving>,
    ) {
        // What the user has typed decides.
        let kind = Kind::of(&path).unwrap_or(kind);
        // The file may have been read again while the user thought where to.
        let Some(layer) = self.state.workspace.layers.get(self.state.workspace.layers.current_id(id)) else {
            return self.tell(Severity::Error, w::not_saved(), w::closed_meanwhile(), None);
        };
        // Who names the layer's own file wants it written over, whatever it holds.
        let is_own = kind == Kind::Native && layer.source.path.as_deref() == Some(&path);
        let written = written_of(layer, is_own, None);
        self.write(ctx, written, kind, path, leaving);
    }

    /// Saves the layer whose briefing is made, or another one that is not saved.
    pub(super) fn save_own(&mut self, ctx: &egui::Context) {
        let state = &self.state;
        let made = state.desk.layer(&state.workspace.layers, state.selection());
        let made_unsaved = made.filter(|layer| layer.is_unsaved());
        let layer = made_unsaved.or_else(|| state.workspace.layers.unsaved().next()).or(made);
        match layer {
            Some(layer) if is_own(layer) && !layer.is_unsaved() => {
                self.state.note = b::nothing_to_save(&layer.display.name).into();
            }
            Some(layer) => self.save_layer(ctx, layer.id, None),
            None => {}
        }
    }

    /// Writes a layer to its own file, or asks where to put a copy where there is none that can hold it.
    /// What is `leaving` is left after that.
    pub(super) fn save_layer(&mut self, ctx: &egui::Context, id: LayerId, leaving: Option<Leaving>) {
        match self.state.workspace.layers.get(id) {
            Some(Layer { source: LayerSource { path: Some(path), .. }, .. }) if self.is_writing(path) => {
                let path = path.clone();
                self.leaving.after_save =
                    leaving.map(|leaving| AfterSave { leaving, path }).or(self.leaving.after_save.take());
            }
            Some(layer) if is_own(layer) => {
                if let Some(path) = layer.source.path.clone() {
                    let written = written_of(layer, true, self.watcher.read_as(&path));
                    self.write(ctx, written, Kind::Native, path, leaving);
                }
            }
            _ => {
                let copy = Output::Dossier(id, Kind::Native);
                let output = leaving.map_or(copy, |leaving| Output::DossierToLeave(leaving, id));
                self.ask_where(ctx, output);
            }
        }
    }

    /// Whether the program itself is writing this opened file.
    pub(super) fn is_writing(&self, path: &Path) -> bool {
        self.jobs.is_under_way(&Purpose::Write(path.to_owned()))
    }

    fn write(
        &mut self,
        ctx: &egui::Context,
        written: Written,
        kind: Kind,
        path: PathBuf,
        leaving: Option<Leaving>,
    ) {
        // What is typed from here on is not in what is written.
        self.pause(written.layer);
        if written.is_own {
            // Nobody tells of the program's own hand; if somebody else's was there, it is noticed after.
            for layer in self.state.workspace.layers.all_of_file(&path) {
                self.jobs.cancel(&Purpose::ReadAgain(layer.id));
            }
            self.watcher.pause(path.clone());
        }
        if let Some(leaving) = leaving {
            self.leaving.after_save = Some(AfterSave { leaving, path: path.clone() });
        }
        self.jobs.save(ctx, written, kind, path);
    }

    /// A copy was not written to its end: nothing is left after it. Where it goes to an opened file, what
    /// that holds is as it was read, or there will be news of it.
    fn stop_writing(&mut self, ctx: &egui::Context, path: PathBuf, is_own: bool) {
        self.leaving.after_save.take_if(|after| after.path == path);
        if is_own {
            let known = self.watcher.read_as(&path);
            self.watcher.watch(ctx, path, known);
        }
    }

    /// Tells what became of a copy.
    pub(super) fn saved(&mut self, ctx: &egui::Context, saved: Saved) {
        let Saved { path, kind, written, stamp, result } = saved;
        let leaving = self.leaving.after_save.take_if(|after| after.path == path).map(|after| after.leaving);
        if let Some(Written { is_own: true, .. }) = written {
            let known = if result.is_ok() { stamp } else { self.watcher.read_as(&path) };
            self.watcher.watch(ctx, path.clone(), known);
        }
        match result {
            Ok(dropped) => {
                let incidents = written.as_ref().map(|written| written.dossier.len(Table::Incidents));
                self.state.note = w::saved(incidents, &path.display().to_string()).into();
                if let Some(kind) = kind.filter(|_| !dropped.is_empty()) {
                    let title = w::not_held(w::format(kind));
                    self.tell(Severity::Note, &title, &describe_dropped(&dropped), None);
                }
                // Another format does not hold what was not saved.
                if let Some(written) = written.filter(|_| kind == Some(Kind::Native)) {
                    self.is_saved(written);
                    if let Some(leaving) = leaving {
                        self.save_and_leave(ctx, leaving);
                    }
                }
            }
            Err(error) => self.tell(Severity::Error, w::not_saved(), &error.to_string(), None),
        }
    }

    /// A file holds now what was written of a layer.
    fn is_saved(&mut self, written: Written) {
        let Written { layer: id, dossier, cursor, is_own, .. } = written;
        let id = self.state.workspace.layers.current_id(id);
        if let Some(layer) = self.state.workspace.layers.get(id) {
            let step = layer.changes.document.saved(cursor, is_own.then_some(dossier));
            self.take_step(id, step);
        }
    }
}

fn written_of(layer: &Layer, is_own: bool, read_as: Option<FileVersion>) -> Written {
    let (dossier, cursor) = (layer.data.dossier().clone(), layer.changes.document.log().cursor());
    Written { layer: layer.id, dossier, cursor, is_own, read_as }
}

impl Jobs {
    /// Writes a dossier to a file.
    fn save(&mut self, ctx: &egui::Context, written: Written, kind: Kind, path: PathBuf) {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let (to, is_own) = (path.clone(), written.is_own);
        let purpose = if is_own { Purpose::Write(path.clone()) } else { Purpose::Other };
        let save = move |progress: &Progress| {
            let now = written.read_as.and_then(|read_as| Some((read_as, FileVersion::of(&path)?)));
            let result = if now.is_some_and(|(read_as, now)| read_as != now) {
                Err(NotSaved::Changed)
            } else {
                write::save(&path, &written.dossier, kind, progress).map_err(NotSaved::from)
            };
            let stamp = FileVersion::of(&path);
            Saved { path, kind: Some(kind), written: Some(written), stamp, result }
        };
        self.start(ctx, "sitmap-save", Some(w::saving(&name)), purpose, save, move |app, ctx, saved| {
            match saved {
                Ok(saved) => app.saved(ctx, saved),
                Err(_) => app.stop_writing(ctx, to, is_own),
            }
        });
    }

    /// Writes a text to a file.
    pub(super) fn save_text(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        text: impl FnOnce() -> String + Send + 'static,
    ) {
        self.save_bytes(ctx, path, move || text().into_bytes().into());
    }

    /// Writes the template to a file.
    pub(super) fn save_template(&mut self, ctx: &egui::Context, path: PathBuf) {
        self.save_bytes(ctx, path, || TEMPLATE.into());
    }

    /// Writes bytes that are no copy of a layer.
    fn save_bytes(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        bytes: impl FnOnce() -> Cow<'static, [u8]> + Send + 'static,
    ) {
        let save = move |_: &Progress| {
            let result = write_atomic(&path, &bytes()).map(|()| Dropped::default());
            let result = result.map_err(|error| NotSaved::Save(error.into()));
            Saved { path, kind: None, written: None, stamp: None, result }
        };
        self.start(ctx, "sitmap-save", None, Purpose::Other, save, |app, ctx, saved| {
            if let Ok(saved) = saved {
                app.saved(ctx, saved);
            }
        });
    }
}
