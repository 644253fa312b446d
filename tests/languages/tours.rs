//! The whole window in every language: nothing is cut, and nothing English is left.

use std::collections::BTreeSet;

use sitmap::app::Start;
use sitmap::l10n::Language;
use sitmap::scene::Command;
use sitmap::scene::choices::Present;
use sitmap::scene::dialog::Dialog;

use crate::support::Window;
use crate::support::painted::{cut, look_at};
use crate::support::tour::tour;

/// What the window says of itself, all along the tour.
fn said(language: Language, mut look: impl FnMut(&mut Window, &str)) -> BTreeSet<String> {
    language.choose();
    let mut all = BTreeSet::new();
    tour(&mut Window::with(Start::default()), |window, state| {
        all.extend(window.nodes().map(|node| node.text()));
        look(window, state);
    });
    Language::ENGLISH.choose();
    all
}

#[test]
fn the_language_is_changed_at_once_in_the_menu() {
    let _alone = super::alone();
    let mut window = Window::new();
    window.menu(&["View", "Language"]);
    window.click("Français");
    assert!(window.has("Fichier") && window.has("Affichage") && !window.has("File"), "{}", window.told());
    assert_eq!(window.app().state().settings.language, "fr");
    window.menu(&["Affichage", "Langue"]);
    window.click("English");
    assert!(window.has("File"), "{}", window.told());
    assert_eq!(window.app().state().settings.language, "en");
}

#[test]
fn keys_are_called_what_is_printed_on_them() {
    let _alone = super::alone();
    for (tag, expected) in [
        ("fr", ["Début", "Fin", "Ctrl+Maj+Z", "Entrée", "Page préc.", "Espace", "Retour arrière", "Échap"]),
        ("ar", ["Home", "End", "Ctrl+Shift+Z", "Enter", "Page Up", "Space", "Backspace", "Esc"]),
    ] {
        Language::find(tag).unwrap().choose();
        let mut window = Window::new();
        window.send(Command::Show(Dialog::Keys));
        let mut told = window.told();
        window.send(Command::CloseDialog);
        window.send(Command::Present(Present::Start));
        window.key(egui::Modifiers::NONE, egui::Key::F1);
        told += &window.told();
        Language::ENGLISH.choose();
        for name in expected {
            assert!(told.contains(name), "{tag}: {name} in {told}");
        }
    }
}

#[test]
fn what_is_read_from_the_left_is_set_apart_in_an_arabic_window_and_not_on_a_terminal() {
    let _alone = super::alone();
    Language::find("ar").unwrap().choose();
    let _window = Window::new();
    let told = sitmap::l10n::ui::with_detail("تكبير", "Ctrl++");
    Language::ENGLISH.choose();
    assert_eq!(told, "تكبير (\u{2066}Ctrl++\u{2069})");
    assert_eq!(sitmap::l10n::ui::with_detail("Zoom in", "Ctrl++"), "Zoom in (Ctrl++)");

    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_sitmap"));
    let output = program.args(["--language", "ar", "check", "2022-01-05.csv"]).output().unwrap();
    let answer = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
    assert!(answer.contains("2022-01-05.csv"), "{answer}");
    assert!(!answer.contains(['\u{2066}', '\u{2069}']), "{answer:?}");
}

#[test]
fn what_follows_a_number_agrees_with_it_and_with_what_is_counted() {
    use sitmap::l10n::{briefing, changes, facts};
    use sitmap::model::{CasualtyCount, Table};
    let _alone = super::alone();
    let at_least = |low| CasualtyCount::Bounds { best: None, low: Some(low), high: None };
    let killed = |toll: CasualtyCount| briefing::killed(facts::agreeing(toll));
    for (tag, tolls, tally) in [
        ("en", ["killed", "killed", "killed", "killed"], "2 sources came, 3 changed, 1 went"),
        ("fr", ["tués", "tué", "tués", "tués"], "2 sources ajoutées, 3 modifiées, 1 supprimée"),
        ("ar", ["قتلى", "قتيل", "قتيلان", "قتيلًا"], "أُضيف مصدران، وتغيّرت 3، وحُذف واحد"),
    ] {
        Language::find(tag).unwrap().choose();
        let told =
            [CasualtyCount::NoneReported, CasualtyCount::Count(1), at_least(2), at_least(11)].map(killed);
        let changed = changes::tally(Table::Sources, 2, 3, 1);
        Language::ENGLISH.choose();
        assert_eq!(told, tolls, "{tag}");
        assert_eq!(changed, tally, "{tag}");
    }
}

#[test]
fn in_every_language_nothing_is_cut_and_what_is_the_same_as_in_english_is_a_name() {
    let _alone = super::alone();
    let english = said(Language::ENGLISH, |_, _| ());
    for language in Language::all().filter(|language| *language != Language::ENGLISH) {
        let tag = language.tag();
        let mut found = BTreeSet::new();
        let own = said(language, |window, state| {
            look_at(window, &format!("{tag}-{state}"));
            cut(window, state, &mut found);
        });
        assert!(found.is_empty(), "{tag}: {found:#?}");
        let of_file = |text: &&String| super::DOSSIER.contains(text.as_str());
        let has_words = |text: &&String| text.chars().any(char::is_alphabetic);
        let same: Vec<_> =
            own.intersection(&english).filter(has_words).filter(|text| !of_file(text)).cloned().collect();
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots" }, {
            insta::assert_snapshot!(format!("same-in-{tag}"), same.join("\n"));
        });
    }
}
