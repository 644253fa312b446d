//! What the icons on a map mean, where there are no words beside it.

use std::sync::Arc;

use egui::{Align2, Galley, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::briefing_marks::{OnStage, Setting};
use crate::l10n::vocabulary;
use crate::model::Kind;
use crate::theme::tokens::stage;
use crate::theme::{fonts, kinds, text, tokens};

/// More kinds than that would hide the map that they explain.
const MOST: usize = 12;
/// Height of a line, and radius of its icon, in pixels of a screen of 1080.
const LINE: f32 = 34.0;
const ICON: f32 = 12.0;
/// Between its ground and its lines.
const INSET: Vec2 = vec2(16.0, 10.0);
/// From the edge of the map.
const EDGE: f32 = 24.0;
/// What the scale bar needs below, and whose data the map is.
const BELOW: f32 = 74.0;

/// The kinds on a map, laid out in the corner where it covers least.
pub struct Legend {
    lines: Vec<(Kind, Arc<Galley>)>,
    area: Rect,
    unit: f32,
}

impl Legend {
    /// The legend of what is in sight; `None` where all of it is of one kind. It keeps clear of what
    /// is `taken` as far as that can be.
    pub fn of(ui: &Ui, set: &Setting<'_>, on_stage: &OnStage<'_>, taken: &[Rect]) -> Option<Self> {
        let mut counts = [0_u32; Kind::ALL.len()];
        for &(kind, count) in on_stage.in_sight(set).flat_map(|mark| &mark.kinds) {
            counts[kind as usize] += count;
        }
        let mut counted: Vec<_> = Kind::ALL.iter().copied().zip(counts).filter(|&(_, n)| n > 0).collect();
        if !(2..=MOST).contains(&counted.len()) {
            return None;
        }
        counted.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
        let (t, unit) = (tokens(ui.ctx()), set.unit);
        let font = fonts::regular(stage::FOOT * 1.05 * unit);
        let line = |(kind, _)| (kind, text::galley(ui, vocabulary::kind(kind), font.clone(), t.text));
        let lines: Vec<_> = counted.into_iter().map(line).collect();
        let widest = lines.iter().map(|(_, galley)| galley.size().x).fold(0.0, f32::max);
        let text = widest + (ICON * 2.0 + 12.0) * unit;
        let size = vec2(text, lines.len() as f32 * LINE * unit) + INSET * 2.0 * unit;
        let area = least_covering(set.clear, size, unit, taken)?;
        Some(Self { lines, area, unit })
    }

    /// Where it is.
    pub fn area(&self) -> Rect {
        self.area
    }

    /// Draws it.
    pub fn paint(&self, ui: &Ui) {
        let (t, unit, painter) = (tokens(ui.ctx()), self.unit, ui.painter());
        let rim = Stroke::new(unit, t.line);
        painter.rect(self.area, 10.0 * unit, t.panel.gamma_multiply(0.94), rim, StrokeKind::Inside);
        let corner = self.area.min + INSET * unit;
        for (n, (kind, galley)) in self.lines.iter().enumerate() {
            let middle = corner.y + (n as f32 + 0.5) * LINE * unit;
            let icon = pos2(corner.x + ICON * unit, middle);
            painter.circle(icon, ICON * unit, kinds::colour(*kind), Stroke::new(1.5 * unit, t.rim));
            let glyph = kinds::icon(*kind).codepoint;
            painter.text(icon, Align2::CENTER_CENTER, glyph, fonts::icon(ICON * 1.35 * unit), kinds::ICON);
            let at = Pos2::new(icon.x + (ICON + 12.0) * unit, middle - galley.size().y / 2.0);
            painter.galley(at, galley.clone(), t.text);
        }
    }
}

/// The corner of a map in which something of this size covers least; `None` where it would be most
/// of the map.
fn least_covering(map: Rect, size: Vec2, unit: f32, taken: &[Rect]) -> Option<Rect> {
    if size.x > map.width() * 0.45 || size.y > map.height() * 0.6 {
        return None;
    }
    let (edge, below) = (EDGE * unit, BELOW * unit);
    let (left, right) = (map.left() + edge, map.right() - edge - size.x);
    let (top, bottom) = (map.top() + edge, map.bottom() - below - size.y);
    let corners = [(left, bottom), (right, bottom), (right, top), (left, top)];
    let corners = corners.map(|(x, y)| Rect::from_min_size(pos2(x, y), size));
    let covered = |area: &Rect| {
        let over = taken.iter().map(|other| area.expand(6.0 * unit).intersect(*other));
        over.filter(Rect::is_positive).map(|over| over.area()).sum::<f32>()
    };
    corners.into_iter().min_by(|a, b| covered(a).total_cmp(&covered(b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_legend_takes_the_corner_where_it_covers_nothing() {
        let map = Rect::from_min_size(Pos2::ZERO, vec2(1000.0, 800.0));
        let size = vec2(200.0, 150.0);
        let at = |taken: &[Rect]| least_covering(map, size, 1.0, taken).unwrap().center();
        let quarter = |x: f32, y: f32| Rect::from_min_size(pos2(x, y), vec2(500.0, 400.0));
        let [nw, ne, sw, se] =
            [(0.0, 0.0), (500.0, 0.0), (0.0, 400.0), (500.0, 400.0)].map(|(x, y)| quarter(x, y));
        assert!(sw.contains(at(&[])));
        assert!(se.contains(at(&[sw])));
        assert!(ne.contains(at(&[sw, se])));
        assert!(nw.contains(at(&[sw, se, ne])));
        assert!(sw.contains(at(&[sw, se, ne, nw])), "covered all the same");
        assert_eq!(least_covering(map, vec2(200.0, 700.0), 1.0, &[]), None, "it would be most of the map");
    }
}
