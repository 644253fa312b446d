//! Rows parsed ahead on a thread of their own, while others are made into incidents.
//!
//! The same thread numbers the different cells of each column, while they are still near at hand:
//! the other looks up each of them once, and knows it by its number from then on.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use hashbrown::HashTable;

use super::{Cells, RowSource};
use crate::formats::{FormatError, Issue};
use crate::model::text::{Hasher, wide};

/// How many rows go together, at most.
const ROWS: usize = 512;
/// How much text goes together, about.
const BYTES: usize = 256 * 1024;
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
    pub(super) fn rows(&self) -> impl Iterator<Item = (&Cells, &[Mark])> + Clone {
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
                    let row = &self.rows[self.filled];
                    bytes += row.bytes();
                    seen.mark(row, &mut self.marks);
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
    /// Adds the marks of the cells of a row.
    ///
    /// What has to be looked for is looked at first, in all columns together: to read a far part of
    /// memory takes long, but many can be read at once.
    fn mark(&mut self, row: &Cells, marks: &mut Vec<Mark>) {
        let first = marks.len();
        let numbered = row.len().min(NUMBERED_COLUMNS);
        if self.columns.len() < numbered {
            self.columns.resize_with(numbered, Different::default);
        }
        let Self { columns, hasher } = self;
        let hashed = |(n, cell): (usize, &str)| {
            let again = columns.get(n).and_then(|column| column.find_same(cell));
            again.unwrap_or_else(|| Mark { number: None, hash: hasher.hash(cell) })
        };
        marks.extend(row.iter().enumerate().map(hashed));
        let marks = &mut marks[first..];
        let open = || marks.iter().zip(&*columns).filter(|(mark, _)| mark.number.is_none());
        std::hint::black_box(
            open().map(|(mark, column)| column.home(mark.hash).number).fold(0, u32::wrapping_add),
        );
        std::hint::black_box(open().map(|(mark, column)| column.glance(mark.hash)).fold(0, u8::wrapping_add));
        for ((mark, column), cell) in marks.iter_mut().zip(columns).zip(row.iter()) {
            if mark.number.is_none() && cell.len() <= NUMBERED_LENGTH {
                mark.number = column.number(cell, mark.hash);
            }
        }
    }
}

/// The different cells of a column.
#[derive(Default)]
struct Different {
    text: String,
    places: HashTable<Place>,
    count: usize,
    /// The last one met, and the mark of the empty one.
    last: Place,
    empty: Option<Mark>,
    are_too_many: bool,
}

/// Where a cell stands: all that is to be known of it in one spot, since to read a far part of
/// memory takes long.
#[derive(Clone, Copy, Default)]
struct Place {
    hash: u32,
    /// The number of the cell plus one; 0 where there is none.
    number: u32,
    start: u32,
    length: u32,
}

impl Different {
    /// The mark of a cell that is empty, or the same as the one met last: so are most in many
    /// columns, and they need no hash.
    fn find_same(&self, cell: &str) -> Option<Mark> {
        if cell.is_empty() {
            return self.empty;
        }
        let number = self.last.number.checked_sub(1)?;
        (self.get(self.last) == cell).then_some(Mark { number: Some(number), hash: self.last.hash })
    }

    /// What stands at the place of a hash.
    fn home(&self, hash: u32) -> Place {
        self.places.find(wide(hash), |place| place.hash == hash).copied().unwrap_or_default()
    }

    /// A byte of the cell that stands at the place of a hash.
    fn glance(&self, hash: u32) -> u8 {
        self.text.as_bytes().get(self.home(hash).start as usize).copied().unwrap_or_default()
    }

    fn number(&mut self, cell: &str, hash: u32) -> Option<u32> {
        let number = self.find_or_add(cell, hash);
        if cell.is_empty() {
            self.empty = Some(Mark { number, hash });
        }
        number
    }

    fn find_or_add(&mut self, cell: &str, hash: u32) -> Option<u32> {
        if self.are_too_many {
            return None;
        }
        let is_it = |place: &Place| place.hash == hash && self.get(*place) == cell;
        if let Some(&place) = self.places.find(wide(hash), is_it) {
            self.last = place;
            return place.number.checked_sub(1);
        }
        if self.count == MOST_DIFFERENT {
            *self = Self { are_too_many: true, ..Self::default() };
            return None;
        }
        let (start, length) = (self.text.len() as u32, cell.len() as u32);
        self.text.push_str(cell);
        self.count += 1;
        self.last = Place { hash, number: self.count as u32, start, length };
        self.places.insert_unique(wide(hash), self.last, |place| wide(place.hash));
        Some(self.last.number - 1)
    }

    fn get(&self, place: Place) -> &str {
        &self.text[place.start as usize..][..place.length as usize]
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
        Err(FormatError::Ended)
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
