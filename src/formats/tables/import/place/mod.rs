//! Where: rows at the same position with the same name are one place.
//!
//! | file | idea |
//! | --- | --- |
//! | `country` | whether it lies in the country that the row names |
//! | `hemisphere` | on which side of the earth degrees are by the column beside them |
//! | `order` | which of latitude and longitude stands first |
//! | `position` | the position that a row states, and what speaks against it |
//! | `precision` | how well the position is known |
//! | `within` | how large it is what a place lies in |

mod country;
mod hemisphere;
mod order;
mod position;
pub(in crate::formats::tables) mod precision;
mod within;

use crate::formats::Problem;
use geo::Point;
use hashbrown::HashMap;

use super::memo::Memo;
use super::plan::Plan;
use super::{Importer, Wrong};
use crate::formats::tables::guess::hemisphere::Hemispheres;
use crate::formats::tables::{Cells, FieldRole};
use crate::geo::parse::{Axis, Written};
use crate::model::builder::Reason;
use crate::model::record::{PlaceRecord, Str, Wording};
use crate::model::tables::PlaceLink;
use crate::model::{PlaceId, PlaceRole, Table, TextId};
use country::Countries;
use order::LongitudeFirst;
use position::Found;

/// The columns that a place is made from.
pub(super) const FROM: [FieldRole; 12] = [
    FieldRole::Place,
    FieldRole::Latitude,
    FieldRole::Longitude,
    FieldRole::Position,
    FieldRole::Mgrs,
    FieldRole::PositionPrecision,
    FieldRole::Radius,
    FieldRole::PositionFrom,
    FieldRole::PlaceSaid,
    FieldRole::PlaceRole,
    FieldRole::PlaceNote,
    FieldRole::Within,
];

/// What tells a place from others: its name, the very bits of its position, and what it lies in.
type Identity = (TextId, Option<(u64, u64)>, TextId);

/// What the cells that were met say, and the places there are.
pub(super) struct Known {
    answers: Memo<Answer>,
    places: HashMap<Identity, PlaceId>,
    countries: Countries,
    hemispheres: Vec<(Axis, Hemispheres)>,
    /// The column whose pairs of numbers have the longitude first.
    longitude_first: Option<LongitudeFirst>,
    /// A column of which nothing tells whether the latitude or the longitude stands first, and a cell.
    open_order: Option<(usize, String)>,
}

#[derive(Clone)]
struct Answer {
    link: Option<PlaceLink>,
    wrong: Box<[Flaw]>,
}

/// What is wrong with a position. Reasons are few, as issues are counted by them; what they are about
/// stands in the value.
#[derive(Clone, Debug)]
struct Flaw {
    column: usize,
    /// What to show; else the cell.
    value: Option<Box<str>>,
    problem: Problem,
    /// Whether it is only said once the whole table is known.
    is_held_back: bool,
}

impl From<Wrong> for Flaw {
    fn from(wrong: Wrong) -> Self {
        Self { column: wrong.column, value: None, problem: wrong.problem, is_held_back: false }
    }
}

impl Known {
    pub(super) fn of(plan: &Plan, headings: &[String], rows: &[Cells]) -> Self {
        let countries = Countries::of(plan, headings);
        let longitude_first = order::longitude_first(plan, headings, rows);
        let open_order =
            if longitude_first.is_some() { None } else { order::find_open_order(plan, headings, rows) };
        let hemispheres = hemisphere::beside_degrees(plan, headings, rows);
        let beside = hemispheres.iter().map(|(_, beside)| beside.column).chain(countries.columns());
        Self {
            answers: Memo::of(plan, &FROM).with(beside),
            hemispheres,
            places: HashMap::new(),
            countries,
            longitude_first,
            open_order,
        }
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
        let line = self.line;
        for flaw in &wrong {
            if flaw.is_held_back {
                self.places.countries.hold_back(line, flaw);
            } else {
                self.say(line, flaw);
            }
        }
        Ok(link)
    }

    /// Says once what was found out of a whole column.
    pub(super) fn say_of_columns(&mut self) {
        if let Some((column, cell)) = &self.places.open_order {
            let heading = self.heading_texts.get(*column).map_or("", String::as_str);
            let problem = Problem::OpenOrder;
            self.issues.add(0, heading, cell, &problem);
        }
        let Some(LongitudeFirst { column, shown_by: Some(cell) }) = &self.places.longitude_first else {
            return;
        };
        let heading = self.heading_texts.get(*column).map_or("", String::as_str);
        let problem = Problem::LongitudeFirst;
        self.issues.add(0, heading, cell, &problem);
    }

    fn say(&mut self, line: u32, flaw: &Flaw) {
        let heading = self.heading_texts.get(flaw.column).map_or("", String::as_str);
        let cell = || self.ids.get(flaw.column).map_or("", |&id| self.builder.text(id));
        let value = flaw.value.as_deref().unwrap_or_else(cell);
        self.issues.add(line, heading, value, &flaw.problem);
    }

    fn work_out_place(&mut self, wrong: &mut Vec<Flaw>) -> Result<Option<PlaceLink>, Reason> {
        let Found { written, in_name } = self.position(wrong);
        let name = if in_name { TextId::EMPTY } else { self.id(FieldRole::Place) };
        let said = self.id(FieldRole::PlaceSaid);
        let precision = self.position_precision(written, wrong);
        let position = written.map(|written| written.position);
        if position.is_none() && name.is_empty() && said.is_empty() {
            return Ok(None);
        }
        let within = self.within()?;
        let bits = position.map(|position| (position.x().to_bits(), position.y().to_bits()));
        let known_by = (if name.is_empty() && position.is_none() { said } else { name }, bits, within);
        let place = if let Some(&place) = self.places.places.get(&known_by) {
            place
        } else {
            let place = self.new_place(known_by.0, written, within)?;
            self.places.places.insert(known_by, place);
            place
        };
        let editor_note = self.id(FieldRole::PlaceNote);
        let role = self.place_role(wrong);
        Ok(Some(PlaceLink { place, role, precision, said, editor_note }))
    }

    /// What the place was in the incident.
    fn place_role(&self, wrong: &mut Vec<Flaw>) -> PlaceRole {
        let Some((column, id)) = self.cell(FieldRole::PlaceRole) else { return PlaceRole::default() };
        let role = PlaceRole::from_word(&self.builder.text(id).to_lowercase());
        if role.is_none() {
            let problem = Problem::NotAPlaceRole;
            wrong.push(Wrong { column, problem }.into());
        }
        role.unwrap_or_default()
    }

    /// What the place lies in, from the smallest to the largest.
    fn within(&mut self) -> Result<TextId, Reason> {
        let columns = self.plan.columns(FieldRole::Within).iter().enumerate();
        let stated = columns.filter_map(|(n, &column)| {
            let text = self.builder.text(self.stated(column)?);
            Some((within::size(&self.heading_texts[column], text), n, text))
        });
        let mut within: Vec<(u8, usize, &str)> = stated.collect();
        within.sort_by_key(|&(size, n, _)| std::cmp::Reverse((size, n)));
        let within: Vec<&str> = within.into_iter().map(|(.., text)| text).collect();
        let within = within.join(", ");
        self.builder.intern(&within)
    }

    fn new_place(
        &mut self,
        name: TextId,
        written: Option<Written>,
        within: TextId,
    ) -> Result<PlaceId, Reason> {
        let position: Option<Point> = written.map(|written| written.position);
        let name = self.builder.text(name).to_owned();
        let at = position.map(|position| format!("{}, {}", position.y(), position.x()));
        let mut key = match (name.is_empty(), &at) {
            (true, at) => at.clone().unwrap_or_default(),
            (false, _) => name.clone(),
        };
        let wanted = self.builder.intern(&key)?;
        while self.builder.intern(&key).map(|key| self.builder.row_of(Table::Places, key))?.is_some() {
            let whole = at.as_ref().map(|at| format!("{name} ({at})"));
            let whole = whole.filter(|whole| *whole != key && !name.is_empty() && key == name);
            key = match whole {
                Some(whole) => whole,
                None => format!(
                    "{} ({})",
                    self.builder.text(wanted).to_owned(),
                    self.next_number(Table::Places, wanted) + 1
                ),
            };
        }
        let within = self.builder.text(within).to_owned();
        let from = match self.builder.text(self.id(FieldRole::PositionFrom)) {
            "" => written.map_or("", |written| written.from).to_owned(),
            from => from.to_owned(),
        };
        let stated = |text: &str| (!text.is_empty()).then(|| Str::from(text.to_owned()));
        let record = PlaceRecord {
            id: key.into(),
            // The language of a name in a table is not known: "und" in BCP 47.
            names: stated(&name).map(|name| ("und".into(), name)).into_iter().collect(),
            position: position.map(|position| [position.x(), position.y()]),
            position_from: stated(&from).map(Wording::Plain),
            within: stated(&within).map(Wording::Plain),
            ..PlaceRecord::default()
        };
        self.builder.add_place(record)
    }
}
