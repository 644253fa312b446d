//! Numbers of cells as text, and which of them are dates.
//!
//! A spreadsheet keeps a date as the number of days since its epoch. Only the format of the cell
//! tells that it is one.

use std::fmt::Write;

use jiff::civil::{DateTime, date};
use jiff::{Span, SpanRelativeTo, Unit};

/// The day from which a workbook counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Epoch {
    /// Day 1 is 1 January 1900, and day 60 is the 29 February 1900 that never was.
    #[default]
    Of1900,
    /// Day 0 is 1 January 1904.
    Of1904,
}

/// What the format of a cell makes of its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Style {
    /// A number.
    #[default]
    Plain,
    /// A date, a time of day, or both.
    Moment,
    /// A date whose day is not shown: "Jan 2022".
    Month,
    /// A date of which only the year is shown.
    Year,
    /// Hours, minutes and seconds that may be more than a day's.
    Duration,
}

impl Style {
    /// What a built-in format stands for (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58 are the
    /// dates of East Asian versions).
    pub(super) fn of_builtin(id: u32) -> Self {
        match id {
            17 => Self::Month,
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => Self::Moment,
            46 => Self::Duration,
            _ => Self::Plain,
        }
    }

    /// What a format code stands for (ECMA-376 part 1, 18.8.31): `dd/mm/yyyy hh:mm`.
    ///
    /// Its first section counts, without what is quoted, escaped, filled or in brackets.
    pub(super) fn of_code(code: &str) -> Self {
        let (mut year, mut month, mut day, mut clock) = (false, false, false, false);
        let mut characters = code.chars();
        while let Some(c) = characters.next() {
            match c.to_ascii_lowercase() {
                '\\' | '_' | '*' => drop(characters.next()),
                '"' => drop(characters.by_ref().find(|&c| c == '"')),
                '[' => {
                    let inner: String = characters.by_ref().take_while(|&c| c != ']').collect();
                    let is_elapsed = |unit| inner.chars().all(|c| c.eq_ignore_ascii_case(&unit));
                    if !inner.is_empty() && ['h', 'm', 's'].into_iter().any(is_elapsed) {
                        return Self::Duration;
                    }
                }
                ';' => break,
                'y' => year = true,
                'm' => month = true,
                'd' => day = true,
                'h' | 's' => clock = true,
                _ => {}
            }
        }
        match (year, month, day, clock) {
            (true, true, false, false) => Self::Month,
            (true, false, false, false) => Self::Year,
            (_, false, false, false) => Self::Plain,
            _ => Self::Moment,
        }
    }
}

/// Adds a number as a cell of this style says it.
pub(super) fn push(into: &mut String, number: f64, style: Style, epoch: Epoch) {
    let as_date = match style {
        Style::Plain => None,
        Style::Duration => duration(number),
        Style::Moment | Style::Month | Style::Year => moment(number, style, epoch),
    };
    match as_date {
        Some(text) => into.push_str(&text),
        None => push_plain(into, number),
    }
}

/// Adds a number as short as it can be read back, with no decimals where it has none.
pub(super) fn push_plain(into: &mut String, number: f64) {
    let size = number.abs();
    // To write into a text cannot fail.
    let _ = if number == 0.0 {
        into.write_str("0")
    } else if (1e-7..1e21).contains(&size) {
        write!(into, "{number}")
    } else {
        write!(into, "{number:e}")
    };
}

/// Adds what a file has as a number: its own digits where they are as short as they can be.
pub(super) fn push_written(into: &mut String, written: &str, style: Style, epoch: Epoch) {
    if style == Style::Plain && is_shortest(written) {
        into.push_str(written);
    } else if let Ok(number) = written.trim().parse::<f64>()
        && number.is_finite()
    {
        push(into, number, style, epoch);
    } else {
        into.push_str(written);
    }
}

/// Whether these are up to fifteen digits as a number has them: with no exponent, and without
/// zeros that say nothing. A number can be told from any other by fifteen digits.
fn is_shortest(written: &str) -> bool {
    let digits = written.strip_prefix('-').unwrap_or(written);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "1"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    digits.len() <= 16
        && all_digits(whole)
        && all_digits(decimals)
        && !decimals.ends_with('0')
        && (whole == "0" || !whole.starts_with('0'))
        && written != "-0"
        && (digits.len() < 16 || digits.contains('.'))
}

/// A date, a time of day or both, to the second; `None` where it is no date of these calendars.
fn moment(number: f64, style: Style, epoch: Epoch) -> Option<String> {
    let seconds = (number * 86_400.0).round();
    // 31 December 9999 is day 2,958,465 of the one and 2,957,003 of the other.
    if !(0.0..2_958_466.0 * 86_400.0).contains(&seconds) {
        return None;
    }
    let seconds = seconds as i64;
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    let clock = match second {
        0 => format!("{hour:02}:{minute:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}"),
    };
    if days == 0 && number < 1.0 {
        return Some(clock);
    }
    let (first, days) = match epoch {
        Epoch::Of1904 => (date(1904, 1, 1), days),
        Epoch::Of1900 if days == 60 => return Some("1900-02-29".to_owned()),
        Epoch::Of1900 if days < 60 => (date(1899, 12, 31), days),
        Epoch::Of1900 => (date(1899, 12, 30), days),
    };
    let date = first.checked_add(Span::new().try_days(days).ok()?).ok()?;
    let (year, month, day) = (date.year(), date.month(), date.day());
    Some(match style {
        Style::Month if day == 1 && clock == "00:00" => format!("{year:04}-{month:02}"),
        Style::Year if day == 1 && month == 1 && clock == "00:00" => format!("{year:04}"),
        _ if clock == "00:00" => format!("{year:04}-{month:02}-{day:02}"),
        _ => {
            let clock = format!("{hour:02}:{minute:02}:{second:02}");
            format!("{year:04}-{month:02}-{day:02}T{clock}")
        }
    })
}

/// Hours, minutes and, where there are any, seconds.
fn duration(days: f64) -> Option<String> {
    let seconds = (days * 86_400.0).round();
    if !(0.0..1e12).contains(&seconds) {
        return None;
    }
    let seconds = seconds as u64;
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    Some(match second {
        0 => format!("{hour:02}:{minute:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}"),
    })
}

/// A date or time that a file has in the words of ISO 8601, to the second.
pub(super) fn push_iso(into: &mut String, written: &str) {
    let written = written.trim();
    if written.starts_with('P')
        && let Ok(span) = written.parse::<Span>()
        && let Ok(seconds) = span.total((Unit::Second, SpanRelativeTo::days_are_24_hours()))
        && let Some(text) = duration(seconds / 86_400.0)
    {
        into.push_str(&text);
    } else if written.contains('.')
        && let Ok(moment) = written.parse::<DateTime>()
        && let Ok(moment) = moment.round(Unit::Second)
    {
        // To write into a text cannot fail.
        let _ = write!(into, "{moment}");
    } else {
        into.push_str(written);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(number: f64, style: Style, epoch: Epoch) -> String {
        let mut text = String::new();
        push(&mut text, number, style, epoch);
        text
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be_read_back() {
        let written = |text: &str| {
            let mut into = String::new();
            push_written(&mut into, text, Style::Plain, Epoch::Of1900);
            into
        };
        for (file, cell) in [
            ("35.048549999999999", "35.04855"),
            ("35.04855", "35.04855"),
            ("12", "12"),
            ("12.0", "12"),
            ("-0", "0"),
            ("007", "7"),
            ("1E+3", "1000"),
            ("0.1", "0.1"),
            ("20191024143000", "20191024143000"),
            ("12345678901234567", "12345678901234568"),
            ("1e300", "1e300"),
            ("1e-9", "1e-9"),
            ("NaN", "NaN"),
            ("about 5", "about 5"),
        ] {
            assert_eq!(written(file), cell, "{file}");
        }
    }

    #[test]
    fn dates_are_counted_from_the_epoch_of_the_workbook() {
        for (number, of_1900, of_1904) in [
            (0.0, "00:00", "00:00"),
            (0.395_833_333_333_333_3, "09:30", "09:30"),
            (1.0, "1900-01-01", "1904-01-02"),
            (59.0, "1900-02-28", "1904-02-29"),
            (60.0, "1900-02-29", "1904-03-01"),
            (61.0, "1900-03-01", "1904-03-02"),
            (44_566.0, "2022-01-05", "2026-01-06"),
            (44_566.395_833_333, "2022-01-05T09:30:00", "2026-01-06T09:30:00"),
            (44_566.999_999_9, "2022-01-06", "2026-01-07"),
            (2_958_465.0, "9999-12-31", "2958465"),
            (2_958_466.0, "2958466", "2958466"),
            (-1.0, "-1", "-1"),
        ] {
            assert_eq!(said(number, Style::Moment, Epoch::Of1900), of_1900, "{number}");
            assert_eq!(said(number, Style::Moment, Epoch::Of1904), of_1904, "{number}");
        }
        assert_eq!(said(1.5, Style::Duration, Epoch::Of1900), "36:00");
        assert_eq!(said(44_562.0, Style::Month, Epoch::Of1900), "2022-01");
        assert_eq!(said(44_566.0, Style::Month, Epoch::Of1900), "2022-01-05");
        assert_eq!(said(44_562.0, Style::Year, Epoch::Of1900), "2022");
    }

    #[test]
    fn a_format_code_tells_a_date_from_a_number() {
        for (code, style) in [
            ("General", Style::Plain),
            ("0.00E+00", Style::Plain),
            ("#,##0.00 \"days\"", Style::Plain),
            ("[Red]#,##0;[Blue]-0", Style::Plain),
            ("#,##0*y", Style::Plain),
            ("0.0;yyyy", Style::Plain),
            ("[$-409]d-mmm-yy;@", Style::Moment),
            ("dd/mm/yyyy", Style::Moment),
            ("yyyy\\-mm\\-dd hh:mm", Style::Moment),
            ("h:mm AM/PM", Style::Moment),
            ("mmm\\ yyyy", Style::Month),
            ("yyyy", Style::Year),
            ("[h]:mm", Style::Duration),
        ] {
            assert_eq!(Style::of_code(code), style, "{code}");
        }
    }

    #[test]
    fn iso_dates_are_given_to_the_second() {
        for (file, cell) in [
            ("2022-01-05", "2022-01-05"),
            ("2022-01-05T09:30:00", "2022-01-05T09:30:00"),
            ("2022-01-05T09:29:59.999999999", "2022-01-05T09:30:00"),
            ("PT09H30M00S", "09:30"),
            ("PT36H00M05S", "36:00:05"),
            ("some day.", "some day."),
            ("Perhaps", "Perhaps"),
        ] {
            let mut text = String::new();
            push_iso(&mut text, file);
            assert_eq!(text, cell);
        }
    }
}
