//! When: a date in one column, with a time and an end in others, or year, month and day apart.

use jiff::Span;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::memo::Memo;
use super::{Importer, Wrong};
use crate::formats::tables::{Meaning, dates};
use crate::model::shared::Nth;
use crate::model::when::{Moment, end_of, parse_offset};
use crate::model::{PartOfDay, TimePrecision, When, Zone};

/// The columns that a time is made from.
pub(super) const FROM: [Meaning; 11] = [
    Meaning::From,
    Meaning::To,
    Meaning::Time,
    Meaning::Year,
    Meaning::Month,
    Meaning::Day,
    Meaning::TimePrecision,
    Meaning::Zone,
    Meaning::TimeSaid,
    Meaning::PartOfDay,
    Meaning::Inferred,
];

/// What the cells that were met say.
pub(super) type Known = Memo<(Nth<Option<When>>, Box<[Wrong]>)>;

struct Answer {
    when: Option<When>,
    wrong: Vec<Wrong>,
}

impl Importer<'_> {
    /// When it happened, by the row at hand.
    pub(super) fn when(&mut self) -> Nth<Option<When>> {
        let (when, wrong) = match self.whens.find(&self.ids) {
            Some((when, wrong)) if wrong.is_empty() => return *when,
            Some(known) => known.clone(),
            None => {
                let Answer { when, wrong } = self.work_out_when();
                let answer = (self.builder.nth_when(when), wrong.into_boxed_slice());
                self.whens.put(&self.ids, answer.clone());
                answer
            }
        };
        wrong.iter().for_each(|wrong| self.wrong(wrong));
        when
    }

    fn work_out_when(&self) -> Answer {
        let mut wrong = Vec::new();
        let mut say = |column: usize, reason: &'static str| wrong.push(Wrong { column, reason });
        let order = self.mapping.order;
        let moment = |meaning: Meaning| {
            let (column, id) = self.cell(meaning)?;
            Some(dates::read(self.builder.text(id), order).ok_or(column))
        };
        let first = match moment(Meaning::From) {
            Some(Ok(moment)) => Some(moment),
            Some(Err(column)) => {
                say(column, "not a date, or no such day; the incident is undated");
                None
            }
            None => self.year_month_day(&mut say),
        };
        let Some(mut first) = first else {
            return Answer { when: None, wrong };
        };
        if let Some((column, id)) = self.cell(Meaning::Time) {
            match dates::clock(self.builder.text(id)) {
                // Midnight is what programs write where there was only a day.
                Some((time, precision, offset))
                    if first.precision == TimePrecision::Day || is_midnight(&first) =>
                {
                    let start = DateTime::from_parts(first.start.date(), time);
                    let end = end_of(start, precision).unwrap_or(start);
                    first = Moment { start, end, precision, offset: offset.or(first.offset) };
                }
                Some((time, ..)) if time == first.start.time() => {}
                Some(_) => say(column, "the date has another time already; this one is not used"),
                None => say(column, "not a time of day such as 09:30; only the date is used"),
            }
        }
        let stated = self.cell(Meaning::TimePrecision).and_then(|(column, id)| {
            let stated = self.time_precision(self.builder.text(id));
            if stated.is_none() {
                say(column, "not a known precision of time; it is taken as exact as it is written");
            }
            // Finer than it is written would be invented.
            let is_coarser =
                |stated: &TimePrecision| *stated > first.precision || self.is_part_of(*stated, &first);
            stated.filter(is_coarser)
        });
        let last = match moment(Meaning::To) {
            Some(Ok(last)) if last.end >= first.start => Some(last),
            Some(Ok(_)) => {
                say(self.column(Meaning::To), "it ends before it starts; the end is not used");
                None
            }
            Some(Err(column)) => {
                say(column, "not a date, or no such day; the end is not used");
                None
            }
            None => None,
        };
        let part = self.part_of_day(&first, &mut say);
        let precision = stated.or(part.map(|_| TimePrecision::PartOfDay)).unwrap_or(first.precision);
        let (start, end) = self.span(first, last, precision);
        if first.start.date() > self.options.today {
            let dated = [Meaning::From, Meaning::Year].into_iter().find(|&meaning| self.plan.has(meaning));
            say(dated.map_or(usize::MAX, |meaning| self.column(meaning)), "the date lies in the future");
        }
        let said = self.id(Meaning::TimeSaid);
        let zone = self.zone(first.offset, &mut say);
        let (part, inferred) = (part.unwrap_or_default(), self.id(Meaning::Inferred));
        Answer { when: Some(When { start, end, precision, part, zone, said, inferred }), wrong }
    }

    /// From when to when: as the ends are written, or the period of `precision` that a date stands in.
    fn span(&self, first: Moment, last: Option<Moment>, precision: TimePrecision) -> (DateTime, DateTime) {
        if self.mapping.profile.own {
            let end = first.end.max(end_of(first.start, precision).unwrap_or(first.end));
            return (first.start, last.map_or(end, |last| last.end));
        }
        let by_day = (TimePrecision::Day..TimePrecision::Unknown).contains(&precision);
        let whole = |at: DateTime| if by_day { DateTime::from(at.date()) } else { at };
        let start = whole(first.start);
        match last {
            Some(last) if by_day && last.precision < TimePrecision::Day => {
                (start, end_of(whole(last.start), TimePrecision::Day).unwrap_or(last.end))
            }
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
    fn part_of_day(&self, first: &Moment, say: &mut impl FnMut(usize, &'static str)) -> Option<PartOfDay> {
        let (column, id) = self.cell(Meaning::PartOfDay)?;
        let part = PartOfDay::from_word(&self.builder.text(id).to_lowercase());
        if part.is_none() || first.precision > TimePrecision::Day {
            let reason =
                "not a part of a day: night, morning, noon, afternoon, evening or day; it is not used";
            say(column, reason);
        }
        part.filter(|_| first.precision <= TimePrecision::Day)
    }

    /// The date from a year, and the month and day where they are known: 0 stands for unknown.
    fn year_month_day(&self, say: &mut impl FnMut(usize, &'static str)) -> Option<Moment> {
        let number = |meaning: Meaning| {
            let (column, id) = self.cell(meaning)?;
            let text = self.builder.text(id);
            Some((column, text.strip_suffix(".0").unwrap_or(text).parse::<i16>().ok()))
        };
        let (column, year) = number(Meaning::Year)?;
        let Some(year) = year else {
            say(column, "not a year; the incident is undated");
            return None;
        };
        let mut part = |meaning, reason: &'static str| {
            let Some((column, value)) = number(meaning) else { return 0 };
            let named =
                || dates::month(self.builder.text(self.id(meaning))).filter(|_| meaning == Meaning::Month);
            let value = value.and_then(|value| i8::try_from(value).ok());
            value.or_else(|| i8::try_from(named()?).ok()).unwrap_or_else(|| {
                say(column, reason);
                0
            })
        };
        let month = part(Meaning::Month, "not a month; only the year is used");
        let day = part(Meaning::Day, "not a day of a month; it is not used");
        let (month, day, precision) = match (month, day) {
            (..=0, _) => (1, 1, TimePrecision::Year),
            (month, ..=0) => (month, 1, TimePrecision::Month),
            (month, day) => (month, day, TimePrecision::Day),
        };
        let Ok(date) = Date::new(year, month, day) else {
            say(column, "no such day; the incident is undated");
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

    fn zone(&self, offset: Option<i32>, say: &mut impl FnMut(usize, &'static str)) -> Zone {
        if let Some(seconds) = offset {
            return Zone::Offset(seconds);
        }
        let Some((column, id)) = self.cell(Meaning::Zone) else {
            return Zone::Unknown;
        };
        let text = self.builder.text(id);
        if let Some(seconds) = parse_offset(text) {
            return Zone::Offset(seconds);
        }
        if TimeZone::get(text).is_ok() {
            return Zone::Named(id);
        }
        say(column, "not a zone; expected Z, +HH:MM or an IANA name such as Asia/Baghdad");
        Zone::Unknown
    }
}

/// Whether a time is the very start of its day, by no clock that is known.
fn is_midnight(moment: &Moment) -> bool {
    moment.start.time() == jiff::civil::Time::midnight() && moment.offset.is_none()
}
