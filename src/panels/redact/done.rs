//! What a copy would leave out, what stays although it may tell more, and what words that stay still
//! name.

use egui::{Button, Label, RichText, ScrollArea, Ui, vec2};
use egui_material_icons::icons;

use super::choices;
use crate::l10n::redact as w;
use crate::panels::parts;
use crate::redaction::{Redaction, RedactionReport, ResidualMention, Warning};
use crate::theme::{direction, fonts, size, space, text, tokens};

const STILL_ROW: f32 = 60.0;
/// About the height of a warning with its button.
const WARNING: f32 = 64.0;

/// Draws it. What a warning is about can be left out too.
pub(super) fn ui(ui: &mut Ui, done: &RedactionReport, wish: &mut Redaction) {
    let t = tokens(ui.ctx());
    let height = (ui.available_height() - WARNING * done.warnings.len() as f32).max(120.0);
    let lines = ScrollArea::vertical().id_salt("done").auto_shrink([false, true]);
    let most = if done.still.is_empty() { height - 90.0 } else { height * 0.45 };
    lines.max_height(most).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for line in &done.lines {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                parts::icon(ui, icons::ICON_CHECK, 15.0, t.accent);
                direction::vertical(ui, |ui| {
                    text::label(ui, line, fonts::regular(size::SMALL + 1.0), t.text)
                });
            });
        }
    });
    for warning in &done.warnings {
        warning_ui(ui, warning, wish);
    }
    let Some(still) = done.still_told() else {
        ui.add_space(space::NORMAL);
        parts::muted(ui, w::still_none());
        return;
    };
    warned(ui, &w::still_sentence(&still));
    parts::muted(ui, w::still_about());
    ui.add_space(space::TIGHT);
    let area = ScrollArea::vertical().id_salt("still").auto_shrink(false);
    area.max_height(ui.available_height()).show_rows(ui, STILL_ROW, done.still.len(), |ui, rows| {
        for row in done.still.get(rows).unwrap_or(&[]) {
            ui.allocate_ui(vec2(ui.available_width(), STILL_ROW), |ui| still_ui(ui, row));
        }
    });
}

/// A sentence with the sign of a warning.
fn warned(ui: &mut Ui, said: &str) {
    let t = tokens(ui.ctx());
    ui.add_space(space::NORMAL);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        parts::icon(ui, icons::ICON_WARNING, size::ICON, t.warning);
        direction::vertical(ui, |ui| {
            text::label(ui, said, fonts::strong(size::SMALL + 1.0), t.warning);
        });
    });
}

fn warning_ui(ui: &mut Ui, warning: &Warning, wish: &mut Redaction) {
    warned(ui, &w::sentence(&warning.told));
    let button = RichText::new(w::leave_out_too(choices::name(warning.without)));
    if ui.add(Button::new(button.font(fonts::regular(size::SMALL + 1.0)))).clicked() {
        wish.parts.insert(warning.without);
    }
}

fn still_ui(ui: &mut Ui, row: &ResidualMention) {
    let t = tokens(ui.ctx());
    ui.set_height(STILL_ROW);
    ui.spacing_mut().item_spacing.y = 0.0;
    let width = ui.available_width() - space::NORMAL;
    let heading = row.heading();
    let first = text::elided(ui, &heading, fonts::regular(size::SMALL + 1.0), t.text, width, 1);
    ui.add(Label::new(first).selectable(false)).on_hover_text(&heading);
    let hits = row.describe_hits();
    let second = text::elided(ui, &hits, fonts::regular(size::SMALL), t.muted, width, 2);
    let all = || row.lines().collect::<Vec<_>>().join("\n");
    ui.add(Label::new(second).selectable(false)).on_hover_ui(|ui| {
        parts::body(ui, &all());
    });
}
