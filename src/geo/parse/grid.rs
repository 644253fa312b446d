//! The military grid, and UTM.

use geoconvert::UtmUps;

use super::{Certainty, Written, area, half_diagonal_m, rounded};

/// The smallest northing of each band, in metres on the northern or southern half
/// (NGA.STND.0037, table of 100 000 m squares).
const BANDS: [(u8, f64); 20] = [
    (b'C', 1_100_000.0),
    (b'D', 2_000_000.0),
    (b'E', 2_800_000.0),
    (b'F', 3_700_000.0),
    (b'G', 4_600_000.0),
    (b'H', 5_500_000.0),
    (b'J', 6_400_000.0),
    (b'K', 7_300_000.0),
    (b'L', 8_200_000.0),
    (b'M', 9_100_000.0),
    (b'N', 0.0),
    (b'P', 800_000.0),
    (b'Q', 1_700_000.0),
    (b'R', 2_600_000.0),
    (b'S', 3_500_000.0),
    (b'T', 4_400_000.0),
    (b'U', 5_300_000.0),
    (b'V', 6_200_000.0),
    (b'W', 7_000_000.0),
    (b'X', 7_900_000.0),
];

/// A square of the military grid: `38S KC 63078 41327`, `38SKC6341`. Not the polar squares.
pub fn mgrs(text: &str) -> Option<Written> {
    let text: String = text.chars().filter(|l| !l.is_whitespace()).collect::<String>().to_ascii_uppercase();
    let zone_digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let zone: i32 = text.get(..zone_digits).filter(|z| !z.is_empty() && z.len() <= 2)?.parse().ok()?;
    let letters = text.as_bytes().get(zone_digits..zone_digits + 3)?;
    let digits = text.get(zone_digits + 3..)?;
    let each = digits.len() / 2;
    if digits.len() % 2 != 0
        || each > 5
        || !digits.bytes().all(|b| b.is_ascii_digit())
        || !(1..=60).contains(&zone)
    {
        return None;
    }
    let [band, column, row] = [letters[0], letters[1], letters[2]];
    let (_, lowest) = *BANDS.iter().find(|(letter, _)| *letter == band)?;
    let columns: &[u8] = [b"STUVWXYZ", b"ABCDEFGH", b"JKLMNPQR"][(zone % 3) as usize];
    let rows: &[u8] = b"ABCDEFGHJKLMNPQRSTUV";
    let index = |letters: &[u8], letter: u8| letters.iter().position(|&l| l == letter);
    let east = 100_000.0 * (index(columns, column)? + 1) as f64;
    // Rows repeat every 2000 km, and those of even zones begin with F.
    let shift = if zone % 2 == 0 { 5 } else { 0 };
    let mut north = 100_000.0 * ((index(rows, row)? + rows.len() - shift) % rows.len()) as f64;
    while north < lowest {
        north += 2_000_000.0;
    }
    let size = 10_f64.powi(5 - each as i32);
    let within = |digits: &str| if digits.is_empty() { Some(0.0) } else { digits.parse::<f64>().ok() };
    let easting = east + within(&digits[..each])? * size + size / 2.0;
    let northing = north + within(&digits[each..])? * size + size / 2.0;
    let written = on_earth(zone, band >= b'N', easting, northing, size)?;
    let radius_m = if size > 1.0 { area((size / 2.0).hypot(size / 2.0)) } else { None };
    // Two letters behind a number are in many other things, too.
    let certainty = if each >= 2 { Certainty::Certain } else { Certainty::Possible };
    Some(Written { radius_m, certainty, ..written })
}

/// A position on the grid, with as many decimals as a square of `size` metres bears.
fn on_earth(zone: i32, is_north: bool, easting: f64, northing: f64, size: f64) -> Option<Written> {
    const DEGREE_M: f64 = 111_320.0;
    let place = UtmUps::create(zone, is_north, easting, northing).ok()?.to_latlon();
    let unit = size / DEGREE_M;
    let (north, east) = (rounded(place.latitude(), unit), rounded(place.longitude(), unit));
    let units = [unit, unit / place.latitude().to_radians().cos().max(0.01)];
    let written = Written::decimal(north, east, unit, Certainty::Certain);
    debug_assert!(half_diagonal_m(north, units) < size);
    Some(Written { units, ..written })
}

/// Zone and band, easting and northing in metres: `38S 263078 3741327`, `UTM 38S 263078E 3741327N`.
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
    let zone: i32 = zone.parse().ok().filter(|zone| (1..=60).contains(zone))?;
    let &[letter] = letter.as_bytes() else { return None };
    let metres = |text: &str, side: char| {
        let text = text.trim_end_matches(side).trim_end_matches('M');
        super::angle::number(text).filter(|_| text.starts_with(|l: char| l.is_ascii_digit()))
    };
    let (easting, northing) = (metres(east, 'E')?, metres(north, 'N')?);
    if !(100_000.0..1_000_000.0).contains(&easting) || !(0.0..=10_000_000.0).contains(&northing) {
        return None;
    }
    let place = |is_north| on_earth(zone, is_north, easting, northing, 1.0);
    let index = BANDS.iter().position(|(band, _)| *band == letter)?;
    let south = 8.0 * index as f64 - 80.0;
    let in_band = |written: &Written| (south - 0.1..south + 12.1).contains(&written.position.y());
    let by_band = place(letter >= b'N').filter(in_band);
    by_band.or_else(|| match letter {
        b'N' => place(true),
        b'S' => place(false),
        _ => None,
    })
}
