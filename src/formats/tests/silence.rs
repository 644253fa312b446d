//! What came out wrong without a word when files were tried that nobody here had written.

use crate::formats::{Options, Reading, read};
use crate::model::CasualtyCount;
use crate::progress::Progress;

fn reading(bytes: &[u8]) -> Reading {
    read(bytes, &Options::default(), &Progress::default()).unwrap_or_else(|error| panic!("{error}"))
}

fn reasons(reading: &Reading) -> Vec<&str> {
    reading.issues.iter().map(crate::formats::Issue::reason).collect()
}

#[test]
fn pairs_in_square_brackets_are_said_to_be_open_unless_something_tells_their_order() {
    let cases = [
        (
            r#"[{"title":"A","date":"2022-01-01","coordinates":[44.1,33.1]}]"#,
            true,
            "both could be a latitude",
        ),
        ("title,date,geo\nA,2022-01-01,\"[44.1, 33.1]\"\n", true, "a list in a cell"),
        ("title,date,geo\nA,2022-01-01,\"[33.1, 144.1]\"\n", false, "the second can only be a longitude"),
        ("title,date,lat_lon\nA,2022-01-01,\"[33.1, 44.1]\"\n", false, "the heading says it"),
        ("title,date,geo\nA,2022-01-01,\"33.1, 44.1\"\n", false, "as people write it"),
    ];
    for (text, is_said, why) in cases {
        let reading = reading(text.as_bytes());
        let said = reasons(&reading).iter().any(|reason| reason.starts_with("pairs in square brackets"));
        assert_eq!(said, is_said, "{why}: {:?}", reading.issues);
        assert!(reading.dossier.incidents().all(|incident| incident.located_at().is_some()), "{why}");
    }
}

#[test]
fn sources_of_a_collection_are_found_by_id_in_a_list_and_in_an_object() {
    let event = r#""id":"e1","date":"03/04/2022","latitude":"35.1","longitude":"40.5","description":"A bridge.","associations":[]"#;
    for sources in [
        r#"[{"id":"s1","title":"Video","url":"https://example.org/9"}]"#,
        r#"{"s1":{"id":"s1","title":"Video","url":"https://example.org/9","paths":[]}}"#,
        r#"{"s1":{"title":"Video","url":"https://example.org/9"}}"#,
    ] {
        let text = format!(r#"{{"events":[{{{event},"sources":["s1"]}}],"sources":{sources}}}"#);
        let reading = reading(text.as_bytes());
        let found: Vec<_> = reading.dossier.sources().map(|source| (source.title(), source.url())).collect();
        assert_eq!(found, [("Video", "https://example.org/9")], "{sources}");
    }
}

#[test]
fn several_addresses_in_a_cell_are_a_source_each() {
    let cases: [(&str, &[&str]); 3] = [
        ("https://example.org/1 https://example.org/2", &["https://example.org/1", "https://example.org/2"]),
        ("https://example.org/1, https://example.org/2", &["https://example.org/1", "https://example.org/2"]),
        ("https://example.org/1?q=a,b", &["https://example.org/1?q=a,b"]),
    ];
    for (cell, expected) in cases {
        let text = format!("title,date,lat,lon,url\nA,2022-01-01,33,44,\"{cell}\"\n");
        let reading = reading(text.as_bytes());
        let found: Vec<_> = reading.dossier.sources().map(crate::model::refs::SourceRef::url).collect();
        assert_eq!(found, expected, "{cell}");
    }
}

#[test]
fn an_offset_without_a_colon_behind_a_time_with_one_is_no_span() {
    let reading = reading(
        b"title,date,time,lat,lon\nA,2022-01-01,15:00-0300,33,44\nB,2022-01-02,15:00-16:30,33,44\nC,2022-01-03,1500-1630,33,44\n",
    );
    let text = reading.dossier.text();
    let whens = reading.dossier.incidents().filter_map(crate::model::refs::IncidentRef::when);
    let whens: Vec<_> = whens
        .map(|when| crate::model::when_text::record(when, text))
        .map(|record| (record.to.is_some(), record.zone.is_some()))
        .collect();
    assert_eq!(whens, [(false, true), (true, false), (true, false)]);
}

#[test]
fn another_sheet_of_incidents_is_named_and_one_of_sums_is_not() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let rows = |title| vec![vec!["title", "date", "lat", "lon"], vec![title, "2022-01-05", "35.1", "40.5"]];
    let sums = vec![vec!["Side", "Number", "Share"], vec!["A", "12", "60"], vec!["B", "8", "40"]];
    for (name, rows) in [("Jan", rows("A")), ("Feb", rows("B")), ("Sums", sums)] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        for (row, cells) in (0..).zip(&rows) {
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string(row, column, *cell).unwrap();
            }
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let named =
        |reading: &Reading| reading.issues.iter().map(crate::formats::Issue::path).collect::<Vec<_>>();
    assert_eq!(named(&reading(&bytes)), ["Feb"]);
    let options = Options { part: Some("Feb".to_owned()), ..Options::default() };
    assert_eq!(named(&read(&bytes, &options, &Progress::default()).unwrap()), [""; 0], "it was asked for");
}

#[test]
fn a_number_in_a_cell_merged_over_rows_counts_once_and_is_told() {
    let page = "<table><tr><th>title<th>date<th>lat<th>lon<th>killed<th>wounded<th>notes\
        <tr><td>A<td rowspan=3>2022-01-05<td>33<td>44<td rowspan=3>7<td>1<td>x\
        <tr><td>B<td>33.1<td>44.1<td rowspan=2>4<td>y<tr><td>C<td>33.2<td>44.2<td>z\
        <tr><td>D<td>2022-01-06<td>33.2<td>44.2<td>7<td>4<td>w</table>";
    let reading = reading(page.as_bytes());
    let tolls = reading.dossier.incidents().map(|incident| {
        let outcome = incident.outcome();
        (outcome.killed, outcome.wounded, incident.when().is_some())
    });
    let (none, count) = (CasualtyCount::Unknown, CasualtyCount::Count);
    assert_eq!(
        tolls.collect::<Vec<_>>(),
        [(count(7), count(1), true), (none, count(4), true), (none, none, true), (count(7), count(4), true)]
    );
    let told = reading
        .issues
        .iter()
        .map(|issue| (issue.place.line, issue.place.field.as_str(), issue.place.value.as_str()));
    assert_eq!(told.collect::<Vec<_>>(), [(Some(2), "killed", "7"), (Some(3), "wounded", "4")]);
    assert!(reading.issues[0].reason().contains("merged over 3 rows"), "{}", reading.issues[0].reason());
}
