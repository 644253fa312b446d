//! Points, lines, areas, tracks.

use crate::formats::Problem;
use std::fmt::Write as _;

use super::super::json::geometry::shape_in;
use super::super::path::{Columns, Path};
use super::super::rows::Fields;
use super::super::xml::Element;
use crate::geo::shape::{Place, Shape};
use crate::geo::system::System;

/// Elements that are a geometry, or hold some.
const GEOMETRIES: [&str; 8] =
    ["Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Track", "MultiTrack", "Model"];

/// Whether an element is a geometry.
pub(super) fn is(name: &str) -> bool {
    GEOMETRIES.contains(&name)
}

/// The columns into which a track goes.
const COLUMNS: Columns = Columns {
    latitude: "latitude",
    longitude: "longitude",
    position_from: "position from",
    begin: "begin",
    end: "end",
};

/// Puts the geometry of a placemark, whose text is `whole`, into the columns of the format. A track is
/// a path (see `path`), unless something else stands beside it, with which it is one shape.
pub(super) fn read(placemark: &Element<'_>, whole: &str, fields: &mut Fields) {
    let has_own_time =
        placemark.children.iter().any(|child| matches!(&*child.name, "TimeStamp" | "TimeSpan"));
    let mut found = Found::default();
    // Elements stand in elements at most as deep as was checked when they were read.
    for child in placemark.children.iter().filter(|child| is(&child.name)) {
        found.add(child);
    }
    if found.unpaired > 0 {
        let problem = Problem::TimesUnpaired;
        fields.problem("", whole, problem);
    }
    if has_own_time && found.path.forget_times() {
        let problem = Problem::TrackTimesUnused;
        fields.problem("", whole, problem);
    }
    if found.is_only_tracks() {
        // The columns are there even if this row has nothing in them.
        fields.own("longitude", "");
        fields.own("latitude", "");
        if !found.path.put("track", whole, &COLUMNS, fields) {
            let problem = Problem::TrackWithoutPoints;
            fields.problem("", whole, problem);
        }
    } else if let [point] = found.points.as_slice()
        && found.is_only_points()
    {
        fields.own("longitude", &point[0]);
        fields.own("latitude", &point[1]);
        // Most writers put a zero there when they know no altitude.
        if let Some(height) = point.get(2).filter(|height| finite(height) != Some(0.0)) {
            fields.own("altitude", height);
        }
    } else if !found.is_empty() {
        shapes(&found, fields);
        found.path.put_times(&COLUMNS, fields);
    }
    for (field, text) in &found.broken {
        fields.problem(field, text, Problem::NotCoordinates);
        fields.own("geometry", text);
    }
}

fn shapes(found: &Found, fields: &mut Fields) {
    if fields.discovering {
        let headings = ["longitude", "latitude", "radius in metres", "position from", "geometry"];
        for heading in headings {
            fields.own(heading, "");
        }
        return;
    }
    let place = |position: &Position| numbers(position);
    let line = |line: &Line| line.iter().filter_map(place).collect::<Vec<_>>();
    let shape = Shape {
        points: found.points.iter().filter_map(place).collect(),
        lines: found.lines.iter().map(line).collect(),
        areas: found.areas.iter().map(|rings| rings.iter().map(line).collect()).collect(),
    };
    shape_in(shape, System::default(), fields);
    fields.own("geometry", &found.geojson());
}

/// Longitude, latitude and maybe altitude, as they are written.
type Position = Vec<String>;

type Line = Vec<Position>;

#[derive(Default)]
struct Found {
    points: Vec<Position>,
    lines: Vec<Line>,
    areas: Vec<Vec<Line>>,
    /// How many tracks there are, and how many of `lines` they are.
    tracks: usize,
    lines_of_tracks: usize,
    /// All tracks as one path.
    path: Path,
    /// How many of them have not a time for each position.
    unpaired: usize,
    /// What could not be read: element and text.
    broken: Vec<(&'static str, String)>,
}

impl Found {
    fn is_only_points(&self) -> bool {
        self.lines.is_empty() && self.areas.is_empty()
    }

    fn is_only_tracks(&self) -> bool {
        let is_track = self.tracks > 0 && self.lines.len() == self.lines_of_tracks;
        is_track && self.points.is_empty() && self.areas.is_empty()
    }

    fn is_empty(&self) -> bool {
        self.is_only_points() && self.points.is_empty()
    }

    fn add(&mut self, element: &Element<'_>) {
        match element.name.as_str() {
            "Point" => {
                let positions = self.coordinates(element);
                self.points.extend(positions.into_iter().take(1));
            }
            "LineString" | "LinearRing" => {
                let line = self.coordinates(element);
                self.lines.extend((!line.is_empty()).then_some(line));
            }
            "Polygon" => {
                let rings = element.children.iter().filter(|child| child.name.ends_with("BoundaryIs"));
                let rings = rings.flat_map(|boundary| &boundary.children);
                let rings: Vec<_> = rings.map(|ring| self.coordinates(ring)).collect();
                self.areas.extend(rings.first().is_some_and(|ring| !ring.is_empty()).then_some(rings));
            }
            "Model" => {
                let at = element.child("Location");
                let part = |name| at.map_or("", |at| at.text_of(name)).to_owned();
                let position = vec![part("longitude"), part("latitude"), part("altitude")];
                self.points.extend(numbers(&position).is_some().then_some(position));
            }
            "Track" => self.track(element),
            _ => element.children.iter().for_each(|child| self.add(child)),
        }
    }

    fn track(&mut self, track: &Element<'_>) {
        let named = |name| track.children.iter().filter(move |child| child.name == name);
        let positions: Vec<Vec<&str>> =
            named("coord").map(|coord| coord.text.split_whitespace().collect()).collect();
        let mut times: Vec<&str> = named("when").map(|when| when.text.trim()).collect();
        let has_both = !times.is_empty() && !positions.is_empty();
        if has_both && times.len() != positions.len() {
            self.unpaired += 1;
            let (first, last) = (times[0], times[times.len() - 1]);
            times = vec![""; positions.len()];
            times.last_mut().into_iter().for_each(|time| *time = last);
            times.first_mut().into_iter().for_each(|time| *time = first);
        }
        self.tracks += 1;
        self.path.begin_segment();
        for (n, position) in positions.iter().enumerate() {
            self.path.add(position, times.get(n).copied().unwrap_or_default());
        }
        let owned = |position: &Vec<&str>| position.iter().map(|&part| part.to_owned()).collect();
        let line: Line = positions.iter().map(owned).filter(|one| numbers(one).is_some()).collect();
        self.lines_of_tracks += usize::from(!line.is_empty());
        self.lines.extend((!line.is_empty()).then_some(line));
    }

    /// The positions in `coordinates`: longitude, latitude and maybe altitude with commas between them,
    /// white space between positions. Some put white space behind the commas, too.
    fn coordinates(&mut self, element: &Element<'_>) -> Line {
        let text = element.text_of("coordinates");
        let mut line = Line::new();
        let mut goes_on = false;
        for word in text.split_whitespace() {
            let joins = goes_on || word.starts_with(',');
            let numbers = word.split(',').filter(|part| !part.is_empty()).map(str::to_owned);
            match line.last_mut() {
                Some(position) if joins => position.extend(numbers),
                _ => line.push(numbers.collect()),
            }
            goes_on = word.ends_with(',');
        }
        line.retain(|position| !position.is_empty());
        if line.iter().any(|position| numbers(position).is_none()) {
            self.broken.push(("coordinates", text.to_owned()));
            return Line::new();
        }
        line
    }

    /// The same as `GeoJSON`.
    fn geojson(&self) -> String {
        let mut parts = Vec::new();
        let part = |what, coordinates| format!("{{\"type\":\"{what}\",\"coordinates\":{coordinates}}}");
        parts.extend(self.points.iter().map(|point| part("Point", position(point))));
        parts.extend(self.lines.iter().map(|one| part("LineString", list(one, position))));
        let rings = |rings: &Vec<Line>| list(rings, |ring| list(ring, position));
        parts.extend(self.areas.iter().map(|one| part("Polygon", rings(one))));
        match parts.as_slice() {
            [_] => parts.concat(),
            _ => format!("{{\"type\":\"GeometryCollection\",\"geometries\":[{}]}}", parts.join(",")),
        }
    }
}

fn list<T>(all: &[T], one: impl Fn(&T) -> String) -> String {
    format!("[{}]", all.iter().map(one).collect::<Vec<_>>().join(","))
}

fn position(position: &Position) -> String {
    let mut text = String::from("[");
    for number in position.iter().take(3).filter_map(|number| finite(number)) {
        let comma = if text.len() > 1 { "," } else { "" };
        let _ = write!(text, "{comma}{number}");
    }
    text + "]"
}

/// A position as numbers; `None` where it is none.
fn numbers(position: &Position) -> Option<Place> {
    let [east, north, ..] = position.as_slice() else { return None };
    (position.len() <= 3).then_some([finite(east)?, finite(north)?])
}

fn finite(number: &str) -> Option<f64> {
    number.parse().ok().filter(|number: &f64| number.is_finite())
}
