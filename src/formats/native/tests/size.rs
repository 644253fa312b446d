//! Large files: how fast they are read, and that they can be.

use std::fmt::Write;
use std::time::Instant;

use super::*;
use crate::model::Table;

/// A dossier of about `bytes` bytes with incidents like those of a real one.
pub(super) fn generated(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 4096);
    text.push_str(
        "{\"format\": \"sitmap-dossier\", \"version\": 1, \"title\": \"generated\",\n\"places\": [\n",
    );
    for n in 0..1000 {
        let comma = if n == 0 { "" } else { ",\n" };
        let (lon, lat) = (36.0 + f64::from(n % 40) * 0.25, 29.0 + f64::from(n / 40) * 0.3);
        let _ = write!(
            text,
            "{comma}{{\"id\": \"p{n}\", \"names\": {{\"en\": \"Place {n}\", \"ar\": \"مكان {n}\"}}, \"position\": [{lon}, {lat}], \"precision\": {{\"class\": \"town\"}}, \"kind\": \"town\"}}"
        );
    }
    text.push_str("],\n\"actors\": [{\"id\": \"a\"}, {\"id\": \"b\"}],\n\"sources\": [{\"id\": \"s\"}],\n\"incidents\": [\n");
    let mut n = 0;
    while text.len() < bytes {
        let comma = if n == 0 { "" } else { ",\n" };
        let (month, day) = (n / 28 % 12 + 1, n % 28 + 1);
        let _ = write!(
            text,
            "{comma}{{\"id\": \"incident-{n}\", \"title\": \"Rockets on place {}\", \"kind\": \"rocket\", \
             \"when\": {{\"from\": \"2022-{month:02}-{day:02}\", \"precision\": \"day\", \"said\": \"on day {day}\"}}, \
             \"places\": [{{\"place\": \"p{}\", \"role\": \"target\"}}], \
             \"actors\": [{{\"actor\": \"a\", \"role\": \"attacker\"}}, {{\"actor\": \"b\", \"role\": \"target\"}}], \
             \"munitions\": [{{\"what\": \"rockets\", \"count\": {}}}], \
             \"outcome\": {{\"killed\": {}, \"wounded\": \"none-reported\"}}, \
             \"summary\": \"In the night, {} rockets came down near the road; the source of incident {n} says no more.\", \
             \"sources\": [{{\"source\": \"s\", \"locator\": \"p. {}\"}}]}}",
            n % 1000,
            n % 1000,
            n % 9 + 1,
            n % 4,
            n % 9 + 1,
            n % 300,
        );
        n += 1;
    }
    text.push_str("\n]}\n");
    text
}

#[test]
fn a_file_of_eight_megabytes_is_read_whole_and_stops_when_asked() {
    let text = generated(8_000_000);
    let progress = Progress::default();
    let reading = read(text.as_bytes(), &Options::default(), &progress).unwrap();
    assert_eq!(reading.issues, []);
    assert_eq!(reading.dossier.len(Table::Incidents), text.matches("\"id\": \"incident-").count());
    assert!(progress.fraction() >= 1.0);

    let progress = Progress::default();
    std::thread::scope(|scope| {
        let reading = scope.spawn(|| read(text.as_bytes(), &Options::default(), &progress).map(|_| ()));
        while progress.fraction() <= 0.0 && !reading.is_finished() {
            std::thread::yield_now();
        }
        progress.cancel();
        let asked = Instant::now();
        assert_eq!(reading.join().unwrap(), Err(FormatError::Cancelled));
        assert!(asked.elapsed().as_millis() < 200, "{:?}", asked.elapsed());
    });
}

#[test]
fn a_file_of_two_hundred_megabytes_is_read_within_bounded_memory() {
    // What the tests beside it hold is held by the same process: it is measured in one of its own.
    const ALONE: &str = "SITMAP_TEST_ALONE";
    const NAME: &str = "a_file_of_two_hundred_megabytes_is_read_within_bounded_memory";
    if std::env::var_os(ALONE).is_none() {
        let itself = std::env::current_exe().unwrap();
        let mut alone = std::process::Command::new(itself);
        let ended = alone.args([NAME, "--nocapture"]).env(ALONE, "1").status().unwrap();
        assert!(ended.success());
        return;
    }
    let text = generated(200_000_000);
    let incidents = text.matches("\"id\": \"incident-").count();
    let before = resident_mb();
    let start = Instant::now();
    let reading = read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap();
    let took = start.elapsed().as_secs_f64();
    assert_eq!(reading.dossier.len(Table::Incidents), incidents);
    let more = resident_mb().saturating_sub(before);
    let megabytes = text.len() as f64 / 1e6;
    println!("{:.0} MB/s, {took:.2} s, {incidents} incidents, {more} MB more at most", megabytes / took);
    assert!((more as f64) < 2.0 * megabytes, "{more} MB more for {megabytes:.0} MB");
}

/// The most memory that the process ever held, where the system tells.
fn resident_mb() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = peak.and_then(|peak| peak.trim().trim_end_matches(" kB").parse::<usize>().ok());
    kilobytes.unwrap_or_default() / 1024
}
