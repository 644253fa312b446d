//! A row as a dossier keeps it: ids instead of keys, numbers instead of words.

use super::ids::{ActorId, IncidentId, PlaceId, SourceId};
use super::precision::Precision;
use super::shared::Nth;
use super::text::TextId;
use super::vocabulary::{ActorRole, Credibility, Kind, PlaceRole, StatementForm, StatementKind};
use super::when::When;

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum CasualtyCount {
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Outcome {
    /// People killed.
    pub killed: CasualtyCount,
    /// People wounded.
    pub wounded: CasualtyCount,
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
    /// How credible it is there.
    pub credibility: Option<Credibility>,
}

/// Where a copy of something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Archived {
    /// The address of the copy.
    pub url: TextId,
    /// The day on which it was made: `2022-01-05`; empty where not stated.
    pub day: TextId,
}

/// What a statement says of an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assertion {
    /// Which incident; `None`: the only one that the statement is about.
    pub incident: Option<IncidentId>,
    /// The field of the incident.
    pub field: TextId,
    /// What would stand there, as JSON; empty where not stated.
    pub value: TextId,
    /// The words that say so.
    pub said: TextId,
}

/// How a shape is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// The colour of its line: `#rrggbb` or `#rrggbbaa`; empty where not stated.
    pub stroke: TextId,
    /// The width of its line in points.
    pub width: Option<f32>,
    /// The colour of its area: `#rrggbb` or `#rrggbbaa`; empty where not stated.
    pub fill: TextId,
    /// Whether its line is dashed.
    pub dashed: bool,
}

/// A translation of words: of a statement, or of a role.
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

/// An incident as its table keeps it, before it has a row there.
#[derive(Clone, Copy, Debug)]
pub struct IncidentRow<'a> {
    /// The key by which others name it.
    pub key: TextId,
    /// What happened, in a line.
    pub title: TextId,
    /// What kind of incident.
    pub kind: Kind,
    /// When, as `Builder::nth_when` numbers it.
    pub when: Nth<Option<When>>,
    /// Where.
    pub places: &'a [PlaceLink],
    /// Who.
    pub actors: &'a [ActorLink],
    /// With what.
    pub munitions: &'a [Munition],
    /// What came of it, as `Builder::nth_outcome` numbers it.
    pub outcome: Nth<Outcome>,
    /// What is known, in a few sentences.
    pub summary: TextId,
    /// The key of the incident that this one answers, which may still be to come.
    pub responds_to: TextId,
    /// Whether it is background to the others.
    pub context: bool,
    /// Who says so.
    pub sources: &'a [Citation],
    /// What the editor adds.
    pub editor_note: TextId,
    /// The row that it was made from.
    pub origin: OriginRow<'a>,
}

/// The row of a table that an incident was made from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OriginRow<'a> {
    /// The line in its file, from 1; 0 for none.
    pub line: u32,
    /// The headings of its cells.
    pub headings: &'a [TextId],
    /// Its cells, one for each heading.
    pub cells: &'a [TextId],
}

/// A statement as its table keeps it, before it has a row there.
#[derive(Clone, Copy, Debug, Default)]
pub struct StatementRow<'a> {
    /// The key by which others name it.
    pub key: TextId,
    /// Whether the words are the speaker's own.
    pub form: StatementForm,
    /// What it does.
    pub kind: StatementKind,
    /// The words.
    pub text: TextId,
    /// Their language.
    pub language: TextId,
    /// Translations.
    pub translations: &'a [Translation],
    /// Who said it.
    pub speaker: Option<Speaker>,
    /// Translations of the speaker's role.
    pub role_translations: &'a [Translation],
    /// When it was said.
    pub when: Option<When>,
    /// Where it stands.
    pub cited: Option<Citation>,
    /// The incidents that it is about.
    pub incidents: &'a [IncidentId],
    /// The places that it is about.
    pub places: &'a [PlaceId],
    /// The actors that it is about.
    pub actors: &'a [ActorId],
    /// What the editor adds.
    pub editor_note: TextId,
}

impl<'a> OriginRow<'a> {
    /// Headings and cells, in the order of the file.
    pub fn fields(self) -> impl ExactSizeIterator<Item = (TextId, TextId)> + Clone + use<'a> {
        self.headings.iter().copied().zip(self.cells.iter().copied())
    }
}
