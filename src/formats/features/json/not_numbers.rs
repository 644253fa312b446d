//! `NaN` and `Infinity`, which no JSON has but which Python and others write: each costs one value.

use std::borrow::Cow;

use super::super::super::{Issue, Problem, shown};

/// The words that stand in the place of numbers, without a sign.
const WORDS: [&[u8]; 2] = [b"NaN", b"Infinity"];

/// How many of them are listed.
const MOST_TOLD: usize = 5_000;

/// The same bytes with every such word as a text, so that they are JSON and keep what stood there;
/// and an issue for each, as long as there are not too many. Lines stay where they are. Where all
/// records of the file stand on one line, the issues carry the number of the record.
pub(in super::super) fn quoted(bytes: &[u8]) -> (Cow<'_, [u8]>, Vec<Issue>) {
    let (mut fixed, mut issues) = (Vec::new(), Vec::new());
    let (mut copied, mut line, mut counted) = (0, 1_u32, 0);
    let mut records = Vec::new();
    let on_one_line = each_bare_word(bytes, |Word { start, end, field, record }| {
        fixed.extend_from_slice(&bytes[copied..start]);
        fixed.push(b'"');
        fixed.extend_from_slice(&bytes[start..end]);
        fixed.push(b'"');
        copied = end;
        if issues.len() < MOST_TOLD {
            line += bytes[counted..start].iter().map(|&byte| u32::from(byte == b'\n')).sum::<u32>();
            counted = start;
            let value = String::from_utf8_lossy(&bytes[start..end]).into_owned();
            let field = shown(&String::from_utf8_lossy(&bytes[field.0..field.1]));
            issues.push(Issue::of_row(line, &field, &value, Problem::NotANumber { word: value.clone() }));
            records.push(record);
        }
    });
    if on_one_line {
        for (issue, record) in issues.iter_mut().zip(records).filter(|(_, record)| *record > 0) {
            (issue.place.line, issue.place.record) = (None, Some(record));
        }
    }
    if fixed.is_empty() {
        return (Cow::Borrowed(bytes), issues);
    }
    fixed.extend_from_slice(&bytes[copied..]);
    (Cow::Owned(fixed), issues)
}

/// Such a word, where the name of the member stands whose value it is, or is in, and in which record
/// it is, from 1; 0 where it is in none.
struct Word {
    start: usize,
    end: usize,
    field: (usize, usize),
    record: u32,
}

/// Gives the words outside of texts to `take`, and says whether several records stand all on one line.
/// A file in which they occur nowhere is not gone through.
fn each_bare_word(bytes: &[u8], mut take: impl FnMut(Word)) -> bool {
    if !WORDS.iter().any(|word| memchr::memmem::find(bytes, word).is_some()) {
        return false;
    }
    let (mut at, mut text, mut field) = (0, (0, 0), (0, 0));
    let mut records = Records::default();
    while at < bytes.len() {
        match bytes[at] {
            b'"' => {
                let end = end_of_text(bytes, at + 1);
                text = (at + 1, end);
                at = end + 1;
            }
            b':' => {
                field = text;
                at += 1;
            }
            b'N' | b'I' => {
                let Some(word) = WORDS.iter().find(|word| bytes[at..].starts_with(word)) else {
                    at += 1;
                    continue;
                };
                let start = if at > 0 && bytes[at - 1] == b'-' { at - 1 } else { at };
                let end = at + word.len();
                if stands_alone(bytes, start, end) {
                    take(Word { start, end, field, record: records.record() });
                }
                at = end;
            }
            byte => {
                records.see(byte);
                at += 1;
            }
        }
    }
    records.are_on_one_line()
}

/// Counts the records of a file: the objects in the list that it is, or in the lists at its top.
#[derive(Default)]
struct Records {
    depth: usize,
    /// How deep the list stands that is open; 0 where none is.
    list: usize,
    /// Which of its elements comes, from 1.
    element: u32,
    /// Whether a line has ended since its last record began; `None` before its first.
    line_ended: Option<bool>,
    /// Whether there are several records in a list, and whether lines tell them apart.
    are_several: bool,
    are_on_lines: bool,
}

impl Records {
    /// Takes one more byte into account that stands in no text.
    fn see(&mut self, byte: u8) {
        match byte {
            b'[' if self.list == 0 && self.depth < 2 => {
                self.depth += 1;
                (self.list, self.element, self.line_ended) = (self.depth, 1, None);
            }
            b'[' | b'{' => {
                if byte == b'{' && self.is_between() {
                    self.are_several |= self.line_ended.is_some();
                    self.are_on_lines |= self.line_ended == Some(true);
                    self.line_ended = Some(false);
                }
                self.depth += 1;
            }
            b']' | b'}' => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth < self.list {
                    self.list = 0;
                }
            }
            b',' if self.is_between() => self.element += 1,
            b'\n' => self.line_ended = self.line_ended.map(|_| true),
            _ => {}
        }
    }

    /// Whether what comes stands in the list itself, and not in one of its elements.
    fn is_between(&self) -> bool {
        self.list > 0 && self.depth == self.list
    }

    /// The record that is being read, from 1; 0 where none is.
    fn record(&self) -> u32 {
        if self.list > 0 && self.depth > self.list { self.element } else { 0 }
    }

    fn are_on_one_line(&self) -> bool {
        self.are_several && !self.are_on_lines
    }
}

/// Where the text ends that begins at `from`.
fn end_of_text(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(next) = memchr::memchr2(b'"', b'\\', &bytes[at.min(bytes.len())..]) {
        at += next;
        if bytes[at] == b'"' {
            return at;
        }
        at += 2;
    }
    bytes.len()
}

/// Whether what stands around a word is what stands around a value.
fn stands_alone(bytes: &[u8], start: usize, end: usize) -> bool {
    let before = bytes[..start].iter().rev().find(|byte| !byte.is_ascii_whitespace());
    let after = bytes[end..].iter().find(|byte| !byte.is_ascii_whitespace());
    matches!(before, Some(b':' | b'[' | b',')) && matches!(after, Some(b',' | b']' | b'}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_no_number_become_texts_and_keep_their_lines() {
        let text = b"{\"a\": NaN,\n\"NaN: [NaN,\": \"x\\\"NaN\", \"b\": [1, -Infinity],\n\"c\":Infinity}";
        let (fixed, issues) = quoted(text);
        let expected =
            "{\"a\": \"NaN\",\n\"NaN: [NaN,\": \"x\\\"NaN\", \"b\": [1, \"-Infinity\"],\n\"c\":\"Infinity\"}";
        assert_eq!(std::str::from_utf8(&fixed).unwrap(), expected);
        let told: Vec<_> = issues
            .iter()
            .map(|issue| (issue.place.line, issue.place.field.as_str(), issue.place.value.as_str()))
            .collect();
        assert_eq!(told, [(Some(1), "a", "NaN"), (Some(2), "b", "-Infinity"), (Some(3), "c", "Infinity")]);
        for other in [&b"{\"a\": NaNs}"[..], b"{\"a\": 1}", b"NaN", b"{\"a\": \"NaN", b"{\"NaN\\"] {
            let (same, issues) = quoted(other);
            assert_eq!((&*same, issues.len()), (other, 0));
        }
    }
}
