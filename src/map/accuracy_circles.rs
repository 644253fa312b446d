//! The precision of a position, drawn: a disc as large as the doubt, in metres on the ground.

use std::sync::Arc;

use egui::cache::{ComputerMut, FrameCache};
use egui::{Color32, Pos2, Shape, Stroke, Ui};
use geo::Point;

use super::placed::PlacedMarker;
use super::worlds::Sight;
use crate::geo::geodesic;
use crate::model::Precision;
use crate::scene::View;
use crate::theme::{kinds, space};

/// Segments of a circle: enough that no corner is seen at the size of a screen.
const SEGMENTS: usize = 96;

/// More discs than these are drawn only for what is hovered or selected.
const MANY: usize = 36;

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

/// Draws the disc of each marker whose disc is larger than its head.
pub fn paint(ui: &Ui, sight: &Sight<'_>, view: &View<'_>, placed: &[PlacedMarker]) {
    // Very many would hide the land: then only what is looked at shows its doubt.
    let are_many = placed.len() > MANY && placed.iter().filter(|p| is_drawn(sight, view, p)).count() > MANY;
    for p in placed.iter().filter(|p| !are_many || p.hovered || p.selected) {
        let mark = &view.marks.marks[p.mark];
        let strength = if p.hovered { 0.20 } else { 0.12 };
        disc(
            ui,
            sight,
            mark.position,
            mark.precision,
            Ink { colour: kinds::colour(mark.kind), strength, scale: 1.0 },
        );
    }
}

/// Whether the disc of a marker is larger than its head.
fn is_drawn(sight: &Sight<'_>, view: &View<'_>, placed: &PlacedMarker) -> bool {
    let mark = &view.marks.marks[placed.mark];
    let radius = mark.precision.drawn_radius_m();
    radius.is_some_and(|radius| sight.points_per_metre(mark.position) * radius >= space::HEAD * 0.6)
}

/// How a disc is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    /// Its colour.
    pub colour: Color32,
    /// How much of the colour lies on the ground, from 0 to 1.
    pub strength: f32,
    /// How much larger than in the window lines are.
    pub scale: f32,
}

/// Draws the doubt about a position, unless it is smaller than a head.
pub fn disc(ui: &Ui, sight: &Sight<'_>, position: Point, precision: Precision, ink: Ink) {
    let Some(radius) = precision.drawn_radius_m() else {
        return;
    };
    let pixels = sight.points_per_metre(position) * radius;
    if pixels < space::HEAD * 0.6 * ink.scale {
        return;
    }
    let key = (position.x().to_bits(), position.y().to_bits(), radius.to_bits());
    let circle = ui.memory_mut(|memory| memory.caches.cache::<Circles>().get(key).clone());
    let ring = sight.project_with(position, &circle);
    let fill = ink.colour.gamma_multiply(ink.strength);
    ui.painter().add(Shape::convex_polygon(ring.clone(), fill, Stroke::NONE));
    let closed: Vec<Pos2> = ring.iter().chain(ring.first()).copied().collect();
    let stroke = Stroke::new(1.5 * ink.scale, ink.colour);
    ui.painter().extend(Shape::dashed_line(&closed, stroke, 6.0 * ink.scale, 5.0 * ink.scale));
}
