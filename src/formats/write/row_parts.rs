//! The parts of an incident as cells: when, where, who, with what, what came of it, who says so.

use std::borrow::Cow;

use super::row::{NONE_REPORTED, Row, RowBuilder, place_name, published, source_title, toll};
use crate::formats::tables::FieldRole as M;
use crate::formats::tables::import::pieces::joined;
use crate::model::tables::{Munition, PlaceLink};
use crate::model::when_text;
use crate::model::{
    ActorRole, Damage, IncidentRef, PlaceRef, PlaceRole, Precision, PrecisionClass, SourceRef,
};

/// The column of each part that an actor can have.
const PARTS: [(ActorRole, M); 6] = [
    (ActorRole::Attacker, M::Attacker),
    (ActorRole::AllegedAttacker, M::AllegedAttacker),
    (ActorRole::Target, M::Target),
    (ActorRole::Responder, M::Responder),
    (ActorRole::Victim, M::Victim),
    (ActorRole::Involved, M::Actor),
];

/// A number as it is stored, in full.
fn number(number: Option<f64>) -> Cow<'static, str> {
    number.map_or(Cow::Borrowed(""), |number| number.to_string().into())
}

/// How well it is known where it happened: how near the place it was, and how well the place itself is
/// known.
pub(super) fn precision(place: PlaceRef<'_>, link: &PlaceLink) -> Precision {
    match link.precision {
        Some(near) if place.precision() == Precision::default() => near,
        Some(near) => place.precision().coarser(near),
        None => place.precision(),
    }
}

impl<'d> RowBuilder<'d> {
    pub(super) fn when(&self, incident: IncidentRef<'d>, row: &mut Row) {
        let Some(when) = incident.when() else { return };
        let record = when_text::record(when, self.dossier.text());
        let (date, time) = record.from.split_once('T').unwrap_or((&record.from, ""));
        row.put(M::From, date);
        row.put(M::Time, time);
        let rest = [
            (M::To, &record.to),
            (M::TimePrecision, &record.precision),
            (M::PartOfDay, &record.part),
            (M::Zone, &record.zone),
            (M::TimeSaid, &record.said),
        ];
        for (meaning, text) in rest {
            row.put(meaning, text.as_deref().unwrap_or_default());
        }
        row.put(M::Inferred, record.inferred.as_deref().unwrap_or_default());
    }

    pub(super) fn places(&self, incident: IncidentRef<'d>, row: &mut Row) {
        let text = self.dossier.text();
        let places: Vec<_> = incident
            .places()
            .iter()
            .map(|link| {
                let place = self.dossier.place(link.place);
                let precision = precision(place, link);
                let class = match precision.class {
                    PrecisionClass::Unknown => "",
                    class => class.word(),
                };
                let radius = precision.radius_m.map_or(Cow::Borrowed(""), |metres| metres.to_string().into());
                let role = if link.role == PlaceRole::default() { "" } else { link.role.word() };
                [
                    place_name(place).into(),
                    place.within().into(),
                    number(place.position().map(geo::Point::y)),
                    number(place.position().map(geo::Point::x)),
                    class.into(),
                    radius,
                    place.position_from().into(),
                    text.get(link.said).into(),
                    role.into(),
                    text.get(link.editor_note).into(),
                ]
            })
            .collect();
        let columns = [
            M::Place,
            M::Within,
            M::Latitude,
            M::Longitude,
            M::PositionPrecision,
            M::Radius,
            M::PositionFrom,
            M::PlaceSaid,
            M::PlaceRole,
            M::PlaceNote,
        ];
        row.put_all(columns, &places);
    }

    pub(super) fn actors(&self, incident: IncidentRef<'d>, row: &mut Row) {
        for (role, meaning) in PARTS {
            let links = incident.actors().iter().filter(|link| link.role == role);
            row.put(meaning, &joined(links.map(|link| self.actor(link.actor))));
        }
    }

    pub(super) fn munitions(&self, incident: IncidentRef<'d>, row: &mut Row) {
        let text = self.dossier.text();
        let munition = |one: &Munition| {
            let count = one.count.map_or(Cow::Borrowed(""), |count| count.to_string().into());
            [text.get(one.what).into(), count, text.get(one.fate).into()]
        };
        let munitions: Vec<_> = incident.munitions().iter().map(munition).collect();
        row.put_all([M::Munition, M::MunitionCount, M::MunitionFate], &munitions);
    }

    pub(super) fn outcome(&self, incident: IncidentRef<'d>, row: &mut Row) {
        let outcome = incident.outcome();
        let columns = [
            (outcome.killed, [M::KilledLow, M::Killed, M::KilledHigh]),
            (outcome.wounded, [M::WoundedLow, M::Wounded, M::WoundedHigh]),
        ];
        for (people, columns) in columns {
            columns.into_iter().zip(toll(people)).for_each(|(column, count)| row.put(column, &count));
        }
        match outcome.damage {
            Damage::Unknown => {}
            Damage::NoneReported => row.put(M::Damage, NONE_REPORTED),
            Damage::Stated(damage) => row.put(M::Damage, self.dossier.text().get(damage)),
        }
    }

    pub(super) fn sources(&self, incident: IncidentRef<'d>, row: &mut Row) {
        let cited = incident.sources().iter();
        let cited =
            cited.map(|cited| (self.dossier.source(cited.source), self.dossier.text().get(cited.locator)));
        self.cite(&cited.collect::<Vec<_>>(), row);
    }

    /// Sources, and where in each of them.
    pub(super) fn cite(&self, cited: &[(SourceRef<'d>, &str)], row: &mut Row) {
        let source = |(source, locator): &(SourceRef<'d>, &'_ str)| {
            let published = source.published().map(|when| published(when, self.dossier).0);
            [
                Cow::Owned(source_title(*source).to_owned()),
                Cow::Owned(source.author().to_owned()),
                Cow::Owned(source.publisher().to_owned()),
                Cow::Owned(published.unwrap_or_default()),
                Cow::Owned(source.url().to_owned()),
                Cow::Owned((*locator).to_owned()),
            ]
        };
        let sources: Vec<_> = cited.iter().map(source).collect();
        let columns = [M::SourceTitle, M::Author, M::Publisher, M::Published, M::Link, M::SourceLocator];
        row.put_all(columns, &sources);
    }
}
