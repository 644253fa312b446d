//! The built program as a process of its own: in a real window, without a network, without a
//! desktop around it, and drawing without a window.

mod crash;
mod pictures;
mod screen;
mod screen_reader;
mod starting;

use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use image::RgbImage;
use sitmap::model::Kind;

use pictures::{brightness, colours, kinds_on_map, squares_with_markers};
use screen::{Program, SITMAP, Screen, Start, at_home, tool};

const BUNDLED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/coalition-attacks-2022-01.sitmap.json");
/// The bundled dossier has so many places with incidents on the map.
const PLACES: usize = 4;

fn shows_the_markers(picture: &RgbImage) -> bool {
    squares_with_markers(picture, 1) >= PLACES
}

#[test]
fn the_window_opens_on_the_bundled_dossier_and_closes_when_asked() {
    let screen = Screen::start(1400, 900);
    let home = tempfile::tempdir().unwrap();
    let mut program = Program::start(&screen, home.path(), &Start::default());
    let picture = program.wait_for_picture("markers on the map", shows_the_markers);
    assert!(colours(&picture) > 1000, "a map has many colours, this has {}", colours(&picture));
    for kind in [Kind::IndirectFire, Kind::Artillery, Kind::Drone] {
        assert!(kinds_on_map(&picture, 1).contains(&kind), "{kind:?}: {:?}", kinds_on_map(&picture, 1));
    }
    assert_eq!(program.quit().code(), Some(0));
}

#[test]
fn without_a_network_the_window_opens_and_no_connection_is_tried() {
    let screen = Screen::start(1400, 900);
    let home = tempfile::tempdir().unwrap();
    let calls = home.path().join("calls");
    let start = Start { behind: watched(&calls), ..Start::default() };
    let mut program = Program::start(&screen, home.path(), &start);
    program.wait_for_picture("markers on the map", shows_the_markers);
    // With the map moved, so that it wants other tiles.
    program.press("plus");
    program.wait("another part of the map", |program| {
        program.press("Left");
        kinds_on_map(&screen.picture(), 1).is_empty().then_some(())
    });
    assert_eq!(program.quit().code(), Some(0));
    let calls = fs::read_to_string(calls).unwrap();
    assert!(calls.contains("AF_UNIX"), "the window's own connection is seen: {calls}");
    assert_eq!(connections_beyond_this_machine(&calls), Vec::<&str>::new());
}

#[test]
fn a_connection_that_is_tried_would_be_seen() {
    let home = tempfile::tempdir().unwrap();
    let calls = home.path().join("calls");
    let line = watched(&calls);
    let tried = Command::new(&line[0])
        .args(&line[1..])
        .args(["bash", "-c", "exec 3<>/dev/tcp/192.0.2.1/9"])
        .output()
        .unwrap();
    assert!(!tried.status.success(), "there is no network");
    assert!(!connections_beyond_this_machine(&fs::read_to_string(calls).unwrap()).is_empty());
}

#[test]
fn without_a_desktop_to_ask_for_files_the_program_goes_on() {
    let screen = Screen::start(1400, 900);
    let home = tempfile::tempdir().unwrap();
    let of_north = "tests/fixtures/north.sitmap.json";
    fs::copy(of_north, home.path().join("north.sitmap.json")).unwrap();
    let mut program = Program::start(&screen, home.path(), &Start::default());
    let before = program.wait_for_picture("markers on the map", shows_the_markers);
    let is_asking = |picture: &RgbImage| brightness(picture) < brightness(&before) * 0.95;
    program.press("ctrl+o");
    program.wait_for_picture("the files of the home, and the rest darker", is_asking);
    // By the letter that its name begins with, and Enter.
    program.wait("the file to be opened", |program| {
        program.press("n");
        program.press("Return");
        let kept = fs::read_to_string(home.path().join("config/sitmap/settings.json"));
        kept.is_ok_and(|kept| kept.contains("north.sitmap.json")).then_some(())
    });
    program.wait_for_picture("the window again", |picture| !is_asking(picture));
    let before = program.picture();
    program.press("ctrl+o");
    program
        .wait_for_picture("the files once more", |picture| brightness(picture) < brightness(&before) * 0.95);
    program.press("Escape");
    program
        .wait_for_picture("the window as it was", |picture| brightness(picture) > brightness(&before) * 0.98);
    // It still does what it is told.
    program.press("m");
    program.wait_for_picture("the map alone", |picture| is_map_alone(picture) && shows_the_markers(picture));
    assert_eq!(program.quit().code(), Some(0));
}

#[test]
fn theme_folded_panels_and_the_place_of_the_window_are_kept() {
    let screen = Screen::start(1400, 900);
    let home = tempfile::tempdir().unwrap();
    let place = [120, 70, 1100, 700];

    let mut program = Program::start(&screen, home.path(), &Start::default());
    program.wait_for_picture("markers on the map", shows_the_markers);
    program.put(place);
    let [x, y, width, _] = place;
    let light = program.wait_for_picture("the light window, laid out at its place", |picture| {
        // The right end of the button before the last: while the window is still as wide as it
        // was, a click would miss what is drawn there a moment later.
        let [red, green, blue] = picture.get_pixel((x + width - 50) as u32, (y + 18) as u32).0;
        red < 60 && green > 80 && blue > 80 && brightness(&window_of(picture, place)) > 150.0
    });
    // The last thing in the top bar.
    program.click((x + width - 26, y + 18));
    program.wait_for_picture("the dark theme", |picture| {
        brightness(&window_of(picture, place)) < brightness(&window_of(&light, place)) / 2.0
    });
    program.press("m");
    program.wait_for_picture("the map alone", |picture| is_map_alone(&window_of(picture, place)));
    assert_eq!(program.quit().code(), Some(0));
    let kept = fs::read_to_string(home.path().join("config/sitmap/settings.json")).unwrap();
    assert!(kept.contains("Dark"), "{kept}");

    let mut program = Program::start(&screen, home.path(), &Start::default());
    program.wait("the window at its old place", |program| (program.place() == place).then_some(()));
    program.wait_for_picture("all as it was left", |picture| {
        let window = window_of(picture, place);
        is_map_alone(&window) && brightness(&window) < brightness(&window_of(&light, place)) / 2.0
    });
    assert_eq!(program.quit().code(), Some(0));
}

#[test]
fn what_an_earlier_version_kept_is_taken_over_and_its_settings_leave_the_file_of_the_window() {
    let screen = Screen::start(1400, 900);
    let home = tempfile::tempdir().unwrap();
    let earlier = home.path().join("data/sitmap/app.ron");
    fs::create_dir_all(earlier.parent().unwrap()).unwrap();
    fs::write(
        &earlier,
        r#"{"sitmap settings": "(theme:Dark,names:\"fr\")", "sitmap panels": "(list_open:false,card_open:false)"}"#,
    )
    .unwrap();
    let mut program = Program::start(&screen, home.path(), &Start::default());
    program.wait_for_picture("the dark map alone", |picture| {
        is_map_alone(picture) && brightness(picture) < 100.0
    });
    assert_eq!(program.quit().code(), Some(0));
    let kept = fs::read_to_string(home.path().join("config/sitmap/settings.json")).unwrap();
    assert!(kept.contains("\"Dark\"") && kept.contains("\"fr\""), "{kept}");
    let of_window = fs::read_to_string(earlier).unwrap();
    assert!(!of_window.contains("sitmap settings") && of_window.contains("window"), "{of_window}");
}

#[test]
fn a_file_named_on_the_command_line_is_opened() {
    let screen = Screen::start(1400, 900);
    let home = tempfile::tempdir().unwrap();
    let start = Start { arguments: vec![BUNDLED.into()], ..Start::default() };
    let mut program = Program::start(&screen, home.path(), &start);
    program.wait_for_picture("markers on the map", shows_the_markers);
    assert_eq!(program.quit().code(), Some(0));
    let kept = fs::read_to_string(home.path().join("config/sitmap/settings.json")).unwrap();
    assert!(kept.contains("coalition-attacks-2022-01.sitmap.json"), "opened lately: {kept}");
}

#[test]
fn a_picture_has_the_size_asked_for_and_both_themes_show_the_markers() {
    let folder = tempfile::tempdir().unwrap();
    let [light, dark] = ["light", "dark"].map(|theme| {
        let picture = drawn(folder.path(), &["--size", "1000x640", "--theme", theme]);
        assert_eq!(picture.dimensions(), (1000, 640));
        assert!(shows_the_markers(&picture), "{theme}: {:?}", kinds_on_map(&picture, 1));
        brightness(&picture)
    });
    assert!(dark < light / 2.0, "{dark} of {light}");
}

#[test]
fn a_picture_at_scale_two_has_twice_the_pixels_each_way() {
    let folder = tempfile::tempdir().unwrap();
    let picture = drawn(folder.path(), &["--size", "1000x640", "--scale", "2"]);
    assert_eq!(picture.dimensions(), (2000, 1280));
    assert!(squares_with_markers(&picture, 2) >= PLACES);
}

#[test]
fn a_picture_of_another_part_of_the_world_shows_no_markers() {
    let folder = tempfile::tempdir().unwrap();
    let picture = drawn(folder.path(), &["--size", "1000x640", "--view", "-33,-70,6"]);
    assert_eq!(kinds_on_map(&picture, 1), []);
    assert!(colours(&picture) > 1000);
}

#[test]
fn a_picture_of_what_is_selected_shows_its_card() {
    let folder = tempfile::tempdir().unwrap();
    let without = drawn(folder.path(), &["--size", "1200x640"]);
    let with = drawn(folder.path(), &["--size", "1200x640", "--select", "ain-al-asad"]);
    let right = |picture: &RgbImage| image::imageops::crop_imm(picture, 820, 60, 360, 500).to_image();
    assert_ne!(right(&without), right(&with), "the card of the dossier, and of the place");
    let map = image::imageops::crop_imm(&with, 360, 60, 360, 500).to_image();
    assert!(colours(&right(&with)) < colours(&map), "a card has fewer colours than a map");
}

#[test]
fn an_unknown_id_is_told_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out.png");
    let said = render(folder.path(), BUNDLED.as_ref(), &out, &["--select", "no-such-id"]);
    assert_eq!(said.status.code(), Some(1));
    let told = String::from_utf8_lossy(&said.stderr);
    assert!(told.contains("no-such-id"), "{told}");
    assert!(!out.exists());
}

#[test]
fn a_picture_larger_than_can_be_drawn_is_refused_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out.png");
    for too_large in [["--size", "1280x800", "--scale", "8"], ["--size", "8000x8000", "--scale", "2"]] {
        let said = render(folder.path(), BUNDLED.as_ref(), &out, &too_large);
        assert_eq!(said.status.code(), Some(1), "{too_large:?}");
        let told = String::from_utf8_lossy(&said.stderr);
        assert!(told.contains("8\u{202f}192 pixels"), "{told}");
        assert!(!out.exists());
    }
}

#[test]
fn what_cannot_be_read_leaves_the_picture_that_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out.png");
    fs::write(&out, "precious").unwrap();
    let empty = folder.path().join("empty.sitmap.json");
    fs::write(&empty, "").unwrap();
    let broken = folder.path().join("broken.sitmap.json");
    fs::write(&broken, "{\"format\": \"sitmap-dossier\",\n \"version\": 1,").unwrap();
    for file in [&empty, &broken, &folder.path().join("missing.json"), &folder.path().to_path_buf()] {
        let said = render(folder.path(), file, &out, &[]);
        assert_eq!(said.status.code(), Some(1), "{}", file.display());
        let told = String::from_utf8_lossy(&said.stderr);
        let name = file.file_name().unwrap().to_string_lossy();
        assert!(told.contains(&*name), "{told}");
        assert!(!told.contains("panicked"), "{told}");
        assert_eq!(fs::read_to_string(&out).unwrap(), "precious");
    }
}

/// What is so, the arguments, the variables, and the help that is told.
type Started<'a> = (&'a str, &'a [OsString], &'a [(&'a str, &'a str)], &'a str);

#[test]
fn without_a_display_or_graphics_one_sentence_tells_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let screen = Screen::start(800, 600);
    let display = screen.display();
    // The library that draws looks for no other way than this one, which only Windows has.
    let no_graphics = ("WGPU_BACKEND", "dx12");
    let out = folder.path().join("out.png");
    let render = ["render".into(), BUNDLED.into(), out.clone().into_os_string()];
    let (install, desktop) = ("install mesa-vulkan-drivers", "start it from a desktop");
    let cases: [Started; 5] = [
        ("no display", &[], &[], desktop),
        ("an X server that is not there", &[], &[("DISPLAY", ":64999")], desktop),
        ("a Wayland server that is not there", &[], &[("WAYLAND_DISPLAY", "nobody")], desktop),
        ("a window without graphics", &[], &[("DISPLAY", display), no_graphics], install),
        ("a picture without graphics", &render, &[no_graphics], install),
    ];
    for (what, arguments, variables, help) in cases {
        let mut command = Command::new(SITMAP);
        at_home(&mut command, folder.path())
            .args(arguments)
            .env_remove("RUST_LOG")
            .env("RUST_BACKTRACE", "1")
            .envs(variables.iter().copied());
        let said = command.output().unwrap();
        let told = String::from_utf8_lossy(&said.stderr);
        assert_eq!(said.status.code(), Some(1), "{what}: {told}");
        assert!(told.starts_with("sitmap: ") && told.contains(help), "{what}: {told}");
        assert_eq!(told.lines().count(), 1, "{what}: {told}");
        assert!(!told.contains(".rs"), "{what}: {told}");
    }
    assert!(!out.exists());
}

/// Whether there is a map where the incident list would be.
fn is_map_alone(window: &RgbImage) -> bool {
    let left = image::imageops::crop_imm(window, 20, 60, 280, window.height() - 120).to_image();
    colours(&left) > 2000
}

fn window_of(picture: &RgbImage, [x, y, width, height]: [i32; 4]) -> RgbImage {
    image::imageops::crop_imm(picture, x as u32, y as u32, width as u32, height as u32).to_image()
}

/// Draws the bundled dossier.
fn drawn(folder: &Path, options: &[&str]) -> RgbImage {
    let out = folder.join("drawn.png");
    let said = render(folder, BUNDLED.as_ref(), &out, options);
    assert!(said.status.success(), "{options:?}: {}", String::from_utf8_lossy(&said.stderr));
    image::open(&out).unwrap().into_rgb8()
}

fn render(home: &Path, file: &Path, out: &Path, options: &[&str]) -> Output {
    let mut command = Command::new(SITMAP);
    at_home(command.arg("render").arg(file).arg(out).args(options), home).output().unwrap()
}

/// What starts a command without a network, and writes down each time that it asks for one.
fn watched(calls: &Path) -> Vec<OsString> {
    tool("strace", "strace");
    tool("ip", "iproute2");
    let mut line = without_network();
    // Nothing there that a connection could leave by, not even to this machine.
    let watch = "test -z \"$(ip -oneline link show up)\" || exit 99; exec \"$@\"";
    line.extend(["sh", "-c", watch, "sh", "strace", "-f", "-qq", "-e"].map(OsString::from));
    line.extend(["trace=socket,connect,sendto,sendmsg,sendmmsg", "-o"].map(OsString::from));
    line.push(calls.into());
    line
}

/// What starts a command in a network namespace of its own: as root, in a user namespace, or as
/// root and back again. Systems differ in what they allow.
fn without_network() -> Vec<OsString> {
    tool("unshare", "util-linux");
    let id = |what| {
        let said = Command::new("id").arg(what).output().unwrap();
        String::from_utf8_lossy(&said.stdout).trim().to_owned()
    };
    let (user, group) = (format!("--reuid={}", id("-u")), format!("--regid={}", id("-g")));
    let ways: [&[&str]; 3] = [
        &["unshare", "--net"],
        &["unshare", "--map-root-user", "--net"],
        &["sudo", "-nE", "unshare", "--net", "setpriv", &user, &group, "--clear-groups"],
    ];
    let works = |way: &&[&str]| {
        let tried = Command::new(way[0]).args(&way[1..]).arg("true").output();
        tried.is_ok_and(|said| said.status.success())
    };
    let way = ways.into_iter().find(works).unwrap_or_else(|| {
        panic!("this test needs a network namespace, and this system lets it make none: run it as root")
    });
    way.iter().map(OsString::from).collect()
}

/// The calls to anything but sockets of this machine and its kernel.
fn connections_beyond_this_machine(calls: &str) -> Vec<&str> {
    let family = |call: &&str| call.contains("AF_") || call.contains("PF_");
    let local =
        |call: &&str| ["AF_UNIX", "AF_LOCAL", "AF_NETLINK"].iter().any(|family| call.contains(family));
    calls.lines().filter(family).filter(|call| !local(call)).collect()
}
