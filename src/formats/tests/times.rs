//! When incidents of whole files happened, and what is said of their dates.

use jiff::civil::date;

use crate::formats::{FormatError, Options, Reading, read};
use crate::model::when_text;
use crate::progress::Progress;

/// A file of the fixtures.
macro_rules! case {
    ($name:literal) => {
        include_str!(concat!("../../../tests/fixtures/cases/", $name))
    };
}

fn try_reading(text: &str) -> Result<Reading, FormatError> {
    let options = Options { today: date(2026, 11, 26), ..Options::default() };
    read(text.as_bytes(), &options, &Progress::default())
}

fn reading(text: &str) -> Reading {
    try_reading(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// When each incident happened: from, to, zone, words.
fn whens(reading: &Reading) -> Vec<String> {
    let text = reading.dossier.text();
    let described = reading.dossier.incidents().map(|incident| {
        let Some(when) = incident.when() else { return "undated".to_owned() };
        let record = when_text::record(when, text);
        let mut described = record.from.to_string();
        for (before, part) in [(" to ", &record.to), (" zone ", &record.zone), (" said ", &record.said)] {
            if let Some(part) = part {
                described.extend([before, part.as_ref()]);
            }
        }
        described
    });
    described.collect()
}

/// What is said: line, heading, and the beginning of the reason.
fn assert_issues(reading: &Reading, expected: &[(Option<u32>, &str, &str)]) {
    assert_eq!(reading.issues.len(), expected.len(), "{:?}", reading.issues);
    for (issue, (line, field, reason)) in reading.issues.iter().zip(expected) {
        let fits =
            issue.place.line == *line && issue.place.field == *field && issue.reason().contains(reason);
        assert!(fits, "{issue:?} is not {line:?} {field} {reason}");
    }
}

/// A table of titles, these dates, and positions.
fn table(heading: &str, cells: &[&str]) -> String {
    let rows = cells.iter().enumerate().map(|(n, cell)| format!("T{n},\"{cell}\",33.{n},44.{n}\n"));
    format!("title,{heading},lat,lon\n{}", rows.collect::<String>())
}

const RECORDED: &str = "those on which rows were recorded";

#[test]
fn times_of_day_that_last_have_an_end() {
    let cases: [(&str, &[&str]); 4] = [
        (
            case!("clock__time-spans.csv"),
            &[
                "2022-08-01T15:00 to 2022-08-01T18:00",
                "2022-08-02T09:00 to 2022-08-02T10:30",
                "2022-08-03T23:00 to 2022-08-04T01:00",
                "2022-08-04T14:00 to 2022-08-04T16:00",
                "2022-08-04T14:00 to 2022-08-04T16:00",
            ],
        ),
        // Siblings: in the words of a report, and in the cell of the date.
        (
            "title,date,hour,lat,lon\nA,2022-08-01,9 am to 11:30 am,33,44\nB,2022-08-01,2300-0100Z,33,44\nC,2022-08-01,24:00,33,44\n",
            &[
                "2022-08-01T09:00 to 2022-08-01T11:30",
                "2022-08-01T23:00 to 2022-08-02T01:00 zone Z",
                "2022-08-02T00:00",
            ],
        ),
        (
            "title,date,lat,lon\nA,2022-08-01 15:00-18:00,33,44\nB,2022-08-01 22:30 - 00:15,33,44\n",
            &["2022-08-01T15:00 to 2022-08-01T18:00", "2022-08-01T22:30 to 2022-08-02T00:15"],
        ),
        // It looks alike: offsets.
        (
            "title,date,time,lat,lon\nA,2022-08-01,09:00-05:00,33,44\nB,2022-08-01,20:15-05:00,33,44\nC,2022-08-02,10:30+03:00,33,44\n",
            &["2022-08-01T09:00 zone -05:00", "2022-08-01T20:15 zone -05:00", "2022-08-02T10:30 zone +03:00"],
        ),
    ];
    for (text, expected) in cases {
        let reading = reading(text);
        assert_eq!(whens(&reading), expected, "{text}");
        assert_issues(&reading, &[]);
    }
}

#[test]
fn zones_are_read_by_their_names_and_what_is_ambiguous_is_said() {
    let read = reading(case!("clock__zone-name.csv"));
    let expected = [
        "2019-02-22T18:00:16 zone America/Los_Angeles",
        "2019-02-23T02:00:16 zone Z",
        "2019-02-22T18:00:16 zone -08:00",
        "2019-02-22T18:00 zone -05:00",
        "2019-02-22T18:00:16 zone +03:00",
    ];
    assert_eq!(whens(&read), expected);
    assert_issues(&read, &[(None, "timestamp", RECORDED)]);
    let read =
        reading(&table("date", &["2019-02-22 18:00 IST", "2019-02-22 18:00 CEST", "2019-02-22 18:00 GMT+2"]));
    assert_eq!(
        whens(&read),
        ["2019-02-22T18:00", "2019-02-22T18:00 zone +02:00", "2019-02-22T18:00 zone +02:00"]
    );
    assert_issues(&read, &[(Some(2), "date", "abbreviation that stands for several")]);
    // No clock is eighteen hours behind UTC, in a column of zones neither.
    let read = reading(
        "title,date,time,time zone,lat,lon\nA,2022-08-01,09:00,-18:00,33,44\nB,2022-08-01,09:00,UTC+3,33,44\n",
    );
    assert_eq!(whens(&read), ["2022-08-01T09:00", "2022-08-01T09:00 zone +03:00"]);
    assert_issues(&read, &[(Some(2), "time zone", "not a zone")]);
}

#[test]
fn date_time_groups_are_dates_under_any_heading_of_a_date() {
    let read = reading(case!("clock__dtg.csv"));
    let expected = [
        "2022-01-05T14:30 zone Z",
        "2022-01-05T14:30 zone Z",
        "2022-01-05T14:30 zone +03:00",
        "2022-01-06T09:00 zone Z",
    ];
    assert_eq!(whens(&read), expected);
    assert_issues(&read, &[]);
    let read = reading(&table("date", &["051430JJAN22", "051430R JAN 2022", "051430QQQ22"]));
    assert_eq!(whens(&read), ["2022-01-05T14:30", "2022-01-05T14:30 zone -05:00", "undated"]);
    assert_issues(&read, &[(Some(4), "date", "not a date")]);
}

#[test]
fn numbers_all_through_a_column_are_times_and_it_is_said() {
    let read = reading(case!("epoch__epoch.csv"));
    let expected = [
        "2017-10-08T01:20:50.893 zone Z",
        "2017-10-08T01:14:49.659 zone Z",
        "2017-10-08T01:07:12.518 zone Z",
    ];
    assert_eq!(whens(&read), expected);
    let shown = "milliseconds since 1970: 1507425650893 is read as 2017-10-08T01:20:50.893";
    assert_issues(&read, &[(None, "timestamp", RECORDED), (None, "timestamp", shown)]);
    let read = reading(case!("epoch__epoch.geojson"));
    assert_eq!(whens(&read), ["2017-10-08T01:20:50.893 zone Z"]);
    assert_issues(&read, &[(None, "time", shown)]);
    let read = reading(&table("date", &["1507425650", "1507425289"]));
    assert_eq!(whens(&read), ["2017-10-08T01:20:50 zone Z", "2017-10-08T01:14:49 zone Z"]);
    assert_issues(&read, &[(None, "date", "seconds since 1970")]);
    let read = reading(&table("date", &["44566", "44567.5"]));
    assert_eq!(whens(&read), ["2022-01-05", "2022-01-06T12:00:00"]);
    assert_issues(&read, &[(None, "date", "44566 is read as 2022-01-05")]);
    // Look-alikes: days without separators; numbers of which only some could be times.
    let read = reading(&table("date", &["20220105", "20220106"]));
    assert_eq!(whens(&read), ["2022-01-05", "2022-01-06"]);
    assert_issues(&read, &[]);
    let read = reading(&table("date", &["2022-01-05", "2022-01-06", "44567"]));
    assert_eq!(whens(&read), ["2022-01-05", "2022-01-06", "undated"]);
    assert_issues(&read, &[(Some(4), "date", "not a date")]);
}

#[test]
fn the_day_of_recording_is_not_that_of_the_incident() {
    let read = reading(case!("long-headings__forms3.csv"));
    assert_eq!(whens(&read), ["2023-04-29", "2023-04-30"]);
    assert_issues(&read, &[]);
    let cases = [
        "created_at,title,event date,lat,lon\n2023-05-01T10:00:00Z,A,2023-04-29,33,44\n",
        "title,event date,last updated,lat,lon\nA,2023-04-29,2023-05-01,33,44\n",
        "start,end,today,title,Day of attack,lat,lon,_submission_time,_uuid\n2023-05-01T10:00:00,2023-05-01T10:05:00,2023-05-01,A,2023-04-29,33,44,2023-05-01T11:00:00,u1\n",
        "Timestamp,title,year,month,day,lat,lon\n2023-05-01 10:00:00,A,2023,4,29,33,44\n",
    ];
    for text in cases {
        let read = reading(text);
        assert_eq!(whens(&read), ["2023-04-29"], "{text}");
        assert_issues(&read, &[]);
    }
    // It is all there is, and that is said.
    for heading in ["Timestamp", "created_at", "Last update", "Date entered", "submitted"] {
        let read = reading(&format!(
            "{heading},title,lat,lon\n2023-05-01 10:00:00,A,33,44\n2023-05-02 10:00:00,B,33,44\n"
        ));
        assert_eq!(whens(&read), ["2023-05-01T10:00:00", "2023-05-02T10:00:00"], "{heading}");
        assert_issues(&read, &[(None, heading, RECORDED)]);
    }
    // A start and an end, and no form.
    let read = reading("start,end,title,lat,lon\n2023-05-01,2023-05-03,A,33,44\n");
    assert_eq!(whens(&read), ["2023-05-01 to 2023-05-03"]);
    assert_issues(&read, &[]);
}

#[test]
fn midnight_all_through_a_column_is_a_day_and_beside_another_time_it_is_one() {
    let cases: [(&[&str], &[&str]); 4] = [
        (&["2022-01-05 00:00:00", "2022-01-06 00:00:00"], &["2022-01-05", "2022-01-06"]),
        (&["1/5/2022 12:00:00 AM", "1/26/2022 12:00:00 AM"], &["2022-01-05", "2022-01-26"]),
        (&["2022-01-05 00:00:00", "2022-01-06 10:00:00"], &["2022-01-05T00:00:00", "2022-01-06T10:00:00"]),
        (&["2022-01-05", "2022-01-06 00:00"], &["2022-01-05", "2022-01-06"]),
    ];
    for (cells, expected) in cases {
        let read = reading(&table("date", cells));
        assert_eq!(whens(&read), expected, "{cells:?}");
        assert_issues(&read, &[]);
    }
    let read = reading("title,date,time,lat,lon\nA,2022-01-05,00:00,33,44\nB,2022-01-06,00:00,33,44\n");
    assert_eq!(whens(&read), ["2022-01-05", "2022-01-06"]);
}

#[test]
fn a_year_decides_or_contradicts_aloud() {
    let read = reading(case!("bc-and-early-years__acled-year-25.csv"));
    assert_eq!(whens(&read), ["undated", "2025-06-15"]);
    assert_issues(&read, &[(Some(2), "event_date", "undated")]);
    let read = reading(&table("date", &["0025-06-14", "2025-06-15", "2025-06-16"]));
    assert_eq!(whens(&read), ["undated", "2025-06-15", "2025-06-16"]);
    assert_issues(&read, &[(Some(2), "date", "before 1000")]);
    // The century of two digits is told by the year beside them.
    let read = reading(
        "title,date,year,lat,lon\nA,4/15/25,1925,33,44\nB,12/25/44,1944,33,44\nC,1/20/53,1954,33,44\n",
    );
    assert_eq!(whens(&read), ["1925-04-15", "1944-12-25", "1953-01-20"]);
    assert_issues(
        &read,
        &[
            (None, "date", "years of two digits"),
            (Some(4), "year", "another year than this; the date is used"),
        ],
    );
    let read = reading("title,date,year,lat,lon\nA,2205-06-14,2025,33,44\n");
    assert_eq!(whens(&read), ["undated"]);
    assert_issues(&read, &[(Some(2), "date", "another year than the column of years says")]);
    // Battles of all ages are meant.
    let read = reading(&table("date", &["0480-09-20", "1066-10-14", "1415-10-25", "1944-06-06"]));
    assert_eq!(whens(&read), ["0480-09-20", "1066-10-14", "1415-10-25", "1944-06-06"]);
    assert_issues(&read, &[]);
}

#[test]
fn a_year_in_a_column_of_its_own_is_held_against_the_others() {
    let read =
        reading("title,year,month,lat,lon\nA,٢٠٢٢,٥,33,44\nB,22,5,33,44\nC,0022,5,33,44\nD,1401,5,33,44\n");
    assert_eq!(whens(&read), ["2022-05", "undated", "undated", "undated"]);
    let expected = [
        (Some(3), "year", "century is not told"),
        (Some(4), "year", "century is not told"),
        (Some(5), "year", "of another calendar"),
    ];
    assert_issues(&read, &expected);
    let read = reading("title,Month,lat,lon\nA,2023-01,33,44\nB,2023-02,33,44\n");
    assert_eq!(whens(&read), ["2023-01", "2023-02"]);
    let read = reading("title,year,lat,lon\nA,1066,33,44\nB,1415,33,44\nC,1944,33,44\n");
    assert_eq!(whens(&read), ["1066", "1415", "1944"]);
    assert_issues(&read, &[]);
}

#[test]
fn years_of_two_digits_are_never_in_the_future_and_it_is_said() {
    let read = reading(case!("two-digit-years__years.csv"));
    assert_eq!(whens(&read), ["1991-04-15", "1966-08-13", "1944-12-25", "2022-04-15", "1953-01-20"]);
    assert_issues(&read, &[(None, "date", "years of two digits")]);
    let read = reading(&table("date", &["9-May-66", "12-Jun-71"]));
    assert_eq!(whens(&read), ["1966-05-09", "1971-06-12"]);
    assert_issues(&read, &[(None, "date", "years of two digits")]);
    // Years of one century that is plain.
    for (cells, expected) in [
        (["31.12.19", "5.1.22"], ["2019-12-31", "2022-01-05"]),
        (["31.12.79", "5.1.92"], ["1979-12-31", "1992-01-05"]),
    ] {
        let read = reading(&table("date", &cells));
        assert_eq!(whens(&read), expected);
        assert_issues(&read, &[]);
    }
}

#[test]
fn other_calendars_are_said_and_not_placed_in_our_middle_ages() {
    for cells in [["1401/03/14", "1401/04/02"], ["14 خرداد 1401", "2 تیر 1401"], ["1443-08-01", "1443-09-05"]]
    {
        let read = reading(&table("date", &cells));
        assert_eq!(whens(&read), ["undated", "undated"], "{cells:?}");
        let said = "of another calendar";
        assert_issues(&read, &[(Some(2), "date", said), (Some(3), "date", said)]);
    }
}

#[test]
fn spans_of_days_and_dates_that_are_not_certain_keep_what_is_written() {
    let cells = [
        "5-7 January 2022",
        "du 5 au 7 janvier 2022",
        "2022-01-05/2022-01-07",
        "07/2014",
        "Q1 2014",
        "2022-XX",
        "2022-01-05~",
        "circa 2014",
        "Wed, 5 January 2022",
        "Friday 5 January 2022",
    ];
    let read = reading(&table("date", &cells));
    let expected = [
        "2022-01-05 to 2022-01-07",
        "2022-01-05 to 2022-01-07",
        "2022-01-05 to 2022-01-07",
        "2014-07",
        "2014-01 to 2014-03",
        "2022",
        "2022-01-05 said 2022-01-05~",
        "2014 said circa 2014",
        "2022-01-05",
        "2022-01-05",
    ];
    assert_eq!(whens(&read), expected);
    assert_issues(&read, &[(Some(11), "date", "another day of the week")]);
}

#[test]
fn numbers_of_people_keep_their_bounds() {
    use crate::model::CasualtyCount;
    let rows = ["3-5", "10+", "at least 3", "~5", "5 (2 children)", "٤", "dozens"];
    let rows = rows.map(|killed| format!("A,2022-01-05,{killed},33,44\n")).concat();
    let read = reading(&format!("title,date,killed,lat,lon\n{rows}"));
    let killed: Vec<CasualtyCount> =
        read.dossier.incidents().map(|incident| incident.outcome().killed).collect();
    let bounds = |low, best, high| CasualtyCount::Bounds { best, low, high };
    let expected = [
        bounds(Some(3), None, Some(5)),
        bounds(Some(10), None, None),
        bounds(Some(3), None, None),
        bounds(None, Some(5), None),
        CasualtyCount::Count(5),
        CasualtyCount::Count(4),
        CasualtyCount::Unknown,
    ];
    assert_eq!(killed, expected);
    assert_issues(&read, &[(Some(8), "killed", "not a number of people")]);
}

#[test]
fn the_day_of_recording_is_known_in_other_languages() {
    let headings = [
        "Zeitstempel",
        "Marca temporal",
        "Отметка времени",
        "fecha_creacion",
        "Erstellt am",
        "Дата создания",
    ];
    for heading in headings {
        let read = reading(&table(heading, &["2023-03-21", "2023-03-22"]));
        assert_issues(&read, &[(None, heading, RECORDED)]);
    }
    let beside =
        "Zeitstempel;Ereignis;Datum;Breitengrad;Längengrad\n21.03.2023 10:00:00;A;20.02.2023;50,1;10,1\n";
    assert_eq!(whens(&reading(beside)), ["2023-02-20"]);
}

#[test]
fn an_end_without_a_beginning_is_said() {
    let read =
        reading("title,start,end,lat,lon\nA,2022-01-21,2022-01-22,33,44\nB,,2022-01-23,33,44\nC,,,33,44\n");
    assert_eq!(whens(&read), ["2022-01-21 to 2022-01-22", "undated", "undated"]);
    assert_issues(&read, &[(Some(3), "end", "no day on which it began")]);
}
