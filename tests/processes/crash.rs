//! The program is killed while somebody works with it, at moments of chance: while it rests, in the
//! middle of edits, in the middle of saving, and on a disk that is full. Nothing that was done more than
//! a second before may be missing then, and no file may be half of what it was or is to be.
//!
//! `scripts/bench-crash` runs many rounds of it and prints the table.
//!
//! | file | idea |
//! | --- | --- |
//! | `dice` | chance that can be repeated |
//! | `dossiers` | what is worked with: a small dossier and a large one, and where to click |
//! | `edits` | what was typed and moved, when, and what of it is found again |
//! | `round` | one program, its work and its end |
//! | `after` | what is left on disk, and what the next start makes of it |
//! | `small_disk` | a disk that can be filled |
//! | `table` | all rounds together |

mod after;
mod dice;
mod dossiers;
mod edits;
mod round;
mod small_disk;
mod table;

use std::env;
use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use super::screen::Screen;
use dice::Dice;
use dossiers::Dossiers;
use round::{Moment, Round};
use table::Table;

/// How many rounds where nobody says so: one on a full disk, one while saving, one while editing.
const FEW: usize = 3;
/// Of ten rounds: a tenth on a full disk, a third while saving.
const MOMENTS: [Moment; 10] = [
    Moment::StateFull,
    Moment::Saving,
    Moment::Editing,
    Moment::Saving,
    Moment::Idle,
    Moment::Editing,
    Moment::Saving,
    Moment::Editing,
    Moment::Idle,
    Moment::Editing,
];

fn moment_of(round: usize) -> Moment {
    match (MOMENTS[round % MOMENTS.len()], round / MOMENTS.len() % 2) {
        (Moment::StateFull, 1) => Moment::FolderFull,
        // The last of every other ten, so that it is a third.
        (Moment::Editing, 1) if round % MOMENTS.len() == 9 => Moment::Saving,
        (moment, _) => moment,
    }
}

#[test]
fn a_kill_at_any_moment_costs_nothing_older_than_a_second() {
    let number = |name| env::var(name).ok().and_then(|text| text.parse::<usize>().ok());
    let rounds = number("SITMAP_CRASH_ROUNDS").unwrap_or(FEW);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos() as usize;
    let seed = number("SITMAP_CRASH_SEED").unwrap_or(now);
    eprintln!("{rounds} rounds of the seed {seed}");
    let screen = Screen::start(1400, 900);
    let dossiers = Dossiers::new();
    let mut table = Table::default();
    for n in 0..rounds {
        // Each has dice of its own, so that it can be run again alone.
        let dice = Dice::new(seed as u64 ^ ((n as u64 + 1) << 40));
        let outcome = Round::new(&screen, &dossiers, moment_of(n), n, dice).run();
        eprintln!("{n}: {outcome}");
        table.add(outcome);
        // What is known so far, should somebody stop it.
        fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("crash.md"), table.to_markdown()).unwrap();
    }
    let broken = table.broken();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
