//! From the file to the dossier: for each profile and dialect a small file made for this, and
//! everything that becomes of it, as text.

mod told;

use jiff::civil::date;

use crate::formats::{Options, read};
use crate::progress::Progress;

macro_rules! fixtures {
    ($($name:literal = $folder:literal $file:literal),* $(,)?) => {
        /// Each file, with what its format is called.
        const FIXTURES: &[(&str, &str, &[u8])] = &[$((
            $file,
            $name,
            include_bytes!(concat!("../../../../../tests/fixtures/", $folder, $file)),
        )),*];
    };
}

fixtures! {
    "CSV, ACLED" = "tables/" "acled.csv",
    "CSV, ACLED" = "tables/" "acled-legacy.csv",
    "CSV, UCDP GED" = "tables/" "ucdp.csv",
    "CSV, UCDP GED" = "tables/" "ucdp-hxl.csv",
    "CSV, UCDP GED" = "tables/" "ucdp-headless.csv",
    "CSV, GTD" = "tables/" "gtd.csv",
    "CSV, GDELT" = "tables/" "gdelt-1.tsv",
    "CSV, GDELT" = "tables/" "gdelt-2.tsv",
    "TimeMap" = "features/" "timemap.json",
    "CSV, Sitmap template" = "tables/" "template.csv",
    "CSV" = "tables/" "windows-1252.csv",
    "CSV" = "tables/" "utf-16.tsv",
    "CSV" = "tables/" "title-above.csv",
}

#[test]
fn each_file_becomes_what_its_code_book_says() {
    let options = Options { today: date(2026, 1, 1), ..Options::default() };
    for (file, format, bytes) in FIXTURES {
        let reading = read(bytes, &options, &Progress::default());
        let reading = reading.unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(reading.format_name(), *format, "{file}");
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(*file, told::reading(&reading));
        });
    }
}

/// GTD is given out as a workbook, in which numbers are numbers.
#[test]
fn gtd_as_a_workbook_becomes_what_it_becomes_as_text() {
    let options = Options { today: date(2026, 1, 1), ..Options::default() };
    let (_, _, text) = FIXTURES.iter().find(|(file, ..)| *file == "gtd.csv").unwrap();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let mut numbers = 0;
    for (line, row) in rows_of(text).into_iter().enumerate() {
        for (column, cell) in row.iter().enumerate() {
            let (line, column) = (line as u32, column as u16);
            match cell.parse::<f64>() {
                Ok(number) => {
                    numbers += 1;
                    sheet.write_number(line, column, number).unwrap();
                }
                Err(_) => {
                    sheet.write_string(line, column, cell).unwrap();
                }
            }
        }
    }
    assert!(numbers > 50, "numbers are tested as such");
    let book = book.save_to_buffer().unwrap();
    let [as_text, as_book] = [*text, &book].map(|bytes| read(bytes, &options, &Progress::default()).unwrap());
    assert_eq!(as_book.format_name(), "spreadsheet, GTD");
    assert_eq!(told::reading(&as_book), told::reading(&as_text));
}

/// The rows of a text with commas.
fn rows_of(text: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv_core::Reader::new();
    let (mut out, mut ends) = (vec![0; text.len()], vec![0; 512]);
    let (mut rows, mut rest) = (Vec::new(), text);
    loop {
        let (result, read, _, cells) = reader.read_record(rest, &mut out, &mut ends);
        rest = &rest[read..];
        match result {
            csv_core::ReadRecordResult::Record => {
                let starts = std::iter::once(0).chain(ends.iter().copied());
                let cells = starts.zip(&ends[..cells]).map(|(start, &end)| &out[start..end]);
                rows.push(cells.map(|cell| String::from_utf8(cell.to_vec()).unwrap()).collect());
            }
            csv_core::ReadRecordResult::InputEmpty => {}
            _ => return rows,
        }
    }
}
