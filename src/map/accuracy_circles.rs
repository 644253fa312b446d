//! The precision of a position, drawn: a disc as large as the doubt, in metres on the ground.

use std::sync::Arc;

use egui::cache::{ComputerMut, FrameCache};
use egui::{Pos2, Shape, Stroke, Ui};
use geo::Point;

use super::mark_layout::{Emphasis, PlacedMark};
use super::worlds::Sight;
use crate::geo::geodesic;
use crate::theme::{kinds, space};

/// Segments of a circle: enough that no corner is seen at the size of a screen.
const SEGMENTS: usize = 96;

/// More discs than these are drawn only for what is hovered or selected.
const MANY: usize = 36;
/// How much of its colour the disc of an earlier step keeps.
const FADED: f32 = 0.55;

/// Circles on the ground, kept while they are drawn: on a map that moves they stay where they are.
type Circles = FrameCache<Arc<[Point]>, OnTheGround>;

/// Longitude and latitude in degrees and the radius in metres, as bits.
type Key = (u64, u64, u32);

#[derive(Default)]
struct OnTheGround;

impl ComputerMut<Key, Arc<[Point]>> for OnTheGround {
    fn compute(&mut self, (x, y, radius): Key) -> Arc<[Point]> {
        let at = Point::new(f64::from_bits(x), f64::from_bits(y));
        geodesic::circle(at, f64::from(f32::from_bits(radius)), SEGMENTS).into()
    }
}

/// Draws the disc of each mark whose disc is larger than its head.
pub fn paint(ui: &Ui, sight: &Sight<'_>, marks: &[PlacedMark<'_>], scale: f32) {
    let metres = |p: &PlacedMark<'_>| {
        let metres = p.mark.precision.drawn_radius_m()?;
        let is_seen = sight.points_per_metre(p.mark.position) * metres >= space::HEAD * 0.6 * scale;
        is_seen.then_some(metres)
    };
    // Very many would hide the land: then only what is looked at shows its doubt.
    let are_many = marks.len() > MANY && marks.iter().filter_map(metres).count() > MANY;
    for p in marks.iter().filter(|p| !are_many || p.emphasis.stands_out()) {
        let Some(metres) = metres(p) else {
            continue;
        };
        let colour = kinds::colour(p.mark.kind);
        let (colour, strength) = match p.emphasis {
            Emphasis { hovered: true, .. } => (colour, 0.20),
            Emphasis { ringed: true, .. } => (colour, 0.16),
            Emphasis { faded: true, .. } => (colour.gamma_multiply(FADED), 0.05),
            _ => (colour, 0.12),
        };
        let key = (p.mark.position.x().to_bits(), p.mark.position.y().to_bits(), metres.to_bits());
        let circle = ui.memory_mut(|memory| memory.caches.cache::<Circles>().get(key).clone());
        let ring = sight.project_with(p.mark.position, &circle);
        let fill = colour.gamma_multiply(strength);
        ui.painter().add(Shape::convex_polygon(ring.clone(), fill, Stroke::NONE));
        let closed: Vec<Pos2> = ring.iter().chain(ring.first()).copied().collect();
        let stroke = Stroke::new(1.5 * scale, colour);
        ui.painter().extend(Shape::dashed_line(&closed, stroke, 6.0 * scale, 5.0 * scale));
    }
}
