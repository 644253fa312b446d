//! The parts of a row as the world writes it: strings, and keys instead of ids.
//!
//! These are shapes of the native format, and what every other reader fills in. Strings are
//! borrowed from the file where they can be. A field that is not stated is absent. Fields that
//! are not known here are kept in `extra` and written back.
//!
//! Words of a vocabulary are plain strings here, so that one wrong word costs a note and not the
//! row. The JSON Schema is made from these types, so their docs are the format's docs.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

pub use super::fields::Fields;
pub use super::geometry::Geometry;
#[cfg(test)]
use super::vocabulary as v;
pub use super::wording::Wording;

/// Text borrowed from the file where it stands there as it is.
pub type Str<'a> = Cow<'a, str>;

/// Unknown fields, kept as they are.
pub type Extra = Map<String, Value>;

/// Text in several languages: from a BCP 47 tag such as `en`, `fr` or `ar` to the text.
pub type Names<'a> = BTreeMap<Str<'a>, Str<'a>>;

/// How well a position is known.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PrecisionRecord<'a> {
    /// The class.
    #[serde(borrow)]
    #[cfg_attr(test, schemars(with = "v::PrecisionClass"))]
    pub class: Str<'a>,
    /// Radius in metres, only where somebody stated one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub radius_m: Option<f32>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// A time, as exact as the source gives it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WhenRecord<'a> {
    /// Where it starts: `2022`, `2022-01`, `2022-01-05`, `2022-01-05T09:30` or `…:15`, with an optional `Z` or `+03:00`.
    #[serde(borrow)]
    pub from: Str<'a>,
    /// The last day, hour or minute of an interval, written like `from` and included.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Str<'a>>,
    /// How exactly it is known; absent: as exact as `from` is written.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<v::TimePrecision>"))]
    pub precision: Option<Str<'a>>,
    /// Which part of the day.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<v::PartOfDay>"))]
    pub part: Option<Str<'a>>,
    /// The zone in which it was given: `Z`, `+03:00` or an IANA name. Absent: not stated.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Str<'a>>,
    /// The source's own words for the time.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Str<'a>>,
    /// The editor's reasoning, where the date is not in the source but follows from it.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub inferred: Option<Wording<'a>>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// The row of a table that an incident was made from.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OriginRecord<'a> {
    /// The line of the row in its file, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The row as it stood there: from each heading to its cell, in their order.
    #[serde(borrow, default)]
    #[cfg_attr(test, schemars(with = "BTreeMap<String, String>"))]
    pub fields: Fields<'a>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// A place in an incident.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PlaceLinkRecord<'a> {
    /// The place's id.
    #[serde(borrow)]
    pub place: Str<'a>,
    /// What it was in the incident.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<v::PlaceRole>"))]
    pub role: Option<Str<'a>>,
    /// How near the place it was, where not at it: "near the base" is not the base.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub precision: Option<PrecisionRecord<'a>>,
    /// The source's own words for where.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Str<'a>>,
    /// Why the editor puts it here, where the source does not.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub editor_note: Option<Wording<'a>>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// An actor in an incident.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ActorLinkRecord<'a> {
    /// The actor's id.
    #[serde(borrow)]
    pub actor: Str<'a>,
    /// What it was in the incident.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<v::ActorRole>"))]
    pub role: Option<Str<'a>>,
    /// The source's own words for it.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Str<'a>>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// What was fired, flown or used.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MunitionRecord<'a> {
    /// What it was: "rockets".
    #[serde(borrow)]
    pub what: Wording<'a>,
    /// How many, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// What became of them: "shot down".
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub fate: Option<Wording<'a>>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// What came of an incident. An absent field is unknown, which is not "none reported".
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OutcomeRecord<'a> {
    /// People killed.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub killed: Option<TollRecord<'a>>,
    /// People wounded.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub wounded: Option<TollRecord<'a>>,
    /// Damage: `none-reported`, or what it was.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub damage: Option<Wording<'a>>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// A number of people: a count, `none-reported`, or bounds.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(untagged, expecting = "expected a number, \"none-reported\" or bounds {low, best, high}")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum TollRecord<'a> {
    /// As many.
    Count(u32),
    /// `none-reported`: the source says that there were none.
    Word(#[serde(borrow)] Str<'a>),
    /// Between bounds, of which any may be unknown.
    Bounds {
        /// The best estimate.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        best: Option<u32>,
        /// At least.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        low: Option<u32>,
        /// At most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        high: Option<u32>,
        /// Fields that are not known here.
        #[serde(flatten)]
        #[cfg_attr(test, schemars(skip))]
        extra: Extra,
    },
}

/// A source, and where in it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CitationRecord<'a> {
    /// The source's id.
    #[serde(borrow)]
    pub source: Str<'a>,
    /// Where in it: "paragraph 3", "p. 12", "00:04:10".
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub locator: Option<Wording<'a>>,
    /// Credibility of what it says there, 1 to 6 (NATO/Admiralty).
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, schemars(with = "Option<v::Credibility>"))]
    pub credibility: Option<Str<'a>>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// Where a copy of something is kept, should it change or go.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ArchivedRecord<'a> {
    /// The address of the copy.
    #[serde(borrow)]
    pub url: Str<'a>,
    /// The day on which the copy was made: `2022-01-05`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Str<'a>>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// What a statement says of an incident.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AssertionRecord<'a> {
    /// The incident's id; absent: the only one that the statement is about.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub incident: Option<Str<'a>>,
    /// The field of the incident: `outcome.killed`.
    #[serde(borrow)]
    pub field: Str<'a>,
    /// What would stand there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Value>,
    /// The words that say so.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub said: Option<Str<'a>>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// How a shape is drawn.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StyleRecord<'a> {
    /// The colour of its line: `#rrggbb` or `#rrggbbaa`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub stroke: Option<Str<'a>>,
    /// The width of its line in points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<f32>,
    /// The colour of its area: `#rrggbb` or `#rrggbbaa`.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub fill: Option<Str<'a>>,
    /// Whether its line is dashed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub dashed: bool,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// What an attachment or a shape belongs to: ids.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BelongsToRecord<'a> {
    /// Incidents.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub incidents: Vec<Str<'a>>,
    /// Places.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Str<'a>>,
    /// Actors.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<Str<'a>>,
    /// Statements.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Str<'a>>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// A translation of words: of a statement, or of a role.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TranslationRecord<'a> {
    /// Its language (BCP 47).
    #[serde(borrow)]
    pub language: Str<'a>,
    /// The words.
    #[serde(borrow)]
    pub text: Str<'a>,
    /// Who translated it.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Wording<'a>>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// Who said something.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SpeakerRecord<'a> {
    /// The actor's id.
    #[serde(borrow)]
    pub actor: Str<'a>,
    /// The role or rank that the source gives them.
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Str<'a>>,
    /// Translations of the role, each with who made it.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub role_translations: Vec<TranslationRecord<'a>>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

/// What a statement is about: ids.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AboutRecord<'a> {
    /// Incidents.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub incidents: Vec<Str<'a>>,
    /// Places.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Str<'a>>,
    /// Actors.
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<Str<'a>>,
    /// Fields that are not known here.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(skip))]
    pub extra: Extra,
}

impl AboutRecord<'_> {
    /// Whether it names nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.incidents.is_empty() && self.places.is_empty() && self.actors.is_empty() && self.extra.is_empty()
    }
}

impl BelongsToRecord<'_> {
    /// Whether it names nothing.
    pub(super) fn is_empty(&self) -> bool {
        let rows = [&self.incidents, &self.places, &self.actors, &self.statements];
        rows.into_iter().all(Vec::is_empty) && self.extra.is_empty()
    }
}
