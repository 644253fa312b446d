//! Briefings on paper and in mail, and pictures of the map.

use super::facts;
use crate::model::briefing::StepKind;

pub use super::texts::book::*;

/// What was exported, and that it shows another map than the window.
pub fn and_atlas_instead(exported: &str) -> String {
    format!("{exported} · {}", atlas_instead())
}

/// What a map shows, for those who cannot see it.
pub fn described(shows: StepKind, now: &[&str], before: &[&str]) -> String {
    let list = |names: &[&str]| match names {
        [first @ .., _, _] if first.len() > 10 => {
            names_and_more(&facts::listed(&first[..10]), names.len() - 10)
        }
        names => facts::listed(names),
    };
    let what = match (shows, now) {
        (StepKind::Incident, []) => map_of_incident().to_owned(),
        (StepKind::Incident, now) => map_of_incident_at(&list(now)),
        (_, []) => map_of_places().to_owned(),
        (_, now) => map_of_places_at(&list(now)),
    };
    if before.is_empty() { what } else { format!("{what} {}", earlier(&list(before))) }
}
