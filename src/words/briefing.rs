//! What a briefing says of itself.

use super::facts;

/// Over the title of a briefing.
pub const TITLE: &str = "Briefing";
/// Over the step that shows everything.
pub const OVERVIEW: &str = "Overview";
/// The title of a step for words of one's own.
pub const NEW_TEXT: &str = "Text";
/// Over a part of the map.
pub const VIEW: &str = "On the map";
/// Over what remains unclear, and its title.
pub const UNCLEAR: &str = "What remains unclear";
/// Over the sources, and their title.
pub const SOURCES: &str = "Sources";
/// Where a step is being worked out that looks through many incidents.
pub fn looking_through(incidents: usize) -> String {
    let counted = facts::count(incidents, super::ui::INCIDENT, super::ui::INCIDENTS);
    format!("Looking through {counted}…")
}

/// The title of an overview.
pub const WHERE_AND_WHEN: &str = "Where and when";
/// Where nothing is unclear.
pub const NOTHING_UNCLEAR: &str = "Every incident has a time, a place and no unconfirmed claim.";
/// Where no source is named.
pub const NO_SOURCES: &str = "No source is named.";
/// Claims and allegations.
pub const NOT_CONFIRMED: &str = "Said, and not confirmed here";
/// Incidents without a time.
pub const NO_TIME: &str = "Without a time";
/// Incidents whose day the editor worked out.
pub const TIME_INFERRED: &str = "Day worked out by the editor";
/// Incidents without a position.
pub const NO_PLACE: &str = "Without a position on the map";
/// Incidents of which nobody says what came of them.
pub const NO_OUTCOME: &str = "Without a word on killed or wounded";
/// How many were killed.
pub const KILLED: &str = "killed";
/// How many were wounded.
pub const WOUNDED: &str = "wounded";
/// What was damaged.
pub const DAMAGE: &str = "damage";
/// Label of the figure that counts the weapons for which there is no room.
pub const MORE_WEAPONS: &str = "further weapons, on the card";
/// Neither dead nor wounded were reported.
pub const NO_CASUALTIES: &str = "killed or wounded";
/// What was used, where no number is stated.
pub const USED: &str = "used";
/// Behind a place that is not a position.
pub const NOT_LOCATED: &str = "not located";
/// Behind a time that the editor worked out.
pub const INFERRED: &str = "day inferred by the editor";
/// Before the editor's own line.
pub const EDITOR: &str = "Editor";

/// What is said where the incident of a step is gone.
pub fn gone(key: &str) -> String {
    format!("This step shows the incident “{key}”, which is no longer in the dossier.")
}

/// What is said where an incident's step names none.
pub const NO_INCIDENT: &str = "This step shows an incident, and does not say which.";

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

/// Behind the title of a page that goes on with the one before.
pub const CONTINUED: &str = "continued";
/// The heading of lines that go on at another step: "Without a time, continued".
pub fn goes_on(heading: &str) -> String {
    format!("{heading}, {CONTINUED}")
}

/// A list over several steps: "What remains unclear (2 of 3)".
pub fn part_of(title: &str, number: usize, of: usize) -> String {
    format!("{title} ({number} of {of})")
}

/// Over the sources of what was quoted, on the last page.
pub const QUOTED: &str = "Quoted in these pages";

/// On which pages a source is quoted: "page 3", "pages 3, 5".
pub fn on_pages(pages: &[usize]) -> String {
    let numbers: Vec<String> = pages.iter().map(ToString::to_string).collect();
    format!("{} {}", if pages.len() == 1 { "page" } else { "pages" }, numbers.join(", "))
}
