//! Dates and times as people write them.
//!
//! | file | idea |
//! | --- | --- |
//! | `day` | a day, a month or a year, in numbers or words |
//! | `names` | names of months and days of the week, by language |
//! | `clock`, `zone` | times of day, from one to another, and the zone behind them |
//! | `span` | from one day to another, and quarters |
//! | `edtf` | digits that are not known, dates that are not certain |
//! | `dtg` | date-time groups of the military |
//! | `epoch` | seconds since 1970, days of a spreadsheet |
//! | `seen` | what the cells of a column say together |
//! | `recording` | columns that say when a row was made |

mod clock;
mod day;
mod dtg;
mod edtf;
mod epoch;
mod names;
pub(super) mod recording;
mod seen;
mod span;
pub(super) mod zone;

use jiff::Span;
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use self::clock::Clocks;
pub(super) use self::names::month;
pub(super) use self::seen::Habits;
pub use self::seen::Seen;
use self::zone::ZoneRead;
use crate::geo::fold_digits;
use crate::model::TimePrecision;
use crate::model::when::{Moment, end_of};

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

/// What has to be known to read a date, but for its text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct How {
    /// The order of day and month.
    pub order: DateOrder,
    /// Today: a year of two digits is not in the future. Without it, those from 70 on are of the last
    /// century.
    pub today: Option<Date>,
    /// What the other cells of its column say.
    pub column: Habits,
}

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Read {
    /// From when to when.
    pub moment: Moment,
    /// How exactly the end is written, where the text has one.
    pub end_written: Option<TimePrecision>,
    /// The zone.
    pub zone: ZoneRead,
    /// Whether the year is written with two digits.
    pub is_short: bool,
    /// Whether the text says more than the moment does: "circa", "?".
    pub has_more_words: bool,
    /// Whether the text names another day of the week than that of the date.
    pub has_other_weekday: bool,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It has no shape that is known, or names a day or hour that does not exist.
    NotADate,
    /// It is of another calendar.
    OtherCalendar,
    /// It lies before the year 1000, between others of our times.
    TooEarly,
}

/// Longer texts are no dates.
const LONGEST: usize = 80;

/// Reads a date or a date with a time by its text alone. `None` where it is none, or no day that exists.
pub fn read(text: &str, order: DateOrder) -> Option<Moment> {
    let read = read_cell(text, &How { order, ..How::default() }).ok()?;
    Some(read.moment)
}

/// Reads a cell of a column.
///
/// # Errors
/// Why it is no date.
pub(super) fn read_cell(text: &str, how: &How) -> Result<Read, Flaw> {
    let text = text.trim();
    let read = match Moment::parse(text) {
        Ok(moment) if !may_be_span(text, &moment) => Read::from(moment),
        _ => read_any(text, how)?,
    };
    let year = read.moment.start.year();
    if how.column.is_of_other_calendar(year) {
        return Err(Flaw::OtherCalendar);
    }
    if how.column.is_too_early(year) {
        return Err(Flaw::TooEarly);
    }
    Ok(if how.column.midnight_is_day { read.without_midnight() } else { read })
}

/// Whether the minus of an offset may be a dash: `2022-08-01 15:00-12:00`.
fn may_be_span(text: &str, moment: &Moment) -> bool {
    moment.offset.is_some_and(|offset| offset < 0)
        && !text.contains('T')
        && split(text).is_some_and(|(_, time)| clock::dashed(time).is_some())
}

fn read_any(text: &str, how: &How) -> Result<Read, Flaw> {
    let folded = fold_digits(text);
    let text = folded.trim();
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(Flaw::NotADate);
    }
    let counted = how.column.unit.and_then(|unit| epoch::read(text, unit));
    let read = counted
        .or_else(|| read_plain(text, how))
        .or_else(|| span::read(text, how))
        .or_else(|| span::month_before(text, how))
        .or_else(|| span::quarter(text, how))
        .or_else(|| dtg::read(text, how))
        .or_else(|| edtf::read(text, how));
    read.ok_or_else(|| {
        if day::pieces(text).any(names::is_of_other_calendar) { Flaw::OtherCalendar } else { Flaw::NotADate }
    })
}

/// Reads one day, month or year, with a time behind it or none.
fn read_plain(text: &str, how: &How) -> Option<Read> {
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
    if let Ok(moment) = Moment::parse(text) {
        return Some(Read::from(moment));
    }
    let dash_is_offset = how.column.dash_is_offset;
    let Some((date, time)) = split(text) else {
        return day::read(text, how).and_then(Read::of_day).or_else(|| without_colon(text, how));
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
    let (day, clocks) = plain().or_else(with_year)?;
    Read::of_clocks(day, &clocks)
}

/// `5 January 2022 1430Z`, `05/01/2022 09h30`, `5 Jan 2022 0930 hrs`.
fn without_colon(text: &str, how: &How) -> Option<Read> {
    let gaps = text.rmatch_indices([' ', 'T']).take(2);
    gaps.into_iter().find_map(|(at, gap)| {
        let (date, time) = (&text[..at], &text[at + gap.len()..]);
        let clocks = clock::read(time, how.column.dash_is_offset)?;
        let day = day::read(date.trim_end_matches([',', ' ']), how)?;
        // What may be the year of a date that is no date without it is no time.
        let may_be_year = day.is_short && time.bytes().all(|byte| byte.is_ascii_digit());
        if may_be_year { None } else { Read::of_clocks(day, &clocks) }
    })
}

/// `09:30 5 January 2022`, `14:30, 05/01/2022`.
fn time_first(text: &str, how: &How) -> Option<Read> {
    let gaps = text.match_indices([' ', ',']).take(3);
    gaps.into_iter().find_map(|(at, _)| {
        let clocks = clock::read(text[..at].trim_end_matches(','), how.column.dash_is_offset)?;
        let rest = text[at..].trim_start_matches([',', ' ']);
        let rest = rest.strip_prefix("on ").unwrap_or(rest);
        Read::of_clocks(day::read(rest, how)?, &clocks)
    })
}

/// The date and the time of a text with a colon; the date is empty where there is none.
fn split(text: &str) -> Option<(&str, &str)> {
    let colon = text.find(':')?;
    let before = &text[..colon];
    let gap = before.char_indices().rev().find(|&(at, letter)| {
        letter.is_whitespace()
            || letter == ','
            || (letter == 'T' && before[..at].ends_with(|before: char| before.is_ascii_digit()))
    });
    Some(match gap {
        Some((at, letter)) => {
            (text[..at].trim_end_matches([',', ' ']), text[at + letter.len_utf8()..].trim())
        }
        // "05JAN2022:09:30:00"
        None if before.len() > 2 && !before.ends_with('.') => (before, &text[colon + 1..]),
        None => ("", text),
    })
}

/// Minutes since midnight.
fn minutes(time: Time) -> i32 {
    i32::from(time.hour()) * 60 + i32::from(time.minute())
}

/// A time of day, as a column has it that holds nothing else.
pub(super) fn read_clock(text: &str, habits: Habits) -> Option<Clocks> {
    let folded = fold_digits(text);
    clock::read(&folded, habits.dash_is_offset)
}

impl From<Moment> for Read {
    fn from(moment: Moment) -> Self {
        let zone = ZoneRead { offset: moment.offset, ..ZoneRead::default() };
        Self {
            moment,
            end_written: None,
            zone,
            is_short: false,
            has_more_words: false,
            has_other_weekday: false,
        }
    }
}

impl Read {
    /// A period that starts so.
    fn at(start: DateTime, precision: TimePrecision, zone: ZoneRead) -> Option<Self> {
        let moment = Moment { start, end: end_of(start, precision)?, precision, offset: zone.offset };
        Some(Self { zone, ..Self::from(moment) })
    }

    fn of_day(day: day::Day) -> Option<Self> {
        let read = Self::at(DateTime::from(day.date), day.precision, ZoneRead::default())?;
        Some(Self { is_short: day.is_short, ..read })
    }

    fn of_clocks(day: day::Day, clocks: &Clocks) -> Option<Self> {
        let read = Self::of_day(day).filter(|read| read.moment.precision == TimePrecision::Day)?;
        read.with_clocks(clocks)
    }

    /// A day at these times. What ends earlier in the day than it begins ends on the next.
    pub(super) fn with_clocks(self, clocks: &Clocks) -> Option<Self> {
        let date = self.moment.start.date();
        let at = |clock: &clock::Clock| {
            let days = i64::from(clock.is_next_day);
            DateTime::from_parts(date, clock.time).checked_add(Span::new().days(days)).ok()
        };
        let first = &clocks.first;
        let start = at(first)?;
        let mut read =
            Self { is_short: self.is_short, ..Self::at(start, first.precision, first.zone.clone())? };
        read.has_more_words = self.has_more_words;
        if let Some(last) = &clocks.last {
            let mut last_at = at(last)?;
            if last_at < start {
                last_at = last_at.checked_add(Span::new().days(1)).ok()?;
            }
            let last = Self::at(last_at, last.precision, last.zone.clone())?;
            read = span::join(read, last)?;
        }
        Some(read)
    }

    /// What starts at midnight as the day that it then is.
    fn without_midnight(self) -> Self {
        let by_clock = self.moment.precision < TimePrecision::Day;
        if !by_clock || self.moment.start.time() != Time::midnight() || self.end_written.is_some() {
            return self;
        }
        match Self::at(self.moment.start, TimePrecision::Day, self.zone.clone()) {
            Some(day) => Self { is_short: self.is_short, has_more_words: self.has_more_words, ..day },
            None => self,
        }
    }

    /// In another year. What is no day there stays.
    pub(super) fn in_year(self, year: i16) -> Option<Self> {
        let years = Span::new().years(i64::from(year - self.moment.start.year()));
        let moved = |at: DateTime| at.checked_add(years).ok();
        let (start, end) = (moved(self.moment.start)?, moved(self.moment.end)?);
        Some(Self { moment: Moment { start, end, ..self.moment }, ..self })
    }
}

/// What has to be said of a file whose only date is that of recording.
pub(super) const ONLY_RECORDED: &str = "no column says when it happened; the dates are those under this heading, which are as a rule those on which rows were recorded";

/// What has to be said once of a column that is read as dates, by its rows and by today.
pub(super) fn note_on(column: Seen, cell: &str, today: Date) -> Option<String> {
    if let Some(unit) = column.unit() {
        let read = epoch::read(cell, unit);
        let shown = read.map(|read| format!(": {cell} is read as {}", read.moment.start));
        return Some(format!("the numbers are read as {}{}", unit.name(), shown.unwrap_or_default()));
    }
    column
        .has_doubtful_centuries(today)
        .then(|| "years of two digits are read as the last such year that is not in the future".to_owned())
}

#[cfg(test)]
mod tests;
