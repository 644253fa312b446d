//! Records in, dossier out. Everything is checked on the way; nothing is thrown away.
//!
//! A field that cannot be used costs a [`Flaw`] and is kept as it was among the row's extra
//! fields, from where a save writes it back. A row without a usable id is refused.

mod push;
mod rows;

use std::sync::Arc;

use serde_json::value::RawValue;

use super::columns::{ActorsDraft, IncidentsDraft, PlacesDraft, SourcesDraft, StatementsDraft};
use super::dossier::{Dossier, Head};
use super::ids::IncidentId;
use super::keys::{FindRow, Keys};
use super::pointers::Pointers;
use super::table::{Table, in_table};
use super::text::{Text, TextId};

pub use super::check::is_language_tag;
pub use super::flaw::{Flaw, Reason};
pub use super::vocabulary::Vocabulary;
pub(super) use rows::RowRecord;

/// Puts a dossier together, row by row: places, actors and sources before incidents, and
/// incidents before statements, since later rows name earlier ones.
#[derive(Debug, Default)]
pub struct Builder {
    head: Head,
    text: Text,
    places: PlacesDraft,
    actors: ActorsDraft,
    sources: SourcesDraft,
    incidents: IncidentsDraft,
    statements: StatementsDraft,
    refused: Vec<(Table, Box<RawValue>)>,
    /// Answers whose incident may still be to come.
    answers: Vec<(IncidentId, TextId)>,
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

    /// The dossier, and the flaws that only the whole shows, each with its incident.
    pub fn finish(mut self) -> (Dossier, Vec<(IncidentId, Flaw)>) {
        let mut flaws = Vec::new();
        for (incident, key) in std::mem::take(&mut self.answers) {
            let reason = match self.incidents.keys.row(key) {
                Some(row) if row != incident.0 => {
                    self.incidents.responds_to[incident.index()] = Some(IncidentId(row));
                    continue;
                }
                Some(_) => Reason::AnswersItself,
                None => Reason::Dangling(Table::Incidents),
            };
            let value = self.text.get(key).to_owned();
            self.incidents.extra.of_mut(incident.0).insert("responds_to".into(), value.clone().into());
            let field = "responds_to".to_owned();
            flaws.push((incident, Flaw { field, value, reason }));
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
