//! A program that ended by force, started again: what was not saved is offered, taken or put aside.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::Key;
use egui::accesskit::Role;
use sitmap::app::Start;
use sitmap::app::folders::Folders;
use sitmap::l10n::{self, recovery};
use sitmap::model::IncidentRef;
use sitmap::query::Layer;
use sitmap::scene::Command;

use crate::support::files::{self, Folder};
use crate::support::{CTRL, Window};

/// A folder with a file, and the folders in which the program keeps what is its own.
struct Machine {
    folder: Folder,
    file: PathBuf,
}

impl Machine {
    fn new() -> Self {
        let folder = Folder::new();
        let file = folder.dossier("north.sitmap.json", &files::north());
        Self { folder, file }
    }

    /// The program as the user starts it.
    fn start(&self, files: &[&Path]) -> Window {
        let folders = Folders { config: self.folder.path().join("config"), state: self.state() };
        let files = files.iter().map(|path| path.to_path_buf()).collect();
        Window::with(Start { files, folders: Some(folders), ..Start::default() })
    }

    fn state(&self) -> PathBuf {
        self.folder.path().join("state")
    }

    fn journals(&self) -> Vec<PathBuf> {
        let files = fs::read_dir(self.state().join("journals")).map(|all| all.flatten().collect::<Vec<_>>());
        let paths = files.unwrap_or_default().into_iter().map(|entry| entry.path());
        paths.filter(|path| path.extension().is_some_and(|ending| ending == "jsonl")).collect()
    }

    /// Makes steps of the briefing, and ends by force.
    fn work_and_crash(&self) {
        let mut window = self.start(&[&self.file]);
        window.key(CTRL, Key::B);
        window.click(l10n::briefing_panel::start());
        assert!(layer(&window).is_unsaved());
        self.wait_for("a journal", || !self.journals().is_empty());
    }

    fn wait_for(&self, what: &str, done: impl Fn() -> bool) {
        let done = (0..500).any(|_| {
            std::thread::sleep(Duration::from_millis(10));
            done()
        });
        assert!(done, "{what}: {:?}", self.journals());
    }
}

fn layer(window: &Window) -> &Layer {
    window.app().state().workspace.layers.all().last().unwrap()
}

fn steps(window: &Window) -> usize {
    layer(window).briefing().map_or(0, |briefing| briefing.steps.len())
}

fn asks(window: &Window) -> bool {
    window.has(recovery::question())
}

#[test]
fn what_was_not_saved_comes_back_and_is_not_asked_about_again() {
    let machine = Machine::new();
    machine.work_and_crash();
    let mut window = machine.start(&[]);
    assert!(asks(&window) && window.has(&machine.file.display().to_string()), "{}", window.told());
    assert_eq!(window.texts(Role::CheckBox), ["In the north"]);
    window.click(recovery::bring_back());
    window.step_until("it is open", |window| window.layers().len() == 2);
    window.settle();
    assert_eq!(steps(&window), 6);
    assert!(layer(&window).is_unsaved());
    window.key(CTRL, Key::Z);
    assert_eq!(steps(&window), 0, "it can be undone");
    window.key(CTRL, Key::Y);
    drop(window);

    // It ended by force once more, and has gone on with the same journal.
    assert_eq!(machine.journals().len(), 1);
    let mut window = machine.start(&[&machine.file]);
    window.click(recovery::bring_back());
    window.settle();
    assert_eq!((window.layers().len(), steps(&window)), (1, 6), "the file was open already");
    window.key(CTRL, Key::S);
    machine.wait_for("the journal goes once a file holds all of it", || machine.journals().is_empty());
    assert!(fs::read_to_string(&machine.file).unwrap().contains("\"briefing\""));
    drop(window);
    assert!(!asks(&machine.start(&[])));
}

#[test]
fn what_is_not_wanted_is_put_aside_and_not_asked_about_again() {
    let machine = Machine::new();
    machine.work_and_crash();
    let mut window = machine.start(&[]);
    window.key(crate::support::NONE, Key::Escape);
    drop(window);
    let mut window = machine.start(&[]);
    assert!(asks(&window), "that was no answer");
    window.click(recovery::put_aside());
    assert!(!asks(&window) && window.layers().len() == 1);
    drop(window);
    assert!(!asks(&machine.start(&[])));
    let aside = fs::read_dir(machine.state().join("journals/answered")).unwrap().count();
    assert_eq!(aside, 1, "it is kept for a while");
}

#[test]
fn who_leaves_and_discards_is_not_asked_at_the_next_start() {
    let machine = Machine::new();
    let mut window = machine.start(&[&machine.file]);
    window.key(CTRL, Key::B);
    window.click(l10n::briefing_panel::start());
    window.send(Command::Quit);
    window.click(l10n::briefing_panel::discard());
    drop(window);
    assert_eq!(machine.journals(), [] as [PathBuf; 0]);
    assert!(!asks(&machine.start(&[])));
}

#[test]
fn a_file_that_changed_meanwhile_gets_what_was_done_on_top() {
    let machine = Machine::new();
    machine.work_and_crash();
    let mut newer = files::north();
    newer["incidents"][0]["title"] = "A clash in Tikrit, put right".into();
    machine.folder.dossier("north.sitmap.json", &newer);
    let mut window = machine.start(&[]);
    window.click(recovery::bring_back());
    window.step_until("it is open", |window| window.layers().len() == 2);
    window.settle();
    assert_eq!(steps(&window), 6);
    let titles: Vec<_> = layer(&window).data.dossier().incidents().map(IncidentRef::title).collect();
    assert_eq!(titles, ["A clash in Tikrit, put right", "A clash in Mosul"]);
}

#[test]
fn a_file_that_is_gone_is_told_and_what_was_done_to_it_stays() {
    let machine = Machine::new();
    machine.work_and_crash();
    let elsewhere = machine.folder.path().join("elsewhere.json");
    fs::rename(&machine.file, &elsewhere).unwrap();
    let mut window = machine.start(&[]);
    window.click(recovery::bring_back());
    window.settle();
    assert!(window.has(&l10n::ui::file_not_opened("north.sitmap.json")), "{}", window.told());
    drop(window);
    fs::rename(&elsewhere, &machine.file).unwrap();
    let mut window = machine.start(&[]);
    window.click(recovery::bring_back());
    window.step_until("it is open", |window| window.layers().len() == 2);
    window.settle();
    assert_eq!(steps(&window), 6);
}

#[test]
fn rubbish_in_a_journal_costs_what_it_hit_and_is_told() {
    let machine = Machine::new();
    let mut window = machine.start(&[&machine.file]);
    window.key(CTRL, Key::B);
    window.click(l10n::briefing_panel::start());
    let id = layer(&window).id;
    for step in 0..3 {
        let field = sitmap::scene::briefing::edit::StepField::Notes;
        let edit = sitmap::scene::briefing::Edit::Step(step, field, format!("Notes {step}"));
        window.send(Command::EditBriefing(id, edit));
    }
    machine.wait_for("a journal", || !machine.journals().is_empty());
    drop(window);
    let journal = machine.journals().remove(0);
    let text = fs::read_to_string(&journal).unwrap();
    let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
    let hit = lines.iter().position(|line| line.contains("Notes 1")).unwrap();
    lines[hit].replace_range(20..30, "\0\0\0\0\0\0\0\0\0\0");
    fs::write(&journal, lines.join("\n") + "\n").unwrap();
    fs::write(journal.with_file_name("strange.jsonl"), "not a journal\n").unwrap();

    let mut window = machine.start(&[]);
    assert!(window.has(&recovery::bad_lines(1)), "{}", window.told());
    assert!(window.has(recovery::journal_unreadable()) && window.has_part("strange.jsonl"));
    window.click(recovery::bring_back());
    window.step_until("it is open", |window| window.layers().len() == 2);
    window.settle();
    let briefing = layer(&window).briefing().unwrap().clone();
    let notes: Vec<_> = briefing.steps.iter().take(3).map(|step| &*step.notes).collect();
    assert_eq!(notes, ["Notes 0", "", "Notes 2"]);
    assert!(machine.state().join("journals/strange.jsonl").exists(), "it is left as it is");
}

#[test]
fn two_windows_on_one_file_are_told() {
    let machine = Machine::new();
    let mut first = machine.start(&[&machine.file]);
    first.key(CTRL, Key::B);
    first.click(l10n::briefing_panel::start());
    machine.wait_for("a journal", || !machine.journals().is_empty());
    let mut second = machine.start(&[&machine.file]);
    assert!(!asks(&second), "the other one lives");
    second.key(CTRL, Key::B);
    second.click(l10n::briefing_panel::start());
    assert!(second.has(&recovery::two_windows("In the north")), "{}", second.told());
    assert!(!first.has(&recovery::two_windows("In the north")));
    machine.wait_for("two journals", || machine.journals().len() == 2);
}

#[test]
fn where_nothing_can_be_written_down_that_is_told_once() {
    let machine = Machine::new();
    fs::write(machine.state(), "a file in the place of the folder").unwrap();
    let mut window = machine.start(&[&machine.file]);
    window.key(CTRL, Key::B);
    window.click(l10n::briefing_panel::start());
    window.step_until("it is told", |window| window.has(recovery::not_written_down()));
    for _ in 0..3 {
        window.key(CTRL, Key::Z);
        window.key(CTRL, Key::Y);
    }
    let told = window.app().state().messages.iter();
    assert_eq!(told.filter(|message| message.title == recovery::not_written_down()).count(), 1);
    assert_eq!(steps(&window), 6, "what is done stays done");
    fs::remove_file(machine.state()).unwrap();
    window.step_until("it works again", |window| !window.has(recovery::not_written_down()));
    machine.wait_for("a journal", || !machine.journals().is_empty());
    drop(window);
    assert!(asks(&machine.start(&[])), "all of it was written down then");
}
