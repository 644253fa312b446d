//! Starts a show, and takes up what it leaves behind.

use egui::Context;

use super::App;
use super::screens::Screens;
use crate::l10n::show as w;
use crate::map::briefing_map::Motion;
use crate::presenter::show::ShowOptions;
use crate::presenter::{Ended, Show};
use crate::query::Item;
use crate::scene::briefing::Deck;
use crate::scene::choices::Present;
use crate::scene::dialog::Dialog;
use crate::scene::view::Severity;

impl App {
    /// The show that is on.
    pub fn presented(&self) -> Option<&Show> {
        self.show.as_deref()
    }

    /// Presents what is open.
    pub(super) fn present(&mut self, ctx: &Context, from: Present) {
        if self.show.is_some() {
            return;
        }
        let selection = self.state.selection();
        let rows = self.state.rows();
        let deck = Deck::of(&self.state.workspace.layers, rows, selection.map(|target| target.layer));
        if deck.is_empty() {
            self.state.note = w::nothing().to_owned().into();
            return;
        }
        let here = selection.and_then(|target| match target.item {
            Item::Place(place) => {
                let dossier = self.state.workspace.layers.dossier(target.layer)?;
                let here = dossier.place(place).incidents().iter();
                here.filter_map(|&id| deck.find(target.to(Item::Incident(id)))).min()
            }
            _ => deck.find(target),
        });
        let settings = &self.state.settings;
        let wish = ShowOptions {
            first: here.filter(|_| from == Present::Here).unwrap_or(0),
            motion: if self.state.is_motion_reduced() { Motion::Jump } else { Motion::Fly },
            base_map: self.state.workspace.base_map.kept(),
            speaker: settings.speaker_open || from == Present::Rehearsal,
            rehearsal: from == Present::Rehearsal,
        };
        match Show::new(ctx, deck, wish) {
            Ok(show) => {
                self.show = Some(Box::new(show));
                self.screens = Screens::default();
                ctx.memory_mut(|memory| {
                    if let Some(id) = memory.focused() {
                        memory.surrender_focus(id);
                    }
                });
                egui::Popup::close_all(ctx);
                ctx.request_repaint();
            }
            Err(error) => self.tell(Severity::Error, w::not_started(), &error.to_string(), None),
        }
    }

    /// Draws the show, where one is on.
    pub(super) fn presenter_ui(&mut self, ui: &mut egui::Ui, frame: &eframe::Frame) -> bool {
        let Some(show) = &mut self.show else {
            return false;
        };
        // The window is about to be closed, and something has to be asked first.
        let is_asked = matches!(self.state.dialog, Some(Dialog::Unsaved(_)));
        self.screens.place(show, ui.ctx(), frame);
        let ended = show.ui(ui);
        if let Some(ended) = ended.or_else(|| is_asked.then(Ended::default)) {
            // With a second screen it opens by itself.
            if !show.has_second_screen() && !ended.rehearsal {
                self.state.settings.speaker_open = show.has_speaker();
            }
            self.show = None;
            self.screens.leave(ui.ctx());
            ui.ctx().request_repaint();
            self.ended(ended);
        }
        true
    }

    /// The window shows what the room saw last.
    fn ended(&mut self, ended: Ended) {
        if let Some(target) = ended.target.map(|target| target.to(target.item)) {
            let layer = self.state.workspace.layers.current_id(target.layer);
            // What was read again meanwhile has other ids.
            if layer == target.layer {
                self.select(target);
            }
        }
        if ended.rehearsal {
            self.rehearsed(ended);
        }
    }

    fn rehearsed(&mut self, ended: Ended) {
        self.state.note = w::rehearsed(ended.steps, ended.seconds).into();
        if let Some(layer) = ended.layer.filter(|_| !ended.paces.is_empty()) {
            self.state.dialog =
                Some(Dialog::Rehearsed(self.state.workspace.layers.current_id(layer), ended.paces));
        }
    }
}
