//! All rounds together.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::time::Duration;

use super::round::{Moment, Outcome};

/// The rounds that are over.
#[derive(Default)]
pub(super) struct Table {
    rounds: Vec<Outcome>,
}

impl Table {
    pub(super) fn add(&mut self, outcome: Outcome) {
        self.rounds.push(outcome);
    }

    /// What was promised and is not so.
    pub(super) fn broken(&self) -> Vec<String> {
        let of_round = |(n, round): (usize, &Outcome)| {
            let broken = round.broken.join("; ");
            (!broken.is_empty()).then(|| format!("round {n}, {:?}: {broken}", round.moment))
        };
        self.rounds.iter().enumerate().filter_map(of_round).collect()
    }

    pub(super) fn to_markdown(&self) -> String {
        let mut text =
            "| Killed | Rounds | Edits sent | Older than 1 s and missing | Oldest missing | Half-written \
                        files | Left beside the file | Offered | Brought back by the program, saved |\n\
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
                .to_owned();
        let mut by_moment = BTreeMap::<Moment, Vec<&Outcome>>::new();
        for round in &self.rounds {
            by_moment.entry(round.moment).or_default().push(round);
        }
        for (moment, rounds) in by_moment {
            row(&mut text, name(moment), &rounds);
        }
        row(&mut text, "All", &self.rounds.iter().collect::<Vec<_>>());
        text
    }
}

fn name(moment: Moment) -> &'static str {
    match moment {
        Moment::Idle => "At rest",
        Moment::Editing => "While editing",
        Moment::Saving => "While saving",
        Moment::StateFull => "State folder full",
        Moment::FolderFull => "Folder of the file full",
    }
}

fn row(text: &mut String, name: &str, rounds: &[&Outcome]) {
    let sum = |of: fn(&Outcome) -> usize| rounds.iter().map(|round| of(round)).sum::<usize>();
    let oldest = rounds.iter().map(|round| round.missing.oldest).max().filter(|age| *age > Duration::ZERO);
    let oldest = oldest.map_or_else(|| "none".to_owned(), |age| format!("{} ms", age.as_millis()));
    let cells = [
        name.to_owned(),
        rounds.len().to_string(),
        sum(|round| round.sent).to_string(),
        sum(|round| round.missing.old).to_string(),
        oldest,
        sum(|round| round.half_written).to_string(),
        sum(|round| round.left_beside).to_string(),
        sum(|round| usize::from(round.offered)).to_string(),
        sum(|round| usize::from(round.taken)).to_string(),
    ];
    let _ = writeln!(text, "| {} |", cells.join(" | "));
}
