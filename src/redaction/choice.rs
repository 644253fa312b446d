//! What is to be left out.

use std::collections::BTreeSet;

use serde::Serialize;

use super::RedactError;
use crate::geo::Square;
use crate::model::{ActorKind, ActorRef, Dossier, SourceRef};

/// What a copy is not to say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Redaction {
    /// How roughly it says where places are; `None`: as the dossier does.
    pub positions: Option<Square>,
    /// Which actors are left out.
    pub actors: Without,
    /// Kinds of which all actors are left out.
    pub actor_kinds: BTreeSet<ActorKind>,
    /// Which sources are left out.
    pub sources: Without,
    /// What else is.
    pub parts: BTreeSet<Part>,
}

/// Which rows of a table are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Without {
    /// All of them.
    pub all: bool,
    /// Those with these ids.
    pub keys: BTreeSet<String>,
}

/// A part of what a dossier says, that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Names of places, and what else tells where they are.
    PlaceNames,
    /// Titles of incidents, and those of the dossier and its briefing.
    Titles,
    /// Summaries of incidents, that of the dossier, and what a briefing says in their place.
    Summaries,
    /// Notes, of sources and of the editor.
    Notes,
    /// Statements as a whole.
    Statements,
    /// Who said what.
    Speakers,
    /// With what.
    Munitions,
    /// What came of it.
    Outcomes,
    /// The time of the day.
    Times,
    /// Addresses of sources.
    Links,
    /// The rows of the file that incidents were made from, and what else Sitmap only kept. It goes
    /// also whenever something else is left out.
    Columns,
    /// What only the presenter sees of a briefing, and steps that are hidden.
    BriefingNotes,
    /// The briefing as a whole.
    Briefing,
}

impl Part {
    /// All of them, in the order of the dialog.
    pub const ALL: [Self; 13] = [
        Self::PlaceNames,
        Self::Titles,
        Self::Summaries,
        Self::Notes,
        Self::Statements,
        Self::Speakers,
        Self::Munitions,
        Self::Outcomes,
        Self::Times,
        Self::Links,
        Self::Columns,
        Self::BriefingNotes,
        Self::Briefing,
    ];

    /// The word for it on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::PlaceNames => "place-names",
            Self::Titles => "titles",
            Self::Summaries => "summaries",
            Self::Notes => "notes",
            Self::Statements => "statements",
            Self::Speakers => "speakers",
            Self::Munitions => "munitions",
            Self::Outcomes => "outcomes",
            Self::Times => "times",
            Self::Links => "links",
            Self::Columns => "columns",
            Self::BriefingNotes => "briefing-notes",
            Self::Briefing => "briefing",
        }
    }
}

impl Redaction {
    /// Whether nothing is left out.
    pub fn is_empty(&self) -> bool {
        let Self { positions, actors, actor_kinds, sources, parts } = self;
        positions.is_none()
            && actors.is_empty()
            && actor_kinds.is_empty()
            && sources.is_empty()
            && parts.is_empty()
    }

    /// Whether this part is left out.
    pub fn is_without(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// Whether this actor is left out.
    pub fn drops_actor(&self, actor: ActorRef<'_>) -> bool {
        self.actors.holds(actor.key()) || self.actor_kinds.contains(&actor.kind())
    }

    /// Whether this source is left out.
    pub fn drops_source(&self, source: SourceRef<'_>) -> bool {
        self.sources.holds(source.key())
    }

    /// That everything that it names is there.
    pub(super) fn check(&self, dossier: &Dossier) -> Result<(), RedactError> {
        if let Some(key) = self.actors.keys.iter().find(|key| dossier.actor_by_key(key).is_none()) {
            return Err(RedactError::NoActor(key.clone()));
        }
        match self.sources.keys.iter().find(|key| dossier.source_by_key(key).is_none()) {
            Some(key) => Err(RedactError::NoSource(key.clone())),
            None => Ok(()),
        }
    }
}

impl Without {
    /// Whether none is left out.
    pub fn is_empty(&self) -> bool {
        !self.all && self.keys.is_empty()
    }

    fn holds(&self, key: &str) -> bool {
        self.all || self.keys.contains(key)
    }
}
