//! Times that are written and read again, in every format, are the same times.

use jiff::civil::date;

use crate::formats::write::{Kind, write};
use crate::formats::{Options, native, read};
use crate::model::when_text;
use crate::model::{Dossier, TimePrecision};
use crate::progress::Progress;

fn written(dossier: &Dossier, kind: Kind) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(dossier, kind, &mut bytes, &Progress::default()).unwrap();
    bytes
}

fn read_back(bytes: &[u8]) -> Dossier {
    let options = Options { today: date(2026, 1, 1), ..Options::default() };
    read(bytes, &options, &Progress::default()).unwrap().dossier
}

/// Each time as it is kept and as it is written, by the key of its incident.
fn times(dossier: &Dossier) -> Vec<String> {
    let mut times: Vec<String> = dossier
        .incidents()
        .map(|incident| {
            let when = incident.when().unwrap();
            let record = when_text::record(when, dossier.text());
            let kept = (when.start, when.end, when.precision, when.end_written, when.part);
            format!("{} {kept:?} {:?} {:?} {:?}", incident.key(), record.from, record.to, record.zone)
        })
        .collect();
    times.sort();
    times
}

/// A dossier with an incident for every way to write a time.
fn every_time() -> Dossier {
    let froms = [
        "2022",
        "2022-01",
        "2022-01-05",
        "2022-01-05T00:00",
        "2022-01-05T10:00",
        "2022-01-05T10:00:00",
        "2022-01-05T00:00:00",
        "2022-01-05T10:00:00.25",
    ];
    let tos = [
        None,
        Some("2022"),
        Some("2022-02"),
        Some("2022-01-05"),
        Some("2022-01-06"),
        Some("2022-01-05T11:00"),
        Some("2022-01-05T11:00:00"),
        Some("2022-01-06T00:00"),
        Some("2022-01-06T00:00:00"),
        Some("2022-01-31T23:59:59.5"),
    ];
    let precisions =
        [None].into_iter().chain(TimePrecision::ALL.iter().map(|precision| Some(precision.word())));
    let zones = [None, Some("Z"), Some("-03:30"), Some("Asia/Baghdad")];
    let mut incidents = Vec::new();
    for precision in precisions {
        for from in froms {
            for to in tos {
                let number = incidents.len();
                let mut when = serde_json::json!({"from": from});
                for (name, value) in
                    [("to", to), ("precision", precision), ("zone", zones[number % zones.len()])]
                {
                    if let Some(value) = value {
                        when[name] = value.into();
                    }
                }
                incidents.push(serde_json::json!({"id": format!("i{number}"), "title": "t", "when": when}));
            }
        }
    }
    let text =
        serde_json::json!({"format": "sitmap-dossier", "version": 1, "incidents": incidents}).to_string();
    native::read(text.as_bytes(), &Progress::default()).unwrap().dossier
}

#[test]
fn a_time_is_the_same_in_every_format_after_any_number_of_round_trips() {
    let dossier = every_time();
    // An end that says no more than the start is not written, and not kept from then on.
    let dossier = read_back(&written(&dossier, Kind::Native));
    let before = times(&dossier);
    for kind in Kind::ALL {
        let mut dossier = read_back(&written(&dossier, kind));
        for round in 1..=2 {
            for (was, is) in before.iter().zip(times(&dossier)) {
                assert_eq!(*was, is, "{} round {round}", kind.name());
            }
            dossier = read_back(&written(&dossier, kind));
        }
        assert_eq!(before.len(), times(&dossier).len());
    }
}

#[test]
fn an_end_is_written_as_it_was_read() {
    let table = include_bytes!("../../../tests/fixtures/cases/clock__whole-hours.csv");
    let expected = [
        "2019-05-01T10:00:00 to 2019-05-01T11:00:00",
        "2019-05-01T10:00 to 2019-05-01T11:00",
        "2019-05-01T10:00:00 to 2019-05-02T00:00:00",
        "2019-05-03",
        "2019-05-03T10:00:00",
    ];
    let told = |dossier: &Dossier| -> Vec<String> {
        let record = |incident: crate::model::IncidentRef<'_>| {
            let record = when_text::record(incident.when().unwrap(), dossier.text());
            let to = record.to.map(|to| format!(" to {to}")).unwrap_or_default();
            format!("{}{to}", record.from)
        };
        dossier.incidents().map(record).collect()
    };
    let dossier = read_back(table);
    assert_eq!(told(&dossier), expected);
    for first in Kind::ALL {
        for second in Kind::ALL {
            let again = read_back(&written(&read_back(&written(&dossier, first)), second));
            assert_eq!(told(&again), expected, "{} and {}", first.name(), second.name());
        }
    }
}
