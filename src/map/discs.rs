//! The precision of a position, drawn: a disc as large as the doubt, in metres on the ground.

use egui::{Pos2, Shape, Stroke, Ui};
use walkers::{Projector, lon_lat};

use super::placed::Placed;
use crate::geo::geodesic;
use crate::look::{kinds, space};
use crate::scene::View;

/// Segments of a circle: enough that no corner is seen at the size of a screen.
const SEGMENTS: usize = 96;

/// Draws the disc of each marker whose disc is larger than its head.
pub fn paint(ui: &Ui, projector: &Projector<'_>, view: &View<'_>, placed: &[Placed]) {
    for p in placed {
        let mark = &view.marks.marks[p.mark];
        let Some(radius) = mark.precision.drawn_radius_m() else {
            continue;
        };
        let at = lon_lat(mark.position.x(), mark.position.y());
        let pixels = projector.scale_pixel_per_meter(at) * radius;
        if pixels < space::HEAD * 0.6 {
            continue;
        }
        let ring: Vec<Pos2> = geodesic::circle(mark.position, f64::from(radius), SEGMENTS)
            .into_iter()
            .map(|point| projector.project(lon_lat(point.x(), point.y())).to_pos2())
            .collect();
        let colour = kinds::colour(mark.kind);
        let fill = colour.gamma_multiply(if p.hovered { 0.20 } else { 0.12 });
        ui.painter().add(Shape::convex_polygon(ring.clone(), fill, Stroke::NONE));
        let closed: Vec<Pos2> = ring.iter().chain(ring.first()).copied().collect();
        ui.painter().extend(Shape::dashed_line(&closed, Stroke::new(1.5, colour), 6.0, 5.0));
    }
}
