//! Files for tests: in a folder of their own that goes when the test ends.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;

/// The dossier that the program brings along.
pub(crate) const BUNDLED: &str = "data/coalition-attacks-2022-01.sitmap.json";

/// A folder that goes when the test ends.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file into it.
    pub(crate) fn write(&self, name: &str, contents: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.path().join(name);
        std::fs::write(&path, contents).unwrap();
        path
    }

    /// Writes a dossier into it.
    pub(crate) fn dossier(&self, name: &str, dossier: &Value) -> PathBuf {
        self.write(name, serde_json::to_string_pretty(dossier).unwrap())
    }
}

/// The bundled dossier as it stands in its file.
pub(crate) fn bundled_text() -> String {
    std::fs::read_to_string(BUNDLED).unwrap()
}

/// The bundled dossier as values.
pub(crate) fn bundled() -> Value {
    serde_json::from_str(&bundled_text()).unwrap()
}

/// A small dossier: places, each with its position, and with one incident of this title.
pub(crate) fn small(title: &str, places: &[(&str, [f64; 2], &str)]) -> Value {
    let key = |name: &str| name.to_lowercase().replace(' ', "-");
    let rows: Vec<Value> = places
        .iter()
        .map(|(name, position, _)| json!({"id": key(name), "names": {"en": name}, "position": position, "kind": "town"}))
        .collect();
    let incidents: Vec<Value> = places
        .iter()
        .map(|(name, _, incident)| {
            json!({
                "id": key(incident),
                "title": incident,
                "kind": "battle",
                "when": {"from": "2022-01-06"},
                "places": [{"place": key(name)}],
            })
        })
        .collect();
    json!({
        "format": "sitmap-dossier",
        "version": 1,
        "title": title,
        "language": "en",
        "places": rows,
        "incidents": incidents,
    })
}

/// A good second file: two places north of the bundled ones.
pub(crate) fn north() -> Value {
    small(
        "In the north",
        &[("Tikrit", [43.68, 34.61], "A clash in Tikrit"), ("Mosul", [43.13, 36.34], "A clash in Mosul")],
    )
}

/// A file as the system hands it over when it is dropped.
#[derive(Debug)]
pub(crate) struct Dropped(pub PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}
