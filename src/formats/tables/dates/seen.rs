//! What the cells of a column say together: the order of day and month, what numbers count, whether
//! midnight is a time.

use jiff::civil::{Date, Time};

use super::cell::{LONGEST, read_cell};
use super::clock::Clocks;
use super::habits::{Habits, Unit, Years};
use super::headed::Headed;
use super::how::{DateOrder, How};
use super::plain::split;
use super::{between, clock, day, epoch, names, span};
use crate::geo::fold_digits;
use crate::model::TimePrecision;

/// Which orders of day and month dates in numbers show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Orders {
    day_first: bool,
    month_first: bool,
    either: bool,
}

impl Orders {
    fn add(&mut self, first: u32, second: u32) {
        match (first, second) {
            (13.., _) => self.day_first = true,
            (_, 13..) => self.month_first = true,
            (first, second) => self.either |= first != second,
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            day_first: self.day_first || other.day_first,
            month_first: self.month_first || other.month_first,
            either: self.either || other.either,
        }
    }

    fn is_any(self) -> bool {
        self.day_first || self.month_first || self.either
    }

    /// The order that fits all; `unshown` where both do and mean different days.
    fn order(self, unshown: Option<DateOrder>) -> Option<DateOrder> {
        match (self.day_first, self.month_first) {
            (true, true) => None,
            (false, true) => Some(DateOrder::MonthFirst),
            (false, false) if self.either => unshown,
            _ => Some(DateOrder::DayFirst),
        }
    }
}

/// The cells of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is whether something was met")]
pub struct Seen {
    /// Of dates with slashes or dashes.
    orders: Orders,
    /// Of dates with dots.
    dotted: Orders,
    /// The least and the greatest year of two digits, plus one; 0 where there is none.
    short_years: (u8, u8),
    /// The fewest and the most digits of plain numbers.
    digits: (u8, u8),
    /// Whether a cell is neither a plain number nor empty of digits.
    has_others: bool,
    /// Whether a number is not hours and minutes as `45` and `2230` are.
    is_no_clock: bool,
    /// Whether a number is no date as `2022010509` is one.
    is_no_compact_date: bool,
    has_midnight: bool,
    has_other_times: bool,
    /// The least and the most minutes west of UTC that `09:00-05:00` would be.
    west: Option<(i32, i32)>,
    /// Whether what stands behind a dash is no offset.
    is_no_offset: bool,
    /// Whether `09:00-05:00` would last longer than half a day.
    is_too_long: bool,
    years: Years,
}

impl Seen {
    /// Looks at one more cell of the first rows.
    pub fn look(&mut self, text: &str) {
        let text = text.trim();
        let folded = fold_digits(text);
        let text = &*folded;
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return;
        }
        if let Some(digits) = epoch::digits(text) {
            let (fewest, most) = self.digits;
            self.digits = (if fewest == 0 { digits } else { fewest.min(digits) }, most.max(digits));
            self.is_no_compact_date |= !is_compact(text);
            self.is_no_clock |= clock::with_zeros(text).is_none();
            if digits != 4 || text.contains('.') {
                return;
            }
        } else {
            self.has_others = true;
        }
        // A number with a sign is no date.
        if text.len() > LONGEST || (text.starts_with(['-', '+']) && text.parse::<f64>().is_ok()) {
            return;
        }
        self.look_at_order(text);
        let read = read_cell(text, &How::of(DateOrder::DayFirst));
        let read = read.or_else(|_| read_cell(text, &How::of(DateOrder::MonthFirst)));
        if let Ok(read) = read {
            let start = read.moment.start;
            self.has_other_times |=
                read.moment.precision < TimePrecision::Day && start.time() != Time::midnight();
            let year = start.year();
            if read.is_short {
                self.add_short_year(year.rem_euclid(100));
            } else {
                self.years.add(year);
            }
        }
        self.look_at_clock(text);
    }

    /// Looks at one more cell for what has to be known of all of them.
    pub fn look_at_order(&mut self, text: &str) {
        let folded = fold_digits(text.trim());
        let text = names::without_weekday(&folded).map_or(&*folded, |(rest, _)| rest);
        match span::sides(text) {
            Some((left, right)) => [left, right].into_iter().for_each(|side| self.look_at_day(side)),
            None => self.look_at_day(text),
        }
    }

    fn look_at_day(&mut self, text: &str) {
        let date = split(text).map_or(text, |(date, _)| date);
        let Some([first, second, third]) = day::three_numbers(date) else { return };
        if first.1 == 4 {
            return;
        }
        if third.1 == 2 {
            self.add_short_year(i16::try_from(third.0).unwrap_or_default());
        }
        let orders = if day::is_dotted(date) { &mut self.dotted } else { &mut self.orders };
        orders.add(first.0, second.0);
    }

    fn add_short_year(&mut self, year: i16) {
        let year = u8::try_from(year + 1).unwrap_or_default();
        let (least, greatest) = self.short_years;
        self.short_years = (if least == 0 { year } else { least.min(year) }, greatest.max(year));
    }

    fn look_at_clock(&mut self, text: &str) {
        let Some((_, time)) = split(text) else {
            let is_other = |clocks: Clocks| clocks.first.time != Time::midnight() || clocks.last.is_some();
            let is_number = epoch::digits(text).is_some();
            self.has_other_times |= !is_number && clock::read(text, true).is_some_and(is_other);
            return;
        };
        if let Some((left, right)) = between::dashed(time).filter(|_| !text.contains('T')) {
            self.has_other_times = true;
            let Some(west) = between::offset_west(right) else {
                self.is_no_offset = true;
                return;
            };
            let (least, most) = self.west.unwrap_or((west, west));
            self.west = Some((least.min(west), most.max(west)));
            let minutes = |side| clock::read(side, true).map(|clocks| minutes(clocks.first.time));
            if let (Some(left), Some(right)) = (minutes(left), minutes(right)) {
                self.is_too_long |= (right - left).rem_euclid(24 * 60) > 12 * 60;
            }
        } else if let Some(clocks) = clock::read(time, true) {
            let is_midnight = clocks.first.time == Time::midnight() && !clocks.first.is_next_day;
            if is_midnight && clocks.last.is_none() {
                self.has_midnight = true;
            } else {
                self.has_other_times = true;
            }
        }
    }

    /// What two columns say together of the order.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { orders: self.orders.and(other.orders), dotted: self.dotted.and(other.dotted), ..self }
    }

    /// Whether any cell has day and month in numbers.
    pub fn bears_on_order(self) -> bool {
        self.orders.is_any() || self.dotted.is_any()
    }

    /// Whether all rows have to be looked at, and not the first alone.
    pub fn depends_on_all(self) -> bool {
        self.bears_on_order() || self.short_years != (0, 0)
    }

    /// The order, and that of dates with dots; `None` where both would fit and mean different days, or
    /// where neither fits all. What nothing shows is as `known` has it, which of dates with dots is the
    /// day first.
    pub fn orders(self, known: (DateOrder, DateOrder)) -> (Option<DateOrder>, Option<DateOrder>) {
        let order = if self.orders.is_any() { self.orders.order(None) } else { Some(known.0) };
        let dotted = if self.dotted.is_any() { self.dotted.order(Some(known.1)) } else { Some(known.1) };
        (order, dotted)
    }

    /// Whether the order of dates with dots is what has to be asked: there are no others, or they
    /// contradict each other.
    pub(in crate::formats::tables) fn asks_of_dots(self) -> bool {
        !self.orders.is_any() || (self.dotted.day_first && self.dotted.month_first)
    }

    /// What the numbers of the column count, where nothing but numbers stands in it.
    pub(in crate::formats::tables) fn unit(self) -> Option<Unit> {
        let is_compact = !self.is_no_compact_date;
        Unit::of(self.digits.0, self.digits.1).filter(|_| !self.has_others && !is_compact)
    }

    /// Whether years of two digits are of two centuries, or of one that is not plain, by `today`.
    pub(super) fn has_doubtful_centuries(self, today: Date) -> bool {
        let (Some(least), Some(greatest)) =
            (self.short_years.0.checked_sub(1), self.short_years.1.checked_sub(1))
        else {
            return false;
        };
        let this = today.year().rem_euclid(100);
        let last_century = i16::from(greatest) > this;
        last_century && (i16::from(least) <= this || i16::from(least) < 70)
    }

    /// How the cells of the column are read.
    pub(in crate::formats::tables) fn habits(self) -> Habits {
        Habits {
            unit: self.unit(),
            midnight_is_day: self.has_midnight && !self.has_other_times,
            // The same all through, or an hour off in summer.
            dash_is_offset: self.is_too_long
                && !self.is_no_offset
                && self.west.is_some_and(|(least, most)| most - least <= 60),
            lacks_zeros: self.lacks_zeros(),
            headed: Headed::default(),
            years: self.years,
        }
    }

    /// Whether the numbers of a column of times are hours and minutes without the zeros in front. Those that
    /// end before 24 are rather hours.
    pub(super) fn lacks_zeros(self) -> bool {
        let (fewest, most) = self.digits;
        !self.has_others && !self.is_no_clock && fewest < 4 && most > 2
    }
}

/// Whether a number is a date as `20220105`, `2022010509` or `20220105093000` are.
fn is_compact(text: &str) -> bool {
    let part = |from: usize| text.get(from..from + 2).and_then(|part| part.parse::<u8>().ok());
    matches!(text.len(), 8 | 10 | 12 | 14)
        && (text.starts_with("19") || text.starts_with("20"))
        && part(4).is_some_and(|month| (1..=12).contains(&month))
        && part(6).is_some_and(|day| (1..=31).contains(&day))
        && (8..text.len()).step_by(2).all(|at| part(at).is_some_and(|part| part < 60))
}

/// Minutes since midnight.
fn minutes(time: Time) -> i32 {
    i32::from(time.hour()) * 60 + i32::from(time.minute())
}
