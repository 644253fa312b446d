//! Where the map looks, and how it flies from one place to another.

use std::time::Duration;

use geo::{Point, Rect};
use serde::{Deserialize, Serialize};

use crate::geo::{bounds_of, mercator};

/// The farthest out: the world in a small window.
pub const MIN_ZOOM: f64 = 1.0;
/// The nearest.
pub const MAX_ZOOM: f64 = 18.0;
/// How near a flight to a single place goes at most, so that its surroundings stay readable.
const PLACE_ZOOM: f64 = 9.0;
/// How much farther than needed a fit stays, for the surroundings to be seen.
const FIT_CONTEXT: f64 = 0.7;
/// How near a fit goes when all places are close together.
const FIT_ZOOM: f64 = 11.0;

/// Curvature of a flight: how far it zooms out on the way. Van Wijk and Nuij (2003) found 1.42 to
/// be what people like best.
const RHO: f64 = 1.42;

/// What the map shows: its centre in degrees and its zoom, where zoom 0 is the world in 256 pixels.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "[f64; 3]", into = "[f64; 3]")]
pub struct Camera {
    /// The centre: longitude (x, from -180 to 180) and latitude (y) in degrees.
    pub centre: Point,
    /// The zoom.
    pub zoom: f64,
}

/// Longitude, latitude and zoom.
impl From<[f64; 3]> for Camera {
    fn from([longitude, latitude, zoom]: [f64; 3]) -> Self {
        Self { centre: Point::new(longitude, latitude), zoom }
    }
}

impl From<Camera> for [f64; 3] {
    fn from(Camera { centre, zoom }: Camera) -> Self {
        [centre.x(), centre.y(), zoom]
    }
}

/// How large the map is on screen, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Camera {
    /// Shows all of `bounds` (degrees) with a margin; a single point is shown with its surroundings.
    pub fn fitting(bounds: Rect, size: Size) -> Self {
        let margin = (size.width.min(size.height) * 0.16).clamp(24.0, 120.0);
        let (centre, zoom) = mercator::fit(
            bounds,
            f64::from(size.width),
            f64::from(size.height),
            f64::from(margin),
            MIN_ZOOM..=FIT_ZOOM,
        );
        // A step back, so that the countries around can be recognised.
        Self { centre, zoom: (zoom - FIT_CONTEXT).max(MIN_ZOOM) }
    }

    /// Shows all of `bounds` (degrees) from a zoom of at least `least`, as near as it fits.
    pub fn into(bounds: Rect, least: f64, size: Size) -> Self {
        let [width, height] = [size.width, size.height].map(f64::from);
        let margin = width.min(height) * 0.16;
        let (centre, zoom) = mercator::fit(bounds, width, height, margin, MIN_ZOOM..=MAX_ZOOM);
        Self { centre, zoom: zoom.clamp(least.min(MAX_ZOOM), MAX_ZOOM) }
    }

    /// Shows exactly these bounds (degrees), or a little more where the map has another shape.
    pub fn over(bounds: Rect, size: Size) -> Self {
        let [width, height] = [size.width, size.height].map(f64::from);
        let (centre, zoom) = mercator::fit(bounds, width, height, 0.0, MIN_ZOOM..=MAX_ZOOM);
        Self { centre, zoom }
    }

    /// West, south, east and north of what is seen, in degrees as a briefing keeps them: about a
    /// metre exact; east is more than 180 where the map goes beyond the date line. Of a world that is
    /// seen more than once it is one turn around the centre.
    pub fn seen(&self, size: Size) -> [f64; 4] {
        let scale = mercator::pixels_per_world(self.zoom);
        let [x, y] = mercator::project(self.centre);
        let (half_x, half_y) = (f64::from(size.width) / scale / 2.0, f64::from(size.height) / scale / 2.0);
        let corner = |x: f64, y: f64| mercator::unproject([x, y.clamp(0.0, 1.0)]);
        let (south_west, north_east) = (corner(x - half_x, y + half_y), corner(x + half_x, y - half_y));
        let (west, east) = match (south_west.x(), north_east.x()) {
            _ if half_x >= 0.5 => (self.centre.x() - 180.0, self.centre.x() + 180.0),
            seen => seen,
        };
        let turn = mercator::wrap_longitude(west) - west;
        let (west, east) = (west + turn, east + turn);
        [west, south_west.y(), east, north_east.y()].map(|degrees| (degrees * 1e5).round() / 1e5)
    }

    /// Whether a position (degrees) lies within the inner `part` of the map, from 0 to 1.
    pub fn sees(&self, position: Point, size: Size, part: f32) -> bool {
        let scale = mercator::pixels_per_world(self.zoom);
        let ([x0, y0], [x, y]) = (mercator::project(self.centre), mercator::project(self.near(position)));
        let within = |distance: f64, whole: f32| distance.abs() * scale <= f64::from(whole * part) / 2.0;
        within(x - x0, size.width) && within(y - y0, size.height)
    }

    /// Moved by so many points to the right and down.
    pub fn panned(&self, [right, down]: [f32; 2]) -> Self {
        let scale = mercator::pixels_per_world(self.zoom);
        let [x, y] = mercator::project(self.centre);
        let y = (y + f64::from(down) / scale).clamp(0.0, 1.0);
        Self::at([x + f64::from(right) / scale, y], self.zoom)
    }

    /// A position (degrees) where it is nearest to the centre: on a world that goes round, its
    /// longitude may be beyond 180.
    pub fn near(&self, position: Point) -> Point {
        Point::new(mercator::longitude_near(position.x(), self.centre.x()), position.y())
    }

    /// Looks at a spot of the world, which may be beyond its edge.
    fn at(world: [f64; 2], zoom: f64) -> Self {
        let centre = mercator::unproject(world);
        Self { centre: Point::new(mercator::wrap_longitude(centre.x()), centre.y()), zoom }
    }

    /// Where to fly to show these positions: a single one is centred without zooming out.
    pub fn showing(&self, positions: &[Point], size: Size) -> Option<Self> {
        let (first, rest) = positions.split_first()?;
        if rest.is_empty() {
            return Some(Self { centre: *first, zoom: self.zoom.clamp(PLACE_ZOOM - 1.5, PLACE_ZOOM + 4.0) });
        }
        Some(Self::fitting(bounds_of(positions.iter().copied())?, size))
    }
}

/// A flight from one view to another: out, across and in again, on the path that keeps the speed
/// on screen even (van Wijk and Nuij, "Smooth and efficient zooming and panning", 2003). It takes the
/// shorter way around the world.
#[derive(Clone, Copy, Debug)]
pub struct Flight {
    from: Camera,
    to: Camera,
    /// Where it starts and ends, in world units; the end may be beyond the edge of the world.
    ends: [[f64; 2]; 2],
    path: Path,
    duration: f64,
    elapsed: f64,
}

/// The path in world units: `u` along the ground, `w` the width of what is seen.
#[derive(Clone, Copy, Debug)]
enum Path {
    /// Only zooming.
    Zoom { w0: f64, length: f64, sign: f64 },
    /// Over the ground.
    Ground { w0: f64, u1: f64, r0: f64, length: f64 },
}

impl Flight {
    /// A flight in a map `width` points wide. Takes between a third of a second and 1.4 seconds.
    pub fn new(from: Camera, to: Camera, width: f32) -> Self {
        let seen = |zoom: f64| f64::from(width.max(1.0)) / mercator::pixels_per_world(zoom);
        let (w0, w1) = (seen(from.zoom), seen(to.zoom));
        let ends = [mercator::project(from.centre), mercator::project(from.near(to.centre))];
        let [[x0, y0], [x1, y1]] = ends;
        let u1 = (x1 - x0).hypot(y1 - y0);
        let path = if u1 < w0.min(w1) * 1e-3 {
            let ratio = (w1 / w0).ln();
            Path::Zoom { w0, length: ratio.abs() / RHO, sign: ratio.signum() }
        } else {
            let rho2 = RHO * RHO;
            let b = |w: f64, sign: f64| {
                (w1 * w1 - w0 * w0 + sign * rho2 * rho2 * u1 * u1) / (2.0 * w * rho2 * u1)
            };
            let r = |b: f64| (b.hypot(1.0) - b).ln();
            let (r0, r1) = (r(b(w0, 1.0)), r(b(w1, -1.0)));
            Path::Ground { w0, u1, r0, length: (r1 - r0) / RHO }
        };
        let length = match path {
            Path::Zoom { length, .. } | Path::Ground { length, .. } => length,
        };
        Self { from, to, ends, path, duration: (length * 0.55).clamp(0.35, 1.4), elapsed: 0.0 }
    }

    /// Goes on for `time` and gives the view then, and whether the flight is over.
    pub fn advance(&mut self, time: Duration) -> (Camera, bool) {
        self.elapsed += time.as_secs_f64();
        let t = self.elapsed / self.duration;
        if t >= 1.0 { (self.to, true) } else { (self.at(ease(t)), false) }
    }

    /// Where it goes.
    pub fn destination(&self) -> Camera {
        self.to
    }

    fn at(&self, t: f64) -> Camera {
        let zoom_of = |w: f64, w0: f64| self.from.zoom - (w / w0).log2();
        match self.path {
            Path::Zoom { w0, length, sign } => {
                let w = w0 * (sign * RHO * t * length).exp();
                self.over(t, zoom_of(w, w0))
            }
            Path::Ground { w0, u1, r0, length } => {
                let s = t * length;
                let u = w0 / (RHO * RHO) * (r0.cosh() * (RHO * s + r0).tanh() - r0.sinh());
                let w = w0 * r0.cosh() / (RHO * s + r0).cosh();
                self.over((u / u1).clamp(0.0, 1.0), zoom_of(w, w0))
            }
        }
    }

    /// The view over a part of the way, from 0 to 1.
    fn over(&self, part: f64, zoom: f64) -> Camera {
        let [[x0, y0], [x1, y1]] = self.ends;
        Camera::at([x0 + (x1 - x0) * part, y0 + (y1 - y0) * part], zoom.clamp(0.0, MAX_ZOOM))
    }
}

/// Starts and ends gently.
fn ease(t: f64) -> f64 {
    t * t * (3.0 - 2.0 * t)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BAGHDAD: Camera = Camera { centre: Point(geo::Coord { x: 44.2346, y: 33.2625 }), zoom: 9.0 };
    const GREEN_VILLAGE: Camera =
        Camera { centre: Point(geo::Coord { x: 40.58405, y: 35.04855 }), zoom: 9.0 };

    #[test]
    fn a_flight_starts_where_it_is_and_ends_where_it_goes() {
        let mut flight = Flight::new(BAGHDAD, GREEN_VILLAGE, 900.0);
        let (first, over) = flight.advance(Duration::from_millis(1));
        assert!(!over);
        assert!((first.centre.x() - BAGHDAD.centre.x()).abs() < 1e-3);
        let (last, over) = flight.advance(Duration::from_secs(2));
        assert!(over);
        assert_eq!(last, GREEN_VILLAGE);
    }

    #[test]
    fn a_long_flight_rises_to_show_the_way_and_stays_bounded_in_time() {
        let mut flight = Flight::new(BAGHDAD, GREEN_VILLAGE, 900.0);
        let mut lowest = f64::MAX;
        let mut seconds = 0.0;
        loop {
            let (camera, over) = flight.advance(Duration::from_millis(16));
            seconds += 0.016;
            lowest = lowest.min(camera.zoom);
            if over {
                break;
            }
        }
        assert!(lowest < BAGHDAD.zoom - 0.5, "it rises: {lowest}");
        assert!((0.35..1.5).contains(&seconds), "{seconds} s");
    }

    #[test]
    fn a_flight_on_the_spot_only_zooms() {
        let near = Camera { zoom: 12.0, ..BAGHDAD };
        let mut flight = Flight::new(BAGHDAD, near, 900.0);
        let (half, _) = flight.advance(Duration::from_secs_f64(flight.duration / 2.0));
        assert!((half.zoom - 10.5).abs() < 0.01, "{half:?}");
        assert!((half.centre.x() - BAGHDAD.centre.x()).abs() < 1e-9);
    }

    #[test]
    fn what_was_seen_is_seen_again() {
        let size = Size { width: 800.0, height: 600.0 };
        for (x, y, zoom) in [(44.2, 33.3, 9.0), (179.9, -10.0, 5.0), (-179.9, 60.0, 4.0), (10.0, 0.0, 17.5)] {
            let before = Camera { centre: Point::new(x, y), zoom };
            let [west, south, east, north] = before.seen(size);
            assert!((-180.0..180.0).contains(&west) && west < east && south < north, "{x}");
            let again = Camera::over(Rect::new((west, south), (east, north)), size);
            assert!((again.centre.x() - x).abs() < 1e-4 && (again.centre.y() - y).abs() < 1e-4, "{again:?}");
            assert!((again.zoom - zoom).abs() < 0.01, "{again:?}");
        }
        let world = Camera { centre: Point::new(20.0, 0.0), zoom: 1.0 };
        let [west, _, east, _] = world.seen(size);
        assert_eq!((west, east), (-160.0, 200.0), "all of it, and where its middle was");
    }

    const FIJI: Camera = Camera { centre: Point(geo::Coord { x: 178.4, y: -18.1 }), zoom: 8.0 };
    const TONGA: Camera = Camera { centre: Point(geo::Coord { x: -175.2, y: -21.1 }), zoom: 8.0 };

    #[test]
    fn a_flight_across_the_antimeridian_takes_the_shorter_way() {
        for (from, to) in [(FIJI, TONGA), (TONGA, FIJI)] {
            let mut flight = Flight::new(from, to, 900.0);
            let mut seen = Vec::new();
            loop {
                let (camera, over) = flight.advance(Duration::from_millis(16));
                assert!((-180.0..=180.0).contains(&camera.centre.x()), "{camera:?}");
                seen.push(camera);
                if over {
                    break;
                }
            }
            assert!(seen.iter().all(|camera| camera.centre.x().abs() > 175.0), "{seen:?}");
            assert!(seen.iter().all(|camera| camera.zoom > 4.0), "not far out: {seen:?}");
            assert_eq!(seen.last(), Some(&to));
        }
    }

    #[test]
    fn places_on_both_sides_of_the_antimeridian_are_shown_side_by_side() {
        let size = Size { width: 800.0, height: 600.0 };
        let both = FIJI.showing(&[FIJI.centre, TONGA.centre], size).unwrap();
        assert!((mercator::longitude_near(both.centre.x(), 180.0) - 181.6).abs() < 0.01, "{both:?}");
        assert!(both.zoom > 5.0, "{both:?}");
        for place in [FIJI, TONGA] {
            assert!(both.sees(place.centre, size, 1.0), "{place:?}");
        }
        assert!(!both.sees(BAGHDAD.centre, size, 1.0));
    }

    #[test]
    fn a_map_that_is_moved_across_the_antimeridian_goes_on_there() {
        let moved = FIJI.panned([512.0, 0.0]);
        assert!((moved.centre.x() + 178.7875).abs() < 1e-9, "{moved:?}");
        assert_eq!(moved.panned([-512.0, 0.0]).centre.x().round(), FIJI.centre.x().round());
    }

    #[test]
    fn showing_one_place_centres_it_and_showing_several_fits_them() {
        let size = Size { width: 800.0, height: 600.0 };
        let far = Camera { zoom: 5.0, ..BAGHDAD };
        let one = far.showing(&[GREEN_VILLAGE.centre], size).unwrap();
        assert_eq!(one.centre, GREEN_VILLAGE.centre);
        assert!(one.zoom > far.zoom);
        let both = far.showing(&[GREEN_VILLAGE.centre, BAGHDAD.centre], size).unwrap();
        assert!((40.6..44.2).contains(&both.centre.x()));
        assert_eq!(far.showing(&[], size), None);
    }
}
