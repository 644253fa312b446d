//! What only the template has: sources told apart by their pieces, and words about several incidents.

use super::{Importer, Wrong, pieces};
use crate::formats::Problem;
use crate::formats::tables::FieldRole;
use crate::model::builder::Reason;
use crate::model::record::{SourceRecord, Str, Wording};
use crate::model::tables::Citation;
use crate::model::{IncidentId, Table};

/// The columns that tell of a source together.
const SOURCE: [FieldRole; 6] = [
    FieldRole::SourceTitle,
    FieldRole::Author,
    FieldRole::Publisher,
    FieldRole::Published,
    FieldRole::Link,
    FieldRole::SourceLocator,
];

impl Importer<'_> {
    /// Who says so, by the row at hand.
    pub(super) fn own_sources(&mut self, citations: &mut Vec<Citation>) -> Result<(), Reason> {
        self.each_piece(&SOURCE, |row| {
            citations.extend(row.own_source()?);
            Ok(())
        })
    }

    fn own_source(&mut self) -> Result<Option<Citation>, Reason> {
        if SOURCE.iter().all(|&meaning| self.cell(meaning).is_none()) {
            return Ok(None);
        }
        let published = self.cell(FieldRole::Published).map(|(_, id)| self.builder.text(id).to_owned());
        let published = published.and_then(|text| self.published(&text));
        let stated = |meaning| self.cell(meaning).map(|(_, id)| Str::from(self.builder.text(id).to_owned()));
        let record = SourceRecord {
            title: stated(FieldRole::SourceTitle).map(Wording::Plain),
            author: stated(FieldRole::Author),
            publisher: stated(FieldRole::Publisher),
            url: stated(FieldRole::Link),
            published,
            ..SourceRecord::default()
        };
        let cited = self.source(record)?;
        Ok(Some(Citation { locator: self.id(FieldRole::SourceLocator), ..cited }))
    }

    /// The other incidents that the words are about, which stand in rows above.
    pub(super) fn also_about(&mut self) -> Result<Vec<IncidentId>, Reason> {
        let Some((column, id)) = self.cell(FieldRole::AlsoAbout) else { return Ok(Vec::new()) };
        let mut incidents = Vec::new();
        let keys: Vec<String> = pieces::filled(self.builder.text(id)).collect();
        for key in keys {
            let key = self.builder.intern(&key)?;
            match self.builder.row_of(Table::Incidents, key) {
                Some(row) => incidents.push(IncidentId(row)),
                None => self.wrong(&Wrong { column, problem: Problem::NoSuchIncident }),
            }
        }
        Ok(incidents)
    }
}
