//! Redacted copies, through the window and the command line.

use std::path::Path;
use std::process::Command as Program;

use egui::accesskit::Role;
use serde_json::{Value, json};
use sitmap::formats::{Options, Reading, read_file};
use sitmap::l10n;
use sitmap::progress::Progress;
use sitmap::redaction::{Part, Redaction};
use sitmap::scene::dialog::Dialog;
use sitmap::scene::{Command, Output};

use crate::support::Window;
use crate::support::files::{self, BUNDLED, Folder};

const ACLED: &str = "tests/fixtures/tables/acled.csv";

fn reading(path: &Path) -> Reading {
    read_file(path, &Options::default(), &Progress::default()).unwrap()
}

fn convert(arguments: &[&str], files: &[&Path]) -> (i32, String) {
    let output =
        Program::new(env!("CARGO_BIN_EXE_sitmap")).arg("convert").args(arguments).args(files).output();
    let output = output.unwrap();
    let told = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap(), String::from_utf8(told).unwrap())
}

/// Opens the dialog from the menu.
fn opened(files: &[&Path]) -> Window {
    let mut window = if files.is_empty() { Window::new() } else { Window::on(files) };
    window.menu(&[l10n::ui::file(), l10n::redact::entry()]);
    assert!(window.has(l10n::command_line::redacted()), "{}", window.told());
    window
}

/// What was worked out of the choices.
fn wish(window: &Window) -> Redaction {
    window.app().state().redaction.as_ref().unwrap().wish.clone()
}

/// Saves as though the user had answered the system's dialog.
fn save(window: &mut Window, path: &Path) {
    let layer = window.app().state().workspace.layers.all()[0].id;
    let wish = wish(window);
    window.send(Command::CloseDialog);
    window.send(Command::Write(Output::Redacted(layer, Box::new(wish)), path.to_owned()));
    window.settle();
}

#[test]
fn what_the_user_ticks_is_previewed_left_out_and_told_and_the_layer_stays() {
    let folder = Folder::new();
    let mut window = opened(&[]);
    assert!(window.has(l10n::redact::nothing_chosen()));
    window.click(&l10n::redact::squares("10 km"));
    assert!(window.has(&l10n::redact::positions(4, "10 km")));
    assert!(window.has("4 places keep names that give their positions away."), "{}", window.told());
    assert!(window.has_part("The briefing keeps notes for the presenter on "), "{}", window.told());
    window.click(&l10n::redact::leave_out_too(l10n::ui::names()));
    assert!(wish(&window).is_without(Part::PlaceNames));
    assert!(!window.has("4 places keep names that give their positions away."), "{}", window.told());
    window.click(l10n::ui::names());
    window.click(&l10n::redact::leave_out("Maj. Gen. John W. Brennan Jr."));
    assert!(window.has(&l10n::redact::actors_alone(1)), "{}", window.told());
    assert!(window.has_part("What is left out is still named in the words of"), "{}", window.told());
    window.click(l10n::redact::speakers_label());
    window.click(l10n::redact::speakers_label());
    let path = folder.path().join("copy.sitmap.json");
    save(&mut window, &path);
    let status = window.texts(Role::Status).join(" ");
    assert!(status.contains("Saved all 6 incidents"), "{status}");
    let alerts = window.alerts().join("\n");
    assert!(alerts.contains(l10n::redact::look()), "{alerts}");
    assert!(alerts.contains("4 places keep names that give their positions away."), "{alerts}");

    let copy = reading(&path);
    assert_eq!(copy.issues, []);
    assert!(copy.dossier.head.editor_note.contains("Redacted copy: made on "));
    assert!(copy.dossier.actors().all(|actor| !actor.name("en").contains("Brennan")));
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(!text.contains("40.584") && !text.contains("35.048"));
    let layer = &window.app().state().workspace.layers.all()[0];
    assert!(layer.data.dossier().actor_by_key("brennan").is_some(), "what is open stays as it is");
}

#[test]
fn columns_of_the_file_go_with_whatever_else_goes() {
    let mut window = opened(&[Path::new(ACLED)]);
    let is_ticked = |window: &Window, name: &str| {
        window.nodes().any(|node| node.role() == Role::CheckBox && node.text() == name && node.is_pressed())
    };
    assert!(!is_ticked(&window, l10n::redact::columns()));
    window.click(&l10n::redact::leave_out_all_of("sources"));
    assert!(is_ticked(&window, l10n::redact::columns()));
    assert!(window.has(&l10n::redact::incident_rows(5)), "{}", window.told());
    window.click(&l10n::redact::leave_out_none_of("sources"));
    assert!(window.has(l10n::redact::nothing_chosen()));
    window.click(l10n::redact::find_actor());
    window.type_text("islamic");
    let boxes = window.texts(Role::CheckBox);
    assert!(boxes.contains(&"Leave out Islamic State (Iraq)".to_owned()), "{boxes:?}");
    assert!(!boxes.contains(&"Leave out Protesters (Iraq)".to_owned()), "{boxes:?}");
}

#[test]
fn a_long_list_is_searched_and_left_out_as_a_whole_but_for_one() {
    let folder = Folder::new();
    let mut dossier = files::small("Many", &[("Harbour", [10.0, 50.0], "raid")]);
    let actors = (0..300).map(|n| {
        let side = if n % 10 == 0 { "Northern" } else { "Southern" };
        json!({"id": format!("a{n}"), "names": {"en": format!("{side} group {n}")}})
    });
    dossier["actors"] = actors.collect();
    let mut window = opened(&[&folder.dossier("many.sitmap.json", &dossier)]);
    assert!(window.has(&l10n::redact::chosen(0, 300)), "{}", window.told());
    window.click(&l10n::redact::leave_out_all_of("actors"));
    assert!(window.has(&l10n::redact::chosen(300, 300)), "{}", window.told());
    window.click(l10n::redact::find_actor());
    window.type_text("northern group 29");
    // One was found; it alone stays, and the rest goes.
    window.click(&l10n::redact::leave_out("Northern group 290"));
    assert!(window.has(&l10n::redact::chosen(299, 300)), "{}", window.told());
    let actors = wish(&window).actors;
    assert!(!actors.all && !actors.keys.contains("a290") && actors.keys.len() == 299);
    window.click(&l10n::redact::leave_out_all_found("actors"));
    assert!(wish(&window).actors.all);
    window.click(&l10n::redact::leave_out_none_found("actors"));
    assert!(window.has(&l10n::redact::chosen(299, 300)), "{}", window.told());
    window.click(&l10n::redact::leave_out_all_of("fields"));
    assert!(window.has(&l10n::redact::chosen(13, 13)), "{}", window.told());
    window.click(&l10n::redact::leave_out_none_of("fields"));
    // The columns of the file go with the actors.
    assert!(window.has(&l10n::redact::chosen(1, 13)), "{}", window.told());
}

#[test]
fn a_copy_of_what_was_closed_meanwhile_is_not_written() {
    let folder = Folder::new();
    let mut window = opened(&[]);
    window.click(l10n::redact::titles_label());
    let (layer, wish) = (window.app().state().workspace.layers.all()[0].id, wish(&window));
    window.send(Command::CloseDialog);
    window.send(Command::CloseLayer(layer));
    let path = folder.path().join("none.sitmap.json");
    window.send(Command::Write(Output::Redacted(layer, Box::new(wish)), path.clone()));
    assert!(window.alerts().join("\n").contains(l10n::saving::not_saved()), "{:?}", window.alerts());
    assert!(!path.exists());
    window.send(Command::Show(Dialog::Redact(layer)));
    assert!(window.has(l10n::redact::closed()));
}

#[test]
fn convert_writes_a_redacted_copy_in_every_format_and_reports_it() {
    let folder = Folder::new();
    for name in ["a.sitmap.json", "a.csv", "a.xlsx", "a.geojson", "a.kml"] {
        let out = folder.path().join(name);
        let (status, told) = convert(
            &[
                "--positions",
                "10km",
                "--without",
                "sources,summaries",
                "--without-actor",
                "Islamic State (Iraq)",
            ],
            &[Path::new(ACLED), &out],
        );
        assert_eq!(status, 0, "{told}");
        assert!(told.contains("  a redacted copy:\n    4 places: position coarsened"), "{told}");
        assert!(told.contains("    1 actor left out, with 1 part in an incident\n"), "{told}");
        let bytes = std::fs::read(&out).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for gone in ["33.6321", "IRQ90001", "Kirkuk Wire", "Islamic State", "two mortar rounds"] {
            assert!(!text.contains(gone), "{gone} in {name}");
        }
        assert_eq!(reading(&out).issues, [], "{name}");
    }
}

#[test]
fn convert_tells_in_json_what_still_names_it_and_refuses_an_actor_that_is_not_there() {
    let folder = Folder::new();
    let out = folder.path().join("b.sitmap.json");
    let (status, told) = convert(&["--json", "--without-actor", "brennan"], &[Path::new(BUNDLED), &out]);
    assert_eq!(status, 0, "{told}");
    let told: Value = serde_json::from_str(&told).unwrap();
    let redacted = &told["out"]["redacted"];
    assert!(redacted["lines"][0].as_str().unwrap().starts_with("1 actor left out"), "{redacted}");
    let still = redacted["still"].as_array().unwrap();
    assert!(still.iter().any(|row| row["in"] == "actor"), "{redacted}");
    let written: Value = serde_json::from_slice(&std::fs::read(&out).unwrap()).unwrap();
    assert_eq!(written["incidents"].as_array().unwrap().len(), 6);
    assert_ne!(written, files::bundled());

    let (status, told) =
        convert(&["--without-actor", "brenan"], &[Path::new(BUNDLED), &folder.path().join("c.csv")]);
    assert!(told.contains("there is no actor with the id brenan"), "{told}");
    assert_eq!((status, folder.path().join("c.csv").exists()), (2, false));
    for wrong in [["--positions", "5km"], ["--without", "everything"]] {
        assert_eq!(convert(&wrong, &[Path::new(BUNDLED), &folder.path().join("d.csv")]).0, 2, "{wrong:?}");
    }
}
