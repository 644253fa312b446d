//! Dates and times as people write them.

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use crate::model::TimePrecision;
use crate::model::when::{Moment, end_of, parse_offset};

/// In which order day and month stand, where numbers alone do not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// 31/12/2021
    #[default]
    DayFirst,
    /// 12/31/2021
    MonthFirst,
}

/// Reads a date or a date with a time. `None` where it is none, or no day that exists.
///
/// ISO 8601 from a year to a second, `20220105`, `5/1/2022`, `5.1.22`, `05 January 2022`,
/// `January 5, 2022`, `9-May-20`, `5 janvier 2022`, each with an optional time behind it. Years of
/// two digits from 70 on are of the last century.
pub fn read(text: &str, order: DateOrder) -> Option<Moment> {
    let text = text.trim();
    if let Ok(moment) = Moment::parse(text) {
        return Some(moment);
    }
    let (date, time) = split(text);
    let (date, precision) = day(date, order)?;
    let Some(time) = time else {
        let start = DateTime::from(date);
        return Some(Moment { start, end: end_of(start, precision)?, precision, offset: None });
    };
    if precision != TimePrecision::Day {
        return None;
    }
    let (time, precision, offset) = clock(time)?;
    let start = DateTime::from_parts(date, time);
    Some(Moment { start, end: end_of(start, precision)?, precision, offset })
}

/// The dates of a column: which order they can be read in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    day_first: bool,
    month_first: bool,
    either: bool,
}

impl Seen {
    /// Looks at one more cell.
    pub fn look(&mut self, text: &str) {
        let date = split(text.trim()).0;
        let Some([first, second, _]) = three_numbers(date) else { return };
        match (first.0, second.0) {
            _ if first.1 == 4 => {}
            (13.., _) => self.day_first = true,
            (_, 13..) => self.month_first = true,
            (first, second) => self.either |= first != second,
        }
    }

    /// What two columns say together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            day_first: self.day_first || other.day_first,
            month_first: self.month_first || other.month_first,
            either: self.either || other.either,
        }
    }

    /// The order; `None` where both would fit and mean different days, or where neither fits all.
    pub fn order(self) -> Option<DateOrder> {
        match (self.day_first, self.month_first) {
            (true, true) => None,
            (true, false) => Some(DateOrder::DayFirst),
            (false, true) => Some(DateOrder::MonthFirst),
            (false, false) if self.either => None,
            (false, false) => Some(DateOrder::DayFirst),
        }
    }
}

/// The date, and the time behind it.
fn split(text: &str) -> (&str, Option<&str>) {
    let at = text.find(':').map(|colon| {
        let before = &text[..colon];
        before.rfind([' ', 'T', ',']).unwrap_or(colon)
    });
    match at {
        Some(at) => (text[..at].trim_end_matches([',', ' ']), Some(text[at + 1..].trim())),
        None => (text, None),
    }
}

/// `09:30`, `09:30:15.25`, `9:30 PM`, `09:30Z`, `09:30 +03:00`.
pub(super) fn clock(text: &str) -> Option<(Time, TimePrecision, Option<i32>)> {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    let half = [("am", 0), ("a.m.", 0), ("pm", 12), ("p.m.", 12)];
    let half = half.into_iter().find(|(mark, _)| lower.ends_with(mark));
    let text = half.map_or(text, |(mark, _)| text[..text.len() - mark.len()].trim_end());
    let (digits, offset) = match text.find(['+', '-', 'Z', 'z']) {
        Some(at) => (text[..at].trim_end(), Some(parse_offset(text[at..].trim())?)),
        None => (text.strip_suffix(" UTC").or(text.strip_suffix(" GMT")).unwrap_or(text), None),
    };
    let zulu = text.ends_with("UTC") || text.ends_with("GMT");
    let offset = offset.or(zulu.then_some(0));
    let mut parts = digits.split(':');
    let hour: i8 = small(parts.next()?)?.try_into().ok()?;
    let minute: i8 = small(parts.next()?)?.try_into().ok()?;
    let second = parts.next();
    if parts.next().is_some() {
        return None;
    }
    let hour = match half {
        Some((_, add)) if (1..=12).contains(&hour) => hour % 12 + add,
        Some(_) => return None,
        None => hour,
    };
    let (second, nanos, precision) = match second {
        None => (0, 0, TimePrecision::Minute),
        Some(second) => {
            let (whole, part) = second.split_once(['.', ',']).unwrap_or((second, ""));
            let part: String = part.chars().chain("000000000".chars()).take(9).collect();
            (small(whole)?.try_into().ok()?, part.parse().ok()?, TimePrecision::Exact)
        }
    };
    Some((Time::new(hour, minute, second, nanos).ok()?, precision, offset))
}

fn day(text: &str, order: DateOrder) -> Option<(Date, TimePrecision)> {
    let date = |year: u32, month: u32, day: u32| {
        let date = Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()?;
        Some((date, TimePrecision::Day))
    };
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        return date(small(&text[..4])?, small(&text[4..6])?, small(&text[6..])?);
    }
    if let Some([first, second, third]) = three_numbers(text) {
        return match order {
            _ if first.1 == 4 => date(first.0, second.0, third.0),
            DateOrder::DayFirst => date(full_year(third)?, second.0, first.0),
            DateOrder::MonthFirst => date(full_year(third)?, first.0, second.0),
        };
    }
    let words: Vec<&str> = text.split([' ', '-', ',', '.', '/']).filter(|word| !word.is_empty()).collect();
    let number = |word: &str| {
        let word = word.trim_end_matches(|l: char| l.is_ascii_alphabetic());
        Some((small(word)?, word.len()))
    };
    match words[..] {
        [first, second, third] if month(second).is_some() && first.len() == 4 => {
            date(small(first)?, month(second)?, number(third)?.0)
        }
        [first, second, third] if month(second).is_some() => {
            date(full_year(number(third)?)?, month(second)?, number(first)?.0)
        }
        [first, second, third] => date(full_year(number(third)?)?, month(first)?, number(second)?.0),
        [first, second] => {
            // "Mar 22" may be a day.
            let (year, _) = number(second).filter(|(_, digits)| *digits == 4)?;
            date(year, month(first)?, 1).map(|(first, _)| (first, TimePrecision::Month))
        }
        _ => None,
    }
}

/// Three numbers between `/`, `-` or `.`, each with how many digits it has.
fn three_numbers(text: &str) -> Option<[(u32, usize); 3]> {
    let mut parts = text.split(['/', '-', '.']).map(|part| Some((small(part.trim())?, part.trim().len())));
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(numbers)
}

/// A year of four digits, or of two.
fn full_year((year, digits): (u32, usize)) -> Option<u32> {
    match digits {
        4 => Some(year),
        2 if year >= 70 => Some(1900 + year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// A number of at most four digits.
fn small(text: &str) -> Option<u32> {
    let fits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| text.parse().ok()).flatten()
}

/// The number of a month from its English, French, Spanish or German name, or the start of it.
pub(super) fn month(word: &str) -> Option<u32> {
    const NAMES: [&[&str]; 12] = [
        &["january", "janvier", "enero", "januar", "jänner"],
        &["february", "février", "fevrier", "febrero", "februar"],
        &["march", "mars", "marzo", "märz", "mrz"],
        &["april", "avril", "abril"],
        &["may", "mai", "mayo"],
        &["june", "juin", "junio", "juni"],
        &["july", "juillet", "julio", "juli"],
        &["august", "août", "aout", "agosto"],
        &["september", "septembre", "septiembre", "setiembre"],
        &["october", "octobre", "octubre", "oktober"],
        &["november", "novembre", "noviembre"],
        &["december", "décembre", "decembre", "diciembre", "dezember"],
    ];
    let word = word.to_lowercase();
    let long_enough = word.chars().count() >= 3;
    let found = NAMES.iter().position(|names| names.iter().any(|name| name.starts_with(&word)));
    u32::try_from(found.filter(|_| long_enough)? + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, order: DateOrder) -> Option<String> {
        let moment = read(text, order)?;
        let offset = moment.offset.map(|seconds| format!(" {:+}", seconds / 3600)).unwrap_or_default();
        Some(format!("{} {}{offset}", moment.start, moment.precision.word()))
    }

    #[test]
    fn dates_are_read_in_every_usual_spelling() {
        let cases = [
            ("2022-01-05", "2022-01-05T00:00:00 day"),
            ("2022/1/5", "2022-01-05T00:00:00 day"),
            ("20220105", "2022-01-05T00:00:00 day"),
            ("05/01/2022", "2022-01-05T00:00:00 day"),
            ("5.1.22", "2022-01-05T00:00:00 day"),
            ("31-12-19", "2019-12-31T00:00:00 day"),
            ("9-May-20", "2020-05-09T00:00:00 day"),
            ("05 January 2022", "2022-01-05T00:00:00 day"),
            ("January 5, 2022", "2022-01-05T00:00:00 day"),
            ("5th January 2022", "2022-01-05T00:00:00 day"),
            ("5 janvier 2022", "2022-01-05T00:00:00 day"),
            ("1 juillet 2021", "2021-07-01T00:00:00 day"),
            ("12 août 2021", "2021-08-12T00:00:00 day"),
            ("2022-Jan-05", "2022-01-05T00:00:00 day"),
            ("January 2022", "2022-01-01T00:00:00 month"),
            ("2022-01", "2022-01-01T00:00:00 month"),
            ("2022", "2022-01-01T00:00:00 year"),
            ("5/1/2022 09:30", "2022-01-05T09:30:00 minute"),
            ("5/1/2022 9:30 PM", "2022-01-05T21:30:00 minute"),
            ("2020-10-09T17:01:08.450Z", "2020-10-09T17:01:08.45 exact +0"),
            ("2022-01-05 09:30:15 +03:00", "2022-01-05T09:30:15 exact +3"),
            ("5 January 2022, 09:30", "2022-01-05T09:30:00 minute"),
        ];
        for (text, expected) in cases {
            assert_eq!(told(text, DateOrder::DayFirst).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(told("12/31/2021", DateOrder::MonthFirst).as_deref(), Some("2021-12-31T00:00:00 day"));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "Mar 22",
            "Marib 2021",
            "NA",
            "yesterday",
            "31/02/2022",
            "12/31/2021",
            "5/1/202",
            "35.04855",
            "1,234",
            "2022-01-05T25:00",
            "99:99",
        ] {
            assert_eq!(told(text, DateOrder::DayFirst), None, "{text}");
        }
    }

    #[test]
    fn the_order_is_decided_by_the_whole_column() {
        let cases: [(&[&str], Option<DateOrder>); 6] = [
            (&["03/04/2022", "25/12/2021"], Some(DateOrder::DayFirst)),
            (&["03/04/2022", "12/25/2021 10:00"], Some(DateOrder::MonthFirst)),
            (&["03/04/2022", "05/06/2022"], None),
            (&["25/12/2021", "12/25/2021"], None),
            (&["04/04/2022"], Some(DateOrder::DayFirst)),
            (&["2022-03-04", "4 March 2022"], Some(DateOrder::DayFirst)),
        ];
        for (cells, expected) in cases {
            let mut seen = Seen::default();
            for cell in cells {
                seen.look(cell);
            }
            assert_eq!(seen.order(), expected, "{cells:?}");
        }
    }
}
