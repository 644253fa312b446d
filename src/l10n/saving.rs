//! Saving copies, and the template.

pub use super::texts::saving::*;

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
        Some(incidents) => {
            format!("Saved all {}: {path}", super::facts::incidents(incidents))
        }
        None => format!("Saved: {path}"),
    }
}

/// "Saved. CSV has no room for:"
pub fn not_held(format: &str) -> String {
    format!("Saved. {format} has no room for:")
}
