//! The position that a row states, and what speaks against it.

use super::super::{Importer, Wrong};
use super::Flaw;
use crate::formats::Problem;
use crate::formats::tables::FieldRole;
use crate::geo::geodesic;
use crate::geo::parse::{self, Axis, Certainty, Written};
use crate::model::TextId;

/// Positions of a row that are nearer to each other than this do not contradict each other: other
/// systems than WGS84 are a few hundred metres off.
const AGREE_M: f64 = 300.0;

/// So near to latitude 0 and longitude 0, in degrees, is a kilometre.
const NULL_ISLAND: f64 = 0.009;

/// Numbers that stand for an unknown coordinate where they are out of range.
const UNKNOWN: [f64; 6] = [99.0, 999.0, 9999.0, 99_999.0, 999_999.0, 9_999_999.0];

/// What a row says of its position.
pub(super) struct Found {
    pub written: Option<Written>,
    /// Whether the cell of the place holds a position and no name.
    pub in_name: bool,
}

/// A position as one or two cells of a row have it.
type Read = (usize, Result<Written, Wrong>);

impl Importer<'_> {
    /// The position that the row states, if it is one.
    pub(super) fn position(&mut self, wrong: &mut Vec<Flaw>) -> Found {
        let degrees = self.degrees();
        let named = self.named_position();
        let in_name = named.is_some();
        let cells = [
            degrees,
            self.written(FieldRole::Position, &parse::position),
            self.written(FieldRole::Mgrs, &parse::mgrs),
            named.map(|(column, written)| (column, Ok(written))),
        ];
        let mut cells = cells.into_iter().flatten();
        let Some((column, written)) = cells.next() else {
            if let Some((column, _)) = self.cell(FieldRole::Latitude).or(self.cell(FieldRole::Longitude)) {
                let problem = Problem::HalfAPosition;
                wrong.push(Wrong { column, problem }.into());
            }
            return Found { written: None, in_name };
        };
        let written = match written {
            Ok(written) => self.check_range(column, &written, wrong).then_some(written),
            Err(error) => {
                wrong.push(error.into());
                None
            }
        };
        if named.is_some_and(|(named, _)| named == column) && written.is_some() {
            let problem = Problem::PositionAsName;
            wrong.push(Wrong { column, problem }.into());
        }
        for (other_column, other) in cells {
            if let (Some(written), Ok(other)) = (written, other) {
                wrong.extend(self.contradiction((column, &written), (other_column, &other)));
            }
        }
        let outside = written.and_then(|written| self.outside_of_country(written.position, column));
        wrong.extend(outside);
        Found { written, in_name }
    }

    /// Latitude and longitude in cells of their own.
    fn degrees(&self) -> Option<Read> {
        let latitude = self.cell(FieldRole::Latitude)?;
        let longitude = self.cell(FieldRole::Longitude)?;
        let angle = |(column, id): (usize, TextId), axis, problem| {
            let text = self.builder.text(id);
            let angle = parse::angle(text, axis).ok_or(Wrong { column, problem })?;
            self.on_its_side(angle, text, axis)
        };
        let problem = Problem::NotALatitude;
        let north = angle(latitude, Axis::NorthSouth, problem);
        let problem = Problem::NotALongitude;
        let east = angle(longitude, Axis::EastWest, problem);
        Some((latitude.0, north.and_then(|north| Ok(Written::of(north, east?)))))
    }

    fn written(&self, meaning: FieldRole, read: &dyn Fn(&str) -> Option<Written>) -> Option<Read> {
        let (column, id) = self.cell(meaning)?;
        let problem = match meaning {
            FieldRole::Mgrs => Problem::NotAGridReference,
            _ => Problem::NotAPosition,
        };
        let is_turned = self.places.longitude_first.as_ref().is_some_and(|turned| turned.column == column);
        let turn = |read: Written| if is_turned && read.is_in_usual_order { read.swapped() } else { read };
        Some((column, read(self.builder.text(id)).map(turn).ok_or(Wrong { column, problem })))
    }

    /// A position in the cell of the place, where a name would be.
    fn named_position(&self) -> Option<(usize, Written)> {
        let (column, id) = self.cell(FieldRole::Place)?;
        if self.mapping.profile.own {
            // In the template every name is meant.
            return None;
        }
        let written = parse::position(self.builder.text(id))?;
        (written.certainty >= Certainty::Likely).then_some((column, written))
    }

    /// Whether a position is on the earth; what is wrong with it is noted.
    fn check_range(&self, column: usize, written: &Written, wrong: &mut Vec<Flaw>) -> bool {
        let (x, y) = (written.position.x(), written.position.y());
        let is_unknown = |degrees: f64, most: f64| degrees.abs() > most && UNKNOWN.contains(&degrees.abs());
        let problem = match (x.abs() <= 180.0, y.abs() <= 90.0) {
            (true, true) => {
                if x.abs() < NULL_ISLAND && y.abs() < NULL_ISLAND {
                    let problem = Problem::NullIsland;
                    wrong.push(Wrong { column, problem }.into());
                }
                return true;
            }
            _ if is_unknown(y, 90.0) || is_unknown(x, 180.0) => Problem::UnknownPosition,
            (true, false) if x.abs() <= 90.0 && y.abs() <= 180.0 => Problem::DegreesSwapped,
            (true, false) => Problem::LatitudeOutOfRange,
            (false, _) => Problem::LongitudeOutOfRange,
        };
        let longitude = self.cell(FieldRole::Longitude).filter(|_| self.cell(FieldRole::Latitude).is_some());
        let column = match longitude {
            Some((longitude, _)) if x.abs() > 180.0 => longitude,
            _ => column,
        };
        wrong.push(Wrong { column, problem }.into());
        false
    }

    /// What to say where two positions of the row are not the same.
    fn contradiction(&self, used: (usize, &Written), other: (usize, &Written)) -> Option<Flaw> {
        let is_on_earth = |at: &Written| at.position.x().abs() <= 360.0 && at.position.y().abs() <= 90.0;
        if !is_on_earth(other.1) {
            return None;
        }
        let apart = geodesic::distance_m(used.1.position, other.1.position);
        if apart <= used.1.tolerance_m() + other.1.tolerance_m() + AGREE_M {
            return None;
        }
        let say = |(column, at): (usize, &Written)| {
            let heading = self.heading_texts.get(column).map_or("", String::as_str);
            format!("{}, {} by {heading}", at.position.y(), at.position.x())
        };
        let kilometres = match apart / 1000.0 {
            near if near < 10.0 => format!("{near:.1}"),
            far => format!("{far:.0}"),
        };
        let value = format!("{}; {}: {kilometres} km apart", say(used), say(other));
        let problem = Problem::PositionsContradict;
        Some(Flaw { column: other.0, value: Some(value.into()), problem, is_held_back: false })
    }
}
