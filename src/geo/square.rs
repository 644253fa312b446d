//! Squares of the military grid (MGRS), to say only roughly where something is.
//!
//! Whatever is told of a [`Cell`] follows from the square alone: two positions in one square give
//! the same cell, so that nobody can tell from it where in the square either of them was.

use geo::Point;
use geoconvert::UtmUps;

use super::mercator::wrap_longitude;
use super::notation::Grid;

/// How large a square is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Square {
    /// One kilometre.
    Km1,
    /// Ten kilometres.
    Km10,
}

/// A square of the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Its name: `37SFU47`.
    pub name: String,
    /// Its middle.
    pub centre: Point,
    /// West, south, east and north of it in degrees, rounded outwards. West is greater than east
    /// where the antimeridian runs through it.
    pub bounds: [f64; 4],
}

impl Square {
    /// Both, the smaller first.
    pub const ALL: [Self; 2] = [Self::Km1, Self::Km10];

    /// The length of a side on the grid, in metres.
    pub fn side_m(self) -> u32 {
        match self {
            Self::Km1 => 1_000,
            Self::Km10 => 10_000,
        }
    }

    /// What its size is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Km1 => "1 km",
            Self::Km10 => "10 km",
        }
    }

    /// The radius in metres around the middle that holds all of the square: half its diagonal, and
    /// what the grid is shorter than the ground at most (0.6 %, at the poles) and the middle rounded.
    pub fn radius_m(self) -> f32 {
        match self {
            Self::Km1 => 715.0,
            Self::Km10 => 7_150.0,
        }
    }

    /// How many digits its name has.
    pub fn digits(self) -> usize {
        match self {
            Self::Km1 => 4,
            Self::Km10 => 2,
        }
    }

    /// The square in which a position (longitude and latitude in degrees) lies; `None` where it is
    /// no place on the earth. About the poles it is one of UPS.
    pub fn around(self, position: Point) -> Option<Cell> {
        let (longitude, latitude) = (position.x(), position.y());
        if !longitude.is_finite() || !(-90.0..=90.0).contains(&latitude) {
            return None;
        }
        let grid = Grid::of(latitude, wrap_longitude(longitude))?;
        let side = self.side_m();
        let (east, north) = grid.metres();
        let (east, north) = (f64::from(east / side * side), f64::from(north / side * side));
        let at = |across: f64, up: f64| {
            let (east, north) = (east + across * f64::from(side), north + up * f64::from(side));
            UtmUps::create(grid.place.zone(), grid.place.is_north(), east, north).ok()
        };
        let place = at(0.5, 0.5)?;
        let middle = place.to_latlon();
        let (middle_longitude, latitude) = (middle.longitude(), middle.latitude());
        // The band is that of the middle: that of the position would cut squares at its edge in two.
        let name = self.cut(&Grid { place, latitude }.mgrs()?)?;
        let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)];
        let corners = corners.into_iter().filter_map(|(across, up)| at(across, up));
        let mut bounds = [middle_longitude, latitude, middle_longitude, latitude];
        for corner in corners.map(|corner| corner.to_latlon()) {
            let (x, y) = (corner.longitude(), corner.latitude());
            bounds[1] = bounds[1].min(y);
            bounds[3] = bounds[3].max(y);
            // At a pole there is no longitude.
            if y.abs() < 90.0 - 1e-6 {
                let x = middle_longitude + wrap_longitude(x - middle_longitude);
                bounds[0] = bounds[0].min(x);
                bounds[2] = bounds[2].max(x);
            }
        }
        let outwards = |value: f64, round: fn(f64) -> f64| round(value * 1e3) / 1e3;
        let bounds = [
            home(outwards(bounds[0], f64::floor)),
            outwards(bounds[1], f64::floor).max(-90.0),
            home(outwards(bounds[2], f64::ceil)),
            outwards(bounds[3], f64::ceil).min(90.0),
        ];
        let round = |value: f64| (value * self.parts()).round() / self.parts();
        let centre = Point::new(home(round(middle_longitude)), round(latitude).clamp(-90.0, 90.0));
        Some(Cell { name, centre, bounds })
    }

    /// Into how many parts of a degree the middle is rounded: about a thousandth of the side.
    fn parts(self) -> f64 {
        match self {
            Self::Km1 => 1e5,
            Self::Km10 => 1e4,
        }
    }

    /// The name of a square of one metre, such as "37S FU 44468 79574", cut to this size.
    fn cut(self, name: &str) -> Option<String> {
        let mut parts = name.split(' ');
        let (zone, letters, east, north) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let digits = self.digits() / 2;
        Some(format!("{zone}{letters}{}{}", east.get(..digits)?, north.get(..digits)?))
    }
}

/// A longitude from -180 to 180; what is in there stays as it is written.
fn home(longitude: f64) -> f64 {
    if (-180.0..=180.0).contains(&longitude) { longitude } else { wrap_longitude(longitude) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::geodesic;

    fn cell(square: Square, longitude: f64, latitude: f64) -> Cell {
        square.around(Point::new(longitude, latitude)).unwrap()
    }

    #[test]
    fn squares_have_the_names_that_mgrs_gives_them() {
        for (place, longitude, latitude, km10, km1) in [
            ("Green Village", 40.58405, 35.04855, "37SFU47", "37SFU4479"),
            ("Ain al-Asad", 42.4412, 33.7856, "38SKC64", "38SKC6341"),
            ("Sydney", 151.2153, -33.8568, "56HLH35", "56HLH3452"),
            ("a metre south", 10.0, -0.00001, "32MPE19", "32MPE1199"),
            ("85° north", 10.0, 85.0, "ZAB95", "ZAB9652"),
            ("the South Pole", 0.0, -90.0, "BAN00", "BAN0000"),
        ] {
            assert_eq!(cell(Square::Km10, longitude, latitude).name, km10, "{place}");
            assert_eq!(cell(Square::Km1, longitude, latitude).name, km1, "{place}");
        }
        assert_eq!(Square::Km1.around(Point::new(0.0, 91.0)), None);
        assert_eq!(Square::Km1.around(Point::new(f64::NAN, 0.0)), None);
    }

    #[test]
    fn every_position_lies_within_the_bounds_and_the_radius_of_its_square() {
        for square in Square::ALL {
            for latitude in (-900..=900).step_by(3) {
                for longitude in (-1800..=1800).step_by(37) {
                    let at = Point::new(f64::from(longitude) / 10.0, f64::from(latitude) / 10.0);
                    let cell = square.around(at).unwrap();
                    let away = geodesic::distance_m(at, cell.centre);
                    assert!(away <= f64::from(square.radius_m()), "{at:?} is {away} m from {cell:?}");
                    let [west, south, east, north] = cell.bounds;
                    assert!((south..=north).contains(&at.y()), "{at:?} {cell:?}");
                    let across = |x: f64| (x - west).rem_euclid(360.0);
                    let inside = across(at.x()) <= across(east) + 1e-6;
                    assert!(inside || at.y().abs() > 89.9 || across(at.x()) > 359.999, "{at:?} {cell:?}");
                }
            }
        }
    }

    #[test]
    fn all_positions_of_a_square_give_the_same_cell() {
        let one = cell(Square::Km10, 40.58405, 35.04855);
        for (longitude, latitude) in [(40.5900, 35.0400), (40.5500, 35.0300), (40.6000, 34.9900)] {
            assert_eq!(cell(Square::Km10, longitude, latitude), one);
        }
        assert_ne!(cell(Square::Km1, 40.5900, 35.0400), cell(Square::Km1, 40.58405, 35.04855));
    }
}
