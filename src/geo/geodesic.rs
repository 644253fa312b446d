//! Distances, directions and circles on the WGS84 ellipsoid.
//!
//! The shortest line between two places on the ellipsoid is a geodesic; the solution is that of
//! C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013), as the `geo` crate has it,
//! good to nanometres. Distances are metres, azimuths degrees clockwise from true north.
//!
//! Rings and lines have continuous longitudes: across the antimeridian they go on to 181° rather
//! than jump to -179°, so that what is drawn from them stays in one piece.

use geo::{Bearing, Destination, Distance, Geodesic, Point};

use super::mercator::longitude_near;

/// How far apart two places are, in metres.
pub fn distance_m(a: Point, b: Point) -> f64 {
    Geodesic.distance(a, b)
}

/// The direction in which the shortest line leaves `from`, in `0.0..360.0`.
///
/// From a place to itself, and from a pole, there is no such direction; the number is then finite
/// and without meaning.
pub fn azimuth_deg(from: Point, to: Point) -> f64 {
    Geodesic.bearing(from, to)
}

/// Where one arrives after `distance_m` in the direction `azimuth_deg`.
pub fn destination(from: Point, azimuth_deg: f64, distance_m: f64) -> Point {
    Geodesic.destination(from, azimuth_deg, distance_m)
}

/// The places at `radius_m` from `centre`, clockwise from true north, `segments` of them (at least
/// three). The ring is open: the first place is not repeated.
///
/// Around a pole the longitudes go once around the world, and the ring does not close on the map.
pub fn circle(centre: Point, radius_m: f64, segments: usize) -> Vec<Point> {
    let segments = segments.max(3);
    let step = 360.0 / segments as f64;
    let mut last = centre.x();
    (0..segments).map(|i| continued(destination(centre, i as f64 * step, radius_m), &mut last)).collect()
}

/// The shortest line from `a` to `b` as `segments + 1` places at equal distances (`segments` is at
/// least one). Its ends are exactly `a` and, in latitude and meridian, `b`.
pub fn line(a: Point, b: Point, segments: usize) -> Vec<Point> {
    let segments = segments.max(1);
    let (azimuth, length) = (azimuth_deg(a, b), distance_m(a, b));
    let mut last = a.x();
    (0..=segments)
        .map(|i| {
            let place = match i {
                0 => a,
                _ if i == segments => b,
                _ => destination(a, azimuth, length * i as f64 / segments as f64),
            };
            continued(place, &mut last)
        })
        .collect()
}

/// `place` with its longitude moved by whole turns to within half a turn of the `last` one.
fn continued(place: Point, last: &mut f64) -> Point {
    *last = longitude_near(place.x(), *last);
    Point::new(*last, place.y())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GREEN_VILLAGE: (f64, f64) = (40.584_05, 35.048_55);
    const MAYADEEN: (f64, f64) = (40.451_54, 35.019_82);
    const AIN_AL_ASAD: (f64, f64) = (42.4412, 33.7856);
    const BAGHDAD_AIRPORT: (f64, f64) = (44.2346, 33.2625);

    fn assert_near(got: f64, want: f64, tolerance: f64) {
        assert!((got - want).abs() < tolerance, "{got} is not {want}");
    }

    #[test]
    fn distances_and_azimuths_are_those_of_proj() {
        // PROJ 9 `Geod(ellps="WGS84").inv`; the last two are one degree along a parallel across the
        // antimeridian, and the quarter meridian, whose length is in every textbook.
        for (a, b, azimuth, metres) in [
            (GREEN_VILLAGE, MAYADEEN, 360.0 - 104.729_230_826, 12_504.598_803),
            (AIN_AL_ASAD, BAGHDAD_AIRPORT, 108.703_932_718, 176_411.523_707),
            ((179.5, 10.0), (-179.5, 10.0), 89.913_173_758, 109_639.322_105),
            ((0.0, 0.0), (0.0, 90.0), 0.0, 10_001_965.729_312),
        ] {
            let (a, b) = (Point::from(a), Point::from(b));
            assert_near(distance_m(a, b), metres, 1e-3);
            assert_near(azimuth_deg(a, b), azimuth, 1e-6);
        }
    }

    #[test]
    fn a_destination_is_where_proj_arrives() {
        let there = destination(AIN_AL_ASAD.into(), 90.0, 10_000.0);
        assert_near(there.x(), 42.549_172_383, 1e-9);
        assert_near(there.y(), 33.785_552_761, 1e-9);
    }

    #[test]
    fn every_place_of_a_circle_is_as_far_from_its_centre() {
        for centre in [AIN_AL_ASAD, (0.0, 0.0), (-77.0, -89.0), (179.99, 66.0)] {
            let ring = circle(centre.into(), 5_000.0, 32);
            assert_eq!(ring.len(), 32);
            for place in ring {
                assert_near(distance_m(centre.into(), place), 5_000.0, 1e-6);
            }
        }
    }

    #[test]
    fn a_circle_begins_in_the_north_and_goes_clockwise() {
        let ring = circle(AIN_AL_ASAD.into(), 1_000.0, 4);
        let [north, east, south, west] = ring[..] else { panic!("four places") };
        assert!(north.y() > AIN_AL_ASAD.1 && south.y() < AIN_AL_ASAD.1);
        assert!(east.x() > AIN_AL_ASAD.0 && west.x() < AIN_AL_ASAD.0);
    }

    #[test]
    fn across_the_antimeridian_longitudes_go_on() {
        let ring = circle(Point::new(179.99, 10.0), 20_000.0, 36);
        assert!(ring.iter().all(|p| (179.0..181.0).contains(&p.x())), "{ring:?}");
        let east = line(Point::new(170.0, 10.0), Point::new(-170.0, 20.0), 8);
        assert!(east.windows(2).all(|w| w[0].x() < w[1].x()), "{east:?}");
        assert_near(east[8].x(), 190.0, 1e-9);
        let west = line(Point::new(-170.0, 10.0), Point::new(170.0, 20.0), 8);
        assert_near(west[8].x(), -190.0, 1e-9);
    }

    #[test]
    fn a_line_is_as_long_as_its_parts_and_keeps_its_ends() {
        let (a, b) = (Point::from(GREEN_VILLAGE), Point::from(BAGHDAD_AIRPORT));
        let places = line(a, b, 16);
        assert_eq!((places.len(), places[0], places[16]), (17, a, b));
        let parts: f64 = places.windows(2).map(|w| distance_m(w[0], w[1])).sum();
        assert_near(parts, distance_m(a, b), 1e-5);
    }

    #[test]
    fn too_few_segments_are_made_enough() {
        assert_eq!(circle(Point::new(1.0, 2.0), 10.0, 0).len(), 3);
        assert_eq!(line(Point::new(1.0, 2.0), Point::new(2.0, 3.0), 0).len(), 2);
        let nowhere = line(Point::new(1.0, 2.0), Point::new(1.0, 2.0), 2);
        assert!(nowhere.iter().all(|p| p.x().is_finite() && p.y().is_finite()));
    }
}
