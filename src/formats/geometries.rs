//! Geometries as `GeoJSON` has them (RFC 7946, section 3.1), and as shapes.

use std::fmt;

use serde::de::{Error, IgnoredAny, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};

use crate::model::Geometry;
use crate::model::geometry::LonLat;

/// How deep collections may stand in collections; the RFC would have them not do so at all.
pub(in crate::formats) const DEEPEST: usize = 16;

/// The geometries of a text, those of a collection one by one; `None` where it is no geometry in degrees.
pub(in crate::formats) fn read(text: &str) -> Option<Vec<Geometry>> {
    let mut geometries = Vec::new();
    read_into(&serde_json::from_str(text).ok()?, &mut geometries, 0)?;
    Some(geometries)
}

/// A geometry as any file may have it.
#[derive(Deserialize)]
struct Found {
    #[serde(rename = "type")]
    kind: String,
    coordinates: Option<Value>,
    geometries: Option<Vec<Found>>,
}

fn read_into(found: &Found, geometries: &mut Vec<Geometry>, depth: usize) -> Option<()> {
    if found.kind == "GeometryCollection" {
        let all = found.geometries.iter().flatten().filter(|_| depth < DEEPEST);
        return all.into_iter().try_for_each(|one| read_into(one, geometries, depth + 1));
    }
    let at = found.coordinates.as_ref()?;
    let positions = |lines: Vec<Line>| lines.into_iter().map(|line| line.0).collect::<Vec<_>>();
    geometries.push(match found.kind.as_str() {
        "Point" => Geometry::Point { coordinates: Position::deserialize(at).ok()?.0 },
        "MultiPoint" => Geometry::MultiPoint { coordinates: Line::deserialize(at).ok()?.0 },
        "LineString" => Geometry::LineString { coordinates: Line::deserialize(at).ok()?.0 },
        "MultiLineString" => Geometry::MultiLineString { coordinates: positions(Vec::deserialize(at).ok()?) },
        "Polygon" => Geometry::Polygon { coordinates: positions(Vec::deserialize(at).ok()?) },
        "MultiPolygon" => {
            let areas = Vec::<Vec<Line>>::deserialize(at).ok()?;
            Geometry::MultiPolygon { coordinates: areas.into_iter().map(positions).collect() }
        }
        _ => return None,
    });
    Some(())
}

/// Geometries as one; `None` where there are none.
pub(in crate::formats) fn write(geometries: &[&Geometry]) -> Option<Value> {
    match geometries {
        [] => None,
        [one] => serde_json::to_value(one).ok(),
        several => Some(json!({"type": "GeometryCollection", "geometries": several})),
    }
}

/// Positions one after the other.
pub(in crate::formats) struct Line(pub Vec<LonLat>);

impl<'a> Deserialize<'a> for Line {
    fn deserialize<D: Deserializer<'a>>(from: D) -> Result<Self, D::Error> {
        let positions = Vec::<Position>::deserialize(from)?;
        Ok(Self(positions.into_iter().map(|position| position.0).collect()))
    }
}

/// Two numbers or more, of which the third is a height.
pub(in crate::formats) struct Position(pub LonLat);

impl<'a> Deserialize<'a> for Position {
    fn deserialize<D: Deserializer<'a>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_seq(PositionVisitor)
    }
}

struct PositionVisitor;

impl<'a> Visitor<'a> for PositionVisitor {
    type Value = Position;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a position of two numbers")
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut seq: A) -> Result<Position, A::Error> {
        let missing = || A::Error::custom("a position has two numbers");
        let east = seq.next_element()?.ok_or_else(missing)?;
        let north = seq.next_element()?.ok_or_else(missing)?;
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Position([east, north]))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn geometries_are_read_and_written_as_they_are_but_for_heights() {
        let cases = [
            (
                r#"{"type":"Point","coordinates":[40.5,35.0,12]}"#,
                r#"{"type":"Point","coordinates":[40.5,35.0]}"#,
            ),
            (
                r#"{"type":"LineString","coordinates":[[1,2],[3,4]],"bbox":[1,2,3,4]}"#,
                r#"{"type":"LineString","coordinates":[[1.0,2.0],[3.0,4.0]]}"#,
            ),
            (
                r#"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},
                    {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}]}"#,
                r#"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1.0,2.0]},{"type":"Polygon","coordinates":[[[0.0,0.0],[1.0,0.0],[1.0,1.0],[0.0,0.0]]]}]}"#,
            ),
        ];
        for (text, written) in cases {
            let geometries = read(text).unwrap();
            let told = write(&geometries.iter().collect::<Vec<_>>()).unwrap();
            assert_eq!(told, serde_json::from_str::<Value>(written).unwrap(), "{text}");
        }
        for text in ["", "null", "40, 35", r#"{"type":"Circle","coordinates":[1,2]}"#, r#"{"type":"Point"}"#]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
