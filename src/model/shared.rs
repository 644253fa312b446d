//! A column whose values repeat: each different value once, and a number a row.

use std::hash::{BuildHasher, Hash};
use std::marker::PhantomData;

use hashbrown::{DefaultHashBuilder, HashTable};

/// Which of the different values of a column one is.
#[derive(Debug, PartialEq, Eq)]
pub struct Nth<T>(u32, PhantomData<T>);

impl<T> Clone for Nth<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Nth<T> {}

/// A million incidents happen on a few thousand days and end in a few hundred ways.
#[derive(Clone, Debug)]
pub struct Shared<T> {
    values: Vec<T>,
    rows: Vec<u32>,
    /// Which value has which hash; empty once the column is complete.
    by_hash: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl<T> Default for Shared<T> {
    fn default() -> Self {
        let (values, rows, by_hash) = (Vec::new(), Vec::new(), HashTable::new());
        Self { values, rows, by_hash, hasher: DefaultHashBuilder::default() }
    }
}

impl<T: Copy + Hash + Eq> Shared<T> {
    /// Appends the next row's value, which must be of this column.
    pub fn push(&mut self, value: Nth<T>) {
        self.rows.push(value.0);
    }

    /// The value of a row, which must be there.
    pub fn of(&self, row: usize) -> T {
        self.values[self.rows[row] as usize]
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Each different value once, in the order of first appearance.
    pub fn distinct(&self) -> &[T] {
        &self.values
    }

    /// Each different value of these rows once, in no order.
    pub fn distinct_of(&self, rows: impl Iterator<Item = usize>) -> impl Iterator<Item = T> {
        let mut used = vec![false; self.values.len()];
        rows.for_each(|row| used[self.rows[row] as usize] = true);
        used.into_iter().zip(&self.values).filter_map(|(used, value)| used.then_some(*value))
    }

    /// Gives back what only growing needed.
    pub fn shrink(&mut self) {
        self.by_hash = HashTable::new();
        self.values.shrink_to_fit();
        self.rows.shrink_to_fit();
    }

    /// Which of the different values this is, which is kept if it is new.
    pub fn nth(&mut self, value: T) -> Nth<T> {
        let Self { values, by_hash, hasher, .. } = self;
        let hash = hasher.hash_one(value);
        if let Some(&n) = by_hash.find(hash, |&n| values[n as usize] == value) {
            return Nth(n, PhantomData);
        }
        let n = u32::try_from(values.len()).unwrap_or(u32::MAX);
        values.push(value);
        by_hash.insert_unique(hash, n, |&n| hasher.hash_one(values[n as usize]));
        Nth(n, PhantomData)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_row_gives_back_its_value_and_equal_values_are_kept_once() {
        let mut column = Shared::default();
        for day in ["monday", "tuesday", "monday"] {
            let day = column.nth(day);
            column.push(day);
        }
        column.shrink();
        assert_eq!([column.of(0), column.of(1), column.of(2)], ["monday", "tuesday", "monday"]);
        assert_eq!(column.distinct(), ["monday", "tuesday"]);
        assert_eq!(column.distinct_of([0, 2].into_iter()).collect::<Vec<_>>(), ["monday"]);
    }
}
