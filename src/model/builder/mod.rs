//! Records in, dossier out. Everything is checked on the way; nothing is thrown away.
//!
//! A field that cannot be used costs a [`Flaw`] and is kept as it was among the row's extra
//! fields, from where a save writes it back. A row without a usable id is refused.

mod check;
mod push;
mod rows;

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use serde_json::value::RawValue;

use super::columns::{ActorsDraft, IncidentsDraft, PlacesDraft, SourcesDraft, StatementsDraft};
use super::dossier::{Dossier, Head, Table, in_table};
use super::ids::IncidentId;
use super::keys::{FindRow, Keys};
use super::pointers::Pointers;
use super::text::{Text, TextId};
use super::when::MomentError;

pub use check::is_language_tag;
pub(super) use {check::Check, rows::RowRecord};

/// Why a field or a row could not be used.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A row without an id.
    NoId,
    /// Two rows with one id.
    DuplicateId,
    /// A reference to nothing.
    Dangling(Table),
    /// An incident that answers itself.
    AnswersItself,
    /// A word that is not in its vocabulary.
    NotInVocabulary {
        /// What the words are for.
        what: Vocabulary,
        /// The words.
        allowed: Vec<&'static str>,
    },
    /// Longitude out of range.
    Longitude,
    /// Latitude out of range.
    Latitude,
    /// Latitude out of range, but the two would fit the other way round.
    Swapped,
    /// A radius that is no radius.
    Radius,
    /// A text that is no time.
    Moment(MomentError),
    /// A precision that the text does not have.
    Finer,
    /// An interval that ends before it starts.
    EndsBeforeStart,
    /// A zone that is none.
    Zone,
    /// A zone that contradicts the offset.
    TwoZones,
    /// A language tag that is none.
    Language,
    /// Bounds that contradict each other.
    Bounds,
    /// A word where a number of people was expected.
    Toll,
    /// A statement without words.
    NoWords,
    /// More text than ids can count.
    Full,
}

/// A vocabulary of [`super::vocabulary`], by the name of its type.
#[expect(missing_docs, reason = "the types say what they are")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Vocabulary {
    PlaceKind,
    PlaceRole,
    ActorKind,
    ActorRole,
    Reliability,
    Credibility,
    Kind,
    StatementForm,
    StatementKind,
    PrecisionClass,
    TimePrecision,
    PartOfDay,
}

impl Reason {
    /// Every code of these kinds, each once.
    pub const CODES: [&'static str; 19] = [
        "empty-id",
        "id-taken",
        "no-such-entry",
        "answers-itself",
        "not-in-vocabulary",
        "longitude-out-of-range",
        "latitude-out-of-range",
        "degrees-swapped",
        "not-a-radius",
        "not-a-moment",
        "no-such-moment",
        "finer-than-written",
        "end-before-start",
        "not-a-zone",
        "two-zones",
        "not-a-language",
        "toll-decreases",
        "not-a-toll",
        "no-words",
    ];

    /// The code of this kind, which no later version gives to another one.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoId => "empty-id",
            Self::DuplicateId => "id-taken",
            Self::Dangling(_) => "no-such-entry",
            Self::AnswersItself => "answers-itself",
            Self::NotInVocabulary { .. } => "not-in-vocabulary",
            Self::Longitude => "longitude-out-of-range",
            Self::Latitude => "latitude-out-of-range",
            Self::Swapped => "degrees-swapped",
            Self::Radius => "not-a-radius",
            Self::Moment(MomentError::Shape) => "not-a-moment",
            Self::Moment(MomentError::NoSuchTime) => "no-such-moment",
            Self::Finer => "finer-than-written",
            Self::EndsBeforeStart => "end-before-start",
            Self::Zone => "not-a-zone",
            Self::TwoZones => "two-zones",
            Self::Language => "not-a-language",
            Self::Bounds => "toll-decreases",
            Self::Toll => "not-a-toll",
            Self::NoWords => "no-words",
            Self::Full => "too-large",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Error for Reason {}

impl From<MomentError> for Reason {
    fn from(error: MomentError) -> Self {
        Self::Moment(error)
    }
}

/// One field that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// Where in the row, such as `places[1].place`.
    pub field: String,
    /// The value as it stands there.
    pub value: String,
    /// Why.
    pub reason: Reason,
}

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
