//! The bar at the top: menus, the title of what is open, the theme.

use std::path::Path;

use egui::{Align, Button, Layout, MenuBar, Ui};
use egui_material_icons::icons;

use super::actions::Action;
use super::parts;
use crate::look::{fonts, size, text, tokens};
use crate::scene::command::{BaseMapChoice, Dialog, ThemeChoice};
use crate::scene::{Command, View};
use crate::words::facts;
use crate::words::ui as w;

/// Draws the bar.
pub fn top_bar_ui(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    MenuBar::new().ui(ui, |ui| {
        ui.menu_button(w::FILE, |ui| file_menu(ui, view, commands));
        ui.menu_button(w::VIEW, |ui| view_menu(ui, view, commands));
        ui.menu_button(w::HELP, |ui| {
            entry(ui, Action::Keys, commands);
            entry(ui, Action::About, commands);
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let (icon, other) = if ui.visuals().dark_mode {
                (icons::ICON_LIGHT_MODE, ThemeChoice::Light)
            } else {
                (icons::ICON_DARK_MODE, ThemeChoice::Dark)
            };
            if parts::icon_button(ui, icon, w::SWITCH_THEME).clicked() {
                commands.push(Command::UseTheme(other));
            }
            ui.with_layout(Layout::top_down(Align::Center), |ui| title_ui(ui, view));
        });
    });
}

fn title_ui(ui: &mut Ui, view: &View<'_>) {
    let t = tokens(ui.ctx());
    let shown: Vec<_> = view.layers.visible().collect();
    let title = match shown.as_slice() {
        [] => return,
        [only] => only.name.clone(),
        several => facts::count(several.len(), w::LAYER, w::LAYERS),
    };
    ui.add_space(4.0);
    let galley = text::elided(ui, &title, fonts::strong(size::BODY), t.text, ui.available_width(), 1);
    ui.add(egui::Label::new(galley).selectable(false));
}

/// A menu entry of an action, with its key.
fn entry(ui: &mut Ui, action: Action, commands: &mut Vec<Command>) {
    let mut button = Button::new(action.text());
    if let Some(key) = action.key_texts().next() {
        button = button.shortcut_text(key);
    }
    if ui.add(button).clicked() {
        commands.push(action.command());
        ui.close();
    }
}

fn file_menu(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    entry(ui, Action::Open, commands);
    ui.add_enabled_ui(!view.recent.is_empty(), |ui| {
        ui.menu_button(w::OPEN_RECENT, |ui| {
            for path in view.recent {
                let name = path.file_name().unwrap_or(path.as_os_str());
                let entry = ui.button(name.to_string_lossy()).on_hover_text(path.display().to_string());
                if entry.clicked() {
                    commands.push(Command::Open(vec![Path::to_path_buf(path)]));
                    ui.close();
                }
            }
            ui.separator();
            if ui.button(w::FORGET_RECENT).clicked() {
                commands.push(Command::ForgetRecent);
                ui.close();
            }
        });
    });
    entry(ui, Action::OpenBundled, commands);
    if ui.button(crate::words::saving::SAVE_TEMPLATE).clicked() {
        commands.push(Command::SaveTemplate);
        ui.close();
    }
    ui.separator();
    if let Some(layer) = view.selection.map(|target| target.layer).or(view.layers.all().last().map(|l| l.id))
    {
        parts::save_menu(ui, layer, commands);
        if ui.button(w::CLOSE_LAYER).clicked() {
            commands.push(Command::CloseLayer(layer));
            ui.close();
        }
        ui.separator();
    }
    entry(ui, Action::Quit, commands);
}

fn view_menu(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    entry(ui, Action::FitAll, commands);
    entry(ui, Action::FlyToSelection, commands);
    entry(ui, Action::ZoomIn, commands);
    entry(ui, Action::ZoomOut, commands);
    ui.separator();
    entry(ui, Action::ToggleList, commands);
    entry(ui, Action::ToggleCard, commands);
    entry(ui, Action::ToggleFilters, commands);
    entry(ui, Action::ToggleTimeline, commands);
    entry(ui, Action::MapAlone, commands);
    ui.separator();
    ui.menu_button(w::THEME, |ui| {
        for (choice, name) in [
            (ThemeChoice::System, w::THEME_SYSTEM),
            (ThemeChoice::Light, w::THEME_LIGHT),
            (ThemeChoice::Dark, w::THEME_DARK),
        ] {
            if ui.radio(view.theme == choice, name).clicked() {
                commands.push(Command::UseTheme(choice));
                ui.close();
            }
        }
    });
    ui.menu_button(w::BASE_MAP, |ui| {
        for (choice, name) in [(BaseMapChoice::Atlas, w::BASE_ATLAS), (BaseMapChoice::Plain, w::BASE_PLAIN)] {
            if ui.radio(view.base_map == choice, name).clicked() {
                commands.push(Command::UseBaseMap(choice));
                ui.close();
            }
        }
        if ui.radio(view.base_map == BaseMapChoice::Online, w::BASE_ONLINE).clicked() {
            commands.push(Command::Show(Dialog::Online));
            ui.close();
        }
    });
    ui.separator();
    entry(ui, Action::Larger, commands);
    entry(ui, Action::Smaller, commands);
    entry(ui, Action::ActualSize, commands);
}
