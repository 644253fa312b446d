//! The rows that incidents were made from, as they stood in their file.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

use super::lists::Lists;
use super::tables::OriginRow;
use super::text::TextId;

/// For each incident the line and the cells that it was made from.
///
/// Rows with the same headings share them: a row costs four bytes a cell.
#[derive(Clone, Debug, Default)]
pub struct Origins {
    /// The line, from 1; 0 where there is none.
    line: Vec<u32>,
    /// Which of the `headings`.
    shape: Vec<u32>,
    cells: Lists<TextId>,
    headings: Vec<Box<[TextId]>>,
    by_hash: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

/// The row of an incident that stands by itself.
#[derive(Clone, Debug, Default)]
pub struct OriginCells {
    /// The line, from 1; 0 where there is none.
    pub line: u32,
    /// The headings of its cells.
    pub headings: Vec<TextId>,
    /// Its cells, one for each heading.
    pub cells: Vec<TextId>,
}

impl OriginCells {
    /// The row.
    pub fn row(&self) -> OriginRow<'_> {
        OriginRow { line: self.line, headings: &self.headings, cells: &self.cells }
    }
}

impl Origins {
    /// Appends the row of the next incident. `headings` and `cells` have one length.
    pub fn push(&mut self, line: u32, headings: &[TextId], cells: &[TextId]) {
        let shape = self.shape_of(headings);
        self.line.push(line);
        self.shape.push(shape);
        self.cells.push_slice(cells);
    }

    /// The row from which an incident was made.
    pub fn row(&self, row: usize) -> OriginRow<'_> {
        let headings = self.shape.get(row).and_then(|&shape| self.headings.get(shape as usize));
        OriginRow {
            line: self.line.get(row).copied().unwrap_or_default(),
            headings: headings.map_or(&[][..], |headings| headings),
            cells: self.cells.of(row),
        }
    }

    /// Gives back what only growing needed.
    pub fn shrink(&mut self) {
        self.by_hash = HashTable::new();
        self.cells.shrink();
    }

    fn shape_of(&mut self, headings: &[TextId]) -> u32 {
        // Nearly every row has the headings of the row before.
        if let Some(&last) = self.shape.last()
            && self.headings.get(last as usize).is_some_and(|known| **known == *headings)
        {
            return last;
        }
        let Self { headings: known, by_hash, hasher, .. } = self;
        let hash = hasher.hash_one(headings);
        if let Some(&n) = by_hash.find(hash, |&n| *known[n as usize] == *headings) {
            return n;
        }
        let n = u32::try_from(known.len()).unwrap_or(u32::MAX);
        known.push(headings.into());
        by_hash.insert_unique(hash, n, |&n| hasher.hash_one(&known[n as usize]));
        n
    }
}
