//! What is written to a file that the user names.

use crate::formats::write::Kind;
use crate::query::LayerId;
use crate::redaction::Redaction;
use crate::scene::briefing::Leaving;
use crate::scene::export::Export;

/// What is written to a file that the user names.
#[derive(Clone, Debug, PartialEq)]
pub enum Output {
    /// A layer's dossier in this format.
    Dossier(LayerId, Kind),
    /// A layer's dossier, which is left then: the answer to the question about leaving. Who does not
    /// say where to save does not leave either.
    DossierToLeave(Leaving, LayerId),
    /// A copy of a layer's dossier that says less.
    Redacted(LayerId, Box<Redaction>),
    /// The template to fill in.
    Template,
    /// The briefing, or a picture of the map.
    Export(Export),
    /// What could not be used of a layer's file, as CSV.
    Issues(LayerId),
    /// What was changed of a layer, as CSV.
    History(LayerId),
    /// The mapping of this name.
    Profile(String),
}
