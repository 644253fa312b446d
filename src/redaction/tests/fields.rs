//! What becomes of every field of the format under every wish, held against its schema.

use std::collections::BTreeMap;

use serde_json::Map;

use super::*;

const SCHEMA: &str = include_str!("../../../data/sitmap-dossier.schema.json");

/// Each field, and what becomes of it: `-wish` it is gone, `~wish` it says something else, and under
/// every other wish it stays as it was. `*` is whatever else is wished, and also nothing.
///
/// A field that is new in the schema belongs here, once somebody has decided.
const FATES: &str = "
    $schema
    format
    version
    title -titles
    language
    summary -summaries
    editor_note -notes

    places.id ~*
    places.names ~place-names
    places.position ~positions
    places.precision.class ~positions
    places.precision.radius_m ~positions
    places.position_from ~positions -place-names
    places.kind -place-names
    places.within -place-names
    places.note -place-names -notes
    places.editor_note -positions -place-names -notes
    places.recorded ~times

    actors.id ~*
    actors.names ~actors ~actor-kinds
    actors.kind -actors -actor-kinds
    actors.note -actors -actor-kinds -notes
    actors.editor_note -actors -actor-kinds -notes
    actors.recorded -actors -actor-kinds ~times

    sources.id ~* -sources
    sources.kind -sources
    sources.title -sources
    sources.author -sources
    sources.publisher -sources
    sources.country -sources
    sources.url -sources -links
    sources.archived.url -sources -links
    sources.archived.day -sources -links
    sources.sha256 -*
    sources.derived_from ~* -sources
    sources.published.from -sources ~times
    sources.published.to -sources ~times
    sources.published.precision -sources -times
    sources.published.part -sources -times
    sources.published.zone -sources -times
    sources.published.said -sources -times
    sources.published.inferred -sources -times -notes
    sources.accessed.from -sources ~times
    sources.accessed.to -sources ~times
    sources.accessed.precision -sources -times
    sources.accessed.part -sources -times
    sources.accessed.zone -sources -times
    sources.accessed.said -sources -times
    sources.accessed.inferred -sources -times -notes
    sources.language -sources
    sources.reliability -sources
    sources.text -*
    sources.editor_note -sources -notes
    sources.recorded -sources ~times

    incidents.id ~*
    incidents.title -titles
    incidents.kind
    incidents.when.from ~times
    incidents.when.to ~times
    incidents.when.precision -times
    incidents.when.part -times
    incidents.when.zone -times
    incidents.when.said -times
    incidents.when.inferred -times -notes
    incidents.places.place ~*
    incidents.places.role
    incidents.places.precision.class -positions
    incidents.places.precision.radius_m -positions
    incidents.places.said -place-names
    incidents.places.editor_note -positions -place-names -notes
    incidents.actors.actor ~* -actors -actor-kinds
    incidents.actors.role -actors -actor-kinds
    incidents.actors.said -actors -actor-kinds
    incidents.munitions.what -munitions
    incidents.munitions.count -munitions
    incidents.munitions.fate -munitions
    incidents.outcome.killed.best -outcomes
    incidents.outcome.killed.low -outcomes
    incidents.outcome.killed.high -outcomes
    incidents.outcome.wounded.best -outcomes
    incidents.outcome.wounded.low -outcomes
    incidents.outcome.wounded.high -outcomes
    incidents.outcome.damage -outcomes
    incidents.summary -summaries
    incidents.responds_to ~*
    incidents.context
    incidents.sources.source ~* -sources
    incidents.sources.locator -sources
    incidents.sources.credibility -sources
    incidents.editor_note -notes
    incidents.recorded ~times
    incidents.origin.line -*
    incidents.origin.fields -*

    statements.id ~* -statements
    statements.form -statements
    statements.kind -statements
    statements.text -statements
    statements.language -statements
    statements.translations.language -statements
    statements.translations.text -statements
    statements.translations.by -statements
    statements.speaker.actor ~* -statements
    statements.speaker.role -statements -speakers -actors -actor-kinds
    statements.speaker.role_translations.language -statements -speakers -actors -actor-kinds
    statements.speaker.role_translations.text -statements -speakers -actors -actor-kinds
    statements.speaker.role_translations.by -statements -speakers -actors -actor-kinds
    statements.when.from -statements ~times
    statements.when.to -statements ~times
    statements.when.precision -statements -times
    statements.when.part -statements -times
    statements.when.zone -statements -times
    statements.when.said -statements -times
    statements.when.inferred -statements -times -notes
    statements.cited.source ~* -statements -sources
    statements.cited.locator -statements -sources
    statements.cited.credibility -statements -sources
    statements.credibility -statements
    statements.asserts.incident -*
    statements.asserts.field -*
    statements.asserts.value -*
    statements.asserts.said -*
    statements.about.incidents ~* -statements
    statements.about.places ~* -statements
    statements.about.actors ~* -statements -actors -actor-kinds
    statements.editor_note -statements -notes
    statements.recorded -statements ~times

    attachments.id ~*
    attachments.kind
    attachments.file -*
    attachments.url -links
    attachments.sha256 -*
    attachments.caption -summaries
    attachments.cited.source ~* -sources
    attachments.cited.locator -sources
    attachments.cited.credibility -sources
    attachments.when.from ~times
    attachments.when.to ~times
    attachments.when.precision -times
    attachments.when.part -times
    attachments.when.zone -times
    attachments.when.said -times
    attachments.when.inferred -times -notes
    attachments.sensitive -*
    attachments.belongs_to.incidents ~*
    attachments.belongs_to.places ~*
    attachments.belongs_to.actors ~* -actors -actor-kinds
    attachments.belongs_to.statements ~* -statements
    attachments.editor_note -notes
    attachments.recorded ~times

    shapes.id ~* -positions
    shapes.geometry -positions
    shapes.label -positions -place-names
    shapes.style.stroke -positions
    shapes.style.width -positions
    shapes.style.fill -positions
    shapes.style.dashed -positions
    shapes.when.from -positions ~times
    shapes.when.to -positions ~times
    shapes.when.precision -positions -times
    shapes.when.part -positions -times
    shapes.when.zone -positions -times
    shapes.when.said -positions -times
    shapes.when.inferred -positions -times -notes
    shapes.cited.source ~* -positions -sources
    shapes.cited.locator -positions -sources
    shapes.cited.credibility -positions -sources
    shapes.belongs_to.incidents ~* -positions
    shapes.belongs_to.places ~* -positions
    shapes.belongs_to.actors ~* -positions -actors -actor-kinds
    shapes.belongs_to.statements ~* -positions -statements
    shapes.editor_note -positions -notes
    shapes.recorded -positions ~times

    briefing.title -briefing -titles
    briefing.author -briefing
    briefing.audience -briefing
    briefing.as_of -briefing -times
    briefing.marking.text -briefing
    briefing.marking.colour -briefing
    briefing.seconds -briefing
    briefing.translations_first -briefing
    briefing.steps.shows -briefing
    briefing.steps.incident ~* -briefing
    briefing.steps.statement ~* -briefing -statements
    briefing.steps.title -briefing -titles
    briefing.steps.text -briefing -summaries
    briefing.steps.notes -briefing -briefing-notes
    briefing.steps.hidden -briefing -briefing-notes
    briefing.steps.seconds -briefing
    briefing.steps.bounds -briefing ~positions
    briefing.steps.only.text -briefing
    briefing.steps.only.from -briefing ~times
    briefing.steps.only.to -briefing ~times
    briefing.steps.only.without -briefing
    briefing.steps.theme -briefing
    briefing.steps.base_map -briefing
";

/// What becomes of a field under a wish.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fate {
    Stays,
    Changes,
    Goes,
    /// Some of it stays, which must not be.
    Partly,
}

/// The fates of each field by the wish.
fn fates() -> BTreeMap<&'static str, BTreeMap<&'static str, Fate>> {
    let field = |line: &'static str| {
        let mut words = line.split_whitespace();
        let field = words.next()?;
        let fate = |word: &'static str| match word.split_at(1) {
            ("-", wish) => (wish, Fate::Goes),
            ("~", wish) => (wish, Fate::Changes),
            _ => panic!("{line}"),
        };
        Some((field, words.map(fate).collect()))
    };
    FATES.lines().filter_map(field).collect()
}

/// Every wish, one thing each.
fn wishes() -> Vec<(&'static str, Redaction)> {
    let all = || Without { all: true, ..Without::default() };
    let mut wishes = vec![
        ("nothing", Redaction::default()),
        ("positions", Redaction { positions: Some(Square::Km10), ..Redaction::default() }),
        ("actors", Redaction { actors: all(), ..Redaction::default() }),
        (
            "actor-kinds",
            Redaction { actor_kinds: ActorKind::ALL.iter().copied().collect(), ..Redaction::default() },
        ),
        ("sources", Redaction { sources: all(), ..Redaction::default() }),
    ];
    wishes.extend(Part::ALL.map(|part| (part.word(), only(part))));
    wishes
}

/// Makes a dossier in which every field of the schema is stated, and every free text is one that is
/// nowhere else.
struct Maker {
    schema: Value,
    fields: Vec<String>,
}

impl Maker {
    fn make(&mut self, schema: &Value, path: &str) -> Value {
        if let Some(named) = schema["$ref"].as_str() {
            let named = self.schema.pointer(&named[1..]).unwrap().clone();
            return self.make(&named, path);
        }
        if let Some(shapes) = schema["anyOf"].as_array() {
            // The last is the one with most fields.
            return self.make(shapes.iter().rfind(|shape| shape["type"] != "null").unwrap(), path);
        }
        let below = |name: &str| format!("{path}{}{name}", if path.is_empty() { "" } else { "." });
        if let Some(properties) = schema["properties"].as_object() {
            let mut object = Map::new();
            for (name, schema) in properties {
                object.insert(name.clone(), self.make(schema, &below(name)));
            }
            object.insert("unknown".into(), only_in(&below("unknown")));
            return object.into();
        }
        if schema["items"]["$ref"].is_string() {
            return json!([self.make(&schema["items"], path)]);
        }
        self.fields.push(path.to_owned());
        usual(path).unwrap_or_else(|| simple(schema, path))
    }
}

/// A text that only this field has.
fn only_in(path: &str) -> Value {
    format!("said in {path};").into()
}

/// What a field must say so that it can be read.
fn usual(path: &str) -> Option<Value> {
    let name = path.rsplit('.').next().unwrap();
    Some(match (path, name) {
        ("$schema", _) => json!("sitmap-dossier.schema.json"),
        ("places.position", _) => json!([40.58405, 35.04855]),
        ("briefing.steps.bounds", _) => json!([40.58, 35.04, 40.59, 35.05]),
        ("incidents.origin.fields", _) => json!({"said in a heading;": "said in a cell;"}),
        ("sources.derived_from", _) => only_in("another source"),
        ("statements.asserts.value", _) => only_in(path),
        // A sensitive one goes as a whole.
        ("attachments.sensitive", _) => json!(false),
        (_, "geometry") => json!({"type": "Point", "coordinates": [40.58405, 35.04855]}),
        (_, "country") => json!("IQ"),
        (_, "sha256") => json!("0a".repeat(32)),
        (_, "day") => json!("2022-01-07"),
        (_, "recorded") => json!("2022-01-08T11:30:15Z"),
        (_, "stroke" | "fill") => json!("#102030"),
        ("attachments.belongs_to.incidents" | "shapes.belongs_to.incidents", _) => {
            json!([only_in("incidents.id")])
        }
        ("attachments.belongs_to.places" | "shapes.belongs_to.places", _) => json!([only_in("places.id")]),
        ("attachments.belongs_to.actors" | "shapes.belongs_to.actors", _) => json!([only_in("actors.id")]),
        ("attachments.belongs_to.statements" | "shapes.belongs_to.statements", _) => {
            json!([only_in("statements.id")])
        }
        ("statements.about.incidents", _) => json!([only_in("incidents.id")]),
        ("statements.about.places", _) => json!([only_in("places.id")]),
        ("statements.about.actors", _) => json!([only_in("actors.id")]),
        (_, "names") => json!({"en": only_in(path)}),
        (_, "language") => json!("fr"),
        (_, "from") => json!("2022-01-05T09:30"),
        (_, "to") => json!("2022-01-06T10:45"),
        (_, "zone") => json!("Asia/Baghdad"),
        // Less than the moments say, and more than a part of the day does.
        (_, "precision") => json!("hour"),
        (_, "responds_to") => only_in("another incident"),
        (_, "incident") => only_in("incidents.id"),
        (_, "place") => only_in("places.id"),
        (_, "actor") => only_in("actors.id"),
        (_, "source") => only_in("sources.id"),
        (_, "statement") => only_in("statements.id"),
        _ => return None,
    })
}

fn simple(schema: &Value, path: &str) -> Value {
    let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str());
    match (kind, &schema["const"], schema["oneOf"].as_array()) {
        (_, value, _) if !value.is_null() => value.clone(),
        // The first is what some fields say when they are silent.
        (_, _, Some(words)) => words[1]["const"].clone(),
        (Some("string"), ..) => only_in(path),
        // A text by language.
        (Some("object"), ..) => json!({"en": only_in(path)}),
        (Some("number"), ..) => json!(3.0),
        (Some("integer"), ..) => json!(3),
        (Some("boolean"), ..) => json!(true),
        (Some("array"), ..) => json!([simple(&schema["items"], path)]),
        _ => panic!("{path}: {schema}"),
    }
}

/// The dossier, and its fields.
fn all_fields() -> (Value, Vec<String>) {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let mut maker = Maker { schema: schema.clone(), fields: Vec::new() };
    let mut dossier = maker.make(&schema, "");
    // A hidden step goes as a whole, so there is another one that is not.
    let mut shown = dossier["briefing"]["steps"][0].clone();
    shown.as_object_mut().unwrap().shift_remove("hidden");
    let refused = json!({"id": "", "shows": "", "refused": "said in what is refused;"});
    let steps = dossier["briefing"]["steps"].as_array_mut().unwrap();
    steps.extend([shown, refused.clone()]);
    // None can answer itself.
    dossier["incidents"].as_array_mut().unwrap().push(json!({"id": only_in("another incident")}));
    dossier["sources"].as_array_mut().unwrap().push(json!({"id": only_in("another source")}));
    for table in Table::ALL {
        dossier[table.word()].as_array_mut().unwrap().push(refused.clone());
    }
    (dossier, maker.fields)
}

/// Every value of a field.
fn values<'v>(value: &'v Value, path: &[&str]) -> Vec<&'v Value> {
    match (value, path) {
        (_, []) => vec![value],
        (Value::Array(items), _) => items.iter().flat_map(|item| values(item, path)).collect(),
        (_, [name, below @ ..]) => value.get(*name).map(|value| values(value, below)).unwrap_or_default(),
    }
}

fn fate(path: &str, before: &Value, after: &Value) -> Fate {
    let path: Vec<&str> = path.split('.').collect();
    let (mut before, after) = (values(before, &path), values(after, &path));
    // Of what was refused.
    before.retain(|value| *value != "");
    let left = before.iter().filter(|value| after.contains(value)).count();
    match (left, after.len()) {
        (_, 0) => Fate::Goes,
        (0, _) => Fate::Changes,
        (left, _) if left == before.len() => Fate::Stays,
        _ => Fate::Partly,
    }
}

/// The texts within a value that are only in its field.
fn only_there(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => {
            Some(text.as_str()).filter(|text| text.starts_with("said in")).into_iter().collect()
        }
        Value::Array(items) => items.iter().flat_map(only_there).collect(),
        Value::Object(fields) => {
            let names = fields.keys().map(String::as_str).filter(|name| name.starts_with("said in"));
            names.chain(fields.values().flat_map(only_there)).collect()
        }
        _ => Vec::new(),
    }
}

/// What a copy says in the native format, but for what it says of itself.
fn written(copy: &Dossier) -> Value {
    let mut written: Value = serde_json::from_str(&native::write(copy).unwrap()).unwrap();
    let note = &mut written["editor_note"];
    let said = note.get("en").unwrap_or(note).as_str().unwrap_or_default().to_owned();
    let own = said.split("Redacted copy:").next().unwrap_or_default().trim();
    match own {
        "" => _ = written.as_object_mut().unwrap().shift_remove("editor_note"),
        own => note["en"] = own.into(),
    }
    written
}

#[test]
fn every_field_of_the_format_has_a_fate_and_every_fate_a_field() {
    let (_, mut fields) = all_fields();
    fields.sort_unstable();
    assert_eq!(fates().into_keys().collect::<Vec<_>>(), fields);
    let wishes = wishes();
    for wish in fates().values().flat_map(BTreeMap::keys) {
        assert!(*wish == "*" || wishes.iter().any(|(name, _)| name == wish), "{wish}");
    }
}

#[test]
fn every_field_of_the_format_stays_on_purpose_or_is_gone() {
    let (said, _) = all_fields();
    let reading =
        formats::read(said.to_string().as_bytes(), &Options::default(), &Progress::default()).unwrap();
    let refused = Table::ALL.len() + 1;
    assert_eq!(reading.issues.len(), refused, "all else is read: {:#?}", reading.issues);
    let mut wrong = Vec::new();
    for (name, wish) in wishes() {
        let (copy, _) = redact_on_day(&reading.dossier, &wish);
        let (after, texts) = (written(&copy), texts(&copy));
        let all = texts.iter().map(|(_, text)| text.as_str()).collect::<String>();
        let mut gone = only_there(&said);
        for (field, fates) in fates() {
            let expected = fates.get(name).or(fates.get("*")).copied().unwrap_or(Fate::Stays);
            let found = fate(field, &said, &after);
            if found != expected {
                wrong.push(format!("{field} under {name}: {found:?}, not {expected:?}"));
            }
            if expected == Fate::Stays {
                let path: Vec<&str> = field.split('.').collect();
                let stay: Vec<&str> = values(&said, &path).into_iter().flat_map(only_there).collect();
                gone.retain(|text| !stay.contains(text));
            }
        }
        let told = gone.into_iter().filter(|text| all.contains(text));
        wrong.extend(told.map(|text| format!("{text} under {name}: it is told")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
