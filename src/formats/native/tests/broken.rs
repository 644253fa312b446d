//! Files that cannot be read at all.

use super::*;

#[test]
#[expect(clippy::too_many_lines, reason = "one table of cases")]
fn a_file_that_is_no_dossier_is_refused_with_its_line_and_reason() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("nothing at all", "".into(), "there is nothing in it"),
        ("nothing but white space", " \n\t\n".into(), "there is nothing in it"),
        ("a byte order mark alone", b"\xEF\xBB\xBF".to_vec(), "there is nothing in it"),
        (
            "a table",
            "id,mood\n1,grim".into(),
            "it is not clear which columns say where it happened, and which column says when it happened, and which column says what happened",
        ),
        (
            "a list",
            "\n[\"format\", 1]".into(),
            "line 2: this is not a Sitmap dossier: a dossier is one JSON object and starts with {; this starts with [\"format\", 1]",
        ),
        (
            "an object of another format",
            "{\n\"type\": \"catalogue\", \"features\": 0}".into(),
            "line 1: this is not a Sitmap dossier: the field \"format\" is missing; a dossier says \"sitmap-dossier\" there",
        ),
        (
            "another word for the format",
            "{\n\"format\": \"sitmap\", \"version\": 1}".into(),
            "line 2: this is not a Sitmap dossier: the field \"format\" says \"sitmap\", not \"sitmap-dossier\"",
        ),
        (
            "a later version",
            "{\"format\": \"sitmap-dossier\",\n\"version\": 2, \"places\": {}}".into(),
            "line 2: this dossier has version 2; this program reads version 1",
        ),
        (
            "a version in words",
            "{\"format\": \"sitmap-dossier\",\n\"version\": \"1\"}".into(),
            "line 2: this dossier has version \"1\"; this program reads version 1",
        ),
        (
            "no version",
            "{\n\"format\": \"sitmap-dossier\"}".into(),
            "line 2: this dossier has no version; this program reads version 1",
        ),
        (
            "a missing comma",
            dossier_with("\"title\": \"a\"\n\"places\": []").into(),
            "line 3, column 1: expected `,` or `}`",
        ),
        (
            "a comma with nothing behind it",
            dossier_with("\"places\": [{\"id\": \"a\"},\n]").into(),
            "line 3, column 1: there is a comma with nothing behind it",
        ),
        (
            "not a number",
            dossier_with("\"places\": [\n{\"id\": \"a\", \"position\": [NaN, 1]}]").into(),
            "line 3, column 26: expected a value, found NaN",
        ),
        (
            "infinity after Arabic, in columns of characters",
            dossier_with("\"places\": [\n{\"id\": \"الميادين\", \"x\": -Infinity}]").into(),
            "line 3, column 26: invalid number",
        ),
        (
            "text behind the end",
            format!("{}\n\nand more", dossier_with("\"title\": \"a\"")).into(),
            "line 5, column 1: there is more text behind its end",
        ),
        (
            "a second dossier behind the end",
            "{\"format\": \"sitmap-dossier\", \"version\": 1}\n{}".into(),
            "line 2, column 1: there is more text behind its end",
        ),
        (
            "a file cut off in a list",
            dossier_with("\"places\": [\n{\"id\": \"a\"}, ").trim_end_matches("\n}").into(),
            "line 3, column 13: the text ends where a value is expected; it seems to be cut off",
        ),
        (
            "a file cut off in a string",
            "{\"format\": \"sitmap-dos".into(),
            "line 1, column 22: the text ends in the middle of a string; it seems to be cut off",
        ),
        (
            "a line break in a string",
            dossier_with("\"title\": \"a\nb\"").into(),
            "line 2, column 11: a line break or control character inside a string; write it as \\n or \\u….",
        ),
        (
            "a field given twice",
            dossier_with("\"title\": \"a\",\n\"title\": \"b\"").into(),
            "line 3, column 7: the field \"title\" is given a second time",
        ),
        (
            "a list given twice",
            dossier_with("\"places\": [],\n\"places\": []").into(),
            "line 3, column 8: the field \"places\" is given a second time",
        ),
        (
            "a key given twice deep in an unknown field",
            dossier_with("\"briefing\": {\"mine\": [{\"a\": 1,\n\"a\": 2}]}").into(),
            "line 3, column 3: the field \"a\" is given a second time",
        ),
        (
            "an unknown field nested too deep to be kept",
            dossier_with(&format!("\"title\": \"a\",\n\"briefing\": {}", nested(10_000))).into(),
            "line 3: the value of \"briefing\" cannot be read: it is nested more than 127 levels deep",
        ),
        (
            "a byte that is not UTF-8",
            b"{\"format\": \"sitmap-dossier\",\n\"title\": \"Mayad\xEEn\"}".to_vec(),
            "line 2, column 16: this is not UTF-8 text: the byte 0xEE cannot stand here",
        ),
        (
            "a file cut off in a character",
            b"{\n\"title\": \"\xD8".to_vec(),
            "line 2, column 11: this is not UTF-8 text: the byte 0xD8 cannot stand here",
        ),
        (
            "UTF-16",
            b"\xFF\xFE{\0\"\0".to_vec(),
            "line 1, column 1: this is not UTF-8 text: it is UTF-16; save it as UTF-8",
        ),
        (
            "a picture",
            b"\x89PNG\r\n\x1A\n".to_vec(),
            "this is in no format that can be read here: it is not text: the byte 0x1A stands near its start",
        ),
    ];
    let mut wrong = Vec::new();
    for (name, bytes, message) in cases {
        let found = read(&bytes, &Options::default(), &Progress::default()).map(|_| ()).unwrap_err();
        let found_text = found.said();
        if found_text != message {
            wrong.push(format!("{name}:\n  expected {message}\n  found    {found_text}"));
        }
        if message.starts_with("line ") && wrong.is_empty() {
            let line = message[5..].split([',', ':']).next().unwrap().parse().ok();
            assert_eq!(found.line(), line, "{name}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_byte_that_is_not_utf8_is_found_in_any_piece_of_a_long_file() {
    let mut bytes = dossier_with("\"title\": \"").into_bytes();
    bytes.truncate(bytes.len() - 2);
    while bytes.len() < 3 * super::super::PIECE {
        bytes.extend("الميادين €uro 😀\\n\n".as_bytes());
    }
    let lines: u32 = bytes.iter().map(|&b| u32::from(b == b'\n')).sum();
    bytes.push(0xFF);
    match read(&bytes, &Options::default(), &Progress::default()) {
        Err(FormatError::NotUtf8 { line, column: 1, .. }) => assert_eq!(line, lines + 1),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_cancelled_reading_stops() {
    let progress = Progress::default();
    progress.cancel();
    let stopped = read(BUNDLED.as_bytes(), &Options::default(), &progress).map(|_| ()).unwrap_err();
    assert_eq!(stopped, FormatError::Cancelled);
}
