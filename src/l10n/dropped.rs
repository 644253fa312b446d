//! What a format has no room for.

use super::texts::dropped as say;
use crate::formats::write::Dropped;
use crate::formats::write::dropped::{Lost, What};

/// All of it, each in a line.
pub fn describe_dropped(dropped: &Dropped) -> String {
    let lines: Vec<String> = dropped.0.iter().map(describe_lost).collect();
    lines.join("\n")
}

/// One kind of thing with its number: "the reliability of 4 sources".
pub fn describe_lost(lost: &Lost) -> String {
    let n = lost.count;
    match lost.what {
        What::PlaceNames => say::place_names(n),
        What::ActorNames => say::actor_names(n),
        What::PlaceKinds => say::place_kinds(n),
        What::ActorKinds => say::actor_kinds(n),
        What::PlaceNotes => say::place_notes(n),
        What::ActorNotes => say::actor_notes(n),
        What::SourceNotes => say::source_notes(n),
        What::SourcesAccessed => say::sources_accessed(n),
        What::SourceLanguages => say::source_languages(n),
        What::Reliability => say::reliability(n),
        What::Credibility => say::credibility(n),
        What::SourceDetails => say::source_details(n),
        What::SourceTexts => say::source_texts(n),
        What::Assertions => say::assertions(n),
        What::Recorded => say::recorded(n),
        What::Wordings => say::wordings(n),
        What::Attachments => say::attachments(n),
        What::Shapes => say::shapes(n),
        What::ShapeDetails => say::shape_details(n),
        What::SourceTimes => say::source_times(n),
        What::ActorsSaid => say::actors_said(n),
        What::SpokenOf => say::spoken_of(n),
        What::StatementTimes => say::statement_times(n),
        What::IdlePlaces => say::idle_places(n),
        What::IdleActors => say::idle_actors(n),
        What::IdleSources => say::idle_sources(n),
        What::IdleStatements => say::idle_statements(n),
        What::PlaceTwins => say::place_twins(n),
        What::SourceTwins => say::source_twins(n),
        What::Ids => say::ids(n),
        What::UnknownFields => say::unknown_fields(n),
        What::RefusedEntries => say::refused_entries(n),
        What::Title => say::title().into(),
        What::Language => say::language().into(),
        What::Summary => say::summary().into(),
        What::EditorNote => say::editor_note().into(),
        What::BriefingSteps => say::briefing_steps(n),
        What::UnknownHeadFields => say::unknown_head_fields(n),
        What::ListedStatements => say::listed_statements(n),
        What::Translations => say::translations(n),
        What::RoleTranslations => say::role_translations(n),
        What::ControlCharacters => say::control_characters(n),
        What::TextEnds => say::text_ends(n),
    }
}
