//! Four things to begin with, over the map of who has never seen the program, until they are taken away.

use egui::{Align, Align2, Area, Button, Id, Rect, RichText, Ui, vec2};
use egui_material_icons::icons;

use super::actions::Action;
use super::{messages, parts};
use crate::l10n::hints as w;
use crate::scene::{Command, View};
use crate::theme::{direction, fonts, size, space, tokens};

const WIDTH: f32 = 320.0;
/// So far above the edge of the map, where its scale stands.
const ABOVE_SCALE: f32 = 44.0;

/// Draws them at the foot of the map, where they are to be seen.
pub fn hints_ui(ui: &Ui, map: Rect, view: &View<'_>, commands: &mut Vec<Command>) {
    if !view.hints_open {
        return;
    }
    let width = (map.width() - 2.0 * space::WIDE).min(WIDTH);
    let at_start =
        Rect::from_min_size(map.min + vec2(space::WIDE, 0.0), vec2(width, map.height() - ABOVE_SCALE));
    Area::new(Id::unique("hints"))
        .pivot(Align2::CENTER_BOTTOM)
        .constrain(true)
        .layout(direction::column())
        .fixed_pos(direction::within(map, at_start).center_bottom())
        .show(ui.ctx(), |ui| {
            ui.set_width(width);
            messages::floating(ui, |ui| all_ui(ui, commands));
        });
}

fn all_ui(ui: &mut Ui, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let key = |action: Action| action.key_texts().next().unwrap_or_default();
    parts::headline(ui, w::title());
    for (icon, text) in [
        (icons::ICON_ADS_CLICK, w::read().to_owned()),
        (icons::ICON_MOUSE, w::look(&key(Action::FitAll))),
        (icons::ICON_FOLDER_OPEN, w::open(&key(Action::Open))),
        (icons::ICON_CO_PRESENT, w::present(&key(Action::Present), &key(Action::Palette))),
    ] {
        ui.with_layout(direction::row(Align::Min), |ui| {
            parts::icon(ui, icon, size::ICON, t.accent);
            ui.with_layout(direction::column(), |ui| parts::body(ui, &text));
        });
        ui.add_space(space::TIGHT);
    }
    let text = RichText::new(w::understood()).font(fonts::strong(size::BODY)).color(t.on_accent);
    if ui.add(Button::new(text).fill(t.accent)).clicked() {
        commands.push(Command::CloseHints);
    }
}
