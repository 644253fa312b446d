//! What is worked with: a small dossier and a large one, each with a briefing, and where in the window
//! to click.

use egui::accesskit::Role;
use egui::{Key, Pos2, pos2, vec2};
use serde_json::{Value, json};
use sitmap::app::Start;
use sitmap::l10n::briefing_panel;

use crate::support::files::{self, Folder};
use crate::support::{CTRL, Window};

/// The step that is typed into, from 1, and how many there are.
const CHOSEN: usize = 3;
const STEPS: usize = 12;
/// So many incidents take long enough to be saved that a kill can hit it.
const MANY: usize = 20_000;
/// By so much the fields are made higher, so that the notes are in sight.
const HIGHER: f32 = 320.0;
/// The size of the window, in points, as the program opens it.
pub(super) const SIZE: [f32; 2] = [1360.0, 860.0];

/// A dossier, and where its window has what is clicked.
pub(super) struct Scene {
    pub bytes: Vec<u8>,
    pub is_large: bool,
    pub step: Pos2,
    /// The edge over the fields, and where it is dragged to.
    pub edge: Pos2,
    pub higher: Pos2,
    pub notes: Pos2,
}

/// Both.
pub(super) struct Dossiers {
    pub small: Scene,
    pub large: Scene,
}

impl Dossiers {
    pub(super) fn new() -> Self {
        let mut dossier = files::bundled();
        dossier["briefing"]["steps"] = (1..=STEPS).map(step).collect();
        let small = scene(&dossier);
        let incidents = dossier["incidents"].as_array().unwrap().clone();
        let again = (0..MANY).map(|n| {
            let mut incident = incidents[n % incidents.len()].clone();
            incident["id"] = format!("again-{n}").into();
            incident
        });
        dossier["incidents"] = incidents.iter().cloned().chain(again).collect();
        let large = Scene { is_large: true, ..scene(&dossier) };
        Self { small, large }
    }
}

fn bytes_of(dossier: &Value) -> Vec<u8> {
    serde_json::to_vec(dossier).unwrap()
}

fn step(n: usize) -> Value {
    json!({"shows": "overview", "title": title(n)})
}

/// The title of a step, by which it is known.
fn title(n: usize) -> String {
    format!("Step {n:02}")
}

/// The title of the step that is typed into.
pub(super) fn chosen() -> String {
    title(CHOSEN)
}

/// All titles, in their order at first.
pub(super) fn titles() -> Vec<String> {
    (1..=STEPS).map(title).collect()
}

fn scene(dossier: &Value) -> Scene {
    let folder = Folder::new();
    let path = folder.dossier("dossier.sitmap.json", dossier);
    let mut window = Window::sized(SIZE, 1.0, Start { files: vec![path], ..Start::default() });
    window.key(CTRL, Key::B);
    let row = window.texts(Role::Button).into_iter().find(|text| text.contains(&chosen())).unwrap();
    let step = window.place_of(Some(Role::Button), &row).center();
    window.click_at(step);
    let fields = window.place_of(Some(Role::Tab), briefing_panel::this_step());
    // The fields begin this much above their tabs.
    let edge = pos2(fields.right(), fields.top() - 4.0);
    let higher = edge - vec2(0.0, HIGHER);
    window.drag(edge, higher - edge);
    let notes = Role::MultilineTextInput;
    let notes = window.nodes().find(|node| node.role() == notes && node.text() == briefing_panel::notes());
    let notes = notes.unwrap().rect();
    assert!(notes.bottom() < SIZE[1] - 30.0, "the notes are in sight: {notes}");
    let notes = notes.center();
    Scene { bytes: bytes_of(dossier), is_large: false, step, edge, higher, notes }
}
