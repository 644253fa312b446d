//! Where: rows at the same position with the same name are one place.

use geo::Point;
use hashbrown::HashMap;

use super::memo::Memo;
use super::plan::Plan;
use super::{Importer, Wrong};
use crate::formats::tables::Meaning;
use crate::geo::parse::{self, Axis, Written};
use crate::model::builder::Reason;
use crate::model::record::PlaceRecord;
use crate::model::tables::PlaceLink;
use crate::model::{PlaceId, PlaceRole, Precision, PrecisionClass, Table, TextId};

/// The columns that a place is made from.
pub(super) const FROM: [Meaning; 12] = [
    Meaning::Place,
    Meaning::Latitude,
    Meaning::Longitude,
    Meaning::Position,
    Meaning::Mgrs,
    Meaning::PositionPrecision,
    Meaning::Radius,
    Meaning::PositionFrom,
    Meaning::PlaceSaid,
    Meaning::PlaceRole,
    Meaning::PlaceNote,
    Meaning::Within,
];

/// What tells a place from others: its name, and the very bits of its position; without a position
/// what it lies in.
type Identity = (TextId, Result<(u64, u64), TextId>);

/// What the cells that were met say, and the places there are.
pub(super) struct Known {
    answers: Memo<Answer>,
    places: HashMap<Identity, PlaceId>,
}

#[derive(Clone)]
struct Answer {
    link: Option<PlaceLink>,
    wrong: Box<[Wrong]>,
}

impl Known {
    pub(super) fn of(plan: &Plan) -> Self {
        Self { answers: Memo::of(plan, &FROM), places: HashMap::new() }
    }
}

impl Importer<'_> {
    /// Where it happened, by the row at hand.
    pub(super) fn place(&mut self) -> Result<Option<PlaceLink>, Reason> {
        let Answer { link, wrong } = match self.places.answers.find(&self.ids) {
            Some(answer) if answer.wrong.is_empty() => return Ok(answer.link),
            Some(answer) => answer.clone(),
            None => {
                let mut wrong = Vec::new();
                let link = self.work_out_place(&mut wrong)?;
                let answer = Answer { link, wrong: wrong.into() };
                self.places.answers.put(&self.ids, answer.clone());
                answer
            }
        };
        wrong.iter().for_each(|wrong| self.wrong(wrong));
        Ok(link)
    }

    fn work_out_place(&mut self, wrong: &mut Vec<Wrong>) -> Result<Option<PlaceLink>, Reason> {
        let written = self.position(wrong);
        let name = self.id(Meaning::Place);
        let said = self.id(Meaning::PlaceSaid);
        let precision = self.position_precision(written, wrong);
        let position = written.map(|written| written.position);
        if position.is_none() && name.is_empty() && said.is_empty() {
            return Ok(None);
        }
        let within = self.within()?;
        let bits = position.map(|position| (position.x().to_bits(), position.y().to_bits()));
        let known_by = (if name.is_empty() && position.is_none() { said } else { name }, bits.ok_or(within));
        let place = if let Some(&place) = self.places.places.get(&known_by) {
            place
        } else {
            let place = self.new_place(known_by.0, position, within)?;
            self.places.places.insert(known_by, place);
            place
        };
        let editor_note = self.id(Meaning::PlaceNote);
        let role = self.place_role(wrong);
        Ok(Some(PlaceLink { place, role, precision, said, editor_note }))
    }

    /// What the place was in the incident.
    fn place_role(&self, wrong: &mut Vec<Wrong>) -> PlaceRole {
        let Some((column, id)) = self.cell(Meaning::PlaceRole) else { return PlaceRole::default() };
        let role = PlaceRole::from_word(&self.builder.text(id).to_lowercase());
        if role.is_none() {
            let reason = "not a role of a place: location, target, origin or impact; it is not used";
            wrong.push(Wrong { column, reason });
        }
        role.unwrap_or_default()
    }

    /// What the place lies in, from the smallest to the largest.
    fn within(&mut self) -> Result<TextId, Reason> {
        let columns = self.plan.columns(Meaning::Within).iter().rev();
        let within: Vec<&str> =
            columns.filter_map(|&column| self.stated(column)).map(|id| self.builder.text(id)).collect();
        let within = within.join(", ");
        self.builder.intern(&within)
    }

    fn new_place(
        &mut self,
        name: TextId,
        position: Option<Point>,
        within: TextId,
    ) -> Result<PlaceId, Reason> {
        let name = self.builder.text(name).to_owned();
        let at = position.map(|position| format!("{}, {}", position.y(), position.x()));
        let mut key = match (name.is_empty(), &at) {
            (true, at) => at.clone().unwrap_or_default(),
            (false, _) => name.clone(),
        };
        let wanted = self.builder.intern(&key)?;
        while self.builder.intern(&key).map(|key| self.builder.row_of(Table::Places, key))?.is_some() {
            let whole = at.as_ref().map(|at| format!("{name} ({at})")).filter(|whole| *whole != key);
            key = match whole {
                Some(whole) => whole,
                None => format!("{name} ({})", self.next_number(Table::Places, wanted) + 1),
            };
        }
        let within = self.builder.text(within).to_owned();
        let from = self.builder.text(self.id(Meaning::PositionFrom)).to_owned();
        let stated = |text: &str| (!text.is_empty()).then(|| text.to_owned().into());
        let record = PlaceRecord {
            id: key.into(),
            // The language of a name in a table is not known: "und" in BCP 47.
            names: stated(&name).map(|name| ("und".into(), name)).into_iter().collect(),
            position: position.map(|position| [position.x(), position.y()]),
            position_from: stated(&from),
            within: stated(&within),
            ..PlaceRecord::default()
        };
        self.builder.add_place(record)
    }

    /// The position that the row states, if it is one.
    fn position(&self, wrong: &mut Vec<Wrong>) -> Option<Written> {
        let read = |column: usize, id: TextId, reason, read: &dyn Fn(&str) -> Option<Written>| {
            read(self.builder.text(id)).ok_or(Wrong { column, reason })
        };
        let (latitude, longitude) = (self.cell(Meaning::Latitude), self.cell(Meaning::Longitude));
        let (column, written) = if let (Some(latitude), Some(longitude)) = (latitude, longitude) {
            let angle = |(column, id): (usize, TextId), axis, reason| {
                parse::angle(self.builder.text(id), axis).ok_or(Wrong { column, reason })
            };
            let y = angle(
                latitude,
                Axis::NorthSouth,
                "not a latitude in degrees; the incident is not on the map",
            );
            let x = angle(
                longitude,
                Axis::EastWest,
                "not a longitude in degrees; the incident is not on the map",
            );
            let both = y.and_then(|y| Ok(Written::of(y, x?)));
            (latitude.0, both)
        } else if let Some((column, id)) = self.cell(Meaning::Position) {
            let reason = "not a position such as 35.1, 40.5; the incident is not on the map";
            (column, read(column, id, reason, &parse::position))
        } else if let Some((column, id)) = self.cell(Meaning::Mgrs) {
            let reason =
                "not a square of the military grid such as 38SKC6341; the incident is not on the map";
            (column, read(column, id, reason, &parse::mgrs))
        } else {
            if let Some((column, _)) = latitude.or(longitude) {
                let reason = "latitude or longitude alone; the incident is not on the map";
                wrong.push(Wrong { column, reason });
            }
            return None;
        };
        let written = written.map_err(|error| wrong.push(error)).ok()?;
        let (x, y) = (written.position.x(), written.position.y());
        let reason = match (x.abs() <= 180.0, y.abs() <= 90.0) {
            (true, true) => {
                if x == 0.0 && y == 0.0 {
                    let reason = "latitude 0 and longitude 0 lie in the sea off Africa: probably not known";
                    wrong.push(Wrong { column, reason });
                }
                return Some(written);
            }
            (true, false) if x.abs() <= 90.0 && y.abs() <= 180.0 => {
                "a latitude lies between -90 and 90 degrees: are latitude and longitude swapped? the incident is not on the map"
            }
            (true, false) => "a latitude lies between -90 and 90 degrees; the incident is not on the map",
            (false, _) => "a longitude lies between -180 and 180 degrees; the incident is not on the map",
        };
        let column = match longitude {
            Some((longitude, _)) if x.abs() > 180.0 => longitude,
            _ => column,
        };
        wrong.push(Wrong { column, reason });
        None
    }

    fn position_precision(&self, written: Option<Written>, wrong: &mut Vec<Wrong>) -> Option<Precision> {
        let class = self.cell(Meaning::PositionPrecision).and_then(|(column, id)| {
            let text = self.builder.text(id);
            let text = text.strip_suffix(".0").unwrap_or(text);
            let code = self.mapping.profile.positions.iter().find(|(code, _)| *code == text);
            let class =
                code.map(|(_, class)| *class).or_else(|| PrecisionClass::from_word(&text.to_lowercase()));
            if class.is_none() {
                wrong.push(Wrong { column, reason: "not a known precision of a position; it is not used" });
            }
            class
        });
        let radius = self.cell(Meaning::Radius).and_then(|(column, id)| {
            let metres = metres(self.builder.text(id));
            if metres.is_none() {
                wrong.push(Wrong {
                    column,
                    reason: "a radius is a number of metres, not negative; it is not used",
                });
            }
            Some(metres? as f32)
        });
        let radius_m = radius.or(written.and_then(|written| written.radius_m));
        (class.is_some() || radius_m.is_some())
            .then(|| Precision { class: class.unwrap_or_default(), radius_m })
    }
}

/// A radius: `1500`, `1500.5`, `1500,5`. `1,500` could be either, and is none.
fn metres(text: &str) -> Option<f64> {
    let thousands = text.split_once(',').is_some_and(|(_, part)| part.len() == 3);
    let metres: f64 = text.replace(',', ".").parse().ok()?;
    (!thousands && metres.is_finite() && metres >= 0.0).then_some(metres)
}
