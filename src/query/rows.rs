//! The list of incidents by day, as rows that can be drawn one by one.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::model::{IncidentId, IncidentRef, TimePrecision};
use crate::query::layer::{LayerId, Layers};

/// What a group of incidents has in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// They start on this day.
    Day(Date),
    /// They are on some day of the month of this date.
    Month(Date),
    /// They are on some day of the year of this date.
    Year(Date),
    /// Their time is not known.
    Undated,
    /// They are background to the others.
    Background,
}

impl Heading {
    fn of(incident: IncidentRef<'_>) -> Self {
        match incident.when() {
            _ if incident.is_context() => Self::Background,
            None => Self::Undated,
            Some(when) => match when.precision {
                TimePrecision::Year => Self::Year(when.day()),
                TimePrecision::Month => Self::Month(when.day()),
                _ => Self::Day(when.day()),
            },
        }
    }
}

/// One row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A heading over the incidents that follow.
    Heading(Heading, u32),
    /// An incident.
    Incident(LayerId, IncidentId),
}

/// The rows of all visible layers: the days in order, then the undated, then the background.
#[derive(Debug, Default)]
pub struct Rows {
    rows: Vec<Row>,
    incidents: usize,
}

impl Rows {
    /// The rows of the incidents for which `keep` holds.
    pub fn of(layers: &Layers, keep: impl Fn(LayerId, IncidentId) -> bool) -> Self {
        let mut found: Vec<_> = layers
            .visible()
            .flat_map(|layer| layer.dossier.incidents().map(move |incident| (layer.id, incident)))
            .filter(|(layer, incident)| keep(*layer, incident.id))
            .map(|(layer, incident)| {
                let heading = Heading::of(incident);
                let order = incident.when().map(|when| when.order());
                // What is known to the year or month comes before what is known to the day.
                let exactness = Reverse(incident.when().map(|when| when.precision.max(TimePrecision::Week)));
                let start = order.map(|(start, ..)| start.date());
                (
                    (incident.is_context(), order.is_none(), start, exactness, order),
                    heading,
                    layer,
                    incident.id,
                )
            })
            .collect();
        found.sort_by_key(|(order, ..)| *order);

        let mut rows = Vec::with_capacity(found.len() + 16);
        let mut heading_at: Option<(usize, Heading)> = None;
        for &(_, heading, layer, incident) in &found {
            match heading_at {
                Some((at, current)) if current == heading => {
                    if let Some(Row::Heading(_, count)) = rows.get_mut(at) {
                        *count += 1;
                    }
                }
                _ => {
                    heading_at = Some((rows.len(), heading));
                    rows.push(Row::Heading(heading, 1));
                }
            }
            rows.push(Row::Incident(layer, incident));
        }
        Self { incidents: found.len(), rows }
    }

    /// The rows.
    pub fn all(&self) -> &[Row] {
        &self.rows
    }

    /// How many incidents are in the rows.
    pub fn incidents(&self) -> usize {
        self.incidents
    }

    /// Where an incident stands.
    pub fn find(&self, layer: LayerId, incident: IncidentId) -> Option<usize> {
        self.rows.iter().position(|row| *row == Row::Incident(layer, incident))
    }

    /// The incident `steps` rows of incidents after (or before) the one at `from`; from the start
    /// (or the end) where `from` is `None`. `None` past the ends.
    pub fn step(&self, from: Option<usize>, steps: isize) -> Option<(LayerId, IncidentId)> {
        let mut incidents: Box<dyn Iterator<Item = &Row>> = match (from, steps >= 0) {
            (None, true) => Box::new(self.rows.iter()),
            (None, false) => Box::new(self.rows.iter().rev()),
            (Some(at), true) => Box::new(self.rows.iter().skip(at + 1)),
            (Some(at), false) => Box::new(self.rows[..at.min(self.rows.len())].iter().rev()),
        };
        incidents.find_map(|row| match *row {
            Row::Incident(layer, id) => Some((layer, id)),
            Row::Heading(..) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::Builder;
    use crate::model::record::{IncidentRecord, WhenRecord};

    fn layers(incidents: &[(&'static str, Option<&'static str>, bool)]) -> Layers {
        let mut builder = Builder::default();
        for &(id, from, context) in incidents {
            let when = from.map(|from| WhenRecord { from: from.into(), ..WhenRecord::default() });
            let record = IncidentRecord { id: id.into(), when, context, ..IncidentRecord::default() };
            builder.add_incident(record).unwrap();
        }
        let mut layers = Layers::default();
        layers.open("test".to_owned(), None, Arc::new(builder.finish().0), Arc::new([]));
        layers
    }

    fn told(rows: &Rows, layers: &Layers) -> Vec<String> {
        let row = |row: &Row| match *row {
            Row::Heading(Heading::Day(date), count) => format!("{date}: {count}"),
            Row::Heading(Heading::Month(date), count) => format!("{}: {count}", date.strftime("%Y-%m")),
            Row::Heading(Heading::Year(date), count) => format!("{}: {count}", date.year()),
            Row::Heading(heading, count) => format!("{heading:?}: {count}"),
            Row::Incident(layer, id) => layers.dossier(layer).unwrap().incident(id).key().to_owned(),
        };
        rows.all().iter().map(row).collect()
    }

    #[test]
    fn incidents_stand_under_what_is_known_of_their_time_and_no_more() {
        let layers = layers(&[
            ("background", Some("2020-01-03"), true),
            ("never dated", None, false),
            ("later", Some("2022-01-05T10:00"), false),
            ("some day of the year", Some("2022"), false),
            ("earlier", Some("2022-01-05T09:00"), false),
            ("new year", Some("2022-01-01"), false),
            ("some day of January", Some("2022-01"), false),
        ]);
        let rows = Rows::of(&layers, |_, _| true);
        assert_eq!(
            told(&rows, &layers),
            [
                "2022: 1",
                "some day of the year",
                "2022-01: 1",
                "some day of January",
                "2022-01-01: 1",
                "new year",
                "2022-01-05: 2",
                "earlier",
                "later",
                "Undated: 1",
                "never dated",
                "Background: 1",
                "background",
            ]
        );
    }

    #[test]
    fn a_step_goes_from_incident_to_incident_over_headings() {
        let layers = layers(&[("a", Some("2022-01-01"), false), ("b", Some("2022-01-02"), false)]);
        let rows = Rows::of(&layers, |_, _| true);
        let key = |step: Option<(LayerId, IncidentId)>| {
            step.map(|(layer, id)| layers.dossier(layer).unwrap().incident(id).key().to_owned())
        };
        let first = rows.step(None, 1);
        assert_eq!(key(first).as_deref(), Some("a"));
        let (layer, id) = first.unwrap();
        assert_eq!(key(rows.step(rows.find(layer, id), 1)).as_deref(), Some("b"));
        assert_eq!(key(rows.step(None, -1)).as_deref(), Some("b"));
        assert_eq!(key(rows.step(rows.find(layer, id), -1)), None);
    }
}
