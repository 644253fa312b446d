//! Records in, dossier out. Everything is checked on the way; nothing is thrown away.
//!
//! A field that cannot be used costs a [`Flaw`] and is kept as it was among the row's extra
//! fields, from where a save writes it back. A row without a usable id is refused.

mod push;
mod rows;

use std::sync::Arc;

use serde_json::Value;
use serde_json::value::RawValue;

use super::columns::{
    ActorsDraft, AttachmentsDraft, IncidentsDraft, PlacesDraft, ShapesDraft, SourcesDraft, StatementsDraft,
};
use super::dossier::{Dossier, Head};
use super::ids::{IncidentId, SourceId};
use super::keys::{FindRow, Keys};
use super::pointers::Pointers;
use super::table::{Table, in_table};
use super::text::{Text, TextId};

pub use super::check::is_language_tag;
pub use super::flaw::{Flaw, Reason};
pub use super::vocabulary::Vocabulary;
pub(super) use rows::RowRecord;

/// Puts a dossier together, row by row, table by table in the order of [`Table::ALL`], since later rows
/// name earlier ones.
#[derive(Debug, Default)]
pub struct Builder {
    head: Head,
    text: Text,
    places: PlacesDraft,
    actors: ActorsDraft,
    sources: SourcesDraft,
    incidents: IncidentsDraft,
    statements: StatementsDraft,
    attachments: AttachmentsDraft,
    shapes: ShapesDraft,
    refused: Vec<(Table, Box<RawValue>)>,
    /// Rows that name another of their table, which may still be to come.
    awaiting: Vec<(Table, u32, TextId)>,
    flaws: Vec<Flaw>,
}

impl Builder {
    /// An empty dossier of this title and so on.
    pub fn new(head: Head) -> Self {
        Self { head, ..Self::default() }
    }

    /// The flaws of the row added last.
    pub fn take_flaws(&mut self) -> Vec<Flaw> {
        std::mem::take(&mut self.flaws)
    }

    /// Keeps a row that could not be read, so that a save writes it back.
    pub fn keep_refused(&mut self, table: Table, raw: Box<RawValue>) {
        self.refused.push((table, raw));
    }

    /// Keeps something of a row as a field that is not known here.
    pub fn keep_field(&mut self, table: Table, row: u32, field: &str, value: Value) {
        in_table!(table, &mut self, |draft| draft.extra.of_mut(row).insert(field.to_owned(), value));
    }

    /// The dossier, and the flaws that only the whole shows, each with its row.
    pub fn finish(mut self) -> (Dossier, Vec<(Table, u32, Flaw)>) {
        let mut flaws = Vec::new();
        for (table, row, key) in std::mem::take(&mut self.awaiting) {
            let reason = match self.keys(table).row(key) {
                Some(other) if other != row => {
                    match table {
                        Table::Sources => self.sources.derived_from.fill(row, Some(SourceId(other))),
                        _ => self.incidents.responds_to.fill(row, Some(IncidentId(other))),
                    }
                    continue;
                }
                Some(_) => Reason::names_itself(table),
                None => Reason::Dangling(table),
            };
            let field = if table == Table::Sources { "derived_from" } else { "responds_to" };
            let value = self.text.get(key).to_owned();
            self.keep_field(table, row, field, value.clone().into());
            flaws.push((table, row, Flaw { field: field.to_owned(), value, reason }));
        }
        self.text.seal();
        let mut dossier = Dossier {
            head: self.head,
            text: self.text,
            places: self.places.finish(),
            actors: self.actors.finish(),
            sources: self.sources.finish(),
            incidents: self.incidents.finish(),
            statements: self.statements.finish(),
            attachments: self.attachments.finish(),
            shapes: self.shapes.finish(),
            refused: Arc::new(self.refused),
            ..Dossier::default()
        };
        dossier.pointers = Pointers::of(&dossier);
        (dossier, flaws)
    }

    /// Claims the key for the table's next row.
    fn claim(&mut self, table: Table, key: &str) -> Result<TextId, Reason> {
        if key.trim().is_empty() {
            return Err(Reason::NoId);
        }
        let id = self.text.intern(key).ok_or(Reason::Full)?;
        self.claim_id(table, id)
    }

    fn claim_id(&mut self, table: Table, key: TextId) -> Result<TextId, Reason> {
        if key.is_empty() {
            return Err(Reason::NoId);
        }
        let (keys, rows) = in_table!(table, &mut self, |draft| (&mut draft.keys, draft.key.len()));
        let row = u32::try_from(rows).map_err(|_| Reason::Full)?;
        if keys.claim(key, row) { Ok(key) } else { Err(Reason::DuplicateId) }
    }

    fn keys(&self, table: Table) -> &Keys {
        in_table!(table, &self, |draft| &draft.keys)
    }
}

#[cfg(test)]
mod tests;
