//! Writes journals on a thread of its own.
//!
//! What comes while a write is under way goes to disk together with the next one: nothing waits for
//! more than that, and nothing waits for time to pass.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread;
use std::time::Duration;

use serde::Serialize;

use super::fault::{JournalEvent, JournalFault};
use super::file::{JournalFile, Put, replace};
use super::header::Header;
use super::left::{LeftJournal, copy_aside, kept_lines};
use super::line::{for_each_line, guarded};
use super::owner::{JournalId, Owner, is_in_use, journals, token_of};

/// How long to wait before what failed is tried again.
const AGAIN: Duration = Duration::from_secs(1);
/// So much is taken together at most, so that the first does not wait for the last.
const MOST_TOGETHER: usize = 1000;
/// How long the end of the program waits for the disk.
const LONGEST_END: Duration = Duration::from_secs(3);

/// Writes the journals of this process. Dropped, it writes what still waits, and leaves the journals
/// that were not ended.
pub struct JournalWriter {
    folder: PathBuf,
    /// What the names of our journals begin with.
    token: String,
    started: Cell<u32>,
    requests: Option<Sender<Request>>,
    events: Receiver<JournalEvent>,
    /// Whether it was told that the thread has ended before its time.
    has_stopped: Cell<bool>,
    /// Closed once the thread has ended.
    end: Receiver<()>,
}

enum Request {
    Start(JournalId, Vec<u8>),
    Append(JournalId, Vec<u8>),
    End(JournalId),
    Adopt(JournalId, Box<LeftJournal>, Vec<u32>, Sender<Result<(), JournalFault>>),
    Flush(Sender<bool>),
}

impl JournalWriter {
    /// Writes to this folder, which comes to be with the first record. `wake` is called when there is
    /// news.
    ///
    /// # Errors
    /// When the system has no thread.
    pub fn new(folder: PathBuf, wake: impl Fn() + Send + 'static) -> io::Result<Self> {
        let put = |file: &mut File, bytes: &[u8]| {
            file.write_all(bytes)?;
            file.sync_data()
        };
        Self::with_disk(folder, wake, Box::new(put))
    }

    /// The same with a disk as a test wants it.
    pub(super) fn with_disk(
        folder: PathBuf,
        wake: impl Fn() + Send + 'static,
        put: Box<Put>,
    ) -> io::Result<Self> {
        let owner = Owner::new(folder.clone());
        let token = owner.token().to_owned();
        let (requests, asked) = channel();
        let (news, events) = channel();
        let (ended, end) = channel();
        let disk = Disk {
            owner,
            journals: BTreeMap::new(),
            ending: Vec::new(),
            said: Vec::new(),
            news,
            wake: Box::new(wake),
            put,
        };
        thread::Builder::new().name("sitmap-journal".to_owned()).spawn(move || {
            disk.run(&asked);
            drop(ended);
        })?;
        Ok(Self {
            folder,
            token,
            started: Cell::new(0),
            requests: Some(requests),
            events,
            has_stopped: Cell::new(false),
            end,
        })
    }

    /// Begins a journal. There is nothing on disk before its first record.
    ///
    /// # Errors
    /// When the header cannot be JSON.
    pub fn start(&self, header: &Header) -> serde_json::Result<JournalId> {
        let line = guarded(header.to_json()?);
        let id = self.next_id();
        self.request(Request::Start(id, line));
        Ok(id)
    }

    /// Writes a record down, in the background.
    ///
    /// # Errors
    /// When the record cannot be JSON.
    pub fn append(&self, id: JournalId, record: &impl Serialize) -> serde_json::Result<()> {
        let line = guarded(serde_json::to_vec(record)?);
        self.request(Request::Append(id, line));
        Ok(())
    }

    /// All in it is saved, or not wanted: the journal goes.
    pub fn end(&self, id: JournalId) {
        self.request(Request::End(id));
    }

    /// Goes on writing a journal that was left behind. Of its records those of these lines are kept, in
    /// their order; where that is not all there is, what it was like is put aside. Waits for the disk.
    ///
    /// # Errors
    /// [`JournalFault::Gone`] where another window has taken it over; else when it cannot be written.
    /// It is then found again.
    pub fn adopt(&self, left: LeftJournal, kept: Vec<u32>) -> Result<JournalId, JournalFault> {
        let id = self.next_id();
        let (reply, answer) = channel();
        self.request(Request::Adopt(id, Box::new(left), kept, reply));
        answer.recv().unwrap_or(Err(JournalFault::Gone))?;
        Ok(id)
    }

    /// What has happened since the last call.
    pub fn news(&self) -> Vec<JournalEvent> {
        let mut news = Vec::new();
        loop {
            match self.events.try_recv() {
                Ok(event) => news.push(event),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    news.extend((!self.has_stopped.replace(true)).then_some(JournalEvent::Stopped));
                    break;
                }
            }
        }
        news
    }

    /// Waits until all that was asked for is done, but not for longer than this; tells whether all of it
    /// is on disk.
    pub fn flush(&self, longest: Duration) -> bool {
        let (reply, answer) = channel();
        self.request(Request::Flush(reply));
        answer.recv_timeout(longest).unwrap_or(false)
    }

    /// Whether another living process has changes of this file.
    pub fn is_in_use_elsewhere(&self, file: &Path) -> bool {
        let is_same = |other: &Path| {
            other == file
                || fs::canonicalize(other).is_ok_and(|other| fs::canonicalize(file).ok() == Some(other))
        };
        let is_about = |journal: &PathBuf| {
            header_of(journal).and_then(|header| header.file).is_some_and(|other| is_same(&other))
        };
        let all = journals(&self.folder).unwrap_or_default();
        let others = all.iter().filter(|journal| token_of(journal) != Some(&self.token));
        others.filter(|journal| is_in_use(&self.folder, journal)).any(is_about)
    }

    fn next_id(&self) -> JournalId {
        let id = self.started.get();
        self.started.set(id + 1);
        JournalId(id)
    }

    /// Where the thread has ended, [`Self::news`] says so.
    fn request(&self, wish: Request) {
        if let Some(requests) = &self.requests {
            let _ = requests.send(wish);
        }
    }
}

impl Drop for JournalWriter {
    fn drop(&mut self) {
        self.requests = None;
        // A disk that does not answer must not keep the program from ending.
        let _ = self.end.recv_timeout(LONGEST_END);
    }
}

fn header_of(journal: &Path) -> Option<Header> {
    let mut header = None;
    let first = io::BufReader::new(File::open(journal).ok()?);
    let first = io::Read::take(first, 1 << 20);
    let read = |number, json: Option<&[u8]>, _: &[u8]| {
        if number == 1 {
            header = json.and_then(|json| Header::of_json(json).ok());
        }
    };
    for_each_line(first, read).ok()?;
    header
}

/// What the thread has.
struct Disk {
    owner: Owner,
    journals: BTreeMap<JournalId, JournalFile>,
    /// Journals that are to go.
    ending: Vec<JournalFile>,
    /// Faults that were told, since writing worked last.
    said: Vec<JournalFault>,
    news: Sender<JournalEvent>,
    wake: Box<dyn Fn() + Send>,
    put: Box<Put>,
}

impl Disk {
    fn run(mut self, asked: &Receiver<Request>) {
        loop {
            let first = if self.waits() {
                asked.recv_timeout(AGAIN)
            } else {
                asked.recv().map_err(|_| RecvTimeoutError::Disconnected)
            };
            if matches!(first, Err(RecvTimeoutError::Disconnected)) {
                break;
            }
            let mut flushes = Vec::new();
            for wish in first.into_iter().chain(asked.try_iter()).take(MOST_TOGETHER) {
                self.take(wish, &mut flushes);
            }
            let is_written = self.write();
            for flush in flushes {
                // Who asked may wait no longer.
                let _ = flush.send(is_written);
            }
        }
        self.owner.release();
    }

    fn take(&mut self, wish: Request, flushes: &mut Vec<Sender<bool>>) {
        match wish {
            Request::Start(id, header) => {
                self.journals.insert(id, JournalFile::new(self.owner.path_of(id), header));
            }
            Request::Append(id, line) => {
                if let Some(journal) = self.journals.get_mut(&id) {
                    journal.append(&line);
                }
            }
            Request::End(id) => self.ending.extend(self.journals.remove(&id)),
            Request::Adopt(id, left, kept, reply) => {
                let adopted = self.adopt(id, &left, &kept);
                let _ = reply.send(adopted.map_err(JournalFault::from));
            }
            Request::Flush(reply) => flushes.push(reply),
        }
    }

    fn waits(&self) -> bool {
        !self.ending.is_empty() || self.journals.values().any(JournalFile::waits)
    }

    /// Writes what waits; tells whether all is on disk.
    fn write(&mut self) -> bool {
        let mut failed = None;
        self.ending.retain(|journal| match journal.remove() {
            Ok(()) => false,
            Err(error) => {
                failed = Some(error);
                true
            }
        });
        for (&id, journal) in self.journals.iter_mut().filter(|(_, journal)| journal.waits()) {
            let mut write = || {
                self.owner.hold()?;
                journal.write(&mut *self.put)
            };
            // The folder may go between two steps, and is then made again.
            let written = write().or_else(|error| match error.kind() {
                io::ErrorKind::NotFound => write(),
                _ => Err(error),
            });
            failed = written.err().or(failed);
            if journal.take_incomplete() {
                let _ = self.news.send(JournalEvent::Incomplete { journal: id });
                (self.wake)();
            }
        }
        self.tell(failed)
    }

    fn tell(&mut self, failed: Option<io::Error>) -> bool {
        let is_written = failed.is_none();
        let event = match failed.map(JournalFault::from) {
            Some(fault) if self.said.contains(&fault) => return is_written,
            Some(fault) => {
                self.said.push(fault.clone());
                JournalEvent::Failing { folder: self.owner.folder().to_owned(), fault }
            }
            None if self.said.is_empty() => return is_written,
            None => {
                self.said.clear();
                JournalEvent::Working
            }
        };
        // The window may be gone already.
        let _ = self.news.send(event);
        (self.wake)();
        is_written
    }

    fn adopt(&mut self, id: JournalId, left: &LeftJournal, kept: &[u32]) -> io::Result<()> {
        self.owner.hold()?;
        let path = self.owner.path_of(id);
        // Only one can do that; until it is done the journal is as it was.
        fs::rename(&left.path, &path)?;
        let mut clean = || {
            let lines = kept_lines(&path, kept)?;
            if kept.len() < left.records || left.bad_lines > 0 {
                copy_aside(&path, &left.path)?;
            }
            if lines.len() as u64 != fs::metadata(&path)?.len() {
                replace(&path, &lines, &mut *self.put)?;
            }
            let header = guarded(left.header.to_json().map_err(io::Error::other)?);
            JournalFile::existing(path.clone(), header)
        };
        let file = clean().inspect_err(|_| {
            // So that it is found again.
            let _ = fs::rename(&path, &left.path);
        })?;
        self.journals.insert(id, file);
        Ok(())
    }
}
