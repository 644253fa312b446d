//! The tables, a column each, and the cells of a row together.
//!
//! Who takes the cells of a row apart without `..` is told by the compiler of a column that is new.

use std::sync::Arc;

use geo::Point;

use super::column::{Base, Column, Extras};
use super::ids::{ActorId, IncidentId, PlaceId};
use super::keys::{KeyIndex, Keys};
use super::lists::Lists;
use super::origin::Origins;
use super::precision::Precision;
use super::record::Extra;
use super::shared::Shared;
use super::tables::{ActorLink, Citation, Munition, Name, Outcome, PlaceLink, Speaker, Translation};
use super::text::TextId;
use super::vocabulary::{ActorKind, Credibility, Kind, PlaceKind, Reliability, StatementForm, StatementKind};
use super::when::When;

/// The field of files that a column is of: of its own name, where no other is said.
macro_rules! field_of {
    ($column:ident) => {
        stringify!($column)
    };
    ($column:ident $field:literal) => {
        $field
    };
}

macro_rules! table {
    (
        $(#[$about:meta])* $table:ident, $draft:ident,
        $(#[$about_row:meta])* $cells:ident, $owned:ident {
            $($column:ident: $kind:ty $(, of $field:literal)?;)*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default)]
        pub struct $table {
            pub(super) len: u32,
            pub(super) keys: KeyIndex,
            pub(super) extra: Column<Extras>,
            pub(super) key: Column<Vec<TextId>>,
            $(pub(super) $column: Column<$kind>,)*
        }

        #[doc = concat!("[`", stringify!($table), "`] while they are read.")]
        #[derive(Debug, Default)]
        pub(super) struct $draft {
            pub keys: Keys,
            pub extra: Extras,
            pub key: Vec<TextId>,
            $(pub $column: $kind,)*
        }

        $(#[$about_row])*
        #[derive(Clone, Copy, Debug)]
        pub struct $cells<'a> {
            /// The cell of the column `key`.
            pub key: TextId,
            $(
                #[doc = concat!("The cell of the column `", stringify!($column), "`.")]
                pub $column: <$kind as Base>::Cell<'a>,
            )*
        }

        #[doc = concat!("The same as [`", stringify!($cells), "`] before it is in a table, without the key.")]
        #[derive(Debug, Default)]
        pub(super) struct $owned {
            $(pub $column: <$kind as Base>::Owned,)*
        }

        impl $draft {
            /// Appends a row whose key is claimed, and its extra fields.
            pub(super) fn push(&mut self, key: TextId, row: $owned, extra: Extra) {
                self.key.push(key);
                self.extra.push_owned((!extra.is_empty()).then(|| Arc::new(extra)));
                $(self.$column.push_owned(row.$column);)*
            }

            pub(super) fn finish(self) -> $table {
                $table {
                    len: u32::try_from(self.key.len()).unwrap_or(u32::MAX),
                    keys: self.keys.into(),
                    extra: self.extra.into(),
                    key: self.key.into(),
                    $($column: self.$column.into(),)*
                }
            }
        }

        impl $table {
            pub(super) fn cells(&self, row: usize) -> $cells<'_> {
                $cells { key: self.key.of(row), $($column: self.$column.of(row),)* }
            }

            /// Appends a row whose key is free.
            pub(super) fn push(&mut self, key: TextId, row: $owned, extra: Extra) {
                let n = self.len;
                self.len += 1;
                self.keys.put(key, Some(n));
                self.key.put(n, key);
                self.extra.put(n, (!extra.is_empty()).then(|| Arc::new(extra)));
                $(self.$column.put(n, row.$column.into());)*
            }

            /// Puts what `new` has of a field of files into a row; answers whether something else stood
            /// there.
            pub(super) fn replace(&mut self, row: u32, field: &str, new: $owned) -> bool {
                let mut is_new = false;
                $(
                    if field == field_of!($column $($field)?) {
                        is_new |= self.$column.replace(row, new.$column);
                    }
                )*
                is_new
            }

            /// Leaves out the rows from `len` on. None of them is named by `keys`.
            pub(super) fn truncate(&mut self, len: u32) {
                self.len = len;
                self.extra.truncate(len);
                self.key.truncate(len);
                $(self.$column.truncate(len);)*
            }

            /// Leaves these rows, in this order.
            pub(super) fn retain(&mut self, rows: &[u32]) {
                let rows = || rows.iter().copied();
                self.len = u32::try_from(rows().len()).unwrap_or(u32::MAX);
                self.extra = self.extra.copied(rows());
                self.key = self.key.copied(rows());
                $(self.$column = self.$column.copied(rows());)*
                self.keys = Keys::of((0..self.len).map(|row| self.key.of(row as usize))).into();
            }

            /// Makes many edits part of the columns.
            pub(super) fn settle(&mut self) {
                self.extra.settle(self.len);
                self.key.settle(self.len);
                $(self.$column.settle(self.len);)*
            }
        }
    };
}

table! {
    /// The places, a column each.
    Places, PlacesDraft,
    /// Everything that the table says of a place.
    PlaceCells, OwnedPlace {
        names: Lists<Name>;
        position: Vec<Option<Point>>;
        precision: Vec<Precision>;
        position_from: Vec<TextId>;
        kind: Vec<PlaceKind>;
        within: Vec<TextId>;
        note: Vec<TextId>;
        editor_note: Vec<TextId>;
    }
}

table! {
    /// The actors, a column each.
    Actors, ActorsDraft,
    /// Everything that the table says of an actor.
    ActorCells, OwnedActor {
        names: Lists<Name>;
        kind: Vec<ActorKind>;
        note: Vec<TextId>;
        editor_note: Vec<TextId>;
    }
}

table! {
    /// The sources, a column each.
    Sources, SourcesDraft,
    /// Everything that the table says of a source.
    SourceCells, OwnedSource {
        title: Vec<TextId>;
        author: Vec<TextId>;
        publisher: Vec<TextId>;
        url: Vec<TextId>;
        published: Vec<Option<When>>;
        accessed: Vec<Option<When>>;
        language: Vec<TextId>;
        reliability: Vec<Option<Reliability>>;
        credibility: Vec<Option<Credibility>>;
        editor_note: Vec<TextId>;
    }
}

table! {
    /// The incidents, a column each.
    Incidents, IncidentsDraft,
    /// Everything that the table says of an incident.
    IncidentCells, OwnedIncident {
        title: Vec<TextId>;
        kind: Vec<Kind>;
        when: Shared<Option<When>>;
        places: Lists<PlaceLink>;
        actors: Lists<ActorLink>;
        munitions: Lists<Munition>;
        outcome: Shared<Outcome>;
        summary: Vec<TextId>;
        responds_to: Vec<Option<IncidentId>>;
        context: Vec<bool>;
        sources: Lists<Citation>;
        editor_note: Vec<TextId>;
        origin: Origins;
    }
}

table! {
    /// The statements, a column each.
    Statements, StatementsDraft,
    /// Everything that the table says of a statement.
    StatementCells, OwnedStatement {
        form: Vec<StatementForm>;
        kind: Vec<StatementKind>;
        text: Vec<TextId>;
        language: Vec<TextId>;
        translations: Lists<Translation>;
        speaker: Vec<Option<Speaker>>;
        role_translations: Lists<Translation>, of "speaker";
        when: Vec<Option<When>>;
        cited: Vec<Option<Citation>>;
        incidents: Lists<IncidentId>, of "about";
        places: Lists<PlaceId>, of "about";
        actors: Lists<ActorId>, of "about";
        editor_note: Vec<TextId>;
    }
}
