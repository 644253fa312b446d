//! Types of fields: how a record holds one, how a table keeps it, and the way from the one to the other.

mod compound;
mod kind;
mod plain;

pub use super::tables::{ActorLink, Citation, Munition, PlaceLink, Translation};
pub use super::vocabulary::{
    ActorKind, Credibility, Kind, PlaceKind, Reliability, StatementForm, StatementKind,
};
pub use compound::{
    About, Answered, HowExact, List, Maybe, Origin, RepeatedOutcome, RepeatedTime, SpeakerAndRole, Time,
    Usual,
};
#[cfg(test)]
pub(super) use kind::schema;
pub use kind::{Cell, Field, Owned};
pub use plain::{
    Flag, Language, MaybeWord, NamesByLanguage, NamesRead, NeededText, Position, StatedWord, Text, Word,
};
