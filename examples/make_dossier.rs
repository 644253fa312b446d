//! Writes a large made-up dossier, to measure how long reading one takes.
//!
//! `make_dossier MEGABYTES [PLACES] > FILE`, 5000 places if not said otherwise. The same numbers give
//! the same file.

use std::io::{self, BufWriter, Write};

const ACTORS: u64 = 200;
const KINDS: [&str; 6] = ["indirect-fire", "rocket", "drone", "air-strike", "battle", "ied"];

/// Counts what is written.
struct Counted<W> {
    out: W,
    bytes: u64,
}

impl<W: Write> Counted<W> {
    fn line(&mut self, line: &str) -> io::Result<()> {
        self.bytes += line.len() as u64 + 1;
        writeln!(self.out, "{line}")
    }

    /// A list of rows, as long as `wanted` says of the number of rows and bytes so far.
    fn list(
        &mut self,
        name: &str,
        wanted: impl Fn(u64, u64) -> bool,
        row: impl Fn(u64) -> String,
    ) -> io::Result<u64> {
        self.line(&format!("  \"{name}\": ["))?;
        let mut rows = 0;
        while rows == 0 || wanted(rows, self.bytes) {
            let comma = if rows == 0 { "" } else { "," };
            self.line(&format!("    {comma}{}", row(rows)))?;
            rows += 1;
        }
        self.line("  ],")?;
        Ok(rows)
    }
}

fn main() -> io::Result<()> {
    let number = |n| std::env::args().nth(n).and_then(|text| text.parse::<u64>().ok());
    let Some(size) = number(1).map(|megabytes| megabytes * 1_000_000) else {
        return Err(io::Error::other("how many megabytes? make_dossier MEGABYTES [PLACES] > FILE"));
    };
    let places = number(2).unwrap_or(5000).max(1);
    let mut file = Counted { out: BufWriter::new(io::stdout().lock()), bytes: 0 };
    file.line("{\n  \"format\": \"sitmap-dossier\", \"version\": 1, \"title\": \"A large dossier\",")?;
    file.list("places", |rows, _| rows < places, place)?;
    file.list(
        "actors",
        |rows, _| rows < ACTORS,
        |n| format!(r#"{{"id": "a{n}", "names": {{"en": "Group {n}"}}}}"#),
    )?;
    file.list(
        "sources",
        |_, _| false,
        |n| format!(r#"{{"id": "s{n}", "title": "Made up", "language": "en"}}"#),
    )?;
    let incidents = file.list("incidents", |_, bytes| bytes < size * 3 / 5, |n| incident(n, places))?;
    file.list("statements", |_, bytes| bytes < size, |n| statement(n, incidents))?;
    file.line("  \"made_up\": true\n}")?;
    file.out.flush()
}

fn place(n: u64) -> String {
    let (lon, lat) = (38.0 + part(n, 1, 9000) as f64 / 1000.0, 31.0 + part(n, 2, 6000) as f64 / 1000.0);
    format!(
        r#"{{"id": "p{n}", "names": {{"en": "Place {n}", "ar": "مكان {n}"}}, "position": [{lon}, {lat}], "kind": "town"}}"#
    )
}

fn incident(n: u64, places: u64) -> String {
    let kind = KINDS[part(n, 1, KINDS.len() as u64) as usize];
    let (year, month, day) = (2015 + part(n, 2, 10), 1 + part(n, 3, 12), 1 + part(n, 4, 28));
    let (place, actor, killed) = (part(n, 5, places), part(n, 6, ACTORS), part(n, 7, 20));
    format!(
        r#"{{"id": "i{n}", "title": "Incident number {n}", "kind": "{kind}", "when": {{"from": "{year}-{month:02}-{day:02}", "said": "that day"}}, "places": [{{"place": "p{place}", "role": "target"}}], "actors": [{{"actor": "a{actor}", "role": "attacker"}}], "outcome": {{"killed": {{"low": {killed}}}}}, "summary": "What happened the {n}th time, told in a sentence or two. Nobody knows more than that.", "sources": [{{"source": "s0", "locator": "p. {n}"}}]}}"#
    )
}

fn statement(n: u64, incidents: u64) -> String {
    let (actor, incident) = (part(n, 1, ACTORS), n % incidents);
    format!(
        r#"{{"id": "t{n}", "form": "quotation", "text": "“We have seen this {n} times before, and we shall see it again.”", "language": "en", "speaker": {{"actor": "a{actor}"}}, "cited": {{"source": "s0", "locator": "p. {n}"}}, "about": {{"incidents": ["i{incident}"]}}}}"#
    )
}

/// A number below `below` that looks like chance, and is the same each time.
fn part(n: u64, salt: u64, below: u64) -> u64 {
    let mut x = n.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ salt.wrapping_mul(0xD1B5_4A32_D192_ED03);
    x ^= x >> 29;
    x = x.wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x ^= x >> 32;
    x % below
}
