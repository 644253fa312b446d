//! The military grid, and UTM.

use geoconvert::{Mgrs, UtmUps};

use super::{Certainty, Written, area, half_diagonal_m, rounded};

/// The bands of UTM, 8° high from 80° south.
const BANDS: &str = "CDEFGHJKLMNPQRSTUVWX";
/// The zone that stands for the poles, in UPS.
const POLES: i32 = 0;
/// Where the halves of a polar grid meet, in metres.
const MERIDIAN_M: f64 = 2_000_000.0;

/// A square of the military grid: `38S KC 63078 41327`, `38SKC6341`, `Z AB 96454 52981`.
pub fn mgrs(text: &str) -> Option<Written> {
    let text: String = text.chars().filter(|l| !l.is_whitespace()).collect();
    let zone = text.bytes().take_while(u8::is_ascii_digit).count();
    let (letters, digits) = (text.get(zone..zone + 3)?, text.get(zone + 3..)?);
    let each = digits.len() / 2;
    // `geoconvert` takes this for granted and panics where it is not so.
    if zone > 2
        || digits.len() % 2 != 0
        || each > 5
        || !letters.bytes().all(|b| b.is_ascii_alphabetic())
        || !digits.bytes().all(|b| b.is_ascii_digit())
    {
        return None;
    }
    let size = 10_f64.powi(5 - each as i32);
    let written = at(&Mgrs::parse_str(&text).ok()?.to_utmups(), size);
    let radius_m = if size > 1.0 { area((size / 2.0).hypot(size / 2.0)) } else { None };
    // Two letters behind a number are in many other things, too, and three before one in more.
    let fewest = if zone == 0 { 4 } else { 2 };
    let certainty = if each >= fewest { Certainty::Certain } else { Certainty::Possible };
    Some(Written { radius_m, certainty, ..written })
}

/// A position on the grid, with as many decimals as a square of `size` metres bears.
fn at(place: &UtmUps, size: f64) -> Written {
    const DEGREE_M: f64 = 111_320.0;
    let place = place.to_latlon();
    let unit = size / DEGREE_M;
    let (north, east) = (rounded(place.latitude(), unit), rounded(place.longitude(), unit));
    let units = [unit, unit / place.latitude().to_radians().cos().max(0.01)];
    let written = Written::decimal(north, east, unit, Certainty::Certain);
    debug_assert!(half_diagonal_m(north, units) < size);
    Written { units, ..written }
}

/// Zone and band, easting and northing in metres: `38S 263078 3741327`, `UTM 38S 263078E 3741327N`;
/// about the poles the letter alone.
///
/// S is the band from 32° to 40° north, as the grid has it; where the northing does not lie there, it
/// says that the zone is that of the southern half.
pub(super) fn utm(text: &str) -> Option<Written> {
    let text = text.to_ascii_uppercase();
    let text = text.trim_start_matches("UTM").trim_start_matches([' ', ':']).trim_start_matches("ZONE");
    let parts = text.split([' ', ',', ';', '/']).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.take(5).collect();
    let (zone, letter, east, north) = match parts.as_slice() {
        [zone, east, north] => {
            let at = zone.len().checked_sub(1)?;
            (zone.get(..at)?, zone.get(at..)?, *east, *north)
        }
        [zone, letter, east, north] => (*zone, *letter, *east, *north),
        _ => return None,
    };
    let letter = letter.chars().next().filter(|only| only.len_utf8() == letter.len())?;
    let metres = |text: &str, side: char| {
        let text = text.trim_end_matches(side).trim_end_matches('M');
        super::angle::number(text).filter(|_| text.starts_with(|l: char| l.is_ascii_digit()))
    };
    let (easting, northing) = (metres(east, 'E')?, metres(north, 'N')?);
    if zone.is_empty() {
        return ups(letter, easting, northing);
    }
    let zone: i32 = zone.parse().ok().filter(|zone| (1..=60).contains(zone))?;
    if !(100_000.0..1_000_000.0).contains(&easting) || !(0.0..=10_000_000.0).contains(&northing) {
        return None;
    }
    let place =
        |is_north| UtmUps::create(zone, is_north, easting, northing).ok().map(|place| at(&place, 1.0));
    let index = BANDS.find(letter)?;
    let south = 8.0 * index as f64 - 80.0;
    let in_band = |written: &Written| (south - 0.1..south + 12.1).contains(&written.position.y());
    let by_band = place(letter >= 'N').filter(in_band);
    by_band.or_else(|| match letter {
        'N' => place(true),
        'S' => place(false),
        _ => None,
    })
}

/// As [`utm`], about the poles: `Z 2096454 1452981`.
fn ups(letter: char, easting: f64, northing: f64) -> Option<Written> {
    let is_north = matches!(letter, 'Y' | 'Z');
    let is_east = matches!(letter, 'B' | 'Z');
    if !matches!(letter, 'A' | 'B' | 'Y' | 'Z') || is_east != (easting >= MERIDIAN_M) {
        return None;
    }
    let written = at(&UtmUps::create(POLES, is_north, easting, northing).ok()?, 1.0);
    // Where UTM ends, with the half degree by which both overlap.
    let is_polar = if is_north { written.position.y() > 83.5 } else { written.position.y() < -79.5 };
    is_polar.then_some(written)
}
