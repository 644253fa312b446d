//! Rows, keys, links and markers lead to the same cards, and back.

use egui::Key;
use egui::accesskit::Role;
use serde_json::{Value, json};
use sitmap::app::Start;
use sitmap::l10n;
use sitmap::scene::Camera;

use crate::support::files::{self, Folder};
use crate::support::{ALT, NONE, Seen, Window};

const FIRE: &str = "Eight rounds of indirect fire on Green Village";
const ANSWER: &str = "The coalition answers with six artillery rounds";
const AIRPORT: &str = "Two armed drones shot down aiming at the coalition’s compound at Baghdad airport";
const ARTICLE: &str = "La coalition américaine contre l’Etat islamique fait face à une double attaque de la part de groupes soutenus par l’Iran";

/// The incidents in the order of the list: by day, then the background.
const IN_ORDER: [&str; 6] = [
    "baghdad-airport-drones",
    "ain-al-asad-drones",
    "green-village-fire",
    "coalition-artillery",
    "ain-al-asad-rockets",
    "soleimani-killing",
];

#[test]
fn the_list_has_a_row_for_each_incident_that_says_what_where_and_when() {
    let window = Window::new();
    let rows = window.rows();
    assert_eq!(rows.len(), IN_ORDER.len(), "{rows:#?}");
    for row in [
        "Eight rounds of indirect fire on Green Village, Indirect fire, Green Village · morning",
        "The coalition answers with six artillery rounds, Artillery, al-Mayadeen",
        "Five rockets land near Ain al-Asad, Rockets, Ain al-Asad",
        "Two armed drones shot down approaching Ain al-Asad, Drones, Ain al-Asad",
    ] {
        assert!(rows.iter().any(|found| found == row), "{row} in {rows:#?}");
    }
    for day in [
        "Monday 3 January 2022",
        "Tuesday 4 January 2022",
        "Wednesday 5 January 2022",
        l10n::ui::background(),
    ] {
        assert!(window.texts(Role::Heading).iter().any(|heading| heading == day), "{day}");
    }
}

#[test]
fn a_row_opens_the_card_of_its_incident() {
    let mut window = Window::new();
    for (title, key) in [(FIRE, "green-village-fire"), (AIRPORT, "baghdad-airport-drones")] {
        window.click_row(title);
        assert_eq!(window.selected_key().as_deref(), Some(key));
        assert_eq!(window.card_title().as_deref(), Some(title));
    }
}

#[test]
fn the_keys_for_next_and_previous_go_through_the_list_and_stop_at_its_ends() {
    for (next, previous) in [(Key::N, Key::P), (Key::PageDown, Key::PageUp)] {
        let mut window = Window::new();
        for expected in IN_ORDER {
            window.key(NONE, next);
            assert_eq!(window.selected_key().as_deref(), Some(expected), "{next:?}");
        }
        window.key(NONE, next);
        assert_eq!(window.selected_key().as_deref(), Some("soleimani-killing"), "the last stays");
        for expected in IN_ORDER.iter().rev().skip(1) {
            window.key(NONE, previous);
            assert_eq!(window.selected_key().as_deref(), Some(*expected), "{previous:?}");
        }
        window.key(NONE, previous);
        assert_eq!(window.selected_key().as_deref(), Some(IN_ORDER[0]), "the first stays");
    }
}

#[test]
fn previous_without_a_selection_starts_at_the_end() {
    let mut window = Window::new();
    window.key(NONE, Key::P);
    assert_eq!(window.selected_key().as_deref(), Some("soleimani-killing"));
}

#[test]
fn from_a_place_the_next_key_goes_to_its_first_incident() {
    let mut window = Window::new();
    window.click_marker("Ain al-Asad");
    window.key(NONE, Key::N);
    assert_eq!(window.selected_key().as_deref(), Some("ain-al-asad-drones"));
}

#[test]
fn a_row_a_key_and_a_link_lead_to_the_same_card() {
    let by_row = |window: &mut Window| window.click_row(FIRE);
    let by_key = |window: &mut Window| {
        for _ in 0..3 {
            window.key(NONE, Key::N);
        }
    };
    let by_link = |window: &mut Window| {
        window.click_marker("Green Village");
        window.click_link(FIRE);
    };
    let mut cards = Vec::new();
    for way in [&by_row as &dyn Fn(&mut Window), &by_key, &by_link] {
        let mut window = Window::new();
        way(&mut window);
        assert_eq!(window.selected_key().as_deref(), Some("green-village-fire"));
        cards.push((window.card_title(), window.statements(), window.texts(Role::Link)));
    }
    assert_eq!(cards[0], cards[1]);
    assert_eq!(cards[1], cards[2]);
}

#[test]
fn everything_that_is_mentioned_is_a_link_to_its_card() {
    let mut window = Window::new();
    // Each link is on the card that the one before it opened.
    window.click_marker("Green Village");
    for (link, key, title) in [
        (FIRE, "green-village-fire", FIRE),
        ("Green Village", "green-village", "Green Village"),
        (ANSWER, "coalition-artillery", ANSWER),
        ("al-Mayadeen", "al-mayadeen", "al-Mayadeen"),
        (ARTICLE, "article", ARTICLE),
        (AIRPORT, "baghdad-airport-drones", AIRPORT),
        ("Baghdad airport", "baghdad-airport", "Baghdad airport"),
        ("Maj. Gen. John W. Brennan Jr.", "brennan", "Maj. Gen. John W. Brennan Jr."),
    ] {
        window.click_link(link);
        assert_eq!(window.selected_key().as_deref(), Some(key), "{link}");
        assert_eq!(window.card_title().as_deref(), Some(title), "{link}");
    }
    assert_eq!(window.statements().len(), 1, "what Brennan said, once");
}

#[test]
fn a_quotation_without_a_speaker_is_not_told_as_the_words_of_the_source() {
    let folder = Folder::new();
    let said = |id: &str, form: &str, speaker: Value| {
        json!({"id": id, "text": format!("Words of {id}"), "form": form, "speaker": speaker,
            "about": {"incidents": ["raid"]}})
    };
    let mut dossier = files::small("Speakers", &[("Harbour", [10.0, 50.0], "raid")]);
    dossier["actors"] = json!([{"id": "mayor", "names": {"en": "The mayor"}}]);
    dossier["statements"] = json!([
        said("a", "quotation", json!({"actor": "mayor"})),
        said("b", "quotation", Value::Null),
        said("c", "reported", Value::Null),
        said("d", "quotation", json!({"actor": "nobody"})),
    ]);
    let mut window = Window::on(&[&folder.dossier("speakers.sitmap.json", &dossier)]);
    window.key(NONE, Key::N);
    assert_eq!(
        window.statements(),
        [
            "Quotation, The mayor: Words of a",
            "Quotation, Speaker not stated: Words of b",
            "Reported speech, The source itself: Words of c",
            "Quotation, The speaker could not be read: Words of d",
        ]
    );
    // What is seen is what is heard: each line under the words, once.
    for told in [
        "The mayor",
        l10n::ui::speaker_not_stated(),
        l10n::ui::said_by_source(),
        l10n::ui::speaker_unreadable(),
    ] {
        assert_eq!(window.nodes().filter(|node| node.text() == told).count(), 1, "{told}");
    }
}

#[test]
fn back_and_forward_lead_where_one_was_by_button_and_by_key() {
    let by_button = |window: &mut Window, back: bool| {
        window.click(if back { l10n::ui::back() } else { l10n::ui::forward() });
    };
    let by_key = |window: &mut Window, back: bool| {
        window.key(ALT, if back { Key::ArrowLeft } else { Key::ArrowRight });
    };
    for way in [&by_button as &dyn Fn(&mut Window, bool), &by_key] {
        let mut window = Window::new();
        window.click_marker("Green Village");
        window.click_link(FIRE);
        window.click_link(ANSWER);
        let steps = [
            (true, "green-village-fire"),
            (true, "green-village"),
            (false, "green-village-fire"),
            (false, "coalition-artillery"),
        ];
        for (back, expected) in steps {
            way(&mut window, back);
            assert_eq!(window.selected_key().as_deref(), Some(expected));
        }
    }
}

#[test]
fn back_and_forward_are_off_where_they_lead_nowhere() {
    let mut window = Window::new();
    window.click_marker("Green Village");
    let off = |window: &Window, name: &str| {
        window.nodes().find(|node| node.text() == name).unwrap_or_else(|| panic!("{name}")).is_disabled()
    };
    assert!(off(&window, l10n::ui::back()) && off(&window, l10n::ui::forward()));
    window.click_link(FIRE);
    assert!(!off(&window, l10n::ui::back()) && off(&window, l10n::ui::forward()));
    window.click(l10n::ui::back());
    assert!(off(&window, l10n::ui::back()) && !off(&window, l10n::ui::forward()));
}

#[test]
fn escape_selects_nothing_and_back_returns() {
    let mut window = Window::new();
    window.click_marker("Ain al-Asad");
    window.key(NONE, Key::Escape);
    assert_eq!(window.selected(), None);
    assert_eq!(window.statements(), [""; 0]);
    window.key(ALT, Key::ArrowLeft);
    assert_eq!(window.selected_key().as_deref(), Some("ain-al-asad"));
}

#[test]
fn a_click_on_the_empty_map_selects_nothing() {
    let mut window = Window::new();
    window.click_marker("Ain al-Asad");
    let empty = window.map_rect().left_top() + egui::vec2(30.0, 30.0);
    window.click_at(empty);
    assert_eq!(window.selected(), None);
}

#[test]
fn find_filters_the_list_and_the_markers_and_its_letters_are_no_commands() {
    let mut window = Window::new();
    let camera = window.camera();
    window.click(l10n::ui::find());
    // Each of n, p, f and m alone would be a command.
    window.type_text("pm fn");
    assert_eq!(window.app().state().workspace.filter.text, "pm fn");
    assert_eq!(window.selected(), None);
    assert_eq!(window.camera(), camera);
    assert!(window.app().state().workspace.panels.list_open);
    assert!(window.has(l10n::ui::nothing_found()));
    assert_eq!(window.markers(), []);

    window.click(l10n::ui::clear());
    assert_eq!(window.rows().len(), 6);
    assert_eq!(window.markers().len(), 4);

    for (needle, rows, markers) in [
        ("rockets", 1, vec!["Ain al-Asad"]),
        ("bagdad", 1, vec!["Baghdad airport"]),
        ("DRONES", 2, vec!["Ain al-Asad", "Baghdad airport"]),
        ("الميادين", 1, vec!["al-Mayadeen"]),
        ("green village casualties", 1, vec!["Green Village"]),
        ("DRONE", 3, vec!["Ain al-Asad", "Baghdad airport"]),
    ] {
        window.click(l10n::ui::find());
        window.type_text(needle);
        assert_eq!(window.rows().len(), rows, "{needle}: {:#?}", window.rows());
        let mut shown: Vec<_> = window.markers().into_iter().map(|(name, _)| name).collect();
        shown.sort();
        assert_eq!(shown, markers, "{needle}");
        window.click(l10n::ui::clear());
    }
}

#[test]
fn escape_leaves_the_find_field_and_keys_are_commands_again() {
    let mut window = Window::new();
    window.click_row(FIRE);
    window.click(l10n::ui::find());
    window.type_text("n");
    window.key(NONE, Key::Escape);
    assert_eq!(window.selected_key().as_deref(), Some("green-village-fire"), "Escape did nothing else");
    window.key(NONE, Key::N);
    assert_eq!(window.selected_key().as_deref(), Some("coalition-artillery"));
}

#[test]
fn tab_reaches_every_marker_and_enter_selects_it() {
    let mut window = Window::new();
    let mut reached = Vec::new();
    for _ in 0..80 {
        window.key_unsettled(NONE, Key::Tab);
        let focused = window.nodes().find(Seen::is_focused).map(|node| node.text());
        let focused = focused.unwrap_or_default();
        if reached.first() == Some(&focused) {
            break;
        }
        assert!(!focused.is_empty(), "focus is on something without a name, after {reached:#?}");
        reached.push(focused);
    }
    for (name, count) in window.markers() {
        let word = if count == 1 { "incident" } else { "incidents" };
        let marker = format!("{name}, {count} {word}");
        assert!(reached.contains(&marker), "{marker} among {reached:#?}");
    }
    for row in window.rows() {
        assert!(reached.contains(&row), "{row} among {reached:#?}");
    }
    for button in [
        l10n::ui::file(),
        l10n::ui::view(),
        l10n::ui::help(),
        l10n::ui::find(),
        l10n::ui::zoom_in(),
        l10n::ui::zoom_out(),
        l10n::ui::fit_all(),
    ] {
        assert!(reached.iter().any(|name| name == button), "{button} among {reached:#?}");
    }

    let mut window = Window::new();
    let on_marker = |window: &Window| {
        window.nodes().any(|node| node.is_focused() && node.text() == "Ain al-Asad, 2 incidents")
    };
    for _ in 0..80 {
        if on_marker(&window) {
            break;
        }
        window.key_unsettled(NONE, Key::Tab);
    }
    window.key(NONE, Key::Enter);
    assert_eq!(window.selected_key().as_deref(), Some("ain-al-asad"));
}

#[test]
fn a_selection_out_of_sight_is_flown_to_and_one_in_sight_leaves_the_map_alone() {
    let far = Camera { centre: geo::Point::new(30.0, 30.0), zoom: 8.0 };
    let mut window = Window::with(Start { camera: Some(far), ..Start::default() });
    assert_eq!(window.markers(), []);
    window.click_row(AIRPORT);
    let camera = window.camera();
    assert!((camera.centre.x() - 44.2346).abs() < 0.001, "{camera:?}");
    window.click_link("Baghdad airport");
    assert_eq!(window.camera(), camera, "it is in sight already");
}

#[test]
fn what_is_selected_from_the_command_line_is_open_at_the_start() {
    for (key, title) in [("ain-al-asad", "Ain al-Asad"), ("brennan", "Maj. Gen. John W. Brennan Jr.")] {
        let window = Window::with(Start { select: Some(key.to_owned()), ..Start::default() });
        assert_eq!(window.card_title().as_deref(), Some(title));
    }
}

#[test]
fn the_card_of_an_incident_without_a_position_says_so() {
    let mut window = Window::new();
    window.click_row(FIRE);
    let camera = window.camera();
    window.click_row("Qassem Soleimani and Abu Mahdi al-Muhandis killed");
    assert!(window.has(l10n::ui::not_located()));
    assert_eq!(window.camera(), camera);
}

#[test]
fn the_source_says_what_is_not_stated() {
    let mut window = Window::with(Start { select: Some("article".to_owned()), ..Start::default() });
    let unknown = window.nodes().filter(|node| node.text() == l10n::ui::not_stated()).count();
    assert_eq!(unknown, 6, "author, publisher, published, accessed, reliability, address");
    window.click_link(AIRPORT);
    assert_eq!(window.selected_key().as_deref(), Some("baghdad-airport-drones"));
}
