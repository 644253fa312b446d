//! The window in another language. The language is one for the whole program, so these tests have a
//! program of their own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where what it expects is not so"
)]

mod exports;
mod mirrored;
mod pictures;
mod places;
#[expect(dead_code, reason = "the other tests use the rest")]
#[path = "../support/mod.rs"]
mod support;
mod tours;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command as Program;
use std::sync::{Mutex, MutexGuard, PoisonError};

use egui::accesskit::Role;
use sitmap::app::Start;
use sitmap::l10n::{Language, prefer_names};
use sitmap::scene::Command;
use sitmap::scene::choices::Panel;
use sitmap::scene::dialog::Dialog;
use sitmap::scene::files::{FileQuestion, Wanted};

use crate::support::Window;

/// What the file says; what of it stands in the window stays in its language.
const DOSSIER: &str = include_str!("../../data/coalition-attacks-2022-01.sitmap.json");

/// Whether a text is one of the pseudo-language, or has no letters that it would change.
fn is_translated(text: &str) -> bool {
    let plain = text.chars().filter(|c| "aeiou".contains(*c)).count();
    let accented = text.chars().filter(|c| "áéíóúÁÉÍÓÚ".contains(*c)).count();
    plain == 0 || accented > 0
}

/// Adds what the window says that would be the same in every language.
fn collect(window: &Window, found: &mut BTreeSet<String>) {
    for node in window.nodes() {
        let (text, role) = (node.text(), node.role());
        let is_said_by_the_file = DOSSIER.contains(text.trim_end_matches('…'));
        if !is_translated(&text) && !is_said_by_the_file && role != Role::TextInput {
            found.insert(text);
        }
    }
}

/// As long as it is held, no other test changes the language.
fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

#[test]
fn everything_that_the_window_says_can_be_translated() {
    let _alone = alone();
    Language::PSEUDO.choose();
    let mut window = Window::new();
    let mut found = BTreeSet::new();
    collect(&window, &mut found);
    let layer = window.app().state().workspace.layers.all()[0].id;
    let marker = window.nodes().find(|node| node.text().starts_with("Ain al-Asad, ")).unwrap().rect();
    window.click_at(marker.center());
    collect(&window, &mut found);
    for panel in [Panel::Filters, Panel::Timeline, Panel::Briefing] {
        window.send(Command::Toggle(panel));
        collect(&window, &mut found);
    }
    for dialog in [
        Dialog::About,
        Dialog::Manual,
        Dialog::Keys,
        Dialog::Issues(layer),
        Dialog::Places(layer),
        Dialog::Redact(layer),
        Dialog::Online,
        Dialog::Palette,
    ] {
        window.send(Command::Show(dialog));
        collect(&window, &mut found);
        window.send(Command::CloseDialog);
    }
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("broken.json"), "{").unwrap();
    let files = FileQuestion::new("Ópéń".to_owned(), Wanted::Files, folder.path().to_owned());
    window.send(Command::Show(Dialog::Files(files.of_kind("Fílés".to_owned(), &["json", "csv"]))));
    window.key(egui::Modifiers::NONE, egui::Key::ArrowDown);
    let mut of_files = BTreeSet::new();
    collect(&window, &mut of_files);
    let drives = window.app().state().files.known.iter().filter_map(|known| known.path.file_name());
    let drives: Vec<String> = drives.map(|name| name.to_string_lossy().into_owned()).collect();
    let of_disk =
        |text: &String| text.contains("broken.json") || text.starts_with('/') || drives.contains(text);
    found.extend(of_files.into_iter().filter(|text| !of_disk(text)));
    window.send(Command::CloseDialog);
    window.send(Command::CloseLayer(layer));
    collect(&window, &mut found);
    let found: Vec<String> = found.into_iter().collect();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("not-translated", found.join("\n"));
    });
    names_are_preferred_in_their_own_language();
    texts_stand_in_the_language_that_names_are_preferred_in();
}

/// Not a test of its own: the language of names is one for the whole program too.
fn names_are_preferred_in_their_own_language() {
    Language::ENGLISH.choose();
    let mut window = Window::new();
    assert!(window.rows().iter().any(|row| row.contains("Baghdad airport")), "{:?}", window.rows());
    window.send(Command::PreferNames("fr"));
    assert!(window.rows().iter().any(|row| row.contains("aéroport de Bagdad")), "{:?}", window.rows());
    assert!(window.has("File"), "the program itself speaks as before");
    let title = "Attaques contre la coalition en Syrie et en Irak, janvier 2022";
    assert!(window.has(title), "{}", window.told());
    prefer_names("en");
}

/// Nor is this, for the same reason.
fn texts_stand_in_the_language_that_names_are_preferred_in() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("several.sitmap.json");
    let text = r#"{"format": "sitmap-dossier", "version": 1,
        "summary": {"en": "What was fired.", "fr": "Ce qui fut tiré."}, "incidents": [
        {"id": "i", "title": {"ar": "صواريخ", "en": "Rockets", "fr": "Roquettes"},
         "summary": {"en": "They fell short.", "fr": "Elles sont tombées court."}, "editor_note": "One note."}]}"#;
    std::fs::write(&file, text).unwrap();
    let start = Start { files: vec![file], select: Some("i".to_owned()), ..Start::default() };
    let mut window = Window::with(start);
    for (language, title, summary) in [
        ("en", "Rockets", "They fell short."),
        ("fr", "Roquettes", "Elles sont tombées court."),
        ("ar", "صواريخ", "They fell short."),
    ] {
        window.send(Command::PreferNames(language));
        assert!(window.rows().iter().any(|row| row.contains(title)), "{language}: {:?}", window.rows());
        assert!(window.has(summary), "{language}: {}", window.told());
        assert!(window.has("One note."), "{language}");
    }
    window.send(Command::PreferNames("fr"));
    window.send(Command::Deselect);
    assert!(window.has("Ce qui fut tiré."), "of the dossier as a whole: {}", window.told());
    prefer_names("en");
}

/// What the program answers on the command line, in the pseudo-language.
fn answer(folder: &Path, line: &str) -> String {
    let mut program = Program::new(env!("CARGO_BIN_EXE_sitmap"));
    let output =
        program.args(["--language", "en-XA"]).args(line.split(' ')).current_dir(folder).output().unwrap();
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

/// The words of an answer that would be the same in every language.
fn plain_words(answer: &str) -> Vec<&str> {
    let words =
        answer.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-'));
    let words: BTreeSet<&str> =
        words.filter(|word| !is_translated(word) && !word.starts_with("--")).collect();
    words.into_iter().collect()
}

#[test]
fn everything_that_the_command_line_says_can_be_translated() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("north.sitmap.json", include_str!("../fixtures/north.sitmap.json"));
    write("copy.sitmap.json", include_str!("../fixtures/north.sitmap.json"));
    write("flawed.sitmap.json", include_str!("../fixtures/flawed.sitmap.json"));
    write("odd.csv", "q1,q2,q3,lat\nB,2022-01-05,40.58,35.05\n");
    write("rows.csv", "title,date,lat,lon,q5\nB,2022-01-05,35,40,X\nC,2022-01-06,35,40,Y\n");
    write("profile.json", "{\"name\": \"N\", \"columns\": [[\"q7\", \"title\"]]}");
    write("broken.json", "{\"name\": \"N\", \"columns\": []}");
    let lines = [
        "--help",
        "-h",
        "help check",
        "check --help",
        "convert --help",
        "convert -h",
        "export --help",
        "render --help",
        "check north.sitmap.json",
        "check flawed.sitmap.json",
        "check rows.csv odd.csv gone.csv --mapping profile.json",
        "check rows.csv --mapping broken.json",
        "check rows.csv odd.csv --report a.csv",
        "convert north.sitmap.json copy.sitmap.json a.sitmap.json",
        "convert north.sitmap.json a.csv --without titles,sources --positions 10km",
        "convert rows.csv a.csv",
        "convert rows.csv a.txt",
        "convert odd.csv b.csv",
        "export rows.csv a.txt",
        "export odd.csv a.html",
        "export flawed.sitmap.json rows.csv",
    ];
    let told: Vec<String> = lines
        .iter()
        .map(|line| format!("{line}: {}", plain_words(&answer(folder.path(), line)).join(" ")))
        .collect();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("not-translated-on-the-command-line", told.join("\n"));
    });
}
