//! What was changed of a layer since it was opened: by the user, and on disk.

use std::sync::Arc;

use crate::document::Document;
use crate::query::changes::Changes;

/// What was changed of a layer since it was opened.
#[derive(Clone, Debug)]
pub struct LayerChanges {
    /// By the user: what was read, and what was done since.
    pub document: Document,
    /// By others: what came, changed and went when its file was last read again; `None` before that.
    pub on_disk: Option<Arc<Changes>>,
}
