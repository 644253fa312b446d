//! Boxes and circles to tick, and what stands over a group of them.

use egui::{Align, Button, Response, RichText, Role, Ui, WidgetInfo, WidgetText};

use crate::l10n::redact as w;
use crate::panels::parts;
use crate::theme::direction::{self, widgets};
use crate::theme::{fonts, size, space, tokens};

/// A group of what can be left out.
pub(super) struct Group {
    /// What stands over it.
    pub heading: &'static str,
    /// What it is a group of.
    pub list: w::List,
    /// How many of it are left out.
    pub chosen: usize,
    /// Of how many.
    pub of: usize,
    /// Whether only some are listed, because something is looked for.
    pub found: bool,
}

impl Group {
    /// Draws what stands over it: `Some(true)` where all of what is listed is to be left out,
    /// `Some(false)` where none of it is.
    pub(super) fn ui(&self, ui: &mut Ui) -> Option<bool> {
        let t = tokens(ui.ctx());
        let mut wanted = None;
        ui.add_space(space::NORMAL);
        ui.horizontal(|ui| {
            let heading = RichText::new(self.heading).font(fonts::strong(size::SMALL + 1.0));
            ui.label(heading.color(t.muted));
            ui.add_space(space::NORMAL);
            parts::muted(ui, &w::chosen(self.chosen, self.of));
            ui.with_layout(direction::row_from_end(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::TIGHT;
                ui.add_space(space::NORMAL);
                for all in [false, true] {
                    let name =
                        RichText::new(w::all_or_none(all, self.found)).font(fonts::strong(size::SMALL));
                    let button = Button::new(name.color(t.accent)).frame_when_inactive(false);
                    let button = ui.add(button);
                    let said = w::leave_out_all(all, self.list, self.found);
                    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
                    if button.clicked() {
                        wanted = Some(all);
                    }
                }
            });
        });
        wanted
    }
}

/// A box with its text, named for screen readers.
pub(super) fn tick(
    ui: &mut Ui,
    enabled: bool,
    ticked: &mut bool,
    shown: impl Into<WidgetText>,
    name: &str,
) -> Response {
    let shown = shown.into();
    let response = ui.add_enabled_ui(enabled, |ui| widgets::checkbox(ui, ticked, shown)).inner;
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, *ticked, name));
    response
}

pub(super) fn radio<T: PartialEq>(ui: &mut Ui, chosen: &mut T, choice: T, name: &str) {
    let is_chosen = *chosen == choice;
    if widgets::radio(ui, is_chosen, name).clicked() && !is_chosen {
        *chosen = choice;
    }
}
