//! Rows of ids that a reader has checked itself: the way for a million rows of a table.

use super::{Builder, Reason};
use crate::model::column::Base;
use crate::model::ids::{IncidentId, StatementId};
use crate::model::keys::FindRow;
use crate::model::shared::Nth;
use crate::model::table::{Table, in_table};
use crate::model::tables::{IncidentRow, Outcome, StatementRow};
#[cfg(doc)]
use crate::model::text::Text;
use crate::model::text::{Hasher, TextId};
use crate::model::when::When;

impl Builder {
    /// The id of a text, which is stored if it is new.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn intern(&mut self, text: &str) -> Result<TextId, Reason> {
        self.text.intern(text).ok_or(Reason::Full)
    }

    /// As [`Self::intern`], with the hash that [`Self::hasher`] makes of the text.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn intern_hashed(&mut self, text: &str, hash: u32) -> Result<TextId, Reason> {
        self.text.intern_hashed(text, hash).ok_or(Reason::Full)
    }

    /// Looks where the texts of these hashes stand, before they are interned; see [`Text::fetch`].
    pub fn fetch(&self, hashes: impl Iterator<Item = u32>, found: &mut Vec<u32>) {
        self.text.fetch(hashes, found);
    }

    /// What makes the hashes of texts.
    pub fn hasher(&self) -> &Hasher {
        self.text.hasher()
    }

    /// The id of a long text that no other is expected to equal; it is not looked for.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn append(&mut self, text: &str) -> Result<TextId, Reason> {
        self.text.append(text).ok_or(Reason::Full)
    }

    /// The text of an id.
    pub fn text(&self, id: TextId) -> &str {
        self.text.get(id)
    }

    /// The number of a time among those of incidents.
    pub fn nth_when(&mut self, when: Option<When>) -> Nth<Option<When>> {
        self.incidents.when.nth(when)
    }

    /// The number of an outcome among those of incidents.
    pub fn nth_outcome(&mut self, outcome: Outcome) -> Nth<Outcome> {
        self.incidents.outcome.nth(outcome)
    }

    /// The row of a table that has this key.
    pub fn row_of(&self, table: Table, key: TextId) -> Option<u32> {
        self.keys(table).row(key)
    }

    /// The key of a row, which must be there.
    pub fn key_of(&self, table: Table, row: u32) -> &str {
        self.text.get(in_table!(table, &self, |draft| draft.key[row as usize]))
    }

    /// Adds an incident. What it names must be of this builder.
    ///
    /// # Errors
    /// When its key is empty or taken.
    pub fn push_incident(&mut self, row: &IncidentRow<'_>) -> Result<IncidentId, Reason> {
        self.claim_id(Table::Incidents, row.key)?;
        Ok(self.store_incident(row))
    }

    /// Adds a statement. What it names must be of this builder.
    ///
    /// # Errors
    /// When its key is empty or taken, or it has no words.
    pub fn push_statement(&mut self, row: &StatementRow<'_>) -> Result<StatementId, Reason> {
        if row.text.is_empty() {
            return Err(Reason::NoWords);
        }
        self.claim_id(Table::Statements, row.key)?;
        Ok(self.store_statement(row))
    }

    /// Appends an incident whose key is claimed.
    pub(super) fn store_incident(&mut self, row: &IncidentRow<'_>) -> IncidentId {
        let t = &mut self.incidents;
        let id = IncidentId(next_row(t.key.len()));
        t.key.push(row.key);
        t.extra.push_owned(None);
        t.title.push_cell((row.title, &[]));
        t.kind.push(row.kind);
        t.when.push(row.when);
        t.places.push_slice(row.places);
        t.actors.push_slice(row.actors);
        t.munitions.push_slice(row.munitions);
        t.outcome.push(row.outcome);
        t.summary.push_cell((row.summary, &[]));
        t.responds_to.push_cell(None);
        t.context.push(row.context);
        t.sources.push_slice(row.sources);
        t.editor_note.push_cell((row.editor_note, &[]));
        t.recorded.push_cell(TextId::EMPTY);
        let origin = &row.origin;
        t.origin.push(origin.line, origin.headings, origin.cells);
        if !row.responds_to.is_empty() {
            self.awaiting.push((Table::Incidents, id.0, row.responds_to));
        }
        id
    }

    /// Appends a statement whose key is claimed.
    pub(super) fn store_statement(&mut self, row: &StatementRow<'_>) -> StatementId {
        let t = &mut self.statements;
        let id = StatementId(next_row(t.key.len()));
        t.key.push(row.key);
        t.extra.push_owned(None);
        t.form.push(row.form);
        t.kind.push(row.kind);
        t.text.push(row.text);
        t.language.push(row.language);
        t.translations.push_slice(row.translations);
        t.speaker.push_cell((row.speaker, row.role_translations));
        t.when.push(row.when);
        t.cited.push(row.cited);
        t.about.push_cell((row.incidents, (row.places, row.actors)));
        t.credibility.push_cell(None);
        t.asserts.push_cell(&[]);
        t.editor_note.push_cell((row.editor_note, &[]));
        t.recorded.push_cell(TextId::EMPTY);
        id
    }
}

/// [`Builder::claim`] has checked that it fits.
pub(super) fn next_row(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
