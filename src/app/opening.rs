//! Files are opened as layers, and layers are closed.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::App;
use super::jobs::{Jobs, Purpose};
use super::messages::message_key;
use super::state::{Closed, Undone};
use super::watch::FileVersion;
use crate::document::{Document, Log};
use crate::formats::how_many;
use crate::formats::{self, FileError, FormatError, Issue, Options, Reading, list_data_files, read_file};
use crate::journal::JournalId;
use crate::l10n::errors::{describe_error_in_place, describe_file_error_with_path};
use crate::l10n::issues::describe_issue_in_place;
use crate::l10n::ui as w;
use crate::l10n::{facts, preferred_names, ui};
use crate::model::{Dossier, PlaceRef, Table};
use crate::progress::Progress;
use crate::query::layer::LayerSource;
use crate::query::{Filter, GroupId, Layer, LayerId, Matching};
use crate::scene::PendingImport;
use crate::scene::view::{Message, Offer, Severity};

/// The dossier that the program brings along.
pub(super) const BUNDLED: &str = include_str!("../../data/coalition-attacks-2022-01.sitmap.json");

/// A file that was read.
#[derive(Debug)]
pub(super) struct Read {
    /// The file.
    pub path: PathBuf,
    /// The file in the archive, where that holds several.
    pub part: Option<String>,
    /// How it was read.
    pub options: Options,
    /// With which others it was asked for.
    pub group: Option<GroupId>,
    /// As it was before it was read.
    pub stamp: Option<FileVersion>,
    /// What is in it.
    pub reading: Result<Reading, FileError>,
    /// Which of its incidents is which of a layer, if it was open there.
    pub matching: Option<(LayerId, Matching)>,
}

/// An archive of several data files.
#[derive(Debug)]
pub(super) struct Several {
    /// The archive.
    pub path: PathBuf,
    /// Its data files, as [`Options::part`] names them.
    pub parts: Vec<String>,
    /// How they are to be read.
    pub options: Options,
    /// With which others the archive was asked for.
    pub group: Option<GroupId>,
}

/// What is still to be done about files that are opened.
#[derive(Debug, Default)]
pub(super) struct Opened {
    /// Layers of which it is not yet known whether the filter hides all of them.
    pub to_look_at: Vec<LayerId>,
    /// The key of what to select once it is read.
    pub to_select: Option<String>,
    /// Layers that were closed and are to be as they were, once they are read.
    pub reopening: Vec<(Closed, Reopening)>,
    /// What was open last, in its order: file, and part of an archive.
    pub session: Vec<(Option<PathBuf>, Option<String>)>,
}

/// Why a layer is opened that was closed.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reopening {
    /// Closing it is undone.
    Undo,
    /// The program was killed; it goes on with this journal.
    Recovery(JournalId),
    /// It was open when the program ended.
    Session,
}

impl App {
    /// Opens the dossier that the program brings along; a test holds that it can be read.
    pub(super) fn open_bundled(&mut self) {
        match formats::read(BUNDLED.as_bytes(), &Options::default(), &Progress::default()) {
            Ok(reading) => {
                self.add_layer(None, None, reading, None);
            }
            Err(error) => self.tell(Severity::Error, w::not_opened(), &describe_error_in_place(&error), None),
        }
    }

    /// Reads files, by the profiles that the user has saved where `asked` names none; those of one wish
    /// are shown and hidden together.
    pub(super) fn open(&mut self, ctx: &Context, mut paths: Vec<PathBuf>, asked: Options) {
        let mut seen = HashSet::new();
        // Whole, so that it is the same file also when it is opened from elsewhere.
        for path in &mut paths {
            if let Ok(whole) = std::path::absolute(&*path) {
                *path = whole;
            }
        }
        paths.retain(|path| seen.insert(path.clone()));
        let saved = if asked.saved.is_empty() { self.reading_options().saved } else { asked.saved.clone() };
        let options = Options { saved, ..asked };
        let group = (paths.len() > 1).then(|| self.state.workspace.layers.group());
        for path in paths {
            let open = self.state.workspace.layers.of_file(&path, None);
            self.jobs.read(ctx, path, options.clone(), group, open);
        }
    }

    pub(super) fn opened(&mut self, ctx: &Context, read: Read) {
        let Read { path, part, options, group, stamp, reading, matching } = read;
        let mut name = file_name(&path);
        if let Some(part) = &part {
            name = format!("{name} › {part}");
        }
        let key = message_key(&path, part.as_deref());
        self.forget_messages_about(&key);
        match reading {
            Err(FileError::Format { error: FormatError::Unclear(draft), .. }) => {
                self.ask_about(path, part, options, group, *draft);
            }
            Ok(mut reading) => {
                if options.ask {
                    // Another part of the file was looked at, and nothing has to be asked of it.
                    self.state.asked.retain(|asked| asked.path != path || asked.part != part);
                }
                let options = Options { ask: false, ..options };
                let incidents = reading.dossier.len(Table::Incidents);
                let here = |place: &PlaceRef<'_>| place.position().is_some() && !place.incidents().is_empty();
                let located = reading.dossier.places().filter(here).count();
                let issues = how_many(&reading.issues);
                let first = reading.issues.first().map(describe_issue_in_place).unwrap_or_default();
                self.state.settings.remember(path.clone());
                let draft = reading.draft.take().map(Arc::from);
                self.watcher.watch(ctx, path.clone(), stamp);
                let layer = self.add_layer(Some(path), part, reading, matching);
                self.state.workspace.layers.change(layer, |layer| {
                    layer.display.group = group.or(layer.display.group);
                    layer.source.options = options;
                    layer.source.draft = draft;
                });
                if issues > 0 {
                    let title = ui::labelled(&name, &facts::issues(issues));
                    self.tell(Severity::Warning, &title, &first, Some(layer));
                } else {
                    self.state.note = ui::opened(&name, incidents, located).into();
                }
            }
            Err(error) => {
                self.state.clear_pending_reads(&path);
                let title = w::file_not_opened(&name);
                self.tell(
                    Severity::Error,
                    &title,
                    &format!("{}\n{}", describe_file_error_with_path(&error), w::stays()),
                    None,
                );
                self.about_file(key);
            }
        }
    }

    /// Reads each data file of an archive as a layer; they are shown and hidden together.
    pub(super) fn open_parts(&mut self, ctx: &Context, several: Several) {
        let Several { path, parts, options, group } = several;
        let group = group.unwrap_or_else(|| self.state.workspace.layers.group());
        for part in parts {
            let open = self.state.workspace.layers.of_file(&path, Some(&part));
            let options = Options { part: Some(part.clone()), ..options.clone() };
            self.jobs.read_part(ctx, path.clone(), part, options, Some(group), open);
        }
    }

    /// A file that is open already is replaced by what it holds now.
    fn add_layer(
        &mut self,
        path: Option<PathBuf>,
        part: Option<String>,
        reading: Reading,
        matching: Option<(LayerId, Matching)>,
    ) -> LayerId {
        let dossier = Arc::new(reading.dossier);
        let issues: Arc<[Issue]> = reading.issues.into();
        let same = |layer: &&Layer| layer.source.path == path && layer.source.part == part;
        let open = self.state.workspace.layers.all().iter().find(same).map(|layer| layer.id);
        let layer = if let Some(id) = open {
            let matching = matching.filter(|(layer, _)| *layer == id).map(|(_, matching)| matching);
            let matching = matching.unwrap_or_default();
            self.state.messages.retain(|message| message.layer != Some(id));
            let layer = self.put_on(id, dossier, issues, &matching);
            self.state.workspace.layers.change(layer, |layer| {
                layer.display.visible = true;
                layer.changes.on_disk = None;
            });
            layer
        } else {
            let name = match (dossier.head.title.in_language(preferred_names()), &path) {
                ("", Some(path)) => stem(part.as_deref().map_or(path, Path::new)),
                ("", None) => w::program().to_owned(),
                (title, _) => title.to_owned(),
            };
            let layer = self.state.workspace.layers.open(name, path, dossier, issues);
            self.state.workspace.layers.change(layer, |layer| layer.source.part = part);
            layer
        };
        let layer = self.reopened(layer);
        if !self.following.view_given {
            self.following.fit_awaited = true;
        }
        self.opened.to_look_at.push(layer);
        layer
    }

    /// Where this layer was closed before and that is undone, it is as it was then.
    fn reopened(&mut self, id: LayerId) -> LayerId {
        let Some(LayerSource { path, part, .. }) =
            self.state.workspace.layers.get(id).map(|layer| &layer.source)
        else {
            return id;
        };
        let mut closed = self.opened.reopening.iter();
        let at = closed.position(|(one, _)| (&one.path, &one.part) == (path, part));
        let Some((Closed { display, place, log, .. }, reopening)) =
            at.map(|at| self.opened.reopening.remove(at))
        else {
            return id;
        };
        self.state.workspace.layers.change(id, |layer| layer.display = display);
        match reopening {
            Reopening::Session => {
                self.put_as_last_time(id);
                id
            }
            Reopening::Undo => {
                self.state.workspace.layers.move_to(id, place);
                let id = self.recover(id, log, None);
                self.state.undone.push(Undone::Closing(id));
                id
            }
            Reopening::Recovery(journal) => {
                self.state.workspace.layers.move_to(id, place);
                self.recover(id, log, Some(journal))
            }
        }
    }

    /// Puts a layer among the others as they were open last, whichever of them was read first.
    fn put_as_last_time(&mut self, id: LayerId) {
        let known = |layer: &Layer| {
            let source = &layer.source;
            self.opened.session.iter().position(|(path, part)| (path, part) == (&source.path, &source.part))
        };
        let layers = self.state.workspace.layers.all();
        let place = layers.iter().find(|layer| layer.id == id).and_then(known);
        let before = layers.iter().filter(|layer| layer.id != id && known(layer) < place).count();
        self.state.workspace.layers.move_to(id, before);
    }

    /// Puts a log from before on a layer that was just read.
    fn recover(&mut self, id: LayerId, log: Log, journal: Option<JournalId>) -> LayerId {
        let Some(layer) = self.state.workspace.layers.get(id) else {
            return id;
        };
        let step = Document::recovered(layer.data.dossier().clone(), log);
        let record = step.record.clone();
        let id = self.replace_layer(id, step, None, &Matching::default());
        if let Some(journal) = journal {
            self.adopt_journal(id, journal);
        }
        self.write_down(id, &record);
        self.tell_of_clashes(id, 0);
        id
    }

    pub(super) fn close_layer(&mut self, id: LayerId) {
        self.keep_closed(id);
        self.end_journal(id);
        self.jobs.cancel(&Purpose::ReadAgain(id));
        let layer = self.state.workspace.layers.get(id);
        let file = layer.and_then(|layer| Some((layer.source.path.clone()?, layer.source.part.clone())));
        self.state.workspace.layers.close(id);
        if let Some((path, part)) = file {
            self.forget_messages_about(&message_key(&path, part.as_deref()));
            if self.state.workspace.layers.all_of_file(&path).next().is_none() {
                self.watcher.forget(path);
            }
        }
        self.state.desk.forget(id);
        if self.state.workspace.layers.all().is_empty() {
            // What is opened next is not filtered by what was wanted of something else.
            self.filter(Filter::default());
        }
        self.state.history.keep(|target| target.layer != id);
        self.state.messages.retain(|message| message.layer != Some(id));
    }

    /// Says so where the filter hides all of a file that was just opened.
    pub(super) fn tell_hidden(&mut self) {
        for id in std::mem::take(&mut self.opened.to_look_at) {
            let Some(layer) = self.state.workspace.layers.get(id) else {
                continue;
            };
            let incidents = layer.data.dossier().len(Table::Incidents);
            if incidents > 0 && self.state.shown().counts.of_layer(id) == 0 {
                let (title, detail) =
                    (ui::all_filtered(&layer.display.name, incidents), w::still_open().to_owned());
                let gravity = Severity::Warning;
                self.state.messages.retain(|message| message.title != title);
                self.state.messages.push(Message {
                    gravity,
                    title,
                    detail,
                    file: None,
                    layer: Some(id),
                    offer: Offer::ClearFilter,
                });
            }
        }
    }
}

/// What reading a file brought.
#[derive(Debug)]
enum Found {
    /// What is in it.
    One(Box<Read>),
    /// That it is an archive.
    Several(Box<Several>),
}

impl Jobs {
    /// Reads a file; an archive of several data files says that it is one. If what is read is open
    /// already, in the layer `open`, both are compared.
    pub(super) fn read(
        &mut self,
        ctx: &Context,
        path: PathBuf,
        options: Options,
        group: Option<GroupId>,
        open: Option<&Layer>,
    ) {
        let name = ui::reading_file(&file_name(&path));
        let open = open.map(|layer| (layer.id, layer.data.dossier().clone()));
        self.start_reading(ctx, path.clone(), name, move |progress| {
            let parts = if options.part.is_none() { list_data_files(&path) } else { Vec::new() };
            if !parts.is_empty() {
                return Found::Several(Box::new(Several { path, parts, options, group }));
            }
            read_one(path, None, options, group, open, progress)
        });
    }

    /// Reads one of the files in an archive. If it is open already, in the layer `open`, both are
    /// compared.
    pub(super) fn read_part(
        &mut self,
        ctx: &Context,
        path: PathBuf,
        part: String,
        options: Options,
        group: Option<GroupId>,
        open: Option<&Layer>,
    ) {
        let name = ui::reading_part(&file_name(&path), &part);
        let open = open.map(|layer| (layer.id, layer.data.dossier().clone()));
        self.start_reading(ctx, path.clone(), name, move |progress| {
            read_one(path, Some(part), options, group, open, progress)
        });
    }

    /// Looks at the file of a question in another way.
    pub(super) fn read_asked(&mut self, ctx: &Context, asked: &PendingImport, options: Options) {
        let (path, group) = (asked.path.clone(), asked.group);
        match asked.part.clone() {
            Some(part) => self.read_part(ctx, path, part, options, group, None),
            None => self.read(ctx, path, options, group, None),
        }
    }

    fn start_reading(
        &mut self,
        ctx: &Context,
        path: PathBuf,
        name: String,
        work: impl FnOnce(&Progress) -> Found + Send + 'static,
    ) {
        self.start(
            ctx,
            "sitmap-read",
            Some(name),
            Purpose::Other,
            work,
            move |app, ctx, found| match found {
                Ok(Found::One(read)) => app.opened(ctx, *read),
                Ok(Found::Several(several)) => app.open_parts(ctx, *several),
                Err(_) => app.state.clear_pending_reads(&path),
            },
        );
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// What a layer of a file without a title is called.
fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    name.strip_suffix(".sitmap.json").or(name.strip_suffix(".json")).unwrap_or(&name).to_owned()
}

fn read_one(
    path: PathBuf,
    part: Option<String>,
    options: Options,
    group: Option<GroupId>,
    open: Option<(LayerId, Arc<Dossier>)>,
    progress: &Progress,
) -> Found {
    let stamp = FileVersion::of(&path);
    let reading = read_file(&path, &options, progress);
    let matching = open
        .zip(reading.as_ref().ok())
        .map(|((layer, old), reading)| (layer, Matching::of(&old, &reading.dossier)));
    Found::One(Box::new(Read { path, part, options, group, stamp, reading, matching }))
}
