//! Opened files that change on disk are read again, and everything else stays as it is.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use egui::accesskit::Role;
use egui::{Key, pos2};
use serde_json::{Value, json};
use sitmap::app::Start;
use sitmap::app::watch::PollInterval;
use sitmap::l10n;

use crate::support::files::{self, Folder};
use crate::support::{NONE, Window};

/// So that tests need not wait for long.
const PACE: PollInterval = PollInterval { every: Duration::from_millis(15), calm: Duration::from_millis(45) };
/// Long enough for many looks at a file.
const A_WHILE: Duration = Duration::from_millis(400);

fn watching(files: &[&Path]) -> Window {
    let files = files.iter().map(|path| path.to_path_buf()).collect();
    Window::with(Start { files, watch: PACE, ..Start::default() })
}

fn note(window: &Window) -> String {
    window.app().state().note.text.clone()
}

/// Waits until the status line holds this.
fn until_told(window: &mut Window, part: &str) {
    window.step_until(part, |window| note(window).contains(part));
    window.settle();
    assert!(window.texts(Role::Status).iter().any(|text| text.contains(part)), "{}", window.told());
}

fn until_alert(window: &mut Window, part: &str) {
    window.step_until(part, |window| window.alerts().iter().any(|alert| alert.contains(part)));
    window.settle();
}

/// Lets time pass in which nothing should happen.
fn wait_a_while(window: &mut Window) {
    let begun = Instant::now();
    while begun.elapsed() < A_WHILE {
        window.frames(1);
        std::thread::sleep(Duration::from_millis(5));
    }
    window.settle();
}

/// The second version of `files::north`: Tikrit went, Erbil came, Mosul stayed.
fn later() -> Value {
    files::small(
        "In the north",
        &[("Mosul", [43.13, 36.34], "A clash in Mosul"), ("Erbil", [44.0, 36.19], "A march")],
    )
}

const LATER: &str = "north.sitmap.json: 1 incident came, 1 went; 1 place came, 1 went";

/// The ways in which programs save.
#[derive(Debug)]
enum Save {
    InPlace,
    Renamed,
    DeletedFirst,
    InPieces,
}

impl Save {
    const ALL: [Self; 4] = [Self::InPlace, Self::Renamed, Self::DeletedFirst, Self::InPieces];

    fn save(&self, path: &Path, value: &Value) {
        let text = serde_json::to_string_pretty(value).unwrap();
        match self {
            Self::InPlace => fs::write(path, text).unwrap(),
            Self::Renamed => {
                let other = path.with_extension("new");
                fs::write(&other, text).unwrap();
                fs::rename(other, path).unwrap();
            }
            Self::DeletedFirst => {
                fs::remove_file(path).unwrap();
                fs::write(path, text).unwrap();
            }
            Self::InPieces => {
                use std::io::Write as _;
                let mut file = File::create(path).unwrap();
                for piece in text.as_bytes().chunks(text.len() / 4) {
                    file.write_all(piece).unwrap();
                    file.flush().unwrap();
                    std::thread::sleep(Duration::from_millis(10));
                }
            }
        }
    }
}

#[test]
fn a_file_saved_in_whatever_way_is_read_again_and_all_that_the_user_has_set_stays() {
    for save in Save::ALL {
        let folder = Folder::new();
        let south = folder.dossier(
            "south.sitmap.json",
            &files::small("In the south", &[("Basra", [47.78, 30.5], "A march in Basra")]),
        );
        let north = folder.dossier("north.sitmap.json", &files::north());
        let mut window = watching(&[&north]);
        window.drop_files(&[&south]);
        window.click_row("A clash in Tikrit");
        window.click_row("A march in Basra");
        window.click_row("A clash in Mosul");
        window.wheel(window.map_rect().center(), 1.0);
        let camera = window.camera();

        save.save(&north, &later());
        until_told(&mut window, LATER);
        assert_eq!(window.selected_key().as_deref(), Some("a-clash-in-mosul"), "{save:?}");
        assert_eq!(window.card_title().as_deref(), Some("A clash in Mosul"), "{save:?}");
        assert_eq!(window.camera(), camera, "{save:?}: the map does not move");
        assert_eq!(window.layers(), ["In the north", "In the south"], "{save:?}: in their order");
        assert_eq!(window.alerts(), [""; 0], "{save:?}");
        let rows = window.rows();
        assert!(rows.iter().any(|row| row.starts_with("A march,")), "{save:?}: {rows:?}");
        assert!(!rows.iter().any(|row| row.starts_with("A clash in Tikrit")), "{save:?}: {rows:?}");

        window.key(NONE, Key::Backspace);
        assert_eq!(window.selected_key().as_deref(), Some("a-march-in-basra"), "{save:?}");
        window.key(NONE, Key::Backspace);
        assert_eq!(
            window.selected_key().as_deref(),
            Some("a-march-in-basra"),
            "what went is not gone back to"
        );
    }
}

#[test]
fn the_name_given_to_a_layer_and_whether_it_is_shown_stay() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = watching(&[&north]);
    let label = window.place_of(Some(Role::Button), "In the north").center();
    window.double_click_at(label);
    window.type_text("Mi");
    folder.dossier("north.sitmap.json", &files::small("In the north", &[]));
    until_told(&mut window, "2 incidents went");
    window.type_text("ne");
    window.key(NONE, Key::Enter);
    let name = window.layers().remove(0);
    assert!(name.contains("Mine"), "what is being typed stays: {name}");
    window.click(&format!("Hide {name}"));
    folder.dossier("north.sitmap.json", &later());
    until_told(&mut window, "2 incidents came");
    assert_eq!(window.layers(), std::slice::from_ref(&name));
    assert!(window.has(&format!("Show {name}")) && window.rows().is_empty(), "{}", window.told());
}

#[test]
fn the_selected_row_of_a_table_without_ids_stays_selected_when_rows_come_above_it() {
    let folder = Folder::new();
    let heading = "title,date,lat,lon\n";
    let rows = ["A clash,2022-01-06,36.34,43.13\n", "A march,2022-01-07,34.61,43.68\n"];
    let path = folder.write("table.csv", format!("{heading}{}{}", rows[0], rows[1]));
    let mut window = watching(&[&path]);
    window.click_row("A march");
    let above = "A meeting,2022-01-05,33.3,44.4\n";
    fs::write(&path, format!("{heading}{above}{}{}", rows[0], rows[1])).unwrap();
    until_told(&mut window, "table.csv: 1 incident came");
    assert_eq!(window.card_title().as_deref(), Some("A march"));
    let changed = rows[1].replace("march", "long march");
    fs::write(&path, format!("{heading}{above}{}{changed}", rows[0])).unwrap();
    until_told(&mut window, "table.csv: 1 incident changed");
    assert_eq!(window.card_title().as_deref(), Some("A long march"));
    fs::write(&path, format!("{heading}{above}{}", rows[0])).unwrap();
    until_told(&mut window, l10n::changes::selection_went());
    assert_eq!(window.selected(), None);
}

#[test]
fn a_long_card_stays_where_it_was_scrolled_to() {
    let folder = Folder::new();
    let of = |title: &str| {
        let mut dossier = files::small(title, &[("Mosul", [43.13, 36.34], "A clash")]);
        let statement = |n: usize| json!({"id": format!("s{n}"), "text": format!("Number {n} said so."), "about": {"incidents": ["a-clash"]}});
        dossier["statements"] = (0..60).map(statement).collect();
        dossier
    };
    let path = folder.dossier("long.sitmap.json", &of("Before"));
    let mut window = watching(&[&path]);
    window.click_row("A clash");
    window.click(&l10n::ui::show_more(20));
    let words = "Reported speech, The source itself: Number 30 said so.";
    let before = window.place_of(Some(Role::Blockquote), words);
    window.pointer_away();
    let mut after = of("After");
    after["incidents"][0]["title"] = json!("A crash");
    folder.dossier("long.sitmap.json", &after);
    until_told(&mut window, "1 incident changed");
    let now = window.nodes().find(|node| node.text() == words).map(|node| node.rect());
    assert_eq!(now, Some(before), "{}", window.told());
}

#[test]
fn when_what_was_selected_is_gone_nothing_is_selected_and_the_note_says_so() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = watching(&[&north]);
    window.click_row("A clash in Tikrit");
    let camera = window.camera();
    folder.dossier("north.sitmap.json", &later());
    until_told(&mut window, &format!("{LATER}; what was selected is no longer in it"));
    assert_eq!(window.selected(), None);
    assert_eq!(window.camera(), camera);
}

#[test]
fn a_broken_version_is_told_once_and_what_was_read_stays_until_a_good_one_comes() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = watching(&[&north]);
    window.click_row("A clash in Mosul");
    let (camera, rows) = (window.camera(), window.rows());

    let whole = serde_json::to_string_pretty(&later()).unwrap();
    fs::write(&north, &whole[..whole.len() / 2]).unwrap();
    let line = whole[..whole.len() / 2].lines().count();
    until_alert(&mut window, &format!("line {line}"));
    let alert = window.alerts().remove(0);
    assert!(alert.contains("north.sitmap.json has changed and could not be read"), "{alert}");
    assert!(alert.contains(l10n::changes::old_stays()), "{alert}");
    assert_eq!((window.rows(), window.camera()), (rows.clone(), camera));
    assert_eq!(window.selected_key().as_deref(), Some("a-clash-in-mosul"));

    window.click(l10n::ui::dismiss());
    wait_a_while(&mut window);
    assert_eq!(window.alerts(), [""; 0], "the same version is not told of again");

    fs::write(&north, "{ broken in another way").unwrap();
    until_alert(&mut window, "could not be read");
    fs::write(&north, "").unwrap();
    until_alert(&mut window, "the file is empty");
    assert_eq!(window.alerts().len(), 1, "only the last version is told of");
    assert_eq!(window.rows(), rows);

    fs::write(&north, &whole).unwrap();
    until_told(&mut window, LATER);
    assert_eq!(window.alerts(), [""; 0], "it goes by itself");
    assert_eq!(window.selected_key().as_deref(), Some("a-clash-in-mosul"));
}

#[test]
fn a_file_that_is_deleted_stays_open_and_is_read_when_it_comes_back() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = watching(&[&north]);
    let before = note(&window);
    let aside = folder.path().join("aside");
    fs::rename(&north, &aside).unwrap();
    until_alert(&mut window, "north.sitmap.json is no longer there");
    assert_eq!(window.rows().len(), 2);
    wait_a_while(&mut window);
    assert_eq!(window.alerts().len(), 1, "it is told once");

    fs::rename(&aside, &north).unwrap();
    window.step_until("the message to go", |window| window.alerts().is_empty());
    window.settle();
    assert_eq!(note(&window), before, "it is as it was: no news");

    fs::remove_file(&north).unwrap();
    until_alert(&mut window, "is no longer there");
    folder.dossier("north.sitmap.json", &later());
    until_told(&mut window, LATER);
    assert_eq!(window.alerts(), [""; 0]);
}

#[test]
fn a_file_that_is_only_touched_is_no_news_and_neither_is_another_way_of_writing_it() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = watching(&[&north]);
    let before = (note(&window), window.app().state().workspace.layers.all()[0].id);
    let touched = SystemTime::now() + Duration::from_secs(5);
    File::options().write(true).open(&north).unwrap().set_modified(touched).unwrap();
    wait_a_while(&mut window);
    folder.write("north.sitmap.json", files::north().to_string());
    wait_a_while(&mut window);
    assert_eq!((note(&window), window.app().state().workspace.layers.all()[0].id), before);
    folder.dossier("north.sitmap.json", &later());
    until_told(&mut window, LATER);
}

#[test]
fn issues_of_a_new_version_are_told_and_gone_with_the_next() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = watching(&[&north]);
    let mut flawed = later();
    flawed["places"][0]["position"] = json!([43.68, 91.0]);
    folder.dossier("north.sitmap.json", &flawed);
    until_alert(&mut window, "north.sitmap.json: 1 issue");
    window.click(l10n::ui::details());
    assert!(window.has_part("places[0].position"));
    folder.dossier("north.sitmap.json", &later());
    until_told(&mut window, "1 place changed");
    assert_eq!(window.alerts(), [""; 0]);
}

#[test]
fn what_changed_is_listed_and_leads_to_its_card() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = watching(&[&north]);
    folder.dossier("north.sitmap.json", &later());
    until_told(&mut window, LATER);
    window.click(l10n::changes::show());
    assert!(window.has(l10n::changes::heading()));
    for text in ["1 incident came, 1 went", "A clash in Tikrit", "incident went", "place came"] {
        assert!(window.has(text), "{text}: {}", window.told());
    }
    window.click_link("A march");
    assert_eq!(window.card_title().as_deref(), Some("A march"));
    assert!(!window.has(l10n::changes::heading()), "the list is closed");

    // Also from the layer, where the note may be another one by now.
    let label = window.place_of(Some(Role::Button), "In the north").center();
    window.secondary_click_at(label);
    window.click_at(
        window.nodes().filter(|node| node.text() == l10n::changes::show()).last().unwrap().rect().center(),
    );
    assert!(window.has(l10n::changes::heading()));
}

#[test]
fn what_is_closed_is_watched_no_more() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let mut window = watching(&[&north]);
    window.click(&l10n::ui::close_named("In the north"));
    let before = note(&window);
    fs::write(&north, "{").unwrap();
    wait_a_while(&mut window);
    fs::remove_file(&north).unwrap();
    wait_a_while(&mut window);
    assert_eq!((window.alerts(), window.layers().len(), note(&window)), (vec![], 0, before));
}

#[test]
fn a_large_list_is_never_blank_while_its_file_is_read_again() {
    let folder = Folder::new();
    let of = |incidents: usize| {
        let rows: Vec<_> =
            (0..incidents).map(|n| json!({"id": format!("i{n}"), "title": format!("Number {n}")})).collect();
        json!({"format": "sitmap-dossier", "version": 1, "title": "Many", "incidents": rows})
    };
    let many = folder.dossier("many.sitmap.json", &of(25_000));
    let mut window = watching(&[&many]);
    window.click_row("Number 3");
    folder.dossier("many.sitmap.json", &of(25_100));
    let begun = Instant::now();
    while window.app().state().rows().incidents() != 25_100 {
        window.frames(1);
        assert!(window.rows().len() > 3, "{}", window.told());
        assert!(begun.elapsed() < Duration::from_mins(1));
    }
    window.settle();
    assert!(note(&window).contains("100 incidents came"), "{}", note(&window));
    assert_eq!(window.selected_key().as_deref(), Some("i3"));
}

#[test]
fn files_dropped_together_are_shown_and_hidden_together_and_each_by_itself() {
    let folder = Folder::new();
    let files: Vec<PathBuf> = [("a", [20.0, 10.0]), ("b", [30.0, -15.0]), ("c", [70.0, 40.0])]
        .into_iter()
        .map(|(name, at)| {
            let dossier = files::small(&format!("File {name}"), &[(name, at, &format!("March {name}"))]);
            folder.dossier(&format!("{name}.sitmap.json"), &dossier)
        })
        .collect();
    let mut window = Window::on(&[&files[0]]);
    assert!(!window.has_part(l10n::ui::opened_together()), "one is no group");
    window.drop_files(&[&files[1], &files[2]]);
    assert!(window.has("Opened together · 2"), "{}", window.told());
    let map = window.map_rect();
    for name in ["a", "b", "c"] {
        assert!(map.contains(window.marker_rect(name).center()), "{name} is in sight");
    }

    window.click(l10n::ui::hide_group());
    assert_eq!(window.markers(), [("a".to_owned(), 1)]);
    window.click(&l10n::ui::show_named("File b"));
    assert_eq!(window.markers().len(), 2, "each still has an eye of its own");
    window.click(l10n::ui::hide_group());
    assert_eq!(window.markers().len(), 1);
    window.click(l10n::ui::show_group());
    assert_eq!(window.markers().len(), 3);

    window.click(&l10n::ui::close_named("File c"));
    assert!(!window.has_part(l10n::ui::opened_together()), "one is no group any more");
    window.click_at(pos2(700.0, 400.0));
    assert_eq!(window.layers(), ["File a", "File b"]);
}
