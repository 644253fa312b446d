//! A document against a slow and obvious reference: whatever is done, undone, saved, read anew and lost
//! in a crash, in whatever order, what stands is what should.

use std::sync::Arc;

use jiff::Timestamp;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Map, Value, json};
use sitmap::document::apply::value_at;
use sitmap::document::{
    Change, Document, Draft, Log, LogRecord, Matching, Operation, Site, Step, briefing_changes,
};
use sitmap::formats::{self, Options, native};
use sitmap::model::{Briefing, Dossier, Table};
use sitmap::progress::Progress;

/// What may happen to a document; numbers choose among what there is.
#[derive(Clone, Debug)]
enum Event {
    Field {
        row: usize,
        field: usize,
        value: u8,
        typed: bool,
    },
    Title(u8),
    StepAdded(u8),
    StepChanged {
        step: usize,
        value: u8,
    },
    StepRemoved(usize),
    RowAdded(u8),
    RowRemoved(usize),
    Undo,
    Redo,
    GoTo(usize),
    Pause,
    Save,
    SaveCopy,
    ReadAgain,
    SomebodyElse(u8),
    Crash,
    /// The file is written, and that is not written down any more.
    CrashWhileSaving,
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        6 => (any::<usize>(), any::<usize>(), any::<u8>(), any::<bool>())
            .prop_map(|(row, field, value, typed)| Event::Field { row, field, value, typed }),
        1 => any::<u8>().prop_map(Event::Title),
        2 => any::<u8>().prop_map(Event::StepAdded),
        2 => (any::<usize>(), any::<u8>()).prop_map(|(step, value)| Event::StepChanged { step, value }),
        1 => any::<usize>().prop_map(Event::StepRemoved),
        2 => any::<u8>().prop_map(Event::RowAdded),
        1 => any::<usize>().prop_map(Event::RowRemoved),
        4 => Just(Event::Undo),
        3 => Just(Event::Redo),
        1 => any::<usize>().prop_map(Event::GoTo),
        1 => Just(Event::Pause),
        2 => Just(Event::Save),
        1 => Just(Event::SaveCopy),
        2 => Just(Event::ReadAgain),
        1 => any::<u8>().prop_map(Event::SomebodyElse),
        2 => Just(Event::Crash),
        1 => Just(Event::CrashWhileSaving),
    ];
    prop::collection::vec(event, 1..40)
}

/// The rows that are changed, and their fields.
const ROWS: [(Table, &str); 3] = [(Table::Places, "a"), (Table::Places, "b"), (Table::Incidents, "i")];
const FIELDS: [&[&str]; 3] =
    [&["note", "within", "position"], &["note", "names"], &["title", "places", "summary"]];

fn value_of(field: &str, value: u8) -> Option<Value> {
    if value.is_multiple_of(5) && field != "names" {
        return None;
    }
    let value = value % 3;
    Some(match field {
        "position" => json!([f64::from(value) + 0.5, 34.25]),
        "names" => json!({"en": format!("Name {value}"), "ar": "اسم"}),
        "places" => json!([{"place": if value == 0 { "a" } else { "b" }, "role": "target"}]),
        _ => json!(format!("{field} {value}")),
    })
}

fn first() -> Value {
    json!({"format": "sitmap-dossier", "version": 1, "title": "T",
        "places": [{"id": "a", "names": {"en": "A"}}, {"id": "b", "names": {"en": "B"}, "note": "N"},
            {"id": "z", "names": {"en": "Z"}}],
        "incidents": [{"id": "i", "title": "I", "places": [{"place": "a"}]}],
        "statements": [{"id": "s", "form": "quotation", "text": "words"}]})
}

fn read(text: &str) -> Arc<Dossier> {
    let reading = formats::read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap();
    assert_eq!(reading.issues, []);
    Arc::new(reading.dossier)
}

/// A dossier as a file says it, rows in the order of their keys.
fn told(dossier: &Dossier) -> Value {
    normal(serde_json::from_str(&native::write(dossier).unwrap()).unwrap())
}

fn normal(mut told: Value) -> Value {
    for table in ["places", "actors", "sources", "incidents", "statements"] {
        let rows = told.as_object_mut().unwrap().entry(table).or_insert(json!([]));
        rows.as_array_mut().unwrap().sort_by_key(|row| row["id"].as_str().unwrap().to_owned());
    }
    told
}

/// The same as whole files: one for each entry.
struct Reference {
    states: Vec<Value>,
    cursor: usize,
    in_file: usize,
    saved: Option<usize>,
    typed: Option<String>,
}

impl Reference {
    fn now(&self) -> &Value {
        &self.states[self.cursor]
    }

    fn push(&mut self, state: Value, typed: Option<String>) {
        let kept = self.saved == Some(self.cursor) || self.in_file == self.cursor;
        if typed.is_some() && typed == self.typed && self.cursor + 1 == self.states.len() && !kept {
            self.states[self.cursor] = state;
            if self.cursor > 0 && self.states[self.cursor] == self.states[self.cursor - 1] {
                self.states.pop();
                (self.cursor, self.typed) = (self.cursor - 1, None);
            }
            return;
        }
        if self.cursor < self.in_file {
            let now = self.now().clone();
            self.states.truncate(self.in_file + 1);
            self.states.push(now);
        } else {
            self.states.truncate(self.cursor + 1);
        }
        self.saved = self.saved.filter(|&saved| saved < self.states.len());
        self.states.push(state);
        self.cursor = self.states.len() - 1;
        self.typed = typed;
    }

    fn go_to(&mut self, cursor: usize) {
        (self.cursor, self.typed) = (cursor, None);
    }
}

/// The document, its file and its journal, beside the reference.
struct Trial {
    document: Document,
    file: String,
    journal: Vec<String>,
    reference: Reference,
    added: u32,
}

impl Trial {
    fn new() -> Self {
        Self::on(&first().to_string(), 0)
    }

    /// A document that was just read.
    fn on(file: &str, added: u32) -> Self {
        let document = Document::new(read(file));
        let file = native::write(document.now()).unwrap();
        let states = vec![told(document.now())];
        let reference = Reference { states, cursor: 0, in_file: 0, saved: Some(0), typed: None };
        Self { document, file, journal: Vec::new(), reference, added }
    }

    /// The log as a journal has it.
    fn log(&self) -> Log {
        let mut log = Log::new();
        for line in &self.journal {
            log.take(serde_json::from_str::<LogRecord>(line).unwrap());
        }
        log
    }

    fn take(&mut self, step: Step) {
        self.journal.push(serde_json::to_string(&step.record).unwrap());
        self.document = step.document;
    }

    fn make(&mut self, changes: Vec<Change>, typed: Option<String>, state: Value) {
        let changes: Vec<_> = changes.into_iter().filter(|change| change.before != change.after).collect();
        if changes.is_empty() {
            return;
        }
        let draft = Draft {
            operation: Operation::Paced,
            changes,
            typed: typed.clone(),
            at: Timestamp::UNIX_EPOCH,
            by: String::new(),
        };
        let step = self.document.make(draft).unwrap();
        self.take(step);
        self.reference.push(normal(state), typed);
    }

    /// Does something at a place, and the same in the reference's file.
    fn change(
        &mut self,
        site: Site,
        after: Option<Value>,
        typed: Option<String>,
        set: impl FnOnce(&mut Value),
    ) {
        let before = value_at(self.document.now(), &site, None);
        let mut state = self.reference.now().clone();
        set(&mut state);
        self.make(vec![Change::new(site, before, after)], typed, state);
    }

    fn change_briefing(&mut self, change: impl FnOnce(&mut Vec<Value>)) {
        let mut state = self.reference.now().clone();
        let briefing = state.as_object_mut().unwrap().entry("briefing").or_insert(json!({"steps": []}));
        change(briefing["steps"].as_array_mut().unwrap());
        let after: Briefing = serde_json::from_value(briefing.clone()).unwrap();
        let before = self.document.now().head.briefing.clone();
        let changes = briefing_changes(before.as_deref(), Some(&after));
        self.make(changes, None, state);
    }

    #[expect(clippy::too_many_lines, reason = "one event after the other")]
    fn happen(&mut self, event: &Event) {
        match *event {
            Event::Field { row, field, value, typed } => {
                let row = row % ROWS.len();
                let (table, key) = ROWS[row];
                let field = FIELDS[row][field % FIELDS[row].len()];
                let after = value_of(field, value);
                let site = Site::Field { table, key: key.to_owned(), field: field.to_owned() };
                let typed = typed.then(|| format!("{key} {field}"));
                self.change(site, after.clone(), typed, |state| set(row_of(state, table, key), field, after));
            }
            Event::Title(value) => {
                let after = json!(format!("Title {value}"));
                let site = Site::Head { field: "title".to_owned() };
                self.change(site, Some(after.clone()), None, |state| state["title"] = after);
            }
            Event::StepAdded(value) => self.change_briefing(|steps| {
                let at = usize::from(value) % (steps.len() + 1);
                steps.insert(at, json!({"shows": "view", "title": format!("Step {value}")}));
            }),
            Event::StepChanged { step, value } => self.change_briefing(|steps| {
                if let Some(at) = step.checked_rem(steps.len()) {
                    steps[at]["text"] = json!(format!("Text {value}"));
                }
            }),
            Event::StepRemoved(step) => self.change_briefing(|steps| {
                if let Some(at) = step.checked_rem(steps.len()) {
                    steps.remove(at);
                }
            }),
            Event::RowAdded(value) => {
                self.added += 1;
                let key = format!("new {}", self.added);
                let record = json!({"id": key, "form": "quotation", "text": format!("Words {value}")});
                let site = Site::Row { table: Table::Statements, key };
                self.change(site, Some(record.clone()), None, |state| rows(state, "statements").push(record));
            }
            Event::RowRemoved(row) => {
                let keys: Vec<_> = self.document.now().statements().map(|row| row.key().to_owned()).collect();
                if let Some(at) = row.checked_rem(keys.len()) {
                    let key = keys[at].clone();
                    let site = Site::Row { table: Table::Statements, key: key.clone() };
                    self.change(site, None, None, |state| {
                        rows(state, "statements").retain(|row| row["id"] != key.as_str());
                    });
                }
            }
            Event::Undo => {
                let step = self.document.undo();
                assert_eq!(step.is_some(), self.reference.cursor > 0);
                if let Some(step) = step {
                    self.take(step);
                    self.reference.go_to(self.reference.cursor - 1);
                }
            }
            Event::Redo => {
                let step = self.document.redo();
                assert_eq!(step.is_some(), self.reference.cursor + 1 < self.reference.states.len());
                if let Some(step) = step {
                    self.take(step);
                    self.reference.go_to(self.reference.cursor + 1);
                }
            }
            Event::GoTo(cursor) => {
                let cursor = cursor % self.reference.states.len();
                if let Some(step) = self.document.go_to(cursor) {
                    self.take(step);
                    self.reference.go_to(cursor);
                }
            }
            Event::Pause => {
                if let Some(step) = self.document.pause() {
                    self.take(step);
                }
                self.reference.typed = None;
            }
            Event::Save => {
                self.file = native::write(self.document.now()).unwrap();
                let step = self.document.saved(self.reference.cursor, Some(self.document.now().clone()));
                self.take(step);
                let cursor = self.reference.cursor;
                (self.reference.in_file, self.reference.saved) = (cursor, Some(cursor));
                self.reference.typed = None;
            }
            Event::SaveCopy => {
                let step = self.document.saved(self.reference.cursor, None);
                self.take(step);
                (self.reference.saved, self.reference.typed) = (Some(self.reference.cursor), None);
            }
            Event::ReadAgain => self.read_again(),
            Event::SomebodyElse(value) => {
                let mut file: Value = serde_json::from_str(&self.file).unwrap();
                let note = Some(json!(format!("Theirs {value}")));
                set(row_of(&mut file, Table::Places, "z"), "note", note.clone());
                self.file = file.to_string();
                for state in &mut self.reference.states {
                    set(row_of(state, Table::Places, "z"), "note", note.clone());
                }
                self.read_again();
            }
            Event::Crash => {
                let log = self.log();
                assert_eq!(log.entries(), self.document.log().entries());
                let step = Document::recovered(read(&self.file), log);
                self.take(step);
                self.settle();
            }
            Event::CrashWhileSaving => {
                self.file = native::write(self.document.now()).unwrap();
                let Step { document, .. } = Document::recovered(read(&self.file), self.log());
                // What the file has caught up with is no change any more; what stands is the same.
                assert_eq!(told(document.now()), *self.reference.now());
                assert_eq!((document.aside(), document.clashes()), (&[][..], &[][..]));
                *self = Self::on(&self.file, self.added);
                return;
            }
        }
        assert_eq!(told(self.document.now()), *self.reference.now(), "{event:?}");
        assert_eq!(self.document.log().is_unsaved(), self.reference.saved != Some(self.reference.cursor));
        assert_eq!(self.document.aside(), []);
        let again = told(&read(&native::write(self.document.now()).unwrap()));
        assert_eq!(again, *self.reference.now(), "saved and read, it is the same");
    }

    fn read_again(&mut self) {
        let now = read(&self.file);
        let matching = Matching::of(self.document.read(), &now);
        let step = self.document.rebase(now, &matching);
        self.take(step);
        self.settle();
    }

    /// After a reading, only what the file holds is known to be saved, and entries that the file has
    /// caught up with are gone.
    fn settle(&mut self) {
        let reference = &mut self.reference;
        reference.saved = Some(reference.in_file);
        reference.typed = None;
    }
}

fn rows<'v>(state: &'v mut Value, table: &str) -> &'v mut Vec<Value> {
    state[table].as_array_mut().unwrap()
}

fn row_of<'v>(state: &'v mut Value, table: Table, key: &str) -> &'v mut Map<String, Value> {
    let row = rows(state, table.word()).iter_mut().find(|row| row["id"] == key).unwrap();
    row.as_object_mut().unwrap()
}

fn set(row: &mut Map<String, Value>, field: &str, value: Option<Value>) {
    match value {
        Some(value) => row.insert(field.to_owned(), value),
        None => row.remove(field),
    };
}

/// Lets all of this happen, and then goes all the way back and forward again.
fn follow(events: &[Event]) {
    let mut trial = Trial::new();
    for event in events {
        trial.happen(event);
    }
    for cursor in (0..trial.reference.states.len()).rev().chain(0..trial.reference.states.len()) {
        trial.happen(&Event::GoTo(cursor));
    }
}

#[test]
fn whatever_happens_to_a_document_what_stands_is_what_should() {
    // The same sequences in every run; who looks for more says how many, and gets others.
    let wanted = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    let config = Config { cases: wanted.unwrap_or(300), failure_persistence: None, ..Config::default() };
    let mut runner = match wanted {
        Some(_) => TestRunner::new(config),
        None => TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
    };
    let result = runner.run(&events(), |events| {
        follow(&events);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

#[test]
fn what_once_went_wrong_does_not_again() {
    let sequences = [
        vec![
            Event::RowAdded(0),
            Event::Undo,
            Event::Field { row: 0, field: 2, value: 233, typed: true },
            Event::StepAdded(82),
            Event::Save,
            Event::StepChanged { step: 0, value: 74 },
            Event::GoTo(3),
            Event::RowAdded(8),
            Event::Crash,
        ],
        vec![
            Event::StepAdded(0),
            Event::StepAdded(0),
            Event::Save,
            Event::GoTo(0),
            Event::Title(1),
            Event::Crash,
        ],
        vec![
            Event::StepAdded(0),
            Event::StepAdded(0),
            Event::StepRemoved(0),
            Event::CrashWhileSaving,
            Event::StepAdded(1),
            Event::Undo,
            Event::Undo,
            Event::CrashWhileSaving,
        ],
        vec![
            Event::Field { row: 1, field: 0, value: 3, typed: false },
            Event::Field { row: 1, field: 0, value: 1, typed: false },
            Event::Save,
            Event::GoTo(0),
            Event::CrashWhileSaving,
        ],
    ];
    for events in &sequences {
        follow(events);
    }
}
