//! Saving copies, and the template.

use crate::formats::write::Kind;

pub use super::texts::saving::*;

/// A format that is written.
pub fn format(kind: Kind) -> &'static str {
    if kind == Kind::Native { dossier() } else { kind.name() }
}

/// What was saved, and where: "Saved all 6 incidents: /home/…"
pub fn saved(incidents: Option<usize>, path: &str) -> String {
    match incidents {
        Some(incidents) => saved_incidents(incidents, path),
        None => saved_file(path),
    }
}
