//! Journals in which not all is as it was written.

use super::*;

/// A journal of three records, in a folder of its own, with `change` made to its bytes.
fn damaged(damage: impl FnOnce(&mut Vec<u8>)) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = leave(folder.path(), 3);
    let mut bytes = fs::read(&path).unwrap();
    damage(&mut bytes);
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// Where each line begins, and where the last one ends.
fn line_starts(bytes: &[u8]) -> Vec<usize> {
    let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1);
    [0].into_iter().chain(ends).collect()
}

#[test]
fn a_journal_torn_at_any_byte_of_its_last_line_gives_all_records_before() {
    let (folder, path) = damaged(|_| {});
    let whole = fs::read(&path).unwrap();
    let starts = line_starts(&whole);
    let [.., last, end] = starts[..] else { panic!("no lines") };
    for cut in last..=end {
        fs::write(&path, &whole[..cut]).unwrap();
        let (left, numbers) = only_left(folder.path());
        // Without its end the line is whole all the same.
        let is_whole = cut + 1 >= end;
        let expected: &[u32] = if is_whole { &[0, 1, 2] } else { &[0, 1] };
        assert_eq!(numbers, expected, "cut at {cut} of {last}..{end}");
        assert_eq!(left.bad_lines, usize::from(!is_whole && cut > last), "cut at {cut}");
    }
}

#[test]
fn a_record_is_appended_behind_a_torn_line_so_that_both_are_told_apart() {
    let (folder, path) = damaged(|_| {});
    let whole = fs::read(&path).unwrap();
    let starts = line_starts(&whole);
    for cut in starts[3] + 1..=whole.len() {
        fs::write(&path, &whole[..cut]).unwrap();
        let (left, numbers) = only_left(folder.path());
        let kept = (2..).take(numbers.len()).collect();
        let writer = writer(folder.path());
        let id = writer.adopt(left, kept).unwrap();
        writer.append(id, &change(7)).unwrap();
        assert!(writer.flush(PATIENCE));
        drop(writer);
        let (left, after) = only_left(folder.path());
        assert_eq!((after, left.bad_lines), ([numbers, vec![7]].concat(), 0), "cut at {cut}");
        fs::rename(&left.path, &path).unwrap();
    }
}

#[test]
fn what_is_rubbish_is_counted_and_the_records_around_it_are_given() {
    /// What is done to the bytes, of which the second record has these.
    type Damage = fn(&mut Vec<u8>, std::ops::Range<usize>);
    let cases: [(&str, Damage); 9] = [
        ("a letter is another", |bytes, line| bytes[line.start + 12] ^= 1),
        ("a digit of the checksum is another", |bytes, line| bytes[line.start] ^= 1),
        ("nothing but NULs", |bytes, line| bytes[line.start..line.end - 1].fill(0)),
        ("NULs in the middle", |bytes, line| bytes[line.start + 10..line.end - 5].fill(0)),
        ("bytes that are no text", |bytes, line| bytes[line.start..line.end - 1].fill(0xff)),
        ("half of it is missing", |bytes, line| drop(bytes.drain(line.start + 15..line.end - 1))),
        ("its beginning is missing", |bytes, line| drop(bytes.drain(line.start..line.start + 4))),
        ("it is empty", |bytes, line| drop(bytes.drain(line.start..line.end - 1))),
        ("another line is before it", |bytes, line| {
            drop(bytes.splice(line.start..line.end, *b"{\"number\": 1, \"words\": \"by hand\"}\n"));
        }),
    ];
    for (what, damage) in cases {
        let (folder, _) = damaged(|bytes| {
            let starts = line_starts(bytes);
            damage(bytes, starts[2]..starts[3]);
        });
        let (left, numbers) = only_left(folder.path());
        assert_eq!((numbers, left.records, left.bad_lines), (vec![0, 2], 2, 1), "{what}");
        let read = left.records::<Change>().unwrap();
        assert_eq!(read.bad, [BadLine { line: 3, says: None }], "{what}");
        let marks: Vec<_> = read.records.iter().map(|record| (record.line, record.is_after_bad)).collect();
        assert_eq!(marks, [(2, false), (4, true)], "{what}");
    }
}

#[test]
fn nuls_behind_the_last_record_are_one_bad_line() {
    let (folder, _) = damaged(|bytes| bytes.extend([0; 4096]));
    let (left, numbers) = only_left(folder.path());
    assert_eq!((numbers, left.bad_lines), (vec![0, 1, 2], 1));
}

#[test]
fn a_line_that_is_no_such_record_is_told_with_what_is_wrong() {
    let (folder, _) = damaged(|bytes| {
        let starts = line_starts(bytes);
        bytes.splice(starts[1]..starts[2], line::guarded(b"{\"number\": \"one\"}".to_vec()));
    });
    let left = find_left(folder.path()).journals.pop().unwrap();
    let read = left.records::<Change>().unwrap();
    assert_eq!((read.records.len(), read.bad.len(), read.bad[0].line), (2, 1, 2));
    assert!(read.bad[0].says.as_ref().unwrap().contains("expected u32"), "{:?}", read.bad);
}

#[test]
fn a_journal_that_is_taken_over_in_part_is_kept_aside_as_it_was() {
    let (folder, path) = damaged(|bytes| {
        let starts = line_starts(bytes);
        bytes[starts[2] + 12] ^= 1;
    });
    let was = fs::read(&path).unwrap();
    let (left, _) = only_left(folder.path());
    let writer = writer(folder.path());
    writer.adopt(left, vec![2]).unwrap();
    drop(writer);
    let (left, numbers) = only_left(folder.path());
    assert_eq!((numbers, left.bad_lines), (vec![0], 0));
    let aside = folder.path().join("answered").join(path.file_name().unwrap());
    assert_eq!(fs::read(aside).unwrap(), was);
}

#[test]
fn what_is_no_journal_of_this_version_is_reported_and_not_touched() {
    let json = |text: &str| line::guarded(text.as_bytes().to_vec());
    let cases = [
        ("rubbish", b"rubbish\n".to_vec(), Unreadable::NoHeader),
        ("NULs", vec![0; 500], Unreadable::NoHeader),
        ("no checksum", b"{\"format\": \"sitmap-journal\", \"version\": 1}\n".to_vec(), Unreadable::NoHeader),
        ("another format", json(r#"{"format": "sitmap-dossier", "version": 1}"#), Unreadable::NoHeader),
        ("a field is missing", json(r#"{"format": "sitmap-journal", "version": 1}"#), Unreadable::NoHeader),
        (
            "a later version",
            json(r#"{"format": "sitmap-journal", "version": 2, "about": {}}"#),
            Unreadable::OtherVersion { found: 2 },
        ),
    ];
    for (what, mut bytes, reason) in cases {
        let folder = tempfile::tempdir().unwrap();
        bytes.extend(json(r#"{"number": 1, "words": "a"}"#));
        let path = folder.path().join("20260101T000000.000000-1-0-0.jsonl");
        fs::write(&path, &bytes).unwrap();
        let found = find_left(folder.path());
        assert_eq!(found.journals.len(), 0, "{what}");
        assert_eq!(found.unreadable, [UnreadableJournal { path: path.clone(), reason }], "{what}");
        assert_eq!(fs::read(&path).unwrap(), bytes, "{what}");
        // Told, it can be put aside.
        found.unreadable.into_iter().next().unwrap().discard().unwrap();
        assert_eq!(find_left(folder.path()).unreadable, [], "{what}");
        assert!(folder.path().join("answered").join(path.file_name().unwrap()).exists(), "{what}");
    }
}

#[test]
fn a_journal_without_a_word_or_without_a_record_asks_for_nothing() {
    for header_only in [false, true] {
        let (folder, path) = damaged(|bytes| {
            let first = line_starts(bytes)[1];
            bytes.truncate(if header_only { first } else { 0 });
        });
        let found = find_left(folder.path());
        assert_eq!((found.journals.len(), found.unreadable.len()), (0, 0));
        assert!(!path.exists());
    }
}

#[test]
fn a_folder_that_is_not_there_has_nothing_and_one_that_is_a_file_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let missing = find_left(&folder.path().join("none"));
    assert_eq!((missing.journals.len(), missing.unreadable.len()), (0, 0));
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let reason = Unreadable::System(JournalFault::Gone);
    assert_eq!(find_left(&file).unreadable, [UnreadableJournal { path: file, reason }]);
}
