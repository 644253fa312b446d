//! A crowd of places is one cluster, which a click takes apart.

use egui::accesskit::Role;
use egui::{Event, Key, Pos2, vec2};
use sitmap::app::Start;
use sitmap::l10n;
use sitmap::scene::Camera;

use crate::support::files::{self, Folder};
use crate::support::{NONE, Seen, Window};

const TOWN: [f64; 2] = [44.0, 33.0];
const SPOT: [f64; 2] = [42.0, 35.0];
/// At this zoom the town is a few points wide.
const FAR: f64 = 7.0;

const TOWN_CLUSTER: &str = "Cluster, 12 incidents at 12 places";
const SPOT_CLUSTER: &str = "Cluster, 8 incidents at 8 places";

/// Twelve places in a town, eight at one spot, and one alone.
fn window() -> Window {
    let folder = Folder::new();
    let step = |n: u32| f64::from(n) * 0.004;
    let mut places: Vec<(String, [f64; 2], String)> = (0..12)
        .map(|n| (format!("House {n}"), [TOWN[0] + step(n % 4), TOWN[1] + step(n / 4)], format!("Fire {n}")))
        .collect();
    places.extend((0..8).map(|n| (format!("Floor {n}"), SPOT, format!("Theft {n}"))));
    places.push(("Farm".to_owned(), [43.0, 34.0], "Flood".to_owned()));
    let places: Vec<_> =
        places.iter().map(|(name, at, title)| (name.as_str(), *at, title.as_str())).collect();
    let file = folder.dossier("crowd.sitmap.json", &files::small("A crowd", &places));
    let camera = Some(Camera { centre: geo::Point::new(43.0, 34.0), zoom: FAR });
    Window::with(Start { files: vec![file], camera, ..Start::default() })
}

fn clusters(window: &Window) -> Vec<String> {
    let mut clusters = window.texts(Role::Button);
    clusters.retain(|text| text.starts_with("Cluster, "));
    clusters.sort();
    clusters
}

fn names(window: &Window) -> Vec<String> {
    let mut names: Vec<_> = window.markers().into_iter().map(|(name, _)| name).collect();
    names.sort();
    names
}

/// The middle of a cluster on screen.
fn middle(window: &Window, cluster: &str) -> Pos2 {
    let found = window.nodes().find(|node| node.text() == cluster).map(|node| node.rect().center());
    found.unwrap_or_else(|| panic!("no {cluster:?} among {:?}", clusters(window)))
}

#[test]
fn a_crowd_is_a_cluster_with_a_name_and_what_stands_alone_has_its_marker() {
    let window = window();
    assert_eq!(clusters(&window), [TOWN_CLUSTER, SPOT_CLUSTER]);
    assert_eq!(names(&window), ["Farm"]);
}

#[test]
fn a_click_goes_nearer_until_every_place_has_its_marker() {
    let mut window = window();
    let mut zoom = window.camera().zoom;
    window.click(TOWN_CLUSTER);
    let mut clicks = 1;
    while let Some(cluster) = clusters(&window).pop() {
        assert!(window.camera().zoom >= zoom + 1.0, "{zoom} became {}", window.camera().zoom);
        zoom = window.camera().zoom;
        window.click(&cluster);
        clicks += 1;
        assert!(clicks < 5, "{:?}", clusters(&window));
    }
    let houses = names(&window).iter().filter(|name| name.starts_with("House")).count();
    assert_eq!(houses, 12);
    assert_eq!(window.selected(), None, "nothing was selected on the way");
}

#[test]
fn a_cluster_is_reached_by_tab_and_opened_by_enter() {
    let mut window = window();
    let zoom = window.camera().zoom;
    let focused =
        |window: &Window| window.nodes().any(|node| node.is_focused() && node.text() == TOWN_CLUSTER);
    for _ in 0..120 {
        if focused(&window) {
            break;
        }
        window.key_unsettled(NONE, Key::Tab);
    }
    assert!(focused(&window));
    window.key(NONE, Key::Enter);
    assert!(window.camera().zoom > zoom + 1.0);
}

#[test]
fn the_pointer_on_a_cluster_tells_how_many_of_what_and_when() {
    let mut window = window();
    let at = middle(&window, TOWN_CLUSTER);
    window.harness.event(Event::PointerMoved(at));
    window.settle();
    window.frames(30);
    for told in ["12 incidents at 12 places", "6 January 2022", "Battle · 12", l10n::ui::go_nearer()] {
        assert!(window.has(told), "{told} in\n{}", window.told());
    }
}

#[test]
fn places_at_one_spot_fan_out_in_place_and_fold_again() {
    let by_key = |window: &mut Window| window.key(NONE, Key::Escape);
    let by_click = |window: &mut Window| {
        let empty = window.map_rect().left_top() + vec2(30.0, 30.0);
        window.click_at(empty);
    };
    for fold in [&by_key as &dyn Fn(&mut Window), &by_click] {
        let mut window = window();
        let camera = window.camera();
        let spot = middle(&window, SPOT_CLUSTER);
        window.click(SPOT_CLUSTER);
        assert_eq!(window.camera(), camera, "there is nowhere nearer to go");
        assert_eq!(clusters(&window), [TOWN_CLUSTER]);
        let heads: Vec<_> = (0..8).map(|n| window.marker_rect(&format!("Floor {n}"))).collect();
        for (n, head) in heads.iter().enumerate() {
            assert!((15.0..120.0).contains(&head.center().distance(spot)), "{head} around {spot}");
            assert!(heads[..n].iter().all(|other| !other.intersects(*head)), "{heads:?}");
        }
        fold(&mut window);
        assert_eq!(clusters(&window), [TOWN_CLUSTER, SPOT_CLUSTER]);
        assert_eq!(names(&window), ["Farm"]);
    }
}

#[test]
fn a_click_on_a_fanned_out_place_selects_it_and_escape_folds_before_it_deselects() {
    let mut window = window();
    window.click(SPOT_CLUSTER);
    window.click_marker("Floor 5");
    assert_eq!(window.selected_key().as_deref(), Some("floor-5"));
    assert_eq!(window.card_title().as_deref(), Some("Floor 5"));
    assert_eq!(names(&window).len(), 9, "the others stay open");
    window.key(NONE, Key::Escape);
    assert_eq!(window.selected_key().as_deref(), Some("floor-5"));
    assert_eq!(names(&window), ["Farm", "Floor 5"]);
    window.key(NONE, Key::Escape);
    assert_eq!(window.selected(), None);
}

#[test]
fn a_fan_folds_when_the_map_moves_away_from_it() {
    let mut window = window();
    window.click(SPOT_CLUSTER);
    for _ in 0..4 {
        window.key(NONE, Key::Minus);
    }
    assert!(!names(&window).iter().any(|name| name.starts_with("Floor")), "{:?}", names(&window));
    for _ in 0..4 {
        window.key(NONE, Key::Plus);
    }
    assert_eq!(clusters(&window), [TOWN_CLUSTER, SPOT_CLUSTER]);
}

#[test]
fn what_is_selected_in_the_list_has_a_marker_of_its_own_beside_its_cluster() {
    let mut window = window();
    window.click_row("Fire 7");
    let camera = window.camera();
    assert!(camera.zoom < FAR + 0.1, "it was in sight: {camera:?}");
    assert_eq!(clusters(&window), [TOWN_CLUSTER, SPOT_CLUSTER]);
    assert_eq!(names(&window), ["Farm", "House 7"]);
    let pressed = |node: &Seen<'_>| node.is_pressed() && node.text().starts_with("House 7");
    assert!(window.nodes().any(|node| pressed(&node)));
    let apart = window.marker_rect("House 7").center().distance(middle(&window, TOWN_CLUSTER));
    assert!(apart > 40.0, "{apart}");
    window.key(NONE, Key::Escape);
    assert_eq!(names(&window), ["Farm"]);
}
