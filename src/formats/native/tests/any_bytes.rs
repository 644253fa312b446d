//! Whatever a file holds, reading it ends in a dossier or a reason.

use proptest::prelude::*;

use super::*;

/// Reads, and if it can be read, writes and reads again.
fn survives(bytes: &[u8]) {
    if let Ok(reading) = read(bytes, &Options::default(), &Progress::default()) {
        let written = crate::formats::native::write(&reading.dossier).unwrap();
        let again = read_text(&written).unwrap();
        assert_eq!(crate::formats::native::write(&again.dossier).unwrap(), written);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_a_dossier_or_a_reason(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        survives(&bytes);
    }

    #[test]
    fn the_bundled_dossier_with_any_byte_changed_gives_a_dossier_or_a_reason(
        at in 0..BUNDLED.len(),
        byte in prop::sample::select(b"\"{}[],:0x \n\\\x00\xFF".to_vec()),
    ) {
        let mut bytes = BUNDLED.as_bytes().to_vec();
        bytes[at] = byte;
        survives(&bytes);
    }

    #[test]
    fn any_text_in_any_field_is_a_flaw_at_most(text in any::<String>(), number in any::<f64>()) {
        let text = serde_json::Value::from(text);
        let number = serde_json::Value::from(number);
        let row = format!(
            "{{\"id\": {text}, \"text\": {text}, \"names\": {{{text}: {text}}}, \"kind\": {text}, \
             \"position\": [{number}, {number}], \"when\": {{\"from\": {text}, \"zone\": {text}, {text}: 1}}, \
             \"outcome\": {{\"killed\": {number}}}, \"places\": [{{\"place\": {text}}}, {text}]}}"
        );
        let lists = ["places", "actors", "sources", "incidents", "statements"];
        let lists = lists.map(|list| format!("\"{list}\": [{row}]"));
        let dossier = dossier_with(&lists.join(",\n"));
        prop_assert!(read_text(&dossier).is_ok());
        survives(dossier.as_bytes());
    }
}

#[test]
fn any_truncation_of_the_bundled_dossier_is_refused() {
    let whole = BUNDLED.trim_end().len();
    for end in (0..whole).step_by(7).chain(whole - 50..whole) {
        assert!(
            read(&BUNDLED.as_bytes()[..end], &Options::default(), &Progress::default()).is_err(),
            "cut at {end}"
        );
    }
}
