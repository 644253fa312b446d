//! How a column has its dates and times, as all its cells show.

use super::headed::Headed;
pub(in crate::formats::tables) use crate::formats::problem::DateUnit as Unit;

impl Unit {
    /// What numbers with at least and at most so many digits before the point count.
    pub(super) fn of(fewest: u8, most: u8) -> Option<Self> {
        match (fewest, most) {
            (5, 5) => Some(Self::Days),
            (9 | 10, 10) => Some(Self::Seconds),
            (12 | 13, 13) => Some(Self::Milliseconds),
            _ => None,
        }
    }
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::formats::tables) enum Flaw {
    /// It has no shape that is known, or names a day or hour that does not exist.
    NotADate,
    /// It is of another calendar.
    OtherCalendar,
    /// It lies before the year 1000, between others of our times.
    TooEarly,
}

/// In which times the years of a column lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is whether something was met")]
pub(super) struct Years {
    pub before_1000: bool,
    /// As the Persian and the Islamic calendar count our days.
    pub of_other_calendars: bool,
    pub between: bool,
    pub since_1800: bool,
}

/// The years that the Persian and the Islamic calendar have for those since 1882.
const OTHER_CALENDARS: std::ops::RangeInclusive<i16> = 1300..=1499;

impl Years {
    pub(super) fn add(&mut self, year: i16) {
        match year {
            ..1000 => self.before_1000 = true,
            1800.. => self.since_1800 = true,
            year if OTHER_CALENDARS.contains(&year) => self.of_other_calendars = true,
            _ => self.between = true,
        }
    }
}

/// What is known of how a column has its dates and times.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::formats::tables) struct Habits {
    /// What its numbers count.
    pub unit: Option<Unit>,
    /// Whether midnight stands for a whole day: no cell has another time.
    pub midnight_is_day: bool,
    /// Whether `09:00-05:00` is nine o'clock, five hours behind UTC: all cells have the same offset.
    pub dash_is_offset: bool,
    /// Whether its times are hours and minutes as one number, `45` and `2230`: all cells are such numbers, and
    /// some are too great for hours.
    pub lacks_zeros: bool,
    /// The clock that its heading names.
    pub headed: Headed,
    pub(super) years: Years,
}

impl Habits {
    /// The same with the clock that its heading names.
    pub(crate) fn under(self, heading: &str) -> Self {
        Self { headed: Headed::by(heading), ..self }
    }

    /// What speaks against a year, by those around it.
    pub(crate) fn flaw(self, year: i16) -> Option<Flaw> {
        if self.is_of_other_calendar(year) {
            Some(Flaw::OtherCalendar)
        } else if self.is_too_early(year) {
            Some(Flaw::TooEarly)
        } else {
            None
        }
    }

    /// Whether a year is of another calendar, by the years around it.
    fn is_of_other_calendar(self, year: i16) -> bool {
        let Years { between, since_1800, before_1000, of_other_calendars } = self.years;
        let alone = of_other_calendars && !before_1000;
        OTHER_CALENDARS.contains(&year) && !between && (since_1800 || alone)
    }

    /// Whether a year stands too early among the others to be meant.
    fn is_too_early(self, year: i16) -> bool {
        year < 1000 && self.years.since_1800 && !self.years.between
    }
}
