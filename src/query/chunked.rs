//! A column that is cheap to copy with a few of its rows changed.

use std::sync::Arc;

/// So many rows are copied where one of them changes.
const ROWS: usize = 4096;

/// A value for each row, in pieces that a copy shares as long as they are the same.
#[derive(Clone, Debug)]
pub(super) struct Chunked<T>(Vec<Arc<[T]>>);

impl<T: Copy> Chunked<T> {
    /// Of all values in order.
    pub(super) fn of(rows: &[T]) -> Self {
        Self(rows.chunks(ROWS).map(Arc::from).collect())
    }

    /// The value of a row; `None` of one that is not there.
    pub(super) fn get(&self, row: usize) -> Option<T> {
        self.0.get(row / ROWS)?.get(row % ROWS).copied()
    }

    /// The values in order, piece by piece.
    pub(super) fn pieces(&self) -> impl Iterator<Item = &[T]> {
        self.0.iter().map(|piece| &**piece)
    }

    /// Changes the value of a row; of none that is not there.
    pub(super) fn set(&mut self, row: usize, value: T) {
        let chunk = self.0.get_mut(row / ROWS);
        if let Some(cell) = chunk.and_then(|chunk| Arc::make_mut(chunk).get_mut(row % ROWS)) {
            *cell = value;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_says_something_else_and_shares_the_rest() {
        let rows: Vec<usize> = (0..=2 * ROWS).collect();
        let before = Chunked::of(&rows);
        let mut after = before.clone();
        for row in [0, 2 * ROWS, 2 * ROWS + 1] {
            after.set(row, 7);
        }
        assert!((0..=rows.len()).all(|row| before.get(row) == rows.get(row).copied()));
        let told = [0, 1, ROWS, 2 * ROWS, 2 * ROWS + 1].map(|row| after.get(row));
        assert_eq!(told, [Some(7), Some(1), Some(ROWS), Some(7), None]);
        let shared = before.0.iter().zip(&after.0).map(|(one, other)| Arc::ptr_eq(one, other));
        assert_eq!(shared.collect::<Vec<_>>(), [false, true, false]);
    }
}
