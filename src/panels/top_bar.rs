//! The bar at the top: menus, the title of what is open, the theme.

use std::path::Path;

use egui::{Align, Button, Layout, Role, Ui, UiBuilder, WidgetInfo};
use egui_material_icons::icons;

use super::actions::Action;
use super::{briefing, help, parts};
use crate::l10n::{
    Language, NAME_LANGUAGES, book, briefing_panel as b, changes, facts, help as said, history, numbers,
    palette, preferred_names, saving, settings as s, show, ui as w, vocabulary,
};
use crate::scene::choices::{BaseMapChoice, Present, StartChoice, Switch, ThemeChoice};
use crate::scene::dialog::Dialog;
use crate::scene::export::{Export, Format, Sharpness};
use crate::scene::view::UndoView;
use crate::scene::{Command, Output, View};
use crate::theme::direction::{self, menus, widgets};
use crate::theme::{fonts, size, space, text, tokens};

/// Draws the bar.
pub fn top_bar_ui(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    menus::bar(ui, |ui| {
        menus::button(ui, w::file(), |ui| file_menu(ui, view, commands));
        menus::button(ui, w::edit(), |ui| edit_menu(ui, view, commands));
        menus::button(ui, w::view(), |ui| view_menu(ui, view, commands));
        menus::button(ui, w::help(), |ui| {
            entry(ui, Action::Manual, commands);
            entry(ui, Action::Keys, commands);
            entry(ui, Action::Log, commands);
            entry(ui, Action::About, commands);
        });
        let line = ui.available_rect_before_wrap();
        let buttons = parts::at_end(ui, "top bar", |ui| {
            ui.scope(|ui| {
                // What stands in a bar of menus has hardly any room around it.
                ui.spacing_mut().button_padding.x = space::NORMAL;
                briefing::open_button(ui, view, commands);
                present_button(ui, view, commands);
            });
            let (icon, other) = if ui.visuals().dark_mode {
                (icons::ICON_LIGHT_MODE, ThemeChoice::Light)
            } else {
                (icons::ICON_DARK_MODE, ThemeChoice::Dark)
            };
            if parts::icon_button(ui, icon, w::switch_theme()).clicked() {
                commands.push(Command::UseTheme(other));
            }
        });
        let rest = line.with_max_x((line.right() - buttons - ui.spacing().item_spacing.x).max(line.left()));
        let rest = direction::within(line, rest);
        let builder = UiBuilder::new().max_rect(rest).layout(Layout::top_down(Align::Center));
        title_ui(&mut ui.new_child(builder), view);
    });
}

/// The button that starts the show.
fn present_button(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let mut text = egui::text::LayoutJob::default();
    let icon = egui::TextFormat::simple(fonts::icon(size::ICON), t.on_accent);
    let word = egui::TextFormat::simple(fonts::strong(size::BODY), t.on_accent);
    let mut pieces = [(icons::ICON_PLAY_ARROW.codepoint, icon), (show::present(), word)];
    if direction::is_right_to_left() {
        pieces.reverse();
    }
    for (n, (piece, format)) in pieces.into_iter().enumerate() {
        text.append(piece, 4.0 * n as f32, egui::TextFormat { valign: Align::Center, ..format });
    }
    let button = Button::new(text).fill(t.accent);
    let button = ui.add_enabled(!view.rows.is_empty(), button).on_hover_text(show::from_start());
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, show::present()));
    if button.clicked() {
        commands.push(Command::Present(Present::Start));
    }
}

fn title_ui(ui: &mut Ui, view: &View<'_>) {
    let t = tokens(ui.ctx());
    let shown: Vec<_> = view.layers.visible().collect();
    let title = match shown.as_slice() {
        [] => return,
        [only] => only.display.name.clone(),
        several => facts::layers(several.len()),
    };
    let unsaved = view.layers.unsaved().next().is_some();
    let read = if unsaved { b::not_saved(&title) } else { title.clone() };
    let title = if unsaved { b::with_dot(&title) } else { title };
    ui.add_space(4.0);
    let galley = text::elided(ui, &title, fonts::strong(size::BODY), t.text, ui.available_width(), 1);
    let label = ui.add(egui::Label::new(galley).selectable(false));
    label.widget_info(|| WidgetInfo::labeled(Role::Label, true, &read));
}

/// A menu entry of an action, with its key.
fn entry(ui: &mut Ui, action: Action, commands: &mut Vec<Command>) {
    entry_called(ui, action, action.text(), commands);
}

/// The same, called something else.
fn entry_called(ui: &mut Ui, action: Action, text: &str, commands: &mut Vec<Command>) {
    let mut button = Button::new(text);
    if let Some(key) = action.key_texts().next() {
        button = button.shortcut_text(key);
    }
    if help::explain(widgets::add(ui, button), action.help()).clicked() {
        commands.push(action.command());
        ui.close();
    }
}

/// One of several, with what it does.
fn choice_ui(
    ui: &mut Ui,
    is_chosen: bool,
    (name, does): (&str, &str),
    command: Command,
    commands: &mut Vec<Command>,
) {
    if help::explain(widgets::radio(ui, is_chosen, name), does).clicked() {
        commands.push(command);
        ui.close();
    }
}

fn language_menu(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    menus::button(ui, w::spoken(), |ui| {
        let system = (w::theme_system(), said::spoken());
        choice_ui(ui, view.language.is_none(), system, Command::Speak(None), commands);
        for language in Language::all() {
            let is_on = view.language == Some(language);
            choice_ui(ui, is_on, (language.name(), said::spoken()), Command::Speak(Some(language)), commands);
        }
        if numbers::has_own_digits() {
            ui.separator();
            let wanted = preference(ui, (w::own_digits(), said::own_digits()), view.own_digits, false);
            commands.extend(wanted.map(Command::UseOwnDigits));
        }
    });
}

/// A choice that the system can make for the user, who is told so then. Gives what is wanted from now on.
fn preference(ui: &mut Ui, (name, does): (&str, &str), mut is_on: bool, system: bool) -> Option<Switch> {
    let does = if system { said::system_asks() } else { does };
    let tick = ui.add_enabled_ui(!system, |ui| widgets::checkbox(ui, &mut is_on, name)).inner;
    if !help::explain(tick, does).clicked() {
        return None;
    }
    ui.close();
    Some(if is_on { Switch::On } else { Switch::Off })
}

fn edit_menu(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    for (action, what, of) in [
        (Action::Undo, view.undo, history::undo_of as fn(&str) -> String),
        (Action::Redo, view.redo, history::redo_of),
    ] {
        let text = what.map_or_else(|| action.text().to_owned(), |what| of(&describe_undo(what)));
        ui.add_enabled_ui(what.is_some(), |ui| entry_called(ui, action, &text, commands));
    }
    ui.separator();
    for action in [Action::Find, Action::Palette, Action::StepUp, Action::StepDown] {
        entry(ui, action, commands);
    }
    ui.separator();
    let layer = view.desk.layer(view.layers, view.selection);
    ui.add_enabled_ui(layer.is_some(), |ui| {
        if help::explain(ui.button(history::entry()), said::history()).clicked() {
            commands.extend(layer.map(|layer| Command::Show(Dialog::History(layer.id))));
            ui.close();
        }
    });
}

/// What can be undone or done again, in words.
fn describe_undo(what: UndoView<'_>) -> String {
    match what {
        UndoView::Done(operation) => history::operation(operation),
        UndoView::Closed(name) => history::close_of(name),
    }
}

fn file_menu(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    entry(ui, Action::Open, commands);
    entry(ui, Action::OpenFolder, commands);
    ui.add_enabled_ui(!view.recent.is_empty(), |ui| {
        menus::button(ui, w::open_recent(), |ui| {
            for path in view.recent {
                let name = path.file_name().unwrap_or(path.as_os_str());
                let entry = ui.button(name.to_string_lossy()).on_hover_text(path.display().to_string());
                if entry.clicked() {
                    commands.push(Command::Open(vec![Path::to_path_buf(path)]));
                    ui.close();
                }
            }
            ui.separator();
            if help::explain(ui.button(w::forget_recent()), said::clear_recent()).clicked() {
                commands.push(Command::ForgetRecent);
                ui.close();
            }
        });
    });
    entry(ui, Action::OpenBundled, commands);
    if help::explain(ui.button(saving::save_template()), said::template()).clicked() {
        commands.push(Command::AskWhere(Output::Template));
        ui.close();
    }
    export_menu(ui, view, commands);
    ui.separator();
    if let Some(layer) = view.selection.map(|target| target.layer).or(view.layers.all().last().map(|l| l.id))
    {
        entry(ui, Action::Save, commands);
        parts::save_menu(ui, layer, commands);
        if help::explain(ui.button(changes::newer_entry()), said::newer()).clicked() {
            commands.push(Command::AskForNewer(layer));
            ui.close();
        }
        if help::explain(ui.button(w::close_layer()), said::close_layer()).clicked() {
            commands.push(Command::CloseLayer(layer));
            ui.close();
        }
        ui.separator();
    }
    menus::button(ui, s::start(), |ui| {
        for (choice, name, does) in [
            (StartChoice::Last, s::start_last(), said::start_last()),
            (StartChoice::Bundled, s::start_bundled(), said::start_bundled()),
        ] {
            choice_ui(ui, view.start == choice, (name, does), Command::StartWith(choice), commands);
        }
    });
    entry(ui, Action::Quit, commands);
}

fn export_menu(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    let mut entry = |ui: &mut Ui, name: &str, does: &str, what: Export| {
        if help::explain(ui.button(name), does).clicked() {
            commands.push(Command::AskWhere(Output::Export(what)));
            ui.close();
        }
    };
    menus::button(ui, book::export(), |ui| {
        if view.base_map == BaseMapChoice::Online {
            parts::muted(ui, book::atlas_instead());
            ui.separator();
        }
        ui.add_enabled_ui(!view.rows.is_empty(), |ui| {
            entry(ui, book::pptx(), said::export_pptx(), Export::Briefing(Format::Pptx));
            entry(ui, book::pdf(), said::export_pdf(), Export::Briefing(Format::Pdf));
            entry(ui, book::html(), said::export_html(), Export::Briefing(Format::Html));
            entry(ui, book::apng(), said::export_apng(), Export::Briefing(Format::Apng));
        });
        ui.separator();
        menus::button(ui, book::view(), |ui| {
            entry(ui, book::view_once(), said::export_view(), Export::View(Sharpness::Once));
            entry(ui, book::view_twice(), said::export_view(), Export::View(Sharpness::Twice));
            entry(ui, book::view_4k(), said::export_view(), Export::View(Sharpness::FourK));
            entry(ui, book::view_8k(), said::export_view(), Export::View(Sharpness::EightK));
        });
    });
}

fn view_menu(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    entry(ui, Action::Present, commands);
    entry(ui, Action::PresentHere, commands);
    entry(ui, Action::Rehearse, commands);
    let motion = (show::reduce_motion(), said::reduce_motion());
    let wanted = preference(ui, motion, view.reduce_motion, view.system.reduced_motion);
    commands.extend(wanted.map(Command::ReduceMotion));
    let mut first = view.translations_first;
    if widgets::checkbox(ui, &mut first, b::translations_first())
        .on_hover_text(b::translations_hint())
        .clicked()
    {
        commands.push(Command::TranslationsFirst(if first { Switch::On } else { Switch::Off }));
        ui.close();
    }
    ui.separator();
    entry(ui, Action::FitAll, commands);
    entry(ui, Action::FlyToSelection, commands);
    entry(ui, Action::ZoomIn, commands);
    entry(ui, Action::ZoomOut, commands);
    menus::button(ui, palette::move_map(), |ui| {
        for action in [Action::PanWest, Action::PanEast, Action::PanNorth, Action::PanSouth] {
            entry(ui, action, commands);
        }
    });
    menus::button(ui, palette::go(), |ui| {
        for action in [Action::Next, Action::Previous, Action::First, Action::Last] {
            entry(ui, action, commands);
        }
        ui.separator();
        for action in [Action::Back, Action::Forward, Action::Deselect] {
            entry(ui, action, commands);
        }
    });
    ui.separator();
    entry(ui, Action::ToggleList, commands);
    entry(ui, Action::ToggleCard, commands);
    entry(ui, Action::ToggleFilters, commands);
    entry(ui, Action::ToggleTimeline, commands);
    entry(ui, Action::ToggleBriefing, commands);
    entry(ui, Action::MapAlone, commands);
    ui.separator();
    menus::button(ui, w::theme(), |ui| {
        for (choice, name) in [
            (ThemeChoice::System, w::theme_system()),
            (ThemeChoice::Light, w::theme_light()),
            (ThemeChoice::Dark, w::theme_dark()),
        ] {
            choice_ui(ui, view.theme == choice, (name, said::theme()), Command::UseTheme(choice), commands);
        }
        ui.separator();
        let contrast = (w::high_contrast(), said::high_contrast());
        let wanted = preference(ui, contrast, view.high_contrast, view.system.high_contrast);
        commands.extend(wanted.map(Command::HighContrast));
    });
    language_menu(ui, view, commands);
    menus::button(ui, w::names(), |ui| {
        for tag in NAME_LANGUAGES {
            let name = (vocabulary::language(tag), said::names());
            choice_ui(ui, preferred_names() == tag, name, Command::PreferNames(tag), commands);
        }
    });
    menus::button(ui, w::base_map(), |ui| {
        for (choice, name) in
            [(BaseMapChoice::Atlas, w::base_atlas()), (BaseMapChoice::Plain, w::base_plain())]
        {
            let is_on = view.base_map == choice;
            choice_ui(ui, is_on, (name, said::base_map()), Command::UseBaseMap(choice), commands);
        }
        if cfg!(feature = "online") {
            let is_on = view.base_map == BaseMapChoice::Online;
            let name = (w::base_online(), said::base_online());
            choice_ui(ui, is_on, name, Command::Show(Dialog::Online), commands);
        }
    });
    menus::button(ui, w::size_of_window(), |ui| {
        entry(ui, Action::Larger, commands);
        entry(ui, Action::Smaller, commands);
        entry(ui, Action::ActualSize, commands);
    });
}
