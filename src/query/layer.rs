//! An opened dossier among others.

use std::path::PathBuf;
use std::sync::Arc;

use crate::formats::Issue;
use crate::model::Dossier;

/// An opened dossier; never given twice while the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LayerId(pub u32);

/// An opened dossier, and how the user wants it shown. Cheap to clone: the dossier is shared.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Its number.
    pub id: LayerId,
    /// What the user calls it; at first the dossier's title.
    pub name: String,
    /// The file that it was read from; `None` for the dossier that the program brings along.
    pub path: Option<PathBuf>,
    /// What was read.
    pub dossier: Arc<Dossier>,
    /// What could not be used.
    pub issues: Arc<[Issue]>,
    /// Whether it is shown.
    pub visible: bool,
}

/// The opened dossiers, in the order in which they were opened.
#[derive(Clone, Debug, Default)]
pub struct Layers {
    open: Vec<Layer>,
    opened: u32,
    revision: u64,
}

impl Layers {
    /// Adds a layer on top and gives its number.
    pub fn open(
        &mut self,
        name: String,
        path: Option<PathBuf>,
        dossier: Arc<Dossier>,
        issues: Arc<[Issue]>,
    ) -> LayerId {
        let id = LayerId(self.opened);
        self.opened += 1;
        self.revision += 1;
        self.open.push(Layer { id, name, path, dossier, issues, visible: true });
        id
    }

    /// Puts what was read anew in the place of a layer, under a number of its own: nobody who still
    /// holds ids of the old dossier can mistake the new one for it.
    pub fn replace(&mut self, old: LayerId, dossier: Arc<Dossier>, issues: Arc<[Issue]>) -> LayerId {
        let id = LayerId(self.opened);
        self.opened += 1;
        self.change(old, |layer| {
            *layer = Layer { id, dossier, issues, visible: true, ..layer.clone() };
        });
        id
    }

    /// Takes a layer away.
    pub fn close(&mut self, id: LayerId) {
        self.open.retain(|layer| layer.id != id);
        self.revision += 1;
    }

    /// Changes how a layer is shown.
    pub fn change(&mut self, id: LayerId, change: impl FnOnce(&mut Layer)) {
        if let Some(layer) = self.open.iter_mut().find(|layer| layer.id == id) {
            change(layer);
            self.revision += 1;
        }
    }

    /// A number that grows with every change: what was derived from the layers holds as long as it
    /// stays the same.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Every layer.
    pub fn all(&self) -> &[Layer] {
        &self.open
    }

    /// The layers that are shown.
    pub fn visible(&self) -> impl Iterator<Item = &Layer> + Clone {
        self.open.iter().filter(|layer| layer.visible)
    }

    /// One layer; `None` once it is closed.
    pub fn get(&self, id: LayerId) -> Option<&Layer> {
        self.open.iter().find(|layer| layer.id == id)
    }

    /// The dossier of a layer; `None` once it is closed.
    pub fn dossier(&self, id: LayerId) -> Option<&Dossier> {
        self.get(id).map(|layer| layer.dossier.as_ref())
    }
}
