//! What the chosen file is read as.

use egui::{Frame, Margin, ScrollArea, Ui};
use egui_material_icons::icons;

use super::super::parts;
use crate::l10n::errors::describe_file_error;
use crate::l10n::{facts, files as w, tables, time, ui as said};
use crate::scene::files::{Chooser, EntryKind, Found, LARGEST_PREVIEW, Preview};
use crate::theme::{fonts, size, space, text, tokens};

/// Draws it, or what would have to be chosen for it.
pub(super) fn preview_ui(ui: &mut Ui, chooser: &Chooser, preview: Option<&Preview>) {
    let t = tokens(ui.ctx());
    parts::eyebrow(ui, w::preview());
    let Some(entry) = chooser.only().filter(|entry| entry.kind != EntryKind::Folder) else {
        match chooser.count() {
            0 | 1 => parts::muted(ui, w::nothing_chosen()),
            n => parts::body(ui, &w::chosen(n)),
        };
        return;
    };
    let path = chooser.path_of(entry);
    ScrollArea::vertical().id_salt("preview").auto_shrink(false).show(ui, |ui| {
        text::label(ui, &entry.label, fonts::strong(size::HEADING), t.text);
        ui.add_space(space::TIGHT);
        match preview.filter(|preview| preview.path == path).map(|preview| &preview.found) {
            None | Some(Found::Awaited) => {
                ui.horizontal(|ui| {
                    ui.spinner();
                    parts::muted(ui, w::looking());
                });
            }
            Some(found) => found_ui(ui, found),
        }
    });
}

fn found_ui(ui: &mut Ui, found: &Found) {
    let t = tokens(ui.ctx());
    match found {
        Found::Awaited => {}
        Found::Incidents { format, incidents, places, days, issues } => {
            fact_ui(ui, w::format(), format);
            fact_ui(ui, w::holds(), &facts::incidents_at(*incidents, *places));
            let days = days.map(|(first, last)| time::days(first, last));
            fact_ui(ui, w::days(), days.as_deref().unwrap_or(said::no_dates()));
            if *issues > 0 {
                fact_ui(ui, w::issues(), &facts::issues(*issues));
            }
        }
        Found::Unclear(format) => {
            fact_ui(ui, w::format(), tables::format(*format));
            parts::body(ui, w::unclear());
        }
        Found::Archive(files) => {
            parts::body(ui, &w::archive(*files));
        }
        Found::TooLarge => {
            parts::body(ui, &w::too_large(&w::bytes_of(LARGEST_PREVIEW)));
        }
        Found::Unreadable(error) => {
            Frame::new().inner_margin(Margin::ZERO).show(ui, |ui| {
                ui.horizontal(|ui| {
                    parts::icon(ui, icons::ICON_ERROR, size::ICON, t.error);
                    text::label(ui, w::not_readable(), fonts::strong(size::BODY), t.error);
                });
                parts::body(ui, &describe_file_error(error));
            });
        }
    }
}

/// A name over what is known.
fn fact_ui(ui: &mut Ui, name: &str, fact: &str) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        parts::muted(ui, name);
        parts::body(ui, fact);
    });
    ui.add_space(space::TIGHT);
}
