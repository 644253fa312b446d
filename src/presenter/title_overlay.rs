//! The title of a map that stands alone, as maps in a report have it: what, when, and as of when.

use std::sync::Arc;

use egui::{Galley, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::frame::Areas;
use crate::scene::briefing::Step;
use crate::theme::tokens::stage;
use crate::theme::{direction, fonts, text, tokens};

/// Around its lines, and from the edge of the map, in pixels of a screen of 1080.
const INSET: f32 = 18.0;
const EDGE: f32 = 24.0;

/// The lines, and where they stand.
pub struct TitleOverlay {
    lines: Vec<Arc<Galley>>,
    area: Rect,
    unit: f32,
}

impl TitleOverlay {
    /// Title, time, and when it was written, in the upper corner of the map where lines begin.
    pub fn of(ui: &Ui, areas: &Areas, step: &Step, written: &str) -> Self {
        let (t, unit) = (tokens(ui.ctx()), areas.unit);
        let width = areas.middle.width() * 0.42;
        let line = |words: &str, font, colour, rows| text::elided(ui, words, font, colour, width, rows);
        let small = stage::FOOT * 1.05 * unit;
        let mut lines = vec![line(&step.title, fonts::strong(stage::NAME * unit), t.text, 2)];
        for words in [&step.when, &step.line].into_iter().filter(|words| !words.is_empty()) {
            lines.push(line(words, fonts::regular(small), t.text, 1));
        }
        if !written.is_empty() {
            lines.push(line(written, fonts::regular(small), t.muted, 1));
        }
        let wide = lines.iter().map(|line| line.size().x).fold(0.0, f32::max);
        let high: f32 = lines.iter().map(|line| line.size().y).sum();
        let size = vec2(wide, high) + vec2(INSET * 2.0, INSET * 1.2) * unit;
        let area = Rect::from_min_size(areas.middle.min + vec2(EDGE, EDGE) * unit, size);
        let area = direction::within(areas.middle, area);
        Self { lines, area, unit }
    }

    /// Where it is.
    pub fn area(&self) -> Rect {
        self.area
    }

    /// Draws it.
    pub fn paint(&self, ui: &Ui) {
        let (t, unit) = (tokens(ui.ctx()), self.unit);
        let rim = Stroke::new(unit, t.line);
        ui.painter().rect(self.area, 10.0 * unit, t.panel.gamma_multiply(0.94), rim, StrokeKind::Inside);
        let mut at = pos2(self.area.left() + INSET * unit, self.area.top() + INSET * 0.6 * unit);
        for line in &self.lines {
            let place = Rect::from_min_size(at, line.size());
            ui.painter().galley(direction::within(self.area, place).min, line.clone(), t.text);
            at.y += line.size().y;
        }
    }
}
