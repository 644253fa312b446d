//! What is left out of a redacted copy: asked in the dialog, told in the copy and on the command
//! line.

use super::facts::{count, grouped};
use super::{briefing_panel, ui, vocabulary};
use crate::model::StatementForm;

pub use super::texts::redact::*;

/// "Squares of 10 km".
pub fn squares(size: &str) -> String {
    format!("Squares of {size}")
}

/// Where a coarsened position comes from: "MGRS square of 10 km 37SGT92, by the editor".
pub fn position_from(size: &str, name: &str) -> String {
    format!("MGRS square of {size} {name}, by the editor")
}

/// What a place is called instead of its name: "MGRS 37SGT92".
pub fn square_name(name: &str) -> String {
    format!("MGRS {name}")
}

/// What a place without a square is called instead of its name.
pub fn unnamed(number: u32) -> String {
    format!("Unnamed place {number}")
}

/// What the copy says of itself.
pub fn editor_note(day: &str, done: &[String]) -> String {
    format!("Redacted copy: made on {day} (UTC). {}.", done.join("; "))
}

/// What was done with positions.
pub fn positions(places: usize, size: &str) -> String {
    format!("{}: position coarsened to the middle of its MGRS square of {size}", super::facts::places(places))
}

/// Editors' notes on coarsened places.
pub fn place_notes(places: usize) -> String {
    format!("{}: editor’s note left out with the position", super::facts::places(places))
}

/// Editors' notes on why an incident is put at a place.
pub fn place_notes_in(notes: usize) -> String {
    format!("{} on where left out with the positions", count(notes, "editor’s note", "editor’s notes"))
}

/// Names of places.
pub fn place_names(places: usize) -> String {
    format!(
        "{}: name left out, with kind, notes, what it lies in, and the words of sources for where",
        super::facts::places(places)
    )
}

/// Actors.
pub fn actors(actors: usize, parts: usize) -> String {
    let with = match parts {
        0 => String::new(),
        _ => format!(", with {}", count(parts, "part in an incident", "parts in incidents")),
    };
    format!("{} left out{with}", count(actors, "actor", "actors"))
}

/// Speakers.
pub fn speakers(statements: usize) -> String {
    format!("{}: speaker withheld", super::facts::statements(statements))
}

/// Sources.
pub fn sources(sources: usize, citations: usize) -> String {
    let with = match citations {
        0 => String::new(),
        _ => format!(", with {}", count(citations, "citation", "citations")),
    };
    format!("{} left out{with}", count(sources, "source", "sources"))
}

/// What nothing is cited for any more.
pub fn without_source(incidents: usize, statements: usize) -> String {
    format!("{}: without a source in this copy", listed(incidents, statements, 0))
}

/// Statements as a whole.
pub fn statements(statements: usize) -> String {
    format!("{} left out", super::facts::statements(statements))
}

/// A field of incidents.
pub fn of_incidents(incidents: usize, what: &str) -> String {
    format!("{}: {what} left out", super::facts::incidents(incidents))
}

/// Notes.
pub fn notes(notes: usize) -> String {
    format!("{} left out", count(notes, "note", "notes"))
}

/// Times.
pub fn times(times: usize) -> String {
    format!("{} coarsened to the day", count(times, "time", "times"))
}

/// Addresses.
pub fn links(links: usize) -> String {
    format!("{} left out", count(links, "link to a source", "links to sources"))
}

/// Unknown fields.
pub fn unknown(fields: usize) -> String {
    let fields = count(fields, "field", "fields");
    format!("{fields} that Sitmap does not know or could not use left out")
}

/// Refused rows.
pub fn refused(rows: usize) -> String {
    format!("{} that could not be read left out", count(rows, "entry", "entries"))
}

/// Entries that nothing leads to any more.
pub fn idle(rows: usize) -> String {
    let rows = count(rows, "place, actor or source", "places, actors and sources");
    format!("{rows} that only what was left out led to left out")
}

/// Titles of steps.
pub fn briefing_titles(steps: usize) -> String {
    format!("{} of the briefing: title left out", count(steps, "step", "steps"))
}

/// What steps say under their titles.
pub fn briefing_texts(steps: usize) -> String {
    format!("{} of the briefing: text under the title left out", count(steps, "step", "steps"))
}

/// Presenter's notes.
pub fn briefing_notes(steps: usize) -> String {
    format!("{} of the briefing: presenter’s notes left out", count(steps, "step", "steps"))
}

/// Hidden steps, and steps on what is not there.
pub fn briefing_steps(steps: usize) -> String {
    format!("{} of the briefing that nobody is shown left out", count(steps, "step", "steps"))
}

/// Quotes of steps.
pub fn briefing_quotes(steps: usize) -> String {
    format!("{} of the briefing: quotation left out", count(steps, "step", "steps"))
}

/// Bounds of steps.
pub fn briefing_bounds(steps: usize) -> String {
    format!("{} of the briefing: part of the map widened to whole squares", count(steps, "step", "steps"))
}

/// "still named in the words of 2 incidents, 3 statements and 1 other entry".
pub fn still(incidents: usize, statements: usize, others: usize) -> String {
    format!("still named in the words of {}", listed(incidents, statements, others))
}

/// "2 incidents, 3 statements and 1 other entry", without what there is none of.
fn listed(incidents: usize, statements: usize, others: usize) -> String {
    let all = [
        (incidents, ui::incident(), ui::incidents()),
        (statements, ui::statement(), ui::statements()),
        (others, "other entry", "other entries"),
    ];
    let some = all.into_iter().filter(|(n, ..)| *n > 0);
    let mut told: Vec<_> = some.map(|(n, one, many)| count(n, one, many)).collect();
    let last = told.pop().unwrap_or_default();
    if told.is_empty() { last } else { format!("{} and {last}", told.join(", ")) }
}

/// Places whose names stay though their positions are coarser.
pub fn names_stay(places: usize) -> String {
    let keep = if places == 1 {
        "keeps a name that gives its position"
    } else {
        "keep names that give their positions"
    };
    format!("{} {keep} away", super::facts::places(places))
}

/// What only the presenter sees of a briefing that stays.
pub fn notes_stay(notes: usize, hidden: usize) -> String {
    let notes = (notes > 0).then(|| format!("notes for the presenter on {}", count(notes, "step", "steps")));
    let left = if hidden == 1 { "is" } else { "are" };
    let hidden =
        (hidden > 0).then(|| format!("{} that {left} left out of the show", count(hidden, "step", "steps")));
    let kept: Vec<String> = notes.into_iter().chain(hidden).collect();
    format!("The briefing keeps {}", kept.join(" and "))
}

/// The same as a sentence.
pub fn sentence(told: &str) -> String {
    format!("{told}.")
}

/// What a button does about what stays.
pub fn leave_out_too(part: &str) -> String {
    format!("Leave out: {part}")
}

/// Words that still name what is left out: "Quotation: “… Smith did it …” (John Q. Smith)".
pub fn hit(field: &str, words: &str, name: &str) -> String {
    format!("{field}: “{words}” ({name})")
}

/// What the window calls a field of a record: by its name, what it is within, and in which step of
/// the briefing it is. The words of a statement are called by its form.
pub fn field(within: &str, name: &str, step: Option<usize>) -> String {
    let called = match (within, name) {
        ("names", _) => "Name",
        ("translations", "text") => ui::translation(),
        ("translations", "by") => "Translated by",
        ("steps", "text") => briefing_panel::text(),
        ("steps", "notes") => briefing_notes_label(),
        ("steps", "only") | ("only", _) => "Filter of the step",
        ("marking", _) => "Marking",
        ("fields", _) => columns(),
        ("places", "said") => "Words of the source for where",
        ("actors", "said") => "Words of the source for whom",
        (_, "said") => "Words of the source for when",
        (_, "inferred") => "How the day was worked out",
        (_, "title") => "Title",
        (_, "summary") => "Summary",
        (_, "text") => vocabulary::statement_form(StatementForm::from_word(within).unwrap_or_default()),
        (_, "editor_note") => ui::editor(),
        (_, "note") => "Note",
        (_, "role") => "Role",
        (_, "what") => "Munition",
        (_, "damage") => "Damage",
        (_, "locator") => "Place in the source",
        (_, "author") => "Author",
        (_, "audience") => "Audience",
        (_, "publisher") => "Publisher",
        (_, "url") => "Link",
        (_, "within") => "What it lies in",
        (_, "position_from") => "Where the position is from",
        _ => name,
    };
    match step {
        Some(step) => format!("Step {step}, {}", called.to_lowercase()),
        None => called.to_owned(),
    }
}

/// "3 of 10 left out".
pub fn chosen(chosen: usize, all: usize) -> String {
    format!("{} of {} left out", grouped(chosen), grouped(all))
}

/// A button over a group; of a list in which something is looked for, it is for what was found.
pub fn all_or_none(all: bool, found: bool) -> &'static str {
    match (all, found) {
        (true, false) => "All",
        (true, true) => "All of these",
        (false, false) => "None",
        (false, true) => "None of these",
    }
}

/// "Leave out all actors": what such a button says to a screen reader.
pub fn leave_out_all(all: bool, what: &str, found: bool) -> String {
    let which = if all { "all" } else { "none of the" };
    let found = if found { " that were found" } else { "" };
    format!("Leave out {which} {what}{found}")
}

/// "Leave out Iran": what a box says to a screen reader.
pub fn leave_out(what: &str) -> String {
    format!("Leave out {what}")
}

/// There is no such entry.
pub fn no_such(what: &str, id: &str) -> String {
    format!("there is no {what} with the id {id}")
}

/// What words of no entry belong to.
pub fn whole(briefing: bool) -> &'static str {
    if briefing { super::texts::redact::briefing() } else { dossier() }
}

/// What is said first of what to look at: "What was left out is still named in …:"
pub fn still_message(still: &str) -> String {
    format!("What was left out is {still}:")
}

/// "and 12 more".
pub fn more(rows: usize) -> String {
    format!("and {} more", grouped(rows))
}

/// The same as a sentence over a list.
pub fn still_sentence(still: &str) -> String {
    format!("What is left out is {still}.")
}
