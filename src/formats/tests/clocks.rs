//! By which clock times of whole files are told, and times and orders of days that a column shows.

use jiff::civil::date;

use crate::formats::{Options, Reading, read};
use crate::model::when_text;
use crate::progress::Progress;

fn reading(text: &str) -> Reading {
    let options = Options { today: date(2026, 11, 26), ..Options::default() };
    read(text.as_bytes(), &options, &Progress::default()).unwrap_or_else(|error| panic!("{error}: {text}"))
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

/// A row of each of these, which begin with a title and end with a position; what comes of it, and the
/// heading and the beginning of the reason of each issue.
fn check(headings: &str, rows: &[&str], expected: &[&str], issues: &[(&str, &str)]) {
    let rows: String = rows
        .iter()
        .enumerate()
        .fold(String::new(), |text, (n, row)| text + &format!("T{n},{row},33.{n},44.{n}\n"));
    let reading = reading(&format!("title,{headings},lat,lon\n{rows}"));
    assert_eq!(whens(&reading), expected, "{headings}\n{rows}");
    assert_eq!(reading.issues.len(), issues.len(), "{headings}\n{rows}{:?}", reading.issues);
    for (issue, (field, reason)) in reading.issues.iter().zip(issues) {
        assert!(
            issue.place.field == *field && issue.reason().contains(reason),
            "{issue:?} is not {field} {reason}"
        );
    }
}

const TWICE: &str = "this time was there twice";
const SKIPPED: &str = "skipped this time";

#[test]
fn times_that_the_clocks_had_twice_or_skipped_are_said_and_no_instant_is_made_of_them() {
    check(
        "date",
        &[
            "2022-10-30 03:30 Europe/Kyiv",
            "2022-03-27 03:30 Europe/Kyiv",
            "2022-10-30 04:30 Europe/Kyiv",
            "2021-10-28 23:30:15 Asia/Damascus",
            "2021-03-26 00:10 Asia/Damascus",
            "2022-10-30 03:30 +03:00",
        ],
        &[
            "2022-10-30T03:30 zone Europe/Kyiv said 2022-10-30 03:30 Europe/Kyiv",
            "2022-03-27T03:30 zone Europe/Kyiv said 2022-03-27 03:30 Europe/Kyiv",
            "2022-10-30T04:30 zone Europe/Kyiv",
            "2021-10-28T23:30:15 zone Asia/Damascus said 2021-10-28 23:30:15 Asia/Damascus",
            "2021-03-26T00:10 zone Asia/Damascus said 2021-03-26 00:10 Asia/Damascus",
            "2022-10-30T03:30 zone +03:00",
        ],
        &[("date", TWICE), ("date", SKIPPED), ("date", TWICE), ("date", SKIPPED)],
    );
    // The zone in a column of its own, and the time in another; an end; a day alone.
    check(
        "date,time,end,time zone",
        &[
            "2022-10-30,03:30,,Europe/Kyiv",
            "2022-10-30,02:00-03:15,,Europe/Kyiv",
            "2022-10-30,02:00,2022-10-30 03:15,Europe/Kyiv",
            "2022-10-30,,,Europe/Kyiv",
            "2022-10-30,02:00-03:00,,Europe/Berlin",
        ],
        &[
            "2022-10-30T03:30 zone Europe/Kyiv said 03:30",
            "2022-10-30T02:00 to 2022-10-30T03:15 zone Europe/Kyiv said 02:00-03:15",
            "2022-10-30T02:00 to 2022-10-30T03:15 zone Europe/Kyiv said 02:00",
            "2022-10-30 zone Europe/Kyiv",
            "2022-10-30T02:00 to 2022-10-30T03:00 zone Europe/Berlin said 02:00-03:00",
        ],
        &[("time", TWICE), ("time", TWICE), ("time", TWICE), ("time", TWICE)],
    );
    let read = reading(
        "title,date,lat,lon\nA,2022-10-30 03:30 Europe/Kyiv,33,44\nB,2022-10-30 04:30 Europe/Kyiv,33,44\n",
    );
    let text = read.dossier.text();
    let instants = read.dossier.incidents().map(|one| Some(one.when()?.instant(text)?.to_string()));
    assert_eq!(instants.collect::<Vec<_>>(), [None, Some("2022-10-30T02:30:00Z".to_owned())]);
}

#[test]
fn a_heading_tells_the_zone_of_times_that_have_none_of_their_own() {
    for heading in ["Datetime UTC", "datetime_utc", "Date (GMT)", "date time z", "dateTimeUTC"] {
        check(
            heading,
            &["2022-01-05 10:00", "2022-01-06 11:00+00:00", "2022-01-07"],
            &["2022-01-05T10:00 zone Z", "2022-01-06T11:00 zone Z", "2022-01-07"],
            &[],
        );
    }
    check(
        "date,Time (UTC)",
        &["2022-01-05,10:00", "2022-01-05,10:00-11:30", "2022-01-05,10:00 EST", "2022-01-05,10:00 local"],
        &[
            "2022-01-05T10:00 zone Z",
            "2022-01-05T10:00 to 2022-01-05T11:30 zone Z",
            "2022-01-05T10:00 zone -05:00",
            "2022-01-05T10:00",
        ],
        &[("Time (UTC)", "another zone than the heading"), ("Time (UTC)", "said to be local")],
    );
    check(
        "date,time (local)",
        &["2022-01-05,10:00", "2022-01-05,10:00Z"],
        &["2022-01-05T10:00", "2022-01-05T10:00 zone Z"],
        &[],
    );
    // One clock for the day and another for the time.
    check(
        "date (local),time (UTC)",
        &["2022-01-05,22:00"],
        &["2022-01-05T22:00"],
        &[("time (UTC)", "another clock than this one")],
    );
    // A column of zones tells more.
    check(
        "datetime_utc,timezone",
        &["2022-01-05 10:00,Asia/Baghdad", "2022-01-05 10:00,", "2022-01-05 10:00,UTC"],
        &["2022-01-05T10:00 zone Asia/Baghdad", "2022-01-05T10:00 zone Z", "2022-01-05T10:00 zone Z"],
        &[("timezone", "the heading of the time says another zone")],
    );
    // Ends by the clock of the beginning.
    check(
        "start,end_utc",
        &["2022-01-05 10:00+03:00,2022-01-05 08:00"],
        &["2022-01-05T10:00 to 2022-01-05T11:00 zone +03:00"],
        &[],
    );
    check(
        "start date utc,end date local",
        &["2022-01-05 10:00,2022-01-05 14:00"],
        &["2022-01-05T10:00 zone Z"],
        &[("end date local", "the end is not used")],
    );
    check(
        "start,end",
        &["2022-01-05 10:00 Asia/Baghdad,2022-01-05 08:00Z"],
        &["2022-01-05T10:00 to 2022-01-05T11:00 zone Asia/Baghdad"],
        &[],
    );
}

#[test]
fn times_from_one_to_another_are_read_as_people_write_them_and_what_may_be_days_is_said() {
    check(
        "date,time",
        &[
            "2022-08-01,15h00-18h00",
            "2022-08-01,15h-18h",
            "2022-08-01,3pm-6pm",
            "2022-08-01,3-6 pm",
            "2022-08-01,10-11:30",
            "2022-08-01,10:00–11:30 UTC",
            "2022-08-01,between 10:00 and 11:30",
            "2022-08-01,15-18",
        ],
        &[
            "2022-08-01T15:00 to 2022-08-01T18:00",
            "2022-08-01T15:00 to 2022-08-01T18:00",
            "2022-08-01T15:00 to 2022-08-01T18:00",
            "2022-08-01T15:00 to 2022-08-01T18:00",
            "2022-08-01T10:00 to 2022-08-01T11:30",
            "2022-08-01T10:00 to 2022-08-01T11:30 zone Z",
            "2022-08-01T10:00 to 2022-08-01T11:30",
            "2022-08-01",
        ],
        &[("time", "not a time of day")],
    );
    check(
        "date",
        &["2022-08-01 3-6 pm", "1 August 2022 between 10:00 and 11:30", "13-11-2014", "5-7 January 2022"],
        &[
            "2022-08-01T15:00 to 2022-08-01T18:00",
            "2022-08-01T10:00 to 2022-08-01T11:30",
            "2014-11-13",
            "2022-01-05 to 2022-01-07",
        ],
        &[],
    );
}

#[test]
fn a_dash_behind_a_date_and_a_time_is_an_offset_where_the_column_shows_it() {
    check(
        "date",
        &["2022-08-01 09:00-10:00", "2022-08-02 14:00-16:00"],
        &["2022-08-01T09:00 to 2022-08-01T10:00", "2022-08-02T14:00 to 2022-08-02T16:00"],
        &[],
    );
    check(
        "date",
        &["2022-08-01 09:00-05:00", "2022-08-02 02:00-05:00"],
        &["2022-08-01T09:00 zone -05:00", "2022-08-02T02:00 zone -05:00"],
        &[],
    );
}

#[test]
fn midnight_is_a_time_beside_times_without_a_colon() {
    check(
        "date,time",
        &["2022-01-05,00:00", "2022-01-06,15h30", "2022-01-07,3-6 pm"],
        &["2022-01-05T00:00", "2022-01-06T15:30", "2022-01-07T15:00 to 2022-01-07T18:00"],
        &[],
    );
    check("date", &["2022-01-05 00:00", "2022-01-06 15h30"], &["2022-01-05T00:00", "2022-01-06T15:30"], &[]);
}

#[test]
fn times_as_numbers_without_their_zeros_are_hours_and_minutes_and_it_is_said_once() {
    let said = "hours and minutes without zeros in front: 45 is read as 00:45";
    let rows = ["45", "130", "2230", "1", "930", "0"].map(|time| format!("2022-01-05,{time}"));
    let rows = rows.each_ref().map(String::as_str);
    let expected =
        ["00:45", "01:30", "22:30", "00:01", "09:30", "00:00"].map(|time| format!("2022-01-05T{time}"));
    let expected = expected.each_ref().map(String::as_str);
    check("DATE OCC,TIME OCC", &rows, &expected, &[("TIME OCC", said)]);
    check(
        "date,time",
        &["2022-01-05,45.0", "2022-01-05,2230.0"],
        &["2022-01-05T00:45", "2022-01-05T22:30"],
        &[("time", "45.0 is read as 00:45")],
    );
    let not = "not a time of day";
    // With its zeros nothing is said; hours are no minutes, and what is no time is none.
    check(
        "date,time",
        &["2022-01-05,0045", "2022-01-05,2230"],
        &["2022-01-05T00:45", "2022-01-05T22:30"],
        &[],
    );
    check(
        "date,hour",
        &["2022-01-05,5", "2022-01-05,23"],
        &["2022-01-05", "2022-01-05"],
        &[("hour", not), ("hour", not)],
    );
    check(
        "date,time",
        &["2022-01-05,45", "2022-01-05,0975"],
        &["2022-01-05", "2022-01-05"],
        &[("time", not), ("time", not)],
    );
    check("date,delay", &["2022-01-05,45", "2022-01-05,2230"], &["2022-01-05", "2022-01-05"], &[]);
}

#[test]
fn of_dates_with_dots_the_order_is_not_asked_unless_a_cell_shows_the_contrary() {
    check("date", &["03.04.2022", "05.06.2022"], &["2022-04-03", "2022-06-05"], &[]);
    check("date", &["03.04.22", "5.6.22 10:00"], &["2022-04-03", "2022-06-05T10:00"], &[]);
    check("date", &["03.04.2022", "03.25.2022"], &["2022-03-04", "2022-03-25"], &[]);
    // Slashes in another column tell nothing of dots.
    check(
        "date,end",
        &["03.04.2022,04/05/2022", "03.04.2022,04/25/2022"],
        &["2022-04-03 to 2022-04-05", "2022-04-03 to 2022-04-25"],
        &[],
    );
    let asked = |text: &str| read(text.as_bytes(), &Options::default(), &Progress::default()).is_err();
    assert!(asked("title,date,lat,lon\nA,03/04/2022,33,44\n"));
    assert!(asked("title,date,lat,lon\nA,03.25.2022,33,44\nB,25.03.2022,33,44\n"));
    let options =
        Options { order: Some(crate::formats::tables::DateOrder::MonthFirst), ..Options::default() };
    let chosen = read(b"title,date,lat,lon\nA,03.04.2022,33,44\n", &options, &Progress::default()).unwrap();
    assert_eq!(whens(&chosen), ["2022-03-04"], "who says how it is read is heard");
}
