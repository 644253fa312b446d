//! `NaN` and `Infinity`, which no JSON has but which Python and others write: each costs one value.

use std::borrow::Cow;

use super::super::super::{Issue, shown};

/// The words that stand in the place of numbers, without a sign.
const WORDS: [&[u8]; 2] = [b"NaN", b"Infinity"];

/// How many of them are listed.
const MOST_TOLD: usize = 5_000;

/// The same bytes with every such word as a text, so that they are JSON and keep what stood there;
/// and an issue for each, as long as there are not too many. Lines stay where they are.
pub(in super::super) fn quoted(bytes: &[u8]) -> (Cow<'_, [u8]>, Vec<Issue>) {
    let (mut fixed, mut issues) = (Vec::new(), Vec::new());
    let (mut copied, mut line, mut counted) = (0, 1_u32, 0);
    each_bare_word(bytes, |Word { start, end, field }| {
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
            let reason = format!("{value} is no number; this value is taken as not known");
            issues.push(Issue { line: Some(line), path: field.clone(), field, value, reason });
        }
    });
    if fixed.is_empty() {
        return (Cow::Borrowed(bytes), issues);
    }
    fixed.extend_from_slice(&bytes[copied..]);
    (Cow::Owned(fixed), issues)
}

/// Such a word, and where the name of the member stands whose value it is, or is in.
struct Word {
    start: usize,
    end: usize,
    field: (usize, usize),
}

/// Gives the words outside of texts to `take`. A file in which they occur nowhere is not gone through.
fn each_bare_word(bytes: &[u8], mut take: impl FnMut(Word)) {
    if !WORDS.iter().any(|word| memchr::memmem::find(bytes, word).is_some()) {
        return;
    }
    let (mut at, mut text, mut field) = (0, (0, 0), (0, 0));
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
                    take(Word { start, end, field });
                }
                at = end;
            }
            _ => at += 1,
        }
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
        let told: Vec<_> =
            issues.iter().map(|issue| (issue.line, issue.field.as_str(), issue.value.as_str())).collect();
        assert_eq!(told, [(Some(1), "a", "NaN"), (Some(2), "b", "-Infinity"), (Some(3), "c", "Infinity")]);
        for other in [&b"{\"a\": NaNs}"[..], b"{\"a\": 1}", b"NaN", b"{\"a\": \"NaN", b"{\"NaN\\"] {
            let (same, issues) = quoted(other);
            assert_eq!((&*same, issues.len()), (other, 0));
        }
    }
}
