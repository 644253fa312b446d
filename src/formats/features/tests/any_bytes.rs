//! Whatever a file holds, reading it ends in rows or a reason.

use proptest::prelude::*;

use super::*;

/// Reads `bytes` as every format, recognised or not.
fn survives(bytes: &[u8]) {
    let progress = Progress::default();
    for reader in READERS {
        let _ = (reader.is)(bytes);
        let Ok(mut table) = (reader.table)(bytes, &progress) else { continue };
        let columns = table.columns.take().unwrap();
        let mut headings: Vec<_> = columns.iter().map(|column| column.heading.as_str()).collect();
        let _ = rows(table.rows.as_mut(), &headings);
        headings.sort_unstable();
        headings.dedup();
        assert_eq!(headings.len(), columns.len(), "no two columns have the same heading");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_rows_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        survives(&bytes);
    }

    #[test]
    fn a_file_with_any_piece_replaced_gives_rows_or_a_reason(
        which in 0..FIXTURES.len(),
        at in any::<prop::sample::Index>(),
        cut in 0..12_usize,
        piece in prop::sample::select(vec![
            "", "\"", "{", "}", "[", "]", ",", ":", "<", ">", "/>", "&", ";", "\0", "\\", "1e999", "-", "null", "é",
            "<![CDATA[", "]]>", "<!--", "<?xml encoding='utf-7'?>", "<Placemark>", "</Placemark>", "\u{1E}", "\n",
        ]),
    ) {
        let mut bytes = FIXTURES[which].2.to_vec();
        let at = at.index(bytes.len());
        let end = (at + cut).min(bytes.len());
        bytes.splice(at..end, piece.bytes());
        survives(&bytes);
        survives(&bytes[..at]);
    }

    #[test]
    fn any_polygon_has_a_position_or_none(
        places in prop::collection::vec((-400.0..400.0_f64, -100.0..100.0_f64), 0..12),
        huge in prop::num::f64::ANY,
    ) {
        let ring: Vec<_> = places.iter().map(|place| format!("[{},{}]", place.0, place.1)).collect();
        let huge = if huge.is_finite() { huge } else { 0.0 };
        for ring in [ring.join(","), format!("[{huge},{huge}],{}", ring.join(","))] {
            survives(format!("{{\"type\":\"Polygon\",\"coordinates\":[[{ring}]]}}").as_bytes());
        }
    }
}
