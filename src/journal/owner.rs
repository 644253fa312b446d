//! The living process that journals belong to: its lock, and the names of its journals.
//!
//! The lock is on a file of its own, since a file that is locked cannot be read by others on every
//! system. It goes with the process, however that ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use jiff::Timestamp;

/// How names of journals end.
const JOURNAL: &str = "jsonl";
/// How names of files end that are being written.
pub(super) const PART: &str = "part";
/// How names of locks end.
const LOCK: &str = "lock";

/// A journal of this process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JournalId(pub(super) u32);

/// A process with a folder of journals.
#[derive(Debug)]
pub(super) struct Owner {
    folder: PathBuf,
    token: String,
    lock: Option<File>,
}

impl Owner {
    /// Does not touch the disk yet.
    pub(super) fn new(folder: PathBuf) -> Self {
        static OWNERS: AtomicU32 = AtomicU32::new(0);
        let now = Timestamp::now().strftime("%Y%m%dT%H%M%S.%6f").to_string();
        let token = format!("{now}-{}-{}", process::id(), OWNERS.fetch_add(1, Ordering::Relaxed));
        Self { folder, token, lock: None }
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(super) fn path_of(&self, JournalId(number): JournalId) -> PathBuf {
        self.folder.join(format!("{}-{number}.{JOURNAL}", self.token))
    }

    pub(super) fn token(&self) -> &str {
        &self.token
    }

    /// Makes the folder, and holds the lock in it; both may have gone since the last time.
    pub(super) fn hold(&mut self) -> io::Result<()> {
        let path = lock_path(&self.folder, &self.token);
        if self.lock.is_some() && path.exists() {
            return Ok(());
        }
        make_folder(&self.folder)?;
        let file = private().create(true).truncate(false).open(path)?;
        match file.lock() {
            // On a drive that cannot lock, the journals of two windows look left behind to each other.
            // Nothing is lost by that: who finds its journal gone writes it again.
            Err(error) if error.kind() != io::ErrorKind::Unsupported => return Err(error),
            _ => self.lock = Some(file),
        }
        Ok(())
    }

    /// Lets go of the lock for good; its file goes unless journals are left that are named after it.
    pub(super) fn release(self) {
        let Some(lock) = self.lock else { return };
        // Others remove what stays once it is old.
        if !journals(&self.folder).is_ok_and(|all| has_any(&all, &self.token)) {
            let _ = fs::remove_file(lock_path(&self.folder, &self.token));
        }
        // Closing is not enough: a process that is just being started has the file open as well.
        let _ = lock.unlock();
    }
}

/// The journals in a folder, whoever they belong to; none where there is no folder.
pub(super) fn journals(folder: &Path) -> io::Result<Vec<PathBuf>> {
    with_ending(folder, JOURNAL)
}

/// Who a journal belongs to.
pub(super) fn token_of(journal: &Path) -> Option<&str> {
    Some(journal.file_stem()?.to_str()?.rsplit_once('-')?.0)
}

/// Whether the owner of a journal lives.
pub(super) fn is_in_use(folder: &Path, journal: &Path) -> bool {
    let lock = token_of(journal).map(|token| lock_path(folder, token));
    lock.is_some_and(|lock| is_held(&lock))
}

fn is_held(lock: &Path) -> bool {
    let held = File::open(lock).map(|file| file.try_lock_shared());
    matches!(held, Ok(Err(TryLockError::WouldBlock)))
}

/// Removes the locks of processes that ended without one journal, and what a process was writing when it
/// was killed. A lock that is young may be one that its process does not hold yet.
pub(super) fn remove_old(folder: &Path) -> io::Result<()> {
    let all = journals(folder)?;
    for lock in with_ending(folder, LOCK)? {
        let token = lock.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
        if is_older_than(&lock, 1) && !has_any(&all, token) && !is_held(&lock) {
            fs::remove_file(lock)?;
        }
    }
    for part in with_ending(folder, PART)? {
        if is_older_than(&part, 1) && !is_in_use(folder, &part) {
            fs::remove_file(part)?;
        }
    }
    Ok(())
}

fn has_any(journals: &[PathBuf], token: &str) -> bool {
    journals.iter().any(|journal| token_of(journal) == Some(token))
}

fn lock_path(folder: &Path, token: &str) -> PathBuf {
    folder.join(format!("{token}.{LOCK}"))
}

fn with_ending(folder: &Path, ending: &str) -> io::Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let paths = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    Ok(paths.into_iter().filter(|path| path.extension().is_some_and(|end| end == ending)).collect())
}

/// Whether nobody has touched a file for so many days.
pub(super) fn is_older_than(path: &Path, days: u64) -> bool {
    let age = fs::metadata(path).and_then(|facts| facts.modified()).map(|time| time.elapsed());
    matches!(age, Ok(Ok(age)) if age.as_secs() > days * 24 * 60 * 60)
}

/// How files are opened that nobody else is to read.
pub(super) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes a folder that nobody else is to look into, and those above it.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Keeps the names in a folder through a power cut; where folders cannot be synced, they are
/// nevertheless there.
pub(super) fn sync_folder(folder: &Path) {
    #[cfg(unix)]
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    #[cfg(not(unix))]
    let _ = folder;
}
