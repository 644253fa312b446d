//! Rows parsed ahead on a thread of their own, while others are made into incidents.
//!
//! The same thread numbers the different cells of each column, while they are still near at hand:
//! the other looks up each of them once, and knows it by its number from then on.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::{Cells, RowSource};
use crate::formats::{FormatError, Issue};
use crate::model::text::Hasher;

/// How many rows go together, at most.
const ROWS: usize = 1024;
/// How much text goes together, about.
const BYTES: usize = 1024 * 1024;
/// How many batches are parsed ahead.
const AHEAD: usize = 4;
/// Cells of columns after these, and longer ones, are not numbered.
const NUMBERED_COLUMNS: usize = 128;
const NUMBERED_LENGTH: usize = 64;
/// A column with more different cells than these is not numbered: nearly all differ.
const MOST_DIFFERENT: usize = 60_000;

/// Rows that go together.
#[derive(Default)]
pub(super) struct Batch {
    rows: Vec<Cells>,
    /// How many of `rows` are filled.
    filled: usize,
    /// One for each cell of each row.
    marks: Vec<Mark>,
    problems: Vec<Issue>,
    end: Option<Result<(), FormatError>>,
}

/// What is found out about a cell where it is parsed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    /// The number of what it says among the different cells of its column, in the order in which
    /// they are met first; `None` where they are not numbered.
    pub number: Option<u32>,
    /// The hash of its text.
    pub hash: u32,
}

impl Batch {
    /// Each row with the marks of its cells.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&Cells, &[Mark])> {
        let mut rest = &self.marks[..];
        self.rows[..self.filled].iter().map(move |row| {
            let (marks, after) = rest.split_at(row.len());
            rest = after;
            (row, marks)
        })
    }

    fn refill(&mut self, source: &mut dyn RowSource, seen: &mut Seen) {
        self.filled = 0;
        self.marks.clear();
        let mut bytes = 0;
        while self.filled < ROWS && bytes < BYTES && self.end.is_none() {
            if self.rows.len() == self.filled {
                self.rows.push(Cells::default());
            }
            match source.next(&mut self.rows[self.filled]) {
                Ok(true) => {
                    bytes += self.rows[self.filled].bytes();
                    for column in 0..self.rows[self.filled].len() {
                        let mark = seen.mark(self.rows[self.filled].get(column), column);
                        self.marks.push(mark);
                    }
                    self.filled += 1;
                }
                Ok(false) => self.end = Some(Ok(())),
                Err(error) => self.end = Some(Err(error)),
            }
        }
        self.problems = source.problems();
    }
}

/// Which cells were met, column by column.
struct Seen {
    columns: Vec<Different>,
    hasher: Hasher,
}

impl Seen {
    fn mark(&mut self, cell: &str, column: usize) -> Mark {
        let hash = self.hasher.hash(cell);
        if column >= NUMBERED_COLUMNS || cell.len() > NUMBERED_LENGTH {
            return Mark { number: None, hash };
        }
        while self.columns.len() <= column {
            self.columns.push(Different::default());
        }
        Mark { number: self.columns[column].number(cell, hash), hash }
    }
}

/// The different cells of a column.
#[derive(Default)]
struct Different {
    text: String,
    /// Where each ends in `text`, and its hash.
    cells: Vec<(u32, u32)>,
    /// By the hash the number of a cell plus one; 0 where there is none. At most half full.
    places: Vec<u32>,
    are_too_many: bool,
}

impl Different {
    fn number(&mut self, cell: &str, hash: u32) -> Option<u32> {
        if self.are_too_many {
            return None;
        }
        if self.cells.len() * 2 >= self.places.len() {
            self.grow();
        }
        let last = self.places.len() - 1;
        let mut place = hash as usize & last;
        while let Some(n) = self.places[place].checked_sub(1) {
            if self.cells[n as usize].1 == hash && self.get(n as usize) == cell {
                return Some(n);
            }
            place = (place + 1) & last;
        }
        if self.cells.len() == MOST_DIFFERENT {
            *self = Self { are_too_many: true, ..Self::default() };
            return None;
        }
        self.text.push_str(cell);
        self.cells.push((self.text.len() as u32, hash));
        self.places[place] = self.cells.len() as u32;
        Some(self.cells.len() as u32 - 1)
    }

    fn get(&self, n: usize) -> &str {
        let start = n.checked_sub(1).map_or(0, |before| self.cells[before].0 as usize);
        &self.text[start..self.cells[n].0 as usize]
    }

    fn grow(&mut self) {
        self.places = vec![0; (self.places.len() * 2).max(64)];
        let last = self.places.len() - 1;
        for (n, &(_, hash)) in self.cells.iter().enumerate() {
            let mut place = hash as usize & last;
            while self.places[place] > 0 {
                place = (place + 1) & last;
            }
            self.places[place] = n as u32 + 1;
        }
    }
}

/// Gives the rows of `source` to `take`, batch by batch, and the problems with rows to `problem`.
///
/// # Errors
/// When the source or `take` fails.
pub(super) fn each_batch(
    source: &mut dyn RowSource,
    hasher: Hasher,
    mut take: impl FnMut(&Batch) -> Result<(), FormatError>,
    mut problem: impl FnMut(Issue),
) -> Result<(), FormatError> {
    thread::scope(|scope| {
        let (full, filled) = sync_channel(AHEAD);
        let (empty, emptied) = sync_channel(AHEAD + 2);
        let parse = move || parse(source, hasher, &full, &emptied);
        thread::Builder::new().name("sitmap-rows".to_owned()).spawn_scoped(scope, parse)?;
        while let Ok(mut batch) = filled.recv() {
            take(&batch)?;
            std::mem::take(&mut batch.problems).into_iter().for_each(&mut problem);
            if let Some(end) = batch.end.take() {
                return end;
            }
            // Full when the parser has batches enough.
            let _ = empty.try_send(batch);
        }
        let reason = "the thread that parses rows has ended early".to_owned();
        Err(FormatError::Io { reason })
    })
}

/// Parses rows until the end, a failure, or until nobody wants them.
fn parse(source: &mut dyn RowSource, hasher: Hasher, full: &SyncSender<Batch>, emptied: &Receiver<Batch>) {
    let mut seen = Seen { columns: Vec::new(), hasher };
    loop {
        let mut batch = emptied.try_recv().unwrap_or_default();
        batch.refill(source, &mut seen);
        let ended = batch.end.is_some();
        if full.send(batch).is_err() || ended {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Rows(std::vec::IntoIter<Cells>);

    impl RowSource for Rows {
        fn next(&mut self, row: &mut Cells) -> Result<bool, FormatError> {
            let Some(next) = self.0.next() else { return Ok(false) };
            *row = next;
            Ok(true)
        }

        fn rewind(&mut self) -> Result<(), FormatError> {
            Ok(())
        }
    }

    #[test]
    fn equal_cells_of_a_column_have_one_number_in_the_order_of_their_first() {
        let text = |n: u32| [format!("{}", n % 7), format!("{n}"), "x".repeat(n as usize % 90)];
        let rows: Vec<Cells> = (0..5000)
            .map(|n| Cells::of(n, text(n).iter().map(String::as_str).take(1 + n as usize % 3)))
            .collect();
        let hasher = Hasher::default();
        let mut source = Rows(rows.into_iter());
        let mut count = 0;
        let mut met = vec![Vec::new(); 3];
        let take = |batch: &Batch| {
            for (row, marks) in batch.rows() {
                assert_eq!(row.line, count, "in order");
                count += 1;
                for (column, mark) in marks.iter().enumerate() {
                    let cell = row.get(column).to_owned();
                    assert_eq!(mark.hash, hasher.hash(&cell));
                    let Some(number) = mark.number else {
                        assert!(cell.len() > NUMBERED_LENGTH);
                        continue;
                    };
                    if number as usize == met[column].len() {
                        assert!(!met[column].contains(&cell), "a new number for a new cell");
                        met[column].push(cell.clone());
                    }
                    assert_eq!(met[column][number as usize], cell);
                }
            }
            Ok(())
        };
        each_batch(&mut source, hasher.clone(), take, |_| ()).unwrap();
        assert_eq!(count, 5000);
    }
}
