//! XLSB: records made by hand, and what another reader finds in them.

use calamine::{Data, Reader};

use super::*;

/// A record of this kind.
pub(super) fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes = match kind {
        ..0x80 => vec![kind as u8],
        _ => vec![(kind & 0x7f) as u8 | 0x80, (kind >> 7) as u8],
    };
    let mut length = data.len();
    while length >= 0x80 {
        bytes.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    [&bytes, data].concat()
}

pub(super) fn text(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [&((units.len() / 2) as u32).to_le_bytes()[..], &units].concat()
}

pub(super) fn row(number: u32) -> Vec<u8> {
    record(0, &[&number.to_le_bytes()[..], &[0; 13]].concat())
}

/// A cell in this column, of this style.
pub(super) fn cell(kind: u16, column: u32, style: u32, value: &[u8]) -> Vec<u8> {
    record(kind, &[&column.to_le_bytes()[..], &style.to_le_bytes(), value].concat())
}

/// A cell in the column after the one before.
fn next_cell(kind: u16, value: &[u8]) -> Vec<u8> {
    record(kind, &[&[0; 4], value].concat())
}

fn whole(number: i32) -> [u8; 4] {
    (number << 2 | 2).to_le_bytes()
}

/// A sheet of these rows and cells, with what comes before and after them.
pub(super) fn sheet(cells: &[Vec<u8>]) -> Vec<u8> {
    let before = [record(0x81, &[]), record(0x94, &[0; 16]), record(0x91, &[])];
    let after = [record(0x92, &[]), record(0x1e5, &[0; 8]), record(0x82, &[])];
    [&before.concat()[..], &cells.concat(), &after.concat()].concat()
}

/// A workbook with two sheets: a hidden one, of which nothing is there, and this one.
pub(super) fn xlsb_with(sheet: &[u8]) -> Vec<u8> {
    xlsb_of(sheet, &[])
}

fn xlsb_of(sheet: &[u8], properties: &[u8]) -> Vec<u8> {
    let bundle = |hidden: u32, number: u32, relation: &str, name: &str| {
        let numbers = [hidden.to_le_bytes(), number.to_le_bytes()].concat();
        record(0x9c, &[numbers, text(relation), text(name)].concat())
    };
    let workbook = [
        record(0x83, &[]),
        record(0x99, &[properties, &[0; 12]].concat()[..12]),
        record(0x8f, &[]),
        bundle(1, 1, "a", "Codes"),
        bundle(0, 2, "b", "Incidents & more"),
        record(0x90, &[]),
        record(0x84, &[]),
    ];
    let shared = |text: &[u8]| record(0x13, &[&[0], text].concat());
    let strings = [
        record(0x9f, &[2, 0, 0, 0, 2, 0, 0, 0]),
        shared(&text("قصف قرب الميادين")),
        // What a later version adds is not a text that cells count.
        record(0x23, &[0; 4]),
        shared(&text("later")),
        record(0x24, &[]),
        shared(&text("_x0041_ Žižkov")),
        record(0xa0, &[]),
    ];
    let format = |id: u16| record(0x2f, &[&[0, 0][..], &id.to_le_bytes(), &[0; 12]].concat());
    let styles = [
        record(0x116, &[]),
        record(0x267, &[1, 0, 0, 0]),
        record(0x2c, &[&[200, 0][..], &text("dd/mm/yyyy")].concat()),
        record(0x268, &[]),
        record(0x272, &[1, 0, 0, 0]),
        format(14),
        record(0x273, &[]),
        record(0x269, &[3, 0, 0, 0]),
        format(0),
        format(200),
        format(22),
        record(0x26a, &[]),
    ];
    let root = relations(&relation("r", "officeDocument", "xl/workbook.bin"));
    let parts = [
        relation("a", "worksheet", "worksheets/sheet1.bin"),
        relation("b", "worksheet", "worksheets/sheet2.bin"),
        relation("c", "sharedStrings", "sharedStrings.bin"),
        relation("d", "styles", "styles.bin"),
    ];
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.bin", &workbook.concat()),
        ("xl/_rels/workbook.bin.rels", relations(&parts.concat()).as_bytes()),
        ("xl/worksheets/sheet1.bin", &self::sheet(&[])),
        ("xl/worksheets/sheet2.bin", sheet),
        ("xl/sharedStrings.bin", &strings.concat()),
        ("xl/styles.bin", &styles.concat()),
    ])
}

fn incidents() -> Vec<u8> {
    let headings = ["title", "date", "lat", "lon", "killed", "sure", "note"];
    let headings = headings.iter().zip(0..).map(|(heading, n)| cell(6, n, 0, &text(heading)));
    sheet(
        &[
            vec![row(0), cell(6, 0, 0, &text("January 2022"))],
            vec![row(2)],
            headings.collect(),
            vec![
                row(3),
                cell(7, 0, 0, &0_u32.to_le_bytes()),
                cell(2, 1, 1, &whole(44566)),
                cell(5, 2, 0, &35.04855_f64.to_le_bytes()),
                cell(2, 3, 0, &(4046 << 2 | 3_i32).to_le_bytes()),
                cell(1, 4, 0, &[]),
                cell(4, 5, 0, &[1]),
                cell(3, 6, 0, &[0x2a]),
                row(6),
                cell(8, 0, 0, &[&text("Two")[..], &[0; 6]].concat()),
                cell(9, 1, 2, &[&44_567.586_805_555_556_f64.to_le_bytes()[..], &[0; 6]].concat()),
                cell(9, 2, 0, &[&(-0.5_f64).to_le_bytes()[..], &[0; 6]].concat()),
                cell(2, 3, 0, &[0, 0, 0xf4, 0x3f]),
                cell(10, 5, 0, &[0, 0, 0]),
                cell(7, 6, 0, &1_u32.to_le_bytes()),
            ],
        ]
        .concat(),
    )
}

#[test]
fn a_sheet_is_read_as_it_is_shown_and_the_likeliest_is_chosen() {
    let bytes = xlsb_with(&incidents());
    assert_eq!(
        lines(&bytes),
        [
            "1: January 2022",
            "3: title|date|lat|lon|killed|sure|note",
            "4: قصف قرب الميادين|2022-01-05|35.04855|40.46||true|#N/A",
            "7: Two|2022-01-06T14:05:00|-0.5|1.25||false|_x0041_ Žižkov",
        ]
    );
    assert_eq!(read(&bytes, None).unwrap().1, [] as [String; 0], "a sheet without cells is none");
}

#[test]
fn cells_without_a_column_follow_the_one_before() {
    let cells = [
        row(0),
        cell(2, 3, 0, &whole(1)),
        next_cell(0x0c, &[]),
        next_cell(0x0d, &whole(2)),
        next_cell(0x0e, &[0x07]),
        next_cell(0x0f, &[1]),
        next_cell(0x10, &2.5_f64.to_le_bytes()),
        next_cell(0x11, &text("three")),
        next_cell(0x12, &0_u32.to_le_bytes()),
        next_cell(0x3d, &[&[0][..], &text("rich")].concat()),
        cell(0x3e, 12, 0, &[&[1][..], &text("richer"), &[0; 8]].concat()),
    ];
    let said = "1: |||1||2|#DIV/0!|true|2.5|three|قصف قرب الميادين|rich|richer";
    assert_eq!(lines(&xlsb_with(&sheet(&cells))), [said]);
}

#[test]
fn numbers_and_texts_are_those_that_another_reader_finds() {
    for properties in [[0], [1]] {
        let bytes = xlsb_of(&incidents(), &properties);
        let mut other = calamine::Xlsb::new(Cursor::new(&bytes)).unwrap();
        let range = other.worksheet_range("Incidents & more").unwrap();
        let (rows, ..) = read(&bytes, None).unwrap();
        let mut compared = 0;
        for (line, cells) in rows {
            for (column, cell) in cells.iter().enumerate() {
                let position = (line - 1, column as u32);
                match range.get_value(position).unwrap() {
                    Data::Float(number) => assert_eq!(cell.parse::<f64>().unwrap(), *number),
                    Data::Int(number) => assert_eq!(cell.parse::<i64>().unwrap(), *number),
                    Data::String(text) => assert_eq!(cell, text),
                    Data::Bool(truth) => assert_eq!(cell, &truth.to_string()),
                    Data::Empty => assert_eq!(cell, ""),
                    Data::DateTime(moment) => {
                        let (year, month, day, ..) = moment.to_ymd_hms_milli();
                        assert!(cell.starts_with(&format!("{year}-{month:02}-{day:02}")), "{cell}");
                    }
                    _ => continue,
                }
                compared += 1;
            }
        }
        assert!(compared > 20, "{compared}");
    }
}

#[test]
fn damage_and_bombs_are_told() {
    let long = [&[0x06, 0xff, 0xff, 0xff, 0x7f][..], &[0; 100]].concat();
    let wide = [row(3), cell(2, 16_384, 0, &whole(1))];
    let far = [record(0, &(1_u32 << 20).to_le_bytes())];
    let missing = [row(4), cell(7, 0, 0, &9_u32.to_le_bytes())];
    let claimed = [row(4), cell(6, 0, 0, &[0xfe, 0xff, 0xff, 0xff])];
    let cut = [record(0x91, &[]), row(4), cell(2, 0, 0, &whole(1))].concat();
    for (sheet, reason) in [
        (sheet(&[row(1), long.clone()]), "line 2: a cell holds more than 32 MiB of text"),
        (sheet(&wide), "line 4: it has more than 16,384 columns"),
        (sheet(&far), "line 1: the workbook is damaged or not complete"),
        (sheet(&missing), "line 5: a cell refers to a text that is not in the file"),
        (sheet(&claimed), "line 5: the workbook is damaged or not complete"),
        (cut.clone(), "line 5: the sheet ends in the middle"),
        (cut[..cut.len() - 1].to_vec(), "line 5: the workbook is damaged or not complete"),
    ] {
        assert_eq!(read(&xlsb_with(&sheet), None).unwrap_err().said(), reason);
    }
    let air = sheet(&[record(0x99, &vec![0; 1 << 20]).repeat(80)]);
    let said = read(&xlsb_with(&air), None).unwrap_err().said();
    assert!(said.contains("unpacked it is more than 250 times as large as packed"), "{said}");
}
