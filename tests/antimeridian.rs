//! The map goes on past 180°: what is near there stands near on screen.

use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Event, PointerButton, vec2};
use sitmap::app::Start;
use sitmap::scene::Camera;

use crate::support::files::{self, Folder};
use crate::support::{Seen, Window};

const PACIFIC: [(&str, [f64; 2], &str); 4] = [
    ("Suva", [178.44, -18.14], "A fire in Suva"),
    ("Taveuni", [179.95, -16.85], "A fire on Taveuni"),
    ("Tongatapu", [-175.2, -21.13], "A fire on Tongatapu"),
    ("Wallis", [-176.2, -13.28], "A fire on Wallis"),
];

fn pacific(folder: &Folder) -> PathBuf {
    folder.dossier("pacific.sitmap.json", &files::small("In the Pacific", &PACIFIC))
}

fn looking_at(longitude: f64, zoom: f64) -> Window {
    let folder = Folder::new();
    let camera = Some(Camera { centre: geo::Point::new(longitude, -17.0), zoom });
    Window::with(Start { files: vec![pacific(&folder)], camera, ..Start::default() })
}

#[test]
fn fiji_and_tonga_stand_side_by_side_in_the_first_view() {
    let file = PathBuf::from("tests/fixtures/cases/antimeridian__pacific.csv");
    for size in [[1280.0, 800.0], [1920.0, 1080.0], [800.0, 560.0]] {
        let window = Window::sized(size, 1.0, Start { files: vec![file.clone()], ..Start::default() });
        let map = window.map_rect();
        let mut across: Vec<f32> = window
            .markers()
            .iter()
            .map(|(name, _)| window.marker_rect(name).center())
            .inspect(|head| assert!(map.contains(*head), "{head} in {size:?}"))
            .map(|head| head.x)
            .collect();
        assert_eq!(across.len(), 4, "{size:?}");
        across.sort_by(f32::total_cmp);
        assert!(across[3] - across[0] < size[0] / 3.0, "{across:?} in {size:?}");
    }
}

#[test]
fn a_click_on_a_marker_on_either_side_opens_its_card() {
    for longitude in [177.0, 179.99, -179.99, -176.0] {
        for (name, _, _) in PACIFIC {
            let mut window = looking_at(longitude, 5.5);
            window.click_marker(name);
            assert_eq!(window.card_title().as_deref(), Some(name), "from {longitude}");
            let head = window.marker_rect(name).center();
            assert!(window.map_rect().contains(head), "{name} from {longitude}");
        }
    }
}

#[test]
fn the_map_can_be_dragged_around_the_world_and_its_markers_stay_on_it() {
    let mut window = looking_at(179.0, 6.0);
    let middle = window.map_rect().center();
    let before = window.marker_rect("Tongatapu").center() - window.marker_rect("Suva").center();
    for by in [-150.0, -120.0, 300.0, -100.0] {
        window.drag(middle, vec2(by, 0.0));
        let now = window.marker_rect("Tongatapu").center() - window.marker_rect("Suva").center();
        assert!((now - before).length() < 1.0, "{now} and {before} after {by}");
        let longitude = window.camera().centre.x();
        assert!((-180.0..=180.0).contains(&longitude) && longitude.abs() > 170.0, "{longitude}");
    }
}

#[test]
fn a_flight_from_fiji_to_tonga_crosses_the_antimeridian_and_not_the_world() {
    let longitude = |place: &str| PACIFIC.iter().find(|one| one.0 == place).expect("one of them").1[0];
    for (from, to) in [("Suva", "Tongatapu"), ("Tongatapu", "Suva")] {
        let mut window = looking_at(longitude(from), 8.0);
        let rows = window.rows();
        let row = rows.iter().find(|row| row.contains(to)).expect("a row for each place");
        let at = window.place_of(None, row).center();
        window.press_at(at, 1, PointerButton::Primary);
        let goal = longitude(to);
        let mut on_the_way = Vec::new();
        for _ in 0..120 {
            window.frames(1);
            on_the_way.push(window.camera().centre.x());
        }
        assert!(on_the_way.iter().all(|longitude| longitude.abs() > 174.0), "{from}: {on_the_way:?}");
        assert!((window.camera().centre.x() - goal).abs() < 1e-6, "{to}: {:?}", window.camera());
    }
}

#[test]
fn a_crowd_on_both_sides_is_one_cluster_that_a_click_takes_apart_in_place() {
    let folder = Folder::new();
    let places: Vec<(String, [f64; 2], String)> = (0..12)
        .map(|n| {
            let east = f64::from(n) * 0.02 - 0.11;
            let longitude = if east < 0.0 { 180.0 + east } else { east - 180.0 };
            (format!("Reef {n}"), [longitude, -17.0 - f64::from(n % 3) * 0.02], format!("Wreck {n}"))
        })
        .collect();
    let places: Vec<_> =
        places.iter().map(|(name, at, title)| (name.as_str(), *at, title.as_str())).collect();
    let file = folder.dossier("reefs.sitmap.json", &files::small("Reefs", &places));
    let camera = Some(Camera { centre: geo::Point::new(-179.0, -17.0), zoom: 6.0 });
    let mut window = Window::with(Start { files: vec![file], camera, ..Start::default() });
    let cluster = "Cluster, 12 incidents at 12 places";
    let clusters = window.texts(Role::Button);
    assert_eq!(clusters.iter().filter(|text| text.starts_with("Cluster")).collect::<Vec<_>>(), [cluster]);
    window.click(cluster);
    assert!(window.camera().zoom > 7.0 && window.camera().centre.x().abs() > 179.7, "{:?}", window.camera());
    while let Some(cluster) = window.texts(Role::Button).into_iter().find(|text| text.starts_with("Cluster"))
    {
        let zoom = window.camera().zoom;
        window.click(&cluster);
        assert!(window.camera().zoom > zoom, "{cluster}");
    }
}

#[test]
fn the_position_under_the_pointer_is_told_as_it_is_on_either_side() {
    for (longitude, expected) in [(179.0_f64, "° E"), (-179.0, "° W")] {
        let mut window = looking_at(179.9, 6.0);
        let beside = (longitude - 179.9).rem_euclid(360.0);
        let beside = if beside > 180.0 { beside - 360.0 } else { beside };
        let at = window.map_rect().center() + vec2((beside / 360.0 * 256.0 * 64.0) as f32, 0.0);
        window.harness.event(Event::PointerMoved(at));
        window.settle();
        let bottom = window.harness.ctx.content_rect().bottom() - 30.0;
        let told = |node: &Seen<'_>| node.rect().top() > bottom && node.text().contains('°');
        let told = window.nodes().find(told).map(|node| node.text()).expect("a position");
        let degrees = told.rsplit(", ").next().and_then(|east| east.split('°').next()?.parse::<f64>().ok());
        assert!(degrees.is_some_and(|degrees| (degrees - 179.0).abs() < 0.05), "{told}");
        assert!(told.ends_with(expected), "{told}");
    }
}
