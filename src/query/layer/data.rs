//! What is in a layer, and what is worked out of it once.

use std::sync::{Arc, OnceLock};

use crate::model::Dossier;
use crate::query::order::TimeOrder;
use crate::query::unplaced;

/// What is in a layer: a dossier, which is never altered but replaced.
#[derive(Clone, Debug)]
pub struct LayerData {
    dossier: Arc<Dossier>,
    order: Arc<OnceLock<TimeOrder>>,
    unplaced: Arc<OnceLock<usize>>,
}

impl LayerData {
    /// Of what was read.
    pub fn new(dossier: Arc<Dossier>) -> Self {
        Self { dossier, order: Arc::default(), unplaced: Arc::default() }
    }

    /// With another dossier that has the same rows and times, and other places.
    #[must_use]
    pub fn with_places(&self, dossier: Arc<Dossier>) -> Self {
        Self { dossier, order: self.order.clone(), unplaced: Arc::default() }
    }

    /// The dossier.
    pub fn dossier(&self) -> &Arc<Dossier> {
        &self.dossier
    }

    /// Whether it is the very same dossier as that of another.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.dossier, &other.dossier)
    }

    /// Its incidents in the order of time: sorted at the first call, which for many incidents is
    /// made in the background.
    pub fn order(&self) -> &TimeOrder {
        self.order.get_or_init(|| TimeOrder::of(&self.dossier))
    }

    /// How many of its incidents are at a place without a position: counted at the first call.
    pub fn unplaced(&self) -> usize {
        *self.unplaced.get_or_init(|| unplaced::count(&self.dossier))
    }

    #[cfg(test)]
    pub(super) fn known_unplaced(&self) -> Option<usize> {
        self.unplaced.get().copied()
    }
}
