//! Countries: what they are called, and whether a position can be in one.
//!
//! Not borders, but cells of half a degree in which a country has towns or airfields. So it can be said
//! that a position is nowhere near a country, and never that it is on this side of a border or that.
//! Who has a right to which land is not decided here: countries that claim or once were parts of each
//! other are taken for each other.
//!
//! | file | idea |
//! | --- | --- |
//! | `names` | from a name or a code to the country: `assets/gazetteer/countries.tsv` |
//! | `address` | the country at the end of what a place is called |
//! | `cells` | where countries have towns: `assets/gazetteer/country_cells.bin` |
//!
//! `scripts/basemap.d/countries.py` makes both assets of the gazetteer.

mod address;
mod cells;
mod names;

use geo::Point;

use cells::Cells;

pub use address::{at_the_end, can_be_a_town};
pub use names::{Country, Named, named};

/// A position within this of a country's towns can be in it, in kilometres.
const NEAR_KM: f64 = 100.0;
/// A position within this of a town is where the town is.
const AT_KM: f64 = 55.0;
/// A position on land that is farther than this from all its towns is not in a country.
const FAR_KM: f64 = 300.0;
/// A sign is doubted of a position at sea only so far out: incidents off a coast go under its country.
const FAR_AT_SEA_KM: f64 = 700.0;

/// How a position has to be written otherwise to lie in a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mend {
    /// The longitude stands where the latitude belongs.
    Swapped,
    /// The latitude has the wrong sign.
    Latitude,
    /// The longitude has the wrong sign.
    Longitude,
    /// Both have.
    Both,
}

/// Where a position is instead of in the country that is named.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Elsewhere {
    /// The country that has towns there; `None` at sea and in deserts.
    pub there: Option<Country>,
    /// How it would be in the country, and where it then is.
    pub mend: Option<(Mend, Point)>,
}

/// Where a position is, if it is nowhere near a country: `None` where it can be in it, or where that
/// cannot be told.
pub fn elsewhere(position: Point, country: Country) -> Option<Elsewhere> {
    let cells = Cells::load()?;
    let (x, y) = (position.x(), position.y());
    if cells.has(position, country, NEAR_KM) {
        return None;
    }
    let there = cells.around(position, AT_KM).next().map(Country);
    let is_far = !cells.has(position, country, FAR_KM);
    if there.is_none() && !is_far {
        return None;
    }
    let is_far_out = || there.is_some() || !cells.has(position, country, FAR_AT_SEA_KM);
    let candidates = [
        (Mend::Swapped, Point::new(y, x)),
        (Mend::Longitude, Point::new(-x, y)),
        (Mend::Latitude, Point::new(x, -y)),
        (Mend::Both, Point::new(-x, -y)),
    ];
    // Off a coast near the equator, the other sign lies in the country, too.
    let mut fitting = candidates.into_iter().filter(|(mend, at)| {
        at.y().abs() <= 90.0
            && at.x().abs() <= 180.0
            && cells.has(*at, country, AT_KM)
            && (*mend == Mend::Swapped || is_far_out())
    });
    let mend = fitting.next();
    (mend.is_some() || (there.is_some() && is_far)).then_some(Elsewhere { there, mend })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::gazetteer::Gazetteer;

    fn find_by_name(name: &str, latitude: f64, longitude: f64) -> Option<(&'static str, Option<Mend>)> {
        let country = named(name).unwrap_or_else(|| panic!("{name}")).country;
        let found = elsewhere(Point::new(longitude, latitude), country)?;
        Some((found.there.map_or("", Country::name), found.mend.map(|(mend, _)| mend)))
    }

    #[test]
    fn what_lies_elsewhere_is_told_with_what_would_fit() {
        let cases = [
            ("Iraq", 44.4, 33.3, Some(("Ukraine", Some(Mend::Swapped)))),
            ("Irak", 43.1, 36.3, Some(("", Some(Mend::Swapped)))),
            ("العراق", 47.8, 30.5, Some(("Ukraine", Some(Mend::Swapped)))),
            ("Peru", 12.0, -77.0, Some(("", Some(Mend::Latitude)))),
            ("United States", 41.8, 87.7, Some(("China", Some(Mend::Longitude)))),
            ("BRA", 23.5, 46.6, Some(("Saudi Arabia", Some(Mend::Both)))),
            ("Iraq", 48.85, 2.35, Some(("France", None))),
            // On and near borders, on islands and at sea.
            ("Iraq", 33.3, 44.4, None),
            ("Iraq", 34.4, 40.9, None),
            ("Syria", 36.9, 38.0, None),
            ("France", -21.1, 55.5, None),
            ("Reunion", -21.1, 55.5, None),
            ("Spain", 28.1, -15.4, None),
            ("United States", 18.4, -66.1, None),
            ("Yemen", 12.5, 48.0, None),
            ("Somalia", 4.0, 52.0, None),
            ("Somalia", -3.57, 45.67, None),
            ("Indonesia", -5.0, 110.0, None),
            ("Algeria", 23.5, 2.5, None),
            ("Ukraine", 45.3, 34.4, None),
            ("Sudan", 4.85, 31.6, None),
            ("Serbia", 42.66, 21.17, None),
            ("Israel", 31.5, 34.45, None),
            ("Congo", -4.3, 15.3, None),
            ("Greenland", 76.5, -68.7, None),
            ("Fiji", -17.8, -179.9, None),
        ];
        for (name, latitude, longitude, expected) in cases {
            assert_eq!(find_by_name(name, latitude, longitude), expected, "{name} {latitude} {longitude}");
        }
    }

    #[test]
    fn every_town_is_in_its_own_country() {
        let gazetteer = Gazetteer::load().unwrap();
        for entry in gazetteer.all() {
            let country = named(entry.country_code()).unwrap().country;
            assert_eq!(elsewhere(entry.position(), country), None, "{entry:?}");
        }
    }
}
