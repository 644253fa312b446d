//! Dossiers of earlier days are read as they were meant.

use std::path::Path;
use std::process::Command;

use sitmap::formats::{self, Options, native};
use sitmap::model::vocabulary::Credibility;
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

#[test]
fn the_credibility_that_once_stood_with_a_source_is_that_of_what_is_cited_from_it() {
    let text = r#"{"format": "sitmap-dossier", "version": 1,
        "sources": [{"id": "judged", "credibility": "2"}, {"id": "cited by none", "credibility": "4"}, {"id": "not"}],
        "incidents": [{"id": "i", "sources": [{"source": "judged"}, {"source": "not"}]},
            {"id": "j", "sources": [{"source": "judged", "credibility": "5"}]}],
        "statements": [{"id": "s", "text": "words", "cited": {"source": "judged"}}]}"#;
    let read =
        |text: &str| formats::read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap();
    let reading = read(text);
    assert_eq!(reading.issues, []);
    let dossier = reading.dossier;
    let judged = |key| {
        let cited = dossier.incident_by_key(key).unwrap().sources().iter();
        cited.map(|cited| cited.credibility.map(Credibility::word)).collect::<Vec<_>>()
    };
    assert_eq!((judged("i"), judged("j")), (vec![Some("2"), None], vec![Some("5")]));
    let said = dossier.statement_by_key("s").unwrap();
    assert_eq!(said.cited().unwrap().credibility, Some(Credibility::Probable));
    assert_eq!(said.credibility(), None, "how credible the words are is another question");

    let written = native::write(&dossier).unwrap();
    let saved: serde_json::Value = serde_json::from_str(&written).unwrap();
    let of_source = |n: usize| saved["sources"][n].get("credibility").and_then(|word| word.as_str());
    assert_eq!([of_source(0), of_source(1), of_source(2)], [None, Some("4"), None], "what none cites stays");
    assert_eq!(native::write(&read(&written).dossier).unwrap(), written);
}
