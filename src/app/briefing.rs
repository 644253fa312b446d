//! A briefing is made: changes of it, what the map shows becomes a step, and a step is shown.

use super::App;
use crate::l10n::briefing_panel as w;
use crate::model::briefing::StepKind;
use crate::query::{Layer, LayerId};
use crate::scene::briefing::deck::{only_of, rect_of};
use crate::scene::briefing::edit::{self, CapturedView};
use crate::scene::briefing::editor::Dock;
use crate::scene::briefing::{BriefingCommand, Edit, outline};
use crate::scene::camera::Camera;
use crate::scene::choices::{BaseMapChoice, ThemeChoice};
use crate::scene::view::Severity;

impl App {
    /// Changes the briefing of a layer.
    pub(super) fn edit_briefing(&mut self, id: LayerId, edit: Edit) {
        let state = &self.state;
        let id = state.workspace.layers.current_id(id);
        let Some(layer) = state.workspace.layers.get(id) else {
            return;
        };
        let (leads_to, typed, operation) = (edit.leads_to(), edit.typed(), edit.operation());
        let is_other = state.desk.layer(&state.workspace.layers, None).map(|layer| layer.id) != Some(id);
        let step = state.desk.step.filter(|_| !is_other);
        let changes = edit::changes(layer.briefing().map(AsRef::as_ref), edit);
        if let Some(id) = self.make(id, operation, changes, typed) {
            self.state.desk.chosen = Some(id);
            self.state.desk.step = leads_to.or(step);
            self.keep_step(id);
        }
    }

    /// The layer whose briefing is made. Cheap to clone.
    fn made_layer(&self) -> Option<Layer> {
        self.state.desk.layer(&self.state.workspace.layers, self.state.selection()).cloned()
    }

    /// The step that is looked at in the briefing of a layer is one that there is.
    pub(super) fn keep_step(&mut self, id: LayerId) {
        if self.made_layer().map(|layer| layer.id) == Some(id) {
            let briefing = self.state.workspace.layers.get(id).and_then(Layer::briefing);
            let last = briefing.and_then(|briefing| briefing.steps.len().checked_sub(1));
            self.state.desk.step = self.state.desk.step.zip(last).map(|(step, last)| step.min(last));
        }
    }

    /// What is typed from now on is a change of its own.
    pub(super) fn pause(&mut self, id: LayerId) {
        let layer = self.state.workspace.layers.get(id);
        if let Some(step) = layer.and_then(|layer| layer.changes.document.pause()) {
            self.take_step(id, step);
        }
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
            BriefingCommand::Pause(id) => self.pause(id),
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
        self.pause(id);
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
}
