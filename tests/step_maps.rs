//! What is written on a map is not written over: names and heads keep clear of its scale and credit.

use egui::accesskit::Role;
use egui::epaint::TextShape;
use egui::{Key, Rect, Shape, pos2, vec2};
use sitmap::app::Start;
use sitmap::l10n;
use sitmap::scene::Command;
use sitmap::scene::choices::Switch;

use crate::support::{NONE, Window};

/// What begins the credit of the base map.
const CREDIT: &str = "Natural Earth";

/// The shapes that the last frame painted.
fn painted(window: &Window) -> Vec<&Shape> {
    fn add<'a>(shape: &'a Shape, all: &mut Vec<&'a Shape>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| add(shape, all)),
            shape => all.push(shape),
        }
    }
    let mut all = Vec::new();
    for clipped in &window.harness.output().shapes {
        add(&clipped.shape, &mut all);
    }
    all
}

/// Where texts are painted of which this holds.
fn texts(window: &Window, holds: impl Fn(&str) -> bool) -> Vec<Rect> {
    let text = |shape: &&Shape| match shape {
        Shape::Text(text) if holds(text.galley.text()) => Some(TextShape::visual_bounding_rect(text)),
        _ => None,
    };
    painted(window).iter().filter_map(text).collect()
}

/// Where the scale of a map and its credit are painted.
fn scale_and_credit(window: &Window, map: Rect) -> Vec<Rect> {
    let is_length = |text: &str| {
        let number = text.strip_suffix(" km").or(text.strip_suffix(" m"));
        number.is_some_and(|number| number.parse::<u32>().is_ok())
    };
    let said = |text: &str| is_length(text) || text.starts_with(CREDIT);
    let found: Vec<Rect> = texts(window, said).into_iter().filter(|area| map.intersects(*area)).collect();
    assert!(found.len() > 2, "{found:?}");
    // The length stands on its bar, the credit on a ground of its own.
    found.into_iter().map(|area| area.expand2(vec2(5.0, 4.0))).collect()
}

/// The heads on a map, and the rings around them.
fn heads(window: &Window, map: Rect) -> Vec<Rect> {
    let head = |shape: &&Shape| match shape {
        Shape::Circle(circle) if circle.radius > 8.0 && map.contains(circle.center) => {
            Some(Rect::from_center_size(circle.center, vec2(1.0, 1.0) * 2.0 * circle.radius))
        }
        _ => None,
    };
    painted(window).iter().filter_map(head).collect()
}

#[test]
fn names_and_heads_of_every_step_stand_in_the_clear_part_of_the_map_and_not_on_scale_or_credit() {
    for size in [[1920.0, 1080.0], [1440.0, 1080.0], [1280.0, 720.0], [1024.0, 768.0]] {
        let mut window = Window::sized(size, 1.0, Start::default());
        window.send(Command::ReduceMotion(Switch::On));
        window.key(NONE, Key::F5);
        let mut wrong = Vec::new();
        for n in 1..=window.app().presented().unwrap().deck().len() {
            let page = window.app().presented().unwrap().page();
            let (clear, marks) = (page.clear_map().unwrap(), page.step().map.marks.clone());
            let taken = scale_and_credit(&window, clear);
            let mut check = |what: &str, area: Rect| {
                if !clear.contains_rect(area) {
                    wrong.push(format!("step {n}: {what} at {area} reaches out of {clear}"));
                }
                for other in taken.iter().filter(|other| other.intersects(area)) {
                    wrong.push(format!("step {n}: {what} at {area} meets {other}"));
                }
            };
            for mark in marks.iter().filter(|mark| !mark.name.is_empty()) {
                let on_map: Vec<Rect> = texts(&window, |text| text == mark.name)
                    .into_iter()
                    .filter(|area| clear.intersects(*area))
                    .collect();
                assert!(!on_map.is_empty() || !mark.is_now, "step {n} does not name {}", mark.name);
                for area in on_map {
                    check(&mark.name, area);
                }
            }
            for area in heads(&window, clear) {
                check("a head", area);
            }
            window.key(NONE, Key::PageDown);
        }
        assert!(wrong.is_empty(), "{size:?}: {wrong:#?}");
    }
}

#[test]
fn the_name_of_a_marker_in_the_window_keeps_clear_of_the_credit() {
    let mut window = Window::new();
    let map = window
        .nodes()
        .find(|node| node.text() == l10n::ui::map() && node.role() == Role::Canvas)
        .unwrap()
        .rect();
    let head = window.marker_rect("Baghdad airport").center();
    // Its head stands beside the credit, where its name would be written over that.
    let credit = texts(&window, |text| text.starts_with(CREDIT))[0];
    let beside = pos2(credit.left() - 18.0, credit.center().y - 8.0);
    window.drag(map.center(), beside - head);
    window.pointer_away();
    let taken = scale_and_credit(&window, map);
    let names = texts(&window, |text| text == "Baghdad airport");
    let names: Vec<Rect> = names.into_iter().filter(|area| map.contains_rect(*area)).collect();
    assert!(!names.is_empty(), "its name has room elsewhere");
    for name in names {
        assert!(!taken.iter().any(|other| other.intersects(name)), "{name} on {taken:?}");
    }
}
