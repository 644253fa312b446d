//! XLS: a file of a writer of it, and records made by hand.

use super::*;

const INCIDENTS: &[u8] = include_bytes!("../../../../tests/fixtures/sheets/incidents.xls");

pub(super) use super::super::xls::MAGIC;

/// A compound file with these streams, each of at least 4096 bytes.
pub(super) fn compound(streams: &[(&str, &[u8])]) -> Vec<u8> {
    let mut sectors: Vec<u8> = Vec::new();
    let mut table: Vec<u32> = vec![0xffff_fffd, 0xffff_fffe];
    let mut directory = entry("Root Entry", 5, 0xffff_fffe, 0);
    for (name, bytes) in streams {
        let start = table.len() as u32;
        let count = bytes.len().div_ceil(512) as u32;
        directory.extend(entry(name, 2, start, bytes.len() as u32));
        table.extend((start + 1..start + count).chain([0xffff_fffe]));
        sectors.extend(*bytes);
        sectors.resize(sectors.len().next_multiple_of(512), 0);
    }
    assert!(table.len() <= 128 && directory.len() <= 512, "one sector for each is enough");
    directory.resize(512, 0);
    table.resize(128, u32::MAX);
    let mut header = MAGIC.to_vec();
    header.resize(76, 0);
    header[24..34].copy_from_slice(&[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0]);
    header[44] = 1;
    header[48] = 1;
    header[60..64].fill(0xff);
    header[60] = 0xfe;
    header[68..72].fill(0xff);
    header[68] = 0xfe;
    header.extend(0_u32.to_le_bytes());
    header.resize(512, 0xff);
    let table: Vec<u8> = table.iter().flat_map(|id| id.to_le_bytes()).collect();
    [header, table, directory, sectors].concat()
}

fn entry(name: &str, kind: u8, start: u32, size: u32) -> Vec<u8> {
    let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    entry.resize(116, 0);
    entry[66] = kind;
    entry.extend(start.to_le_bytes());
    entry.extend(size.to_le_bytes());
    entry.extend([0; 4]);
    entry
}

pub(super) fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
}

/// A workbook of Excel 5 in this code page, with one sheet of these records.
pub(super) fn excel_5(code_page: u16, name: &[u8], cells: &[u8]) -> Vec<u8> {
    let mut globals = record(0x809, &[0, 5, 5, 0, 0, 0, 0, 0]);
    globals.extend(record(0x42, &code_page.to_le_bytes()));
    let start = globals.len() + 4 + 7 + name.len() + 4;
    let facts = [&(start as u32).to_le_bytes()[..], &[0, 0, name.len() as u8], name].concat();
    globals.extend(record(0x85, &facts));
    globals.extend(record(0x0a, &[]));
    let sheet = [record(0x809, &[0, 5, 0x10, 0, 0, 0, 0, 0]), cells.to_vec(), record(0x0a, &[])].concat();
    let mut stream = [globals, sheet].concat();
    stream.resize(stream.len().max(4096), 0);
    compound(&[("Book", &stream)])
}

#[test]
fn a_sheet_is_read_as_it_is_shown_and_the_likeliest_is_chosen() {
    // Longer than a record can be.
    let note = "A long note, said at length. ".repeat(900);
    assert_eq!(
        lines(INCIDENTS).iter().map(|line| line.replace(note.trim(), "NOTE")).collect::<Vec<_>>(),
        [
            "1: Incidents of January 2022",
            "3: title|date|time|lat|lon|killed|confirmed|note",
            "4: Shelling near the bridge|2022-01-05|09:30|35.04855|40.46|2|true|NOTE",
            "5: قصف قرب الميادين|2022-01-06T14:05:00||-0.5|40.5|0|false|Žižkov, 100 €",
            "6: Two|2022-01-07||1000000|1.25|3|true",
            "10: |||||||after a gap",
        ]
    );
    let (_, parts, part) = read(INCIDENTS, None).unwrap();
    assert_eq!((parts, part), (["Notes", "Incidents", "Codes"].map(str::to_owned).to_vec(), 1));
}

#[test]
fn a_workbook_of_excel_5_is_read_in_its_code_page() {
    let label = |row: u8, column: u8, text: &[u8]| {
        record(0x204, &[&[row, 0, column, 0, 0, 0, text.len() as u8, 0], text].concat())
    };
    let cells = [
        label(1, 1, b"\xcc\xe8\xf0"),
        label(0, 0, b"a"),
        record(0xbd, &[2, 0, 1, 0, 0, 0, 0x02 | 7 << 2, 0, 0, 0, 0, 0, 0x03 | 5 << 2, 0, 0, 0, 2, 0]),
        record(0x205, &[2, 0, 3, 0, 0, 0, 0x2a, 1]),
    ];
    let bytes = excel_5(1251, b"\xcb\xe8\xf1\xf2", &cells.concat());
    assert_eq!(lines(&bytes), ["1: a", "2: |Мир", "3: |7|0.05|#N/A"]);
}

#[test]
fn a_password_and_damage_are_told() {
    let locked = record(0x809, &[0, 6, 5, 0]);
    let mut locked = [locked, record(0x2f, &[1, 0])].concat();
    locked.resize(4096, 0);
    let said = |bytes: &[u8]| read(bytes, None).unwrap_err().said();
    assert_eq!(
        said(&compound(&[("Workbook", &locked)])),
        "it cannot be unpacked: it is protected by a password"
    );
    let cut = excel_5(1252, b"A", &record(0x203, &[0, 0]));
    assert_eq!(said(&cut), "line 1: the workbook is damaged or not complete");
}

#[test]
fn a_file_whose_last_sector_is_cut_short_is_read() {
    assert_eq!(lines(&INCIDENTS[..INCIDENTS.len() - 100]), lines(INCIDENTS));
}

#[test]
fn chains_of_sectors_that_go_in_a_circle_end() {
    let good = compound(&[("Workbook", &[0; 5000])]);
    for (sector, next) in [(1, 1_u32), (2, 2), (2, 0x00ff_ffff), (11, 2)] {
        let mut bytes = good.clone();
        bytes[512 + 4 * sector..][..4].copy_from_slice(&next.to_le_bytes());
        assert!(read(&bytes, None).is_err());
    }
    let mut bytes = good;
    // The list of tables in a circle.
    bytes[68..72].copy_from_slice(&3_u32.to_le_bytes());
    assert!(read(&bytes, None).is_err());
}
