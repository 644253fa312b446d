//! Rows parsed ahead on a thread of their own, while others are made into incidents.
//!
//! The same thread makes the hashes of cells, and finds which cells of a column say the same within a batch, while they are still
//! near at hand: the other looks up each of them once.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::{Cells, RowSource};
use crate::formats::{FormatError, Issue};
use crate::model::text::Hasher;

/// How many rows go together, at most.
const ROWS: usize = 2048;
/// How much text goes together, about.
const BYTES: usize = 2 * 1024 * 1024;
/// How many batches are parsed ahead.
const AHEAD: usize = 3;
/// Cells of columns after these, and longer ones, are not compared.
const COMPARED_COLUMNS: usize = 128;
const COMPARED_LENGTH: usize = 64;
/// Twice as many places as rows, so that few cells want the same one.
const PLACES: usize = 2 * ROWS;

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
    /// The first row of the batch that says the same in this column; often its own.
    pub first: u16,
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
        seen.forget();
        let mut bytes = 0;
        while self.filled < ROWS && bytes < BYTES && self.end.is_none() {
            if self.rows.len() == self.filled {
                self.rows.push(Cells::default());
            }
            match source.next(&mut self.rows[self.filled]) {
                Ok(true) => {
                    bytes += self.rows[self.filled].bytes();
                    for column in 0..self.rows[self.filled].len() {
                        let mark = seen.mark(&self.rows, self.filled, column);
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

/// Which cells of a batch were seen, column by column.
struct Seen {
    /// For each column the rows by the hash of their cells, plus one; 0 where there is none.
    columns: Vec<Box<[u16; PLACES]>>,
    hasher: Hasher,
}

impl Seen {
    fn forget(&mut self) {
        self.columns.iter_mut().for_each(|column| column.fill(0));
    }

    fn mark(&mut self, rows: &[Cells], row: usize, column: usize) -> Mark {
        let cell = rows[row].get(column);
        let hash = self.hasher.hash(cell);
        let own = Mark { first: row as u16, hash };
        if column >= COMPARED_COLUMNS || cell.len() > COMPARED_LENGTH {
            return own;
        }
        while self.columns.len() <= column {
            self.columns.push(Box::new([0; PLACES]));
        }
        let place = &mut self.columns[column][hash as usize % PLACES];
        match place.checked_sub(1) {
            Some(earlier) if rows[usize::from(earlier)].get(column) == cell => Mark { first: earlier, hash },
            _ => {
                *place = own.first + 1;
                own
            }
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
    fn every_cell_is_said_by_the_first_row_that_it_names() {
        let text = |n: u32| [format!("{}", n % 7), format!("{n}"), "x".repeat(n as usize % 90)];
        let rows: Vec<Cells> = (0..5000)
            .map(|n| Cells::of(n, text(n).iter().map(String::as_str).take(1 + n as usize % 3)))
            .collect();
        let hasher = Hasher::default();
        let mut source = Rows(rows.into_iter());
        let mut count = 0;
        let take = |batch: &Batch| {
            for (row, marks) in batch.rows() {
                assert_eq!(row.line, count, "in order");
                count += 1;
                for (column, mark) in marks.iter().enumerate() {
                    assert_eq!(batch.rows[usize::from(mark.first)].get(column), row.get(column));
                    assert_eq!(mark.hash, Hasher::clone(&hasher).hash(row.get(column)));
                }
            }
            Ok(())
        };
        each_batch(&mut source, hasher.clone(), take, |_| ()).unwrap();
        assert_eq!(count, 5000);
    }
}
