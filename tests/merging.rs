//! Two rows that are the same become one: in one step of the history.

use std::sync::Arc;

use jiff::Timestamp;
use serde_json::json;
use sitmap::document::merging::merge_rows;
use sitmap::document::{Change, Document, Draft, Operation};
use sitmap::formats::{self, Options, native};
use sitmap::model::Table;
use sitmap::progress::Progress;

fn draft(operation: Operation, changes: Vec<Change>) -> Draft {
    Draft { operation, changes, typed: None, at: Timestamp::UNIX_EPOCH, by: String::new() }
}

#[test]
fn two_rows_become_one_are_two_again_and_one_again() {
    let text = json!({"format": "sitmap-dossier", "version": 1,
        "places": [
            {"id": "a", "names": {"en": "Mayadin"}, "note": "of a"},
            {"id": "b", "names": {"en": "al-Mayadeen", "ar": "الميادين"}, "position": [40.5, 35.0], "note": "of b"},
            {"id": "c"},
        ],
        "incidents": [
            {"id": "i", "places": [{"place": "b", "role": "target"}, {"place": "c"}]},
            {"id": "j", "places": [{"place": "a"}, {"place": "b"}]},
        ],
        "statements": [{"id": "s", "text": "words", "about": {"places": ["a", "b", "c"]}}],
        "shapes": [{"id": "g", "geometry": {"type": "Point", "coordinates": [40.5, 35.0]},
            "belongs_to": {"places": ["b"]}}]});
    let read = |text: &str| {
        formats::read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap().dossier
    };
    let document = Document::new(Arc::new(read(&text.to_string())));
    let before = native::write(document.now()).unwrap();
    let changes = merge_rows(document.now(), Table::Places, "a", "b").unwrap();
    let operation = Operation::Merged { table: Table::Places, name: "Mayadin".to_owned() };
    let merged = document.make(draft(operation, changes)).unwrap().document;
    let now = merged.now();
    assert!(now.place_by_key("b").is_none());
    assert_eq!(
        now.value(Table::Places, "a", "names"),
        Some(json!({"ar": "الميادين", "en": "Mayadin"})),
        "the name of the one that stays, and that in a language it had none in"
    );
    assert_eq!(now.value(Table::Places, "a", "position"), Some(json!([40.5, 35.0])));
    assert_eq!(now.value(Table::Places, "a", "note"), Some("of a".into()));
    let places = json!([{"place": "a", "role": "target"}, {"place": "c"}]);
    assert_eq!(now.value(Table::Incidents, "i", "places"), Some(places));
    assert_eq!(now.value(Table::Statements, "s", "about"), Some(json!({"places": ["a", "c"]})));
    assert_eq!(now.value(Table::Shapes, "g", "belongs_to"), Some(json!({"places": ["a"]})));
    let written = native::write(now).unwrap();
    assert_eq!(native::write(&read(&written)).unwrap(), written);

    let undone = merged.undo().unwrap().document;
    assert_eq!(native::write(undone.now()).unwrap(), before);
    let again = undone.redo().unwrap().document;
    assert_eq!(native::write(again.now()).unwrap(), written);
}

#[test]
fn an_incident_that_answered_the_one_it_becomes_answers_nobody() {
    let text = json!({"format": "sitmap-dossier", "version": 1, "incidents": [
        {"id": "i"}, {"id": "j", "responds_to": "i"}, {"id": "k", "responds_to": "j"}]});
    let read = formats::read(text.to_string().as_bytes(), &Options::default(), &Progress::default()).unwrap();
    let document = Document::new(Arc::new(read.dossier));
    let operation = || Operation::Merged { table: Table::Incidents, name: String::new() };
    for (stays, goes) in [("i", "j"), ("j", "i")] {
        let changes = merge_rows(document.now(), Table::Incidents, stays, goes).unwrap();
        let merged = document.make(draft(operation(), changes)).unwrap().document;
        assert_eq!(merged.now().value(Table::Incidents, stays, "responds_to"), None);
        assert_eq!(merged.now().value(Table::Incidents, "k", "responds_to"), Some(stays.into()));
    }
    assert!(merge_rows(document.now(), Table::Incidents, "i", "i").is_none());
}
