//! Dates as numbers: seconds or milliseconds since 1970, days of a spreadsheet.
//!
//! One number alone can be anything. What a column of numbers is shows in all of them together.

use jiff::civil::{DateTime, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};

use super::habits::Unit;
use super::read::Read;
use super::zone::ZoneRead;
use crate::model::TimePrecision;

/// How many digits a plain number has before the point; `None` where it is none.
pub(super) fn digits(text: &str) -> Option<u8> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let all = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (all(whole) && all(part) && text.len() <= 32).then(|| u8::try_from(whole.len()).ok()).flatten()
}

/// The moment that a number stands for; `None` where it is no number, or not of the years 1950 to 2100.
pub(super) fn read(text: &str, unit: Unit) -> Option<Read> {
    digits(text)?;
    let (start, precision, zone) = match unit {
        Unit::Days => {
            let days: f64 = text.parse().ok()?;
            let seconds = ((days - days.floor()) * 86_400.0).round() as i64;
            let start = date(1899, 12, 30).to_datetime(jiff::civil::Time::midnight());
            let start = start.checked_add(Span::new().try_days(days.floor() as i64).ok()?).ok()?;
            let start = start.checked_add(Span::new().try_seconds(seconds).ok()?).ok()?;
            let precision = if seconds == 0 { TimePrecision::Day } else { TimePrecision::Exact };
            (start, precision, ZoneRead::default())
        }
        Unit::Seconds => {
            let (whole, part) = text.split_once('.').unwrap_or((text, ""));
            let nanos: String = part.chars().chain("000000000".chars()).take(9).collect();
            let since = SignedDuration::new(whole.parse().ok()?, nanos.parse().ok()?);
            utc(Timestamp::from_duration(since).ok()?)
        }
        Unit::Milliseconds => {
            let whole = text.split('.').next()?;
            utc(Timestamp::from_millisecond(whole.parse().ok()?).ok()?)
        }
    };
    (1950..=2100).contains(&start.year()).then(|| Read::at(start, precision, zone)).flatten()
}

fn utc(at: Timestamp) -> (DateTime, TimePrecision, ZoneRead) {
    let start = at.to_zoned_datetime(TimeZone::UTC).datetime();
    (start, TimePrecision::Exact, ZoneRead { offset: Some(0), ..ZoneRead::default() })
}
