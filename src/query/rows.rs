//! The list of incidents by day, as rows that can be drawn one by one.

use std::sync::Arc;

use fixedbitset::FixedBitSet;

use super::order::{self, Heading, TimeOrder};
use super::shown::FilterResult;
use crate::model::IncidentId;
use crate::query::layer::{LayerId, Layers};

/// One row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A heading over the incidents that follow.
    Heading(Heading, u32),
    /// An incident.
    Incident(LayerId, IncidentId),
}

/// The rows of what is shown: the days in order, then the undated, then the background.
///
/// Eight bytes an incident and a few for each heading: where a row stands is worked out when it is
/// asked for.
#[derive(Debug, Default)]
pub struct Rows {
    /// The incidents, each with the number of its layer.
    incidents: Vec<(u32, IncidentId)>,
    groups: Vec<Group>,
    layers: Vec<LayerRows>,
}

/// What the rows of a layer follow from.
#[derive(Debug)]
struct LayerRows {
    layer: LayerId,
    order: Arc<TimeOrder>,
    shown: Arc<FixedBitSet>,
}

/// A heading, over the incidents from `first` on to those of the next group.
#[derive(Clone, Copy, Debug)]
struct Group {
    heading: Heading,
    first: usize,
    /// The row of the heading.
    row: usize,
}

impl Rows {
    /// The rows of what is shown of the layers.
    pub fn of(layers: &Layers, shown: &FilterResult) -> Self {
        let of: Vec<LayerRows> = follows_from(layers, shown)
            .map(|(layer, order, shown)| LayerRows { layer, order: order.clone(), shown: shown.clone() })
            .collect();
        let mut by_heading: Vec<_> =
            (0..).zip(&of).flat_map(|(n, of)| of.order.groups().map(move |group| (n, of, group))).collect();
        by_heading.sort_by_key(|(_, _, (group, _))| group.rank);
        let mut rows = Self { incidents: Vec::with_capacity(shown.counts.shown), ..Self::default() };
        for parts in by_heading.chunk_by(|(_, _, (one, _)), (_, _, (other, _))| one.rank == other.rank) {
            let first = rows.incidents.len();
            for &(n, of, (_, ids)) in parts {
                let shown = ids.iter().filter(|id| of.shown.contains(id.index()));
                rows.incidents.extend(shown.map(|&id| (n, id)));
            }
            let [(_, _, (group, _)), others @ ..] = parts else { continue };
            let incidents = &mut rows.incidents[first..];
            if !others.is_empty() {
                let incident = |(n, id)| Some(layers.dossier(of.get(n as usize)?.layer)?.incident(id));
                incidents.sort_by_cached_key(|&row| incident(row).map(order::key));
            }
            if !incidents.is_empty() {
                let row = first + rows.groups.len();
                rows.groups.push(Group { heading: group.heading, first, row });
            }
        }
        rows.layers = of;
        rows
    }

    /// The rows of what is shown of the layers: these, where they are still the same.
    pub fn updated(self: &Arc<Self>, layers: &Layers, shown: &FilterResult) -> Arc<Self> {
        let known = self.layers.iter();
        let is_same = known
            .map(|known| (known.layer, Arc::as_ptr(&known.order), Arc::as_ptr(&known.shown)))
            .eq(follows_from(layers, shown)
                .map(|(layer, order, shown)| (layer, Arc::as_ptr(order), Arc::as_ptr(shown))));
        if is_same { self.clone() } else { Arc::new(Self::of(layers, shown)) }
    }

    /// How many rows there are: incidents and headings.
    pub fn len(&self) -> usize {
        self.incidents.len() + self.groups.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.incidents.is_empty()
    }

    /// How many incidents are in the rows.
    pub fn incidents(&self) -> usize {
        self.incidents.len()
    }

    /// A row; `None` past the end.
    pub fn get(&self, row: usize) -> Option<Row> {
        let headings = self.headings_before(row + 1);
        let group = self.groups.get(headings.checked_sub(1)?)?;
        if group.row == row {
            let next = self.groups.get(headings).map_or(self.incidents.len(), |next| next.first);
            let count = u32::try_from(next - group.first).unwrap_or(u32::MAX);
            return Some(Row::Heading(group.heading, count));
        }
        let (layer, id) = self.incident(row - headings)?;
        Some(Row::Incident(layer, id))
    }

    /// How many headings stand before a row.
    pub fn headings_before(&self, row: usize) -> usize {
        self.groups.partition_point(|group| group.row < row)
    }

    /// Every row.
    pub fn iter(&self) -> impl Iterator<Item = Row> {
        (0..self.len()).filter_map(|row| self.get(row))
    }

    /// Where an incident stands.
    pub fn find(&self, layer: LayerId, incident: IncidentId) -> Option<usize> {
        let layer = (0..).zip(&self.layers).find(|(_, of)| of.layer == layer)?.0;
        let at = self.incidents.iter().position(|&row| row == (layer, incident))?;
        Some(self.row_of(at))
    }

    /// Where the first of these incidents stands.
    pub fn find_first(&self, is_it: impl Fn((LayerId, IncidentId)) -> bool) -> Option<usize> {
        let at = (0..self.incidents.len()).position(|at| self.incident(at).is_some_and(&is_it))?;
        Some(self.row_of(at))
    }

    /// The incident `steps` incidents after (or before) the one in the row `from`; from the start
    /// (or the end) where `from` is `None`. `None` past the ends.
    pub fn step(&self, from: Option<usize>, steps: isize) -> Option<(LayerId, IncidentId)> {
        let at = match (from, steps >= 0) {
            (None, true) => 0,
            (None, false) => self.incidents.len().checked_sub(1)?,
            // Between two incidents stands a heading: the next is the one after it.
            (Some(row), true) => (row + 1) - self.headings_before(row + 1),
            (Some(row), false) => (row - self.headings_before(row)).checked_sub(1)?,
        };
        self.incident(at)
    }

    fn row_of(&self, at: usize) -> usize {
        at + self.groups.partition_point(|group| group.first <= at)
    }

    fn incident(&self, at: usize) -> Option<(LayerId, IncidentId)> {
        let &(layer, id) = self.incidents.get(at)?;
        Some((self.layers.get(layer as usize)?.layer, id))
    }
}

/// What the rows follow from: the layers that are shown, each with its order and what is shown of it.
fn follows_from<'a>(
    layers: &'a Layers,
    shown: &'a FilterResult,
) -> impl Iterator<Item = (LayerId, &'a Arc<TimeOrder>, &'a Arc<FixedBitSet>)> {
    let results = layers.visible().filter_map(|layer| Some((layer, shown.of_layer(layer.id)?)));
    results.map(|(layer, result)| (layer.id, layer.data.order(), result.rows()))
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

    fn all(layers: &Layers) -> Rows {
        Rows::of(layers, &FilterResult::all(layers))
    }

    fn describe(rows: &Rows, layers: &Layers) -> Vec<String> {
        let row = |row: Row| match row {
            Row::Heading(Heading::Day(date), count) => format!("{date}: {count}"),
            Row::Heading(Heading::Month(date), count) => format!("{}: {count}", date.strftime("%Y-%m")),
            Row::Heading(Heading::Year(date), count) => format!("{}: {count}", date.year()),
            Row::Heading(heading, count) => format!("{heading:?}: {count}"),
            Row::Incident(layer, id) => layers.dossier(layer).unwrap().incident(id).key().to_owned(),
        };
        rows.iter().map(row).collect()
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
        let rows = all(&layers);
        assert_eq!(
            describe(&rows, &layers),
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
        let rows = all(&layers);
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
