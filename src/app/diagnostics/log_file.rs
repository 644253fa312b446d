//! The log, in a file of limited size and on the terminal.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

use jiff::Timestamp;
use log::{Level, Log, Metadata, Record};

/// The file, and the one before it.
const FILE: &str = "sitmap.log";
const EARLIER: &str = "sitmap.log.1";
/// A file that is larger becomes the earlier one, in bytes: both together are at most twice as large.
const LARGEST: u64 = 512 * 1024;
/// So many of the latest lines are kept in memory, for a report.
const LATEST: usize = 40;

static LATEST_LINES: Mutex<VecDeque<String>> = Mutex::new(VecDeque::new());
static LOGGER: OnceLock<Logger> = OnceLock::new();

struct Logger {
    terminal: env_logger::Logger,
    file: Option<Mutex<LogFile>>,
}

/// Logs from now on: to the terminal what `RUST_LOG` asks for, errors otherwise, and with a folder to the
/// file there what may help to find a fault.
pub fn begin(folder: Option<&Path>) {
    // One of the ways to draw may fail as long as another does not: that is no news on a terminal.
    let usual = "error,wgpu_hal=off,eframe::native::run=off,sitmap::app::graphics=off";
    let usual = env_logger::Env::default().default_filter_or(usual);
    let terminal = env_logger::Builder::from_env(usual).build();
    let file = folder.and_then(|folder| LogFile::open(folder).ok()).map(Mutex::new);
    let logger = LOGGER.get_or_init(|| Logger { terminal, file });
    let for_file = if logger.file.is_some() { log::LevelFilter::Info } else { log::LevelFilter::Off };
    if log::set_logger(logger).is_ok() {
        log::set_max_level(logger.terminal.filter().max(for_file));
    }
    log::info!(
        "{} {} on {}",
        env!("CARGO_PKG_NAME"),
        env!("CARGO_PKG_VERSION"),
        super::panic_report::system()
    );
}

/// Where the log is in the folder of what is only of this machine.
pub fn path_in(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// The latest lines, the last at the end.
pub(super) fn latest() -> Vec<String> {
    // Where a panic came in the midst of a line, there are none.
    LATEST_LINES.try_lock().map(|lines| lines.iter().cloned().collect()).unwrap_or_default()
}

/// The end of the file in the folder, at most so many bytes, from the beginning of a line.
///
/// # Errors
/// When it cannot be read.
pub(super) fn read_end(folder: &Path, most: u64) -> io::Result<String> {
    let mut file = File::open(path_in(folder))?;
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(most)))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    match text.split_once('\n') {
        Some((_, rest)) if length > most => Ok(rest.to_owned()),
        _ => Ok(text.into_owned()),
    }
}

impl Log for Logger {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        self.terminal.enabled(metadata) || self.file.is_some() && is_for_file(metadata)
    }

    fn log(&self, record: &Record<'_>) {
        if self.terminal.matches(record) {
            self.terminal.log(record);
        }
        if let Some(file) = self.file.as_ref().filter(|_| is_for_file(record.metadata())) {
            let line = format_line(Timestamp::now(), record);
            if let Ok(mut lines) = LATEST_LINES.lock() {
                if lines.len() >= LATEST {
                    lines.pop_front();
                }
                lines.push_back(line.clone());
            }
            if let Ok(mut file) = file.lock() {
                // A log that cannot be written is no reason to stop, and there is nowhere to say so.
                let _ = file.write(&line);
            }
        }
    }

    fn flush(&self) {
        self.terminal.flush();
    }
}

/// Of the libraries what they warn of, of the program also what it does.
fn is_for_file(metadata: &Metadata<'_>) -> bool {
    let is_own = metadata.target() == "sitmap" || metadata.target().starts_with("sitmap::");
    metadata.level() <= if is_own { Level::Info } else { Level::Warn }
}

fn format_line(at: Timestamp, record: &Record<'_>) -> String {
    let says = record.args().to_string().replace('\n', " ");
    format!("{at:.3} {:5} {}: {says}\n", record.level(), record.target())
}

/// The file that is written.
#[derive(Debug)]
struct LogFile {
    folder: PathBuf,
    file: File,
    length: u64,
}

impl LogFile {
    fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let file = File::options().create(true).append(true).open(path_in(folder))?;
        let length = file.metadata()?.len();
        Ok(Self { folder: folder.to_owned(), file, length })
    }

    fn write(&mut self, line: &str) -> io::Result<()> {
        if self.length + line.len() as u64 > LARGEST {
            fs::rename(path_in(&self.folder), self.folder.join(EARLIER))?;
            *self = Self::open(&self.folder.clone())?;
        }
        self.file.write_all(line.as_bytes())?;
        self.length += line.len() as u64;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_never_takes_more_than_its_two_files() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = LogFile::open(folder.path()).unwrap();
        let line = format!("{}\n", "x".repeat(999));
        for _ in 0..1500 {
            log.write(&line).unwrap();
        }
        let sizes = [FILE, EARLIER].map(|name| fs::metadata(folder.path().join(name)).unwrap().len());
        assert!(sizes.iter().all(|size| *size <= LARGEST), "{sizes:?}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
        // Another start goes on where this one ended.
        let next = LogFile::open(folder.path()).unwrap();
        assert_eq!(next.length, sizes[0]);
    }

    #[test]
    fn the_end_of_the_log_begins_with_a_whole_line() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = LogFile::open(folder.path()).unwrap();
        for line in ["first\n", "second\n", "third\n"] {
            log.write(line).unwrap();
        }
        assert_eq!(read_end(folder.path(), 10).unwrap(), "third\n");
        assert_eq!(read_end(folder.path(), 100).unwrap(), "first\nsecond\nthird\n");
    }

    #[test]
    fn of_libraries_the_file_has_only_what_they_warn_of() {
        for (target, level, expected) in [
            ("sitmap::app::window", Level::Info, true),
            ("sitmap", Level::Debug, false),
            ("sitmapper", Level::Info, false),
            ("wgpu_core", Level::Info, false),
            ("wgpu_core", Level::Warn, true),
        ] {
            let metadata = Metadata::builder().target(target).level(level).build();
            assert_eq!(is_for_file(&metadata), expected, "{target} {level}");
        }
    }
}
