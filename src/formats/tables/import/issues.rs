//! What could not be used. A fault that a million rows have is listed so often and then counted.

use hashbrown::HashMap;

use crate::formats::Issue;

/// How many issues of one reason are listed.
pub(super) const LISTED: usize = 5_000;

/// Between how many more there are of a reason, and the reason.
const MORE: &str = " more: ";

/// Of an issue that stands for others of one reason: how many, and the reason.
pub(in crate::formats) fn more(issue: &Issue) -> Option<(usize, &str)> {
    let (count, reason) = issue.reason.split_once(MORE)?;
    let is_counted = issue.line.is_none() && issue.field.is_empty();
    Some((count.parse().ok().filter(|_| is_counted)?, reason))
}

/// Issues, and how many more there are of each reason.
#[derive(Default)]
pub(super) struct Issues {
    /// Which record the issues are of that come now, where its line does not tell it; else 0.
    pub(super) record: u32,
    listed: Vec<Issue>,
    counts: HashMap<String, usize>,
}

impl Issues {
    pub(super) fn add(&mut self, line: u32, field: &str, value: &str, reason: &str) {
        if self.count(reason) <= LISTED {
            self.listed.push(match self.record {
                0 => Issue::of_row(line, field, value, reason),
                record => Issue::of_record(record, field, value, reason),
            });
        }
    }

    pub(super) fn push(&mut self, issue: Issue) {
        if self.count(&issue.reason) <= LISTED {
            self.listed.push(issue);
        }
    }

    pub(super) fn append(&mut self, other: Self) {
        self.listed.extend(other.listed);
        for (reason, count) in other.counts {
            *self.counts.entry(reason).or_default() += count;
        }
    }

    /// In the order of the lines, and behind them what is only counted.
    pub(super) fn sorted(mut self) -> Vec<Issue> {
        self.listed.sort_by_key(|issue| issue.line);
        let mut counted: Vec<_> = self.counts.into_iter().filter(|(_, count)| *count > LISTED).collect();
        counted.sort();
        for (reason, count) in counted {
            let reason = format!("{}{MORE}{reason}", count - LISTED);
            self.listed.push(Issue::of_row(0, "", "", reason));
        }
        self.listed
    }

    fn count(&mut self, reason: &str) -> usize {
        if let Some(count) = self.counts.get_mut(reason) {
            *count += 1;
            return *count;
        }
        self.counts.insert(reason.to_owned(), 1);
        1
    }
}
