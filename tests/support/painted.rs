//! What the window has painted: its texts, what is cut of them, and pictures to look at.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::epaint::TextShape;
use egui::{Color32, Rect, Shape};
use sitmap::l10n;

use super::{Seen, Window};

/// A text as it was painted, what of the screen it may cover, and the colour of the halo around it.
pub(crate) struct Painted<'a> {
    pub text: &'a TextShape,
    pub clip: Rect,
    pub halo: Option<Color32>,
}

/// The texts that the last frame painted and nothing covers.
pub(crate) fn painted(window: &Window) -> Vec<Painted<'_>> {
    let screen = window.harness.ctx.content_rect();
    let mut all = Vec::new();
    for clipped in &window.harness.output().shapes {
        add(&clipped.shape, clipped.clip_rect, screen, &mut all);
    }
    all
}

fn add<'a>(shape: &'a Shape, clip: Rect, screen: Rect, all: &mut Vec<Painted<'a>>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| add(shape, clip, screen, all)),
        // What is behind a dialog, a menu or a message is not read.
        Shape::Rect(rect) if rect.fill.a() > 240 || rect.fill.a() > 0 && rect.rect.contains_rect(screen) => {
            // A badge stands on what it belongs to.
            let is_badge = rect.rect.area() < 10_000.0;
            let seen = rect.rect.intersect(clip);
            all.retain(|below| is_badge || !seen.intersects(below.rect().intersect(below.clip)));
        }
        Shape::Text(text) if !text.galley.text().trim().is_empty() => {
            // A halo is the same text around it, before it.
            let is_around = |other: &Painted<'_>| {
                other.text.galley.text() == text.galley.text() && other.text.pos.distance(text.pos) < 4.0
            };
            let around = all.iter().find(|other| is_around(other));
            let halo = around.map(|other| other.halo.unwrap_or_else(|| other.colours()[0]));
            all.retain(|other| !is_around(other));
            all.push(Painted { text, clip, halo });
        }
        _ => {}
    }
}

impl Painted<'_> {
    pub(crate) fn rect(&self) -> Rect {
        self.text.visual_bounding_rect()
    }

    pub(crate) fn colours(&self) -> Vec<Color32> {
        let of_section = |colour: Color32| {
            if colour == Color32::PLACEHOLDER { self.text.fallback_color } else { colour }
        };
        let sections = self.text.galley.job.sections.iter().map(|section| of_section(section.format.color));
        sections.map(|colour| self.text.override_text_color.unwrap_or(colour)).collect()
    }
}

/// Keeps a picture of it where one is wanted (`SITMAP_TOUR=FOLDER`): what nobody has looked at is not done.
pub(crate) fn look_at(window: &mut Window, name: &str) {
    if let Some(folder) = std::env::var_os("SITMAP_TOUR") {
        let name: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
        let path = std::path::Path::new(&folder).join(name + ".png");
        window.harness.render().unwrap().save(path).unwrap();
    }
}

/// What of a window is cut: by the edge of the screen, or by what it stands in from the side.
pub(crate) fn cut(window: &mut Window, state: &str, found: &mut BTreeSet<String>) {
    let screen = window.harness.ctx.content_rect().expand(1.0);
    let map = window.nodes().find(|node| node.text() == l10n::ui::map() && node.role() == Role::Canvas);
    let map = map.map_or(Rect::NOTHING, |map| map.rect());
    for one in painted(window) {
        let (rect, text) = (one.rect(), one.text.galley.text());
        let seen = one.clip.intersect(screen);
        let is_scrolled = !seen.contains(rect.center());
        let is_of_map = one.clip.area() > map.area() * 0.5 && map.expand(1.0).contains_rect(one.clip);
        if is_scrolled || is_of_map {
            continue;
        }
        if rect.left() < seen.left() - 1.5 || rect.right() > seen.right() + 1.5 {
            found.insert(format!("{state}: {text:?} at {rect:?} in {seen:?}"));
        }
    }
    let hidden: Vec<(String, Rect)> = window
        .nodes()
        .filter(|node| {
            node.is_clickable() && node.rect().is_positive() && !map.contains(node.rect().center())
        })
        .filter(|node| !screen.contains_rect(node.rect()))
        .map(|node| (node.text(), node.rect()))
        .collect();
    for (text, rect) in hidden {
        // What cannot be scrolled to cannot be clicked. In a list within what scrolls, the keyboard comes there.
        let is_there = |window: &Window| {
            window.nodes().any(|node| node.text() == text && screen.contains_rect(node.rect()))
        };
        for way in [|node: &Seen<'_>| node.0.scroll_to_me(), |node: &Seen<'_>| node.0.focus()] {
            if let Some(node) = window.nodes().find(|node| node.text() == text && !is_there(window)) {
                way(&node);
            }
            window.settle();
        }
        // Rows of a long list go from the tree while others are scrolled to.
        let is_listed = window.nodes().any(|node| node.text() == text);
        if is_listed && !is_there(window) {
            found.insert(format!("{state}: {text:?} cannot be reached, at {rect:?}"));
        }
    }
}
