//! From one day to another, and quarters of a year.

use super::between::{AND, BETWEEN, FROM, behind_word};
use super::how::How;
use super::plain::read_plain;
use super::read::Read;
use super::{day, names};
use crate::model::TimePrecision;

/// Reads `5-7 January 2022`, `5/1/2022 - 7/1/2022`, `2022-01-05/2022-01-07`, `du 5 au 7 janvier 2022`.
pub(super) fn read(text: &str, how: &How) -> Option<Read> {
    let (left, right) = sides(text)?;
    let last = read_plain(right, how)?;
    let first = match read_plain(left, how) {
        Some(first) => first,
        None => begun(left, right, how)?,
    };
    Read::join(first, &last)
}

/// The two sides of a span. What stands in the first one may not be a whole date.
pub(super) fn sides(text: &str) -> Option<(&str, &str)> {
    // Most dates are none, and this is asked of every row.
    let may_be = |byte: u8| byte.is_ascii_alphabetic() || byte == b'-' || byte == b'&' || !byte.is_ascii();
    if !text.bytes().any(may_be) {
        return None;
    }
    let has_word = text.starts_with(char::is_alphabetic);
    let behind = || FROM.iter().find_map(|word| behind_word(text, word));
    let text = has_word.then(behind).flatten().unwrap_or(text);
    let split = |marks: &[&str]| marks.iter().find_map(|mark| text.split_once(mark));
    // "and" belongs to "between".
    let by_words = split(&BETWEEN).or_else(|| split(&AND));
    // "2022-01-05/2022-01-07", as ISO 8601 has it.
    let by_slash = || {
        text.split_once('/').filter(|sides| {
            !text.contains(' ') && sides.0.contains('-') && sides.1.contains('-') && !sides.1.contains('/')
        })
    };
    // "5-7 January 2022", "5/1/2022-7/1/2022", "5.1.2022-7.1.2022"
    let by_dash = || {
        let sides = text.split_once('-')?;
        let ends_with_number = sides.0.trim().ends_with(|letter: char| letter.is_ascii_digit());
        let in_numbers = |side: &str| ['/', '.'].iter().any(|mark| side.matches(*mark).count() == 2);
        let is_span = text.contains(char::is_alphabetic) || (in_numbers(sides.0) && in_numbers(sides.1));
        (ends_with_number && is_span).then_some(sides)
    };
    let (left, right) = by_words.or_else(by_slash).or_else(by_dash)?;
    let (left, right) = (left.trim(), right.trim());
    (!left.is_empty() && !right.is_empty()).then_some((left, right))
}

/// The first day, of which the second side says the month, the year or both: "5" of "5-7 January
/// 2022", "January 5" of "January 5-7, 2022".
fn begun(left: &str, right: &str, how: &How) -> Option<Read> {
    let pieces = |text| day::pieces(text).collect::<Vec<_>>();
    let (of_left, of_right) = (pieces(left), pieces(right));
    let year = *of_right.last().filter(|year| matches!(year.len(), 2 | 4) && of_right.len() > 1)?;
    read_plain(&format!("{left} {year}"), how).or_else(|| {
        // All but the day of the other side.
        let month = of_right.get(1..)?.join(" ");
        (of_left.len() == 1).then(|| read_plain(&format!("{left} {month}"), how)).flatten()
    })
}

/// `January 5-7, 2022`: the second side has no month, and the first no year.
pub(super) fn month_before(text: &str, how: &How) -> Option<Read> {
    let dash = text.find(['-', '–'])?;
    let (left, right) = (text[..dash].trim(), text[dash..].trim_start_matches(['-', '–', ' ']));
    let (month, first) = left.rsplit_once(' ')?;
    let (last, year) = right.split_once([' ', ','])?;
    let year = year.trim_matches([' ', ',']);
    names::month(month)?;
    Read::join(
        read_plain(&format!("{month} {first} {year}"), how)?,
        &read_plain(&format!("{month} {last} {year}"), how)?,
    )
}

/// `Q1 2014`, `2014 Q1`, `2014-Q1`, `T1 2014`.
pub(super) fn quarter(text: &str, how: &How) -> Option<Read> {
    let pieces: Vec<&str> = day::pieces(text).collect();
    let (mark, quarter, year) = match pieces[..] {
        [year, mark, quarter] if year.len() == 4 => (mark, quarter, year),
        [mark, quarter, year] if year.len() == 4 => (mark, quarter, year),
        _ => return None,
    };
    let is_quarter = ["q", "t"].contains(&mark.to_lowercase().as_str()) && quarter.len() == 1;
    let quarter = quarter.parse::<u32>().ok().filter(|quarter| is_quarter && (1..=4).contains(quarter))?;
    let month = |month: u32| read_plain(&format!("{year}-{month:02}"), how);
    Read::join(month(quarter * 3 - 2)?, &month(quarter * 3)?)
        .map(|read| Read { end_written: Some(TimePrecision::Month), ..read })
}
