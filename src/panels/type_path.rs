//! A field for a path, where the system has no dialog for files.

use std::path::{Path, PathBuf};

use egui::{Button, Key, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};

use super::parts;
use crate::l10n::ui as w;
use crate::scene::Command;
use crate::scene::dialog::{Dialog, PathQuestion};
use crate::theme::{direction, space, tokens};

/// Draws it: what for, the field, and what is done with it.
pub fn type_path_ui(ui: &mut Ui, question: &PathQuestion, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let opens = question.output.is_none();
    parts::headline(ui, &question.title);
    parts::muted(ui, w::no_dialog());
    ui.add_space(space::TIGHT);
    let mut typed = question.path.display().to_string();
    let field = TextEdit::singleline(&mut typed).desired_width(f32::INFINITY).margin(vec2(8.0, 6.0));
    let field = ui.add(field.align(direction::field()));
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, w::path()));
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if field.changed() {
        let question = PathQuestion { path: PathBuf::from(&typed), ..question.clone() };
        commands.push(Command::Show(Dialog::TypePath(question)));
    }
    let replaces = question.replaces.as_ref() == Some(&question.path);
    if replaces {
        ui.add_space(space::TIGHT);
        parts::body(ui, w::replaces());
    }
    ui.add_space(space::WIDE);
    ui.horizontal(|ui| {
        let name = match (opens, replaces) {
            (true, _) => w::open_path(),
            (false, true) => w::replace(),
            (false, false) => w::save_path(),
        };
        let button = Button::new(RichText::new(name).color(t.on_accent)).fill(t.accent);
        if (ui.add_enabled(!typed.trim().is_empty(), button).clicked() || entered) && !typed.trim().is_empty()
        {
            commands.push(Command::AnswerPath(without_tilde(typed.trim())));
        }
        if ui.button(w::cancel()).clicked() {
            commands.push(Command::CloseDialog);
        }
    });
}

/// A path in which "~" stands for the user's own folder, as in a terminal.
fn without_tilde(typed: &str) -> PathBuf {
    match (typed.strip_prefix("~/"), std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => Path::new(typed).to_path_buf(),
    }
}
