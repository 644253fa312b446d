//! Saving copies, and the template.

use super::facts::count;
use super::ui::{INCIDENT, INCIDENTS};

/// The menu of formats.
pub const SAVE_COPY: &str = "Save a copy";
/// The template.
pub const SAVE_TEMPLATE: &str = "Save a template…";
/// Nothing was written.
pub const NOT_SAVED: &str = "Not saved";
/// The layer was closed before it was known where to.
pub const CLOSED_MEANWHILE: &str = "The layer was closed meanwhile.";
/// What is in a copy, whatever the window shows.
pub const ALL_OF_IT: &str = "All of the layer, also what is hidden or not found";

/// "As GeoJSON…"
pub fn entry(format: &str) -> String {
    format!("As {format}…")
}

/// "Save as GeoJSON"
pub fn save_as(format: &str) -> String {
    format!("Save as {format}")
}

/// "Saving january.csv"
pub fn saving(name: &str) -> String {
    format!("Saving {name}")
}

/// "Saved all 6 incidents: /home/…"
pub fn saved(incidents: Option<usize>, path: &str) -> String {
    match incidents {
        Some(1) => format!("Saved the incident: {path}"),
        Some(incidents) => format!("Saved all {}: {path}", count(incidents, INCIDENT, INCIDENTS)),
        None => format!("Saved: {path}"),
    }
}

/// "Saved. CSV has no room for:"
pub fn not_held(format: &str) -> String {
    format!("Saved. {format} has no room for:")
}
