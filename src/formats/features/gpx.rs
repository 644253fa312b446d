//! GPX 1.0 and 1.1: way-points, tracks and routes, each a row.
//!
//! A track or a route is a path: it has two places, where it begins and where it ends, and the time of
//! its first and of its last point that has one. All of its points stay in a cell, as `GeoJSON`.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use super::super::tables::{Meaning, Table};
use super::super::{FormatError, Progress};
use super::rows::{self, Features, Fields, NAMED, Own, own, plain};
use super::xml::{self, Element, Part, Parts, local};

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
        let reason = "there are no way-points in it, and no tracks or routes with points".to_owned();
        return Err(FormatError::Table { line: 1, reason });
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
        own("name", Meaning::Title),
        own("time", Meaning::From),
        own("end time", Meaning::To),
        own("lat", Meaning::Latitude),
        own("lon", Meaning::Longitude),
        own("place role", Meaning::PlaceRole),
        own("desc", Meaning::Summary),
        own("cmt", Meaning::EditorNote),
        own("src", Meaning::PositionFrom),
        own("link", Meaning::Link),
        plain("sym"),
        plain("type"),
        plain("ele"),
        own("path", Meaning::Unused),
        NAMED,
        own("geometry", Meaning::Unused),
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
        point.children.iter().for_each(|child| told(child, "src", fields));
        Ok(true)
    }
}

/// Puts what an element of a way-point or a path says into the columns; the source of the data into
/// that of `source`.
fn told(child: &Element<'_>, source: &'static str, fields: &mut Fields) {
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

/// The points of a path, and what else it says.
#[derive(Default)]
struct Path {
    /// The first and the last point, as they are written: latitude and longitude.
    ends: Option<[(String, String); 2]>,
    times: Option<[String; 2]>,
    count: usize,
    /// The segments with points in them: the points of each as `GeoJSON`.
    segments: Vec<String>,
    /// Points without a position.
    broken: usize,
}

/// Puts what a track or a route says into the columns; `false` where it has no points.
fn path(text: &str, span: &Range<usize>, kind: Kind, fields: &mut Fields) -> Result<bool, FormatError> {
    let (point_name, what) = if kind == Kind::Track { ("trkpt", "track") } else { ("rtept", "route") };
    let mut path = Path::default();
    let mut parts = Parts::of(text, span.start, span.end);
    let mut goes_on = false;
    loop {
        let start = parts.at();
        match parts.next()? {
            Part::Start(tag) => match local(tag.name().0) {
                "trk" | "rte" => {}
                "trkseg" => goes_on = false,
                name => {
                    let is_point = name == point_name;
                    let end = parts.skip()?;
                    let element = Element::read(text, start, end)?;
                    if is_point {
                        path.add(&element, goes_on);
                        goes_on = true;
                    } else {
                        told(&element, "path source", fields);
                    }
                }
            },
            Part::Eof => break,
            Part::End | Part::Text(_) => {}
        }
    }
    let whole = &text[span.clone()];
    if path.broken > 0 {
        let reason = format!("{} points of this {what} have no position; they are left out", path.broken);
        fields.problem("", whole, reason);
    }
    if path.ends.is_none() {
        fields.problem("", whole, format!("this {what} has no points; it is not read"));
        return Ok(false);
    }
    path.put(what, fields);
    Ok(true)
}

impl Path {
    fn add(&mut self, point: &Element<'_>, goes_on: bool) {
        let (lat, lon) = (point.attribute("lat").trim(), point.attribute("lon").trim());
        let is_number = |text: &str| text.parse().is_ok_and(|number: f64| number.is_finite());
        if !is_number(lat) || !is_number(lon) {
            self.broken += 1;
            return;
        }
        let at = (lat.to_owned(), lon.to_owned());
        match &mut self.ends {
            Some(ends) => ends[1] = at,
            None => self.ends = Some([at.clone(), at]),
        }
        let time = point.text_of("time");
        if !time.is_empty() {
            match &mut self.times {
                Some(times) => time.clone_into(&mut times[1]),
                None => self.times = Some([time.to_owned(), time.to_owned()]),
            }
        }
        self.count += 1;
        match self.segments.last_mut().filter(|_| goes_on) {
            Some(segment) => segment.push(','),
            None => self.segments.push(String::new()),
        }
        if let Some(segment) = self.segments.last_mut() {
            // As a number of JSON has them, without a plus sign or a point at the end.
            let [lat, lon] = [lat, lon].map(|text| text.parse::<f64>().unwrap_or_default());
            let _ = write!(segment, "[{lon},{lat}]");
        }
    }

    fn put(self, what: &str, fields: &mut Fields) {
        let Some([(north, east), (last_north, last_east)]) = self.ends else { return };
        let points = if self.count == 1 { "1 point".to_owned() } else { format!("{} points", self.count) };
        let segments = self.segments.len();
        let segments = if segments > 1 { format!(" in {segments} segments") } else { String::new() };
        fields.own("path", &format!("{what} of {points}{segments}"));
        if (&north, &east) == (&last_north, &last_east) {
            let from = if self.count == 1 { "the only point" } else { "where it begins and ends, a point" };
            fields.own("lat", &north);
            fields.own("lon", &east);
            fields.own("src", &format!("{from} of the {what} in the file"));
        } else {
            fields.own("lat", &format!("{north}; {last_north}"));
            fields.own("lon", &format!("{east}; {last_east}"));
            fields.own("place role", "origin; location");
            let source =
                format!("the beginning of the {what} in the file; the end of the {what} in the file");
            fields.own("src", &source);
        }
        if let Some([first, last]) = self.times {
            fields.own("time", &first);
            if first != last {
                fields.own("end time", &last);
            }
        }
        if self.count > 1 {
            let lines =
                self.segments.iter().map(|points| format!("[{points}]")).collect::<Vec<_>>().join(",");
            let (kind, lines) = if self.segments.len() > 1 {
                ("MultiLineString", format!("[{lines}]"))
            } else {
                ("LineString", lines)
            };
            fields.own("geometry", &format!("{{\"type\":\"{kind}\",\"coordinates\":{lines}}}"));
        }
    }
}
