use super::*;

/// Line and cells of each row, or the error.
/// A text, its rows, and the lines and reasons of its issues.
type Case<'c> = (&'c str, &'c [&'c str], &'c [(u32, &'c str)]);

fn rows(bytes: &[u8]) -> Result<Vec<String>, FormatError> {
    let input = Input::Bytes(bytes);
    let progress = Progress::default();
    let mut table = table(&input, bytes, None, &progress)?;
    let mut row = Cells::default();
    let mut rows = Vec::new();
    while table.rows.next(&mut row)? {
        rows.push(format!("{}: {}", row.line, row.iter().collect::<Vec<_>>().join(" | ")));
    }
    rows.extend(
        table.rows.problems().into_iter().map(|issue| format!("{:?}: {}", issue.place.line, issue.reason())),
    );
    Ok(rows)
}

#[test]
fn rows_have_the_line_at_which_they_start() {
    let cases: [(&str, &[&str]); 8] = [
        ("a,b\n\"one\ntwo\",2\n\"three\nfour\",4\n", &["1: a | b", "2: one\ntwo | 2", "4: three\nfour | 4"]),
        ("a,b\nx,\"one\ntwo, three\"\n", &["1: a | b", "2: x | one\ntwo, three"]),
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
    bytes.extend("2022-01-05,Aïn\n".repeat(20_000).bytes());
    bytes.extend(b"2022-01-06,Fran\xE7ais\n2022-01-07,a\0b\n");
    let input = Input::Bytes(&bytes);
    let progress = Progress::default();
    // The head, by which the encoding is found, ends before the first wrong byte.
    let mut table = table(&input, &bytes[..1000], None, &progress).unwrap();
    let mut row = Cells::default();
    let mut last = Vec::new();
    while table.rows.next(&mut row).unwrap() {
        last.push(row.get(1).to_owned());
    }
    assert_eq!(last[20_001..], ["Français", "a\u{FFFD}b"]);
    let lines: Vec<_> = table.rows.problems().iter().map(|issue| issue.place.line).collect();
    assert_eq!(lines, [Some(20_002), Some(20_003)]);
}

#[test]
fn what_is_larger_than_sensible_is_refused_with_its_line() {
    let mut open = b"a,b\n1,\"never closed".to_vec();
    open.resize(split::LONGEST_ROW + 300_000, b'x');
    assert!(matches!(rows(&open), Err(FormatError::Excessive { line: Some(2), .. })));
    let wide = [b"a,b\n".to_vec(), b",".repeat(1_000_000)].concat();
    assert!(matches!(rows(&wide), Err(FormatError::Excessive { line: Some(2), .. })));
}

#[test]
fn a_text_can_be_read_again_from_the_start() {
    let bytes = b"a,b\n1,2\n";
    let input = Input::Bytes(bytes);
    let progress = Progress::default();
    let mut table = table(&input, bytes, None, &progress).unwrap();
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

#[test]
fn marks_that_do_not_stand_as_they_should_cost_no_other_row() {
    let head = "id,title,date,lat,lon\n1,\"A\",2023-01-01,33.1,44.1\n2,\"B\",2023-01-02,33.2,44.2\n";
    let never = "never closed; it is taken for a part";
    let behind = "text stands behind";
    let cases: [Case<'_>; 16] = [
        // Closed by the next mark, with text behind it.
        (
            "4,\"D,2023-01-04,33.4,44.4\n5,\"E\",2023-01-05,33.5,44.5\n",
            &["4: 4 | \"D | 2023-01-04 | 33.4 | 44.4", "5: 5 | E | 2023-01-05 | 33.5 | 44.5"],
            &[(4, never)],
        ),
        // Closed by the end of the file.
        (
            "4,\"D,2023-01-04,33.4,44.4\n5,E,2023-01-05,33.5,44.5\n",
            &["4: 4 | \"D | 2023-01-04 | 33.4 | 44.4", "5: 5 | E | 2023-01-05 | 33.5 | 44.5"],
            &[(4, never)],
        ),
        ("4,\"D,2023-01-04,33.4,44.4", &["4: 4 | \"D | 2023-01-04 | 33.4 | 44.4"], &[(4, never)]),
        ("4,\"D\nand then, cut", &["4: 4 | D\nand then, cut"], &[(4, "all that follows")]),
        // Closed by another mark that was forgotten, over lines that are rows.
        (
            "4,\"D,2023-01-04,33.4,44.4\n5,E,2023-01-05,33.5,44.5\n6,F\",2023-01-06,33.6,44.6\n",
            &[
                "4: 4 | \"D | 2023-01-04 | 33.4 | 44.4",
                "5: 5 | E | 2023-01-05 | 33.5 | 44.5",
                "6: 6 | F\" | 2023-01-06 | 33.6 | 44.6",
            ],
            &[(4, never)],
        ),
        // Another cell of the row is in marks, with a separator in it.
        (
            "4,\"D,2023-01-04,33.4,\"44,4\"\n5,\"E, e\",2023-01-05,33.5,44.5\n",
            &["4: 4 | \"D | 2023-01-04 | 33.4 | 44,4", "5: 5 | E, e | 2023-01-05 | 33.5 | 44.5"],
            &[(4, behind)],
        ),
        // Texts of several lines, with as many commas as a row has.
        (
            "4,\"D\nOn Monday, in the north, a rocket fell, they say, at 5, near a school\nEnd, a, b, c, d\",2023-01-04,33.4,44.4\n",
            &[
                "4: 4 | D\nOn Monday, in the north, a rocket fell, they say, at 5, near a school\nEnd, a, b, c, d | 2023-01-04 | 33.4 | 44.4",
            ],
            &[],
        ),
        (
            "4,\"D\n\none,two,three,four,five\",2023-01-04,33.4,44.4\n5,\"say \"\"x\"\",\ny\",2023-01-05,33.5,44.5\n",
            &[
                "4: 4 | D\n\none,two,three,four,five | 2023-01-04 | 33.4 | 44.4",
                "7: 5 | say \"x\",\ny | 2023-01-05 | 33.5 | 44.5",
            ],
            &[],
        ),
        // A row in the middle of a word, and an inch.
        ("4,5\" mortar,2023-01-04,33.4,44.4\n", &["4: 4 | 5\" mortar | 2023-01-04 | 33.4 | 44.4"], &[]),
        (
            "4,\"He said \"stop, now\" twice\",2023-01-04,33.4,44.4\n",
            &["4: 4 | He said \"stop, now\" twice | 2023-01-04 | 33.4 | 44.4"],
            &[(4, behind)],
        ),
        (
            "4,\"Big Bird\" mortar,2023-01-04,33.4,44.4\n",
            &["4: 4 | \"Big Bird\" mortar | 2023-01-04 | 33.4 | 44.4"],
            &[(4, never)],
        ),
        (
            "4,\"He said\n\"stop\" twice\",2023-01-04,33.4,44.4\n",
            &["4: 4 | He said\n\"stop\" twice | 2023-01-04 | 33.4 | 44.4"],
            &[(4, behind)],
        ),
        // A mark behind a separator and a space.
        ("4, \"D, d\" ,2023-01-04, \"33.4\",44.4\n", &["4: 4 | D, d | 2023-01-04 | 33.4 | 44.4"], &[]),
        ("4, \"D\" d,2023-01-04,33.4,44.4\n", &["4: 4 | \"D\" d | 2023-01-04 | 33.4 | 44.4"], &[]),
        ("4, \"D,2023-01-04,33.4,44.4\n", &["4: 4 | \"D | 2023-01-04 | 33.4 | 44.4"], &[]),
        ("4,\"\",2023-01-04,\"\",\"\"\n", &["4: 4 |  | 2023-01-04 |  | "], &[]),
    ];
    for (text, expected, issues) in cases {
        let mut found = rows(format!("{head}{text}").as_bytes()).unwrap();
        let said =
            found.split_off(found.iter().position(|row| row.starts_with("Some")).unwrap_or(found.len()));
        assert_eq!(found[3..], *expected, "{text}");
        assert_eq!(said.len(), issues.len(), "{text}: {said:?}");
        for (said, (line, reason)) in said.iter().zip(issues) {
            assert!(said.starts_with(&format!("Some({line}): ")) && said.contains(reason), "{text}: {said}");
        }
    }
}

#[test]
fn a_file_in_which_each_line_opens_a_mark_is_read_in_a_time_that_grows_with_it() {
    let hostile = [
        "1,\"a,b,c\n",
        "x\",\"y\n",
        "1,\"a\"\"\n",
        "1,\"\"\"a,2\n",
        "\"a,\"b,\"c",
        "1,\"\"a\"\",2\n",
        "\"\n\"\"",
        "1,2,\"a\n,",
    ];
    for line in hostile {
        let bytes = [b"id,a,b\n1,2,3\n4,5,6\n7,8,9\n".to_vec(), line.repeat(100_000).into_bytes()].concat();
        let start = std::time::Instant::now();
        let _ = rows(&bytes);
        assert!(start.elapsed().as_secs() < 20, "{line:?}: {:?}", start.elapsed());
    }
}
