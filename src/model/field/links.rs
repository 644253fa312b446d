//! Fields that name other rows.

use super::kind::{Cell, Field, Owned, read_cell, schema_is};
use crate::model::check::Check;
use crate::model::column::{Pair, Rare};
use crate::model::ids::{ActorId, IncidentId, PlaceId, SourceId, StatementId};
use crate::model::lists::Lists;
use crate::model::part::{Lookup, Sameness, all_same, both_same};
use crate::model::parts::{AboutRecord, BelongsToRecord, Extra, Str};
use crate::model::table::Table;
use crate::model::text::Text as Strings;

/// Another row of the same table, which may come later.
macro_rules! others {
    ($($(#[doc = $doc:literal])* $name:ident: $table:ident $id:ident;)*) => {$(
        $(#[doc = $doc])*
        #[derive(Debug)]
        pub struct $name;

        impl Field for $name {
            type Record<'a> = Option<Str<'a>>;
            type Column = Rare<Vec<Option<$id>>>;
            type Read<'a> = Option<$id>;

            fn check(check: &mut Check<'_>, name: &str, record: &Option<Str<'_>>) -> Option<$id> {
                check.other_row(name, Table::$table, record.as_ref())
            }

            read_cell!();

            fn back(from: &dyn Lookup, cell: Option<$id>) -> Option<Str<'_>> {
                cell.map(|id| from.key(Table::$table, id.0).into())
            }

            fn same(by: &dyn Sameness, old: Option<$id>, new: Option<$id>) -> bool {
                both_same(old, new, |old, new| by.row(Table::$table, old.0, new.0))
            }

            fn each_key<'a>(record: &mut Option<Str<'a>>, on: &mut dyn FnMut(Table, &mut Str<'a>)) {
                if let Some(key) = record {
                    on(Table::$table, key);
                }
            }

            schema_is!(Option<String>);
        }
    )*};
}

others! {
    /// The incident that another answers.
    Answered: Incidents IncidentId;
    /// The source that another was made from.
    DerivedFrom: Sources SourceId;
}

/// What a statement is about: incidents, places and actors.
#[derive(Debug)]
pub struct About;

impl Field for About {
    type Record<'a> = AboutRecord<'a>;
    type Column = Pair<Lists<IncidentId>, Pair<Lists<PlaceId>, Lists<ActorId>>>;
    type Read<'a> = Cell<'a, Self>;

    fn check(check: &mut Check<'_>, name: &str, record: &AboutRecord<'_>) -> Owned<Self> {
        check.keep_unknown(name, &record.extra, record);
        let incidents = check.rows("about.incidents", Table::Incidents, &record.incidents, record);
        let places = check.rows("about.places", Table::Places, &record.places, record);
        let actors = check.rows("about.actors", Table::Actors, &record.actors, record);
        (incidents, (places, actors))
    }

    read_cell!();

    fn back<'a>(from: &'a dyn Lookup, (incidents, (places, actors)): Cell<'a, Self>) -> AboutRecord<'a> {
        AboutRecord {
            incidents: incidents.iter().map(|id| from.key(Table::Incidents, id.0).into()).collect(),
            places: places.iter().map(|id| from.key(Table::Places, id.0).into()).collect(),
            actors: actors.iter().map(|id| from.key(Table::Actors, id.0).into()).collect(),
            extra: Extra::new(),
        }
    }

    fn same(by: &dyn Sameness, old: Cell<'_, Self>, new: Cell<'_, Self>) -> bool {
        let (incidents, (places, actors)) = old;
        all_same(incidents, new.0, |old, new| by.row(Table::Incidents, old.0, new.0))
            && all_same(places, new.1.0, |old, new| by.row(Table::Places, old.0, new.0))
            && all_same(actors, new.1.1, |old, new| by.row(Table::Actors, old.0, new.0))
    }

    fn each_key<'a>(record: &mut AboutRecord<'a>, on: &mut dyn FnMut(Table, &mut Str<'a>)) {
        record.incidents.iter_mut().for_each(|key| on(Table::Incidents, key));
        record.places.iter_mut().for_each(|key| on(Table::Places, key));
        record.actors.iter_mut().for_each(|key| on(Table::Actors, key));
    }

    schema_is!(AboutRecord<'static>);
}

/// What an attachment or a shape belongs to: incidents, places, actors and statements.
#[derive(Debug)]
pub struct BelongsTo;

impl Field for BelongsTo {
    type Record<'a> = BelongsToRecord<'a>;
    type Column = Pair<Lists<IncidentId>, Pair<Lists<PlaceId>, Pair<Lists<ActorId>, Lists<StatementId>>>>;
    type Read<'a> = Cell<'a, Self>;

    fn check(check: &mut Check<'_>, name: &str, record: &BelongsToRecord<'_>) -> Owned<Self> {
        check.keep_unknown(name, &record.extra, record);
        let incidents = check.rows("belongs_to.incidents", Table::Incidents, &record.incidents, record);
        let places = check.rows("belongs_to.places", Table::Places, &record.places, record);
        let actors = check.rows("belongs_to.actors", Table::Actors, &record.actors, record);
        let statements = check.rows("belongs_to.statements", Table::Statements, &record.statements, record);
        (incidents, (places, (actors, statements)))
    }

    read_cell!();

    fn back<'a>(from: &'a dyn Lookup, cell: Cell<'a, Self>) -> BelongsToRecord<'a> {
        let (incidents, (places, (actors, statements))) = cell;
        BelongsToRecord {
            incidents: incidents.iter().map(|id| from.key(Table::Incidents, id.0).into()).collect(),
            places: places.iter().map(|id| from.key(Table::Places, id.0).into()).collect(),
            actors: actors.iter().map(|id| from.key(Table::Actors, id.0).into()).collect(),
            statements: statements.iter().map(|id| from.key(Table::Statements, id.0).into()).collect(),
            extra: Extra::new(),
        }
    }

    fn same(by: &dyn Sameness, old: Cell<'_, Self>, new: Cell<'_, Self>) -> bool {
        let (incidents, (places, (actors, statements))) = old;
        let (new_incidents, (new_places, (new_actors, new_statements))) = new;
        all_same(incidents, new_incidents, |old, new| by.row(Table::Incidents, old.0, new.0))
            && all_same(places, new_places, |old, new| by.row(Table::Places, old.0, new.0))
            && all_same(actors, new_actors, |old, new| by.row(Table::Actors, old.0, new.0))
            && all_same(statements, new_statements, |old, new| by.row(Table::Statements, old.0, new.0))
    }

    fn each_key<'a>(record: &mut BelongsToRecord<'a>, on: &mut dyn FnMut(Table, &mut Str<'a>)) {
        record.incidents.iter_mut().for_each(|key| on(Table::Incidents, key));
        record.places.iter_mut().for_each(|key| on(Table::Places, key));
        record.actors.iter_mut().for_each(|key| on(Table::Actors, key));
        record.statements.iter_mut().for_each(|key| on(Table::Statements, key));
    }

    schema_is!(BelongsToRecord<'static>);
}
