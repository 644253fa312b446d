//! What came, changed and went when a file was read again: a row for each, which leads there.

use egui::{Align, Label, Link, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};
use egui_material_icons::icons;

use super::parts;
use crate::l10n::changes as w;
use crate::query::changes::{Change, Difference};
use crate::query::{LayerId, Target};
use crate::scene::{Command, View};
use crate::theme::{direction, fonts, size, space, text, tokens};

const ROW_HEIGHT: f32 = 28.0;
const LIST_HEIGHT: f32 = 420.0;
/// Room for "statement changed" at the end of a row.
const WHAT_WIDTH: f32 = 112.0;

/// Draws the list of changes of a layer.
pub fn changes_ui(ui: &mut Ui, view: &View<'_>, layer: LayerId, commands: &mut Vec<Command>) {
    parts::headline(ui, w::heading());
    let Some((layer, changes)) = view.layers.get(layer).and_then(|l| Some((l, l.changes.on_disk.as_ref()?)))
    else {
        parts::muted(ui, w::none());
        return;
    };
    parts::muted(ui, &layer.display.name);
    for tally in &changes.tallies {
        parts::muted(ui, &w::tally(tally.table, tally.came, tally.changed, tally.went));
    }
    ui.add_space(space::NORMAL);
    ScrollArea::vertical().max_height(LIST_HEIGHT).auto_shrink([false, true]).show_rows(
        ui,
        ROW_HEIGHT,
        changes.named.len(),
        |ui, rows| {
            for difference in changes.named.get(rows).unwrap_or(&[]) {
                ui.allocate_ui(vec2(ui.available_width(), ROW_HEIGHT), |ui| {
                    row_ui(ui, layer.id, difference, commands);
                });
            }
        },
    );
    let all: usize = changes.tallies.iter().map(|tally| tally.came + tally.changed + tally.went).sum();
    if all > changes.named.len() {
        parts::muted(ui, &w::more(all - changes.named.len()));
    }
}

fn row_ui(ui: &mut Ui, layer: LayerId, difference: &Difference, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let table = difference.table.word();
    let (icon, colour, what) = match difference.change {
        Change::Came => (icons::ICON_ADD, t.accent, w::row_came(table)),
        Change::Changed => (icons::ICON_EDIT, t.text, w::row_changed(table)),
        Change::Went => (icons::ICON_REMOVE, t.muted, w::row_went(table)),
    };
    ui.horizontal(|ui| {
        parts::icon(ui, icon, size::ICON, colour);
        ui.with_layout(direction::row_from_end(Align::Center), |ui| {
            let what = RichText::new(what);
            ui.allocate_ui_with_layout(vec2(WHAT_WIDTH, ROW_HEIGHT), direction::row(Align::Center), |ui| {
                ui.label(what.font(fonts::regular(size::SMALL)).color(t.muted))
            });
            ui.with_layout(direction::row(Align::Center), |ui| {
                let colour = if difference.item.is_some() { t.accent } else { t.muted };
                let width = ui.available_width();
                let name = text::elided(ui, &difference.name, fonts::regular(size::BODY), colour, width, 1);
                if let Some(item) = difference.item {
                    let link = ui.add(Link::new(name));
                    link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &difference.name));
                    if link.clicked() {
                        commands.push(Command::Select(Target { layer, item }));
                        commands.push(Command::CloseDialog);
                    }
                } else {
                    let label = ui.add(Label::new(name));
                    label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &difference.name));
                }
            });
        });
    });
}
