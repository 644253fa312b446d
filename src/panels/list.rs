//! The incidents by day. Only the rows on screen are drawn, however many there are.

use egui::{
    Align2, Button, Rect, RichText, Role, ScrollArea, Sense, Stroke, TextEdit, Ui, WidgetInfo, pos2, vec2,
};
use egui_material_icons::icons;

use super::{layers, parts, places};
use crate::look::{fonts, size, space, text, tokens};
use crate::model::IncidentRef;
use crate::query::{Heading, Item, LayerId, Row, Target};
use crate::scene::{Command, View};
use crate::words::ui as w;
use crate::words::{LANGUAGE, facts, time, vocabulary};

const HEADING_HEIGHT: f64 = 38.0;
const INCIDENT_HEIGHT: f64 = 64.0;

/// What the list remembers between frames.
#[derive(Default)]
pub struct ListPanel {
    /// Where each row starts, in points, and at last where they all end.
    starts: Vec<f64>,
    starts_of: Option<u64>,
    /// What was selected when the list last scrolled to the selection.
    scrolled_to: Option<Target>,
}

impl ListPanel {
    /// Draws the layers, the search field and the incidents.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
        layers::layers_ui(ui, view, commands);
        if view.layers.all().is_empty() {
            return nothing_open(ui, commands);
        }
        find_ui(ui, view, commands);
        places::hint_ui(ui, view, commands);
        if view.rows.all().is_empty() {
            let why = if view.needle.is_empty() { w::ALL_HIDDEN } else { w::NOTHING_FOUND };
            ui.add_space(space::WIDE);
            ui.vertical_centered(|ui| parts::muted(ui, why));
            return;
        }
        self.measure(view);
        self.rows_ui(ui, view, commands);
    }

    /// Where the selection is now that a file was read again; the list does not scroll for that.
    pub fn follow(&mut self, before: Option<Target>, now: Option<Target>) {
        if self.scrolled_to == before {
            self.scrolled_to = now;
        }
    }

    fn measure(&mut self, view: &View<'_>) {
        if self.starts_of == Some(view.rows_revision) {
            return;
        }
        self.starts_of = Some(view.rows_revision);
        self.starts.clear();
        let mut start = 0.0;
        for row in view.rows.all() {
            self.starts.push(start);
            start += height(row);
        }
        self.starts.push(start);
    }

    fn rows_ui(&mut self, ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
        let rows = view.rows.all();
        let total = self.starts.last().copied().unwrap_or_default();
        let scroll_to = self.newly_selected(view);
        let mut area = ScrollArea::vertical().id_salt("incidents").auto_shrink(false);
        if let Some(row) = scroll_to {
            let above = (f64::from(ui.available_height()) - INCIDENT_HEIGHT) / 3.0;
            area = area.vertical_scroll_offset((self.starts[row] - above).max(0.0) as f32);
        }
        area.show_viewport(ui, |ui, viewport| {
            ui.set_height(total as f32);
            let origin = ui.max_rect().left_top();
            let width = ui.max_rect().width();
            let first =
                self.starts.partition_point(|&start| start <= f64::from(viewport.top())).saturating_sub(1);
            for (n, row) in rows.iter().enumerate().skip(first) {
                let top = self.starts[n];
                if top > f64::from(viewport.bottom()) {
                    break;
                }
                let rect = Rect::from_min_size(
                    pos2(origin.x, origin.y + top as f32),
                    vec2(width, height(row) as f32),
                );
                match *row {
                    Row::Heading(heading, count) => heading_ui(ui, rect, heading, count),
                    Row::Incident(layer, id) => {
                        if let Some(dossier) = view.layers.dossier(layer) {
                            incident_ui(ui, rect, view, layer, dossier.incident(id), commands);
                        }
                    }
                }
            }
        });
    }

    /// The row of the selection, once after it was selected and where it is not on screen anyway.
    fn newly_selected(&mut self, view: &View<'_>) -> Option<usize> {
        if self.scrolled_to == view.selection {
            return None;
        }
        self.scrolled_to = view.selection;
        let target = view.selection?;
        match target.item {
            Item::Incident(id) => view.rows.find(target.layer, id),
            Item::Place(_) | Item::Actor(_) | Item::Source(_) => None,
        }
    }
}

fn height(row: &Row) -> f64 {
    match row {
        Row::Heading(..) => HEADING_HEIGHT,
        Row::Incident(..) => INCIDENT_HEIGHT,
    }
}

fn find_ui(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    ui.add_space(space::TIGHT);
    ui.horizontal(|ui| {
        ui.add_space(space::EDGE - 4.0);
        let mut needle = view.needle.to_owned();
        let clear = if needle.is_empty() { 0.0 } else { space::TARGET + 4.0 };
        let width = ui.available_width() - clear - space::EDGE;
        let hint = RichText::new(w::FIND_HINT).font(fonts::regular(size::BODY));
        let field =
            TextEdit::singleline(&mut needle).hint_text(hint).desired_width(width).margin(vec2(10.0, 6.0));
        let field = ui.add(field);
        field.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, w::FIND));
        if field.changed() {
            commands.push(Command::Find(needle));
        }
        if clear > 0.0 && parts::icon_button(ui, icons::ICON_CLOSE, w::CLEAR).clicked() {
            commands.push(Command::Find(String::new()));
        }
    });
    ui.add_space(space::TIGHT);
}

fn nothing_open(ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.add_space(space::WIDE * 2.0);
    ui.vertical_centered(|ui| {
        let t = tokens(ui.ctx());
        ui.label(RichText::new(w::NOTHING_OPEN).font(fonts::strong(size::HEADING)).color(t.text));
        parts::muted(ui, w::NOTHING_OPEN_HINT);
        ui.add_space(space::NORMAL);
        if ui.button(w::OPEN).clicked() {
            commands.push(Command::AskForFiles);
        }
        if ui.add(Button::new(w::OPEN_BUNDLED).frame_when_inactive(false)).clicked() {
            commands.push(Command::OpenBundled);
        }
    });
}

fn heading_ui(ui: &mut Ui, rect: Rect, heading: Heading, count: u32) {
    let t = tokens(ui.ctx());
    let text = match heading {
        Heading::Day(date) => time::day(date),
        Heading::Month(date) => time::month(date),
        Heading::Year(date) => date.year().to_string(),
        Heading::Undated => w::UNDATED.to_owned(),
        Heading::Background => w::BACKGROUND.to_owned(),
    };
    let response = ui.interact(rect, ui.scope_id().with(("heading", text.as_str())), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &text));
    let base = rect.bottom() - 9.0;
    ui.painter().text(
        pos2(rect.left() + space::EDGE, base),
        Align2::LEFT_BOTTOM,
        text,
        fonts::strong(size::SMALL + 1.0),
        t.muted,
    );
    ui.painter().text(
        pos2(rect.right() - space::EDGE, base),
        Align2::RIGHT_BOTTOM,
        facts::grouped(count as usize),
        fonts::regular(size::SMALL),
        t.muted,
    );
    ui.painter().hline(
        rect.left() + space::EDGE..=rect.right() - space::EDGE,
        rect.bottom() - 4.0,
        Stroke::new(1.0, t.line),
    );
}

fn incident_ui(
    ui: &mut Ui,
    rect: Rect,
    view: &View<'_>,
    layer: LayerId,
    incident: IncidentRef<'_>,
    commands: &mut Vec<Command>,
) {
    let t = tokens(ui.ctx());
    let target = Target { layer, item: Item::Incident(incident.id) };
    let selected = view.selection == Some(target);
    let rect = rect.shrink2(vec2(8.0, 1.0));
    let response = ui.interact(rect, ui.scope_id().with(("incident", target)), Sense::click());
    let title = if incident.title().is_empty() { w::NO_TITLE } else { incident.title() };
    let place = place_of(incident);
    let within_day = incident.when().map(|when| time::within_day(&when)).unwrap_or_default();
    let second = match (within_day.as_str(), place) {
        ("", place) => place.to_owned(),
        (time, place) => format!("{place} · {time}"),
    };
    response.widget_info(|| {
        let kind = vocabulary::kind(incident.kind());
        WidgetInfo::selected(Role::Button, true, selected, format!("{title}, {kind}, {second}"))
    });
    if response.clicked() {
        commands.push(Command::Select(target));
    }
    if response.double_clicked() {
        commands.push(Command::FlyTo(target));
    }
    let ground = if selected {
        t.selected
    } else if response.hovered() {
        t.hover
    } else {
        egui::Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, space::CORNER, ground);
    if response.has_focus() {
        let ring = Stroke::new(2.0, t.accent);
        ui.painter().rect_stroke(rect, space::CORNER, ring, egui::StrokeKind::Inside);
    }
    parts::paint_kind_disc(ui, pos2(rect.left() + 22.0, rect.top() + 22.0), incident.kind(), 26.0);

    let left = rect.left() + 44.0;
    let statements = incident.statements().len();
    let right = rect.right() - if statements > 0 { 38.0 } else { 10.0 };
    let galley = text::elided(ui, title, fonts::strong(size::BODY), t.text, right - left, 2);
    let two_lines = galley.rows.len() > 1;
    let top = rect.top() + if two_lines { 5.0 } else { 12.0 };
    let below = top + galley.size().y + 1.0;
    ui.painter().galley(pos2(left, top), galley, t.text);
    let galley =
        text::elided(ui, &second, fonts::regular(size::SMALL), t.muted, rect.right() - 10.0 - left, 1);
    ui.painter().galley(pos2(left, below), galley, t.muted);
    if statements > 0 {
        let at = pos2(rect.right() - 10.0, rect.top() + 14.0);
        let count = ui.painter().text(
            at,
            Align2::RIGHT_CENTER,
            statements.to_string(),
            fonts::strong(size::SMALL),
            t.accent,
        );
        ui.painter().text(
            pos2(count.left() - 2.0, at.y),
            Align2::RIGHT_CENTER,
            icons::ICON_FORMAT_QUOTE.codepoint,
            fonts::icon(15.0),
            t.accent,
        );
    }
    let hover = format!("{title}\n{}", facts::count(statements, w::STATEMENT, w::STATEMENTS));
    response.on_hover_text(hover);
}

fn place_of(incident: IncidentRef<'_>) -> &str {
    let located = incident.located_at();
    let place =
        located.or_else(|| incident.places().first().map(|link| incident.dossier().place(link.place)));
    place.map_or(w::NO_PLACE, |place| place.name(LANGUAGE))
}
