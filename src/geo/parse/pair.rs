//! Two angles in one text.

use super::angle::{self, Angle, Axis, angle, decimals, number};
use super::{Certainty, Written};

/// What latitude and longitude are called before a number.
const NAMES: [(&[&str], Axis); 2] = [
    (&["latitude", "lat", "y"], Axis::NorthSouth),
    (&["longitude", "lon", "long", "lng", "x"], Axis::EastWest),
];

/// So many decimals have positions, and hardly anything else that comes in pairs.
const CERTAIN_DECIMALS: usize = 3;

/// What stands between two coordinates.
const BETWEEN: [char; 8] = [' ', ',', ';', '/', '|', ':', '\n', '\t'];

/// `35.1, 40.5`, `35,1; 40,5`, `35.1 40.5`, `42.7:-73.8`, `33°47′08″ N 42°26′28″ E`, `13-43N 121-02E`,
/// `N33 18.5 E044 23.7`, `331830N0442345E`, `44.38E 33.31N`; in brackets, or behind an address in
/// brackets on a line of its own.
pub(super) fn pair(text: &str) -> Option<Written> {
    let own_line = text.rsplit('\n').next().unwrap_or(text).trim();
    let text = if own_line.starts_with('(') { own_line } else { text };
    let inside = text.strip_prefix(['(', '[']).and_then(|t| t.strip_suffix([')', ']']));
    let text = inside.unwrap_or(text).trim();
    // Nothing that is longer is a pair, and what is split often had better be short.
    if text.len() > 96 {
        return None;
    }
    let mut letters = text.char_indices().filter(|(_, l)| l.is_alphabetic() && *l != 'd');
    match (letters.next(), letters.next(), letters.next()) {
        (None, ..) => numbers(text),
        (Some(first), Some(second), None) => lettered(text, first, second),
        _ => None,
    }
}

/// Two angles with the letters of their hemispheres.
fn lettered(text: &str, first: (usize, char), second: (usize, char)) -> Option<Written> {
    let upper = |letter: char| letter.to_ascii_uppercase();
    let axes = [Axis::of(upper(first.1))?, Axis::of(upper(second.1))?];
    let at = if first.0 == 0 { second.0 } else { first.0 + 1 };
    let (one, other) = text.split_at(at);
    let one = one.trim_end_matches(|l| BETWEEN.contains(&l) || l == '-');
    // A hyphen at the letter, or between blanks, is no minus.
    let hyphen = |text: &str| text.strip_prefix('-').is_some_and(|t| t.starts_with(' '));
    let is_hyphen = other.starts_with('-') || hyphen(other.trim_start_matches(BETWEEN));
    let other = other.trim_start_matches(BETWEEN);
    let other = if is_hyphen { other.trim_start_matches(['-', ' ']) } else { other };
    let (one, other) = (angle(one, axes[0])?, angle(other, axes[1])?);
    match axes {
        [Axis::NorthSouth, Axis::EastWest] => Some(Written::of(one, other)),
        [Axis::EastWest, Axis::NorthSouth] => Some(Written::of(other, one)),
        _ => None,
    }
}

/// Two angles without letters, latitude first.
fn numbers(text: &str) -> Option<Written> {
    let halves = |separator: char| {
        let (one, other) = text.split_once(separator)?;
        (!other.contains(separator)).then_some((one.trim(), other.trim()))
    };
    let split = [';', '|', '\n', '\t'].into_iter().find_map(halves);
    let split = split.or_else(|| text.split_once(", ").map(|(one, other)| (one.trim(), other.trim())));
    let split = split.or_else(|| halves(',').filter(|both| !is_one_number(*both)));
    let with_decimals = |(one, other): &(&str, &str)| decimals(one) > 0 && decimals(other) > 0;
    let split = split.or_else(|| [':', '/'].into_iter().find_map(halves).filter(with_decimals));
    if let Some((one, other)) = split {
        return both(one, other);
    }
    let words: Vec<&str> = text.split_whitespace().take(5).collect();
    match words.as_slice() {
        // A space can stand between thousands.
        [one, other] if !(is_whole(one) && is_whole(other) && other.len() == 3) => both(one, other),
        // Latitude, longitude, altitude and accuracy, as forms of KoBo and ODK have them.
        [north, east, altitude, more @ ..] if more.len() <= 1 => {
            number(altitude)?;
            let radius = more.first().map_or(Some(0.0), |radius| number(radius))?;
            let written = both(north, east).filter(|written| written.certainty == Certainty::Certain)?;
            Some(Written { radius_m: super::area(radius), ..written })
        }
        _ => None,
    }
}

fn both(one: &str, other: &str) -> Option<Written> {
    let (north, east) = (angle(one, Axis::NorthSouth)?, angle(other, Axis::EastWest)?);
    let certainty = if north.is_decimal && east.is_decimal {
        match decimals(one).min(decimals(other)) {
            _ if north.degrees.abs() > 90.0 || east.degrees.abs() > 180.0 => Certainty::Possible,
            // Shares and probabilities come in pairs with many decimals.
            _ if north.degrees.abs() <= 1.0 && east.degrees.abs() <= 1.0 => Certainty::Possible,
            0 => Certainty::Possible,
            decimals if decimals < CERTAIN_DECIMALS => Certainty::Likely,
            _ => Certainty::Certain,
        }
    } else {
        Certainty::Certain
    };
    Some(Written { certainty, is_in_usual_order: true, ..Written::of(north, east) })
}

/// Whether what stands left and right of a comma can be one number: `4,5`, `1,234.5`.
fn is_one_number((whole, decimals): (&str, &str)) -> bool {
    let has_thousands = || {
        let (three, point) = decimals.split_at_checked(3).unwrap_or((decimals, ""));
        whole.trim_start_matches('-').len() <= 3 && is_whole(three) && point.starts_with('.')
    };
    is_whole(whole.trim_start_matches(['-', '+'])) && (is_whole(decimals) || has_thousands())
}

fn is_whole(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Fields that are called latitude and longitude: `lat: 33.1, lon: 44.1`,
/// `{"longitude": "44.1", "latitude": "33.1"}`.
pub(super) fn fields(text: &str) -> Option<Written> {
    if text.len() > 4096 || !text.starts_with(|l: char| l.is_alphabetic() || "{([\"'".contains(l)) {
        return None;
    }
    let mut found: [Option<Angle>; 2] = [None; 2];
    let is_object = text.starts_with('{');
    let mut rest = text;
    while let Some(start) = rest.find(|l: char| l.is_ascii_alphabetic()) {
        let word = &rest[start..];
        let end = word.find(|l: char| !l.is_alphanumeric() && l != '_').unwrap_or(word.len());
        let (word, behind) = word.split_at(end);
        rest = behind;
        let is = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(word));
        let Some((_, axis)) = NAMES.iter().find(|(names, _)| is(names)) else {
            // An object has other fields, too. A sentence about a position is none.
            if is_object || behind.len() == text.len() {
                continue;
            }
            return None;
        };
        let value = behind.trim_start_matches(|l: char| l.is_whitespace() || "\"':=".contains(l));
        let is_quoted = |mark: char| behind[..behind.len() - value.len()].ends_with(mark);
        let (is_quoted, is_in_apostrophes) = (is_quoted('"'), is_quoted('\''));
        let end =
            value.find(|l: char| l.is_ascii_alphabetic() && !"NSEWd".contains(l)).unwrap_or(value.len());
        let (value, behind) = value.split_at(end);
        // The comma in `"33,12"` belongs to the number.
        let value = if is_object && is_quoted {
            value.split('"').next().unwrap_or(value)
        } else if is_object && is_in_apostrophes {
            value.split("',").next().unwrap_or(value).trim_end_matches(['\'', '}', ' '])
        } else if is_object {
            value.split([',', '"', '}']).next().unwrap_or(value).trim_matches('\'')
        } else {
            value.trim_end_matches(|l: char| BETWEEN.contains(&l) || "([{)]}\"'".contains(l))
        };
        let n = usize::from(*axis == Axis::EastWest);
        if found[n].is_some() {
            return None;
        }
        found[n] = Some(angle(value, *axis)?);
        rest = behind;
    }
    let [Some(north), Some(east)] = found else { return None };
    Some(Written::of(north, east))
}

/// A latitude and a longitude in decimal degrees with something between.
pub(super) fn decimal_pair(text: &str, separators: &[char]) -> Option<Written> {
    let (one, other) = text.split_once(separators)?;
    let (one, other) = (one.trim(), other.trim_matches([' ', '+']));
    let (north, east) = (number(one)?, number(other)?);
    let unit = angle::decimals_unit(one).max(angle::decimals_unit(other));
    Some(Written::decimal(north, east, unit, Certainty::Certain))
}
