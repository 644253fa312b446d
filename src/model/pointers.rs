//! Who points at whom, turned around.

use std::collections::BTreeMap;
use std::sync::Arc;

use hashbrown::HashMap;

use super::column::Column;
use super::dossier::Dossier;
use super::ids::{AttachmentId, IncidentId, ShapeId, SourceId, StatementId};
use super::lists::Lists;
use super::table::Table;

/// What a row points at: by which of the [`Pointers`], and the row there.
pub(super) type Link = (Pointer, u32);

/// What has changed: for each of the pointers and each row that is pointed at, who does and who no
/// longer does.
pub(super) type Turned = HashMap<Link, BTreeMap<u32, bool>>;

/// A list of pointers: its name, who points at what, and the rows of the latter that one of the former
/// points at.
macro_rules! pointers {
    ($($variant:ident $name:ident: $from:ident $id:ident -> $to:ident, |$row:ident| $targets:expr;)*) => {
        /// One of the [`Pointers`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub(super) enum Pointer { $($variant,)* }

        /// For each row who points at it, in the order of their table.
        #[derive(Clone, Debug, Default)]
        pub(super) struct Pointers { $(pub $name: Column<Lists<$id>>,)* }

        impl Pointers {
            pub(super) fn of(dossier: &Dossier) -> Self {
                Self {$($name: {
                    let rows = pointers!(@rows dossier $from);
                    let pairs = rows.flat_map(|$row| $targets.map(move |target: u32| (target as usize, $row.id)));
                    // A row with two links to one other is still one row: `inverse` names it once.
                    Lists::inverse(dossier.len(Table::$to), pairs).into()
                },)*}
            }

            /// The lists after what has changed.
            pub(super) fn turned(mut self, turned: Turned, dossier: &Dossier) -> Self {
                for ((pointer, target), changes) in turned {
                    match pointer {
                        $(Pointer::$variant => {
                            let list = self.$name.of(target as usize);
                            let stays = |id: &&$id| !changes.contains_key(&id.0);
                            let mut list: Vec<$id> = list.iter().filter(stays).copied().collect();
                            list.extend(changes.iter().filter(|(_, is)| **is).map(|(id, _)| $id(*id)));
                            list.sort_unstable();
                            self.$name.put(target, Arc::from(list));
                        })*
                    }
                }
                $(self.$name.settle(dossier.len(Table::$to) as u32);)*
                self
            }
        }

        impl Dossier {
            /// What a row points at, each once.
            pub(super) fn links(&self, table: Table, row: u32) -> Vec<Link> {
                let mut links = Vec::new();
                $(if table == Table::$from {
                    let $row = pointers!(@row self $from row);
                    links.extend($targets.map(|target| (Pointer::$variant, target)));
                })*
                links.sort_unstable();
                links.dedup();
                links
            }

            /// Who points at a row, after what has been turned.
            pub(super) fn pointing_at(&self, table: Table, row: u32, turned: &Turned) -> Vec<(Table, u32)> {
                let mut rows = Vec::new();
                $(if table == Table::$to {
                    let changes = turned.get(&(Pointer::$variant, row));
                    let is = |id: u32| changes.and_then(|changes| changes.get(&id)).copied();
                    let list = self.pointers.$name.of(row as usize).iter().map(|id| id.0);
                    rows.extend(list.filter(|id| is(*id).is_none()).map(|id| (Table::$from, id)));
                    let new = changes.into_iter().flatten().filter(|(_, is)| **is);
                    rows.extend(new.map(|(id, _)| (Table::$from, *id)));
                })*
                rows.sort_unstable();
                rows.dedup();
                rows
            }
        }
    };
    (@rows $dossier:ident Incidents) => { $dossier.incidents() };
    (@rows $dossier:ident Statements) => { $dossier.statements() };
    (@rows $dossier:ident Sources) => { $dossier.sources() };
    (@rows $dossier:ident Attachments) => { $dossier.attachments() };
    (@rows $dossier:ident Shapes) => { $dossier.shapes() };
    (@row $dossier:ident Sources $row:ident) => { $dossier.source(SourceId($row)) };
    (@row $dossier:ident Attachments $row:ident) => { $dossier.attachment(AttachmentId($row)) };
    (@row $dossier:ident Shapes $row:ident) => { $dossier.shape(ShapeId($row)) };
    (@row $dossier:ident Incidents $row:ident) => { $dossier.incident(IncidentId($row)) };
    (@row $dossier:ident Statements $row:ident) => { $dossier.statement(StatementId($row)) };
}

pointers! {
    At incidents_at: Incidents IncidentId -> Places, |row| row.places().iter().map(|link| link.place.0);
    With incidents_with: Incidents IncidentId -> Actors, |row| row.actors().iter().map(|link| link.actor.0);
    From incidents_from: Incidents IncidentId -> Sources, |row| row.sources().iter().map(|cited| cited.source.0);
    Answers answers_to: Incidents IncidentId -> Incidents, |row| row.responds_to().into_iter().map(|id| id.0);
    OnIncident statements_on_incident: Statements StatementId -> Incidents, |row| row.incidents().iter().map(|id| id.0);
    OnPlace statements_on_place: Statements StatementId -> Places, |row| row.places().iter().map(|id| id.0);
    OnActor statements_on_actor: Statements StatementId -> Actors, |row| row.actors().iter().map(|id| id.0);
    By statements_by: Statements StatementId -> Actors, |row| row.speaker().into_iter().map(|speaker| speaker.actor.0);
    CitedFrom statements_from: Statements StatementId -> Sources, |row| row.cited().into_iter().map(|cited| cited.source.0);
    Asserted statements_asserting: Statements StatementId -> Incidents, |row| row.asserts().iter().filter_map(|said| Some(said.incident?.0));
    Derived derived_from: Sources SourceId -> Sources, |row| row.derived_from().into_iter().map(|id| id.0);
    AttachedToIncident attachments_of_incident: Attachments AttachmentId -> Incidents, |row| row.belongs_to().0.iter().map(|id| id.0);
    AttachedToPlace attachments_of_place: Attachments AttachmentId -> Places, |row| row.belongs_to().1.0.iter().map(|id| id.0);
    AttachedToActor attachments_of_actor: Attachments AttachmentId -> Actors, |row| row.belongs_to().1.1.0.iter().map(|id| id.0);
    AttachedToStatement attachments_of_statement: Attachments AttachmentId -> Statements, |row| row.belongs_to().1.1.1.iter().map(|id| id.0);
    AttachedFrom attachments_from: Attachments AttachmentId -> Sources, |row| row.cited().into_iter().map(|cited| cited.source.0);
    DrawnOfIncident shapes_of_incident: Shapes ShapeId -> Incidents, |row| row.belongs_to().0.iter().map(|id| id.0);
    DrawnOfPlace shapes_of_place: Shapes ShapeId -> Places, |row| row.belongs_to().1.0.iter().map(|id| id.0);
    DrawnOfActor shapes_of_actor: Shapes ShapeId -> Actors, |row| row.belongs_to().1.1.0.iter().map(|id| id.0);
    DrawnOfStatement shapes_of_statement: Shapes ShapeId -> Statements, |row| row.belongs_to().1.1.1.iter().map(|id| id.0);
    DrawnFrom shapes_from: Shapes ShapeId -> Sources, |row| row.cited().into_iter().map(|cited| cited.source.0);
}

/// What has changed where a row points at something else than before.
pub(super) fn turn(turned: &mut Turned, row: u32, before: &[Link], after: &[Link]) {
    for link in before.iter().filter(|link| !after.contains(link)) {
        turned.entry(*link).or_default().insert(row, false);
    }
    for link in after.iter().filter(|link| !before.contains(link)) {
        turned.entry(*link).or_default().insert(row, true);
    }
}
