//! Opened files that change on disk: what they hold now takes the place of what they held, and
//! everything else stays as it is.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::App;
use super::jobs::{Jobs, Purpose};
use super::messages::message_key;
use super::watch::{FileEvent, FileVersion};
use crate::formats::how_many;
use crate::formats::tables::TableGuess;
use crate::formats::{FileError, FormatError, Issue, Options, Reading, read_file};
use crate::l10n::errors::{describe_error, describe_file_error_with_path};
use crate::l10n::issues::describe_issue_in_place;
use crate::l10n::ui::labelled;
use crate::l10n::{changes as w, facts};
use crate::model::Dossier;
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

    fn take_changes(&mut self, path: &Path, old: LayerId, reading: Reading, changes: Changes) {
        let Some(before) = self.state.workspace.layers.get(old).map(|layer| layer.source.issues.clone())
        else {
            return;
        };
        let presented_anew = self.is_presented_anew(old, &reading.dossier);
        if changes.is_empty() && *before == *reading.issues && !presented_anew {
            return;
        }
        self.tell_of_two_briefings(old, &reading.dossier);
        let selected = self.state.selection();
        let draft = reading.draft.map(Arc::from);
        let issues: Arc<[Issue]> = reading.issues.into();
        let layer = self.replace_layer(old, Arc::new(reading.dossier), issues.clone(), &changes.matching);

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
                .retain(|message| message.layer != Some(layer) || message.offer == Offer::ClearFilter);
        }
        if count > count_before {
            let title = labelled(&name(path), &facts::issues(count));
            let first = issues.first().map(describe_issue_in_place).unwrap_or_default();
            self.tell(Severity::Warning, &title, &first, Some(layer));
        }
    }

    /// Puts what was read in the place of a layer. What was selected, now and before, is found
    /// again.
    pub(super) fn replace_layer(
        &mut self,
        old: LayerId,
        dossier: Arc<Dossier>,
        issues: Arc<[Issue]>,
        matching: &Matching,
    ) -> LayerId {
        let state = &mut self.state;
        let Some(before) = state.workspace.layers.get(old).map(|layer| layer.data.dossier().clone()) else {
            return old;
        };
        let selected = state.history.current();
        let id = state.workspace.layers.replace(old, dossier, issues);
        state.follow_briefing(old, id, &before);
        if let Some(layer) = state.workspace.layers.get(id) {
            let now = |target: Target| {
                if target.layer == old { target.relocate(&before, layer, matching) } else { Some(target) }
            };
            state.history.follow(now);
            state.fan = state.fan.and_then(now);
            state.field = state.field.take().and_then(|(target, field)| Some((now(target)?, field)));
        }
        self.layout.list.follow(selected, state.history.current());
        if let Some(Dialog::Issues(shown) | Dialog::Changes(shown)) = &mut state.dialog
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
        let purpose = Purpose::ReadAgain(layer.id);
        self.cancel(&purpose);
        // What the user has put on the map since is not what the file said.
        let old = layer.changes.original.as_ref().unwrap_or(layer.data.dossier()).clone();
        let (layer, options) = (layer.id, layer.source.options.clone());
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
        self.start(ctx, "sitmap-read", None, purpose, read, |app, _, read| {
            if let Ok(Some(read)) = read {
                app.read_again(read);
            }
        });
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
