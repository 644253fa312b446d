//! Places without a position: looked up in the background, and put on the map when the user has
//! confirmed where they are.

use std::sync::Arc;

use super::App;
use super::jobs::{Jobs, Purpose};
use crate::geo::gazetteer::{GazetteerError, Match};
use crate::l10n::failures::describe_gazetteer_error;
use crate::l10n::gazetteer as w;
use crate::l10n::issues::describe_entry;
use crate::model::builder::Reason;
use crate::model::{Dossier, PlaceId};
use crate::progress::Progress;
use crate::query::unplaced::{self, Confirmed};
use crate::query::{Layer, LayerId, Proposals};
use crate::scene::dialog::Dialog;
use crate::scene::view::Severity;

/// A dossier in which places were put on the map.
#[derive(Debug)]
pub struct Placed {
    /// The layer.
    pub layer: LayerId,
    /// The dossier before.
    pub before: Arc<Dossier>,
    /// The one after.
    pub after: Result<Dossier, Reason>,
    /// Which places, and where they were put.
    pub chosen: Vec<(PlaceId, Match<'static>)>,
}

impl App {
    /// Opens a dialog; that of the places starts to look them up.
    pub(super) fn show(&mut self, ctx: &egui::Context, dialog: Dialog) {
        if let Dialog::Places(id) = dialog {
            let Some(layer) = self.state.workspace.layers.get(id) else {
                return;
            };
            self.state.proposals = None;
            self.jobs.propose(ctx, id, layer.data.dossier().clone());
        }
        self.state.dialog = Some(dialog);
    }

    /// Takes what the gazetteer offers.
    pub(super) fn proposed(&mut self, proposed: Result<Proposals, &'static GazetteerError>) {
        match proposed {
            Ok(proposals) if self.state.dialog == Some(Dialog::Places(proposals.layer)) => {
                self.state.proposals = Some(Arc::new(proposals));
            }
            // Somebody looked at something else meanwhile.
            Ok(_) => {}
            Err(error) => {
                self.stop_proposing();
                self.tell(Severity::Error, w::no_gazetteer(), &describe_gazetteer_error(error), None);
            }
        }
    }

    /// Nothing will be offered: nobody waits for it.
    fn stop_proposing(&mut self) {
        if matches!(self.state.dialog, Some(Dialog::Places(_))) {
            self.state.dialog = None;
        }
    }

    /// Puts places on the map, in the background.
    pub(super) fn place(&mut self, ctx: &egui::Context, id: LayerId, chosen: Vec<(PlaceId, Match<'static>)>) {
        let Some(proposals) = self.state.proposals.take() else {
            return;
        };
        let Some(layer) = self
            .state
            .workspace
            .layers
            .get(id)
            .filter(|layer| Arc::ptr_eq(layer.data.dossier(), &proposals.dossier))
        else {
            self.tell(Severity::Warning, w::not_placed(), w::read_anew(), None);
            return;
        };
        self.jobs.place(ctx, id, layer.data.dossier().clone(), chosen);
    }

    /// Puts on the map again, in a file that was read anew, what the user had confirmed before.
    pub(super) fn place_again(&mut self, ctx: &egui::Context) {
        if self.jobs.is_under_way(&Purpose::Place) {
            return;
        }
        let anew = |layer: &&Layer| layer.changes.original.is_none() && !layer.changes.placements.is_empty();
        let Some(layer) = self.state.workspace.layers.all().iter().find(anew) else {
            return;
        };
        let (id, dossier) = (layer.id, layer.data.dossier().clone());
        let again: Vec<_> =
            layer.changes.placements.iter().filter_map(|one| one.relocate(&dossier)).collect();
        if again.is_empty() {
            self.state.workspace.layers.change(id, |layer| layer.changes.placements.clear());
        } else {
            self.jobs.place(ctx, id, dossier, again);
        }
    }

    /// Takes the dossier with its places put on the map, if it is still the one that was open.
    pub(super) fn placed(&mut self, placed: Placed) {
        let current = self.state.workspace.layers.get(placed.layer);
        let Some(layer) = current.filter(|layer| Arc::ptr_eq(layer.data.dossier(), &placed.before)) else {
            // What was to be put there again will be, once the latest version is read.
            let again = current.is_none_or(|layer| !layer.changes.placements.is_empty());
            if !again {
                self.tell(Severity::Warning, w::not_placed(), w::read_anew(), None);
            }
            return;
        };
        // What is only put there again is no news.
        let is_news = layer.changes.original.is_some() || layer.changes.placements.is_empty();
        match placed.after {
            Ok(dossier) => {
                // Where nothing was on the map, there is something to show now.
                self.following.fit_awaited |= is_news && self.state.marks().marks.is_empty();
                let confirmed = placed.chosen.iter();
                let confirmed = confirmed.map(|&(id, found)| Confirmed::of(placed.before.place(id), found));
                self.state.workspace.layers.edit(placed.layer, Arc::new(dossier), confirmed.collect());
                if is_news {
                    self.state.note = w::placed(placed.chosen.len()).into();
                }
            }
            Err(error) => {
                self.state.workspace.layers.change(placed.layer, |layer| layer.changes.placements.clear());
                self.tell(Severity::Error, w::not_placed(), &describe_entry(&error), None);
            }
        }
    }

    /// Gives a layer what was read from its file.
    pub(super) fn revert_placements(&mut self, id: LayerId) {
        self.state.workspace.layers.revert_placements(id);
        self.state.note = w::taken_back().to_owned().into();
    }
}

impl Jobs {
    /// Looks up the places of a layer that have no position.
    fn propose(&mut self, ctx: &egui::Context, layer: LayerId, dossier: Arc<Dossier>) {
        let propose = move |_: &Progress| unplaced::propose(layer, dossier);
        self.start(
            ctx,
            "sitmap-gazetteer",
            None,
            Purpose::Place,
            propose,
            |app, _, proposed| match proposed {
                Ok(proposed) => app.proposed(proposed),
                Err(_) => app.stop_proposing(),
            },
        );
    }

    /// Puts places of a layer where the gazetteer has them.
    fn place(
        &mut self,
        ctx: &egui::Context,
        layer: LayerId,
        before: Arc<Dossier>,
        chosen: Vec<(PlaceId, Match<'static>)>,
    ) {
        let place = move |_: &Progress| {
            let placings: Vec<_> =
                chosen.iter().map(|(place, found)| unplaced::placing(*place, found)).collect();
            let after = before.placed(&placings);
            Placed { layer, before, after, chosen }
        };
        self.start(ctx, "sitmap-place", None, Purpose::Place, place, move |app, _, placed| match placed {
            Ok(placed) => app.placed(placed),
            // What could not be put there again is not tried for ever.
            Err(_) => app.state.workspace.layers.forget_unplaced(layer),
        });
    }
}
