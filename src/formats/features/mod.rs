//! Formats of features: things with a position and named properties, each as a row of cells.
//!
//! Every format here finds where its features start and end in the text ([`rows::Features`]), and
//! tells the fields of one of them; [`rows::table`] makes a table of that. What a format itself
//! says of a field (this is the latitude) goes with the column; what a property's name says is left
//! to the importer, so that a GeoJSON of a known data set is recognised like its CSV.
//!
//! | file | idea |
//! | --- | --- |
//! | `rows` | features and their fields as rows and columns |
//! | `shape` | one position, and a radius around it, for a line or an area |
//! | `json` | JSON texts: where rows start, how values are written |
//! | [`geojson`] | `GeoJSON` |
//! | [`json_lines`] | a JSON object on each line, and RFC 8142 text sequences |
//! | [`json_records`] | a list of flat JSON objects |
//! | [`timemap`] | `TimeMap`, as Bellingcat publishes its collections |
//! | `xml` | XML texts: elements, entities, encodings, limits |
//! | `html` | what a description in HTML says, as plain text |
//! | [`kml`] | Google Earth and its followers |
//! | [`gpx`] | way-points of satellite navigation |
//! | [`cot`] | Cursor on Target events |

pub(super) mod cot;
pub(super) mod geojson;
pub(super) mod gpx;
mod html;
mod json;
pub(super) mod json_lines;
pub(super) mod json_records;
pub(super) mod kml;
mod rows;
mod shape;
#[cfg(test)]
mod tests;
pub(super) mod timemap;
mod xml;
