//! KML 2.2 and 2.3, as Google Earth, its followers and most map services write it; also what is inside
//! a KMZ.
//!
//! Every placemark is a row, wherever it stands; the folders around it are a cell. Nothing that the
//! file points to is fetched: links to networks and overlays are counted in the summary.
//!
//! | file | idea |
//! | --- | --- |
//! | `scan` | where the placemarks stand, and in which folders |
//! | `placemark` | what one placemark says |
//! | `links` | which files it points to that should stand beside it |
//! | `geometry` | points, lines, areas, tracks |

mod geometry;
mod links;
mod placemark;
mod scan;

pub(in crate::formats) use links::files_beside;

use super::super::FormatError;
use super::super::tables::Table;
use super::{html, rows, xml};
use crate::formats::Fault;
use crate::progress::Progress;

/// Whether a file that begins with these bytes is this format.
pub(in super::super) fn is(head: &[u8]) -> bool {
    xml::root(head).is_some_and(|root| matches!(root.as_str(), "kml" | "Document" | "Folder" | "Placemark"))
}

/// The placemarks of a file.
///
/// # Errors
/// When the file is broken, has no placemarks, or `progress` was cancelled.
pub(in super::super) fn table<'a>(bytes: &'a [u8], progress: &'a Progress) -> Result<Table<'a>, FormatError> {
    let text = xml::text(bytes)?;
    let scan = scan::scan(&text, progress)?;
    if scan.placemarks.is_empty() {
        let fault = Fault::NoPlacemarks { has_links: !scan.unread.is_empty() };
        return Err(FormatError::Table { line: 1, fault });
    }
    let (title, mut summary) =
        (scan.title.trim().to_owned(), html::plain(scan.description.trim()).into_owned());
    for note in scan.notes() {
        if !summary.is_empty() {
            summary.push('\n');
        }
        summary.push_str(&note);
    }
    let folders = scan.paths();
    let placemarks = placemark::Placemarks { text, spans: scan.placemarks, folders };
    rows::table(placemarks, title, summary, progress)
}
