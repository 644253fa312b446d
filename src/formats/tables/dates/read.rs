//! What was read of a date, and why one could not be read.

use jiff::Span;
use jiff::civil::{DateTime, Time};

use super::clock::{Clock, Clocks};
use super::day::Day;
use super::zone::ZoneRead;
use crate::model::TimePrecision;
use crate::model::when::{Moment, end_by_clock_of, end_of};

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::formats::tables) struct Read {
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
    pub(super) fn at(start: DateTime, precision: TimePrecision, zone: ZoneRead) -> Option<Self> {
        let moment = Moment { start, end: end_of(start, precision)?, precision, offset: zone.offset };
        Some(Self { zone, ..Self::from(moment) })
    }

    pub(super) fn of_day(day: Day) -> Option<Self> {
        let read = Self::at(DateTime::from(day.date), day.precision, ZoneRead::default())?;
        Some(Self { is_short: day.is_short, ..read })
    }

    pub(super) fn of_clocks(day: Day, clocks: &Clocks) -> Option<Self> {
        let read = Self::of_day(day).filter(|read| read.moment.precision == TimePrecision::Day)?;
        read.with_clocks(clocks)
    }

    /// From the one to the end of the other; `None` where that ends earlier.
    pub(super) fn join(mut first: Self, last: &Self) -> Option<Self> {
        let end = end_by_clock_of(&first.moment, &last.moment);
        if last.moment.start < first.moment.start || end < first.moment.end {
            return None;
        }
        first.moment.end = end;
        // "10:00 to 11:00 UTC"
        if first.moment.precision < TimePrecision::Day && first.zone == ZoneRead::default() {
            (first.zone, first.moment.offset) = (last.zone.clone(), last.moment.offset);
        }
        first.end_written = Some(last.end_written.unwrap_or(last.moment.precision));
        first.is_short |= last.is_short;
        first.has_more_words |= last.has_more_words;
        Some(first)
    }

    /// A day at these times. What ends earlier in the day than it begins ends on the next.
    pub(in crate::formats::tables) fn with_clocks(self, clocks: &Clocks) -> Option<Self> {
        let date = self.moment.start.date();
        let at = |clock: &Clock| {
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
            read = Self::join(read, &last)?;
        }
        Some(read)
    }

    /// What starts at midnight as the day that it then is.
    pub(super) fn without_midnight(self) -> Self {
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
    pub(in crate::formats::tables) fn in_year(self, year: i16) -> Option<Self> {
        let years = Span::new().years(i64::from(year - self.moment.start.year()));
        let moved = |at: DateTime| at.checked_add(years).ok();
        let (start, end) = (moved(self.moment.start)?, moved(self.moment.end)?);
        Some(Self { moment: Moment { start, end, ..self.moment }, ..self })
    }
}
