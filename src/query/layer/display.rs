//! How a layer stands in the window.

use serde::{Deserialize, Serialize};

/// Files that were opened together, and are shown and hidden together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct GroupId(pub u32);

/// How a layer stands in the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LayerDisplay {
    /// What the user calls it; at first the dossier's title.
    pub name: String,
    /// Whether it is shown.
    pub visible: bool,
    /// With which others it was opened; `None` for a file opened by itself.
    pub group: Option<GroupId>,
}
