//! Rows of headings in the midst of a text, and what stands below them.

use super::Importer;
use crate::formats::Problem;
use crate::formats::tables::Cells;
use crate::formats::tables::heading::{Again, again};
use crate::model::TextId;

/// Another table, below the one that is read.
pub(super) struct Elsewhere {
    line: u32,
    first_heading: String,
    rows: usize,
}

impl Importer<'_> {
    /// Whether a row is none of this table: one of headings, or one of another table.
    pub(super) fn is_elsewhere(&mut self, cells: &Cells) -> bool {
        let first = self.ids.iter().find(|&&id| id != TextId::EMPTY);
        let may_be = first.is_some_and(|first| self.headings.contains(first));
        let found = if may_be { again(&self.heading_texts, cells) } else { None };
        match (found, &mut self.elsewhere) {
            (None, None) => return false,
            (None, Some(elsewhere)) => elsewhere.rows += 1,
            (Some(Again::Same), _) => {
                self.tell_elsewhere();
                self.issues.add(self.line, "", cells.get(0), &Problem::HeadingsRepeated);
            }
            (Some(Again::Other), _) => {
                self.tell_elsewhere();
                let first_heading = cells.iter().find(|cell| !cell.is_empty()).unwrap_or_default().to_owned();
                self.elsewhere = Some(Elsewhere { line: self.line, first_heading, rows: 0 });
            }
        }
        true
    }

    /// Says what was left out of another table that ends here.
    pub(super) fn tell_elsewhere(&mut self) {
        if let Some(Elsewhere { line, first_heading, rows }) = self.elsewhere.take() {
            self.issues.add(line, "", &first_heading, &Problem::AnotherTable { rows });
        }
    }
}
