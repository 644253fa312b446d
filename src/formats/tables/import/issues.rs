//! What could not be used. A fault that a million rows have is listed so often and then counted.

use hashbrown::HashMap;

use crate::formats::{Issue, Problem};

/// How many issues of one problem are listed.
pub(super) const LISTED: usize = 5_000;

/// Issues, and how many more there are of each problem.
#[derive(Default)]
pub(super) struct Issues {
    /// Which record the issues are of that come now, where its line does not tell it; else 0.
    pub(super) record: u32,
    listed: Vec<Issue>,
    counts: HashMap<Problem, Count>,
}

/// How often there was a problem.
struct Count {
    /// How many other problems were met before.
    rank: usize,
    count: usize,
}

impl Issues {
    pub(super) fn add(&mut self, line: u32, field: &str, value: &str, problem: &Problem) {
        if self.count(problem, 1) <= LISTED {
            let problem = problem.clone();
            self.listed.push(match self.record {
                0 => Issue::of_row(line, field, value, problem),
                record => Issue::of_record(record, field, value, problem),
            });
        }
    }

    pub(super) fn push(&mut self, issue: Issue) {
        if self.count(&issue.problem, 1) <= LISTED {
            self.listed.push(issue);
        }
    }

    pub(super) fn append(&mut self, other: Self) {
        self.listed.extend(other.listed);
        let mut counts: Vec<_> = other.counts.into_iter().collect();
        counts.sort_by_key(|(_, count)| count.rank);
        for (problem, Count { count, .. }) in counts {
            self.count(&problem, count);
        }
    }

    /// In the order of the lines, and behind them what is only counted.
    pub(super) fn sorted(mut self) -> Vec<Issue> {
        self.listed.sort_by_key(|issue| issue.place.line);
        let mut counted: Vec<_> = self.counts.into_iter().filter(|(_, one)| one.count > LISTED).collect();
        counted.sort_by_key(|(_, count)| count.rank);
        self.listed.extend(counted.into_iter().map(|(problem, Count { count, .. })| Issue {
            more: count - LISTED,
            ..Issue::of_row(0, "", "", problem)
        }));
        self.listed
    }

    /// Counts a problem; how often there was one like it.
    fn count(&mut self, problem: &Problem, times: usize) -> usize {
        if let Some(known) = self.counts.get_mut(problem) {
            known.count += times;
            return known.count;
        }
        let rank = self.counts.len();
        self.counts.insert(problem.clone(), Count { rank, count: times });
        times
    }
}
