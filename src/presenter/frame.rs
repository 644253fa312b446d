//! What stands around the map on every page: the marking above and below, and the strip of time
//! with the foot of the page.

use egui::{Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::l10n::{briefing as w, pages};
use crate::model::briefing::Marking;
use crate::scene::briefing::{Cover, Step, Strip};
use crate::theme::tokens::{readable_on, stage, stated};
use crate::theme::{direction, fonts, text, tokens};

/// How a page is divided, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Areas {
    /// The whole page.
    pub page: Rect,
    /// The bars of the marking; without height where there is none.
    pub marking: [Rect; 2],
    /// The strip of time.
    pub strip: Rect,
    /// What is between them: panel and map.
    pub middle: Rect,
    /// Points for a pixel of a screen of 1080 pixels.
    pub unit: f32,
}

impl Areas {
    /// Divides a page.
    pub fn of(page: Rect, has_marking: bool) -> Self {
        // Four to three is the narrowest that is meant.
        let unit = (page.height() / 1080.0).min(page.width() / 1440.0).max(0.05);
        let bar = if has_marking { stage::MARKING_BAR * unit } else { 0.0 };
        let top = Rect::from_min_max(page.min, pos2(page.right(), page.top() + bar));
        let bottom = Rect::from_min_max(pos2(page.left(), page.bottom() - bar), page.max);
        let strip = Rect::from_min_max(
            pos2(page.left(), bottom.top() - stage::STRIP * unit),
            pos2(page.right(), bottom.top()),
        );
        let middle = Rect::from_min_max(top.left_bottom(), strip.right_top());
        Self { page, marking: [top, bottom], strip, middle, unit }
    }
}

/// Draws the marking above and below.
pub fn marking_ui(ui: &Ui, areas: &Areas, marking: Option<&Marking>) {
    let Some(marking) = marking else {
        return;
    };
    let (ground, ink) = (stated(marking.rgb()), readable_on(marking.rgb()));
    for (n, bar) in areas.marking.into_iter().enumerate() {
        ui.painter().rect_filled(bar, 0.0, ground);
        let font = fonts::strong(stage::MARKING * areas.unit);
        let galley = text::elided(ui, &marking.text, font, ink, bar.width() * 0.96, 1);
        ui.painter().galley(bar.center() - galley.size() / 2.0, galley, ink);
        let response = ui.interact(bar, ui.scope_id().with(("marking", n)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Banner, true, &marking.text));
    }
}

/// What of the strip can be clicked.
pub struct OnStrip {
    /// The number of the step.
    pub number: Response,
    /// Where the incidents are in time, from the first to the last; without width where none is dated.
    pub line: Rect,
}

/// Draws the strip of time with where the step is in it, and the foot of the page.
pub fn strip_ui(ui: &Ui, areas: &Areas, cover: &Cover, strip: &Strip, step: &Step) -> OnStrip {
    let t = tokens(ui.ctx());
    let (unit, area) = (areas.unit, areas.strip);
    let painter = ui.painter();
    painter.rect_filled(area, 0.0, t.raised);
    painter.hline(area.x_range(), area.top(), Stroke::new(1.0, t.line));
    let edge = stage::EDGE * unit;
    let foot = fonts::regular(stage::FOOT * unit);
    let number = pages::number(step.number, step.of);
    let page = painter.layout_no_wrap(number.clone(), fonts::strong(stage::FOOT * unit), t.text);
    let right = area.right() - edge - page.size().x.max(70.0 * unit) - 30.0 * unit;
    let at = pos2(area.right() - edge - page.size().x, area.center().y - page.size().y / 2.0);
    let number_area = direction::within(area, Rect::from_min_size(at, page.size()));
    let around = number_area.expand(8.0 * unit);
    let on_number = ui.interact(around, ui.scope_id().with("number"), Sense::click());
    on_number.widget_info(|| WidgetInfo::labeled(Role::Label, true, &number));
    painter.galley(number_area.min, page, t.text);

    let line = area.top() + 21.0 * unit;
    let (left, below) = (area.left() + edge, line + 16.0 * unit);
    let mut on_line = Rect::NOTHING;
    if !strip.ticks.is_empty() {
        let whole = Rect::from_x_y_ranges(left..=right, area.top()..=line + 16.0 * unit);
        on_line = direction::within(area, whole);
        let x = |part: f32| direction::x_within(area, left + (right - left) * part);
        painter.hline(on_line.x_range(), line, Stroke::new(2.0 * unit, t.line));
        if let Some((from, to)) = step.at {
            let wide = (x(to) - x(from)).abs().max(12.0 * unit);
            let middle = f32::midpoint(x(from), x(to));
            let now = Rect::from_center_size(pos2(middle, line), vec2(wide, 22.0 * unit));
            painter.rect(
                now,
                6.0 * unit,
                t.accent.gamma_multiply(0.28),
                Stroke::new(2.0 * unit, t.accent),
                egui::StrokeKind::Inside,
            );
        }
        for &(at, weight) in &strip.ticks {
            let height = (6.0 + 9.0 * weight) * unit;
            let tick = Rect::from_center_size(pos2(x(at), line), vec2(4.0 * unit, height));
            painter.rect_filled(tick, 2.0 * unit, t.muted);
        }
        let day = |text: &str, at: f32| {
            let galley = painter.layout_no_wrap(text.to_owned(), foot.clone(), t.muted);
            let place =
                Rect::from_min_size(pos2(left + (right - left - galley.size().x) * at, below), galley.size());
            painter.galley(direction::within(area, place).min, galley, t.muted);
        };
        day(&strip.first, 0.0);
        if strip.first != strip.last {
            day(&strip.last, 1.0);
        }
    }
    let as_of = (!cover.as_of.is_empty()).then(|| w::as_of(&cover.as_of));
    let told: Vec<&str> = [as_of.as_deref(), Some(cover.author.as_str())]
        .into_iter()
        .flatten()
        .filter(|s| !s.is_empty())
        .collect();
    if !told.is_empty() {
        let galley = text::elided(ui, &told.join(" · "), foot, t.muted, (right - left) * 0.5, 1);
        let middle = direction::x_within(area, f32::midpoint(left, right));
        painter.galley(Pos2::new(middle - galley.size().x / 2.0, below), galley, t.muted);
    }
    OnStrip { number: on_number, line: on_line }
}
