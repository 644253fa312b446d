//! What was changed of a layer since it was opened: by the user, and on disk.

use std::sync::Arc;

use crate::model::{Briefing, Dossier};
use crate::query::changes::Changes;
use crate::query::unplaced::Confirmed;

/// What was changed of a layer since it was opened.
#[derive(Clone, Debug, Default)]
pub struct LayerChanges {
    /// What was read, where the user has put places on the map since.
    pub original: Option<Arc<Dossier>>,
    /// The places that the user has put on the map.
    pub placements: Vec<Confirmed>,
    /// Its briefing, where the user has changed it.
    pub briefing: Option<Arc<Briefing>>,
    /// What came, changed and went when its file was last read again; `None` before that.
    pub on_disk: Option<Arc<Changes>>,
}
