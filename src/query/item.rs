//! A thing in a dossier: what cards, links and changes are about.

use crate::model::{ActorId, IncidentId, PlaceId, SourceId};

/// A thing in a dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// A place, with its incidents.
    Place(PlaceId),
    /// An incident, with its statements.
    Incident(IncidentId),
    /// An actor, with what it did and said.
    Actor(ActorId),
    /// A source, with what it tells.
    Source(SourceId),
}
