//! Whoever cannot see the window has it read: everything has a name.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use serde_json::json;
use sitmap::app::Start;
use sitmap::l10n;

use crate::support::files::{self, Folder};
use crate::support::{LIST_WIDTH, NONE, Seen, Window};

/// What can be clicked, focused or typed into, and has no name.
fn unnamed(window: &Window) -> Vec<String> {
    let acts = |node: &Seen<'_>| {
        let role = node.role();
        let is_input = egui::accessibility::is_input(role) || role == Role::Link;
        (is_input || node.is_clickable()) && role != Role::ScrollBar
    };
    let told = |node: Seen<'_>| format!("{:?} at {:?}", node.role(), node.rect());
    window
        .nodes()
        .filter(acts)
        .filter(|node| !node.0.accesskit_node().is_hidden() && node.text().trim().is_empty())
        .map(told)
        .collect()
}

/// A way into a state of the window.
type Way = fn(&mut Window);

const STATES: [(&str, Way); 13] = [
    ("opening view", |_| {}),
    ("place card", |window| window.click_marker("Ain al-Asad")),
    ("position unfolded", |window| {
        window.click_marker("Ain al-Asad");
        let position = window.nodes().find(|node| node.role() == Role::DisclosureTriangle).unwrap();
        let at = position.rect().center();
        window.click_at(at);
        assert!(window.has_part(&l10n::ui::copy_position("MGRS")), "{}", window.told());
    }),
    ("incident card", |window| window.click_row("Eight rounds")),
    ("actor card", |window| {
        window.click_marker("Green Village");
        window.click_link("Maj. Gen. John W. Brennan Jr.");
    }),
    ("source card", |window| {
        window.click_row("Five rockets");
        window.click_link("La coalition américaine contre l’Etat islamique fait face à une double attaque de la part de groupes soutenus par l’Iran");
    }),
    ("file menu", |window| window.menu(&[l10n::ui::file()])),
    ("theme menu", |window| window.menu(&[l10n::ui::view(), l10n::ui::theme()])),
    ("manual", |window| window.key(NONE, Key::F1)),
    ("keys", |window| window.key(NONE, Key::Questionmark)),
    ("about", |window| window.menu(&[l10n::ui::help(), l10n::ui::about()])),
    ("nothing found", |window| {
        window.click(l10n::ui::find());
        window.type_text("zzz");
    }),
    ("nothing open", |window| {
        window.click(&l10n::ui::close_named("Attacks on the coalition in Syria and Iraq, January 2022"));
    }),
];

#[test]
fn everything_that_can_be_used_has_a_name_in_every_state() {
    for (state, way) in STATES {
        let mut window = Window::new();
        way(&mut window);
        assert_eq!(unnamed(&window), [""; 0], "{state}");
        window.harness.check_accessibility();
    }
}

#[test]
fn messages_issues_and_a_layer_that_is_renamed_have_names_too() {
    let folder = Folder::new();
    let mut flawed = files::north();
    flawed["places"][0]["position"] = json!([0.0, 91.0]);
    let flawed = folder.dossier("flawed.sitmap.json", &flawed);
    let broken = folder.write("broken.json", "{");
    let mut window = Window::on(&[&flawed, &broken]);
    assert_eq!(window.alerts().len(), 2);
    assert_eq!(unnamed(&window), [""; 0]);
    window.click(l10n::ui::details());
    assert_eq!(unnamed(&window), [""; 0]);
    window.key(NONE, Key::Escape);
    let name = window.nodes().find(|node| node.text() == "In the north" && node.rect().right() < LIST_WIDTH);
    let at = name.unwrap().rect().center();
    window.double_click_at(at);
    assert_eq!(unnamed(&window), [""; 0]);
}

#[test]
fn no_two_buttons_beside_each_other_have_the_same_name() {
    let mut window = Window::new();
    window.click_marker("Ain al-Asad");
    let mut names = window.texts(Role::Button);
    names.sort();
    let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn a_place_has_its_arabic_name_in_the_order_in_which_it_is_read() {
    for (place, arabic) in [
        ("ain-al-asad", "قاعدة عين الأسد الجوية"),
        ("green-village", "القرية الخضراء"),
        ("al-mayadeen", "الميادين"),
        ("baghdad-airport", "مطار بغداد الدولي"),
    ] {
        let window = Window::with(Start { select: Some(place.to_owned()), ..Start::default() });
        assert!(window.has(arabic), "{arabic} in {}", window.told());
    }
}

#[test]
fn the_instruments_the_list_and_the_card_say_what_they_are() {
    let mut window = Window::new();
    window.click_marker("Ain al-Asad");
    let can_be_clicked = |name: &str| window.nodes().any(|node| node.text() == name && node.is_clickable());
    for name in [
        "Ain al-Asad, 2 incidents",
        "Five rockets land near Ain al-Asad",
        l10n::ui::zoom_in(),
        l10n::ui::file(),
    ] {
        assert!(can_be_clicked(name), "{name}");
    }
    for (role, name) in [
        (Role::Canvas, l10n::ui::map()),
        (Role::Button, l10n::ui::zoom_in()),
        (Role::Button, l10n::ui::zoom_out()),
        (Role::Button, l10n::ui::fit_all()),
        (Role::SearchInput, l10n::ui::find()),
        (Role::Button, l10n::ui::back()),
        (Role::Button, l10n::ui::forward()),
        (Role::Button, l10n::ui::show_on_map()),
        (Role::Button, l10n::ui::close_card()),
        (Role::Heading, "Ain al-Asad"),
        (Role::Link, "Five rockets land near Ain al-Asad"),
    ] {
        assert!(window.nodes().any(|node| node.role() == role && node.text() == name), "{role:?} {name}");
    }
}
