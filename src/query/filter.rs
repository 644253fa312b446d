//! What the user wants to see of the opened dossiers.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::day::Day;
use crate::model::Kind;
use crate::model::when::{Moment, MomentError};

/// What the user wants to see. An incident is shown if its layer is, and if it passes all of this.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Filter {
    /// As typed: each of its words must be found in the incident. Empty finds everything.
    pub text: String,
    /// When it must have happened, at least in part.
    pub span: DateSpan,
    /// The kinds that are switched off.
    pub excluded_kinds: Kinds,
}

impl Filter {
    /// Whether it lets everything pass.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.span.is_open() && self.excluded_kinds.is_empty()
    }
}

/// From one day to another, both inclusive, each without end where it is not given. Written as two
/// days, empty where there is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "[String; 2]", into = "[String; 2]")]
pub struct DateSpan {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl TryFrom<[String; 2]> for DateSpan {
    type Error = jiff::Error;

    fn try_from([from, to]: [String; 2]) -> Result<Self, jiff::Error> {
        let day = |text: &str| (!text.is_empty()).then(|| text.parse()).transpose();
        Ok(Self { from: day(&from)?, to: day(&to)? })
    }
}

impl From<DateSpan> for [String; 2] {
    fn from(span: DateSpan) -> Self {
        [span.from, span.to].map(|day| day.map(|day| day.to_string()).unwrap_or_default())
    }
}

impl DateSpan {
    /// Whether neither end is given.
    pub fn is_open(self) -> bool {
        self == Self::default()
    }

    /// The first and the last day as numbers; no day is between them where the span is reversed.
    pub fn days(self) -> (Day, Day) {
        if self.is_reversed() {
            return (Day(i32::MAX), Day(i32::MIN));
        }
        (self.from.map_or(Day(i32::MIN), Day::of), self.to.map_or(Day(i32::MAX), Day::of))
    }

    /// Whether its end comes before its beginning, so that no day is in it.
    pub fn is_reversed(self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to < from)
    }
}

/// One end of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The first day.
    From,
    /// The last day.
    To,
}

impl Bound {
    /// The day meant by `2022`, `2022-01` or `2022-01-05`: of a year or month the first day, or
    /// the last where it is the end of a span. `None` where nothing is typed.
    ///
    /// # Errors
    /// When it is none of these, or there is no such day.
    pub fn parse(self, typed: &str) -> Result<Option<Date>, MomentError> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        if typed.contains(['T', ' ']) {
            return Err(MomentError::Shape);
        }
        let moment = Moment::parse(typed)?;
        Ok(Some(match self {
            Self::From => moment.start.date(),
            Self::To => Day(Day::of(moment.end.date()).0 - 1).date(),
        }))
    }
}

/// A set of kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Kind>", into = "Vec<Kind>")]
pub struct Kinds(u32);

impl From<Vec<Kind>> for Kinds {
    fn from(kinds: Vec<Kind>) -> Self {
        Self(kinds.into_iter().fold(0, |all, kind| all | 1 << kind as u32))
    }
}

impl From<Kinds> for Vec<Kind> {
    fn from(kinds: Kinds) -> Self {
        Kind::ALL.iter().copied().filter(|&kind| kinds.holds(kind)).collect()
    }
}

impl Kinds {
    /// Every kind but this.
    pub fn all_but(kind: Kind) -> Self {
        let all = Kind::ALL.iter().fold(0, |all, &kind| all | 1 << kind as u32);
        Self(all & !(1 << kind as u32))
    }

    /// Whether no kind is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether a kind is in the set.
    pub fn holds(self, kind: Kind) -> bool {
        self.0 & (1 << kind as u32) != 0
    }

    /// With a kind that was not in the set, or without one that was.
    pub fn toggled(self, kind: Kind) -> Self {
        Self(self.0 ^ (1 << kind as u32))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_year_a_month_and_a_day_are_understood_as_either_end_of_a_span() {
        for (typed, from, to) in [
            ("2022", date(2022, 1, 1), date(2022, 12, 31)),
            ("2022-02", date(2022, 2, 1), date(2022, 2, 28)),
            (" 2022-01-05 ", date(2022, 1, 5), date(2022, 1, 5)),
        ] {
            assert_eq!(Bound::From.parse(typed), Ok(Some(from)), "{typed}");
            assert_eq!(Bound::To.parse(typed), Ok(Some(to)), "{typed}");
        }
        assert_eq!(Bound::From.parse("  "), Ok(None));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for typed in ["2", "2022-1", "2022-01-", "5.1.2022", "2022-01-05T10:00", "2022-02-30"] {
            assert!(Bound::To.parse(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn kinds_are_switched_one_by_one_or_all_but_one() {
        let one = Kinds::default().toggled(Kind::Ied);
        assert!(one.holds(Kind::Ied) && !one.holds(Kind::Battle) && !one.is_empty());
        assert!(one.toggled(Kind::Ied).is_empty());
        let others = Kinds::all_but(Kind::Other);
        assert!(Kind::ALL.iter().all(|&kind| others.holds(kind) == (kind != Kind::Other)));
    }
}
