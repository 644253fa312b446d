//! One angle in degrees, in its usual spellings.

use super::{letters, rounded};

/// Whether an angle counts north and south or east and west.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// Latitude.
    NorthSouth,
    /// Longitude.
    EastWest,
}

impl Axis {
    /// The letters of its hemispheres: positive, negative.
    fn letters(self) -> [char; 2] {
        match self {
            Self::NorthSouth => ['N', 'S'],
            Self::EastWest => ['E', 'W'],
        }
    }

    /// The axis of a letter.
    pub(super) fn of(letter: char) -> Option<Self> {
        [Self::NorthSouth, Self::EastWest].into_iter().find(|axis| axis.letters().contains(&letter))
    }

    /// How many digits its whole degrees have at most.
    fn digits(self) -> usize {
        match self {
            Self::NorthSouth => 2,
            Self::EastWest => 3,
        }
    }
}

/// An angle that was read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Angle {
    /// Degrees, not checked for range. Decimal degrees are exactly as written, minutes and seconds
    /// have as many decimals as they bear.
    pub degrees: f64,
    /// What its last digit stands for, in degrees.
    pub unit: f64,
    /// Whether it is written in decimal degrees.
    pub is_decimal: bool,
}

/// An angle in degrees: `35.04855`, `35,04855`, `35°02′55″ N`, `35 2 55 N`, `N35.04855`, `13-43N`,
/// `331830N`.
///
/// `None` for what is no angle, or has the letters of the other axis.
pub fn angle(text: &str, axis: Axis) -> Option<Angle> {
    let text = text.trim();
    if let Some(degrees) = number(text) {
        return Some(decimal(degrees, text));
    }
    if text.len() > 64 || !text.chars().any(letters::is_digit) {
        return None;
    }
    let text = letters::plain(text);
    if let Some(degrees) = number(&text) {
        return Some(decimal(degrees, &text));
    }
    let (letter, digits) = without_letter(text.trim(), axis)?;
    let is_mark = |l: char| l.is_whitespace() || "°:'\"d".contains(l);
    let marked = letter.is_some() || digits.chars().any(|l| is_mark(l) && !l.is_whitespace());
    if !marked {
        return None;
    }
    let (is_negative, digits) = match digits.strip_prefix('-') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, digits.strip_prefix('+').unwrap_or(digits)),
    };
    // Between digits a hyphen divides: 13-43N.
    let parts: Vec<&str> =
        digits.split(|l| is_mark(l) || l == '-').filter(|part| !part.is_empty()).take(4).collect();
    let south_or_west = is_negative || letter == Some(axis.letters()[1]);
    // A minus and the letter of the other half say two things.
    if is_negative && letter == Some(axis.letters()[0]) {
        return None;
    }
    let signed = |degrees: f64| if south_or_west { -degrees } else { degrees };
    let [whole, finer @ ..] = parts.as_slice() else { return None };
    if let ([], Some(packed)) = (finer, letter.and_then(|_| packed(whole, axis))) {
        return Some(Angle { degrees: signed(packed.degrees), ..packed });
    }
    if finer.is_empty() {
        let degrees = number(whole).filter(|_| is_digits(whole))?;
        return Some(Angle { degrees: signed(degrees), ..decimal(degrees, whole) });
    }
    let angle = sexagesimal(whole, finer)?;
    Some(Angle { degrees: signed(angle.degrees), ..angle })
}

/// The letter of the hemisphere, at the beginning or the end, and what is left without it.
fn without_letter(text: &str, axis: Axis) -> Option<(Option<char>, &str)> {
    let is_letter = |letter: char| letter.is_alphabetic() && letter != 'd';
    let mut found = text.char_indices().filter(|(_, letter)| is_letter(*letter));
    let Some((at, letter)) = found.next() else { return Some((None, text)) };
    let letter = letter.to_ascii_uppercase();
    if found.next().is_some() || !axis.letters().contains(&letter) {
        return None;
    }
    let (before, behind) = (text[..at].trim(), text[at + 1..].trim_start_matches(['.', ':']).trim());
    match (before.is_empty(), behind.is_empty()) {
        (true, false) => Some((Some(letter), behind)),
        (false, true) => Some((Some(letter), before)),
        _ => None,
    }
}

/// Degrees, minutes and maybe seconds.
fn sexagesimal(whole: &str, finer: &[&str]) -> Option<Angle> {
    let last = finer.last().filter(|_| finer.len() <= 2)?;
    let are_whole = finer.len() == 1 || finer[0].bytes().all(|b| b.is_ascii_digit());
    if !are_whole || whole.len() > 3 || !whole.bytes().all(|b| b.is_ascii_digit()) || !is_digits(last) {
        return None;
    }
    let mut degrees = number(whole)?;
    let mut size = 1.0;
    for part in finer {
        size /= 60.0;
        degrees += number(part).filter(|part| *part < 60.0)? * size;
    }
    let unit = size * decimals_unit(last);
    Some(Angle { degrees: rounded(degrees, unit), unit, is_decimal: false })
}

/// Degrees, minutes and maybe seconds without anything between: `3318N`, `331830N`, `0442345E`,
/// `3318.5N`. Only where it can be no number of degrees.
fn packed(text: &str, axis: Axis) -> Option<Angle> {
    let whole = text.split(['.', ',']).next()?;
    if !is_digits(text) || !whole.is_ascii() {
        return None;
    }
    let degrees = match whole.len() {
        4 | 6 => 2,
        5 | 7 if axis.digits() == 3 => 3,
        _ => return None,
    };
    let (degrees, finer) = text.split_at(degrees);
    if whole.len() < 6 {
        return sexagesimal(degrees, &[finer]);
    }
    let (minutes, seconds) = finer.split_at(2);
    sexagesimal(degrees, &[minutes, seconds])
}

fn decimal(degrees: f64, text: &str) -> Angle {
    Angle { degrees, unit: decimals_unit(text), is_decimal: true }
}

/// What the last decimal of a number stands for: 0.01 for `4.25`.
pub(super) fn decimals_unit(text: &str) -> f64 {
    10_f64.powi(-(decimals(text).min(15) as i32))
}

/// How many decimals a number is written with.
pub(super) fn decimals(text: &str) -> usize {
    let decimals = text.split_once(['.', ',']).map_or("", |(_, decimals)| decimals);
    decimals.bytes().take_while(u8::is_ascii_digit).count()
}

/// Whether there is nothing but digits and one decimal point or comma.
fn is_digits(text: &str) -> bool {
    let mut points = 0;
    text.bytes().all(|b| b.is_ascii_digit() || (b".,".contains(&b) && std::mem::replace(&mut points, 1) == 0))
}

/// A number with a decimal point or a decimal comma.
pub(super) fn number(text: &str) -> Option<f64> {
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
