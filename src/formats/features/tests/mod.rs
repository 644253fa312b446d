//! Files of each format, down to the cells.

mod any_bytes;
mod broken;
mod rows;

use super::super::tables::{Cells, RowSource, Table};
use super::super::{FormatError, Progress};
use super::{cot, geojson, gpx, json_lines, json_records, kml, timemap};

/// A format, with how it is recognised and read.
struct Reader {
    name: &'static str,
    is: fn(&[u8]) -> bool,
    table: for<'a> fn(&'a [u8], &'a Progress) -> Result<Table<'a>, FormatError>,
}

/// The formats in the order in which files are tried.
const READERS: [Reader; 7] = [
    Reader { name: "lines", is: json_lines::is, table: json_lines::table },
    Reader { name: "TimeMap", is: timemap::is, table: timemap::table },
    Reader { name: "GeoJSON", is: geojson::is, table: geojson::table },
    Reader { name: "records", is: json_records::is, table: json_records::table },
    Reader { name: "KML", is: kml::is, table: kml::table },
    Reader { name: "GPX", is: gpx::is, table: gpx::table },
    Reader { name: "CoT", is: cot::is, table: cot::table },
];

/// The fixtures, with the format that each is in.
const FIXTURES: [(&str, &str, &[u8]); 7] = [
    ("shapes", "GeoJSON", include_bytes!("../../../../tests/fixtures/features/shapes.geojson")),
    ("lines", "lines", include_bytes!("../../../../tests/fixtures/features/lines.geojsonl")),
    ("records", "records", include_bytes!("../../../../tests/fixtures/features/records.json")),
    ("timemap", "TimeMap", include_bytes!("../../../../tests/fixtures/features/timemap.json")),
    ("places", "KML", include_bytes!("../../../../tests/fixtures/features/places.kml")),
    ("waypoints", "GPX", include_bytes!("../../../../tests/fixtures/features/waypoints.gpx")),
    ("events", "CoT", include_bytes!("../../../../tests/fixtures/features/events.cot.xml")),
];

fn recognised(bytes: &[u8]) -> Option<&'static Reader> {
    READERS.iter().find(|reader| (reader.is)(bytes))
}

/// Everything that a file says, as text: the format, what the file says of itself, the columns, the
/// cells that are not empty, and what could not be used.
fn told(bytes: &[u8]) -> Result<String, FormatError> {
    let progress = Progress::default();
    let Some(reader) = recognised(bytes) else {
        return Err(FormatError::Unrecognised { reason: String::new() });
    };
    let mut table = (reader.table)(bytes, &progress)?;
    let mut told = format!("{}\ntitle: {}\nsummary: {}\n", reader.name, table.title, table.summary);
    let columns = table.columns.take().unwrap();
    for column in &columns {
        let given = column.given.map_or(String::new(), |given| format!(" ({})", given.word()));
        told += &format!("column: {}{given}\n", column.heading);
    }
    let first = rows(table.rows.as_mut(), &columns.iter().map(|one| one.heading.as_str()).collect::<Vec<_>>());
    table.rows.rewind()?;
    let second = rows(table.rows.as_mut(), &columns.iter().map(|one| one.heading.as_str()).collect::<Vec<_>>());
    assert_eq!(first, second, "the second time is as the first");
    Ok(told + &first?)
}

fn rows(source: &mut dyn RowSource, headings: &[&str]) -> Result<String, FormatError> {
    let (mut told, mut row) = (String::new(), Cells::default());
    while source.next(&mut row)? {
        assert_eq!(row.len(), headings.len());
        told += &format!("line {}\n", row.line);
        for (heading, cell) in headings.iter().zip(row.iter()).filter(|(_, cell)| !cell.is_empty()) {
            told += &format!("  {heading}: {}\n", cell.replace('\n', "\n    "));
        }
    }
    for issue in source.problems() {
        let line = issue.line.unwrap();
        told += &format!("problem in line {line}, {}: {}: {}\n", issue.path, issue.value, issue.reason);
    }
    Ok(told)
}
