//! Saving copies, and the template.

pub use super::texts::saving::*;

/// What was saved, and where: "Saved all 6 incidents: /home/…"
pub fn saved(incidents: Option<usize>, path: &str) -> String {
    match incidents {
        Some(incidents) => saved_incidents(incidents, path),
        None => saved_file(path),
    }
}
