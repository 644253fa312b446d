//! Files that claim to be small, or to be large, and are not.

use super::*;

#[test]
fn one_cell_in_the_last_corner_costs_one_row() {
    let sheet = "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\
        <row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row></sheetData></worksheet>";
    let (rows, ..) = read(&xlsx_with(sheet, "<sst uniqueCount=\"99999999999999\"/>", "<x/>"), None).unwrap();
    assert_eq!(rows.len(), 2);
    assert_eq!((rows[1].0, rows[1].1.len(), rows[1].1[16_383].as_str()), (1_048_576, 16_384, "2"));
}

#[test]
fn what_is_beyond_the_last_column_is_refused() {
    let sheet = "<worksheet><sheetData><row r=\"4\"><c r=\"XFE4\"><v>2</v></c></row></sheetData></worksheet>";
    let cells = "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"3\"/><table:table-row>\
        <table:table-cell office:value=\"1\" table:number-columns-repeated=\"16385\"/></table:table-row></table:table>";
    for bytes in [xlsx_with(sheet, "<sst/>", "<x/>"), ods_with(cells)] {
        let said = read(&bytes, None).unwrap_err().said();
        assert_eq!(said, "line 4: it has more than 16,384 columns");
    }
}

#[test]
fn a_cell_of_hundreds_of_mebibytes_is_refused() {
    let text = "x".repeat(300 << 20);
    let sheet = format!(
        "<worksheet><sheetData><row r=\"2\"><c t=\"inlineStr\"><is><t>{text}</t></is></c></row></sheetData></worksheet>"
    );
    let said = read(&xlsx_with(&sheet, "<sst/>", "<x/>"), None).unwrap_err().said();
    assert_eq!(said, "line 2: a cell holds more than 32 MiB of text");
    drop(sheet);
    let strings = format!("<sst><si><t>{text}</t></si></sst>");
    drop(text);
    let said = read(&xlsx_with("<worksheet/>", &strings, "<x/>"), None).unwrap_err().said();
    assert_eq!(said, "a cell holds more than 32 MiB of text");
}

#[test]
fn a_long_text_that_every_cell_repeats_is_refused() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(30 << 20));
    let row = format!("<row>{}</row>", "<c t=\"s\"><v>0</v></c>".repeat(3));
    let sheet = format!("<worksheet><sheetData>{row}</sheetData></worksheet>");
    let said = read(&xlsx_with(&sheet, &strings, "<x/>"), None).unwrap_err().said();
    assert_eq!(said, "line 1: this row holds more than 64 MiB of text");
    let sheet = format!(
        "<worksheet><sheetData>{}</sheetData></worksheet>",
        "<row><c t=\"s\"><v>0</v></c></row>".repeat(150)
    );
    let said = first_error(&xlsx_with(&sheet, &strings, "<x/>"));
    assert_eq!(said, "line 137: the rows up to here hold more than 4 GiB of text and cells");
}

#[test]
fn a_million_repeated_rows_end_at_a_limit_and_hold_one_row() {
    let cells = "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"4294967295\">\
        <table:table-cell office:value=\"1\" table:number-columns-repeated=\"16384\"/></table:table-row></table:table>";
    let said = first_error(&ods_with(cells));
    assert_eq!(said, "line 15421: the rows up to here hold more than 4 GiB of text and cells");
}

#[test]
fn elements_in_elements_without_end_are_refused() {
    let deep = "<a>".repeat(10 << 20);
    let said = read(&xlsx_with(&deep, "<sst/>", "<x/>"), None).unwrap_err().said();
    assert_eq!(said, "line 1: its elements lie more than 256 deep in one another");
}

#[test]
fn a_sheet_that_is_all_air_is_refused() {
    let sheet = format!(
        "<worksheet><sheetData>{}</sheetData></worksheet>",
        format!("<!--{}-->", " ".repeat(10_000)).repeat(8_000)
    );
    let said = read(&xlsx_with(&sheet, "<sst/>", "<x/>"), None).unwrap_err().said();
    assert!(said.contains("unpacked it is more than 250 times as large as packed"), "{said}");
}

/// Why the rows end, without keeping them.
fn first_error(bytes: &[u8]) -> String {
    let progress = Progress::default();
    let mut table = table(bytes, None, &progress).unwrap();
    let mut row = Cells::default();
    loop {
        match table.rows.next(&mut row) {
            Ok(true) => {}
            Ok(false) => return "no error".to_owned(),
            Err(error) => return error.said(),
        }
    }
}
