//! What is tried on every reader: any bytes are read or refused, soon and without a panic, and what
//! is read can be written and read again.
//!
//! The fuzzer and the tests share these; `fuzz/` compiles this very file.

use std::io::Write as _;

use sitmap::formats::{Options, native, read};
use sitmap::model::Table;
use sitmap::progress::Progress;

/// Any bytes, whatever they are taken for.
pub(super) fn any(bytes: &[u8]) {
    let Ok(reading) = read(bytes, &options(), &Progress::default()) else {
        return;
    };
    // Reading what was written costs more than reading: not for large ones.
    if bytes.len() > 64 * 1024 {
        return;
    }
    let text = native::write(&reading.dossier).expect("what was read can be written");
    let again = read(text.as_bytes(), &options(), &Progress::default()).expect("and read again");
    assert_eq!(again.dossier.len(Table::Incidents), reading.dossier.len(Table::Incidents));
}

/// Text whose lines are rows.
pub(super) fn csv(bytes: &[u8]) {
    any(&[b"date,lat,lon,title,killed\n", bytes].concat());
    any(&[b"event_id_cnty,event_date,sub_event_type,latitude,longitude,notes\n", bytes].concat());
}

/// The native format, and other JSON.
pub(super) fn json(bytes: &[u8]) {
    any(bytes);
    any(&[b"{\"type\": \"FeatureCollection\", \"features\": [", bytes, b"]}"].concat());
}

/// KML, GPX, Cursor on Target, tables of web pages, and XML of Excel 2003.
pub(super) fn xml(bytes: &[u8]) {
    any(bytes);
    any(&[b"<kml><Document><Placemark>", bytes, b"</Placemark></Document></kml>"].concat());
    any(&[b"<gpx><wpt lat=\"33\" lon=\"44\">", bytes, b"</wpt></gpx>"].concat());
    any(&[b"<gpx><trk><trkseg><trkpt lat=\"33\" lon=\"44\"/>", bytes, b"</trkseg></trk></gpx>"].concat());
    any(&[b"<html><table><tr><td>title<td>date<td>lat<td>lon<tr>", bytes].concat());
    any(&[
        b"<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>",
        bytes,
        b"</Table></Worksheet></Workbook>",
    ]
    .concat());
    any(&[b"<event uid=\"a\"><point lat=\"33\" lon=\"44\"/>", bytes, b"</event>"].concat());
}

/// Sheets, whose XML lies in an archive that a fuzzer would never get right.
pub(super) fn sheet(bytes: &[u8]) {
    const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"#;
    const ROOT: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    const LINKS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    any(bytes);
    let sheet = [
        b"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>",
        bytes,
        b"</sheetData></worksheet>",
    ]
    .concat();
    let book = [
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", LINKS.as_bytes()),
        ("xl/worksheets/sheet1.xml", &sheet),
    ];
    any(&zipped(&book));
    any(&binary_book(bytes));
    let table = [b"<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"a\">", bytes, b"</table:table></office:spreadsheet></office:body></office:document-content>"].concat();
    any(&zipped(&[("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &table)]));
}

/// A workbook in a binary form whose one sheet holds these records.
fn binary_book(records: &[u8]) -> Vec<u8> {
    const ROOT: &str = r#"<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>"#;
    const LINKS: &str = r#"<Relationships><Relationship Id="r" Type="x/worksheet" Target="worksheets/sheet1.bin"/></Relationships>"#;
    // One sheet, named by "r", whose name is "a".
    const BOOK: &[u8] = b"\x9c\x01\x14\0\0\0\0\x01\0\0\0\x01\0\0\0r\0\x01\0\0\0a\0";
    let sheet = [b"\x91\x01\0", records, b"\x92\x01\0"].concat();
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.bin", BOOK),
        ("xl/_rels/workbook.bin.rels", LINKS.as_bytes()),
        ("xl/worksheets/sheet1.bin", &sheet),
    ])
}

/// Archives: broken ones, and whole ones around any bytes.
pub(super) fn container(bytes: &[u8]) {
    any(bytes);
    any(&zipped(&[("data.csv", bytes)]));
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packer.write_all(bytes).expect("memory takes bytes");
    any(&packer.finish().expect("memory takes bytes"));
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in files {
        zip.start_file(*name, stored).expect("memory takes bytes");
        zip.write_all(bytes).expect("memory takes bytes");
    }
    zip.finish().expect("memory takes bytes").into_inner()
}

fn options() -> Options {
    Options { today: jiff::civil::date(2026, 1, 1), ..Options::default() }
}
