//! Rows parsed ahead on a thread of their own, while others are made into incidents.
//!
//! The same thread finds which cells of a column say the same within a batch, while they are still
//! near at hand: the other looks up each of them once.

use std::hash::BuildHasher;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use hashbrown::DefaultHashBuilder;

use super::{Cells, RowSource};
use crate::formats::{FormatError, Issue};

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
    /// For each cell of each row the first row of the batch that says the same there.
    first: Vec<u16>,
    problems: Vec<Issue>,
    end: Option<Result<(), FormatError>>,
}

impl Batch {
    /// Each row, and for each of its cells the number of the first row that says the same there,
    /// which may be its own.
    pub(super) fn rows(&self) -> impl Iterator<Item = (&Cells, &[u16])> {
        let mut rest = &self.first[..];
        self.rows[..self.filled].iter().map(move |row| {
            let (first, after) = rest.split_at(row.len());
            rest = after;
            (row, first)
        })
    }

    fn refill(&mut self, source: &mut dyn RowSource, seen: &mut Seen) {
        self.filled = 0;
        self.first.clear();
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
                        let first = seen.first(&self.rows, self.filled, column);
                        self.first.push(first);
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
#[derive(Default)]
struct Seen {
    /// For each column the rows by the hash of their cells, plus one; 0 where there is none.
    columns: Vec<Box<[u16; PLACES]>>,
    hasher: DefaultHashBuilder,
}

impl Seen {
    fn forget(&mut self) {
        self.columns.iter_mut().for_each(|column| column.fill(0));
    }

    fn first(&mut self, rows: &[Cells], row: usize, column: usize) -> u16 {
        let cell = rows[row].get(column);
        let own = row as u16;
        if column >= COMPARED_COLUMNS || cell.len() > COMPARED_LENGTH {
            return own;
        }
        while self.columns.len() <= column {
            self.columns.push(Box::new([0; PLACES]));
        }
        let place = self.hasher.hash_one(cell) as usize % PLACES;
        let place = &mut self.columns[column][place];
        match place.checked_sub(1) {
            Some(earlier) if rows[usize::from(earlier)].get(column) == cell => earlier,
            _ => {
                *place = own + 1;
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
    mut take: impl FnMut(&Batch) -> Result<(), FormatError>,
    mut problem: impl FnMut(Issue),
) -> Result<(), FormatError> {
    thread::scope(|scope| {
        let (full, filled) = sync_channel(AHEAD);
        let (empty, emptied) = sync_channel(AHEAD + 2);
        let parse = move || parse(source, &full, &emptied);
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
fn parse(source: &mut dyn RowSource, full: &SyncSender<Batch>, emptied: &Receiver<Batch>) {
    let mut seen = Seen::default();
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
        let mut source = Rows(rows.into_iter());
        let mut count = 0;
        let take = |batch: &Batch| {
            for (row, first) in batch.rows() {
                assert_eq!(row.line, count, "in order");
                count += 1;
                for (column, &first) in first.iter().enumerate() {
                    assert_eq!(batch.rows[usize::from(first)].get(column), row.get(column));
                }
            }
            Ok(())
        };
        each_batch(&mut source, take, |_| ()).unwrap();
        assert_eq!(count, 5000);
    }
}
