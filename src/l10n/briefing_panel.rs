//! Making a briefing: the panel, and what is asked before it is lost.

use super::{facts, numbers};
use crate::model::briefing::StepKind;

pub use super::texts::briefing_panel::*;

/// What a step is about, as a menu and a list name it.
pub fn shows(shows: StepKind) -> &'static str {
    match shows {
        StepKind::Title => shows_title(),
        StepKind::Overview => shows_overview(),
        StepKind::Incident => shows_incident(),
        StepKind::View => shows_view(),
        StepKind::Unclear => shows_unclear(),
        StepKind::Sources => shows_sources(),
    }
}

/// "10 seconds"; tenths only where there are any.
pub fn in_seconds(seconds: f32) -> String {
    if seconds >= 0.0 && seconds.fract() == 0.0 {
        whole_seconds(seconds as usize)
    } else {
        split_seconds(&numbers::stated(&seconds))
    }
}

/// "8 steps, 2 left out".
pub fn counted(steps: usize, hidden: usize) -> String {
    if hidden == 0 { counted_all(steps) } else { counted_with_hidden(steps, hidden) }
}

/// "Only “drone”, from 2022-01-05 to 2022-01-06, without rockets".
pub fn only_of(text: &str, from: &str, to: &str, without: &str) -> String {
    let days = match (from, to) {
        ("", "") => None,
        (from, "") => Some(only_from(from)),
        ("", to) => Some(only_to(to)),
        (from, to) => Some(only_from_to(from, to)),
    };
    let words = (!text.is_empty()).then(|| only_words(text));
    let without = (!without.is_empty()).then(|| only_without(without));
    only(&facts::listed(words.into_iter().chain(days).chain(without)))
}
