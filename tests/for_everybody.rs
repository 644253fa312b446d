//! The window for those who see little, hear it, use no mouse, or are made ill by what moves.

use std::collections::{BTreeMap, BTreeSet};

use egui::accesskit::Role;
use egui::epaint::TextShape;
use egui::{Color32, Rect, Shape};
use image::RgbaImage;
use sitmap::app::Start;
use sitmap::l10n;
use sitmap::scene::Command;
use sitmap::scene::choices::{Switch, ThemeChoice};
use sitmap::theme::tokens::contrast;

use crate::support::tour::tour;
use crate::support::{Seen, Window};

/// What the bundled dossier is marked as.
const MARKING: &str = "OPEN SOURCE · ONE NEWS ARTICLE";

/// A text as it was painted, what of the screen it may cover, and the colour of the halo around it.
struct Painted<'a> {
    text: &'a TextShape,
    clip: Rect,
    halo: Option<Color32>,
}

/// The texts that the last frame painted and nothing covers.
fn painted(window: &Window) -> Vec<Painted<'_>> {
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
    fn rect(&self) -> Rect {
        self.text.visual_bounding_rect()
    }

    fn colours(&self) -> Vec<Color32> {
        let of_section = |colour: Color32| {
            if colour == Color32::PLACEHOLDER { self.text.fallback_color } else { colour }
        };
        let sections = self.text.galley.job.sections.iter().map(|section| of_section(section.format.color));
        sections.map(|colour| self.text.override_text_color.unwrap_or(colour)).collect()
    }
}

/// The colour that most of the edge of an area has.
fn ground(picture: &RgbaImage, area: Rect) -> Option<Color32> {
    let mut counted: BTreeMap<[u8; 4], usize> = BTreeMap::new();
    let mut count = |x: f32, y: f32| {
        if let Some(pixel) = picture.get_pixel_checked(x.max(0.0) as u32, y.max(0.0) as u32) {
            *counted.entry(pixel.0).or_default() += 1;
        }
    };
    for x in area.left() as i32..area.right() as i32 {
        count(x as f32, area.top());
        count(x as f32, area.bottom());
    }
    for y in area.top() as i32..area.bottom() as i32 {
        count(area.left(), y as f32);
        count(area.right(), y as f32);
    }
    let ([r, g, b, _], _) = counted.into_iter().max_by_key(|(_, count)| *count)?;
    Some(Color32::from_rgb(r, g, b))
}

/// What of a window has less contrast than `least`, each text once.
fn faint(window: &mut Window, state: &str, least: f64, found: &mut BTreeMap<String, String>) {
    window.pointer_away();
    window.frames(10);
    let picture = window.harness.render().unwrap();
    // What cannot be used may be faint (WCAG 2.2, 1.4.3).
    let disabled: Vec<Rect> = window.nodes().filter(Seen::is_disabled).map(|node| node.rect()).collect();
    for one in painted(window) {
        let seen = one.rect().intersect(one.clip);
        let text = one.text.galley.text();
        // What is no text (1.4.11), and the marking, whose colours are those of its rules.
        let is_icon = text.chars().all(|c| ('\u{e000}'..='\u{f8ff}').contains(&c));
        let least = if is_icon {
            3.0
        } else if text == MARKING {
            4.5
        } else {
            least
        };
        let is_disabled = disabled.iter().any(|rect| rect.expand(2.0).contains(seen.center()));
        if !seen.is_positive() || is_disabled || one.text.opacity_factor < 1.0 {
            continue;
        }
        let Some(ground) = one.halo.or_else(|| ground(&picture, seen.expand(1.0).intersect(one.clip))) else {
            continue;
        };
        for colour in one.colours() {
            let measured = contrast(colour, ground);
            if colour.is_opaque() && measured < least {
                let what = format!("{measured:.2}: {colour:?} on {ground:?}, first in {state}");
                found.entry(text.to_owned()).or_insert(what);
            }
        }
    }
}

#[test]
fn every_text_of_the_window_stands_out_from_what_it_stands_on() {
    for (theme, contrast, least) in [
        (ThemeChoice::Light, Switch::Off, 4.5),
        (ThemeChoice::Dark, Switch::Off, 4.5),
        (ThemeChoice::Light, Switch::On, 7.0),
        (ThemeChoice::Dark, Switch::On, 7.0),
    ] {
        let mut window = Window::with(Start { theme: Some(theme), ..Start::default() });
        window.send(Command::HighContrast(contrast));
        let mut found = BTreeMap::new();
        tour(&mut window, |window, state| {
            look_at(window, &format!("{theme:?}-{contrast:?}-{state}"));
            faint(window, state, least, &mut found);
        });
        assert!(found.is_empty(), "{theme:?}, high contrast {contrast:?}: {found:#?}");
    }
}

/// Keeps a picture of it where one is wanted (`SITMAP_TOUR=FOLDER`): what nobody has looked at is not done.
fn look_at(window: &mut Window, name: &str) {
    if let Some(folder) = std::env::var_os("SITMAP_TOUR") {
        let name: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
        let path = std::path::Path::new(&folder).join(name + ".png");
        window.harness.render().unwrap().save(path).unwrap();
    }
}

/// What of a window is cut: by the edge of the screen, or by what it stands in from the side.
fn cut(window: &mut Window, state: &str, found: &mut BTreeSet<String>) {
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

#[test]
fn nothing_is_cut_from_80_to_250_percent() {
    let mut found = BTreeSet::new();
    for percent in [80.0, 150.0, 200.0, 250.0] {
        let scale = percent / 100.0;
        let mut window = Window::sized([1280.0 / scale, 800.0 / scale], scale, Start::default());
        tour(&mut window, |window, state| {
            look_at(window, &format!("{percent}-{state}"));
            cut(window, &format!("{percent} %, {state}"), &mut found);
        });
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn with_less_motion_the_map_is_there_at_once() {
    let mut window = Window::new();
    let before = window.camera();
    window.menu(&[l10n::ui::view(), l10n::show::reduce_motion()]);
    window.key_unsettled(crate::support::NONE, egui::Key::Plus);
    // One frame for the key, one that looks there.
    window.frames(1);
    let there = window.camera();
    assert!((there.zoom - before.zoom - 1.0).abs() < 1e-6, "{before:?} {there:?}");
    window.menu(&[l10n::ui::view(), l10n::show::reduce_motion()]);
    window.key_unsettled(crate::support::NONE, egui::Key::Minus);
    window.frames(1);
    assert!((window.camera().zoom - before.zoom).abs() > 0.5, "it flies again: {:?}", window.camera());
}
