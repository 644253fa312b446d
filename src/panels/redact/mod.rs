//! What a redacted copy is not to say: chosen on the left, and on the right what that does.
//!
//! `choices` is the left side, `listed` the lists in it, of which there may be hundreds of rows,
//! `ticks` boxes and circles, `done` the right side.

mod choices;
mod done;
mod listed;
mod ticks;

use egui::{Button, Frame, Margin, RichText, ScrollArea, Ui, vec2};

use super::parts;
use crate::l10n::redact as w;
use crate::l10n::ui::{cancel, close};
use crate::query::LayerId;
use crate::redaction::Redaction;
use crate::scene::{Command, Output, View};
use crate::theme::direction::{self, menus};
use crate::theme::{fonts, size, space, text, tokens};
use choices::Choices;

const WIDTH: f32 = 940.0;
const LEFT: f32 = 430.0;
/// The least height of the choices: less, and nothing could be scrolled.
const LEAST: f32 = 90.0;

/// What the user has chosen so far.
#[derive(Default)]
pub struct RedactDialog {
    of: Option<LayerId>,
    wish: Redaction,
    /// The wish of which it was asked what it does.
    asked: Option<Redaction>,
    choices: Choices,
}

impl RedactDialog {
    /// Draws the dialog. Escape and a click beside it close it.
    pub fn ui(&mut self, ui: &Ui, layer: LayerId, view: &View<'_>, commands: &mut Vec<Command>) {
        if self.of != Some(layer) {
            *self = Self { of: Some(layer), ..Self::default() };
        }
        let frame = Frame::popup(ui.style()).inner_margin(Margin::same(24));
        let shown = menus::modal("redact").frame(frame).show(ui.ctx(), |ui| {
            let room = ui.ctx().content_rect().size();
            ui.set_width(WIDTH.min(room.x - 80.0));
            parts::headline(ui, w::heading());
            let Some(open) = view.layers.get(layer) else {
                parts::body(ui, w::closed());
                ui.add_space(space::WIDE);
                if ui.button(close()).clicked() {
                    commands.push(Command::CloseDialog);
                }
                return;
            };
            parts::muted(ui, &open.display.name);
            parts::muted(ui, w::about());
            ui.add_space(space::NORMAL);
            let height = (room.y - 250.0).clamp(LEAST, 560.0);
            let width = ui.available_width();
            let left = LEFT.min(width / 2.0);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                column(ui, "choices", left, height, |ui| {
                    self.choices.ui(ui, open.data.dossier(), &mut self.wish);
                });
                ui.add_space(space::WIDE * 1.5);
                let rest = width - left - space::WIDE * 1.5;
                ui.allocate_ui_with_layout(vec2(rest, height), direction::column(), |ui| {
                    ui.set_min_height(height);
                    self.preview_ui(ui, layer, view);
                });
            });
            ui.add_space(space::WIDE);
            self.closing_ui(ui, layer, commands);
        });
        if self.asked.as_ref() != Some(&self.wish) {
            self.asked = Some(self.wish.clone());
            if !self.wish.is_empty() {
                commands.push(Command::PreviewRedaction(layer, Box::new(self.wish.clone())));
            }
        }
        if shown.should_close() {
            commands.push(Command::CloseDialog);
        }
    }

    fn preview_ui(&mut self, ui: &mut Ui, layer: LayerId, view: &View<'_>) {
        parts::heading(ui, w::what_is_done());
        if self.wish.is_empty() {
            parts::muted(ui, w::nothing_chosen());
            return;
        }
        let current = view.redaction.filter(|one| one.layer == layer && one.wish == self.wish);
        let Some(preview) = current else {
            ui.horizontal(|ui| {
                ui.spinner();
                parts::muted(ui, w::working());
            });
            return;
        };
        match &preview.done {
            Ok(done) => done::ui(ui, done, &mut self.wish),
            Err(reason) => {
                let t = tokens(ui.ctx());
                text::label(ui, reason, fonts::regular(size::BODY), t.error);
            }
        }
    }

    fn closing_ui(&self, ui: &mut Ui, layer: LayerId, commands: &mut Vec<Command>) {
        let t = tokens(ui.ctx());
        let chosen = !self.wish.is_empty();
        ui.horizontal(|ui| {
            let (colour, ground) = if chosen { (t.on_accent, t.accent) } else { (t.muted, t.raised) };
            let button = Button::new(RichText::new(w::save()).color(colour)).fill(ground);
            if ui.add_enabled(chosen, button).clicked() {
                commands.push(Command::AskWhere(Output::Redacted(layer, Box::new(self.wish.clone()))));
                commands.push(Command::CloseDialog);
            }
            if ui.button(cancel()).clicked() {
                commands.push(Command::CloseDialog);
            }
        });
    }
}

/// A column that scrolls by itself.
fn column(ui: &mut Ui, name: &str, width: f32, height: f32, contents: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, height), direction::column(), |ui| {
        ui.set_width(width);
        ScrollArea::vertical().id_salt(name).max_height(height).auto_shrink(false).show(ui, |ui| {
            // Beside the bar.
            ui.set_width(width - space::NORMAL);
            contents(ui);
        });
    });
}
