//! What places are called, in the language that names are preferred in.

use egui::Key;
use egui::accesskit::Role;
use sitmap::l10n::{Language, prefer_names};
use sitmap::scene::Command;

use crate::alone;
use crate::support::{CTRL, NONE, Window};

#[test]
fn a_town_is_found_in_any_language_and_told_in_that_of_names() {
    let _alone = alone();
    Language::ENGLISH.choose();
    let mut window = Window::new();
    for (language, town, country) in
        [("en", "Damascus", "Syria"), ("fr", "Damas", "Syrie"), ("ar", "دمشق", "سوريا")]
    {
        window.send(Command::PreferNames(language));
        for typed in ["Damascus", "Damas", "دمشق"] {
            window.key(CTRL, Key::K);
            window.type_text(typed);
            let found = window.texts(Role::ListBoxOption);
            let is_told = |line: &String| line.contains(town) && line.contains(country);
            assert!(found.iter().any(is_told), "{typed} in {language}: {found:?}");
            window.key(NONE, Key::Escape);
        }
    }
    prefer_names("en");
}
