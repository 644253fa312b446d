//! The JSON Schema of the format is made from the records, and told what they cannot say.

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::*;
use crate::formats::native::{FORMAT, VERSION};
use crate::model::record::{
    ActorRecord, AttachmentRecord, IncidentRecord, PlaceRecord, ShapeRecord, SourceRecord, StatementRecord,
    Wording,
};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/sitmap-dossier.schema.json");

fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut lists = Map::new();
    macro_rules! list {
        ($name:literal, $record:ty, $about:literal) => {
            let rows = generator.subschema_for::<$record>();
            lists.insert($name.into(), json!({"description": $about, "type": "array", "items": rows}));
        };
    }
    list!("places", PlaceRecord<'_>, "Where incidents are put.");
    list!("actors", ActorRecord<'_>, "Who did something, said something, or had it done to them.");
    list!("sources", SourceRecord<'_>, "Where it was published.");
    list!("incidents", IncidentRecord<'_>, "What happened.");
    list!("statements", StatementRecord<'_>, "What was said, and by whom.");
    list!("attachments", AttachmentRecord<'_>, "Pictures, videos and documents that belong to them.");
    list!("shapes", ShapeRecord<'_>, "What is drawn on the map.");
    let text = |about: &str| json!({"description": about, "type": ["string", "null"]});
    let wording = generator.subschema_for::<Option<Wording<'_>>>().to_value();
    let wording = |about: &str| {
        let mut wording = wording.clone();
        wording["description"] = about.into();
        wording
    };
    let mut fields = Map::new();
    fields.insert(
        "$schema".into(),
        json!({"description": "Where this schema is, for editors.", "type": "string"}),
    );
    fields.insert("format".into(), json!({"description": "What the file is.", "const": FORMAT}));
    fields.insert("version".into(), json!({"description": "The version of the format.", "const": VERSION}));
    fields.insert("title".into(), wording("What the dossier is called."));
    fields.insert("language".into(), text("The language of titles and summaries (BCP 47)."));
    fields.insert("summary".into(), wording("What it holds, in a few sentences."));
    fields.insert(
        "editor_note".into(),
        wording("What the editor says of how it was made; shown as the editor's."),
    );
    fields.append(&mut lists);
    let briefing = generator.subschema_for::<crate::model::Briefing>();
    fields.insert("briefing".into(), briefing.into());
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:sitmap:sitmap-dossier:1",
        "title": "Sitmap dossier, version 1",
        "description": "Incidents, and what people said about them. Fields that are not named here are allowed and kept.",
        "type": "object",
        "required": ["format", "version"],
        "properties": fields,
        "$defs": generator.take_definitions(true),
    })
}

#[test]
fn the_schema_beside_the_dossier_is_the_one_of_the_records() {
    let made = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    if std::env::var_os("SITMAP_BLESS").is_some_and(|bless| bless == "1") {
        std::fs::write(FILE, &made).unwrap();
    }
    let kept = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(kept == made, "data/sitmap-dossier.schema.json is out of date; SITMAP_BLESS=1 rewrites it");
}

#[test]
fn the_schema_accepts_the_bundled_dossier_and_refuses_wrong_ones() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let bundled: Value = serde_json::from_str(BUNDLED).unwrap();
    let errors: Vec<_> = validator.iter_errors(&bundled).map(|e| e.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");

    let changed = |path: &str, value: Value| {
        let mut dossier = bundled.clone();
        *dossier.pointer_mut(path).unwrap() = value;
        dossier
    };
    let wrong = [
        ("another format", changed("/format", json!("geojson"))),
        ("another version", changed("/version", json!(2))),
        ("a list that is none", changed("/places", json!({}))),
        ("a number as an id", changed("/places/0/id", json!(5))),
        ("latitude as text", changed("/places/0/position/1", json!("35"))),
        ("a position of three numbers", changed("/places/0/position", json!([1, 2, 3]))),
        ("an unknown kind", changed("/incidents/0/kind", json!("rockett"))),
        ("an unknown role", changed("/incidents/0/places/0/role", json!("aim"))),
        ("a time that is text", changed("/incidents/0/when", json!("2022"))),
        ("a negative count", changed("/incidents/0/munitions/0/count", json!(-1))),
        ("a toll that is a list", changed("/incidents/0/outcome/killed", json!([]))),
        ("a statement without words", changed("/statements/0", json!({"id": "a"}))),
    ];
    for (name, dossier) in wrong {
        assert!(!validator.is_valid(&dossier), "{name}");
    }
    let mut unknown = changed("/incidents/0/kind", Value::Null);
    unknown["mine"] = json!(1);
    unknown["places"][0]["mine"] = json!({"a": 1});
    assert!(validator.is_valid(&unknown), "unknown fields and null are allowed");
}

#[test]
fn the_example_in_the_format_s_readme_is_a_dossier_without_issues() {
    let readme = include_str!("../../../../data/README.md");
    let example = readme.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    assert_eq!(read_text(example).unwrap().issues, []);
    let validator = jsonschema::validator_for(&schema()).unwrap();
    assert!(validator.is_valid(&serde_json::from_str(example).unwrap()));
}
