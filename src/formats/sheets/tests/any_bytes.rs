//! Whatever a workbook holds, reading it ends in rows or a reason.

use proptest::prelude::*;

use super::*;

const XLS: &[u8] = include_bytes!("../../../../tests/fixtures/sheets/incidents.xls");

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_old_workbook_with_any_bytes_changed_gives_rows_or_a_reason(
        at in prop_oneof![0..600_usize, 0..XLS.len()],
        bytes in prop::collection::vec(any::<u8>(), 1..9),
    ) {
        let mut changed = XLS.to_vec();
        for (place, byte) in changed.iter_mut().skip(at).zip(&bytes) {
            *place = *byte;
        }
        let _ = read(&changed, None);
        let _ = read(&changed[..at], None);
    }

    #[test]
    fn a_sheet_with_anything_in_it_gives_rows_or_a_reason(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "<row>", "</row>", "<row r=\"0\">", "<row r=\"4294967295\">", "<c>", "</c>", "<c r=\"ZZZZZZZZZ1\">",
            "<c r=\"\" s=\"-1\" t=\"s\">", "<c t=\"inlineStr\">", "<v>", "</v>", "<is><t>", "</t></is>", "1e999", "-5",
            "&#x110000;", "&b;", "&", "<", "]]>", "<![CDATA[", "<rPh>", "_xD800_", "\u{0}", "é",
        ]), 0..40),
    ) {
        let inner = pieces.concat();
        let _ = read(&xlsx_with(&format!("<worksheet><sheetData>{inner}</sheetData></worksheet>"), "<sst/>", "<x/>"), None);
        let _ = read(&xlsx_with("<worksheet/>", &format!("<sst>{inner}</sst>"), &inner), None);
    }

    #[test]
    fn a_table_with_anything_in_it_gives_rows_or_a_reason(
        pieces in prop::collection::vec(prop::sample::select(vec![
            "<table:table>", "</table:table>", "<table:table-row>", "</table:table-row>",
            "<table:table-row table:number-rows-repeated=\"3\">", "<table:table-row table:number-rows-repeated=\"-1\">",
            "<table:table-cell>", "</table:table-cell>", "<table:table-cell office:value=\"x\" table:number-columns-repeated=\"9\">",
            "<table:table-cell office:time-value=\"P9999999999D\">", "<table:table-cell office:date-value=\"2022-13-41T.\">",
            "<text:p>", "</text:p>", "<text:s text:c=\"99999999999999999999\"/>", "text", "&amp;", "<draw:frame>", "</draw:frame>",
        ]), 0..40),
    ) {
        let _ = read(&ods_with(&pieces.concat()), None);
    }
}
