//! The country at the end of what a place is called: `Mosul, Iraq`.

use geo::Point;

use super::names::{Country, Named, named};
use crate::geo::gazetteer::{Gazetteer, How};
use crate::geo::geodesic;

/// Countries with the name of a state, a province or a river that lies in another one.
const OFTEN_ELSEWHERE: [&str; 7] = ["GE", "NE", "JE", "AZ", "MK", "LU", "WS"];

/// Names that are as short as codes. Codes are those of provinces as well: `Los Angeles, CA`.
const SHORT_NAMES: [&str; 2] = ["USA", "UAE"];

/// A town of the same name within this can be meant instead of the country, in metres.
const NAMESAKE_M: f64 = 500_000.0;

fn pieces(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split([',', '،', '，', '、']).map(str::trim)
}

/// The country whose name is the last piece of a text with commas. `None` where another piece names
/// another country, and where the name is as well one of something else.
pub fn at_the_end(text: &str) -> Option<Named> {
    let mut pieces = pieces(text);
    let last = pieces.next_back()?;
    let is_long = !last.is_ascii() || last.len() > 3 || SHORT_NAMES.contains(&last);
    let found = named(last).filter(|_| is_long)?;
    let is_elsewhere = |code: &str| named(code).is_some_and(|one| one.country == found.country);
    let mut others = pieces.peekable();
    let stands_alone = others.peek().is_none();
    let is_contradicted =
        others.filter_map(named).any(|other| !other.is_short_code && other.country != found.country);
    (!stands_alone && !is_contradicted && !OFTEN_ELSEWHERE.iter().any(|code| is_elsewhere(code)))
        .then_some(found)
}

/// Whether the country at the end of a text can be a town near a position instead: `Calle Real,
/// Granada` in Spain. In the United States half of all countries have a town that bears their name.
pub fn can_be_a_town(text: &str, at: Point, there: Option<Country>) -> bool {
    if there.is_some() && there == named("US").map(|named| named.country) {
        return true;
    }
    let (Some(name), Ok(gazetteer)) = (pieces(text).next_back(), Gazetteer::load()) else { return true };
    let found = gazetteer.find(name, "");
    let mut near = found.iter().filter(|found| geodesic::distance_m(found.entry.position(), at) < NAMESAKE_M);
    near.any(|found| found.how == How::Same)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_piece_of_an_address_names_the_country() {
        let cases = [
            ("Mosul, Iraq", Some("Iraq")),
            ("Mosul, Nineveh, Iraq ", Some("Iraq")),
            ("الموصل، العراق", Some("Iraq")),
            ("Chicago, IL, USA", Some("United States")),
            ("Iraq", None),
            ("Los Angeles, CA", None),
            ("Colima, COL", None),
            ("Lebanon, Tennessee", None),
            ("Atlanta, Georgia", None),
            ("Minna, Niger", None),
            ("Border of Syria, Iraq", Some("Iraq")),
            ("Syria, Iraq", None),
            ("Albuquerque, New Mexico", None),
            ("Mosul", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(at_the_end(text).map(|named| named.country.name()), expected, "{text}");
        }
    }

    #[test]
    fn a_town_can_bear_the_name_of_a_country() {
        let us = named("US").map(|named| named.country);
        let cases = [
            ("Calle Real, Granada", 37.3, -3.2, None, true),
            ("شارع مكة, عمان", 31.95, 35.9, None, true),
            ("Main Street, Lebanon", 40.3, -76.4, us, true),
            ("Mosul, Iraq", 48.85, 2.35, None, false),
            ("Beirut, Lebanon", 35.5, 33.9, None, false),
        ];
        for (text, latitude, longitude, there, expected) in cases {
            assert_eq!(can_be_a_town(text, Point::new(longitude, latitude), there), expected, "{text}");
        }
    }
}
