//! The map: what it shows at first, and how it is moved.

use egui::{Key, PointerButton, vec2};
use sitmap::app::Start;
use sitmap::l10n;
use sitmap::scene::Camera;

use crate::support::{CTRL, FRAME, NONE, Seen, Window};

const PLACES: [&str; 4] = ["Green Village", "al-Mayadeen", "Ain al-Asad", "Baghdad airport"];

/// A flight takes less than this, in simulated seconds.
const FLIGHT: f32 = 1.5;

fn all_in_sight(window: &Window) -> bool {
    let map = window.map_rect();
    PLACES.iter().all(|name| {
        let shown = window.markers().iter().any(|(marker, _)| marker == name);
        shown && map.contains(window.marker_rect(name).center())
    })
}

#[test]
fn the_opening_view_shows_all_four_markers_and_a_click_on_each_means_it() {
    for size in [[1280.0, 800.0], [1920.0, 1080.0], [1000.0, 640.0], [800.0, 560.0]] {
        for name in PLACES {
            let mut window = Window::sized(size, 1.0, Start::default());
            assert!(all_in_sight(&window), "{size:?}");
            window.click_marker(name);
            assert_eq!(window.card_title().as_deref(), Some(name), "{size:?}");
        }
    }
}

#[test]
fn buttons_and_keys_zoom_by_one_level_around_the_centre() {
    let by_button = |window: &mut Window, nearer: bool| {
        window.click(if nearer { l10n::ui::zoom_in() } else { l10n::ui::zoom_out() });
    };
    let by_key =
        |window: &mut Window, nearer: bool| window.key(NONE, if nearer { Key::Plus } else { Key::Minus });
    for way in [&by_button as &dyn Fn(&mut Window, bool), &by_key] {
        let mut window = Window::new();
        let before = window.camera();
        for (nearer, levels) in [(true, 1.0), (true, 2.0), (false, 1.0), (false, 0.0)] {
            way(&mut window, nearer);
            let camera = window.camera();
            assert!((camera.zoom - before.zoom - levels).abs() < 1e-6, "{camera:?} after {before:?}");
            assert!((camera.centre.x() - before.centre.x()).abs() < 1e-6);
            assert!((camera.centre.y() - before.centre.y()).abs() < 1e-6);
        }
    }
}

#[test]
fn the_wheel_zooms_at_the_pointer() {
    let mut window = Window::new();
    let before = window.camera();
    let at = window.map_rect().left_top() + vec2(120.0, 90.0);
    window.harness.event(egui::Event::PointerMoved(at));
    window.settle();
    let under_pointer = position_told(&window);
    window.wheel(at, 3.0);
    let near = window.camera();
    assert!(near.zoom > before.zoom + 0.1, "{near:?} after {before:?}");
    assert_eq!(position_told(&window), under_pointer, "what is under the pointer stays there");
    window.wheel(at, -3.0);
    assert!(window.camera().zoom < near.zoom - 0.1);
}

#[test]
fn a_drag_moves_the_map_with_the_hand_and_selects_nothing() {
    let mut window = Window::new();
    let from = window.map_rect().left_top() + vec2(60.0, 60.0);
    let before = window.marker_rect("Ain al-Asad").center();
    window.drag(from, vec2(80.0, 50.0));
    let moved = window.marker_rect("Ain al-Asad").center() - before;
    assert!((moved - vec2(80.0, 50.0)).length() < 12.0, "{moved}");
    assert_eq!(window.selected(), None);
}

#[test]
fn a_drag_that_starts_on_a_marker_moves_the_map_too() {
    let mut window = Window::new();
    let camera = window.camera();
    let from = window.marker_rect("Ain al-Asad").center();
    window.drag(from, vec2(80.0, 50.0));
    assert_ne!(window.camera(), camera);
    assert_eq!(window.selected(), None);
}

#[test]
fn the_arrow_keys_move_the_map() {
    let mut window = Window::new();
    let before = window.camera();
    window.key(NONE, Key::ArrowRight);
    let east = window.camera();
    assert!(east.centre.x() > before.centre.x());
    window.key(NONE, Key::ArrowUp);
    assert!(window.camera().centre.y() > east.centre.y());
    window.key(NONE, Key::ArrowLeft);
    window.key(NONE, Key::ArrowDown);
    let back = window.camera();
    assert!((back.centre.x() - before.centre.x()).abs() < 1e-6);
    assert!((back.centre.y() - before.centre.y()).abs() < 1e-3);
}

#[test]
fn a_double_click_goes_nearer() {
    let mut window = Window::new();
    let before = window.camera();
    let empty = window.map_rect().left_top() + vec2(80.0, 80.0);
    window.double_click_at(empty);
    assert!(window.camera().zoom > before.zoom + 0.5, "{:?}", window.camera());
}

#[test]
fn f_shows_all_places_again_and_so_does_the_button() {
    for by_key in [true, false] {
        let mut window = Window::new();
        let at_first = window.camera();
        for _ in 0..3 {
            window.key(NONE, Key::Plus);
        }
        let from = window.map_rect().left_top() + vec2(60.0, 60.0);
        window.drag(from, vec2(200.0, 200.0));
        assert!(!all_in_sight(&window));
        if by_key {
            window.key(NONE, Key::F);
        } else {
            window.click(l10n::ui::fit_all());
        }
        assert!(all_in_sight(&window));
        assert_same(window.camera(), at_first);
    }
}

#[test]
fn a_flight_ends_at_the_place_in_less_than_a_second_and_a_half() {
    for (from, zoom) in [((44.0, 33.0), 9.0), ((-3.7, 40.4), 10.0), ((150.0, -33.0), 16.0)] {
        let far = Camera { centre: geo::Point::new(from.0, from.1), zoom };
        let mut window = Window::with(Start { camera: Some(far), ..Start::default() });
        let row = window.place_of(None, &row_of(&window, "Eight rounds of indirect fire"));
        window.press_at(row.center(), 1, PointerButton::Primary);
        let there = |window: &Window| {
            let centre = window.camera().centre;
            (centre.x() - 40.58405).abs() < 1e-9 && (centre.y() - 35.04855).abs() < 1e-9
        };
        let frames = window.step_until("the map to arrive", there);
        assert!(frames as f32 * FRAME < FLIGHT, "{frames} frames from {from:?}");
        assert!(frames > 3, "it flies, it does not jump: {frames} frames");
        window.settle();
        assert!(there(&window), "it stays there");
        let head = window.marker_rect("Green Village");
        assert!(
            head.expand(60.0).contains(window.map_rect().center())
                || window.map_rect().contains(head.center())
        );
    }
}

#[test]
fn the_hand_interrupts_a_flight() {
    let far = Camera { centre: geo::Point::new(20.0, 45.0), zoom: 9.0 };
    let mut window = Window::with(Start { camera: Some(far), ..Start::default() });
    let row = window.place_of(None, &row_of(&window, "Eight rounds of indirect fire"));
    window.press_at(row.center(), 1, PointerButton::Primary);
    window.frames(6);
    assert!(!window.app().is_settled(), "it is on its way");
    let at = window.map_rect().center();
    window.drag_unsettled(at, vec2(40.0, 0.0));
    let held = window.camera();
    window.settle();
    let after = window.camera();
    assert!((after.centre.x() - 40.58405).abs() > 0.5, "it did not arrive: {after:?}");
    assert!((after.centre.x() - held.centre.x()).abs() < 1.0, "it stays about where the hand left it");
    assert!((after.zoom - held.zoom).abs() < 0.01);
}

#[test]
fn another_size_of_the_window_keeps_everything_in_sight_after_a_fit() {
    let mut window = Window::new();
    for [width, height] in [[1900.0, 1000.0], [900.0, 560.0], [1280.0, 800.0]] {
        window.resize(width, height);
        assert!(all_in_sight(&window), "{width} x {height}");
    }
}

#[test]
fn another_size_of_the_window_leaves_the_map_where_the_hand_put_it() {
    let mut window = Window::new();
    let from = window.map_rect().left_top() + vec2(60.0, 60.0);
    window.drag(from, vec2(60.0, 30.0));
    let camera = window.camera();
    window.resize(1500.0, 900.0);
    assert_same(window.camera(), camera);
}

#[test]
fn the_card_that_opens_does_not_cover_what_was_clicked() {
    for name in PLACES {
        for size in [[1280.0, 800.0], [1000.0, 640.0]] {
            let mut window = Window::sized(size, 1.0, Start::default());
            if window.app().state().workspace.panels.card_open {
                window.key(CTRL, Key::I);
            }
            window.click_marker(name);
            assert!(window.app().state().workspace.panels.card_open);
            let head = window.marker_rect(name).center();
            assert!(window.map_rect().contains(head), "{name} at {head} in {size:?}");
        }
    }
}

#[test]
fn the_status_line_tells_the_position_under_the_pointer() {
    let mut window = Window::new();
    let camera = window.camera();
    assert_eq!(position_told(&window), None);
    let at = window.map_rect().center();
    window.harness.event(egui::Event::PointerMoved(at));
    window.settle();
    let told = position_told(&window).unwrap();
    assert!(told.starts_with(&format!("{:.0}", camera.centre.y().floor())), "{told}: {camera:?}");
    window.pointer_away();
    assert_eq!(position_told(&window), None);
}

/// The position in decimal degrees in the status line.
fn position_told(window: &Window) -> Option<String> {
    let bottom = window.harness.ctx.content_rect().bottom() - 30.0;
    let position = |node: &Seen<'_>| node.rect().top() > bottom && node.text().contains('°');
    window.nodes().find(position).map(|node| node.text())
}

#[test]
fn the_view_from_the_command_line_is_the_view_at_the_start() {
    let wanted = Camera { centre: geo::Point::new(42.44, 33.78), zoom: 12.5 };
    let window = Window::with(Start { camera: Some(wanted), ..Start::default() });
    assert_same(window.camera(), wanted);
}

fn row_of(window: &Window, title: &str) -> String {
    window.rows().into_iter().find(|row| row.starts_with(title)).unwrap()
}

fn assert_same(one: Camera, other: Camera) {
    let near = |a: f64, b: f64| (a - b).abs() < 1e-6;
    let same = near(one.centre.x(), other.centre.x())
        && near(one.centre.y(), other.centre.y())
        && near(one.zoom, other.zoom);
    assert!(same, "{one:?} and {other:?}");
}
