//! What was edited of a dossier: which rows say something else in a later one with the same rows.
//!
//! What was worked out of the earlier dossier holds for the later one but for what these rows have a
//! part in, so only that is worked out anew.

use super::unplaced::is_unplaced;
use crate::model::{ActorId, Dossier, IncidentId, PlaceId, StatementId, Table};

/// Two dossiers with the same rows and ids, and the rows that say something else in the later one.
#[derive(Clone, Debug)]
pub struct Edit<'a> {
    /// The earlier dossier.
    pub before: &'a Dossier,
    /// The later dossier.
    pub after: &'a Dossier,
    /// Every row that differs, in order and each once; others may be among them.
    pub rows: Vec<(Table, u32)>,
}

impl Edit<'_> {
    /// The incidents that say something else.
    pub fn incidents(&self) -> impl Iterator<Item = IncidentId> + Clone {
        self.of(Table::Incidents).map(IncidentId)
    }

    /// The places that say something else.
    pub fn places(&self) -> impl Iterator<Item = PlaceId> + Clone {
        self.of(Table::Places).map(PlaceId)
    }

    fn of(&self, table: Table) -> impl Iterator<Item = u32> + Clone {
        self.rows.iter().filter(move |(of, _)| *of == table).map(|&(_, row)| row)
    }

    /// The incidents that may be somewhere else, or whose places may now be looked for: what says
    /// something else, and what is put at places that came onto the map or went from it.
    pub fn moved(&self) -> Vec<IncidentId> {
        let stands = |dossier: &Dossier, id| {
            let place = dossier.place(id);
            (place.position().is_some(), is_unplaced(place))
        };
        let places = self.places().filter(|&id| stands(self.before, id) != stands(self.after, id));
        let there = places.flat_map(|id| self.after.place(id).incidents().iter().copied());
        sorted(self.incidents().chain(there))
    }

    /// The incidents in which a text may be found or no longer found: what says something else, and
    /// what names a row of which `differs` holds.
    pub(super) fn reworded(&self, mut differs: impl FnMut(Table, u32) -> bool) -> Vec<IncidentId> {
        let mut found = Vec::new();
        for &(table, row) in self.rows.iter().filter(|&&(table, row)| differs(table, row)) {
            match table {
                Table::Places => found.extend(self.after.place(PlaceId(row)).incidents()),
                Table::Actors => found.extend(self.after.actor(ActorId(row)).incidents()),
                Table::Incidents => found.push(IncidentId(row)),
                // What it was about until now does not say so itself.
                Table::Statements => {
                    let about = |dossier: &Dossier| dossier.statement(StatementId(row)).incidents().to_vec();
                    found.extend(about(self.before).into_iter().chain(about(self.after)));
                }
                Table::Sources | Table::Attachments | Table::Shapes => {}
            }
        }
        sorted(found)
    }

    /// How many incidents have a part in what follows, at most: also those with a place in common with
    /// one that says something else.
    pub fn reach(&self) -> usize {
        let here = |place| self.after.place(place).incidents().len();
        let nearby = |dossier: &Dossier, row| {
            let places = dossier.incident(IncidentId(row)).places().iter();
            places.map(|link| here(link.place)).sum::<usize>()
        };
        let incidents = |&(table, row): &(Table, u32)| match table {
            Table::Places => here(PlaceId(row)),
            Table::Actors => self.after.actor(ActorId(row)).incidents().len(),
            Table::Statements => self.after.statement(StatementId(row)).incidents().len(),
            Table::Incidents => nearby(self.before, row) + nearby(self.after, row),
            Table::Sources | Table::Attachments | Table::Shapes => 0,
        };
        self.rows.iter().map(|row| 1 + incidents(row)).sum()
    }
}

/// In order, and each once.
pub fn sorted<T: Ord>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = all.into_iter().collect();
    all.sort_unstable();
    all.dedup();
    all
}
