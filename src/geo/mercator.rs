//! Web Mercator (EPSG:3857), the plane of every tiled map.
//!
//! World units are the unit square: x grows to the east from longitude -180 at 0 to 180 at 1, y
//! grows to the south from [`MAX_LATITUDE`] at 0 to its opposite at 1. They are `f64`: a millimetre
//! on the ground is about 2.5e-11 of the world, which `f32` cannot hold. Subtract a centre here,
//! and only then go to `f32` pixels.
//!
//! The formulas are those of EPSG Guidance Note 7-2, method 1024 "Popular Visualisation Pseudo
//! Mercator", divided by the length of the equator.
//!
//! **The antimeridian.** Longitudes are not wrapped: 181° projects to just beyond 1. Something that
//! crosses the antimeridian is given with continuous longitudes (170 to 190), so that it stays in
//! one piece; [`wrap_longitude`] brings a single longitude home, [`longitude_near`] to another one.

use std::f64::consts::{PI, TAU};
use std::ops::RangeInclusive;

use geo::{Point, Rect};

/// Where the square world ends, in degrees: `atan(sinh(π))`. Latitudes beyond are drawn here.
pub const MAX_LATITUDE: f64 = 85.051_128_779_806_59;

/// The width and height of a map tile at its own zoom, in pixels.
pub const TILE_PX: f64 = 256.0;

/// The semi-major axis of WGS84 in metres, which EPSG:3857 takes as the radius of a sphere.
const EARTH_RADIUS_M: f64 = 6_378_137.0;

/// From degrees to world units.
pub fn project(point: Point) -> [f64; 2] {
    let latitude = point.y().clamp(-MAX_LATITUDE, MAX_LATITUDE).to_radians();
    // `asinh(tan φ)` is `ln tan(π/4 + φ/2)` without its loss of digits near the equator.
    [(point.x() + 180.0) / 360.0, 0.5 - latitude.tan().asinh() / TAU]
}

/// From world units to degrees.
pub fn unproject([x, y]: [f64; 2]) -> Point {
    Point::new(x * 360.0 - 180.0, (PI * (1.0 - 2.0 * y)).sinh().atan().to_degrees())
}

/// The width of the whole world in pixels; zoom 0 is one tile.
pub fn pixels_per_world(zoom: f64) -> f64 {
    TILE_PX * zoom.exp2()
}

/// Metres on the ground per pixel on the screen, at a latitude in degrees.
///
/// True for EPSG:3857's sphere. On the ellipsoid it is off by less than 0.7 %, which no scale bar
/// shows; measure with [`super::geodesic`] where a number is told.
pub fn metres_per_pixel(latitude: f64, zoom: f64) -> f64 {
    let latitude = latitude.clamp(-MAX_LATITUDE, MAX_LATITUDE).to_radians();
    TAU * EARTH_RADIUS_M * latitude.cos() / pixels_per_world(zoom)
}

/// The centre and the zoom at which `bounds` (degrees) just fits a view, with `padding_px` on each
/// side, and no zoom outside `zooms`.
///
/// A single point fits at any zoom, so it gets the largest. A view that is smaller than its padding
/// gets the smallest. The centre is that of the drawn box, not the mean latitude, and its longitude
/// is wrapped.
pub fn fit(
    bounds: Rect,
    width_px: f64,
    height_px: f64,
    padding_px: f64,
    zooms: RangeInclusive<f64>,
) -> (Point, f64) {
    let [west, north] = project(Point::new(bounds.min().x, bounds.max().y));
    let [east, south] = project(Point::new(bounds.max().x, bounds.min().y));
    let middle = unproject([west.midpoint(east), north.midpoint(south)]);

    let zoom_for = |span: f64, px: f64| {
        let free_px = (px - 2.0 * padding_px).max(0.0);
        // A span of nothing gives +∞, no pixels -∞, and both together a NaN, in which case `min`
        // below takes the other side's answer, or the largest zoom.
        (free_px / (span * TILE_PX)).log2()
    };
    let zoom = zoom_for(east - west, width_px).min(zoom_for(south - north, height_px));
    // `f64::clamp` would panic on limits in the wrong order, and keep a NaN.
    let zoom = zoom.min(*zooms.end()).max(*zooms.start());
    (Point::new(wrap_longitude(middle.x()), middle.y()), zoom)
}

/// The same meridian in `-180.0..180.0`.
pub fn wrap_longitude(longitude: f64) -> f64 {
    if (-180.0..180.0).contains(&longitude) {
        // Untouched to the last bit, which the subtraction below would not promise.
        return longitude;
    }
    let wrapped = (longitude + 180.0).rem_euclid(360.0) - 180.0;
    // `rem_euclid` of a tiny negative number rounds to 360 itself.
    if wrapped >= 180.0 { -180.0 } else { wrapped }
}

/// The same meridian at most half a turn from another longitude.
pub fn longitude_near(longitude: f64, other: f64) -> f64 {
    // Without a turn the longitude stays as it is to the last bit.
    longitude + 360.0 * ((other - longitude) / 360.0).round()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rect(west: f64, south: f64, east: f64, north: f64) -> Rect {
        Rect::new((west, south), (east, north))
    }

    #[test]
    fn places_project_to_where_proj_puts_them() {
        // PROJ 9, EPSG:4326 to EPSG:3857, divided by the world's width of 40 075 016.6856 m.
        for (longitude, latitude, x, y) in [
            (0.0, 0.0, 0.5, 0.5),
            (42.4412, 33.7856, 0.617_892_222_222_222_3, 0.400_185_954_278_629_13),
            (151.2153, -33.8568, 0.920_042_5, 0.600_052_108_915_666_8),
            (-157.8583, 21.3069, 0.061_504_722_222_222_204, 0.439_400_874_074_754_73),
        ] {
            let [px, py] = project(Point::new(longitude, latitude));
            assert!((px - x).abs() < 1e-12 && (py - y).abs() < 1e-12, "{longitude} {latitude}: {px} {py}");
        }
    }

    #[test]
    fn what_is_projected_comes_back() {
        for longitude in [-180.0, -77.0353, 0.0, 42.4412, 180.0, 190.0] {
            for latitude in [-85.0, -33.8568, 0.0, 0.000_001, 33.7856, 85.0] {
                let back = unproject(project(Point::new(longitude, latitude)));
                assert!((back.x() - longitude).abs() < 1e-9, "{longitude} became {}", back.x());
                assert!((back.y() - latitude).abs() < 1e-9, "{latitude} became {}", back.y());
            }
        }
    }

    #[test]
    fn the_poles_are_drawn_at_the_edge_of_the_square() {
        for (latitude, y) in [(90.0, 0.0), (MAX_LATITUDE, 0.0), (-MAX_LATITUDE, 1.0), (-90.0, 1.0)] {
            assert!((project(Point::new(0.0, latitude))[1] - y).abs() < 1e-12);
        }
        assert!((unproject([0.5, 0.0]).y() - MAX_LATITUDE).abs() < 1e-12);
    }

    #[test]
    fn a_zoom_doubles_the_world_and_halves_the_metres() {
        assert!((pixels_per_world(0.0) - 256.0).abs() < 1e-9);
        assert!((pixels_per_world(10.0) - 262_144.0).abs() < 1e-6);
        // The published resolution of zoom 0 at the equator: 156 543.03 m.
        assert!((metres_per_pixel(0.0, 0.0) - 156_543.033_928).abs() < 1e-5);
        assert!((metres_per_pixel(60.0, 1.0) - 156_543.033_928 / 4.0).abs() < 1e-5);
    }

    #[test]
    fn a_fitted_box_touches_the_padding() {
        let bounds = rect(40.0, 33.0, 45.0, 36.0);
        let (centre, zoom) = fit(bounds, 1000.0, 500.0, 40.0, 0.0..=18.0);
        let px = |p| project(p).map(|v| v * pixels_per_world(zoom));
        let [cx, cy] = px(centre);
        let [west, north] = px(Point::new(40.0, 36.0));
        let [east, south] = px(Point::new(45.0, 33.0));
        assert!((east - west) <= 920.001 && ((south - north) - 420.0).abs() < 1e-6);
        assert!((west.midpoint(east) - cx).abs() < 1e-6 && (north.midpoint(south) - cy).abs() < 1e-6);
    }

    #[test]
    fn a_fit_stays_within_its_zooms() {
        let point = rect(42.0, 33.0, 42.0, 33.0);
        let world = rect(-180.0, -85.0, 180.0, 85.0);
        let town = rect(42.0, 33.0, 42.1, 33.1);
        for (case, bounds, width, height, padding, zoom) in [
            ("a single point gets the largest", point, 800.0, 600.0, 20.0, 14.0),
            ("the world gets the smallest", world, 100.0, 100.0, 0.0, 2.0),
            ("no room gets the smallest", town, 30.0, 600.0, 20.0, 2.0),
            ("no view at all gets the smallest", town, 0.0, 0.0, 0.0, 2.0),
        ] {
            let (_, got) = fit(bounds, width, height, padding, 2.0..=14.0);
            assert!((got - zoom).abs() < 1e-9, "{case}: {got}");
        }
    }

    #[test]
    fn a_box_across_the_antimeridian_is_centred_on_it() {
        let (centre, zoom) = fit(rect(175.0, -20.0, 187.0, -15.0), 800.0, 600.0, 0.0, 0.0..=18.0);
        assert!((centre.x() - -179.0).abs() < 1e-9, "{centre:?}");
        assert!(zoom > 5.0);
    }

    #[test]
    fn a_longitude_comes_home() {
        for (longitude, home) in [
            (0.0, 0.0),
            (180.0, -180.0),
            (-180.0, -180.0),
            (190.0, -170.0),
            (-541.0, 179.0),
            (-180.0 - 1e-14, -180.0),
        ] {
            assert!((wrap_longitude(longitude) - home).abs() < 1e-9, "{longitude}");
        }
    }

    #[test]
    fn a_longitude_comes_near_another() {
        for (longitude, other, near) in [
            (42.4412, 44.0, 42.4412),
            (-175.2, 178.4, 184.8),
            (178.4, -175.2, -181.6),
            (-175.2, 0.0, -175.2),
            (10.0, 725.0, 730.0),
        ] {
            let got = longitude_near(longitude, other);
            assert!((got - near).abs() < 1e-9, "{longitude} near {other}: {got}");
        }
        assert_eq!(longitude_near(0.1, 0.3).to_bits(), 0.1_f64.to_bits());
    }
}
