//! The arrows from an incident to the one that answers it.

use std::collections::HashMap;

use egui::epaint::QuadraticBezierShape;
use egui::{Pos2, Shape, Stroke, Ui, Vec2, vec2};

use super::placed::{OnScreen, pos};
use crate::look::{space, tokens};
use crate::scene::View;
use crate::scene::labels::Area;
use crate::scene::marks::Answer;

/// An arrow on screen: start, control point and end of its curve.
pub type Curve = [Pos2; 3];

/// Draws the arrows.
pub fn paint(ui: &Ui, curves: &[Curve]) {
    for &curve in curves {
        arrow(ui, curve);
    }
}

/// Where the arrows run, for names to keep clear of.
pub fn areas(curves: &[Curve]) -> Vec<Area> {
    const STEPS: u8 = 8;
    let of = |&[start, control, end]: &Curve| {
        (0..=STEPS).map(move |step| {
            let t = f32::from(step) / f32::from(STEPS);
            let at = start.lerp(control, t).lerp(control.lerp(end, t), t);
            Area::around([at.x, at.y], 5.0)
        })
    };
    curves.iter().flat_map(of).collect()
}

/// The arrows whose two markers are on screen, bent so that the way back is another line. What a
/// cluster holds has none: which of its incidents answers which would not be seen.
pub fn curves(view: &View<'_>, on_screen: &OnScreen) -> Vec<Curve> {
    let heads: HashMap<usize, Pos2> = on_screen.all_places().map(|p| (p.mark, pos(p.head))).collect();
    let curve = |answer: &Answer| {
        let (&from, &to) = (heads.get(&answer.from)?, heads.get(&answer.to)?);
        let along = to - from;
        let distance = along.length();
        if distance < space::HEAD {
            return None;
        }
        let side = vec2(along.y, -along.x) / distance;
        let control = from + along * 0.5 + side * (distance * 0.35).clamp(40.0, 90.0);
        Some([leave(from, control), control, leave(to, control)])
    };
    let answers = on_screen.all_places().flat_map(|p| view.marks.answers_from(p.mark));
    answers.filter_map(curve).collect()
}

fn arrow(ui: &Ui, [start, control, end]: Curve) {
    let t = tokens(ui.ctx());
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
