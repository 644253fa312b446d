//! One position, and a radius around it, for a line or an area.
//!
//! An incident is put where its file says. A line or an area says more than one position; nothing
//! of it is lost, as the shape stays in a cell of its own. The position is, in this order:
//!
//! 1. the first of the points, where there are points;
//! 2. a point inside the largest area: the middle of the widest part of a line from west to east
//!    half way up;
//! 3. the vertex in the middle of the lines, counted along them.
//!
//! The radius reaches the vertex farthest from there. Lines go the short way around the globe, so
//! that what crosses the antimeridian stays in one piece.

use geo::{Distance, Haversine, Point};

use super::geodesic;

/// A position: degrees east, degrees north.
pub type Place = [f64; 2];

/// What a feature's geometry draws.
#[derive(Default)]
pub struct Shape {
    /// Single points.
    pub points: Vec<Place>,
    /// Lines.
    pub lines: Vec<Vec<Place>>,
    /// Areas, each with its outer ring first.
    pub areas: Vec<Vec<Vec<Place>>>,
}

/// Where a shape is put on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Degrees east and north.
    pub at: Place,
    /// How far the shape reaches from there, in whole metres; `None` for one point, and where a
    /// position is out of range.
    pub radius_m: Option<f64>,
    /// Where in the shape this is, in words.
    pub from: &'static str,
}

impl Shape {
    /// Where the shape is put; `None` for an empty one.
    pub fn spot(&self) -> Option<Spot> {
        if let Some(&at) = self.places().find(|place| !is_on_earth(**place)) {
            // Left as it is, for the importer to say so.
            return Some(Spot { at, radius_m: None, from: "a vertex of the shape in the file" });
        }
        let (at, from) = self.inside()?;
        let radius_m = self.reach(at).filter(|radius| *radius > 0.0);
        Some(Spot { at, radius_m, from })
    }

    fn inside(&self) -> Option<(Place, &'static str)> {
        if let Some(&first) = self.points.first() {
            return Some((first, "the first point of the shape in the file"));
        }
        let areas = self.areas.iter().map(|rings| unrolled(rings));
        let areas = areas.map(|rings| (rings.first().map_or(0.0, |ring| extent(ring)), rings));
        let largest = areas.max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some(at) = largest.and_then(|(_, rings)| middle_of_the_widest(&rings)) {
            return Some((rolled(at), "a point inside the area in the file"));
        }
        let lines: Vec<_> = self.lines.iter().flatten().collect();
        if let Some(&&at) = lines.get(lines.len() / 2) {
            return Some((at, "the middle vertex of the line in the file"));
        }
        self.places().next().map(|&at| (at, "a vertex of the shape in the file"))
    }

    /// How far the farthest vertex is. The sphere says quickly which ones it can be: its distances
    /// are off by less than one in a hundred.
    fn reach(&self, from: Place) -> Option<f64> {
        let from = Point::from(from);
        let on_sphere = |place: &Place| Haversine.distance(from, Point::from(*place));
        let farthest = self.places().map(on_sphere).reduce(f64::max)?;
        let candidates = self.places().filter(|place| on_sphere(place) >= farthest * 0.98);
        let metres = candidates.map(|place| geodesic::distance_m(from, Point::from(*place)));
        metres.reduce(f64::max).map(f64::ceil)
    }

    /// Every position of it, to change.
    pub fn places_mut(&mut self) -> impl Iterator<Item = &mut Place> {
        let areas = self.areas.iter_mut().flatten().flatten();
        self.points.iter_mut().chain(self.lines.iter_mut().flatten()).chain(areas)
    }

    fn places(&self) -> impl Iterator<Item = &Place> {
        let areas = self.areas.iter().flatten().flatten();
        self.points.iter().chain(self.lines.iter().flatten()).chain(areas)
    }
}

fn is_on_earth([east, north]: Place) -> bool {
    // Across the antimeridian some go on to 190.
    east.abs() <= 360.0 && north.abs() <= 90.0
}

/// The rings with longitudes that go on across the antimeridian: 181 rather than -179. A step of
/// more than half a turn goes the other way around; a whole turn is the width of the world.
fn unrolled(rings: &[Vec<Place>]) -> Vec<Vec<Place>> {
    let mut before = rings.iter().flatten().next().map_or(0.0, |place| place[0]);
    let mut turned = 0.0;
    let mut unroll = |&[east, north]: &Place| {
        let step = east - before;
        if step.abs() > 180.0 && step.abs() < 360.0 {
            turned -= 360.0 * step.signum();
        }
        before = east;
        [east + turned, north]
    };
    rings.iter().map(|ring| ring.iter().map(&mut unroll).collect()).collect()
}

/// A longitude brought back to what maps write.
fn rolled([east, north]: Place) -> Place {
    let turns = if (-180.0..=180.0).contains(&east) { 0.0 } else { ((east + 180.0) / 360.0).floor() };
    [east - 360.0 * turns, north]
}

/// The size of a ring, in square degrees.
fn extent(ring: &[Place]) -> f64 {
    let steps = ring.iter().zip(ring.iter().cycle().skip(1));
    (steps.map(|(a, b)| a[0] * b[1] - b[0] * a[1]).sum::<f64>() / 2.0).abs()
}

/// The middle of the widest piece of the area on a line from west to east half way up. `None` for an
/// area without extent.
fn middle_of_the_widest(rings: &[Vec<Place>]) -> Option<Place> {
    let north = half_way_up(rings)?;
    let mut crossings = Vec::new();
    for ring in rings {
        for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
            if (a[1] > north) != (b[1] > north) {
                crossings.push(a[0] + (north - a[1]) / (b[1] - a[1]) * (b[0] - a[0]));
            }
        }
    }
    crossings.sort_unstable_by(f64::total_cmp);
    let (pieces, _) = crossings.as_chunks::<2>();
    let widest = pieces.iter().max_by(|a, b| (a[1] - a[0]).total_cmp(&(b[1] - b[0])))?;
    // A centimetre: more decimals would say more than is known.
    let round = |degrees: f64| (degrees * 1e7).round() / 1e7;
    Some([round(f64::midpoint(widest[0], widest[1])), round(north)])
}

/// A latitude half way up the outer ring that goes through no vertex.
fn half_way_up(rings: &[Vec<Place>]) -> Option<f64> {
    let outer = rings.first()?;
    let low = outer.iter().map(|place| place[1]).reduce(f64::min)?;
    let high = outer.iter().map(|place| place[1]).reduce(f64::max)?;
    let half = f64::midpoint(low, high);
    let all = rings.iter().flatten().map(|place| place[1]);
    if !all.clone().any(|north| north == half) {
        return Some(half);
    }
    let above = all.filter(|north| *north > half).reduce(f64::min)?;
    Some(f64::midpoint(half, above))
}
