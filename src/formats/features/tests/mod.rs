//! Files of each format, down to the cells.

mod any_bytes;
mod broken;
mod dossiers;
mod rows;

use std::fmt::Write as _;

use super::super::tables::{Cells, RowSource};
use super::super::{Format, FormatError};
use super::{READERS, recognise};
use crate::progress::Progress;

/// The fixtures, with the format that each is in.
const FIXTURES: [(&str, Format, &[u8]); 7] = [
    ("shapes", Format::GeoJson, include_bytes!("../../../../tests/fixtures/features/shapes.geojson")),
    ("lines", Format::JsonLines, include_bytes!("../../../../tests/fixtures/features/lines.geojsonl")),
    ("records", Format::JsonRecords, include_bytes!("../../../../tests/fixtures/features/records.json")),
    ("timemap", Format::TimeMap, include_bytes!("../../../../tests/fixtures/features/timemap.json")),
    ("places", Format::Kml, include_bytes!("../../../../tests/fixtures/features/places.kml")),
    ("waypoints", Format::Gpx, include_bytes!("../../../../tests/fixtures/features/waypoints.gpx")),
    ("events", Format::CursorOnTarget, include_bytes!("../../../../tests/fixtures/features/events.cot.xml")),
];

fn recognised(bytes: &[u8]) -> Option<Format> {
    recognise(bytes).map(|reader| reader.format)
}

/// Everything that a file says, as text: the format, what the file says of itself, the columns, the
/// cells that are not empty, and what could not be used.
fn told(bytes: &[u8]) -> Result<String, FormatError> {
    let progress = Progress::default();
    let Some(reader) = recognise(bytes) else {
        return Err(FormatError::Unrecognised { fault: crate::formats::Fault::NoFeatures });
    };
    let mut table = (reader.table)(bytes, &progress)?;
    let mut told = format!("{}\ntitle: {}\nsummary: {}\n", reader.format.name(), table.title, table.summary);
    let columns = table.columns.take().unwrap();
    for column in &columns {
        let given = column.given.map_or(String::new(), |given| format!(" ({})", given.word()));
        writeln!(told, "column: {}{given}", column.heading).unwrap();
    }
    let headings: Vec<_> = columns.iter().map(|column| column.heading.as_str()).collect();
    let first = rows(table.rows.as_mut(), &headings);
    table.rows.rewind()?;
    let second = rows(table.rows.as_mut(), &headings);
    assert_eq!(first, second, "the second time is as the first");
    Ok(told + &first?)
}

fn rows(source: &mut dyn RowSource, headings: &[&str]) -> Result<String, FormatError> {
    let (mut told, mut row) = (String::new(), Cells::default());
    while source.next(&mut row)? {
        assert_eq!(row.len(), headings.len());
        writeln!(told, "line {}", row.line).unwrap();
        for (heading, cell) in headings.iter().zip(row.iter()).filter(|(_, cell)| !cell.is_empty()) {
            writeln!(told, "  {heading}: {}", cell.replace('\n', "\n    ")).unwrap();
        }
    }
    for issue in source.problems() {
        let line = issue.place.line.unwrap();
        writeln!(told, "problem in line {line}, {}: {}: {}", issue.path(), issue.place.value, issue.reason())
            .unwrap();
    }
    Ok(told)
}
