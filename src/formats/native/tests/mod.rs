//! Through `formats::read`, as everybody else reads.

mod any_bytes;
mod briefing;
mod broken;
mod bundled;
mod edited;
mod flaws;
mod round_trip;
mod schema;
mod size;

use crate::formats::{FormatError, Options, Reading, read};
use crate::progress::Progress;

/// The dossier that the program carries.
pub(super) const BUNDLED: &str = include_str!("../../../../data/coalition-attacks-2022-01.sitmap.json");

fn read_text(text: &str) -> Result<Reading, FormatError> {
    read(text.as_bytes(), &Options::default(), &Progress::default())
}

/// A dossier with these lines after the first, which are numbered from 2.
fn dossier_with(lines: &str) -> String {
    format!("{{\"format\": \"sitmap-dossier\", \"version\": 1,\n{lines}\n}}")
}
