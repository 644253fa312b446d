//! GPX 1.0 and 1.1: way-points, tracks and routes, each a row.
//!
//! A track or a route is a path (see `path`).

use crate::formats::Fault;
use crate::formats::Problem;
use std::borrow::Cow;
use std::ops::Range;

use super::super::FormatError;
use super::super::tables::{FieldRole, Table};
use super::path::{Columns, Path};
use super::rows::{self, Features, Fields, NAMED, Own, own, plain};
use super::xml::{self, Element, Part, Parts, local};
use crate::progress::Progress;

/// Whether a file that begins with these bytes is this format.
pub(in super::super) fn is(head: &[u8]) -> bool {
    xml::root(head).is_some_and(|root| root == "gpx")
}

/// The way-points, tracks and routes of a file, in its order.
///
/// # Errors
/// When the file is broken, has none of them, or `progress` was cancelled.
pub(in super::super) fn table<'a>(bytes: &'a [u8], progress: &'a Progress) -> Result<Table<'a>, FormatError> {
    let text = xml::text(bytes)?;
    let found = scan(&text, progress)?;
    let has_points = |(kind, span): &(Kind, Range<usize>)| {
        let whole = &text.as_bytes()[span.clone()];
        let has = |name: &[u8]| memchr::memmem::find(whole, name).is_some();
        *kind == Kind::Waypoint || has(b"trkpt") || has(b"rtept")
    };
    if !found.rows.iter().any(has_points) {
        let fault = Fault::NoPoints;
        return Err(FormatError::Table { line: 1, fault });
    }
    let (title, summary) = (found.title.trim().to_owned(), found.description.trim().to_owned());
    rows::table(Rows { text, rows: found.rows }, title, summary, progress)
}

#[derive(Default)]
struct Found {
    rows: Vec<(Kind, Range<usize>)>,
    title: String,
    description: String,
}

/// What a row is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Waypoint,
    Track,
    Route,
}

impl Kind {
    fn of(name: &str) -> Option<Self> {
        match name {
            "wpt" => Some(Self::Waypoint),
            "trk" => Some(Self::Track),
            "rte" => Some(Self::Route),
            _ => None,
        }
    }
}

fn scan(text: &str, progress: &Progress) -> Result<Found, FormatError> {
    let mut found = Found::default();
    let mut parts = Parts::of(text, 0, text.len()).watched(progress);
    let mut seen = 0;
    loop {
        let start = parts.at();
        match parts.next()? {
            Part::Start(tag) => match local(tag.name().0) {
                "gpx" | "metadata" => continue,
                name => {
                    let end = parts.skip()?;
                    match (Kind::of(name), name) {
                        (Some(kind), _) => found.rows.push((kind, start..end)),
                        (_, "name") => found.title = Element::read(text, start, end)?.text.into_owned(),
                        (_, "desc") => found.description = Element::read(text, start, end)?.text.into_owned(),
                        _ => {}
                    }
                }
            },
            Part::Eof => return Ok(found),
            Part::End | Part::Text(_) => continue,
        }
        progress.advance((parts.at() - seen) as u64 / 2);
        seen = parts.at();
    }
}

struct Rows<'a> {
    text: Cow<'a, str>,
    rows: Vec<(Kind, Range<usize>)>,
}

impl Features for Rows<'_> {
    const ROWS: &'static str = "wpt";

    const OWN: &'static [Own] = &[
        own("name", FieldRole::Title),
        own("time", FieldRole::From),
        own("end time", FieldRole::To),
        own("lat", FieldRole::Latitude),
        own("lon", FieldRole::Longitude),
        own("place role", FieldRole::PlaceRole),
        own("desc", FieldRole::Summary),
        own("cmt", FieldRole::EditorNote),
        own("src", FieldRole::PositionFrom),
        own("link", FieldRole::Link),
        plain("sym"),
        plain("type"),
        plain("ele"),
        own("path", FieldRole::Unused),
        own("path points", FieldRole::Unused),
        own("path segments", FieldRole::Unused),
        NAMED,
        own("geometry", FieldRole::Shape),
    ];

    const PREFIX: &'static str = "wpt";

    fn text(&self) -> &str {
        &self.text
    }

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn span(&self, n: usize) -> Range<usize> {
        self.rows[n].1.clone()
    }

    fn read(&self, n: usize, fields: &mut Fields) -> Result<bool, FormatError> {
        let (kind, span) = &self.rows[n];
        // Of a file without names and times it is not asked where they are.
        fields.own("name", "");
        fields.own("time", "");
        if *kind != Kind::Waypoint {
            return path(&self.text, span, *kind, fields);
        }
        let point = Element::read(&self.text, span.start, span.end)?;
        fields.own("lat", point.attribute("lat"));
        fields.own("lon", point.attribute("lon"));
        point.children.iter().for_each(|child| read_property(child, "src", fields));
        Ok(true)
    }
}

/// Puts what an element of a way-point or a path says into the columns; the source of the data into
/// that of `source`.
fn read_property(child: &Element<'_>, source: &'static str, fields: &mut Fields) {
    match child.name.as_str() {
        "link" => {
            fields.own("link", child.attribute("href"));
            for more in &child.children {
                more.tell_all(&format!("link/{}", more.name), &mut |path, value| {
                    fields.named(path, value);
                });
            }
        }
        // The same in version 1.0.
        "url" => fields.own("link", child.text.trim()),
        "urlname" => fields.named("link/text", child.text.trim()),
        "extensions" => child.tell_all("", &mut |path, value| fields.named(path, value)),
        "src" if source != "src" => fields.named(source, child.text.trim()),
        name => match OF_POINTS.iter().find(|own| **own == name) {
            Some(own) => fields.own(own, child.text.trim()),
            None => child.tell_all(name, &mut |path, value| fields.named(path, value)),
        },
    }
}

/// The elements of a way-point that have a column of the format.
const OF_POINTS: [&str; 8] = ["name", "time", "desc", "cmt", "src", "sym", "type", "ele"];

/// The columns into which a path goes.
const COLUMNS: Columns =
    Columns { latitude: "lat", longitude: "lon", position_from: "src", begin: "time", end: "end time" };

/// Puts what a track or a route says into the columns; `false` where it has no points.
fn path(text: &str, span: &Range<usize>, kind: Kind, fields: &mut Fields) -> Result<bool, FormatError> {
    let (point_name, what) = if kind == Kind::Track { ("trkpt", "track") } else { ("rtept", "route") };
    let mut path = Path::default();
    let mut parts = Parts::of(text, span.start, span.end);
    loop {
        let start = parts.at();
        match parts.next()? {
            Part::Start(tag) => match local(tag.name().0) {
                "trk" | "rte" => {}
                "trkseg" => path.begin_segment(),
                name => {
                    let is_point = name == point_name;
                    let end = parts.skip()?;
                    let element = Element::read(text, start, end)?;
                    if is_point {
                        let [east, north] = ["lon", "lat"].map(|name| element.attribute(name).trim());
                        path.add(&[east, north], element.text_of("time"));
                    } else {
                        read_property(&element, "path source", fields);
                    }
                }
            },
            Part::Eof => break,
            Part::End | Part::Text(_) => {}
        }
    }
    let whole = &text[span.clone()];
    if !path.put(what, whole, &COLUMNS, fields) {
        fields.problem("", whole, Problem::PathNotRead { what });
        return Ok(false);
    }
    Ok(true)
}
