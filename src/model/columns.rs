//! The tables, a column each, and the cells of a row together.
//!
//! Who takes the cells of a row apart without `..` is told by the compiler of a column that is new.

use geo::Point;

use super::ids::{ActorId, IncidentId, PlaceId};
use super::lists::Lists;
use super::origin::Origins;
use super::precision::Precision;
use super::shared::Shared;
use super::tables::{
    ActorLink, Citation, Munition, Name, OriginRow, Outcome, PlaceLink, Speaker, Translation,
};
use super::text::TextId;
use super::vocabulary::{ActorKind, Credibility, Kind, PlaceKind, Reliability, StatementForm, StatementKind};
use super::when::When;

/// What has a cell for each row.
pub trait Column {
    /// What a row has there.
    type Cell<'a>
    where
        Self: 'a;

    /// The cell of a row, which must be there.
    fn cell(&self, row: usize) -> Self::Cell<'_>;
}

impl<T: Copy> Column for Vec<T> {
    type Cell<'a>
        = T
    where
        T: 'a;

    fn cell(&self, row: usize) -> T {
        self[row]
    }
}

impl<T> Column for Lists<T> {
    type Cell<'a>
        = &'a [T]
    where
        T: 'a;

    fn cell(&self, row: usize) -> &[T] {
        self.of(row)
    }
}

impl<T: Copy + std::hash::Hash + Eq> Column for Shared<T> {
    type Cell<'a>
        = T
    where
        T: 'a;

    fn cell(&self, row: usize) -> T {
        self.of(row)
    }
}

impl Column for Origins {
    type Cell<'a> = OriginRow<'a>;

    fn cell(&self, row: usize) -> OriginRow<'_> {
        self.row(row)
    }
}

macro_rules! table {
    (
        $(#[$about:meta])* $table:ident, $(#[$about_row:meta])* $cells:ident { $($column:ident: $kind:ty,)* }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default)]
        pub struct $table {
            $(pub(super) $column: $kind,)*
        }

        $(#[$about_row])*
        #[derive(Clone, Copy, Debug)]
        pub struct $cells<'a> {
            $(
                #[doc = concat!("The cell of the column `", stringify!($column), "`.")]
                pub $column: <$kind as Column>::Cell<'a>,
            )*
        }

        impl $table {
            pub(super) fn cells(&self, row: usize) -> $cells<'_> {
                $cells { $($column: self.$column.cell(row),)* }
            }
        }
    };
}

table! {
    /// The places, a column each.
    Places,
    /// Everything that the table says of a place.
    PlaceCells {
        key: Vec<TextId>,
        names: Lists<Name>,
        position: Vec<Option<Point>>,
        precision: Vec<Precision>,
        position_from: Vec<TextId>,
        kind: Vec<PlaceKind>,
        within: Vec<TextId>,
        note: Vec<TextId>,
        editor_note: Vec<TextId>,
    }
}

table! {
    /// The actors, a column each.
    Actors,
    /// Everything that the table says of an actor.
    ActorCells {
        key: Vec<TextId>,
        names: Lists<Name>,
        kind: Vec<ActorKind>,
        note: Vec<TextId>,
        editor_note: Vec<TextId>,
    }
}

table! {
    /// The sources, a column each.
    Sources,
    /// Everything that the table says of a source.
    SourceCells {
        key: Vec<TextId>,
        title: Vec<TextId>,
        author: Vec<TextId>,
        publisher: Vec<TextId>,
        url: Vec<TextId>,
        published: Vec<Option<When>>,
        accessed: Vec<Option<When>>,
        language: Vec<TextId>,
        reliability: Vec<Option<Reliability>>,
        credibility: Vec<Option<Credibility>>,
        editor_note: Vec<TextId>,
    }
}

table! {
    /// The incidents, a column each.
    Incidents,
    /// Everything that the table says of an incident.
    IncidentCells {
        key: Vec<TextId>,
        title: Vec<TextId>,
        kind: Vec<Kind>,
        when: Shared<Option<When>>,
        places: Lists<PlaceLink>,
        actors: Lists<ActorLink>,
        munitions: Lists<Munition>,
        outcome: Shared<Outcome>,
        summary: Vec<TextId>,
        responds_to: Vec<Option<IncidentId>>,
        context: Vec<bool>,
        sources: Lists<Citation>,
        editor_note: Vec<TextId>,
        origin: Origins,
    }
}

table! {
    /// The statements, a column each.
    Statements,
    /// Everything that the table says of a statement.
    StatementCells {
        key: Vec<TextId>,
        form: Vec<StatementForm>,
        kind: Vec<StatementKind>,
        text: Vec<TextId>,
        language: Vec<TextId>,
        translations: Lists<Translation>,
        speaker: Vec<Option<Speaker>>,
        role_translations: Lists<Translation>,
        when: Vec<Option<When>>,
        cited: Vec<Option<Citation>>,
        incidents: Lists<IncidentId>,
        places: Lists<PlaceId>,
        actors: Lists<ActorId>,
        editor_note: Vec<TextId>,
    }
}

impl Incidents {
    /// Gives back what growing left over.
    pub(super) fn shrink(&mut self) {
        self.when.shrink();
        self.outcome.shrink();
        self.places.shrink();
        self.actors.shrink();
        self.sources.shrink();
        self.origin.shrink();
    }
}
