//! Floor 3: a copy of a dossier that says less, for people who are not to see everything.
//!
//! What is to be left out stands in a [`Redaction`]; [`redact`] makes the copy, and tells in [`RedactionReport`]
//! what it did, and where words that stay still name what was left out. Words are never rewritten:
//! quotations stay verbatim or go as a whole.
//!
//! Some things go with whatever else is left out, since they hold all of it once more: rows of the
//! file that incidents were made from, texts of sources, files of attachments, what statements assert
//! field by field, fields that are not known here, rows that could not be read. So does what is marked
//! as sensitive.
//! Ids are new, since they can tell names and positions, or lead to the row in a public data set.
//!
//! Nothing passes by default. Every record is taken apart without `..`, so that a field that is new
//! does not compile until somebody has decided about it; what becomes of each field under which
//! wish stands in one table, which a test holds against the schema of the format.
//!
//! | file | idea |
//! | --- | --- |
//! | `choice` | what is to be left out |
//! | `keep` | which rows stay, and their new ids |
//! | `rows` | one function a table: a record becomes one that says less |
//! | `happened` | the same of incidents and statements |
//! | `beside` | the same of attachments and shapes |
//! | `parts` | the small records within a row |
//! | `times` | times, without what is finer than a day |
//! | `whole` | what is said of the dossier as a whole, and its briefing |
//! | `names` | where words still name what was left out |
//! | `common` | words of names that tell nobody when they stand alone |
//! | `excerpt` | the words around a hit, as they stand |
//! | `counts` | what was done, counted while it is done |
//! | `done` | what was done, with numbers |

mod beside;
mod choice;
mod common;
mod counts;
mod done;
mod excerpt;
mod happened;
mod keep;
mod names;
mod parts;
mod rows;
#[cfg(test)]
mod tests;
mod times;
mod whole;

use jiff::civil::Date;

use crate::l10n::issues::describe_entry;
use crate::l10n::{Language, facts, preferred_names, redact as w};
use crate::model::builder::Reason;
use crate::model::record::{ActorRecord, Names as RecordNames};
use crate::model::{Builder, Dossier};
use crate::progress::Progress;

pub use choice::{Part, Redaction, Without};
pub use done::{Hit, RedactionReport, ResidualMention, Warning, Where};

use rows::Redactor;

/// A dossier that says less.
#[derive(Clone, Debug)]
pub struct Redacted {
    /// The copy.
    pub dossier: Dossier,
    /// What was done.
    pub done: RedactionReport,
}

/// Why there is no redacted copy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RedactError {
    /// An actor is to be left out that is not there: whoever wished it may have another in mind.
    #[error("{}", w::no_such_actor(.0))]
    NoActor(String),
    /// The same of a source.
    #[error("{}", w::no_such_source(.0))]
    NoSource(String),
    /// More rows or text than ids can count.
    #[error("{}", describe_entry(.0))]
    Full(#[from] Reason),
    /// Somebody asked to stop.
    #[error("{}", crate::l10n::failures::cancelled())]
    Cancelled,
}

/// So many rows are made between two looks at whether to stop.
const BETWEEN_LOOKS: usize = 1024;

/// Makes the copy. `day` is today (UTC), which the copy tells.
///
/// # Errors
/// When the wish names what is not there, the copy is too large, or `progress` was cancelled.
pub fn redact(
    dossier: &Dossier,
    wish: &Redaction,
    day: Date,
    progress: &Progress,
) -> Result<Redacted, RedactError> {
    wish.check(dossier)?;
    let mut redactor = Redactor::new(dossier, wish);
    let head = redactor.head();
    let mut builder = Builder::new(head);
    let look = |n: usize| {
        let stop = n.is_multiple_of(BETWEEN_LOOKS) && progress.is_cancelled();
        if stop { Err(RedactError::Cancelled) } else { Ok(()) }
    };
    for (n, place) in dossier.places().enumerate() {
        look(n)?;
        if let Some(record) = redactor.place(place, place.plain_record()) {
            builder.add_place(record)?;
        }
    }
    for (n, actor) in dossier.actors().enumerate() {
        look(n)?;
        if let Some(record) = redactor.actor(actor, actor.plain_record()) {
            builder.add_actor(record)?;
        }
    }
    if let Some(id) = redactor.withheld() {
        let names = RecordNames::from([(preferred_names().into(), w::withheld().into())]);
        builder.add_actor(ActorRecord { id: id.into(), names, ..ActorRecord::default() })?;
    }
    for (n, source) in dossier.sources().enumerate() {
        look(n)?;
        if let Some(record) = redactor.source(source, source.plain_record()) {
            builder.add_source(record)?;
        }
    }
    for (n, incident) in dossier.incidents().enumerate() {
        look(n)?;
        let record = redactor.incident(incident, incident.plain_record());
        builder.add_incident(record)?;
    }
    for (n, statement) in dossier.statements().enumerate() {
        look(n)?;
        if let Some(record) = redactor.statement(statement, statement.plain_record()) {
            builder.add_statement(record)?;
        }
    }
    for (n, attachment) in dossier.attachments().enumerate() {
        look(n)?;
        if let Some(record) = redactor.attachment(attachment, attachment.plain_record()) {
            builder.add_attachment(record)?;
        }
    }
    for (n, shape) in dossier.shapes().enumerate() {
        look(n)?;
        if let Some(record) = redactor.shape(shape, shape.plain_record()) {
            builder.add_shape(record)?;
        }
    }
    builder.take_flaws();
    let (mut copy, _) = builder.finish();
    let done = redactor.done();
    if !wish.is_empty() {
        let said = w::editor_note(&day.to_string(), &facts::listed_apart(&done.lines));
        copy.head.editor_note.append("\n\n", &said, Language::current().tag());
    }
    Ok(Redacted { dossier: copy, done })
}
