//! What the folder holds. Only the rows on screen are drawn, however many there are.

use egui::accesskit::Action;
use egui::{
    Align2, Event, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2,
};
use egui_material_icons::icons;

use super::super::parts;
use super::{FilesDialog, describe_fault};
use crate::l10n::{facts, files as w};
use crate::scene::files::{Entered, Entry, EntryKind, SortBy};
use crate::scene::{Command, View};
use crate::theme::direction::{self, Mirror};
use crate::theme::{fonts, size, space, text, tokens};

const ROW: f32 = 28.0;
const HEADINGS: f32 = 26.0;
const SIZE: f32 = 76.0;
const MODIFIED: f32 = 132.0;
/// Narrower than this, a list has no column for when files were written to.
const WITH_MODIFIED: f32 = 460.0;
/// Space at both ends of a row.
const EDGE: f32 = 8.0;

/// The list, as far as the focus of the keys goes.
pub(super) fn id() -> Id {
    Id::unique("files and folders")
}

impl FilesDialog {
    /// Draws the headings and the rows, or why there are none.
    pub(super) fn contents_ui(&mut self, ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
        let t = tokens(ui.ctx());
        let area = ui.available_rect_before_wrap();
        ui.painter().rect_filled(area, space::CORNER, t.raised);
        let headings = area.with_max_y(area.top() + HEADINGS);
        self.headings_ui(ui, headings);
        let rows = Rect::from_min_max(pos2(area.left(), headings.bottom() + 1.0), area.max - vec2(0.0, 4.0));
        let list = ui.interact(rows, id(), Sense::focusable_noninteractive());
        list.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, w::contents()));
        if list.has_focus() && view.files.listing.is_some() {
            self.list_keys(ui, rows, commands);
        }
        self.rows_ui(ui, rows, &list, view, commands);
    }

    fn headings_ui(&mut self, ui: &mut Ui, area: Rect) {
        let t = tokens(ui.ctx());
        let Some(chooser) = &mut self.chooser else { return };
        let (sorted, is_reversed) = chooser.order();
        for (by, name, columns) in
            [(SortBy::Name, w::name(), 0), (SortBy::Size, w::size(), 1), (SortBy::Modified, w::modified(), 2)]
        {
            let Some(column) = column_of(area, columns) else { continue };
            let column = direction::within(area, column);
            let response = ui.interact(column, id().with(name), Sense::click());
            response.widget_info(|| {
                let told = if by == sorted { w::sorted_by(name) } else { name.to_owned() };
                WidgetInfo::labeled(Role::Button, true, told)
            });
            if response.clicked() {
                chooser.sort(by);
                self.is_row_wanted = true;
            }
            let colour = if response.hovered() { t.text } else { t.muted };
            let mirror = Mirror::begin(ui);
            let galley = text::elided(ui, name, fonts::strong(size::SMALL), colour, column.width(), 1);
            let width = galley.size().x;
            let at = pos2(column.left(), column.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, colour);
            if by == sorted {
                let icon = if is_reversed { icons::ICON_ARROW_DOWNWARD } else { icons::ICON_ARROW_UPWARD };
                let at = pos2(column.left() + width + 4.0, column.center().y);
                ui.painter().text(at, Align2::LEFT_CENTER, icon.codepoint, fonts::icon(13.0), colour);
            }
            mirror.end(ui, column);
        }
        ui.painter().hline(area.x_range(), area.bottom(), egui::Stroke::new(1.0, t.line));
    }

    fn rows_ui(
        &mut self,
        ui: &mut Ui,
        area: Rect,
        list: &Response,
        view: &View<'_>,
        commands: &mut Vec<Command>,
    ) {
        let Some(chooser) = &mut self.chooser else { return };
        let listing = chooser.listing().clone();
        if view.files.listing.is_none() {
            return said_ui(ui, area, |ui| {
                ui.spinner();
                parts::muted(ui, w::reading());
            });
        }
        if let Some(fault) = &listing.fault {
            let told = describe_fault(fault);
            return said_ui(ui, area, |ui| {
                parts::icon(ui, icons::ICON_ERROR, 24.0, tokens(ui.ctx()).error);
                parts::body(ui, &told);
            });
        }
        if chooser.is_empty() {
            let is_hiding = !listing.entries.is_empty() && !chooser.shows_all();
            return said_ui(ui, area, |ui| {
                parts::muted(ui, if is_hiding { w::none_of_kind() } else { w::empty() });
                if is_hiding && parts::link(ui, w::show_all()).clicked() {
                    chooser.show_all(true);
                }
            });
        }
        let row_height = f64::from(ROW);
        if std::mem::take(&mut self.is_row_wanted)
            && let Some(row) = chooser.cursor()
        {
            let top = row as f64 * row_height;
            self.scroll.show_range(top, top + row_height, area.height());
        }
        let mut asked = None;
        let has_focus = list.has_focus();
        let total = chooser.len() as f64 * row_height;
        let scroll = &mut self.scroll;
        let mut entered = None;
        ui.scope_builder(egui::UiBuilder::new().max_rect(area), |ui| {
            scroll.ui(ui, w::scroll(), total, |ui, area, above| {
                let first = (above / row_height) as usize;
                let last = ((above + f64::from(area.height())) / row_height) as usize;
                for row in first..=last {
                    let Some(entry) = chooser.row(row) else { break };
                    let top = area.top() + (row as f64 * row_height - above) as f32;
                    let rect = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), ROW))
                        .shrink2(vec2(4.0, 0.5));
                    let is_at = chooser.cursor() == Some(row);
                    let id = id().with(("row", row));
                    if ui.input(|input| input.has_accesskit_action_request(id, Action::ScrollIntoView)) {
                        asked = Some(row);
                    }
                    let response = row_ui(ui, id, rect, entry, chooser.is_chosen(row), is_at && has_focus);
                    if is_at {
                        let at = id.accesskit_id();
                        ui.ctx().accesskit_node_builder(list.id, |node| node.set_active_descendant(at));
                    }
                    if response.clicked() {
                        let held = ui.input(|input| input.modifiers);
                        match (held.command, held.shift) {
                            (true, _) => chooser.choose_also(row),
                            (_, true) => chooser.choose_to(row),
                            _ => chooser.choose(row),
                        }
                        ui.memory_mut(|memory| memory.request_focus(list.id));
                    }
                    if response.double_clicked() {
                        entered = Some(chooser.enter());
                    }
                }
            });
        });
        if let Some(row) = asked {
            let top = row as f64 * row_height;
            self.scroll.show_range(top, top + row_height, area.height());
        }
        if let Some(entered) = entered {
            go(entered, commands);
        }
    }

    /// What the keys do while the list has the focus.
    fn list_keys(&mut self, ui: &Ui, area: Rect, commands: &mut Vec<Command>) {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id(), filter));
        let Some(chooser) = &mut self.chooser else { return };
        let page = (area.height() / ROW).max(2.0) as isize - 1;
        let events = ui.input(|input| input.filtered_events(&filter));
        let now = ui.input(|input| input.time);
        for event in events {
            match event {
                Event::Key { key, pressed: true, modifiers, .. } => {
                    let extends = modifiers.shift;
                    let is_plain = !modifiers.alt && !modifiers.command;
                    match key {
                        Key::ArrowDown if is_plain => chooser.move_by(1, extends),
                        Key::ArrowUp if is_plain => chooser.move_by(-1, extends),
                        Key::PageDown => chooser.move_by(page, extends),
                        Key::PageUp => chooser.move_by(-page, extends),
                        Key::Home => chooser.move_by(isize::MIN, extends),
                        Key::End => chooser.move_by(isize::MAX, extends),
                        Key::A if modifiers.command => chooser.choose_files(),
                        Key::Backspace => commands.extend(chooser.parent().map(Command::ListFolder)),
                        Key::Enter => {
                            let entered = chooser.enter();
                            return go(entered, commands);
                        }
                        _ => continue,
                    }
                    self.is_row_wanted = true;
                }
                Event::Text(text)
                    if ui.input(|input| input.modifiers.is_none() || input.modifiers.shift_only()) =>
                {
                    chooser.type_text(&text, now);
                    self.is_row_wanted = true;
                }
                _ => {}
            }
        }
        // Nothing else is pressed by it.
        ui.ctx().input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    }
}

/// Goes into a folder, or answers.
pub(super) fn go(entered: Entered, commands: &mut Vec<Command>) {
    match entered {
        Entered::Folder(path) => commands.push(Command::ListFolder(path)),
        Entered::Files(files) => commands.push(Command::AnswerFiles(files)),
        Entered::Nothing => {}
    }
}

/// Where a column is, from the start; `None` where there is no room for it.
fn column_of(area: Rect, column: usize) -> Option<Rect> {
    let has_modified = area.width() >= WITH_MODIFIED;
    let right = area.right() - EDGE - 10.0;
    let modified = if has_modified { right - MODIFIED } else { right };
    let (from, to) = match column {
        0 => (area.left() + EDGE, modified - SIZE - EDGE),
        1 => (modified - SIZE, modified - EDGE),
        _ if has_modified => (modified, right),
        _ => return None,
    };
    Some(Rect::from_x_y_ranges(from..=to, area.y_range()))
}

/// In the middle of where the rows would be.
fn said_ui(ui: &mut Ui, area: Rect, contents: impl FnOnce(&mut Ui)) {
    let inside = area.shrink2(vec2(space::WIDE, area.height() * 0.3));
    ui.scope_builder(egui::UiBuilder::new().max_rect(inside), |ui| ui.vertical_centered(contents));
}

fn row_ui(ui: &Ui, id: Id, rect: Rect, entry: &Entry, is_chosen: bool, is_at: bool) -> Response {
    let t = tokens(ui.ctx());
    // The focus stays with the list.
    let response = ui.interact(rect, id, Sense::CLICK);
    let modified = entry.modified.map(w::moment_of).unwrap_or_default();
    let bytes = if entry.kind == EntryKind::File { w::bytes_of(entry.size) } else { String::new() };
    response.widget_info(|| {
        let kind = if entry.kind == EntryKind::Folder { w::folder() } else { "" };
        let link = if entry.is_link { w::link() } else { "" };
        let told = [entry.label.as_str(), kind, link, &bytes, &modified];
        let told = facts::listed(told.into_iter().filter(|part| !part.is_empty()));
        WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, told)
    });
    let ground = match (is_chosen, response.hovered()) {
        (true, _) => t.selected,
        (false, true) => t.hover,
        (false, false) => egui::Color32::TRANSPARENT,
    };
    let mirror = Mirror::begin(ui);
    ui.painter().rect_filled(rect, 6.0, ground);
    if is_at {
        let stroke = egui::Stroke::new(1.0, t.accent);
        ui.painter().rect_stroke(rect, 6.0, stroke, egui::StrokeKind::Inside);
    }
    let (icon, colour) = match entry.kind {
        EntryKind::Folder => (icons::ICON_FOLDER, t.accent),
        EntryKind::File => (icons::ICON_DRAFT, t.muted),
        EntryKind::Other => (icons::ICON_QUESTION_MARK, t.muted),
    };
    let line = rect.expand2(vec2(4.0, 0.0));
    let text_colour = if entry.is_hidden || entry.kind == EntryKind::Other { t.muted } else { t.text };
    for (column, text, colour) in
        [(0, &entry.label, text_colour), (1, &bytes, t.muted), (2, &modified, t.muted)]
    {
        let Some(place) = column_of(line, column) else { continue };
        let left = place.left() + if column == 0 { 24.0 } else { 0.0 };
        let font = fonts::regular(if column == 0 { size::BODY } else { size::SMALL });
        let galley = text::elided(ui, text, font, colour, place.right() - left, 1);
        let top = rect.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(left, top), galley, colour);
    }
    let at = pos2(line.left() + EDGE + 9.0, rect.center().y);
    ui.painter().text(at, Align2::CENTER_CENTER, icon.codepoint, fonts::icon(17.0), colour);
    if entry.is_link {
        let at = at + vec2(6.0, 6.0);
        ui.painter().text(at, Align2::CENTER_CENTER, icons::ICON_LINK.codepoint, fonts::icon(10.0), t.text);
    }
    mirror.end(ui, rect);
    response
}
