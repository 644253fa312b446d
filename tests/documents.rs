//! What the documents promise, held against the program.

use std::path::Path;

use sitmap::formats;
use sitmap::panels::actions::Action;

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The rows of all tables, as cells.
fn rows(text: &str) -> Vec<Vec<&str>> {
    let rows = text.lines().filter(|line| line.starts_with('|'));
    rows.map(|row| row.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

/// The keys in a cell: what stands between backticks.
fn keys(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[cfg(not(target_os = "macos"))]
#[test]
fn every_key_of_the_program_is_in_the_readme_and_no_other() {
    let readme = read("README.md");
    let rows: Vec<_> = rows(&readme).into_iter().filter(|cells| cells.len() == 2).collect();
    let mut promised = Vec::new();
    for action in Action::ALL {
        let wanted: Vec<_> = action.key_texts().collect();
        let text = action.text().trim_end_matches('…');
        let told = |cells: &&Vec<&str>| {
            cells[1] == text && wanted.iter().all(|key| keys(cells[0]).contains(&key.as_str()))
        };
        assert!(wanted.is_empty() || rows.iter().any(|row| told(&row)), "README lacks {wanted:?}: {text}");
        promised.extend(wanted);
    }
    let table = readme.split("## Keys").nth(1).unwrap().split("\n## ").next().unwrap();
    for key in table.lines().filter(|line| line.starts_with("| `")).flat_map(keys) {
        assert!(promised.iter().any(|known| known == key), "no action has the key {key}");
    }
}

#[test]
fn the_dossier_in_the_readme_can_be_read_and_nothing_in_it_is_wrong() {
    for document in ["README.md", "data/README.md"] {
        let text = read(document);
        let dossier = text.split("```json").nth(1).unwrap().split("```").next().unwrap();
        let reading = formats::read(
            dossier.as_bytes(),
            &formats::Options::default(),
            &sitmap::progress::Progress::default(),
        )
        .unwrap();
        assert_eq!(reading.issues, [], "{document}");
        assert_eq!(reading.dossier.incidents().count(), 1, "{document}");
    }
}

#[test]
fn every_file_that_a_document_links_to_is_there() {
    for document in
        ["README.md", "ARCHITECTURE.md", "BENCHMARKS.md", "CHANGELOG.md", "CONTRIBUTING.md", "THIRD-PARTY.md"]
    {
        let text = read(document);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let is_file = !link.contains("://") && !link.starts_with('#');
            assert!(
                !is_file || Path::new(env!("CARGO_MANIFEST_DIR")).join(link).exists(),
                "{document} links to {link}"
            );
        }
    }
}

#[test]
fn the_readme_tells_only_numbers_that_were_measured() {
    let benchmarks = read("BENCHMARKS.md");
    let readme = read("README.md");
    let told = readme.split("## Measured").nth(1).unwrap().split("\n## ").next().unwrap();
    let told: Vec<_> = told.lines().filter(|line| line.starts_with('|')).collect();
    assert!(told.len() > 4);
    for row in told {
        assert!(benchmarks.lines().any(|line| line == row), "BENCHMARKS.md does not have {row}");
    }
}
