//! Places without a position: looked up in the background, and put on the map when the user has
//! confirmed where they are.

use std::sync::Arc;

use super::App;
use super::jobs::{Jobs, Purpose};
use jiff::Timestamp;

use crate::document::{Change, Draft, Misfit, Operation, Site, Step};
use crate::geo::gazetteer::{GazetteerError, Match};
use crate::l10n::failures::describe_gazetteer_error;
use crate::l10n::gazetteer as w;
use crate::l10n::preferred_names;
use crate::model::{Dossier, PlaceId};
use crate::progress::Progress;
use crate::query::unplaced;
use crate::query::{Layer, LayerId, Proposals};
use crate::scene::dialog::Dialog;
use crate::scene::view::Severity;

/// What putting places on the map makes of a document.
#[derive(Debug)]
pub struct Placed {
    /// The layer.
    pub layer: LayerId,
    /// The dossier before.
    pub before: Arc<Dossier>,
    /// How many places.
    pub count: usize,
    /// The document after.
    pub step: Result<Step, Misfit>,
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
        if let Dialog::Files(question) = &dialog {
            self.begin_files(ctx, question.folder.clone());
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
        let by = self.state.settings.editor.clone();
        self.jobs.place(ctx, layer, by, chosen);
    }

    /// Takes what putting places on the map makes of the document, if it is still the one that was open.
    pub(super) fn placed(&mut self, placed: Placed) {
        let Placed { layer: id, before, count, step } = placed;
        let layer = self.state.workspace.layers.get(id);
        if !layer.is_some_and(|layer| Arc::ptr_eq(layer.data.dossier(), &before)) {
            self.tell(Severity::Warning, w::not_placed(), w::read_anew(), None);
            return;
        }
        match step {
            Ok(step) => {
                // Where nothing was on the map, there is something to show now.
                self.following.fit_awaited |= self.state.marks().marks.is_empty();
                self.state.undone.clear();
                self.take_step(id, step);
                self.state.note = w::placed(count).into();
            }
            Err(misfit) => self.tell_misfit(&misfit),
        }
    }

    /// Takes away again what was put on the map by the gazetteer.
    pub(super) fn take_back(&mut self, id: LayerId) {
        let layer = self.state.workspace.layers.get(id);
        let changes = layer.map(|layer| unplaced::taking_back(&layer.changes.document)).unwrap_or_default();
        let is_position =
            |change: &&Change| matches!(&change.site, Site::Field { field, .. } if field == "position");
        let count = changes.iter().filter(is_position).count();
        if self.make(id, Operation::Unplaced { count }, changes, None).is_some() {
            self.state.note = w::taken_back().to_owned().into();
        }
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
        layer: &Layer,
        by: String,
        chosen: Vec<(PlaceId, Match<'static>)>,
    ) {
        let (layer, document) = (layer.id, layer.changes.document.clone());
        let place = move |_: &Progress| {
            let before = document.now().clone();
            let changes =
                chosen.iter().flat_map(|(place, found)| unplaced::placing(before.place(*place), found));
            let count = chosen.len();
            let name = chosen.first().map_or("", |(place, _)| before.place(*place).name(preferred_names()));
            let operation = Operation::Placed { name: name.to_owned(), count };
            let draft =
                Draft { operation, changes: changes.collect(), typed: None, at: Timestamp::now(), by };
            let step = document.make(draft);
            Placed { layer, before, count, step }
        };
        self.start(ctx, "sitmap-place", None, Purpose::Place, place, |app, _, placed| {
            if let Ok(placed) = placed {
                app.placed(placed);
            }
        });
    }
}
