//! A set of rows of a table: one bit each, so that a million take 125 kB.

/// Which of the rows from 0 on are in the set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// An empty set for rows below `len`.
    pub fn none(len: usize) -> Self {
        Self(vec![0; len.div_ceil(64)])
    }

    /// Puts a row, which must be below the length, into the set.
    pub fn insert(&mut self, row: usize) {
        self.0[row / 64] |= 1 << (row % 64);
    }

    /// Whether a row is in the set; no row past the length is.
    pub fn holds(&self, row: usize) -> bool {
        self.0.get(row / 64).is_some_and(|word| word & (1 << (row % 64)) != 0)
    }

    /// Leaves only the rows that are in the other set too.
    pub fn keep(&mut self, other: &Self) {
        for (word, others) in self.0.iter_mut().zip(other.0.iter().chain(std::iter::repeat(&0))) {
            *word &= others;
        }
    }

    /// How many rows are in the set.
    pub fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_in_the_set_once_they_are_put_there_and_kept_only_by_both() {
        let of = |rows: &[usize]| {
            let mut bits = Bits::none(130);
            for &row in rows {
                bits.insert(row);
            }
            bits
        };
        let mut bits = of(&[0, 63, 64, 129]);
        assert!(bits.holds(63) && bits.holds(129) && !bits.holds(65) && !bits.holds(1000));
        assert_eq!(bits.count(), 4);
        bits.keep(&of(&[63, 65, 129]));
        assert_eq!(bits, of(&[63, 129]));
    }
}
