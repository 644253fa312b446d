//! Formats of features: things with a position and named properties, each as a row of cells.
//!
//! Every format here finds where its features start and end in the text (`rows::Features`), and
//! tells the fields of one of them; `rows::table` makes a table of that. What a format itself
//! says of a field (this is the latitude) goes with the column; what a property's name says is left
//! to the importer, so that a GeoJSON of a known data set is recognised like its CSV.
//!
//! | file | idea |
//! | --- | --- |
//! | `rows` | features and their fields as rows and columns |
//! | `path` | tracks and routes: where and when they begin and end |
//! | `json` | JSON texts: where rows start, how values are written |
//! | `geojson` | `GeoJSON` |
//! | `json_lines` | a JSON object on each line, and RFC 8142 text sequences |
//! | `json_records` | a list of flat JSON objects |
//! | `timemap` | `TimeMap`, as Bellingcat publishes its collections |
//! | `xml` | XML texts: elements, entities, encodings, limits |
//! | `html` | what a description in HTML says, as plain text |
//! | `kml` | Google Earth and its followers |
//! | `gpx` | way-points, tracks and routes of satellite navigation |
//! | `cot` | Cursor on Target events |

mod cot;
mod geojson;
mod gpx;
pub(super) mod html;
mod json;
mod json_lines;
mod json_records;
mod kml;
mod path;
mod rows;
#[cfg(test)]
mod tests;
mod timemap;
pub(super) mod xml;

pub(super) use cot::named_in_manifest;
pub(super) use kml::files_beside;

use super::tables::Table;
use super::{Format, FormatError, Issue};
use crate::progress::Progress;
use std::borrow::Cow;

/// A format of features: how it is told by the beginning of a file, and how its rows are found.
pub(super) struct Reader {
    /// Which format.
    pub format: Format,
    is: fn(&[u8]) -> bool,
    /// The rows of a whole file in memory, in UTF-8, or as an XML document says itself.
    pub table: for<'a> fn(&'a [u8], &'a Progress) -> Result<Table<'a>, FormatError>,
}

/// The formats in the order in which they are tried: what is more of its own comes first.
const READERS: [Reader; 7] = [
    Reader { format: Format::JsonLines, is: json_lines::is, table: json_lines::table },
    Reader { format: Format::TimeMap, is: timemap::is, table: timemap::table },
    Reader { format: Format::GeoJson, is: geojson::is, table: geojson::table },
    Reader { format: Format::JsonRecords, is: json_records::is, table: json_records::table },
    Reader { format: Format::Kml, is: kml::is, table: kml::table },
    Reader { format: Format::Gpx, is: gpx::is, table: gpx::table },
    Reader { format: Format::CursorOnTarget, is: cot::is, table: cot::table },
];

/// The format of a file that begins with these bytes, if it is one of features.
pub(super) fn recognise(head: &[u8]) -> Option<&'static Reader> {
    let is_dossier =
        json::Outline::of(head).top.iter().any(|one| one.0 == "format" && one.1 == "sitmap-dossier");
    READERS.iter().find(|reader| !is_dossier && (reader.is)(head))
}

/// A text in JSON with every `NaN` and `Infinity` as a text, and an issue for each.
pub(super) fn without_not_numbers(bytes: &[u8]) -> (Cow<'_, [u8]>, Vec<Issue>) {
    let is_json = json::head(bytes).starts_with(['{', '[']);
    if is_json { json::not_numbers::quoted(bytes) } else { (Cow::Borrowed(bytes), Vec::new()) }
}
