//! What was typed and moved, when, and what of it is found again.

use std::time::{Duration, Instant};

use sitmap::model::Briefing;

use super::dossiers::{chosen, titles};

/// What of a briefing the edits change: its title, and the order of its steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stand {
    pub order: Vec<String>,
    pub title: String,
}

impl Stand {
    pub(super) fn of(briefing: Option<&Briefing>) -> Self {
        let steps = briefing.map(|briefing| briefing.steps.as_slice()).unwrap_or_default();
        let title = briefing.map(|briefing| briefing.title.to_string()).unwrap_or_default();
        Self { order: steps.iter().map(|step| step.title.to_string()).collect(), title }
    }
}

/// An edit.
struct Sent {
    /// When its first key began to be sent.
    at: Instant,
    /// How many letters the title has after it.
    typed: usize,
    /// The order of the steps after it.
    order: Vec<String>,
    is_move: bool,
}

/// All that was sent in a round.
pub(super) struct Edits {
    sent: Vec<Sent>,
    title: String,
    number: u32,
    order: Vec<String>,
    goes_down: bool,
}

/// An edit that is to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edit {
    /// The next number, and a full stop.
    Type,
    /// The step goes on to the next place.
    Move,
    /// That is undone.
    Undo,
    /// And done again.
    Redo,
}

/// What of the edits was not found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Missing {
    /// Of those sent more than a second before the kill.
    pub old: usize,
    /// How long before the kill the oldest of all that are missing was sent.
    pub oldest: Duration,
}

/// What is older must be on disk.
const PROMISE: Duration = Duration::from_secs(1);

impl Edits {
    pub(super) fn new() -> Self {
        let order = titles();
        Self { sent: Vec::new(), title: String::new(), number: 0, order, goes_down: true }
    }

    pub(super) fn count(&self) -> usize {
        self.sent.len()
    }

    /// All that was typed.
    pub(super) fn title(&self) -> &str {
        &self.title
    }

    /// Whether the latest was no typing.
    pub(super) fn ends_with_move(&self) -> bool {
        self.sent.last().is_some_and(|sent| sent.is_move)
    }

    /// The keys of an edit that is sent now.
    pub(super) fn send(&mut self, edit: Edit) -> Vec<String> {
        let at = Instant::now();
        let keys = match edit {
            Edit::Type => {
                self.number += 1;
                let number = self.number.to_string();
                self.title.push_str(&number);
                self.title.push('.');
                number.chars().map(String::from).chain(["period".to_owned()]).collect()
            }
            Edit::Move => vec![self.go_on().to_owned()],
            // These two follow a move at once, so that it is known what they are about.
            Edit::Undo => self.as_before("ctrl+z"),
            Edit::Redo => self.as_before("ctrl+y"),
        };
        let is_move = edit != Edit::Type;
        self.sent.push(Sent { at, typed: self.title.len(), order: self.order.clone(), is_move });
        keys
    }

    /// The steps stand again as they did before the edit before.
    fn as_before(&mut self, key: &str) -> Vec<String> {
        let before = self.sent.len().checked_sub(2).map(|n| self.sent[n].order.clone());
        self.order = before.unwrap_or_else(titles);
        vec![key.to_owned()]
    }

    /// Moves the step, back again once it is the last or the first.
    fn go_on(&mut self) -> &'static str {
        let at = self.order.iter().position(|title| *title == chosen()).unwrap();
        if at + 1 == self.order.len() {
            self.goes_down = false;
        } else if at == 0 {
            self.goes_down = true;
        }
        let (other, key) = if self.goes_down { (at + 1, "alt+Down") } else { (at - 1, "alt+Up") };
        self.order.swap(at, other);
        key
    }

    /// How many are in what was found, which must be what stood after one of them.
    fn found(&self, stand: &Stand) -> Result<usize, String> {
        if !self.title.starts_with(&stand.title) {
            return Err(format!("the title is {:?}, typed was {:?}", stand.title, self.title));
        }
        if stand.order == titles() && !self.sent.iter().any(|sent| sent.order == stand.order) {
            return Ok(0);
        }
        let latest = self.sent.iter().rposition(|sent| sent.order == stand.order);
        latest.map(|latest| latest + 1).ok_or_else(|| format!("no such order: {:?}", stand.order))
    }

    /// What is missing in what was found after a kill.
    pub(super) fn missing(&self, stand: &Stand, killed: Instant) -> Result<Missing, String> {
        let moves = self.found(stand)?;
        let is_missing = |(n, sent): &(usize, &Sent)| {
            if sent.is_move { *n >= moves } else { sent.typed > stand.title.len() }
        };
        let missing = self.sent.iter().enumerate().filter(is_missing);
        let ages: Vec<_> = missing.map(|(_, sent)| killed.saturating_duration_since(sent.at)).collect();
        let old = ages.iter().filter(|age| **age > PROMISE).count();
        Ok(Missing { old, oldest: ages.into_iter().max().unwrap_or_default() })
    }

    /// Whether what was found is what stood after some edit.
    pub(super) fn is_some_stand(&self, stand: &Stand) -> bool {
        self.found(stand).is_ok()
    }
}
