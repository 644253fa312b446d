//! Whether two dossiers say the same of a row. Each numbers its rows and texts in its own way, so
//! every id is followed to what it stands for.

use crate::document::Matching;
use crate::model::part::{Lookup, Sameness};
use crate::model::{Dossier, IncidentId, Table, TextId};

/// Two dossiers.
#[derive(Clone, Copy)]
pub(super) struct Both<'a> {
    pub old: &'a Dossier,
    pub new: &'a Dossier,
    pub matching: &'a Matching,
}

/// That a row has another key in each reading is told by how they are matched, not here.
impl Sameness for Both<'_> {
    fn text(&self, old: TextId, new: TextId) -> bool {
        self.old.text().stored(old) == self.new.text().stored(new)
    }

    fn row(&self, table: Table, old: u32, new: u32) -> bool {
        match table {
            Table::Incidents => self.matching.find_successor(IncidentId(old)) == Some(IncidentId(new)),
            table => self.old.key(table, old) == self.new.key(table, new),
        }
    }
}
