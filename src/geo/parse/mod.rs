//! Positions read as people write them: the way back from [`super::notation`].
//!
//! | file | idea |
//! | --- | --- |
//! | [`angle`] | one angle: `35.04855`, `35°02′55″ N`, `13-43N`, `331830N` |
//! | `letters` | digits and letters of other scripts as those that are read here |
//! | `pair` | two angles in one text, and fields that are called latitude and longitude |
//! | `grid` | MGRS and UTM |
//! | `wkb` | points as databases export them |
//! | `wkt` | points, lines and areas in WKT and `GeoJSON` |
//! | `link` | links to maps, and `geo:` addresses |

mod angle;
mod grid;
mod letters;
mod link;
mod pair;
#[cfg(test)]
mod tests;
mod wkb;
mod wkt;

use geo::Point;

pub use angle::{Angle, Axis, angle};
pub use grid::mgrs;

use super::shape::Spot;

/// How surely a text is a position and nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Two numbers, which could also be something else: `35, 40`.
    Possible,
    /// Two numbers with decimals: `48.0, 37.8`.
    Likely,
    /// Hemispheres, WKT, a link to a map, or more decimals than other things have.
    Certain,
}

/// A position that was read, and what the way it is written says of how well it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Written {
    /// Longitude and latitude in degrees; for a grid square its middle. Not checked for range.
    pub position: Point,
    /// What the last digit stands for, in degrees north and east.
    pub units: [f64; 2],
    /// The radius in metres of what it names, where that is an area: a square of the grid, a minute,
    /// a shape. `None` for decimal degrees, whose number of decimals says little.
    pub radius_m: Option<f32>,
    /// Where in a shape or a map it is, in words; empty for what is a position itself.
    pub from: &'static str,
    /// How surely it is a position.
    pub certainty: Certainty,
    /// Whether nothing but custom says that the latitude stands first.
    pub is_in_usual_order: bool,
}

impl Written {
    /// The position of a latitude and a longitude.
    pub fn of(north: Angle, east: Angle) -> Self {
        let coarse = |angle: Angle| if angle.is_decimal { 0.0 } else { angle.unit };
        let position = Point::new(east.degrees, north.degrees);
        let units = [north.unit, east.unit];
        let is_area = !(north.is_decimal && east.is_decimal);
        let radius = is_area.then(|| half_diagonal_m(position.y(), [coarse(north), coarse(east)]));
        let (radius_m, certainty) = (radius.and_then(area), Certainty::Certain);
        Self { position, units, radius_m, from: "", certainty, is_in_usual_order: false }
    }

    /// A position in decimal degrees, known to so many of them.
    fn decimal(north: f64, east: f64, unit: f64, certainty: Certainty) -> Self {
        let position = Point::new(east, north);
        let units = [unit; 2];
        Self { position, units, radius_m: None, from: "", certainty, is_in_usual_order: false }
    }

    /// Where a shape is put.
    fn at(spot: Spot) -> Self {
        let [east, north] = spot.at;
        let written = Self::decimal(north, east, 0.0, Certainty::Certain);
        let radius_m = spot.radius_m.map(|radius| radius as f32);
        Self { radius_m, from: spot.from, ..written }
    }

    /// The same with the longitude written first.
    #[must_use]
    pub fn swapped(self) -> Self {
        let (position, [north, east]) = (self.position, self.units);
        Self { position: Point::new(position.y(), position.x()), units: [east, north], ..self }
    }

    /// How far in metres the position may be from what was meant, by the digits it is written with.
    pub fn tolerance_m(&self) -> f64 {
        let written = 2.0 * half_diagonal_m(self.position.y(), self.units);
        written.max(self.radius_m.map_or(0.0, f64::from))
    }
}

/// Half the diagonal in metres of a cell of so many degrees north and east.
fn half_diagonal_m(latitude: f64, [north, east]: [f64; 2]) -> f64 {
    const DEGREE_M: f64 = 111_320.0;
    (north * DEGREE_M).hypot(east * DEGREE_M * latitude.to_radians().cos()) / 2.0
}

/// A radius in whole metres, where there is one to speak of.
fn area(radius_m: f64) -> Option<f32> {
    (radius_m >= 1.0 && radius_m.is_finite()).then(|| radius_m.round() as f32)
}

/// A number of degrees with as many decimals as its unit bears: one more than the unit itself, so
/// that it stays well inside of it. A whole minute has three, a whole second five.
fn rounded(degrees: f64, unit: f64) -> f64 {
    let decimals = (-unit.log10()).round().clamp(0.0, 9.0) as i32 + 1;
    let parts = 10_f64.powi(decimals);
    (degrees * parts).round() / parts
}

/// Both coordinates in one text: latitude before longitude, unless letters or names say otherwise;
/// WKT (longitude before latitude), a link to a map, MGRS or UTM.
pub fn position(text: &str) -> Option<Written> {
    let text = text.trim();
    // A name is the most frequent thing that is asked, and nothing without a digit is a position.
    if !text.chars().any(letters::is_digit) {
        return None;
    }
    let text = &letters::plain(text);
    wkt::wkt(text)
        .or_else(|| pair::fields(text))
        .or_else(|| pair::pair(text))
        .or_else(|| link::link(text))
        .or_else(|| wkb::wkb(text))
        .or_else(|| mgrs(text))
        .or_else(|| grid::utm(text))
}
