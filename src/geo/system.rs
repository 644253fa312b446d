//! The system that coordinates are in, by its names: those that are read as WGS84.

use super::shape::Place;

/// A system of coordinates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum System {
    /// Degrees on WGS84.
    #[default]
    Wgs84,
    /// Degrees on NAD83, which in North America is up to two metres off.
    Nad83,
    /// Degrees on ETRS89, which in Europe is less than a metre off.
    Etrs89,
    /// Metres of Web Mercator, the plane of maps on the web.
    WebMercator,
}

/// The radius in metres of the sphere of Web Mercator.
const MERCATOR_RADIUS_M: f64 = 6_378_137.0;

impl System {
    /// The system of a code of EPSG, or of one that others have added to them.
    pub fn of_code(code: u32) -> Option<Self> {
        Some(match code {
            4326 | 4979 | 84 => Self::Wgs84,
            4269 | 4957 | 6318 | 6319 => Self::Nad83,
            4258 | 4937 => Self::Etrs89,
            3857 | 3785 | 900_913 | 102_100 | 102_113 => Self::WebMercator,
            _ => return None,
        })
    }

    /// The system of a name: `EPSG:4326`, `urn:ogc:def:crs:OGC:1.3:CRS84`,
    /// `http://www.opengis.net/def/crs/EPSG/0/4258`, `WGS 84`.
    pub fn of_name(name: &str) -> Option<Self> {
        let letters = name.chars().filter(char::is_ascii_alphanumeric).flat_map(char::to_uppercase);
        let name_only: String = letters.collect();
        match name_only.as_str() {
            "WGS84" | "WGS1984" | "GCSWGS1984" => return Some(Self::Wgs84),
            "NAD83" | "GCSNORTHAMERICAN1983" => return Some(Self::Nad83),
            "ETRS89" | "GCSETRS1989" => return Some(Self::Etrs89),
            _ => {}
        }
        // Behind the code there may be the name of a form: …/epsg/4326/proj4/.
        let parts = name.split([':', '/', '#', '?', '=']).map(str::trim).filter(|part| !part.is_empty());
        let code = parts.rev().find(|part| part.bytes().any(|b| b.is_ascii_digit()) && *part != "proj4")?;
        if name_only == code {
            return code.parse().ok().and_then(Self::of_code);
        }
        match code.to_ascii_uppercase().as_str() {
            "CRS84" | "CRS84H" => Some(Self::Wgs84),
            "CRS83" => Some(Self::Nad83),
            code if name_only.contains("EPSG")
                || name_only.contains("ESRI")
                || name_only.contains("SRID") =>
            {
                code.trim_start_matches("EPSG").parse().ok().and_then(Self::of_code)
            }
            _ => None,
        }
    }

    /// How many metres positions may be off when they are taken for WGS84.
    pub fn doubt_m(self) -> f64 {
        match self {
            Self::Nad83 => 2.0,
            Self::Etrs89 => 1.0,
            Self::Wgs84 | Self::WebMercator => 0.0,
        }
    }

    /// What a position is said to come from; empty where nothing has to be said.
    pub fn from(self) -> &'static str {
        match self {
            Self::Wgs84 => "",
            Self::Nad83 => "NAD83 in the file, up to two metres from WGS84",
            Self::Etrs89 => "ETRS89 in the file, up to a metre from WGS84",
            Self::WebMercator => "worked out from Web Mercator metres in the file",
        }
    }

    /// A position in degrees.
    pub fn to_degrees(self, [east, north]: Place) -> Place {
        if self != Self::WebMercator {
            return [east, north];
        }
        // A centimetre: more decimals would say more than is known.
        let round = |degrees: f64| (degrees * 1e7).round() / 1e7;
        let latitude = (north / MERCATOR_RADIUS_M).sinh().atan();
        [round((east / MERCATOR_RADIUS_M).to_degrees()), round(latitude.to_degrees())]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn systems_are_known_by_all_their_names() {
        use System::{Etrs89, Nad83, WebMercator, Wgs84};
        let cases = [
            ("EPSG:4326", Some(Wgs84)),
            ("urn:ogc:def:crs:EPSG::4326", Some(Wgs84)),
            ("urn:ogc:def:crs:OGC:1.3:CRS84", Some(Wgs84)),
            ("OGC:CRS84", Some(Wgs84)),
            ("http://www.opengis.net/def/crs/OGC/1.3/CRS84", Some(Wgs84)),
            ("http://www.opengis.net/def/crs/EPSG/0/4979", Some(Wgs84)),
            ("http://spatialreference.org/ref/epsg/4326/proj4/", Some(Wgs84)),
            ("http://www.opengis.net/gml/srs/epsg.xml#4326", Some(Wgs84)),
            ("WGS 84", Some(Wgs84)),
            ("4326", Some(Wgs84)),
            ("urn:ogc:def:crs:EPSG:6.9:4269", Some(Nad83)),
            ("NAD83", Some(Nad83)),
            ("OGC:CRS83", Some(Nad83)),
            ("epsg:4258", Some(Etrs89)),
            ("EPSG:3857", Some(WebMercator)),
            ("EPSG:900913", Some(WebMercator)),
            ("ESRI:102100", Some(WebMercator)),
            ("EPSG:31370", None),
            ("EPSG:32638", None),
            ("EPSG:43260", None),
            ("urn:ogc:def:crs:OGC:1.3:CRS27", None),
            ("my own grid", None),
            ("", None),
        ];
        for (name, expected) in cases {
            assert_eq!(System::of_name(name), expected, "{name}");
        }
    }

    #[test]
    fn metres_of_web_mercator_are_worked_out() {
        let [east, north] = System::WebMercator.to_degrees([4_938_811.660, 3_937_216.616]);
        assert!((east - 44.3661).abs() < 1e-7 && (north - 33.3152).abs() < 1e-7, "{east} {north}");
        assert_eq!(System::WebMercator.to_degrees([0.0, 0.0]), [0.0, 0.0]);
    }
}
