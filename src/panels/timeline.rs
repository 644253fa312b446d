//! The timeline: how many incidents there were when, and the span of days that is shown.
//!
//! What it costs to draw follows its width: bars add up days that were counted before.

use egui::{
    Align, Button, CornerRadius, CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, RichText, Role,
    Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use egui_material_icons::icons;

use super::parts;
use crate::l10n::time;
use crate::l10n::ui as w;
use crate::query::histogram::Tally;
use crate::query::order::Grain;
use crate::query::{DateSpan, Day, Filter};
use crate::scene::choices::Panel;
use crate::scene::timeline::{Axis, Steps, Unit};
use crate::scene::{Command, View};
use crate::theme::direction::{self, Mirror};
use crate::theme::{fonts, size, space, text, tokens};

/// Height of what stands over the bars, and of the labels under them.
const HEAD: f32 = 28.0;
const LABELS: f32 = 18.0;
/// A bar is drawn at most this wide, however few there are.
const WIDEST: f32 = 26.0;
/// An edge of the span is held within so many points.
const EDGE: f32 = 6.0;

/// What the timeline remembers between frames.
#[derive(Default)]
pub struct TimelinePanel {
    held: Option<Held>,
    steps: Steps,
}

/// What the hand holds.
#[derive(Clone, Copy)]
enum Held {
    /// One edge of a span; the other is at the edge of this bar.
    Edge(Day),
    /// The span, by this day of it.
    Span(Day, (Day, Day)),
}

/// The timeline as a widget that can have the focus.
pub fn id() -> Id {
    Id::unique("timeline bars")
}

impl TimelinePanel {
    /// Draws the bars and the span, and lets the hand change it.
    pub fn ui(&mut self, ui: &mut Ui, view: &View<'_>, commands: &mut Vec<Command>) {
        let area = ui.available_rect_before_wrap();
        let t = tokens(ui.ctx());
        ui.set_min_size(area.size());
        ui.painter().hline(area.x_range(), area.top() + 0.5, Stroke::new(1.0, t.line));
        let plot = Rect::from_min_max(
            pos2(area.left() + space::EDGE, area.top() + HEAD),
            pos2(area.right() - space::EDGE, area.bottom() - LABELS),
        );
        let Some(bounds) = view.histogram.bounds() else {
            head_ui(ui, area, w::no_dates(), None, view, commands, None);
            return;
        };
        let axis = Axis::of(bounds, plot.width());
        let told = match view.filter.span {
            span if span.is_open() => time::days(bounds.0.date(), bounds.1.date()),
            span => describe_span(span, bounds),
        };
        let coarser = view.histogram.coarser_than(axis.unit.grain()).total as usize;
        let coarser = (coarser > 0).then(|| w::coarser(coarser, axis.unit.grain() == Grain::Month));
        head_ui(ui, area, &told, coarser, view, commands, Some(&mut self.steps));

        let response = ui.interact(plot.expand2(vec2(space::NORMAL, 4.0)), id(), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, w::labelled(w::timeline(), &told)));
        let wanted = self.wanted(ui, &response, plot, &axis, view.filter.span);
        if wanted != view.filter.span {
            commands.push(Command::Filter(Filter { span: wanted, ..view.filter.clone() }));
        }
        let hovered = response.hover_pos().map(|at| axis.bar(axis.day_at(part(plot, at.x))));
        let mirror = Mirror::begin(ui);
        bars_ui(ui, plot, &axis, view, self.steps, hovered);
        labels_ui(ui, plot, &axis);
        if !wanted.is_open() {
            span_ui(ui, plot, &axis, wanted);
        }
        mirror.end(ui, plot);
        if let Some((first, last)) = hovered.filter(|_| self.held.is_none()) {
            let tally = view.histogram.between(first, Day(last.0 + 1), axis.unit.grain());
            let days = time::days(first.date(), last.date());
            response.on_hover_text_at_pointer(format!("{days}\n{}", describe_tally(tally)));
        }
    }

    /// The span that is wanted after what hand and keys did.
    fn wanted(&mut self, ui: &Ui, response: &Response, plot: Rect, axis: &Axis, span: DateSpan) -> DateSpan {
        let shown = days_of(span, axis);
        let at = response.interact_pointer_pos().or(response.hover_pos());
        let near = |x: f32, day: Day| (direction::x_within(plot, x) - x_of(plot, axis, day)).abs() <= EDGE;
        if let (Some(at), Some((first, last))) = (at, shown) {
            let after = Day(last.0 + 1);
            if near(at.x, first) || near(at.x, after) {
                ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
            }
        }
        if response.double_clicked() {
            return DateSpan::default();
        }
        if response.drag_started()
            && let Some(from) = ui.input(|input| input.pointer.press_origin())
        {
            response.request_focus();
            let day = axis.day_at(part(plot, from.x));
            self.held = Some(match shown {
                Some((first, last)) if near(from.x, Day(last.0 + 1)) => Held::Edge(first),
                Some((first, last)) if near(from.x, first) => Held::Edge(last),
                Some((first, last)) if (first..=last).contains(&day) => Held::Span(day, (first, last)),
                _ => Held::Edge(day),
            });
        }
        if let (Some(held), Some(at)) = (self.held, response.interact_pointer_pos()) {
            if response.drag_stopped() || !response.dragged() {
                self.held = None;
            }
            return self::span(axis, held, axis.day_at(part(plot, at.x)));
        }
        self.held = None;
        if response.clicked()
            && let Some(at) = response.interact_pointer_pos()
        {
            response.request_focus();
            let (first, last) = axis.bar(axis.day_at(part(plot, at.x)));
            return between(first, last);
        }
        if response.has_focus() {
            return by_keys(ui, response, axis, span, shown);
        }
        span
    }
}

/// The span that the hand at a day makes of what it holds.
fn span(axis: &Axis, held: Held, day: Day) -> DateSpan {
    match held {
        Held::Edge(other) => between(axis.bar(day.min(other)).0, axis.bar(day.max(other)).1),
        Held::Span(grip, (first, last)) => {
            let days = day.0 - grip.0;
            let days = days.min(axis.end.0 - 1 - last.0).max(axis.first.0 - first.0);
            between(Day(first.0 + days), Day(last.0 + days))
        }
    }
}

/// Arrows move the span by a bar, with Shift its end; Escape takes it away.
fn by_keys(ui: &Ui, response: &Response, axis: &Axis, span: DateSpan, shown: Option<(Day, Day)>) -> DateSpan {
    let ours = EventFilter { horizontal_arrows: true, escape: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, ours));
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::NONE, Key::Escape) {
        if span.is_open() {
            response.surrender_focus();
        }
        return DateSpan::default();
    }
    let longer = ui.input(|input| input.modifiers.shift);
    let held = if longer { Modifiers::SHIFT } else { Modifiers::NONE };
    let [earlier, later] = direction::arrows();
    let bars = i32::from(pressed(held, later)) - i32::from(pressed(held, earlier));
    if bars == 0 {
        return span;
    }
    let Some((first, last)) = shown else {
        let end = if bars > 0 { axis.first } else { Day(axis.end.0 - 1) };
        let (first, last) = axis.bar(end);
        return between(first, last);
    };
    let moved = |day: Day| axis.unit.after(day, bars);
    let last = axis.bar(moved(last)).1.clamp(axis.first, Day(axis.end.0 - 1));
    let first = if longer { first } else { moved(first).max(axis.first) };
    between(first, last.max(axis.bar(first).1))
}

fn between(first: Day, last: Day) -> DateSpan {
    DateSpan { from: Some(first.date()), to: Some(last.date()) }
}

/// The days of a span that are on the axis; `None` for all of it.
fn days_of(span: DateSpan, axis: &Axis) -> Option<(Day, Day)> {
    if span.is_open() {
        return None;
    }
    let (from, to) = span.days();
    let on_axis = |day: Day| day.clamp(axis.first, Day(axis.end.0 - 1));
    Some((on_axis(from), on_axis(to)))
}

/// Where a day is where time goes from left to right.
fn x_of(plot: Rect, axis: &Axis, day: Day) -> f32 {
    plot.left() + axis.part(day) * plot.width()
}

/// How far along the axis the pointer is.
fn part(plot: Rect, x: f32) -> f32 {
    (direction::x_within(plot, x) - plot.left()) / plot.width().max(1.0)
}

fn describe_span(span: DateSpan, (first, last): (Day, Day)) -> String {
    let from = span.from.unwrap_or_else(|| first.date());
    let to = span.to.unwrap_or_else(|| last.date().max(from));
    time::days(from, to)
}

fn describe_tally(tally: Tally) -> String {
    w::shown_of(tally.passing as usize, tally.total as usize)
}

/// What the bars cover, the way back to all days, and the fold.
fn head_ui(
    ui: &mut Ui,
    area: Rect,
    told: &str,
    coarser: Option<String>,
    view: &View<'_>,
    commands: &mut Vec<Command>,
    steps: Option<&mut Steps>,
) {
    let t = tokens(ui.ctx());
    let head = Rect::from_min_max(area.min, pos2(area.right(), area.top() + HEAD));
    ui.scope_builder(egui::UiBuilder::new().max_rect(head.shrink2(vec2(space::EDGE, 0.0))), |ui| {
        ui.with_layout(direction::row(Align::Center), |ui| {
            ui.spacing_mut().interact_size.y = HEAD;
            let colour = if view.filter.span.is_open() { t.muted } else { t.accent };
            text::label(ui, told, fonts::strong(size::SMALL), colour);
            if !view.filter.span.is_open()
                && parts::icon_button(ui, icons::ICON_CLOSE, w::clear_days()).clicked()
            {
                let span = DateSpan::default();
                commands.push(Command::Filter(Filter { span, ..view.filter.clone() }));
            }
            ui.with_layout(direction::row_from_end(Align::Center), |ui| {
                if parts::icon_button(ui, icons::ICON_EXPAND_MORE, w::fold_timeline()).clicked() {
                    commands.push(Command::Toggle(Panel::Timeline));
                }
                if let Some(steps) = steps {
                    steps_ui(ui, steps);
                }
                if let Some(coarser) = coarser {
                    text::label(ui, &coarser, fonts::regular(size::SMALL), t.muted);
                }
            });
        });
    });
}

/// Steps of the bars, changed by a click.
fn steps_ui(ui: &mut Ui, steps: &mut Steps) {
    let is_even = *steps == Steps::Even;
    let entry = Button::selectable(!is_even, RichText::new(w::log_scale()).font(fonts::regular(size::SMALL)));
    let response = ui.add(entry).on_hover_text(w::log_scale_hint());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, !is_even, w::log_scale_hint()));
    if response.clicked() {
        *steps = if is_even { Steps::Logarithmic } else { Steps::Even };
    }
}

fn bars_ui(ui: &Ui, plot: Rect, axis: &Axis, view: &View<'_>, scale: Steps, hovered: Option<(Day, Day)>) {
    let t = tokens(ui.ctx());
    let grain = axis.unit.grain();
    let tally = |(first, last): (Day, Day)| view.histogram.between(first, Day(last.0 + 1), grain);
    let bars: Vec<_> = axis.bars().map(|bar| (bar, tally(bar))).collect();
    let scale = scale.of(bars.iter().map(|(_, tally)| *tally));
    let spans = view.filter.span.days();
    let painter = ui.painter().with_clip_rect(plot.expand(2.0));
    for ((first, last), tally) in bars {
        let (left, right) = (x_of(plot, axis, first), x_of(plot, axis, Day(last.0 + 1)));
        if hovered == Some((first, last)) {
            let column = Rect::from_x_y_ranges(left..=right, plot.y_range());
            painter.rect_filled(column, 2.0, t.hover);
        }
        let gap = if right - left > 8.0 { 2.0 } else { 1.0 };
        let width = (right - left - gap).clamp(1.0, WIDEST);
        let middle = f32::midpoint(left, right);
        let bar = |count: u32, colour| {
            if count > 0 {
                // What is there is seen, however few.
                let height = (plot.height() * scale.part(count)).max(2.0);
                let corner = pos2(middle - width / 2.0, plot.bottom() - height);
                let rounding = CornerRadius { nw: 2, ne: 2, sw: 0, se: 0 };
                painter.rect_filled(Rect::from_min_size(corner, vec2(width, height)), rounding, colour);
            }
        };
        let is_in_span = first <= spans.1 && last >= spans.0;
        bar(tally.total, t.muted.gamma_multiply(0.28));
        bar(tally.passing, t.accent.gamma_multiply(if is_in_span { 0.7 } else { 0.25 }));
    }
    painter.hline(plot.x_range(), plot.bottom(), Stroke::new(1.0, t.line));
}

fn labels_ui(ui: &Ui, plot: Rect, axis: &Axis) {
    let t = tokens(ui.ctx());
    let (unit, days) = axis.labels(plot.width());
    for day in days {
        let x = x_of(plot, axis, day);
        let date = day.date();
        let (text, is_year) = match unit {
            Unit::Day | Unit::Week => (time::axis_day(date), false),
            Unit::Months(_) => (time::axis_month(date), date.month() == 1),
        };
        let tick = Stroke::new(1.0, t.line);
        ui.painter().vline(x, plot.bottom()..=plot.bottom() + 5.0, tick);
        let font = if is_year { fonts::strong(size::SMALL) } else { fonts::regular(size::SMALL) };
        let galley = text::galley(ui, &text, font, t.muted);
        if x + 4.0 + galley.size().x <= plot.right() + space::EDGE {
            ui.painter().galley(pos2(x + 4.0, plot.bottom() + 1.0), galley, t.muted);
        }
    }
}

fn span_ui(ui: &Ui, plot: Rect, axis: &Axis, span: DateSpan) {
    let t = tokens(ui.ctx());
    let (from, to) = span.days();
    let on_axis = |day: Day| x_of(plot, axis, day.clamp(axis.first, axis.end));
    let (left, right) = (on_axis(from), on_axis(Day(to.0.saturating_add(1))));
    if span.is_reversed() {
        return;
    }
    let shown = Rect::from_x_y_ranges(left..=right, plot.y_range());
    ui.painter().rect_filled(shown, 0.0, t.accent.gamma_multiply(0.10));
    for (x, is_end) in [(left, span.from.is_some()), (right, span.to.is_some())] {
        if is_end {
            ui.painter().vline(x, plot.y_range(), Stroke::new(1.5, t.accent));
            let grip = Rect::from_center_size(pos2(x, plot.center().y), vec2(6.0, 16.0));
            ui.painter().rect(grip, 3.0, t.panel, Stroke::new(1.5, t.accent), StrokeKind::Inside);
        }
    }
}
