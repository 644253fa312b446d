//! Copies of layers, and the template, saved from the window.

use std::path::Path;

use egui::accesskit::Role;
use sitmap::formats::write::Kind;
use sitmap::formats::{Options, Reading, read_file};
use sitmap::l10n;
use sitmap::model::Table;
use sitmap::progress::Progress;
use sitmap::query::LayerId;
use sitmap::scene::{Command, Output};

use crate::support::Window;
use crate::support::files::{self, BUNDLED, Folder};

fn layer(window: &Window) -> LayerId {
    window.app().state().workspace.layers.all()[0].id
}

/// Saves as though the user had answered the dialog.
fn save(window: &mut Window, kind: Kind, path: &Path) {
    let layer = layer(window);
    window.send(Command::Write(Output::Dossier(layer, kind), path.to_owned()));
    window.settle();
}

fn reading(path: &Path) -> Reading {
    read_file(path, &Options::default(), &Progress::default()).unwrap()
}

#[test]
fn a_layer_is_saved_in_each_format_and_what_is_not_in_it_is_told() {
    let folder = Folder::new();
    for kind in Kind::ALL {
        let mut window = Window::new();
        let path = folder.path().join(format!("copy.{}", kind.ending()));
        save(&mut window, kind, &path);
        let status = window.texts(Role::Status).join(" ");
        assert!(status.contains(&format!("Saved all 6 incidents: {}", path.display())), "{status}");
        assert_eq!(reading(&path).dossier.len(Table::Incidents), 6);
        let alerts = window.alerts().join("\n");
        if kind == Kind::Native {
            assert_eq!(alerts, "", "a dossier holds everything");
        } else {
            assert!(alerts.contains(&format!("Saved. {} has no room for:", kind.name())), "{alerts}");
            assert!(alerts.contains("names in other languages of 5 places"), "{alerts}");
        }
    }
    let copy = std::fs::read_to_string(folder.path().join("copy.sitmap.json")).unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&copy).unwrap(), files::bundled());
}

#[test]
fn all_of_a_layer_is_saved_whatever_the_list_shows() {
    let folder = Folder::new();
    let mut window = Window::on(&[Path::new(BUNDLED)]);
    window.send(Command::Find);
    window.type_text("drones");
    window.settle();
    assert!(window.rows().len() < 6);
    let path = folder.path().join("all.csv");
    save(&mut window, Kind::Csv, &path);
    assert_eq!(reading(&path).dossier.len(Table::Incidents), 6);
}

#[test]
fn a_copy_that_cannot_be_written_is_told_and_what_was_there_stays() {
    let folder = Folder::new();
    let mut window = Window::new();
    save(&mut window, Kind::Xlsx, &folder.path().join("no/such/folder.xlsx"));
    let alerts = window.alerts().join("\n");
    assert!(alerts.contains(l10n::saving::not_saved()) && alerts.contains("folder.xlsx"), "{alerts}");
    assert_eq!(window.app().state().workspace.layers.all().len(), 1);
}

#[test]
fn the_menus_offer_each_format_and_the_template() {
    let mut window = Window::new();
    window.menu(&[l10n::ui::file(), l10n::saving::save_copy()]);
    for kind in Kind::ALL {
        let entry = format!("As {}…", kind.name());
        assert!(window.has(&entry), "{entry}: {}", window.told());
    }
    assert!(window.has(l10n::saving::save_template()));
}

#[test]
fn the_template_is_saved_and_opens_as_a_dossier_with_quotations() {
    let folder = Folder::new();
    let path = folder.path().join("mine.xlsx");
    let mut window = Window::new();
    window.send(Command::Write(Output::Template, path.clone()));
    window.settle();
    window.step_until("the file", |_| path.exists());
    window.step_until("the note", |window| window.texts(Role::Status).join(" ").contains("mine.xlsx"));
    window.send(Command::Open(vec![path]));
    window.settle();
    assert!(window.layers().iter().any(|layer| layer.contains("mine")), "{:?}", window.layers());
    window.click_row("Five rockets land near Ain al-Asad");
    assert!(
        window.statements().iter().any(|said| said.contains("Notre coalition continue")),
        "{:?}",
        window.statements()
    );
}
