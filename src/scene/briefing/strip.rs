//! The strip of time: where all incidents of a briefing are, and where a step is among them.

use crate::l10n::time;
use crate::query::Day;

/// The strip has at most as many ticks.
const TICKS: usize = 240;

/// The time of all incidents, from left to right.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strip {
    /// Where incidents are, each with how many there are as a part of the most: both from 0 to 1.
    pub ticks: Vec<(f32, f32)>,
    /// The first day in words; empty where nothing is dated.
    pub first: String,
    /// The last day in words.
    pub last: String,
    span: Option<(Day, Day)>,
}

impl Strip {
    /// The strip of incidents, each of which covers these days.
    pub fn of(days: impl Iterator<Item = (Day, Day)> + Clone) -> Self {
        let Some(span) = days.clone().reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))) else {
            return Self::default();
        };
        let mut strip = Self {
            first: time::short_day(span.0.date()),
            last: time::short_day(span.1.date()),
            span: Some(span),
            ticks: Vec::new(),
        };
        let mut counts = [0_u32; TICKS];
        for (first, last) in days {
            let (from, to) = strip.part(first, last).unwrap_or_default();
            let tick = (f32::midpoint(from, to) * TICKS as f32) as usize;
            counts[tick.min(TICKS - 1)] += 1;
        }
        let most = counts.iter().copied().max().unwrap_or(1).max(1) as f32;
        let ticks = counts.iter().enumerate().filter(|&(_, &count)| count > 0);
        strip.ticks =
            ticks.map(|(n, &count)| ((n as f32 + 0.5) / TICKS as f32, count as f32 / most)).collect();
        strip
    }

    /// From where to where these days are, from 0 to 1; `None` where nothing is dated.
    pub fn part(&self, first: Day, last: Day) -> Option<(f32, f32)> {
        let (start, end) = self.span?;
        let whole = (f64::from(end.0) - f64::from(start.0) + 1.0).max(1.0);
        let part = |day: f64| (((day - f64::from(start.0)) / whole).clamp(0.0, 1.0)) as f32;
        Some((part(f64::from(first.0)), part(f64::from(last.0) + 1.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn incidents_stand_where_their_days_are() {
        let day = |d| Day::of(date(2022, 1, d));
        let strip = Strip::of([(day(1), day(1)), (day(10), day(10)), (day(10), day(10))].into_iter());
        assert_eq!((strip.first.as_str(), strip.last.as_str()), ("1 January 2022", "10 January 2022"));
        assert_eq!(strip.ticks.len(), 2);
        assert!(strip.ticks[0].0 < 0.1 && strip.ticks[1].0 > 0.9);
        assert_eq!((strip.ticks[0].1, strip.ticks[1].1), (0.5, 1.0));
        assert_eq!(strip.part(day(1), day(10)), Some((0.0, 1.0)));
        assert_eq!(Strip::of(std::iter::empty()), Strip::default());
    }
}
