//! Every field of the format, from its schema: it can be changed, undone and done again, and lives
//! through a file and a journal.

use std::sync::Arc;

use jiff::Timestamp;
use serde_json::{Map, Value, json};
use sitmap::document::{Change, Document, Draft, Log, LogRecord, Operation, Site};
use sitmap::formats::{self, Options, native};
use sitmap::model::{Dossier, Table};
use sitmap::progress::Progress;

const SCHEMA: &str = include_str!("../data/sitmap-dossier.schema.json");

/// The row of each table that is changed.
const ROW: &str = "it";

/// Something that each field can say, other than what stands there.
fn sample(table: Table, field: &str) -> Option<Value> {
    let when = || json!({"from": "2022-01-05", "part": "morning", "said": "dawn"});
    Some(match (table, field) {
        (Table::Places | Table::Actors, "names") => json!({"en": "Another", "ar": "آخر"}),
        (_, "position") => json!([42.5, 33.75]),
        (_, "precision") => json!({"class": "near", "radius_m": 800.5}),
        (Table::Places, "kind") => json!("air-base"),
        (Table::Actors, "kind") => json!("armed-group"),
        (Table::Incidents, "kind") => json!("rocket"),
        (Table::Statements, "kind") => json!("claim"),
        (_, "published" | "accessed" | "when") => when(),
        (_, "language") => json!("fr"),
        (_, "reliability") => json!("B"),
        (_, "credibility") => json!("2"),
        (_, "places") => json!([{"place": ROW, "role": "target", "said": "near it"}]),
        (_, "actors") => json!([{"actor": ROW, "role": "attacker"}]),
        (_, "munitions") => json!([{"what": "rockets", "count": 5, "fate": "shot down"}]),
        (_, "outcome") => json!({"killed": 3, "wounded": {"low": 1, "high": 4}, "damage": "none-reported"}),
        (_, "responds_to") => json!("other"),
        (_, "context") => json!(true),
        (Table::Incidents, "sources") => json!([{"source": ROW, "locator": "p. 3"}]),
        (_, "origin") => json!({"line": 7, "fields": {"one": "cell", "two": ""}}),
        (_, "form") => json!("reported"),
        (_, "translations") => json!([{"language": "en", "text": "words", "by": "them"}]),
        (_, "speaker") => json!({"actor": ROW, "role": "porte-parole",
            "role_translations": [{"language": "en", "text": "spokesman"}]}),
        (_, "cited") => json!({"source": ROW, "locator": "p. 4"}),
        (_, "about") => json!({"incidents": [ROW], "places": [ROW], "actors": [ROW]}),
        (
            _,
            "position_from" | "within" | "note" | "editor_note" | "title" | "author" | "publisher" | "url"
            | "summary" | "text",
        ) => json!(format!("Another {field}")),
        _ => return None,
    })
}

fn dossier() -> Arc<Dossier> {
    let text = json!({"format": "sitmap-dossier", "version": 1, "places": [{"id": ROW}], "actors": [{"id": ROW}],
        "sources": [{"id": ROW}], "incidents": [{"id": ROW}, {"id": "other"}],
        "statements": [{"id": ROW, "form": "quotation", "text": "words"}]});
    read(&text.to_string())
}

fn read(text: &str) -> Arc<Dossier> {
    let reading = formats::read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap();
    assert_eq!(reading.issues, []);
    Arc::new(reading.dossier)
}

fn told(dossier: &Dossier) -> String {
    native::write(dossier).unwrap()
}

/// The fields of a table that the schema knows.
fn fields(schema: &Value, table: Table) -> Map<String, Value> {
    let of = schema["properties"][table.word()]["items"]["$ref"].as_str().unwrap();
    let name = of.rsplit('/').next().unwrap();
    schema["$defs"][name]["properties"].as_object().unwrap().clone()
}

#[test]
fn every_field_is_changed_undone_and_done_again_and_lives_through_a_file_and_a_journal() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let mut seen = 0;
    for table in Table::ALL {
        for field in fields(&schema, table).keys().filter(|field| *field != "id") {
            let what = format!("{} {field}", table.word());
            let value =
                sample(table, field).unwrap_or_else(|| panic!("{what}: nobody has said what it can be"));
            let document = Document::new(dossier());
            let site = Site::Field { table, key: ROW.to_owned(), field: field.clone() };
            let before = document.now().value(table, ROW, field);
            assert_ne!(before.as_ref(), Some(&value), "{what}");
            let changes = vec![Change::new(site, before.clone(), Some(value.clone()))];
            let (operation, at) = (Operation::Paced, Timestamp::UNIX_EPOCH);
            let draft = Draft { operation, changes, typed: None, at, by: String::new() };
            let made = document.make(draft).unwrap_or_else(|misfit| panic!("{what}: {misfit:?}"));
            let changed = made.document;
            assert_eq!(changed.now().value(table, ROW, field), Some(value.clone()), "{what}");
            assert_eq!(read(&told(changed.now())).value(table, ROW, field), Some(value), "{what}, in a file");

            let undone = changed.undo().unwrap().document;
            assert_eq!(told(undone.now()), told(document.now()), "{what}, undone");
            let again = undone.redo().unwrap().document;
            assert_eq!(told(again.now()), told(changed.now()), "{what}, done again");

            let line = serde_json::to_string(&made.record).unwrap();
            let mut log = Log::new();
            log.take(serde_json::from_str::<LogRecord>(&line).unwrap());
            let recovered = Document::recovered(dossier(), log).document;
            assert_eq!(told(recovered.now()), told(changed.now()), "{what}, after a crash");
            seen += 1;
        }
    }
    assert!(seen > 40, "{seen}");
}
