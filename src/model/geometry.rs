//! What a shape on the map is.

use serde::{Deserialize, Serialize};

/// Longitude and latitude in degrees (WGS 84), in this order as in `GeoJSON`.
pub type LonLat = [f64; 2];

/// What a shape is: a geometry as `GeoJSON` (RFC 7946) has it, or what that has no word for.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(tag = "type", deny_unknown_fields)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Geometry {
    /// A position.
    Point {
        /// Where.
        coordinates: LonLat,
    },
    /// Several positions.
    MultiPoint {
        /// Where each is.
        coordinates: Vec<LonLat>,
    },
    /// A line.
    LineString {
        /// Its positions, two at least.
        coordinates: Vec<LonLat>,
    },
    /// Several lines.
    MultiLineString {
        /// The positions of each.
        coordinates: Vec<Vec<LonLat>>,
    },
    /// An area.
    Polygon {
        /// Its outer ring, then its holes; each closed.
        coordinates: Vec<Vec<LonLat>>,
    },
    /// Several areas.
    MultiPolygon {
        /// The rings of each.
        coordinates: Vec<Vec<Vec<LonLat>>>,
    },
    /// Circles around a position.
    Ring {
        /// Around where.
        coordinates: LonLat,
        /// The radius of each circle in metres.
        radii_m: Vec<f64>,
    },
    /// A part of a disc around a position.
    Sector {
        /// Around where.
        coordinates: LonLat,
        /// From how far away, in metres.
        from_m: f64,
        /// To how far away, in metres.
        to_m: f64,
        /// The azimuth where it begins, in degrees clockwise from true north.
        from_deg: f64,
        /// The azimuth where it ends, further clockwise.
        to_deg: f64,
    },
    /// A text at a position: the label of the shape.
    Text {
        /// Where.
        coordinates: LonLat,
    },
}

/// The most degrees of longitude: what crosses the antimeridian may go on behind it.
const WIDEST: f64 = 360.0;

impl Geometry {
    /// Every position that it has, in its order.
    pub fn positions(&self) -> Vec<LonLat> {
        match self {
            Self::Point { coordinates }
            | Self::Ring { coordinates, .. }
            | Self::Sector { coordinates, .. }
            | Self::Text { coordinates } => vec![*coordinates],
            Self::MultiPoint { coordinates } | Self::LineString { coordinates } => coordinates.clone(),
            Self::MultiLineString { coordinates } | Self::Polygon { coordinates } => coordinates.concat(),
            Self::MultiPolygon { coordinates } => coordinates.concat().concat(),
        }
    }

    /// Whether `GeoJSON` has a word for it.
    pub fn is_geojson(&self) -> bool {
        !matches!(self, Self::Ring { .. } | Self::Sector { .. } | Self::Text { .. })
    }

    /// Whether all of it can be so: positions in degrees, lengths that are none below zero.
    pub fn is_sound(&self) -> bool {
        self.flaw().is_none()
    }

    /// What of it cannot be so.
    pub(super) fn flaw(&self) -> Option<GeometryFlaw> {
        let positions = self.positions();
        if positions.is_empty() {
            return Some(GeometryFlaw::Empty);
        }
        let out = |at: &LonLat| {
            let longitude = (at[0].abs() > WIDEST).then_some(GeometryFlaw::Longitude(at[0]));
            longitude.or((at[1].abs() > 90.0).then_some(GeometryFlaw::Latitude(at[1])))
        };
        let radius = |metres: &f64| (*metres < 0.0).then_some(GeometryFlaw::Radius(*metres));
        positions.iter().find_map(out).or_else(|| match self {
            Self::Ring { radii_m, .. } => radii_m.iter().find_map(radius),
            Self::Sector { from_m, to_m, .. } => [from_m, to_m].into_iter().find_map(radius),
            _ => None,
        })
    }
}

/// What of a geometry cannot be so, with the number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum GeometryFlaw {
    /// It has no position.
    Empty,
    Longitude(f64),
    Latitude(f64),
    Radius(f64),
}
