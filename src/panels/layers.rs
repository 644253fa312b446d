//! The opened files as layers: shown, hidden, named, closed.

use egui::{Align, Id, RichText, Role, TextEdit, Ui, WidgetInfo};
use egui_material_icons::{MaterialIcon, icons};

use super::{parts, places};
use crate::l10n::tables::how_read_entry;
use crate::l10n::ui as w;
use crate::l10n::{changes, facts, history};
use crate::query::{GroupId, Layer};
use crate::scene::choices::Switch;
use crate::scene::dialog::Dialog;
use crate::scene::{Command, ImportAction, View};
use crate::theme::direction::{self, menus};
use crate::theme::{fonts, size, space, text, tokens};

/// Draws a row for each layer, the latest on top.
pub fn layers_ui(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    ui.add_space(space::NORMAL);
    let layers = view.layers;
    let mut groups = Vec::new();
    for layer in layers.all().iter().rev() {
        match layer.display.group.filter(|&group| layers.of_group(group).count() > 1) {
            None => {
                ui.push_id((&layer.source.path, &layer.source.part), |ui| {
                    layer_ui(ui, layer, 0.0, view, commands);
                });
            }
            Some(group) if groups.contains(&group) => {}
            Some(group) => {
                groups.push(group);
                group_ui(ui, group, view, commands);
            }
        }
    }
}

/// One eye for all files that were opened together, and under it each with its own.
fn group_ui(ui: &mut Ui, group: GroupId, view: &View<'_>, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let members = view.layers.of_group(group);
    let shown = members.clone().any(|layer| layer.display.visible);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.add_space(space::NORMAL);
        let (icon, then) = eye(shown);
        let name = if shown { w::hide_group() } else { w::show_group() };
        let title = format!("{} · {}", w::opened_together(), facts::grouped(members.clone().count()));
        if parts::icon_button(ui, icon, name).clicked() {
            commands.push(Command::ShowGroup(group, then));
        }
        ui.label(RichText::new(title).font(fonts::strong(size::SMALL)).color(t.muted));
    });
    for layer in members.rev() {
        ui.push_id((&layer.source.path, &layer.source.part), |ui| {
            layer_ui(ui, layer, space::WIDE, view, commands);
        });
    }
}

/// The button that shows or hides: its icon, and what it does.
fn eye(shown: bool) -> (MaterialIcon, Switch) {
    if shown { (icons::ICON_VISIBILITY, Switch::Off) } else { (icons::ICON_VISIBILITY_OFF, Switch::On) }
}

/// Where the name that is being changed is kept while it is.
fn draft_id(layer: &Layer) -> Id {
    // Not by its number, which is another one when its file is read again.
    Id::unique(("layer name", &layer.source.path, &layer.source.part))
}

fn layer_ui(ui: &mut Ui, layer: &Layer, indent: f32, view: &View<'_>, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.add_space(space::NORMAL + indent);
        let (icon, then) = eye(layer.display.visible);
        let name = if layer.display.visible {
            w::hide_named(&layer.display.name)
        } else {
            w::show_named(&layer.display.name)
        };
        if parts::icon_button(ui, icon, &name).clicked() {
            commands.push(Command::ShowLayer(layer.id, then));
        }
        ui.with_layout(direction::row_from_end(Align::Center), |ui| {
            ui.add_space(space::NORMAL);
            if parts::icon_button(ui, icons::ICON_CLOSE, &w::close_named(&layer.display.name)).clicked() {
                commands.push(Command::CloseLayer(layer.id));
            }
            if !layer.source.issues.is_empty() {
                let count = facts::issues(layer.source.issue_count());
                let text = RichText::new(&count).font(fonts::strong(size::SMALL)).color(t.warning);
                if ui.link(text).on_hover_text(w::not_all_read()).clicked() {
                    commands.push(Command::Show(Dialog::Issues(layer.id)));
                }
                ui.add_space(space::NORMAL);
            }
            if view.filters_open {
                let count = view.counts.of_layer(layer.id);
                let text =
                    RichText::new(facts::grouped(count)).font(fonts::regular(size::SMALL)).color(t.muted);
                let label = ui.add(egui::Label::new(text).selectable(false));
                let counted = facts::incidents(count);
                label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &counted));
                label.on_hover_text(&counted);
                ui.add_space(space::TIGHT);
            }
            if layer.is_unsaved() {
                places::changed_ui(ui, layer.id, commands);
            }
            ui.with_layout(direction::row(Align::Center), |ui| name_ui(ui, layer, commands));
        });
    });
}

fn name_ui(ui: &mut Ui, layer: &Layer, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let draft = ui.data(|data| data.get_temp::<String>(draft_id(layer)));
    if let Some(mut draft) = draft {
        let field = ui.add(
            TextEdit::singleline(&mut draft).align(direction::field()).desired_width(ui.available_width()),
        );
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, w::rename()));
        if field.lost_focus() {
            ui.data_mut(|data| data.remove::<String>(draft_id(layer)));
            let cancelled = ui.input(|input| input.key_pressed(egui::Key::Escape));
            let name = draft.trim();
            if !cancelled && !name.is_empty() {
                commands.push(Command::RenameLayer(layer.id, name.to_owned()));
            }
        } else {
            field.request_focus();
            ui.data_mut(|data| data.insert_temp(draft_id(layer), draft));
        }
        return;
    }
    let colour = if layer.display.visible { t.text } else { t.muted };
    let width = ui.available_width();
    let galley = text::elided(ui, &layer.display.name, fonts::strong(size::BODY), colour, width, 1);
    let label = ui.add(egui::Label::new(galley).selectable(false).sense(egui::Sense::click()));
    label.widget_info(|| WidgetInfo::labeled(Role::Button, true, &layer.display.name));
    if label.clicked() {
        commands.push(Command::Overview);
    }
    let rename = |ui: &Ui| {
        ui.data_mut(|data| data.insert_temp(draft_id(layer), layer.display.name.clone()));
    };
    if label.double_clicked() {
        rename(ui);
    }
    menus::context(&label, |ui| {
        if ui.button(w::rename()).clicked() {
            rename(ui);
            ui.close();
        }
        let changed = layer.changes.on_disk.as_ref().is_some_and(|changes| !changes.named.is_empty());
        if changed && ui.button(changes::show()).clicked() {
            commands.push(Command::Show(Dialog::Changes(layer.id)));
            ui.close();
        }
        parts::save_menu(ui, layer.id, commands);
        if ui.button(history::entry()).clicked() {
            commands.push(Command::Show(Dialog::History(layer.id)));
            ui.close();
        }
        places::menu_ui(ui, layer, commands);
        if layer.source.draft.is_some()
            && layer.source.path.is_some()
            && ui.button(how_read_entry()).clicked()
        {
            commands.push(Command::AnswerImport(ImportAction::Look(layer.id)));
            ui.close();
        }
        if ui.button(w::close_layer()).clicked() {
            commands.push(Command::CloseLayer(layer.id));
            ui.close();
        }
    });
    let mut path = layer
        .source
        .path
        .as_ref()
        .map_or_else(|| w::open_bundled().to_owned(), |path| path.display().to_string());
    if let Some(part) = &layer.source.part {
        path = format!("{path} › {part}");
    }
    label.on_hover_text(path);
}
