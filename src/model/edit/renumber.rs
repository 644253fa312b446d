//! Rows that go: what stays of the tables, and the rows that ids are then of.

use std::collections::BTreeSet;

use crate::model::dossier::Dossier;
use crate::model::field::{BelongsTo, Cell};
use crate::model::ids::{ActorId, IncidentId, PlaceId, SourceId, StatementId};
use crate::model::table::{Table, in_table};
use crate::model::tables::{ActorLink, Assertion, Citation, PlaceLink, Speaker, Translation};

/// For each table which row has become which; `None` where all are what they were.
pub(super) struct Renumbered([Option<Vec<u32>>; Table::ALL.len()]);

impl Renumbered {
    /// Takes rows out of the tables, which no other row names. `None` where those that stay are what
    /// they were: the last ones of a table go without a trace.
    pub(super) fn without(dossier: &mut Dossier, gone: &[BTreeSet<u32>; Table::ALL.len()]) -> Option<Self> {
        let all = Table::ALL.map(|table| {
            let gone = &gone[table as usize];
            let first = *gone.first()?;
            in_table!(table, &mut dossier, |columns| {
                if columns.len - first == gone.len() as u32 {
                    columns.truncate(first);
                    return None;
                }
                let (mut stays, mut rows) = (Vec::new(), Vec::new());
                for row in 0..columns.len {
                    rows.push(stays.len() as u32);
                    if !gone.contains(&row) {
                        stays.push(row);
                    }
                }
                columns.retain(&stays);
                Some(rows)
            })
        });
        all.iter().any(Option::is_some).then_some(Self(all))
    }

    /// What has become of a row that stays.
    pub(super) fn row(&self, table: Table, row: u32) -> u32 {
        self.0[table as usize].as_ref().map_or(row, |rows| rows[row as usize])
    }

    /// Makes every link name the row that it named.
    pub(super) fn renumber_links(&self, dossier: &mut Dossier) {
        let is_new = |table: Table| self.0[table as usize].is_some();
        let place = |id: PlaceId| PlaceId(self.row(Table::Places, id.0));
        let actor = |id: &ActorId| ActorId(self.row(Table::Actors, id.0));
        let source = |id: SourceId| SourceId(self.row(Table::Sources, id.0));
        let incident = |id: &IncidentId| IncidentId(self.row(Table::Incidents, id.0));
        let cited = |cited: Citation| Citation { source: source(cited.source), ..cited };
        let (incidents, statements) = (&mut dossier.incidents, &mut dossier.statements);
        if is_new(Table::Places) {
            let link = |link: &PlaceLink| PlaceLink { place: place(link.place), ..*link };
            incidents.places =
                incidents.places.mapped(incidents.len, |links| links.iter().map(link).collect());
        }
        if is_new(Table::Actors) {
            let link = |link: &ActorLink| ActorLink { actor: actor(&link.actor), ..*link };
            incidents.actors =
                incidents.actors.mapped(incidents.len, |links| links.iter().map(link).collect());
            let speaker = |speaker: Speaker| Speaker { actor: actor(&speaker.actor), ..speaker };
            let said = |(by, role): (Option<Speaker>, &[Translation])| (by.map(speaker), role.to_vec());
            statements.speaker = statements.speaker.mapped(statements.len, said);
        }
        let (sources, attachments, shapes) =
            (&mut dossier.sources, &mut dossier.attachments, &mut dossier.shapes);
        if is_new(Table::Sources) {
            let list = |list: &[Citation]| list.iter().map(|one| cited(*one)).collect();
            incidents.sources = incidents.sources.mapped(incidents.len, list);
            statements.cited = statements.cited.mapped(statements.len, |one| one.map(cited));
            attachments.cited = attachments.cited.mapped(attachments.len, |one| one.map(cited));
            shapes.cited = shapes.cited.mapped(shapes.len, |one| one.map(cited));
            sources.derived_from = sources.derived_from.mapped(sources.len, |id| id.map(source));
        }
        if is_new(Table::Incidents) {
            let answered = |id: Option<IncidentId>| id.as_ref().map(incident);
            incidents.responds_to = incidents.responds_to.mapped(incidents.len, answered);
            let said =
                |said: &Assertion| Assertion { incident: said.incident.as_ref().map(incident), ..*said };
            let list = |list: &[Assertion]| list.iter().map(said).collect();
            statements.asserts = statements.asserts.mapped(statements.len, list);
        }
        if [Table::Places, Table::Actors, Table::Incidents].into_iter().any(is_new) {
            statements.about = statements.about.mapped(statements.len, |(incidents, (places, actors))| {
                let incidents = incidents.iter().map(incident).collect();
                (
                    incidents,
                    (places.iter().map(|id| place(*id)).collect(), actors.iter().map(actor).collect()),
                )
            });
        }
        if [Table::Places, Table::Actors, Table::Incidents, Table::Statements].into_iter().any(is_new) {
            let statement = |id: &StatementId| StatementId(self.row(Table::Statements, id.0));
            let belongs = |(incidents, (places, (actors, statements))): Cell<'_, BelongsTo>| {
                let places = places.iter().map(|id| place(*id)).collect();
                let statements = statements.iter().map(statement).collect();
                let actors = actors.iter().map(actor).collect();
                (incidents.iter().map(incident).collect(), (places, (actors, statements)))
            };
            attachments.belongs_to = attachments.belongs_to.mapped(attachments.len, belongs);
            shapes.belongs_to = shapes.belongs_to.mapped(shapes.len, belongs);
        }
    }
}
