//! A list of rows that can be left out: all, none, or one by one, and found by their names.

use egui::{Align, Label, RichText, Role, ScrollArea, TextEdit, Ui, WidgetInfo, vec2};

use super::ticks::{Group, tick};
use crate::geo::gazetteer::fold;
use crate::l10n::redact as w;
use crate::panels::parts;
use crate::redaction::Without;
use crate::theme::{direction, fonts, size, space, text, tokens};

const ROW: f32 = 24.0;
/// Lists longer than this can be searched.
const LONG: usize = 8;
/// Rows of a list that are seen at once.
const SEEN: usize = 5;

/// What is said around a list.
pub(super) struct Texts {
    pub heading: &'static str,
    /// What it is a list of.
    pub list: w::List,
    pub find: &'static str,
    pub none: &'static str,
}

/// Rows of a table that can be left out.
#[derive(Default)]
pub(super) struct Listed {
    /// Key, name and what else is known of each; `None` before they were listed.
    rows: Option<Vec<(String, String, String)>>,
    find: String,
    /// What was looked for last, and which rows have it.
    found: Option<(String, Vec<usize>)>,
}

impl Listed {
    /// Lists the rows, once, and those whose name holds what is looked for.
    pub(super) fn list<'a>(&mut self, rows: impl Iterator<Item = (&'a str, &'a str, String)>) {
        let owned = |(key, name, known): (&str, &str, String)| (key.to_owned(), name.to_owned(), known);
        let rows = self.rows.get_or_insert_with(|| rows.map(owned).collect());
        if self.found.as_ref().is_none_or(|(find, _)| *find != self.find) {
            let wanted = fold::words(&self.find);
            let has = |n: &usize| fold::words(&rows[*n].1).contains(&wanted);
            self.found = Some((self.find.clone(), (0..rows.len()).filter(has).collect()));
        }
    }

    /// Draws them.
    pub(super) fn ui(&mut self, ui: &mut Ui, texts: &Texts, without: &mut Without) {
        let (Some(rows), Some((_, found))) = (&self.rows, &self.found) else {
            return;
        };
        if rows.is_empty() {
            parts::heading(ui, texts.heading);
            parts::muted(ui, texts.none);
            return;
        }
        let group = Group {
            heading: texts.heading,
            list: texts.list,
            chosen: if without.all { rows.len() } else { without.keys.len() },
            of: rows.len(),
            found: found.len() < rows.len(),
        };
        let all = || rows.iter().map(|(key, ..)| key.as_str());
        if let Some(out) = group.ui(ui) {
            let listed = || found.iter().map(|&n| rows[n].0.as_str());
            leave_out(without, all(), listed(), out);
        }
        if rows.len() > LONG {
            let field = TextEdit::singleline(&mut self.find).hint_text(texts.find);
            let response =
                ui.add(field.align(direction::field()).desired_width(ui.available_width() - space::NORMAL));
            response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, texts.find));
        }
        if found.is_empty() {
            parts::muted(ui, w::none_found());
            return;
        }
        let height = ROW * found.len().min(SEEN) as f32;
        ui.spacing_mut().item_spacing.y = 0.0;
        let area =
            ScrollArea::vertical().id_salt(texts.heading).max_height(height).auto_shrink([false, true]);
        let shown = area.show_rows(ui, ROW, found.len(), |ui, seen| {
            for &n in found.get(seen).unwrap_or(&[]) {
                let (key, name, known) = &rows[n];
                ui.allocate_ui(vec2(ui.available_width(), ROW), |ui| {
                    let out = without.all || without.keys.contains(key);
                    if let Some(out) = row_ui(ui, name, known, out) {
                        leave_out(without, all(), std::iter::once(key.as_str()), out);
                    }
                });
            }
        });
        // Who comes by keyboard sees where; the list in itself scrolls no farther than its own edge.
        let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
        if focused.is_some_and(|row| row.gained_focus() && shown.inner_rect.intersects(row.rect)) {
            ui.scroll_to_rect(shown.inner_rect, None);
        }
        ui.spacing_mut().item_spacing.y = 6.0;
    }
}

/// Leaves these rows out, or no longer, and the others as they are.
fn leave_out<'a>(
    without: &mut Without,
    all: impl ExactSizeIterator<Item = &'a str>,
    these: impl Iterator<Item = &'a str>,
    out: bool,
) {
    let of = all.len();
    if std::mem::take(&mut without.all) {
        without.keys = all.map(str::to_owned).collect();
    }
    for key in these {
        if out {
            without.keys.insert(key.to_owned());
        } else {
            without.keys.remove(key);
        }
    }
    if without.keys.len() == of {
        without.all = true;
        without.keys.clear();
    }
}

/// A row with its box; whether it is to be left out, where that was changed.
fn row_ui(ui: &mut Ui, name: &str, known: &str, out: bool) -> Option<bool> {
    let t = tokens(ui.ctx());
    let mut ticked = out;
    ui.horizontal(|ui| {
        ui.set_height(ROW);
        ui.with_layout(direction::row_from_end(Align::Center), |ui| {
            ui.add_space(space::WIDE);
            let known = RichText::new(known).font(fonts::regular(size::SMALL)).color(t.muted);
            ui.add(Label::new(known).selectable(false));
            ui.with_layout(direction::row(Align::Center), |ui| {
                let room = ui.available_width() - 34.0;
                let galley = text::elided(ui, name, fonts::regular(size::BODY), t.text, room, 1);
                tick(ui, true, &mut ticked, galley, &w::leave_out(name));
            });
        });
    });
    (ticked != out).then_some(ticked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_stays_after_all_went_leaves_the_others_out() {
        let all = ["a", "b", "c"];
        let mut without = Without { all: true, ..Without::default() };
        leave_out(&mut without, all.into_iter(), ["b"].into_iter(), false);
        let keys: Vec<&str> = without.keys.iter().map(String::as_str).collect();
        assert_eq!((without.all, keys), (false, vec!["a", "c"]));
        leave_out(&mut without, all.into_iter(), ["b"].into_iter(), true);
        assert_eq!(without, Without { all: true, ..Without::default() }, "all of them is all");
        leave_out(&mut without, all.into_iter(), all.into_iter(), false);
        assert!(without.is_empty());
    }
}
