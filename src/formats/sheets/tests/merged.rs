//! Merged cells in every kind of workbook: each row of an area has what its first row says.

use super::xls::{excel_5, record};
use super::*;

/// What comes out of each: `a` holds for rows 2 to 4, of which row 3 says nothing else; `t` stands
/// across three columns, `own` in the area itself.
const EXPECTED: [&str; 4] = ["1: t", "2: a|x", "4: a|y|own", "5: |z"];

#[test]
fn the_first_row_of_an_area_holds_for_its_other_rows() {
    let cell = |name: &str, text: &str| format!("<c r=\"{name}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row = |n: u8, cells: &[String]| format!("<row r=\"{n}\">{}</row>", cells.concat());
    let rows = [
        row(1, &[cell("A1", "t")]),
        row(2, &[cell("A2", "a"), cell("B2", "x")]),
        row(3, &["<c r=\"A3\" s=\"1\"/>".to_owned()]),
        row(4, &[cell("B4", "y"), cell("C4", "own")]),
        row(5, &[cell("B5", "z")]),
    ];
    let merged = "<mergeCells><mergeCell ref=\"A2:A4\"/><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"C2:C4\"/></mergeCells>";
    let sheet = format!("<worksheet><sheetData>{}</sheetData>{merged}</worksheet>", rows.concat());
    assert_eq!(lines(&xlsx_with(&sheet, "<sst/>", "<styleSheet/>")), EXPECTED, "XLSX");

    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let sheet = [
        "<table:table table:name=\"A\"><table:table-row><table:table-cell table:number-columns-spanned=\"3\"><text:p>t</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated=\"2\"/></table:table-row>",
        "<table:table-row><table:table-cell table:number-rows-spanned=\"3\" table:number-columns-spanned=\"1\"><text:p>a</text:p></table:table-cell>",
        &cell("x"),
        "</table:table-row><table:table-row><table:covered-table-cell/></table:table-row>",
        "<table:table-row><table:covered-table-cell/>",
        &cell("y"),
        &cell("own"),
        "</table:table-row><table:table-row><table:table-cell/>",
        &cell("z"),
        "</table:table-row></table:table>",
    ];
    assert_eq!(lines(&ods_with(&sheet.concat())), EXPECTED, "ODS");

    let label = |row: u8, column: u8, text: &str| {
        record(0x204, &[&[row, 0, column, 0, 0, 0, text.len() as u8, 0], text.as_bytes()].concat())
    };
    let cells = [
        label(0, 0, "t"),
        label(1, 0, "a"),
        label(1, 1, "x"),
        label(3, 1, "y"),
        label(3, 2, "own"),
        label(4, 1, "z"),
        record(0xe5, &[2, 0, 1, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0]),
        // Says that there are more than there are.
        record(0xe5, &[9, 0, 1, 0]),
    ];
    assert_eq!(lines(&excel_5(1252, b"A", &cells.concat())), EXPECTED, "XLS");

    let text = |text: &str| xlsb::text(text);
    let cells = [
        xlsb::row(0),
        xlsb::cell(6, 0, 0, &text("t")),
        xlsb::row(1),
        xlsb::cell(6, 0, 0, &text("a")),
        xlsb::cell(6, 1, 0, &text("x")),
        xlsb::row(3),
        xlsb::cell(6, 1, 0, &text("y")),
        xlsb::cell(6, 2, 0, &text("own")),
        xlsb::row(4),
        xlsb::cell(6, 1, 0, &text("z")),
    ];
    let area = [1_u32, 3, 0, 0].map(u32::to_le_bytes).concat();
    let sheet = [&xlsb::sheet(&cells)[..], &xlsb::record(0xb0, &area), &xlsb::record(0xb0, &[0])].concat();
    assert_eq!(lines(&xlsb::xlsb_with(&sheet)), EXPECTED, "XLSB");
}

#[test]
fn a_sheet_of_nothing_but_long_merged_cells_is_refused_soon() {
    let areas = each(0..16_384, |n| format!("<mergeCell ref=\"{}1:A9999999\"/>", name(n)));
    let cells = each(0..16_384, |n| format!("<c r=\"{}1\" t=\"s\"><v>0</v></c>", name(n)));
    let text = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(3000));
    let rows = each(2..1_000, |n| format!("<row r=\"{n}\"><c r=\"B{n}\"><v>1</v></c></row>"));
    let sheet =
        format!("<worksheet><sheetData><row r=\"1\">{cells}</row>{rows}</sheetData>{areas}</worksheet>");
    let progress = Progress::default();
    let bytes = xlsx_with(&sheet, &text, "<styleSheet/>");
    let mut table = table(&bytes, None, &progress).unwrap();
    let mut row = Cells::default();
    let end = loop {
        match table.rows.next(&mut row) {
            Ok(true) => {}
            Ok(false) => break None,
            Err(error) => break Some(error),
        }
    };
    assert!(matches!(end, Some(FormatError::Excessive { .. })), "{end:?}");
}

/// A text for each number, one after the other.
fn each(numbers: std::ops::Range<usize>, text: impl Fn(usize) -> String) -> String {
    numbers.map(text).collect::<Vec<_>>().concat()
}

/// The name of a column.
fn name(mut column: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'A' + (column % 26) as u8));
        match (column / 26).checked_sub(1) {
            Some(rest) => column = rest,
            None => return name,
        }
    }
}
