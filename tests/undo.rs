//! One history: whatever is done to what is open is undone and done again, asked about before it goes,
//! and put on a newer version of its file.

use std::fs;
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, ViewportCommand};
use serde_json::json;
use sitmap::app::Start;
use sitmap::app::watch::PollInterval;
use sitmap::document::Operation;
use sitmap::l10n::{self, history};
use sitmap::model::Dossier;
use sitmap::query::Layer;
use sitmap::scene::Command;
use sitmap::scene::dialog::Dialog;

use crate::support::files::{self, Folder};
use crate::support::{CTRL, NONE, SHIFT, Window};

const PACE: PollInterval = PollInterval { every: Duration::from_millis(15), calm: Duration::from_millis(45) };
const LOOK_UP: &str = "Look them up…";
const TICK_SURE: &str = "Tick where only one place has the name";

/// A table of two places that have no position; a third and a fourth row stay as they are.
const TABLE: &str = "id,title,date,place,province,country\n\
    1,A march,2022-01-06,al-Mayadeen,Deir Ezzor province,Syria\n\
    2,A strike,2022-01-07,Sarmin,,Syria\n\
    3,A talk,2022-01-08,Nowhere at all,,Iraq\n\
    4,A meeting,2022-01-09,Nowhere else,,Iraq\n";

fn layer(window: &Window) -> &Layer {
    &window.app().state().workspace.layers.all()[0]
}

fn dossier(window: &Window) -> &Dossier {
    layer(window).data.dossier()
}

fn markers(window: &Window) -> Vec<String> {
    let mut names: Vec<_> = window.markers().into_iter().map(|(name, _)| name).collect();
    names.sort();
    names
}

/// A window on the table, with what is sure put on the map.
fn placed(folder: &Folder) -> Window {
    let file = folder.write("rows.csv", TABLE);
    let mut window = Window::with(Start { files: vec![file], watch: PACE, ..Start::default() });
    window.click(LOOK_UP);
    window.click(TICK_SURE);
    window.click(&l10n::gazetteer::place_so_many(2));
    assert_eq!(markers(&window), ["Sarmin", "al-Mayadeen"]);
    window
}

fn placed_two() -> String {
    history::sentence(&Operation::Placed { name: String::new(), count: 2 })
}

fn quits(window: &Window) -> bool {
    let output = window.harness.output();
    output.viewport_output.values().any(|viewport| viewport.commands.contains(&ViewportCommand::Close))
}

#[test]
fn a_position_and_a_step_are_undone_and_done_again_in_one_history() {
    let folder = Folder::new();
    let mut window = placed(&folder);
    window.key(CTRL, Key::B);
    window.click(l10n::briefing_panel::start());
    let steps = |window: &Window| layer(window).briefing().map_or(0, |briefing| briefing.steps.len());
    let all = steps(&window);
    assert!(all > 3);
    let told = |operation: &Operation| history::undo_of(&history::operation(operation));
    window.click(l10n::ui::edit());
    assert!(window.has_part(&told(&Operation::Drafted)), "{:?}", window.texts(Role::Button));
    window.key(NONE, Key::Escape);

    window.key(CTRL, Key::Z);
    assert_eq!((steps(&window), markers(&window).len()), (0, 2));
    assert!(window.has(&history::undone(history::drafted())));
    window.key(CTRL, Key::Z);
    assert_eq!((steps(&window), markers(&window).len()), (0, 0));
    window.key(CTRL, Key::Z);
    assert!(!layer(&window).is_unsaved(), "there is nothing more to undo");
    window.key(CTRL.plus(SHIFT), Key::Z);
    assert_eq!(markers(&window), ["Sarmin", "al-Mayadeen"]);
    window.key(CTRL, Key::Y);
    assert_eq!((steps(&window), markers(&window).len()), (all, 2));
}

#[test]
fn a_layer_that_was_closed_comes_back_with_what_was_done_to_it() {
    let folder = Folder::new();
    let north = folder.dossier("north.sitmap.json", &files::north());
    let file = folder.write("rows.csv", TABLE);
    let mut window = Window::on(&[&file, &north]);
    window.click(LOOK_UP);
    window.click(TICK_SURE);
    window.click(&l10n::gazetteer::place_so_many(2));
    let names = |window: &Window| -> Vec<String> {
        window.app().state().workspace.layers.all().iter().map(|layer| layer.display.name.clone()).collect()
    };
    let before = names(&window);
    let all = window.app().state().workspace.layers.all();
    let (place, id) =
        all.iter().enumerate().find(|(_, layer)| layer.is_unsaved()).map(|(n, l)| (n, l.id)).unwrap();
    window.send(Command::CloseLayer(id));
    window.click(l10n::briefing_panel::discard());
    assert_eq!(names(&window), ["In the north"]);
    window.key(CTRL, Key::Z);
    window.step_until("it is open again", |window| window.app().state().workspace.layers.all().len() == 2);
    assert_eq!(names(&window), before, "where it stood");
    let position = |window: &Window| {
        let layer = &window.app().state().workspace.layers.all()[place];
        layer.data.dossier().place_by_key("Sarmin").unwrap().position()
    };
    assert!(window.app().state().workspace.layers.all()[place].is_unsaved());
    assert!(position(&window).is_some());
    window.key(CTRL, Key::Z);
    assert!(position(&window).is_none());
}

#[test]
fn who_quits_is_asked_with_a_list_of_what_would_go() {
    let folder = Folder::new();
    for (answer, goes) in [(l10n::ui::cancel(), false), (l10n::briefing_panel::discard(), true)] {
        let mut window = placed(&folder);
        window.send(Command::Quit);
        assert!(window.has(l10n::briefing_panel::unsaved_question()));
        assert!(window.has(&placed_two()), "what would go");
        let button = window.place_of(Some(Role::Button), answer).center();
        window.press_at(button, 1, egui::PointerButton::Primary);
        let mut ends = quits(&window);
        for _ in 0..3 {
            window.harness.step();
            ends |= quits(&window);
        }
        assert_eq!(ends, goes, "{answer}");
        assert!(!window.has(l10n::briefing_panel::unsaved_question()));
    }
    let mut window = placed(&folder);
    window.send(Command::Quit);
    window.click(l10n::briefing_panel::save());
    let asked = |window: &Window| matches!(window.app().state().dialog, Some(Dialog::Files(_)));
    window.step_until("the question where to", asked);
    let copy = folder.path().join("copy.sitmap.json");
    window.harness.state_mut().send(Command::AnswerFiles(vec![copy.clone()]));
    window.step_until("it ends", quits);
    let saved = fs::read_to_string(copy).unwrap();
    assert!(saved.contains("GeoNames, 173480"), "a copy of a table takes the changes along");
}

#[test]
fn corrections_of_a_table_survive_its_next_version() {
    let folder = Folder::new();
    let mut window = placed(&folder);
    // One row is gone with its place, one says something else, one has come; the lines move.
    let newer = "id,title,date,place,province,country\n\
        9,A new one,2022-01-01,Nowhere at all,,Iraq\n\
        1,A march that was long,2022-01-06,al-Mayadeen,Deir Ezzor province,Syria\n\
        3,A talk,2022-01-08,Nowhere at all,,Iraq\n\
        4,A meeting,2022-01-09,Nowhere else,,Iraq\n";
    folder.write("rows.csv", newer);
    window.step_until("it is read again", |window| {
        dossier(window).incidents().any(|incident| incident.title() == "A new one")
    });
    window.step_until("nothing runs", |window| window.app().is_settled());
    assert_eq!(markers(&window), ["al-Mayadeen"]);
    let name = layer(&window).display.name.clone();
    assert!(window.has(&history::aside(&name, 1)), "what has no place is told");
    let document = &layer(&window).changes.document;
    assert_eq!(document.aside().len(), 1);
    assert!(document.aside()[0].entry.changes.iter().all(|change| format!("{change:?}").contains("Sarmin")));
    window.click(history::show());
    assert!(window.has(history::kept_aside()) && window.has(history::no_such_row()));
}

#[test]
fn the_history_tells_what_was_done_and_goes_back_to_any_point() {
    let folder = Folder::new();
    let mut window = placed(&folder);
    window.key(CTRL, Key::B);
    window.click(l10n::briefing_panel::start());
    let id = layer(&window).id;
    window.send(Command::Show(Dialog::History(id)));
    let drafted = history::sentence(&Operation::Drafted);
    let rows = [drafted.clone(), placed_two(), history::as_read().to_owned()];
    let listed = window.texts(Role::Button);
    let at = |row: &String| listed.iter().position(|text| text == row);
    assert!(rows.iter().all(|row| at(row).is_some()), "{listed:?}");
    assert!(rows.iter().map(at).is_sorted(), "the latest first");

    window.click(&placed_two());
    let before = l10n::ui::labelled(history::before(), history::nothing_stated());
    assert!(window.has(&before));
    let after = l10n::ui::labelled(history::after(), "35.01982° N, 40.45154° E");
    assert!(window.has(&after), "{:?}", window.texts(Role::Label));
    window.click(history::go_here());
    assert_eq!(layer(&window).briefing().map_or(0, |briefing| briefing.steps.len()), 0);
    assert_eq!(markers(&window).len(), 2);
    window.click(history::as_read());
    window.click(history::go_here());
    assert!(markers(&window).is_empty() && !layer(&window).is_unsaved());
    window.click(&history::sentence(&Operation::Drafted));
    window.click(history::go_forward());
    assert_eq!(markers(&window).len(), 2);

    window.send(Command::Explain(layer(&window).id, 0, "They asked for it, \"now\"".to_owned()));
    let file = folder.path().join("history.csv");
    window.send(Command::Write(sitmap::scene::Output::History(layer(&window).id), file.clone()));
    window.step_until("it is written", |_| file.exists());
    let table = fs::read_to_string(file).unwrap();
    let mut lines = table.lines();
    assert_eq!(lines.next(), Some("when,what,by,why,table,key,field,before,after,state"));
    let first = lines.next().unwrap();
    assert!(
        first.contains(
            "\"They asked for it, \"\"now\"\"\",places,al-Mayadeen,position,,\"[40.45154,35.01982]\",done"
        ),
        "{first}"
    );
    assert!(table.contains("briefing"), "{table}");
}

#[test]
fn what_the_user_calls_themselves_stands_beside_what_they_change() {
    let folder = Folder::new();
    let path = folder.dossier("north.sitmap.json", &files::north());
    let mut window = Window::on(&[&path]);
    window.send(Command::NameEditor("A. Analyst".to_owned()));
    window.key(CTRL, Key::B);
    window.click(l10n::briefing_panel::start());
    let id = layer(&window).id;
    window.send(Command::Show(Dialog::History(id)));
    window.click(&history::sentence(&Operation::Drafted));
    assert!(window.has(&history::by_whom("A. Analyst")));
    assert_eq!(json!(layer(&window).changes.document.log().entries()[0].by), json!("A. Analyst"));
}

#[test]
fn a_newer_export_takes_the_place_of_an_older_one_and_gets_what_was_changed() {
    let folder = Folder::new();
    let mut window = placed(&folder);
    let newer = TABLE.replace("2,A strike,2022-01-07,Sarmin,,Syria\n", "").replace("A march", "A long march");
    let newer = folder.write("rows-february.csv", newer + "5,A raid,2022-02-01,Nowhere else,,Iraq\n");
    let id = layer(&window).id;
    window.send(Command::BringUpToDate(id, newer.clone()));
    window.step_until("it is read", |window| layer(window).source.path.as_deref() == Some(&newer));
    window.step_until("nothing runs", |window| window.app().is_settled());
    assert_eq!(markers(&window), ["al-Mayadeen"]);
    let note = &window.app().state().note;
    assert!(note.text.contains("1 incident came, 1 changed, 1 went"), "{}", note.text);
    assert!(window.has(&history::aside(&layer(&window).display.name, 1)));
    assert_eq!(window.layers().len(), 1);
    // From now on it is this file that is watched.
    folder.write("rows-february.csv", TABLE);
    window.step_until("it is read again", |window| dossier(window).incident_by_key("2").is_some());

    let broken = folder.write("broken.json", "{");
    let id = layer(&window).id;
    window.send(Command::BringUpToDate(id, broken));
    let told = l10n::changes::new_version_broken("broken.json");
    window.step_until("it is told", |window| window.has(&told));
    assert_eq!(dossier(&window).incidents().len(), 4, "what was open stays");
}

#[test]
fn what_was_saved_to_an_older_file_is_put_on_a_newer_one_too() {
    let folder = Folder::new();
    let path = folder.dossier("north.sitmap.json", &files::north());
    let mut window = Window::on(&[&path]);
    window.key(CTRL, Key::B);
    window.click(l10n::briefing_panel::start());
    window.key(CTRL, Key::S);
    window.step_until("it is saved", |window| !layer(window).is_unsaved());
    let newer = folder.dossier("newer.sitmap.json", &files::north());
    let id = layer(&window).id;
    window.send(Command::BringUpToDate(id, newer.clone()));
    window.step_until("it is read", |window| layer(window).source.path.as_deref() == Some(&newer));
    assert_eq!(layer(&window).briefing().map_or(0, |briefing| briefing.steps.len()), 6);
    assert!(layer(&window).is_unsaved(), "the newer file does not have it");
}
