//! Files are asked for in the window itself, where the system has no dialog for that.

use std::fs;
use std::path::{Path, PathBuf};

use egui::Key;
use egui::accesskit::Role;
use sitmap::formats::write::Kind;
use sitmap::l10n::{files as w, ui};
use sitmap::scene::dialog::Dialog;
use sitmap::scene::files::{FileQuestion, Wanted};
use sitmap::scene::{Command, Output};

use crate::support::files::{self, BUNDLED, Folder};
use crate::support::{ALT, CTRL, NONE, SHIFT, Window};

/// A window that asks for files, beginning in this folder.
fn asking(folder: &Path) -> Window {
    let mut window = Window::new();
    let question = FileQuestion::new("Open".to_owned(), Wanted::Files, folder.to_owned());
    let question = question.of_kind("Data".to_owned(), &["json", "csv"]);
    window.send(Command::Show(Dialog::Files(question)));
    window.settle();
    window
}

/// The names of the rows, and of those that are chosen.
fn rows(window: &Window) -> Vec<String> {
    let name = |text: String| text.split(", ").next().unwrap_or_default().to_owned();
    window.texts(Role::ListBoxOption).into_iter().map(name).collect()
}

fn row(window: &mut Window, name: &str) -> egui::Pos2 {
    let rows = window.texts(Role::ListBoxOption);
    let found = rows.iter().find(|row| row.starts_with(name));
    let found = found.unwrap_or_else(|| panic!("no {name} among {rows:?}")).clone();
    window.place_of(Some(Role::ListBoxOption), &found).center()
}

fn is_asking(window: &Window) -> bool {
    matches!(window.app().state().dialog, Some(Dialog::Files(_)))
}

fn opened(window: &Window) -> Vec<PathBuf> {
    let layers = window.app().state().workspace.layers.all();
    let mut paths: Vec<PathBuf> = layers.iter().filter_map(|layer| layer.source.path.clone()).collect();
    // They are read beside each other.
    paths.sort();
    paths
}

/// A folder with two dossiers, a table, a broken file, a hidden one and another folder.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.dossier("north.sitmap.json", &files::north());
    folder.write("day 10.csv", "title,date,lat,lon\nTen,2022-01-10,35.1,40.1\n");
    folder.write("day 9.csv", "title,date,lat,lon\nNine,2022-01-09,35.1,40.1\nLater,2022-01-11,35,40\n");
    folder.write("broken.json", "{\"format\": \"sitmap-dossier\", \"version\": 1,");
    folder.write("notes.md", "nothing");
    folder.write(".hidden.csv", "title,date,lat,lon\nH,2022-01-09,35.1,40.1\n");
    fs::create_dir(folder.path().join("sub")).unwrap();
    fs::copy(BUNDLED, folder.path().join("sub/attacks.sitmap.json")).unwrap();
    folder
}

#[test]
fn a_file_is_found_looked_into_and_opened_by_keys_alone() {
    let folder = folder();
    let mut window = asking(folder.path());
    assert_eq!(rows(&window), ["sub", "broken.json", "day 9.csv", "day 10.csv", "north.sitmap.json"]);
    window.type_text("day");
    assert!(window.has("CSV"), "what it is read as: {}", window.told());
    assert!(window.has("2 incidents at 2 places") && window.has("9 January 2022 to 11 January 2022"));
    // Into the folder and back, with that folder chosen.
    window.key(NONE, Key::Home);
    window.key(NONE, Key::Enter);
    assert_eq!(rows(&window), ["attacks.sitmap.json"]);
    window.key(NONE, Key::Backspace);
    assert_eq!(rows(&window).len(), 5);
    window.key(NONE, Key::Enter);
    assert_eq!(rows(&window), ["attacks.sitmap.json"], "what one came from is chosen");
    window.key(ALT, Key::ArrowUp);
    window.key(NONE, Key::ArrowDown);
    assert!(window.has(w::not_readable()), "why it cannot be read: {}", window.told());
    window.key(NONE, Key::ArrowDown);
    window.key(SHIFT, Key::ArrowDown);
    assert!(window.has(&w::open_counted(2)), "{}", window.told());
    window.key(NONE, Key::Enter);
    assert!(!is_asking(&window));
    assert_eq!(opened(&window), ["day 10.csv", "day 9.csv"].map(|name| folder.path().join(name)));
}

#[test]
fn ctrl_o_asks_in_the_folder_of_the_last_file_and_escape_leaves_all_as_it_was() {
    let folder = folder();
    let mut window = Window::on(&[&folder.path().join("north.sitmap.json")]);
    window.key(CTRL, Key::O);
    assert!(is_asking(&window));
    assert_eq!(rows(&window).len(), 5);
    assert!(window.has(&w::recent().to_uppercase()), "{}", window.told());
    window.key(NONE, Key::Escape);
    assert!(!is_asking(&window));
    assert_eq!(window.layers().len(), 1);
}

#[test]
fn the_mouse_chooses_opens_sorts_and_shows_more() {
    let folder = folder();
    let mut window = asking(folder.path());
    window.click(w::hidden());
    assert!(rows(&window).contains(&".hidden.csv".to_owned()));
    window.click(w::hidden());
    window.click(w::size());
    assert_eq!(rows(&window).first().map(String::as_str), Some("sub"), "folders come first");
    assert_eq!(rows(&window).last().map(String::as_str), Some("north.sitmap.json"), "the largest");
    let at = row(&mut window, "sub");
    window.double_click_at(at);
    assert_eq!(rows(&window), ["attacks.sitmap.json"]);
    window.click(w::up());
    let at = row(&mut window, "north.sitmap.json");
    window.click_at(at);
    assert!(window.has("sitmap-dossier 1"), "{}", window.told());
    window.click_role(Some(Role::Button), w::open());
    assert_eq!(opened(&window), [folder.path().join("north.sitmap.json")]);
}

#[test]
fn a_path_that_is_typed_leads_to_its_folder_or_opens_its_file() {
    let folder = folder();
    let mut window = asking(&folder.path().join("no such folder"));
    assert!(window.has(w::not_found()), "{}", window.told());
    let typed = |window: &mut Window, text: &str| {
        window.key(CTRL, Key::L);
        window.type_text(text);
        window.key(NONE, Key::Enter);
    };
    typed(&mut window, folder.path().to_str().unwrap());
    assert_eq!(rows(&window).len(), 5);
    typed(&mut window, "sub/attacks.sitmap.json");
    window.settle();
    assert!(!is_asking(&window), "{}", window.told());
    assert_eq!(opened(&window), [folder.path().join("sub/attacks.sitmap.json")]);
}

#[test]
fn a_file_is_saved_under_a_name_and_replaced_only_after_a_question() {
    let folder = Folder::new();
    let path = folder.path().join("typed.geojson");
    let mut window = Window::new();
    let layer = window.app().state().workspace.layers.all()[0].id;
    let ask = |window: &mut Window| {
        let output = Wanted::Output(Output::Dossier(layer, Kind::GeoJson));
        let question = FileQuestion::new("Save as GeoJSON".into(), output, path.clone());
        window.send(Command::Show(Dialog::Files(question.of_kind("GeoJSON".into(), &["geojson"]))));
        window.settle();
    };
    ask(&mut window);
    assert!(window.texts(Role::TextInput).len() == 2, "{}", window.told());
    window.click(ui::save_path());
    window.step_until("the file", |_| path.exists());
    window.settle();
    let first = fs::read(&path).unwrap();
    fs::write(&path, "somebody's own").unwrap();
    ask(&mut window);
    // By Enter in the name, which has the focus.
    window.key(NONE, Key::Enter);
    assert!(window.has(ui::replaces()), "{}", window.told());
    assert_eq!(fs::read(&path).unwrap(), b"somebody's own");
    window.click(ui::replace());
    window.step_until("the file", |_| fs::read(&path).unwrap() == first);
    assert!(!is_asking(&window));
    // Another name, without an ending.
    ask(&mut window);
    window.key(CTRL, Key::A);
    window.type_text("other");
    window.key(NONE, Key::Enter);
    window.step_until("the other file", |_| folder.path().join("other.geojson").exists());
}

#[test]
fn a_folder_is_chosen_and_its_files_are_opened() {
    let folder = folder();
    fs::remove_file(folder.path().join("broken.json")).unwrap();
    let mut window = Window::new();
    let question = FileQuestion::new(w::open_folder().to_owned(), Wanted::Folder, folder.path().to_owned());
    window.send(Command::Show(Dialog::Files(question)));
    window.settle();
    assert_eq!(rows(&window), ["sub"], "folders alone");
    window.click(w::choose_folder());
    window.step_until("its files", |window| opened(window).len() == 3);
    assert!(!opened(&window).iter().any(|path| path.ends_with(".hidden.csv")));
}

#[test]
fn thousands_of_files_cost_no_more_than_what_is_on_screen() {
    let folder = Folder::new();
    for n in 0..3000 {
        folder.write(&format!("file {n}.csv"), "");
    }
    let mut window = asking(folder.path());
    let listed = rows(&window);
    assert_eq!(listed[0], "file 0.csv");
    assert!(listed.len() < 60, "{}", listed.len());
    window.key(NONE, Key::End);
    assert!(rows(&window).contains(&"file 2999.csv".to_owned()), "{:?}", rows(&window));
}

#[cfg(unix)]
#[test]
fn odd_files_are_shown_as_far_as_they_can_be() {
    use std::os::unix::ffi::OsStringExt;
    use std::os::unix::fs::symlink;

    let folder = Folder::new();
    let odd = std::ffi::OsString::from_vec(b"caf\xe9.csv".to_vec());
    let text = "title,date,lat,lon\nOdd,2022-01-10,35.1,40.1\n";
    fs::write(folder.path().join(&odd), text).unwrap();
    folder.write("real.csv", text);
    symlink(folder.path().join("real.csv"), folder.path().join("link.csv")).unwrap();
    symlink("nowhere", folder.path().join("gone.csv")).unwrap();
    let mut window = asking(folder.path());
    assert_eq!(rows(&window), ["caf\u{fffd}.csv", "link.csv", "real.csv"]);
    assert!(window.texts(Role::ListBoxOption)[1].contains(w::link()));
    let at = row(&mut window, "caf");
    window.double_click_at(at);
    assert_eq!(opened(&window), [folder.path().join(&odd)], "a name that is no text opens");
}
