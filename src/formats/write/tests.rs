//! What is written reads back as the same.

use jiff::civil::date;

use super::dropped::{Lost, What};
use super::{Dropped, Kind, merge, template, write};
use crate::formats::native;
use crate::formats::{Options, Reading, read};
use crate::model::{Dossier, Geometry, StatementForm, Table};
use crate::progress::Progress;

const BUNDLED: &str = include_str!("../../../data/coalition-attacks-2022-01.sitmap.json");

/// Everything that a row of the template can hold, and much that makes it hard.
const HARD: &str = r#"{"format": "sitmap-dossier", "version": 1, "title": "Hard, \"quoted\"", "language": "en",
"places": [
  {"id": "a", "names": {"en": "Semi; colon", "fr": "Point-virgule"}, "position": [-0.1, -35.123456789012345],
   "precision": {"class": "near", "radius_m": 0.1}, "position_from": "=cmd|' /C calc'!A1", "within": "X, Y"},
  {"id": "b", "position": [40.5, 35.25]}, {"id": "c", "names": {"ar": "الميادين"}},
  {"id": "35.5, 40.5", "position": [40.5, 35.5]}, {"id": "nowhere", "names": {"en": "No incident here"}}],
"actors": [{"id": "x", "names": {"en": "Same"}}, {"id": "y", "names": {"en": "Same"}, "kind": "state"},
  {"id": "z", "names": {"en": "+Plus; minus"}}],
"sources": [{"id": "s1", "title": "One; two", "author": "A", "publisher": "P", "url": "https://x.example/?a;b",
   "published": {"from": "2022-01"}, "reliability": "B"}, {"id": "s2"}],
"incidents": [
  {"id": "i1", "title": "-1 and\na line", "kind": "battle",
   "when": {"from": "2022-01-05", "part": "morning", "said": "ce matin", "inferred": "Because."},
   "places": [{"place": "a", "role": "target", "said": "at; it", "editor_note": "My reading."},
     {"place": "b", "role": "origin", "precision": {"class": "district"}}, {"place": "c"}],
   "actors": [{"actor": "x", "role": "attacker"}, {"actor": "z", "role": "attacker"}, {"actor": "y", "role": "victim"},
     {"actor": "y", "role": "responder"}, {"actor": "x"}],
   "munitions": [{"what": "rockets", "count": 5, "fate": "fell"}, {"what": "shells"}],
   "outcome": {"killed": {"low": 1, "best": 2, "high": 4}, "wounded": {"low": 3}, "damage": "none-reported"},
   "sources": [{"source": "s1", "locator": "p. 1; 2"}, {"source": "s2"}], "editor_note": "A note."},
  {"id": "i2", "when": {"from": "2022-01-03", "to": "2022-01-05"}, "responds_to": "i1", "context": true,
   "outcome": {"killed": "none-reported", "wounded": 12}, "places": [{"place": "35.5, 40.5"}]},
  {"id": "i3", "kind": "drone", "when": {"from": "2022-01-05T09:30:15", "zone": "+03:00"}},
  {"id": "i4", "kind": "drone", "when": {"from": "2022-01-05T09:00", "precision": "hour", "zone": "Asia/Baghdad"}},
  {"id": "i5", "when": {"from": "2022-01-03", "precision": "week"}}, {"id": "i6", "when": {"from": "2022-01"}},
  {"id": "i7", "when": {"from": "2022"}}],
"statements": [
  {"id": "t1", "form": "quotation", "kind": "denial", "text": "=1+1, \"he\" said;\nindeed", "language": "fr",
   "translations": [{"language": "en", "text": "''=2", "by": "T"}, {"language": "de", "text": "zwei"}],
   "speaker": {"actor": "x", "role": "spokesperson", "role_translations": [{"language": "fr", "text": "porte-parole"}]}, "when": {"from": "2022-01-06", "said": "hier", "inferred": "So."},
   "cited": {"source": "s1", "locator": "p. 3"}, "about": {"incidents": ["i1"]}},
  {"id": "t2", "text": "About two.", "cited": {"source": "s2"}, "about": {"incidents": ["i1", "i2"], "actors": ["x"]},
   "editor_note": "Mine."},
  {"id": "t3", "text": "No source.", "when": {"from": "2022-01-06T10:15", "zone": "Z"}, "about": {"incidents": ["i1"]}},
  {"id": "t4", "text": "About nothing."}]}"#;

fn dossier(text: &str) -> Dossier {
    native::read(text.as_bytes(), &Progress::default()).unwrap().dossier
}

fn written(dossier: &Dossier, kind: Kind) -> (Vec<u8>, Dropped) {
    let mut bytes = Vec::new();
    let dropped = write(dossier, kind, &mut bytes, &Progress::default()).unwrap();
    (bytes, dropped)
}

fn reading(bytes: &[u8]) -> Reading {
    let options = Options { today: date(2026, 1, 1), ..Options::default() };
    let reading = read(bytes, &options, &Progress::default()).unwrap();
    assert_eq!(reading.issues, []);
    reading
}

/// What a row of the template can hold of each incident, with its statements.
fn describe(dossier: &Dossier) -> Vec<String> {
    let (text, language) = (dossier.text(), dossier.head.language.as_str());
    let actor = |id| dossier.actor(id).name(language).to_owned();
    let cited = |cited: &crate::model::tables::Citation| {
        let source = dossier.source(cited.source);
        let title = super::row::source_title(source).to_owned();
        let published = source.published().map(|when| (when.start, when.end));
        format!(
            "{title} {} {} {} {published:?} {}",
            source.author(),
            source.publisher(),
            source.url(),
            text.get(cited.locator)
        )
    };
    let when = |when: crate::model::When| {
        let record = crate::model::when_text::record(when, text);
        // A table has room for one language.
        let inferred = record.inferred.map(|texts| texts.shown().to_owned().into());
        format!("{:?}", crate::model::record::WhenRecord { inferred, ..record })
    };
    let incident = |i: crate::model::IncidentRef<'_>| {
        let mut lines = vec![format!(
            "{} {} {} {:?} {} {}",
            i.key(),
            i.title(),
            i.summary(),
            i.kind(),
            i.is_context(),
            i.editor_note()
        )];
        lines.extend(i.when().map(when));
        lines.extend(i.responds_to().map(|answered| dossier.incident(answered).key().to_owned()));
        for link in i.places() {
            let place = dossier.place(link.place);
            let precision = super::row_parts::precision(place, link);
            let said =
                (text.get(link.said), text.get(link.editor_note), place.position_from(), place.within());
            lines.push(format!(
                "{} {:?} {precision:?} {:?} {said:?}",
                super::row::place_name(place),
                place.position(),
                link.role
            ));
        }
        let mut actors: Vec<_> = i.actors().iter().map(|link| (link.role, actor(link.actor))).collect();
        actors.sort();
        lines.push(format!("{actors:?}"));
        for one in i.munitions() {
            lines.push(format!("{} {:?} {}", text.get(one.what), one.count, text.get(one.fate)));
        }
        let outcome = i.outcome();
        let damage = match outcome.damage {
            crate::model::Damage::Stated(id) => text.get(id),
            crate::model::Damage::NoneReported => "none",
            crate::model::Damage::Unknown => "",
        };
        lines.push(format!("{:?} {:?} {damage}", outcome.killed, outcome.wounded));
        lines.extend(i.sources().iter().map(cited));
        let mut statements: Vec<String> = i
            .statements()
            .iter()
            .map(|&id| {
                let s = dossier.statement(id);
                let translation = s
                    .translations()
                    .first()
                    .map(|one| [one.language, one.text, one.by].map(|id| text.get(id)));
                let speaker = s.speaker().map(|speaker| (actor(speaker.actor), text.get(speaker.role)));
                let mut about: Vec<&str> =
                    s.incidents().iter().map(|&id| dossier.incident(id).key()).collect();
                about.sort_unstable();
                format!(
                    "{:?} {:?} {} {} {translation:?} {speaker:?} {:?} {:?} {about:?} {}",
                    s.form(),
                    s.kind(),
                    s.text(),
                    s.language(),
                    s.when().map(when),
                    s.cited().as_ref().map(cited),
                    s.editor_note()
                )
            })
            .collect();
        statements.sort();
        lines.extend(statements);
        lines.join("\n")
    };
    dossier.incidents().map(incident).collect()
}

/// Actors of one name are told apart by their ids in a table.
fn with_ids_told(text: &str) -> String {
    text.replace(
        "\"id\": \"x\", \"names\": {\"en\": \"Same\"}",
        "\"id\": \"x\", \"names\": {\"en\": \"Same (x)\"}",
    )
    .replace(
        "\"id\": \"y\", \"names\": {\"en\": \"Same\"}",
        "\"id\": \"y\", \"names\": {\"en\": \"Same (y)\"}",
    )
}

#[test]
fn a_table_reads_back_as_what_was_written() {
    for (name, text) in [("bundled", BUNDLED), ("hard", HARD)] {
        let expected = describe(&dossier(&with_ids_told(text)));
        for kind in [Kind::Csv, Kind::Xlsx] {
            let (bytes, _) = written(&dossier(text), kind);
            let reading = reading(&bytes);
            assert_eq!(reading.draft.as_ref().unwrap().profile.name, "Sitmap template", "{name} {kind:?}");
            let found = describe(&reading.dossier);
            for (expected, found) in expected.iter().zip(&found) {
                assert_eq!(found, expected, "{name} {kind:?}");
            }
            assert_eq!(found.len(), expected.len());
            // Once more gives the same file: nothing is added on the way.
            let again = written(&reading.dossier, kind).0;
            assert_eq!(describe(&self::reading(&again).dossier), expected, "{name} {kind:?}");
            if kind == Kind::Csv {
                let lines = |bytes: &[u8]| -> Vec<String> {
                    std::str::from_utf8(bytes).unwrap().split("\r\n").map(str::to_owned).collect()
                };
                for (again, first) in lines(&again).iter().zip(&lines(&bytes)) {
                    assert_eq!(again, first, "{name}");
                }
                assert_eq!(again.len(), bytes.len());
            }
        }
    }
}

#[test]
fn a_native_dossier_is_written_as_it_was_and_nothing_is_dropped() {
    for text in [BUNDLED, HARD] {
        let (bytes, dropped) = written(&dossier(text), Kind::Native);
        assert!(dropped.is_empty());
        let again = dossier(std::str::from_utf8(&bytes).unwrap());
        assert_eq!(native::write(&again).unwrap().as_bytes(), bytes);
        assert_eq!(describe(&again), describe(&dossier(text)));
    }
}

#[test]
fn what_a_format_has_no_room_for_is_said_with_its_number() {
    let dropped = |kind| {
        let dropped = written(&dossier(HARD), kind).1;
        dropped.0.iter().map(Lost::said).collect::<Vec<_>>()
    };
    let by_rows = [
        "names in other languages of 1 place",
        "the kind of 1 actor",
        "the reliability of 1 source",
        "which places and actors are spoken of in 1 statement",
        "1 place of no incident",
        "1 statement about no incident",
        "the ids of 12 places, actors, sources and statements",
    ];
    let head = ["the title of the dossier", "the language of the dossier"];
    let translations = ["1 further translation of a statement", "1 translation of a speaker’s role"];
    assert_eq!(dropped(Kind::Native), Vec::<String>::new());
    assert_eq!(dropped(Kind::Csv), [&by_rows[..], &head, &translations].concat());
    assert_eq!(dropped(Kind::Xlsx), [&by_rows[..], &head, &translations].concat());
    let listed = ["a form that Sitmap reads back, for 2 statements"];
    assert_eq!(dropped(Kind::GeoJson), [&by_rows[..], &listed].concat());
    assert_eq!(dropped(Kind::Kml), [&by_rows[..], &translations, &listed].concat());
}

#[test]
fn columns_of_the_file_that_was_read_stay_and_those_that_say_nothing_new_do_not() {
    let table = "title,date,lat,lon,Kind,zone 3,formula\nA,2022-01-05,1.5,2.5,Clash,x,=1\nB,5 January 2022,1.5,2.5,,,\n";
    let read = reading(table.as_bytes());
    for kind in [Kind::Csv, Kind::Xlsx, Kind::GeoJson] {
        let bytes = written(&read.dossier, kind).0;
        let again = reading(&bytes);
        let a = again.dossier.incidents().next().unwrap();
        let kept = |heading: &str| a.fields().find(|(known, _)| *known == heading).map(|(_, cell)| cell);
        assert_eq!(kept("lat"), Some("1.5"), "{kind:?}");
        assert_eq!(
            (kept("Kind (as in the file)"), kept("zone 3"), kept("formula")),
            (Some("Clash"), Some("x"), Some("=1"))
        );
        assert_eq!(
            (kept("title (as in the file)"), kept("date (as in the file)")),
            (None, Some("2022-01-05"))
        );
        assert_eq!(a.kind().word(), "battle");
    }
    let csv = String::from_utf8(written(&read.dossier, Kind::Csv).0).unwrap();
    assert!(csv.starts_with("\u{FEFF}id,title,") && csv.contains(",'=1,2022-01-05\r\n"), "{csv}");
}

#[test]
fn the_template_is_known_whatever_a_column_of_ones_own_is_called() {
    let table = "id,title,date,place,latitude,longitude,quotation,speaker,2021\n\
                 a,A,2022-01-05,X,1.5,2.5,It was so.,Somebody,yes\na,,,,,,It was not.,Another,\n";
    let dossier = reading(table.as_bytes()).dossier;
    assert_eq!((dossier.len(Table::Incidents), dossier.len(Table::Statements)), (1, 2));
    assert_eq!(dossier.incidents().next().unwrap().fields().last(), Some(("2021", "yes")));
}

#[test]
fn geojson_is_what_the_standard_says_and_reads_back() {
    let (bytes, _) = written(&dossier(HARD), Kind::GeoJson);
    let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!((&json["type"], &json["title"]), (&"FeatureCollection".into(), &"Hard, \"quoted\"".into()));
    let features = json["features"].as_array().unwrap();
    assert_eq!(features.len(), 7);
    let first = &features[0];
    assert_eq!((&first["type"], &first["id"]), (&"Feature".into(), &"i1".into()));
    assert_eq!(
        first["geometry"],
        serde_json::json!({"type": "Point", "coordinates": [-0.1, -35.123_456_789_012_345]})
    );
    assert_eq!(first["properties"]["killed"], 2);
    assert_eq!(first["properties"]["latitude"], "-35.123456789012344; 35.25;");
    assert_eq!(first["properties"]["statements"].as_array().unwrap().len(), 3);
    assert_eq!(first["properties"]["statements"][0]["further translations"][0]["translation"], "zwei");
    assert_eq!(
        first["properties"]["statements"][0]["speaker role translations"][0]["translation"],
        "porte-parole"
    );
    assert_eq!(features[2]["geometry"], serde_json::Value::Null);
    let again = reading(&bytes).dossier;
    assert_eq!((&*again.head.title, again.len(Table::Incidents)), ("Hard, \"quoted\"", 7));
    let first = again.incident_by_key("i1").unwrap();
    assert_eq!((first.places().len(), first.actors().len(), first.munitions().len()), (3, 5, 2));
    let quoted = again.statement(first.statements()[0]);
    assert_eq!((quoted.form(), quoted.text()), (StatementForm::Quotation, "=1+1, \"he\" said;\nindeed"));
    let bundled = reading(&written(&dossier(BUNDLED), Kind::GeoJson).0).dossier;
    let asad = bundled.incident_by_key("ain-al-asad-rockets").unwrap().located_at().unwrap();
    assert_eq!(asad.position().map(|at| (at.x(), at.y())), Some((42.4412, 33.7856)));
}

#[test]
fn kml_has_the_words_with_speaker_and_source_as_plain_text_and_reads_back() {
    let text = HARD.replace("About two.", "<b>Two</b> & more");
    let kml = String::from_utf8(written(&dossier(&text), Kind::Kml).0).unwrap();
    assert!(kml.contains("<Folder>\n<name>battle</name>"), "{kml}");
    // Shown by others as HTML: what is markup in the words must be said twice.
    assert!(kml.contains("&amp;lt;b&amp;gt;Two&amp;lt;/b&amp;gt; &amp;amp; more\n— s2"), "{kml}");
    let shown = quick_xml::escape::unescape(&kml).unwrap();
    assert!(
        shown.contains("“=1+1, \"he\" said;\nindeed”\n[en] ''=2 (T)\n— Same (x); One; two, p. 3"),
        "{shown}"
    );
    assert!(kml.contains("<TimeSpan><begin>2022-01-03</begin><end>2022-01-05</end></TimeSpan>"), "{kml}");
    assert!(kml.contains("<TimeStamp><when>2022-01-05T09:30:15+03:00</when></TimeStamp>"), "{kml}");
    assert!(kml.contains("<coordinates>-0.1,-35.123456789012344</coordinates>"), "{kml}");
    let again = read(kml.as_bytes(), &Options::default(), &Progress::default()).unwrap().dossier;
    assert_eq!(again.len(Table::Incidents), 7);
    let first = again.incidents().find(|incident| incident.key() == "i1").unwrap();
    assert_eq!(first.located_at().unwrap().position().map(geo::Point::x), Some(-0.1));
}

#[test]
fn the_template_is_a_full_dossier_in_both_forms() {
    let csv = reading(&template::csv().unwrap());
    let xlsx = reading(&template::xlsx().unwrap());
    let kept = reading(&std::fs::read("data/template.xlsx").unwrap());
    assert_eq!(describe(&csv.dossier), describe(&xlsx.dossier));
    assert_eq!(describe(&csv.dossier), describe(&kept.dossier), "run: cargo run --example make_template");
    let dossier = csv.dossier;
    assert_eq!((dossier.len(Table::Incidents), dossier.len(Table::Statements)), (3, 4));
    let quoted = dossier.statements().filter(|statement| statement.form() == StatementForm::Quotation);
    assert_eq!(quoted.clone().count(), 2);
    let original = self::dossier(BUNDLED);
    for statement in quoted {
        assert!(original.statements().any(|one| one.text() == statement.text()), "letter for letter");
        assert!(!statement.translations().is_empty() && statement.speaker().is_some());
    }
}

#[test]
fn dossiers_are_put_together_and_ids_that_are_taken_say_whose_they_are() {
    let (one, two) = (dossier(HARD), dossier(HARD));
    let merged = merge::merge(&[("one", &one), ("two", &two)]).unwrap();
    let dossier = &merged.dossier;
    assert_eq!(merged.renamed, 5 + 3 + 2 + 7 + 4);
    assert_eq!(dossier.len(Table::Incidents), 14);
    let second = dossier.incident_by_key("two/i2").unwrap();
    let answered = dossier.incident(second.responds_to().unwrap());
    assert_eq!(answered.key(), "two/i1");
    assert_eq!(dossier.place(answered.places()[0].place).key(), "two/a");
    let statement = dossier.statement_by_key("two/t2").unwrap();
    let about: Vec<_> = statement.incidents().iter().map(|&id| dossier.incident(id).key()).collect();
    assert_eq!(about, ["two/i1", "two/i2"]);
    assert_eq!(dossier.source(statement.cited().unwrap().source).key(), "two/s2");
    let alone = merge::merge(&[("one", &one)]).unwrap().dossier;
    assert_eq!(native::write(&alone).unwrap(), native::write(&one).unwrap());
}

#[test]
fn a_cancelled_writer_stops_and_says_so() {
    for kind in Kind::ALL {
        let progress = Progress::default();
        progress.cancel();
        let stopped = write(&dossier(HARD), kind, &mut Vec::new(), &progress);
        assert!(matches!(stopped, Err(super::WriteError::Cancelled)), "{kind:?}");
    }
}

#[test]
fn geometries_that_a_file_brings_are_shapes_and_stand_in_geojson_and_kml_again() {
    let file = r#"{"type": "FeatureCollection", "features": [
        {"type": "Feature", "id": "front", "properties": {"title": "A front"},
         "geometry": {"type": "LineString", "coordinates": [[40.0, 35.0, 12], [41.5, 35.5]]}},
        {"type": "Feature", "id": "area", "properties": {"title": "Areas"},
         "geometry": {"type": "MultiPolygon", "coordinates": [
            [[[40, 35], [41, 35], [41, 36], [40, 35]]], [[[42, 35], [43, 35], [43, 36], [42, 35]]]]}},
        {"type": "Feature", "id": "site", "properties": {"title": "A site"},
         "geometry": {"type": "Point", "coordinates": [44.0, 36.0]}}]}"#;
    let brought = reading(file.as_bytes()).dossier;
    let shapes = |dossier: &Dossier| {
        let of = |key: &str| {
            let incident = dossier.incident_by_key(key).unwrap();
            let shapes =
                incident.shapes().iter().map(|id| dossier.shape(*id).geometry().unwrap().as_ref().clone());
            shapes.collect::<Vec<_>>()
        };
        ["front", "area", "site"].map(of)
    };
    let [front, area, site] = shapes(&brought);
    assert_eq!(front, [Geometry::LineString { coordinates: vec![[40.0, 35.0], [41.5, 35.5]] }]);
    let square = |west: f64| vec![vec![[west, 35.0], [west + 1.0, 35.0], [west + 1.0, 36.0], [west, 35.0]]];
    assert_eq!(area, [Geometry::MultiPolygon { coordinates: vec![square(40.0), square(42.0)] }]);
    assert_eq!(site, [], "a point is where its place is");

    for kind in [Kind::GeoJson, Kind::Kml] {
        let (bytes, dropped) = written(&brought, kind);
        assert!(
            !dropped.0.iter().any(|lost| matches!(lost.what, What::Shapes | What::ShapeDetails)),
            "{kind:?}"
        );
        let again = reading(&bytes).dossier;
        let told = shapes(&again);
        assert_eq!(told[0], front, "{kind:?}");
        // KML has one word for several of anything: its reader has them one by one.
        let areas: Vec<_> = told[1].iter().flat_map(Geometry::positions).collect();
        assert_eq!(areas, area[0].positions(), "{kind:?}");
        assert_eq!(told[2], [], "{kind:?}");
        let places = |dossier: &Dossier| {
            dossier.places().map(|place| place.position().map(|at| (at.x(), at.y()))).collect::<Vec<_>>()
        };
        assert_eq!(places(&again), places(&brought), "{kind:?}");
    }
    for kind in [Kind::Csv, Kind::Xlsx] {
        let (_, dropped) = written(&brought, kind);
        assert!(dropped.0.contains(&Lost { count: 2, what: What::Shapes }), "{kind:?}");
    }
}
