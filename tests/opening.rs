//! Files are opened as layers; what cannot be opened says why and leaves the rest alone.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use egui::Key;
use egui::accesskit::Role;
use serde_json::json;
use sitmap::app::Start;
use sitmap::l10n;
use sitmap::scene::Command;

use crate::support::files::{self, Folder};
use crate::support::{CTRL, LIST_WIDTH, NONE, Seen, Window};

const BUNDLED: &str = "Attacks on the coalition in Syria and Iraq, January 2022";

/// The ways in which a person gives files to the program.
enum Door {
    /// Named on the command line.
    Start,
    /// Dropped onto the window.
    Drop,
    /// Chosen in the system's dialog, which no test can click.
    Dialog,
}

impl Door {
    const ALL: [Self; 3] = [Self::Start, Self::Drop, Self::Dialog];

    fn open(&self, paths: &[&Path]) -> Window {
        match self {
            Self::Start => Window::on(paths),
            Self::Drop => {
                let mut window = Window::new();
                window.drop_files(paths);
                window
            }
            Self::Dialog => {
                let mut window = Window::new();
                window.send(Command::Open(paths.iter().map(|path| path.to_path_buf()).collect()));
                window
            }
        }
    }
}

fn names(window: &Window) -> Vec<String> {
    let mut names: Vec<_> = window.markers().into_iter().map(|(name, _)| name).collect();
    names.sort();
    names
}

#[test]
fn a_second_file_is_a_second_layer_and_both_are_on_the_map_whichever_door_it_comes_through() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let bundled = folder.write("first.sitmap.json", files::bundled_text());
    for door in Door::ALL {
        let window = match door {
            Door::Start => door.open(&[&bundled, &north]),
            _ => door.open(&[&north]),
        };
        let mut layers = window.layers();
        layers.sort();
        assert_eq!(layers, [BUNDLED, "In the north"]);
        let all = ["Ain al-Asad", "Baghdad airport", "Green Village", "Mosul", "Tikrit", "al-Mayadeen"];
        assert_eq!(names(&window), all);
        assert!(
            window.has(&l10n::facts::incidents(8)) && window.has(&l10n::facts::places(6)),
            "the status line counts them"
        );
        assert!(window.has(&l10n::facts::layers(2)), "the title says how many");
        assert_eq!(window.alerts(), [""; 0]);
        let map = window.map_rect();
        for name in all {
            assert!(map.contains(window.marker_rect(name).center()), "{name} is in sight");
        }
    }
}

#[test]
fn a_file_on_the_command_line_takes_the_place_of_the_example() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let window = Window::on(&[&north]);
    assert_eq!(window.layers(), ["In the north"]);
    assert_eq!(names(&window), ["Mosul", "Tikrit"]);
    assert!(window.has_part("north.sitmap.json: 2 incidents at 2 places"), "the status line tells it");
}

#[test]
fn the_same_file_again_replaces_its_layer_with_what_it_holds_now() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = Window::on(&[&north]);
    window.click_marker("Mosul");
    folder
        .dossier("north.sitmap.json", &files::small("In the north", &[("Erbil", [44.0, 36.19], "A march")]));
    window.drop_files(&[&north]);
    assert_eq!(window.layers(), ["In the north"]);
    assert_eq!(names(&window), ["Erbil"]);
    assert_eq!(window.selected(), None, "what was selected is gone");
    window.drop_files(&[&north]);
    assert_eq!(window.layers().len(), 1);
}

#[test]
fn a_large_file_opened_again_shorter_is_shown_as_it_is_now() {
    let folder = Folder::new();
    let of = |incidents: usize| {
        let rows: Vec<_> =
            (0..incidents).map(|n| json!({"id": format!("i{n}"), "title": format!("Number {n}")})).collect();
        json!({"format": "sitmap-dossier", "version": 1, "title": "Many", "incidents": rows})
    };
    let many = folder.dossier("many.sitmap.json", &of(30_000));
    let mut window = Window::on(&[&many]);
    assert_eq!(window.app().state().rows().incidents(), 30_000);
    // To the end of the list, where the rows are that will be gone.
    window.key(NONE, Key::P);
    assert_eq!(window.selected_key().as_deref(), Some("i29999"));
    folder.dossier("many.sitmap.json", &of(21_000));
    window.drop_files(&[&many]);
    assert_eq!(window.app().state().rows().incidents(), 21_000);
    assert_eq!(window.layers(), ["Many"]);
    assert_eq!(window.selected(), None);
}

#[test]
fn a_quotation_whose_speaker_is_not_known_is_not_put_in_the_mouth_of_the_source() {
    let folder = Folder::new();
    let file = folder.dossier(
        "who.sitmap.json",
        &json!({
            "format": "sitmap-dossier", "version": 1, "title": "Who",
            "incidents": [{"id": "a", "title": "Something"}],
            "statements": [
                {"id": "s", "form": "quotation", "text": "I was there.", "about": {"incidents": ["a"]}},
                {"id": "t", "form": "quotation", "text": "So was I.", "speaker": {"actor": "nobody"}, "about": {"incidents": ["a"]}},
                {"id": "u", "text": "Two were there.", "about": {"incidents": ["a"]}}
            ]
        }),
    );
    let mut window = Window::on(&[&file]);
    window.click_row("Something");
    assert_eq!(
        window.statements(),
        [
            "Quotation, Speaker not stated: I was there.",
            "Quotation, The speaker could not be read: So was I.",
            "Reported speech, The source itself: Two were there.",
        ]
    );
}

#[test]
fn the_example_opened_twice_is_one_layer() {
    let mut window = Window::new();
    window.menu(&[l10n::ui::file(), l10n::ui::open_bundled()]);
    assert_eq!(window.layers(), [BUNDLED]);
}

#[test]
fn several_files_dropped_at_once_are_a_layer_each_and_a_broken_one_among_them_harms_none() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let south = folder
        .dossier("south.sitmap.json", &files::small("In the south", &[("Basra", [47.78, 30.5], "A march")]));
    let broken = folder.write("broken.sitmap.json", "{\"format\": \"sitmap-dossier\",");
    let mut window = Window::new();
    window.drop_files(&[&north, &broken, &south]);
    let mut layers = window.layers();
    layers.sort();
    assert_eq!(layers, [BUNDLED, "In the north", "In the south"]);
    assert_eq!(window.alerts().len(), 1);
    assert!(names(&window).contains(&"Basra".to_owned()));
}

#[test]
fn a_layer_is_hidden_shown_renamed_and_closed() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = Window::new();
    window.drop_files(&[&north]);

    window.click(&l10n::ui::hide_named("In the north"));
    assert_eq!(names(&window).len(), 4);
    assert_eq!(window.rows().len(), 6);
    window.click(&l10n::ui::show_named("In the north"));
    assert_eq!(names(&window).len(), 6);

    rename(&mut window, "In the north", "Nineveh", Key::Enter);
    assert_eq!(window.layers(), [BUNDLED, "Nineveh"]);
    rename(&mut window, "Nineveh", "Not kept", Key::Escape);
    assert_eq!(window.layers(), [BUNDLED, "Nineveh"]);

    window.click_marker("Tikrit");
    window.click(&l10n::ui::close_named("Nineveh"));
    assert_eq!(window.layers(), [BUNDLED]);
    assert_eq!(names(&window).len(), 4);
    assert_eq!(window.selected(), None);

    window.click(&format!("Hide {BUNDLED}"));
    assert!(window.has(l10n::ui::all_hidden()));
    assert_eq!(window.markers(), []);
    window.click(&format!("Close {BUNDLED}"));
    assert!(window.has(l10n::ui::nothing_open()));
    window.click(l10n::ui::open_bundled());
    assert_eq!(names(&window).len(), 4);
}

/// Double-clicks a layer's name, writes another and ends with this key.
fn rename(window: &mut Window, old: &str, new: &str, end: Key) {
    let in_list = |node: &Seen<'_>| node.text() == old && node.rect().right() < LIST_WIDTH;
    let at = window.nodes().find(in_list).unwrap().rect().center();
    window.double_click_at(at);
    assert!(window.texts(Role::TextInput).contains(&l10n::ui::rename().to_owned()), "{}", window.told());
    window.key(CTRL, Key::A);
    window.type_text(new);
    window.key(NONE, end);
}

#[test]
fn the_menu_of_a_layer_renames_and_closes_it() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = Window::on(&[&north]);
    let name = |window: &Window| {
        let in_list = |node: &Seen<'_>| node.text() == window.layers()[0] && node.rect().right() < LIST_WIDTH;
        window.nodes().find(in_list).unwrap().rect().center()
    };
    let at = name(&window);
    window.secondary_click_at(at);
    window.click(l10n::ui::rename());
    window.key(CTRL, Key::A);
    window.type_text("Nineveh");
    window.key(NONE, Key::Enter);
    assert_eq!(window.layers(), ["Nineveh"]);
    let at = name(&window);
    window.secondary_click_at(at);
    window.click(l10n::ui::close_layer());
    assert!(window.has(l10n::ui::nothing_open()));
}

#[test]
fn a_file_that_vanishes_between_choosing_and_reading_is_told() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = Window::on(&[&north]);
    std::fs::remove_file(&north).unwrap();
    open_recent(&mut window, "north.sitmap.json");
    assert_eq!(window.alerts().len(), 1);
    assert!(window.alerts()[0].contains("there is no such file"), "{:?}", window.alerts());
    assert_eq!(window.layers(), ["In the north"], "what was read stays");
    assert_eq!(names(&window), ["Mosul", "Tikrit"]);
}

#[test]
fn a_file_that_takes_long_shows_its_progress_and_can_be_cancelled() {
    let folder = Folder::new();
    let large = folder.write("large.sitmap.json", large_dossier(60_000_000));
    let mut window = Window::new();
    window.drop_unsettled(&[&large]);
    window.step_until("the job to be shown", |window| {
        window.has_part(&l10n::ui::reading_file("large.sitmap.json"))
    });
    assert!(!window.app().is_settled());
    assert_eq!(names(&window).len(), 4, "the map is there meanwhile");
    let cancel = window.nodes().find(|node| node.text() == l10n::ui::cancel()).unwrap().rect().center();
    window.press_at(cancel, 1, egui::PointerButton::Primary);
    window.frames(2);
    assert!(!window.has_part(&l10n::ui::reading_file("large.sitmap.json")), "it is gone at once");
    window.settle();
    std::thread::sleep(std::time::Duration::from_millis(300));
    window.settle();
    assert_eq!(window.layers(), [BUNDLED], "what was cancelled does not come late");
    assert_eq!(window.alerts(), [""; 0], "nor does it complain");
}

/// A dossier of about so many bytes.
fn large_dossier(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 1000);
    text.push_str(
        "{\"format\": \"sitmap-dossier\", \"version\": 1, \"title\": \"Large\",\n\"incidents\": [\n",
    );
    let mut n = 0;
    while text.len() < bytes {
        let comma = if n == 0 { "" } else { "," };
        let when = "{\"from\": \"2022-01-06\"}";
        let id = format!("\"id\": \"i{n}\", \"title\": \"Incident {n}\", \"kind\": \"battle\"");
        writeln!(text, "{comma}{{{id}, \"when\": {when}, \"summary\": \"{n} of many.\"}}").unwrap();
        n += 1;
    }
    text.push_str("]}\n");
    text
}

#[test]
fn the_menu_of_recent_files_lists_what_was_opened_the_latest_first() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let south = folder
        .dossier("south.sitmap.json", &files::small("In the south", &[("Basra", [47.78, 30.5], "A march")]));
    let broken = folder.write("broken.json", "{");
    let mut window = Window::new();
    for path in [&north, &south, &broken] {
        window.drop_files(&[path]);
    }
    assert_eq!(recent(&mut window), ["south.sitmap.json", "north.sitmap.json"]);
    window.click(&l10n::ui::close_named("In the north"));
    open_recent(&mut window, "north.sitmap.json");
    assert_eq!(window.layers(), [BUNDLED, "In the south", "In the north"]);
    assert_eq!(recent(&mut window), ["north.sitmap.json", "south.sitmap.json"]);
    window.menu(&[l10n::ui::file(), l10n::ui::open_recent(), l10n::ui::forget_recent()]);
    assert!(window.app().state().settings.recent.is_empty());
}

fn recent(window: &mut Window) -> Vec<String> {
    window.menu(&[l10n::ui::file(), l10n::ui::open_recent()]);
    let files = window.texts(Role::Button).into_iter().filter(|name| name.contains(".json")).collect();
    // A click beside it closes the menu, and selects nothing as the map is not under it.
    window.click_at(egui::pos2(700.0, 20.0));
    files
}

fn open_recent(window: &mut Window, name: &str) {
    window.menu(&[l10n::ui::file(), l10n::ui::open_recent(), name]);
}

#[test]
fn a_file_held_over_the_window_is_told_what_will_happen() {
    let mut window = Window::new();
    let hovered = egui::HoveredFile::default();
    window.harness.input_mut().hovered_files.push(hovered);
    window.harness.step();
    let shown = |window: &Window| {
        window.harness.output().shapes.iter().any(|clipped| {
            matches!(&clipped.shape, egui::Shape::Text(text) if text.galley.text() == l10n::ui::drop_here())
        })
    };
    assert!(shown(&window));
    window.harness.input_mut().hovered_files.clear();
    window.harness.step();
    assert!(!shown(&window));
}

#[test]
fn what_is_in_a_file_can_be_selected_from_the_command_line() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let start = Start { files: vec![north], select: Some("mosul".to_owned()), ..Start::default() };
    let window = Window::with(start);
    assert_eq!(window.card_title().as_deref(), Some("Mosul"));
}

fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/cases").join(name)
}

#[test]
fn each_data_file_of_an_archive_is_a_layer_and_they_are_shown_and_hidden_together() {
    for (archive, expected, incidents) in [
        ("archives__two-months.zip", &["street.csv", "street.csv"][..], 6),
        ("archives__csv-and-readme.zip", &["archives__csv-and-readme.zip"], 3),
        ("kml__two-layers.kmz", &["Test", "Test"], 2),
    ] {
        let mut window = Window::on(&[&case(archive)]);
        assert_eq!(window.layers(), expected, "{archive}");
        assert_eq!(window.rows().len(), incidents, "{archive}");
        assert_eq!(window.alerts(), [""; 0], "{archive}");
        if expected.len() == 1 {
            continue;
        }
        let grouped =
            window.app().state().workspace.layers.all().iter().all(|layer| layer.display.group.is_some());
        assert!(grouped, "{archive}");
        // Opened once more, its files take the places of those that are open.
        window.drop_files(&[&case(archive)]);
        assert_eq!(window.layers().len(), expected.len(), "{archive}");
    }
}
