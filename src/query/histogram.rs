//! How many incidents there were when, for the timeline.

use std::collections::HashMap;

use super::day::Day;
use super::order::Grain;

/// How many incidents began on each day: of all, and of those that pass the filter but for its
/// span of days.
///
/// What is known only to the month or the year is counted apart, so that no bar says that it
/// happened on the first day of it. An incident that lasts is counted when it began. A count
/// between two days takes two searches, however many incidents there are.
#[derive(Debug, Default)]
pub struct Histogram {
    days: Series,
    months: Series,
    years: Series,
}

/// Days that have incidents, with the sums up to and with each.
#[derive(Debug, Default)]
struct Series {
    days: Vec<Day>,
    sums: Vec<Tally>,
}

/// Numbers of incidents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Of all.
    pub total: u32,
    /// Of those that pass the text and the kinds.
    pub passing: u32,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.total += other.total;
        self.passing += other.passing;
    }
}

impl Histogram {
    /// First and last day on which incidents began; `None` where none has a date.
    pub fn bounds(&self) -> Option<(Day, Day)> {
        let all = [&self.days, &self.months, &self.years];
        let first = all.iter().filter_map(|series| series.days.first()).min()?;
        let last = all.iter().filter_map(|series| series.days.last()).max()?;
        Some((*first, *last))
    }

    /// How many began from one day up to but not with another, counting those that are known at
    /// least as exactly as `grain`.
    pub fn between(&self, from: Day, to: Day, grain: Grain) -> Tally {
        let mut tally = self.days.between(from, to);
        if grain >= Grain::Month {
            tally += self.months.between(from, to);
        }
        if grain >= Grain::Year {
            tally += self.years.between(from, to);
        }
        tally
    }

    /// How many are known less exactly than `grain`.
    pub fn coarser_than(&self, grain: Grain) -> Tally {
        let mut tally = Tally::default();
        for series in [&self.months, &self.years].into_iter().skip(grain as usize) {
            tally += series.sums.last().copied().unwrap_or_default();
        }
        tally
    }

    /// How many have a date.
    pub fn dated(&self) -> Tally {
        let mut tally = self.coarser_than(Grain::Day);
        tally += self.days.sums.last().copied().unwrap_or_default();
        tally
    }
}

impl Series {
    fn between(&self, from: Day, to: Day) -> Tally {
        let sum_before = |day: Day| {
            let before = self.days.partition_point(|&other| other < day);
            before.checked_sub(1).and_then(|last| self.sums.get(last)).copied().unwrap_or_default()
        };
        let (start, end) = (sum_before(from), sum_before(to.max(from)));
        Tally { total: end.total - start.total, passing: end.passing - start.passing }
    }
}

/// Counts incidents one by one.
#[derive(Clone, Debug, Default)]
pub struct Counter {
    counted: [HashMap<Day, Tally, hashbrown::DefaultHashBuilder>; 3],
}

impl Counter {
    /// Counts an incident that began on this day.
    pub fn count(&mut self, day: Day, grain: Grain, passes: bool) {
        let tally = Tally { total: 1, passing: u32::from(passes) };
        *self.counted[grain as usize].entry(day).or_default() += tally;
    }

    /// Takes back an incident that was counted.
    pub fn take_back(&mut self, day: Day, grain: Grain, passes: bool) {
        let counted = &mut self.counted[grain as usize];
        if let Some(tally) = counted.get_mut(&day) {
            tally.total -= 1;
            tally.passing -= u32::from(passes);
            if tally.total == 0 {
                counted.remove(&day);
            }
        }
    }

    /// Counts what another has counted as well.
    pub fn add(&mut self, other: &Self) {
        for (counted, others) in self.counted.iter_mut().zip(&other.counted) {
            for (&day, &tally) in others {
                *counted.entry(day).or_default() += tally;
            }
        }
    }

    /// What was counted.
    pub fn finish(self) -> Histogram {
        let [days, months, years] = self.counted.map(|counted| {
            let mut counted: Vec<_> = counted.into_iter().collect();
            counted.sort_unstable_by_key(|&(day, _)| day);
            let mut sum = Tally::default();
            let summed = counted.into_iter().map(|(day, tally)| {
                sum += tally;
                (day, sum)
            });
            let (days, sums) = summed.unzip();
            Series { days, sums }
        });
        Histogram { days, months, years }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_to_the_month_is_in_bars_of_a_month_but_not_in_those_of_a_day() {
        let mut counter = Counter::default();
        for (day, grain, passes) in [
            (10, Grain::Day, true),
            (10, Grain::Day, false),
            (12, Grain::Day, true),
            (10, Grain::Month, true),
            (0, Grain::Year, false),
        ] {
            counter.count(Day(day), grain, passes);
        }
        let histogram = counter.finish();
        let tally = |total, passing| Tally { total, passing };
        assert_eq!(histogram.bounds(), Some((Day(0), Day(12))));
        for (from, to, grain, expected) in [
            (10, 11, Grain::Day, tally(2, 1)),
            (10, 12, Grain::Day, tally(2, 1)),
            (11, 13, Grain::Day, tally(1, 1)),
            (0, 30, Grain::Month, tally(4, 3)),
            (-9, 99, Grain::Year, tally(5, 3)),
            (13, 13, Grain::Year, tally(0, 0)),
        ] {
            assert_eq!(histogram.between(Day(from), Day(to), grain), expected, "{from} to {to} {grain:?}");
        }
        assert_eq!(histogram.coarser_than(Grain::Day), tally(2, 1));
        assert_eq!(histogram.coarser_than(Grain::Month), tally(1, 0));
        assert_eq!(histogram.coarser_than(Grain::Year), tally(0, 0));
        assert_eq!(histogram.dated(), tally(5, 3));
        assert_eq!(Histogram::default().bounds(), None);
    }
}
