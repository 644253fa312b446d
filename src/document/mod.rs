//! Floor 1: a document, which can be changed, undone and put on another reading of its file.
//!
//! A [`Document`] is what was read, which is never altered, and a [`log`] of what was done since with a
//! cursor. What stands now follows from both. A [`change`] is data: where, what stood there, what stands
//! there after; [`operation`] says for a sentence what the user did. [`apply`] makes changes in a dossier,
//! [`briefing`] in a briefing; [`rebase`] puts the log on a newer version of the file, in which
//! [`matching`] finds which incident is which. [`merging`] tells what changes where two rows become one.

pub mod apply;
pub mod briefing;
pub mod change;
pub mod log;
pub mod matching;
pub mod merging;
pub mod operation;
pub mod rebase;

use std::sync::Arc;

use jiff::Timestamp;

use crate::model::{Dossier, Touched};

pub use apply::{Misfit, briefing_changes};
pub use change::{Change, Site};
pub use log::{Entry, Log, LogRecord, Logged};
pub use matching::Matching;
pub use operation::Operation;
pub use rebase::{Aside, Clash};

/// A document: what was read, what was done since, and what stands now. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Document {
    read: Arc<Dossier>,
    /// The cursor of which `read` is.
    read_at: usize,
    now: Arc<Dossier>,
    log: Arc<Log>,
    aside: Arc<[Aside]>,
    clashes: Arc<[Clash]>,
}

/// What the user does, before it is in the log.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What it is, for a sentence.
    pub operation: Operation,
    /// What it changes.
    pub changes: Vec<Change>,
    /// What it types into: more of the same joins it.
    pub typed: Option<String>,
    /// When.
    pub at: Timestamp,
    /// By whom; empty where they do not want that said.
    pub by: String,
}

/// A document after something was done to it.
#[derive(Clone, Debug)]
pub struct Step {
    /// The document.
    pub document: Document,
    /// The rows that say something else than before.
    pub touched: Touched,
    /// What happened to its log.
    pub record: LogRecord,
    /// Why changes on the way along the log could not be made: none, unless the program has a fault.
    pub misfits: Vec<Misfit>,
}

impl Document {
    /// A document that is as it was read.
    pub fn new(read: Arc<Dossier>) -> Self {
        let (now, log) = (read.clone(), Arc::new(Log::new()));
        Self { read, read_at: 0, now, log, aside: Arc::new([]), clashes: Arc::new([]) }
    }

    /// What stands now.
    pub fn now(&self) -> &Arc<Dossier> {
        &self.now
    }

    /// What was read.
    pub fn read(&self) -> &Arc<Dossier> {
        &self.read
    }

    /// What was done.
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// Whether rows have the ids that they had when they were read.
    pub fn has_ids_of_read(&self) -> bool {
        let (from, to) = (self.read_at.min(self.log.cursor()), self.read_at.max(self.log.cursor()));
        let mut changes = self.log.entries()[from..to].iter().flat_map(|entry| &entry.changes);
        !changes.any(|change| matches!(change.site, Site::Row { .. }))
    }

    /// What was done before its file was read anew, and does not fit what that says.
    pub fn aside(&self) -> &[Aside] {
        &self.aside
    }

    /// Where the file says something else since it was read anew than what was changed here.
    pub fn clashes(&self) -> &[Clash] {
        &self.clashes
    }

    /// The document after something more is done.
    ///
    /// # Errors
    /// Why one of the changes cannot be made; then none is.
    pub fn make(&self, draft: Draft) -> Result<Step, Misfit> {
        let Draft { operation, changes, typed, at, by } = draft;
        let applied = apply::apply(&self.now, &changes);
        if let Some((_, misfit)) = applied.misfits.into_iter().next() {
            return Err(misfit);
        }
        let entry = Entry { operation, changes, at, by, why: String::new() };
        Ok(self.step(applied.dossier, applied.touched, LogRecord::Did { entry, typed }))
    }

    /// The document with what was done last undone; `None` where nothing is left to undo.
    pub fn undo(&self) -> Option<Step> {
        self.go_to(self.log.cursor().checked_sub(1)?)
    }

    /// The document with what was undone last done again; `None` where there is nothing.
    pub fn redo(&self) -> Option<Step> {
        self.go_to(self.log.cursor() + 1)
    }

    /// The document as it was, or will be again, at a cursor; `None` where there is no such.
    pub fn go_to(&self, cursor: usize) -> Option<Step> {
        let from = self.log.cursor();
        if cursor == from || cursor > self.log.entries().len() {
            return None;
        }
        let way = changes_between(self.log.entries(), from, cursor);
        // A row that comes back has its place among the others only where all is made again.
        let rows_move = way.iter().any(|change| matches!(change.site, Site::Row { .. }));
        let (applied, touched) = if rows_move {
            let all = changes_between(self.log.entries(), self.read_at, cursor);
            let applied = apply::restore(&self.read, &all);
            let touched = Touched { renumbered: true, ..applied.touched.clone() };
            (applied, touched)
        } else {
            let applied = apply::restore(&self.now, &way);
            let touched = applied.touched.clone();
            (applied, touched)
        };
        let misfits = applied.misfits.into_iter().map(|(_, misfit)| misfit).collect();
        Some(Step { misfits, ..self.step(applied.dossier, touched, LogRecord::WentTo(cursor)) })
    }

    /// The document when what is typed from now on is to be undone by itself; `None` where that is so
    /// already.
    pub fn pause(&self) -> Option<Step> {
        let is_typing = self.log.has_typed();
        is_typing.then(|| self.step(self.now.clone(), Touched::default(), LogRecord::Paused))
    }

    /// The document once a file holds what it was at a cursor. Where that is its own file, `written` is
    /// what stands in it.
    #[must_use]
    pub fn saved(&self, cursor: usize, written: Option<Arc<Dossier>>) -> Step {
        let record = LogRecord::Saved { cursor, is_own: written.is_some() };
        let mut step = self.step(self.now.clone(), Touched::default(), record);
        if let Some(written) = written {
            (step.document.read, step.document.read_at) = (written, cursor);
        }
        step
    }

    /// The document when its file is to be another one, which holds nothing of what was saved before.
    #[must_use]
    pub fn forget_file(&self) -> Step {
        let log = Log::rebased(self.log.entries().to_vec(), self.log.cursor(), 0);
        let record = LogRecord::Rebased(Box::new(log));
        self.step(self.now.clone(), Touched::default(), record)
    }

    /// The document with the reason for an entry.
    #[must_use]
    pub fn explain(&self, entry: usize, why: String) -> Step {
        let record = LogRecord::Explained { entry, why };
        self.step(self.now.clone(), Touched::default(), record)
    }

    /// The document on another reading of its file. `matching` tells which incident of what was read
    /// before is which.
    #[must_use]
    pub fn rebase(&self, read: Arc<Dossier>, matching: &Matching) -> Step {
        self.rebased(read, Some(matching))
    }

    fn rebased(&self, read: Arc<Dossier>, matching: Option<&Matching>) -> Step {
        let rebased = rebase::rebase(self, read, matching);
        let record = LogRecord::Rebased(Box::new(Log::clone(&rebased.log)));
        Step {
            document: rebased,
            touched: Touched { renumbered: true, ..Touched::default() },
            record,
            misfits: Vec::new(),
        }
    }

    /// A document on what its file holds now, with the log of a program that was killed. What was the
    /// file's then is not known any more: rows are found by their keys and what they were known by.
    #[must_use]
    pub fn recovered(read: Arc<Dossier>, log: Log) -> Step {
        let in_file = log.in_file();
        let left = Self { log: Arc::new(log), read_at: in_file, ..Self::new(read.clone()) };
        left.rebased(read, None)
    }

    fn step(&self, now: Arc<Dossier>, touched: Touched, record: LogRecord) -> Step {
        let mut document = Self { now, ..self.clone() };
        Arc::make_mut(&mut document.log).take(record.clone());
        Step { document, touched, record, misfits: Vec::new() }
    }
}

/// The changes on the way from one cursor to another.
fn changes_between(entries: &[Logged], from: usize, to: usize) -> Vec<Change> {
    if from <= to {
        entries[from..to].iter().flat_map(|entry| entry.changes.iter().cloned()).collect()
    } else {
        entries[to..from].iter().rev().flat_map(|entry| change::invert(&entry.changes)).collect()
    }
}

#[cfg(test)]
mod tests;
