//! Journals on a real disk, on one that fails, and left behind by processes that were killed.

mod disk;
mod processes;
mod torn;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Change {
    number: u32,
    words: String,
}

const PATIENCE: Duration = Duration::from_secs(20);

fn change(number: u32) -> Change {
    Change { number, words: format!("“{number}”\nand a second line") }
}

fn header() -> Header {
    Header {
        file: Some(PathBuf::from("/data/attacks.csv")),
        part: Some("Sheet 1".to_owned()),
        name: "attacks".to_owned(),
        started: "2026-11-27T12:00:00Z".parse().unwrap(),
        file_version: serde_json::json!({"length": 12}),
    }
}

fn writer(folder: &Path) -> JournalWriter {
    JournalWriter::new(folder.to_owned(), || {}).unwrap()
}

/// Leaves a journal with so many records behind.
fn leave(folder: &Path, records: u32) -> PathBuf {
    let writer = writer(folder);
    let id = writer.start(&header()).unwrap();
    for number in 0..records {
        writer.append(id, &change(number)).unwrap();
    }
    assert!(writer.flush(PATIENCE));
    drop(writer);
    files(folder, "jsonl").pop().unwrap()
}

/// The files in a folder whose names end so.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let mut found: Vec<_> = paths.filter(|path| path.extension().is_some_and(|end| end == ending)).collect();
    found.sort();
    found
}

/// The one journal that was left behind, with the numbers of its records.
fn only_left(folder: &Path) -> (LeftJournal, Vec<u32>) {
    let found = find_left(folder);
    assert_eq!((found.journals.len(), found.unreadable), (1, Vec::new()));
    let left = found.journals.into_iter().next().unwrap();
    let numbers = numbers(&left);
    (left, numbers)
}

fn numbers(left: &LeftJournal) -> Vec<u32> {
    let records = left.records::<Change>().unwrap().records;
    assert!(records.iter().all(|record| record.value == change(record.value.number)));
    records.into_iter().map(|record| record.value.number).collect()
}

#[test]
fn what_was_written_is_read_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("state/journals");
    leave(&folder, 3);
    let (left, numbers) = only_left(&folder);
    assert_eq!((&left.header, left.records, left.bad_lines), (&header(), 3, 0));
    assert_eq!(numbers, [0, 1, 2]);
    assert!(left.last_written.duration_since(jiff::Timestamp::now()).as_secs().abs() < 60);
}

#[test]
fn a_record_that_passes_on_json_over_several_lines_is_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let writer = writer(folder.path());
    let id = writer.start(&header()).unwrap();
    let raw = serde_json::value::RawValue::from_string("{\n  \"a\": \"b\\nc\"\n}".to_owned()).unwrap();
    writer.append(id, &raw).unwrap();
    assert!(writer.flush(PATIENCE));
    drop(writer);
    let left = find_left(folder.path()).journals.pop().unwrap();
    let read = left.records::<serde_json::Value>().unwrap();
    assert_eq!((read.records[0].value["a"].as_str(), read.bad.len()), (Some("b\nc"), 0));
}

#[cfg(unix)]
#[test]
fn a_path_that_is_no_text_is_kept_too() {
    use std::os::unix::ffi::OsStrExt;

    let path = PathBuf::from(std::ffi::OsStr::from_bytes(b"/data/\xff.csv"));
    for file in [None, Some(path), Some(PathBuf::from("/daten/Übersicht.csv"))] {
        let header = Header { file, ..header() };
        assert_eq!(Header::of_json(&header.to_json().unwrap()).unwrap(), header);
    }
}

#[test]
fn there_is_nothing_on_disk_before_the_first_record_and_after_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let journals = folder.path().join("journals");
    let writer = writer(&journals);
    let id = writer.start(&header()).unwrap();
    assert!(writer.flush(PATIENCE));
    assert!(!journals.exists());
    writer.append(id, &change(0)).unwrap();
    assert!(writer.flush(PATIENCE));
    assert_eq!(files(&journals, "jsonl").len(), 1);
    writer.end(id);
    assert!(writer.flush(PATIENCE));
    assert_eq!(files(&journals, "jsonl").len(), 0);
    // What comes late for a journal that has ended is not wanted.
    writer.append(id, &change(1)).unwrap();
    drop(writer);
    assert_eq!(fs::read_dir(&journals).unwrap().count(), 0);
    assert_eq!(find_left(&journals).journals.len(), 0);
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_what_was_changed() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let journals = folder.path().join("journals");
    let journal = leave(&journals, 1);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&journals), mode(&journal)), (0o700, 0o600));
}

#[test]
fn a_journal_that_is_discarded_is_put_aside_for_a_month() {
    let folder = tempfile::tempdir().unwrap();
    let answered = folder.path().join("answered");
    let age = |path: &Path, days: u64| {
        let then = std::time::SystemTime::now() - Duration::from_secs(days * 24 * 60 * 60 + 60);
        fs::File::options().append(true).open(path).unwrap().set_modified(then).unwrap();
    };
    let journal = leave(folder.path(), 2);
    // The month begins with the answer.
    age(&journal, 100);
    only_left(folder.path()).0.discard().unwrap();
    assert_eq!(find_left(folder.path()).journals.len(), 0);
    let aside = files(&answered, "jsonl").pop().unwrap();
    for (days, kept) in [(29, 1), (30, 0)] {
        age(&aside, days);
        find_left(folder.path());
        assert_eq!(files(&answered, "jsonl").len(), kept, "after {days} days");
    }
}

#[test]
fn a_journal_is_taken_over_and_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    leave(folder.path(), 2);
    let (left, _) = only_left(folder.path());
    let writer = writer(folder.path());
    let id = writer.adopt(left, vec![2, 3]).unwrap();
    writer.append(id, &change(7)).unwrap();
    assert!(writer.flush(PATIENCE));
    assert_eq!(find_left(folder.path()).journals.len(), 0, "it is in use again");
    drop(writer);
    assert_eq!(only_left(folder.path()).1, [0, 1, 7]);
    assert!(!folder.path().join("answered").exists(), "nothing was left out");
}

#[test]
fn of_two_windows_one_takes_a_journal_over_and_the_other_is_told() {
    let folder = tempfile::tempdir().unwrap();
    leave(folder.path(), 1);
    let (one, other) = (only_left(folder.path()).0, only_left(folder.path()).0);
    let late = only_left(folder.path()).0;
    let writers = [writer(folder.path()), writer(folder.path())];
    let adopted = writers[0].adopt(one, vec![2]).unwrap();
    assert_eq!(writers[1].adopt(other, vec![2]), Err(JournalFault::Gone));
    late.discard().unwrap();
    assert_eq!(files(folder.path(), "jsonl").len(), 1, "it stays with who took it over");
    writers[0].end(adopted);
    assert!(writers[0].flush(PATIENCE));
    assert_eq!(files(folder.path(), "jsonl").len(), 0);
}

#[test]
fn many_small_records_share_a_sync_and_none_waits_for_more_than_one() {
    use std::sync::{Arc, Mutex};

    let folder = tempfile::tempdir().unwrap();
    let writes = Arc::new(Mutex::new(Vec::new()));
    let noted = writes.clone();
    let put = move |file: &mut fs::File, bytes: &[u8]| {
        noted.lock().unwrap().push(bytes.split(|byte| *byte == b'\n').count() - 1);
        std::thread::sleep(Duration::from_millis(20));
        std::io::Write::write_all(file, bytes)
    };
    let writer = JournalWriter::with_disk(folder.path().to_owned(), || {}, Box::new(put)).unwrap();
    let id = writer.start(&header()).unwrap();
    for number in 0..500 {
        writer.append(id, &change(number)).unwrap();
    }
    assert!(writer.flush(PATIENCE));
    drop(writer);
    let writes = writes.lock().unwrap().clone();
    assert!(writes.len() < 20, "{writes:?}");
    assert_eq!(writes.iter().sum::<usize>(), 501);
    assert_eq!(only_left(folder.path()).1, (0..500).collect::<Vec<_>>());
}

#[test]
fn what_processes_left_that_is_no_journal_goes_when_it_is_old() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["20260101T000000.000000-1-0.lock", "20260101T000000.000000-1-0-3.part"] {
        let left = folder.path().join(name);
        fs::write(&left, "").unwrap();
        find_left(folder.path());
        assert!(left.exists(), "its process may be at it: {name}");
        let then = std::time::SystemTime::now() - Duration::from_hours(25);
        fs::File::options().append(true).open(&left).unwrap().set_modified(then).unwrap();
        find_left(folder.path());
        assert!(!left.exists(), "{name}");
    }
}
