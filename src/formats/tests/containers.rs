//! Workbooks, archives, tracks and other files that hold more than one table, or hold it oddly.

use rust_xlsxwriter::{Format, Workbook, Worksheet};

use crate::formats::{Options, Reading, read};
use crate::model::TimePrecision;
use crate::progress::Progress;

/// A file of the fixtures.
macro_rules! case {
    ($name:literal) => {
        include_bytes!(concat!("../../../tests/fixtures/cases/", $name)).as_slice()
    };
}

fn reading(bytes: &[u8]) -> Reading {
    read(bytes, &Options::default(), &Progress::default()).unwrap_or_else(|error| panic!("{error}"))
}

/// Title, time, and position of each incident.
fn incidents(reading: &Reading) -> Vec<String> {
    let told = reading.dossier.incidents().map(|incident| {
        let when = incident.when().map_or("undated".to_owned(), |when| match when.precision {
            TimePrecision::Day => when.start.date().to_string(),
            _ => format!("{} to {}", when.start, when.end),
        });
        let place = incident.located_at().and_then(crate::model::refs::PlaceRef::position);
        let place = place.map_or("nowhere".to_owned(), |at| format!("{} {}", at.y(), at.x()));
        format!("{} | {when} | {place}", incident.title())
    });
    told.collect()
}

/// What stands in a column, row by row, as it was read.
fn column(reading: &Reading, heading: &str) -> Vec<String> {
    let of = reading.dossier.incidents().map(|incident| {
        incident.fields().find(|field| field.0 == heading).map_or("", |field| field.1).to_owned()
    });
    of.collect()
}

fn fill(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(row as u32, column as u16, *cell).unwrap();
        }
    }
}

#[test]
fn every_row_of_a_merged_cell_has_its_day_and_its_town() {
    let merged = reading(case!("merged-cells__merged.xlsx"));
    assert_eq!(
        incidents(&merged),
        [
            "A | 2023-04-01 | 36.3 43.1",
            "B | 2023-04-01 | 36.31 43.1",
            "C | 2023-04-01 | 36.32 43.1",
            "D | 2023-04-02 | 36.33 43.1",
            "E | 2023-04-02 | 36.34 43.1",
        ]
    );
    assert_eq!(column(&merged, "place"), ["Mosul", "Mosul", "Mosul", "Erbil", "Erbil"]);
    assert_eq!(merged.issues, []);
}

#[test]
fn a_title_across_columns_is_no_heading_and_cells_below_a_merge_that_has_ended_stay_empty() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    fill(
        sheet,
        &[
            &[],
            &["date", "place", "title", "lat", "lon"],
            &["", "Taiz", "A", "13.5", "44.0"],
            &["", "", "B", "13.6", "44.0"],
            &["", "", "C", "13.7", "44.0"],
        ],
    );
    sheet.merge_range(0, 0, 0, 4, "Strikes of the week", &plain).unwrap();
    sheet.merge_range(2, 0, 3, 0, "2023-05-01", &plain).unwrap();
    let read = reading(&book.save_to_buffer().unwrap());
    assert_eq!(read.dossier.head.title, "Strikes of the week");
    assert_eq!(
        incidents(&read),
        ["A | 2023-05-01 | 13.5 44", "B | 2023-05-01 | 13.6 44", "C | undated | 13.7 44"]
    );
    // Empty cells that nobody merged are empty.
    assert_eq!(column(&read, "place"), ["Taiz", "", ""]);
}

#[test]
fn the_sheet_of_incidents_is_taken_before_those_of_sums_and_of_codes() {
    let sums: &[&[&str]] =
        &[&["Side", "Incidents", "Killed", "Share"], &["A", "12", "60", "0.6"], &["B", "8", "40", "0.4"]];
    let months: &[&[&str]] = &[&["Date", "Incidents", "Killed"], &["2023-01-31", "3", "4"]];
    let list: &[&[&str]] = &[&["title", "date", "lat", "lon"], &["Road cut", "2023-03-14", "44.5", "5.1"]];
    let cases: [(&str, &[(&str, bool, &[&[&str]])]); 4] = [
        ("List", &[("Sums", true, sums), ("Months", true, months), ("List", true, list)]),
        ("List", &[("List", true, list), ("Sums", true, sums)]),
        ("List", &[("Sums", true, sums), ("List", false, list)]),
        ("New", &[("Old", false, list), ("New", true, list)]),
    ];
    for (expected, sheets) in cases {
        let mut book = Workbook::new();
        for (name, is_visible, rows) in sheets {
            let sheet = book.add_worksheet();
            sheet.set_name(*name).unwrap();
            if *is_visible {
                sheet.set_active(true);
            } else {
                sheet.set_hidden(true);
            }
            fill(sheet, rows);
        }
        let read = reading(&book.save_to_buffer().unwrap());
        let draft = read.draft.as_ref().unwrap();
        assert_eq!(draft.parts[draft.part], expected, "{:?}", draft.parts);
        assert_eq!(incidents(&read), ["Road cut | 2023-03-14 | 44.5 5.1"]);
    }
}

#[test]
fn what_is_hidden_in_a_sheet_is_read_and_what_stands_above_it_is_its_title() {
    let read = reading(case!("xlsx-dates__title-total-hidden.xlsx"));
    assert_eq!(read.dossier.head.title, "Incident log of the district");
    assert_eq!(
        incidents(&read)[..4],
        [
            "Event 1 | 2023-04-01 | 34 45",
            "Event 2 | 2023-04-02 | 34.1 45",
            "Event 3 | 2023-04-03 | 34.2 45",
            "Event 4 | 2023-04-04 | 34.3 45",
        ]
    );
    let draft = read.draft.as_ref().unwrap();
    assert_eq!((draft.parts.join(", "), draft.part), ("Sheet, Codes".to_owned(), 0));
}

/// A workbook in XML of Excel 2003.
const EXCEL_2003: &str = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
    <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
    <Worksheet ss:Name=\"Sums\"><Table><Row><Cell><Data ss:Type=\"String\">Total</Data></Cell><Cell><Data ss:Type=\"Number\">2</Data></Cell></Row></Table></Worksheet>\
    <Worksheet ss:Name=\"Log\"><Table><Column/><Row><Cell ss:MergeAcross=\"3\"><Data ss:Type=\"String\">Roads</Data></Cell></Row>\
    <Row ss:Index=\"3\"><Cell><Data ss:Type=\"String\">title</Data></Cell><Cell><Data ss:Type=\"String\">date</Data></Cell><Cell><Data ss:Type=\"String\">lat</Data></Cell><Cell><Data ss:Type=\"String\">lon</Data></Cell></Row>\
    <Row><Cell><Data ss:Type=\"String\">Road cut</Data><Comment><ss:Data>said by phone</ss:Data></Comment></Cell><Cell ss:MergeDown=\"1\"><Data ss:Type=\"DateTime\">2023-03-14T00:00:00.000</Data></Cell><Cell><Data ss:Type=\"Number\">44.5</Data></Cell><Cell><Data ss:Type=\"Number\">5.1</Data></Cell></Row>\
    <Row><Cell><ss:Data ss:Type=\"String\" xmlns=\"http://www.w3.org/TR/REC-html40\">Bridge <B>shut</B></ss:Data></Cell><Cell ss:Index=\"3\"><Data ss:Type=\"Number\">45.2</Data></Cell><Cell><Data ss:Type=\"Number\">-0.5</Data></Cell></Row></Table></Worksheet></Workbook>";

/// A page with a menu that is a table, rows that span, letters of Windows-1256, links, tags left open.
fn arabic_page() -> Vec<u8> {
    let page = "<!-- saved --><!DOCTYPE html><HTML><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1256\">\
        <style>td > p {}</style><script>if (a < b) document.write('<table><tr><td>no</table>')</script></head><body>\
        <table><tr><td><a href=\"/\">Home</a><td>About<td>x</table><p>Text</p>\
        <table><caption>Strikes</caption><thead><tr><th>title<th>date<th colspan=2>place<th>lat<th>lon<th>source</thead>\
        <tr><td>قصف<td rowspan=2><a href=\"https://example.org/1\">2023-03-14</a><td>Taiz<td>&amp; near<td>13.5<td>44&#46;0<td><a href='https://example.org/a'>Radio</a>\
        <tr><td>B &lt; C<td>Aden<td><td>13&nbsp;<td>45<td><a href='/local'>Paper</a></table></body></html>";
    encoding_rs::WINDOWS_1256.encode(page).0.into_owned()
}

#[test]
fn a_web_page_and_an_xml_workbook_are_read_as_the_tables_that_they_show() {
    let report = reading(case!("html-xls__report.xls"));
    assert_eq!(report.format_name(), "HTML table");
    assert_eq!(
        incidents(&report),
        ["Road cut | 2023-03-14 | 44.5 5.1", "Bridge shut | 2023-03-15 | 45.2 -0.5"]
    );
    assert_eq!(report.issues, []);

    let page = reading(&arabic_page());
    assert_eq!(incidents(&page), ["قصف | 2023-03-14 | 13.5 44", "B < C | 2023-03-14 | 13 45"]);
    assert_eq!(column(&page, "source"), ["Radio (https://example.org/a)", "Paper"]);
    assert_eq!(column(&page, "place"), ["Taiz", "Aden"]);
    let draft = page.draft.as_ref().unwrap();
    assert_eq!((draft.parts.join(", "), draft.part), ("table 1, Strikes".to_owned(), 1));

    let book = reading(EXCEL_2003.as_bytes());
    assert_eq!(book.format_name(), "Excel 2003 XML");
    assert_eq!(book.dossier.head.title, "Roads");
    assert_eq!(
        incidents(&book),
        ["Road cut | 2023-03-14 | 44.5 5.1", "Bridge shut | 2023-03-14 | 45.2 -0.5"]
    );
    let draft = book.draft.as_ref().unwrap();
    assert_eq!((draft.parts.join(", "), draft.part), ("Sums, Log".to_owned(), 1));
    let lines: Vec<_> = book.dossier.incidents().map(crate::model::refs::IncidentRef::line).collect();
    assert_eq!(lines, [Some(4), Some(5)]);
}

#[test]
fn a_page_without_a_table_is_called_a_page_and_what_only_looks_like_one_is_read_as_before() {
    let error =
        |text: &str| read(text.as_bytes(), &Options::default(), &Progress::default()).unwrap_err().said();
    for page in
        ["<!DOCTYPE html><html><body><p>Sign in, please</p></body></html>", "<html><script><table></script>"]
    {
        assert!(error(page).contains("it is a web page, with no table in it"), "{}", error(page));
    }
    let kml = "<kml><Document><Placemark><name>Camp</name><description><![CDATA[<html><table><tr><td>Side</td></tr></table></html>]]></description>\
        <TimeStamp><when>2014-07-09</when></TimeStamp><Point><coordinates>13.1,32.8</coordinates></Point></Placemark></Document></kml>";
    assert_eq!(incidents(&reading(kml.as_bytes())), ["Camp | 2014-07-09 | 32.8 13.1"]);
    let csv = "title,date,lat,lon\n<b>Road cut</b>,2023-03-14,44.5,5.1\n";
    assert_eq!(reading(csv.as_bytes()).format_name(), "CSV");
}

/// The places of each incident: role and position.
fn ways(reading: &Reading) -> Vec<String> {
    let dossier = &reading.dossier;
    let of = dossier.incidents().map(|incident| {
        let told = incident.places().iter().map(|link| {
            let at = dossier.place(link.place).position().map(|at| format!("{} {}", at.y(), at.x()));
            format!("{} {}", link.role.word(), at.unwrap_or_default())
        });
        told.collect::<Vec<_>>().join(", ")
    });
    of.collect()
}

#[test]
fn tracks_and_routes_are_paths_with_a_beginning_and_an_end() {
    let track = reading(case!("gpx__track.gpx"));
    assert_eq!(incidents(&track), ["Patrol 7 | 2022-06-25T14:00:00 to 2022-06-25T17:00:00 | 53.1 7.1"]);
    assert_eq!(ways(&track), ["origin 53.1 7.1, location 53.4 7.4"]);
    let counted = ["path", "path points", "path segments"].map(|heading| column(&track, heading));
    assert_eq!(counted, [["track"], ["4"], ["2"]]);
    assert_eq!(
        column(&track, "geometry"),
        ["{\"type\":\"MultiLineString\",\"coordinates\":[[[7.1,53.1],[7.2,53.2],[7.3,53.3]],[[7.4,53.4]]]}"]
    );
    assert_eq!(track.issues, []);

    let route = reading(case!("gpx__route.gpx"));
    assert_eq!(incidents(&route), ["Werd to Em | undated | 53.656 7.72"]);
    assert_eq!(ways(&route), ["origin 53.656 7.72, location 53.579 7.265"]);

    let mixed = reading(case!("gpx__mixed.gpx"));
    assert_eq!(
        incidents(&mixed),
        [
            "Contact | undated | 53.65 7.72",
            "Patrol 7 | 2022-06-25T14:00:00 to 2022-06-25T14:00:00 | 53.1 7.1"
        ]
    );
    assert_eq!(ways(&mixed), ["location 53.65 7.72", "location 53.1 7.1"]);
}

#[test]
fn a_track_without_points_and_a_point_without_a_position_are_told() {
    let gpx = "<gpx><trk><name>Empty</name></trk>\n<trk><name>Round</name><src>GPS</src><trkseg><trkpt lat='1' lon='2'/>\
        <trkpt lat='x' lon='2'/><trkpt lat='1.5' lon='2.5'/><trkpt lat='1' lon='2'/></trkseg></trk></gpx>";
    let read = reading(gpx.as_bytes());
    assert_eq!(ways(&read), ["location 1 2"]);
    assert_eq!(column(&read, "path source"), ["GPS"]);
    let issues: Vec<_> = read.issues.iter().map(|issue| (issue.place.line, issue.reason())).collect();
    assert_eq!(
        issues,
        [
            (Some(1), "this track has no points; it is not read"),
            (Some(2), "1 point of this track has no position; it is left out"),
        ]
    );
}

fn kml(inside: &str) -> Reading {
    let start = "<kml xmlns:gx='http://www.google.com/kml/ext/2.2'><Document><Placemark><name>Convoy</name>";
    reading(format!("{start}{inside}</Placemark></Document></kml>").as_bytes())
}

#[test]
fn a_track_of_kml_is_a_path_with_a_beginning_and_an_end() {
    let first = "<gx:Track><when>2022-06-25T14:00:00Z</when><when>2022-06-25T15:30:00Z</when>\
        <gx:coord>7.1 53.1 4</gx:coord><gx:coord>7.2 53.2 5</gx:coord></gx:Track>";
    let second = "<gx:Track><when>2022-06-25T16:00:00Z</when><when>2022-06-25T17:00:00Z</when>\
        <gx:coord>7.3 53.3</gx:coord><gx:coord></gx:coord></gx:Track>";
    let data = "<ExtendedData><Data name='place'><value>Emden</value></Data></ExtendedData>";
    let cases = [
        (format!("{first}{data}"), "15:30:00", "location 53.2 7.2", ["2", "1"]),
        (
            format!("<gx:MultiTrack>{first}{second}</gx:MultiTrack>"),
            "16:00:00",
            "location 53.3 7.3",
            ["3", "2"],
        ),
    ];
    for (inside, end, location, counts) in cases {
        let read = kml(&inside);
        let when = format!("Convoy | 2022-06-25T14:00:00 to 2022-06-25T{end} | 53.1 7.1");
        assert_eq!(incidents(&read), [when]);
        assert_eq!(ways(&read), [format!("origin 53.1 7.1, {location}")]);
        assert_eq!(column(&read, "path"), ["track"]);
        assert_eq!(
            ["path points", "path segments"].map(|heading| column(&read, heading)),
            counts.map(|n| [n])
        );
    }
}

#[test]
fn what_a_track_of_kml_lacks_is_told() {
    let track = |whens: usize, coords: usize| {
        let whens = (0..whens).fold(String::new(), |text, n| text + &format!("<when>2022-06-2{n}</when>"));
        let coords =
            (0..coords).fold(String::new(), |text, n| text + &format!("<gx:coord>7.{n} 53.{n} 0</gx:coord>"));
        format!("<gx:Track>{whens}{coords}</gx:Track>")
    };
    let cases = [
        (track(3, 2), "2022-06-20", "has not as many times as positions"),
        (track(2, 0), "undated", "this track has no points"),
        (
            format!("<TimeStamp><when>2022-07-01</when></TimeStamp>{}", track(2, 2)),
            "2022-07-01",
            "has a time of its own",
        ),
    ];
    for (inside, when, reason) in cases {
        let read = kml(&inside);
        assert!(incidents(&read)[0].contains(&format!("| {when} |")), "{:?}", incidents(&read));
        let told: Vec<_> = read.issues.iter().map(|issue| (issue.place.line, issue.reason())).collect();
        assert!(matches!(told[..], [(Some(1), told)] if told.contains(reason)), "{told:?}");
    }
}

#[test]
fn a_value_that_is_no_number_costs_that_value() {
    let features = reading(case!("geojson-odd-geometry__nan.geojson"));
    assert_eq!(
        incidents(&features),
        ["One | 2023-06-01 | 33.5 36.1", "Two | 2023-06-02 | nowhere", "Three | 2023-06-03 | 33.7 36.3"]
    );
    let issues: Vec<_> =
        features.issues.iter().map(|issue| (issue.place.line, issue.place.field.as_str())).collect();
    assert_eq!(issues, [(Some(1), "killed"), (Some(2), "geometry"), (Some(3), "killed")]);
    assert!(features.issues[0].reason().contains("NaN") && features.issues[1].place.value.contains("NaN"));
    assert_eq!(column(&features, "killed"), ["NaN", "3", "Infinity"], "as it was written");

    let text = "{\"title\":\"A\",\"date\":\"2023-06-01\",\"lat\":33.5,\"lon\":36.1,\"depth\":NaN}\n\
        {\"title\":\"NaN, said: [NaN, NaN]\",\"date\":\"2023-06-02\",\"lat\":33.6,\"lon\":36.2,\"depth\":1}\n";
    let records = [text.to_owned(), format!("[{}]", text.trim().replace('\n', ",\n"))];
    for (text, format) in records.iter().zip(["JSON lines", "JSON records"]) {
        let read = reading(text.as_bytes());
        assert_eq!(read.format_name(), format);
        assert_eq!(
            incidents(&read),
            ["A | 2023-06-01 | 33.5 36.1", "NaN, said: [NaN, NaN] | 2023-06-02 | 33.6 36.2"]
        );
        let issues: Vec<_> =
            read.issues.iter().map(|issue| (issue.place.line, issue.place.field.as_str())).collect();
        assert_eq!(issues, [(Some(1), "depth")], "{format}");
    }
}

#[test]
fn issues_of_a_file_on_one_line_carry_the_record_and_others_the_line() {
    let records = [
        r#"{"title":"A","date":"2023-06-01","lat":33.5,"lon":36.1}"#,
        r#"{"title":"B","date":"2023-06-02","lat":99.5,"lon":36.2}"#,
        r#"{"title":"C","date":"someday","lat":33.7,"lon":36.3}"#,
    ];
    let told = |text: String| {
        let read = reading(text.as_bytes());
        read.issues.iter().map(|issue| (issue.place.line, issue.path().to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(
        told(format!("[{}]", records.join(","))),
        [(None, "record 2, lat".to_owned()), (None, "record 3, date".to_owned())]
    );
    assert_eq!(
        told(format!("[{}]", records.join(",\n"))),
        [(Some(2), "lat".to_owned()), (Some(3), "date".to_owned())]
    );
    let feature = |geometry: &str| {
        let properties = r#"{"title":"A","date":"2023-06-01"}"#;
        format!(r#"{{"type":"Feature","properties":{properties},"geometry":{geometry}}}"#)
    };
    let point = feature(r#"{"type":"Point","coordinates":[36.1,33.5]}"#);
    let broken = feature(r#"{"type":"Point","coordinates":["x"]}"#);
    let features = format!(r#"{{"type":"FeatureCollection","features":[{point},{broken}]}}"#);
    assert_eq!(told(features), [(None, "features[1].geometry".to_owned())]);
}
