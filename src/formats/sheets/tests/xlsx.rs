//! XLSX, as a writer of it and as others write it.

use calamine::{Data, Reader};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, XlsxError};

use super::*;

/// A workbook with notes, a hidden list of codes, and incidents below a title that spans them.
fn incidents() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Read me")?.write(0, 0, "About this file")?;
    let codes = book.add_worksheet().set_name("Codes")?.set_hidden(true);
    for (row, (code, name, note)) in
        [("code", "name", "note"), ("1", "strike", "x"), ("2", "raid", "y")].into_iter().enumerate()
    {
        codes.write(row as u32, 0, code)?.write(row as u32, 1, name)?.write(row as u32, 2, note)?;
    }
    book.add_worksheet().set_name("Empty")?;
    let sheet = book.add_worksheet().set_name("Incidents & more")?;
    sheet.merge_range(0, 0, 0, 5, "January 2022", &Format::new())?;
    for (column, heading) in
        ["title", "date", "time", "lat", "killed", "sure", "note"].into_iter().enumerate()
    {
        sheet.write(2, column as u16, heading)?;
    }
    let [date, moment, time, month, elapsed] =
        ["dd/mm/yyyy", "yyyy-mm-dd hh:mm", "hh:mm", "mmm yyyy", "[h]:mm"]
            .map(|code| Format::new().set_num_format(code));
    let day = ExcelDateTime::from_ymd(2022, 1, 5)?;
    sheet.write(3, 0, "Shelling <near> the \"bridge\"")?.write_with_format(3, 1, &day, &date)?;
    sheet.write_with_format(3, 2, &ExcelDateTime::from_hms(9, 30, 0)?, &time)?;
    sheet.write(3, 3, 35.04855)?.write(3, 4, 2)?.write(3, 5, true)?;
    sheet.write(3, 6, Formula::new("=NA()").set_result("#N/A"))?;
    sheet.write(5, 0, "قصف")?.write_with_format(
        5,
        1,
        &ExcelDateTime::from_ymd(2022, 1, 6)?.and_hms(14, 5, 30)?,
        &moment,
    )?;
    sheet.write_with_format(5, 2, 1.5, &elapsed)?.write(5, 3, -0.1)?.write(5, 4, 1e-9)?.write(5, 5, false)?;
    sheet.write(5, 6, Formula::new("=1+1").set_result("2"))?;
    sheet.write_with_format(6, 1, &ExcelDateTime::from_ymd(2022, 2, 1)?, &month)?.write(6, 6, "line\none")?;
    book.save_to_buffer()
}

#[test]
fn a_sheet_is_read_as_it_is_shown_and_the_likeliest_is_chosen() {
    let bytes = incidents().unwrap();
    assert_eq!(
        lines(&bytes),
        [
            "1: January 2022",
            "3: title|date|time|lat|killed|sure|note",
            "4: Shelling <near> the \"bridge\"|2022-01-05|09:30|35.04855|2|true|#N/A",
            "6: قصف|2022-01-06T14:05:30|36:00|-0.1|0.000000001|false|2",
            "7: |2022-02|||||line\none",
        ]
    );
    let (_, parts, part) = read(&bytes, None).unwrap();
    assert_eq!((parts, part), (["Read me", "Incidents & more", "Codes"].map(str::to_owned).to_vec(), 1));
    let (rows, _, part) = read(&bytes, Some("Codes")).unwrap();
    assert_eq!((rows.len(), part), (3, 2));
}

#[test]
fn numbers_and_texts_are_those_that_another_reader_finds() {
    let bytes = incidents().unwrap();
    let mut other = calamine::Xlsx::new(Cursor::new(&bytes)).unwrap();
    let range = other.worksheet_range("Incidents & more").unwrap();
    let (rows, ..) = read(&bytes, None).unwrap();
    let mut compared = 0;
    for (line, cells) in rows {
        for (column, cell) in cells.iter().enumerate() {
            match range.get_value((line - 1, column as u32)).unwrap() {
                Data::Float(number) => assert_eq!(cell.parse::<f64>().unwrap(), *number),
                Data::String(text) => assert_eq!(cell, text),
                Data::Bool(truth) => assert_eq!(cell, &truth.to_string()),
                Data::Empty => assert_eq!(cell, ""),
                _ => continue,
            }
            compared += 1;
        }
    }
    assert!(compared > 20, "{compared}");
}

#[test]
fn what_other_programs_write_is_understood() {
    let strings = "<x:sst><x:si><x:t>plain</x:t></x:si><x:si><x:r><x:t>rich </x:t></x:r><x:r><x:t>text</x:t></x:r>\
                   <x:rPh><x:t>said</x:t></x:rPh></x:si><x:si/></x:sst>";
    let styles = "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"yyyy&quot;y&quot;\"/></numFmts>\
                  <cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>\
                  <cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"200\"/></cellXfs></styleSheet>";
    let sheet = "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>\
        <row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"inlineStr\"><is><t>a&amp;b_x0041_</t></is><v>9</v></c></row>\
        <row/><row r=\"7\"><c r=\"C7\" s=\"1\"><v>44566.0</v></c><c r=\"A7\" t=\"str\"><f>B1</f><v>&#x41;</v></c><c r=\"D7\" s=\"2\"><v>44562</v></c></row>\
        <row><c t=\"d\"><v>2022-01-05T10:00:00.000</v></c><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#SPILL!</v></c><c><v>1.0</v></c><c s=\"1\"/></row>\
        </sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>";
    assert_eq!(
        lines(&xlsx_with(sheet, strings, styles)),
        ["1: plain|rich text||a&bA", "7: A||2022-01-05|2022", "8: 2022-01-05T10:00:00|true|#SPILL!|1"]
    );
}

#[test]
fn damage_in_a_sheet_is_found_by_its_checksum() {
    let sheet = "<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>";
    let mut packer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let workbook = "<workbook><sheets><sheet name=\"One\" r:id=\"a\"/></sheets></workbook>";
    let relations = "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" Target=\"worksheets/1.xml\"/></Relationships>";
    for (name, text) in [
        ("[Content_Types].xml", "<Types/>"),
        ("xl/workbook.xml", workbook),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/worksheets/1.xml", sheet),
    ] {
        packer.start_file(name, stored).unwrap();
        packer.write_all(text.as_bytes()).unwrap();
    }
    let mut bytes = packer.finish().unwrap().into_inner();
    assert_eq!(lines(&bytes), ["1: 1|2"]);
    let at = bytes.windows(8).position(|window| window == b"<v>1</v>").unwrap();
    bytes[at + 3] = b'7';
    let said = read(&bytes, None).unwrap_err().said();
    assert_eq!(said, "it cannot be unpacked: it is damaged: its checksum does not match");
}
