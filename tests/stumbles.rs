//! What once cost users time or trust: each held by a test through the window.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Event, Key, PointerButton, vec2};
use sitmap::app::Start;
use sitmap::formats::write::Kind;
use sitmap::l10n;
use sitmap::model::Kind as IncidentKind;
use sitmap::query::Filter;
use sitmap::scene::choices::Switch;
use sitmap::scene::view::Severity;
use sitmap::scene::{Command, ImportAction, Output};

use crate::support::files::{BUNDLED, Folder};
use crate::support::{CTRL, NONE, SHIFT, Seen, Window};

/// Where the list is: from the left edge of the window to the map.
fn list_width(window: &Window) -> f32 {
    window.map_rect().left()
}

#[test]
fn a_small_window_forgets_no_width_and_list_and_card_take_turns_in_it() {
    let mut window = Window::sized([1280.0, 800.0], 1.0, Start::default());
    let wide = list_width(&window);
    window.click_row("Five rockets land near Ain al-Asad");
    for (width, height) in [(900.0, 600.0), (720.0, 500.0), (640.0, 480.0)] {
        window.resize(width, height);
        let map = window.nodes().find(|node| node.role() == Role::Canvas).unwrap().rect();
        assert!(map.width() >= 299.0, "the map at {width}: {map:?}");
    }
    assert!(window.rows().is_empty(), "the card has the room: {:?}", window.rows());
    window.send(Command::Toggle(sitmap::scene::choices::Panel::List));
    assert!(!window.rows().is_empty(), "the list has the room");
    window.send(Command::Toggle(sitmap::scene::choices::Panel::Card));
    window.resize(1280.0, 800.0);
    window.frames(30);
    assert!((list_width(&window) - wide).abs() < 1.0, "{} and not {wide}", list_width(&window));
}

#[test]
fn the_card_of_the_dossier_is_open_at_the_first_start() {
    let window = Window::new();
    assert!(window.has(l10n::ui::welcome()), "{}", window.told());
}

#[test]
fn unfolding_the_position_moves_neither_panel_nor_map_and_mgrs_is_in_sight() {
    let mut window = Window::new();
    window.click_marker("Ain al-Asad");
    let (map, camera) = (window.map_rect(), window.camera());
    assert!(window.has_part("38S"), "MGRS: {}", window.told());
    let decimal = window.nodes().find(|node| node.text().contains("33.7") && node.is_clickable());
    let decimal = decimal.map(|node| node.rect().center()).unwrap();
    window.click_at(decimal);
    window.frames(30);
    assert_eq!((window.map_rect(), window.camera()), (map, camera));
    window.click(&l10n::ui::copy_position("MGRS"));
    let status = window.texts(Role::Status).join(" ");
    assert!(status.contains("Copied: 38S"), "{status}");
}

#[test]
fn the_card_of_a_place_tells_how_far_and_where_others_are() {
    let mut window = Window::new();
    window.click_marker("Ain al-Asad");
    assert!(window.has(l10n::ui::distances()), "{}", window.told());
    let told = window.told();
    assert!(told.contains(" km E (") || told.contains(" km SE ("), "Baghdad airport: {told}");
}

#[test]
fn a_place_has_one_icon_in_the_window_and_in_the_show() {
    let mut window = Window::new();
    let state = window.app().state();
    let layer = state.workspace.layers.all()[0].clone();
    let kind_of = |window: &Window, name: &str| {
        let marks = &window.app().state().marks().marks;
        let is_it =
            |mark: &&sitmap::scene::marks::Mark| layer.data.dossier().place(mark.place).name("en") == name;
        marks.iter().find(is_it).map(|mark| mark.kind)
    };
    let in_window = kind_of(&window, "Ain al-Asad").unwrap();
    window.send(Command::ReduceMotion(Switch::On));
    window.key(NONE, Key::F5);
    window.key(NONE, Key::PageDown);
    let step = window.app().presented().unwrap().step().unwrap().clone();
    let here = step.map.marks.iter().find(|here| here.name == "Ain al-Asad").unwrap();
    assert_eq!(here.mark.kind, in_window, "{:?}", here.kinds);
    assert_eq!(in_window, IncidentKind::Rocket);
    assert_eq!(step.line, "6 incidents: 5 at 4 places, 1 without a position");
}

#[test]
fn with_the_mouse_alone_a_show_goes_back_jumps_and_ends() {
    let mut window = Window::sized([1280.0, 720.0], 1.0, Start::default());
    window.send(Command::ReduceMotion(Switch::On));
    window.key(NONE, Key::F5);
    let number = |window: &Window| window.app().presented().and_then(|show| show.step()).map(|s| s.number);
    let middle = egui::pos2(1000.0, 200.0);
    window.click_at(middle);
    window.click_at(middle);
    assert_eq!(number(&window), Some(3));
    window.secondary_click_at(middle);
    window.click(l10n::show::back());
    assert_eq!(number(&window), Some(2));
    window.click("2 / 12");
    let entry = window.nodes().find(|node| node.text().starts_with("5  ")).map(|node| node.rect().center());
    window.click_at(entry.unwrap());
    assert_eq!(number(&window), Some(5));
    // The strip of time is at the bottom, and its end is the last incident.
    window.click_at(egui::pos2(1120.0, 694.0));
    assert!(number(&window) > Some(5), "{:?}", number(&window));
    window.key(CTRL, Key::P);
    assert!(window.has_part("Pen · "), "{}", window.told());
    window.secondary_click_at(middle);
    window.click(l10n::show::end_show());
    assert!(window.app().presented().is_none());
}

#[test]
fn the_end_page_leaves_on_a_click() {
    let mut window = Window::sized([960.0, 540.0], 1.0, Start::default());
    window.send(Command::ReduceMotion(Switch::On));
    window.key(NONE, Key::F5);
    window.key(NONE, Key::End);
    window.key(NONE, Key::PageDown);
    assert!(window.has_part(l10n::show::end()));
    window.click_at(egui::pos2(480.0, 400.0));
    assert!(window.app().presented().is_none());
}

#[test]
fn what_is_found_does_not_depend_on_accents_and_what_is_not_found_is_said_with_what_is_nearly_so() {
    let folder = Folder::new();
    let file = folder.path().join("places.csv");
    let rows = "id,title,place,latitude,longitude,date,remark\n\
        1,Shelling,al-Fallūjah,33.35,43.78,2022-01-03,near the BRIDGE\n\
        2,Raid,Popayán,2.44,-76.61,2022-01-04,\n\
        3,Clash,Baghdād,33.31,44.36,2022-01-05,\n";
    std::fs::write(&file, rows).unwrap();
    let mut window = Window::on(&[&file]);
    for (typed, found) in [
        ("fallujah", 1),
        ("Fallūjah", 1),
        ("popayan", 1),
        ("baghdad", 1),
        ("bridge", 1),
        ("\"near the bridge\"", 1),
    ] {
        window.send(Command::Filter(Filter { text: typed.to_owned(), ..Filter::default() }));
        assert_eq!(window.rows().len(), found, "{typed}: {:?}", window.rows());
    }
    window.send(Command::Filter(Filter { text: "falujah".to_owned(), ..Filter::default() }));
    assert!(window.has_part(&l10n::find::nowhere("falujah")), "{}", window.told());
    window.click_link("al-Fallūjah");
    assert_eq!(window.rows().len(), 1);
}

#[test]
fn a_name_takes_the_place_of_a_word_and_parts_no_words_between_marks() {
    use sitmap::query::find::replaced;
    for (typed, becomes) in [
        ("raid falujah", "raid \"Camp Fallūjah\""),
        ("«raid falujah»", "«raid Camp Fallūjah»"),
        ("“raid falujah”", "“raid Camp Fallūjah”"),
        ("\"raid falujah\"", "\"raid Camp Fallūjah\""),
    ] {
        assert_eq!(replaced(typed, "falujah", "Camp Fallūjah"), becomes);
    }
    assert_eq!(replaced("raid falujah", "falujah", "Fallūjah"), "raid Fallūjah");
}

#[test]
fn letters_typed_right_after_the_key_of_the_search_are_for_its_field_alone() {
    let mut window = Window::new();
    let camera = window.camera();
    let press =
        |key, modifiers| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    // One slow frame brings them all.
    let events = [
        Event::ModifiersChanged(CTRL),
        press(Key::F, CTRL),
        Event::ModifiersChanged(NONE),
        press(Key::N, NONE),
        Event::Text("n".to_owned()),
        press(Key::Home, NONE),
        press(Key::Plus, NONE),
        Event::Text("+".to_owned()),
    ];
    window.harness.input_mut().events.extend(events);
    window.harness.step();
    window.type_text("e");
    assert_eq!(window.selected(), None);
    assert_eq!(window.camera(), camera);
    assert_eq!(window.app().state().workspace.filter.text, "+en", "Home moves the caret in the field");
}

#[test]
fn the_map_goes_to_what_a_search_leaves_unless_it_was_just_moved_by_hand() {
    let mut window = Window::new();
    let all = window.camera();
    window.send(Command::Filter(Filter { text: "Baghdad airport".to_owned(), ..Filter::default() }));
    window.settle();
    let near = window.camera();
    assert!(near.zoom > all.zoom + 1.0, "{near:?} after {all:?}");
    window.send(Command::Filter(Filter::default()));
    assert!((window.camera().zoom - all.zoom).abs() < 0.3, "{:?}", window.camera());
    window.drag(window.map_rect().center(), vec2(40.0, 30.0));
    let moved = window.camera();
    window.send(Command::Filter(Filter { text: "Baghdad airport".to_owned(), ..Filter::default() }));
    assert_eq!(window.camera(), moved);
}

#[test]
fn the_card_says_that_the_filter_leaves_its_incident_out() {
    let mut window = Window::new();
    window.click_row("Five rockets land near Ain al-Asad");
    window.send(Command::Filter(Filter { text: "Baghdad airport".to_owned(), ..Filter::default() }));
    assert!(window.has(l10n::ui::left_out()), "{}", window.told());
}

#[test]
fn messages_are_three_at_most_the_same_once_and_closed_together() {
    let mut window = Window::new();
    let missing: Vec<PathBuf> = (0..5).map(|n| PathBuf::from(format!("no/such/file-{n}.csv"))).collect();
    window.send(Command::Open(missing));
    window.settle();
    assert_eq!(window.app().state().messages.len(), 5);
    assert_eq!(window.alerts().len(), 3, "{:?}", window.alerts());
    assert!(window.has(&l10n::ui::earlier_messages(2)));
    window.send(Command::Open(vec![PathBuf::from("no/such/file-4.csv")]));
    window.settle();
    assert_eq!(window.app().state().messages.len(), 5, "the same is told once");
    window.click(l10n::ui::close_all());
    assert!(window.alerts().is_empty());
}

#[test]
fn what_was_saved_has_no_sign_of_a_warning() {
    let folder = Folder::new();
    let mut window = Window::new();
    let layer = window.app().state().workspace.layers.all()[0].id;
    window.send(Command::Write(Output::Dossier(layer, Kind::Csv), folder.path().join("a.csv")));
    window.step_until("the message", |window| !window.app().state().messages.is_empty());
    assert_eq!(window.app().state().messages[0].gravity, Severity::Note);
}

#[test]
fn an_article_is_called_text_and_not_asked_for_columns() {
    let folder = Folder::new();
    let file = folder.path().join("article.txt");
    let text = "On Wednesday, rockets hit the base, officials said.\n\n\
        The coalition, which has troops there, answered with artillery.\n\n\
        Nobody was hurt, according to a spokesman, and the search goes on, he added.\n";
    std::fs::write(&file, text).unwrap();
    let window = Window::on(&[Path::new(BUNDLED), &file]);
    let alerts = window.alerts().join("\n");
    assert!(alerts.contains("this is text, 3 paragraphs"), "{alerts}");
    assert!(!window.has(l10n::tables::question()));
}

#[test]
fn shift_and_an_arrow_move_the_end_of_the_span() {
    let mut window = Window::on(&[Path::new("tests/fixtures/year.sitmap.json")]);
    let bars = window.nodes().find(|node| node.role() == Role::Slider).map(|node| node.rect()).unwrap();
    window.press_at(bars.center(), 1, PointerButton::Primary);
    window.settle();
    let before = window.app().state().workspace.filter.span;
    assert!(before.from.is_some() && before.to.is_some(), "{before:?}");
    window.key(SHIFT, Key::ArrowRight);
    let after = window.app().state().workspace.filter.span;
    assert_eq!(after.from, before.from);
    assert!(after.to > before.to, "{after:?}");
}

#[test]
fn from_the_card_of_an_actor_only_what_names_it_is_shown() {
    let mut window = Window::new();
    window.click_row("Eight rounds of indirect fire on Green Village");
    window.click_link("Syrian Democratic Forces");
    window.click_link(l10n::ui::only_named());
    assert_eq!(window.rows().len(), 1, "{:?}", window.rows());
    assert_eq!(window.app().state().workspace.filter.text, "\"Syrian Democratic Forces\"");
}

#[test]
fn the_focus_goes_from_left_to_right_and_from_top_to_bottom_and_never_to_what_is_not_seen() {
    let mut window = Window::new();
    window.click_marker("Ain al-Asad");
    let mut stops = Vec::new();
    for _ in 0..44 {
        window.key(NONE, Key::Tab);
        let focused = window.nodes().find(Seen::is_focused).map(|node| (node.text(), node.rect()));
        stops.extend(focused);
    }
    let at = |name: &str| {
        let found = stops.iter().position(|(stop, _)| stop.starts_with(name));
        found.unwrap_or_else(|| panic!("no stop {name} in {stops:?}"))
    };
    let order = [
        l10n::ui::file(),
        l10n::ui::help(),
        l10n::briefing_panel::open_panel(),
        l10n::show::present(),
        "Switch between",
        "Hide",
        "Find in",
        "Two armed drones",
        l10n::ui::show_on_map(),
        l10n::ui::close_card(),
        "Copy MGRS",
        l10n::ui::map(),
    ];
    let places: Vec<usize> = order.iter().map(|name| at(name)).collect();
    assert!(places.is_sorted(), "{order:?} at {places:?}");
}

#[test]
fn very_near_the_map_tells_that_the_atlas_ends_and_which_towns_lie_around() {
    let mut window = Window::new();
    window.click_marker("Ain al-Asad");
    window.send(Command::ZoomBy(20.0));
    assert!(window.has(l10n::ui::atlas_ends()), "{}", window.told());
}

#[test]
fn the_line_of_the_headings_is_chosen_in_the_import_window() {
    let folder = Folder::new();
    let file = folder.path().join("two.csv");
    let text = "alpha,beta,gamma,delta\nfirst,second,third,fourth\nq,r,33.3,44.4\ns,t,33.5,44.5\n";
    std::fs::write(&file, text).unwrap();
    let mut window = Window::on(&[&file]);
    assert!(window.has_part("Headings are in line: 1: alpha"), "{}", window.told());
    window.click("Headings are in line: 1: alpha · beta · gamma · delta");
    window.click("2: first · second · third · fourth");
    window.settle();
    assert!(window.has("first: Not used"), "{}", window.told());
}

#[test]
fn what_a_word_is_taken_for_is_seen_and_changed_and_kept_with_the_profile() {
    let folder = Folder::new();
    let file = folder.path().join("kinds.csv");
    let text = "id,event type,where,when\n1,Airstrike,Mosul,2022-01-03\n2,Fired Upon,Mosul,2022-01-04\n\
        3,Fired Upon,Hit,2022-01-05\n";
    std::fs::write(&file, text).unwrap();
    let mut window = Window::on(&[&file]);
    window.send(Command::AnswerImport(ImportAction::Look(window.app().state().workspace.layers.all()[0].id)));
    window.click(&l10n::tables::kinds(2));
    window.click(&l10n::tables::kind_taken("Fired Upon", 2, l10n::vocabulary::kind_other()));
    window.click(l10n::vocabulary::kind_shooting());
    assert!(window.has("Fired Upon, Mosul, Tuesday 4 January 2022, Mosul"), "{}", window.told());
    window.send(Command::AnswerImport(ImportAction::SaveAs("mine".to_owned())));
    window.send(Command::AnswerImport(ImportAction::Read));
    let layer = &window.app().state().workspace.layers.all()[0];
    let kinds: Vec<_> = layer.data.dossier().incidents().map(sitmap::model::IncidentRef::kind).collect();
    assert_eq!(kinds, [IncidentKind::AirStrike, IncidentKind::Shooting, IncidentKind::Shooting]);
    let saved = &window.app().state().settings.profiles[0].kinds;
    assert_eq!(saved, &[("Fired Upon".to_owned(), "shooting".to_owned())]);
}
