//! What a copy would leave out, and what words that stay still name.

use egui::{Label, ScrollArea, Ui, vec2};
use egui_material_icons::icons;

use crate::look::{fonts, size, space, text, tokens};
use crate::panels::parts;
use crate::query::redact::{Done, Still};
use crate::words::redact as w;

const STILL_ROW: f32 = 42.0;

/// Draws it.
pub(super) fn ui(ui: &mut Ui, done: &Done) {
    let t = tokens(ui.ctx());
    let height = ui.available_height();
    let lines = ScrollArea::vertical().id_salt("done").auto_shrink([false, true]);
    let most = if done.still.is_empty() { height - 90.0 } else { height * 0.45 };
    lines.max_height(most).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for line in &done.lines {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                parts::icon(ui, icons::ICON_CHECK, 15.0, t.accent);
                ui.vertical(|ui| text::label(ui, line, fonts::regular(size::SMALL + 1.0), t.text));
            });
        }
    });
    let Some(still) = done.still_told() else {
        ui.add_space(space::NORMAL);
        parts::muted(ui, w::STILL_NONE);
        return;
    };
    ui.add_space(space::NORMAL);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        parts::icon(ui, icons::ICON_WARNING, size::ICON, t.warning);
        ui.vertical(|ui| {
            text::label(ui, &w::still_sentence(&still), fonts::strong(size::SMALL + 1.0), t.warning);
        });
    });
    parts::muted(ui, w::STILL_ABOUT);
    ui.add_space(space::TIGHT);
    let area = ScrollArea::vertical().id_salt("still").auto_shrink(false);
    area.max_height(ui.available_height()).show_rows(ui, STILL_ROW, done.still.len(), |ui, rows| {
        for row in done.still.get(rows).unwrap_or(&[]) {
            ui.allocate_ui(vec2(ui.available_width(), STILL_ROW), |ui| still_ui(ui, row));
        }
    });
}

fn still_ui(ui: &mut Ui, row: &Still) {
    let t = tokens(ui.ctx());
    ui.set_height(STILL_ROW);
    ui.spacing_mut().item_spacing.y = 0.0;
    let width = ui.available_width() - space::NORMAL;
    let begins = if row.begins.is_empty() { row.told() } else { &row.begins };
    let names = row.names.join(" · ");
    let first = text::elided(ui, begins, fonts::regular(size::SMALL + 1.0), t.text, width, 1);
    ui.add(Label::new(first).selectable(false)).on_hover_text(begins);
    let second = text::elided(ui, &names, fonts::regular(size::SMALL), t.muted, width, 1);
    ui.add(Label::new(second).selectable(false)).on_hover_text(&names);
}
