//! The words around a hit, as they stand in the text.

use std::ops::Range;

use crate::geo::gazetteer::fold;

/// So many letters are told before a hit and behind it.
const AROUND: usize = 40;
/// Of a hit that is longer, so many.
const LONGEST: usize = 120;

/// Where a text first has a spelling that was found in its folded words. `spelling` may begin and
/// end in a space: then it is a word of its own.
pub(super) fn place_of(text: &str, spelling: &str) -> Range<usize> {
    let has = |part: &str| format!(" {} ", fold::words(part)).contains(spelling);
    let is_word = spelling.ends_with(' ');
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let ends: Vec<usize> = starts
        .iter()
        .copied()
        .filter(|&at| !is_word || !text[at..].starts_with(char::is_alphanumeric))
        .collect();
    let end = ends.partition_point(|&end| !has(&text[..end]));
    let Some(&end) = ends.get(end) else {
        return 0..0;
    };
    let start = starts.partition_point(|&start| start < end && has(&text[start..end]));
    let start = start.checked_sub(1).map_or(0, |last| starts[last]);
    start..end
}

/// A part of a text with what stands around it, in whole words, on one line.
pub(super) fn around(text: &str, hit: Range<usize>) -> String {
    let longest = text[hit.start..].char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| hit.start + at);
    let hit = hit.start..hit.end.clamp(hit.start, longest);
    let (before, behind) = (&text[..hit.start], &text[hit.end..]);
    let from = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let to = behind.char_indices().nth(AROUND).map_or(behind.len(), |(at, _)| at);
    // A word that is cut is left out, where there is another one.
    let from = match before[from..].find(char::is_whitespace) {
        Some(at) if from > 0 => from + at,
        _ => from,
    };
    let to = match behind[..to].rfind(char::is_whitespace) {
        Some(at) if to < behind.len() => at,
        _ => to,
    };
    let (to, rest) = (hit.end + to, &behind[to..]);
    let words = text[from..to].split_whitespace().collect::<Vec<_>>().join(" ");
    let (head, tail) = (if from > 0 { "…" } else { "" }, if rest.trim().is_empty() { "" } else { "…" });
    let apart = |mark: &str| if mark.is_empty() { "" } else { " " };
    format!("{head}{}{words}{}{tail}", apart(head), apart(tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hit_is_told_with_the_words_around_it_as_they_stand() {
        let long = "Rockets fell on the base at dawn, and nobody there was hurt, said a spokesman for \
            Général Müller-Brandt’s staff in the capital late in the evening, after the smoke had gone.";
        for (text, spelling, expected) in [
            ("Smith did it.", "smith", "Smith did it."),
            (
                long,
                "muller",
                "… was hurt, said a spokesman for Général Müller-Brandt’s staff in the capital late in …",
            ),
            (long, "rockets", "Rockets fell on the base at dawn, and nobody …"),
            (long, "gone", "… in the evening, after the smoke had gone."),
            ("The xylophone of X is here", " x ", "The xylophone of X is here"),
            ("قال محمد إن", "محمد", "قال محمد إن"),
            ("one\ntwo  Smith", "smith", "one two Smith"),
        ] {
            assert_eq!(around(text, place_of(text, spelling)), expected);
        }
        assert_eq!(&long[place_of(long, "muller brandt")], "Müller-Brandt");
        assert_eq!(&"The xylophone of X is here"[place_of("The xylophone of X is here", " x ")].trim(), &"X");
        assert_eq!(around("nothing of it", place_of("nothing of it", "smith")), "nothing of it");
        let run = "山".repeat(300);
        let told = around(&run, place_of(&run, &"山".repeat(200)));
        assert!(told.chars().count() < LONGEST + 2 * AROUND, "{told}");
    }
}
