//! When: a date in one column, with a time and an end in others, or year, month and day apart.

use crate::formats::problem::{Lost, Problem};
use jiff::Span;
use jiff::civil::{Date, DateTime, Time};

use super::memo::Memo;
use super::zones::Clock;
use super::{Importer, Wrong};
use crate::formats::tables::dates::zone::ZoneRead;
use crate::formats::tables::dates::{Flaw, How, Read};
use crate::formats::tables::{FieldRole, dates};
use crate::geo::fold_digits;
use crate::model::builder::Reason;
use crate::model::record::WhenRecord;
use crate::model::shared::Nth;
use crate::model::when::{Moment, end_of};
use crate::model::{PartOfDay, TextId, TimePrecision, When, Zone};

/// The columns that a time is made from.
pub(super) const FROM: [FieldRole; 11] = [
    FieldRole::From,
    FieldRole::To,
    FieldRole::Time,
    FieldRole::Year,
    FieldRole::Month,
    FieldRole::Day,
    FieldRole::TimePrecision,
    FieldRole::Zone,
    FieldRole::TimeSaid,
    FieldRole::PartOfDay,
    FieldRole::Inferred,
];

/// What the cells that were met say.
pub(super) type Known = Memo<(Nth<Option<When>>, Box<[Wrong]>)>;

/// When it ended.
#[derive(Clone, Copy)]
struct Last {
    end: DateTime,
    /// How exactly that is written.
    precision: TimePrecision,
}

struct Answer {
    when: Option<When>,
    /// The name of its zone, where that is not the cell of a column of zones.
    zone: Option<Box<str>>,
    wrong: Vec<Wrong>,
}

impl Importer<'_> {
    /// When it happened, by the row at hand.
    pub(super) fn when(&mut self) -> Result<Nth<Option<When>>, Reason> {
        let (when, wrong) = match self.whens.find(&self.ids) {
            Some((when, wrong)) if wrong.is_empty() => (*when, Box::default()),
            Some(known) => known.clone(),
            None => {
                let Answer { mut when, zone, wrong } = self.work_out_when();
                if let (Some(when), Some(zone)) = (&mut when, zone) {
                    when.zone = Zone::Named(self.builder.intern(&zone)?);
                }
                let answer = (self.builder.nth_when(when), wrong.into_boxed_slice());
                self.whens.put(&self.ids, answer.clone());
                answer
            }
        };
        wrong.iter().for_each(|wrong| self.wrong(wrong));
        self.tell_unused_date();
        Ok(when)
    }

    /// What has to be known to read the dates of a column.
    pub(super) fn how(&self, column: usize) -> How {
        let own = self.mapping.profile.own;
        let habits = self.habits.get(column).copied().filter(|_| !own).unwrap_or_default();
        let (order, dotted) = (self.mapping.order, self.mapping.dotted);
        How { order, dotted, today: Some(self.options.today), column: habits }
    }

    /// When a source was published, to the day or what coarser is written.
    pub(super) fn published(&mut self, text: &str) -> Option<WhenRecord<'static>> {
        let column = self.column(FieldRole::Published);
        let Ok(read) = dates::read_cell(text, &self.how(column)) else {
            self.wrong(&Wrong { column, problem: Problem::SourceUndated });
            return None;
        };
        let moment = read.moment;
        let written = |at: DateTime, precision| match precision {
            TimePrecision::Year => at.strftime("%Y").to_string(),
            TimePrecision::Month => at.strftime("%Y-%m").to_string(),
            _ => at.date().to_string(),
        };
        let to = read.end_written.map(|precision| {
            let last = moment.end.checked_sub(Span::new().nanoseconds(1)).unwrap_or(moment.end);
            written(last, precision).into()
        });
        let from = written(moment.start, moment.precision).into();
        Some(WhenRecord { from, to, ..WhenRecord::default() })
    }

    fn read_date(&self, meaning: FieldRole) -> Option<(usize, Result<Read, Flaw>)> {
        let (column, id) = self.cell(meaning)?;
        Some((column, dates::read_cell(self.builder.text(id), &self.how(column))))
    }

    fn work_out_when(&self) -> Answer {
        let mut wrong = Vec::new();
        let mut say = |column: usize, problem: Problem| wrong.push(Wrong { column, problem });
        let dated = self.column(FieldRole::From);
        let first = match self.read_date(FieldRole::From) {
            Some((column, Ok(read))) => {
                self.compare_dates((column, read.moment.start), &mut say);
                self.by_year_beside(column, read, &mut say)
            }
            Some((column, Err(flaw))) => {
                say(column, unread(flaw, Lost::Incident));
                None
            }
            None => self.year_month_day(&mut say).map(Read::from),
        };
        let Some(first) = first else {
            if let Some((column, _)) = self.cell(FieldRole::To).filter(|_| wrong.is_empty()) {
                wrong.push(Wrong { column, problem: Problem::NoBeginning });
            }
            return Answer { when: None, zone: None, wrong };
        };
        let (mut first, timed) = self.with_time_of_day(first, &mut say);
        let clock = self.clock(&first, dated, timed, &mut say);
        first.moment.offset = clock.offset();
        let Read { moment: first, end_written, has_more_words, .. } = first;
        let stated = self.cell(FieldRole::TimePrecision).and_then(|(column, id)| {
            let stated = self.time_precision(self.builder.text(id));
            if stated.is_none() {
                say(column, Problem::NotATimePrecision);
            }
            // Finer than it is written would be invented.
            let is_coarser =
                |stated: &TimePrecision| *stated > first.precision || self.is_part_of(*stated, &first);
            stated.filter(is_coarser)
        });
        let in_cell = end_written.map(|precision| {
            let start = first.end;
            Last { end: start, precision }
        });
        let last = self.last(&first, &clock, &mut say).or(in_cell);
        let part = self.part_of_day(&first, &mut say);
        let precision = stated.or(part.map(|_| TimePrecision::PartOfDay)).unwrap_or(first.precision);
        let open = clock.changes(first.start, precision, last.map(|last| (last.end, last.precision)));
        let of_clock = timed.unwrap_or(dated);
        if let Some(problem) = open.clone() {
            say(of_clock, problem);
        }
        let last = last.map(|last| self.whole_days(last, precision));
        let (start, end) = self.span(first, last, precision);
        if first.start.date() > self.options.today {
            let dated =
                [FieldRole::From, FieldRole::Year].into_iter().find(|&meaning| self.plan.has(meaning));
            say(dated.map_or(usize::MAX, |meaning| self.column(meaning)), Problem::InTheFuture);
        }
        let said = match self.id(FieldRole::TimeSaid) {
            TextId::EMPTY if open.is_some() && !self.mapping.profile.own => {
                self.stated(of_clock).unwrap_or(TextId::EMPTY)
            }
            TextId::EMPTY if has_more_words => self.id(FieldRole::From),
            said => said,
        };
        let (part, inferred) = (part.unwrap_or_default(), self.id(FieldRole::Inferred));
        let natural = [first.precision, precision]
            .map(|precision| end_of(start, precision))
            .into_iter()
            .max()
            .flatten();
        let end_written = last.map(|last| last.precision).filter(|_| Some(end) != natural);
        let when = When { start, end, precision, end_written, part, zone: clock.zone, said, inferred };
        Answer { when: Some(when), zone: clock.name, wrong }
    }

    /// The date in the light of the column of years, which tells the century of a year of two digits
    /// and may contradict.
    fn by_year_beside(
        &self,
        column: usize,
        read: Read,
        say: &mut impl FnMut(usize, Problem),
    ) -> Option<Read> {
        if read.has_other_weekday {
            say(column, Problem::OtherWeekday);
        }
        if read.zone.is_ambiguous {
            say(column, Problem::AmbiguousZone);
        }
        let stated = self.cell(FieldRole::Year).and_then(|(column, id)| {
            let text = fold_digits(self.builder.text(id));
            let year: i16 = text.strip_suffix(".0").unwrap_or(&text).parse().ok()?;
            Some((column, year)).filter(|(_, year)| (1000..=9999).contains(year))
        });
        let Some((of_years, year)) = stated else { return Some(read) };
        let first = read.moment.start.year();
        let last = read.moment.end.checked_sub(Span::new().nanoseconds(1)).map_or(first, DateTime::year);
        if (first..=last.max(first)).contains(&year) {
            return Some(read);
        }
        if read.is_short && (year - first) % 100 == 0 {
            return read.in_year(year);
        }
        if first < 1000 || (first - year).abs() > 50 {
            say(column, Problem::OtherYearUndated);
            return None;
        }
        say(of_years, Problem::OtherYear);
        Some(read)
    }

    /// The date with the time that stands in a column of its own, and that column where it counts.
    fn with_time_of_day(&self, first: Read, say: &mut impl FnMut(usize, Problem)) -> (Read, Option<usize>) {
        let Some((column, id)) = self.cell(FieldRole::Time) else { return (first, None) };
        let habits = self.how(column).column;
        let Some(clocks) = dates::read_clock(self.builder.text(id), habits) else {
            say(column, Problem::NotATimeOfDay);
            return (first, None);
        };
        if clocks.first.zone.is_ambiguous {
            say(column, Problem::AmbiguousZone);
        }
        let is_midnight = clocks.first.time == Time::midnight() && clocks.last.is_none();
        let is_day = first.moment.precision == TimePrecision::Day && first.end_written.is_none();
        if habits.midnight_is_day && is_midnight && !clocks.first.is_next_day {
            return (first, None);
        }
        // Midnight is what programs write where there was only a day.
        if !is_day && !starts_at_midnight(&first.moment) {
            if clocks.first.time != first.moment.start.time() {
                say(column, Problem::TimeTwice);
            }
            return (first, None);
        }
        let (offset, name) = (first.zone.offset, first.zone.name.clone());
        let Some(mut timed) = first.clone().with_clocks(&clocks) else { return (first, None) };
        if timed.zone == ZoneRead::default() {
            timed.zone = ZoneRead { offset, name, ..ZoneRead::default() };
            timed.moment.offset = offset;
        }
        (timed, Some(column))
    }

    /// The end, by the column of ends.
    fn last(&self, first: &Moment, clock: &Clock, say: &mut impl FnMut(usize, Problem)) -> Option<Last> {
        let (column, read) = self.read_date(FieldRole::To)?;
        let read = match read {
            Ok(read) => read,
            Err(flaw) => {
                say(column, unread(flaw, Lost::End));
                return None;
            }
        };
        let Some(end) = self.end_by(clock, first, column, &read) else {
            say(column, Problem::EndByOtherClock);
            return None;
        };
        // An end by the day may be the day on which a time is the start.
        if end < first.start {
            say(column, Problem::EndBeforeStart);
            return None;
        }
        Some(Last { end, precision: read.end_written.unwrap_or(read.moment.precision) })
    }

    /// An end by the clock as the day that it is in, where only days are known.
    fn whole_days(&self, last: Last, precision: TimePrecision) -> Last {
        let by_day = (TimePrecision::Day..TimePrecision::Unknown).contains(&precision);
        if self.mapping.profile.own || !by_day || last.precision >= TimePrecision::Day {
            return last;
        }
        let step = i64::from(last.precision != TimePrecision::Exact);
        let within = last.end.checked_sub(Span::new().nanoseconds(step)).unwrap_or(last.end);
        let end = end_of(DateTime::from(within.date()), TimePrecision::Day).unwrap_or(last.end);
        Last { end, precision: TimePrecision::Day }
    }

    /// From when to when: as the ends are written, or the period of `precision` that a date stands in.
    fn span(&self, first: Moment, last: Option<Last>, precision: TimePrecision) -> (DateTime, DateTime) {
        if self.mapping.profile.own {
            let end = first.end.max(end_of(first.start, precision).unwrap_or(first.end));
            return (first.start, last.map_or(end, |last| last.end));
        }
        let by_day = (TimePrecision::Day..TimePrecision::Unknown).contains(&precision);
        let whole = |at: DateTime| if by_day { DateTime::from(at.date()) } else { at };
        let start = whole(first.start);
        match last {
            Some(last) => (start, last.end),
            None if precision == first.precision => (first.start, first.end),
            None => {
                let day = start.date();
                let start = match precision {
                    TimePrecision::Week if self.mapping.profile.mid_week => {
                        start.checked_sub(Span::new().days(3)).unwrap_or(start)
                    }
                    TimePrecision::Month => DateTime::from(day.first_of_month()),
                    TimePrecision::Year => DateTime::from(day.first_of_year()),
                    _ => start,
                };
                (start, end_of(start, precision).unwrap_or(first.end))
            }
        }
    }

    /// Whether a part of a day is stated of what is written to the day.
    fn is_part_of(&self, stated: TimePrecision, first: &Moment) -> bool {
        self.mapping.profile.own
            && stated == TimePrecision::PartOfDay
            && first.precision == TimePrecision::Day
    }

    /// The part of the day, where the date is written to the day or finer.
    fn part_of_day(&self, first: &Moment, say: &mut impl FnMut(usize, Problem)) -> Option<PartOfDay> {
        let (column, id) = self.cell(FieldRole::PartOfDay)?;
        let part = PartOfDay::from_word(&self.builder.text(id).to_lowercase());
        if part.is_none() || first.precision > TimePrecision::Day {
            let problem = Problem::NotAPartOfDay;
            say(column, problem);
        }
        part.filter(|_| first.precision <= TimePrecision::Day)
    }

    /// The date from a year, and the month and day where they are known: 0 stands for unknown.
    fn year_month_day(&self, say: &mut impl FnMut(usize, Problem)) -> Option<Moment> {
        let number = |meaning: FieldRole| {
            let (column, id) = self.cell(meaning)?;
            let text = fold_digits(self.builder.text(id));
            Some((column, text.strip_suffix(".0").unwrap_or(&text).parse::<i16>().ok()))
        };
        let (column, year) = number(FieldRole::Year)?;
        let Some(year) = year else {
            say(column, Problem::NotAYear);
            return None;
        };
        if (0..100).contains(&year) {
            say(column, Problem::ShortYear);
            return None;
        }
        if let Some(flaw) = self.how(column).column.flaw(year) {
            say(column, unread(flaw, Lost::Incident));
            return None;
        }
        let mut part = |meaning, problem: Problem| {
            let Some((column, value)) = number(meaning) else { return 0 };
            let named =
                || dates::month(self.builder.text(self.id(meaning))).filter(|_| meaning == FieldRole::Month);
            let value = value.and_then(|value| i8::try_from(value).ok());
            value.or_else(|| i8::try_from(named()?).ok()).unwrap_or_else(|| {
                say(column, problem);
                0
            })
        };
        let month = part(FieldRole::Month, Problem::NotAMonth);
        let day = part(FieldRole::Day, Problem::NotADay);
        let (month, day, precision) = match (month, day) {
            (..=0, _) => (1, 1, TimePrecision::Year),
            (month, ..=0) => (month, 1, TimePrecision::Month),
            (month, day) => (month, day, TimePrecision::Day),
        };
        let Ok(date) = Date::new(year, month, day) else {
            say(column, Problem::NoSuchDay);
            return None;
        };
        let start = DateTime::from(date);
        Some(Moment { start, end: end_of(start, precision)?, precision, offset: None })
    }

    fn time_precision(&self, text: &str) -> Option<TimePrecision> {
        let text = text.strip_suffix(".0").unwrap_or(text);
        let code = self.mapping.profile.times.iter().find(|(code, _)| *code == text);
        code.map(|(_, precision)| *precision).or_else(|| TimePrecision::from_word(&text.to_lowercase()))
    }
}

/// Whether a time is the very start of its day, by no clock that is known.
fn starts_at_midnight(moment: &Moment) -> bool {
    moment.start.time() == Time::midnight()
        && moment.offset.is_none()
        && moment.precision < TimePrecision::Day
}

/// What to say of a date that could not be read.
fn unread(flaw: Flaw, lost: Lost) -> Problem {
    match flaw {
        Flaw::NotADate => Problem::NotADate { lost },
        Flaw::OtherCalendar => Problem::OtherCalendar { lost },
        Flaw::TooEarly => Problem::YearTooEarly { lost },
    }
}
