//! How the program starts, again and again: with its file in the window that is open, with what was open
//! last, on a screen that is there, and in another way where drawing fails.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use image::RgbImage;

use super::pictures::brightness;
use super::screen::{Program, SITMAP, Screen, Start, at_home};
use super::{BUNDLED, is_map_alone, shows_the_markers};

fn session(home: &Path) -> String {
    fs::read_to_string(home.join("state/sitmap/session.json")).unwrap_or_default()
}

fn log(home: &Path) -> String {
    fs::read_to_string(home.join("state/sitmap/sitmap.log")).unwrap_or_default()
}

/// A dossier of its own under a name of its own.
fn dossier(home: &Path, name: &str) -> std::path::PathBuf {
    let path = home.join(name);
    fs::copy(BUNDLED, &path).unwrap();
    path
}

/// Starts the program once more beside one that is open, and waits until that start has ended.
fn start_beside(screen: &Screen, home: &Path, file: &Path) -> std::process::ExitStatus {
    let mut command = Command::new(SITMAP);
    at_home(command.arg(file), home)
        .env("DISPLAY", screen.display())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap()
}

#[test]
fn a_second_start_opens_its_file_in_the_window_that_is_open_and_ends() {
    let screen = Screen::start(1400, 900);
    let home = tempfile::tempdir().unwrap();
    let second = dossier(home.path(), "second.sitmap.json");
    let mut program = Program::start(&screen, home.path(), &Start::default());
    program.wait_for_picture("markers on the map", shows_the_markers);
    assert_eq!(start_beside(&screen, home.path(), &second).code(), Some(0));
    program.wait("the second file among what is open", |_| {
        session(home.path()).contains("second.sitmap.json").then_some(())
    });
    let windows = screen.xdotool(&["search", "--onlyvisible", "--name", "Sitmap"]).unwrap();
    assert_eq!(windows.lines().count(), 1, "{windows}");
    assert_eq!(program.quit().code(), Some(0));
}

#[test]
fn what_was_open_last_is_opened_as_it_was_looked_at_also_after_the_program_was_killed() {
    let screen = Screen::start(1400, 900);
    let home = tempfile::tempdir().unwrap();
    let own = dossier(home.path(), "own.sitmap.json");
    let start = Start { arguments: vec![own.into()], ..Start::default() };
    let mut program = Program::start(&screen, home.path(), &start);
    program.wait_for_picture("markers on the map", shows_the_markers);
    program.press("m");
    program.wait_for_picture("the map alone", is_map_alone);
    program.press("plus");
    program.press("Left");
    program.wait("what is open on disk", |_| session(home.path()).contains("own.sitmap.json").then_some(()));
    assert_eq!(program.quit().code(), Some(0));
    let left = session(home.path());

    let mut program = Program::start(&screen, home.path(), &Start::default());
    program.wait_for_picture("the map alone, where it was", is_map_alone);
    assert_eq!(program.quit().code(), Some(0));
    assert_eq!(session(home.path()), left, "layers, filter and where the map looks are as they were");

    let mut program = Program::start(&screen, home.path(), &Start::default());
    program.wait_for_picture("the map alone, where it was", is_map_alone);
    program.kill();
    let mut program = Program::start(&screen, home.path(), &Start::default());
    program.wait_for_picture("the map alone after it was killed", is_map_alone);
    assert_eq!(program.quit().code(), Some(0));
    assert_eq!(session(home.path()), left);
}

#[test]
fn a_window_that_was_on_a_screen_that_is_gone_opens_on_one_that_is_there() {
    let home = tempfile::tempdir().unwrap();
    let wide = Screen::start(3200, 900);
    let mut program = Program::start(&wide, home.path(), &Start::default());
    program.wait_for_picture("markers on the map", shows_the_markers);
    program.put([1900, 100, 1100, 700]);
    // What is drawn has the size of the window before that is kept.
    program.press("m");
    program.wait_for_picture("the map alone", |picture| {
        is_map_alone(&image::imageops::crop_imm(picture, 1900, 100, 1100, 700).to_image())
    });
    assert_eq!(program.quit().code(), Some(0));
    drop(wide);
    let screen = Screen::start(1400, 900);
    let mut program = Program::start(&screen, home.path(), &Start::default());
    program.wait("a window on the screen", |program| {
        let [x, y, ..] = program.place();
        (x < 1300 && y < 800).then_some(())
    });
    assert_eq!(program.quit().code(), Some(0));
}

/// Whether two pictures of the screen show the same, but for what moves by itself.
fn are_alike(one: &RgbImage, other: &RgbImage) -> bool {
    let differing = one
        .pixels()
        .zip(other.pixels())
        .filter(|(a, b)| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > 24));
    one.dimensions() == other.dimensions() && differing.count() < (one.width() * one.height() / 200) as usize
}

#[test]
fn a_graphics_device_that_is_lost_in_a_show_is_replaced_and_the_show_goes_on_at_its_step() {
    // As its driver reports it, and as the library that draws finds out by itself and panics.
    for lost in ["graphics=20", "drawing=20"] {
        lose_in_a_show(lost);
    }
}

fn lose_in_a_show(lost: &str) {
    let screen = Screen::start(1400, 900);
    let home = tempfile::tempdir().unwrap();
    let start = Start { arguments: vec!["--break".into(), lost.into()], ..Start::default() };
    let mut program = Program::start(&screen, home.path(), &start);
    let window = program.wait_for_picture("markers on the map", shows_the_markers);
    program.put([0, 0, 1400, 900]);
    program.press("F5");
    program.wait_for_picture("the show", |picture| !are_alike(picture, &window));
    program.press_all(&["Right", "Right"]);
    std::thread::sleep(Duration::from_secs(4));
    let step = program.picture();
    assert!(!log(home.path()).contains("was left"), "the machine is too slow for this test");
    program.wait("another way to draw", |_| {
        (log(home.path()).matches("drawing with").count() > 1).then_some(())
    });
    program.find_window();
    program.put([0, 0, 1400, 900]);
    let after = program.wait_for_picture("the same step", |picture| are_alike(picture, &step));
    // The show can be left, and the message tells of it.
    program.press("Escape");
    program.wait_for_picture("the window with a message", |picture| !are_alike(picture, &after));
    assert_eq!(program.quit().code(), Some(0));
}

#[test]
fn a_fault_of_the_program_writes_a_report_that_the_next_start_offers_once() {
    let screen = Screen::start(1400, 900);
    let home = tempfile::tempdir().unwrap();
    let start = Start { arguments: vec!["--break".into(), "program=3".into()], ..Start::default() };
    let program = Program::start(&screen, home.path(), &start);
    assert_ne!(program.wait_for_end().code(), Some(0));
    let reports = || -> Vec<String> {
        let files = fs::read_dir(home.path().join("state/sitmap/reports")).unwrap();
        files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect()
    };
    let [report] = &reports()[..] else { panic!("{:?}", reports()) };
    let told = fs::read_to_string(home.path().join("state/sitmap/reports").join(report)).unwrap();
    for known in
        ["broken on purpose", "window/host.rs", "\"main\"", "drawing with", env!("CARGO_PKG_VERSION")]
    {
        assert!(told.contains(known), "{known}: {told}");
    }
    assert!(!told.contains("al-Asad"), "{told}");
    let mut program = Program::start(&screen, home.path(), &Start::default());
    let offered = program.wait_for_picture("markers on the map", shows_the_markers);
    assert_eq!(program.quit().code(), Some(0));
    assert!(reports()[0].ends_with("seen.json"), "{:?}", reports());
    let mut program = Program::start(&screen, home.path(), &Start::default());
    program.wait_for_picture("the window without an offer", |picture| {
        shows_the_markers(picture) && !are_alike(picture, &offered)
    });
    assert_eq!(program.quit().code(), Some(0));
}

#[test]
fn each_way_to_draw_that_this_machine_has_can_be_asked_for() {
    let screen = Screen::start(1400, 900);
    for (way, backend) in [("vulkan", "vulkan"), ("software", ""), ("gl", "")] {
        let home = tempfile::tempdir().unwrap();
        let start = Start { arguments: vec!["--graphics".into(), way.into()], ..Start::default() };
        let mut program = Program::start(&screen, home.path(), &start);
        let picture = program.wait_for_picture("markers on the map", shows_the_markers);
        assert!(brightness(&picture) > 0.0);
        assert!(log(home.path()).contains(&format!("drawing with {backend}")), "{way}: {}", log(home.path()));
        assert_eq!(program.quit().code(), Some(0), "{way}");
    }
}
