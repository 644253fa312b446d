//! By which clock a time was told: that of its cell, of a column of zones or of its heading.

use crate::formats::Problem;
use jiff::Span;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};

use super::Importer;
use crate::formats::tables::FieldRole;
use crate::formats::tables::dates::zone::{self, ZoneRead};
use crate::formats::tables::dates::{Headed, Read};
use crate::model::when::{Moment, end_by_clock_of};
use crate::model::{TimePrecision, Zone};

/// The clock of a time.
#[derive(Default)]
pub(super) struct Clock {
    pub zone: Zone,
    /// The name of its zone, where that is not the cell of a column of zones.
    pub name: Option<Box<str>>,
    /// The zone that has that name, whoever says it.
    named: Option<TimeZone>,
    /// What its heading says.
    headed: Headed,
}

impl Clock {
    fn at(seconds: i32) -> Self {
        Self { zone: Zone::Offset(seconds), ..Self::default() }
    }

    /// Seconds east of UTC, where it is always the same.
    pub(super) fn offset(&self) -> Option<i32> {
        match self.zone {
            Zone::Offset(seconds) => Some(seconds),
            Zone::Unknown | Zone::Named(_) => None,
        }
    }

    /// What has to be said of a time that the clocks of its zone had twice or not at all, and of its end.
    pub(super) fn changes(
        &self,
        start: DateTime,
        precision: TimePrecision,
        last: Option<(DateTime, TimePrecision)>,
    ) -> Option<Problem> {
        let zone = self.named.as_ref().filter(|_| precision < TimePrecision::PartOfDay)?;
        let last = last.filter(|(_, precision)| *precision < TimePrecision::PartOfDay);
        // The last minute of what is told by the minute.
        let written = last.and_then(|(end, precision)| {
            end.checked_sub(Span::new().minutes(i64::from(precision == TimePrecision::Minute))).ok()
        });
        [Some(start), written].into_iter().flatten().find_map(|at| {
            match zone.to_ambiguous_timestamp(at).offset() {
                AmbiguousOffset::Unambiguous { .. } => None,
                AmbiguousOffset::Fold { .. } => Some(Problem::ClockTwice),
                AmbiguousOffset::Gap { .. } => Some(Problem::ClockSkipped),
            }
        })
    }
}

impl Importer<'_> {
    /// The clock of a time that was read from the column of dates, or from one of times of day. A cell tells
    /// more than a column of zones, and that more than a heading; what contradicts each other is said.
    pub(super) fn clock(
        &self,
        read: &Read,
        dated: usize,
        timed: Option<usize>,
        say: &mut impl FnMut(usize, Problem),
    ) -> Clock {
        let column = timed.unwrap_or(dated);
        let headed = self.headed(read, dated, timed, say);
        let contradicts = |offset: i32| matches!(headed, Headed::Offset(other) if other != offset);
        let ZoneRead { offset, name, is_ambiguous, is_local } = &read.zone;
        if let Some(seconds) = *offset {
            if contradicts(seconds) {
                say(column, Problem::OtherZoneInCell);
            }
            return Clock { headed, ..Clock::at(seconds) };
        }
        if let Some(name) = name {
            let named = TimeZone::get(name).ok();
            let offset = named.as_ref().and_then(|zone| offset_in(zone, read.moment.start));
            if offset.is_some_and(contradicts) {
                say(column, Problem::OtherZoneInCell);
            }
            return Clock { name: Some(name.clone()), named, headed, ..Clock::default() };
        }
        if let Some((of_zones, _)) = self.cell(FieldRole::Zone) {
            let clock = self.clock_beside(say);
            let named = || offset_in(clock.named.as_ref()?, read.moment.start);
            if clock.offset().or_else(named).is_some_and(contradicts) {
                say(of_zones, Problem::OtherZoneInHeading);
            }
            return Clock { headed, ..clock };
        }
        match headed {
            Headed::Offset(_) if *is_local => {
                say(column, Problem::LocalAndZone);
                Clock::default()
            }
            Headed::Offset(seconds) if !is_ambiguous => Clock { headed, ..Clock::at(seconds) },
            headed => Clock { headed, ..Clock::default() },
        }
    }

    /// The clock that the headings name of a time; of days, none is.
    fn headed(
        &self,
        read: &Read,
        dated: usize,
        timed: Option<usize>,
        say: &mut impl FnMut(usize, Problem),
    ) -> Headed {
        if read.moment.precision >= TimePrecision::PartOfDay {
            return Headed::Unsaid;
        }
        let of_date = self.how(dated).column.headed;
        let Some(timed) = timed else { return of_date };
        match (of_date, self.how(timed).column.headed) {
            (one, Headed::Unsaid) | (Headed::Unsaid, one) => one,
            (one, other) if one == other => one,
            _ => {
                say(timed, Problem::HeadingsByOtherClocks);
                Headed::Local
            }
        }
    }

    /// The clock that a column of zones tells.
    fn clock_beside(&self, say: &mut impl FnMut(usize, Problem)) -> Clock {
        let Some((column, id)) = self.cell(FieldRole::Zone) else { return Clock::default() };
        let text = self.builder.text(id);
        match zone::read(text) {
            Some(ZoneRead { offset: Some(seconds), .. }) => return Clock::at(seconds),
            Some(ZoneRead { is_ambiguous: true, .. }) => {
                say(column, Problem::AmbiguousZoneUnused);
                return Clock::default();
            }
            Some(ZoneRead { name: None, .. }) => return Clock::default(),
            _ => {}
        }
        if let Ok(named) = TimeZone::get(text) {
            return Clock { zone: Zone::Named(id), named: Some(named), ..Clock::default() };
        }
        say(column, Problem::NotAZone);
        Clock::default()
    }

    /// An end by the clock of the beginning; `None` where the headings say that they are not of one clock,
    /// and not how far they are apart.
    pub(super) fn end_by(
        &self,
        clock: &Clock,
        first: &Moment,
        column: usize,
        last: &Read,
    ) -> Option<DateTime> {
        let is_by_clock = last.moment.precision < TimePrecision::PartOfDay;
        let headed = if is_by_clock { self.how(column).column.headed } else { Headed::Unsaid };
        let offset = match (last.zone.offset, headed) {
            (None, Headed::Offset(seconds)) if last.zone == ZoneRead::default() => Some(seconds),
            (offset, _) => offset,
        };
        let is_other = match (clock.headed, headed) {
            (Headed::Offset(_), Headed::Local) => offset.is_none(),
            (Headed::Local, Headed::Offset(_)) => clock.offset().is_none() && clock.named.is_none(),
            _ => false,
        };
        if is_other {
            return None;
        }
        if let (Some(zone), Some(seconds)) = (&clock.named, offset) {
            let instant = Offset::from_seconds(seconds).ok()?.to_timestamp(last.moment.end).ok()?;
            return Some(zone.to_datetime(instant));
        }
        Some(end_by_clock_of(first, &Moment { offset, ..last.moment }))
    }
}

/// Seconds east of UTC by the clocks of a zone, where they tell.
fn offset_in(zone: &TimeZone, at: DateTime) -> Option<i32> {
    match zone.to_ambiguous_timestamp(at).offset() {
        AmbiguousOffset::Unambiguous { offset } => Some(offset.seconds()),
        AmbiguousOffset::Fold { .. } | AmbiguousOffset::Gap { .. } => None,
    }
}
