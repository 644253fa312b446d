//! The whole window in every language: nothing is cut, and nothing English is left.

use std::collections::BTreeSet;

use sitmap::app::Start;
use sitmap::l10n::Language;

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
