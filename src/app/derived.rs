//! What follows from the layers and the filter: what is shown, the rows of the list, the markers.

use std::sync::Arc;

use crate::formats::Progress;
use crate::model::Table;
use crate::query::shown::Matches;
use crate::query::{Filter, FilterResult, LayerId, Layers, Rows};
use crate::scene::Marks;

/// From as many incidents on, rows and markers are made in the background: sorting and searching
/// this many takes about as long as a frame may.
const AT_ONCE: usize = 20_000;

/// What it follows from: which dossiers are shown, and the filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    revision: u64,
    filter: Filter,
}

/// What is shown, and what it follows from.
#[derive(Debug, Default)]
pub struct Derived {
    /// What it follows from; `None` before the first time.
    pub origin: Option<Origin>,
    /// Which incidents are shown.
    pub shown: FilterResult,
    /// The list.
    pub rows: Rows,
    /// The markers.
    pub marks: Marks,
    /// What was found, so that a change of days or kinds need not find it again.
    pub matches: Arc<Matches>,
    /// How many incidents of a layer name a place that has no position.
    pub unplaced: Vec<(LayerId, usize)>,
}

impl Origin {
    /// What should be followed from now.
    pub fn of(layers: &Layers, filter: &Filter) -> Self {
        Self { revision: layers.revision(), filter: filter.clone() }
    }
}

impl Derived {
    /// Works out what is shown; `matches` is what was found before. `None` where somebody asked to
    /// stop.
    pub fn from(
        layers: &Layers,
        filter: &Filter,
        matches: Arc<Matches>,
        progress: &Progress,
    ) -> Option<Self> {
        let mut matches = Arc::unwrap_or_clone(matches);
        let shown = FilterResult::of(layers, filter, &mut matches, progress)?;
        let rows = Rows::of(layers, &shown);
        if progress.is_cancelled() {
            return None;
        }
        let marks = Marks::of(layers, |layer, incident| shown.holds(layer, incident));
        let origin = Some(Origin::of(layers, filter));
        let unplaced = layers.visible().map(|layer| (layer.id, layer.data.unplaced())).collect();
        Some(Self { origin, shown, rows, marks, matches: Arc::new(matches), unplaced })
    }
}

/// Whether what is shown of these layers is worked out soon enough for the next frame.
pub fn is_quick(layers: &Layers) -> bool {
    layers.all().iter().map(|layer| layer.data.dossier().len(Table::Incidents)).sum::<usize>() < AT_ONCE
}
