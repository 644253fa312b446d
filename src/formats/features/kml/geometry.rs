//! Points, lines, areas, tracks.

use std::fmt::Write as _;

use super::super::json::geometry::shape_in;
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

/// Puts the geometry of a placemark into the columns of the format. A track is a line, with the time
/// of its first position and of its last.
pub(super) fn read(placemark: &Element<'_>, fields: &mut Fields) {
    let mut found = Found::default();
    // Elements stand in elements at most as deep as was checked when they were read.
    for child in placemark.children.iter().filter(|child| is(&child.name)) {
        found.add(child);
    }
    if let [point] = found.points.as_slice()
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
    }
    for (field, text) in &found.broken {
        fields.problem(field, text, "these are not longitudes and latitudes".to_owned());
        fields.own("geometry", text);
    }
    if let (Some(first), Some(last)) = (found.times.first(), found.times.last()) {
        fields.own("begin", first);
        fields.own("end", last);
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
    times: Vec<String>,
    /// What could not be read: element and text.
    broken: Vec<(&'static str, String)>,
}

impl Found {
    fn is_only_points(&self) -> bool {
        self.lines.is_empty() && self.areas.is_empty()
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
        let position = |coord: &Element<'_>| coord.text.split_whitespace().map(str::to_owned).collect();
        let line: Line = named("coord").map(position).filter(|one| numbers(one).is_some()).collect();
        self.lines.extend((!line.is_empty()).then_some(line));
        self.times.extend(named("when").map(|when| when.text.trim().to_owned()));
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
