//! The incidents by day. Only the rows on screen are drawn, however many there are.

use egui::accesskit::Action;
use egui::{Align2, Button, Id, Rect, RichText, Role, Sense, Stroke, TextEdit, Ui, WidgetInfo, pos2, vec2};
use egui_material_icons::icons;

use super::filters::FiltersUi;
use super::scroll::Scroll;
use super::{layers, parts, places};
use crate::l10n::ui as w;
use crate::l10n::{self, facts, preferred_names, time, vocabulary};
use crate::model::IncidentRef;
use crate::query::find::replaced;
use crate::query::spelling::Missed;
use crate::query::{Filter, Heading, Item, LayerId, Row, Rows, Target};
use crate::scene::{Command, View};
use crate::theme::direction::{self, Mirror};
use crate::theme::{fonts, size, space, text, tokens};

const HEADING_HEIGHT: f64 = 38.0;
const INCIDENT_HEIGHT: f64 = 64.0;

/// What the list remembers between frames.
#[derive(Default)]
pub struct ListPanel {
    scroll: Scroll,
    filters: FiltersUi,
    /// What was selected when the list last scrolled to the selection.
    scrolled_to: Option<Target>,
    /// The filter whose rows are listed.
    filter: Filter,
    /// What was last looked for, and in which rows.
    sought: Option<(Option<Target>, u64)>,
}

/// The field in which one types what to find.
pub fn find_id() -> Id {
    Id::unique("find")
}

impl ListPanel {
    /// Draws the layers, the search field, the filters and the incidents.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
        layers::layers_ui(ui, view, commands);
        if view.layers.all().is_empty() {
            return nothing_open(ui, commands);
        }
        find_ui(ui, view, commands);
        if self.filter != *view.filter {
            self.filter = view.filter.clone();
            self.scroll.show_start();
        }
        self.filters.ui(ui, view, commands);
        places::hint_ui(ui, view, commands);
        if view.rows.is_empty() {
            return nothing_shown(ui, view, commands);
        }
        self.rows_ui(ui, view, commands);
    }

    /// Where the selection is now that a file was read again; the list does not scroll for that.
    pub fn follow(&mut self, before: Option<Target>, now: Option<Target>) {
        if self.scrolled_to == before {
            self.scrolled_to = now;
        }
    }

    fn rows_ui(&mut self, ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
        let rows = view.rows;
        let height = ui.available_height();
        if let Some(row) = self.newly_selected(view) {
            self.scroll.show_at_third(top(rows, row) + INCIDENT_HEIGHT / 2.0, height);
        }
        let mut wanted = None;
        self.scroll.ui(ui, w::incident_list(), top(rows, rows.len()), |ui, area, above| {
            // A row more on either side, so that the focus can go on to it.
            let first = row_at(rows, above).saturating_sub(1);
            let last = row_at(rows, above + f64::from(area.height())) + 1;
            for (n, row) in (first..=last).filter_map(|n| Some((n, rows.get(n)?))) {
                let (start, end) = (top(rows, n), top(rows, n + 1));
                let rect = Rect::from_min_size(
                    pos2(area.left(), area.top() + (start - above) as f32),
                    vec2(area.width(), (end - start) as f32),
                );
                match row {
                    Row::Heading(heading, count) => heading_ui(ui, rect, heading, count),
                    Row::Incident(layer, id) => {
                        if let Some(dossier) = view.layers.dossier(layer)
                            && incident_ui(ui, rect, view, layer, dossier.incident(id), commands)
                        {
                            wanted = Some((start, end));
                        }
                    }
                }
            }
        });
        if let Some((start, end)) = wanted {
            self.scroll.show_range(start, end, height);
            ui.ctx().request_repaint();
        }
    }

    /// The row of the selection, once after it was selected, or once the rows have it.
    fn newly_selected(&mut self, view: &View<'_>) -> Option<usize> {
        if self.scrolled_to == view.selection || self.sought == Some((view.selection, view.rows_revision)) {
            return None;
        }
        self.sought = Some((view.selection, view.rows_revision));
        let row = match view.selection {
            Some(Target { layer, item: Item::Incident(id) }) => Some(view.rows.find(layer, id)?),
            _ => None,
        };
        self.scrolled_to = view.selection;
        row
    }
}

/// Where a row starts, in points from the first.
fn top(rows: &Rows, row: usize) -> f64 {
    let headings = rows.headings_before(row);
    headings as f64 * HEADING_HEIGHT + (row - headings) as f64 * INCIDENT_HEIGHT
}

/// The row at so many points from the first.
fn row_at(rows: &Rows, at: f64) -> usize {
    let (mut before, mut after) = (0, rows.len());
    while after - before > 1 {
        let middle = usize::midpoint(before, after);
        if top(rows, middle) <= at { before = middle } else { after = middle }
    }
    before
}

fn find_ui(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    ui.add_space(space::TIGHT);
    ui.horizontal(|ui| {
        ui.add_space(space::EDGE - 4.0);
        let mut text = view.filter.text.clone();
        let clear = if text.is_empty() { 0.0 } else { space::TARGET + 4.0 };
        let width = ui.available_width() - clear - space::EDGE;
        let hint = RichText::new(w::find_hint()).font(fonts::regular(size::BODY));
        let field = TextEdit::singleline(&mut text).id(find_id()).hint_text(hint).desired_width(width);
        let field = ui.add(field.margin(vec2(10.0, 6.0)).align(direction::field()));
        field.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, w::find()));
        if field.changed() {
            commands.push(Command::Filter(Filter { text, ..view.filter.clone() }));
        }
        if clear > 0.0 && parts::icon_button(ui, icons::ICON_CLOSE, w::clear()).clicked() {
            commands.push(Command::Filter(Filter { text: String::new(), ..view.filter.clone() }));
        }
    });
    ui.add_space(space::TIGHT);
}

/// Says why there are no rows, and the way back.
fn nothing_shown(ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
    let filter = view.filter;
    let only_text = filter.span.is_open() && filter.excluded_kinds.is_empty();
    let why = match () {
        () if view.layers.visible().next().is_none() => w::all_hidden(),
        () if filter.is_empty() => w::no_incidents(),
        () if only_text => w::nothing_found(),
        () => w::nothing_matches(),
    };
    ui.add_space(space::WIDE);
    ui.vertical_centered(|ui| {
        parts::muted(ui, why);
        missed_ui(ui, &view.shown.missed, filter, commands);
        if !filter.is_empty() {
            ui.add_space(space::TIGHT);
            if ui.button(w::clear_filter()).clicked() {
                commands.push(Command::Filter(Filter::default()));
            }
        }
    });
}

/// Says which words are found nowhere, and offers the names that are spelt nearly so.
fn missed_ui(ui: &mut Ui, missed: &[Missed], filter: &Filter, commands: &mut Vec<Command>) {
    for Missed { word, nearly } in missed {
        ui.add_space(space::TIGHT);
        parts::muted(ui, &l10n::find::missed(word, nearly.len()));
        for name in nearly {
            if parts::link(ui, name).clicked() {
                let text = replaced(&filter.text, word, name);
                commands.push(Command::Filter(Filter { text, ..filter.clone() }));
            }
        }
    }
}

fn nothing_open(ui: &mut Ui, commands: &mut Vec<Command>) {
    ui.add_space(space::WIDE * 2.0);
    ui.vertical_centered(|ui| {
        let t = tokens(ui.ctx());
        ui.label(RichText::new(w::nothing_open()).font(fonts::strong(size::HEADING)).color(t.text));
        parts::muted(ui, w::nothing_open_hint());
        ui.add_space(space::NORMAL);
        if ui.button(w::open()).clicked() {
            commands.push(Command::AskForFiles);
        }
        if ui.add(Button::new(w::open_bundled()).frame_when_inactive(false)).clicked() {
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
        Heading::Undated => w::undated_label().to_owned(),
        Heading::Background => w::background().to_owned(),
    };
    let response = ui.interact(rect, ui.scope_id().with(("heading", text.as_str())), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &text));
    let base = rect.bottom() - 9.0;
    let mirror = Mirror::begin(ui);
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
    mirror.end(ui, rect);
}

/// Draws a row, and tells whether it is to be brought into view: the focus came to it, or a screen
/// reader asks for it.
fn incident_ui(
    ui: &mut Ui,
    rect: Rect,
    view: &View<'_>,
    layer: LayerId,
    incident: IncidentRef<'_>,
    commands: &mut Vec<Command>,
) -> bool {
    let t = tokens(ui.ctx());
    let target = Target { layer, item: Item::Incident(incident.id) };
    let selected = view.selection == Some(target);
    let rect = rect.shrink2(vec2(8.0, 1.0));
    let id = ui.scope_id().with(("incident", target));
    // Asked first: a row takes the wish to be seen away, and leaves it to a scroll area of egui's.
    let asked = ui.input(|input| input.has_accesskit_action_request(id, Action::ScrollIntoView));
    let response = ui.interact(rect, id, Sense::click());
    let title = if incident.title_in(preferred_names()).is_empty() {
        w::no_title()
    } else {
        incident.title_in(preferred_names())
    };
    let place = place_of(incident);
    let within_day = incident.when().map(|when| time::within_day(&when)).unwrap_or_default();
    let second = match (within_day.as_str(), place) {
        ("", place) => place.to_owned(),
        (time, place) => format!("{place} · {time}"),
    };
    response.widget_info(|| {
        let kind = vocabulary::kind(incident.kind());
        WidgetInfo::selected(Role::Button, true, selected, facts::listed([title, kind, &second]))
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
    let mirror = Mirror::begin(ui);
    ui.painter().rect_filled(rect, space::CORNER, ground);
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
    mirror.end(ui, rect);
    let hover = format!("{title}\n{}", facts::statements(statements));
    let wanted = asked || response.gained_focus();
    response.on_hover_text(hover);
    wanted
}

fn place_of(incident: IncidentRef<'_>) -> &str {
    let located = incident.located_at();
    let place =
        located.or_else(|| incident.places().first().map(|link| incident.dossier().place(link.place)));
    place.map_or(w::no_place(), |place| place.name(preferred_names()))
}
