//! Paints marks: a dot at the very position, a head with icon and badge, a name.

use std::sync::Arc;

use egui::epaint::TextShape;
use egui::{Align2, Color32, Galley, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, vec2};

use super::mark_layout::PlacedMark;
use crate::theme::{Tokens, fonts, kinds, size, tokens};

/// How much of its colours the head of an earlier step keeps.
const FADED: f32 = 0.7;

/// Paints marks, `scale` times as large as in the window.
pub fn paint(ui: &Ui, marks: &[PlacedMark<'_>], scale: f32) {
    let t = tokens(ui.ctx());
    for p in marks.iter().filter(|p| p.head != p.anchor) {
        let colour = kinds::colour(p.mark.kind);
        for (width, colour) in [(3.5, t.rim), (1.75, colour)] {
            ui.painter().line_segment([p.anchor, p.head], Stroke::new(width * scale, colour));
        }
        ui.painter().circle(p.anchor, 3.5 * scale, colour, Stroke::new(1.5 * scale, t.rim));
    }
    for p in marks {
        if let Some((galley, area)) = &p.label {
            paint_haloed(ui, area.min, galley, scale);
        }
        paint_head(ui, t, p, scale);
    }
}

fn paint_head(ui: &Ui, t: &Tokens, p: &PlacedMark<'_>, scale: f32) {
    let (mark, painter) = (p.mark, ui.painter());
    let radius = p.radius(scale) + if p.emphasis.hovered { 1.5 * scale } else { 0.0 };
    if p.emphasis.ringed {
        let ring = Stroke::new(2.5 * scale, t.accent);
        painter.circle(p.head, radius + 5.0 * scale, t.accent.gamma_multiply(0.22), ring);
    }
    // A faded head lets the ground through, and would its shadow.
    if !p.emphasis.faded {
        painter.circle_filled(p.head + vec2(0.0, 1.5) * scale, radius + 2.0 * scale, t.shadow);
    }
    let fade = |colour: Color32| if p.emphasis.faded { colour.gamma_multiply(FADED) } else { colour };
    let colour = kinds::colour(mark.kind);
    // Hollow where the point is only the middle of a country: nothing happened just there.
    let hollow = mark.precision.is_nowhere_in_particular();
    let (ground, ink) = if hollow { (t.panel, t.text) } else { (colour, kinds::ICON) };
    let rim = Stroke::new(2.0 * scale, fade(if hollow { colour } else { t.rim }));
    painter.circle(p.head, radius, fade(ground), rim);
    let icon = kinds::icon(mark.kind).codepoint;
    painter.text(p.head, Align2::CENTER_CENTER, icon, fonts::icon(radius * 1.3), fade(ink));
    if mark.incidents > 1 && p.part >= 1.0 {
        paint_badge(ui, t, p.head + vec2(radius, -radius) * 0.75, mark.incidents, scale);
    }
}

fn paint_badge(ui: &Ui, t: &Tokens, centre: Pos2, count: usize, scale: f32) {
    let text = if count > 999 { "999+".to_owned() } else { count.to_string() };
    let galley = ui.painter().layout_no_wrap(text, fonts::strong(size::SMALL * scale), t.panel);
    let height = 17.0 * scale;
    let badge = Rect::from_center_size(centre, vec2((galley.size().x + 8.0 * scale).max(height), height));
    let rim = Stroke::new(1.5 * scale, t.rim);
    ui.painter().rect(badge, height / 2.0, t.text, rim, StrokeKind::Outside);
    ui.painter().galley(badge.center() - galley.size() / 2.0, galley, t.panel);
}

/// A text with a halo, so that it can be read on any ground.
pub fn paint_haloed(ui: &Ui, at: Pos2, galley: &Arc<Galley>, scale: f32) {
    let halo = tokens(ui.ctx()).halo;
    for n in 0..8_u8 {
        let aside = Vec2::angled(f32::from(n) * std::f32::consts::FRAC_PI_4) * 1.8 * scale;
        let shape = TextShape::new(at + aside, galley.clone(), halo).with_override_text_color(halo);
        ui.painter().add(Shape::Text(shape));
    }
    ui.painter().galley(at, galley.clone(), halo);
}
