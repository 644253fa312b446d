//! The window for those who see little, hear it, use no mouse, or are made ill by what moves.

use std::collections::{BTreeMap, BTreeSet};

use egui::accesskit::Role;
use egui::{Color32, Rect};
use image::RgbaImage;
use sitmap::app::Start;
use sitmap::l10n;
use sitmap::scene::Command;
use sitmap::scene::choices::{Switch, ThemeChoice};
use sitmap::theme::tokens::contrast;

use crate::support::painted::{cut, look_at, painted};
use crate::support::tour::tour;
use crate::support::{Seen, Window};

/// What the bundled dossier is marked as.
const MARKING: &str = "OPEN SOURCE · ONE NEWS ARTICLE";

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
    let switch = |window: &mut Window| {
        window.menu(&[l10n::ui::view()]);
        window.click_role(Some(Role::CheckBox), l10n::show::reduce_motion());
    };
    switch(&mut window);
    window.key_unsettled(crate::support::NONE, egui::Key::Plus);
    // One frame for the key, one that looks there.
    window.frames(1);
    let there = window.camera();
    assert!((there.zoom - before.zoom - 1.0).abs() < 1e-6, "{before:?} {there:?}");
    switch(&mut window);
    window.key_unsettled(crate::support::NONE, egui::Key::Minus);
    window.frames(1);
    assert!((window.camera().zoom - before.zoom).abs() > 0.5, "it flies again: {:?}", window.camera());
}
