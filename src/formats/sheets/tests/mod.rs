//! Workbooks of every kind are read as the tables that they show, and bombs do not go off.

mod any_bytes;
mod bombs;
mod merged;
mod ods;
mod xls;
mod xlsb;
mod xlsx;

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

/// A row: its line, and what stands in its cells.
type Row = (u32, Vec<String>);

/// The rows of a sheet, and the sheets that there are.
fn read(bytes: &[u8], part: Option<&str>) -> Result<(Vec<Row>, Vec<String>, usize), FormatError> {
    let progress = Progress::default();
    let mut table = table(bytes, part, &progress)?;
    let rows = all_rows(&mut *table.rows)?;
    table.rows.rewind()?;
    assert_eq!(all_rows(&mut *table.rows)?, rows, "the same rows come a second time");
    Ok((rows, table.parts, table.part))
}

fn all_rows(source: &mut dyn RowSource) -> Result<Vec<Row>, FormatError> {
    let mut rows = Vec::new();
    let mut row = Cells::default();
    while source.next(&mut row)? {
        rows.push((row.line, row.iter().map(str::to_owned).collect()));
    }
    Ok(rows)
}

/// The rows of the likeliest sheet, each as one text with bars between the cells.
fn lines(bytes: &[u8]) -> Vec<String> {
    let (rows, ..) = read(bytes, None).unwrap();
    rows.into_iter().map(|(line, cells)| format!("{line}: {}", cells.join("|"))).collect()
}

/// An archive of these parts.
fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut packer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        packer.start_file(*name, SimpleFileOptions::default()).unwrap();
        packer.write_all(bytes).unwrap();
    }
    packer.finish().unwrap().into_inner()
}

fn relation(id: &str, kind: &str, target: &str) -> String {
    format!("<Relationship Id=\"{id}\" Type=\"http://x/relationships/{kind}\" Target=\"{target}\"/>")
}

fn relations(inner: &str) -> String {
    format!("<Relationships>{inner}</Relationships>")
}

/// A small XLSX with this as its only sheet, these shared texts and these cell formats.
fn xlsx_with(sheet: &str, strings: &str, styles: &str) -> Vec<u8> {
    let workbook = "<workbook><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>";
    let root = relations(&relation("r", "officeDocument", "/xl/workbook.xml"));
    let parts = [
        relation("a", "worksheet", "worksheets/sheet1.xml"),
        relation("b", "sharedStrings", "sharedStrings.xml"),
        relation("c", "styles", "../xl/styles.xml"),
    ];
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", workbook.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations(&parts.concat()).as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/styles.xml", styles.as_bytes()),
    ])
}

/// A small ODS with this content between the tags of its spreadsheet.
fn ods_with(tables: &str) -> Vec<u8> {
    ods_of(
        &format!(
            "<office:document-content><office:automatic-styles>\
         <style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"true\"/></style:style>\
         <style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>\
         </office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>\
         </office:document-content>"
        ),
        "<manifest:manifest/>",
    )
}

fn ods_of(content: &str, manifest: &str) -> Vec<u8> {
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.as_bytes()),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ])
}

#[test]
fn what_is_no_workbook_is_told_apart_from_one() {
    for bytes in [
        &b"a,b\n1,2\n"[..],
        b"",
        b"PK\x03\x04",
        xls::MAGIC,
        &zip(&[("a.csv", b"a,b")]),
        &zip(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]),
        &zip(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"<x/>")]),
    ] {
        assert!(!is(bytes));
        assert!(matches!(read(bytes, None), Err(FormatError::Unrecognised { .. })));
    }
    assert!(is(&xlsx_with("<worksheet/>", "<sst/>", "<x/>")));
    assert!(is(&ods_with("")));
    assert!(may_be(b"PK\x03\x04") && may_be(xls::MAGIC) && !may_be(b"a,b"));
}

#[test]
fn workbooks_that_cannot_be_read_say_why() {
    let locked = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>";
    for (bytes, reason) in [
        (zip(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.bin", b"")]), "there is nothing in it"),
        (xlsx_with("<worksheet><sheetData/></worksheet>", "<sst/>", "<x/>"), "there is nothing in it"),
        (ods_with("<table:table table:name=\"A\"/>"), "there is nothing in it"),
        (ods_of("", locked), "it cannot be unpacked: it is protected by a password"),
        (
            xls::compound(&[("EncryptedPackage", &[0; 5000])]),
            "it cannot be unpacked: it is protected by a password",
        ),
        (
            xlsx_with("<worksheet><sheetData><row r=\"3\"><c r=\"A3\"><v>1</v>", "<sst/>", "<x/>"),
            "line 3: the sheet ends in the middle",
        ),
        (
            xlsx_with(
                "<worksheet><sheetData><row r=\"3\"><c t=\"s\"><v>9</v></c></row></sheetData></worksheet>",
                "<sst/>",
                "<x/>",
            ),
            "line 3: a cell refers to a text that is not in the file",
        ),
    ] {
        assert_eq!(read(&bytes, None).unwrap_err().said(), reason);
    }
}

#[test]
fn reading_a_sheet_can_be_stopped() {
    let bytes = xlsx_with(
        "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>",
        "<sst/>",
        "<x/>",
    );
    let progress = Progress::default();
    let mut table = table(&bytes, None, &progress).unwrap();
    progress.cancel();
    table.rows.rewind().unwrap();
    assert_eq!(table.rows.next(&mut Cells::default()), Err(FormatError::Cancelled));
}
