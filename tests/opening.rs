//! Files are opened as layers; what cannot be opened says why and leaves the rest alone.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use egui::Key;
use egui::accesskit::Role;
use serde_json::json;
use sitmap::app::Start;
use sitmap::scene::Command;
use sitmap::scene::view::Gravity;

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
        assert!(window.has("8 incidents") && window.has("6 places"), "the status line counts them");
        assert!(window.has("2 layers"), "the title says how many");
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
    window.menu(&["File", "Open the example dossier"]);
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

    window.click("Hide In the north");
    assert_eq!(names(&window).len(), 4);
    assert_eq!(window.rows().len(), 6);
    window.click("Show In the north");
    assert_eq!(names(&window).len(), 6);

    rename(&mut window, "In the north", "Nineveh", Key::Enter);
    assert_eq!(window.layers(), [BUNDLED, "Nineveh"]);
    rename(&mut window, "Nineveh", "Not kept", Key::Escape);
    assert_eq!(window.layers(), [BUNDLED, "Nineveh"]);

    window.click_marker("Tikrit");
    window.click("Close Nineveh");
    assert_eq!(window.layers(), [BUNDLED]);
    assert_eq!(names(&window).len(), 4);
    assert_eq!(window.selected(), None);

    window.click(&format!("Hide {BUNDLED}"));
    assert!(window.has("All layers are hidden."));
    assert_eq!(window.markers(), []);
    window.click(&format!("Close {BUNDLED}"));
    assert!(window.has("No file is open"));
    window.click("Open the example dossier");
    assert_eq!(names(&window).len(), 4);
}

/// Double-clicks a layer's name, writes another and ends with this key.
fn rename(window: &mut Window, old: &str, new: &str, end: Key) {
    let in_list = |node: &Seen<'_>| node.text() == old && node.rect().right() < LIST_WIDTH;
    let at = window.nodes().find(in_list).unwrap().rect().center();
    window.double_click_at(at);
    assert!(window.texts(Role::TextInput).contains(&"Rename".to_owned()), "{}", window.told());
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
    window.click("Rename");
    window.key(CTRL, Key::A);
    window.type_text("Nineveh");
    window.key(NONE, Key::Enter);
    assert_eq!(window.layers(), ["Nineveh"]);
    let at = name(&window);
    window.secondary_click_at(at);
    window.click("Close layer");
    assert!(window.has("No file is open"));
}

#[test]
fn a_file_that_cannot_be_read_says_which_where_and_why_and_everything_else_stays() {
    let folder = Folder::new();
    let text = files::bundled_text();
    let cut = &text[..text.find("\"sources\"").unwrap() + 20];
    let last_line = cut.lines().count();
    let write = |name: &str, bytes: &[u8]| folder.write(name, bytes);
    let cases: [(PathBuf, &str, String); 9] = [
        (
            write("truncated.sitmap.json", cut.as_bytes()),
            "truncated.sitmap.json",
            format!("line {last_line}, column"),
        ),
        (write("object.json", b"{}"), "object.json", "line 1: this is not a Sitmap dossier".to_owned()),
        (write("blank.json", b" \n\n "), "blank.json", "there is nothing in it".to_owned()),
        (write("zero.json", b""), "zero.json", "the file is empty (0 bytes)".to_owned()),
        (folder.path().to_path_buf(), "", "this is a folder, not a file".to_owned()),
        (folder.path().join("gone.json"), "gone.json", "there is no such file".to_owned()),
        (
            write("latin.json", b"{\n\"title\": \"caf\xe9\"}"),
            "latin.json",
            "line 2, column 14: this is not UTF-8".to_owned(),
        ),
        (
            write("later.json", b"{\"format\": \"sitmap-dossier\",\n\"version\": 7}"),
            "later.json",
            "line 2: this dossier has version 7".to_owned(),
        ),
        (write("list.json", b"[1, 2]"), "list.json", "line 1: this is not a Sitmap dossier".to_owned()),
    ];
    for (path, name, reason) in cases {
        let mut window = Window::new();
        window.click_marker("Ain al-Asad");
        let (selected, camera) = (window.selected(), window.camera());
        let (rows, markers) = (window.rows(), window.markers());
        window.drop_files(&[&path]);

        let alerts = window.alerts();
        assert_eq!(alerts.len(), 1, "{name}: {alerts:?}");
        assert!(alerts[0].contains(&format!("{name} could not be opened")), "{alerts:?}");
        assert!(alerts[0].contains(&reason), "{reason}: {alerts:?}");
        assert!(alerts[0].contains(&path.display().to_string()), "{alerts:?}");
        assert!(alerts[0].contains("What was open stays open."), "{alerts:?}");

        assert_eq!(window.layers(), [BUNDLED], "{name}");
        assert_eq!(window.selected(), selected, "{name}");
        assert_eq!(window.camera(), camera, "{name}");
        assert_eq!((window.rows(), window.markers()), (rows, markers), "{name}");
        assert!(window.app().state().settings.recent.is_empty(), "{name}");

        window.click("Dismiss");
        assert_eq!(window.alerts(), [""; 0]);
        assert_eq!(window.selected(), selected);
    }
}

#[test]
fn a_broken_file_on_the_command_line_opens_the_window_with_a_message() {
    let folder = Folder::new();
    let broken = folder.write("broken.json", "{");
    let window = Window::on(&[&broken]);
    assert_eq!(window.alerts().len(), 1);
    assert!(window.has("No file is open"));
    assert_eq!(window.app().state().messages[0].gravity, Gravity::Error);
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

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_and_not_waited_for() {
    let folder = Folder::new();
    let pipe = folder.path().join("pipe.json");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let mut window = Window::new();
    window.drop_files(&[&pipe]);
    assert!(window.alerts()[0].contains("this is not a regular file"), "{:?}", window.alerts());
}

#[test]
fn a_file_with_issues_is_opened_and_each_issue_is_told_with_its_line() {
    let folder = Folder::new();
    let mut dossier = files::north();
    dossier["places"][0]["position"] = json!([43.68, 91.0]);
    dossier["incidents"][1]["places"][0]["place"] = json!("nowhere");
    let path = folder.dossier("flawed.sitmap.json", &dossier);
    let lines: Vec<usize> = ["91.0", "\"nowhere\""].iter().map(|part| line_of(&path, part)).collect();

    let mut window = Window::on(&[&path]);
    assert_eq!(window.layers(), ["In the north"]);
    let alerts = window.alerts();
    assert_eq!(alerts.len(), 1);
    assert!(alerts[0].contains("flawed.sitmap.json: 2 issues"), "{alerts:?}");
    let issues = |window: &Window| -> Vec<String> {
        window
            .nodes()
            .map(|node| node.text())
            .filter(|text| text.starts_with("Line ") && text.contains('·'))
            .collect()
    };
    assert_eq!(issues(&window), [""; 0]);

    // From the message, and from the layer's count.
    for link in ["Show issues", "2 issues"] {
        window.click(link);
        assert!(window.has("Not everything could be used"));
        let told = issues(&window);
        assert_eq!(told.len(), 2, "{}", window.told());
        for (line, told) in lines.iter().zip(&told) {
            assert!(told.starts_with(&format!("Line {line} ·")), "{line}: {told}");
        }
        assert!(told[0].contains("places[0].position"), "{told:?}");
        assert!(told[1].contains("incidents[1].places[0]"), "{told:?}");
        window.key(NONE, Key::Escape);
        assert_eq!(issues(&window), [""; 0]);
    }

    window.click("Close In the north");
    assert_eq!(window.alerts(), [""; 0], "what is closed is not warned of");
}

/// The line of a file, from 1, in which this stands.
fn line_of(path: &Path, part: &str) -> usize {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().position(|line| line.contains(part)).unwrap() + 1
}

#[test]
fn a_file_that_takes_long_shows_its_progress_and_can_be_cancelled() {
    let folder = Folder::new();
    let large = folder.write("large.sitmap.json", large_dossier(60_000_000));
    let mut window = Window::new();
    window.drop_unsettled(&[&large]);
    window.step_until("the job to be shown", |window| window.has_part("Reading large.sitmap.json"));
    assert!(!window.app().is_settled());
    assert_eq!(names(&window).len(), 4, "the map is there meanwhile");
    let cancel = window.nodes().find(|node| node.text() == "Cancel").unwrap().rect().center();
    window.press_at(cancel, 1, egui::PointerButton::Primary);
    window.frames(2);
    assert!(!window.has_part("Reading large.sitmap.json"), "it is gone at once");
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
    window.click("Close In the north");
    open_recent(&mut window, "north.sitmap.json");
    assert_eq!(window.layers(), [BUNDLED, "In the south", "In the north"]);
    assert_eq!(recent(&mut window), ["north.sitmap.json", "south.sitmap.json"]);
    window.menu(&["File", "Open recent", "Forget these"]);
    assert!(window.app().state().settings.recent.is_empty());
}

fn recent(window: &mut Window) -> Vec<String> {
    window.menu(&["File", "Open recent"]);
    let files = window.texts(Role::Button).into_iter().filter(|name| name.contains(".json")).collect();
    // A click beside it closes the menu, and selects nothing as the map is not under it.
    window.click_at(egui::pos2(700.0, 20.0));
    files
}

fn open_recent(window: &mut Window, name: &str) {
    window.menu(&["File", "Open recent", name]);
}

#[test]
fn a_file_held_over_the_window_is_told_what_will_happen() {
    let mut window = Window::new();
    let hovered = egui::HoveredFile::default();
    window.harness.input_mut().hovered_files.push(hovered);
    window.harness.step();
    let shown = |window: &Window| {
        window.harness.output().shapes.iter().any(|clipped| {
            matches!(&clipped.shape, egui::Shape::Text(text) if text.galley.text() == "Drop to open as layers")
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
        let grouped = window.app().state().layers.all().iter().all(|layer| layer.group.is_some());
        assert!(grouped, "{archive}");
        // Opened once more, its files take the places of those that are open.
        window.drop_files(&[&case(archive)]);
        assert_eq!(window.layers().len(), expected.len(), "{archive}");
    }
}

#[test]
fn one_file_of_an_archive_that_cannot_be_read_is_named_and_the_other_is_open() {
    let folder = Folder::new();
    let mut packer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [
        ("good.csv", "title,date,lat,lon\nRockets,2022-01-05,35.05,40.58\n"),
        ("bad.geojson", "{\"type\":\n 5"),
    ] {
        packer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut packer, text.as_bytes()).unwrap();
    }
    let archive = folder.write("both.zip", packer.finish().unwrap().into_inner());
    let window = Window::on(&[&archive]);
    assert_eq!(window.layers(), ["good.csv"]);
    let alerts = window.alerts();
    assert!(alerts.len() == 1 && alerts[0].contains("both.zip › bad.geojson"), "{alerts:?}");
}
