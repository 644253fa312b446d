//! The box that holds positions, on a world that goes round.

use geo::{Point, Rect};

/// West, south, east and north of positions in degrees; `None` where there are none.
///
/// Between places on both sides of the antimeridian the way across it can be the shorter one: Fiji
/// and Tonga are six degrees apart, and not 354. If it is shorter than half the world, the box goes
/// that way, and its east is beyond 180. A box that would hold more than half the world either way
/// stays within -180 and 180, as maps of the world do.
pub fn bounds_of(positions: impl IntoIterator<Item = Point>) -> Option<Rect> {
    let mut latitudes: Option<Range> = None;
    let [mut western, mut eastern]: [Option<Range>; 2] = [None, None];
    for position in positions {
        let half = if position.x() < 0.0 { &mut western } else { &mut eastern };
        *half = Some(with(*half, position.x()));
        latitudes = Some(with(latitudes, position.y()));
    }
    let (south, north) = latitudes?;
    let (west, east) = match (western, eastern) {
        (Some(western), Some(eastern)) if eastern.0 - western.1 > 180.0 => (eastern.0, western.1 + 360.0),
        (Some(western), Some(eastern)) => (western.0, eastern.1),
        (western, eastern) => western.or(eastern)?,
    };
    Some(Rect::new((west, south), (east, north)))
}

/// West, south, east and north of a box as GeoJSON has them (RFC 7946, 5.2): west is greater than
/// east where the antimeridian runs through it.
pub fn box_of(bounds: Rect) -> [f64; 4] {
    let (west, east) = (bounds.min().x, bounds.max().x);
    // A turn leaves something in the last digits.
    let home = |longitude: f64| ((longitude - 360.0) * 1e9).round() / 1e9;
    [west, bounds.min().y, if east > 180.0 { home(east) } else { east }, bounds.max().y]
}

/// The least and the greatest.
type Range = (f64, f64);

fn with(range: Option<Range>, value: f64) -> Range {
    range.map_or((value, value), |(least, most)| (least.min(value), most.max(value)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(longitudes: &[f64]) -> Option<(f64, f64)> {
        let bounds = bounds_of(longitudes.iter().map(|&x| Point::new(x, 0.0)))?;
        Some((bounds.min().x, bounds.max().x))
    }

    #[test]
    fn a_box_goes_the_shorter_way_around() {
        for (case, longitudes, expected) in [
            ("Fiji and Tonga", &[179.65, -176.13, -175.2, 178.4][..], (178.4, 184.8)),
            ("one on each side, the western first", &[-179.9, 179.9], (179.9, 180.1)),
            ("the antimeridian written in both ways", &[180.0, -180.0], (180.0, 180.0)),
            ("from the east up to the antimeridian", &[170.0, -180.0], (170.0, 180.0)),
            ("Tokyo to Lima", &[139.7, -157.9, -77.0], (139.7, 283.0)),
            ("Kaliningrad to Chukotka", &[20.5, 92.9, -169.0], (20.5, 191.0)),
            ("the eastern side only", &[170.0, 179.0], (170.0, 179.0)),
            ("the western side only", &[-179.0, -170.0], (-179.0, -170.0)),
            ("around Greenwich", &[-10.0, 20.0], (-10.0, 20.0)),
            ("Alaska to Japan by way of Europe", &[-150.0, 10.0, 140.0], (-150.0, 140.0)),
            ("as far the one way as the other", &[-90.0, 90.0], (-90.0, 90.0)),
            ("all of the world", &[-180.0, -60.0, 60.0, 180.0], (-180.0, 180.0)),
            ("one place", &[42.0], (42.0, 42.0)),
        ] {
            let (west, east) = span(longitudes).unwrap();
            assert!(
                (west - expected.0).abs() < 1e-9 && (east - expected.1).abs() < 1e-9,
                "{case}: {west} {east}"
            );
        }
        assert_eq!(span(&[]), None);
    }

    #[test]
    fn a_box_across_the_antimeridian_is_written_as_in_geojson() {
        for (longitudes, west, east) in [
            ([178.4, -175.23], 178.4, -175.23),
            ([179.65, -176.13], 179.65, -176.13),
            ([170.0, 180.0], 170.0, 180.0),
            ([170.0, -180.0], 170.0, 180.0),
            ([-10.0, 20.0], -10.0, 20.0),
        ] {
            let bounds = bounds_of(longitudes.map(|x| Point::new(x, 1.0))).unwrap();
            assert_eq!(box_of(bounds), [west, 1.0, east, 1.0]);
        }
    }

    #[test]
    fn south_and_north_are_those_of_all() {
        let places = [Point::new(179.0, -18.0), Point::new(-175.0, -21.0), Point::new(178.0, 5.0)];
        let bounds = bounds_of(places).unwrap();
        assert_eq!((bounds.min().y, bounds.max().y), (-21.0, 5.0));
    }
}
