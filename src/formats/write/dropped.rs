//! What a format cannot hold, counted.

use std::hash::Hash;

use hashbrown::HashSet;

use super::row;
use crate::model::{ActorKind, Dossier, PlaceKind, SourceRef, StatementRef, Table};

/// What a format cannot hold of a dossier; empty where it holds all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dropped(pub Vec<Lost>);

/// One kind of thing that is not in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// How many of it.
    pub count: usize,
    /// What.
    pub what: What,
}

/// What a format can have no room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Names of places in other languages.
    PlaceNames,
    /// Names of actors in other languages.
    ActorNames,
    /// Kinds of places.
    PlaceKinds,
    /// Kinds of actors.
    ActorKinds,
    /// Notes on places.
    PlaceNotes,
    /// Notes on actors.
    ActorNotes,
    /// Notes on sources.
    SourceNotes,
    /// When one looked at sources.
    SourcesAccessed,
    /// Languages of sources.
    SourceLanguages,
    /// How reliable sources are.
    Reliability,
    /// How credible sources are.
    Credibility,
    /// How exactly it is known when sources were published.
    SourceTimes,
    /// What sources call the parts of actors.
    ActorsSaid,
    /// Places and actors that statements speak of.
    SpokenOf,
    /// How exactly it is known when statements were made.
    StatementTimes,
    /// Places of no incident.
    IdlePlaces,
    /// Actors without a part in anything.
    IdleActors,
    /// Sources of nothing.
    IdleSources,
    /// Statements about no incident.
    IdleStatements,
    /// What tells places of one name and position from each other.
    PlaceTwins,
    /// What tells sources of one title from each other.
    SourceTwins,
    /// Ids.
    Ids,
    /// Fields that are not known or could not be used.
    UnknownFields,
    /// Entries that could not be read.
    RefusedEntries,
    /// The title of the dossier.
    Title,
    /// The language of the dossier.
    Language,
    /// The summary of the dossier.
    Summary,
    /// The editor's note of the dossier.
    EditorNote,
    /// The briefing, by its steps.
    BriefingSteps,
    /// Fields of the dossier as a whole that are not known.
    UnknownHeadFields,
    /// Statements that are not read back as statements.
    ListedStatements,
    /// Translations of statements behind the first.
    Translations,
    /// Translations of roles.
    RoleTranslations,
    /// Control characters.
    ControlCharacters,
    /// The ends of long texts.
    TextEnds,
}

impl Dropped {
    /// Whether nothing was dropped.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds a kind of thing, if there is any of it.
    pub(super) fn add(&mut self, count: usize, what: What) {
        if count > 0 {
            self.0.push(Lost { count, what });
        }
    }

    /// What a row of the template has no column for.
    pub(super) fn by_template(dossier: &Dossier) -> Self {
        let mut dropped = Self::default();
        let mut add = |count, what| dropped.add(count, what);

        add(count(dossier.places(), |p| p.names().count() > 1), What::PlaceNames);
        add(count(dossier.actors(), |a| a.names().count() > 1), What::ActorNames);
        add(count(dossier.places(), |p| p.kind() != PlaceKind::default()), What::PlaceKinds);
        add(count(dossier.actors(), |a| a.kind() != ActorKind::default()), What::ActorKinds);
        let noted = |note: &str, editor: &str| !note.is_empty() || !editor.is_empty();
        add(count(dossier.places(), |p| noted(p.note(), p.editor_note())), What::PlaceNotes);
        add(count(dossier.actors(), |a| noted(a.note(), a.editor_note())), What::ActorNotes);
        add(count(dossier.sources(), |s| !s.editor_note().is_empty()), What::SourceNotes);
        add(count(dossier.sources(), |s| s.accessed().is_some()), What::SourcesAccessed);
        add(count(dossier.sources(), |s| !s.language().is_empty()), What::SourceLanguages);
        add(count(dossier.sources(), |s| s.reliability().is_some()), What::Reliability);
        add(count(dossier.sources(), |s| s.credibility().is_some()), What::Credibility);
        let inexact = |s: &SourceRef<'_>| s.published().is_some_and(|when| row::published(when, dossier).1);
        add(count(dossier.sources(), |s| inexact(&s)), What::SourceTimes);
        let said = dossier.incidents().flat_map(|i| i.actors().iter());
        add(said.filter(|link| !link.said.is_empty()).count(), What::ActorsSaid);
        let about = |s: StatementRef<'_>| !s.actors().is_empty() || !s.places().is_empty();
        add(count(dossier.statements(), about), What::SpokenOf);
        let inexact = |s: StatementRef<'_>| s.when().is_some_and(|when| row::said_on(when, dossier).1);
        add(count(dossier.statements(), inexact), What::StatementTimes);

        add(count(dossier.places(), |p| p.incidents().is_empty()), What::IdlePlaces);
        let idle = count(dossier.actors(), |a| a.incidents().is_empty() && a.said().is_empty());
        add(idle, What::IdleActors);
        let idle = count(dossier.sources(), |s| s.incidents().is_empty() && s.statements().is_empty());
        add(idle, What::IdleSources);
        add(count(dossier.statements(), |s| s.incidents().is_empty()), What::IdleStatements);
        let described = dossier.places().map(|p| {
            let bits = p.position().map(|at| (at.x().to_bits(), at.y().to_bits()));
            (row::place_name(p), bits.ok_or(p.within()))
        });
        add(twins(described), What::PlaceTwins);
        let described = |s: SourceRef<'_>| {
            let published = s.published().map(|when| row::published(when, dossier).0);
            [row::source_title(s), s.publisher(), s.url(), s.author()]
                .map(str::to_owned)
                .into_iter()
                .chain(published)
                .collect::<Vec<_>>()
        };
        add(twins(dossier.sources().map(described)), What::SourceTwins);

        let ids = count(dossier.places(), |p| p.key() != p.name(&dossier.head.language))
            + count(dossier.actors(), |a| a.key() != a.name(&dossier.head.language))
            + dossier.len(Table::Sources)
            + dossier.len(Table::Statements);
        add(ids, What::Ids);
        let unknown = Table::ALL.into_iter().flat_map(|table| {
            (0..u32::try_from(dossier.len(table)).unwrap_or(u32::MAX))
                .filter_map(move |row| dossier.extra(table, row))
        });
        add(unknown.map(serde_json::Map::len).sum(), What::UnknownFields);
        let refused = Table::ALL.into_iter().map(|table| dossier.refused(table).count()).sum();
        add(refused, What::RefusedEntries);
        dropped
    }

    /// What is said of the dossier as a whole, where the format has no room for it.
    pub(super) fn add_head(&mut self, dossier: &Dossier) {
        let head = &dossier.head;
        let said = [
            (&head.title, What::Title),
            (&head.language, What::Language),
            (&head.summary, What::Summary),
            (&head.editor_note, What::EditorNote),
        ];
        for (text, what) in said {
            self.add(usize::from(!text.is_empty()), what);
        }
        self.add_unknown_head(dossier);
    }

    /// What is said of the dossier as a whole and not known here.
    pub(super) fn add_unknown_head(&mut self, dossier: &Dossier) {
        if let Some(briefing) = &dossier.head.briefing {
            self.add(briefing.steps.len().max(1), What::BriefingSteps);
        }
        let unknown = dossier.head.extra.keys().filter(|name| *name != "$schema").count();
        self.add(unknown, What::UnknownHeadFields);
    }

    /// Statements that stand in the file and that no reader takes for statements, but for those `read_back`.
    pub(super) fn add_listed_only(&mut self, dossier: &Dossier, read_back: usize) {
        let cited = count(dossier.statements(), |s| !s.incidents().is_empty());
        self.add(cited.saturating_sub(read_back), What::ListedStatements);
    }

    /// Translations of words behind the first, and those of roles.
    pub(super) fn add_translations(&mut self, dossier: &Dossier) {
        let more = dossier.statements().map(|s| s.translations().len().saturating_sub(1)).sum();
        self.add(more, What::Translations);
        let roles = dossier.statements().map(|s| s.role_translations().len()).sum();
        self.add(roles, What::RoleTranslations);
    }
}

fn count<T>(rows: impl Iterator<Item = T>, test: impl Fn(T) -> bool) -> usize {
    rows.filter_map(|row| test(row).then_some(())).count()
}

/// How many are like an earlier one.
fn twins<T: Hash + Eq>(rows: impl Iterator<Item = T>) -> usize {
    let mut seen = HashSet::new();
    rows.filter_map(|row| (!seen.insert(row)).then_some(())).count()
}
