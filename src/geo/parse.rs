//! Positions read as people write them: the way back from [`super::notation`].

use geo::Point;
use geoconvert::UtmUps;

/// A position that was read, and the radius in metres of what it names, where that is an area:
/// half the diagonal of a grid square.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Written {
    /// Longitude and latitude in degrees; for a grid square its middle. Not checked for range.
    pub position: Point,
    /// Metres.
    pub radius_m: Option<f32>,
}

/// Whether an angle counts north and south or east and west.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Latitude.
    NorthSouth,
    /// Longitude.
    EastWest,
}

/// An angle in degrees: `35.04855`, `35,04855`, `35°02′55″ N`, `35 2 55 N`, `N35.04855`.
///
/// `None` for what is no angle, or has the letters of the other axis. Not checked for range.
pub fn angle(text: &str, axis: Axis) -> Option<f64> {
    let text = text.trim();
    if let Some(number) = number(text) {
        return Some(number);
    }
    let (positive, negative) = match axis {
        Axis::NorthSouth => ('N', 'S'),
        Axis::EastWest => ('E', 'W'),
    };
    let upper = |letter: char| letter.to_ascii_uppercase();
    if text.chars().filter(char::is_ascii_alphabetic).count() > 1 {
        return None;
    }
    let letter = text.chars().next_back().filter(char::is_ascii_alphabetic).or(text.chars().next());
    let letter = letter.map(upper).filter(|l| [positive, negative].contains(l));
    let digits = text.trim_matches(|l: char| l.is_ascii_alphabetic() || l.is_whitespace());
    let is_mark = |l: char| l.is_whitespace() || "°º˚:'′’\"″”d".contains(l);
    let parts: Vec<&str> = digits.split(is_mark).filter(|part| !part.is_empty()).collect();
    let marked = letter.is_some() || digits.chars().any(|l| is_mark(l) && !l.is_whitespace());
    if !marked || parts.is_empty() || parts.len() > 3 {
        return None;
    }
    let mut value = 0.0;
    for (n, part) in parts.iter().enumerate() {
        let part = number(part)?;
        if n > 0 && !(0.0..60.0).contains(&part) {
            return None;
        }
        value += part.abs() / [1.0, 60.0, 3600.0][n];
    }
    let south_or_west = letter == Some(negative) || parts[0].starts_with('-');
    Some(if south_or_west { -value } else { value })
}

/// A number with a decimal point or a decimal comma.
fn number(text: &str) -> Option<f64> {
    let decimal = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || b"+-.eE".contains(&b));
    let value = match text.split_once(',') {
        _ if text.is_empty() => return None,
        Some((whole, part)) if part.bytes().all(|b| b.is_ascii_digit()) && decimal(whole) => {
            format!("{whole}.{part}").parse().ok()
        }
        Some(_) => None,
        None if decimal(text) => text.parse().ok(),
        None => None,
    };
    value.filter(|value: &f64| value.is_finite())
}

/// Both coordinates in one text: latitude before longitude, a point in WKT (longitude before
/// latitude), or MGRS.
pub fn position(text: &str) -> Option<Written> {
    let text = text.trim();
    let whole = |position| Written { position, radius_m: None };
    wkt(text).or_else(|| pair(text)).map(whole).or_else(|| mgrs(text))
}

/// `POINT (43.786124 33.355813)`, after OGC 06-103r4.
fn wkt(text: &str) -> Option<Point> {
    let rest = text.get(..5).filter(|word| word.eq_ignore_ascii_case("point")).map(|_| &text[5..])?;
    let inside = rest.trim_start_matches([' ', 'Z', 'z']).strip_prefix('(')?.strip_suffix(')')?;
    let mut numbers = inside.split_whitespace().map(number);
    Some(Point::new(numbers.next()??, numbers.next()??))
}

/// `35.1, 40.5`, `35,1; 40,5`, `35.1 40.5`, `33°47′08″ N 42°26′28″ E`.
fn pair(text: &str) -> Option<Point> {
    let text = text.strip_prefix(['(', '[']).and_then(|t| t.strip_suffix([')', ']'])).unwrap_or(text);
    let of = |(north, east): (&str, &str)| {
        Some(Point::new(angle(east, Axis::EastWest)?, angle(north, Axis::NorthSouth)?))
    };
    let after_letter = || {
        let at = text.find(['N', 'S', 'n', 's']).filter(|&at| at > 0)?;
        Some(text.split_at(at + 1))
    };
    let separated = |separator: &str| text.split_once(separator).and_then(of);
    separated(";")
        .or_else(|| separated(", "))
        .or_else(|| after_letter().and_then(|(north, east)| of((north, east.trim_start_matches([',', ' '])))))
        .or_else(|| text.matches(',').count().eq(&1).then(|| separated(",")).flatten())
        .or_else(|| (text.split_whitespace().count() == 2).then(|| separated(" ")).flatten())
}

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
    let place = UtmUps::create(zone, band >= b'N', easting, northing).ok()?.to_latlon();
    let radius_m = (size > 1.0).then_some((size / 2.0).hypot(size / 2.0) as f32);
    Some(Written { position: Point::new(place.longitude(), place.latitude()), radius_m })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::Notation;

    #[test]
    fn angles_are_read_in_their_usual_spellings() {
        let cases = [
            ("35.04855", Some(35.04855)),
            ("35,04855", Some(35.04855)),
            ("-12.5", Some(-12.5)),
            ("35°02′55″ N", Some(35.048_611)),
            ("35°02'55\"S", Some(-35.048_611)),
            ("35 2 55 N", Some(35.048_611)),
            ("N35.5", Some(35.5)),
            ("35:30", Some(35.5)),
            ("35°75′", None),
            ("35 2 55", None),
            ("42.4 E", None),
            ("1,234,567", None),
            ("", None),
            ("NA", None),
            ("N", None),
            ("inf", None),
        ];
        for (text, expected) in cases {
            let rounded = angle(text, Axis::NorthSouth).map(|a| (a * 1e6).round() / 1e6);
            assert_eq!(rounded, expected, "{text}");
        }
    }

    #[test]
    fn both_coordinates_are_read_from_one_text() {
        let cases = [
            ("35.1, 40.5", 35.1, 40.5),
            ("35.1,40.5", 35.1, 40.5),
            ("35,1; 40,5", 35.1, 40.5),
            ("35.1 40.5", 35.1, 40.5),
            ("(35.1, 40.5)", 35.1, 40.5),
            ("POINT (40.5 35.1)", 35.1, 40.5),
            ("35°06′ N, 40°30′ E", 35.1, 40.5),
            ("35°06′00″ N 40°30′00″ E", 35.1, 40.5),
            ("35.1N 40.5E", 35.1, 40.5),
        ];
        for (text, north, east) in cases {
            let read = position(text).unwrap_or_else(|| panic!("{text}")).position;
            assert!((read.y() - north).abs() < 1e-9 && (read.x() - east).abs() < 1e-9, "{text}: {read:?}");
        }
        for text in ["", "35.1", "35.1, 40.5, 3", "Baghdad", "POINT EMPTY", "near 35, 40"] {
            assert_eq!(position(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_written_in_the_grid_is_read_back_to_the_metre() {
        for (lon, lat) in [
            (42.4412, 33.7856),
            (40.58405, 35.04855),
            (-70.65, -33.45),
            (12.0, 0.5),
            (12.0, -0.5),
            (5.3, 60.4),
        ] {
            let text = Notation::Mgrs.format(Point::new(lon, lat)).unwrap();
            let read = mgrs(&text).unwrap().position;
            assert!((read.x() - lon).abs() < 2e-5 && (read.y() - lat).abs() < 2e-5, "{text}: {read:?}");
        }
        let square = mgrs("38SKC6341").unwrap();
        assert_eq!(square.radius_m.map(f32::round), Some(707.0));
        for text in ["38S", "38SKC123", "61SKC6341", "38IKC6341", "38SII6341", "٣٨SKC6341"] {
            assert_eq!(mgrs(text), None, "{text}");
        }
    }
}
