//! What rows say of places, kinds, sources and titles.

use crate::formats::{Options, Reading, read};
use crate::model::Kind;
use crate::progress::Progress;

fn reading(bytes: &[u8]) -> Reading {
    read(bytes, &Options::default(), &Progress::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn titles(reading: &Reading) -> Vec<&str> {
    reading.dossier.incidents().map(crate::model::refs::IncidentRef::title).collect()
}

/// Line and reason of each issue.
fn issues(reading: &Reading) -> Vec<(u32, String)> {
    reading.issues.iter().map(|one| (one.place.line.unwrap_or_default(), one.reason().to_owned())).collect()
}

#[test]
fn what_says_nothing_is_no_place_and_no_alarm() {
    let reading = reading(include_bytes!("../../../tests/fixtures/cases/content-guesses__unknowns.csv"));
    let places: Vec<_> = reading.dossier.places().map(|place| place.key().to_owned()).collect();
    for name in ["Unknown", "None", "?", "not known"] {
        assert!(!places.iter().any(|place| place == name), "{places:?}");
    }
    assert_eq!(reading.dossier.incidents().count(), 11);
    let undated = |(line, reason): &(u32, String)| (6..=8).contains(line) && reason.contains("undated");
    assert!(!issues(&reading).iter().any(undated), "{:?}", issues(&reading));
}

#[test]
fn a_name_that_only_begins_like_unknown_stays() {
    let reading = reading(
        "title,date,place,lat,lon,actor,killed\nA,2023-01-01,Inconnu,33.1,44.1,Unidentified Armed Group (Iraq),unknown\n\
         غير معروف,2023-01-02,Unknown Soldier Square,33.2,44.2,неизвестно,3\n"
            .as_bytes(),
    );
    assert_eq!(issues(&reading), []);
    let places: Vec<_> = reading.dossier.places().map(|place| place.key().to_owned()).collect();
    assert_eq!(places, ["33.1, 44.1", "Unknown Soldier Square"]);
    assert_eq!(titles(&reading), ["A", "Unknown Soldier Square"]);
    assert!(reading.dossier.actor_by_key("Unidentified Armed Group (Iraq)").is_some());
    assert!(reading.dossier.actor_by_key("неизвестно").is_none());
}

#[test]
fn totals_are_no_incidents() {
    let reading =
        reading(include_bytes!("../../../tests/fixtures/cases/xlsx-dates__title-total-hidden.xlsx"));
    assert_eq!(titles(&reading), ["Event 1", "Event 2", "Event 3", "Event 4"]);
    assert_eq!(issues(&reading), [(8, "a row of totals; it is no incident".to_owned())]);
    let text = "title,date,lat,lon,killed\nTotal chaos,2023-01-01,33.1,44.1,2\nTotal,2023-01-02,33.1,44.1,1\n\
                TOTAL:,,,,3\nRows: 2,,,,\n";
    let reading = self::reading(text.as_bytes());
    assert_eq!(titles(&reading), ["Total chaos", "Total"]);
    assert_eq!(issues(&reading).iter().map(|(line, _)| *line).collect::<Vec<_>>(), [4, 5]);
}

#[test]
fn a_category_ends_without_its_separator() {
    let reading = reading(include_bytes!("../../../tests/fixtures/cases/open-data-portals__ushahidi2.csv"));
    assert!(titles(&reading).iter().all(|title| !title.contains(", ,") && !title.ends_with(',')));
    let kinds: Vec<_> = reading.dossier.incidents().map(crate::model::refs::IncidentRef::kind).collect();
    assert_eq!(kinds, [Kind::AirStrike, Kind::Other]);
}

#[test]
fn a_row_without_a_title_is_called_by_what_is_there() {
    let reading = reading(
        b"date,type,place,lat,lon,description\n2023-01-01,Battle,Mosul,36.3,43.1,Long.\n\
          2023-01-02,,Mosul,36.3,43.1,A bridge is hit.\n2023-01-03,Unknown,Mosul,36.3,43.1,\n",
    );
    assert_eq!(titles(&reading), ["Battle, Mosul", "A bridge is hit.", "Mosul"]);
}

#[test]
fn what_a_place_lies_in_goes_from_small_to_large_and_each_keeps_its_own() {
    let reading = reading(
        b"title,date,place,lat,lon,district,province,country\na,2023-01-01,Hit,33.6,42.8,Hit D,Anbar,Iraq\n\
          b,2023-01-02,Hit,33.6,42.8,Other D,Anbar,Iraq\n",
    );
    let within: Vec<_> = reading.dossier.places().map(|place| place.within().to_owned()).collect();
    assert_eq!(within, ["Hit D, Anbar, Iraq", "Other D, Anbar, Iraq"]);
}

#[test]
fn hijacking_is_piracy_only_at_sea() {
    let kinds = |text: &str| -> Vec<Kind> {
        reading(text.as_bytes()).dossier.incidents().map(crate::model::refs::IncidentRef::kind).collect()
    };
    let land =
        "title,date,type,lat,lon\nBus,2023-01-01,Hijacked,1,2\nTanker off Lagos,2023-01-01,Hijacked,1,2\n";
    assert_eq!(kinds(land), [Kind::Other, Kind::Piracy]);
    let sea = "vessel_name,date,type,lat,lon\nX,2023-01-01,Boarded,1,2\nY,2023-01-01,Air/drone strike,1,2\n";
    assert_eq!(kinds(sea), [Kind::Piracy, Kind::Other]);
}

#[test]
fn sources_of_timemap_keep_their_own_title_and_address() {
    let text = r#"[{"id":"1","date":"03/14/2022","time":"00:00","location":"Mill","latitude":"35.1","longitude":"40.5",
        "description":"A fire.","sources":["raw1",{"id":"n1","description":"A photo; of it"},
        {"id":"n2","path":"https://example.org/2"},{"id":"n3","paths":["https://example.org/3","https://example.org/4"],
        "title":"A video"}],"filters":[{"key":"Weapon","value":"Mortar"}]}]"#;
    let reading = reading(text.as_bytes());
    let sources: Vec<_> = reading.dossier.sources().map(|one| (one.title(), one.url())).collect();
    let expected =
        [("A photo; of it", ""), ("", "https://example.org/2"), ("A video", "https://example.org/3")];
    assert_eq!(sources, expected);
    let incident = reading.dossier.incident_by_key("1").unwrap();
    assert_eq!((incident.title(), incident.kind()), ("A fire.", Kind::Artillery));
    assert_eq!(incident.when().unwrap().precision, crate::model::TimePrecision::Day);
    assert_eq!(issues(&reading), []);
}

#[test]
fn a_sum_under_the_heading_of_the_dates_is_no_incident() {
    let text = "title,date,lat,lon\nA,2022-01-01,33.1,44.1\nB,2022-01-02,33.2,44.2\n,,,\nTotal,2,,\nTotal loss,2022-01-03,,\n";
    let reading = reading(text.as_bytes());
    assert_eq!(titles(&reading), ["A", "B", "Total loss"]);
    assert_eq!(issues(&reading), [(5, "a row of totals; it is no incident".to_owned())]);
}

#[test]
fn values_that_are_no_numbers_are_told_by_the_record_where_all_stand_on_one_line() {
    let feature = |n: usize, east: &str, killed: &str| {
        let geometry = format!(r#"{{"type":"Point","coordinates":[{east},33.{n}]}}"#);
        let properties = format!(r#"{{"title":"T{n}","date":"2023-06-0{n}","killed":{killed}}}"#);
        format!(r#"{{"type":"Feature","properties":{properties},"geometry":{geometry}}}"#)
    };
    let features = [feature(1, "44.1", "1"), feature(2, "NaN", "2"), feature(3, "44.3", "-Infinity")];
    let told = |between: &str| {
        let list = features.join(between);
        let text = format!(r#"{{"type":"FeatureCollection","bbox":[1,2,3,4],"features":[{list}]}}"#);
        let reading = reading(text.as_bytes());
        let mut told: Vec<_> =
            reading.issues.iter().map(|issue| (issue.place.line, issue.path().to_owned())).collect();
        told.sort();
        told
    };
    let on_one = [(None, "features[1].geometry".to_owned()), (None, "record 3, killed".to_owned())];
    assert_eq!(told(","), on_one);
    let on_lines = [(Some(2), "features[1].geometry".to_owned()), (Some(3), "killed".to_owned())];
    assert_eq!(told(",\n"), on_lines);
    assert_eq!(told("\n,"), on_lines);

    let record = |n: usize, depth: &str| {
        format!(r#"{{"title":"T{n}","date":"2023-06-0{n}","lat":33.1,"lon":44.1,"depth":{depth}}}"#)
    };
    let list = format!("[{},{},{}]", record(1, "2"), record(2, "NaN"), record(3, "[1,{\"x\":NaN}]"));
    let read = reading(list.as_bytes());
    let told: Vec<_> = read.issues.iter().map(|issue| (issue.place.line, issue.path())).collect();
    assert_eq!(told, [(None, "record 2, depth"), (None, "record 3, x")]);
}

/// A file of placemarks, each with these dates under these names.
fn placemarks(dates: &[&[(&str, &str)]]) -> Reading {
    let mut text = "<kml><Document>\n".to_owned();
    for dates in dates {
        let data =
            |(name, value): &(&str, &str)| format!("<Data name='{name}'><value>{value}</value></Data>");
        let data: String = dates.iter().map(data).collect();
        let point = "<Point><coordinates>44,33</coordinates></Point>";
        let placemark =
            format!("<Placemark><name>A</name><ExtendedData>{data}</ExtendedData>{point}</Placemark>\n");
        text += &placemark;
    }
    reading((text + "</Document></kml>").as_bytes())
}

fn days(reading: &Reading) -> Vec<String> {
    let whens = reading.dossier.incidents().map(|one| one.when().map(|when| when.start.date().to_string()));
    whens.map(Option::unwrap_or_default).collect()
}

#[test]
fn a_date_is_found_under_each_of_the_names_that_the_file_has_for_it_or_is_told() {
    let cases: [(&[&[(&str, &str)]], &[&str], &[(u32, &str)], &str); 4] = [
        (
            &[&[("Date", "2022-01-05")], &[("date_of_event", "2022-01-06")], &[("Date", "2022-01-07")]],
            &["2022-01-05", "2022-01-06", "2022-01-07"],
            &[],
            "each where the other is empty",
        ),
        (
            &[&[("Date", "2022-01-05"), ("date_of_event", "2022-01-05")], &[("date_of_event", "2022-01-06")]],
            &["2022-01-05", "2022-01-06"],
            &[],
            "both, and the same",
        ),
        (
            &[&[("Date", "2022-01-05"), ("date_of_event", "2022-01-09")], &[("date_of_event", "2022-01-06")]],
            &["2022-01-05", ""],
            &[(3, "date_of_event")],
            "they contradict each other, so they are not the same",
        ),
        (
            &[&[("Date", "2022-01-05")], &[("Verified", "2022-01-06")], &[("Note", "x")]],
            &["2022-01-05", "", ""],
            &[(3, "Verified")],
            "nothing tells that the other is when it happened",
        ),
    ];
    for (dates, expected, told, why) in cases {
        let reading = placemarks(dates);
        assert_eq!(days(&reading), expected, "{why}");
        let issues: Vec<_> = reading
            .issues
            .iter()
            .map(|one| (one.place.line.unwrap_or_default(), one.place.field.as_str()))
            .collect();
        assert_eq!(issues, told, "{why}: {:?}", reading.issues);
    }
}

#[test]
fn a_second_date_of_a_row_that_is_another_one_is_told() {
    let mut text = "title,date,event_date,lat,lon\n".to_owned();
    for n in 0..600 {
        let dates = if n % 2 == 0 { "2022-01-05," } else { ",2022-01-06" };
        let row = format!("A{n},{dates},33,44\n");
        text += &row;
    }
    text += "B,2022-01-05,2022-01-07,33,44\nC,2022-01-05,5 Jan 2022,33,44\n";
    let reading = reading(text.as_bytes());
    assert!(days(&reading).iter().all(|day| !day.is_empty()));
    let told: Vec<_> = reading.issues.iter().map(|one| (one.place.line, one.place.field.as_str())).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].0, Some(602));
}
