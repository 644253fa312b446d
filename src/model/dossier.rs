//! The tables of one opened data set together, and who points at whom.

use std::sync::Arc;

use geo::Point;
use jiff::civil::Date;
use serde_json::value::RawValue;

use super::briefing::Briefing;
use super::columns::{Actors, Attachments, Incidents, Places, Shapes, Sources, Statements};
use super::ids::{ActorId, AttachmentId, IncidentId, PlaceId, ShapeId, SourceId, StatementId};
use super::keys::FindRow;
use super::part::Lookup;
use super::parts::{Extra, Wording};
use super::pointers::Pointers;
use super::refs::{ActorRef, AttachmentRef, IncidentRef, PlaceRef, ShapeRef, SourceRef, StatementRef};
pub use super::table::Table;
use super::table::in_table;
use super::text::Text;

/// What is said of a dossier as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    /// Its title; empty where none is given.
    pub title: Wording<'static>,
    /// The language of its titles and summaries (BCP 47); empty where not stated.
    pub language: String,
    /// What it holds, in a few sentences.
    pub summary: Wording<'static>,
    /// What its editor says of how it was made.
    pub editor_note: Wording<'static>,
    /// How it is presented; `None` where the file does not say.
    pub briefing: Option<Arc<Briefing>>,
    /// Fields that are not known here.
    pub extra: Extra,
}

/// One opened data set: places, actors, sources, incidents, statements, attachments and shapes.
///
/// Made by a [`super::Builder`] and not changed after: [`super::edit`] makes another. A copy costs
/// nothing, since all that is large is shared.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    /// What is said of it as a whole.
    pub head: Head,
    pub(super) text: Text,
    pub(super) places: Places,
    pub(super) actors: Actors,
    pub(super) sources: Sources,
    pub(super) incidents: Incidents,
    pub(super) statements: Statements,
    pub(super) attachments: Attachments,
    pub(super) shapes: Shapes,
    pub(super) refused: Arc<Vec<(Table, Box<RawValue>)>>,
    pub(super) pointers: Pointers,
    /// Another for each state of the rows.
    pub(super) rows: Arc<()>,
}

macro_rules! rows {
    ($($all:ident, $one:ident, $by_key:ident: $ids:ident, $refs:ident;)*) => {$(
        #[doc = concat!("Every row of the ", stringify!($all), ", in the order of the file.")]
        pub fn $all(&self) -> impl ExactSizeIterator<Item = $refs<'_>> + DoubleEndedIterator + Clone {
            $ids::all(self.$all.len as usize).map(|id| $refs { dossier: self, id })
        }

        #[doc = concat!("One ", stringify!($one), ". `id` must be of this dossier.")]
        pub fn $one(&self, id: $ids) -> $refs<'_> {
            debug_assert!(id.index() < self.$all.len as usize, "an id of another dossier");
            $refs { dossier: self, id }
        }

        #[doc = concat!("The ", stringify!($one), " of this key, if there is one.")]
        pub fn $by_key(&self, key: &str) -> Option<$refs<'_>> {
            let key = self.text.find(key)?;
            let row = self.$all.keys.row(key)?;
            Some($refs { dossier: self, id: $ids(row) })
        }
    )*};
}

impl Dossier {
    rows! {
        places, place, place_by_key: PlaceId, PlaceRef;
        actors, actor, actor_by_key: ActorId, ActorRef;
        sources, source, source_by_key: SourceId, SourceRef;
        incidents, incident, incident_by_key: IncidentId, IncidentRef;
        statements, statement, statement_by_key: StatementId, StatementRef;
        attachments, attachment, attachment_by_key: AttachmentId, AttachmentRef;
        shapes, shape, shape_by_key: ShapeId, ShapeRef;
    }

    /// The strings.
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// Fields of a row that are not known here, and those that could not be used, as they were.
    pub fn extra(&self, table: Table, row: u32) -> Option<&Extra> {
        let extra = in_table!(table, &self, |columns| columns.extra.of(row as usize));
        extra.map(Arc::as_ref)
    }

    /// Rows that could not be read at all, as they were.
    pub fn refused(&self, table: Table) -> impl Iterator<Item = &RawValue> {
        self.refused.iter().filter(move |(t, _)| *t == table).map(|(_, raw)| raw.as_ref())
    }

    /// Whether the rows of both are the same ones: so it is with a copy, also where its head is another,
    /// and no longer after an edit.
    pub fn has_rows_of(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.rows, &other.rows)
    }

    /// How many rows a table has.
    pub fn len(&self, table: Table) -> usize {
        in_table!(table, &self, |columns| columns.len) as usize
    }

    /// The positions, in degrees, of all located places that incidents are put at.
    pub fn positions(&self) -> impl Iterator<Item = Point> {
        let visited = self.places().filter(|place| !place.incidents().is_empty());
        visited.filter_map(PlaceRef::position)
    }

    /// First and last day of the incidents, each by its own clock; `None` without dated incidents.
    pub fn days(&self) -> Option<(Date, Date)> {
        let dated = self.distinct_times();
        let dated = dated.iter();
        let last = |when: &super::When| {
            let end = when.end.checked_sub(jiff::Span::new().nanoseconds(1));
            end.unwrap_or(when.end).date().max(when.day())
        };
        Some((dated.clone().map(super::When::day).min()?, dated.map(last).max()?))
    }

    /// Each different time of the incidents once.
    fn distinct_times(&self) -> Vec<super::When> {
        let (built, patches) = self.incidents.when.parts();
        let rows = self.incidents.len;
        match patches {
            None if built.len() == rows as usize => built.distinct().iter().copied().flatten().collect(),
            None => built.distinct_of(0..rows as usize).flatten().collect(),
            Some(patches) => {
                let as_built = (0..rows).filter(|row| !patches.contains_key(row)).map(|row| row as usize);
                built.distinct_of(as_built).chain(patches.values().copied()).flatten().collect()
            }
        }
    }
}

impl Lookup for Dossier {
    fn strings(&self) -> &Text {
        &self.text
    }

    fn key(&self, table: Table, row: u32) -> &str {
        self.text.get(in_table!(table, &self, |columns| columns.key.of(row as usize)))
    }
}
