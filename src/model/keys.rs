//! Which row of a table has which key.

use hashbrown::HashMap;

use super::dossier::Table;
use super::text::TextId;

/// The rows of each table by their keys.
///
/// A file names most of its rows for the first time where it defines them, so that their keys have
/// growing ids: those stand in a list that is sorted by itself, in which a key that is new altogether
/// is known to be missing without looking.
#[derive(Clone, Debug, Default)]
pub(super) struct Keys {
    tables: [Rows; Table::ALL.len()],
}

#[derive(Clone, Debug, Default)]
struct Rows {
    /// Keys and rows, the keys in growing order.
    in_order: Vec<(TextId, u32)>,
    others: HashMap<TextId, u32>,
}

impl Keys {
    /// The row of this key.
    pub(super) fn row(&self, table: Table, key: TextId) -> Option<u32> {
        let Rows { in_order, others } = &self.tables[table as usize];
        if in_order.last().is_none_or(|&(last, _)| key > last) {
            return None;
        }
        let found = in_order.binary_search_by_key(&key, |&(key, _)| key).ok().map(|at| in_order[at].1);
        found.or_else(|| others.get(&key).copied())
    }

    /// Gives the key to a row; `false` where another has it.
    pub(super) fn claim(&mut self, table: Table, key: TextId, row: u32) -> bool {
        if self.row(table, key).is_some() {
            return false;
        }
        let Rows { in_order, others } = &mut self.tables[table as usize];
        if in_order.last().is_none_or(|&(last, _)| key > last) {
            in_order.push((key, row));
        } else {
            others.insert(key, row);
        }
        true
    }

    /// Gives back what growing left over.
    pub(super) fn shrink(&mut self) {
        for Rows { in_order, others } in &mut self.tables {
            in_order.shrink_to_fit();
            others.shrink_to_fit();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text::Text;

    #[test]
    fn every_key_finds_its_row_in_whatever_order_they_come() {
        let mut text = Text::default();
        let ids: Vec<TextId> = (0..90).map(|n| text.intern(&format!("key {n}")).unwrap()).collect();
        for order in [&[1, 0, 2][..], &[0, 1, 2], &[2, 1, 0]] {
            let mut keys = Keys::default();
            let mut row = 0;
            for start in order {
                for id in ids.iter().skip(*start).step_by(3) {
                    assert_eq!(keys.row(Table::Incidents, *id), None);
                    assert!(keys.claim(Table::Incidents, *id, row));
                    assert!(!keys.claim(Table::Incidents, *id, 1000), "it is taken");
                    assert_eq!(keys.row(Table::Incidents, *id), Some(row));
                    assert_eq!(keys.row(Table::Places, *id), None, "of another table");
                    row += 1;
                }
            }
            keys.shrink();
            let mut rows: Vec<u32> = ids.iter().map(|id| keys.row(Table::Incidents, *id).unwrap()).collect();
            rows.sort_unstable();
            assert_eq!(rows, (0..90).collect::<Vec<_>>());
        }
    }
}
