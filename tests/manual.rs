//! `Help > Manual`: it opens, tells everything, finds, and shows the window as it is.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test flows manual` draws those of its pictures anew that differ.

use egui::accesskit::Role;
use egui::{Key, Rect, pos2};
use sitmap::app::Start;
use sitmap::l10n::{self, manual as w};
use sitmap::scene::briefing::BriefingCommand;
use sitmap::scene::choices::{BaseMapChoice, Switch, ThemeChoice};
use sitmap::scene::dialog::Dialog;
use sitmap::scene::manual::Picture;
use sitmap::scene::{Camera, Command};

use crate::pictures::compare_in;
use crate::support::files::Folder;
use crate::support::{CTRL, NONE, Seen, Window};

/// Where its pictures are.
const PICTURES: &str = "assets/manual";
/// They are part of the program's file.
const LARGEST: usize = 900_000;

fn titles() -> [&'static str; 13] {
    [
        w::overview(),
        w::files(),
        w::map(),
        w::markers(),
        w::card(),
        w::finding(),
        w::changes(),
        w::briefing(),
        w::presenting(),
        w::redaction(),
        w::layers(),
        w::access(),
        w::trouble(),
    ]
}

fn opened() -> Window {
    let mut window = Window::new();
    window.key(NONE, Key::F1);
    assert_eq!(window.app().state().dialog, Some(Dialog::Manual));
    window
}

/// The chapters that are listed.
fn listed(window: &Window) -> Vec<String> {
    let titles = titles();
    window.texts(Role::Button).into_iter().filter(|text| titles.contains(&text.as_str())).collect()
}

fn heading(window: &Window) -> Option<String> {
    let of_manual =
        |node: &Seen<'_>| node.role() == Role::Heading && titles().contains(&node.text().as_str());
    window.nodes().find(of_manual).map(|node| node.text())
}

#[test]
fn it_lists_every_chapter_and_shows_the_one_that_is_chosen() {
    let mut window = opened();
    assert_eq!(listed(&window), titles());
    for title in titles() {
        window.click_role(Some(Role::Button), title);
        assert_eq!(heading(&window).as_deref(), Some(title));
    }
    window.click_role(Some(Role::Button), w::overview());
    assert!(window.has(w::overview_rule()), "{}", window.told());
    window.click_link(&w::next(w::files()));
    assert_eq!(heading(&window).as_deref(), Some(w::files()));
    assert!(window.has(&w::files_open("Ctrl+O")), "with its key: {}", window.told());
}

#[test]
fn it_opens_from_the_menu_and_goes_on_to_the_keys() {
    let mut window = Window::new();
    window.menu(&[l10n::ui::help(), w::manual()]);
    assert_eq!(window.app().state().dialog, Some(Dialog::Manual));
    window.click_role(Some(Role::Button), l10n::ui::keys());
    assert_eq!(window.app().state().dialog, Some(Dialog::Keys));
}

#[test]
fn arrows_choose_a_chapter_and_page_keys_scroll_it() {
    let mut window = opened();
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::ArrowUp);
    assert_eq!(heading(&window).as_deref(), Some(w::files()));
    let top = |window: &Window| {
        let title = window.nodes().find(|node| node.role() == Role::Heading && node.text() == w::files());
        title.unwrap().rect().top()
    };
    let before = top(&window);
    window.key(NONE, Key::PageDown);
    window.frames(5);
    assert!(top(&window) < before - 100.0, "{} and {before}", top(&window));
    window.key(NONE, Key::PageUp);
    window.frames(5);
    assert!((top(&window) - before).abs() < 1.0);
    window.key(NONE, Key::PageDown);
    window.key(NONE, Key::ArrowDown);
    window.key(NONE, Key::ArrowUp);
    assert!((top(&window) - before).abs() < 1.0, "a chapter begins at its top");
}

#[test]
fn the_field_finds_chapters_by_words_and_shows_where_they_stand() {
    let mut window = opened();
    window.type_text("offline");
    assert_eq!(listed(&window), [w::map()]);
    assert_eq!(heading(&window).as_deref(), Some(w::map()));
    let area = window.nodes().find(|node| node.text() == w::map_offline()).unwrap().rect();
    assert!(Rect::from_min_max(pos2(0.0, 0.0), pos2(1280.0, 800.0)).contains_rect(area), "{area:?}");
    window.type_text(" qqq");
    assert_eq!(listed(&window), [""; 0]);
    assert!(window.has(w::nothing()));
}

#[test]
fn escape_and_its_button_close_it_and_the_focus_goes_back() {
    let focused = |window: &Window| window.nodes().find(Seen::is_focused).map(|node| node.text());
    for by_escape in [true, false] {
        let mut window = Window::new();
        window.key(NONE, Key::Tab);
        window.key(NONE, Key::Tab);
        let before = focused(&window);
        assert!(before.is_some());
        window.key(NONE, Key::F1);
        assert_eq!(focused(&window).as_deref(), Some(w::find()));
        window.type_text("map");
        if by_escape {
            window.key(NONE, Key::Escape);
        } else {
            window.click_role(Some(Role::Button), l10n::ui::close());
        }
        assert_eq!(window.app().state().dialog, None);
        assert_eq!(focused(&window), before, "by Escape: {by_escape}");
        window.key(NONE, Key::F1);
        assert_eq!(listed(&window), titles(), "it remembers nothing");
    }
}

#[test]
fn every_picture_stands_in_a_chapter_and_is_named_by_what_it_shows() {
    let mut window = opened();
    let mut named = Vec::new();
    for title in titles() {
        window.click_role(Some(Role::Button), title);
        named.extend(window.texts(Role::Image));
    }
    let captions = [
        w::picture_window(),
        w::picture_import(),
        w::picture_markers(),
        w::picture_card(),
        w::picture_filter(),
        w::picture_palette(),
        w::picture_briefing(),
        w::picture_show(),
        w::picture_redaction(),
    ];
    assert_eq!(named, captions);
}

#[test]
fn it_fits_into_a_small_window() {
    for (width, height) in [(900.0, 600.0), (640.0, 480.0)] {
        let mut window = opened();
        window.resize(width, height);
        let whole = Rect::from_min_size(pos2(0.0, 0.0), egui::vec2(width, height));
        for (role, name) in [
            (Role::SearchInput, w::find()),
            (Role::Button, w::overview()),
            (Role::Heading, w::overview()),
            (Role::Button, l10n::ui::close()),
        ] {
            let found = window.nodes().find(|node| node.role() == role && node.text() == name);
            let area = found.unwrap_or_else(|| panic!("{name} in {}", window.told())).rect();
            assert!(whole.contains_rect(area), "{name} at {width}: {area:?}");
        }
    }
}

/// How a picture is made.
struct Way {
    /// Of the window, in points.
    size: [f32; 2],
    /// Pixels a point: what shows much of the window is drawn small, so that no picture is scaled.
    scale: f32,
    files: &'static [&'static str],
    base: BaseMapChoice,
    camera: Option<Camera>,
    go: fn(&mut Window),
    /// From its corner to the one across, in points; all of the window where there is none.
    part: Option<[f32; 4]>,
}

const WHOLE: Way = Way {
    size: [1000.0, 640.0],
    scale: 0.68,
    files: &[],
    base: BaseMapChoice::Plain,
    camera: None,
    go: |_| {},
    part: None,
};
const PART: Way = Way { scale: 1.0, ..WHOLE };

const TABLE: &str = "Title,Date,Place,Latitude,Longitude,Killed,Told by
Rockets near the base,03/04/2022,Mosul,36.34,43.13,2,A paper
Shots at a checkpoint,05/06/2022,Tikrit,34.61,43.68,some,A paper
A march in the centre,07/08/2022,Basra,30.50,47.78,0,An agency
A drone is shot down,09/10/2022,Erbil,36.19,44.01,1,An agency
";

fn way(picture: Picture) -> Way {
    match picture {
        Picture::Window => Way {
            size: [1130.0, 720.0],
            scale: 0.6,
            base: BaseMapChoice::Atlas,
            go: |window| window.key(CTRL, Key::I),
            ..WHOLE
        },
        Picture::Import => Way {
            go: |window| {
                let folder = Folder::new();
                window.drop_files(&[&folder.write("incidents.csv", TABLE)]);
            },
            ..WHOLE
        },
        Picture::Markers => Way {
            size: [960.0, 640.0],
            camera: Some(Camera { centre: geo::Point::new(40.52, 35.03), zoom: 11.0 }),
            go: |window| window.key(NONE, Key::M),
            part: Some([160.0, 150.0, 800.0, 470.0]),
            ..PART
        },
        Picture::Card => Way {
            size: [960.0, 980.0],
            scale: 0.85,
            go: |window| {
                window.key(CTRL, Key::L);
                window.click_marker("Ain al-Asad");
            },
            part: Some([160.0, 37.0, 960.0, 950.0]),
            ..PART
        },
        Picture::Filter => Way {
            files: &["tests/fixtures/year.sitmap.json"],
            go: |window| {
                window.click("Drones: 8 incidents");
                window.click(l10n::ui::from_day());
                window.type_text("2021-04-12");
                window.click(l10n::ui::to_day());
                window.type_text("2021-08");
                window.click_row("A march through the centre");
                window.key(CTRL, Key::I);
            },
            ..WHOLE
        },
        Picture::Palette => Way {
            go: |window| {
                window.key(CTRL, Key::K);
                window.type_text("asad");
            },
            part: Some([160.0, 70.0, 840.0, 570.0]),
            ..PART
        },
        Picture::Briefing => Way {
            size: [960.0, 980.0],
            scale: 0.85,
            go: |window| {
                let layer = window.app().state().workspace.layers.all()[0].id;
                window.key(CTRL, Key::L);
                // Chosen before the panel opens: its fields have their usual room then.
                window.send(Command::Briefing(BriefingCommand::Show(layer, 4)));
                window.key(CTRL, Key::B);
            },
            part: Some([160.0, 37.0, 960.0, 950.0]),
            ..PART
        },
        Picture::Show => Way {
            size: [1000.0, 562.0],
            go: |window| {
                window.send(Command::ReduceMotion(Switch::On));
                window.key(NONE, Key::F5);
                for _ in 0..4 {
                    window.key(NONE, Key::PageDown);
                }
            },
            ..WHOLE
        },
        Picture::Redaction => Way {
            go: |window| {
                let layer = window.app().state().workspace.layers.all()[0].id;
                window.send(Command::Show(Dialog::Redact(layer)));
                window.click(&l10n::redact::squares("10 km"));
            },
            ..WHOLE
        },
    }
}

fn draw(way: &Way) -> image::RgbaImage {
    let files = way.files.iter().map(Into::into).collect();
    let start = Start { theme: Some(ThemeChoice::Light), camera: way.camera, files, ..Start::default() };
    let mut window = Window::sized(way.size, way.scale, start);
    window.send(Command::UseBaseMap(way.base));
    (way.go)(&mut window);
    // A pointer would leave a tooltip, and a field that is typed into a caret that blinks.
    window.pointer_away();
    window.frames(30);
    window.settle();
    let whole = window.harness.render().unwrap();
    let [left, top, right, bottom] =
        way.part.unwrap_or([0.0, 0.0, way.size[0], way.size[1]]).map(|at| (at * way.scale) as u32);
    let mut part = image::imageops::crop_imm(&whole, left, top, right - left, bottom - top).to_image();
    // Where panels meet within a pixel, less than all of it is covered. A screen does not show that.
    part.pixels_mut().for_each(|pixel| pixel[3] = u8::MAX);
    part
}

#[test]
fn its_pictures_show_the_window_as_it_is() {
    for picture in Picture::ALL {
        compare_in(PICTURES, &draw(&way(picture)), picture.name());
    }
}

#[test]
fn its_pictures_are_few_bytes() {
    let bytes: usize = Picture::ALL.iter().map(|picture| picture.file().len()).sum();
    assert!(bytes < LARGEST, "{bytes} bytes");
}
