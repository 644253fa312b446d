//! What is in a layer, and what is worked out of it once.

use std::sync::{Arc, OnceLock, Weak};

use crate::model::{Dossier, Table, Touched};
use crate::query::edit::{Edit, sorted};
use crate::query::order::TimeOrder;
use crate::query::unplaced;

/// So many edits are remembered, for who has not followed them yet.
const REMEMBERED: usize = 64;
/// Of more rows than these at once, all is worked out anew.
const MANY: usize = 10_000;

/// What is in a layer: a dossier, which is never altered but replaced.
#[derive(Clone, Debug)]
pub struct LayerData {
    dossier: Arc<Dossier>,
    known: Arc<Known>,
}

/// What is worked out of the rows of a dossier, and which of them said something else in those before.
#[derive(Debug, Default)]
struct Known {
    order: OnceLock<Arc<TimeOrder>>,
    unplaced: OnceLock<usize>,
    /// The latest edits, the last one at the end.
    edits: Vec<KnownEdit>,
}

/// An edit: what was known before it, and the rows that differ.
type KnownEdit = (Weak<Known>, Arc<[(Table, u32)]>);

impl LayerData {
    /// Of what was read.
    pub fn new(dossier: Arc<Dossier>) -> Self {
        Self { dossier, known: Arc::default() }
    }

    /// With a dossier in which these rows say something else. What is known is kept up with it.
    #[must_use]
    pub fn edited(&self, dossier: Arc<Dossier>, touched: &Touched) -> Self {
        if touched.renumbered || touched.rows.len() > MANY {
            return Self::new(dossier);
        }
        let rows = sorted(touched.rows.iter().copied());
        let edit = Edit { before: &self.dossier, after: &dossier, rows };
        let order = self.known.order.get().map(|order| order.edited(&edit));
        let count = |dossier: &Dossier, edit: &Edit<'_>| {
            edit.moved().iter().filter(|&&id| unplaced::is_to_be_placed(dossier.incident(id))).count()
        };
        let unplaced = self.known.unplaced.get();
        let unplaced = unplaced.map(|all| all + count(&dossier, &edit) - count(&self.dossier, &edit));
        let latest = self.known.edits.iter().rev().take(REMEMBERED - 1).rev().cloned();
        let last = (Arc::downgrade(&self.known), Arc::from(edit.rows));
        let known = Known {
            order: order.map_or_else(OnceLock::new, OnceLock::from),
            unplaced: unplaced.map_or_else(OnceLock::new, OnceLock::from),
            edits: latest.chain([last]).collect(),
        };
        Self { dossier, known: Arc::new(known) }
    }

    /// With a dossier of which only the head is another.
    #[must_use]
    pub fn with_head(&self, dossier: Arc<Dossier>) -> Self {
        Self { dossier, known: self.known.clone() }
    }

    /// What was edited since it was `before`; `None` where that is too long ago, too much, or was never.
    pub fn edit_since<'a>(&'a self, before: &'a Self) -> Option<Edit<'a>> {
        let is_before = |(known, _): &KnownEdit| known.as_ptr() == Arc::as_ptr(&before.known);
        let edits = &self.known.edits;
        let first = if self.is_same(before) { edits.len() } else { edits.iter().position(is_before)? };
        let rows = sorted(edits[first..].iter().flat_map(|(_, rows)| rows.iter().copied()));
        (rows.len() <= MANY).then_some(Edit { before: &before.dossier, after: &self.dossier, rows })
    }

    /// The dossier.
    pub fn dossier(&self) -> &Arc<Dossier> {
        &self.dossier
    }

    /// Whether it has the very same rows as another.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.known, &other.known)
    }

    /// Its incidents in the order of time: sorted at the first call, which for many incidents is
    /// made in the background.
    pub fn order(&self) -> &Arc<TimeOrder> {
        self.known.order.get_or_init(|| Arc::new(TimeOrder::of(&self.dossier)))
    }

    /// How many of its incidents are at a place without a position: counted at the first call.
    pub fn unplaced(&self) -> usize {
        *self.known.unplaced.get_or_init(|| unplaced::count(&self.dossier))
    }

    #[cfg(test)]
    pub(super) fn known_unplaced(&self) -> Option<usize> {
        self.known.unplaced.get().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn touched(rows: &[u32]) -> Touched {
        Touched { rows: rows.iter().map(|&row| (Table::Sources, row)).collect(), renumbered: false }
    }

    fn edited(data: &LayerData, rows: &[u32]) -> LayerData {
        data.edited(Arc::default(), &touched(rows))
    }

    #[test]
    fn what_was_edited_since_is_known_of_the_latest_edits() {
        let since = |after: &LayerData, before: &LayerData| {
            let rows = after.edit_since(before)?.rows;
            Some(rows.into_iter().map(|(_, row)| row).collect::<Vec<_>>())
        };
        let first = LayerData::new(Arc::default());
        let second = edited(&first, &[2, 1]);
        let third = edited(&second.with_head(Arc::default()), &[2, 3]);
        assert_eq!(since(&third, &first), Some(vec![1, 2, 3]));
        assert_eq!(since(&third, &second), Some(vec![2, 3]));
        assert_eq!(since(&third, &third.with_head(Arc::default())), Some(Vec::new()));
        assert_eq!(since(&first, &third), None, "it came later");
        assert_eq!(since(&LayerData::new(Arc::default()), &first), None, "it was read anew");

        let last = (0..REMEMBERED as u32).fold(second.clone(), |data, row| edited(&data, &[row]));
        assert_eq!(since(&last, &second).map(|rows| rows.len()), Some(REMEMBERED));
        assert_eq!(since(&last, &first), None, "that is too long ago");
        assert_eq!(last.known.edits.len(), REMEMBERED);
        let many: Vec<u32> = (0..=MANY as u32).collect();
        assert_eq!(since(&edited(&last, &many), &last), None, "that is too much");
        let (some, others) = many.split_at(MANY / 2);
        let half = edited(&edited(&last, some), others);
        assert_eq!(since(&half, &last), None, "that is too much together");
        let renumbered = last.edited(Arc::default(), &Touched { renumbered: true, ..touched(&[1]) });
        assert_eq!(since(&renumbered, &last), None, "rows are others");
    }

    #[test]
    fn another_head_is_nothing_that_anything_follows_from() {
        let first = LayerData::new(Arc::default());
        let titled = first.with_head(Arc::default());
        assert!(titled.is_same(&first) && Arc::ptr_eq(first.order(), titled.order()));
        assert!(!edited(&first, &[]).is_same(&first));
    }
}
