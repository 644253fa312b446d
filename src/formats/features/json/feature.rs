//! One object as a row: a `GeoJSON` feature, a geometry alone, or an object of plain fields.

use crate::formats::Problem;
use crate::formats::json_fault::JsonFault;
use std::ops::Range;

use super::super::super::FormatError;
use super::super::super::tables::FieldRole;
use super::super::rows::{Features, Fields, NAMED, Own, own, plain};
use super::geometry::{self, TYPES};
use super::{Members, cell, crs, get, is_object, members};
use crate::geo::system::System;

/// Objects in a text, each a row.
pub(in super::super) struct Objects<'a> {
    pub text: &'a str,
    /// Each is a part of `text`.
    pub rows: Vec<&'a str>,
    /// What their coordinates are in, where they do not say so themselves.
    pub system: System,
}

impl Features for Objects<'_> {
    const ROWS: &'static str = "features";

    const OWN: &'static [Own] = &[
        own("id", FieldRole::Id),
        own("longitude", FieldRole::Longitude),
        own("latitude", FieldRole::Latitude),
        own("radius in metres", FieldRole::Radius),
        own("position from", FieldRole::PositionFrom),
        NAMED,
        plain("altitude"),
        own("geometry", FieldRole::Shape),
    ];

    const PREFIX: &'static str = "feature";

    fn text(&self) -> &str {
        self.text
    }

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn span(&self, n: usize) -> Range<usize> {
        let start = self.rows[n].as_ptr() as usize - self.text.as_ptr() as usize;
        start..start + self.rows[n].len()
    }

    fn read(&self, n: usize, fields: &mut Fields) -> Result<bool, FormatError> {
        Ok(read(self.rows[n], self.system, fields))
    }
}

/// Puts what an object says into `fields`; `false` where it says nothing that can be a row.
fn read(text: &str, system: System, fields: &mut Fields) -> bool {
    let mut parts = Members::new();
    if let Err(error) = members(text, &mut parts) {
        let is_object = text.trim_start().starts_with('{');
        let problem = if is_object { Problem::Json(JsonFault::of(&error)) } else { Problem::RowNotAnObject };
        fields.problem("", text, problem);
        return false;
    }
    let what = get(&parts, "type").map(cell).unwrap_or_default();
    if what == "Feature" {
        feature(&parts, system, fields);
    } else if TYPES.contains(&what.as_ref()) && is_geometry(&parts) {
        if let Ok(raw) = serde_json::from_str(text) {
            geometry::read(raw, Ok(system), fields);
        }
    } else {
        named(&parts, fields);
    }
    true
}

fn named(parts: &Members<'_>, fields: &mut Fields) {
    for (name, raw) in parts {
        fields.named(name, &cell(raw));
    }
}

fn is_geometry(parts: &Members<'_>) -> bool {
    get(parts, "coordinates").is_some() || get(parts, "geometries").is_some()
}

fn feature(parts: &Members<'_>, system: System, fields: &mut Fields) {
    let system = crs::system(parts, system);
    for (name, raw) in parts {
        match name.as_ref() {
            "type" => {}
            "id" => fields.own("id", &cell(raw)),
            "geometry" => geometry::read(raw, system.clone(), fields),
            "properties" if is_object(raw) => {
                let mut properties = Members::new();
                // Broken JSON would have shown before.
                let _ = members(raw.get(), &mut properties);
                named(&properties, fields);
            }
            "properties" if raw.get() == "null" => {}
            "properties" => {
                let problem = Problem::PropertiesNotAnObject;
                fields.problem("properties", raw.get(), problem);
                fields.named("properties", &cell(raw));
            }
            // What others have added: a bounding box, a title.
            other => fields.named(other, &cell(raw)),
        }
    }
}
