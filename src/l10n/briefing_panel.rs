//! Making a briefing: the panel, and what is asked before it is lost.

use super::facts::{count, grouped};
use crate::model::briefing::Shows;

pub use super::texts::briefing_panel::*;

/// What a step is about, as a menu and a list name it.
pub fn shows(shows: Shows) -> &'static str {
    match shows {
        Shows::Title => "Title",
        Shows::Overview => "Overview",
        Shows::Incident => "Incident",
        Shows::View => "View",
        Shows::Unclear => "What remains unclear",
        Shows::Sources => "Sources",
    }
}

/// "10 s"; tenths only where there are any.
pub fn seconds(seconds: f32) -> String {
    format!("{seconds} s")
}

/// "10 seconds".
pub fn in_seconds(seconds: f32) -> String {
    if seconds == 1.0 { "1 second".to_owned() } else { format!("{seconds} seconds") }
}

/// "Step 3 of 8: Drones, Incident, left out, 10 seconds".
pub fn step(n: usize, of: usize, told: &[&str]) -> String {
    format!("Step {n} of {of}: {}", told.join(", "))
}

/// "Step 3 of 8".
pub fn which(n: usize, of: usize) -> String {
    format!("Step {n} of {of}")
}

/// "Title, as it is read: …", of a text that runs from right to left.
pub fn as_read(name: &str, text: &str) -> String {
    format!("{name}, as it is read: {text}")
}

/// "8 steps, 2 left out".
pub fn counted(steps: usize, hidden: usize) -> String {
    let steps = count(steps, "step", "steps");
    if hidden == 0 {
        steps
    } else {
        format!("{steps}, {} {}", grouped(hidden), super::texts::briefing_panel::hidden())
    }
}

/// "The first 500 of 68 573 incidents became steps".
pub fn only_so_many(made: usize, of: usize) -> String {
    format!("The first {} of {} became steps", grouped(made), super::facts::incidents(of))
}

/// "Not saved: NAME".
pub fn not_saved(name: &str) -> String {
    format!("“{name}” · {}", unsaved())
}

/// "NAME: the file has another briefing now".
pub fn two_briefings(name: &str) -> String {
    format!("{name}: the file has another briefing now")
}

/// "NAME: nothing to save".
pub fn nothing_to_save(name: &str) -> String {
    format!("{name}: nothing to save")
}

/// A title with the mark of what is not saved.
pub fn with_dot(title: &str) -> String {
    format!("• {title}")
}

/// "Only “drone”, 5 January 2022 to 6 January 2022, without rockets".
pub fn only(text: &str, days: &str, without: &str) -> String {
    let told = [
        (!text.is_empty()).then(|| format!("“{text}”")),
        (!days.is_empty()).then(|| days.to_owned()),
        (!without.is_empty()).then(|| format!("without {without}")),
    ];
    format!("Only {}", told.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// "from 2022-01-05 to 2022-01-06".
pub fn from_to(from: &str, to: &str) -> String {
    match (from, to) {
        ("", "") => String::new(),
        (from, "") => format!("from {from}"),
        ("", to) => format!("to {to}"),
        (from, to) => format!("from {from} to {to}"),
    }
}
