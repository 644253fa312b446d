//! Disks that are full, read-only or gone, and come back.

use std::io::{self, ErrorKind, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use super::*;

/// A disk that takes so many bytes and then says this, while it is switched on.
#[derive(Clone)]
struct Failing {
    is_on: Arc<AtomicBool>,
    kind: Arc<Mutex<ErrorKind>>,
}

fn failing(folder: &Path, kind: ErrorKind, takes: usize) -> (JournalWriter, Failing) {
    let failing = Failing { is_on: Arc::new(AtomicBool::new(false)), kind: Arc::new(Mutex::new(kind)) };
    let disk = failing.clone();
    let put = move |file: &mut fs::File, bytes: &[u8]| {
        if disk.is_on.load(Ordering::SeqCst) {
            file.write_all(&bytes[..takes.min(bytes.len())])?;
            return Err(io::Error::from(*disk.kind.lock().unwrap()));
        }
        file.write_all(bytes)
    };
    (JournalWriter::with_disk(folder.to_owned(), || {}, Box::new(put)).unwrap(), failing)
}

/// Waits for news.
fn next_news(writer: &JournalWriter) -> Vec<JournalEvent> {
    let begun = Instant::now();
    loop {
        let news = writer.news();
        if !news.is_empty() {
            return news;
        }
        assert!(begun.elapsed() < PATIENCE, "no news");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn said(folder: &Path, fault: JournalFault) -> [JournalEvent; 1] {
    [JournalEvent::Failing { folder: folder.to_owned(), fault }]
}

#[test]
fn what_a_disk_does_not_take_is_said_once_waits_and_is_written_when_it_does() {
    let cases = [
        (ErrorKind::StorageFull, JournalFault::DiskFull),
        (ErrorKind::QuotaExceeded, JournalFault::DiskFull),
        (ErrorKind::ReadOnlyFilesystem, JournalFault::NotAllowed),
        (ErrorKind::PermissionDenied, JournalFault::NotAllowed),
        (ErrorKind::NotFound, JournalFault::Gone),
    ];
    // Each waits until it is tried again.
    std::thread::scope(|scope| {
        for (kind, fault) in &cases {
            for takes in [0, 1, 60, usize::MAX] {
                scope.spawn(move || fails_and_comes_back(*kind, takes, fault));
            }
        }
    });
}

fn fails_and_comes_back(kind: ErrorKind, takes: usize, fault: &JournalFault) {
    let folder = tempfile::tempdir().unwrap();
    let (writer, failing) = failing(folder.path(), kind, takes);
    let id = writer.start(&header()).unwrap();
    writer.append(id, &change(0)).unwrap();
    assert!(writer.flush(PATIENCE));
    failing.is_on.store(true, Ordering::SeqCst);
    for number in 1..4 {
        writer.append(id, &change(number)).unwrap();
        assert!(!writer.flush(PATIENCE), "{kind} {takes}");
    }
    assert_eq!(next_news(&writer), said(folder.path(), fault.clone()), "{kind} {takes}");
    // Killed now, what was on disk before is there.
    let torn = files(folder.path(), "jsonl").pop().unwrap();
    let copies = tempfile::tempdir().unwrap();
    fs::copy(&torn, copies.path().join(torn.file_name().unwrap())).unwrap();
    assert_eq!(only_left(copies.path()).1[0], 0);

    failing.is_on.store(false, Ordering::SeqCst);
    assert_eq!(next_news(&writer), [JournalEvent::Working], "by itself: {kind} {takes}");
    drop(writer);
    let (left, numbers) = only_left(folder.path());
    assert_eq!((numbers, left.bad_lines), (vec![0, 1, 2, 3], 0), "{kind} {takes}");
}

#[test]
fn a_fault_of_another_kind_is_said_as_well_and_the_same_again_after_it_worked() {
    let folder = tempfile::tempdir().unwrap();
    let (writer, failing) = failing(folder.path(), ErrorKind::StorageFull, 3);
    let id = writer.start(&header()).unwrap();
    failing.is_on.store(true, Ordering::SeqCst);
    writer.append(id, &change(0)).unwrap();
    assert_eq!(next_news(&writer), said(folder.path(), JournalFault::DiskFull));
    *failing.kind.lock().unwrap() = ErrorKind::PermissionDenied;
    writer.append(id, &change(1)).unwrap();
    assert_eq!(next_news(&writer), said(folder.path(), JournalFault::NotAllowed));
    failing.is_on.store(false, Ordering::SeqCst);
    writer.append(id, &change(2)).unwrap();
    assert_eq!(next_news(&writer), [JournalEvent::Working]);
    failing.is_on.store(true, Ordering::SeqCst);
    writer.append(id, &change(3)).unwrap();
    assert_eq!(next_news(&writer), said(folder.path(), JournalFault::NotAllowed));
}

#[test]
fn a_folder_that_goes_while_it_is_written_is_made_again_with_all_that_was_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let journals = folder.path().join("state/journals");
    let writer = writer(&journals);
    let ids = [writer.start(&header()).unwrap(), writer.start(&header()).unwrap()];
    for number in 0..5 {
        writer.append(ids[0], &change(number)).unwrap();
        assert!(writer.flush(PATIENCE));
        fs::remove_dir_all(folder.path().join("state")).unwrap();
        writer.append(ids[0], &change(number + 100)).unwrap();
        assert!(writer.flush(PATIENCE));
        assert_eq!(find_left(&journals).journals.len(), 0, "it is still locked");
    }
    // One that was removed alone.
    writer.append(ids[1], &change(9)).unwrap();
    assert!(writer.flush(PATIENCE));
    fs::remove_file(files(&journals, "jsonl").pop().unwrap()).unwrap();
    writer.append(ids[1], &change(10)).unwrap();
    assert!(writer.flush(PATIENCE));
    assert_eq!(writer.news(), []);
    drop(writer);
    let mut all: Vec<_> = find_left(&journals).journals.iter().map(numbers).collect();
    all.sort();
    assert_eq!(all, [vec![0, 100, 1, 101, 2, 102, 3, 103, 4, 104], vec![9, 10]]);
}

#[test]
fn a_file_in_the_place_of_the_folder_is_said_once_and_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let journals = folder.path().join("journals");
    fs::write(&journals, "").unwrap();
    let writer = writer(&journals);
    let id = writer.start(&header()).unwrap();
    writer.append(id, &change(0)).unwrap();
    writer.append(id, &change(1)).unwrap();
    assert!(!writer.flush(PATIENCE));
    assert_eq!(next_news(&writer), said(&journals, JournalFault::Gone));
    fs::remove_file(&journals).unwrap();
    assert_eq!(next_news(&writer), [JournalEvent::Working]);
    drop(writer);
    assert_eq!(only_left(&journals).1, [0, 1]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_no_files_is_said_and_keeps_nobody_from_going_on() {
    let writer = writer(Path::new("/proc/self/journals"));
    let id = writer.start(&header()).unwrap();
    writer.append(id, &change(0)).unwrap();
    assert!(!writer.flush(PATIENCE));
    assert!(matches!(next_news(&writer)[..], [JournalEvent::Failing { .. }]));
    writer.end(id);
    assert!(writer.flush(PATIENCE));
    assert_eq!(next_news(&writer), [JournalEvent::Working]);
}

#[test]
fn a_journal_that_somebody_emptied_is_said_so_that_all_can_be_appended_again() {
    for to in [0, 40] {
        let folder = tempfile::tempdir().unwrap();
        let writer = writer(folder.path());
        let id = writer.start(&header()).unwrap();
        writer.append(id, &change(0)).unwrap();
        assert!(writer.flush(PATIENCE));
        let path = files(folder.path(), "jsonl").pop().unwrap();
        fs::File::options().write(true).open(&path).unwrap().set_len(to).unwrap();
        writer.append(id, &change(1)).unwrap();
        assert!(writer.flush(PATIENCE));
        assert_eq!(writer.news(), [JournalEvent::Incomplete { journal: id }]);
        drop(writer);
        let (left, numbers) = only_left(folder.path());
        assert_eq!((numbers, left.bad_lines), (vec![1], 0));
    }
}

#[test]
fn a_journal_whose_thread_broke_says_so_once() {
    let folder = tempfile::tempdir().unwrap();
    let put = |_: &mut fs::File, _: &[u8]| panic!("a fault that the test wants");
    let writer = JournalWriter::with_disk(folder.path().to_owned(), || {}, Box::new(put)).unwrap();
    let id = writer.start(&header()).unwrap();
    writer.append(id, &change(0)).unwrap();
    assert!(!writer.flush(PATIENCE));
    assert_eq!(next_news(&writer), [JournalEvent::Stopped]);
    writer.append(id, &change(0)).unwrap();
    assert_eq!(writer.news(), []);
}

/// A small disk of its own; `None` where the system gives none to who runs the tests.
#[cfg(target_os = "linux")]
struct SmallDisk(tempfile::TempDir);

#[cfg(target_os = "linux")]
impl SmallDisk {
    fn mount() -> Option<Self> {
        let at = tempfile::tempdir().unwrap();
        let mount = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"])
            .arg(at.path())
            .output();
        mount.is_ok_and(|output| output.status.success()).then_some(Self(at))
    }
}

#[cfg(target_os = "linux")]
impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg(self.0.path()).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_disk_that_is_really_full_nothing_is_torn_and_all_is_there_once_there_is_room() {
    // Only root may mount one; the same is tested above with a disk that pretends.
    let Some(disk) = SmallDisk::mount() else { return };
    let journals = disk.0.path().join("journals");
    let filler = disk.0.path().join("filler");
    let writer = writer(&journals);
    let id = writer.start(&header()).unwrap();
    writer.append(id, &change(0)).unwrap();
    assert!(writer.flush(PATIENCE));
    let mut full = fs::File::create(&filler).unwrap();
    while full.write_all(&[1; 1024]).is_ok() {}
    let mut number = 1;
    loop {
        writer.append(id, &change(number)).unwrap();
        number += 1;
        if !writer.flush(PATIENCE) {
            break;
        }
    }
    writer.append(id, &change(number)).unwrap();
    assert!(!writer.flush(PATIENCE));
    assert_eq!(next_news(&writer), said(&journals, JournalFault::DiskFull));
    fs::remove_file(&filler).unwrap();
    drop(full);
    assert_eq!(next_news(&writer), [JournalEvent::Working]);
    drop(writer);
    let (left, numbers) = only_left(&journals);
    assert_eq!((numbers, left.bad_lines), ((0..=number).collect(), 0));
}
