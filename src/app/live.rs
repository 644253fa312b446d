//! Opened files that change on disk: what they hold now takes the place of what they held, and
//! everything else stays as it is.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::App;
use super::destination;
use super::jobs::{Jobs, Purpose};
use super::messages::message_key;
use super::state::Undone;
use super::watch::{FileEvent, FileVersion};
use crate::document::{Clash, Site, Step};
use crate::formats::how_many;
use crate::formats::tables::TableGuess;
use crate::formats::{FileError, FormatError, Issue, Options, Reading, read_file};
use crate::l10n::errors::{describe_error, describe_file_error_with_path};
use crate::l10n::issues::describe_issue_in_place;
use crate::l10n::ui::labelled;
use crate::l10n::{briefing_panel as b, history as h};
use crate::l10n::{changes as w, facts};
use crate::model::{Dossier, Table};
use crate::progress::Progress;
use crate::query::{Changes, Layer, LayerId, Matching, Target};
use crate::scene::briefing::Leaving;
use crate::scene::dialog::Dialog;
use crate::scene::view::{Note, Offer, Severity};

/// An open file that was read again.
#[derive(Debug)]
pub(super) struct ReadAgain {
    /// The file.
    pub path: PathBuf,
    /// The layer with what was read before; it was compared with that.
    pub layer: LayerId,
    /// As it was when it was read.
    pub stamp: Option<FileVersion>,
    /// What is in it now, and what became of its rows.
    pub reading: Result<(Reading, Changes), FileError>,
}

impl App {
    /// Takes what is new of the files on disk.
    pub(super) fn take_news(&mut self, ctx: &egui::Context) {
        for news in self.watcher.news() {
            match news {
                // What the program writes itself is no news.
                FileEvent::Changed(path) | FileEvent::Gone(path) if self.is_writing(&path) => {}
                FileEvent::Changed(path) => {
                    for layer in self.state.workspace.layers.all_of_file(&path) {
                        self.jobs.read_again(ctx, path.clone(), layer);
                    }
                }
                FileEvent::Gone(path) => {
                    self.forget_messages_about(&path);
                    self.tell(Severity::Warning, &w::gone(&name(&path)), w::gone_hint(), None);
                    self.about_file(path);
                }
            }
        }
    }

    /// Takes an open file that was read again. The view, the selection and all that the user has
    /// set stay; if it could not be read, so does what was read before.
    pub(super) fn read_again(&mut self, read: ReadAgain) {
        let ReadAgain { path, layer, stamp, reading } = read;
        if self.state.workspace.layers.get(layer).is_none() {
            // Closed, or opened anew, meanwhile.
            return;
        }
        let part = self.state.workspace.layers.get(layer).and_then(|layer| layer.source.part.clone());
        self.forget_messages_about(&message_key(&path, part.as_deref()));
        match reading {
            Ok((reading, changes)) => {
                self.watcher.has_read(&path, stamp);
                self.take_changes(&path, layer, reading, changes);
            }
            Err(FileError::Format { error: FormatError::Unclear(draft), .. }) => {
                let is_asked = self.state.asked.iter().any(|asked| asked.path == path);
                let layer = self.state.workspace.layers.get(layer);
                let (options, group) = layer
                    .map(|layer| (layer.source.options.clone(), layer.display.group))
                    .unwrap_or_default();
                if is_asked {
                    self.ask_about(path, part, Options { mapping: None, ..options }, group, *draft);
                } else {
                    self.tell_of_questions(&path, part.as_deref(), *draft);
                }
            }
            Err(error) => {
                let title = w::new_version_broken(&name(&path));
                self.tell(
                    Severity::Error,
                    &title,
                    &format!("{}\n{}", describe_file_error_with_path(&error), w::old_stays()),
                    None,
                );
                self.about_file(message_key(&path, part.as_deref()));
            }
        }
    }

    /// A file has changed, and something has to be asked of it now: what was read of it stays until
    /// the user looks.
    fn tell_of_questions(&mut self, path: &Path, part: Option<&str>, draft: TableGuess) {
        let title = w::has_questions(&name(path));
        let detail =
            format!("{}\n{}", describe_error(&FormatError::Unclear(Box::new(draft))), w::old_stays());
        self.tell(Severity::Warning, &title, &detail, None);
        self.about_file(message_key(path, part));
        if let Some(message) = self.state.messages.last_mut() {
            message.offer = Offer::Look;
        }
    }

    /// Asks for a newer version of the file of a layer.
    pub(super) fn ask_for_newer(&mut self, ctx: &egui::Context, id: LayerId) {
        if let Some(layer) = self.state.workspace.layers.get(id) {
            let title = w::newer_of(&layer.display.name);
            let folder = destination::folder(layer.source.path.as_deref());
            self.ask_newer(ctx, title, id, folder);
        }
    }

    /// Takes a file for a newer version of that of a layer, read as that was.
    pub(super) fn bring_up_to_date(&mut self, ctx: &egui::Context, id: LayerId, path: &Path) {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let Some(layer) = self.state.workspace.layers.get(id) else {
            return;
        };
        if layer.source.path.as_deref() != Some(&path)
            && self.state.workspace.layers.of_file(&path, None).is_some()
        {
            return self.tell(Severity::Error, &w::new_version_broken(&name(&path)), w::open_already(), None);
        }
        self.jobs.read_newer(ctx, path, layer);
    }

    /// Takes a file for a newer version of that of a layer: the layer is of that file from now on.
    fn take_newer(&mut self, ctx: &egui::Context, read: ReadAgain) {
        let ReadAgain { path, layer: old, stamp, reading } = read;
        let Some(layer) = self.state.workspace.layers.get(old) else {
            return;
        };
        let before = layer.source.path.clone();
        match reading {
            Ok((reading, changes)) => {
                let step = layer.changes.document.forget_file();
                self.take_step(old, step);
                self.state.workspace.layers.change(old, |layer| {
                    layer.source.path = Some(path.clone());
                    layer.source.part = None;
                    layer.source.options.part = None;
                });
                if let Some(before) = before.filter(|before| *before != path)
                    && self.state.workspace.layers.all_of_file(&before).next().is_none()
                {
                    self.watcher.forget(before);
                }
                self.watcher.watch(ctx, path.clone(), stamp);
                self.state.settings.remember(path.clone());
                self.take_changes(&path, old, reading, changes);
            }
            Err(error) => {
                let detail = format!("{}\n{}", describe_file_error_with_path(&error), w::old_stays());
                self.tell(Severity::Error, &w::new_version_broken(&name(&path)), &detail, None);
            }
        }
    }

    fn take_changes(&mut self, path: &Path, old: LayerId, reading: Reading, changes: Changes) {
        let Some(before) = self.state.workspace.layers.get(old).map(|layer| layer.source.issues.clone())
        else {
            return;
        };
        let read_before = self.state.workspace.layers.get(old).map(|layer| layer.changes.document.read());
        let same_head = read_before.is_some_and(|read| read.head == reading.dossier.head);
        if changes.is_empty() && *before == *reading.issues && same_head {
            return;
        }
        let selected = self.state.selection();
        let draft = reading.draft.map(Arc::from);
        let issues: Arc<[Issue]> = reading.issues.into();
        let layer = self.put_on(old, Arc::new(reading.dossier), issues.clone(), &changes.matching);

        let tallies = changes.tallies.iter().map(|t| w::tally(t.table, t.came, t.changed, t.went));
        let mut said: Vec<String> = tallies.collect();
        if said.is_empty() {
            said.push(w::only_the_rest().to_owned());
        }
        if selected.is_some() && self.state.selection().is_none() {
            said.push(w::selection_went().to_owned());
        }
        let text = labelled(&name(path), &facts::listed_apart(said));
        self.state.note = Note { text, changes: (!changes.named.is_empty()).then_some(layer) };
        self.state.workspace.layers.change(layer, |layer| {
            layer.changes.on_disk = Some(Arc::new(changes));
            layer.source.draft = draft;
        });
        // The lines of issues move with every row that comes: as many as before are no news.
        let (count, count_before) = (how_many(&issues), how_many(&before));
        if count != count_before {
            self.state
                .messages
                .retain(|message| message.layer != Some(layer) || message.offer != Offer::Details);
        }
        if count > count_before {
            let title = labelled(&name(path), &facts::issues(count));
            let first = issues.first().map(describe_issue_in_place).unwrap_or_default();
            self.tell(Severity::Warning, &title, &first, Some(layer));
        }
    }

    /// Puts what was done to a layer on what was read of its file now. What has no place in that, and
    /// where the file says something else, is told.
    pub(super) fn put_on(
        &mut self,
        old: LayerId,
        read: Arc<Dossier>,
        issues: Arc<[Issue]>,
        matching: &Matching,
    ) -> LayerId {
        let Some(layer) = self.state.workspace.layers.get(old) else {
            return old;
        };
        let aside_before = layer.changes.document.aside().len();
        let is_renumbered = !layer.changes.document.has_ids_of_read();
        let before = layer.data.dossier().clone();
        let step = layer.changes.document.rebase(read, matching);
        let record = step.record.clone();
        let now = step.document.now().clone();
        // Where the user has put rows in, or taken some away, those of the file tell nothing of them.
        let is_renumbered =
            is_renumbered || now.len(Table::Incidents) != step.document.read().len(Table::Incidents);
        let id = if is_renumbered {
            let matching = Matching::of(&before, &now);
            self.replace_layer(old, step, Some(issues), &matching)
        } else {
            self.replace_layer(old, step, Some(issues), matching)
        };
        self.write_down(id, &record);
        self.tell_of_clashes(id, aside_before);
        id
    }

    /// Says so where the file says something else than what was changed here, or has no place for it.
    pub(super) fn tell_of_clashes(&mut self, id: LayerId, aside_before: usize) {
        let Some(layer) = self.state.workspace.layers.get(id) else {
            return;
        };
        let name = layer.display.name.clone();
        let document = layer.changes.document.clone();
        let is_briefing = |clash: &Clash| matches!(&clash.site, Site::Head { field } if field == "briefing");
        if document.clashes().iter().any(is_briefing) {
            self.tell(Severity::Warning, &b::two_briefings(&name), b::yours_stays(), None);
        }
        let others = document.clashes().iter().filter(|clash| !is_briefing(clash)).count();
        let aside = document.aside().len().saturating_sub(aside_before);
        for (count, title, detail) in [
            (others, h::clashes(&name, others), h::clashes_hint()),
            (aside, h::aside(&name, aside), h::aside_hint()),
        ] {
            if count > 0 {
                self.tell(Severity::Warning, &title, detail, Some(id));
                if let Some(message) = self.state.messages.last_mut() {
                    message.offer = Offer::History;
                }
            }
        }
    }

    /// Puts a document in the place of that of a layer. What was selected, now and before, is found
    /// again.
    pub(super) fn replace_layer(
        &mut self,
        old: LayerId,
        step: Step,
        issues: Option<Arc<[Issue]>>,
        matching: &Matching,
    ) -> LayerId {
        let state = &mut self.state;
        let Some(before) = state.workspace.layers.get(old).map(|layer| layer.data.dossier().clone()) else {
            return old;
        };
        let selected = state.history.current();
        let id = state.workspace.layers.take(old, step);
        if let Some(issues) = issues {
            state.workspace.layers.change(id, |layer| layer.source.issues = issues);
        }
        state.desk.follow(old, id);
        self.journaling.follow(old, id);
        for undone in &mut state.undone {
            if *undone == Undone::Change(old) {
                *undone = Undone::Change(id);
            }
        }
        if let Some(layer) = state.workspace.layers.get(id) {
            let now = |target: Target| {
                if target.layer == old { target.relocate(&before, layer, matching) } else { Some(target) }
            };
            state.history.follow(now);
            state.fan = state.fan.and_then(now);
            state.field = state.field.take().and_then(|(target, field)| Some((now(target)?, field)));
        }
        self.layout.list.follow(selected, state.history.current());
        if let Some(Dialog::Issues(shown) | Dialog::Changes(shown) | Dialog::History(shown)) =
            &mut state.dialog
            && *shown == old
        {
            *shown = id;
        }
        if let Some(Dialog::Unsaved(Leaving::Layer(asked))) = &mut state.dialog
            && *asked == old
        {
            *asked = id;
        }
        for message in state.messages.iter_mut().filter(|message| message.layer == Some(old)) {
            message.layer = Some(id);
        }
        id
    }
}

impl Jobs {
    /// Reads the file of a layer again, in the way in which it was read before, and compares both.
    /// Who was reading it again already stops.
    fn read_again(&mut self, ctx: &egui::Context, path: PathBuf, layer: &Layer) {
        let options = layer.source.options.clone();
        self.read_and_compare(ctx, path, options, layer, |app, _, read| app.read_again(read));
    }

    /// Reads another file in the place of that of a layer, and compares both.
    fn read_newer(&mut self, ctx: &egui::Context, path: PathBuf, layer: &Layer) {
        let options = Options { part: None, ..layer.source.options.clone() };
        self.read_and_compare(ctx, path, options, layer, App::take_newer);
    }

    fn read_and_compare(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        options: Options,
        layer: &Layer,
        take: impl FnOnce(&mut App, &egui::Context, ReadAgain) + Send + 'static,
    ) {
        let purpose = Purpose::ReadAgain(layer.id);
        self.cancel(&purpose);
        // What was changed here since is not what the file said.
        let old = layer.changes.document.read().clone();
        let layer = layer.id;
        let options = Options { today: Options::default().today, ..options };
        let read = move |progress: &Progress| {
            let stamp = FileVersion::of(&path);
            let reading = read_file(&path, &options, progress);
            if stamp.is_none() || stamp != FileVersion::of(&path) {
                // It went or changed meanwhile, of which there will be news.
                return None;
            }
            let compared = reading.map(|reading| {
                let changes = Changes::between(&old, &reading.dossier);
                (reading, changes)
            });
            Some(ReadAgain { path, layer, stamp, reading: compared })
        };
        self.start(ctx, "sitmap-read", None, purpose, read, move |app, ctx, read| {
            if let Ok(Some(read)) = read {
                take(app, ctx, read);
            }
        });
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
