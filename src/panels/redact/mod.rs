//! What a redacted copy is not to say: chosen on the left, and on the right what that does.

use egui::{
    Align, Button, Checkbox, Frame, Id, Label, Layout, Margin, Modal, Response, RichText, Role, ScrollArea,
    Stroke, TextEdit, Ui, WidgetInfo, WidgetText, vec2,
};
use egui_material_icons::icons;

use super::dialogs::headline;
use super::parts;
use crate::geo::Square;
use crate::look::{fonts, size, space, text, tokens};
use crate::model::Dossier;
use crate::query::redact::{Done, Part, Still, Without};
use crate::query::{LayerId, Redaction};
use crate::scene::{Command, View};
use crate::words::redact as w;
use crate::words::ui::{CANCEL, CLOSE, INCIDENT, INCIDENTS, UNTITLED_SOURCE};
use crate::words::{LANGUAGE, facts, vocabulary};

const WIDTH: f32 = 940.0;
const LEFT: f32 = 430.0;
const ROW: f32 = 24.0;
/// Height of what is ticked: less than usual, so that all choices are seen at once.
const TICK: f32 = 22.0;
const STILL_ROW: f32 = 42.0;
/// Lists longer than this can be searched.
const LONG: usize = 8;
/// Rows of a list that are seen at once.
const SEEN: usize = 5;

/// What the user has chosen so far.
#[derive(Default)]
pub struct RedactDialog {
    of: Option<LayerId>,
    wish: Redaction,
    /// The wish of which it was asked what it does.
    asked: Option<Redaction>,
    actors: Listed,
    sources: Listed,
}

/// Rows of a table that can be left out.
#[derive(Default)]
struct Listed {
    find: String,
    /// What was looked for when they were listed.
    found: Option<String>,
    /// Key, name and what else is known of each.
    rows: Vec<(String, String, String)>,
    all: usize,
}

impl RedactDialog {
    /// Draws the dialog. Escape and a click beside it close it.
    pub fn ui(&mut self, ui: &Ui, layer: LayerId, view: &View<'_>, commands: &mut Vec<Command>) {
        if self.of != Some(layer) {
            *self = Self { of: Some(layer), ..Self::default() };
        }
        let frame = Frame::popup(ui.style()).inner_margin(Margin::same(24));
        let shown = Modal::new(Id::unique("redact")).frame(frame).show(ui.ctx(), |ui| {
            let room = ui.ctx().content_rect().size();
            ui.set_width(WIDTH.min(room.x - 80.0));
            headline(ui, w::HEADING);
            let Some(open) = view.layers.get(layer) else {
                parts::body(ui, w::CLOSED);
                ui.add_space(space::WIDE);
                if ui.button(CLOSE).clicked() {
                    commands.push(Command::CloseDialog);
                }
                return;
            };
            parts::muted(ui, &open.name);
            parts::muted(ui, w::ABOUT);
            ui.add_space(space::NORMAL);
            let height = (room.y - 250.0).clamp(160.0, 560.0);
            let width = ui.available_width();
            let left = LEFT.min(width / 2.0);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                column(ui, "choices", left, height, |ui| self.choices_ui(ui, &open.dossier));
                ui.add_space(space::WIDE * 1.5);
                let rest = width - left - space::WIDE * 1.5;
                ui.allocate_ui_with_layout(vec2(rest, height), Layout::top_down(Align::Min), |ui| {
                    ui.set_min_height(height);
                    self.preview_ui(ui, layer, view);
                });
            });
            ui.add_space(space::WIDE);
            self.closing_ui(ui, layer, commands);
        });
        if self.asked.as_ref() != Some(&self.wish) {
            self.asked = Some(self.wish.clone());
            if !self.wish.is_empty() {
                commands.push(Command::PreviewRedaction(layer, Box::new(self.wish.clone())));
            }
        }
        if shown.should_close() {
            commands.push(Command::CloseDialog);
        }
    }

    fn choices_ui(&mut self, ui: &mut Ui, dossier: &Dossier) {
        ui.spacing_mut().interact_size.y = TICK;
        ui.spacing_mut().button_padding.y = 2.0;
        parts::heading(ui, w::POSITIONS);
        let squares = Square::ALL.map(|square| (Some(square), w::squares(square.name())));
        ui.horizontal_wrapped(|ui| {
            for (choice, name) in [(None, w::EXACT.to_owned())].into_iter().chain(squares) {
                radio(ui, &mut self.wish.positions, choice, &name);
                ui.add_space(space::NORMAL);
            }
        });
        parts::heading(ui, w::LEFT_OUT);
        ui.columns(2, |columns| {
            for column in columns.iter_mut() {
                column.spacing_mut().item_spacing.y = 2.0;
            }
            let half = Part::ALL.len().div_ceil(2);
            for (n, part) in Part::ALL.into_iter().enumerate() {
                part_ui(&mut columns[n / half], &mut self.wish, part);
            }
        });
        let actors =
            Texts { heading: w::ACTORS, all: w::ALL_ACTORS, find: w::FIND_ACTOR, none: w::NO_ACTORS };
        self.actors.list(dossier.actors().map(|actor| {
            let incidents = actor.incidents().len();
            let known = match incidents {
                0 => vocabulary::actor_kind(actor.kind()).to_owned(),
                _ => facts::count(incidents, INCIDENT, INCIDENTS),
            };
            (actor.key(), actor.name(LANGUAGE), known)
        }));
        self.actors.ui(ui, &actors, &mut self.wish.actors);
        let sources =
            Texts { heading: w::SOURCES, all: w::ALL_SOURCES, find: w::FIND_SOURCE, none: w::NO_SOURCES };
        self.sources.list(dossier.sources().map(|source| {
            let name = [source.title(), source.publisher(), UNTITLED_SOURCE];
            let name = name.into_iter().find(|name| !name.is_empty()).unwrap_or_default();
            (source.key(), name, facts::count(source.incidents().len(), INCIDENT, INCIDENTS))
        }));
        self.sources.ui(ui, &sources, &mut self.wish.sources);
    }

    fn preview_ui(&self, ui: &mut Ui, layer: LayerId, view: &View<'_>) {
        parts::heading(ui, w::WHAT_IS_DONE);
        if self.wish.is_empty() {
            parts::muted(ui, w::NOTHING_CHOSEN);
            return;
        }
        let current = view.redaction.filter(|one| one.layer == layer && one.wish == self.wish);
        let Some(preview) = current else {
            ui.horizontal(|ui| {
                ui.spinner();
                parts::muted(ui, w::WORKING);
            });
            return;
        };
        match &preview.done {
            Ok(done) => done_ui(ui, done),
            Err(reason) => {
                let t = tokens(ui.ctx());
                text::label(ui, reason, fonts::regular(size::BODY), t.error);
            }
        }
    }

    fn closing_ui(&self, ui: &mut Ui, layer: LayerId, commands: &mut Vec<Command>) {
        let t = tokens(ui.ctx());
        let chosen = !self.wish.is_empty();
        ui.horizontal(|ui| {
            let (colour, ground) = if chosen { (t.on_accent, t.accent) } else { (t.muted, t.raised) };
            let button = Button::new(RichText::new(w::SAVE).color(colour)).fill(ground);
            if ui.add_enabled(chosen, button).clicked() {
                commands.push(Command::SaveRedacted(layer, Box::new(self.wish.clone())));
                commands.push(Command::CloseDialog);
            }
            if ui.button(CANCEL).clicked() {
                commands.push(Command::CloseDialog);
            }
        });
    }
}

/// A column that scrolls by itself.
fn column(ui: &mut Ui, name: &str, width: f32, height: f32, contents: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, height), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        ScrollArea::vertical().id_salt(name).max_height(height).auto_shrink(false).show(ui, |ui| {
            // Beside the bar.
            ui.set_width(width - space::NORMAL);
            contents(ui);
        });
    });
}

/// What is said around a list.
struct Texts {
    heading: &'static str,
    all: &'static str,
    find: &'static str,
    none: &'static str,
}

impl Listed {
    /// Lists the rows whose name holds what is looked for, if that has changed.
    fn list<'a>(&mut self, rows: impl Iterator<Item = (&'a str, &'a str, String)>) {
        if self.found.as_ref() == Some(&self.find) {
            return;
        }
        let wanted = self.find.to_lowercase();
        self.rows.clear();
        self.all = 0;
        for (key, name, known) in rows {
            self.all += 1;
            if name.to_lowercase().contains(&wanted) {
                self.rows.push((key.to_owned(), name.to_owned(), known));
            }
        }
        self.found = Some(self.find.clone());
    }

    fn ui(&mut self, ui: &mut Ui, texts: &Texts, without: &mut Without) {
        parts::heading(ui, texts.heading);
        if self.all == 0 {
            parts::muted(ui, texts.none);
            return;
        }
        ui.horizontal(|ui| {
            tick(ui, true, &mut without.all, texts.all, texts.all);
            if self.all > LONG {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let field =
                        TextEdit::singleline(&mut self.find).hint_text(texts.find).desired_width(170.0);
                    let response = ui.add(field);
                    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, texts.find));
                });
            }
        });
        if self.rows.is_empty() {
            parts::muted(ui, w::NONE_FOUND);
            return;
        }
        let height = ROW * self.rows.len().min(SEEN) as f32;
        ui.spacing_mut().item_spacing.y = 0.0;
        let area =
            ScrollArea::vertical().id_salt(texts.heading).max_height(height).auto_shrink([false, true]);
        area.show_rows(ui, ROW, self.rows.len(), |ui, seen| {
            for (key, name, known) in self.rows.get(seen).unwrap_or(&[]) {
                ui.allocate_ui(vec2(ui.available_width(), ROW), |ui| {
                    row_ui(ui, (key, name, known), without);
                });
            }
        });
        ui.spacing_mut().item_spacing.y = 6.0;
    }
}

fn row_ui(ui: &mut Ui, (key, name, known): (&str, &str, &str), without: &mut Without) {
    let t = tokens(ui.ctx());
    ui.horizontal(|ui| {
        ui.set_height(ROW);
        ui.add_space(space::WIDE);
        let mut ticked = without.all || without.keys.contains(key);
        let before = ticked;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(space::WIDE);
            let known = RichText::new(known).font(fonts::regular(size::SMALL)).color(t.muted);
            ui.add(Label::new(known).selectable(false));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let room = ui.available_width() - 34.0;
                let galley = text::elided(ui, name, fonts::regular(size::BODY), t.text, room, 1);
                tick(ui, !without.all, &mut ticked, galley, &w::leave_out(name));
            });
        });
        if ticked != before && ticked {
            without.keys.insert(key.to_owned());
        } else if ticked != before {
            without.keys.remove(key);
        }
    });
}

fn part_ui(ui: &mut Ui, wish: &mut Redaction, part: Part) {
    let (name, hint) = told(part);
    let mut ticked = wish.is_without(part);
    // It goes with whatever else goes.
    let goes_anyway = part == Part::Columns && !wish.is_empty() && !ticked;
    let mut shown = ticked || goes_anyway;
    let response = tick(ui, !goes_anyway, &mut shown, name, name);
    if !hint.is_empty() {
        response.on_hover_text(hint).on_disabled_hover_text(hint);
    }
    if !goes_anyway && shown != ticked {
        ticked = shown;
        if ticked {
            wish.parts.insert(part);
        } else {
            wish.parts.remove(&part);
        }
    }
}

fn told(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::PlaceNames => (w::PLACE_NAMES, w::PLACE_NAMES_HINT),
        Part::Titles => (w::TITLES, ""),
        Part::Summaries => (w::SUMMARIES, ""),
        Part::Notes => (w::NOTES, w::NOTES_HINT),
        Part::Statements => (w::STATEMENTS_WHOLE, w::STATEMENTS_HINT),
        Part::Speakers => (w::SPEAKERS, w::SPEAKERS_HINT),
        Part::Munitions => (w::MUNITIONS, ""),
        Part::Outcomes => (w::OUTCOMES, ""),
        Part::Times => (w::TIMES, w::TIMES_HINT),
        Part::Links => (w::LINKS, ""),
        Part::Columns => (w::COLUMNS, w::COLUMNS_HINT),
        Part::BriefingNotes => (w::BRIEFING_NOTES, w::BRIEFING_NOTES_HINT),
        Part::Briefing => (w::BRIEFING_WHOLE, ""),
    }
}

/// Boxes and circles with a rim, so that empty ones are seen.
fn rims(ui: &mut Ui, on: bool) {
    let t = tokens(ui.ctx());
    let widgets = &mut ui.visuals_mut().widgets;
    for state in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
        state.bg_stroke = Stroke::new(1.0, t.muted);
        if on {
            (state.bg_fill, state.bg_stroke.color) = (t.accent, t.accent);
            state.fg_stroke = Stroke::new(2.0, t.on_accent);
        }
    }
}

/// A box with its text, named for screen readers.
fn tick(ui: &mut Ui, enabled: bool, ticked: &mut bool, shown: impl Into<WidgetText>, name: &str) -> Response {
    let inner = ui.scope(|ui| {
        let t = tokens(ui.ctx());
        rims(ui, *ticked);
        let shown = shown.into().color(t.text);
        let response = ui.add_enabled(enabled, Checkbox::new(ticked, shown));
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, *ticked, name));
        response
    });
    inner.inner
}

fn radio<T: PartialEq>(ui: &mut Ui, chosen: &mut T, choice: T, name: &str) {
    ui.scope(|ui| {
        rims(ui, false);
        ui.radio_value(chosen, choice, name);
    });
}

fn done_ui(ui: &mut Ui, done: &Done) {
    let t = tokens(ui.ctx());
    let height = ui.available_height();
    let lines = ScrollArea::vertical().id_salt("done").auto_shrink([false, true]);
    let most = if done.still.is_empty() { height - 90.0 } else { height * 0.45 };
    lines.max_height(most).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for line in &done.lines {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                parts::icon(ui, icons::ICON_CHECK, 15.0, t.accent);
                ui.vertical(|ui| text::label(ui, line, fonts::regular(size::SMALL + 1.0), t.text));
            });
        }
    });
    let Some(still) = done.still_told() else {
        ui.add_space(space::NORMAL);
        parts::muted(ui, w::STILL_NONE);
        return;
    };
    ui.add_space(space::NORMAL);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        parts::icon(ui, icons::ICON_WARNING, size::ICON, t.warning);
        ui.vertical(|ui| {
            text::label(ui, &w::still_sentence(&still), fonts::strong(size::SMALL + 1.0), t.warning);
        });
    });
    parts::muted(ui, w::STILL_ABOUT);
    ui.add_space(space::TIGHT);
    let area = ScrollArea::vertical().id_salt("still").auto_shrink(false);
    area.max_height(ui.available_height()).show_rows(ui, STILL_ROW, done.still.len(), |ui, rows| {
        for row in done.still.get(rows).unwrap_or(&[]) {
            ui.allocate_ui(vec2(ui.available_width(), STILL_ROW), |ui| still_ui(ui, row));
        }
    });
}

fn still_ui(ui: &mut Ui, row: &Still) {
    let t = tokens(ui.ctx());
    ui.set_height(STILL_ROW);
    ui.spacing_mut().item_spacing.y = 0.0;
    let width = ui.available_width() - space::NORMAL;
    let begins = if row.begins.is_empty() { row.told() } else { &row.begins };
    let names = row.names.join(" · ");
    let first = text::elided(ui, begins, fonts::regular(size::SMALL + 1.0), t.text, width, 1);
    ui.add(Label::new(first).selectable(false)).on_hover_text(begins);
    let second = text::elided(ui, &names, fonts::regular(size::SMALL), t.muted, width, 1);
    ui.add(Label::new(second).selectable(false)).on_hover_text(&names);
}
