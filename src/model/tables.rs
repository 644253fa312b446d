//! A row as a dossier keeps it: ids instead of keys, numbers instead of words.

use super::ids::{ActorId, IncidentId, PlaceId, SourceId};
use super::lists::Lists;
use super::precision::Precision;
use super::text::TextId;
use super::vocabulary::{
    ActorKind, ActorRole, Credibility, Kind, PlaceKind, PlaceRole, Reliability, StatementForm, StatementKind,
};
use super::when::When;
use geo::Point;

/// A name in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// BCP 47 tag.
    pub language: TextId,
    /// The name.
    pub text: TextId,
}

/// A place in an incident.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlaceLink {
    /// Which place.
    pub place: PlaceId,
    /// What it was.
    pub role: PlaceRole,
    /// How near it was, where the source says that it was not at it.
    pub precision: Option<Precision>,
    /// The source's own words for where.
    pub said: TextId,
    /// Why the editor puts it here; empty where the source does.
    pub editor_note: TextId,
}

/// An actor in an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActorLink {
    /// Which actor.
    pub actor: ActorId,
    /// What it was.
    pub role: ActorRole,
    /// The source's own words for it.
    pub said: TextId,
}

/// What was fired, flown or used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Munition {
    /// What it was.
    pub what: TextId,
    /// How many, if stated.
    pub count: Option<u32>,
    /// What became of them.
    pub fate: TextId,
}

/// A number of people. "None reported" is not "unknown".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Toll {
    /// Not stated.
    #[default]
    Unknown,
    /// The source says that there were none.
    NoneReported,
    /// As many.
    Count(u32),
    /// Between bounds, of which any may be unknown.
    Bounds {
        /// The best estimate.
        best: Option<u32>,
        /// At least.
        low: Option<u32>,
        /// At most.
        high: Option<u32>,
    },
}

/// Damage to things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Damage {
    /// Not stated.
    #[default]
    Unknown,
    /// The source says that there was none.
    NoneReported,
    /// What it was.
    Stated(TextId),
}

/// What came of an incident.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// People killed.
    pub killed: Toll,
    /// People wounded.
    pub wounded: Toll,
    /// Damage.
    pub damage: Damage,
}

/// A source, and where in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Which source.
    pub source: SourceId,
    /// Where in it.
    pub locator: TextId,
}

/// A translation of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Translation {
    /// BCP 47 tag.
    pub language: TextId,
    /// The words.
    pub text: TextId,
    /// Who translated it; empty where not stated.
    pub by: TextId,
}

/// Who said something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// Which actor.
    pub actor: ActorId,
    /// The role that the source gives them.
    pub role: TextId,
}

/// The places, a column each.
#[derive(Debug, Default)]
pub struct Places {
    pub(super) key: Vec<TextId>,
    pub(super) names: Lists<Name>,
    pub(super) position: Vec<Option<Point>>,
    pub(super) precision: Vec<Precision>,
    pub(super) position_from: Vec<TextId>,
    pub(super) kind: Vec<PlaceKind>,
    pub(super) within: Vec<TextId>,
    pub(super) note: Vec<TextId>,
    pub(super) editor_note: Vec<TextId>,
}

/// The actors, a column each.
#[derive(Debug, Default)]
pub struct Actors {
    pub(super) key: Vec<TextId>,
    pub(super) names: Lists<Name>,
    pub(super) kind: Vec<ActorKind>,
    pub(super) note: Vec<TextId>,
    pub(super) editor_note: Vec<TextId>,
}

/// The sources, a column each.
#[derive(Debug, Default)]
pub struct Sources {
    pub(super) key: Vec<TextId>,
    pub(super) title: Vec<TextId>,
    pub(super) author: Vec<TextId>,
    pub(super) publisher: Vec<TextId>,
    pub(super) url: Vec<TextId>,
    pub(super) published: Vec<Option<When>>,
    pub(super) accessed: Vec<Option<When>>,
    pub(super) language: Vec<TextId>,
    pub(super) reliability: Vec<Option<Reliability>>,
    pub(super) credibility: Vec<Option<Credibility>>,
    pub(super) editor_note: Vec<TextId>,
}

/// The incidents, a column each.
#[derive(Debug, Default)]
pub struct Incidents {
    pub(super) key: Vec<TextId>,
    pub(super) title: Vec<TextId>,
    pub(super) kind: Vec<Kind>,
    pub(super) when: Vec<Option<When>>,
    pub(super) places: Lists<PlaceLink>,
    pub(super) actors: Lists<ActorLink>,
    pub(super) munitions: Lists<Munition>,
    pub(super) outcome: Vec<Outcome>,
    pub(super) summary: Vec<TextId>,
    pub(super) responds_to: Vec<Option<IncidentId>>,
    pub(super) context: Vec<bool>,
    pub(super) sources: Lists<Citation>,
    pub(super) editor_note: Vec<TextId>,
}

/// The statements, a column each.
#[derive(Debug, Default)]
pub struct Statements {
    pub(super) key: Vec<TextId>,
    pub(super) form: Vec<StatementForm>,
    pub(super) kind: Vec<StatementKind>,
    pub(super) text: Vec<TextId>,
    pub(super) language: Vec<TextId>,
    pub(super) translations: Lists<Translation>,
    pub(super) speaker: Vec<Option<Speaker>>,
    pub(super) when: Vec<Option<When>>,
    pub(super) cited: Vec<Option<Citation>>,
    pub(super) incidents: Lists<IncidentId>,
    pub(super) places: Lists<PlaceId>,
    pub(super) actors: Lists<ActorId>,
    pub(super) editor_note: Vec<TextId>,
}
