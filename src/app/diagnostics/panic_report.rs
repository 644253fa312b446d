//! What is written when the program panics: what happened and where, and nothing of a dossier.

use std::backtrace::Backtrace;
use std::fs;
use std::io;
use std::panic::{self, PanicHookInfo};
use std::path::{Path, PathBuf};
use std::thread;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::log_file;
use crate::app::graphics;

/// The folder of the reports in that of what is only of this machine.
const FOLDER: &str = "reports";
const ENDING: &str = "json";
/// A report that was offered is called so.
const SEEN: &str = "seen.json";
/// So many are kept, the latest.
const MOST: usize = 10;
/// So many lines of what called what.
const MOST_CALLS: usize = 80;

/// A report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PanicReport {
    /// The version of the program.
    pub version: String,
    /// The system and the processor.
    pub system: String,
    /// When it happened.
    pub at: Timestamp,
    /// The thread, by its name.
    pub thread: String,
    /// The line of the source.
    pub place: String,
    /// What the fault says, without any data.
    pub message: String,
    /// What called what, the last call first.
    pub calls: Vec<String>,
    /// The last lines of the log.
    pub log: Vec<String>,
}

/// From now on a panic writes a report into the folder, besides what it says on the terminal.
///
/// A fault in a library that draws, on the window's thread, is no panic of the program: it goes on in
/// another way. That is only logged.
pub fn write_reports(folder: Option<PathBuf>) {
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        usual(info);
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        log::error!("panic at {place}: {}", message_of(info));
        let in_window = thread::current().name() == Some("main");
        if in_window && graphics::note_fault(&place) {
            return;
        }
        let report = report(info, place);
        if let Some(Err(error)) = folder.as_ref().map(|folder| write(folder, &report)) {
            log::error!("no report: {error}");
        }
    }));
}

fn report(info: &PanicHookInfo<'_>, place: String) -> PanicReport {
    let calls = Backtrace::force_capture().to_string();
    PanicReport {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        system: system(),
        at: Timestamp::now(),
        thread: thread::current().name().unwrap_or_default().to_owned(),
        place,
        message: message_of(info),
        calls: calls.lines().take(MOST_CALLS).map(str::to_owned).collect(),
        log: log_file::latest(),
    }
}

/// The system and the processor, as the compiler names them.
pub(super) fn system() -> String {
    format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)
}

/// What a panic says. A text that was put together may hold what was in a file: only its beginning, which
/// is of the source, is taken.
fn message_of(info: &PanicHookInfo<'_>) -> String {
    match (info.payload().downcast_ref::<&str>(), info.payload().downcast_ref::<String>()) {
        (Some(constant), _) => (*constant).to_owned(),
        (None, Some(formatted)) => without_data(formatted),
        (None, None) => String::new(),
    }
}

/// A message up to the first thing in it that is quoted or follows a colon; numbers stay.
fn without_data(message: &str) -> String {
    let is_end =
        |c: char| matches!(c, '"' | '\'' | '“' | '‘' | '«' | '{' | '[' | '(') || c == '`' || c == ':';
    // “called `Result::unwrap()` on an `Err` value: …” is of the library up to its last colon.
    let (known, rest) = match message.split_once(" value: ") {
        Some((known, _)) if known.starts_with("called `") => return format!("{known} value"),
        _ => ("", message),
    };
    let end = rest.find(is_end).unwrap_or(rest.len());
    format!("{known}{}", rest[..end].trim_end())
}

fn write(folder: &Path, report: &PanicReport) -> io::Result<()> {
    let folder = folder.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let name = format!("{}-{}.{ENDING}", report.at.strftime("%Y%m%dT%H%M%S%3f"), std::process::id());
    fs::write(folder.join(name), serde_json::to_vec_pretty(report)?)?;
    let mut all = list(&folder);
    all.sort();
    let too_many = all.len().saturating_sub(MOST);
    all[..too_many].iter().try_for_each(fs::remove_file)
}

fn list(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
    files.filter(|path| path.extension().is_some_and(|ending| ending == ENDING)).collect()
}

/// Reads a report.
///
/// # Errors
/// When there is none that can be read.
pub(super) fn read(path: &Path) -> io::Result<PanicReport> {
    Ok(serde_json::from_slice(&fs::read(path)?)?)
}

/// The latest report of those that were not offered yet; all of them are from now on.
pub(super) fn take_new(folder: &Path) -> Option<PathBuf> {
    let is_new = |path: &PathBuf| !path.to_string_lossy().ends_with(SEEN);
    let mut new: Vec<_> = list(&folder.join(FOLDER)).into_iter().filter(is_new).collect();
    new.sort();
    let rename = |path: PathBuf| {
        let seen = path.with_extension(SEEN);
        fs::rename(&path, &seen).inspect_err(|error| log::warn!("a report stays new: {error}")).ok()?;
        Some(seen)
    };
    let seen: Vec<_> = new.into_iter().filter_map(rename).collect();
    seen.into_iter().next_back()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report_of(second: i64) -> PanicReport {
        PanicReport {
            version: "0.1.0".to_owned(),
            system: system(),
            at: Timestamp::from_second(second).unwrap(),
            thread: "main".to_owned(),
            place: "src/a.rs:1:2".to_owned(),
            message: "no".to_owned(),
            calls: vec!["a".to_owned()],
            log: Vec::new(),
        }
    }

    #[test]
    fn what_a_panic_says_is_told_without_what_was_in_a_file() {
        for (message, expected) in [
            ("index out of bounds: the len is 5 but the index is 7", "index out of bounds"),
            (
                "called `Result::unwrap()` on an `Err` value: Parse(\"Green Village\")",
                "called `Result::unwrap()` on an `Err` value",
            ),
            (
                "byte index 3 is not a char boundary; it is inside 'é' (bytes 2..4) of `al-Asad`",
                "byte index 3 is not a char boundary; it is inside",
            ),
            ("no place “Green Village”", "no place"),
        ] {
            assert_eq!(without_data(message), expected);
        }
    }

    #[test]
    fn the_latest_report_is_offered_once_and_ten_are_kept() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(take_new(folder.path()), None);
        for second in 0..12 {
            write(folder.path(), &report_of(second)).unwrap();
        }
        let found = take_new(folder.path()).unwrap();
        assert_eq!(read(&found).unwrap(), report_of(11));
        assert_eq!(take_new(folder.path()), None);
        assert_eq!(list(&folder.path().join(FOLDER)).len(), MOST);
        write(folder.path(), &report_of(20)).unwrap();
        assert_eq!(read(&take_new(folder.path()).unwrap()).unwrap(), report_of(20));
    }
}
