//! A briefing is made: changes of it, what the map shows becomes a step, and a step is shown.

use std::sync::Arc;

use super::App;
use super::state::State;
use crate::l10n::briefing_panel as w;
use crate::model::Dossier;
use crate::model::briefing::{Briefing, StepKind};
use crate::query::{Layer, LayerId};
use crate::scene::briefing::deck::{only_of, rect_of};
use crate::scene::briefing::edit::CapturedView;
use crate::scene::briefing::editor::Dock;
use crate::scene::briefing::undo::Snapshot;
use crate::scene::briefing::{BriefingCommand, Edit, outline};
use crate::scene::camera::Camera;
use crate::scene::choices::{BaseMapChoice, ThemeChoice};
use crate::scene::view::Severity;

impl App {
    /// Changes the briefing of a layer.
    pub(super) fn edit_briefing(&mut self, id: LayerId, edit: Edit) {
        let state = &mut self.state;
        let id = state.workspace.layers.current_id(id);
        let Some(layer) = state.workspace.layers.get(id) else {
            return;
        };
        let leads_to = edit.leads_to();
        let is_other = state.desk.layer(&state.workspace.layers, None).map(|layer| layer.id) != Some(id);
        let step = state.desk.step.filter(|_| !is_other);
        if let Some(after) = state.desk.drafts.edit(layer, step, edit) {
            let last = after.steps.len().checked_sub(1);
            state.workspace.layers.set_briefing(id, Some(after));
            state.desk.chosen = Some(id);
            state.desk.step = leads_to.or(step).zip(last).map(|(step, last)| step.min(last));
        }
    }

    /// Takes the last change back.
    pub(super) fn undo_briefing(&mut self) {
        self.go_back_and_forth(|state, layer| state.desk.drafts.undo(layer, state.desk.step));
    }

    /// Makes the change again that was taken back last.
    pub(super) fn redo_briefing(&mut self) {
        self.go_back_and_forth(|state, layer| state.desk.drafts.redo(layer, state.desk.step));
    }

    fn go_back_and_forth(&mut self, go: impl FnOnce(&mut State, &Layer) -> Option<Snapshot>) {
        if self.state.desk.dock != Dock::Front {
            // What nobody sees is not changed.
            return;
        }
        let Some(layer) = self.made_layer() else {
            return;
        };
        if let Some(moment) = go(&mut self.state, &layer) {
            self.state.workspace.layers.set_briefing(layer.id, moment.edited);
            self.state.desk.chosen = Some(layer.id);
            self.state.desk.step = moment.step.or(self.state.desk.step);
            self.keep_step();
        }
    }

    /// The layer whose briefing is made. Cheap to clone.
    fn made_layer(&self) -> Option<Layer> {
        self.state.desk.layer(&self.state.workspace.layers, self.state.selection()).cloned()
    }

    /// The step that is looked at is one that there is.
    fn keep_step(&mut self) {
        let steps = self.made_layer().and_then(|layer| Some(layer.briefing()?.steps.len())).unwrap_or(0);
        self.state.desk.step =
            self.state.desk.step.zip(steps.checked_sub(1)).map(|(step, last)| step.min(last));
    }

    /// Does what is wanted of the briefing that is made.
    pub(super) fn wish_of_briefing(&mut self, wish: BriefingCommand) {
        match wish {
            BriefingCommand::Choose(id) => {
                (self.state.desk.chosen, self.state.desk.step) = (Some(id), None);
            }
            BriefingCommand::Start(id) => self.start_briefing(id),
            BriefingCommand::AddView(id) => self.add_view(id),
            BriefingCommand::Shoot(id, n) => {
                let shot = self.shot();
                self.edit_briefing(id, Edit::CapturedView(n, Some(Box::new(shot))));
            }
            BriefingCommand::Show(id, n) => self.show_step(id, n),
            BriefingCommand::MoveBy(steps) => self.move_step(steps),
            BriefingCommand::Pause(id) => self.state.desk.drafts.pause(id),
        }
    }

    /// Steps made from the incidents in the list.
    fn start_briefing(&mut self, id: LayerId) {
        let Some(layer) = self.state.workspace.layers.get(id) else {
            return;
        };
        let (steps, left_out) = outline::draft_steps(layer, self.state.rows());
        self.edit_briefing(id, Edit::Steps(steps));
        if left_out > 0 {
            let title = w::only_so_many(outline::MOST, outline::MOST + left_out);
            self.tell(Severity::Warning, &title, w::filter_first(), None);
        }
    }

    /// What the map shows becomes a step behind the one that is looked at.
    fn add_view(&mut self, id: LayerId) {
        let shot = self.shot();
        let Some(layer) = self.state.workspace.layers.get(id) else {
            return;
        };
        let step = outline::shot(layer, self.state.selection(), shot);
        let steps = layer.briefing().map_or(0, |briefing| briefing.steps.len());
        let at = self.state.desk.step.map_or(steps, |step| step + 1).min(steps);
        self.edit_briefing(id, Edit::Insert(at, Box::new(step)));
    }

    /// What the map shows now.
    fn shot(&self) -> CapturedView {
        let theme = match self.state.settings.theme {
            ThemeChoice::Light => "light",
            ThemeChoice::Dark => "dark",
            ThemeChoice::System => "",
        };
        let base_map = match self.state.workspace.base_map {
            BaseMapChoice::Atlas => "atlas",
            BaseMapChoice::Plain => "plain",
            // Nobody goes online because a briefing says so.
            BaseMapChoice::Online => "",
        };
        CapturedView {
            bounds: self.canvas.destination().seen(self.canvas.size()),
            only: only_of(&self.state.workspace.filter),
            theme: theme.to_owned(),
            base_map: base_map.to_owned(),
        }
    }

    /// Shows a step on the map: its incident is selected, and its bounds are flown to.
    fn show_step(&mut self, id: LayerId, n: usize) {
        let Some(layer) = self.state.workspace.layers.get(id).cloned() else {
            return;
        };
        let Some((briefing, step)) = layer.briefing().and_then(|all| Some((all, all.steps.get(n)?))) else {
            return;
        };
        self.state.desk.drafts.pause(id);
        (self.state.desk.chosen, self.state.desk.step) = (Some(id), Some(n));
        let line = outline::line(&layer, briefing, step);
        if let Some(target) = line.target {
            self.select(target);
        }
        match step.bounds.and_then(rect_of) {
            Some(bounds) => self.canvas.fly_to(Camera::over(bounds, self.canvas.size())),
            None if line.target.is_none() && step.shows != StepKind::Incident => self.fit_all(),
            None => {}
        }
    }

    /// Moves the step that is looked at.
    fn move_step(&mut self, by: isize) {
        if self.state.desk.dock != Dock::Front {
            return;
        }
        let Some(layer) = self.made_layer() else {
            return;
        };
        let steps = layer.briefing().map_or(0, |briefing| briefing.steps.len());
        if let Some(from) = self.state.desk.step
            && let Some(to) = from.checked_add_signed(by).filter(|&to| to < steps)
        {
            self.edit_briefing(layer.id, Edit::Move(from, to));
        }
    }

    /// Says so where somebody else has changed the briefing of a file that the user is changing too.
    pub(super) fn tell_of_two_briefings(&mut self, layer: LayerId, read: &Dossier) {
        let Some(layer) = self.state.workspace.layers.get(layer) else {
            return;
        };
        let drafts = &self.state.desk.drafts;
        let before = drafts.last_saved(layer.id).or(layer.data.dossier().head.briefing.as_ref());
        if drafts.is_unsaved(layer) && before != read.head.briefing.as_ref() {
            let title = w::two_briefings(&layer.display.name);
            self.tell(Severity::Warning, &title, w::yours_stays(), None);
        }
    }

    /// Whether the file of a layer brings another briefing than the one that was saved to it last,
    /// and nobody has changed that since.
    pub(super) fn is_presented_anew(&self, layer: LayerId, read: &Dossier) -> bool {
        self.state.workspace.layers.get(layer).is_some_and(|layer| {
            let now = read.head.briefing.as_ref();
            layer.changes.briefing.is_some()
                && !self.state.desk.drafts.is_unsaved(layer)
                && layer.changes.briefing.as_ref() != now
        })
    }
}

impl State {
    /// A layer was read again under another number. A briefing that is in no file yet stays with it;
    /// any other is now as the file says.
    pub(super) fn follow_briefing(&mut self, old: LayerId, new: LayerId, before: &Arc<Dossier>) {
        let Some(layer) = self.workspace.layers.get(new) else {
            return;
        };
        // Asked under the number by which the draft is still known.
        let mut as_before = layer.clone();
        as_before.id = old;
        let unsaved = self.desk.drafts.is_unsaved(&as_before);
        let edited = layer.changes.briefing.clone();
        self.desk.follow(old, new);
        if unsaved {
            // What was read before may be wanted back although the file has another briefing now.
            let kept = || Some(before.head.briefing.clone().unwrap_or_else(|| Arc::new(Briefing::default())));
            self.workspace.layers.set_briefing(new, edited.or_else(kept));
        } else {
            self.desk.drafts.forget(new);
            self.workspace.layers.set_briefing(new, None);
        }
    }
}
