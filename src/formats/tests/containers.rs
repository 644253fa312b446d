//! Workbooks, archives, tracks and other files that hold more than one table, or hold it oddly.

use rust_xlsxwriter::{Format, Workbook, Worksheet};

use crate::formats::{Options, Progress, Reading, read};
use crate::model::TimePrecision;

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
        let place = incident.located_at().and_then(|place| place.position());
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
