//! Which rows stay, and their new ids.

use super::choice::{Part, Redaction};
use super::happened::has_speaker;
use crate::model::{ActorId, Dossier, IncidentId, PlaceId, SourceId, StatementId, StatementRef};

/// For each row its number in the copy, from 1; `None` where it is not there.
pub(super) struct RetainedRows {
    places: Vec<Option<u32>>,
    actors: Vec<Option<u32>>,
    sources: Vec<Option<u32>>,
    statements: bool,
    /// How many go because only what was left out led to them.
    pub idle: usize,
    /// The number of the actor who stands for speakers whose name is withheld, if there is one.
    pub withheld: Option<u32>,
}

impl RetainedRows {
    pub(super) fn new(dossier: &Dossier, wish: &Redaction) -> Self {
        let statements = !wish.is_without(Part::Statements);
        let speakers = statements && !wish.is_without(Part::Speakers);
        let mut idle = 0;
        // What nothing led to before stays: somebody put it there for itself.
        let mut stays = |before: bool, after: bool| {
            idle += usize::from(before && !after);
            !before || after
        };
        let places = numbered(dossier.places().map(|place| {
            let (here, about) = (!place.incidents().is_empty(), !place.statements().is_empty());
            stays(here || about, here || about && statements)
        }));
        let actors = numbered(dossier.actors().map(|actor| {
            let (here, about) = (!actor.incidents().is_empty(), !actor.statements().is_empty());
            let said = !actor.said().is_empty();
            !wish.drops_actor(actor)
                && stays(here || about || said, here || about && statements || said && speakers)
        }));
        let sources = numbered(dossier.sources().map(|source| {
            let (here, cited) = (!source.incidents().is_empty(), !source.statements().is_empty());
            !wish.drops_source(source) && stays(here || cited, here || cited && statements)
        }));
        let mut keep = Self { places, actors, sources, statements, idle, withheld: None };
        let withheld = |actor: ActorId| !speakers || keep.actors[actor.index()].is_none();
        let speaks = |statement: StatementRef<'_>| match statement.speaker() {
            Some(speaker) => withheld(speaker.actor),
            // Somebody could not be read.
            None => has_speaker(statement),
        };
        if statements && dossier.statements().any(speaks) {
            let last = keep.actors.iter().flatten().max().copied().unwrap_or_default();
            keep.withheld = Some(last + 1);
        }
        keep
    }

    pub(super) fn place(&self, id: PlaceId) -> Option<u32> {
        self.places[id.index()]
    }

    pub(super) fn actor(&self, id: ActorId) -> Option<u32> {
        self.actors[id.index()]
    }

    pub(super) fn source(&self, id: SourceId) -> Option<u32> {
        self.sources[id.index()]
    }

    /// The number of an incident: all stay.
    pub(super) fn incident(id: IncidentId) -> u32 {
        id.0 + 1
    }

    pub(super) fn statement(&self, id: StatementId) -> Option<u32> {
        self.statements.then_some(id.0 + 1)
    }
}

fn numbered(stays: impl Iterator<Item = bool>) -> Vec<Option<u32>> {
    let mut last = 0;
    let number = |stays: bool| {
        last += u32::from(stays);
        stays.then_some(last)
    };
    stays.map(number).collect()
}
