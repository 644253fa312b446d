use super::*;

/// Line and cells of each row, or the error.
fn rows(bytes: &[u8]) -> Result<Vec<String>, FormatError> {
    let input = Input::Bytes(bytes);
    let progress = Progress::default();
    let mut table = table(&input, bytes, &progress)?;
    let mut row = Cells::default();
    let mut rows = Vec::new();
    while table.rows.next(&mut row)? {
        rows.push(format!("{}: {}", row.line, row.iter().collect::<Vec<_>>().join(" | ")));
    }
    rows.extend(table.rows.problems().into_iter().map(|issue| format!("{:?}: {}", issue.line, issue.reason)));
    Ok(rows)
}

#[test]
fn rows_have_the_line_at_which_they_start() {
    let cases: [(&str, &[&str]); 6] = [
        ("a,b\n1,2\n", &["1: a | b", "2: 1 | 2"]),
        ("a,b\r\n\r\n1,2\r\n3,4", &["1: a | b", "3: 1 | 2", "4: 3 | 4"]),
        ("a,b\n\"one\ntwo\",2\n3,4\n", &["1: a | b", "2: one\ntwo | 2", "4: 3 | 4"]),
        ("a;b\r1;2\r3;4\r", &["1: a | b", "2: 1 | 2", "3: 3 | 4"]),
        ("a\tb\n\"say \"\"x\"\"\"\t2\n", &["1: a | b", "2: say \"x\" | 2"]),
        ("\n\n a , b \n", &["3: a | b"]),
    ];
    for (text, expected) in cases {
        assert_eq!(rows(text.as_bytes()).unwrap(), expected, "{text:?}");
    }
}

#[test]
fn text_is_read_in_the_encodings_of_spreadsheets() {
    let text = "date;lieu\n2022-01-05;Aïn al-Assad\n";
    let expected = ["1: date | lieu", "2: 2022-01-05 | Aïn al-Assad"];
    let little: Vec<u8> = "\u{FEFF}"
        .chars()
        .chain(text.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let (western, ..) = WINDOWS_1252.encode(text);
    let marked = format!("\u{FEFF}{text}");
    for bytes in [text.as_bytes(), marked.as_bytes(), &little, &big, &western] {
        assert_eq!(rows(bytes).unwrap(), expected, "{bytes:?}");
    }
}

#[test]
fn a_row_that_is_no_text_is_read_as_well_as_can_be_and_named() {
    let mut bytes = b"date,place\n".to_vec();
    bytes.extend("2022-01-05,Mossoul\n".repeat(20_000).bytes());
    bytes.extend(b"2022-01-06,Fran\xE7ais\n2022-01-07,a\0b\n");
    let input = Input::Bytes(&bytes);
    let progress = Progress::default();
    // The head, by which the encoding is found, ends before the first wrong byte.
    let mut table = table(&input, &bytes[..1000], &progress).unwrap();
    let mut row = Cells::default();
    let mut last = Vec::new();
    while table.rows.next(&mut row).unwrap() {
        last.push(row.get(1).to_owned());
    }
    assert_eq!(last[20_001..], ["Français", "a\u{FFFD}b"]);
    let lines: Vec<_> = table.rows.problems().iter().map(|issue| issue.line).collect();
    assert_eq!(lines, [Some(20_002), Some(20_003)]);
}

#[test]
fn what_is_larger_than_sensible_is_refused_with_its_line() {
    let mut open = b"a,b\n1,\"never closed\n".to_vec();
    open.resize(LONGEST_ROW + 100_000, b'x');
    assert!(matches!(rows(&open), Err(FormatError::Excessive { line: Some(2), .. })));
    let wide = [b"a,b\n".to_vec(), b",".repeat(1_000_000)].concat();
    assert!(matches!(rows(&wide), Err(FormatError::Excessive { line: Some(2), .. })));
}

#[test]
fn a_text_can_be_read_again_from_the_start() {
    let bytes = b"a,b\n1,2\n";
    let input = Input::Bytes(bytes);
    let progress = Progress::default();
    let mut table = table(&input, bytes, &progress).unwrap();
    let mut row = Cells::default();
    for _ in 0..3 {
        let mut count = 0;
        while table.rows.next(&mut row).unwrap() {
            count += 1;
        }
        assert_eq!((count, row.line), (2, 0));
        table.rows.rewind().unwrap();
    }
}
