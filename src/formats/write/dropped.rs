//! What a format cannot hold, counted.

use std::hash::Hash;

use hashbrown::HashSet;

use super::{row, shapes};
use crate::model::dossier::Head;
use crate::model::{
    ActorKind, ActorRef, Dossier, IncidentRef, PlaceKind, PlaceRef, ShapeRef, SourceRef, StatementRef, Table,
};

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
    /// How credible is what is cited, and what is said.
    Credibility,
    /// What sources are, whose country they are of, what they were made from, where copies are, hashes.
    SourceDetails,
    /// Texts of sources.
    SourceTexts,
    /// What statements assert.
    Assertions,
    /// When rows were put in.
    Recorded,
    /// Titles, summaries and notes in several languages, but for the one that is shown.
    Wordings,
    /// Attachments.
    Attachments,
    /// Shapes that belong to no incident, or that the format has no word for.
    Shapes,
    /// What is said of shapes that stand in the file: labels, styles, times, sources.
    ShapeDetails,
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
        let cited = dossier.incidents().flat_map(|i| i.sources().iter().copied());
        let cited = cited.chain(dossier.statements().filter_map(StatementRef::cited));
        let judged = count(cited, |cited| cited.credibility.is_some())
            + count(dossier.statements(), |s| s.credibility().is_some());
        add(judged, What::Credibility);
        let detailed = |s: SourceRef<'_>| {
            s.kind().is_some()
                || s.archived().is_some()
                || s.derived_from().is_some()
                || !s.country().is_empty()
                || !s.sha256().is_empty()
        };
        add(count(dossier.sources(), detailed), What::SourceDetails);
        add(count(dossier.sources(), |s| !s.text().is_empty()), What::SourceTexts);
        add(dossier.statements().map(|s| s.asserts().len()).sum(), What::Assertions);
        add(recorded(dossier), What::Recorded);
        add(wordings(dossier), What::Wordings);
        add(dossier.len(Table::Attachments), What::Attachments);
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
            (&*head.title, What::Title),
            (&*head.language, What::Language),
            (&*head.summary, What::Summary),
            (&*head.editor_note, What::EditorNote),
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

    /// Shapes, or only what is said of those whose geometry the format holds.
    pub(super) fn add_shapes(&mut self, dossier: &Dossier, holds_geometries: bool) {
        let is_held = |shape: ShapeRef<'_>| holds_geometries && shapes::is_written(shape);
        let lost = count(dossier.shapes(), |shape| !is_held(shape));
        self.add(lost, What::Shapes);
        let said = |shape: ShapeRef<'_>| {
            let (incidents, (places, (actors, statements))) = shape.belongs_to();
            incidents.len() > 1
                || places.len() + actors.len() + statements.len() > 0
                || !shape.label().is_empty()
                || !shape.editor_note().is_empty()
                || !shape.recorded().is_empty()
                || shape.style().is_some()
                || shape.when().is_some()
                || shape.cited().is_some()
        };
        self.add(count(dossier.shapes(), |shape| is_held(shape) && said(shape)), What::ShapeDetails);
    }

    /// Translations of words behind the first, and those of roles.
    pub(super) fn add_translations(&mut self, dossier: &Dossier) {
        let more = dossier.statements().map(|s| s.translations().len().saturating_sub(1)).sum();
        self.add(more, What::Translations);
        let roles = dossier.statements().map(|s| s.role_translations().len()).sum();
        self.add(roles, What::RoleTranslations);
    }
}

/// How many rows say when they were put in, without those that are lost as a whole.
fn recorded(dossier: &Dossier) -> usize {
    count(dossier.places(), |row| !row.recorded().is_empty())
        + count(dossier.actors(), |row| !row.recorded().is_empty())
        + count(dossier.sources(), |row| !row.recorded().is_empty())
        + count(dossier.incidents(), |row| !row.recorded().is_empty())
        + count(dossier.statements(), |row| !row.recorded().is_empty())
}

/// How many texts stand in several languages.
fn wordings(dossier: &Dossier) -> usize {
    let rows = dossier.places().map(PlaceRef::wordings).chain(dossier.actors().map(ActorRef::wordings));
    let rows = rows.chain(dossier.sources().map(SourceRef::wordings));
    let rows = rows.chain(dossier.incidents().map(IncidentRef::wordings));
    let rows = rows.chain(dossier.statements().map(StatementRef::wordings));
    let Head { title, summary, editor_note, .. } = &dossier.head;
    let head = [title, summary, editor_note].map(|text| usize::from(text.languages().next().is_some()));
    head.into_iter().chain(rows).chain([dossier.text().in_several_languages()]).sum()
}

fn count<T>(rows: impl Iterator<Item = T>, test: impl Fn(T) -> bool) -> usize {
    rows.filter_map(|row| test(row).then_some(())).count()
}

/// How many are like an earlier one.
fn twins<T: Hash + Eq>(rows: impl Iterator<Item = T>) -> usize {
    let mut seen = HashSet::new();
    rows.filter_map(|row| (!seen.insert(row)).then_some(())).count()
}
