//! A copy of a dossier in which rows say something else.
//!
//! An edit speaks as files do: a table, the key of a row, a field, and what stands there then. What a
//! file could not say is refused here too, with the same reasons.

mod editing;
mod renumber;

use serde_json::{Map, Value};

use super::dossier::Dossier;
use super::flaw::Flaw;
use super::keys::FindRow;
use super::part::Lookup;
use super::pointers::Turned;
use super::table::{Table, in_table};

/// What a row is to say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowEdit<'a> {
    /// The table of the row.
    pub table: Table,
    /// The key of the row.
    pub key: &'a str,
    /// The field, by its name in files; `None`: the whole row.
    pub field: Option<&'a str>,
    /// What stands there then, as in files; `None`: nothing is stated, or there is no such row.
    pub value: Option<&'a Value>,
}

/// Why a row cannot say that.
#[derive(Clone, Debug, PartialEq)]
pub enum EditError {
    /// There is no such row.
    NoSuchRow,
    /// There is such a row already.
    RowTaken,
    /// Other rows name it.
    InUse,
    /// Its value is none that the field can have.
    Flaw(Flaw),
    /// It is no row: what serde says of it.
    Shape(String),
    /// There is no room for the texts.
    Full,
}

/// A dossier after edits.
#[derive(Debug)]
pub struct Edited {
    /// The dossier. It shares with the one before what is the same.
    pub dossier: Dossier,
    /// The rows that say something else; of the new dossier.
    pub touched: Touched,
    /// Which of the edits were not made, by their number, and why not.
    pub failed: Vec<(usize, EditError)>,
}

/// Rows that say something else than before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// Each of them once, where ids are as before.
    pub rows: Vec<(Table, u32)>,
    /// Whether rows came or went, so that ids are others than before.
    pub renumbered: bool,
}

impl Dossier {
    /// What a field of a row says, as in files; `None` where nothing is stated or there is no such row.
    pub fn value(&self, table: Table, key: &str, field: &str) -> Option<Value> {
        self.record(table, key)?.remove(field)
    }

    /// All that a row says, as in files, with what is not known here; `None` where there is none.
    pub fn record(&self, table: Table, key: &str) -> Option<Map<String, Value>> {
        let text = match table {
            Table::Places => serde_json::to_string(&self.place_by_key(key)?.record()),
            Table::Actors => serde_json::to_string(&self.actor_by_key(key)?.record()),
            Table::Sources => serde_json::to_string(&self.source_by_key(key)?.record()),
            Table::Incidents => serde_json::to_string(&self.incident_by_key(key)?.record()),
            Table::Statements => serde_json::to_string(&self.statement_by_key(key)?.record()),
            Table::Attachments => serde_json::to_string(&self.attachment_by_key(key)?.record()),
            Table::Shapes => serde_json::to_string(&self.shape_by_key(key)?.record()),
        };
        // By way of text: as a value, a radius of 0.1 would become 0.10000000149011612.
        serde_json::from_str(&text.ok()?).ok()
    }

    /// The rows that name a row of this key, in order.
    pub fn naming(&self, table: Table, key: &str) -> Vec<(Table, String)> {
        let row = self.text.find(key).and_then(|id| in_table!(table, &self, |columns| columns.keys.row(id)));
        let naming = row.map(|row| self.pointing_at(table, row, &Turned::new())).unwrap_or_default();
        naming.into_iter().map(|(of, row)| (of, Lookup::key(self, of, row).to_owned())).collect()
    }

    /// Whether a table has a row of this key.
    pub fn has_row(&self, table: Table, key: &str) -> bool {
        match table {
            Table::Places => self.place_by_key(key).is_some(),
            Table::Actors => self.actor_by_key(key).is_some(),
            Table::Sources => self.source_by_key(key).is_some(),
            Table::Incidents => self.incident_by_key(key).is_some(),
            Table::Statements => self.statement_by_key(key).is_some(),
            Table::Attachments => self.attachment_by_key(key).is_some(),
            Table::Shapes => self.shape_by_key(key).is_some(),
        }
    }
}

#[cfg(test)]
pub(crate) mod slow;
#[cfg(test)]
mod tests;
