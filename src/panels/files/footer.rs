//! Kinds of files, the name of the one that is written, and the buttons.

use std::path::{Path, PathBuf};

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Align, Button, ComboBox, Id, Key, RichText, Role, TextEdit, Ui, WidgetInfo, vec2};
use egui_material_icons::icons;

use super::super::parts;
use super::{FilesDialog, contents};
use crate::l10n::{files as w, tables, ui as said};
use crate::scene::Command;
use crate::scene::files::{Entered, FileQuestion, Wanted};
use crate::theme::direction::{self, menus};
use crate::theme::{size, space, tokens};

/// Height of what is said before a file is replaced.
const SAID: f32 = 28.0;
const KINDS: f32 = 170.0;

/// How high the sentence above the buttons is.
pub(super) fn said_height(question: &FileQuestion) -> f32 {
    if question.replaces.is_some() { SAID } else { 0.0 }
}

impl FilesDialog {
    /// Draws them.
    pub(super) fn footer_ui(&mut self, ui: &mut Ui, question: &FileQuestion, commands: &mut Vec<Command>) {
        let t = tokens(ui.ctx());
        let target = self.target(question);
        let replaces = question.replaces.is_some() && question.replaces == target;
        if question.replaces.is_some() {
            ui.horizontal(|ui| {
                ui.set_height(SAID - space::NORMAL);
                if replaces {
                    parts::icon(ui, icons::ICON_WARNING, size::ICON, t.warning);
                    parts::body(ui, said::replaces());
                }
            });
        }
        let line = ui.available_rect_before_wrap();
        let line = line.with_max_y(line.top() + super::FOOTER);
        let builder = egui::UiBuilder::new().max_rect(line).layout(direction::row(Align::Center));
        ui.scope_builder(builder, |ui| {
            let mut entered = false;
            let taken = parts::at_end(ui, "buttons", |ui| {
                if ui.button(said::cancel()).clicked() {
                    commands.push(Command::CloseDialog);
                }
                let name = self.button_name(question, replaces);
                let button = Button::new(RichText::new(name).color(t.on_accent)).fill(t.accent);
                entered = ui.add_enabled(self.can_answer(question), button).clicked();
            });
            let rest = line.with_max_x(line.right() - taken - space::WIDE);
            let rest = direction::within(line, rest);
            let builder = egui::UiBuilder::new().max_rect(rest).layout(direction::row(Align::Center));
            ui.scope_builder(builder, |ui| {
                if question.wanted.is_output() {
                    entered |= self.name_ui(ui, rest.width());
                }
                self.kinds_ui(ui, question);
            });
            if entered {
                self.answer(question, commands);
            }
        });
    }

    fn button_name(&self, question: &FileQuestion, replaces: bool) -> String {
        let chosen = self.chooser.as_ref().map_or(0, crate::scene::files::Chooser::count);
        match &question.wanted {
            Wanted::Output(_) if replaces => said::replace().to_owned(),
            Wanted::Output(_) => said::save_path().to_owned(),
            Wanted::Folder => w::choose_folder().to_owned(),
            Wanted::Files if chosen > 1 => w::open_counted(chosen),
            Wanted::Files | Wanted::Newer(_) => w::open().to_owned(),
        }
    }

    fn can_answer(&self, question: &FileQuestion) -> bool {
        match &question.wanted {
            Wanted::Output(_) => !self.name.trim().is_empty(),
            _ => self.chooser.as_ref().is_some_and(|chooser| chooser.accept() != Entered::Nothing),
        }
    }

    fn answer(&mut self, question: &FileQuestion, commands: &mut Vec<Command>) {
        if question.wanted.is_output() {
            commands.extend(self.target(question).map(|path| Command::AnswerFiles(vec![path])));
        } else if let Some(chooser) = &self.chooser {
            contents::go(chooser.accept(), commands);
        }
    }

    /// The file that would be written; a name without an ending gets the usual one.
    fn target(&self, question: &FileQuestion) -> Option<PathBuf> {
        let name = self.name.trim();
        let folder = &self.chooser.as_ref()?.listing().folder;
        let name = match question.endings.first() {
            Some(ending) if Path::new(name).extension().is_none() => format!("{name}.{ending}"),
            _ => name.to_owned(),
        };
        Some(if name.starts_with('~') { PathBuf::from(name) } else { folder.join(name) })
    }

    /// The name of the file that is written; whether Enter was pressed in it.
    fn name_ui(&mut self, ui: &mut Ui, room: f32) -> bool {
        let width = (room - KINDS - 40.0).clamp(80.0, 420.0);
        let field = TextEdit::singleline(&mut self.name).id(name_id()).margin(vec2(8.0, 5.0));
        let field = ui.add(field.desired_width(width).align(direction::field()));
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, w::name_of_file()));
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        entered && !self.name.trim().is_empty()
    }

    fn kinds_ui(&mut self, ui: &mut Ui, question: &FileQuestion) {
        let Some(chooser) = self.chooser.as_mut().filter(|_| !question.endings.is_empty()) else { return };
        let of_kind = match question.endings.as_slice() {
            [ending] => w::kind(&question.format, ending),
            _ => question.format.clone(),
        };
        let shows_all = chooser.shows_all();
        let current = if shows_all { tables::all_files() } else { &of_kind };
        let list = ComboBox::from_id_salt("kinds").selected_text(current).width(KINDS).truncate();
        let shown = menus::combo(ui, list, |ui| {
            for (all, name) in [(false, of_kind.as_str()), (true, tables::all_files())] {
                if ui.selectable_label(all == shows_all, name).clicked() {
                    chooser.show_all(all);
                }
            }
        });
        shown
            .response
            .widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, said::labelled(w::kinds(), current)));
    }
}

/// The field for the name.
pub(super) fn name_id() -> Id {
    Id::unique("name in the file dialog")
}

/// Selects the name that is proposed, without its ending: what is typed takes its place.
pub(super) fn select_bare_name(ctx: &egui::Context, name: &str) {
    let bare = name.split('.').next().unwrap_or_default().chars().count();
    select_start(ctx, name_id(), bare);
}

/// Selects so many letters from the start of a field: what is typed takes their place.
pub(super) fn select_start(ctx: &egui::Context, field: Id, letters: usize) {
    let mut state = TextEditState::default();
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), CCursor::new(letters))));
    state.store(ctx, field);
}
