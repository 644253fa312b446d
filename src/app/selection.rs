//! What is selected, and the map that goes there.

use super::App;
use crate::model::PlaceRef;
use crate::query::{Item, Target};

/// What is selected stays where it is if it lies within this part of the map.
const COMFORT: f32 = 0.86;

impl App {
    /// Selects a thing, opens its card, and shows it on the map.
    pub(super) fn select(&mut self, target: Target) {
        if !target.exists(&self.state.workspace.layers) {
            return;
        }
        self.state.history.go(target);
        self.state.workspace.panels.card_open = true;
        self.show_selection();
    }

    /// Flies to the selection unless all of it is well within sight.
    pub(super) fn show_selection(&mut self) {
        let Some(target) = self.state.selection() else {
            return;
        };
        let camera = self.canvas.destination();
        let size = self.canvas.size();
        let places = target.places(&self.state.workspace.layers);
        let in_sight = |place: &PlaceRef<'_>| {
            place.position().is_some_and(|position| camera.sees(position, size, COMFORT))
        };
        if !places.iter().all(in_sight) {
            self.fly_to(target);
        }
    }

    /// Selects the incident so many further down in the list.
    pub(super) fn step(&mut self, steps: isize) {
        let rows = self.state.rows();
        let at = self.state.selection().and_then(|target| match target.item {
            Item::Incident(id) => rows.find(target.layer, id),
            // From a place one goes on to its first incident.
            Item::Place(id) => {
                let dossier = self.state.workspace.layers.dossier(target.layer)?;
                let here = dossier.place(id).incidents();
                let is_here = |(layer, id)| layer == target.layer && here.binary_search(&id).is_ok();
                let first = rows.find_first(is_here)?;
                if steps > 0 { first.checked_sub(1) } else { Some(first) }
            }
            Item::Actor(_) | Item::Source(_) => None,
        });
        if let Some((layer, id)) = rows.step(at, steps) {
            let target = Target { layer, item: Item::Incident(id) };
            self.select(target);
            self.fly_to(target);
        }
    }

    /// Selects the first incident of the list, or with a negative number the last.
    pub(super) fn select_end(&mut self, steps: isize) {
        if let Some((layer, id)) = self.state.rows().step(None, steps) {
            self.select(Target { layer, item: Item::Incident(id) });
        }
    }

    /// Shows a thing on the map without selecting it.
    pub(super) fn fly_to(&mut self, target: Target) {
        let places = target.places(&self.state.workspace.layers);
        let positions: Vec<_> = places.iter().filter_map(|place| place.position()).collect();
        if let Some(camera) = self.canvas.destination().showing(&positions, self.canvas.size()) {
            self.canvas.fly_to(camera);
        }
    }

    /// Shows all places.
    pub(super) fn fit_all(&mut self) {
        self.canvas.fit(self.state.marks().bounds);
    }
}
