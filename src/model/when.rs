//! An interval of time, as exact as it was given and no more.

use jiff::civil::{self, Date, DateTime};
use jiff::tz::{Offset, TimeZone};
use jiff::{Span, Timestamp};

use super::text::{Text, TextId};
use super::vocabulary::{PartOfDay, TimePrecision};

/// The day that the user's calendar shows: what they read as "today" must not depend on where it is
/// asked.
pub fn today() -> Date {
    Timestamp::now().to_zoned_datetime(TimeZone::system()).date()
}

/// The clock by which a time was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Zone {
    /// The source does not say.
    #[default]
    Unknown,
    /// Seconds east of UTC; zero is Zulu.
    Offset(i32),
    /// An IANA name such as `Asia/Baghdad`.
    Named(TextId),
}

/// From `start` up to but not including `end`, by the clock of `zone`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct When {
    /// First second.
    pub start: DateTime,
    /// The second after the last one; equal to `start` for an exact instant.
    pub end: DateTime,
    /// How exactly it is known.
    pub precision: TimePrecision,
    /// How exactly the end is written, where it does not follow from the start and the precision: an
    /// end at midnight is not the day before, and the last day is not midnight.
    pub end_written: Option<TimePrecision>,
    /// Which part of the day, for `TimePrecision::PartOfDay`.
    pub part: PartOfDay,
    /// The clock.
    pub zone: Zone,
    /// The words of the source: "this Wednesday morning".
    pub said: TextId,
    /// Why the date is what it is, where the editor worked it out; empty where the source says it.
    pub inferred: TextId,
}

/// What is wrong with a written moment.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum MomentError {
    /// Not one of the accepted shapes.
    Shape,
    /// The right shape, but no such day or hour.
    NoSuchTime,
}

/// A written moment: the interval that it covers and the offset written behind it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    /// First second.
    pub start: DateTime,
    /// The second after the last.
    pub end: DateTime,
    /// As exact as it was written.
    pub precision: TimePrecision,
    /// Seconds east of UTC, if written.
    pub offset: Option<i32>,
}

impl Moment {
    /// Reads the ISO 8601 shapes from a year to a second.
    ///
    /// # Errors
    /// When `text` has none of these shapes, or names a day or hour that does not exist.
    pub fn parse(text: &str) -> Result<Self, MomentError> {
        // Twice as long as the longest that is one, so that no part of a long text is looked at.
        const LONGEST: usize = 96;
        let text = text.trim();
        if text.len() > LONGEST {
            return Err(MomentError::Shape);
        }
        let Some((date, time)) = text.split_once(['T', ' ']) else {
            let (start, precision) = parse_date(text)?;
            return Self::covering(start, precision, None);
        };
        let (day, precision) = parse_date(date)?;
        if precision != TimePrecision::Day {
            return Err(MomentError::Shape);
        }
        let (clock, offset) = split_offset(time)?;
        let precision = match clock.split(':').count() {
            2 => TimePrecision::Minute,
            3 => TimePrecision::Exact,
            _ => return Err(MomentError::Shape),
        };
        let shape_ok = clock.bytes().all(|b| b.is_ascii_digit() || b == b':' || b == b'.');
        if !shape_ok {
            return Err(MomentError::Shape);
        }
        let time: civil::Time = clock.parse().map_err(|_| MomentError::NoSuchTime)?;
        Self::covering(DateTime::from_parts(day, time), precision, offset)
    }

    fn covering(
        start: impl Into<DateTime>,
        precision: TimePrecision,
        offset: Option<i32>,
    ) -> Result<Self, MomentError> {
        let start = start.into();
        let end = end_of(start, precision).ok_or(MomentError::NoSuchTime)?;
        Ok(Self { start, end, precision, offset })
    }
}

/// Where an interval of this precision that starts at `start` ends; `None` past the year 9999.
pub fn end_of(start: DateTime, precision: TimePrecision) -> Option<DateTime> {
    let length = match precision {
        TimePrecision::Exact => Span::new(),
        TimePrecision::Minute => Span::new().minutes(1),
        TimePrecision::Hour => Span::new().hours(1),
        TimePrecision::PartOfDay | TimePrecision::Day | TimePrecision::Unknown => Span::new().days(1),
        TimePrecision::Week => Span::new().weeks(1),
        TimePrecision::Month => Span::new().months(1),
        TimePrecision::Year => Span::new().years(1),
    };
    start.checked_add(length).ok()
}

fn parse_date(text: &str) -> Result<(Date, TimePrecision), MomentError> {
    let digits = |part: &str, len: usize| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
    let number = |part: &str| part.parse::<i16>().map_err(|_| MomentError::Shape);
    let small = |part: &str| part.parse::<i8>().map_err(|_| MomentError::Shape);
    let parts: Vec<&str> = text.split('-').collect();
    let (year, month, day, precision) = match parts.as_slice() {
        [y] if digits(y, 4) => (number(y)?, 1, 1, TimePrecision::Year),
        [y, m] if digits(y, 4) && digits(m, 2) => (number(y)?, small(m)?, 1, TimePrecision::Month),
        [y, m, d] if digits(y, 4) && digits(m, 2) && digits(d, 2) => {
            (number(y)?, small(m)?, small(d)?, TimePrecision::Day)
        }
        _ => return Err(MomentError::Shape),
    };
    let date = Date::new(year, month, day).map_err(|_| MomentError::NoSuchTime)?;
    Ok((date, precision))
}

/// Splits `09:30:00+03:00` into the clock and seconds east of UTC.
fn split_offset(time: &str) -> Result<(&str, Option<i32>), MomentError> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Ok((clock, Some(0)));
    }
    let Some(at) = time.find(['+', '-']) else {
        return Ok((time, None));
    };
    let (clock, offset) = time.split_at(at);
    Ok((clock, Some(parse_offset(offset).ok_or(MomentError::Shape)?)))
}

/// Seconds east of UTC of `+HH:MM`, `+HHMM`, `+HH` or `Z`, from 12 hours west to 14 hours east: no
/// clock on earth is further off.
pub fn parse_offset(text: &str) -> Option<i32> {
    if text.eq_ignore_ascii_case("z") || text.eq_ignore_ascii_case("utc") {
        return Some(0);
    }
    let (sign, digits) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let digits: String = digits.chars().filter(|c| *c != ':').collect();
    if !digits.bytes().all(|b| b.is_ascii_digit()) || !matches!(digits.len(), 2 | 4) {
        return None;
    }
    let hours: i32 = digits[..2].parse().ok()?;
    let minutes: i32 = digits.get(2..).filter(|m| !m.is_empty()).map_or(Some(0), |m| m.parse().ok())?;
    let seconds = sign * (hours * 3600 + minutes * 60);
    (minutes < 60 && (MOST_WEST..=MOST_EAST).contains(&seconds)).then_some(seconds)
}

/// The offsets that are furthest from UTC, in seconds east of it.
const MOST_WEST: i32 = -12 * 3600;
const MOST_EAST: i32 = 14 * 3600;

/// The end of `last` by the clock of `first`, where both carry an offset.
pub fn end_by_clock_of(first: &Moment, last: &Moment) -> DateTime {
    let (Some(here), Some(there)) = (first.offset, last.offset) else {
        return last.end;
    };
    last.end.checked_add(Span::new().seconds(here - there)).unwrap_or(last.end)
}

impl When {
    /// The day on which it starts, by its own clock.
    pub fn day(&self) -> Date {
        self.start.date()
    }

    /// The instant at which it starts; `None` where the zone is not known, or where its clocks had that time
    /// twice or not at all.
    pub fn instant(&self, text: &Text) -> Option<Timestamp> {
        let zone = match self.zone {
            Zone::Unknown => return None,
            Zone::Offset(seconds) => TimeZone::fixed(Offset::from_seconds(seconds).ok()?),
            Zone::Named(name) => TimeZone::get(text.get(name)).ok()?,
        };
        zone.to_ambiguous_timestamp(self.start).unambiguous().ok()
    }

    /// Orders times: by start on their own clocks, the parts of a day in their order.
    ///
    /// A time without a zone cannot be placed exactly among others; it is taken as written.
    pub fn order(&self) -> (DateTime, PartOfDay, DateTime) {
        (self.start, self.part, self.end)
    }

    /// Whether it covers more than one calendar day.
    pub fn spans_days(&self) -> bool {
        let last = self.end.checked_sub(Span::new().nanoseconds(1)).unwrap_or(self.end);
        last.date() > self.start.date()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    #[test]
    fn a_moment_is_as_exact_as_it_is_written() {
        let midnight = |y, m, d| datetime(y, m, d, 0, 0, 0, 0);
        let cases = [
            ("2022", midnight(2022, 1, 1), midnight(2023, 1, 1), TimePrecision::Year, None),
            ("2022-02", midnight(2022, 2, 1), midnight(2022, 3, 1), TimePrecision::Month, None),
            ("2022-01-05", midnight(2022, 1, 5), midnight(2022, 1, 6), TimePrecision::Day, None),
            (
                "2022-01-05T09:30Z",
                datetime(2022, 1, 5, 9, 30, 0, 0),
                datetime(2022, 1, 5, 9, 31, 0, 0),
                TimePrecision::Minute,
                Some(0),
            ),
            (
                "2022-01-05 09:30:15+03:00",
                datetime(2022, 1, 5, 9, 30, 15, 0),
                datetime(2022, 1, 5, 9, 30, 15, 0),
                TimePrecision::Exact,
                Some(10_800),
            ),
        ];
        for (text, start, end, precision, offset) in cases {
            let expected = Moment { start, end, precision, offset };
            assert_eq!(Moment::parse(text), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_moment_is_refused_with_its_reason() {
        for text in
            ["", "yesterday", "5 January 2022", "22-01-05", "2022-1-5", "2022-01T10:00", "2022-01-05T9h"]
        {
            assert_eq!(Moment::parse(text), Err(MomentError::Shape), "{text}");
        }
        for text in ["2022-02-30", "2022-13", "2022-01-05T25:00"] {
            assert_eq!(Moment::parse(text), Err(MomentError::NoSuchTime), "{text}");
        }
    }

    #[test]
    fn offsets_are_read_in_their_usual_spellings() {
        for (text, seconds) in [("Z", 0), ("+03:00", 10_800), ("+0330", 12_600), ("-05", -18_000)] {
            assert_eq!(parse_offset(text), Some(seconds), "{text}");
        }
        for (text, seconds) in [("+14:00", 50_400), ("-12:00", -43_200)] {
            assert_eq!(parse_offset(text), Some(seconds), "{text}");
        }
        for text in ["", "3", "+3", "+99:00", "+03:60", "Asia/Baghdad", "-18:00", "+14:30", "-12:15", "+18"] {
            assert_eq!(parse_offset(text), None, "{text}");
        }
    }

    #[test]
    fn an_instant_needs_a_zone_and_a_local_time_becomes_zulu() {
        let mut text = Text::default();
        let baghdad = text.intern("Asia/Baghdad").unwrap();
        let moment = Moment::parse("2022-01-05T09:30:00").unwrap();
        let mut when = When {
            start: moment.start,
            end: moment.end,
            precision: moment.precision,
            end_written: None,
            part: PartOfDay::Day,
            zone: Zone::Unknown,
            said: TextId::EMPTY,
            inferred: TextId::EMPTY,
        };
        assert_eq!(when.instant(&text), None);
        when.zone = Zone::Named(baghdad);
        assert_eq!(when.instant(&text).unwrap().to_string(), "2022-01-05T06:30:00Z");
        // The clocks of Kyiv went from three to four on the one day, and back on the other.
        when.zone = Zone::Named(text.intern("Europe/Kyiv").unwrap());
        for (start, instant) in [
            (datetime(2022, 3, 27, 3, 30, 0, 0), None),
            (datetime(2022, 10, 30, 3, 30, 0, 0), None),
            (datetime(2022, 10, 30, 4, 30, 0, 0), Some("2022-10-30T02:30:00Z")),
        ] {
            when.start = start;
            assert_eq!(when.instant(&text).map(|at| at.to_string()).as_deref(), instant, "{start}");
        }
    }
}
