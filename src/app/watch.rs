//! Notices when opened files change on disk.
//!
//! One thread looks at each file's size, time and number about once a second. That also works where
//! a save puts a new file in the place of the old one, and on drives of a network, which tell
//! nobody of changes. While no file is watched there is no thread.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

/// How often to look, and how long a file must have been left alone before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PollInterval {
    /// Between two looks at files that are as they were.
    pub every: Duration,
    /// For so long a file must stay the same after a change: who writes in pieces is not finished
    /// at the first.
    pub calm: Duration,
}

impl Default for PollInterval {
    fn default() -> Self {
        Self { every: Duration::from_secs(1), calm: Duration::from_millis(300) }
    }
}

/// What tells one version of a file from another without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct FileVersion {
    modified: Option<SystemTime>,
    length: u64,
    /// The file's own number, which is another one after a new file took its name.
    number: u64,
}

impl FileVersion {
    /// The stamp of a file; `None` where there is none, or it cannot be reached.
    pub fn of(path: &Path) -> Option<Self> {
        let facts = fs::metadata(path).ok()?;
        #[cfg(unix)]
        let number = std::os::unix::fs::MetadataExt::ino(&facts);
        #[cfg(not(unix))]
        let number = 0;
        Some(Self { modified: facts.modified().ok(), length: facts.len(), number })
    }
}

/// What happened to a file that is watched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileEvent {
    /// It is another one than was read, and nobody is writing it any more.
    Changed(PathBuf),
    /// It is no longer there.
    Gone(PathBuf),
}

enum WatchRequest {
    Watch(PathBuf, Option<FileVersion>),
    Forget(PathBuf),
}

/// Watches files. Ends when it is dropped.
#[derive(Debug)]
pub struct Watcher {
    pace: PollInterval,
    /// As each file was when it was read last, or written.
    read: HashMap<PathBuf, FileVersion>,
    thread: Option<(Sender<WatchRequest>, Receiver<FileEvent>)>,
}

impl Watcher {
    /// Watches nothing yet.
    pub fn new(pace: PollInterval) -> Self {
        Self { pace, read: HashMap::new(), thread: None }
    }

    /// Watches a file that was read when it had this stamp.
    pub fn watch(&mut self, ctx: &egui::Context, path: PathBuf, stamp: Option<FileVersion>) {
        if self.thread.is_none() {
            self.thread = start(ctx.clone(), self.pace);
        }
        self.has_read(&path, stamp);
        self.wish(WatchRequest::Watch(path, stamp));
    }

    /// A file was read again when it had this stamp.
    pub fn has_read(&mut self, path: &Path, stamp: Option<FileVersion>) {
        match stamp {
            Some(stamp) => self.read.insert(path.to_owned(), stamp),
            None => self.read.remove(path),
        };
    }

    /// As a file was when it was read last; `None` where that is not known.
    pub fn read_as(&self, path: &Path) -> Option<FileVersion> {
        self.read.get(path).copied()
    }

    /// The files as they were when they were read last.
    pub fn as_read(&self) -> HashMap<PathBuf, FileVersion> {
        self.read.clone()
    }

    /// Watches a file no more.
    pub fn forget(&mut self, path: PathBuf) {
        self.read.remove(&path);
        self.pause(path);
    }

    /// Does not look at a file while the program itself writes it.
    pub fn pause(&self, path: PathBuf) {
        self.wish(WatchRequest::Forget(path));
    }

    /// What has happened since the last call.
    pub fn news(&self) -> Vec<FileEvent> {
        self.thread.iter().flat_map(|(_, news)| news.try_iter()).collect()
    }

    fn wish(&self, wish: WatchRequest) {
        if let Some((wishes, _)) = &self.thread {
            // Where the thread is gone, nothing is watched, which is no reason to stop the program.
            let _ = wishes.send(wish);
        }
    }
}

fn start(ctx: egui::Context, pace: PollInterval) -> Option<(Sender<WatchRequest>, Receiver<FileEvent>)> {
    let (wishes, wished) = channel();
    let (sender, news) = channel();
    let tell = move |news| {
        // The receiver is gone when the window is.
        let _ = sender.send(news);
        ctx.request_repaint();
    };
    let started =
        thread::Builder::new().name("sitmap-watch".to_owned()).spawn(move || watch(&wished, pace, tell));
    match started {
        Ok(_) => Some((wishes, news)),
        Err(error) => {
            log::error!("no thread to watch files: {error}");
            None
        }
    }
}

/// Looks at files until nobody can wish for any more.
fn watch(wishes: &Receiver<WatchRequest>, pace: PollInterval, tell: impl Fn(FileEvent)) {
    let mut watched: Vec<Watched> = Vec::new();
    loop {
        let restless = watched.iter().any(|file| file.restless.is_some());
        let wait = if restless { (pace.calm / 3).min(pace.every) } else { pace.every };
        let wish = if watched.is_empty() {
            wishes.recv().map_err(|_| RecvTimeoutError::Disconnected)
        } else {
            wishes.recv_timeout(wait)
        };
        match wish {
            Ok(WatchRequest::Watch(path, known)) => {
                watched.retain(|file| file.path != path);
                watched.push(Watched { path, known, restless: None });
            }
            Ok(WatchRequest::Forget(path)) => watched.retain(|file| file.path != path),
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {
                for file in &mut watched {
                    if let Some(news) =
                        file.check_version(FileVersion::of(&file.path), Instant::now(), pace.calm)
                    {
                        tell(news);
                    }
                }
            }
        }
    }
}

struct Watched {
    path: PathBuf,
    /// As it was read, or was told of last; `None` for a file that was told to be gone.
    known: Option<FileVersion>,
    /// Since when it has been another one.
    restless: Option<(Option<FileVersion>, Instant)>,
}

impl Watched {
    /// Takes a look at the file, and tells what there is to tell once it has come to rest.
    fn check_version(
        &mut self,
        seen: Option<FileVersion>,
        now: Instant,
        calm: Duration,
    ) -> Option<FileEvent> {
        if seen == self.known {
            self.restless = None;
            return None;
        }
        match self.restless {
            Some((before, since)) if before == seen => {
                if now.duration_since(since) < calm {
                    return None;
                }
                self.restless = None;
                self.known = seen;
                let path = self.path.clone();
                Some(if seen.is_some() { FileEvent::Changed(path) } else { FileEvent::Gone(path) })
            }
            _ => {
                self.restless = Some((seen, now));
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CALM: Duration = Duration::from_millis(300);

    /// What is told of looks at a file of these lengths, each so many milliseconds after the start;
    /// no length where there is no file. The file was read when it had the length 1.
    fn describe(looks: &[(u64, Option<u64>)]) -> Vec<(u64, FileEvent)> {
        let stamp = |length| FileVersion { modified: None, length, number: 0 };
        let mut file = Watched { path: "a".into(), known: Some(stamp(1)), restless: None };
        let start = Instant::now();
        let look = |&(at, length): &(u64, Option<u64>)| {
            let news = file.check_version(length.map(stamp), start + Duration::from_millis(at), CALM);
            news.map(|news| (at, news))
        };
        looks.iter().filter_map(look).collect()
    }

    #[test]
    fn a_change_is_told_once_and_only_when_the_file_has_come_to_rest() {
        let changed = || FileEvent::Changed("a".into());
        let gone = || FileEvent::Gone("a".into());
        for (looks, expected) in [
            (vec![(0, Some(1)), (1000, Some(1)), (2000, Some(1))], vec![]),
            (vec![(0, Some(2)), (100, Some(2)), (300, Some(2)), (1300, Some(2))], vec![(300, changed())]),
            // Written in pieces.
            (
                vec![(0, Some(0)), (200, Some(2)), (400, Some(3)), (600, Some(3)), (700, Some(3))],
                vec![(700, changed())],
            ),
            // Back to what was read before anybody looked again.
            (vec![(0, Some(0)), (100, Some(1)), (500, Some(1))], vec![]),
            // Gone only for the moment of a save.
            (vec![(0, None), (100, Some(2)), (400, Some(2))], vec![(400, changed())]),
            // Gone, and back as it was.
            (
                vec![(0, None), (300, None), (1300, None), (2300, Some(1)), (2600, Some(1))],
                vec![(300, gone()), (2600, changed())],
            ),
        ] {
            assert_eq!(describe(&looks), expected, "{looks:?}");
        }
    }

    #[test]
    fn another_file_of_the_same_size_and_time_is_another_version() {
        let folder = tempfile::tempdir().unwrap();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        fs::write(&one, "abc").unwrap();
        fs::write(&other, "abd").unwrap();
        let read = FileVersion::of(&one).unwrap();
        let time = fs::metadata(&one).unwrap().modified().unwrap();
        fs::File::options().write(true).open(&other).unwrap().set_modified(time).unwrap();
        fs::rename(&other, &one).unwrap();
        assert_eq!(FileVersion::of(&one) == Some(read), cfg!(not(unix)));
        assert_eq!(FileVersion::of(&other), None);
    }

    #[test]
    fn the_thread_ends_when_nobody_can_wish_any_more() {
        let (wishes, wished) = channel();
        wishes.send(WatchRequest::Watch("/nowhere/at all".into(), None)).unwrap();
        let every = Duration::from_millis(5);
        drop(wishes);
        watch(&wished, PollInterval { every, calm: every }, |_| ());
    }
}
