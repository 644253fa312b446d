//! Times of day from one to another, and offsets that look like them.

use super::clock::{self, Clock, Clocks, half, one};
use super::zone::{self, ZoneRead};
use crate::model::TimePrecision;
use crate::model::when::parse_offset;

/// What stands between two times or days of which one is the first and one the last.
pub(super) const BETWEEN: [&str; 17] = [
    " to ",
    " until ",
    " till ",
    " through ",
    " – ",
    " — ",
    " - ",
    "–",
    "—",
    " bis ",
    " au ",
    " à ",
    " al ",
    " по ",
    " до ",
    " إلى ",
    " تا ",
];

/// What stands before the first of two times or days.
pub(super) const FROM: [&str; 12] =
    ["from ", "between ", "du ", "entre ", "del ", "de ", "vom ", "von ", "zwischen ", "с ", "з ", "من "];

/// What stands between two of which a word before the first says that they are a span.
pub(super) const AND: [&str; 7] = [" and ", " & ", " et ", " und ", " y ", " і ", " и "];

/// What stands behind a word that a text begins with, in whatever case.
pub(super) fn behind_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (before, rest) = text.split_at_checked(word.len())?;
    (before.to_lowercase() == word).then_some(rest)
}

/// What one side of a dash looks like.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// `15:00`
    Colon,
    /// `1500`
    Compact,
    /// `15h`, `15h00`, `3pm`, `15.30 Uhr`
    Said,
    /// `15`, `15.30`
    Number,
}

impl Side {
    fn of(text: &str) -> Option<Self> {
        let (core, rest) = clock::split(text);
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let is_pair = |hour: &str, minute: &str| {
            matches!(hour.len(), 1 | 2) && minute.len() == 2 && digits(hour) && digits(minute)
        };
        // "05:00 (Colombia)" is rather an offset and where it holds.
        let is_explained = rest.starts_with(['(', '[']) && offset_west(core).is_some();
        if is_explained && zone::read(rest).and_then(|zone| zone.offset).is_none() {
            return None;
        }
        if let Some((hour, minute)) = core.split_once(':') {
            return is_pair(hour, minute).then_some(Self::Colon);
        }
        if core.len() == 4 && digits(core) {
            return Some(Self::Compact);
        }
        if core.split_once(['h', 'H']).is_some_and(|(hour, minute)| is_pair(hour, minute)) {
            return Some(Self::Said);
        }
        let is_hour = matches!(core.len(), 1 | 2) && digits(core);
        let is_number = is_hour || core.split_once('.').is_some_and(|(hour, minute)| is_pair(hour, minute));
        match (is_number, rest.is_empty()) {
            (true, true) => Some(Self::Number),
            (true, false) if one(text).is_some() => Some(Self::Said),
            _ => None,
        }
    }
}

/// The two sides of `15:00-18:00`, `1430-1500Z`, `15h-18h` or `3-6 pm`, which a zone can look like as well.
pub(super) fn dashed(text: &str) -> Option<(&str, &str)> {
    let (left, right) = text.split_once('-')?;
    let (left, right) = (left.trim(), right.trim());
    let is_span = match (Side::of(left)?, Side::of(right)?) {
        // Two numbers alone may be days as well.
        (Side::Number, Side::Number) => false,
        // Nobody writes one side of a span with a colon and the other in four digits: that is an offset.
        (left, right) if left == right => true,
        // "10-05:00" may be an offset, as an end before the beginning shows, and "3pm-05:00".
        (Side::Number | Side::Said, Side::Colon) => span(left, right)
            .is_some_and(|clocks| clocks.last.is_some_and(|last| last.time > clocks.first.time)),
        (Side::Number | Side::Colon, Side::Said) => span(left, right).is_some(),
        _ => false,
    };
    (is_span && !is_offset_twice(right)).then_some((left, right))
}

/// Whether what stands behind a dash is an offset, and the zone behind it has the same: `05:00 EST`.
fn is_offset_twice(right: &str) -> bool {
    let (core, rest) = clock::split(right);
    let zone = zone::read(rest).and_then(|zone| zone.offset);
    zone.is_some() && zone == offset_west(core).map(|minutes| -60 * minutes)
}

/// The minutes west of UTC that stand behind a dash, where a clock on earth is so far off.
pub(super) fn offset_west(text: &str) -> Option<i32> {
    let minutes = -parse_offset(&format!("-{text}"))? / 60;
    (minutes % 60 == 0 || [150, 210, 270, 570].contains(&minutes)).then_some(minutes)
}

/// From the one to the other; `None` where it is not plain when that is.
pub(super) fn span(left: &str, right: &str) -> Option<Clocks> {
    let (left, right) = (left.trim(), right.trim());
    let last = one(right)?;
    let first = match half(right) {
        // "3:00-5:00 pm" begins in the afternoon, and "11:00-1:00 pm" before noon.
        Some(half) if self::half(left).is_none() => {
            let same = one(&format!("{left} {half}"))?;
            let other = one(&format!("{left} {}", if half == "am" { "pm" } else { "am" }))?;
            if same.time <= last.time || other.time > last.time { same } else { other }
        }
        _ => one(left).or_else(|| hour_before(left, right, &last))?,
    };
    if half(left).is_some() && half(right).is_none() && may_be_afternoon(&first, &last) {
        return None;
    }
    // "10-10:30" begins when the end of the hour is not yet known.
    let is_shorter = first.time <= last.time && minutes(&last) - minutes(&first) < 60;
    let first = if is_shorter { to_the_minute(first) } else { first };
    // The end of a span by the hour is that hour, and does not last for one more.
    let last = to_the_minute(last);
    let zone = if first.zone == ZoneRead::default() { last.zone.clone() } else { first.zone.clone() };
    Some(Clocks { first: Clock { zone, ..first }, last: Some(last) })
}

/// The beginning of `10-11:30` and `10-12 Uhr`, whose end says of which kind it is. An end that is earlier
/// does not say it: `10-05:00`.
fn hour_before(left: &str, right: &str, last: &Clock) -> Option<Clock> {
    let is_clock = right.contains(':') || right.to_lowercase().ends_with("uhr");
    let first = one(&format!("{left} uhr")).filter(|_| is_clock)?;
    (first.time < last.time).then_some(first)
}

/// Whether the end of `3 pm - 5:00` may be in the afternoon, though it reads as one in the night after.
fn may_be_afternoon(first: &Clock, last: &Clock) -> bool {
    let is_earlier = last.time < first.time;
    (1..=12).contains(&last.time.hour()) && is_earlier && minutes(last) + 12 * 60 > minutes(first)
}

/// Minutes since midnight.
fn minutes(clock: &Clock) -> i32 {
    i32::from(clock.time.hour()) * 60 + i32::from(clock.time.minute())
}

/// What is told by the hour as the first minute of it.
fn to_the_minute(clock: Clock) -> Clock {
    match clock.precision {
        TimePrecision::Hour => Clock { precision: TimePrecision::Minute, ..clock },
        _ => clock,
    }
}
