//! What is said of a briefing as a whole.

use egui::{Button, ComboBox, Popup, PopupCloseBehavior, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};

use super::Making;
use super::fields::{Text, name_ui, seconds_ui};
use crate::l10n::briefing_panel as w;
use crate::l10n::preferred_names;
use crate::l10n::time::date_time_group;
use crate::l10n::ui::labelled;
use crate::model::briefing::Marking;
use crate::panels::parts;
use crate::scene::Command;
use crate::scene::briefing::edit::WholeField;
use crate::scene::briefing::{Edit, markings};
use crate::theme::direction::{self, menus, widgets};
use crate::theme::tokens::{readable_on, stated};
use crate::theme::{fonts, size, space};

/// Draws the fields of the briefing.
pub(super) fn whole_ui(ui: &mut Ui, making: Making<'_>, commands: &mut Vec<Command>) {
    let briefing = making.briefing;
    for (field, name, hint, told) in [
        (WholeField::Title, w::title(), making.layer.display.name.as_str(), &briefing.title),
        (WholeField::Author, w::author(), "", &briefing.author),
        (WholeField::Audience, w::audience(), "", &briefing.audience),
    ] {
        name_ui(ui, name);
        let told = told.in_language(preferred_names());
        if let Some(typed) = (Text { name, hint, rows: 1, ground: None }).ui(ui, told, making, commands) {
            commands.push(making.edit(Edit::Whole(field, typed)));
        }
    }
    as_of_ui(ui, making, commands);
    marking_ui(ui, making, commands);
    ui.add_space(space::NORMAL);
    let mut first = briefing.translations_first;
    if widgets::checkbox(ui, &mut first, w::translations_first())
        .on_hover_text(w::translations_hint())
        .changed()
    {
        commands.push(making.edit(Edit::TranslationsFirst(first)));
    }
    ui.add_space(space::NORMAL);
    seconds_ui(ui, w::all_seconds(), briefing.seconds, making, Edit::AllSeconds, commands);
}

fn as_of_ui(ui: &mut Ui, making: Making<'_>, commands: &mut Vec<Command>) {
    name_ui(ui, w::as_of());
    let as_of = making.briefing.as_of.in_language(preferred_names());
    let set = |told| making.edit(Edit::Whole(WholeField::AsOf, told));
    ui.horizontal(|ui| {
        let button = 58.0;
        direction::vertical(ui, |ui| {
            ui.set_width(ui.available_width() - button);
            let field = Text { name: w::as_of(), hint: "051800Z JAN 22", rows: 1, ground: None };
            if let Some(typed) = field.ui(ui, as_of, making, commands) {
                commands.push(set(typed));
            }
        });
        if ui.button(w::now()).on_hover_text(w::now_hint()).clicked() {
            commands.push(set(date_time_group(jiff::Timestamp::now())));
        }
    });
}

fn marking_ui(ui: &mut Ui, making: Making<'_>, commands: &mut Vec<Command>) {
    let marking = making.briefing.marking.as_ref();
    name_ui(ui, w::marking());
    parts::muted(ui, w::marking_hint());
    let text = marking.map_or("", |marking| marking.text.in_language(preferred_names()));
    ui.horizontal(|ui| {
        let shown = if text.is_empty() { w::no_marking() } else { text };
        let list = ComboBox::from_id_salt("markings").width(ui.available_width() - 48.0).truncate();
        let list = menus::combo(ui, list.selected_text(shown), |ui| {
            if ui.selectable_label(marking.is_none(), w::no_marking()).clicked() {
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
        let name = labelled(w::marking_choice(), shown);
        list.response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, &name));
        if let Some(marking) = marking
            && let Some(rgb) = colour_ui(ui, marking)
        {
            let chosen = Marking { colour: markings::colour(rgb), ..marking.clone() };
            commands.push(making.edit(Edit::Mark(Some(chosen))));
        }
    });
    let field = Text { name: w::marking(), hint: w::no_marking(), rows: 1, ground: None };
    if let Some(typed) = field.ui(ui, text, making, commands) {
        let is_stated = !typed.is_empty();
        let mut chosen = marking.cloned().unwrap_or_default();
        chosen.text.set(typed, preferred_names());
        commands.push(making.edit(Edit::Mark(is_stated.then_some(chosen))));
    }
    if let Some(marking) = marking.filter(|marking| !marking.text.trim().is_empty()) {
        banner_ui(ui, marking);
    }
}

/// The colour of a marking, to choose among those that are usual, or to type.
fn colour_ui(ui: &mut Ui, marking: &Marking) -> Option<[u8; 3]> {
    let swatch = |rgb| Button::new("").fill(stated(rgb)).min_size(vec2(28.0, 22.0));
    let button = ui.add(swatch(marking.rgb()));
    button.widget_info(|| WidgetInfo::labeled(Role::ColorWell, true, w::colour()));
    let mut chosen = None;
    let list = menus::popup(Popup::menu(&button)).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    list.show(|ui| {
        ui.horizontal(|ui| {
            let usual =
                markings::ALL.map(|(text, colour)| (text, markings::marking(text, colour, None).rgb()));
            for (n, (text, rgb)) in usual.iter().enumerate() {
                if usual[..n].iter().any(|(_, before)| before == rgb) {
                    continue;
                }
                let one = ui.add(swatch(*rgb));
                one.widget_info(|| WidgetInfo::labeled(Role::Button, true, *text));
                if one.on_hover_text(*text).clicked() {
                    chosen = Some(*rgb);
                    ui.close();
                }
            }
        });
        let id = ui.scope_id().with("typed colour");
        let shown = || markings::colour(marking.rgb());
        let mut typed = ui.data(|data| data.get_temp(id)).unwrap_or_else(shown);
        let field = ui.add(
            TextEdit::singleline(&mut typed).desired_width(90.0).char_limit(7).align(direction::field()),
        );
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, w::colour_typed()));
        if field.on_hover_text(w::colour_typed()).changed() {
            chosen = Marking { colour: typed.clone(), ..Marking::default() }.stated_rgb();
            ui.data_mut(|data| data.insert_temp(id, typed));
        }
    });
    button.on_hover_text(w::colour());
    chosen
}

/// The marking as it stands on every page.
fn banner_ui(ui: &mut Ui, marking: &Marking) {
    let ground = stated(marking.rgb());
    egui::Frame::new().fill(ground).inner_margin(egui::Margin::symmetric(8, 3)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.vertical_centered(|ui| {
            ui.label(
                RichText::new(marking.text.in_language(preferred_names()))
                    .font(fonts::strong(size::SMALL))
                    .color(readable_on(marking.rgb())),
            );
        });
    });
}
