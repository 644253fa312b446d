//! Where a layer is from: how to read it again, and what could not be read of it.

use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::formats::tables::TableGuess;
use crate::formats::{Issue, Options, how_many};

/// Where a layer is from.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LayerSource {
    /// The file that it was read from; `None` for the dossier that the program brings along.
    pub path: Option<PathBuf>,
    /// The file inside that archive, where it holds several; each is a layer of its own.
    pub part: Option<String>,
    /// How its file was read; when it changes it is read again in the same way.
    pub options: Options,
    /// What its columns were taken for, where it was a table.
    #[serde(skip)]
    pub draft: Option<Arc<TableGuess>>,
    /// What could not be used.
    #[serde(skip)]
    pub issues: Arc<[Issue]>,
}

impl LayerSource {
    /// How many issues there are, those among them that are not listed but counted.
    pub fn issue_count(&self) -> usize {
        how_many(&self.issues)
    }
}
