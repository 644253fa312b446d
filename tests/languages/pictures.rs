//! What a card and a step look like in Arabic and in French, compared with pictures in `tests/snapshots/`.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test languages pictures` writes the pictures that differ anew.

use egui_kittest::SnapshotOptions;
use sitmap::app::Start;
use sitmap::l10n::Language;
use sitmap::query::Target;
use sitmap::scene::Command;
use sitmap::scene::choices::{BaseMapChoice, Present};

use crate::support::Window;

/// As for the pictures of the window in English: another driver's edges are nearer, the head of a marker is
/// larger.
fn options() -> SnapshotOptions {
    SnapshotOptions::new().threshold(600.0).max_failed_pixels(150)
}

/// The window in a language, on the plain map.
fn window(tag: &'static str) -> Window {
    Language::find(tag).unwrap().choose();
    let mut window = Window::with(Start::default());
    window.send(Command::PreferNames(tag));
    window.send(Command::UseBaseMap(BaseMapChoice::Plain));
    let target =
        Target::by_key(&window.app().state().workspace.layers.all()[0], "green-village-fire").unwrap();
    window.send(Command::Select(target));
    window
}

#[test]
fn a_card_and_a_step_look_as_they_did_in_arabic_and_french() {
    let _alone = super::alone();
    for tag in ["ar", "fr"] {
        let mut window = window(tag);
        // Pictures stay in the history for ever: a mirrored card is worth one.
        if tag == "ar" {
            window.harness.try_snapshot_options("card-ar", &options()).unwrap();
        }
        window.send(Command::Present(Present::Here));
        window.harness.try_snapshot_options(format!("step-{tag}"), &options()).unwrap();
    }
    sitmap::l10n::prefer_names("en");
    Language::ENGLISH.choose();
}
