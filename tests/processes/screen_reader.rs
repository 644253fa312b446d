//! What somebody hears who sees nothing: a client of AT-SPI reads the program on a bus of its own, uses it
//! without a mouse, and tells what it was told.

use std::process::Stdio;

use super::screen::{SITMAP, Screen, at_home, tool};

const CLIENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/processes/screen_reader.py");

#[test]
fn who_sees_nothing_finds_the_places_hears_who_said_what_and_presents() {
    let screen = Screen::start(1400, 900);
    let home = tempfile::tempdir().unwrap();
    let mut client = tool("dbus-run-session", "dbus-daemon");
    // The system's own: it is for this one that the bindings are installed.
    client.args(["--", "/usr/bin/python3", "-W", "ignore", CLIENT, SITMAP, "--new-window"]);
    let client = at_home(&mut client, home.path())
        .env("DISPLAY", screen.display())
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let heard = String::from_utf8_lossy(&client.stdout).into_owned();
    // The registry of the bus says when it is there.
    let heard: String = heard
        .lines()
        .filter(|line| !line.starts_with("SpiRegistry"))
        .map(|line| format!("{line}\n"))
        .collect();
    assert!(client.status.success(), "{heard}\n{}", String::from_utf8_lossy(&client.stderr));
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("heard", heard);
    });
}
