//! Types of fields: how a record holds one, how a table keeps it, and the way from the one to the other.

mod compound;
mod kind;
mod links;
mod plain;
mod texts;

pub use super::tables::{ActorLink, Archived, Assertion, Citation, Munition, PlaceLink, Style, Translation};
pub use super::vocabulary::{
    ActorKind, AttachmentKind, Credibility, Kind, PlaceKind, Reliability, SourceKind, StatementForm,
    StatementKind,
};
pub use compound::{
    HowExact, List, Maybe, Origin, RareList, RareMaybe, RepeatedOutcome, RepeatedTime, SpeakerAndRole, Time,
    Usual,
};
#[cfg(test)]
pub(super) use kind::schema;
pub use kind::{Cell, Field, Owned};
pub use links::{About, Answered, BelongsTo, DerivedFrom};
pub use plain::{Drawn, Flag, MaybeWord, Position, RareWord, StatedWord, Word};
pub use texts::{
    Country, Language, NamesByLanguage, NamesRead, NeededText, Note, Recorded, Sha256, Text, TextByLanguage,
};
