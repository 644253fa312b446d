//! Journals of other processes: living ones, and such as were killed.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdout, Command, Stdio};

use super::*;

const FOLDER: &str = "SITMAP_TEST_JOURNALS";

/// Another process, which writes records and tells the number of each that is on disk.
struct Other {
    child: Child,
    told: BufReader<ChildStdout>,
}

impl Other {
    fn start(folder: &Path) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "journal::tests::processes::another_process",
                "--nocapture",
                "--test-threads=1",
            ])
            .env(FOLDER, folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let told = BufReader::new(child.stdout.take().unwrap());
        Self { child, told }
    }

    /// The next number that it tells.
    fn next(&mut self) -> Option<u32> {
        let mut line = String::new();
        while self.told.read_line(&mut line).unwrap() > 0 {
            if let Some(number) = line.trim().strip_prefix("on disk: ") {
                return number.parse().ok();
            }
            line.clear();
        }
        None
    }

    /// Kills it, and gives the last number that it told.
    fn kill(mut self) -> Option<u32> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        std::iter::from_fn(|| self.next()).last()
    }
}

/// No test of its own: what [`Other`] runs.
#[test]
fn another_process() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let writer = writer(Path::new(&folder));
    let id = writer.start(&header()).unwrap();
    let mut out = std::io::stdout();
    for number in 0.. {
        writer.append(id, &change(number)).unwrap();
        if number % 3 == 0 {
            assert!(writer.flush(PATIENCE));
            writeln!(out, "\non disk: {number}").unwrap();
        }
    }
}

#[test]
fn a_journal_of_a_living_process_is_in_use_and_one_of_a_killed_process_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut other = Other::start(folder.path());
    assert_eq!(other.next(), Some(0));
    let file = header().file.unwrap();
    let ours = writer(folder.path());
    assert_eq!(find_left(folder.path()).journals.len(), 0);
    assert!(ours.is_in_use_elsewhere(&file));
    assert!(!ours.is_in_use_elsewhere(Path::new("/data/another.csv")));
    other.kill();
    assert!(!ours.is_in_use_elsewhere(&file));
    assert_eq!(find_left(folder.path()).journals.len(), 1);
    // Its own changes are nobody else's.
    let id = ours.start(&header()).unwrap();
    ours.append(id, &change(0)).unwrap();
    assert!(ours.flush(PATIENCE));
    assert!(!ours.is_in_use_elsewhere(&file));
    assert!(writer(folder.path()).is_in_use_elsewhere(&file));
}

#[test]
fn a_process_killed_at_any_moment_leaves_all_that_it_said_was_on_disk() {
    for milliseconds in [0, 1, 2, 3, 5, 8, 13, 21, 34, 55] {
        let folder = tempfile::tempdir().unwrap();
        let mut other = Other::start(folder.path());
        assert_eq!(other.next(), Some(0));
        std::thread::sleep(Duration::from_millis(milliseconds));
        let told = other.kill().unwrap_or(0);
        let (_, numbers) = only_left(folder.path());
        assert!(numbers.len() > told as usize, "{} records, {told} told", numbers.len());
        assert!(numbers.iter().copied().eq(0..numbers.len() as u32));
    }
}

#[test]
fn a_file_is_the_same_by_whatever_way_it_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    fs::write(&file, "a").unwrap();
    let [one, other] = [writer(&folder.path().join("journals")), writer(&folder.path().join("journals"))];
    let id = one.start(&Header { file: Some(file), ..header() }).unwrap();
    one.append(id, &change(0)).unwrap();
    assert!(one.flush(PATIENCE));
    assert!(other.is_in_use_elsewhere(&folder.path().join("journals/../a.csv")));
}
