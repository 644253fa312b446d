//! What is read is written, and what is written reads as the same.

use serde_json::{Value, json};

use super::*;
use crate::formats::native::write;

fn value_of(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// A dossier in which every field is used, with unknown fields at every level.
fn full() -> Value {
    let unknown = |name: &str| json!({ name: [1, 2.5, null, {"deep": true}], "ق": "unknown" });
    let when = json!({"from": "2022-01-05T09:30", "to": "2022-01-06", "precision": "hour", "part": "night",
        "zone": "+03:00", "said": "s", "inferred": "i"});
    let precision = json!({"class": "near", "radius_m": 0.1});
    let mut dossier = json!({
        "$schema": "sitmap-dossier.schema.json", "format": "sitmap-dossier", "version": 1,
        "title": "t", "language": "en-GB", "summary": "s", "editor_note": "e",
        "places": [{"id": "p", "names": {"ar": "م", "en": "P"}, "position": [-0.1, 1e-7],
            "precision": precision, "position_from": "f", "kind": "town", "within": "w", "note": "n",
            "editor_note": "e", "recorded": "2022-01-06"}, {"id": "bare"}],
        "actors": [{"id": "a", "names": {"en": "A"}, "kind": "state", "note": "n", "editor_note": "e"}],
        "sources": [{"id": "s", "kind": "post", "title": {"en": "t", "fr": "u"}, "author": "a", "publisher": "p",
            "country": "FR", "url": "u", "archived": {"url": "c", "day": "2022-01-06"}, "sha256": "0a".repeat(32),
            "derived_from": "r", "published": when, "accessed": {"from": "2022"}, "language": "fr",
            "reliability": "B", "text": "all of it", "editor_note": "e"}, {"id": "r"}],
        "incidents": [{"id": "i", "title": "t", "kind": "rocket", "when": when,
            "places": [{"place": "p", "role": "target", "precision": precision, "said": "s",
                "editor_note": "e"}],
            "actors": [{"actor": "a", "role": "attacker", "said": "s"}],
            "munitions": [{"what": "rockets", "count": 5, "fate": "f"}],
            "outcome": {"killed": {"best": 2, "low": 1, "high": 3}, "wounded": 0, "damage": "d"},
            "summary": "s", "responds_to": "j", "context": true,
            "sources": [{"source": "s", "locator": "l", "credibility": "2"}],
            "editor_note": "e"}, {"id": "j", "when": {"from": "2022-02-07", "precision": "week", "zone": "Asia/Baghdad"}}],
        "statements": [{"id": "q", "form": "reported", "kind": "claim", "text": "t", "language": "fr",
            "translations": [{"language": "en", "text": "t", "by": "b"}],
            "speaker": {"actor": "a", "role": "r",
                "role_translations": [{"language": "en", "text": "t", "by": "b"}]},
            "when": when, "cited": {"source": "s", "locator": "l", "credibility": "1"}, "credibility": "3",
            "asserts": [{"incident": "i", "field": "outcome.killed", "value": 3, "said": "trois"}],
            "about": {"incidents": ["i", "j"], "places": ["p"], "actors": ["a"]}, "editor_note": "e"}],
        "attachments": [{"id": "m", "kind": "video", "file": "m.mp4", "url": "u", "sha256": "0b".repeat(32),
            "caption": "c", "cited": {"source": "s"}, "when": when, "sensitive": true,
            "belongs_to": {"incidents": ["i"], "places": ["p"], "actors": ["a"], "statements": ["q"]},
            "editor_note": {"ar": "م"}, "recorded": "2022-01-06T10:00:00Z"}],
        "shapes": [{"id": "g", "geometry": {"type": "Sector", "coordinates": [40.0, 35.5], "from_m": 0.0,
                "to_m": 1500.0, "from_deg": 350.0, "to_deg": 20.5},
            "label": "l", "style": {"stroke": "#102030", "width": 1.5, "fill": "#10203040", "dashed": true},
            "when": when, "cited": {"source": "s"}, "belongs_to": {"incidents": ["i"]}, "editor_note": "e"}],
        "briefing": {"title": "t", "author": "a", "audience": "b", "as_of": "c", "seconds": 12.5, "mine": 1,
            "marking": {"text": "m", "colour": "#007A33", "mine": 2}, "steps": [
                {"shows": "title", "text": "t", "notes": "n", "hidden": true, "theme": "dark", "base_map": "plain"},
                {"shows": "incident", "incident": "i", "statement": "q", "title": "t", "seconds": 3.5, "mine": 3},
                {"shows": "view", "bounds": [1.0, 2.0, 3.0, 4.5], "only": {"text": "x", "from": "2022",
                    "to": "2022-02", "without": ["ied"], "mine": 4}}]},
    });
    dossier.as_object_mut().unwrap().extend(unknown("top").as_object().unwrap().clone());
    for list in ["places", "actors", "sources", "incidents", "statements", "attachments", "shapes"] {
        let row = dossier[list][0].as_object_mut().unwrap();
        row.extend(unknown(list).as_object().unwrap().clone());
    }
    dossier
}

#[test]
fn every_field_known_or_not_comes_back_as_it_was() {
    for original in [full(), value_of(BUNDLED)] {
        let reading = read_text(&original.to_string()).unwrap();
        assert_eq!(reading.issues, []);
        let written = write(&reading.dossier).unwrap();
        assert_eq!(value_of(&written), original);
        let again = read_text(&written).unwrap();
        assert_eq!(again.issues, []);
        assert_eq!(write(&again.dossier).unwrap(), written);
    }
}

#[test]
fn unknown_fields_inside_the_records_of_a_row_come_back_too() {
    let mut original = full();
    let paths = [
        "/places/0/precision",
        "/sources/0/published",
        "/incidents/0/when",
        "/incidents/0/places/0",
        "/incidents/0/places/0/precision",
        "/incidents/0/actors/0",
        "/incidents/0/munitions/0",
        "/incidents/0/outcome",
        "/incidents/0/outcome/killed",
        "/incidents/0/sources/0",
        "/statements/0/translations/0",
        "/statements/0/speaker",
        "/statements/0/speaker/role_translations/0",
        "/statements/0/when",
        "/statements/0/cited",
        "/statements/0/about",
    ];
    for path in paths {
        original
            .pointer_mut(path)
            .unwrap()
            .as_object_mut()
            .unwrap()
            .insert("mine".into(), json!({"of": path}));
    }
    let reading = read_text(&original.to_string()).unwrap();
    assert_eq!(reading.issues, []);
    let incident = reading.dossier.incident_by_key("i").unwrap();
    assert_eq!(incident.places().len(), 1, "what is known of them is used");
    assert_eq!(value_of(&write(&reading.dossier).unwrap()), original);
}

#[test]
fn what_could_not_be_used_is_written_as_it_stood() {
    let rows = "{\"id\": \"a\",  \"position\": [100.5, 91.5],\n  \"kind\": \"towm\", \"note\": 5},\n\
                {\"id\": 7,   \"kept\" : \"as it is\"},\n{\"id\": \"a\"}, null";
    let text = dossier_with(&format!("\"title\": 5, \"actors\": {{\"x\": 1}}, \"places\": [{rows}]"));
    let written = write(&read_text(&text).unwrap().dossier).unwrap();
    for kept in ["{\"id\": 7,   \"kept\" : \"as it is\"}", "{\"id\": \"a\"}", "null"] {
        assert!(written.contains(kept), "{kept} in {written}");
    }
    let mut all = value_of(&text);
    for list in ["sources", "incidents", "statements"] {
        all[list] = json!([]);
    }
    assert_eq!(value_of(&written), all);
    assert!(written.ends_with("}\n"));
}

#[test]
fn unknown_fields_nested_a_hundred_levels_deep_come_back() {
    let deep = format!("{}7{}", "[".repeat(100), "]".repeat(100));
    let text = dossier_with(&format!(
        "\"other\": {deep}, \"incidents\": [{{\"id\": \"a\", \"mine\": {deep}, \"when\": {{\"from\": \"2022\", \"mine\": {deep}}}}}]"
    ));
    let reading = read_text(&text).unwrap();
    assert_eq!(reading.issues, []);
    let written = write(&reading.dossier).unwrap();
    assert_eq!(value_of(&written), {
        let mut all = value_of(&text);
        for list in ["places", "actors", "sources", "statements"] {
            all[list] = json!([]);
        }
        all
    });
}

#[test]
fn the_bundled_dossier_is_laid_out_as_a_save_lays_it_out() {
    let reading = read_text(BUNDLED).unwrap();
    assert_eq!(write(&reading.dossier).unwrap(), BUNDLED);
}
