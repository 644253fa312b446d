//! What the user does to documents goes to their logs, and is undone and done again from there.

use std::path::PathBuf;

use jiff::Timestamp;

use super::App;
use super::opening::Reopening;
use super::state::{Closed, State, Undone};
use crate::document::{Change, Draft, Matching, Misfit, Operation, Step};
use crate::l10n::history as w;
use crate::query::{LayerId, history_table};
use crate::scene::view::{Severity, UndoView};

/// At most as many layers that were closed can be opened again.
const MOST_CLOSED: usize = 20;

impl App {
    /// Does something to the document of a layer; `None` where nothing changes, or it cannot be done,
    /// which is told.
    pub(super) fn make(
        &mut self,
        id: LayerId,
        operation: Operation,
        changes: Vec<Change>,
        typed: Option<String>,
    ) -> Option<LayerId> {
        let document = &self.state.workspace.layers.get(id)?.changes.document;
        if changes.is_empty() {
            return None;
        }
        let by = self.state.settings.editor.clone();
        match document.make(Draft { operation, changes, typed, at: Timestamp::now(), by }) {
            Ok(step) => {
                self.state.undone.clear();
                Some(self.take_step(id, step))
            }
            Err(misfit) => {
                self.tell_misfit(&misfit);
                None
            }
        }
    }

    pub(super) fn tell_misfit(&mut self, misfit: &Misfit) {
        self.tell(Severity::Error, w::not_changed(), &w::describe_misfit(misfit), None);
    }

    /// Takes what happened to the document of a layer, and gives the number that the layer has then.
    pub(super) fn take_step(&mut self, id: LayerId, step: Step) -> LayerId {
        let record = step.record.clone();
        if let Some(misfit) = step.misfits.first() {
            self.tell_misfit(misfit);
        }
        let id = if step.touched.renumbered {
            let before = self.state.workspace.layers.get(id).map(|layer| layer.data.dossier().clone());
            let matching = before.map(|before| Matching::of(&before, step.document.now()));
            self.replace_layer(id, step, None, &matching.unwrap_or_default())
        } else {
            self.state.workspace.layers.take(id, step)
        };
        self.write_down(id, &record);
        id
    }

    /// Undoes what was done last.
    pub(super) fn undo(&mut self, ctx: &egui::Context) {
        let done = self.state.last_done();
        let closed = self.state.closed.last().map(|closed| closed.at);
        if closed.is_some_and(|closed| done.is_none_or(|(_, done)| done < closed)) {
            if let Some(closed) = self.state.closed.pop() {
                self.open_again(ctx, closed, Reopening::Undo);
            }
            return;
        }
        if let Some((id, _)) = done
            && let Some(layer) = self.state.workspace.layers.get(id)
            && let Some(step) = layer.changes.document.undo()
        {
            let operation = layer.changes.document.log().last_done().map(|entry| entry.operation.clone());
            let id = self.take_step(id, step);
            self.state.undone.push(Undone::Change(id));
            self.lead_to(id, operation, |operation| {
                (w::undone(&w::operation(operation)), operation.step_before())
            });
        }
    }

    /// Does again what was undone last.
    pub(super) fn redo(&mut self, ctx: &egui::Context) {
        match self.state.next_undone() {
            Some(Undone::Closing(id)) => {
                self.state.undone.pop();
                self.close_layer(self.state.workspace.layers.current_id(id));
            }
            Some(Undone::Change(id)) => {
                self.state.undone.pop();
                let Some(layer) = self.state.workspace.layers.get(id) else {
                    return;
                };
                let operation =
                    layer.changes.document.log().next_undone().map(|entry| entry.operation.clone());
                if let Some(step) = layer.changes.document.redo() {
                    let id = self.take_step(id, step);
                    self.lead_to(id, operation, |operation| {
                        (w::redone(&w::operation(operation)), operation.step_after())
                    });
                }
            }
            None => {}
        }
        ctx.request_repaint();
    }

    /// Has the document of a layer as it was, or will be again, after so many entries.
    pub(super) fn go_to(&mut self, id: LayerId, cursor: usize) {
        let layer = self.state.workspace.layers.get(id);
        if let Some(step) = layer.and_then(|layer| layer.changes.document.go_to(cursor)) {
            self.state.undone.clear();
            let id = self.take_step(id, step);
            self.keep_step(id);
        }
    }

    /// Writes the history of a layer to a file.
    pub(super) fn save_history(&mut self, ctx: &egui::Context, id: LayerId, path: PathBuf) {
        let layers = &self.state.workspace.layers;
        if let Some(layer) = layers.get(layers.current_id(id)) {
            let document = layer.changes.document.clone();
            self.jobs.save_text(ctx, path, move || history_table::csv(&document));
        }
    }

    /// Says why something was done.
    pub(super) fn explain(&mut self, id: LayerId, entry: usize, why: String) {
        if let Some(layer) = self.state.workspace.layers.get(id) {
            let step = layer.changes.document.explain(entry, why);
            self.take_step(id, step);
        }
    }

    /// Tells what was undone or done again, and shows the step of the briefing that it was about.
    fn lead_to(
        &mut self,
        id: LayerId,
        operation: Option<Operation>,
        tell: impl FnOnce(&Operation) -> (String, Option<usize>),
    ) {
        if let Some(operation) = operation {
            let (note, step) = tell(&operation);
            self.state.note = note.into();
            if step.is_some() || operation.is_of_briefing() {
                self.state.desk.chosen = Some(id);
                self.state.desk.step = step.or(self.state.desk.step);
            }
        }
        self.keep_step(id);
    }

    /// Keeps what is needed to open a layer again that is being closed.
    pub(super) fn keep_closed(&mut self, id: LayerId) {
        let layers = self.state.workspace.layers.all();
        if let Some((place, layer)) = layers.iter().enumerate().find(|(_, layer)| layer.id == id) {
            let (source, log) = (layer.source.clone(), layer.changes.document.log().clone());
            let (display, at) = (layer.display.clone(), Timestamp::now());
            let (path, part, options) = (source.path, source.part, source.options);
            self.state.closed.push(Closed { path, part, options, display, place, log, at });
            let surplus = self.state.closed.len().saturating_sub(MOST_CLOSED);
            self.state.closed.drain(..surplus);
        }
    }

    /// Opens a layer again that was closed.
    pub(super) fn open_again(&mut self, ctx: &egui::Context, closed: Closed, reopening: Reopening) {
        let (path, options) = (closed.path.clone(), closed.options.clone());
        self.opened.reopening.push((closed, reopening));
        match path {
            Some(path) => self.open(ctx, vec![path], options),
            None => self.open_bundled(),
        }
    }
}

impl State {
    /// The layer to which something was done last, and when.
    fn last_done(&self) -> Option<(LayerId, Timestamp)> {
        let layers = self.workspace.layers.all().iter();
        let last = layers.filter_map(|layer| Some((layer.id, layer.changes.document.log().last_done()?.at)));
        last.max_by_key(|(_, at)| *at)
    }

    /// What is done again next.
    fn next_undone(&self) -> Option<Undone> {
        let layers = &self.workspace.layers;
        let next = |id| layers.get(id).and_then(|layer| layer.changes.document.log().next_undone());
        let undone = self.undone.last().copied().filter(|undone| match undone {
            Undone::Change(id) => next(*id).is_some(),
            Undone::Closing(id) => layers.get(layers.current_id(*id)).is_some(),
        });
        let oldest = || {
            let all = layers.all().iter().filter_map(|layer| Some((next(layer.id)?.at, layer.id)));
            all.min().map(|(_, id)| Undone::Change(id))
        };
        undone.or_else(oldest)
    }

    /// What is undone next, as menus tell it.
    pub(super) fn undo_view(&self) -> Option<UndoView<'_>> {
        let done = self.last_done();
        let closed = self.closed.last();
        if let Some(closed) = closed.filter(|closed| done.is_none_or(|(_, done)| done < closed.at)) {
            return Some(UndoView::Closed(&closed.display.name));
        }
        let layer = self.workspace.layers.get(done?.0)?;
        layer.changes.document.log().last_done().map(|entry| UndoView::Done(&entry.operation))
    }

    /// What is done again next, as menus tell it.
    pub(super) fn redo_view(&self) -> Option<UndoView<'_>> {
        match self.next_undone()? {
            Undone::Change(id) => {
                let layer = self.workspace.layers.get(id)?;
                layer.changes.document.log().next_undone().map(|entry| UndoView::Done(&entry.operation))
            }
            Undone::Closing(id) => {
                let layers = &self.workspace.layers;
                layers.get(layers.current_id(id)).map(|layer| UndoView::Closed(&layer.display.name))
            }
        }
    }
}
