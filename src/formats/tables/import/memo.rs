//! What cells say, worked out once for all rows that hold the same ones.

use std::cell::Cell;
use std::hash::BuildHasher as _;

use hashbrown::{DefaultHashBuilder, HashTable};

use super::plan::Plan;
use crate::formats::tables::FieldRole;
use crate::model::TextId;

/// After so many answers it is looked whether any of them was asked for again.
const TRIED: usize = 1 << 16;

/// Answers to what the cells of certain columns say together.
pub(super) struct Memo<A> {
    columns: Vec<usize>,
    /// For each answer the cells of `columns`.
    cells: Vec<TextId>,
    answers: Vec<A>,
    by_hash: HashTable<u32>,
    factors: Factors,
    /// How often an answer was there.
    found: Cell<usize>,
    /// Whether nearly all rows differ, so that to remember is in vain.
    is_vain: bool,
}

impl<A> Memo<A> {
    /// No answers yet, for what the columns of these meanings say.
    pub(super) fn of(plan: &Plan, meanings: &[FieldRole]) -> Self {
        Self {
            columns: meanings.iter().flat_map(|&meaning| plan.columns(meaning)).copied().collect(),
            cells: Vec::new(),
            answers: Vec::new(),
            by_hash: HashTable::new(),
            factors: Factors::default(),
            found: Cell::new(0),
            is_vain: false,
        }
    }

    /// The same for answers that these columns bear on as well.
    pub(super) fn with(mut self, columns: impl IntoIterator<Item = usize>) -> Self {
        for column in columns {
            if !self.columns.contains(&column) {
                self.columns.push(column);
            }
        }
        self
    }

    /// The answer for a row, if it was worked out for one with the same cells.
    pub(super) fn find(&self, row: &[TextId]) -> Option<&A> {
        if self.is_vain {
            return None;
        }
        let wanted = self.columns.iter().map(|&column| row[column]);
        let is_it =
            |&n: &u32| wanted.clone().eq(cells_of(&self.cells, self.columns.len(), n).iter().copied());
        let n = *self.by_hash.find(self.factors.hash(wanted.clone()), is_it)?;
        self.found.set(self.found.get() + 1);
        Some(&self.answers[n as usize])
    }

    /// Remembers the answer for a row, for which there is none yet.
    pub(super) fn put(&mut self, row: &[TextId], answer: A) {
        if self.is_vain {
            return;
        }
        if self.answers.len() == TRIED && self.found.get() < TRIED / 4 {
            (self.cells, self.answers, self.by_hash) = (Vec::new(), Vec::new(), HashTable::new());
            self.is_vain = true;
            return;
        }
        let Ok(n) = u32::try_from(self.answers.len()) else { return };
        let Self { columns, cells, factors, .. } = self;
        let wanted = columns.iter().map(|&column| row[column]);
        let its_hash = factors.hash(wanted.clone());
        cells.extend(wanted);
        self.answers.push(answer);
        let rehash = |&n: &u32| factors.hash(cells_of(cells, columns.len(), n).iter().copied());
        self.by_hash.insert_unique(its_hash, n, rehash);
    }
}

fn cells_of(cells: &[TextId], columns: usize, n: u32) -> &[TextId] {
    &cells[n as usize * columns..][..columns]
}

/// Random odd factors, one for each cell of a key. The sum of the products is a good hash of few small
/// numbers, and none of them waits for the one before: there are several such hashes for each row.
struct Factors([u64; CELLS]);

/// Keys with more cells than this use the factors again.
const CELLS: usize = 32;

impl Default for Factors {
    fn default() -> Self {
        let random = DefaultHashBuilder::default();
        Self(std::array::from_fn(|n| random.hash_one(n) | 1))
    }
}

impl Factors {
    fn hash(&self, cells: impl Iterator<Item = TextId>) -> u64 {
        let products = cells.enumerate().map(|(n, cell)| {
            let turned = (cell.index() as u64).rotate_left((n / CELLS) as u32);
            turned.wrapping_mul(self.0[n % CELLS])
        });
        let sum = products.fold(0, u64::wrapping_add);
        // The table takes low bits and the highest ones; the middle ones know most.
        (sum ^ (sum >> 32)).wrapping_mul(self.0[0])
    }
}
