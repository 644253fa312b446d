//! `GeoJSON`, RFC 7946: a collection of features, a feature, a geometry, or a list of features.
//!
//! A feature's row starts with its id and its position, which is the point's own or one of the
//! shape (see `shape`). Then come the properties of all features, and last the altitude of a point and
//! the text of every other geometry.

use super::super::FormatError;
use super::super::lines::Lines;
use super::super::tables::Table;
use super::json::crs;
use super::json::feature::Objects;
use super::json::geometry::TYPES;
use super::json::{self, Outline, Top};
use super::{json_lines, rows};
use crate::formats::Fault;
use crate::geo::system::System;
use crate::progress::Progress;

/// Whether a file that begins with these bytes is this format. Asked after `json_lines`, whose lines
/// may be features.
pub(in super::super) fn is(head: &[u8]) -> bool {
    let outline = Outline::of(head);
    let is_type = |(name, text): &(String, String)| {
        name == "type" && (text == "Feature" || text == "FeatureCollection" || TYPES.contains(&text.as_str()))
    };
    if outline.is_list {
        return outline.first.iter().any(is_type);
    }
    let empty = outline.has("features") && outline.first.is_empty();
    let typed = outline.top.iter().find(|(name, _)| name == "type");
    match typed {
        Some((_, text)) if text == "Topology" => true,
        Some(typed) if is_type(typed) => true,
        _ => (empty && typed.is_none()) || (outline.has("features") && outline.first.iter().any(is_type)),
    }
}

/// The features of a file.
///
/// # Errors
/// When the file is broken, has no features, or its coordinates are in a system that is not read.
pub(in super::super) fn table<'a>(bytes: &'a [u8], progress: &'a Progress) -> Result<Table<'a>, FormatError> {
    let text = json::text(bytes)?;
    let mut top = match json::top(text, progress) {
        Err(FormatError::Syntax { .. }) if json_lines::has_several(text) => {
            return json_lines::table(bytes, progress);
        }
        top => top?,
    };
    let system = system(text, &top)?;
    let whole = text.trim();
    let rows: Vec<&str> = match top.list.take() {
        Some(list) => list.into_iter().map(json::text_of).collect(),
        None if top.text("type") == "Topology" => {
            let fault = Fault::TopoJson;
            return Err(FormatError::Unrecognised { fault });
        }
        None if top.get("type").is_some() && top.text("type") != "FeatureCollection" => vec![whole],
        None => Vec::new(),
    };
    if rows.is_empty() {
        return Err(FormatError::Table { line: 1, fault: Fault::NoFeatures });
    }
    let is_one = rows.as_slice() == [whole];
    let (title, summary) = if is_one { Default::default() } else { (title(&top), summary(&top)) };
    rows::table(Objects { text, rows, system }, title, summary, progress)
}

/// What the coordinates of a file are in: older files may say so.
fn system(text: &str, top: &Top<'_>) -> Result<System, FormatError> {
    crs::system(&top.members, System::default()).map_err(|name| {
        let line = top.get("crs").and_then(|crs| Lines::of(text.as_bytes()).line_of(json::text_of(crs)));
        FormatError::Table { line: line.unwrap_or(1), fault: Fault::OtherSystem { name } }
    })
}

fn title(top: &Top<'_>) -> String {
    let titles = [top.text("title"), top.text("name"), metadata(top, "title")];
    titles.into_iter().find(|title| !title.is_empty()).unwrap_or_default()
}

/// What the file says of itself, and every other text or number at its top: whose data it is may stand
/// there under any name.
fn summary(top: &Top<'_>) -> String {
    let mut said = vec![top.text("description"), metadata(top, "description")];
    let known = ["type", "title", "name", "description", "crs"];
    for (name, raw) in top.members.iter().filter(|member| !known.contains(&member.0.as_ref())) {
        if !json::is_list(raw) && !json::is_object(raw) && raw.get() != "null" {
            said.push(format!("{name}: {}", json::cell(raw)));
        }
    }
    said.retain(|text| !text.is_empty());
    said.join("\n")
}

fn metadata(top: &Top<'_>, name: &str) -> String {
    let mut members = json::Members::new();
    let Some(raw) = top.get("metadata") else { return String::new() };
    let _ = json::members(raw.get(), &mut members);
    json::get(&members, name).map(|raw| json::cell(raw).into_owned()).unwrap_or_default()
}
