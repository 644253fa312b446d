//! What follows from the layers and the search: the rows of the list and the markers.

use crate::model::Table;
use crate::query::find::Needle;
use crate::query::{LayerId, Layers, Rows, unplaced};
use crate::scene::Marks;

/// From as many incidents on, rows and markers are made in the background: sorting and searching
/// this many takes about as long as a frame may.
const AT_ONCE: usize = 20_000;

/// What it follows from: the revision of the layers, and the text that is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    revision: u64,
    needle: String,
}

/// Rows and markers, and what they follow from.
#[derive(Debug, Default)]
pub struct Derived {
    /// What they follow from; `None` before the first time.
    pub origin: Option<Origin>,
    /// The list.
    pub rows: Rows,
    /// The markers.
    pub marks: Marks,
    /// How many incidents of a layer name a place that has no position.
    pub unplaced: Vec<(LayerId, usize)>,
}

impl Origin {
    /// What rows and markers should follow from now.
    pub fn of(layers: &Layers, needle: &str) -> Self {
        Self { revision: layers.revision(), needle: needle.to_owned() }
    }
}

impl Derived {
    /// Makes rows and markers.
    pub fn from(layers: &Layers, needle: &str) -> Self {
        let looked_for = Needle::new(needle);
        let keep = |layer, incident| {
            looked_for.is_empty()
                || layers.dossier(layer).is_some_and(|dossier| looked_for.is_in(dossier.incident(incident)))
        };
        Self {
            origin: Some(Origin::of(layers, needle)),
            rows: Rows::of(layers, keep),
            marks: Marks::of(layers, keep),
            unplaced: layers.visible().map(|layer| (layer.id, unplaced::count(&layer.dossier))).collect(),
        }
    }
}

/// Whether rows and markers of these layers are made soon enough for the next frame.
pub fn is_quick(layers: &Layers) -> bool {
    layers.visible().map(|layer| layer.dossier.len(Table::Incidents)).sum::<usize>() < AT_ONCE
}
