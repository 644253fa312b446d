//! Every field of the format, from its schema: it can be changed, undone and done again, lives through a
//! file and a journal, and stands in a file of every other format or is named as dropped.

use std::sync::Arc;

use jiff::Timestamp;
use serde_json::{Map, Value, json};
use sitmap::document::{Change, Document, Draft, Log, LogRecord, Operation, Site};
use sitmap::formats::write::dropped::What;
use sitmap::formats::write::{Dropped, Kind, write};
use sitmap::formats::{self, Options, native};
use sitmap::model::{Dossier, RowEdit, Table};
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
        (Table::Sources, "kind") => json!("post"),
        (Table::Attachments, "kind") => json!("video"),
        (Table::Sources, "title") | (Table::Attachments, "caption") => {
            json!({"en": "Another", "ar": "آخر"})
        }
        (_, "country") => json!("IQ"),
        (_, "archived") => json!({"url": "https://archive.example/1", "day": "2022-01-05"}),
        (_, "sha256") => json!("0a".repeat(32)),
        (_, "derived_from") => json!("other"),
        (_, "recorded") => json!("2022-01-05T09:30:15Z"),
        (_, "asserts") => {
            json!([{"incident": ROW, "field": "outcome.killed", "value": 3, "said": "trois"}])
        }
        (_, "belongs_to") => {
            json!({"incidents": [ROW], "places": [ROW], "actors": [ROW], "statements": [ROW]})
        }
        (_, "geometry") => json!({"type": "LineString", "coordinates": [[40.5, 35.0], [41.0, 35.5]]}),
        (_, "style") => json!({"stroke": "#102030", "width": 1.5, "dashed": true}),
        (_, "published" | "accessed" | "when") => when(),
        (_, "language") => json!("fr"),
        (_, "reliability") => json!("B"),
        (_, "credibility") => json!("2"),
        (_, "places") => json!([{"place": ROW, "role": "target", "said": "near it"}]),
        (_, "actors") => json!([{"actor": ROW, "role": "attacker"}]),
        (_, "munitions") => json!([{"what": "rockets", "count": 5, "fate": "shot down"}]),
        (_, "outcome") => json!({"killed": 3, "wounded": {"low": 1, "high": 4}, "damage": "none-reported"}),
        (_, "responds_to") => json!("other"),
        (_, "context" | "sensitive") => json!(true),
        (Table::Incidents, "sources") => json!([{"source": ROW, "locator": "p. 3", "credibility": "3"}]),
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
            | "summary" | "text" | "file" | "caption" | "label",
        ) => json!(format!("Another {field}")),
        _ => return None,
    })
}

fn dossier() -> Arc<Dossier> {
    let text = json!({"format": "sitmap-dossier", "version": 1, "places": [{"id": ROW}], "actors": [{"id": ROW}],
        "sources": [{"id": ROW}, {"id": "other"}], "incidents": [{"id": ROW}, {"id": "other"}],
        "statements": [{"id": ROW, "form": "quotation", "text": "words"}],
        "attachments": [{"id": ROW}], "shapes": [{"id": ROW}]});
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
    assert!(seen > 70, "{seen}");
}

/// A dossier in which all hangs together, so that nothing of it is dropped for being nothing's.
fn linked() -> Arc<Dossier> {
    let about = json!({"incidents": [ROW]});
    let text = json!({"format": "sitmap-dossier", "version": 1,
        "places": [{"id": ROW, "names": {"en": "Site"}, "position": [40.0, 35.0]}],
        "actors": [{"id": ROW, "names": {"en": "Somebody"}}],
        "sources": [{"id": ROW, "title": "Paper", "published": {"from": "2022"}}, {"id": "other", "title": "Else"}],
        "incidents": [
            {"id": "other", "title": "Another", "sources": [{"source": "other"}]},
            {"id": ROW, "title": "Rockets", "when": {"from": "2022-02-07"}, "places": [{"place": ROW}],
             "actors": [{"actor": ROW}], "sources": [{"source": ROW}]},
        ],
        "statements": [{"id": ROW, "form": "quotation", "text": "words", "when": {"from": "2022-02-08"},
            "cited": {"source": ROW}, "speaker": {"actor": ROW}, "about": about}],
        "attachments": [{"id": ROW, "belongs_to": about}],
        "shapes": [{"id": ROW, "geometry": {"type": "LineString", "coordinates": [[1.0, 2.0], [3.0, 4.0]]},
            "belongs_to": about}]});
    read(&text.to_string())
}

/// A dossier written in a format and read back, as the native format tells it, and what was dropped.
fn through(dossier: &Dossier, kind: Kind) -> (String, Dropped) {
    let mut bytes = Vec::new();
    let dropped = write(dossier, kind, &mut bytes, &Progress::default()).unwrap();
    let reading = formats::read(&bytes, &Options::default(), &Progress::default());
    (told(&reading.unwrap_or_else(|error| panic!("{kind:?}: {error:?}")).dossier), dropped)
}

/// The words and numbers of a value that a file of another format has to hold for it: not the names of
/// fields, and not ids.
fn words(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) if [ROW, "other"].contains(&text.as_str()) => Vec::new(),
        Value::String(text) => vec![text.clone()],
        Value::Number(number) => vec![number.to_string()],
        Value::Array(all) => all.iter().flat_map(words).collect(),
        Value::Object(all) => all.values().flat_map(words).collect(),
        Value::Bool(_) | Value::Null => Vec::new(),
    }
}

/// How many of a kind of thing were dropped.
fn lost(dropped: &Dropped, what: What) -> usize {
    dropped.0.iter().filter(|lost| lost.what == what).map(|lost| lost.count).sum()
}

#[test]
fn every_field_stands_in_a_file_of_every_other_format_or_is_named_as_dropped() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let plain = linked();
    let mut silent = Vec::new();
    for kind in [Kind::Csv, Kind::Xlsx, Kind::GeoJson, Kind::Kml] {
        let (before, dropped_before) = through(&plain, kind);
        for table in Table::ALL {
            for field in fields(&schema, table).keys().filter(|field| *field != "id") {
                let value = sample(table, field).unwrap();
                let edit = RowEdit { table, key: ROW, field: Some(field), value: Some(&value) };
                let edited = plain.edited(&[edit]);
                assert_eq!(edited.failed, [], "{} {field}", table.word());
                let (after, dropped) = through(&edited.dossier, kind);
                let whole = [(Table::Attachments, What::Attachments), (Table::Shapes, What::Shapes)];
                let is_named = dropped.0.iter().any(|lost| !dropped_before.0.contains(lost))
                    || whole.iter().any(|(of, what)| *of == table && lost(&dropped, *what) > 0);
                let is_there =
                    after != before && words(&value).iter().all(|word| after.contains(word.as_str()));
                // The row that an incident was made from is read from the row that is written.
                if !is_named && !is_there && field != "origin" {
                    silent.push(format!("{kind:?}: {} {field}", table.word()));
                }
            }
        }
    }
    assert!(silent.is_empty(), "neither in the file nor named as dropped: {silent:#?}");
}
