//! Times in words, never more exact than they are.

use jiff::civil::Date;
use jiff::{Span, Timestamp};

use crate::model::text::Text;
use crate::model::{PartOfDay, TimePrecision, When, Zone};

/// "Wednesday 5 January 2022".
pub fn day(date: Date) -> String {
    date.strftime("%A %-d %B %Y").to_string()
}

/// "5 January 2022".
pub fn short_day(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// The time as exactly as it is known: "Wednesday 5 January 2022, morning".
pub fn when(when: &When, text: &Text) -> String {
    let clock =
        |format: &str| format!("{}, {}{}", day(when.day()), when.start.strftime(format), zone(when, text));
    match when.precision {
        TimePrecision::Exact => clock("%H:%M:%S"),
        TimePrecision::Minute => clock("%H:%M"),
        TimePrecision::Hour => clock("about %H:00"),
        TimePrecision::PartOfDay => format!("{}, {}", day(when.day()), part_of_day(when.part)),
        TimePrecision::Month if !beyond(when, Span::new().months(1)) => {
            when.start.strftime("%B %Y").to_string()
        }
        TimePrecision::Year if !beyond(when, Span::new().years(1)) => when.start.strftime("%Y").to_string(),
        TimePrecision::Week => format!("week of {}", short_day(when.day())),
        _ if when.spans_days() => {
            let last = when.end.checked_sub(Span::new().nanoseconds(1)).unwrap_or(when.end);
            format!("{} to {}", short_day(when.day()), short_day(last.date()))
        }
        _ => day(when.day()),
    }
}

/// The time within its day, for a list by day; empty where only the day is known.
pub fn within_day(when: &When) -> String {
    match when.precision {
        TimePrecision::Exact | TimePrecision::Minute => when.start.strftime("%H:%M").to_string(),
        TimePrecision::Hour => when.start.strftime("about %H:00").to_string(),
        TimePrecision::PartOfDay => part_of_day(when.part).to_owned(),
        TimePrecision::Week => "some day of the week".to_owned(),
        TimePrecision::Month => "some day of the month".to_owned(),
        TimePrecision::Year => "some day of the year".to_owned(),
        TimePrecision::Day | TimePrecision::Unknown => String::new(),
    }
}

/// The instant in Zulu as a military date-time group, "050630Z JAN 22"; `None` where the zone or
/// the time of day is not known.
pub fn zulu(when: &When, text: &Text) -> Option<String> {
    if !matches!(when.precision, TimePrecision::Exact | TimePrecision::Minute) {
        return None;
    }
    let (start, _) = when.instants(text)?;
    Some(date_time_group(start))
}

/// "050630Z JAN 22" (ACP 121).
pub fn date_time_group(instant: Timestamp) -> String {
    instant.strftime("%d%H%MZ %b %y").to_string().to_uppercase()
}

/// The part of a day in words.
pub fn part_of_day(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Night => "night",
        PartOfDay::Morning => "morning",
        PartOfDay::Noon => "around noon",
        PartOfDay::Afternoon => "afternoon",
        PartOfDay::Evening => "evening",
        PartOfDay::Day => "time of day not stated",
    }
}

fn beyond(when: &When, length: Span) -> bool {
    when.start.checked_add(length).is_ok_and(|end| when.end > end)
}

fn zone(when: &When, text: &Text) -> String {
    match when.zone {
        Zone::Unknown => " (zone not stated)".to_owned(),
        Zone::Offset(0) => " Z".to_owned(),
        Zone::Offset(seconds) => {
            let sign = if seconds < 0 { '-' } else { '+' };
            let minutes = seconds.abs() / 60;
            format!(" (UTC{sign}{:02}:{:02})", minutes / 60, minutes % 60)
        }
        Zone::Named(name) => format!(" ({})", text.get(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TextId;
    use crate::model::when::Moment;

    #[test]
    fn a_time_is_told_no_more_exactly_than_it_is_known() {
        use TimePrecision as P;
        let cases = [
            ("2022-01-05", None, P::Day, "Wednesday 5 January 2022"),
            ("2022-01-05", None, P::PartOfDay, "Wednesday 5 January 2022, morning"),
            ("2022-01-05T09:30", None, P::Minute, "Wednesday 5 January 2022, 09:30 (zone not stated)"),
            ("2022-01-05T06:30Z", None, P::Minute, "Wednesday 5 January 2022, 06:30 Z"),
            ("2022-01-05T09:30+03:00", None, P::Minute, "Wednesday 5 January 2022, 09:30 (UTC+03:00)"),
            ("2022-01", None, P::Month, "January 2022"),
            ("2022", None, P::Year, "2022"),
            ("2022-01-03", Some("2022-01-05"), P::Day, "3 January 2022 to 5 January 2022"),
        ];
        for (from, to, precision, expected) in cases {
            let first = Moment::parse(from).unwrap();
            let last = to.map_or(first, |to| Moment::parse(to).unwrap());
            let told = When {
                start: first.start,
                end: last.end,
                precision,
                part: PartOfDay::Morning,
                zone: first.offset.map_or(Zone::Unknown, Zone::Offset),
                said: TextId::EMPTY,
                inferred: TextId::EMPTY,
            };
            assert_eq!(when(&told, &Text::default()), expected);
        }
    }

    #[test]
    fn a_date_time_group_is_in_zulu() {
        let instant: Timestamp = "2022-01-05T06:30:00Z".parse().unwrap();
        assert_eq!(date_time_group(instant), "050630Z JAN 22");
    }
}
