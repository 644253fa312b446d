//! Rows that are no incidents: totals, headings over the rows below, notes below a table.

use crate::formats::{Options, Reading, read};
use crate::model::refs::IncidentRef;
use crate::progress::Progress;

fn reading(text: &str) -> Reading {
    read(text.as_bytes(), &Options::default(), &Progress::default())
        .unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn titles(reading: &Reading) -> Vec<&str> {
    reading.dossier.incidents().map(IncidentRef::title).collect()
}

/// Line, value and the beginning of the reason of each issue.
fn said(reading: &Reading) -> Vec<(u32, &str, &str)> {
    let of = |one: &'_ crate::formats::Issue| one.place.line.unwrap_or_default();
    reading
        .issues
        .iter()
        .map(|one| {
            (
                of(one),
                one.place.value.as_str(),
                one.reason().split(['(', ';', ',']).next().unwrap_or_default().trim(),
            )
        })
        .collect()
}

const HEADINGS: &str = "title,date,place,lat,lon,killed\n";
const FIRST: &str = "A,2014-01-05,Mosul,36.3,43.1,2\n";
const SECOND: &str = "B,2014-02-05,Tikrit,34.6,43.7,3\n";

#[test]
fn totals_in_many_words_are_no_incidents_and_are_counted_in_one_issue() {
    for total in [
        "Total",
        "Subtotal January",
        "Sub-total",
        "Total for period",
        "Total 2014",
        "Grand Total (2014)",
        "January total",
        "Baghdad Total",
        "Sum",
        "Gesamt",
        "Gesamtergebnis",
        "Total général",
        "Sous-total janvier",
        "المجموع",
        "المجموع الكلي",
        "Итого",
        "Итого за январь",
        "Total incidents:",
        "Total killed in 2014",
    ] {
        let text = format!("{HEADINGS}{FIRST}{total},,,,,2\n{SECOND}{total},,-,,,\"1 003\"\n");
        let reading = reading(&text);
        assert_eq!(titles(&reading), ["A", "B"], "{total}");
        assert_eq!(said(&reading), [(3, total, "rows of totals")], "{total}");
    }
    for total in ["Subtotal January", "Grand Total (2014)", "Итого"] {
        let reading = reading(&format!("{HEADINGS}{FIRST}{SECOND}{total},,,,,\n"));
        assert_eq!(titles(&reading), ["A", "B"], "{total}");
        assert_eq!(said(&reading), [(4, total, "a row of totals")], "{total}");
    }
}

#[test]
fn a_place_or_a_title_that_only_begins_like_a_total_stays_an_incident() {
    for row in [
        "Total destruction of a convoy,2014-01-06,Mosul,36.3,43.1,4",
        "Total destruction of a convoy,,,,,4",
        "Total,2014-01-06,Mosul,36.3,43.1,4",
        "Shelling,2014-01-06,Total,36.3,43.1,4",
        "Totalitarian slogans,,,,,3",
        "Sum Valley clash,2014-01-06,Sum,36.3,43.1,",
        "Summer camp attacked,,,,,3",
        "Total,a fight,Mosul,,,",
    ] {
        let reading = reading(&format!("{HEADINGS}{FIRST}{row}\n{SECOND}"));
        assert_eq!(reading.dossier.incidents().count(), 3, "{row}: {:?}", reading.issues);
    }
}

#[test]
fn a_lone_text_among_rows_of_several_cells_is_a_heading_over_those_below_and_is_said_once() {
    let by_title = HEADINGS;
    let by_date = "date,place,lat,lon,what happened\n";
    let by_place = "place,date,lat,lon,what happened\n";
    let cases = [
        (by_title, "A,2014-01-05,Mosul,36.3,43.1,2", ",,,,,"),
        (by_date, "2014-01-05,Mosul,36.3,43.1,A", ",,,,"),
        (by_place, "Mosul,2014-01-05,36.3,43.1,A", ",,,,"),
    ];
    for (headings, row, empty) in cases {
        for section in ["2014", "January 2014", "Baghdad Governorate", "Week 3", "بغداد", "Other places"]
        {
            let text = format!("{headings}{row}\n{section}{empty}\n{row}\n{row}\n{section}{empty}\n{row}\n");
            let reading = reading(&text);
            assert_eq!(reading.dossier.incidents().count(), 4, "{section} below {headings}");
            let issues: Vec<_> =
                reading.issues.iter().filter(|one| one.reason().contains("no incident")).collect();
            assert_eq!(issues.len(), 1, "{section}: {:?}", reading.issues);
            assert_eq!((issues[0].place.line, issues[0].place.value.as_str()), (Some(3), section));
            assert!(issues[0].reason().contains("(2, this is the first)"), "{}", issues[0].reason());
            let days = reading.dossier.incidents().filter_map(IncidentRef::when).count();
            assert_eq!(days, 4, "no other date");
            assert!(!reading.dossier.places().any(|place| place.key() == section), "no such place");
        }
    }
}

#[test]
fn sums_without_a_word_are_no_incidents() {
    let reading = reading(
        "title,date,lat,lon,killed,wounded\nA,2014-01-05,36.3,43.1,1,2\nB,2014-01-05,36.3,43.1,1,2\n,,,,2,4\n,2014-01-06,,,2,4\n",
    );
    assert_eq!(said(&reading), [(4, "2", "a row of totals")]);
    assert_eq!(titles(&reading), ["A", "B", ""]);
}

#[test]
fn headings_over_rows_totals_and_notes_may_all_stand_in_one_small_table() {
    let text = format!(
        "{HEADINGS}January 2014,,,,,\n{FIRST}Subtotal,,,,,2\nFebruary 2014,,,,,\n{SECOND}Subtotal,,,,,3\nTotal,,,,,5\n\n\
         * estimated\nSource: ACLED, 2022\n"
    );
    let reading = reading(&text);
    assert_eq!(titles(&reading), ["A", "B"]);
    let lines: Vec<_> = said(&reading).iter().map(|(line, value, _)| (*line, (*value).to_owned())).collect();
    let expected = [(2, "January 2014"), (4, "Subtotal"), (10, "* estimated")];
    assert_eq!(lines, expected.map(|(line, value)| (line, value.to_owned())));
}

#[test]
fn what_a_heading_over_rows_says_is_not_used_for_the_rows_below() {
    let reading = reading(
        "day,title,lat,lon\n2014-01-05,A,36.3,43.1\nFebruary 2014,,,\n5,B,36.3,43.1\n6,C,36.3,43.1\n",
    );
    assert_eq!(titles(&reading), ["A", "B", "C"]);
    assert!(reading.dossier.incidents().skip(1).all(|one| one.when().is_none()), "{:?}", reading.issues);
}

#[test]
fn a_lone_cell_that_tells_of_an_incident_stays_one() {
    let told = "date,title,summary,lat,lon,url\n2014-01-05,A,B.,36.3,43.1,https://example.org/1\n";
    let cases = [
        (HEADINGS, FIRST, "Drone strike on a depot,,,,,", "the kind is named"),
        (HEADINGS, FIRST, "Two people were hurt near the old mill.,,,,,", "a sentence"),
        (told, "2014-01-06,C,D.,36.3,43.1,\n", ",,,36.5,43.2,", "a position"),
        ("id,title,date,lat,lon\n", "1,A,2014-01-05,1,2\n", "17,,,,", "a number of its own"),
        (told, "2014-01-06,C,D.,36.3,43.1,\n", ",Smoke over a depot,,,,", "titles do not stand first"),
        (told, "2014-01-06,C,D.,36.3,43.1,\n", ",,Smoke over a depot,,,", "a summary"),
        (told, "2014-01-06,C,D.,36.3,43.1,\n", ",,,,,https://example.org/2", "an address"),
        ("place,title,date\n", "Mosul,A,2014-01-05\n", "\"36.5 N, 43.2 E\",,", "a position for a place"),
        ("date,title,place\n", "2014-01-05,,Mosul\n", ",,Tikrit", "a narrow table"),
        ("title,date,lat,lon\n", "A,,,\nB,,,\nC,,,\nD,2014-01-05,1,2\n", "E,,,", "a table of titles"),
    ];
    for (headings, row, lone, why) in cases {
        let with = reading(&format!("{headings}{row}{lone}\n{row}"));
        let without = reading(&format!("{headings}{row}{row}"));
        let count = |reading: &Reading| reading.dossier.incidents().count();
        assert_eq!(count(&with), count(&without) + 1, "{why}: {:?}", with.issues);
    }
}

#[test]
fn notes_below_a_table_are_no_incidents_and_are_said_once() {
    for note in [
        "\"Source: ACLED, 2022\"",
        "Source: ACLED, 2022",
        "Source: ACLED, 5 January 2022",
        "Source : Shafaq News",
        "Note: figures are provisional",
        "* estimated",
        "** Numbers of one side only.",
        "© Somebody 2022",
        "Copyright 2022 Somebody",
        "Downloaded on 5 January 2022",
        "Last updated: 2022-01-05",
        "Quelle: dpa",
        "المصدر: شفق نيوز",
        "Источник: ТАСС",
    ] {
        for headings in [HEADINGS, "date,place,lat,lon,what happened,killed\n"] {
            let (first, second) = if headings == HEADINGS {
                (FIRST, SECOND)
            } else {
                ("2014-01-05,Mosul,36.3,43.1,A,2\n", "2014-01-06,Mosul,36.3,43.1,B,2\n")
            };
            let reading = reading(&format!("{headings}{first}{second}\n{note}\n{note}\n"));
            assert_eq!(reading.dossier.incidents().count(), 2, "{note}: {:?}", reading.issues);
            assert_eq!(reading.issues.len(), 1, "{note}: {:?}", reading.issues);
            assert_eq!(reading.issues[0].place.line, Some(5), "{note}");
            assert!(reading.issues[0].reason().contains("(2, this is the first)"), "{:?}", reading.issues);
        }
    }
}

#[test]
fn a_title_that_begins_like_a_note_stays_where_the_row_says_more() {
    for row in [
        "Source: a fire,2014-01-06,Mosul,36.3,43.1,4",
        "Note: a fire,2014-01-06,Mosul,,,",
        "Note: a fire,,Mosul,,,",
        "*Fire*,2014-01-06,Mosul,36.3,43.1,4",
    ] {
        let reading = reading(&format!("{HEADINGS}{FIRST}{row}\n{SECOND}"));
        assert_eq!(reading.dossier.incidents().count(), 3, "{row}: {:?}", reading.issues);
    }
}

#[test]
fn a_point_of_a_map_that_is_called_like_a_total_stays() {
    let reading = reading(
        r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Total","killed":2},
        "geometry":{"type":"Point","coordinates":[43.1,36.3]}}]}"#,
    );
    assert_eq!(titles(&reading), ["Total"], "{:?}", reading.issues);
}
