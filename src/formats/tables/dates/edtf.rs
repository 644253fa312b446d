//! Extended Date/Time Format (ISO 8601-2): digits that are not known, and dates that are not certain.

use super::how::How;
use super::plain::read_plain;
use super::read::Read;
use crate::model::TimePrecision;
use crate::model::when::end_of;

/// What people write before a date that is not exactly known.
const ABOUT: [&str; 27] = [
    "circa",
    "ca.",
    "c.",
    "ca",
    "about",
    "around",
    "approximately",
    "approx.",
    "approx",
    "~",
    "early",
    "mid",
    "mid-",
    "late",
    "beginning of",
    "end of",
    "vers",
    "environ",
    "début",
    "mi-",
    "fin",
    "um",
    "etwa",
    "anfang",
    "mitte",
    "ende",
    "около",
];

/// Reads `2022-XX`, `2022-01-XX`, `202X`, `2022?`, `2022-01~`, `circa 2014`, `early January 2022`. The words
/// are to be kept where they say more than the date.
pub(super) fn read(text: &str, how: &How) -> Option<Read> {
    let first = text.chars().next()?;
    if let Some(read) = uncertain(text, how) {
        return Some(read);
    }
    if first.is_ascii_digit() {
        return unknown_digits(text).or_else(|| decade(text));
    }
    let lower = text.to_lowercase();
    let rest = ABOUT.iter().find_map(|word| {
        let behind = lower.strip_prefix(word)?;
        let ends = !word.ends_with(char::is_alphabetic) || behind.starts_with([' ', '-', '.']);
        ends.then(|| behind.trim_start_matches([' ', '-', '.']))
    })?;
    let mut read = read_plain(rest, how)?;
    read.has_more_words = true;
    Some(read)
}

/// `2022?`, `2022-01~`, `5 January 2022 (approx.)`.
fn uncertain(text: &str, how: &How) -> Option<Read> {
    let marks = [" (approx.)", " (approx)", " approx.", " approx", " (?)", " (circa)", "~", "?", "%"];
    let certain = marks.iter().find_map(|mark| text.strip_suffix(mark))?.trim_end_matches(['~', '?']);
    let mut read = read_plain(certain.trim_end(), how)?;
    read.has_more_words = true;
    Some(read)
}

/// `1990s`.
fn decade(text: &str) -> Option<Read> {
    let decade = text.strip_suffix('s').filter(|year| year.len() == 4)?.strip_suffix('0')?;
    unknown_digits(&format!("{decade}X"))
}

/// `2022-XX-XX`, `2022-01-XX`, `202X`.
fn unknown_digits(text: &str) -> Option<Read> {
    let (bare, is_uncertain) = match text.trim_end_matches(['~', '?', '%']) {
        bare if bare.len() < text.len() => (bare, true),
        bare => (bare, false),
    };
    let known = bare.find(['X', 'x', 'u'])?;
    let (known, unknown) = bare.split_at(known);
    let is_unknown = unknown.bytes().all(|byte| matches!(byte, b'X' | b'x' | b'u' | b'-'));
    let shape = matches!((known.len(), unknown.len()), (2 | 5 | 8, 2) | (3, 1) | (5, 5));
    if !is_unknown || !shape {
        return None;
    }
    let how = How::default();
    let mut read = match known.len() {
        8 => read_plain(known.get(..7)?, &how)?,
        5 => read_plain(known.get(..4)?, &how)?,
        length => {
            // A decade or a century is so many whole years.
            let years = if length == 3 { 10 } else { 100 };
            let mut first = read_plain(&format!("{known:0<4}"), &how)?;
            let last = first.moment.start.checked_add(jiff::Span::new().years(years - 1)).ok()?;
            first.moment.end = end_of(last, TimePrecision::Year)?;
            first.end_written = Some(TimePrecision::Year);
            first
        }
    };
    read.has_more_words = is_uncertain;
    Some(read)
}
