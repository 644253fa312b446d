//! The row that an incident was made from, as it stands in its file.

use egui::{Align, CornerRadius, Frame, Margin, RichText, Ui};
use egui_material_icons::icons;

use super::Card;
use crate::l10n::{facts, tables as w};
use crate::model::IncidentRef;
use crate::panels::{dialogs, parts};
use crate::scene::Command;
use crate::scene::dialog::Dialog;
use crate::theme::direction::widgets;
use crate::theme::{fonts, size, space, text, tokens};

/// Line, headings and cells, folded until somebody wants to know, or an issue leads here.
pub(super) fn origin_ui(ui: &mut Ui, card: &mut Card<'_>, incident: IncidentRef<'_>) {
    let fields = incident.fields();
    if fields.len() == 0 {
        return;
    }
    parts::rule(ui);
    let id = ui.scope_id().with(("as in the file", card.id));
    let led_to = card.field.map(str::to_owned);
    let before: Option<Option<String>> = ui.data(|data| data.get_temp(id));
    let newly = led_to.is_some() && before.flatten() != led_to;
    let header = match incident.line() {
        Some(line) => w::as_in_line(&line.to_string()),
        None => w::as_in_file().to_owned(),
    };
    let header = RichText::new(header).font(fonts::strong(size::SMALL + 1.0));
    widgets::collapsing(ui, header, id, newly.then_some(true), |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for (heading, cell) in fields.clone().filter(|(_, cell)| !cell.is_empty()) {
            field_ui(ui, card, heading, cell, newly);
        }
        let empty = fields.clone().filter(|(_, cell)| cell.is_empty()).count();
        if empty > 0 {
            let headings = fields.clone().filter(|(_, cell)| cell.is_empty()).map(|(heading, _)| heading);
            parts::muted(ui, &w::empty_cells(empty)).on_hover_text(facts::listed(headings));
        }
    });
    ui.data_mut(|data| data.insert_temp(id, led_to));
}

fn field_ui(ui: &mut Ui, card: &mut Card<'_>, heading: &str, cell: &str, newly: bool) {
    let t = tokens(ui.ctx());
    let is_meant = card.field == Some(heading);
    let frame = Frame::new()
        .fill(if is_meant { t.editor_ground } else { t.panel })
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::symmetric(8, 3));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        let colour = if is_meant { t.editor } else { t.muted };
        text::label(ui, heading, fonts::regular(size::SMALL), colour);
        text::label(ui, cell, fonts::regular(size::BODY), t.text);
        if dialogs::is_web(cell) {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::TIGHT;
                parts::icon(ui, icons::ICON_OPEN_IN_NEW, 14.0, t.muted);
                if parts::link(ui, w::show_link()).clicked() {
                    card.commands.push(Command::Show(Dialog::Link(cell.to_owned())));
                }
            });
        }
    });
    if is_meant && newly {
        shown.response.scroll_to_me(Some(Align::Center));
    }
}
