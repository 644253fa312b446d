//! `sitmap generate`, which packages are made with, through the real program.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The names of what was written, and the text of each.
fn generate(folder: &Path, options: &[&str]) -> Vec<(String, String)> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sitmap"));
    let output = command.arg("generate").args(options).arg(folder).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    let mut written: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap()))
        .collect();
    written.sort();
    written
}

fn text_of<'written>(written: &'written [(String, String)], name: &str) -> &'written str {
    &written.iter().find(|(known, _)| known == name).unwrap().1
}

#[test]
fn manual_pages_and_completions_say_what_can_be_asked() {
    let folder = tempfile::tempdir().unwrap();
    let written = generate(&folder.path().join("new"), &[]);
    let names: BTreeSet<&str> = written.iter().map(|(name, _)| name.as_str()).collect();
    let pages = ["sitmap.1", "sitmap-check.1", "sitmap-convert.1", "sitmap-export.1", "sitmap-render.1"];
    let completions = ["sitmap.bash", "_sitmap", "sitmap.fish"];
    assert_eq!(names, pages.into_iter().chain(completions).collect());
    for command in ["check", "convert", "export", "render"] {
        for name in completions.into_iter().chain(["sitmap.1"]) {
            assert!(text_of(&written, name).contains(command), "{command} in {name}");
        }
    }
    assert!(
        text_of(&written, "sitmap-check.1").contains("Write what could not be used of the one file as CSV")
    );
    for name in completions {
        assert!(text_of(&written, name).contains("strict"), "{name}");
    }
    // It is of no use to who works with the program.
    for (name, text) in &written {
        let offered = text.lines().find(|line| line.contains("generate") && !line.contains("enerated by"));
        assert_eq!(offered, None, "{name}");
    }
}

#[test]
fn they_speak_the_language_that_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let english = generate(&folder.path().join("en"), &[]);
    let other = generate(&folder.path().join("xa"), &["--language", "en-XA"]);
    for ((name, text), (_, translated)) in english.iter().zip(&other) {
        // Those of bash are names alone.
        assert_eq!(text == translated, name == "sitmap.bash", "{name}");
    }
}
