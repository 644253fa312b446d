//! What the files of each format become.

use std::fmt::Write as _;

use jiff::civil::date;

use super::super::super::{Options, Reading, read};
use super::*;

fn reading(bytes: &[u8]) -> Result<Reading, FormatError> {
    let options = Options { today: date(2026, 1, 1), ..Options::default() };
    read(bytes, &options, &Progress::default())
}

#[test]
fn every_fixture_becomes_a_dossier() {
    for (name, format, bytes) in FIXTURES {
        let told = match reading(bytes) {
            Ok(reading) => {
                assert_eq!(reading.format, format, "{name}");
                in_short(&reading)
            }
            Err(unclear) => unclear.said(),
        };
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(format!("{name}-dossier"), told);
        });
    }
}

/// Each incident in a few lines, then what could not be used.
fn in_short(reading: &Reading) -> String {
    let dossier = &reading.dossier;
    let mut told = String::new();
    for incident in dossier.incidents() {
        writeln!(told, "{}: {}", incident.key(), incident.title()).unwrap();
        told += &incident.when().map_or(String::new(), |when| format!("  on {}\n", when.day()));
        if let Some(place) = incident.located_at() {
            let at = place.position().map(|at| format!("{:.4} north {:.4} east", at.y(), at.x()));
            let radius = incident.places().first().and_then(|link| link.precision?.radius_m);
            let radius = radius.map_or(String::new(), |radius| format!(", within {radius} m"));
            writeln!(told, "  at {}{radius}", at.unwrap_or_default()).unwrap();
        }
        writeln!(told, "  {} fields kept", incident.fields().filter(|field| !field.1.is_empty()).count())
            .unwrap();
    }
    for issue in &reading.issues {
        let line = issue.place.line.unwrap_or_default();
        writeln!(told, "line {line}, {}: {}: {}", issue.place.field, issue.place.value, issue.reason())
            .unwrap();
    }
    told
}

#[test]
fn features_with_the_properties_of_a_known_data_set_are_read_as_that() {
    let text = r#"{"type": "FeatureCollection", "features": [{"type": "Feature",
        "geometry": {"type": "Point", "coordinates": [40.5, 35.1]},
        "properties": {"event_id_cnty": "SYR1", "event_date": "2022-01-05", "event_type": "Battles",
        "sub_event_type": "Armed clash", "actor1": "A", "actor2": "B", "geo_precision": 1, "fatalities": 3,
        "location": "Mayadin", "latitude": 35.1, "longitude": 40.5, "time_precision": 1, "notes": "A clash."}}]}"#;
    let reading = reading(text.as_bytes()).unwrap();
    assert_eq!(reading.draft.unwrap().profile.name, "ACLED");
    assert_eq!(reading.issues, []);
    let incident = reading.dossier.incidents().next().unwrap();
    assert_eq!((incident.key(), incident.actors().len()), ("SYR1", 2));
    assert_eq!(incident.located_at().unwrap().position().unwrap().x(), 40.5);
}

#[test]
fn a_dossier_stays_a_dossier_wherever_it_says_so() {
    let behind =
        r#"{"places": [{"id": "p"}], "incidents": [{"id": "i"}], "format": "sitmap-dossier", "version": 1}"#;
    assert_eq!(reading(behind.as_bytes()).unwrap().format, Format::SitmapDossier);
    let padding = "x".repeat(2 << 20);
    let far = behind.replace("\"p\"}", &format!("\"p\", \"note\": \"{padding}\"}}"));
    assert_eq!(reading(far.as_bytes()).unwrap().format, Format::SitmapDossier);
}

#[test]
fn files_in_utf_16_and_text_sequences_are_read_from_the_file_on() {
    let kml = "<?xml version='1.0' encoding='UTF-16'?><kml><Placemark><name>Café</name><TimeStamp><when>2020-01-02\
               </when></TimeStamp><Point><coordinates>1,2</coordinates></Point></Placemark></kml>";
    let utf16: Vec<u8> = kml.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let read = reading(&[b"\xFF\xFE".as_slice(), &utf16].concat()).unwrap();
    assert_eq!(read.dossier.incidents().next().unwrap().title(), "Café");
    let sequence = "\u{1E}{\"title\": \"a\", \"date\": \"2020-01-02\", \"lat\": 1, \"lon\": 2}\n";
    assert_eq!(reading(sequence.as_bytes()).unwrap().format, Format::JsonLines);
}
