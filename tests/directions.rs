//! Panels speak of start and end, never of left and right: nothing of egui's that begins at the left in
//! every language is used past `theme::direction`.

use std::fs;
use std::path::Path;

/// What of egui's begins at the left whatever the layout is, and what stands for it.
const FROM_LEFT: [(&str, &str); 20] = [
    ("Layout::left_to_right", "direction::row"),
    ("Layout::right_to_left", "direction::row_from_end"),
    ("Layout::top_down(Align::Min", "direction::column"),
    ("Align::LEFT", "direction::start"),
    ("Align::RIGHT", "direction::start"),
    ("Panel::left(", "direction::panel_at_start"),
    ("Panel::right(", "direction::panel_at_end"),
    ("ui.vertical(", "direction::vertical"),
    ("MenuBar::", "menus::bar"),
    (".menu_button(", "menus::button"),
    (".context_menu(", "menus::context"),
    (" Popup::menu(", "menus::popup"),
    (".show_ui(", "menus::combo"),
    ("Modal::new(", "menus::modal"),
    ("ui.checkbox(", "widgets::checkbox"),
    ("Checkbox::new(", "widgets::checkbox"),
    ("ui.radio", "widgets::radio"),
    ("ui.add(ProgressBar", "widgets::add"),
    ("CollapsingHeader::", "widgets::collapsing"),
    ("Grid::new(", "rows of direction::row"),
];

/// Paints at the left or the right of what it is given.
const PAINTED: [&str; 3] = ["Align2::LEFT_", "Align2::RIGHT_", ".painter().galley("];

/// Where it is right all the same, and why.
const ALLOWED: [(&str, &str, &str); 1] =
    [("src/panels/import/columns.rs", "Align2::RIGHT_", "a table as it stands in its file")];

fn sources(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            let name = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap();
            found.push((name.to_string_lossy().replace('\\', "/"), code.collect::<Vec<_>>().join("\n")));
        }
    }
}

fn is_allowed(path: &str, what: &str) -> bool {
    ALLOWED.iter().any(|(file, known, _)| *file == path && *known == what)
}

/// What begins at the left in a source.
fn from_left(path: &str, code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (what, instead) in FROM_LEFT {
        if code.contains(what) && !is_allowed(path, what) {
            found.push(format!("{path}: {what}, not {instead}"));
        }
    }
    if code.contains("TextEdit::") && !code.contains("direction::field()") {
        found.push(format!("{path}: a field without direction::field"));
    }
    if !code.contains("Mirror::begin(") {
        let painted = PAINTED.into_iter().filter(|what| code.contains(what) && !is_allowed(path, what));
        found.extend(painted.map(|what| format!("{path}: {what} without a Mirror")));
    }
    found
}

#[test]
fn no_panel_goes_past_the_direction_of_the_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut code = Vec::new();
    for folder in ["panels", "app"] {
        sources(&root.join(folder), &mut code);
    }
    // The map has no start; what lies on it like on a desk has.
    sources(&root.join("map"), &mut code);
    code.retain(|(path, _)| {
        let of_map = ["src/map/controls.rs", "src/map/tooltip.rs"];
        !path.starts_with("src/map/") || of_map.contains(&path.as_str())
    });
    assert!(code.len() > 40, "the sources are not where they were");
    let wrong: Vec<_> = code.iter().flat_map(|(path, code)| from_left(path, code)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    for (path, what, why) in ALLOWED {
        let is_there = code.iter().any(|(other, code)| other == path && code.contains(what));
        assert!(is_there, "{path} has no {what} any more ({why})");
    }
}

#[test]
fn what_begins_at_the_left_is_found() {
    for (code, expected) in [
        ("ui.with_layout(Layout::right_to_left(Align::Center), |ui| ())", 1),
        ("ui.vertical(|ui| ui.radio(true, name))", 2),
        ("let list = Popup::menu(&button);", 1),
        ("let list = menus::popup(Popup::menu(&button));", 0),
        ("ui.add(TextEdit::singleline(&mut text))", 1),
        ("ui.painter().text(at, Align2::RIGHT_CENTER, text)", 1),
        ("let mirror = Mirror::begin(ui);\nui.painter().galley(at, galley, t.text)", 0),
        ("ui.horizontal(|ui| ())", 0),
    ] {
        assert_eq!(from_left("src/panels/list.rs", code).len(), expected, "{code}");
    }
}
