//! What is left out of a redacted copy: asked in the dialog, told in the copy and on the command
//! line.

use super::{facts, ui, vocabulary};
use crate::model::StatementForm;

pub use super::texts::redact::*;

/// A list in the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Those who had a part in something.
    Actors,
    /// What it is known from.
    Sources,
    /// What can be left out of each record.
    Fields,
}

/// Actors, and their parts in incidents.
pub fn actors(actors: usize, parts: usize) -> String {
    if parts == 0 { actors_alone(actors) } else { actors_with_parts(actors, parts) }
}

/// Sources, and what is cited from them.
pub fn sources(sources: usize, citations: usize) -> String {
    if citations == 0 { sources_alone(sources) } else { sources_with_citations(sources, citations) }
}

/// What nothing is cited for any more.
pub fn without_source(incidents: usize, statements: usize) -> String {
    match (incidents, statements) {
        (0, _) => statements_without_source(statements),
        (_, 0) => incidents_without_source(incidents),
        _ => both_without_source(incidents, statements),
    }
}

/// "2 incidents, 3 statements and 1 other entry", without what there is none of: whose words still name
/// what was left out.
pub fn still(incidents: usize, statements: usize, others: usize) -> String {
    let all = [
        (incidents, still_incidents as fn(usize) -> String),
        (statements, still_statements),
        (others, still_others),
    ];
    let some: Vec<_> = all.into_iter().filter(|(n, _)| *n > 0).map(|(n, told)| told(n)).collect();
    facts::list(&some)
}

/// What only the presenter sees of a briefing that stays.
pub fn notes_stay(notes: usize, hidden: usize) -> String {
    match (notes, hidden) {
        (_, 0) => notes_stay_alone(notes),
        (0, _) => hidden_stay(hidden),
        _ => notes_and_hidden_stay(notes, hidden),
    }
}

/// What the window calls a field of a record: by its name, what it is within, and in which step of
/// the briefing it is. The words of a statement are called by its form.
pub fn field(within: &str, name: &str, step: Option<usize>) -> String {
    if let Some(step) = step {
        return match (within, name) {
            ("steps", "title") => step_title(step),
            ("steps", "text") => step_text(step),
            ("steps", "notes") => step_notes(step),
            ("steps", "only") | ("only", _) => step_filter(step),
            _ => step_field(step, name),
        };
    }
    let called = match (within, name) {
        ("names", _) => field_name(),
        ("translations", "text") => ui::translation(),
        ("role_translations", "text") => field_role_translation(),
        ("translations" | "role_translations", "by") => field_translator(),
        ("marking", _) => field_marking(),
        ("title", _) => field_title(),
        ("summary", _) => field_summary(),
        ("note", _) => field_note(),
        ("editor_note", _) => ui::editor(),
        ("caption", _) | (_, "caption") => field_caption(),
        ("label", _) | (_, "label") => field_label(),
        ("fields", _) => columns(),
        ("places", "said") => field_place_said(),
        ("actors", "said") => field_actor_said(),
        (_, "said") => field_time_said(),
        (_, "inferred") => field_inferred(),
        (_, "title") => field_title(),
        (_, "summary") => field_summary(),
        (_, "text") => vocabulary::statement_form(StatementForm::from_word(within).unwrap_or_default()),
        (_, "editor_note") => ui::editor(),
        (_, "note") => field_note(),
        (_, "role") => field_role(),
        (_, "what") => field_munition(),
        (_, "damage") => field_damage(),
        (_, "locator") => field_locator(),
        (_, "author") => field_author(),
        (_, "audience") => field_audience(),
        (_, "publisher") => field_publisher(),
        (_, "url") => field_link(),
        (_, "within") => field_within(),
        (_, "position_from") => field_position_from(),
        _ => name,
    };
    called.to_owned()
}

/// A button over a list; where something is looked for in it, it is for what was found.
pub fn all_or_none(is_all: bool, found: bool) -> &'static str {
    match (is_all, found) {
        (true, false) => all(),
        (true, true) => all_found(),
        (false, false) => none(),
        (false, true) => none_of_found(),
    }
}

/// What such a button says to a screen reader.
pub fn leave_out_all(is_all: bool, list: List, found: bool) -> String {
    let list = match list {
        List::Actors => "actors",
        List::Sources => "sources",
        List::Fields => "fields",
    };
    match (is_all, found) {
        (true, false) => leave_out_all_of(list),
        (true, true) => leave_out_all_found(list),
        (false, false) => leave_out_none_of(list),
        (false, true) => leave_out_none_found(list),
    }
}

/// What words of no entry belong to.
pub fn whole(is_briefing: bool) -> &'static str {
    if is_briefing { briefing() } else { dossier() }
}
