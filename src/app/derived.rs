//! What follows from the layers and the filter: what is shown, the rows of the list, the markers.

use std::sync::Arc;

use super::App;
use super::jobs::Purpose;
use crate::model::{IncidentId, Table};
use crate::progress::Progress;
use crate::query::{Filter, FilterResult, Layer, LayerData, LayerId, LayerResult, Layers, Matches, Rows};
use crate::scene::Marks;
use crate::scene::marks::LayerMarks;

/// From as many incidents on, rows and markers are made in the background: sorting and searching
/// this many takes about as long as a frame may.
const AT_ONCE: usize = 20_000;
/// Edits that no more incidents have a part in are followed at once, where no more are open at no more
/// places: what takes long is to put list and clusters together, about as long as a frame may.
const AT_ONCE_TOUCHED: usize = 5_000;
const AT_ONCE_EDITED: usize = 2_000_000;
const AT_ONCE_PLACES: usize = 30_000;
/// Where more incidents than these are shown or no longer shown, a layer's markers are made anew.
const FEW_CHANGED: usize = 2_000;

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
    pub rows: Arc<Rows>,
    /// The markers.
    pub marks: Arc<Marks>,
    /// What was worked out of each layer.
    pub parts: LayerParts,
    /// How many incidents of a layer name a place that has no position.
    pub unplaced: Vec<(LayerId, usize)>,
}

/// What was worked out of each layer, so that it is only put together anew when others are shown,
/// hidden, opened or closed, and of it only what an edit touches when it is edited. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct LayerParts {
    matches: Arc<Matches>,
    /// Also of layers that are hidden now.
    marks: Vec<KnownMarks>,
    rows: Arc<Rows>,
    all_marks: Arc<Marks>,
}

/// The markers of a layer, with what they were made of.
#[derive(Clone, Debug)]
struct KnownMarks {
    layer: LayerId,
    data: LayerData,
    result: Arc<LayerResult>,
    marks: Arc<LayerMarks>,
}

impl KnownMarks {
    fn of(layer: &Layer, result: &Arc<LayerResult>) -> Self {
        let shown = &**result.rows();
        let marks = Arc::new(LayerMarks::of(layer, |incident| shown.contains(incident.index())));
        Self { layer: layer.id, data: layer.data.clone(), result: result.clone(), marks }
    }

    /// The markers when the layer was edited or the filter is another; `None` where it is better to make
    /// them anew.
    fn updated(&self, layer: &Layer, result: &Arc<LayerResult>) -> Option<Self> {
        let edit = layer.data.edit_since(&self.data)?;
        let (before, after) = (&self.result, result);
        let changed: Vec<IncidentId> = after.differs_from(before).take(FEW_CHANGED + 1).collect();
        if changed.len() > FEW_CHANGED {
            return None;
        }
        let marks = self.marks.edited(&edit, changed, |id| before.holds(id), |id| after.holds(id));
        Some(Self { layer: layer.id, data: layer.data.clone(), result: result.clone(), marks })
    }
}

impl Origin {
    /// What should be followed from now.
    pub fn of(layers: &Layers, filter: &Filter) -> Self {
        Self { revision: layers.revision(), filter: filter.clone() }
    }
}

impl Derived {
    /// Works out what is shown; `parts` is what was worked out before. `None` where somebody asked to
    /// stop.
    pub fn from(layers: &Layers, filter: &Filter, parts: LayerParts, progress: &Progress) -> Option<Self> {
        let mut matches = Arc::unwrap_or_clone(parts.matches);
        let shown = FilterResult::of(layers, filter, &mut matches, progress)?;
        let rows = parts.rows.updated(layers, &shown);
        if progress.is_cancelled() {
            return None;
        }
        let mut marks = parts.marks;
        let is_open = |known: &KnownMarks| {
            layers.get(known.layer).is_some_and(|layer| layer.data.edit_since(&known.data).is_some())
        };
        marks.retain(is_open);
        let of_layers = layers.visible().filter_map(|layer| {
            let result = shown.of_layer(layer.id)?;
            let at = marks.iter().position(|known| known.layer == layer.id);
            let known = at.map(|at| marks.swap_remove(at));
            let updated = known.and_then(|known| known.updated(layer, result));
            let made = updated.unwrap_or_else(|| KnownMarks::of(layer, result));
            let of_layer = made.marks.clone();
            marks.push(made);
            Some(of_layer)
        });
        let all_marks = parts.all_marks.updated(of_layers.collect());
        let origin = Some(Origin::of(layers, filter));
        let unplaced = layers.visible().map(|layer| (layer.id, layer.data.unplaced())).collect();
        let parts = LayerParts { matches: Arc::new(matches), marks, rows, all_marks };
        let (rows, marks) = (parts.rows.clone(), parts.all_marks.clone());
        Some(Self { origin, shown, rows, marks, parts, unplaced })
    }

    /// Whether what is shown of these layers is worked out soon enough for the next frame.
    pub fn is_quick(&self, layers: &Layers, filter: &Filter) -> bool {
        let count = |table| layers.all().iter().map(|layer| layer.data.dossier().len(table)).sum::<usize>();
        let incidents = count(Table::Incidents);
        let is_same_filter = || self.origin.as_ref().is_some_and(|origin| origin.filter == *filter);
        let is_shown = |layer: &Layer| self.shown.of_layer(layer.id).is_some();
        let touched = || self.parts.matches.touched(layers);
        incidents < AT_ONCE
            || incidents <= AT_ONCE_EDITED
                && count(Table::Places) <= AT_ONCE_PLACES
                && is_same_filter()
                && layers.visible().all(is_shown)
                && touched().is_some_and(|touched| touched <= AT_ONCE_TOUCHED)
    }
}

impl App {
    /// Brings the list and the markers up to date, and shows what was opened once all of it is
    /// there and it is known where.
    pub(super) fn derive(&mut self, ctx: &egui::Context) {
        if let Some(work) = self.state.derive() {
            // What was still being worked out is no longer wanted.
            self.jobs.cancel(&Purpose::Derive);
            self.jobs.start(ctx, "sitmap-derive", None, Purpose::Derive, work, |app, _, derived| {
                // What broke is not tried again before something changes: it would break for ever.
                if let Ok(Some(derived)) = derived {
                    app.state.take_awaited(derived);
                }
            });
        }
        if self.state.is_derived() {
            self.tell_hidden();
        }
        self.follow_filter(ctx);
        if self.following.fit_awaited && self.state.is_derived() && self.jobs.is_empty() {
            self.following.fit_awaited = false;
            self.fit_all();
        }
    }
}

#[cfg(test)]
mod edits;
#[cfg(test)]
mod tests;
