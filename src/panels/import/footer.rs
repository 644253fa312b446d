//! Import, save as a profile, cancel.

use egui::{Align, Button, Id, Popup, PopupCloseBehavior, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};

use crate::l10n::{tables as w, ui as words};
use crate::panels::parts;
use crate::scene::{Command, ImportAction, PendingImport, View};
use crate::theme::direction::{self, menus};
use crate::theme::{fonts, size, space, text, tokens};

/// Draws the last line of the window.
pub(super) fn footer_ui(ui: &mut Ui, view: &View<'_>, asked: &PendingImport, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let mut answer = |answer| commands.push(Command::AnswerImport(answer));
    let is_narrow = ui.available_width() < super::NARROW;
    let height = ui.available_height() / if is_narrow { 2.0 } else { 1.0 };
    let line = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(line, direction::row(Align::Center), |ui| {
        let name = if asked.is_open { w::import_again() } else { w::import() };
        let ready = asked.can_be_read();
        let label = RichText::new(name).font(fonts::strong(size::BODY));
        let label = if ready { label.color(t.on_accent) } else { label };
        let mut button = Button::new(label).min_size(vec2(104.0, 34.0));
        if ready {
            button = button.fill(t.accent);
        }
        if ui.add_enabled(ready, button).clicked() {
            answer(ImportAction::Read);
        }
        if ui.add(Button::new(words::cancel()).min_size(vec2(84.0, 34.0))).clicked() {
            answer(ImportAction::Cancel);
        }
        if !is_narrow {
            ui.with_layout(direction::row_from_end(Align::Center), |ui| {
                profiles_ui(ui, view, &mut answer);
                save_ui(ui, view, asked, &mut answer);
            });
        }
    });
    if is_narrow {
        ui.allocate_ui_with_layout(line, direction::row_from_end(Align::Center), |ui| {
            profiles_ui(ui, view, &mut answer);
            save_ui(ui, view, asked, &mut answer);
        });
    }
}

/// The field for a name, and the button that saves under it.
fn save_ui(ui: &mut Ui, view: &View<'_>, asked: &PendingImport, answer: &mut impl FnMut(ImportAction)) {
    let t = tokens(ui.ctx());
    let id = Id::unique(("profile name", &asked.path));
    let mut name: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let ready = asked.draft.says_something() && !asked.draft.order_open && !name.trim().is_empty();
    let button = ui.add_enabled(ready, Button::new(w::save_profile()).min_size(vec2(0.0, 34.0)));
    let width = (ui.available_width() - space::WIDE).clamp(80.0, 290.0);
    let hint = RichText::new(w::profile_hint()).font(fonts::regular(size::BODY)).color(t.muted);
    let field = TextEdit::singleline(&mut name).hint_text(hint).desired_width(width).margin(vec2(10.0, 8.0));
    let field = ui.add(field.align(direction::field()));
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, w::profile_name()));
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    if field.lost_focus() {
        // The key that ends the typing is not one of the window.
        ui.input_mut(|input| {
            input.consume_key(egui::Modifiers::NONE, egui::Key::Enter);
            input.consume_key(egui::Modifiers::NONE, egui::Key::Escape);
        });
    }
    let saved = &asked.draft.saved;
    let is_saved = !saved.is_empty() && view.profiles.iter().any(|profile| profile.name == *saved);
    if ready && (button.clicked() || entered) {
        answer(ImportAction::SaveAs(name.trim().to_owned()));
        name.clear();
    } else if is_saved && ui.available_width() > 420.0 {
        parts::muted(ui, w::profile_saved());
    }
    ui.data_mut(|data| data.insert_temp(id, name));
}

/// The mappings that are saved.
fn profiles_ui(ui: &mut Ui, view: &View<'_>, answer: &mut impl FnMut(ImportAction)) {
    let button = ui.add(Button::new(w::profiles()).min_size(vec2(0.0, 34.0)));
    let closing = PopupCloseBehavior::CloseOnClickOutside;
    menus::popup(Popup::menu(&button)).close_behavior(closing).show(|ui| {
        let t = tokens(ui.ctx());
        ui.set_min_width(320.0);
        if view.profiles.is_empty() {
            ui.label(RichText::new(w::no_profiles()).color(t.muted));
        }
        for profile in view.profiles {
            let name = &profile.name;
            ui.horizontal(|ui| {
                text::label(ui, name, fonts::strong(size::BODY), t.text);
                ui.with_layout(direction::row_from_end(Align::Center), |ui| {
                    let forget = ui.button(w::forget());
                    forget.widget_info(|| WidgetInfo::labeled(Role::Button, true, w::forget_named(name)));
                    if forget.clicked() {
                        answer(ImportAction::Forget(name.clone()));
                    }
                    let export = ui.button(w::to_a_file());
                    export.widget_info(|| WidgetInfo::labeled(Role::Button, true, w::to_a_file_named(name)));
                    if export.clicked() {
                        answer(ImportAction::Export(name.clone()));
                        ui.close();
                    }
                });
            });
        }
    });
}
