//! A thing in one of the opened dossiers: what a click, a key or a link selects.

use crate::document::Matching;
use crate::model::{Dossier, IncidentId, PlaceId, PlaceRef, Table};
use crate::query::item::Item;
use crate::query::layer::{Layer, LayerId, Layers};

/// As many incidents are asked whether they are on the map; of more, some will be.
const MOST_LOOKED_AT: usize = 2000;
/// The places of as many incidents are shown together.
const MOST_SHOWN: usize = 50_000;

/// A thing in one of the opened dossiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Target {
    /// In which layer.
    pub layer: LayerId,
    /// What.
    pub item: Item,
}

impl Target {
    /// Another thing of the same dossier.
    #[must_use]
    pub fn to(self, item: Item) -> Self {
        Self { item, ..self }
    }

    /// The thing of a layer with this key: an incident before a place, an actor and a source.
    pub fn by_key(layer: &Layer, key: &str) -> Option<Self> {
        let d = layer.data.dossier();
        let item = d
            .incident_by_key(key)
            .map(|incident| Item::Incident(incident.id))
            .or_else(|| d.place_by_key(key).map(|place| Item::Place(place.id)))
            .or_else(|| d.actor_by_key(key).map(|actor| Item::Actor(actor.id)))
            .or_else(|| d.source_by_key(key).map(|source| Item::Source(source.id)))?;
        Some(Self { layer: layer.id, item })
    }

    /// Its table and key, which stay the same when its file is read again.
    pub fn key(self, dossier: &Dossier) -> (Table, &str) {
        match self.item {
            Item::Place(id) => (Table::Places, dossier.place(id).key()),
            Item::Incident(id) => (Table::Incidents, dossier.incident(id).key()),
            Item::Actor(id) => (Table::Actors, dossier.actor(id).key()),
            Item::Source(id) => (Table::Sources, dossier.source(id).key()),
        }
    }

    /// The same thing in what its layer's file held when it was read again; `None` where it is no
    /// longer there.
    pub fn relocate(self, old: &Dossier, new: &Layer, matching: &Matching) -> Option<Self> {
        let d = new.data.dossier();
        let (_, key) = self.key(old);
        let item = match self.item {
            Item::Place(_) => Item::Place(d.place_by_key(key)?.id),
            Item::Incident(id) => Item::Incident(matching.find_successor(id)?),
            Item::Actor(_) => Item::Actor(d.actor_by_key(key)?.id),
            Item::Source(_) => Item::Source(d.source_by_key(key)?.id),
        };
        Some(Self { layer: new.id, item })
    }

    /// Whether its layer is still open and holds it.
    pub fn exists(self, layers: &Layers) -> bool {
        let Some(dossier) = layers.dossier(self.layer) else {
            return false;
        };
        let (table, row) = match self.item {
            Item::Place(id) => (Table::Places, id.index()),
            Item::Incident(id) => (Table::Incidents, id.index()),
            Item::Actor(id) => (Table::Actors, id.index()),
            Item::Source(id) => (Table::Sources, id.index()),
        };
        row < dossier.len(table)
    }

    /// Whether any of it is on the map.
    pub fn is_located(self, layers: &Layers) -> bool {
        let Some(dossier) = layers.dossier(self.layer).filter(|_| self.exists(layers)) else {
            return false;
        };
        let is_located = |id: &IncidentId| dossier.incident(*id).located_at().is_some();
        // Of an actor with a million incidents, so many are asked in each frame.
        let located = |ids: &[IncidentId]| ids.len() > MOST_LOOKED_AT || ids.iter().any(is_located);
        match self.item {
            Item::Place(id) => dossier.place(id).position().is_some(),
            Item::Incident(id) => located(&[id]),
            Item::Actor(id) => located(dossier.actor(id).incidents()),
            Item::Source(id) => located(dossier.source(id).incidents()),
        }
    }

    /// The places to show for it on the map: its own position, or those of its incidents.
    pub fn places(self, layers: &Layers) -> Vec<PlaceRef<'_>> {
        let Some(dossier) = layers.dossier(self.layer).filter(|_| self.exists(layers)) else {
            return Vec::new();
        };
        let of_incidents = |ids: &[IncidentId]| -> Vec<PlaceId> {
            ids.iter()
                .take(MOST_SHOWN)
                .flat_map(|&id| dossier.incident(id).places())
                .map(|link| link.place)
                .collect()
        };
        let mut places = match self.item {
            Item::Place(id) => vec![id],
            Item::Incident(id) => of_incidents(&[id]),
            Item::Actor(id) => of_incidents(dossier.actor(id).incidents()),
            Item::Source(id) => of_incidents(dossier.source(id).incidents()),
        };
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|id| dossier.place(id)).filter(|place| place.position().is_some()).collect()
    }
}
