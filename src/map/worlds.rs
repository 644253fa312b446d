//! A world that goes round: beyond 180° the map goes on with the other side.
//!
//! Tiles are drawn for every copy of the world in view. What is drawn over them stands once, in the
//! copy that is nearest to the middle, and all of it that belongs together in the same one.

use egui::{Pos2, Rect, Vec2, vec2};
use geo::Point;
use walkers::{Canvas, Layer, MapMemory, Projector, Tiles, lon_lat};

use crate::geo::mercator::{self, MAX_LATITUDE};

/// Tiles of every copy of the world in view.
pub struct Worlds<'a>(pub &'a mut dyn Tiles);

impl Layer for Worlds<'_> {
    fn draw(&mut self, canvas: &mut Canvas, projector: &Projector<'_>) {
        let rect = projector.clip_rect();
        let centre = projector.unproject(rect.center().to_vec2());
        let mut memory = MapMemory::default();
        // It is the zoom of a map, which walkers takes.
        let _ = memory.set_zoom(projector.zoom());
        for turns in copies(centre.x(), rect.width(), projector.zoom()) {
            let centre = lon_lat(centre.x() - 360.0 * f64::from(turns), centre.y());
            let copy = Projector::new(rect, projector.projection(), &memory, centre);
            (&mut *self.0).draw(canvas, if turns == 0 { projector } else { &copy });
        }
    }
}

/// Which copies of the world are in view, in turns to the east of the one from -180 to 180: that
/// around the middle first, so that its names have room first.
fn copies(longitude: f64, width: f32, zoom: f64) -> Vec<i32> {
    let middle = (longitude + 180.0) / 360.0;
    let half = f64::from(width) / mercator::pixels_per_world(zoom) / 2.0;
    let mut copies: Vec<i32> = ((middle - half).floor() as i32..=(middle + half).floor() as i32).collect();
    copies.sort_by_key(|&turns| (turns - middle.floor() as i32).abs());
    copies
}

/// Where positions are on screen: each in the copy of the world that is nearest to the middle.
#[derive(Clone)]
pub struct Sight<'a> {
    projector: Projector<'a>,
    middle: f64,
}

impl<'a> Sight<'a> {
    /// What is seen on a map of which a part is looked at.
    pub fn of(projector: &Projector<'a>, part: Rect) -> Self {
        let middle = projector.unproject(part.center().to_vec2()).x();
        Self { projector: projector.clone(), middle }
    }

    /// Where a position (degrees) is on screen. What is nearer to a pole than the map goes is at its
    /// edge.
    pub fn project(&self, position: Point) -> Pos2 {
        self.project_turned(position, self.turn(position))
    }

    /// Where positions (degrees) around another one are on screen: in the copy of the world in which
    /// that one is.
    pub fn project_with(&self, position: Point, around: &[Point]) -> Vec<Pos2> {
        let turn = self.turn(position);
        around.iter().map(|&point| self.project_turned(point, turn)).collect()
    }

    /// By how many degrees a position is turned into the copy of the world in which it is drawn.
    fn turn(&self, position: Point) -> f64 {
        mercator::longitude_near(position.x(), self.middle) - position.x()
    }

    fn project_turned(&self, position: Point, turn: f64) -> Pos2 {
        let latitude = position.y().clamp(-MAX_LATITUDE, MAX_LATITUDE);
        self.projector.project(lon_lat(position.x() + turn, latitude)).to_pos2()
    }

    /// The position (degrees) at a spot of the screen; its longitude may be beyond 180.
    pub fn unproject(&self, spot: Pos2) -> Point {
        self.projector.unproject(spot.to_vec2())
    }

    /// Points for a metre on the ground.
    pub fn points_per_metre(&self, position: Point) -> f32 {
        self.projector.scale_pixel_per_meter(position)
    }

    /// From where to where a line between two spots goes. Where the shorter way leads over the edge
    /// of what is seen of the world, it leaves on the one side and arrives on the other.
    pub fn ways(&self, from: Pos2, to: Pos2) -> Vec<[Pos2; 2]> {
        let world = mercator::pixels_per_world(self.projector.zoom()) as f32;
        let across = to.x - from.x;
        if across.abs() <= world / 2.0 {
            return vec![[from, to]];
        }
        let turn: Vec2 = vec2(world.copysign(across), 0.0);
        vec![[from, to - turn], [from + turn, to]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;
    use walkers::MercatorProjection;

    fn rect() -> Rect {
        Rect::from_min_size(pos2(0.0, 0.0), vec2(800.0, 600.0))
    }

    fn projector_at(longitude: f64, zoom: f64) -> Projector<'static> {
        let mut memory = MapMemory::default();
        memory.set_zoom(zoom).unwrap();
        memory.center_at(lon_lat(longitude, -18.0));
        Projector::new(rect(), &MercatorProjection, &memory, lon_lat(0.0, 0.0))
    }

    #[test]
    fn every_copy_of_the_world_that_is_in_view_is_drawn_the_middle_one_first() {
        for (case, longitude, zoom, expected) in [
            ("far from the edge", 42.0, 6.0, &[0][..]),
            ("at the edge", 179.0, 6.0, &[0, 1]),
            ("beyond it", 181.0, 6.0, &[1, 0]),
            ("at the other edge", -179.0, 6.0, &[0, -1]),
            ("a world smaller than the map", 0.0, 1.0, &[0, -1, 1]),
            ("turned around twice", 725.0, 6.0, &[2]),
        ] {
            assert_eq!(copies(longitude, 800.0, zoom), expected, "{case}");
        }
    }

    #[test]
    fn places_on_both_sides_of_the_antimeridian_stand_beside_each_other() {
        for longitude in [178.0, 182.0, -178.0, 542.0] {
            let sight = Sight::of(&projector_at(longitude, 6.0), rect());
            let [fiji, tonga] = [(178.4, -18.1), (-175.2, -21.1)].map(|at| sight.project(at.into()));
            assert!((tonga.x - fiji.x - 291.3).abs() < 0.5, "{longitude}: {fiji:?} {tonga:?}");
            assert!(rect().contains(fiji) && rect().contains(tonga), "{longitude}");
        }
    }

    #[test]
    fn what_belongs_to_a_position_is_in_its_copy_of_the_world() {
        let sight = Sight::of(&projector_at(-179.0, 6.0), rect());
        let ring = [Point::new(179.5, -18.0), Point::new(180.5, -18.0)];
        let [west, east] = sight.project_with(Point::new(179.9, -18.0), &ring)[..] else { panic!("two") };
        assert!((east.x - west.x - 45.5).abs() < 0.1 && west.x < 400.0, "{west:?} {east:?}");
    }

    #[test]
    fn a_line_goes_over_the_edge_where_that_is_shorter() {
        let sight = Sight::of(&projector_at(0.0, 1.0), rect());
        let (fiji, tonga) = (pos2(653.0, 320.0), pos2(151.0, 325.0));
        let [[from, to], [again, end]] = sight.ways(fiji, tonga)[..] else { panic!("two ways") };
        assert_eq!((from, end), (fiji, tonga));
        assert_eq!((to, again), (pos2(663.0, 325.0), pos2(141.0, 320.0)));
        assert_eq!(sight.ways(tonga, pos2(300.0, 0.0)), [[tonga, pos2(300.0, 0.0)]]);
    }

    #[test]
    fn a_part_of_the_map_has_a_middle_of_its_own() {
        let projector = projector_at(0.0, 1.0);
        let part = Rect::from_min_max(pos2(500.0, 0.0), pos2(800.0, 600.0));
        let lima = Point::new(-77.0, -12.0);
        assert!(Sight::of(&projector, rect()).project(lima).x < 400.0);
        assert!(Sight::of(&projector, part).project(lima).x > 600.0);
    }
}
