//! A position as people write it: degrees, UTM, MGRS.
//!
//! The projections (UTM, and UPS about the poles) are GeographicLib's, in the `geoconvert` crate.
//! The letters of the grid are ours, after NGA.STND.0037 "Universal Grids and Grid Reference
//! Systems" (2014): `geoconvert`'s own text panics on some positions and is a kilometre off just
//! south of the equator.
//!
//! No notation says more than the position does, beyond about a metre: degrees are written with at
//! most five decimals and without trailing zeros.

use geo::Point;
use geoconvert::{LatLon, UtmUps};

use super::mercator::wrap_longitude;

/// A way to write a position.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Notation {
    /// `33.7856° N, 42.4412° E`
    #[default]
    DecimalDegrees,
    /// Degrees, minutes and seconds: `33°47′08″ N 42°26′28″ E`
    Dms,
    /// Zone and band, easting and northing in metres, to the nearest: `38S 263078 3741327`.
    /// UPS about the poles: `Z 2096454 1452981`
    Utm,
    /// The grid square of one metre in which the position is: `38S KC 63078 41327`.
    /// A square is named by its south-west corner, so its digits are cut and not rounded.
    Mgrs,
}

impl Notation {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::DecimalDegrees, Self::Dms, Self::Utm, Self::Mgrs];

    /// `position` (longitude and latitude in degrees) in this notation; `None` where it is no
    /// place on the earth. Any longitude is brought home, and the antimeridian is 180° E.
    pub fn format(self, position: Point) -> Option<String> {
        let (longitude, latitude) = (position.x(), position.y());
        if !longitude.is_finite() || !(-90.0..=90.0).contains(&latitude) {
            return None;
        }
        let longitude = wrap_longitude(longitude);
        match self {
            Self::DecimalDegrees => Some(both(latitude, longitude, ", ", decimal)),
            Self::Dms => Some(both(latitude, longitude, " ", dms)),
            Self::Utm => Grid::of(latitude, longitude)?.utm(),
            Self::Mgrs => Grid::of(latitude, longitude)?.mgrs(),
        }
    }
}

/// Latitude, then longitude, each with its hemisphere: what rounds to zero is north and east.
fn both(latitude: f64, longitude: f64, between: &str, angle: fn(f64) -> (String, bool)) -> String {
    let longitude = if longitude == -180.0 { 180.0 } else { longitude };
    let (north, zero) = angle(latitude.abs());
    let ns = if latitude < 0.0 && !zero { 'S' } else { 'N' };
    let (east, zero) = angle(longitude.abs());
    let ew = if longitude < 0.0 && !zero { 'W' } else { 'E' };
    format!("{north} {ns}{between}{east} {ew}")
}

/// An angle that is not negative, and whether it is written as zero.
fn decimal(degrees: f64) -> (String, bool) {
    let digits = format!("{degrees:.5}");
    let digits = digits.trim_end_matches('0').trim_end_matches('.');
    (format!("{digits}°"), digits == "0")
}

/// As [`decimal`], to the nearest second: rounded once and then divided, so that 59.9996″ carries.
fn dms(degrees: f64) -> (String, bool) {
    let seconds = (degrees * 3600.0).round() as u32;
    let text = format!("{}°{:02}′{:02}″", seconds / 3600, seconds / 60 % 60, seconds % 60);
    (text, seconds == 0)
}

/// A position on the universal grids: UTM from 80° south to 84° north, else UPS.
pub(super) struct Grid {
    pub(super) place: UtmUps,
    pub(super) latitude: f64,
}

/// The letters of the grids leave out I and O, which look like digits.
const BANDS: &[u8] = b"CDEFGHJKLMNPQRSTUVWX";
const ROWS: &[u8] = b"ABCDEFGHJKLMNPQRSTUV";
/// The columns of 100 km, by the zone modulo three (zones 3, 1, 2); the first begins at 100 km.
const COLUMNS: [&[u8]; 3] = [b"STUVWXYZ", b"ABCDEFGH", b"JKLMNPQR"];

/// The half of a polar grid: its letter, its columns and where they begin, and likewise its rows.
/// The columns leave out D, E, M, N, V and W as well, lest a square look like one of UTM's.
struct Polar {
    band: char,
    columns: (&'static [u8], u32),
    rows: (&'static [u8], u32),
}

const SOUTH_ROWS: (&[u8], u32) = (b"ABCDEFGHJKLMNPQRSTUVWXYZ", 8);
const NORTH_ROWS: (&[u8], u32) = (b"ABCDEFGHJKLMNP", 13);
const SOUTH_WEST: Polar = Polar { band: 'A', columns: (b"JKLPQRSTUXYZ", 8), rows: SOUTH_ROWS };
const SOUTH_EAST: Polar = Polar { band: 'B', columns: (b"ABCFGHJKLPQR", 20), rows: SOUTH_ROWS };
const NORTH_WEST: Polar = Polar { band: 'Y', columns: (b"RSTUXYZ", 13), rows: NORTH_ROWS };
const NORTH_EAST: Polar = Polar { band: 'Z', columns: (b"ABCFGHJ", 20), rows: NORTH_ROWS };

impl Grid {
    pub(super) fn of(latitude: f64, longitude: f64) -> Option<Self> {
        // Adding zero makes -0 positive, which `geoconvert` would take to be in the south.
        let place = LatLon::create(latitude + 0.0, longitude).ok()?.to_utmups();
        Some(Self { place, latitude })
    }

    fn utm(&self) -> Option<String> {
        let (zone, letter) = match self.polar() {
            Some(polar) => (String::new(), polar.band),
            None => (format!("{:02}", self.place.zone()), self.band()?),
        };
        Some(format!("{zone}{letter} {:.0} {:.0}", self.place.easting(), self.place.northing()))
    }

    pub(super) fn mgrs(&self) -> Option<String> {
        let (easting, northing) = self.metres();
        let letter = |letters: &[u8], index: u32| letters.get(index as usize).map(|&l| char::from(l));
        let (east, north) = (easting / 100_000, northing / 100_000);
        let (grid, column, row) = if let Some(polar) = self.polar() {
            let Polar { band, columns, rows } = polar;
            let column = letter(columns.0, east.checked_sub(columns.1)?)?;
            (band.to_string(), column, letter(rows.0, north.checked_sub(rows.1)?)?)
        } else {
            let zone = self.place.zone();
            let columns = COLUMNS[zone.rem_euclid(3) as usize];
            // Rows repeat every 2000 km, and those of even zones begin with F.
            let row = (north + if zone % 2 == 0 { 5 } else { 0 }) % 20;
            let grid = format!("{zone:02}{}", self.band()?);
            (grid, letter(columns, east.checked_sub(1)?)?, letter(ROWS, row)?)
        };
        Some(format!("{grid} {column}{row} {:05} {:05}", easting % 100_000, northing % 100_000))
    }

    /// Whole metres, cut.
    pub(super) fn metres(&self) -> (u32, u32) {
        let northing = self.place.northing();
        // The projection may round what is a hair south of the equator on to it, and so into the
        // other hemisphere's square.
        let most = if self.polar().is_none() && !self.place.is_north() { 9_999_999.0 } else { f64::MAX };
        (self.place.easting() as u32, northing.min(most) as u32)
    }

    /// Bands are 8° high from 80° south; the last one, X, is 12°.
    fn band(&self) -> Option<char> {
        let index = (((self.latitude + 80.0) / 8.0).floor() as usize).min(BANDS.len() - 1);
        BANDS.get(index).map(|&letter| char::from(letter))
    }

    fn polar(&self) -> Option<&'static Polar> {
        if self.place.zone() != 0 {
            return None;
        }
        Some(match (self.place.is_north(), self.place.easting() >= 2_000_000.0) {
            (false, false) => &SOUTH_WEST,
            (false, true) => &SOUTH_EAST,
            (true, false) => &NORTH_WEST,
            (true, true) => &NORTH_EAST,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(latitude: f64, longitude: f64) -> [String; 4] {
        Notation::ALL.map(|n| n.format(Point::new(longitude, latitude)).expect("a place on the earth"))
    }

    #[test]
    fn places_are_written_as_proj_and_geotrans_write_them() {
        // UTM from PROJ 9 (and for UPS its EPSG:32661), MGRS from NGA's GEOTRANS.
        for (place, latitude, longitude, utm, mgrs) in [
            ("Green Village", 35.04855, 40.58405, "37S 644468 3879574", "37S FU 44468 79574"),
            ("Ain al-Asad", 33.7856, 42.4412, "38S 263078 3741327", "38S KC 63078 41327"),
            ("Baghdad International", 33.2625, 44.2346, "38S 428711 3680650", "38S MB 28711 80649"),
            ("al-Mayadeen", 35.01982, 40.45154, "37S 632428 3876204", "37S FU 32428 76203"),
            ("null island", 0.0, 0.0, "31N 166021 0", "31N AA 66021 00000"),
            ("Sydney", -33.8568, 151.2153, "56H 334901 6252289", "56H LH 34900 52288"),
            ("Rio", -22.9519, -43.2106, "23K 683466 7460687", "23K PQ 83466 60687"),
            ("Honolulu", 21.3069, -157.8583, "04Q 618417 2356542", "04Q FJ 18417 56542"),
            ("Washington", 38.8895, -77.0353, "18S 323478 4306483", "18S UJ 23478 06483"),
            ("Bergen, in the wide zone 32", 60.39, 5.32, "32V 297230 6700510", "32V KN 97230 00510"),
            ("Longyearbyen, in zone 33", 78.22, 15.65, "33X 514814 8683004", "33X WG 14813 83004"),
            ("the antimeridian", 10.0, 180.0, "01P 171071 1106909", "01P AM 71071 06908"),
            ("the same one", 10.0, -180.0, "01P 171071 1106909", "01P AM 71071 06908"),
            ("a metre south", -0.00001, 10.0, "32M 611281 9999999", "32M PE 11280 99998"),
            ("85° north", 85.0, 10.0, "Z 2096454 1452981", "Z AB 96454 52981"),
            ("88° south", -88.0, -45.0, "A 1842973 2157027", "A YP 42973 57026"),
            ("the South Pole", -90.0, 0.0, "B 2000000 2000000", "B AN 00000 00000"),
            ("the North Pole", 90.0, 0.0, "Z 2000000 2000000", "Z AH 00000 00000"),
        ] {
            let [_, _, got_utm, got_mgrs] = all(latitude, longitude);
            assert_eq!((got_utm.as_str(), got_mgrs.as_str()), (utm, mgrs), "{place}");
        }
    }

    #[test]
    fn degrees_say_no_more_than_the_position_does() {
        for (latitude, longitude, decimal, dms) in [
            (33.7856, 42.4412, "33.7856° N, 42.4412° E", "33°47′08″ N 42°26′28″ E"),
            (35.04855, 40.58405, "35.04855° N, 40.58405° E", "35°02′55″ N 40°35′03″ E"),
            (33.2625, 44.2346, "33.2625° N, 44.2346° E", "33°15′45″ N 44°14′05″ E"),
            (35.01982, 40.45154, "35.01982° N, 40.45154° E", "35°01′11″ N 40°27′06″ E"),
            (33.0, -120.0, "33° N, 120° W", "33°00′00″ N 120°00′00″ W"),
            (-33.8568, -70.1, "33.8568° S, 70.1° W", "33°51′24″ S 70°06′00″ W"),
            (1.123_456_789, 2.0, "1.12346° N, 2° E", "1°07′24″ N 2°00′00″ E"),
        ] {
            assert_eq!(all(latitude, longitude)[..2], [decimal, dms]);
        }
    }

    #[test]
    fn a_rounded_second_carries_into_minutes_and_degrees() {
        for (seconds, dms) in [
            (59.4, "0°00′59″ N"),
            (59.9996, "0°01′00″ N"),
            (3599.9996, "1°00′00″ N"),
            (3659.7, "1°01′00″ N"),
            (-3599.9996, "1°00′00″ S"),
        ] {
            assert_eq!(all(seconds / 3600.0, 0.0)[1], format!("{dms} 0°00′00″ E"));
        }
    }

    #[test]
    fn what_rounds_to_zero_is_north_and_east() {
        for tiny in [0.0, -0.0, -0.000_001] {
            assert_eq!(all(tiny, tiny)[..2], ["0° N, 0° E", "0°00′00″ N 0°00′00″ E"]);
        }
        assert_eq!(all(-0.0, 3.0)[3], all(0.0, 3.0)[3]);
    }

    #[test]
    fn the_antimeridian_is_180_degrees_east_and_longitudes_come_home() {
        for longitude in [180.0, -180.0, 540.0] {
            assert_eq!(all(0.0, longitude)[..2], ["0° N, 180° E", "0°00′00″ N 180°00′00″ E"]);
        }
        assert_eq!(all(-5.0, 190.0)[0], "5° S, 170° W");
        assert_eq!(all(-5.0, -190.5)[3], all(-5.0, 169.5)[3]);
    }

    #[test]
    fn a_hair_south_of_the_equator_is_in_the_last_metre_of_the_south() {
        assert_eq!(all(-1e-13, 3.0)[3], "31M EV 00000 99999");
        assert_eq!(all(1e-13, 3.0)[3], "31N EA 00000 00000");
    }

    #[test]
    fn everywhere_on_earth_has_every_notation_and_nowhere_else() {
        for latitude in -900..=900 {
            for longitude in (-1800..=1800).step_by(7) {
                let squares = all(f64::from(latitude) / 10.0, f64::from(longitude) / 10.0);
                assert!(squares.iter().all(|text| !text.is_empty()));
            }
        }
        for (longitude, latitude) in
            [(0.0, 90.001), (0.0, -91.0), (0.0, f64::NAN), (f64::NAN, 0.0), (f64::INFINITY, 0.0)]
        {
            for notation in Notation::ALL {
                assert_eq!(notation.format(Point::new(longitude, latitude)), None);
            }
        }
    }
}
