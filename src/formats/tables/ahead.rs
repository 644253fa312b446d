//! Rows parsed ahead on a thread of their own, while others are made into incidents.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::{Cells, RowSource};
use crate::formats::{FormatError, Issue};

/// How many rows go together.
const ROWS: usize = 512;
/// How many such batches are parsed ahead.
const AHEAD: usize = 4;

#[derive(Default)]
struct Batch {
    rows: Vec<Cells>,
    /// How many of `rows` are filled.
    filled: usize,
    problems: Vec<Issue>,
    end: Option<Result<(), FormatError>>,
}

/// Gives each row of `source` to `take`, and the problems with rows to `problem`.
///
/// # Errors
/// When the source or `take` fails.
pub(super) fn each_row(
    source: &mut dyn RowSource,
    mut take: impl FnMut(&Cells) -> Result<(), FormatError>,
    mut problem: impl FnMut(Issue),
) -> Result<(), FormatError> {
    thread::scope(|scope| {
        let (full, filled) = sync_channel(AHEAD);
        let (empty, emptied) = sync_channel(AHEAD + 2);
        let parse = move || parse(source, &full, &emptied);
        thread::Builder::new().name("sitmap-rows".to_owned()).spawn_scoped(scope, parse)?;
        while let Ok(batch) = filled.recv() {
            let Batch { rows, filled, problems, end } = batch;
            rows[..filled].iter().try_for_each(&mut take)?;
            problems.into_iter().for_each(&mut problem);
            if let Some(end) = end {
                return end;
            }
            // Full when the parser has batches enough.
            let _ = empty.try_send(rows);
        }
        let reason = "the thread that parses rows has ended early".to_owned();
        Err(FormatError::Io { reason })
    })
}

/// Parses rows until the end, a failure, or until nobody wants them.
fn parse(source: &mut dyn RowSource, full: &SyncSender<Batch>, emptied: &Receiver<Vec<Cells>>) {
    loop {
        let mut batch = Batch { rows: emptied.try_recv().unwrap_or_default(), ..Batch::default() };
        while batch.filled < ROWS && batch.end.is_none() {
            if batch.rows.len() == batch.filled {
                batch.rows.push(Cells::default());
            }
            match source.next(&mut batch.rows[batch.filled]) {
                Ok(true) => batch.filled += 1,
                Ok(false) => batch.end = Some(Ok(())),
                Err(error) => batch.end = Some(Err(error)),
            }
        }
        batch.problems = source.problems();
        let ended = batch.end.is_some();
        if full.send(batch).is_err() || ended {
            return;
        }
    }
}
