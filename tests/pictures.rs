//! What the window looks like, compared with pictures in `tests/snapshots/`.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test flows pictures` writes the pictures that differ anew.

use std::fs;
use std::path::Path;

use egui::{Key, Rect};
use egui_kittest::{SnapshotError, SnapshotOptions, try_image_snapshot_options};
use image::RgbaImage;
use sitmap::app::Start;
use sitmap::l10n;
use sitmap::scene::Camera;
use sitmap::scene::choices::{BaseMapChoice, ThemeChoice};
use sitmap::scene::command::Command;

use crate::support::{CTRL, Window};

/// Where the pictures are.
const FOLDER: &str = "tests/snapshots";

/// Two colours farther apart than this (squared, in YIQ) are different: about a tenth of the way
/// from black to white. Another driver's edges are nearer to each other.
const DIFFERENT: f32 = 600.0;
/// So many pixels may differ. The head of a marker alone has seven hundred.
const AT_MOST: usize = 150;

fn options() -> SnapshotOptions {
    SnapshotOptions::new().threshold(DIFFERENT).max_failed_pixels(AT_MOST)
}

/// A state of the window, and the way there.
#[derive(Clone, Copy)]
struct Picture {
    name: &'static str,
    files: &'static [&'static str],
    camera: Option<[f64; 3]>,
    /// Without relief, a picture takes half the room.
    base: BaseMapChoice,
    way: fn(&mut Window),
}

const PLAIN: Picture =
    Picture { name: "", files: &[], camera: None, base: BaseMapChoice::Plain, way: |_| {} };

const STATES: [Picture; 11] = [
    Picture { name: "opening", base: BaseMapChoice::Atlas, ..PLAIN },
    Picture {
        name: "place",
        base: BaseMapChoice::Atlas,
        way: |window| window.click_marker("Ain al-Asad"),
        ..PLAIN
    },
    Picture { name: "incident", way: |window| window.click_row("Eight rounds of indirect fire"), ..PLAIN },
    Picture {
        name: "source",
        way: |window| {
            window.click_row("Five rockets land");
            window.click_link("La coalition américaine contre l’Etat islamique fait face à une double attaque de la part de groupes soutenus par l’Iran");
        },
        ..PLAIN
    },
    Picture {
        name: "error",
        // The message names the whole path: one that is the same wherever the tests run.
        way: |window| {
            let folder = Path::new("/tmp/sitmap-pictures");
            let file = folder.join("truncated.sitmap.json");
            fs::create_dir_all(folder).unwrap();
            fs::copy("tests/fixtures/truncated.sitmap.json", &file).unwrap();
            window.drop_files(&[&file]);
        },
        ..PLAIN
    },
    Picture {
        name: "issues",
        files: &["tests/fixtures/flawed.sitmap.json"],
        way: |window| window.click(l10n::ui::details()),
        ..PLAIN
    },
    Picture {
        name: "import",
        files: &["tests/fixtures/question.csv"],
        way: |window| {
            window.click("Was: Not used");
            window.click(l10n::tables::meaning_summary());
        },
        ..PLAIN
    },
    Picture {
        name: "layers",
        way: |window| window.drop_files(&[Path::new("tests/fixtures/north.sitmap.json")]),
        ..PLAIN
    },
    Picture {
        name: "filters",
        files: &["tests/fixtures/year.sitmap.json"],
        way: |window| {
            window.click("Drones: 8 incidents");
            window.click(l10n::ui::from_day());
            window.type_text("2021-04-12");
            window.click(l10n::ui::to_day());
            window.type_text("2021-08");
            window.click_row("A march through the centre");
        },
        ..PLAIN
    },
    Picture {
        name: "precision",
        base: BaseMapChoice::Atlas,
        camera: Some([35.03, 40.50, 11.0]),
        way: |window| window.key(CTRL, Key::L),
        ..PLAIN
    },
    Picture {
        name: "crowds",
        files: &["tests/fixtures/crowds.sitmap.json"],
        camera: Some([34.6, 43.9, 8.0]),
        way: |window| window.click(&l10n::ui::cluster_of("25 incidents at 13 places")),
        ..PLAIN
    },
];

const SIZE: [f32; 2] = [1280.0, 800.0];

impl Picture {
    fn window(&self, theme: ThemeChoice, size: [f32; 2], scale: f32) -> Window {
        let camera = self.camera.map(|[lat, lon, zoom]| Camera { centre: geo::Point::new(lon, lat), zoom });
        let files = self.files.iter().map(Into::into).collect();
        let start = Start { theme: Some(theme), camera, files, ..Start::default() };
        let mut window = Window::sized(size, scale, start);
        window.send(Command::UseBaseMap(self.base));
        (self.way)(&mut window);
        // A pointer would leave a tooltip, and something under it.
        window.pointer_away();
        window.frames(30);
        window.settle();
        window
    }

    fn compare(&self, theme: ThemeChoice, size: [f32; 2], scale: f32, suffix: &str) {
        let name = match theme {
            ThemeChoice::Dark => format!("{}{suffix}-dark", self.name),
            _ => format!("{}{suffix}-light", self.name),
        };
        let mut window = self.window(theme, size, scale);
        window.harness.try_snapshot_options(&name, &options()).unwrap();
        if updating() {
            pack(&Path::new(FOLDER).join(format!("{name}.png")));
        }
    }
}

/// Compares a page of a briefing with its picture, which is kept at a third of its size.
pub(crate) fn compare_page(window: &mut Window, name: &str) {
    let page = window.harness.render().unwrap();
    let (width, height) = (page.width() / 3, page.height() / 3);
    let small = image::imageops::resize(&page, width, height, image::imageops::FilterType::Triangle);
    compare_in(FOLDER, &small, name);
}

/// Compares what was drawn with a picture of a folder.
pub(crate) fn compare_in(folder: &str, drawn: &RgbaImage, name: &str) {
    let compared = try_image_snapshot_options(drawn, name, &options().output_path(folder));
    if updating() {
        pack(&Path::new(folder).join(format!("{name}.png")));
    }
    compared.unwrap();
}

fn updating() -> bool {
    std::env::var_os("UPDATE_SNAPSHOTS").is_some()
}

/// Writes a picture anew in few bytes, its colours rounded to steps of five from black to white: far
/// nearer than what the comparison takes for different, and a third less to keep for ever.
fn pack(path: &Path) {
    use image::codecs::png::{CompressionType, FilterType, PngEncoder};
    let mut picture = image::open(path).unwrap().into_rgb8();
    picture.iter_mut().for_each(|channel| *channel = (*channel / 5 + u8::from(*channel % 5 > 2)) * 5);
    let packed =
        [FilterType::Adaptive, FilterType::Paeth, FilterType::Up, FilterType::NoFilter].map(|filter| {
            let mut bytes = Vec::new();
            let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, filter);
            picture.write_with_encoder(encoder).unwrap();
            bytes
        });
    let smallest = packed.iter().min_by_key(|bytes| bytes.len()).unwrap();
    fs::write(path, smallest).unwrap();
}

fn state(name: &str) -> &'static Picture {
    STATES.iter().find(|state| state.name == name).unwrap()
}

#[test]
fn the_main_states_look_as_they_did_in_the_light_theme() {
    for state in &STATES {
        state.compare(ThemeChoice::Light, SIZE, 1.0, "");
    }
}

#[test]
fn the_main_states_look_as_they_did_in_the_dark_theme() {
    for state in &STATES {
        state.compare(ThemeChoice::Dark, SIZE, 1.0, "");
    }
}

#[test]
fn a_large_window_looks_as_it_did() {
    state("opening").compare(ThemeChoice::Dark, [1920.0, 1080.0], 1.0, "-1920");
    state("place").compare(ThemeChoice::Light, [1920.0, 1080.0], 1.0, "-1920");
}

#[test]
fn a_sharp_screen_looks_as_it_did() {
    let plain = |name| Picture { base: BaseMapChoice::Plain, ..*state(name) };
    plain("opening").compare(ThemeChoice::Light, [1000.0, 640.0], 2.0, "-sharp");
    plain("place").compare(ThemeChoice::Dark, [1000.0, 640.0], 2.0, "-sharp");
}

#[test]
fn the_same_state_gives_the_same_picture_twice() {
    for state in [state("place"), state("precision")] {
        let [one, other] = [(), ()].map(|()| {
            let mut window = state.window(ThemeChoice::Light, SIZE, 1.0);
            window.harness.render().unwrap()
        });
        // Where two shapes meet, the driver rounds one way or the other.
        let apart = |(a, b): (&u8, &u8)| a.abs_diff(*b);
        let farthest = one.as_raw().iter().zip(other.as_raw()).map(apart).max();
        assert!(farthest <= Some(3), "{}: {farthest:?}", state.name);
    }
}

#[test]
fn the_comparison_fails_on_a_missing_marker_and_not_on_other_edges() {
    if updating() {
        return; // A comparison that writes cannot fail.
    }
    let mut window = state("opening").window(ThemeChoice::Light, SIZE, 1.0);
    let right = window.harness.render().unwrap();
    let head = window.marker_rect("al-Mayadeen");
    window.click(&l10n::ui::hide_named("Attacks on the coalition in Syria and Iraq, January 2022"));
    window.pointer_away();
    let hidden = window.harness.render().unwrap();

    let mut without_a_marker = right.clone();
    copy(&hidden, &mut without_a_marker, head);
    let compared = compare(&right, &without_a_marker);
    assert!(matches!(compared, Err(SnapshotError::Diff { .. })), "{compared:?}");

    assert!(compare(&right, &other_edges(&right)).is_ok());
}

/// Compares as the pictures are compared, in a folder of its own.
fn compare(right: &RgbaImage, shown: &RgbaImage) -> Result<(), SnapshotError> {
    let folder = tempfile::tempdir().unwrap();
    right.save(folder.path().join("right.png")).unwrap();
    try_image_snapshot_options(shown, "right", &options().output_path(folder.path()))
}

fn copy(from: &RgbaImage, to: &mut RgbaImage, area: Rect) {
    for y in area.top() as u32..area.bottom() as u32 {
        for x in area.left() as u32..area.right() as u32 {
            to.put_pixel(x, y, *from.get_pixel(x, y));
        }
    }
}

/// Every pixel a little more like its neighbour, and a little brighter or darker: more than
/// another driver does.
fn other_edges(image: &RgbaImage) -> RgbaImage {
    let mut other = image.clone();
    for (x, y, pixel) in other.enumerate_pixels_mut() {
        let neighbour = image.get_pixel((x + 1).min(image.width() - 1), y);
        for channel in 0..3 {
            let mixed = (u16::from(pixel[channel]) * 15 + u16::from(neighbour[channel])) / 16;
            pixel[channel] = (mixed as u8).saturating_add(((x + y) % 3) as u8).saturating_sub(1);
        }
    }
    other
}

#[test]
fn the_window_comes_to_rest_whatever_base_map_is_chosen_while_another_is_read() {
    for (first, then) in
        [(BaseMapChoice::Atlas, BaseMapChoice::Plain), (BaseMapChoice::Plain, BaseMapChoice::Atlas)]
    {
        let mut window = Window::new();
        for n in 0..3 {
            window.send(Command::UseBaseMap(first));
            // Tiles are on their way for where it flies, and some are taken for the other map.
            window.key_unsettled(egui::Modifiers::NONE, Key::Plus);
            window.frames(n);
            window.send(Command::UseBaseMap(then));
        }
    }
}

#[test]
fn all_pictures_together_are_small_enough_to_keep() {
    let Ok(folder) = fs::read_dir(FOLDER) else {
        return;
    };
    let kept = |name: &str| name.split_once('.').is_some_and(|(_, end)| end == "png");
    let files = folder.flatten().filter(|entry| kept(&entry.file_name().to_string_lossy()));
    let bytes: u64 = files.filter_map(|entry| Some(entry.metadata().ok()?.len())).sum();
    assert!(bytes < 8_000_000, "{bytes} bytes");
}
