//! Dossiers of earlier days are read as they were meant.

use std::path::Path;
use std::process::Command;

use sitmap::formats::{self, Options, native};
use sitmap::progress::Progress;

use crate::support::files::BUNDLED;

/// What git says, of the history that is there.
fn git(arguments: &[&str]) -> String {
    let run = Command::new("git").args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

#[test]
fn every_dossier_in_the_history_of_this_repository_opens_without_an_issue() {
    if !Path::new(env!("CARGO_MANIFEST_DIR")).join(".git").exists() {
        // The sources came without their history: there is nothing to look at but today's.
        return;
    }
    let commits = git(&["log", "--format=%H", "--", BUNDLED]);
    let mut seen = 0;
    for commit in commits.lines() {
        let text = git(&["show", &format!("{commit}:{BUNDLED}")]);
        let read =
            |text: &str| formats::read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap();
        let reading = read(&text);
        assert_eq!(reading.issues, [], "{commit}");
        let written = native::write(&reading.dossier).unwrap();
        let again = read(&written);
        assert_eq!(again.issues, [], "{commit}");
        assert_eq!(native::write(&again.dossier).unwrap(), written, "{commit}");
        seen += 1;
    }
    assert!(seen > 0);
}
