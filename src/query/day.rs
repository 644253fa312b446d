//! Days as whole numbers, which can be compared, counted and stepped over cheaply.

use jiff::Span;
use jiff::civil::Date;

/// Days since 1 January 1970 of the Gregorian calendar, before it negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(pub i32);

impl Day {
    /// The number of a date.
    pub fn of(date: Date) -> Self {
        let first = Self::first_of(i32::from(date.year()) * 12 + i32::from(date.month()) - 1);
        Self(first.0 + i32::from(date.day()) - 1)
    }

    /// The first day of a month, counted from January of the year 0; by Howard Hinnant's
    /// `days_from_civil` (<https://howardhinnant.github.io/date_algorithms.html>).
    pub fn first_of(month: i32) -> Self {
        // Years that begin in March, so that the day that may be missing is their last.
        let (year, month) = ((month - 2).div_euclid(12), (month - 2).rem_euclid(12));
        let (era, year) = (year.div_euclid(400), year.rem_euclid(400));
        let day_of_era = year * 365 + year / 4 - year / 100 + (153 * month + 2) / 5;
        Self(era * 146_097 + day_of_era - 719_468)
    }

    /// The month that it is in, counted from January of the year 0.
    pub fn month(self) -> i32 {
        let date = self.date();
        i32::from(date.year()) * 12 + i32::from(date.month()) - 1
    }

    /// The date; the first or last that there is for days beyond the years -9999 to 9999.
    pub fn date(self) -> Date {
        let first = Date::constant(1970, 1, 1);
        let last = if self.0 < 0 { Date::MIN } else { Date::MAX };
        Span::new().try_days(self.0).ok().and_then(|span| first.checked_add(span).ok()).unwrap_or(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_and_its_date_are_the_same_thing() {
        for (day, expected) in [
            (0, date(1970, 1, 1)),
            (-1, date(1969, 12, 31)),
            (11_016, date(2000, 2, 29)),
            (18_264, date(2020, 1, 3)),
            (-719_528, date(0, 1, 1)),
        ] {
            assert_eq!((Day::of(expected), Day(day).date()), (Day(day), expected), "{expected}");
        }
        for date in [Date::MIN, Date::MAX] {
            assert_eq!(Day::of(date).date(), date);
        }
        assert_eq!((Day(i32::MIN).date(), Day(i32::MAX).date()), (Date::MIN, Date::MAX));
    }
}
