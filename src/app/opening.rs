//! Files are opened as layers, and layers are closed.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::App;
use super::apply::stem;
use super::jobs::{Read, Several};
use super::live::message_key;
use crate::formats::how_many;
use crate::formats::{self, FileError, FormatError, Issue, Options, Progress, Reading};
use crate::l10n::errors::{describe_error_in_place, describe_file_error_with_path};
use crate::l10n::issues::describe_issue_in_place;
use crate::l10n::ui as w;
use crate::l10n::{facts, ui};
use crate::model::{PlaceRef, Table};
use crate::query::{Filter, LayerId, Matching};
use crate::scene::view::{Message, Offer, Severity};

/// The dossier that the program brings along.
pub(super) const BUNDLED: &str = include_str!("../../data/coalition-attacks-2022-01.sitmap.json");

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
    pub(super) fn open(&mut self, ctx: &egui::Context, mut paths: Vec<PathBuf>, asked: Options) {
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
        let group = (paths.len() > 1).then(|| self.state.layers.group());
        for path in paths {
            let open = self.state.layers.of_file(&path, None);
            self.jobs.read(ctx, path, options.clone(), group, open);
        }
    }

    pub(super) fn opened(&mut self, ctx: &egui::Context, read: Read) {
        let Read { path, part, options, group, stamp, reading, matching } = read;
        let mut name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
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
                self.state.layers.change(layer, |layer| {
                    layer.group = group;
                    layer.options = options;
                    layer.draft = draft;
                });
                if issues > 0 {
                    let title = ui::labelled(&name, &facts::issues(issues));
                    self.tell(Severity::Warning, &title, &first, Some(layer));
                } else {
                    self.state.note = ui::opened(&name, incidents, located).into();
                }
            }
            Err(error) => {
                self.state.clear_pending_reads(Some(&path));
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
    pub(super) fn open_parts(&mut self, ctx: &egui::Context, several: Several) {
        let Several { path, parts, options, group } = several;
        let group = group.unwrap_or_else(|| self.state.layers.group());
        for part in parts {
            let open = self.state.layers.of_file(&path, Some(&part));
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
        let same = |layer: &&crate::query::Layer| layer.path == path && layer.part == part;
        let open = self.state.layers.all().iter().find(same).map(|layer| layer.id);
        let layer = if let Some(id) = open {
            let matching = matching.filter(|(layer, _)| *layer == id).map(|(_, matching)| matching);
            let matching = matching.unwrap_or_default();
            let layer = self.replace_layer(id, dossier, issues, &matching);
            self.state.messages.retain(|message| message.layer != Some(layer));
            self.state.layers.change(layer, |layer| {
                layer.visible = true;
                layer.changes = None;
            });
            layer
        } else {
            let name = match (dossier.head.title.as_str(), &path) {
                ("", Some(path)) => stem(part.as_deref().map_or(path, Path::new)),
                ("", None) => w::program().to_owned(),
                (title, _) => title.to_owned(),
            };
            let layer = self.state.layers.open(name, path, dossier, issues);
            self.state.layers.change(layer, |layer| layer.part = part);
            layer
        };
        if !self.view_given {
            self.fit_awaited = true;
        }
        self.just_opened.push(layer);
        layer
    }

    pub(super) fn close_layer(&mut self, id: LayerId) {
        self.jobs.cancel_reading_again(id);
        let layer = self.state.layers.get(id);
        let file = layer.and_then(|layer| Some((layer.path.clone()?, layer.part.clone())));
        self.state.layers.close(id);
        if let Some((path, part)) = file {
            self.forget_messages_about(&message_key(&path, part.as_deref()));
            if self.state.layers.all_of_file(&path).next().is_none() {
                self.watcher.forget(path);
            }
        }
        self.state.desk.forget(id);
        if self.state.layers.all().is_empty() {
            // What is opened next is not filtered by what was wanted of something else.
            self.filter(Filter::default());
        }
        self.state.history.keep(|target| target.layer != id);
        self.state.messages.retain(|message| message.layer != Some(id));
    }

    /// Says so where the filter hides all of a file that was just opened.
    pub(super) fn tell_hidden(&mut self) {
        for id in std::mem::take(&mut self.just_opened) {
            let Some(layer) = self.state.layers.get(id) else {
                continue;
            };
            let incidents = layer.dossier.len(Table::Incidents);
            if incidents > 0 && self.state.shown().counts.of_layer(id) == 0 {
                let (title, detail) = (ui::all_filtered(&layer.name, incidents), w::still_open().to_owned());
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
