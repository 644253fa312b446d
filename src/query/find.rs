//! Finding incidents by text: in their titles, summaries, kinds, places, actors and statements.
//!
//! A dossier keeps every string once, so each is looked at once, and the answer is remembered in
//! one bit. Incidents, places, actors and statements then only look at bits.

use super::bits::Bits;
use crate::formats::Progress;
use crate::model::{Dossier, Kind, Table, TextId};
use crate::words;

/// So many strings or incidents are looked at between two looks at whether to stop.
const BETWEEN_LOOKS: usize = 4096;

/// A text to look for, without regard to case: all of its words must be found, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle {
    words: Vec<Word>,
}

impl Needle {
    /// What to look for.
    pub fn new(text: &str) -> Self {
        Self { words: text.split_whitespace().map(Word::new).collect() }
    }

    /// Whether everything is found.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The incidents in which every word is found somewhere; `None` if somebody asked to stop.
    pub fn found_in(&self, dossier: &Dossier, progress: &Progress) -> Option<Bits> {
        let mut words = self.words.iter();
        let Some(first) = words.next() else {
            let mut all = Bits::none(dossier.len(Table::Incidents));
            (0..dossier.len(Table::Incidents)).for_each(|row| all.insert(row));
            return Some(all);
        };
        let mut found = first.found_in(dossier, progress)?;
        for word in words {
            found.keep(&word.found_in(dossier, progress)?);
        }
        Some(found)
    }
}

/// A word to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    /// In lower case.
    letters: Vec<char>,
    /// The same bytes, where all are ASCII.
    ascii: Option<Box<[u8]>>,
    /// The letter by which places to compare at are found: one that is rare in most texts.
    anchor: usize,
    /// How that letter ends in UTF-8, in lower and in upper case.
    ends: [u8; 2],
}

impl Word {
    fn new(word: &str) -> Self {
        let word = word.to_lowercase();
        let letters: Vec<char> = word.chars().collect();
        let anchor = (0..letters.len()).min_by_key(|&n| frequency(letters[n])).unwrap_or_default();
        let letter = letters.get(anchor).copied().unwrap_or_default();
        let mut upper = letter.to_uppercase();
        let upper = upper.next_back().unwrap_or(letter);
        let ends = [last_byte(letter), last_byte(upper)];
        Self { ascii: word.is_ascii().then(|| word.into_bytes().into()), letters, anchor, ends }
    }

    /// Whether the word is in a text, at the start of a word or within one.
    fn is_in(&self, text: &str) -> bool {
        let mut candidates = memchr::memchr2_iter(self.ends[0], self.ends[1], text.as_bytes());
        candidates.any(|at| self.is_at(text, at))
    }

    /// Whether the anchor that ends with the byte at `at` is that of the word.
    fn is_at(&self, text: &str, at: usize) -> bool {
        if let Some(ascii) = &self.ascii {
            let from = at.checked_sub(self.anchor).and_then(|start| text.as_bytes().get(start..));
            if let Some(part) = from.and_then(|from| from.get(..ascii.len())) {
                if part.eq_ignore_ascii_case(ascii) {
                    return true;
                }
                if part.is_ascii() {
                    return false;
                }
            }
        }
        let Some((before, after)) = text.split_at_checked(at + 1) else {
            return false;
        };
        let mut before = before.chars().rev().flat_map(|c| c.to_lowercase().rev());
        let mut after = after.chars().flat_map(char::to_lowercase);
        let (first, last) = self.letters.split_at(self.anchor + 1);
        first.iter().rev().all(|&letter| before.next() == Some(letter))
            && last.iter().all(|&letter| after.next() == Some(letter))
    }

    fn found_in(&self, dossier: &Dossier, progress: &Progress) -> Option<Bits> {
        let mut texts = Bits::none(dossier.text().len());
        for (n, text) in dossier.text().iter().enumerate() {
            if n.is_multiple_of(BETWEEN_LOOKS) && progress.is_cancelled() {
                return None;
            }
            if self.is_in(text) {
                texts.insert(n);
            }
        }
        let holds = |id: TextId| texts.holds(id.index());
        let mut found = Bits::none(dossier.len(Table::Incidents));
        for place in dossier.places().filter(|place| place.name_ids().any(holds)) {
            place.incidents().iter().for_each(|id| found.insert(id.index()));
        }
        for actor in dossier.actors().filter(|actor| actor.name_ids().any(holds)) {
            actor.incidents().iter().for_each(|id| found.insert(id.index()));
        }
        for statement in dossier.statements().filter(|statement| statement.text_ids().any(holds)) {
            statement.incidents().iter().for_each(|id| found.insert(id.index()));
        }
        let kinds = Kind::ALL.iter().map(|&kind| self.is_in(words::vocabulary::kind(kind)));
        let kinds: Vec<bool> = kinds.collect();
        for (n, incident) in dossier.incidents().enumerate() {
            if n.is_multiple_of(BETWEEN_LOOKS) && progress.is_cancelled() {
                return None;
            }
            if kinds[incident.kind() as usize] || incident.text_ids().into_iter().any(holds) {
                found.insert(n);
            }
        }
        Some(found)
    }
}

/// How often a letter stands in most texts, the rarest first. Letters that are also the small form
/// of something longer ("İ", the Kelvin sign) are no way to find every place.
fn frequency(letter: char) -> u32 {
    const BY_RARITY: &str = "qxzjvbwpygfmdhculsrnotae";
    match letter {
        'i' | 'k' => 60,
        '\u{300}'..='\u{36f}' => 70,
        '0'..='9' => 8,
        _ if letter.is_ascii() => BY_RARITY.find(letter).map_or(20, |at| at as u32),
        _ => 50,
    }
}

fn last_byte(letter: char) -> u8 {
    letter.encode_utf8(&mut [0; 4]).bytes().next_back().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn is_in(word: &str, text: &str) -> bool {
        Word::new(word).is_in(text)
    }

    #[test]
    fn a_word_is_found_whatever_its_case_and_script() {
        for (word, text) in [
            ("baghdad", "Near BAGHDAD airport"),
            ("ÉTAT", "contre l’État islamique"),
            ("état", "CONTRE L’ÉTAT"),
            ("باله", "نقذف بالهاونات"),
            ("МОСКВА", "в Москва-реке"),
            ("istanbul", "Istanbul"),
            ("İstanbul", "in İstanbul"),
            ("a", "A"),
            ("ß", "Straße"),
            ("12:30", "at 12:30"),
            ("(", "(unnamed)"),
        ] {
            assert!(is_in(word, text), "{word} in {text}");
        }
        for (word, text) in [("asad", "asa d"), ("aab", "ab"), ("xyz", ""), ("été", "ete"), ("long", "lon")]
        {
            assert!(!is_in(word, text), "{word} in {text}");
        }
    }

    proptest! {
        #[test]
        fn a_word_is_found_where_it_is_in_the_small_letters_of_the_text(
            text in "[a-cIiİıéÉßعب \u{301}]{0,12}",
            word in "[a-cIiéÉعب]{1,3}",
        ) {
            let expected = text.to_lowercase().contains(&word.to_lowercase());
            // The dot of a small “İ” is found only with its letter before it.
            prop_assume!(!text.contains('İ') || !word.to_lowercase().starts_with('i'));
            prop_assert_eq!(is_in(&word, &text), expected, "{} in {}", word, text);
        }
    }
}
