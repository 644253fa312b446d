//! A field for a path, where the system has no dialog for files.

use std::path::{Path, PathBuf};

use egui::{Button, Key, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};

use super::parts;
use crate::l10n::ui as w;
use crate::scene::Command;
use crate::scene::command::{Dialog, PathQuestion};
use crate::theme::{direction, space, tokens};

/// Draws it: what for, the field, and what is done with it.
pub fn type_path_ui(ui: &mut Ui, question: &PathQuestion, commands: &mut Vec<Command>) {
    let t = tokens(ui.ctx());
    let opens = matches!(*question.command, Command::Open(_));
    parts::headline(ui, &question.title);
    parts::muted(ui, w::no_dialog());
    ui.add_space(space::TIGHT);
    let mut typed = question.command.path().map(|path| path.display().to_string()).unwrap_or_default();
    let field = TextEdit::singleline(&mut typed).desired_width(f32::INFINITY).margin(vec2(8.0, 6.0));
    let field = ui.add(field.align(direction::field()));
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, w::path()));
    if ui.memory(|memory| memory.focused().is_none()) {
        field.request_focus();
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if field.changed() {
        let command = question.command.as_ref().clone().with_path(PathBuf::from(&typed));
        let question = PathQuestion { command: Box::new(command), ..question.clone() };
        commands.push(Command::Show(Dialog::TypePath(question)));
    }
    let replaces = !opens && question.replaces.as_deref() == question.command.path();
    if replaces && question.replaces.is_some() {
        ui.add_space(space::TIGHT);
        parts::body(ui, w::replaces());
    }
    ui.add_space(space::WIDE);
    ui.horizontal(|ui| {
        let name = match (opens, replaces && question.replaces.is_some()) {
            (true, _) => w::open_path(),
            (false, true) => w::replace(),
            (false, false) => w::save_path(),
        };
        let button = Button::new(RichText::new(name).color(t.on_accent)).fill(t.accent);
        if (ui.add_enabled(!typed.trim().is_empty(), button).clicked() || entered) && !typed.trim().is_empty()
        {
            let command = question.command.as_ref().clone().with_path(without_tilde(typed.trim()));
            commands.push(Command::AnswerPath(Box::new(command)));
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
