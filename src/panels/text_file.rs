//! A file of text, to read and to copy: the log, the report of a fault.

use egui::{Button, Label, RichText, ScrollArea, TextStyle, Ui};

use super::parts;
use crate::l10n::ui as w;
use crate::scene::Command;
use crate::scene::dialog::TextFile;
use crate::theme::space;

/// Draws it, with its end in sight, for what happened last stands there.
pub fn text_file_ui(ui: &mut Ui, file: &TextFile, commands: &mut Vec<Command>) {
    parts::headline(ui, &file.title);
    parts::muted(ui, &file.path.display().to_string());
    ui.add_space(space::NORMAL);
    ui.set_min_width(ui.available_width());
    let height = ui.ctx().content_rect().height() * 0.55;
    ScrollArea::both().max_height(height).auto_shrink([false, true]).stick_to_bottom(true).show(ui, |ui| {
        let text = RichText::new(&file.text).text_style(TextStyle::Monospace);
        ui.add(Label::new(text).selectable(true).extend());
    });
    ui.add_space(space::WIDE);
    ui.horizontal(|ui| {
        if ui.add_enabled(!file.text.is_empty(), Button::new(w::copy())).clicked() {
            commands.push(Command::Copy(file.text.clone()));
        }
        if ui.button(w::close()).clicked() {
            commands.push(Command::CloseDialog);
        }
    });
}
