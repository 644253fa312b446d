//! What a redacted copy says, looked for in the bytes of every format.

mod fields;

use jiff::civil::date;
use serde_json::{Value, json};

use super::*;
use crate::formats::write::{self, Kind};
use crate::formats::{self, Options, native};
use crate::geo::Square;
use crate::model::{ActorKind, Table};

const BUNDLED: &[u8] = include_bytes!("../../../data/coalition-attacks-2022-01.sitmap.json");
const ACLED: &[u8] = include_bytes!("../../../tests/fixtures/tables/acled.csv");

fn read(bytes: &[u8]) -> Dossier {
    formats::read(bytes, &Options::default(), &Progress::default()).unwrap().dossier
}

/// The copy as it is read back from the native format, which must cost no issue.
fn redact_on_day(dossier: &Dossier, wish: &Redaction) -> (Dossier, RedactionReport) {
    let made = redact(dossier, wish, date(2026, 1, 31), &Progress::default()).unwrap();
    let text = native::write(&made.dossier).unwrap();
    let reading = formats::read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap();
    assert_eq!(reading.issues, [], "{text}");
    (reading.dossier, made.done)
}

/// The text of a copy in every format that is text.
fn texts(dossier: &Dossier) -> Vec<(&'static str, String)> {
    let text = |kind: Kind| {
        let mut bytes = Vec::new();
        write::write(dossier, kind, &mut bytes, &Progress::default()).unwrap();
        (kind.name(), String::from_utf8(bytes).unwrap())
    };
    [Kind::Native, Kind::GeoJson, Kind::Csv, Kind::Kml].map(text).to_vec()
}

fn only(part: Part) -> Redaction {
    Redaction { parts: [part].into(), ..Redaction::default() }
}

fn without_actors(keys: &[&str]) -> Redaction {
    let keys = keys.iter().map(|key| (*key).to_owned()).collect();
    Redaction { actors: Without { all: false, keys }, ..Redaction::default() }
}

/// A dossier with one of everything that can be left out.
fn full() -> Value {
    json!({
        "format": "sitmap-dossier", "version": 1, "title": "A secret title", "language": "en",
        "summary": "A secret overview", "editor_note": "A head note", "mine": "unknown words",
        "places": [
            {"id": "oak-farm", "names": {"en": "Oak farm"}, "position": [40.58405, 35.04855], "kind": "site",
             "precision": {"class": "exact"}, "position_from": "GPS of Smith", "within": "Oak valley",
             "note": "Note on the farm", "editor_note": "Measured", "unknown": "an unknown field"},
            {"id": "land", "names": {"en": "Farland"}, "position": [41.23456, 36.12345], "kind": "country",
             "precision": {"class": "country"}},
            {"id": "spoken-of", "names": {"en": "Elm farm"}}
        ],
        "actors": [
            {"id": "smith", "names": {"en": "John Q. Smith"}, "kind": "person", "note": "Note on Smith"},
            {"id": "army", "names": {"en": "The Army"}, "kind": "military"},
            {"id": "voice", "names": {"en": "A Voice"}, "kind": "person"}
        ],
        "sources": [
            {"id": "paper", "title": "The Paper", "url": "https://paper.example/1", "accessed": {"from": "2022-02-01T08:15Z"},
             "editor_note": "Note on the paper"},
            {"id": "blog", "title": "The Blog"}
        ],
        "incidents": [
            {"id": "oak-raid", "title": "Raid near the OAK FARM", "kind": "battle",
             "when": {"from": "2022-01-05T09:30", "to": "2022-01-05T10:45", "zone": "Asia/Baghdad", "said": "this morning", "inferred": "Reasoning"},
             "places": [{"place": "oak-farm", "said": "at the oak", "editor_note": "Why here", "precision": {"class": "near", "radius_m": 50.0}}],
             "actors": [{"actor": "smith", "role": "attacker", "said": "the man"}, {"actor": "army"}],
             "munitions": [{"what": "mortar"}], "outcome": {"killed": 3}, "summary": "Seen at 35.04855, 40.58405.",
             "sources": [{"source": "paper", "locator": "p. 1"}], "editor_note": "Note on the raid",
             "origin": {"line": 7, "fields": {"lat": "35.04855", "cell": "original words"}}},
            {"id": "answer", "title": "An answer", "responds_to": "oak-raid", "places": [{"place": "land"}],
             "actors": [{"actor": "army"}], "sources": [{"source": "blog"}]}
        ],
        "statements": [
            {"id": "quote", "form": "quotation", "text": "Smith did it.", "speaker": {"actor": "voice", "role": "guard",
             "role_translations": [{"language": "fr", "text": "gardien", "by": "An interpreter"}]},
             "when": {"from": "2022-01-06T12:00"}, "cited": {"source": "paper"}, "about": {"incidents": ["oak-raid"], "places": ["spoken-of"], "actors": ["smith"]}},
            {"id": "account", "form": "reported", "text": "It was quiet.", "speaker": {"actor": "smith"},
             "cited": {"source": "blog"}, "about": {"incidents": ["answer"]}, "editor_note": "Note on the account"},
            {"id": ""}
        ],
        "briefing": {"title": "B", "mine": "unknown to the briefing", "steps": [
            {"shows": "incident", "incident": "oak-raid", "statement": "quote", "notes": "presenter only", "bounds": [40.58, 35.04, 40.59, 35.05]},
            {"shows": "incident", "incident": "gone-forever"},
            {"shows": "view", "title": "Hidden step", "hidden": true}
        ]}
    })
}

fn full_dossier() -> Dossier {
    read(full().to_string().as_bytes())
}

#[test]
fn what_is_left_out_is_in_no_byte_of_any_format() {
    let cases: &[(Redaction, &[&str])] = &[
        (only(Part::Titles), &["A secret title", "Raid near", "An answer"]),
        (only(Part::Summaries), &["A secret overview", "Seen at"]),
        (only(Part::Notes), &["Note on", "A head note", "Measured", "Why here", "Reasoning"]),
        (only(Part::Statements), &["Smith did it", "It was quiet", "A Voice", "Elm farm"]),
        (only(Part::Speakers), &["A Voice", "guard", "gardien", "An interpreter"]),
        (only(Part::Munitions), &["mortar"]),
        (only(Part::Outcomes), &["\"killed\": 3"]),
        (only(Part::Times), &["09:30", "10:45", "12:00", "08:15", "this morning", "Asia/Baghdad"]),
        (only(Part::Links), &["paper.example"]),
        (
            only(Part::Columns),
            &["original words", "unknown words", "an unknown field", "unknown to the briefing"],
        ),
        (only(Part::BriefingNotes), &["presenter only", "Hidden step"]),
        (only(Part::Briefing), &["presenter only", "\"steps\""]),
        (
            only(Part::PlaceNames),
            &["Oak valley", "Elm farm", "Farland", "at the oak", "oak-farm", "Note on the farm"],
        ),
        (without_actors(&["army"]), &["The Army", "army"]),
        (without_actors(&["smith"]), &["John Q", "the man", "Note on Smith"]),
        (
            Redaction { actor_kinds: [ActorKind::Person].into(), ..Redaction::default() },
            &["John Q", "A Voice", "guard", "gardien", "An interpreter"],
        ),
        (
            Redaction { actors: Without { all: true, ..Without::default() }, ..Redaction::default() },
            &["John Q", "A Voice", "The Army"],
        ),
        (
            Redaction { sources: Without { all: true, ..Without::default() }, ..Redaction::default() },
            &["The Paper", "The Blog", "p. 1", "paper.example"],
        ),
        (
            Redaction {
                positions: Some(Square::Km10),
                parts: [Part::Summaries].into(),
                ..Redaction::default()
            },
            &["40.584", "35.048", "41.2345", "36.1234", "GPS of Smith", "Measured"],
        ),
    ];
    let dossier = full_dossier();
    for (wish, gone) in cases {
        let (copy, _) = redact_on_day(&dossier, wish);
        // These go with whatever else goes.
        let always =
            ["original words", "an unknown field", "unknown words", "gone-forever", "oak-raid", "spoken-of"];
        for (format, text) in texts(&copy) {
            for gone in gone.iter().chain(&always) {
                assert!(!text.contains(gone), "{gone:?} in {format} of {wish:?}:\n{text}");
            }
        }
        let before = native::write(&dossier).unwrap();
        assert!(
            gone.iter().chain(&always).all(|gone| before.contains(gone)),
            "all of it was there: {wish:?}"
        );
    }
}

#[test]
fn what_stays_is_told_as_it_was() {
    let (copy, done) = redact_on_day(&full_dossier(), &without_actors(&["smith"]));
    let told = |part: &str| done.lines.iter().any(|line| line.contains(part));
    assert!(told("1 actor left out, with 1 part in an incident"), "{:?}", done.lines);
    assert!(told("1 statement: speaker withheld"), "{:?}", done.lines);
    let account = copy.statement_by_key("statement-2").unwrap();
    let speaker = copy.actor(account.speaker().unwrap().actor);
    assert_eq!((account.text(), speaker.name("en")), ("It was quiet.", "Name withheld"));
    let quote = copy.statement_by_key("statement-1").unwrap();
    assert_eq!(copy.actor(quote.speaker().unwrap().actor).name("en"), "A Voice");
    assert_eq!(quote.text(), "Smith did it.", "words are never rewritten");
    let answer = copy.incident_by_key("incident-2").unwrap();
    assert_eq!(answer.responds_to().map(|id| copy.incident(id).key()), Some("incident-1"));
    let note = &copy.head.editor_note;
    assert!(note.starts_with("A head note\n\nRedacted copy: made on 2026-01-31 (UTC). 1 actor"), "{note}");
    assert!(!note.contains("Smith"));
}

#[test]
fn words_that_still_name_it_are_listed_and_nothing_else_names_it() {
    let dossier = full_dossier();
    let names = |wish: &Redaction| {
        let (copy, done) = redact_on_day(&dossier, wish);
        let rows: Vec<_> =
            done.still.iter().map(|row| (row.told().to_owned(), row.names.join("; "))).collect();
        (copy, rows)
    };
    let (_, rows) = names(&without_actors(&["smith"]));
    // The first name is where the position of the farm comes from.
    let smith = |id: &str| (id.to_owned(), "John Q. Smith".to_owned());
    assert_eq!(rows, [smith("place-1"), smith("statement-1")]);
    let (_, rows) = names(&only(Part::PlaceNames));
    assert_eq!(rows, [("incident-1".to_owned(), "Oak farm".to_owned())]);
    let positions = Redaction { positions: Some(Square::Km1), ..Redaction::default() };
    let (_, rows) = names(&positions);
    assert_eq!(rows, [("incident-1".to_owned(), "what looks like a position".to_owned())]);
    let (copy, rows) = names(&Redaction { parts: [Part::Titles, Part::PlaceNames].into(), ..positions });
    assert_eq!(rows, [("incident-1".to_owned(), "what looks like a position".to_owned())]);
    assert_eq!(copy.place_by_key("place-1").unwrap().name("en"), "MGRS 37SFU4479");
}

#[test]
fn positions_are_the_middle_of_their_squares_and_say_how_well_they_are_known() {
    let (copy, done) =
        redact_on_day(&full_dossier(), &Redaction { positions: Some(Square::Km10), ..Redaction::default() });
    let farm = copy.place_by_key("place-1").unwrap();
    assert_eq!(farm.position_from(), "MGRS square of 10 km 37SFU47, by the editor");
    assert_eq!(farm.position(), Some(geo::Point::new(40.5891, 35.0072)));
    assert_eq!(farm.precision().radius_m, Some(Square::Km10.radius_m()));
    assert_eq!(copy.incident_by_key("incident-1").unwrap().places()[0].precision, None);
    let land = copy.place_by_key("place-2").unwrap();
    assert_eq!(land.precision().class, crate::model::PrecisionClass::Country, "what was coarser stays");
    assert!(done.lines[0].starts_with("2 places: position coarsened"), "{:?}", done.lines);
    let step = &copy.head.briefing.as_ref().unwrap().steps[0];
    let [west, south, east, north] = step.bounds.unwrap();
    assert!(west < 40.54 && south < 34.97 && east > 40.64 && north > 35.05, "{:?}", step.bounds);
    assert_eq!((step.incident.as_str(), step.statement.as_str()), ("incident-1", "statement-1"));
}

#[test]
fn what_is_left_without_a_source_is_listed() {
    let keys = ["paper".to_owned()].into();
    let wish = Redaction { sources: Without { all: false, keys }, ..Redaction::default() };
    let (copy, done) = redact_on_day(&full_dossier(), &wish);
    assert_eq!(done.without_source, ["statement-1"]);
    assert!(done.lines.contains(&"1 incident and 1 statement: without a source in this copy".to_owned()));
    assert!(done.lines.contains(&"1 source left out, with 2 citations".to_owned()), "{:?}", done.lines);
    assert_eq!(copy.len(Table::Sources), 1);
}

#[test]
fn a_wish_that_names_what_is_not_there_is_refused() {
    let dossier = full_dossier();
    let refused =
        |wish: Redaction| redact(&dossier, &wish, date(2026, 1, 1), &Progress::default()).unwrap_err();
    assert_eq!(refused(without_actors(&["smyth"])), RedactError::NoActor("smyth".into()));
    let keys = ["smith".to_owned()].into();
    let wish = Redaction { sources: Without { all: false, keys }, ..Redaction::default() };
    assert_eq!(refused(wish), RedactError::NoSource("smith".into()));
    let stopped = Progress::default();
    stopped.cancel();
    let stopped = redact(&dossier, &only(Part::Links), date(2026, 1, 1), &stopped).unwrap_err();
    assert_eq!(stopped, RedactError::Cancelled);
}

#[test]
fn no_cell_of_a_table_outlives_its_columns() {
    let dossier = read(ACLED);
    let wish = Redaction { positions: Some(Square::Km10), ..Redaction::default() };
    for (format, text) in texts(&redact_on_day(&dossier, &wish).0) {
        for cell in
            ["IRQ90001", "33.6321", "42.827", "35.210", "1679342401", "Subnational-National", "event_id_cnty"]
        {
            assert!(!text.contains(cell), "{cell} in {format}");
        }
        assert!(text.contains("two mortar rounds fell inside the camp"), "{format}");
    }
}

#[test]
fn no_digit_of_the_bundled_positions_is_left_and_every_name_that_is_left_is_listed() {
    let dossier = read(BUNDLED);
    let mut wish = without_actors(&["brennan", "sdf"]);
    wish.positions = Some(Square::Km10);
    let (copy, done) = redact_on_day(&dossier, &wish);
    for (format, text) in texts(&copy) {
        for digits in ["40.584", "35.048", "40.451", "35.019", "42.441", "33.785", "44.234", "33.262"] {
            assert!(!text.contains(digits), "{digits} in {format}");
        }
    }
    let listed = |id: &str| done.still.iter().any(|row| row.told() == id);
    let written: Value = serde_json::from_str(&native::write(&copy).unwrap()).unwrap();
    for table in ["places", "actors", "sources", "incidents", "statements"] {
        for row in written[table].as_array().unwrap() {
            let names = ["Brennan", "Syrian Democratic Forces", "Forces démocratiques syriennes"];
            let named = names.iter().any(|name| row.to_string().contains(name));
            let id = row["id"].as_str().unwrap();
            assert_eq!(named, named && listed(id), "{id}: {row}");
        }
    }
    assert!(listed("statement-1") || !done.still.is_empty());
}

#[test]
fn a_hit_tells_its_field_and_the_words_around_it() {
    let (_, done) = redact_on_day(&full_dossier(), &without_actors(&["smith"]));
    let lines: Vec<String> = done.still.iter().flat_map(ResidualMention::lines).collect();
    assert_eq!(
        lines,
        [
            "Where the position is from: “GPS of Smith” (John Q. Smith)",
            "Quotation: “Smith did it.” (John Q. Smith)",
        ]
    );
    assert_eq!(done.still[1].heading(), "statement-1: Smith did it.");
    let mut dossier = full();
    dossier["statements"][1]["translations"] =
        json!([{"language": "fr", "text": "Près de la ferme Oak farm."}]);
    dossier["statements"][0]["speaker"]["role_translations"][0]["text"] = json!("gardien d’Oak farm");
    dossier["briefing"]["steps"][0]["text"] = json!("The raid on Oak Farm.");
    let wish = Redaction { positions: Some(Square::Km10), ..only(Part::PlaceNames) };
    let (_, done) = redact_on_day(&read(dossier.to_string().as_bytes()), &wish);
    let lines: Vec<String> = done.still.iter().flat_map(ResidualMention::lines).collect();
    for expected in [
        "Title: “Raid near the OAK FARM” (Oak farm)",
        "Summary: “Seen at 35.04855, 40.58405.” (what looks like a position)",
        "Translation: “Près de la ferme Oak farm.” (Oak farm)",
        "Translation of the role: “gardien d’Oak farm” (Oak farm)",
        "Step 1, text under the title: “The raid on Oak Farm.” (Oak farm)",
    ] {
        assert!(lines.iter().any(|line| line == expected), "{expected}: {lines:#?}");
    }
}

/// What words of the name of a person are told who is left out, of texts that are the summaries of
/// incidents.
fn told_of(name: &str, others: &[&str], role: &str, text: &str) -> bool {
    let mut dossier = json!({"format": "sitmap-dossier", "version": 1, "title": "T",
        "actors": [{"id": "gone", "names": {"en": name}, "kind": "person"}],
        "incidents": [{"id": "i", "title": "T", "summary": text}],
        "statements": [{"id": "s", "form": "quotation", "text": "It was quiet.", "speaker": {"actor": "gone", "role": role}}]});
    for (n, other) in others.iter().enumerate() {
        let other = json!({"id": format!("o{n}"), "names": {"en": other}, "kind": "organisation"});
        dossier["actors"].as_array_mut().unwrap().push(other);
    }
    let (_, done) = redact_on_day(&read(dossier.to_string().as_bytes()), &without_actors(&["gone"]));
    done.still.iter().any(|row| row.at == Where::Incident)
}

#[test]
fn a_common_word_of_a_name_is_not_told_as_if_it_were_the_person() {
    const LONG: &str = "Maj. Gen. Tahsin al-Khafaji, International Coalition Liaison of the Ministry";
    for (text, others, role, told) in [
        ("Said Khafaji.", &[][..], "", true),
        ("Tahsin said so.", &[], "", true),
        ("The ministry said so.", &[], "", false),
        ("The international coalition said so.", &[], "", false),
        ("A liaison came.", &[], "", true),
        // It stands in the name of somebody who stays, or in a role.
        ("A liaison came.", &["Liaison Office"], "", false),
        ("A liaison came.", &[], "chief of liaison", false),
        ("Said Khafaji.", &["Liaison Office"], "Chief Khafaji", true),
        // The whole name is always told.
        ("Tahsin al-Khafaji came.", &["Khafaji Tahsin"], "", false),
        (LONG, &["Khafaji Tahsin"], "", true),
    ] {
        assert_eq!(told_of(LONG, others, role, text), told, "{text:?} beside {others:?}, {role:?}");
    }
    assert!(told_of("Imran Khan", &[], "", "Khan said so."), "what may be a family name is told");
}

#[test]
fn what_stays_and_tells_more_than_the_copy_is_to_say_is_warned_of() {
    let told = |wish: &Redaction| {
        let (_, done) = redact_on_day(&full_dossier(), wish);
        done.warnings.into_iter().map(|one| (one.told, one.without)).collect::<Vec<_>>()
    };
    let notes = (
        "The briefing keeps notes for the presenter on 1 step and 1 step that is left out of the show"
            .to_owned(),
        Part::BriefingNotes,
    );
    // The country is told as roughly as it was.
    let names = ("1 place keeps a name that gives its position away".to_owned(), Part::PlaceNames);
    let positions = Redaction { positions: Some(Square::Km10), ..Redaction::default() };
    assert_eq!(told(&Redaction::default()), []);
    assert_eq!(told(&only(Part::Links)), std::slice::from_ref(&notes));
    assert_eq!(told(&positions), [names.clone(), notes]);
    let parts = |parts: &[Part]| Redaction { parts: parts.iter().copied().collect(), ..positions.clone() };
    assert_eq!(told(&parts(&[Part::BriefingNotes])), std::slice::from_ref(&names));
    assert_eq!(told(&parts(&[Part::Briefing])), [names]);
    assert_eq!(told(&parts(&[Part::Briefing, Part::PlaceNames])), []);
    let (_, done) = redact_on_day(&read(BUNDLED), &positions);
    assert_eq!(done.warnings[0].told, "4 places keep names that give their positions away");
    assert_eq!(serde_json::to_value(&done.warnings[0]).unwrap()["without"], "place-names");
}

#[test]
fn files_of_attachments_texts_of_sources_and_what_is_sensitive_are_in_no_copy() {
    let text = json!({"format": "sitmap-dossier", "version": 1,
    "sources": [{"id": "s", "title": "A paper", "text": "All of it.", "sha256": "0a".repeat(32)}],
    "incidents": [{"id": "i", "title": "Rockets", "sources": [{"source": "s"}]}],
    "attachments": [
        {"id": "m", "kind": "picture", "file": "IMG_0001.jpg", "sha256": "0b".repeat(32), "caption": "A crater",
         "belongs_to": {"incidents": ["i"]}},
        {"id": "n", "kind": "picture", "caption": "A face", "sensitive": true, "belongs_to": {"incidents": ["i"]}},
    ]});
    let dossier = formats::read(text.to_string().as_bytes(), &Options::default(), &Progress::default());
    let dossier = dossier.unwrap().dossier;
    for wish in [Redaction::default(), only(Part::Links)] {
        let (copy, done) = redact_on_day(&dossier, &wish);
        let written = native::write(&copy).unwrap();
        for gone in ["IMG_0001", "0a0a", "0b0b", "All of it", "A face"] {
            assert!(!written.contains(gone), "{gone} in {written}");
        }
        assert!(written.contains("A crater"));
        let said =
            ["1 source: text left out", "1 attachment: file left out", "1 sensitive attachment left out"];
        for line in said {
            assert!(done.lines.iter().any(|told| told == line), "{line} in {:?}", done.lines);
        }
    }
}
