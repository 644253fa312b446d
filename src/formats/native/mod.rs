//! The native format, `*.sitmap.json`: one JSON object with a head and five lists.
//!
//! `data/README.md` tells how to write one by hand; the schema beside it is made from
//! [`crate::model::record`].

use super::{FormatError, Progress, Reading};
use crate::model::Dossier;

/// What the field `format` says.
pub const FORMAT: &str = "sitmap-dossier";

/// The version read and written here.
pub const VERSION: u32 = 1;

/// Reads a dossier. Expects `progress` started.
pub(super) fn read(bytes: &[u8], progress: &Progress) -> Result<Reading, FormatError> {
    todo!("{bytes:?} {progress:?}")
}

/// The dossier as a file's text: indented, in a fixed order, and with everything that was kept
/// because it could not be used.
pub fn write(dossier: &Dossier) -> String {
    todo!("{dossier:?}")
}
