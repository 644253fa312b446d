//! Before a layer is closed or the program ends: what is not saved is asked about.

use std::path::PathBuf;

use egui::ViewportCommand;

use super::App;
use crate::l10n::briefing_panel as w;
use crate::l10n::ui::program;
use crate::query::LayerId;
use crate::scene::briefing::{Leaving, Unsaved};
use crate::scene::dialog::Dialog;

/// What is left once a file is written. Whatever else is saved meanwhile, or not, changes nothing in
/// it.
#[derive(Debug)]
pub(super) struct AfterSave {
    pub(super) leaving: Leaving,
    pub(super) path: PathBuf,
}

/// How far it is with leaving.
#[derive(Debug, Default)]
pub(super) struct LeavingState {
    /// What is left once what is being written is.
    pub after_save: Option<AfterSave>,
    /// Whether the program may end whatever is not saved.
    may_end: bool,
    /// Whether the title of the window tells of what is not saved.
    tells_unsaved: bool,
}

impl App {
    /// Closes a layer or ends the program; asks first where something is not saved.
    pub(super) fn leave(&mut self, ctx: &egui::Context, leaving: Leaving) {
        if self.first_unsaved(leaving).is_some() {
            self.state.dialog = Some(Dialog::Unsaved(leaving));
        } else {
            self.go(ctx, leaving);
        }
    }

    /// What the user answered to that.
    pub(super) fn answer_unsaved(&mut self, ctx: &egui::Context, leaving: Leaving, answer: Unsaved) {
        self.leaving.after_save = None;
        match answer {
            Unsaved::Save => self.save_and_leave(ctx, leaving),
            Unsaved::Discard => self.go(ctx, leaving),
            Unsaved::Stay => {}
        }
    }

    /// Saves the next of what is not saved; once all of it is, leaves.
    pub(super) fn save_and_leave(&mut self, ctx: &egui::Context, leaving: Leaving) {
        match self.first_unsaved(leaving) {
            Some(layer) => self.save_layer(ctx, layer, Some(leaving)),
            None => self.go(ctx, leaving),
        }
    }

    /// Called in every frame: the button that closes the window asks as well, and the title of the
    /// window tells whether something is not saved.
    pub(super) fn handle_close_request(&mut self, ctx: &egui::Context) {
        let unsaved = self.first_unsaved(Leaving::Program).is_some();
        if unsaved && !self.leaving.may_end && ctx.input(|input| input.viewport().close_requested()) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.state.dialog = Some(Dialog::Unsaved(Leaving::Program));
        }
        if unsaved != self.leaving.tells_unsaved {
            self.leaving.tells_unsaved = unsaved;
            let title = if unsaved { w::with_dot(program()) } else { program().to_owned() };
            ctx.send_viewport_cmd(ViewportCommand::Title(title));
        }
    }

    fn first_unsaved(&self, leaving: Leaving) -> Option<LayerId> {
        let concerned = |id: LayerId| match leaving {
            Leaving::Layer(layer) => self.state.workspace.layers.current_id(layer) == id,
            Leaving::Program => true,
        };
        let mut unsaved = self.state.workspace.layers.unsaved().map(|layer| layer.id);
        unsaved.find(|&id| concerned(id))
    }

    fn go(&mut self, ctx: &egui::Context, leaving: Leaving) {
        match leaving {
            Leaving::Layer(id) => self.close_layer(self.state.workspace.layers.current_id(id)),
            Leaving::Program => {
                self.leaving.may_end = true;
                self.end_journals();
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }
}
