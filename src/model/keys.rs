//! Which row of a table has which key.

use std::sync::Arc;

use hashbrown::HashMap;

use super::text::TextId;

/// What knows the rows of a table by their keys.
pub(super) trait FindRow {
    /// The row of this key.
    fn row(&self, key: TextId) -> Option<u32>;
}

/// The rows of a table by their keys.
///
/// A file names most of its rows for the first time where it defines them, so that their keys have
/// growing ids: those stand in a list that is sorted by itself, in which a key that is new altogether
/// is known to be missing without looking.
#[derive(Debug, Default)]
pub(super) struct Keys {
    /// Keys and rows, the keys in growing order.
    in_order: Vec<(TextId, u32)>,
    others: HashMap<TextId, u32>,
}

impl FindRow for Keys {
    fn row(&self, key: TextId) -> Option<u32> {
        let Self { in_order, others } = self;
        if in_order.last().is_none_or(|&(last, _)| key > last) {
            return None;
        }
        let found = in_order.binary_search_by_key(&key, |&(key, _)| key).ok().map(|at| in_order[at].1);
        found.or_else(|| others.get(&key).copied())
    }
}

impl Keys {
    /// Those of rows that have these, which differ.
    pub(super) fn of(keys: impl Iterator<Item = TextId>) -> Self {
        let mut all = Self::default();
        for (row, key) in (0..).zip(keys) {
            all.claim(key, row);
        }
        all
    }

    /// Gives the key to a row; `false` where another has it.
    pub(super) fn claim(&mut self, key: TextId, row: u32) -> bool {
        if self.row(key).is_some() {
            return false;
        }
        let Self { in_order, others } = self;
        if in_order.last().is_none_or(|&(last, _)| key > last) {
            in_order.push((key, row));
        } else {
            others.insert(key, row);
        }
        true
    }
}

/// The same for a table that is complete. A copy costs nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct KeyIndex {
    built: Arc<Keys>,
    /// What is otherwise since.
    changed: Option<Arc<HashMap<TextId, Option<u32>>>>,
}

impl From<Keys> for KeyIndex {
    fn from(mut built: Keys) -> Self {
        built.in_order.shrink_to_fit();
        built.others.shrink_to_fit();
        Self { built: Arc::new(built), changed: None }
    }
}

impl FindRow for KeyIndex {
    fn row(&self, key: TextId) -> Option<u32> {
        let changed = self.changed.as_ref().and_then(|changed| changed.get(&key));
        changed.copied().unwrap_or_else(|| self.built.row(key))
    }
}

impl KeyIndex {
    /// Says which row has a key.
    pub(super) fn put(&mut self, key: TextId, row: Option<u32>) {
        Arc::make_mut(self.changed.get_or_insert_default()).insert(key, row);
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
                    assert_eq!(keys.row(*id), None);
                    assert!(keys.claim(*id, row));
                    assert!(!keys.claim(*id, 1000), "it is taken");
                    assert_eq!(keys.row(*id), Some(row));
                    row += 1;
                }
            }
            let mut keys = KeyIndex::from(keys);
            let mut rows: Vec<u32> = ids.iter().map(|id| keys.row(*id).unwrap()).collect();
            rows.sort_unstable();
            assert_eq!(rows, (0..90).collect::<Vec<_>>());
            let before = keys.clone();
            keys.put(ids[4], None);
            keys.put(ids[5], Some(90));
            assert_eq!([keys.row(ids[4]), keys.row(ids[5])], [None, Some(90)]);
            assert!(before.row(ids[4]).is_some());
        }
    }
}
