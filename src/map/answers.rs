//! The arrows from an incident to the one that answers it.

use egui::epaint::QuadraticBezierShape;
use egui::{Pos2, Shape, Stroke, Ui, Vec2, vec2};

use super::canvas::pos;
use super::markers::Placed;
use crate::look::{space, tokens};
use crate::scene::View;

/// Draws each arrow whose two markers are on screen, curved so that the way back is another line.
pub fn paint(ui: &Ui, view: &View<'_>, placed: &[Placed]) {
    if view.marks.answers.is_empty() {
        return;
    }
    let head_of = |mark: usize| placed.iter().find(|p| p.mark == mark).map(|p| pos(p.head));
    for answer in &view.marks.answers {
        if let (Some(from), Some(to)) = (head_of(answer.from), head_of(answer.to)) {
            arrow(ui, from, to);
        }
    }
}

fn arrow(ui: &Ui, from: Pos2, to: Pos2) {
    let t = tokens(ui.ctx());
    let along = to - from;
    let distance = along.length();
    if distance < space::HEAD {
        return;
    }
    let side = vec2(along.y, -along.x) / distance;
    let bend = (distance * 0.35).clamp(40.0, 90.0);
    let control = from + along * 0.5 + side * bend;
    let (start, end) = (leave(from, control), leave(to, control));
    let tip = (end - control).normalized();
    let foot = end - tip * 7.0;
    for (width, colour) in [(5.0, t.halo), (2.25, t.label)] {
        let curve = QuadraticBezierShape::from_points_stroke(
            [start, control, foot],
            false,
            egui::Color32::TRANSPARENT,
            Stroke::new(width, colour),
        );
        ui.painter().add(Shape::QuadraticBezier(curve));
        let grow = if width > 3.0 { 2.0 } else { 0.0 };
        ui.painter().add(arrow_head(end + tip * grow, tip, 10.0 + grow * 2.0, colour));
    }
}

/// The point on the rim of the marker at `centre` towards `control`.
fn leave(centre: Pos2, control: Pos2) -> Pos2 {
    centre + (control - centre).normalized() * (space::HEAD + 4.0)
}

fn arrow_head(tip: Pos2, direction: Vec2, length: f32, colour: egui::Color32) -> Shape {
    let side = vec2(direction.y, -direction.x) * length * 0.5;
    let foot = tip - direction * length;
    Shape::convex_polygon(vec![tip, foot + side, foot - side], colour, Stroke::NONE)
}
