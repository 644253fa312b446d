//! Fields that hold parts.

use std::marker::PhantomData;

#[cfg(test)]
use super::kind::schema;
use super::kind::{Cell, Field, read_cell, schema_is};
use crate::model::check::Check;
use crate::model::column::{Base, Pair, Rare};
use crate::model::ids::ActorId;
use crate::model::lists::Lists;
use crate::model::origin::{OriginCells, Origins};
use crate::model::part::{Lookup, Part, Sameness, all_same, both_same, stated};
use crate::model::parts::{Extra, Fields, OriginRecord, SpeakerRecord, Str};
use crate::model::precision::Precision;
use crate::model::shared::Shared;
use crate::model::table::Table;
use crate::model::tables::{OriginRow, Outcome, Speaker, Translation};
use crate::model::text::{Text as Strings, TextId};
use crate::model::when::When;

/// A part, or none.
#[derive(Debug)]
pub struct Maybe<P, C = Vec<Option<P>>>(PhantomData<(P, C)>);

/// A part of which one is meant where none is said, and not written.
#[derive(Debug)]
pub struct Usual<P, C = Vec<P>>(PhantomData<(P, C)>);

/// A time.
pub type Time = Maybe<When>;
/// A time that many rows share.
pub type RepeatedTime = Maybe<When, Shared<Option<When>>>;
/// How well a position is known.
pub type HowExact = Usual<Precision>;
/// An outcome that many rows share.
pub type RepeatedOutcome = Usual<Outcome, Shared<Outcome>>;

impl<P: Part, C: for<'a> Base<Cell<'a> = Option<P>, Owned = Option<P>>> Field for Maybe<P, C> {
    type Record<'a> = Option<P::Record<'a>>;
    type Column = C;
    type Read<'a> = Option<P>;

    fn check(check: &mut Check<'_>, name: &str, record: &Self::Record<'_>) -> Option<P> {
        record.as_ref().and_then(|part| P::check(check, name, part, record))
    }

    read_cell!();

    fn back(from: &dyn Lookup, cell: Option<P>) -> Self::Record<'_> {
        cell.map(|part| part.back(from))
    }

    fn same(by: &dyn Sameness, old: Option<P>, new: Option<P>) -> bool {
        both_same(old, new, |old, new| old.same(by, new))
    }

    fn each_key<'a>(record: &mut Self::Record<'a>, on: &mut dyn FnMut(Table, &mut Str<'a>)) {
        if let Some(part) = record {
            P::each_key(part, on);
        }
    }

    #[cfg(test)]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema::<Option<P::Record<'static>>>(generator)
    }
}

impl<P: Part + Default, C: for<'a> Base<Cell<'a> = P, Owned = P>> Field for Usual<P, C> {
    type Record<'a> = Option<P::Record<'a>>;
    type Column = C;
    type Read<'a> = P;

    fn check(check: &mut Check<'_>, name: &str, record: &Self::Record<'_>) -> P {
        record.as_ref().and_then(|part| P::check(check, name, part, record)).unwrap_or_default()
    }

    read_cell!();

    fn back(from: &dyn Lookup, cell: P) -> Self::Record<'_> {
        (cell != P::default()).then(|| cell.back(from))
    }

    fn same(by: &dyn Sameness, old: P, new: P) -> bool {
        old.same(by, new)
    }

    #[cfg(test)]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema::<Option<P::Record<'static>>>(generator)
    }
}

/// A part that few rows have.
pub type RareMaybe<P> = Maybe<P, Rare<Vec<Option<P>>>>;

/// Any number of parts.
#[derive(Debug)]
pub struct List<P, C = Lists<P>>(PhantomData<(P, C)>);

/// Parts that few rows have.
pub type RareList<P> = List<P, Rare<Lists<P>>>;

impl<P: Part, C: for<'a> Base<Cell<'a> = &'a [P], Owned = Vec<P>>> Field for List<P, C> {
    type Record<'a> = Vec<P::Record<'a>>;
    type Column = C;
    type Read<'a> = &'a [P];

    fn check(check: &mut Check<'_>, name: &str, record: &Self::Record<'_>) -> Vec<P> {
        P::check_all(check, name, record, record)
    }

    read_cell!();

    fn back<'a>(from: &'a dyn Lookup, cell: &'a [P]) -> Self::Record<'a> {
        cell.iter().map(|part| part.back(from)).collect()
    }

    fn same(by: &dyn Sameness, old: &[P], new: &[P]) -> bool {
        all_same(old, new, |old, new| old.same(by, *new))
    }

    fn each_key<'a>(record: &mut Self::Record<'a>, on: &mut dyn FnMut(Table, &mut Str<'a>)) {
        for part in record {
            P::each_key(part, on);
        }
    }

    #[cfg(test)]
    fn schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schema::<Vec<P::Record<'static>>>(generator)
    }
}

/// The row of a table that an incident was made from.
#[derive(Debug)]
pub struct Origin;

impl Field for Origin {
    type Record<'a> = Option<OriginRecord<'a>>;
    type Column = Origins;
    type Read<'a> = OriginRow<'a>;

    fn check(check: &mut Check<'_>, name: &str, record: &Self::Record<'_>) -> OriginCells {
        let Some(origin) = record else {
            return OriginCells::default();
        };
        check.keep_unknown(name, &origin.extra, record);
        let fields = origin.fields.iter().map(|(heading, cell)| (check.text(heading), check.text(cell)));
        let (headings, cells) = fields.unzip();
        OriginCells { line: origin.line.unwrap_or_default(), headings, cells }
    }

    read_cell!();

    fn back<'a>(from: &'a dyn Lookup, cell: OriginRow<'a>) -> Self::Record<'a> {
        let line = Some(cell.line).filter(|&line| line > 0);
        let text = |id| Str::from(from.strings().get(id));
        let fields: Vec<_> = cell.fields().map(|(heading, cell)| (text(heading), text(cell))).collect();
        let made_from_a_row = line.is_some() || !fields.is_empty();
        made_from_a_row.then(|| OriginRecord { line, fields: Fields(fields), extra: Extra::new() })
    }

    /// The line is where the row stands, not what it says: it moves with every row above.
    fn same(by: &dyn Sameness, old: OriginRow<'_>, new: OriginRow<'_>) -> bool {
        let OriginRow { line: _, headings, cells } = old;
        let same = |old: &TextId, new: &TextId| by.text(*old, *new);
        all_same(headings, new.headings, same) && all_same(cells, new.cells, same)
    }

    schema_is!(Option<OriginRecord<'static>>);
}

/// Who said something, with translations of their role.
#[derive(Debug)]
pub struct SpeakerAndRole;

impl Field for SpeakerAndRole {
    type Record<'a> = Option<SpeakerRecord<'a>>;
    type Column = Pair<Vec<Option<Speaker>>, Lists<Translation>>;
    type Read<'a> = Option<Speaker>;

    fn check(
        check: &mut Check<'_>,
        _: &str,
        whole: &Self::Record<'_>,
    ) -> (Option<Speaker>, Vec<Translation>) {
        let Some(record) = whole else { return Default::default() };
        check.keep_unknown("speaker", &record.extra, whole);
        let Some(row) = check.row("speaker.actor", Table::Actors, &record.actor, whole) else {
            return Default::default();
        };
        let role = check.maybe_text(record.role.as_ref());
        let translations =
            Translation::check_all(check, "speaker.role_translations", &record.role_translations, whole);
        (Some(Speaker { actor: ActorId(row), role }), translations)
    }

    fn read<'a>(_: &'a Strings, (speaker, _): Cell<'a, Self>) -> Option<Speaker> {
        speaker
    }

    fn back<'a>(from: &'a dyn Lookup, (speaker, translations): Cell<'a, Self>) -> Self::Record<'a> {
        speaker.map(|speaker| SpeakerRecord {
            actor: from.key(Table::Actors, speaker.actor.0).into(),
            role: stated(from, speaker.role),
            role_translations: List::<Translation>::back(from, translations),
            extra: Extra::new(),
        })
    }

    fn same(by: &dyn Sameness, old: Cell<'_, Self>, new: Cell<'_, Self>) -> bool {
        let speaker = |Speaker { actor, role }: Speaker, new: Speaker| {
            by.row(Table::Actors, actor.0, new.actor.0) && by.text(role, new.role)
        };
        both_same(old.0, new.0, speaker) && List::<Translation>::same(by, old.1, new.1)
    }

    fn each_key<'a>(record: &mut Self::Record<'a>, on: &mut dyn FnMut(Table, &mut Str<'a>)) {
        if let Some(speaker) = record {
            on(Table::Actors, &mut speaker.actor);
        }
    }

    schema_is!(Option<SpeakerRecord<'static>>);
}
