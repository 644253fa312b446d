//! Texts that are longer than their room.

use unicode_bidi::{BidiClass, bidi_class};

use super::measure::{Measure, Type};

/// As much of the end of a shortened text stays at least, in letters.
const TAIL: usize = 24;
/// And at most: longer ends are no locators.
const LONGEST_TAIL: usize = 90;
/// A word that begins or ends within so many letters is left out as a whole.
const NEAR: usize = 14;

/// Parts a text so that as much of it as can be is in this height: at the end of a word, and within
/// one where a single word is longer than that. `None` where not even a line has room.
pub(super) fn split(measure: &dyn Measure, text: &str, of: Type, room: [f32; 2]) -> Option<(String, String)> {
    let (head, tail) = text.split_at(end(measure, text, of, room, "")?);
    let (head, tail) = (head.trim_end(), tail.trim_start());
    (!head.is_empty() && !tail.is_empty()).then(|| (head.to_owned(), tail.to_owned()))
}

/// A text that ends in `…` where it has more than this width and height.
pub(super) fn cut(measure: &dyn Measure, text: &str, of: Type, room: [f32; 2]) -> String {
    if measure.height(text, of, room[0]) <= room[1] {
        return text.to_owned();
    }
    let end = end(measure, text, of, room, "…").unwrap_or_default();
    format!("{}…", text[..end].trim_end_matches([' ', '…', ',', ';']))
}

/// Where as much of a text as can be ends, with something behind it; `None` where it has room.
fn end(measure: &dyn Measure, text: &str, of: Type, [width, room]: [f32; 2], behind: &str) -> Option<usize> {
    let fits = |end: usize| measure.height(&[&text[..end], behind].concat(), of, width) <= room;
    if fits(text.len()) {
        return None;
    }
    let last = |ends: &[usize]| ends.partition_point(|&end| fits(end)).checked_sub(1).map(|n| ends[n]);
    let words: Vec<usize> = text
        .char_indices()
        .filter(|&(at, letter)| at > 0 && letter.is_whitespace())
        .map(|(at, _)| at)
        .collect();
    last(&words).or_else(|| {
        let marks = |letter| matches!(bidi_class(letter), BidiClass::NSM | BidiClass::BN);
        let letters: Vec<usize> =
            text.char_indices().filter(|&(at, letter)| at > 0 && !marks(letter)).map(|(at, _)| at).collect();
        last(&letters)
    })
}

/// A text in at most so many lines: shortened in its middle where it has more, so that what stands at
/// its end, such as the paragraph of a source, is still there.
pub(crate) fn shortened(measure: &dyn Measure, text: &str, of: Type, width: f32, lines: usize) -> String {
    let fits = |text: &str| measure.lines(text, of, width) <= lines;
    if fits(text) {
        return text.to_owned();
    }
    let letters: Vec<char> = text.chars().collect();
    let locator = letters.iter().rposition(|&letter| letter == ',').map_or(0, |at| letters.len() - at);
    let tail = if locator > LONGEST_TAIL { TAIL } else { locator.max(TAIL) }.min(letters.len() / 2);
    // Words stay whole where one begins or ends near.
    let tail_at = letters.len() - tail;
    let next = letters[tail_at..].iter().take(NEAR).position(|letter| letter.is_whitespace());
    let end: String = letters[tail_at + next.unwrap_or_default()..].iter().collect();
    let with = |head: usize| {
        let last = letters[..head].iter().rev().take(NEAR).position(|letter| letter.is_whitespace());
        let head: String = letters[..head - last.unwrap_or_default()].iter().collect();
        format!("{}… {}", head.trim_end(), end.trim_start())
    };
    let ends: Vec<usize> = (0..letters.len() - tail).collect();
    let head = ends.partition_point(|&head| fits(&with(head))).saturating_sub(1);
    with(head)
}
