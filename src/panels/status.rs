//! The line at the bottom: where the pointer is, how far in, how much is shown.

use egui::{Align, Label, RichText, Role, Ui, WidgetInfo};
use geo::Point;

use crate::geo::notation::Notation;
use crate::l10n::ui as w;
use crate::l10n::{changes, facts};
use crate::scene::dialog::Dialog;
use crate::scene::{Command, View};
use crate::theme::{direction, fonts, size, space, tokens};

/// At most this part of the line is for what happened last.
const NOTE: f32 = 0.5;

/// Draws the line; `pointer` is the position under it in degrees.
pub fn status_ui(
    ui: &mut Ui,
    view: &View<'_>,
    pointer: Option<Point>,
    zoom: f64,
    commands: &mut Vec<Command>,
) {
    let t = tokens(ui.ctx());
    let small = |text: String| RichText::new(text).font(fonts::regular(size::SMALL)).color(t.muted);
    ui.horizontal_centered(|ui| {
        ui.spacing_mut().item_spacing.x = space::WIDE;
        if !view.note.text.is_empty() {
            let width = ui.available_width() * NOTE;
            ui.scope(|ui| {
                ui.set_max_width(width);
                let note = ui.add(Label::new(small(view.note.text.clone())).truncate());
                note.widget_info(|| WidgetInfo::labeled(Role::Status, true, &view.note.text));
            });
        }
        if let Some(layer) = view.note.changes.filter(|&layer| view.layers.get(layer).is_some()) {
            let text = RichText::new(changes::show()).font(fonts::strong(size::SMALL)).color(t.accent);
            if ui.link(text).clicked() {
                commands.push(Command::Show(Dialog::Changes(layer)));
            }
        }
        if let Some(position) = pointer {
            for notation in [Notation::DecimalDegrees, Notation::Mgrs] {
                if let Some(text) = notation.format(position) {
                    ui.label(small(text));
                }
            }
        }
        ui.with_layout(direction::row_from_end(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::WIDE;
            ui.label(small(w::zoom(zoom)));
            ui.label(small(facts::places(view.marks.marks.len())));
            if view.marks.unlocated > 0 {
                ui.label(small(w::unlocated(view.marks.unlocated)));
            }
            ui.label(small(w::shown_of(view.counts.shown, view.counts.of)));
        });
    });
}
