//! What is said of a briefing as a whole.

use egui::{ComboBox, RichText, Role, Ui, WidgetInfo};

use super::Making;
use super::fields::{Text, name_ui, seconds_ui};
use crate::look::tokens::{readable_on, stated};
use crate::look::{fonts, size, space};
use crate::model::briefing::Marking;
use crate::panels::parts;
use crate::scene::Command;
use crate::scene::briefing::edit::WholeField;
use crate::scene::briefing::{Edit, markings};
use crate::words::briefing_panel as w;
use crate::words::time::date_time_group;

/// Draws the fields of the briefing.
pub(super) fn whole_ui(ui: &mut Ui, making: Making<'_>, commands: &mut Vec<Command>) {
    let briefing = making.briefing;
    for (field, name, hint, told) in [
        (WholeField::Title, w::TITLE, making.layer.name.as_str(), &briefing.title),
        (WholeField::Author, w::AUTHOR, "", &briefing.author),
        (WholeField::Audience, w::AUDIENCE, "", &briefing.audience),
    ] {
        name_ui(ui, name);
        if let Some(typed) = (Text { name, hint, rows: 1, ground: None }).ui(ui, told, making, commands) {
            commands.push(making.edit(Edit::Whole(field, typed)));
        }
    }
    as_of_ui(ui, making, commands);
    marking_ui(ui, making, commands);
    ui.add_space(space::NORMAL);
    seconds_ui(ui, w::ALL_SECONDS, briefing.seconds, making, Edit::AllSeconds, commands);
}

fn as_of_ui(ui: &mut Ui, making: Making<'_>, commands: &mut Vec<Command>) {
    name_ui(ui, w::AS_OF);
    let set = |told| making.edit(Edit::Whole(WholeField::AsOf, told));
    ui.horizontal(|ui| {
        let button = 58.0;
        ui.vertical(|ui| {
            ui.set_width(ui.available_width() - button);
            let field = Text { name: w::AS_OF, hint: "051800Z JAN 22", rows: 1, ground: None };
            if let Some(typed) = field.ui(ui, &making.briefing.as_of, making, commands) {
                commands.push(set(typed));
            }
        });
        if ui.button(w::NOW).on_hover_text(w::NOW_HINT).clicked() {
            commands.push(set(date_time_group(jiff::Timestamp::now())));
        }
    });
}

fn marking_ui(ui: &mut Ui, making: Making<'_>, commands: &mut Vec<Command>) {
    let marking = making.briefing.marking.as_ref();
    name_ui(ui, w::MARKING);
    parts::muted(ui, w::MARKING_HINT);
    let text = marking.map_or("", |marking| marking.text.as_str());
    ui.horizontal(|ui| {
        let shown = if text.is_empty() { w::NO_MARKING } else { text };
        let list = ComboBox::from_id_salt("markings").width(ui.available_width() - 48.0).truncate();
        let list = list.selected_text(shown).show_ui(ui, |ui| {
            if ui.selectable_label(marking.is_none(), w::NO_MARKING).clicked() {
                commands.push(making.edit(Edit::Mark(None)));
            }
            for (usual, colour) in markings::ALL {
                let chosen = markings::marking(usual, colour, marking);
                let ground = stated(chosen.rgb());
                let name = RichText::new(usual).font(fonts::strong(size::BODY));
                let name = name.color(readable_on(chosen.rgb())).background_color(ground);
                if ui.selectable_label(text == usual, name).clicked() {
                    commands.push(making.edit(Edit::Mark(Some(chosen))));
                }
            }
        });
        let name = format!("{}: {shown}", w::MARKING_CHOICE);
        list.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &name));
        if let Some(marking) = marking {
            let mut rgb = marking.rgb();
            let button = ui.color_edit_button_srgb(&mut rgb);
            button.widget_info(|| WidgetInfo::labeled(Role::ColorWell, true, w::COLOUR));
            if button.on_hover_text(w::COLOUR).changed() {
                let chosen = markings::marking(&marking.text, &markings::colour(rgb), Some(marking));
                commands.push(making.edit(Edit::Mark(Some(chosen))));
            }
        }
    });
    let field = Text { name: w::MARKING, hint: w::NO_MARKING, rows: 1, ground: None };
    if let Some(typed) = field.ui(ui, text, making, commands) {
        let before = marking.cloned().unwrap_or_default();
        let chosen = (!typed.is_empty()).then_some(Marking { text: typed, ..before });
        commands.push(making.edit(Edit::Mark(chosen)));
    }
    if let Some(marking) = marking.filter(|marking| !marking.text.trim().is_empty()) {
        banner_ui(ui, marking);
    }
}

/// The marking as it stands on every page.
fn banner_ui(ui: &mut Ui, marking: &Marking) {
    let ground = stated(marking.rgb());
    egui::Frame::new().fill(ground).inner_margin(egui::Margin::symmetric(8, 3)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.vertical_centered(|ui| {
            ui.label(
                RichText::new(&marking.text)
                    .font(fonts::strong(size::SMALL))
                    .color(readable_on(marking.rgb())),
            );
        });
    });
}
