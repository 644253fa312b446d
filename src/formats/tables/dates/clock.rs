//! Times of day.

use jiff::civil::Time;

use super::between::{AND, BETWEEN, FROM, behind_word, dashed, offset_west, span};
use super::zone::{self, ZoneRead};
use crate::model::TimePrecision;

/// A time of day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::formats::tables) struct Clock {
    pub time: Time,
    /// Whether it is 24:00, the end of the day.
    pub is_next_day: bool,
    pub precision: TimePrecision,
    pub zone: ZoneRead,
}

/// A time of day, and the one until which it lasted where that is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::formats::tables) struct Clocks {
    pub first: Clock,
    pub last: Option<Clock>,
}

/// Reads `09:30`, `09:30:15.25`, `9:30 PM`, `09h30`, `1430Z`, `0930hrs`, `24:00`, with a zone behind it, and
/// `15:00-18:00`, `3-6 pm`, `between 10:00 and 11:30`. `dash_is_offset` says of `09:00-05:00` that it is nine
/// o'clock, five hours behind UTC.
pub(in crate::formats::tables) fn read(text: &str, dash_is_offset: bool) -> Option<Clocks> {
    let text = text.trim();
    if let Some(behind) = FROM.iter().find_map(|word| behind_word(text, word)) {
        let sides = |marks: &[&str]| marks.iter().find_map(|mark| behind.split_once(mark));
        let (left, right) = sides(&BETWEEN).or_else(|| sides(&AND)).or_else(|| behind.split_once('-'))?;
        return span(left, right);
    }
    if let Some((left, right)) = BETWEEN.iter().find_map(|mark| text.split_once(mark)) {
        return span(left, right);
    }
    if let Some((left, right)) = dashed(text)
        && !(dash_is_offset && offset_west(right).is_some())
    {
        return span(left, right);
    }
    Some(Clocks { first: one(text)?, last: None })
}

/// The four digits of a time whose zeros in front were lost, as in a column of numbers: `45`, `130`, `1.0`.
pub(super) fn with_zeros(text: &str) -> Option<String> {
    let digits = text.strip_suffix(".0").unwrap_or(text);
    let is_number = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let full = format!("{digits:0>4}");
    (is_number && one(&full).is_some()).then_some(full)
}

/// Before noon or after it.
const HALVES: [(&str, &str); 8] = [
    ("a.m.", "am"),
    ("p.m.", "pm"),
    ("a.m", "am"),
    ("p.m", "pm"),
    ("am", "am"),
    ("pm", "pm"),
    ("ص", "am"),
    ("م", "pm"),
];

/// Units behind an hour.
const UNITS: [&str; 7] = ["hours", "hour", "hrs", "hr", "uhr", "час", "h"];

pub(super) fn half(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    HALVES.iter().find(|(mark, _)| text.ends_with(mark)).map(|(_, half)| *half)
}

/// Reads one time of day.
pub(super) fn one(text: &str) -> Option<Clock> {
    let text = text.trim();
    let (core, rest) = split(text);
    let lower = rest.to_lowercase();
    // Lower case can have another length in some scripts; then there are none of these words.
    let lower = if lower.len() == rest.len() { lower.as_str() } else { "" };
    let unit = UNITS
        .iter()
        .find(|unit| lower.strip_prefix(**unit).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)));
    let behind_unit = unit.map_or(0, |unit| unit.len());
    let (rest, lower) =
        (rest[behind_unit..].trim_start(), lower.get(behind_unit..).unwrap_or("").trim_start());
    let half = HALVES.iter().find(|(mark, _)| {
        lower.strip_prefix(mark).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    });
    let rest = half.map_or(rest, |(mark, _)| rest[mark.len()..].trim_start());
    let numbers = numbers(core, unit.is_some() || half.is_some())?;
    let is_compact = core.len() == 4 && core.bytes().all(|byte| byte.is_ascii_digit());
    let mut letters = rest.chars();
    let zone = match (letters.next(), letters.next()) {
        (Some(letter), None) if is_compact && letter.is_ascii_uppercase() => zone::military(letter)?,
        _ => zone::read(rest)?,
    };
    let Numbers { hour, minute, second, nanos, precision } = numbers;
    let hour = match half {
        Some((_, half)) if (1..=12).contains(&hour) => hour % 12 + if *half == "pm" { 12 } else { 0 },
        Some((_, "am")) if hour == 0 => 0,
        // "15:30 PM" says the same twice.
        Some((_, "pm")) if (13..24).contains(&hour) => hour,
        Some(_) => return None,
        None => hour,
    };
    let is_next_day = hour == 24 && (minute, second, nanos) == (0, 0, 0);
    let time = Time::new(if is_next_day { 0 } else { hour }, minute, second, nanos).ok()?;
    Some(Clock { time, is_next_day, precision, zone })
}

/// The digits of a time, and what stands behind them.
pub(super) fn split(text: &str) -> (&str, &str) {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let end = (0..bytes.len()).find(|&at| {
        !(is_digit(at) || matches!(bytes[at], b':' | b'.' | b',' | b'h' | b'H') && is_digit(at + 1))
    });
    let (core, rest) = text.split_at(end.unwrap_or(text.len()));
    (core, rest.trim_start())
}

struct Numbers {
    hour: i8,
    minute: i8,
    second: i8,
    nanos: i32,
    precision: TimePrecision,
}

/// The numbers of `09:30:15.25`, `9h30`, `0930`, `093015` and, with a word behind it that says so, `9` and
/// `9.30`.
fn numbers(core: &str, is_said: bool) -> Option<Numbers> {
    let small = |text: &str| (1..=2).contains(&text.len()).then(|| text.parse::<i8>().ok()).flatten();
    let pair = |hour: &str, minute: &str| {
        let (hour, minute) = (small(hour)?, small(minute).filter(|_| minute.len() == 2)?);
        Some(Numbers { hour, minute, second: 0, nanos: 0, precision: TimePrecision::Minute })
    };
    if let Some((hour, rest)) = core.split_once(':') {
        let Some((minute, second)) = rest.split_once(':') else {
            return pair(hour, rest);
        };
        let (whole, part) = second.split_once(['.', ',']).unwrap_or((second, ""));
        let part: String = part.chars().chain("000000000".chars()).take(9).collect();
        let (second, nanos) = (small(whole)?, part.parse().ok()?);
        // Nine digits of a second.
        return Some(Numbers { second, nanos, precision: TimePrecision::Exact, ..pair(hour, minute)? });
    }
    if let Some((hour, minute)) = core.split_once(['h', 'H']) {
        return pair(hour, minute);
    }
    if is_said && let Some((hour, minute)) = core.split_once('.') {
        return pair(hour, minute);
    }
    if !core.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match core.len() {
        1 | 2 if is_said => {
            let precision = TimePrecision::Hour;
            Some(Numbers { hour: small(core)?, minute: 0, second: 0, nanos: 0, precision })
        }
        3 | 4 => pair(&core[..core.len() - 2], &core[core.len() - 2..]),
        6 => {
            let precision = TimePrecision::Exact;
            Some(Numbers { second: small(&core[4..])?, precision, ..pair(&core[..2], &core[2..4])? })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn described(text: &str, dash_is_offset: bool) -> Option<String> {
        let clocks = read(text, dash_is_offset)?;
        let one = |clock: &Clock| {
            let offset = clock.zone.offset.map(|seconds| format!(" {:+}", seconds / 60)).unwrap_or_default();
            let next = if clock.is_next_day { " next day" } else { "" };
            format!("{} {}{offset}{next}", clock.time, clock.precision.word())
        };
        let last = clocks.last.as_ref().map(|last| format!(" to {}", one(last))).unwrap_or_default();
        Some(one(&clocks.first) + &last)
    }

    #[test]
    fn times_are_read_in_every_usual_spelling() {
        let cases = [
            ("09:30", "09:30:00 minute"),
            ("9:30 PM", "21:30:00 minute"),
            ("12:05 a.m.", "00:05:00 minute"),
            ("10:00:00 AM", "10:00:00 exact"),
            ("9:30 PM EST", "21:30:00 minute -300"),
            ("9:30 م", "21:30:00 minute"),
            ("09h30", "09:30:00 minute"),
            ("14h", "14:00:00 hour"),
            ("3 pm", "15:00:00 hour"),
            ("14.30 Uhr", "14:30:00 minute"),
            ("1430Z", "14:30:00 minute +0"),
            ("1430C", "14:30:00 minute +180"),
            ("0930hrs", "09:30:00 minute"),
            ("0930 hrs", "09:30:00 minute"),
            ("1430", "14:30:00 minute"),
            ("930", "09:30:00 minute"),
            ("24:00", "00:00:00 minute next day"),
            ("18:00:16.000 America/Los_Angeles", "18:00:16 exact"),
            ("18:00 UTC+3", "18:00:00 minute +180"),
            ("18:00:16+0300", "18:00:16 exact +180"),
            ("15:00-18:00", "15:00:00 minute to 18:00:00 minute"),
            ("14:00 - 16:00", "14:00:00 minute to 16:00:00 minute"),
            ("14:00–16:00", "14:00:00 minute to 16:00:00 minute"),
            ("23:00-01:00", "23:00:00 minute to 01:00:00 minute"),
            ("9:00 to 10:30", "09:00:00 minute to 10:30:00 minute"),
            ("3:00-5:00 pm", "15:00:00 minute to 17:00:00 minute"),
            ("11:00 - 1:00 pm", "11:00:00 minute to 13:00:00 minute"),
            ("1430-1500Z", "14:30:00 minute +0 to 15:00:00 minute +0"),
            ("15h00-18h00", "15:00:00 minute to 18:00:00 minute"),
            ("10-10:30", "10:00:00 minute to 10:30:00 minute"),
            ("15h-18h", "15:00:00 hour to 18:00:00 minute"),
            ("15h – 18h30", "15:00:00 hour to 18:30:00 minute"),
            ("3pm-6pm", "15:00:00 hour to 18:00:00 minute"),
            ("3-6 pm", "15:00:00 hour to 18:00:00 minute"),
            ("11-1pm", "11:00:00 hour to 13:00:00 minute"),
            ("9 am to 11 am", "09:00:00 hour to 11:00:00 minute"),
            ("10-11:30", "10:00:00 hour to 11:30:00 minute"),
            ("9-10:30 am", "09:00:00 hour to 10:30:00 minute"),
            ("10–11:30 UTC", "10:00:00 hour +0 to 11:30:00 minute +0"),
            ("10:00–11:30 UTC", "10:00:00 minute +0 to 11:30:00 minute +0"),
            ("10-12 Uhr", "10:00:00 hour to 12:00:00 minute"),
            ("15.30-16.00 Uhr", "15:30:00 minute to 16:00:00 minute"),
            ("between 10:00 and 11:30", "10:00:00 minute to 11:30:00 minute"),
            ("Between 3 and 6 pm", "15:00:00 hour to 18:00:00 minute"),
            ("from 10 to 11:30", "10:00:00 hour to 11:30:00 minute"),
            ("entre 15h et 18h", "15:00:00 hour to 18:00:00 minute"),
            ("zwischen 10 und 12 Uhr", "10:00:00 hour to 12:00:00 minute"),
            ("11pm - 1:00", "23:00:00 hour to 01:00:00 minute"),
            ("10:00-11:30 UTC+3", "10:00:00 minute +180 to 11:30:00 minute +180"),
            ("10:00-11:00+03:00", "10:00:00 minute +180 to 11:00:00 minute +180"),
            ("02:00-05:00 Europe/Kyiv", "02:00:00 minute to 05:00:00 minute"),
            ("10:00-11:00 (UTC)", "10:00:00 minute +0 to 11:00:00 minute +0"),
            ("10:00-11:30 (local)", "10:00:00 minute to 11:30:00 minute"),
            // Offsets.
            ("09:00-05:00 EST", "09:00:00 minute -300"),
            ("09:00-05:00 (EST)", "09:00:00 minute -300"),
            ("09:00-05:00 (Colombia)", "09:00:00 minute -300"),
            ("09:00-05:00[America/New_York]", "09:00:00 minute -300"),
            ("09:00-0500", "09:00:00 minute -300"),
            ("3pm-05:00", "15:00:00 hour -300"),
        ];
        for (text, expected) in cases {
            assert_eq!(described(text, false).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(described("09:00-10:00", true).as_deref(), Some("09:00:00 minute -600"));
        assert_eq!(described("09:00-18:00", true).as_deref(), Some("09:00:00 minute to 18:00:00 minute"));
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in
            ["", "25:00", "99:99", "24:01", "9", "30", "14.30", "13:00 am", "09:30 here", "2022-01-05", "9:3"]
        {
            assert_eq!(described(text, false), None, "{text}");
        }
        // What may be a span, or two times, or a day.
        for text in [
            "15-18",
            "10-11-2014",
            "10-05:00",
            "15.30-16.00",
            "10:00 and 11:30",
            "from 10:00",
            "3 pm - 5:00",
            "9 am to 1:00",
            "10 to 12",
            "25-26 pm",
            "3-6 hours",
        ] {
            assert_eq!(described(text, false), None, "{text}");
        }
    }
}
