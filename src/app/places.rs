//! Places without a position: looked up in the background, and put on the map when the user has
//! confirmed where they are.

use std::sync::Arc;

use super::App;
use super::jobs::Placed;
use crate::geo::gazetteer::{GazetteerError, Match};
use crate::l10n::failures::describe_gazetteer_error;
use crate::l10n::gazetteer as w;
use crate::l10n::issues::describe_entry;
use crate::model::PlaceId;
use crate::query::unplaced::Confirmed;
use crate::query::{Layer, LayerId, Proposals};
use crate::scene::command::Dialog;
use crate::scene::view::Severity;

impl App {
    /// Opens a dialog; that of the places starts to look them up.
    pub(super) fn show(&mut self, ctx: &egui::Context, dialog: Dialog) {
        if let Dialog::Places(id) = dialog {
            let Some(layer) = self.state.layers.get(id) else {
                return;
            };
            self.state.proposals = None;
            self.state.is_placing = true;
            self.jobs.propose(ctx, id, layer.dossier.clone());
        }
        self.state.dialog = Some(dialog);
    }

    /// Takes what the gazetteer offers.
    pub(super) fn proposed(&mut self, proposed: Result<Proposals, &'static GazetteerError>) {
        self.state.is_placing = false;
        match proposed {
            Ok(proposals) if self.state.dialog == Some(Dialog::Places(proposals.layer)) => {
                self.state.proposals = Some(Arc::new(proposals));
            }
            // Somebody looked at something else meanwhile.
            Ok(_) => {}
            Err(error) => {
                if matches!(self.state.dialog, Some(Dialog::Places(_))) {
                    self.state.dialog = None;
                }
                self.tell(Severity::Error, w::no_gazetteer(), &describe_gazetteer_error(error), None);
            }
        }
    }

    /// Puts places on the map, in the background.
    pub(super) fn place(&mut self, ctx: &egui::Context, id: LayerId, chosen: Vec<(PlaceId, Match<'static>)>) {
        let Some(proposals) = self.state.proposals.take() else {
            return;
        };
        let Some(layer) =
            self.state.layers.get(id).filter(|layer| Arc::ptr_eq(&layer.dossier, &proposals.dossier))
        else {
            self.tell(Severity::Warning, w::not_placed(), w::read_anew(), None);
            return;
        };
        self.state.is_placing = true;
        self.jobs.place(ctx, id, layer.dossier.clone(), chosen);
    }

    /// Puts on the map again, in a file that was read anew, what the user had confirmed before.
    pub(super) fn place_again(&mut self, ctx: &egui::Context) {
        if self.state.is_placing {
            return;
        }
        let anew = |layer: &&Layer| layer.original.is_none() && !layer.placements.is_empty();
        let Some(layer) = self.state.layers.all().iter().find(anew) else {
            return;
        };
        let (id, dossier) = (layer.id, layer.dossier.clone());
        let again: Vec<_> = layer.placements.iter().filter_map(|one| one.relocate(&dossier)).collect();
        if again.is_empty() {
            self.state.layers.change(id, |layer| layer.placements.clear());
        } else {
            self.state.is_placing = true;
            self.jobs.place(ctx, id, dossier, again);
        }
    }

    /// Takes the dossier with its places put on the map, if it is still the one that was open.
    pub(super) fn placed(&mut self, placed: Placed) {
        self.state.is_placing = false;
        let current = self.state.layers.get(placed.layer);
        let Some(layer) = current.filter(|layer| Arc::ptr_eq(&layer.dossier, &placed.before)) else {
            // What was to be put there again will be, once the latest version is read.
            let again = current.is_none_or(|layer| !layer.placements.is_empty());
            if !again {
                self.tell(Severity::Warning, w::not_placed(), w::read_anew(), None);
            }
            return;
        };
        // What is only put there again is no news.
        let is_news = layer.original.is_some() || layer.placements.is_empty();
        match placed.after {
            Ok(dossier) => {
                // Where nothing was on the map, there is something to show now.
                self.fit_awaited |= is_news && self.state.marks().marks.is_empty();
                let confirmed = placed.chosen.iter();
                let confirmed = confirmed.map(|&(id, found)| Confirmed::of(placed.before.place(id), found));
                self.state.layers.edit(placed.layer, Arc::new(dossier), confirmed.collect());
                if is_news {
                    self.state.note = w::placed(placed.chosen.len()).into();
                }
            }
            Err(error) => {
                self.state.layers.change(placed.layer, |layer| layer.placements.clear());
                self.tell(Severity::Error, w::not_placed(), &describe_entry(&error), None);
            }
        }
    }

    /// Gives a layer what was read from its file.
    pub(super) fn revert_placements(&mut self, id: LayerId) {
        self.state.layers.revert_placements(id);
        self.state.note = w::taken_back().to_owned().into();
    }
}
