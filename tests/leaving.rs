//! What is saved before a layer goes: that save, and no other, answers the question.

use std::path::Path;

use egui::Key;
use sitmap::formats::write::Kind;
use sitmap::l10n;
use sitmap::query::LayerId;
use sitmap::scene::briefing::{Leaving, Unsaved};
use sitmap::scene::dialog::Dialog;
use sitmap::scene::files::{FileQuestion, Wanted};
use sitmap::scene::{Command, Output};

use crate::support::files::{self, Folder};
use crate::support::{CTRL, Window};

/// A window on a file whose briefing is not saved.
fn unsaved(path: &Path) -> (Window, LayerId) {
    let mut window = Window::on(&[path]);
    window.key(CTRL, Key::B);
    window.click(l10n::briefing_panel::start());
    let layer = window.app().state().workspace.layers.all()[0].id;
    (window, layer)
}

/// What the user wants while a file is written.
type Meanwhile<'a> = &'a dyn Fn(LayerId) -> Vec<Command>;

fn save_and_leave(layer: LayerId) -> Command {
    Command::Unsaved(Leaving::Layer(layer), Unsaved::Save)
}

fn is_closed(window: &Window) -> bool {
    window.app().state().workspace.layers.all().is_empty()
}

/// What is asked a path for.
fn asked(window: &Window) -> Option<&FileQuestion> {
    match &window.app().state().dialog {
        Some(Dialog::Files(question)) => Some(question),
        _ => None,
    }
}

#[test]
fn what_else_is_saved_or_not_meanwhile_does_not_answer_the_question_about_leaving() {
    let folder = Folder::new();
    let path = folder.path().join("template.xlsx");
    let template = Command::Write(Output::Template, path.clone());
    let question = FileQuestion::new("Save a template".to_owned(), Wanted::Output(Output::Template), path);
    let question = Dialog::Files(question);
    let nowhere = Command::Write(Output::Template, folder.path().join("no/such/folder.xlsx"));
    let table = |layer| Command::Write(Output::Dossier(layer, Kind::Csv), folder.path().join("copy.csv"));
    let cases: [(&str, Meanwhile); 4] = [
        ("a path is not given", &|_| vec![Command::Show(question.clone()), Command::CloseDialog]),
        ("something else is saved", &|_| vec![template.clone()]),
        ("something else cannot be saved", &|_| vec![nowhere.clone()]),
        ("a copy in another format is saved", &|layer| vec![table(layer)]),
    ];
    for (what, meanwhile) in cases {
        let path = folder.dossier("north.sitmap.json", &files::north());
        let (mut window, layer) = unsaved(&path);
        // All in one frame, while the file is being written.
        for command in [save_and_leave(layer)].into_iter().chain(meanwhile(layer)) {
            window.harness.state_mut().send(command);
        }
        window.step_until(what, is_closed);
        assert!(std::fs::read_to_string(&path).unwrap().contains("\"briefing\""), "{what}");
    }
}

#[test]
fn a_layer_without_a_file_of_its_own_goes_only_when_it_was_said_where_to_save_it() {
    let folder = Folder::new();
    let table = folder.write("table.csv", "title,date,lat,lon\nOne,2022-01-01,35.1,40.1\n");
    let (mut window, layer) = unsaved(&table);
    window.send(save_and_leave(layer));
    window.step_until("the question where to", |window| asked(window).is_some());
    window.send(Command::CloseDialog);
    // A copy that the user saves later is one, and no more.
    window.send(Command::Write(Output::Template, folder.path().join("template.xlsx")));
    window.send(Command::Write(Output::Dossier(layer, Kind::Csv), folder.path().join("copy.csv")));
    assert!(!is_closed(&window));

    window.send(save_and_leave(layer));
    window.step_until("the question where to", |window| asked(window).is_some());
    let path = folder.path().join("copy.sitmap.json");
    window.send(Command::AnswerFiles(vec![path.clone()]));
    window.step_until("the layer is gone", is_closed);
    assert!(path.exists());
}
