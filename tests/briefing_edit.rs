//! A briefing is made in the window: changed, undone, saved, and asked about before it is lost.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, ViewportCommand, pos2, vec2};
use serde_json::{Value, json};
use sitmap::app::Start;
use sitmap::app::watch::PollInterval;
use sitmap::formats::write::Kind;
use sitmap::l10n;
use sitmap::model::briefing::StepKind;
use sitmap::query::LayerId;
use sitmap::scene::briefing::edit::WholeField;
use sitmap::scene::briefing::{BriefingCommand, Edit};
use sitmap::scene::{Command, Output};

use crate::support::files::{self, Folder};
use crate::support::{ALT, CTRL, NONE, Window};

const PACE: PollInterval = PollInterval { every: Duration::from_millis(15), calm: Duration::from_millis(45) };

fn layer(window: &Window) -> LayerId {
    window.app().state().workspace.layers.all()[0].id
}

/// The titles of the steps; those that are left out in brackets.
fn steps(window: &Window) -> Vec<String> {
    let layer = &window.app().state().workspace.layers.all()[0];
    let briefing = layer.briefing().cloned().unwrap_or_default();
    let told = |step: &sitmap::model::BriefingStep| {
        let title = if step.title.is_empty() { format!("{:?}", step.shows) } else { step.title.to_string() };
        if step.hidden { format!("({title})") } else { title }
    };
    briefing.steps.iter().map(told).collect()
}

fn unsaved(window: &Window) -> bool {
    let state = window.app().state();
    state.workspace.layers.unsaved().next().is_some()
}

/// A window on a file of its own, with the briefing open.
fn making(folder: &Folder, watch: PollInterval) -> (Window, PathBuf) {
    let path = folder.dossier("north.sitmap.json", &files::north());
    let files = vec![path.clone()];
    let mut window = Window::with(Start { files, watch, ..Start::default() });
    window.key(CTRL, Key::B);
    (window, path)
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn quits(window: &Window) -> bool {
    let output = window.harness.output();
    output.viewport_output.values().any(|viewport| viewport.commands.contains(&ViewportCommand::Close))
}

fn row(window: &Window, n: usize) -> String {
    let start = format!("Step {n} of ");
    let found = window.nodes().find(|node| node.role() == Role::Button && node.text().starts_with(&start));
    found.unwrap_or_else(|| panic!("no step {n} in\n{}", window.told())).text()
}

#[test]
fn a_view_is_added_renamed_moved_hidden_undone_and_saved() {
    let folder = Folder::new();
    let (mut window, path) = making(&folder, PollInterval::default());
    window.click(l10n::briefing_panel::start());
    assert_eq!(
        steps(&window),
        [
            l10n::briefing_panel::shows_title(),
            l10n::briefing_panel::shows_overview(),
            l10n::briefing_panel::shows_incident(),
            l10n::briefing_panel::shows_incident(),
            "Unclear",
            l10n::briefing_panel::shows_sources()
        ]
    );
    assert!(unsaved(&window));

    let row_2 = row(&window, 2);
    window.click(&row_2);
    window.wheel(window.map_rect().center(), 2.0);
    let camera = window.camera();
    window.click(l10n::briefing_panel::add_view());
    assert_eq!(steps(&window)[2], l10n::briefing_panel::shows_view(), "behind the step that was looked at");
    window.click_role(Some(Role::TextInput), l10n::briefing_panel::shows_title());
    window.type_text("The north");
    assert_eq!(steps(&window)[2], "The north");
    window.key(ALT, Key::ArrowUp);
    assert_eq!(
        steps(&window)[..3],
        [l10n::briefing_panel::shows_title(), "The north", l10n::briefing_panel::shows_overview()]
    );
    window.click(l10n::briefing_panel::hide());
    assert_eq!(steps(&window)[1], "(The north)");
    window.key(CTRL, Key::Z);
    assert_eq!(steps(&window)[1], "The north");
    window.key(CTRL, Key::Z);
    window.key(CTRL, Key::Z);
    assert_eq!(steps(&window)[2], l10n::briefing_panel::shows_view(), "all that was typed at once");
    window.key(CTRL, Key::Y);
    assert_eq!(steps(&window)[2], "The north");

    window.click(l10n::ui::fit_all());
    let row_3 = row(&window, 3);
    window.click(&row_3);
    assert!((window.camera().zoom - camera.zoom).abs() < 0.05, "the view is flown to");

    window.key(CTRL, Key::S);
    assert!(!unsaved(&window), "{:?}", window.alerts());
    let saved = read(&path);
    assert_eq!(saved["briefing"]["steps"][2]["title"], "The north");
    assert_eq!(saved["briefing"]["steps"][2]["shows"], "view");
    assert_eq!(saved["briefing"]["steps"][2]["bounds"].as_array().unwrap().len(), 4);
    assert_eq!(saved["incidents"], files::north()["incidents"], "and everything else as it was");

    let again = Window::on(&[&path]);
    assert_eq!(steps(&again), steps(&window));
    assert!(!unsaved(&again));
}

#[test]
fn a_wrong_step_of_a_file_is_reported_and_stays_in_it_when_the_others_are_changed() {
    let folder = Folder::new();
    let wrong = "{\"shows\":\"view\", \"seconds\": [ 1.50 ]}";
    let text = files::north().to_string();
    let briefing = format!(
        "\"briefing\": {{\"steps\": [\n{{\"shows\":\"title\",\"title\":\"A\"}},\n{wrong},\n{{\"shows\":\"sources\",\"title\":\"C\"}}]}}"
    );
    let path = folder.write("a.sitmap.json", format!("{},{briefing}}}", text.trim_end_matches('}')));
    let mut window = Window::on(&[&path]);
    assert_eq!(steps(&window), ["A", "C"]);
    window.click(l10n::ui::details());
    assert!(window.has_part("expected a number, found a list"), "{}", window.told());
    window.key(NONE, Key::Escape);
    window.key(CTRL, Key::B);
    let second = row(&window, 2);
    window.click(&second);
    window.click(l10n::briefing_panel::hide());
    window.key(CTRL, Key::S);
    assert!(!unsaved(&window), "{:?}", window.alerts());
    let saved = fs::read_to_string(&path).unwrap();
    let at = |part: &str| saved.find(part).unwrap_or_else(|| panic!("{part} in {saved}"));
    assert!(at("\"title\": \"A\"") < at(wrong) && at(wrong) < at("\"title\": \"C\""), "{saved}");
}

#[test]
fn the_selected_incident_becomes_a_step_about_it() {
    let folder = Folder::new();
    let (mut window, _) = making(&folder, PollInterval::default());
    window.click_row("A clash in Mosul");
    window.click(l10n::briefing_panel::add_view());
    let layer = window.app().state().workspace.layers.all()[0].clone();
    let step = &layer.briefing().unwrap().steps[0];
    assert_eq!((step.shows, step.incident.as_str()), (StepKind::Incident, "a-clash-in-mosul"));
    assert!(step.bounds.is_some());
    assert!(window.has_part(&l10n::briefing_panel::step(1, 1, "A clash in Mosul")), "{}", window.told());
}

#[test]
fn a_step_is_dragged_to_another_place() {
    let folder = Folder::new();
    let (mut window, _) = making(&folder, PollInterval::default());
    window.click(l10n::briefing_panel::start());
    let name = row(&window, 2);
    let from = window.place_of(None, &name).center();
    window.drag(from, vec2(0.0, 2.0 * 48.0));
    assert_eq!(
        steps(&window),
        [
            l10n::briefing_panel::shows_title(),
            l10n::briefing_panel::shows_incident(),
            l10n::briefing_panel::shows_incident(),
            l10n::briefing_panel::shows_overview(),
            "Unclear",
            l10n::briefing_panel::shows_sources()
        ]
    );
    let name = row(&window, 4);
    let from = window.place_of(None, &name).center();
    window.drag(from, vec2(0.0, -200.0));
    assert_eq!(steps(&window)[0], l10n::briefing_panel::shows_overview());
}

#[test]
fn what_is_not_saved_is_asked_about_before_the_layer_or_the_program_goes() {
    let folder = Folder::new();
    let (mut window, path) = making(&folder, PollInterval::default());
    window.click(l10n::briefing_panel::start());
    let asked = |window: &Window| window.has(l10n::briefing_panel::unsaved_question());

    window.key(CTRL, Key::Q);
    assert!(asked(&window) && !quits(&window));
    window.click(l10n::ui::cancel());
    assert!(!asked(&window) && !steps(&window).is_empty());

    let layer = layer(&window);
    window.send(Command::CloseLayer(layer));
    assert!(asked(&window));
    window.key(NONE, Key::Escape);
    assert!(!asked(&window));
    assert_eq!(window.layers().len(), 1);

    window.send(Command::CloseLayer(layer));
    window.click_role(Some(Role::Button), l10n::briefing_panel::save());
    assert_eq!(window.layers().len(), 0, "{}", window.told());
    assert_eq!(read(&path)["briefing"]["steps"].as_array().unwrap().len(), 6);

    window.drop_files(&[&path]);
    let layer = self::layer(&window);
    window.send(Command::EditBriefing(layer, Edit::Remove(0)));
    window.send(Command::CloseLayer(layer));
    window.click(l10n::briefing_panel::discard());
    assert_eq!(window.layers().len(), 0);
    assert_eq!(read(&path)["briefing"]["steps"].as_array().unwrap().len(), 6, "the file is as it was");
}

#[test]
fn the_button_that_closes_the_window_asks_too() {
    let folder = Folder::new();
    let (mut window, _) = making(&folder, PollInterval::default());
    window.click(l10n::briefing_panel::start());
    let close = |window: &mut Window| {
        let viewport = window.harness.input().viewport_id;
        let info = window.harness.input_mut().viewports.entry(viewport).or_default();
        info.events.push(egui::ViewportEvent::Close);
        window.harness.step();
        let output = window.harness.output();
        let commands: Vec<_> = output.viewport_output.values().flat_map(|one| one.commands.clone()).collect();
        window.harness.input_mut().viewports.entry(viewport).or_default().events.clear();
        commands
    };
    assert!(close(&mut window).contains(&ViewportCommand::CancelClose));
    window.settle();
    assert!(window.has(l10n::briefing_panel::unsaved_question()), "{}", window.told());
}

#[test]
fn a_briefing_of_a_file_that_changes_on_disk_stays_until_it_is_saved() {
    let folder = Folder::new();
    let (mut window, path) = making(&folder, PACE);
    window.click(l10n::briefing_panel::start());
    let before = steps(&window);
    let later = files::small("In the north", &[("Mosul", [43.13, 36.34], "A clash in Mosul")]);
    folder.dossier("north.sitmap.json", &later);
    window.step_until("the news", |window| window.app().state().note.text.contains("went"));
    window.settle();
    assert_eq!(steps(&window), before);
    assert!(unsaved(&window));
    assert!(window.has_part(l10n::briefing_panel::gone()), "{}", window.told());
    window.key(CTRL, Key::Z);
    assert_eq!(steps(&window), [""; 0], "it can still be undone");
    window.key(CTRL, Key::Y);

    window.key(CTRL, Key::S);
    assert!(!unsaved(&window), "{:?}", window.alerts());
    let note = window.app().state().note.text.clone();
    assert!(note.contains("Saved"), "{note}");
    let begun = std::time::Instant::now();
    while begun.elapsed() < Duration::from_millis(400) {
        window.frames(1);
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(window.app().state().note.text, note, "its own hand is no news");

    // Somebody else's briefing takes the place of one that is saved.
    let mut others = later;
    others["briefing"] = json!({"steps": [{"shows": "sources", "title": "Theirs"}]});
    folder.dossier("north.sitmap.json", &others);
    window.step_until("their briefing", |window| steps(window) == ["Theirs"]);
    assert_eq!(read(&path), others);
}

#[test]
fn a_file_that_somebody_else_has_changed_is_not_written_over() {
    let folder = Folder::new();
    // Nobody looks at the file for an hour.
    let (mut window, path) = making(&folder, PollInterval::default());
    window.click(l10n::briefing_panel::start());
    let later = files::small("Later", &[]);
    folder.dossier("north.sitmap.json", &later);
    window.key(CTRL, Key::S);
    assert!(
        window.alerts().iter().any(|alert| alert.contains(l10n::saving::not_saved())),
        "{:?}",
        window.alerts()
    );
    assert!(unsaved(&window));
    assert_eq!(read(&path), later);
}

#[test]
fn the_briefing_of_a_layer_without_a_dossier_goes_into_a_copy() {
    let folder = Folder::new();
    let rows = (1..=6).map(|day| format!("Event {day},2022-01-0{day},35.{day},40.{day}"));
    let table = ["title,date,lat,lon".to_owned()].into_iter().chain(rows).collect::<Vec<_>>().join("\n");
    let table = folder.write("table.csv", table);
    let mut window = Window::on(&[&table]);
    window.key(CTRL, Key::B);
    window.click(l10n::briefing_panel::start());
    let path = folder.path().join("copy.sitmap.json");
    let layer = layer(&window);
    window.send(Command::Write(Output::Dossier(layer, Kind::Native), path.clone()));
    window.settle();
    assert!(!unsaved(&window));
    let again = Window::on(&[&path]);
    assert_eq!(steps(&again), steps(&window));
    let told = folder.path().join("copy.csv");
    window.send(Command::Write(Output::Dossier(layer, Kind::Csv), told));
    window.settle();
    let alerts = window.alerts().join("\n");
    assert!(alerts.contains("the briefing of 10 steps"), "{alerts}");
}

#[test]
fn fields_of_the_whole_briefing_are_typed_and_chosen() {
    let folder = Folder::new();
    let (mut window, _) = making(&folder, PollInterval::default());
    window.click(l10n::briefing_panel::whole());
    window.click_role(Some(Role::TextInput), l10n::ui::author());
    window.type_text("Ada");
    window.click("Usual markings: No marking");
    window.click("TLP:AMBER");
    window.click(l10n::briefing_panel::now());
    let briefing = window.app().state().workspace.layers.all()[0].briefing().unwrap().clone();
    assert_eq!(briefing.author, "Ada");
    let marking = briefing.marking.clone().unwrap();
    assert_eq!((&*marking.text, marking.colour.as_str()), ("TLP:AMBER", "#FFC000"));
    assert!(briefing.as_of.contains("Z ") && briefing.as_of.len() == 14, "{}", briefing.as_of);
    window.key(CTRL, Key::Z);
    window.key(CTRL, Key::Z);
    assert_eq!(window.app().state().workspace.layers.all()[0].briefing().unwrap().marking, None);
}

#[test]
fn a_field_with_arabic_letters_shows_them_as_they_are_read() {
    let folder = Folder::new();
    let (mut window, _) = making(&folder, PollInterval::default());
    let id = layer(&window);
    let preview = |window: &Window, name: &str| {
        let said = format!("{name}, as it is read: ");
        let found = window.nodes().find(|node| node.text().starts_with(&said));
        found.map(|node| (node.text()[said.len()..].to_owned(), node.rect()))
    };
    window.click(l10n::briefing_panel::whole());
    assert_eq!(
        preview(&window, l10n::briefing_panel::shows_title()),
        None,
        "nothing to show of Latin letters"
    );
    for (title, right) in [("قصف القرية الخضراء", true), ("Green Village (القرية الخضراء), 5 January", false)]
    {
        window.send(Command::EditBriefing(id, Edit::Whole(WholeField::Title, title.to_owned())));
        let (told, at) = preview(&window, l10n::briefing_panel::shows_title())
            .unwrap_or_else(|| panic!("{}", window.told()));
        assert_eq!(told, title);
        let field = window.place_of(Some(Role::TextInput), l10n::briefing_panel::shows_title());
        assert!(at.top() >= field.bottom(), "below its field");
        assert!(!right || at.right() > field.right() - 16.0, "{at:?} begins at the right of {field:?}");
    }
}

#[test]
fn five_hundred_steps_are_drawn_as_quickly_as_ten() {
    let folder = Folder::new();
    let (mut window, _) = making(&folder, PollInterval::default());
    let layer = layer(&window);
    let step = |n: usize| sitmap::model::BriefingStep {
        shows: StepKind::View,
        title: format!("T{n}").into(),
        ..sitmap::model::BriefingStep::default()
    };
    window.send(Command::EditBriefing(layer, Edit::Steps((0..500).map(step).collect())));
    let drawn = window.nodes().filter(|node| node.text().starts_with("Step ")).count();
    assert!((4..30).contains(&drawn), "{drawn}");
    window.send(Command::Briefing(BriefingCommand::Show(layer, 499)));
    assert!(window.has_part(&l10n::briefing_panel::step(500, 500, "T499")), "it is brought into view");
    let at = pos2(1100.0, 200.0);
    window.wheel(at, 1000.0);
    assert!(window.has_part(&l10n::briefing_panel::step(1, 500, "T0")));
}

#[test]
fn everything_in_the_panel_has_a_name() {
    let folder = Folder::new();
    let (mut window, _) = making(&folder, PollInterval::default());
    window.harness.check_accessibility();
    window.click(l10n::briefing_panel::start());
    let name = row(&window, 3);
    window.click(&name);
    window.harness.check_accessibility();
    window.click(l10n::briefing_panel::whole());
    window.click("Usual markings: No marking");
    window.click("TLP:RED");
    window.harness.check_accessibility();
    window.key(CTRL, Key::Q);
    window.harness.check_accessibility();
}

#[test]
fn what_is_typed_while_the_file_is_being_written_is_not_taken_for_written() {
    let folder = Folder::new();
    let incidents: Vec<_> =
        (0..30_000).map(|n| json!({"id": format!("i{n}"), "title": format!("T{n}")})).collect();
    let dossier = json!({"format": "sitmap-dossier", "version": 1, "incidents": incidents,
        "briefing": {"title": "", "steps": [{"shows": "title"}]}});
    let path = folder.write("many.sitmap.json", dossier.to_string());
    let mut window = Window::on(&[&path]);
    window.key(CTRL, Key::B);
    window.click(l10n::briefing_panel::whole());
    window.click_role(Some(Role::TextInput), l10n::ui::author());
    window.type_text("Ad");
    window.key_unsettled(CTRL, Key::S);
    window.type_text("a");
    assert_eq!(read(&path)["briefing"]["author"], "Ad", "it was being written when more was typed");
    assert!(unsaved(&window), "the last letter is in no file");
    window.key(CTRL, Key::S);
    assert_eq!(read(&path)["briefing"]["author"], "Ada");
    assert!(!unsaved(&window));
}
