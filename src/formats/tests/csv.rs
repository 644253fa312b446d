//! Tables as text whose quotation marks, rows or letters are not as they should be.

use crate::formats::{Options, Reading, read};
use crate::progress::Progress;

/// A file of the fixtures.
macro_rules! case {
    ($name:literal) => {
        ($name, include_bytes!(concat!("../../../tests/fixtures/cases/", $name)).as_slice())
    };
}

fn reading(name: &str, bytes: &[u8]) -> Reading {
    read(bytes, &Options::default(), &Progress::default()).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Title, day and position of each incident.
fn incidents(reading: &Reading) -> Vec<String> {
    let told = reading.dossier.incidents().map(|incident| {
        let day = incident.when().map_or("undated".to_owned(), |when| when.start.date().to_string());
        let place = incident.located_at().and_then(crate::model::refs::PlaceRef::position);
        let place = place.map_or("nowhere".to_owned(), |at| format!("{} {}", at.y(), at.x()));
        format!("{} | {day} | {place}", incident.title())
    });
    told.collect()
}

/// Line and reason of each issue, as far as it is expected.
fn assert_issues(name: &str, reading: &Reading, expected: &[(u32, &str)]) {
    assert_eq!(reading.issues.len(), expected.len(), "{name}: {:?}", reading.issues);
    for (issue, (line, reason)) in reading.issues.iter().zip(expected) {
        assert!(issue.place.line == Some(*line) && issue.reason().contains(reason), "{name}: {issue:?}");
    }
}

#[test]
fn a_mark_that_is_never_closed_costs_one_issue_and_not_the_rows_behind_it() {
    const NEVER: &str = "never closed; it is taken for a part";
    type Case<'c> = ((&'c str, &'c [u8]), &'c [&'c str], &'c [(u32, &'c str)]);
    let cases: [Case<'_>; 7] = [
        (
            case!("unclosed-quote__unclosed.csv"),
            &[
                "Event 1 | 2023-01-01 | 33.1 44.1",
                "Event 2 | 2023-01-02 | 33.2 44.2",
                "Event 3 | 2023-01-03 | 33.3 44.3",
                "\"Event 4 | 2023-01-04 | 33.4 44.4",
                "Event 5 | 2023-01-05 | 33.5 44.5",
                "Event 6 | 2023-01-06 | 33.6 44.6",
                "Event 7 | 2023-01-07 | 33.7 44.7",
                "Event 8 | 2023-01-08 | 33.8 44.8",
                "Event 9 | 2023-01-09 | 33.9 44.9",
            ],
            &[(5, NEVER)],
        ),
        (
            case!("unclosed-quote__inch.csv"),
            &[
                "Event 1 | 2023-01-01 | 33.1 44.1",
                "Event 2 | 2023-01-02 | 33.2 44.2",
                "Event 3 | 2023-01-03 | 33.3 44.3",
                "5\" mortar round | 2023-01-04 | 33.4 44.4",
                "Event 5 | 2023-01-05 | 33.5 44.5",
                "Event 6 | 2023-01-06 | 33.6 44.6",
                "Event 7 | 2023-01-07 | 33.7 44.7",
                "Event 8 | 2023-01-08 | 33.8 44.8",
                "Event 9 | 2023-01-09 | 33.9 44.9",
            ],
            &[],
        ),
        (
            case!("unclosed-quote__last-row.csv"),
            &[
                "Rocket | 2023-01-01 | 34.45 40.92",
                "Drone; north | 2023-01-02 | 35.33 40.14",
                "\"Mine | 2023-01-03 | 35.02 40.45",
            ],
            &[(4, NEVER)],
        ),
        (
            case!("unclosed-quote__swallows-plain-rows.csv"),
            &[
                "Rocket at the gate | 2023-01-01 | 33.1 44.1",
                "\"Drone over the town | 2023-01-02 | 33.2 44.2",
                "Shelling | 2023-01-03 | 33.3 44.3",
                "Shelling, again | 2023-01-04 | 33.4 44.4",
                "Arrest | 2023-01-05 | 33.5 44.5",
            ],
            &[(3, NEVER)],
        ),
        (
            case!("unclosed-quote__article.csv"),
            &[
                "Rocket at the gate | 2023-01-01 | 33.1 44.1",
                "Drone | 2023-01-02 | 33.2 44.2",
                "Arrest | 2023-01-03 | 33.3 44.3",
            ],
            &[],
        ),
        (
            case!("dialects__space-after-comma.csv"),
            &["Alpha, north | 2023-01-01 | 33.1 44.1", "Bravo | 2023-01-02 | 33.2 44.2"],
            &[],
        ),
        (
            case!("dialects__space-after-semicolon.csv"),
            &["Alpha | 2023-01-01 | 33.1 44.1", "Bravo | 2023-01-02 | 33.2 44.2"],
            &[],
        ),
    ];
    for ((name, bytes), expected, issues) in cases {
        let reading = reading(name, bytes);
        assert_eq!(incidents(&reading), expected, "{name}");
        assert_issues(name, &reading, issues);
    }
    let (name, bytes) = case!("unclosed-quote__article.csv");
    let reading = reading(name, bytes);
    let summary = reading.dossier.incidents().next().unwrap().summary();
    assert!(
        summary.contains("\"nothing, at all\"") && summary.ends_with("shots were heard, later"),
        "{summary}"
    );
}

#[test]
fn a_row_with_more_cells_than_headings_is_neither_placed_nor_dated() {
    const SHIFTED: &str = "more cells than there are headings";
    let (name, bytes) = case!("decimal-comma__unquoted-comma.csv");
    let commas = reading(name, bytes);
    assert_eq!(
        incidents(&commas),
        ["A | undated | nowhere", "B | undated | nowhere", "C | undated | nowhere"]
    );
    assert_issues(name, &commas, &[(2, SHIFTED), (3, SHIFTED), (4, SHIFTED)]);
    let kept: Vec<_> = commas.dossier.incidents().next().unwrap().fields().collect();
    let whole = [("title", "A"), ("date", "2023-01-01"), ("lat", "33"), ("lon", "31")];
    assert_eq!(kept, [whole.as_slice(), &[("column 5", "44"), ("column 6", "36")]].concat());

    let text = "id,title,killed,date,lat,lon,place\n\
        1,Rocket,2,2023-01-01,33.1,44.1,Hit\n\
        2,Rocket, near the gate,2,2023-01-02,33.2,44.2,Hit\n\
        3,Drone,1,200,2023-01-03,33.3,44.3,Hit\n\
        4,Shelling,0,2023-01-04,33.4,44.4,Hit,,\n\
        5,Mine,0,2023-01-05,33.5\n";
    let mixed = reading("mixed", text.as_bytes());
    assert_eq!(
        incidents(&mixed),
        [
            "Rocket | 2023-01-01 | 33.1 44.1",
            "Rocket | undated | nowhere",
            "Drone | undated | nowhere",
            "Shelling | 2023-01-04 | 33.4 44.4",
            "Mine | 2023-01-05 | nowhere",
        ]
    );
    assert!(mixed.dossier.incidents().skip(1).take(2).all(|incident| incident.places().is_empty()));
    assert_issues("mixed", &mixed, &[(3, SHIFTED), (4, SHIFTED), (6, "latitude or longitude alone")]);
}
