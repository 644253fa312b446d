//! Places that a file names without a position: looked up in the gazetteer, confirmed, put on the map.

use egui::accesskit::Role;
use serde_json::{Value, json};
use sitmap::formats::{self, Options, native};
use sitmap::l10n;
use sitmap::model::Dossier;
use sitmap::progress::Progress;

use crate::support::files::{self, Folder};
use crate::support::{CTRL, NONE, Window};

const LOOK_UP: &str = "Look them up…";
const TICK_SURE: &str = "Tick where only one place has the name";
const NOTE: &str = "The file has no position that can be used. The editor of this copy placed it by its name: the position is \
     the middle of the town Al Mayādīn (Syria), as GeoNames has it.";

/// Two towns and an air base without a position, one name that many towns have, and one that nothing has.
fn unplaced() -> Value {
    let places = [
        ("al-Mayadeen", "Deir Ezzor province, Syria"),
        ("Ain al-Asad", "Iraq"),
        ("Tripoli", ""),
        ("Nowhere at all", "Iraq"),
    ];
    let key = |name: &str| name.to_lowercase().replace(' ', "-");
    let rows: Vec<_> = places
        .iter()
        .map(|(name, within)| json!({"id": key(name), "names": {"en": name}, "within": within}))
        .collect();
    let incident = |id: &str, name: &str| json!({"id": id, "title": format!("Shots in {name}"), "when": {"from": "2022-01-06"}, "places": [{"place": key(name)}]});
    let mut incidents: Vec<_> =
        places.iter().enumerate().map(|(n, place)| incident(&format!("i{n}"), place.0)).collect();
    incidents.push(incident("again", "al-Mayadeen"));
    json!({"format": "sitmap-dossier", "version": 1, "title": "By name", "places": rows, "incidents": incidents})
}

fn window(dossier: &Value) -> (Folder, Window) {
    let folder = Folder::new();
    let file = folder.dossier("names.sitmap.json", dossier);
    let window = Window::on(&[&file]);
    (folder, window)
}

fn ticked(window: &Window) -> Vec<String> {
    let boxes = window.nodes().filter(|node| node.role() == Role::CheckBox && node.is_pressed());
    boxes.map(|node| node.text()).collect()
}

fn dossier(window: &Window) -> &Dossier {
    window.app().state().workspace.layers.all()[0].data.dossier()
}

fn names(window: &Window) -> Vec<String> {
    let mut names: Vec<_> = window.markers().into_iter().map(|(name, _)| name).collect();
    names.sort();
    names
}

#[test]
fn places_are_ticked_in_bulk_put_on_the_map_and_marked_as_the_editors() {
    let (_folder, mut window) = window(&unplaced());
    assert_eq!(names(&window), [""; 0]);
    assert!(window.has(&l10n::gazetteer::unplaced(5)));
    window.click(LOOK_UP);
    assert!(window.has(l10n::gazetteer::places()));
    assert_eq!(window.texts(Role::CheckBox), ["al-Mayadeen", "Ain al-Asad", "Tripoli", "Nowhere at all"]);
    assert_eq!(ticked(&window), [""; 0], "nothing is ticked by itself");
    assert!(window.has(&l10n::gazetteer::where_is("al-Mayadeen", "Al Mayādīn, Syria")));
    assert!(window.has(&l10n::gazetteer::where_is("Ain al-Asad", "Al Asad Air Base, Iraq")));
    assert!(window.has(l10n::gazetteer::not_in_gazetteer()));

    window.click(TICK_SURE);
    assert_eq!(ticked(&window), ["al-Mayadeen", "Ain al-Asad"], "many towns are called Tripoli");
    window.click(&l10n::gazetteer::place_so_many(2));
    assert_eq!(names(&window), ["Ain al-Asad", "al-Mayadeen"]);
    let map = window.map_rect();
    assert!(map.contains(window.marker_rect("al-Mayadeen").center()), "it is in sight");
    assert!(window.has(&l10n::gazetteer::placed(2)));
    assert!(window.has(&l10n::gazetteer::unplaced(2)), "what is left");

    window.click_marker("al-Mayadeen");
    assert_eq!(window.card_title().as_deref(), Some("al-Mayadeen"));
    assert!(window.has(l10n::ui::editor()) && window.has(NOTE));
    window.click("35.01982° N, 40.45154° E");
    assert!(
        window.has(&l10n::time::by_zone("GeoNames, 173480", "Al Mayādīn"))
            && window.has(l10n::vocabulary::precision_town())
    );
}

#[test]
fn a_copy_keeps_the_positions_and_whose_they_are() {
    let (_folder, mut window) = window(&unplaced());
    window.click(LOOK_UP);
    window.click(TICK_SURE);
    window.click(&l10n::gazetteer::place_so_many(2));
    // What "Save a copy…" writes once the system's dialog has said where to.
    let saved = native::write(dossier(&window)).unwrap();
    let read = formats::read(saved.as_bytes(), &Options::default(), &Progress::default()).unwrap();
    assert_eq!(read.issues, []);
    let place = read.dossier.place_by_key("al-mayadeen").unwrap();
    assert_eq!(place.editor_note(), NOTE);
    assert_eq!(place.position(), Some(geo::Point::new(40.45154, 35.01982)));
    let base = read.dossier.place_by_key("ain-al-asad").unwrap();
    assert_eq!(base.position_from(), "OurAirports, ORAA (Al Asad Air Base)");
    assert_eq!(read.dossier.len(sitmap::model::Table::Incidents), 5);
}

#[test]
fn the_user_chooses_among_towns_of_one_name_and_may_take_it_back() {
    let (_folder, mut window) = window(&unplaced());
    window.click(LOOK_UP);
    let tripoli = |window: &Window| {
        let all = window.texts(Role::ComboBox).into_iter();
        all.filter(|text| text.starts_with("Where is Tripoli")).collect::<Vec<_>>()
    };
    assert_eq!(tripoli(&window), ["Where is Tripoli: Tripoli, Libya"], "the largest first");
    window.click(&l10n::gazetteer::where_is("Tripoli", "Tripoli, Libya"));
    let lebanon = window.nodes().map(|node| node.text()).find(|text| text.contains(", Lebanon (town"));
    window.click(&lebanon.unwrap());
    assert!(tripoli(&window)[0].ends_with(", Lebanon"), "{:?}", tripoli(&window));
    window.click("Tripoli");
    window.click(&l10n::gazetteer::place_so_many(1));
    assert_eq!(names(&window), ["Tripoli"]);
    let place = dossier(&window).place_by_key("tripoli").unwrap();
    assert!((place.position().unwrap().y() - 34.4).abs() < 0.2, "in Lebanon: {:?}", place.position());

    assert!(window.has(l10n::gazetteer::changed()), "the layer says that it is no longer as its file");
    let layer = window.place_of(None, "By name").center();
    window.secondary_click_at(layer);
    window.click(l10n::gazetteer::take_back());
    assert_eq!(names(&window), [""; 0]);
    assert!(window.has(&l10n::gazetteer::unplaced(5)));
    window.key(CTRL, egui::Key::Z);
    assert_eq!(names(&window), ["Tripoli"], "that can be undone as well");
    window.key(CTRL, egui::Key::Z);
    assert_eq!(names(&window), [""; 0]);
    assert!(!window.has(l10n::gazetteer::changed()), "it is as its file again");
}

#[test]
fn what_was_confirmed_is_put_on_the_map_again_when_the_file_is_read_anew() {
    let (folder, mut window) = window(&unplaced());
    window.click(LOOK_UP);
    window.click(TICK_SURE);
    window.click(&l10n::gazetteer::place_so_many(2));
    // The file now has a position of its own for one, and another incident at the other.
    let mut anew = unplaced();
    anew["places"][1]["position"] = json!([42.5, 33.7]);
    anew["incidents"][2]["places"][0]["place"] = json!("al-mayadeen");
    let file = folder.dossier("names.sitmap.json", &anew);
    window.drop_files(&[&file]);
    window.key(NONE, egui::Key::F);
    assert_eq!(window.markers(), [("al-Mayadeen".to_owned(), 3), ("Ain al-Asad".to_owned(), 1)]);
    let base = dossier(&window).place_by_key("ain-al-asad").unwrap();
    assert_eq!(
        (base.position().unwrap().x(), base.editor_note()),
        (42.5, ""),
        "what the file says goes first"
    );

    anew["places"][0]["within"] = json!("Lebanon");
    anew["places"][1] = json!({"id": "ain-al-asad", "names": {"en": "Tripoli"}});
    let file = folder.dossier("names.sitmap.json", &anew);
    window.drop_files(&[&file]);
    assert_eq!(names(&window), [""; 0], "these are other places now");
    assert!(!window.has(l10n::gazetteer::changed()));
}

#[test]
fn rows_of_a_table_with_a_name_and_a_country_are_offered_matches() {
    let folder = Folder::new();
    let table =
        "title,date,place,country\nA march,2022-01-06,Tripoli,Lebanon\nA strike,2022-01-07,Sarmin,Syria\n";
    let file = folder.write("rows.csv", table);
    let mut window = Window::on(&[&file]);
    window.click(LOOK_UP);
    let offered: Vec<_> = window
        .texts(Role::ComboBox)
        .into_iter()
        .filter(|text| text.starts_with(l10n::ui::where_label()))
        .collect();
    assert_eq!(offered, ["Where is Tripoli: Tripoli, Lebanon", "Where is Sarmin: Sarmīn, Syria"]);
    window.click(TICK_SURE);
    window.click(&l10n::gazetteer::place_so_many(2));
    assert_eq!(names(&window), ["Sarmin", "Tripoli"]);
}

#[test]
fn a_country_narrows_the_list_to_its_places() {
    let (_folder, mut window) = window(&unplaced());
    window.click(LOOK_UP);
    window.click(l10n::gazetteer::country());
    window.click("Iraq");
    assert_eq!(window.texts(Role::CheckBox), ["Ain al-Asad"]);
    window.click(TICK_SURE);
    window.click(l10n::gazetteer::country());
    window.click(l10n::gazetteer::all_countries());
    assert_eq!(ticked(&window), ["Ain al-Asad"], "only what was listed is ticked");
    window.click(l10n::gazetteer::untick());
    assert_eq!(ticked(&window), [""; 0]);
    window.key(NONE, egui::Key::Escape);
    assert!(!window.has(l10n::gazetteer::places()));
    assert_eq!(names(&window), [""; 0], "nothing was confirmed");
}

#[test]
fn a_file_whose_places_all_have_positions_is_not_asked_about() {
    let (_folder, mut window) = window(&files::north());
    assert!(!window.has(LOOK_UP));
    let layer = window.place_of(None, "In the north").center();
    window.secondary_click_at(layer);
    window.click(l10n::gazetteer::places_entry());
    assert!(window.has(l10n::gazetteer::none_unplaced()));
    window.click(l10n::ui::close());
    assert!(!window.has(l10n::gazetteer::places()));
}
