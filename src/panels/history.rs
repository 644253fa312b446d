//! What was changed of a layer: when, by whom, why, and what stood there before and after.

use egui::{Button, Id, Label, RichText, Role, ScrollArea, TextEdit, Ui, WidgetInfo, vec2};
use serde_json::Value;

use super::parts;
use crate::document::{Aside, Change, Clash, Document, Entry, Log, Logged, Site};
use crate::l10n::{history as w, time, ui};
use crate::query::LayerId;
use crate::scene::{Command, Output, View};
use crate::theme::{direction, fonts, size, space, text, tokens};

const ROW_HEIGHT: f32 = 28.0;
const LIST_HEIGHT: f32 = 260.0;
const DETAIL_HEIGHT: f32 = 190.0;
/// At most as many changes of an entry are shown; the CSV has all.
const MOST_SHOWN: usize = 50;
/// In the question about what is not saved, so many are listed.
const MOST_LISTED: usize = 5;
/// At most as many characters of a value are shown.
const VALUE_LENGTH: usize = 400;

/// Draws the history of a layer.
pub fn history_ui(ui: &mut Ui, view: &View<'_>, layer: LayerId, commands: &mut Vec<Command>) {
    parts::headline(ui, w::history());
    let Some(layer) = view.layers.get(view.layers.current_id(layer)) else {
        return;
    };
    let (id, document) = (layer.id, &layer.changes.document);
    parts::muted(ui, &layer.display.name);
    ui.add_space(space::NORMAL);
    let log = document.log();
    if log.entries().is_empty() && document.aside().is_empty() {
        parts::body(ui, w::nothing_yet());
        editor_ui(ui, view, commands);
        return;
    }
    let chosen_id = Id::unique(("entry of the history", id));
    let chosen = ui.data(|data| data.get_temp::<usize>(chosen_id)).unwrap_or(log.cursor());
    let chosen = chosen.min(log.entries().len());
    let list = ScrollArea::vertical().id_salt("history").max_height(LIST_HEIGHT).auto_shrink([false, true]);
    // The latest first; the last row is the document as it was read.
    list.show_rows(ui, ROW_HEIGHT, log.entries().len() + 1, |ui, rows| {
        for row in rows {
            let cursor = log.entries().len() - row;
            if row_ui(ui, log, cursor, cursor == chosen) {
                ui.data_mut(|data| data.insert_temp(chosen_id, cursor));
            }
        }
    });
    ui.add_space(space::NORMAL);
    if chosen != log.cursor() {
        let go = if chosen < log.cursor() { w::go_here() } else { w::go_forward() };
        if ui.add(Button::new(go)).clicked() {
            commands.push(Command::GoTo(id, chosen));
        }
    }
    ScrollArea::vertical().id_salt("details").max_height(DETAIL_HEIGHT).show(ui, |ui| {
        others_ui(ui, document);
        if let Some(entry) = chosen.checked_sub(1).and_then(|at| log.entries().get(at)) {
            entry_ui(ui, entry);
            why_ui(ui, id, chosen - 1, entry, commands);
        }
    });
    ui.add_space(space::NORMAL);
    editor_ui(ui, view, commands);
    if ui.button(w::save_csv()).clicked() {
        commands.push(Command::AskWhere(Output::History(id)));
    }
}

/// Lists what would go, in the question about what is not saved.
pub fn unsaved_ui(ui: &mut Ui, entries: &[Logged]) {
    for entry in entries.iter().rev().take(MOST_LISTED) {
        parts::muted(ui, &w::sentence(&entry.operation));
    }
    if entries.len() > MOST_LISTED {
        parts::muted(ui, &w::more_changes(entries.len() - MOST_LISTED));
    }
}

/// A row of the list: the document after so many entries. Whether it was clicked.
fn row_ui(ui: &mut Ui, log: &Log, cursor: usize, is_chosen: bool) -> bool {
    let t = tokens(ui.ctx());
    let entry = cursor.checked_sub(1).and_then(|at| log.entries().get(at));
    let what = entry.map_or_else(|| w::as_read().to_owned(), |entry| w::sentence(&entry.operation));
    let mut notes = Vec::new();
    if cursor == log.cursor() {
        notes.push(w::now());
    }
    if cursor > log.cursor() {
        notes.push(w::not_done());
    }
    if cursor == log.in_file() {
        notes.push(w::in_file());
    }
    let when = entry.map(|entry| time::moment(entry.at)).unwrap_or_default();
    let side = [when.as_str()].into_iter().filter(|when| !when.is_empty()).chain(notes).collect::<Vec<_>>();
    let side = side.join(" · ");
    let colour = if cursor > log.cursor() { t.muted } else { t.text };
    let mut clicked = false;
    ui.allocate_ui(vec2(ui.available_width(), ROW_HEIGHT), |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(direction::row_from_end(egui::Align::Center), |ui| {
                parts::muted(ui, &side);
                ui.with_layout(direction::row(egui::Align::Center), |ui| {
                    let width = ui.available_width();
                    let font = fonts::regular(size::BODY);
                    let galley = text::elided(ui, &what, font, colour, width, 1);
                    let row = ui.add(Button::new(galley).selected(is_chosen).frame_when_inactive(is_chosen));
                    row.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &what));
                    clicked = row.clicked();
                });
            });
        });
    });
    clicked
}

/// What an entry changed: each place with what stood there before and after.
fn entry_ui(ui: &mut Ui, entry: &Entry) {
    if !entry.by.is_empty() {
        parts::muted(ui, &w::by_whom(&entry.by));
    }
    for change in entry.changes.iter().take(MOST_SHOWN) {
        let Change { site, before, after, .. } = change;
        site_ui(ui, site);
        value_ui(ui, w::before(), site, before.as_ref());
        value_ui(ui, w::after(), site, after.as_ref());
        ui.add_space(space::TIGHT);
    }
    if entry.changes.len() > MOST_SHOWN {
        parts::muted(ui, &w::more_changes(entry.changes.len() - MOST_SHOWN));
    }
}

fn why_ui(ui: &mut Ui, layer: LayerId, at: usize, entry: &Entry, commands: &mut Vec<Command>) {
    let mut why = entry.why.clone();
    let field = TextEdit::singleline(&mut why).hint_text(w::why_hint()).align(direction::field());
    let field = ui.add(field.desired_width(ui.available_width()));
    field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, w::why()));
    if field.changed() {
        commands.push(Command::Explain(layer, at, why));
    }
}

/// What the file says otherwise, and what has no place in it.
fn others_ui(ui: &mut Ui, document: &Document) {
    if !document.clashes().is_empty() {
        parts::heading(ui, w::they_say());
    }
    for Clash { site, theirs, ours, .. } in document.clashes().iter().take(MOST_SHOWN) {
        site_ui(ui, site);
        value_ui(ui, w::theirs(), site, theirs.as_ref());
        value_ui(ui, w::ours(), site, ours.as_ref());
    }
    if !document.aside().is_empty() {
        parts::heading(ui, w::kept_aside());
    }
    for Aside { entry, why } in document.aside().iter().take(MOST_SHOWN) {
        parts::body(ui, &w::sentence(&entry.operation));
        parts::muted(ui, &w::describe_misfit(why));
        entry_ui(ui, entry);
    }
}

fn site_ui(ui: &mut Ui, site: &Site) {
    let (row, field) = match site {
        Site::Row { key, .. } => (key.as_str(), String::new()),
        Site::Field { key, field, .. } => (key.as_str(), w::field(field)),
        Site::Head { field } | Site::Briefing { field } => ("", w::field(field)),
        Site::Steps { .. } => ("", w::field("steps")),
    };
    let said = match (row, field.as_str()) {
        ("", field) => field.to_owned(),
        (row, "") => row.to_owned(),
        (row, field) => ui::labelled(row, field),
    };
    ui.label(RichText::new(said).font(fonts::strong(size::SMALL)));
}

fn value_ui(ui: &mut Ui, name: &str, site: &Site, value: Option<&Value>) {
    let said = w::value(site, value);
    let said = match said.char_indices().nth(VALUE_LENGTH) {
        Some((end, _)) => format!("{}…", &said[..end]),
        None => said,
    };
    // Several lines begin below their name.
    let said = if said.contains('\n') { format!("\n{said}") } else { said };
    let said = RichText::new(ui::labelled(name, &said)).font(fonts::regular(size::SMALL));
    ui.add(Label::new(said).wrap());
}

/// Who the user is, for what they change from now on.
fn editor_ui(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    let mut name = view.editor.to_owned();
    ui.horizontal(|ui| {
        parts::muted(ui, w::by());
        let field = ui.add(TextEdit::singleline(&mut name).align(direction::field()).desired_width(180.0));
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, w::by()));
        if field.on_hover_text(w::by_hint()).changed() {
            commands.push(Command::NameEditor(name));
        }
    });
}
