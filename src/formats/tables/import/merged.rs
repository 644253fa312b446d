//! Numbers in a cell that is merged over several rows: they stand for all of them together, and how
//! many are of which row is not told. Each counts once, for the first row.

use super::Importer;
use crate::formats::Problem;
use crate::formats::tables::{Cells, FieldRole, Merged};
use crate::model::TextId;

impl Importer<'_> {
    /// Takes those numbers out of the row at hand that belong to rows above as well, and says so once.
    pub(super) fn count_merged_once(&mut self, cells: &Cells) {
        for &Merged { column, rows: (first, last) } in &cells.merged {
            let is_counted =
                self.mapping.meanings.get(column).is_some_and(|one| FieldRole::COUNTED.contains(one));
            if !is_counted || self.stated(column).is_none() {
                continue;
            }
            if self.merged_told.insert(column, first) != Some(first) {
                let heading = self.heading_texts.get(column).map_or("", String::as_str);
                let problem = Problem::MergedNumber { rows: last - first + 1 };
                self.issues.add(first, heading, self.builder.text(self.ids[column]), &problem);
            }
            self.ids[column] = TextId::EMPTY;
        }
    }
}
