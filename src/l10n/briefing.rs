//! What a briefing says of itself.

use super::facts;

pub use super::texts::briefing::*;

/// Where a step is being worked out that looks through many incidents.
pub fn looking_through(incidents: usize) -> String {
    let counted = facts::incidents(incidents);
    format!("Looking through {counted}…")
}

/// What is said where the incident of a step is gone.
pub fn gone(key: &str) -> String {
    format!("This step shows the incident “{key}”, which is no longer in the dossier.")
}

/// "by Groups backed by Iran: alleged".
pub fn alleged(actors: &str) -> String {
    format!("{actors}: alleged")
}

/// How many more there are of a list.
pub fn more(n: usize) -> String {
    format!("and {} more", facts::grouped(n))
}

/// How many incidents and statements come from a source: "6 incidents, 12 statements".
pub fn cited(incidents: usize, statements: usize) -> String {
    let incidents = (incidents > 0).then(|| facts::count(incidents, "incident", "incidents"));
    let statements = (statements > 0).then(|| facts::count(statements, "statement", "statements"));
    incidents.into_iter().chain(statements).collect::<Vec<_>>().join(", ")
}

/// For whom a briefing is.
pub fn audience(audience: &str) -> String {
    format!("For {audience}")
}

/// Whose a briefing is.
pub fn author(author: &str) -> String {
    format!("By {author}")
}

/// As of when a briefing is.
pub fn as_of(moment: &str) -> String {
    format!("As of {moment}")
}

/// The heading of lines that go on at another step: "Without a time, continued".
pub fn goes_on(heading: &str) -> String {
    format!("{heading}, {}", continued())
}

/// A list over several steps: "What remains unclear (2 of 3)".
pub fn part_of(title: &str, number: usize, of: usize) -> String {
    format!("{title} ({number} of {of})")
}

/// On which pages a source is quoted: "page 3", "pages 3, 5".
pub fn on_pages(pages: &[usize]) -> String {
    let numbers: Vec<String> = pages.iter().map(ToString::to_string).collect();
    format!("{} {}", if pages.len() == 1 { "page" } else { "pages" }, numbers.join(", "))
}
