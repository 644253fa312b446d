//! The arrows from an incident to the one that answers it.

use std::collections::HashMap;

use egui::epaint::QuadraticBezierShape;
use egui::{Color32, Pos2, Shape, Stroke, Ui, Vec2, vec2};

use super::mark_layout::PlacedMark;
use super::worlds::Sight;
use crate::scene::labels::Area;
use crate::scene::marks::ResponseArrow;
use crate::theme::{space, tokens};

/// An arrow on screen: start, control point and end of its curve.
pub type Curve = [Pos2; 3];

/// How much of their colour arrows of earlier steps keep.
const FADED: f32 = 0.55;

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

/// The arrows whose two marks are on screen, bent so that the way back is another line. What a
/// cluster holds has none: which of its incidents answers which would not be seen.
pub fn curves<'m, 'a: 'm>(
    arrows: impl Iterator<Item = &'m ResponseArrow>,
    marks: impl Iterator<Item = &'m PlacedMark<'a>>,
    sight: &Sight<'_>,
    scale: f32,
) -> Vec<Curve> {
    let heads: HashMap<usize, Pos2> = marks.map(|p| (p.number, p.head)).collect();
    let curve = |arrow: &ResponseArrow| {
        let (&from, &to) = (heads.get(&arrow.from)?, heads.get(&arrow.to)?);
        Some(sight.ways(from, to).into_iter().filter_map(|way| bend(way, scale)))
    };
    arrows.filter_map(curve).flatten().collect()
}

/// The curve between two heads; `None` where they are too near to each other.
fn bend([from, to]: [Pos2; 2], scale: f32) -> Option<Curve> {
    let along = to - from;
    let distance = along.length();
    if distance < space::HEAD * scale {
        return None;
    }
    let side = vec2(along.y, -along.x) / distance;
    let control = from + along * 0.5 + side * (distance * 0.35).clamp(40.0 * scale, 90.0 * scale);
    Some([leave(from, control, scale), control, leave(to, control, scale)])
}

/// Draws the first `part` of arrows, from 0 to 1.
pub fn paint(ui: &Ui, curves: &[Curve], (part, faded): (f32, bool), scale: f32) {
    let t = tokens(ui.ctx());
    let keep = if faded { FADED } else { 1.0 };
    let pens = [(5.0, t.halo), (2.25, t.label)].map(|(width, ink)| (width, ink.gamma_multiply(keep)));
    for &[start, control, end] in curves {
        // De Casteljau's algorithm.
        let (first, second) = (start.lerp(control, part), control.lerp(end, part));
        let (control, end) = (first, first.lerp(second, part));
        let tip = (end - control).normalized();
        for (width, colour) in pens {
            let curve = QuadraticBezierShape::from_points_stroke(
                [start, control, end - tip * 7.0 * scale],
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
