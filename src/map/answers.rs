//! The arrows from an incident to the one that answers it.

use std::collections::HashMap;

use egui::epaint::QuadraticBezierShape;
use egui::{Color32, Pos2, Shape, Stroke, Ui, Vec2, vec2};

use super::placed::{OnScreen, pos};
use super::worlds::Sight;
use crate::scene::View;
use crate::scene::labels::Area;
use crate::scene::marks::ResponseArrow;
use crate::theme::{space, tokens};

/// An arrow on screen: start, control point and end of its curve.
pub type Curve = [Pos2; 3];

/// Draws the arrows.
pub fn paint(ui: &Ui, curves: &[Curve]) {
    let t = tokens(ui.ctx());
    for &curve in curves {
        arrow(ui, curve, Pen { halo: t.halo, colour: t.label, scale: 1.0 });
    }
}

/// How an arrow is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Pen {
    /// Around it.
    pub halo: Color32,
    /// Its own colour.
    pub colour: Color32,
    /// How much larger than in the window.
    pub scale: f32,
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
pub fn curves(view: &View<'_>, sight: &Sight<'_>, on_screen: &OnScreen) -> Vec<Curve> {
    let heads: HashMap<usize, Pos2> = on_screen.all_places().map(|p| (p.mark, pos(p.head))).collect();
    let curve = |answer: &ResponseArrow| {
        let (&from, &to) = (heads.get(&answer.from)?, heads.get(&answer.to)?);
        Some(sight.ways(from, to).into_iter().filter_map(|[from, to]| bend(from, to, 1.0)))
    };
    let answers = on_screen.all_places().flat_map(|p| view.marks.answers_from(p.mark));
    answers.filter_map(curve).flatten().collect()
}

/// The curve between two heads, `scale` times as large as in the window; `None` where they are too
/// near to each other.
pub fn bend(from: Pos2, to: Pos2, scale: f32) -> Option<Curve> {
    let along = to - from;
    let distance = along.length();
    if distance < space::HEAD * scale {
        return None;
    }
    let side = vec2(along.y, -along.x) / distance;
    let control = from + along * 0.5 + side * (distance * 0.35).clamp(40.0 * scale, 90.0 * scale);
    Some([leave(from, control, scale), control, leave(to, control, scale)])
}

/// The first part of a curve, from 0 to 1: de Casteljau's algorithm.
pub fn part([start, control, end]: Curve, part: f32) -> Curve {
    let first = start.lerp(control, part);
    [start, first, first.lerp(control.lerp(end, part), part)]
}

/// Draws an arrow.
pub fn arrow(ui: &Ui, [start, control, end]: Curve, pen: Pen) {
    let scale = pen.scale;
    let tip = (end - control).normalized();
    let foot = end - tip * 7.0 * scale;
    for (width, colour) in [(5.0, pen.halo), (2.25, pen.colour)] {
        let curve = QuadraticBezierShape::from_points_stroke(
            [start, control, foot],
            false,
            Color32::TRANSPARENT,
            Stroke::new(width * scale, colour),
        );
        ui.painter().add(Shape::QuadraticBezier(curve));
        let grow = if width > 3.0 { 2.0 } else { 0.0 };
        let head = arrow_head(end + tip * grow * scale, tip, (10.0 + grow * 2.0) * scale, colour);
        ui.painter().add(head);
    }
}

/// The point on the rim of the marker at `centre` towards `control`.
fn leave(centre: Pos2, control: Pos2, scale: f32) -> Pos2 {
    centre + (control - centre).normalized() * (space::HEAD + 4.0) * scale
}

fn arrow_head(tip: Pos2, direction: Vec2, length: f32, colour: Color32) -> Shape {
    let side = vec2(direction.y, -direction.x) * length * 0.5;
    let foot = tip - direction * length;
    Shape::convex_polygon(vec![tip, foot + side, foot - side], colour, Stroke::NONE)
}
