//! A `GeoJSON` geometry: RFC 7946, section 3.1.

use crate::formats::Problem;
use crate::formats::geometries::{DEEPEST, Line, Position};
use crate::formats::json_fault::without_place;
use std::borrow::Cow;

use serde::Deserialize;

use super::super::rows::Fields;
use super::{Members, Raw, cell, compact, crs, elements, get, members};
use crate::geo::shape::{Place, Shape};
use crate::geo::system::System;

/// The types of geometry.
pub(in super::super) const TYPES: [&str; 7] =
    ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection"];

/// Puts a geometry into the columns of the format. What cannot be used of it becomes a problem, and
/// its text is kept.
///
/// `system` is what its coordinates are in where it does not say so itself; else what the system is
/// called that is not read.
pub(in super::super) fn read(raw: Raw<'_>, system: Result<System, String>, fields: &mut Fields) {
    let text = raw.get();
    if text == "null" {
        return;
    }
    let mut parts = Members::new();
    let what = match members(text, &mut parts) {
        Ok(()) => get(&parts, "type").map(cell).unwrap_or_default(),
        Err(_) => Cow::Borrowed(""),
    };
    if !TYPES.contains(&what.as_ref()) {
        fields.problem("geometry", text, Problem::UnknownGeometry);
        fields.own("geometry", &compact(text));
        return;
    }
    let system = match system.and_then(|system| crs::system(&parts, system)) {
        Ok(system) => system,
        Err(name) => {
            // The columns are there although this row has nothing in them.
            fields.own("longitude", "");
            fields.own("latitude", "");
            fields.problem("geometry", text, Problem::OtherCoordinates { system: name });
            fields.own("geometry", &compact(text));
            return;
        }
    };
    if what == "Point" {
        point(text, &parts, system, fields);
        return;
    }
    fields.own("longitude", "");
    fields.own("latitude", "");
    fields.own("radius in metres", "");
    fields.own("position from", "");
    fields.own("geometry", "");
    if fields.discovering {
        return;
    }
    fields.own("geometry", &compact(text));
    let mut shape = Shape::default();
    match add(&what, &parts, system, &mut shape, 0) {
        Ok(()) => shape_in(shape, system, fields),
        Err(problem) => fields.problem("geometry", text, problem),
    }
}

/// Puts where a shape is into the columns of the format.
pub(in super::super) fn shape_in(mut shape: Shape, system: System, fields: &mut Fields) {
    if system != System::Wgs84 {
        shape.places_mut().for_each(|place| *place = system.to_degrees(*place));
    }
    // Nothing to place: an empty list is a geometry too.
    let Some(spot) = shape.spot() else { return };
    fields.own("longitude", &spot.at[0].to_string());
    fields.own("latitude", &spot.at[1].to_string());
    match system.from() {
        "" => fields.own("position from", spot.from),
        from => fields.own("position from", &format!("{}; {from}", spot.from)),
    }
    let doubt = Some(system.doubt_m()).filter(|doubt| *doubt > 0.0);
    if let Some(radius) = spot.radius_m.map(|radius| radius + system.doubt_m()).or(doubt) {
        fields.own("radius in metres", &radius.to_string());
    }
}

/// A single point, whose numbers stay as they are written.
fn point(text: &str, parts: &Members<'_>, system: System, fields: &mut Fields) {
    let numbers = get(parts, "coordinates").map(elements).unwrap_or_default();
    match numbers.as_slice() {
        // An empty position is a geometry without one.
        [] if get(parts, "coordinates").is_some_and(|raw| raw.get().starts_with('[')) => {}
        [east, north, more @ ..] if numbers.iter().all(is_number) => {
            let numbers = (east.get().parse(), north.get().parse());
            if let (System::WebMercator, (Ok(east), Ok(north))) = (system, numbers) {
                let [east, north] = system.to_degrees([east, north]);
                fields.own("longitude", &east.to_string());
                fields.own("latitude", &north.to_string());
            } else {
                fields.own("longitude", east.get());
                fields.own("latitude", north.get());
            }
            if system != System::Wgs84 {
                fields.own("position from", system.from());
            }
            if system.doubt_m() > 0.0 {
                fields.own("radius in metres", &system.doubt_m().to_string());
            }
            if let Some(height) = more.first() {
                fields.own("altitude", height.get());
            }
        }
        _ => {
            let problem = Problem::NotAPoint;
            fields.problem("geometry", text, problem);
            fields.own("geometry", &compact(text));
        }
    }
}

fn is_number(raw: &Raw<'_>) -> bool {
    raw.get().starts_with(|c: char| c == '-' || c.is_ascii_digit())
}

fn add(
    what: &str,
    parts: &Members<'_>,
    system: System,
    shape: &mut Shape,
    depth: usize,
) -> Result<(), Problem> {
    if crs::system(parts, system) != Ok(system) {
        return Err(Problem::MixedCoordinates);
    }
    if what == "GeometryCollection" {
        if depth == DEEPEST {
            return Err(Problem::GeometryTooDeep { most: DEEPEST });
        }
        let geometries = get(parts, "geometries").ok_or(Problem::GeometriesMissing)?;
        let mut inner = Members::new();
        for geometry in elements(geometries) {
            members(geometry.get(), &mut inner).map_err(|_| Problem::GeometryNotAnObject)?;
            let what = get(&inner, "type").map(cell).unwrap_or_default();
            add(&what, &inner, system, shape, depth + 1)?;
        }
        return Ok(());
    }
    let raw = get(parts, "coordinates").ok_or(Problem::CoordinatesMissing)?.get();
    match what {
        "Point" => parse::<Position>(raw).map(|one| shape.points.push(one.0)),
        "MultiPoint" => parse::<Line>(raw).map(|all| shape.points.extend(all.0)),
        "LineString" => parse::<Line>(raw).map(|line| shape.lines.push(line.0)),
        "MultiLineString" => parse::<Rings>(raw).map(|lines| shape.lines.extend(lines.places())),
        "Polygon" => parse::<Rings>(raw).map(|rings| shape.areas.push(rings.places())),
        "MultiPolygon" => {
            parse::<Vec<Rings>>(raw).map(|areas| shape.areas.extend(areas.into_iter().map(Rings::places)))
        }
        _ => Err(Problem::NoSuchGeometry { name: what.to_owned() }),
    }
}

fn parse<'a, T: Deserialize<'a>>(raw: &'a str) -> Result<T, Problem> {
    serde_json::from_str(raw).map_err(|error| {
        let says = without_place(&error.to_string()).to_owned();
        Problem::CoordinatesUnreadable { says }
    })
}

#[derive(Deserialize)]
#[serde(transparent)]
struct Rings(Vec<Line>);

impl Rings {
    fn places(self) -> Vec<Vec<Place>> {
        self.0.into_iter().map(|line| line.0).collect()
    }
}
