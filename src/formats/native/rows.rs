//! The second time over the text: row by row into the dossier.

use serde::Deserialize;
use serde_json::value::RawValue;

use super::super::json_fault::JsonFault;
use super::super::lines::Lines;
use super::super::problem::SetAsideUnit;
use super::super::{FormatError, Issue, Place, Problem, shown};
use super::former::FormerCredibility;
use super::salvage::{Moved, Rest, Salvage, salvage};
use super::{distinct, locate};
use crate::model::builder::Reason;
use crate::model::record::{
    ActorRecord, AttachmentRecord, Extra, IncidentRecord, PlaceRecord, ShapeRecord, SourceRecord,
    StatementRecord,
};
use crate::model::{Builder, Dossier, Table};
use crate::progress::Progress;

/// To find the line of a flaw walks the row once more. From this many flaws in one row on, they
/// are given the line of the row.
const MOST_LOCATED: usize = 100;

/// A table's records: how they are read, and where they go.
pub(super) trait Records {
    /// The record of a row.
    type Record<'a>: Deserialize<'a>;
    /// The table.
    const TABLE: Table;

    /// Whether the record may have lost a key that was given twice.
    fn may_lose_keys(record: &Self::Record<'_>) -> bool;

    /// Makes of what files said before the first release what is meant by it.
    ///
    /// # Errors
    /// When the field `credibility` of a source says nothing that is known.
    fn renew(record: &mut Self::Record<'_>, former: &mut FormerCredibility) -> Result<(), Reason>;

    fn add(builder: &mut Builder, record: Self::Record<'_>) -> Result<(), Reason>;
    fn extra<'r>(record: &'r mut Self::Record<'_>) -> &'r mut Extra;
}

macro_rules! records {
    ($($table:ident: $type:ident, $add:ident, |$record:ident, $former:ident| $renewed:expr, $loses:expr;)*) => {$(
        pub(super) struct $table;

        impl Records for $table {
            type Record<'a> = $type<'a>;
            const TABLE: Table = Table::$table;

            fn may_lose_keys($record: &$type<'_>) -> bool {
                $loses || !$record.extra.is_empty()
            }

            fn renew($record: &mut $type<'_>, $former: &mut FormerCredibility) -> Result<(), Reason> {
                let _ = (&$record, &$former);
                $renewed
            }

            fn add(builder: &mut Builder, record: $type<'_>) -> Result<(), Reason> {
                builder.$add(record).map(|_| ())
            }

            fn extra<'r>(record: &'r mut $type<'_>) -> &'r mut Extra {
                &mut record.extra
            }
        }
    )*};
}

records! {
    Places: PlaceRecord, add_place, |record, former| Ok(()), true;
    Actors: ActorRecord, add_actor, |record, former| Ok(()), true;
    Sources: SourceRecord, add_source, |record, former| former.take(record), false;
    Incidents: IncidentRecord, add_incident,
        |record, former| { former.give(&mut record.sources); Ok(()) }, false;
    Statements: StatementRecord, add_statement,
        |record, former| { former.give(record.cited.as_mut_slice()); Ok(()) }, !record.asserts.is_empty();
    Attachments: AttachmentRecord, add_attachment, |record, former| Ok(()), false;
    Shapes: ShapeRecord, add_shape, |record, former| Ok(()), false;
}

/// Reads rows into a dossier and notes what could not be used.
pub(super) struct Rows<'l, 'a> {
    pub lines: &'l Lines<'a>,
    pub progress: &'l Progress,
    pub builder: Builder,
    pub issues: Vec<Issue>,
    pub former: FormerCredibility,
}

impl Rows<'_, '_> {
    /// Reads the rows of a table. Answers, for each row of the dossier, which of `rows` it was.
    ///
    /// # Errors
    /// When cancelled, or when the dossier is full.
    pub(super) fn read<R: Records>(&mut self, rows: &[&RawValue]) -> Result<Vec<u32>, FormatError> {
        let mut taken = Vec::with_capacity(rows.len());
        for (n, &raw) in rows.iter().enumerate() {
            if self.progress.is_cancelled() {
                return Err(FormatError::Cancelled);
            }
            if self.row::<R>(n, raw)? {
                taken.push(u32::try_from(n).map_err(|_| FormatError::TooLarge)?);
            }
            let bytes = raw.get().len() as u64;
            self.progress.advance(bytes - bytes / 4);
        }
        Ok(taken)
    }

    /// The dossier, and every issue in the order of the file's lines. `taken` has, for each table, what
    /// [`Rows::read`] was given and gave.
    ///
    /// # Errors
    /// When the dossier is full.
    pub(super) fn finish(
        self,
        taken: &[(&[&RawValue], Vec<u32>)],
    ) -> Result<(Dossier, Vec<Issue>), FormatError> {
        let Self { lines, mut builder, mut issues, former, .. } = self;
        former.put_back(&mut builder).map_err(|_| FormatError::TooLarge)?;
        let (dossier, late) = builder.finish();
        for (table, row, flaw) in late {
            let (rows, taken) = &taken[table as usize];
            let Some(&n) = taken.get(row as usize) else { continue };
            let Some(raw) = rows.get(n as usize) else { continue };
            let value = locate::locate(raw.get(), &flaw.field);
            let place = Place {
                line: lines.line_of(value),
                record: None,
                path: path_of(table, n as usize, &flaw.field),
                field: flaw.field,
                value: shown(&flaw.value),
            };
            issues.push(Issue::at(place, Problem::Entry(flaw.reason)));
        }
        issues.sort_by_key(|issue| issue.place.line);
        Ok((dossier, issues))
    }

    /// Reads one row; answers whether the dossier took it.
    fn row<R: Records>(&mut self, n: usize, raw: &RawValue) -> Result<bool, FormatError> {
        match serde_json::from_str::<R::Record<'_>>(raw.get()) {
            Ok(record) => {
                if R::may_lose_keys(&record) && self.refuse_twice::<R>(n, raw) {
                    return Ok(false);
                }
                self.add::<R>(n, raw, record, &Moved::default())
            }
            Err(_) if self.refuse_twice::<R>(n, raw) => Ok(false),
            Err(_) => self.salvaged::<R>(n, raw),
        }
    }

    /// Reads what is good in a row whose shape is not.
    fn salvaged<R: Records>(&mut self, n: usize, raw: &RawValue) -> Result<bool, FormatError> {
        let Salvage { flaws, rest } = salvage::<R>(raw.get());
        for (field, fault) in flaws {
            self.issue(R::TABLE, n, raw, &field, Problem::Json(fault));
        }
        let Rest { text, kept, moved } = match rest {
            Ok(rest) => rest,
            Err((field, fault)) => {
                self.refuse(R::TABLE, n, raw, &field, Problem::Json(fault));
                return Ok(false);
            }
        };
        match serde_json::from_str::<R::Record<'_>>(&text) {
            Ok(mut record) => {
                R::extra(&mut record).extend(kept);
                self.add::<R>(n, raw, record, &moved)
            }
            Err(error) => {
                self.refuse(R::TABLE, n, raw, "", Problem::Json(JsonFault::of(&error)));
                Ok(false)
            }
        }
    }

    fn add<R: Records>(
        &mut self,
        n: usize,
        raw: &RawValue,
        mut record: R::Record<'_>,
        moved: &Moved,
    ) -> Result<bool, FormatError> {
        let renewed = R::renew(&mut record, &mut self.former);
        match R::add(&mut self.builder, record) {
            Ok(()) => {
                for (count, flaw) in self.builder.take_flaws().into_iter().enumerate() {
                    let field = moved.path_in_file(&flaw.field);
                    let found =
                        if count < MOST_LOCATED { locate::locate(raw.get(), &field) } else { raw.get() };
                    let place = Place {
                        line: self.lines.line_of(found),
                        record: None,
                        path: path_of(R::TABLE, n, &field),
                        field,
                        value: shown(&flaw.value),
                    };
                    self.issues.push(Issue::at(place, Problem::Entry(flaw.reason)));
                }
                if let Err(reason) = renewed {
                    self.issue(R::TABLE, n, raw, "credibility", Problem::Entry(reason));
                }
                Ok(true)
            }
            Err(Reason::Full) => Err(FormatError::TooLarge),
            Err(reason) => {
                let field = if reason == Reason::NoWords { "text" } else { "id" };
                self.refuse(R::TABLE, n, raw, field, Problem::Entry(reason));
                Ok(false)
            }
        }
    }

    /// Refuses a row in which a key is given twice: either could be meant, and only the text as
    /// it stands keeps both.
    fn refuse_twice<R: Records>(&mut self, n: usize, raw: &RawValue) -> bool {
        let Some(twice) = distinct::key_given_twice(raw.get()) else {
            return false;
        };
        let line = self.lines.offset_of(raw.get()).map(|start| self.lines.line(start + twice.offset));
        self.refuse(R::TABLE, n, raw, "", Problem::Json(JsonFault::FieldTwice { name: twice.key }));
        if let Some(issue) = self.issues.last_mut() {
            issue.place.line = line;
        }
        true
    }

    fn refuse(&mut self, table: Table, n: usize, raw: &RawValue, field: &str, problem: Problem) {
        self.issue(table, n, raw, field, problem.setting_aside(SetAsideUnit::Entry));
        self.builder.keep_refused(table, raw.to_owned());
    }

    /// Notes an issue in the `n`th row.
    fn issue(&mut self, table: Table, n: usize, raw: &RawValue, field: &str, problem: Problem) {
        let found = locate::locate(raw.get(), field);
        let place = Place {
            line: self.lines.line_of(found),
            record: None,
            path: path_of(table, n, field),
            field: field.to_owned(),
            value: shown(found),
        };
        self.issues.push(Issue::at(place, problem));
    }
}

/// `incidents[2].when.from`.
fn path_of(table: Table, n: usize, field: &str) -> String {
    let dot = if field.is_empty() || field.starts_with('[') { "" } else { "." };
    format!("{}[{n}]{dot}{field}", table.word())
}

/// What serde says, and at which path in the row.
pub(super) fn flaw_of<'t, R: Records>(text: &'t str) -> Option<(String, JsonFault)> {
    let mut json = serde_json::Deserializer::from_str(text);
    let error = serde_path_to_error::deserialize::<_, R::Record<'t>>(&mut json).err()?;
    let path = error.path().to_string();
    let path = if path == "." { String::new() } else { path };
    Some((path, JsonFault::of(error.inner())))
}
