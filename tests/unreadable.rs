//! What cannot be opened, or not be used as a whole, says which file, where and why.

use std::path::{Path, PathBuf};

use egui::Key;
use serde_json::json;
use sitmap::l10n;
use sitmap::scene::view::Severity;

use crate::support::files::{self, Folder};
use crate::support::{NONE, Window};

const BUNDLED: &str = "Attacks on the coalition in Syria and Iraq, January 2022";

#[test]
fn a_file_that_cannot_be_read_says_which_where_and_why_and_everything_else_stays() {
    let folder = Folder::new();
    let text = files::bundled_text();
    let cut = &text[..text.find("\"sources\"").unwrap() + 20];
    let last_line = cut.lines().count();
    let write = |name: &str, bytes: &[u8]| folder.write(name, bytes);
    let cases: [(PathBuf, &str, String); 9] = [
        (
            write("truncated.sitmap.json", cut.as_bytes()),
            "truncated.sitmap.json",
            format!("line {last_line}, column"),
        ),
        (write("object.json", b"{}"), "object.json", "line 1: this is not a Sitmap dossier".to_owned()),
        (write("blank.json", b" \n\n "), "blank.json", "there is nothing in it".to_owned()),
        (write("zero.json", b""), "zero.json", "the file is empty (0 bytes)".to_owned()),
        (folder.path().to_path_buf(), "", "this is a folder, not a file".to_owned()),
        (folder.path().join("gone.json"), "gone.json", "there is no such file".to_owned()),
        (
            write("latin.json", b"{\n\"title\": \"caf\xe9\"}"),
            "latin.json",
            "line 2, column 14: this is not UTF-8".to_owned(),
        ),
        (
            write("later.json", b"{\"format\": \"sitmap-dossier\",\n\"version\": 7}"),
            "later.json",
            "line 2: this dossier has version 7".to_owned(),
        ),
        (write("list.json", b"[1, 2]"), "list.json", "line 1: this is not a Sitmap dossier".to_owned()),
    ];
    for (path, name, reason) in cases {
        let mut window = Window::new();
        window.click_marker("Ain al-Asad");
        let (selected, camera) = (window.selected(), window.camera());
        let (rows, markers) = (window.rows(), window.markers());
        window.drop_files(&[&path]);

        let alerts = window.alerts();
        assert_eq!(alerts.len(), 1, "{name}: {alerts:?}");
        assert!(alerts[0].contains(&format!("{name} could not be opened")), "{alerts:?}");
        assert!(alerts[0].contains(&reason), "{reason}: {alerts:?}");
        assert!(alerts[0].contains(&path.display().to_string()), "{alerts:?}");
        assert!(alerts[0].contains("What was open stays open."), "{alerts:?}");

        assert_eq!(window.layers(), [BUNDLED], "{name}");
        assert_eq!(window.selected(), selected, "{name}");
        assert_eq!(window.camera(), camera, "{name}");
        assert_eq!((window.rows(), window.markers()), (rows, markers), "{name}");
        assert!(window.app().state().settings.recent.is_empty(), "{name}");

        window.click(l10n::ui::dismiss());
        assert_eq!(window.alerts(), [""; 0]);
        assert_eq!(window.selected(), selected);
    }
}

#[test]
fn a_broken_file_on_the_command_line_opens_the_window_with_a_message() {
    let folder = Folder::new();
    let broken = folder.write("broken.json", "{");
    let window = Window::on(&[&broken]);
    assert_eq!(window.alerts().len(), 1);
    assert!(window.has(l10n::ui::nothing_open()));
    assert_eq!(window.app().state().messages[0].gravity, Severity::Error);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_and_not_waited_for() {
    let folder = Folder::new();
    let pipe = folder.path().join("pipe.json");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    let mut window = Window::new();
    window.drop_files(&[&pipe]);
    assert!(window.alerts()[0].contains("this is not a regular file"), "{:?}", window.alerts());
}

#[test]
fn a_file_with_issues_is_opened_and_each_issue_is_told_with_its_line() {
    let folder = Folder::new();
    let mut dossier = files::north();
    dossier["places"][0]["position"] = json!([43.68, 91.0]);
    dossier["incidents"][1]["places"][0]["place"] = json!("nowhere");
    let path = folder.dossier("flawed.sitmap.json", &dossier);
    let lines: Vec<usize> = ["91.0", "\"nowhere\""].iter().map(|part| line_of(&path, part)).collect();

    let mut window = Window::on(&[&path]);
    assert_eq!(window.layers(), ["In the north"]);
    let alerts = window.alerts();
    assert_eq!(alerts.len(), 1);
    assert!(alerts[0].contains("flawed.sitmap.json: 2 issues"), "{alerts:?}");
    let issues = |window: &Window| -> Vec<String> {
        window
            .nodes()
            .map(|node| node.text())
            .filter(|text| text.starts_with("Line ") && text.contains('·'))
            .collect()
    };
    assert_eq!(issues(&window), [""; 0]);

    // From the message, and from the layer's count.
    for link in ["Show issues", "2 issues"] {
        window.click(link);
        assert!(window.has(l10n::ui::not_all_read()));
        let told = issues(&window);
        assert_eq!(told.len(), 2, "{}", window.told());
        for (line, told) in lines.iter().zip(&told) {
            assert!(told.starts_with(&format!("Line {line} ·")), "{line}: {told}");
        }
        assert!(told[0].contains("places[0].position"), "{told:?}");
        assert!(told[1].contains("incidents[1].places[0]"), "{told:?}");
        window.key(NONE, Key::Escape);
        assert_eq!(issues(&window), [""; 0]);
    }

    window.click(&l10n::ui::close_named("In the north"));
    assert_eq!(window.alerts(), [""; 0], "what is closed is not warned of");
}

/// The line of a file, from 1, in which this stands.
fn line_of(path: &Path, part: &str) -> usize {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().position(|line| line.contains(part)).unwrap() + 1
}

#[test]
fn one_file_of_an_archive_that_cannot_be_read_is_named_and_the_other_is_open() {
    let folder = Folder::new();
    let mut packer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [
        ("good.csv", "title,date,lat,lon\nRockets,2022-01-05,35.05,40.58\n"),
        ("bad.geojson", "{\"type\":\n 5"),
    ] {
        packer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut packer, text.as_bytes()).unwrap();
    }
    let archive = folder.write("both.zip", packer.finish().unwrap().into_inner());
    let window = Window::on(&[&archive]);
    assert_eq!(window.layers(), ["good.csv"]);
    let alerts = window.alerts();
    assert!(alerts.len() == 1 && alerts[0].contains("both.zip › bad.geojson"), "{alerts:?}");
}
