//! One day, month or year, with a time behind it or none.

use super::how::How;
use super::read::Read;
use super::{between, clock, day, names};
use crate::model::TimePrecision;
use crate::model::when::Moment;

/// "between 3 pm and 6 pm"
const MOST_WORDS_OF_A_SPAN: usize = 6;

/// Reads one day, month or year, with a time behind it or none.
pub(super) fn read_plain(text: &str, how: &How) -> Option<Read> {
    if let Some(read) = read_one(text, how) {
        return Some(read);
    }
    let (rest, weekday) = names::without_weekday(text)?;
    let mut read = read_one(rest, how)?;
    let stated = usize::try_from(read.moment.start.weekday().to_monday_zero_offset()).ok()?;
    read.has_other_weekday = read.moment.precision <= TimePrecision::Day && stated != weekday;
    Some(read)
}

fn read_one(text: &str, how: &How) -> Option<Read> {
    let dash_is_offset = how.column.dash_is_offset;
    if let Ok(moment) = Moment::parse(text)
        && (dash_is_offset || !may_be_span(text, &moment))
    {
        return Some(Read::from(moment));
    }
    // "20220105093000"
    if matches!(text.len(), 12 | 14) && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Read::of_clocks(day::read(&text[..8], how)?, &clock::read(&text[8..], dash_is_offset)?);
    }
    let Some((date, time)) = split(text) else {
        return day::read(text, how).and_then(Read::of_day).or_else(|| date_first(text, how));
    };
    if date.is_empty() {
        return time_first(text, how);
    }
    // "Wed Jan 5 09:30:00 +0000 2022"
    let with_year = || {
        let (time, year) = time.rsplit_once(' ').filter(|(_, year)| year.len() == 4)?;
        Some((day::read(&format!("{date} {year}"), how)?, clock::read(time, dash_is_offset)?))
    };
    let plain = || Some((day::read(date, how)?, clock::read(time, dash_is_offset || text.contains('T'))?));
    let colon = || plain().or_else(with_year).and_then(|(day, clocks)| Read::of_clocks(day, &clocks));
    colon().or_else(|| date_first(text, how)).or_else(|| time_first(text, how))
}

/// `5 January 2022 1430Z`, `05/01/2022 09h30`, `5 Jan 2022 0930 hrs`, `5 Jan 2022 between 10:00 and 11:30`.
fn date_first(text: &str, how: &How) -> Option<Read> {
    let gaps = text.rmatch_indices([' ', 'T']).take(MOST_WORDS_OF_A_SPAN);
    gaps.into_iter().find_map(|(at, gap)| {
        let (date, time) = (&text[..at], &text[at + gap.len()..]);
        let clocks = clock::read(time, how.column.dash_is_offset)?;
        let day = day::read(without_at(date), how)?;
        // What may be the year of a date that is no date without it is no time.
        let may_be_year = day.is_short && time.bytes().all(|byte| byte.is_ascii_digit());
        if may_be_year { None } else { Read::of_clocks(day, &clocks) }
    })
}

/// `09:30 5 January 2022`, `14:30, 05/01/2022`.
fn time_first(text: &str, how: &How) -> Option<Read> {
    let gaps = text.match_indices([' ', ',']).take(MOST_WORDS_OF_A_SPAN);
    gaps.into_iter().find_map(|(at, _)| {
        let clocks = clock::read(text[..at].trim_end_matches(','), how.column.dash_is_offset)?;
        let rest = text[at..].trim_start_matches([',', ' ']);
        let rest = rest.strip_prefix("on ").unwrap_or(rest);
        Read::of_clocks(day::read(rest, how)?, &clocks)
    })
}

/// Whether the minus of an offset may be a dash: `2022-08-01 15:00-12:00`. Behind a `T` it is none.
pub(super) fn may_be_span(text: &str, moment: &Moment) -> bool {
    moment.offset.is_some_and(|offset| offset < 0)
        && !text.contains('T')
        && split(text).is_some_and(|(_, time)| between::dashed(time).is_some())
}

/// The date and the time of a text with a colon; the date is empty where there is none.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    let colon = text.find(':')?;
    let before = &text[..colon];
    let gap = before.char_indices().rev().find(|&(at, letter)| {
        letter.is_whitespace()
            || letter == ','
            || (letter == 'T' && before[..at].ends_with(|before: char| before.is_ascii_digit()))
    });
    Some(match gap {
        Some((at, letter)) => (without_at(&text[..at]), text[at + letter.len_utf8()..].trim()),
        // "05JAN2022:09:30:00"
        None if before.len() > 2 && !before.ends_with('.') => (before, &text[colon + 1..]),
        None => ("", text),
    })
}

/// A date without what stands between it and a time.
fn without_at(date: &str) -> &str {
    let date = date.trim_end_matches([',', ' ', '-', '–']);
    let at =
        [" at", " à", " um", " в", " о", " a las", " الساعة"].iter().find_map(|word| date.strip_suffix(word));
    at.unwrap_or(date).trim_end()
}
