//! The window in another language. The language is one for the whole program, so these tests have a
//! program of their own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops where what it expects is not so"
)]

mod mirrored;
#[expect(dead_code, reason = "the other tests use the rest")]
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use egui::accesskit::Role;
use sitmap::l10n::{Language, prefer_names};
use sitmap::scene::Command;
use sitmap::scene::command::{Dialog, Panel};

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
    let layer = window.app().state().layers.all()[0].id;
    let marker = window.nodes().find(|node| node.text().starts_with("Ain al-Asad, ")).unwrap().rect();
    window.click_at(marker.center());
    collect(&window, &mut found);
    for panel in [Panel::Filters, Panel::Timeline, Panel::Briefing] {
        window.send(Command::Toggle(panel));
        collect(&window, &mut found);
    }
    for dialog in [
        Dialog::About,
        Dialog::Keys,
        Dialog::Issues(layer),
        Dialog::Places(layer),
        Dialog::Redact(layer),
        Dialog::Online,
    ] {
        window.send(Command::Show(dialog));
        collect(&window, &mut found);
        window.send(Command::CloseDialog);
    }
    window.send(Command::CloseLayer(layer));
    collect(&window, &mut found);
    let found: Vec<String> = found.into_iter().collect();
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("not-translated", found.join("\n"));
    });
    names_are_preferred_in_their_own_language();
}

/// Not a test of its own: the language of names is one for the whole program too.
fn names_are_preferred_in_their_own_language() {
    Language::ENGLISH.choose();
    let mut window = Window::new();
    assert!(window.rows().iter().any(|row| row.contains("Baghdad airport")), "{:?}", window.rows());
    window.send(Command::PreferNames("fr"));
    assert!(window.rows().iter().any(|row| row.contains("aéroport de Bagdad")), "{:?}", window.rows());
    assert!(window.has("File"), "the program itself speaks as before");
    prefer_names("en");
}
