//! What is worked with: a small dossier and a large one, both with the same briefing, and where in the
//! window to click.

use egui::accesskit::Role;
use egui::{Key, Pos2};
use serde_json::{Value, json};
use sitmap::app::Start;
use sitmap::l10n::{briefing_panel, ui};

use crate::support::files::{self, Folder};
use crate::support::{CTRL, Window};

/// The step that is moved, from 1, and how many there are.
const CHOSEN: usize = 3;
const STEPS: usize = 12;
/// So many incidents take long enough to be saved that a kill can hit it.
const MANY: usize = 10_000;
/// So high is the line at the bottom.
const STATUS: f32 = 30.0;
/// The size of the window, in points, as the program opens it.
pub(super) const SIZE: [f32; 2] = [1360.0, 860.0];

/// A dossier, and where its window has what is clicked.
pub(super) struct Scene {
    pub bytes: Vec<u8>,
    /// A step, the tab of what is said of the whole briefing, and the field for its title.
    pub clicks: [Pos2; 3],
}

/// Both.
pub(super) struct Dossiers {
    pub small: Scene,
    pub large: Scene,
}

impl Dossiers {
    pub(super) fn new() -> Self {
        let mut dossier = files::bundled();
        dossier["briefing"] = json!({"steps": (1..=STEPS).map(step).collect::<Vec<_>>()});
        let small = Scene { bytes: bytes_of(&dossier), clicks: clicks(&dossier) };
        let incidents = dossier["incidents"].as_array().unwrap().clone();
        let again = (0..MANY).map(|n| {
            let mut incident = incidents[n % incidents.len()].clone();
            incident["id"] = format!("again-{n}").into();
            incident
        });
        dossier["incidents"] = incidents.iter().cloned().chain(again).collect();
        let large = Scene { bytes: bytes_of(&dossier), clicks: clicks(&dossier) };
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

/// The title of the step that is moved.
pub(super) fn chosen() -> String {
    title(CHOSEN)
}

/// All titles, in their order at first.
pub(super) fn titles() -> Vec<String> {
    (1..=STEPS).map(title).collect()
}

/// Where that is in the window, once the briefing is open.
fn clicks(dossier: &Value) -> [Pos2; 3] {
    let folder = Folder::new();
    let path = folder.dossier("dossier.sitmap.json", dossier);
    let mut window = Window::sized(SIZE, 1.0, Start { files: vec![path], ..Start::default() });
    window.key(CTRL, Key::B);
    let row = window.texts(Role::Button).into_iter().find(|text| text.contains(&chosen())).unwrap();
    let step = window.place_of(Some(Role::Button), &row).center();
    window.click_at(step);
    let whole = window.place_of(Some(Role::Tab), briefing_panel::whole()).center();
    window.click_at(whole);
    let is_field = |role, name| role == Role::TextInput && name == briefing_panel::title();
    let field = window.nodes().find(|node| is_field(node.role(), node.text())).unwrap().rect();
    // Fields are cut off where the panel ends.
    let has_timeline = window.has(ui::fold_timeline());
    let end = if has_timeline { window.place_of(None, ui::fold_timeline()).top() } else { SIZE[1] - STATUS };
    assert!(field.bottom() < end, "the field is in sight: {field}, above {end}");
    [step, whole, field.center()]
}
