//! Times in words, never more exact than they are.

use jiff::civil::{Date, DateTime};
use jiff::{Span, Timestamp};

use super::numbers::in_digits;
use crate::model::text::Text;
use crate::model::when::end_of;
use crate::model::{PartOfDay, TimePrecision, When, Zone};

pub use super::texts::time::*;

/// "Wednesday 5 January 2022".
pub fn day(date: Date) -> String {
    let weekday = weekday(date.weekday().to_monday_one_offset() as usize);
    day_of_week(&weekday, date.day() as usize, &month_of(date), &year_of(date))
}

/// "5 January 2022".
pub fn short_day(date: Date) -> String {
    day_of_month(date.day() as usize, &month_of(date), &year_of(date))
}

fn year_of(date: Date) -> String {
    in_digits(date.year().to_string())
}

/// A part of a moment in digits, such as "09:30".
pub fn clock_of(moment: DateTime, format: &str) -> String {
    in_digits(moment.strftime(format).to_string())
}

fn month_of(date: Date) -> String {
    month_name(date.month() as usize)
}

/// The time as exactly as it is known: "Wednesday 5 January 2022, morning". An interval is told
/// with its end.
pub fn when(when: &When, text: &Text) -> String {
    let first = as_exact(when.start, when.precision, when.part);
    let told = match end_of(when.start, when.precision) {
        Some(usual) if when.end > usual => {
            let precision = when.end_written.unwrap_or(when.precision);
            from_to(&first, &as_exact(last_of(when), precision, when.part))
        }
        _ => first,
    };
    match when.precision {
        TimePrecision::Exact | TimePrecision::Minute | TimePrecision::Hour => by_its_zone(&told, when, text),
        _ => told,
    }
}

/// A moment as exactly as it is known.
fn as_exact(moment: DateTime, precision: TimePrecision, part: PartOfDay) -> String {
    let clock = |format: &str| at(&day(moment.date()), &clock_of(moment, format));
    match precision {
        TimePrecision::Exact => clock("%H:%M:%S"),
        TimePrecision::Minute => clock("%H:%M"),
        TimePrecision::Hour => day_about(&day(moment.date()), &clock_of(moment, "%H:00")),
        TimePrecision::PartOfDay => at(&day(moment.date()), part_of_day(part)),
        TimePrecision::Week => week_of(&short_day(moment.date())),
        TimePrecision::Month => month(moment.date()),
        TimePrecision::Year => clock_of(moment, "%Y"),
        TimePrecision::Day | TimePrecision::Unknown => day(moment.date()),
    }
}

/// The last moment that `when` covers.
fn last_of(when: &When) -> DateTime {
    let step = match when.end_written.unwrap_or(when.precision) {
        TimePrecision::Exact => Span::new(),
        TimePrecision::Minute => Span::new().minutes(1),
        TimePrecision::Hour => Span::new().hours(1),
        _ => Span::new().nanoseconds(1),
    };
    when.end.checked_sub(step).unwrap_or(when.end)
}

/// "January 2022".
pub fn month(date: Date) -> String {
    month_of_year(&month_of(date), &year_of(date))
}

/// The days from one to another, both inclusive: "5 January 2022", "January 2022", "2021 to 2022",
/// "3 January 2022 to 5 January 2022".
pub fn days(first: Date, last: Date) -> String {
    let whole_months = first.day() == 1 && last.day() == last.days_in_month();
    let whole_years = whole_months && first.month() == 1 && last.month() == 12;
    let told = |date: Date| match (whole_years, whole_months) {
        (true, _) => year_of(date),
        (_, true) => month(date),
        _ => short_day(date),
    };
    let (from, to) = (told(first), told(last));
    if from == to { from } else { from_to(&from, &to) }
}

/// "5 Jan" on an axis.
pub fn axis_day(date: Date) -> String {
    day_on_axis(date.day() as usize, &month_short(date.month() as usize))
}

/// "Feb" on an axis, and for January the year.
pub fn axis_month(date: Date) -> String {
    if date.month() == 1 { year_of(date) } else { month_short(date.month() as usize) }
}

/// The time within its day, or what goes beyond it, for a list by day; empty where only the day is
/// known.
pub fn within_day(when: &When) -> String {
    let told = match when.precision {
        TimePrecision::Exact | TimePrecision::Minute => clock_of(when.start, "%H:%M"),
        TimePrecision::Hour => about(&clock_of(when.start, "%H:00")),
        TimePrecision::PartOfDay => part_of_day(when.part).to_owned(),
        TimePrecision::Week => {
            return some_day(&days(when.start.date(), last_of(when).date()));
        }
        TimePrecision::Month | TimePrecision::Year | TimePrecision::Day | TimePrecision::Unknown => {
            String::new()
        }
    };
    let beyond = end_of(when.start, when.precision).is_some_and(|usual| when.end > usual);
    if !beyond {
        return told;
    }
    let last = last_of(when);
    let same_day = last.date() == when.start.date() && when.precision <= TimePrecision::Hour;
    let end = if same_day { clock_of(last, "%H:%M") } else { short_day(last.date()) };
    match when.precision {
        _ if told.is_empty() => until(&end),
        TimePrecision::PartOfDay => part_until(&told, &end),
        _ => from_to(&told, &end),
    }
}

/// The instant in Zulu as a military date-time group, "050630Z JAN 22"; `None` where the zone or
/// the time of day is not known, or where its clocks had that time twice or not at all.
pub fn zulu(when: &When, text: &Text) -> Option<String> {
    if !matches!(when.precision, TimePrecision::Exact | TimePrecision::Minute) {
        return None;
    }
    Some(date_time_group(when.instant(text)?))
}

/// When the user did something, by their own clock: "5 January 2022, 09:30".
pub fn moment(at: Timestamp) -> String {
    let at = at.to_zoned_datetime(jiff::tz::TimeZone::system()).datetime();
    moment_of(&short_day(at.date()), &clock_of(at, "%H:%M"))
}

/// "050630Z JAN 22" (ACP 121).
pub fn date_time_group(instant: Timestamp) -> String {
    instant.strftime("%d%H%MZ %b %y").to_string().to_uppercase()
}

/// The part of a day in words.
pub fn part_of_day(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Night => part_night(),
        PartOfDay::Morning => part_morning(),
        PartOfDay::Noon => part_noon(),
        PartOfDay::Afternoon => part_afternoon(),
        PartOfDay::Evening => part_evening(),
        PartOfDay::Day => part_day(),
    }
}

fn by_its_zone(time: &str, when: &When, text: &Text) -> String {
    match when.zone {
        Zone::Unknown => zone_not_stated(time),
        Zone::Offset(0) => by_zulu(time),
        Zone::Offset(seconds) => {
            let sign = if seconds < 0 { '-' } else { '+' };
            let minutes = seconds.abs() / 60;
            by_zone(time, &format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60))
        }
        Zone::Named(name) => by_zone(time, text.get(name)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::TextId;
    use crate::model::when::Moment;

    #[test]
    fn days_are_told_as_the_month_or_year_that_they_are() {
        let date = |text: &str| text.parse::<Date>().unwrap();
        for (first, last, expected) in [
            ("2022-01-05", "2022-01-05", "5 January 2022"),
            ("2022-01-03", "2022-01-05", "3 January 2022 to 5 January 2022"),
            ("2022-02-01", "2022-02-28", "February 2022"),
            ("2022-02-01", "2022-03-31", "February 2022 to March 2022"),
            ("2022-01-01", "2022-12-31", "2022"),
            ("2020-01-01", "2022-12-31", "2020 to 2022"),
            ("2022-02-01", "2022-02-27", "1 February 2022 to 27 February 2022"),
        ] {
            assert_eq!(days(date(first), date(last)), expected);
        }
    }

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
            ("2022-01-03", Some("2022-01-05"), P::Day, "Monday 3 January 2022 to Wednesday 5 January 2022"),
            (
                "2022-01-05T09:30Z",
                Some("2022-01-05T23:45Z"),
                P::Minute,
                "Wednesday 5 January 2022, 09:30 to Wednesday 5 January 2022, 23:45 Z",
            ),
            ("2022-01", Some("2022-03"), P::Month, "January 2022 to March 2022"),
        ];
        for (from, to, precision, expected) in cases {
            let first = Moment::parse(from).unwrap();
            let last = to.map_or(first, |to| Moment::parse(to).unwrap());
            let told = When {
                start: first.start,
                end: last.end,
                precision,
                end_written: None,
                part: PartOfDay::Morning,
                zone: first.offset.map_or(Zone::Unknown, Zone::Offset),
                said: TextId::EMPTY,
                inferred: TextId::EMPTY,
            };
            assert_eq!(when(&told, &Text::default()), expected);
        }
    }

    #[test]
    fn an_end_is_told_as_exactly_as_it_is_written() {
        use TimePrecision as P;
        let cases = [
            ("2022-01-05T15:00", "2022-01-05T18:00", P::Minute, "15:00 to 18:00"),
            ("2022-01-05T15:00:00", "2022-01-05T18:00:00", P::Exact, "15:00 to 18:00"),
            ("2022-01-05T23:00", "2022-01-06T01:00", P::Minute, "23:00 to 6 January 2022"),
            ("2022-01-05T10:00:00", "2022-01-07", P::Exact, "10:00 to 7 January 2022"),
            ("2022-01-05", "2022-01-07", P::Day, "to 7 January 2022"),
        ];
        for (from, to, precision, expected) in cases {
            let (first, last) = (Moment::parse(from).unwrap(), Moment::parse(to).unwrap());
            let told = When {
                start: first.start,
                end: last.end,
                precision,
                end_written: Some(last.precision),
                part: PartOfDay::Day,
                zone: Zone::Unknown,
                said: TextId::EMPTY,
                inferred: TextId::EMPTY,
            };
            assert_eq!(within_day(&told), expected);
        }
    }

    #[test]
    fn a_date_time_group_is_in_zulu() {
        let instant: Timestamp = "2022-01-05T06:30:00Z".parse().unwrap();
        assert_eq!(date_time_group(instant), "050630Z JAN 22");
    }
}
