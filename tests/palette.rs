//! `Ctrl+K` finds every command, and whatever has a name.

use std::collections::BTreeSet;

use egui::Key;
use egui::accesskit::Role;
use sitmap::l10n::{palette as w, ui};
use sitmap::panels::actions::Action;
use sitmap::scene::choices::ThemeChoice;
use sitmap::scene::dialog::Dialog;

use crate::support::files::Folder;
use crate::support::{CTRL, NONE, Window};

/// A window whose palette is open, with this typed.
fn finding(text: &str) -> Window {
    let mut window = Window::new();
    window.key(CTRL, Key::K);
    window.type_text(text);
    window
}

fn lines(window: &Window) -> Vec<String> {
    window.texts(Role::ListBoxOption)
}

#[test]
fn every_command_is_found_with_its_key_and_stands_in_a_menu() {
    let mut window = finding("");
    let found = lines(&window);
    for action in Action::ALL.iter().filter(|action| **action != Action::Palette) {
        let keys = action.key_texts().next();
        let told =
            [Some(action.text().to_owned()), keys].into_iter().flatten().collect::<Vec<_>>().join(", ");
        assert!(found.contains(&told), "{told} is not among {found:#?}");
    }
    window.key(NONE, Key::Escape);
    let mut entries = BTreeSet::new();
    let menus: [&[&str]; 7] = [
        &[ui::file()],
        &[ui::edit()],
        &[ui::view()],
        &[ui::view(), w::move_map()],
        &[ui::view(), w::go()],
        &[ui::view(), ui::size_of_window()],
        &[ui::help()],
    ];
    for menu in menus {
        window.menu(menu);
        entries.extend(window.texts(Role::Button));
        window.key(NONE, Key::Escape);
        window.key(NONE, Key::Escape);
    }
    for action in Action::ALL {
        let stands = |entry: &String| {
            entry.strip_prefix(action.text()).is_some_and(|key| key.is_empty() || key.starts_with(' '))
        };
        assert!(entries.iter().any(stands), "{:?} stands in no menu: {entries:#?}", action.text());
    }
}

#[test]
fn a_command_is_chosen_by_keys_and_what_begins_so_comes_first() {
    let mut window = finding("dark");
    assert!(lines(&window)[0].ends_with("Dark"), "{:?}", lines(&window));
    window.key(NONE, Key::Enter);
    assert_eq!(window.app().state().settings.theme, ThemeChoice::Dark);
    assert!(window.app().state().dialog.is_none());
    let window = finding("zoom");
    assert_eq!(lines(&window)[..2], ["Zoom in, Plus", "Zoom out, -"].map(|line| line.replace("Plus", "+")));
}

#[test]
fn places_incidents_and_layers_are_found_whatever_their_accents_and_shown() {
    let mut window = finding("asad");
    let found = lines(&window);
    assert!(found.iter().any(|line| line.starts_with("Ain al-Asad, ")), "{found:?}");
    assert!(found.iter().any(|line| line.starts_with("Five rockets land near Ain al-Asad")), "{found:?}");
    let at = found.iter().position(|line| line.starts_with("Ain al-Asad, 2 incidents")).unwrap();
    for _ in 0..at {
        window.key(NONE, Key::ArrowDown);
    }
    window.key(NONE, Key::Enter);
    assert_eq!(window.selected_key().as_deref(), Some("ain-al-asad"));

    let mut window = finding("attacks");
    let layer = lines(&window).into_iter().find(|line| line.starts_with("Attacks on the coalition")).unwrap();
    let at = window.place_of(Some(Role::ListBoxOption), &layer).center();
    window.click_at(at);
    assert!(window.app().state().dialog.is_none());

    let folder = Folder::new();
    let text = "title,place,latitude,longitude,date\nقصف على الميادين,الميادين,35.0,40.4,2022-01-03\n";
    let mut window = Window::on(&[&folder.write("arabic.csv", text)]);
    window.key(CTRL, Key::K);
    window.type_text("ميادين");
    assert!(lines(&window).iter().any(|line| line.starts_with("الميادين")), "{:?}", lines(&window));
}

#[test]
fn the_map_flies_to_a_town_of_the_gazetteer_and_nothing_is_put_on_it() {
    let mut window = finding("reykjavik");
    let markers = window.markers();
    window.key(NONE, Key::Enter);
    let there = window.camera().centre;
    assert!((there.x() + 21.9).abs() < 0.5 && (there.y() - 64.1).abs() < 0.5, "{there:?}");
    assert!(window.app().state().history.current().is_none());
    assert!(markers.len() >= window.markers().len());
}

#[test]
fn what_is_found_nowhere_is_said_and_escape_closes() {
    let mut window = finding("qqqzzz");
    assert!(window.has(w::nothing()), "{}", window.told());
    assert_eq!(window.app().state().dialog, Some(Dialog::Palette));
    window.key(NONE, Key::Escape);
    assert!(window.app().state().dialog.is_none());
}
