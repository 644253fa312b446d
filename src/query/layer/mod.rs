//! An opened dossier among others.
//!
//! A layer is four things: [`source`] is where it is from, [`data`] what is in it, [`display`] how
//! it stands in the window, [`changes`] what the user and others have changed of it. [`layers`] are
//! all that is open.

pub mod changes;
pub mod data;
pub mod display;
pub mod layers;
pub mod source;

use std::sync::Arc;

use crate::model::Briefing;

pub use changes::LayerChanges;
pub use data::LayerData;
pub use display::{GroupId, LayerDisplay};
pub use layers::Layers;
pub use source::LayerSource;

/// An opened dossier as it was read; never given twice while the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LayerId {
    /// How many were opened before it: stays when its file is read again.
    opened: u32,
    /// How often it was read again.
    version: u32,
}

impl LayerId {
    /// The layer that was opened after so many others, as it was first read.
    pub const fn new(opened: u32) -> Self {
        Self { opened, version: 0 }
    }
}

/// An opened dossier, and how the user wants it shown. Cheap to clone: the dossier is shared.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Its number.
    pub id: LayerId,
    /// Where it is from.
    pub source: LayerSource,
    /// What is in it.
    pub data: LayerData,
    /// How it stands in the window.
    pub display: LayerDisplay,
    /// What was changed of it since it was opened.
    pub changes: LayerChanges,
}

impl Layer {
    /// How it is presented.
    pub fn briefing(&self) -> Option<&Arc<Briefing>> {
        self.data.dossier().head.briefing.as_ref()
    }

    /// Whether no file holds what the user has changed of it.
    pub fn is_unsaved(&self) -> bool {
        self.changes.document.log().is_unsaved()
    }
}
