//! The axis of the timeline: which bars it has, which days they cover, and where its labels go.

use crate::query::Day;
use crate::query::histogram::Tally;
use crate::query::order::Grain;

/// A bar is at least as wide, in points.
const NARROWEST: f32 = 4.0;
/// The axis has at least as many bars, so that a few days do not fill the window each.
const FEWEST: i32 = 24;
/// Labels of days, and those of months and years, start at least as far from each other, in points.
const DAYS_APART: f32 = 68.0;
const MONTHS_APART: f32 = 48.0;

/// What a bar covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A day.
    Day,
    /// A week, from Monday on.
    Week,
    /// Some months, from a year's first on; a year and more are some times twelve.
    Months(i32),
}

impl Unit {
    /// From fine to coarse.
    const ALL: [Self; 8] = [
        Self::Day,
        Self::Week,
        Self::Months(1),
        Self::Months(3),
        Self::Months(12),
        Self::Months(60),
        Self::Months(240),
        Self::Months(1200),
    ];

    /// The first day of the unit that a day is in.
    pub fn start(self, day: Day) -> Day {
        match self {
            Self::Day => day,
            // 5 January 1970 was a Monday.
            Self::Week => Day((day.0 - 4).div_euclid(7) * 7 + 4),
            Self::Months(n) => Day::first_of(day.month().div_euclid(n) * n),
        }
    }

    /// The first day of the unit that is `units` after that of a day.
    pub fn after(self, day: Day, units: i32) -> Day {
        let start = self.start(day);
        match self {
            Self::Day => Day(start.0 + units),
            Self::Week => Day(start.0 + 7 * units),
            Self::Months(n) => Day::first_of(start.month() + n * units),
        }
    }

    /// What must be known of an incident's day to count it in a bar.
    pub fn grain(self) -> Grain {
        match self {
            Self::Day | Self::Week => Grain::Day,
            Self::Months(n) if n < 12 => Grain::Month,
            Self::Months(_) => Grain::Year,
        }
    }

    /// As many days at most.
    fn days(self) -> i32 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Months(n) => n * 31,
        }
    }
}

/// The axis: whole bars from the first day on, up to but not with the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    /// What a bar covers.
    pub unit: Unit,
    /// The first day.
    pub first: Day,
    /// The day after the last.
    pub end: Day,
}

impl Axis {
    /// The axis with the finest bars that there is room for in `width` points, for incidents from
    /// the first to the last day.
    pub fn of((first, last): (Day, Day), width: f32) -> Self {
        let room = ((width / NARROWEST) as i32).max(FEWEST);
        let fits = |unit: &&Unit| (last.0 - first.0) / unit.days() + 3 <= room;
        let unit = Unit::ALL.iter().find(fits).copied().unwrap_or(Unit::Months(1200));
        let (first, end) = (unit.start(first), unit.after(last, 1));
        let missing = (FEWEST - (end.0 - first.0) / unit.days()).max(0);
        Self {
            unit,
            first: unit.after(first, -missing / 2),
            end: unit.after(Day(end.0 - 1), 1 + missing / 2),
        }
    }

    /// Where a day starts, from 0 at the left to 1 at the right end.
    pub fn part(&self, day: Day) -> f32 {
        ((f64::from(day.0) - f64::from(self.first.0)) / f64::from(self.end.0 - self.first.0)) as f32
    }

    /// The day at a part of the axis, at most its first or last.
    pub fn day_at(&self, part: f32) -> Day {
        let days = f64::from(self.end.0 - self.first.0);
        let day = self.first.0 + (f64::from(part) * days).floor() as i32;
        Day(day.clamp(self.first.0, self.end.0 - 1))
    }

    /// First and last day of the bar that a day is in.
    pub fn bar(&self, day: Day) -> (Day, Day) {
        (self.unit.start(day), Day(self.unit.after(day, 1).0 - 1))
    }

    /// First and last day of each bar.
    pub fn bars(&self) -> impl Iterator<Item = (Day, Day)> {
        let (axis, mut next) = (*self, self.first);
        std::iter::from_fn(move || {
            let bar = (next < axis.end).then(|| axis.bar(next))?;
            next = Day(bar.1.0 + 1);
            Some(bar)
        })
    }

    /// What is between two labels, and the day of each label, where the axis is `width` points wide.
    pub fn labels(&self, width: f32) -> (Unit, Vec<Day>) {
        let days = (self.end.0 - self.first.0) as f32;
        let steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400].map(Unit::Months);
        let mut steps = [Unit::Day, Unit::Week].into_iter().chain(steps);
        let wide_enough = |unit: &Unit| {
            let apart = if matches!(unit, Unit::Months(_)) { MONTHS_APART } else { DAYS_APART };
            unit.days() as f32 / days * width >= apart
        };
        let step = steps.find(wide_enough).unwrap_or(Unit::Months(12_000));
        let mut labels = Vec::new();
        let mut day =
            if step.start(self.first) == self.first { self.first } else { step.after(self.first, 1) };
        while day < self.end {
            labels.push(day);
            day = step.after(day, 1);
        }
        (step, labels)
    }
}

/// How the heights of bars follow the numbers behind them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Steps {
    /// Twice as many, twice as high.
    #[default]
    Even,
    /// Ten times as many, a step higher.
    Logarithmic,
}

/// What a full bar stands for, and the way there.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    steps: Steps,
    most: u32,
}

impl Steps {
    /// The scale on which the highest bar of what is shown is full; where nothing is shown, of all.
    pub fn of(self, bars: impl Iterator<Item = Tally> + Clone) -> Scale {
        let passing = bars.clone().map(|tally| tally.passing).max().filter(|&most| most > 0);
        let most = passing.or_else(|| bars.map(|tally| tally.total).max()).unwrap_or_default().max(1);
        Scale { steps: self, most }
    }
}

impl Scale {
    /// How high a bar of so many is, from 0 to 1. What is left out may be more than fits.
    pub fn part(self, count: u32) -> f32 {
        let part = match self.steps {
            Steps::Even => count as f32 / self.most as f32,
            Steps::Logarithmic => (count as f32).ln_1p() / (self.most as f32).ln_1p(),
        };
        part.min(1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Date, date};

    fn axis(first: Date, last: Date, width: f32) -> Axis {
        Axis::of((Day::of(first), Day::of(last)), width)
    }

    #[test]
    fn the_bars_are_the_finest_that_there_is_room_for_and_cover_every_day_once() {
        for (first, last, width, unit) in [
            (date(2022, 1, 3), date(2022, 1, 6), 1000.0, Unit::Day),
            (date(2022, 1, 1), date(2022, 7, 1), 1000.0, Unit::Day),
            (date(2007, 1, 1), date(2007, 12, 31), 1000.0, Unit::Week),
            (date(2020, 1, 3), date(2022, 1, 6), 1000.0, Unit::Week),
            (date(2000, 1, 1), date(2015, 1, 6), 1000.0, Unit::Months(1)),
            (date(1970, 1, 1), date(2020, 1, 6), 1000.0, Unit::Months(3)),
            (date(1900, 1, 1), date(2020, 1, 6), 600.0, Unit::Months(12)),
            (date(1, 1, 1), date(9999, 12, 31), 600.0, Unit::Months(1200)),
            (date(2022, 1, 3), date(2022, 1, 6), 10.0, Unit::Day),
        ] {
            let axis = axis(first, last, width);
            assert_eq!(axis.unit, unit, "{first} to {last} in {width}");
            let bars: Vec<_> = axis.bars().collect();
            assert!(bars.len() <= (width / NARROWEST).max(FEWEST as f32 + 3.0) as usize, "{}", bars.len());
            assert!(bars.len() >= FEWEST as usize - 2, "{first} to {last}: {} bars", bars.len());
            assert!(bars[0].0 <= Day::of(first) && bars.last().unwrap().1 >= Day::of(last));
            assert_eq!((bars[0].0, bars.last().unwrap().1.0 + 1), (axis.first, axis.end.0));
            assert!(bars.windows(2).all(|two| two[0].1.0 + 1 == two[1].0.0));
        }
    }

    #[test]
    fn the_highest_bar_of_what_is_shown_is_full_and_more_than_that_is_not_drawn_beyond() {
        let tally = |passing, total| Tally { total, passing };
        let shown = [tally(3, 900), tally(12, 12), tally(0, 40)];
        let scale = Steps::Even.of(shown.into_iter());
        assert_eq!([3, 12, 900].map(|count| scale.part(count)), [0.25, 1.0, 1.0]);
        let scale = Steps::Logarithmic.of([tally(999, 999), tally(9, 9)].into_iter());
        assert!((scale.part(9) - 1.0 / 3.0).abs() < 0.01, "{}", scale.part(9));
        let none = Steps::Even.of([tally(0, 40), tally(0, 20)].into_iter());
        assert_eq!(none.part(20), 0.5, "where nothing is shown, the bars of all are as ever");
    }

    #[test]
    fn a_place_on_the_axis_and_its_day_are_the_same_thing() {
        let axis = axis(date(2007, 1, 1), date(2007, 12, 31), 1000.0);
        for day in axis.first.0..axis.end.0 {
            assert_eq!(axis.day_at(axis.part(Day(day)) + 1e-4), Day(day));
        }
        assert_eq!((axis.day_at(-3.0), axis.day_at(3.0)), (axis.first, Day(axis.end.0 - 1)));
    }

    #[test]
    fn labels_have_room_and_are_where_days_months_and_years_begin() {
        for (first, last, step) in [
            (date(2022, 1, 3), date(2022, 1, 6), Unit::Week),
            (date(2007, 1, 1), date(2007, 12, 31), Unit::Months(1)),
            (date(2000, 1, 1), date(2015, 1, 6), Unit::Months(12)),
            (date(1, 1, 1), date(9999, 12, 31), Unit::Months(12_000)),
        ] {
            let axis = axis(first, last, 1000.0);
            let (unit, labels) = axis.labels(1000.0);
            assert_eq!(unit, step, "{first} to {last}");
            let x: Vec<_> = labels.iter().map(|&day| axis.part(day) * 1000.0).collect();
            assert!(x.windows(2).all(|two| two[1] - two[0] > MONTHS_APART * 0.85), "{x:?}");
            assert!(labels.iter().all(|&day| unit.start(day) == day));
        }
    }
}
