//! Which columns have which meaning.

use super::Importer;
use crate::formats::tables::FieldRole;
use crate::formats::tables::profiles::{Profile, is_heading};
use crate::model::TextId;

/// The columns of each meaning, in the order of the profile and of the table.
pub(super) struct Plan {
    columns: Vec<Vec<usize>>,
    /// Which columns hold a number of degrees.
    degrees: Vec<usize>,
    /// Whether any column can say that something was said.
    pub(super) says: bool,
}

/// The columns without which there are no statements.
const SAYS: [FieldRole; 5] = [
    FieldRole::Quotation,
    FieldRole::Reported,
    FieldRole::Claimed,
    FieldRole::Speaker,
    FieldRole::StatementKind,
];

impl Plan {
    pub(super) fn of(meanings: &[FieldRole], headings: &[String], profile: &Profile) -> Self {
        let mut columns = vec![Vec::new(); FieldRole::ALL.len()];
        for (column, &meaning) in meanings.iter().enumerate() {
            columns[meaning as usize].push(column);
        }
        // Where several columns tell the kind, the profile names the one that tells most first.
        let rank = |column: &usize| {
            let heading = headings.get(*column).map_or("", |heading| heading.trim());
            profile.columns.iter().position(|(known, _)| is_heading(known, heading))
        };
        for columns in &mut columns {
            columns.sort_by_key(rank);
        }
        let degrees = [FieldRole::Latitude, FieldRole::Longitude];
        let degrees = degrees.iter().flat_map(|&one| columns[one as usize].clone()).collect();
        let says = SAYS.iter().any(|&meaning| !columns[meaning as usize].is_empty());
        Self { columns, degrees, says }
    }

    /// The columns that are this.
    pub(super) fn columns(&self, meaning: FieldRole) -> &[usize] {
        &self.columns[meaning as usize]
    }

    /// Whether any column is this.
    pub(super) fn has(&self, meaning: FieldRole) -> bool {
        !self.columns(meaning).is_empty()
    }
}

impl Importer<'_> {
    /// A cell of the row at hand, if it says something.
    pub(super) fn stated(&self, column: usize) -> Option<TextId> {
        let id = *self.ids.get(column)?;
        (!self.says_nothing.has(id, || self.plan.degrees.contains(&column))).then_some(id)
    }

    /// The first cell of a meaning that says something, and its column.
    pub(super) fn cell(&self, meaning: FieldRole) -> Option<(usize, TextId)> {
        self.plan.columns(meaning).iter().find_map(|&column| Some((column, self.stated(column)?)))
    }

    /// What the first cell of a meaning says; empty where none says anything.
    pub(super) fn id(&self, meaning: FieldRole) -> TextId {
        self.cell(meaning).map_or(TextId::EMPTY, |(_, id)| id)
    }

    /// The column to name when something is wrong with a meaning.
    pub(super) fn column(&self, meaning: FieldRole) -> usize {
        self.cell(meaning)
            .map(|(column, _)| column)
            .or(self.plan.columns(meaning).first().copied())
            .unwrap_or(usize::MAX)
    }
}
