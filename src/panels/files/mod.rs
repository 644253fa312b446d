//! The question for files in the window, where the system has no dialog for that.
//!
//! | file | idea |
//! | --- | --- |
//! | this one | where its parts stand, and its keys |
//! | `places` | folders that many look for, and those of files opened lately |
//! | `contents` | what the folder holds |
//! | `preview` | what the chosen file is read as |
//! | `footer` | kinds of files, the name, and the buttons |

mod contents;
mod footer;
mod places;
mod preview;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Frame, Id, Key, Margin, Modifiers, Rect, Role, TextEdit, Ui, UiBuilder, WidgetInfo, vec2};
use egui_material_icons::icons;

use super::parts;
use super::scroll::Scroll;
use crate::l10n::files as w;
use crate::scene::files::{Chooser, Entered, FileQuestion, FolderFault, Wanted};
use crate::scene::{Command, View};
use crate::theme::direction::{self, menus, widgets};
use crate::theme::space;

/// Between the dialog and the edges of the window, in points.
const OUTSIDE: f32 = 24.0;
/// No wider and higher than this, in points.
const LARGEST: egui::Vec2 = vec2(1040.0, 680.0);
const PLACES: f32 = 168.0;
const PREVIEW: f32 = 236.0;
/// Narrower than this, there is no room for the preview.
const WITH_PREVIEW: f32 = 700.0;
const FOOTER: f32 = 34.0;

/// What the dialog remembers of itself as long as it is open.
#[derive(Default)]
pub struct FilesDialog {
    chooser: Option<Chooser>,
    scroll: Scroll,
    /// What is typed for a path; `None` where it is the folder that is open.
    path: Option<String>,
    /// What is typed for the name of a file.
    name: String,
    /// The file that is looked into.
    previewed: Option<PathBuf>,
    /// Whether the path that was typed is to be opened, if it is a file.
    opens_typed: bool,
    /// The row to bring into view.
    is_row_wanted: bool,
}

/// What is said of a folder that could not be read.
pub fn describe_fault(fault: &FolderFault) -> String {
    match fault {
        FolderFault::NotFound => w::not_found().to_owned(),
        FolderFault::NoPermission => w::no_permission().to_owned(),
        FolderFault::System(says) => w::not_read(says),
        FolderFault::Broken => w::broken().to_owned(),
    }
}

impl FilesDialog {
    /// Draws it. Escape leaves it; a click beside it does nothing, so that no choice is lost by it.
    pub fn ui(&mut self, ui: &Ui, question: &FileQuestion, view: &View<'_>, commands: &mut Vec<Command>) {
        let is_new = self.chooser.is_none();
        if is_new {
            self.chooser = Some(Chooser::new(question.rules()));
            self.name.clone_from(&question.name);
        }
        let screen = ui.ctx().content_rect();
        let margin = 20.0;
        let room = (screen.size() - vec2(OUTSIDE, OUTSIDE) * 2.0).min(LARGEST) - vec2(margin, margin) * 2.0;
        let frame = Frame::popup(ui.style()).inner_margin(Margin::same(margin as i8));
        let shown = menus::modal("files").frame(frame).show(ui.ctx(), |ui| {
            ui.set_min_size(room);
            ui.set_max_size(room);
            self.follow(question, view, commands);
            parts::headline(ui, &question.title);
            self.path_ui(ui, commands);
            ui.add_space(space::TIGHT);
            let rest = ui.available_rect_before_wrap();
            let said = footer::said_height(question);
            let body = rest.with_max_y(rest.bottom() - FOOTER - said - space::NORMAL);
            self.body_ui(ui, body, question, view, commands);
            let foot = rest.with_min_y(body.bottom() + space::NORMAL);
            self.within(ui, foot, foot, |dialog, ui| dialog.footer_ui(ui, question, commands));
        });
        if is_new {
            footer::select_bare_name(ui.ctx(), &self.name);
            let first = if question.wanted.is_output() { footer::name_id() } else { contents::id() };
            ui.ctx().memory_mut(|memory| memory.request_focus(first));
        }
        if !shown.is_top_modal || shown.any_popup_open {
            return;
        }
        self.read_keys(ui, commands);
    }

    /// Takes what was read meanwhile.
    fn follow(&mut self, question: &FileQuestion, view: &View<'_>, commands: &mut Vec<Command>) {
        let Some(chooser) = &mut self.chooser else { return };
        if let Some(listing) = &view.files.listing
            && !Arc::ptr_eq(listing, chooser.listing())
        {
            chooser.take(listing.clone());
            self.path = None;
            self.is_row_wanted = true;
            self.scroll.show_start();
            let typed = std::mem::take(&mut self.opens_typed) && listing.asked.is_some();
            if let (true, Entered::Files(files)) = (typed, chooser.enter()) {
                commands.push(Command::AnswerFiles(files));
            }
        }
        let only = chooser.only().filter(|entry| entry.kind != crate::scene::files::EntryKind::Folder);
        let file = only.map(|entry| chooser.path_of(entry));
        if file != self.previewed {
            if let (Some(entry), true) = (only, question.wanted.is_output()) {
                self.name.clone_from(&entry.label);
            }
            self.previewed.clone_from(&file);
            if !question.wanted.is_output() {
                commands.push(Command::PreviewFile(file));
            }
        }
    }

    /// The folder that is open, to type another, with the way up and the switch of hidden files.
    fn path_ui(&mut self, ui: &mut Ui, commands: &mut Vec<Command>) {
        let Some(chooser) = &mut self.chooser else { return };
        ui.horizontal(|ui| {
            let up =
                parts::icon_button_enabled(ui, icons::ICON_ARROW_UPWARD, w::up(), chooser.parent().is_some());
            if up.clicked() {
                commands.extend(chooser.parent().map(Command::ListFolder));
            }
            let line = ui.available_rect_before_wrap();
            let taken = parts::at_end(ui, "hidden files", |ui| {
                let mut shown = chooser.shows_hidden();
                if widgets::checkbox(ui, &mut shown, w::hidden()).clicked() {
                    chooser.show_hidden(shown);
                }
            });
            let width = (line.width() - taken - space::WIDE).max(80.0);
            let mut text =
                self.path.clone().unwrap_or_else(|| chooser.listing().folder.display().to_string());
            let field = TextEdit::singleline(&mut text).id(path_id()).margin(vec2(8.0, 5.0));
            let place = direction::within(line, Rect::from_min_size(line.min, vec2(width, line.height())));
            let builder = UiBuilder::new().max_rect(place).layout(direction::row(egui::Align::Center));
            let field = ui.scope_builder(builder, |ui| {
                ui.add(field.desired_width(width - 16.0).align(direction::field()))
            });
            let field = field.inner;
            field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, w::path()));
            if field.changed() {
                self.path = Some(text.clone());
            }
            // The list, which gets the focus, is not to see that key as well.
            let is_entered =
                field.lost_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
            if is_entered && !text.is_empty() {
                self.opens_typed = true;
                commands.push(Command::ListFolder(chooser.listing().folder.join(text)));
                ui.memory_mut(|memory| memory.request_focus(contents::id()));
            }
        });
    }

    fn body_ui(
        &mut self,
        ui: &mut Ui,
        body: Rect,
        question: &FileQuestion,
        view: &View<'_>,
        commands: &mut Vec<Command>,
    ) {
        let has_preview = question.wanted == Wanted::Files || matches!(question.wanted, Wanted::Newer(_));
        let preview = if has_preview && body.width() >= WITH_PREVIEW { PREVIEW } else { 0.0 };
        let places = body.with_max_x(body.left() + PLACES);
        let contents = Rect::from_min_max(
            egui::pos2(places.right() + space::NORMAL, body.top()),
            egui::pos2(body.right() - preview, body.bottom()),
        );
        self.within(ui, body, places, |dialog, ui| {
            let folder = dialog.chooser.as_ref().map(|chooser| chooser.listing().folder.as_path());
            places::places_ui(ui, view, folder.unwrap_or(Path::new("")), commands);
        });
        self.within(ui, body, contents, |dialog, ui| dialog.contents_ui(ui, view, commands));
        if preview > 0.0 {
            let place = body.with_min_x(body.right() - preview + space::WIDE);
            self.within(ui, body, place, |dialog, ui| {
                if let Some(chooser) = &dialog.chooser {
                    preview::preview_ui(ui, chooser, view.files.preview.as_ref());
                }
            });
        }
    }

    /// Draws in a part of `whole`, which is given as it is where lines begin at the left.
    fn within(&mut self, ui: &mut Ui, whole: Rect, part: Rect, draw: impl FnOnce(&mut Self, &mut Ui)) {
        let part = direction::within(whole, part);
        let builder = UiBuilder::new().max_rect(part).layout(direction::column());
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(ui.clip_rect().intersect(part.expand(4.0)));
            draw(self, ui);
        });
    }

    /// What keys do wherever the focus is.
    fn read_keys(&mut self, ui: &Ui, commands: &mut Vec<Command>) {
        let Some(chooser) = &mut self.chooser else { return };
        let pressed = |modifiers, key| ui.ctx().input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::NONE, Key::Escape) {
            commands.push(Command::CloseDialog);
        }
        if pressed(Modifiers::ALT, Key::ArrowUp) {
            commands.extend(chooser.parent().map(Command::ListFolder));
        }
        if pressed(Modifiers::COMMAND, Key::H) {
            let shown = !chooser.shows_hidden();
            chooser.show_hidden(shown);
        }
        if pressed(Modifiers::COMMAND, Key::L) {
            let path = self.path.clone().unwrap_or_else(|| chooser.listing().folder.display().to_string());
            footer::select_start(ui.ctx(), path_id(), path.chars().count());
            ui.ctx().memory_mut(|memory| memory.request_focus(path_id()));
        }
    }
}

fn path_id() -> Id {
    Id::unique("path of the file dialog")
}
