use serde_json::{Value, json};

use super::*;
use crate::formats::{self, Options};
use crate::l10n::changes as words;
use crate::progress::Progress;

fn dossier(value: &Value) -> Dossier {
    formats::read(value.to_string().as_bytes(), &Options::default(), &Progress::default()).unwrap().dossier
}

/// One of everything, with every field that a row can have.
fn full() -> Value {
    json!({
        "format": "sitmap-dossier", "version": 1, "title": "All",
        "places": [
            {"id": "p", "names": {"en": "Tikrit"}, "position": [43.68, 34.61], "kind": "town", "note": "A note"},
            {"id": "q", "names": {"en": "Mosul"}, "position": [43.13, 36.34], "kind": "town"}
        ],
        "actors": [{"id": "a", "names": {"en": "A militia"}}, {"id": "b", "names": {"en": "Another"}}],
        "sources": [{"id": "s", "title": "Paper", "published": {"from": "2022-01-07"}}, {"id": "t", "title": "Radio"}],
        "incidents": [
            {
                "id": "i", "title": "A clash", "kind": "battle",
                "when": {"from": "2022-01-06", "to": "2022-01-08T23:59", "zone": "Asia/Baghdad", "said": "on Thursday"},
                "places": [{"place": "p", "said": "in town"}],
                "actors": [{"actor": "a", "said": "gunmen"}],
                "munitions": [{"what": "rockets", "count": 3, "fate": "fell short"}],
                "outcome": {"killed": 1, "damage": "a wall"},
                "sources": [{"source": "s", "locator": "page 1"}],
                "origin": {"line": 2, "fields": {"Notes": "A note"}},
                "mine": {"kept": true}
            },
            {"id": "j", "title": "An answer", "responds_to": "i"}
        ],
        "statements": [{
            "id": "x", "form": "quotation", "text": "It is over.", "language": "ar",
            "translations": [{"language": "en", "text": "It has ended.", "by": "the editor"}],
            "speaker": {"actor": "a", "role": "spokesman", "role_translations": [{"language": "fr", "text": "porte-parole"}]},
            "cited": {"source": "s", "locator": "page 2"},
            "about": {"incidents": ["i"], "places": ["p"], "actors": ["a"]}
        }]
    })
}

/// What became of the rows, as the status line tells it.
fn describe(changes: &Changes) -> String {
    let tallies = changes.tallies.iter().map(|t| words::tally(t.table, t.came, t.changed, t.went));
    tallies.collect::<Vec<_>>().join("; ")
}

#[test]
fn the_same_file_read_twice_is_the_same_even_written_another_way() {
    let one = dossier(&full());
    assert!(Changes::between(&one, &dossier(&full())).is_empty());
    let pretty = serde_json::to_string_pretty(&full()).unwrap();
    let pretty = formats::read(pretty.as_bytes(), &Options::default(), &Progress::default()).unwrap().dossier;
    assert!(Changes::between(&one, &pretty).is_empty());
}

#[test]
fn whatever_a_file_says_otherwise_of_a_row_is_a_change_of_that_row() {
    let one = dossier(&full());
    for (pointer, value, expected) in [
        ("/places/0/names/en", json!("Takrit"), "1 place changed"),
        ("/places/0/position", json!([43.69, 34.61]), "1 place changed"),
        ("/places/0/note", json!("Another note"), "1 place changed"),
        ("/actors/1/names/en", json!("A third"), "1 actor changed"),
        ("/sources/0/title", json!("The paper"), "1 source changed"),
        ("/sources/0/published/from", json!("2022-01-08"), "1 source changed"),
        ("/incidents/0/title", json!("A battle"), "1 incident changed"),
        ("/incidents/0/kind", json!("development"), "1 incident changed"),
        ("/incidents/0/when/from", json!("2022-01-05"), "1 incident changed"),
        ("/incidents/0/when/to", json!("2022-01-08"), "1 incident changed"),
        ("/incidents/0/when/zone", json!("Asia/Damascus"), "1 incident changed"),
        ("/incidents/0/when/said", json!("on Friday"), "1 incident changed"),
        ("/incidents/0/places/0/place", json!("q"), "1 incident changed"),
        ("/incidents/0/places/0/said", json!("outside"), "1 incident changed"),
        ("/incidents/0/actors/0/actor", json!("b"), "1 incident changed"),
        ("/incidents/0/actors/0/said", json!("men"), "1 incident changed"),
        ("/incidents/0/munitions/0/count", json!(4), "1 incident changed"),
        ("/incidents/0/munitions/0/fate", json!("hit"), "1 incident changed"),
        ("/incidents/0/outcome/killed", json!(2), "1 incident changed"),
        ("/incidents/0/outcome/damage", json!("two walls"), "1 incident changed"),
        ("/incidents/0/sources/0/source", json!("t"), "1 incident changed"),
        ("/incidents/0/sources/0/locator", json!("page 3"), "1 incident changed"),
        ("/incidents/0/origin/fields/Notes", json!("Another note"), "1 incident changed"),
        ("/incidents/0/mine/kept", json!(false), "1 incident changed"),
        ("/incidents/1/responds_to", json!("j"), "1 incident changed"),
        ("/statements/0/text", json!("It goes on."), "1 statement changed"),
        ("/statements/0/translations/0/text", json!("Done."), "1 statement changed"),
        ("/statements/0/speaker/actor", json!("b"), "1 statement changed"),
        ("/statements/0/speaker/role", json!("guard"), "1 statement changed"),
        ("/statements/0/speaker/role_translations/0/text", json!("garde"), "1 statement changed"),
        ("/statements/0/cited/locator", json!("page 9"), "1 statement changed"),
        ("/statements/0/about/incidents", json!(["j"]), "1 statement changed"),
        ("/statements/0/about/places", json!(["q"]), "1 statement changed"),
        ("/statements/0/about/actors", json!([]), "1 statement changed"),
    ] {
        let mut other = full();
        *other.pointer_mut(pointer).unwrap() = value;
        let changes = Changes::between(&one, &dossier(&other));
        assert_eq!(describe(&changes), expected, "{pointer}");
        assert_eq!(changes.named.len(), 1, "{pointer}");
    }
}

#[test]
fn rows_that_come_and_go_are_told_from_those_that_only_moved() {
    let incidents = |keys: &[&str]| {
        let rows: Vec<_> =
            keys.iter().map(|key| json!({"id": key, "title": format!("Number {key}")})).collect();
        dossier(&json!({"format": "sitmap-dossier", "version": 1, "title": "Many", "incidents": rows}))
    };
    let old = incidents(&["a", "b", "c", "d"]);
    for (new, expected) in [
        (vec!["a", "b", "c", "d"], ""),
        (vec!["d", "a", "c", "b"], ""),
        (vec!["new", "a", "b", "c", "d", "last"], "2 incidents came"),
        (vec!["a", "d"], "2 incidents went"),
        (vec!["d", "x", "b"], "1 incident came, 2 went"),
        (vec![], "4 incidents went"),
    ] {
        let changes = Changes::between(&old, &incidents(&new));
        assert_eq!(describe(&changes), expected, "{new:?}");
        assert_eq!(changes.is_empty(), new == ["a", "b", "c", "d"], "an order is something: {new:?}");
    }
    assert_eq!(describe(&Changes::between(&incidents(&[]), &old)), "4 incidents came");
}

#[test]
fn what_came_and_changed_leads_to_its_card_and_what_went_is_named() {
    let mut other = full();
    other["incidents"][1] = json!({"id": "k", "title": ""});
    other["statements"][0]["text"] = json!("Words ".repeat(100));
    let new = dossier(&other);
    let changes = Changes::between(&dossier(&full()), &new);
    let incident = |key| Some(Item::Incident(new.incident_by_key(key).unwrap().id));
    let named: Vec<_> = changes.named.iter().map(|d| (d.change, d.name.as_str(), d.item)).collect();
    assert_eq!(named[0], (Change::Came, "k", incident("k")), "without a title by its key");
    assert_eq!(named[1], (Change::Went, "An answer", None));
    let (change, name, item) = named[2];
    assert_eq!((change, item), (Change::Changed, incident("i")), "a statement stands on its incident");
    assert!(name.ends_with('…') && name.chars().count() <= NAME_LENGTH + 1, "{name}");
}

#[test]
fn the_title_of_a_file_is_no_row_and_yet_a_change() {
    let mut other = full();
    other["title"] = json!("All of it");
    let changes = Changes::between(&dossier(&full()), &dossier(&other));
    assert!(changes.rest && changes.tallies.is_empty() && !changes.is_empty());
}

/// A table without ids: each row has the key of its line, and a statement made from it.
fn table(titles: &[&str]) -> Dossier {
    let key = |n: usize| format!("line {}", n + 2);
    let incident = |(n, title): (usize, &&str)| {
        let fields = json!({"Title": title});
        json!({"id": key(n), "title": title, "origin": {"line": n + 2, "fields": fields}})
    };
    let statement = |(n, title): (usize, &&str)| {
        let about = json!({"incidents": [key(n)]});
        json!({"id": format!("{}/1", key(n)), "text": format!("Said of {title}"), "about": about})
    };
    dossier(&json!({
        "format": "sitmap-dossier", "version": 1, "title": "Table",
        "incidents": titles.iter().enumerate().map(incident).collect::<Vec<_>>(),
        "statements": titles.iter().enumerate().map(statement).collect::<Vec<_>>(),
    }))
}

#[test]
fn rows_without_an_id_are_known_by_what_they_say_and_not_by_their_line() {
    let old = table(&["a", "b", "b", "c"]);
    for (new, expected, now) in [
        (vec!["a", "b", "b", "c", "d"], "1 incident came; 1 statement came", [0, 1, 2, 3].map(Some)),
        (vec!["new", "a", "b", "b", "c"], "1 incident came; 1 statement came", [1, 2, 3, 4].map(Some)),
        (vec!["a", "B", "b", "c"], "1 incident changed; 1 statement changed", [0, 1, 2, 3].map(Some)),
        (vec!["a", "b", "b", "C"], "1 incident changed; 1 statement changed", [0, 1, 2, 3].map(Some)),
        (
            vec!["A", "new", "b", "b", "c"],
            "1 incident came, 1 changed; 1 statement came, 1 changed",
            [0, 2, 3, 4].map(Some),
        ),
        (vec!["b", "c"], "2 incidents went; 2 statements went", [None, None, Some(0), Some(1)]),
        (vec![], "4 incidents went; 4 statements went", [None; 4]),
    ] {
        let changes = Changes::between(&old, &table(&new));
        assert_eq!(describe(&changes), expected, "{new:?}");
        let found = [0, 1, 2, 3].map(|row| changes.matching.find_successor(IncidentId(row)).map(|id| id.0));
        assert_eq!(found, now, "{new:?}");
    }
}

#[test]
fn a_row_that_only_stands_on_another_line_has_not_changed() {
    let mut other = full();
    other["incidents"][0]["origin"]["line"] = json!(3);
    let changes = Changes::between(&dossier(&full()), &dossier(&other));
    assert!(changes.rest && changes.tallies.is_empty() && !changes.is_empty());
}
