//! Every reader takes any bytes: reads them or says why not, soon, and without a panic.
//!
//! The same targets are run for hours by `scripts/fuzz`; here each is tried for a moment, on the
//! seeds of its corpus and on what becomes of them.

mod targets;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

type Target = fn(&[u8]);

/// Each target, by the name of its corpus.
const TARGETS: [(&str, Target); 6] = [
    ("any", targets::any),
    ("csv", targets::csv),
    ("json", targets::json),
    ("xml", targets::xml),
    ("sheet", targets::sheet),
    ("container", targets::container),
];

/// How long one input may take, though the machine be busy and the build slow.
const LONGEST: Duration = Duration::from_secs(5);

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(!files.is_empty(), "no seeds in {}", folder.display());
    files.into_iter().map(|file| fs::read(file).unwrap()).collect()
}

fn in_time(target: fn(&[u8]), bytes: &[u8]) {
    let begin = Instant::now();
    target(bytes);
    let took = begin.elapsed();
    assert!(took < LONGEST, "{took:?} for {:?}", String::from_utf8_lossy(&bytes[..bytes.len().min(200)]));
}

#[test]
fn the_seeds_of_every_corpus_are_read_or_refused() {
    for (name, target) in TARGETS {
        for seed in seeds(name) {
            in_time(target, &seed);
        }
    }
}

#[test]
fn any_bytes_are_read_or_refused_soon() {
    for (_, target) in TARGETS {
        let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::with_cases(60) });
        runner
            .run(&prop::collection::vec(any::<u8>(), 0..600), |bytes| {
                in_time(target, &bytes);
                Ok(())
            })
            .unwrap();
    }
}

#[test]
fn what_becomes_of_a_file_that_is_damaged_is_read_or_refused_soon() {
    for (name, target) in TARGETS {
        let seeds = seeds(name);
        let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::with_cases(80) });
        let damage = (
            0..seeds.len(),
            any::<prop::sample::Index>(),
            any::<prop::sample::Index>(),
            prop::collection::vec(any::<u8>(), 0..8),
        );
        runner
            .run(&damage, |(seed, from, to, put)| {
                let seed = &seeds[seed];
                let (a, b) = (from.index(seed.len() + 1), to.index(seed.len() + 1));
                let cut = [&seed[..a.min(b)], &put, &seed[a.max(b)..]].concat();
                in_time(target, &cut);
                let doubled = [&seed[..a.max(b)], &put, &seed[a.min(b)..]].concat();
                in_time(target, &doubled);
                Ok(())
            })
            .unwrap();
    }
}
