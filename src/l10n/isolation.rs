//! What fills a sentence that is read from the right, and is itself read from the left.
//!
//! `Ctrl++`, `--force` and `2022-01-05` end up turned round in the middle of Arabic words: a sign belongs to
//! the line, and digits behind Arabic letters are parted by a stroke. So they are put between marks that set
//! them apart (isolates, UAX #9), which whoever draws them or opens a document obeys and does not show. A
//! terminal may show them, so the command line has none.

use std::borrow::Cow;
use std::sync::atomic::{AtomicBool, Ordering};

use unicode_bidi::{BidiClass, bidi_class};

static IS_WANTED: AtomicBool = AtomicBool::new(false);

/// Whether arguments are set apart from now on, where their sentence is read from the right: by a window, and
/// for documents.
pub fn set_apart(is_wanted: bool) {
    IS_WANTED.store(is_wanted, Ordering::Relaxed);
}

pub(super) fn is_wanted() -> bool {
    IS_WANTED.load(Ordering::Relaxed)
}

/// An argument between marks, if it needs them in a sentence from the right.
pub(super) fn isolated(text: &str) -> Cow<'_, str> {
    if is_turned(text) { format!("\u{2066}{text}\u{2069}").into() } else { text.into() }
}

/// A sentence that is read from the right, also where it begins with a word that is not: behind a mark that
/// says so (UAX #9, P2).
pub(super) fn begun(sentence: String) -> String {
    use BidiClass::{AL, L, R};
    let mut strong = sentence.chars().map(bidi_class).filter(|class| matches!(class, L | R | AL));
    let begins_at_left = strong.next() == Some(L) && strong.any(|class| class != L);
    if begins_at_left { format!("\u{200F}{sentence}") } else { sentence }
}

/// What is read from the left, and begins or ends with something that is no letter.
fn is_turned(text: &str) -> bool {
    use BidiClass::{AL, CS, EN, L, R};
    let mut classes = text.chars().map(bidi_class);
    let (first, last) = (classes.clone().next(), classes.clone().next_back());
    let begins_and_ends_well = first == Some(L) && matches!(last, Some(L | EN));
    // Numbers and times of day are written from the left everywhere.
    let is_number = matches!((first, last), (Some(EN), Some(EN)))
        && classes.clone().all(|class| matches!(class, EN | CS));
    !begins_and_ends_well
        && !is_number
        && classes.clone().any(|class| matches!(class, L | EN))
        && !matches!(classes.find(|class| matches!(class, L | R | AL)), Some(R | AL))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_at_the_right_also_with_a_latin_name() {
        assert_eq!(begun("a.csv: حوادث".to_owned()), "\u{200F}a.csv: حوادث");
        for fine in ["حوادث a.csv", "a.csv", "5 حوادث", ""] {
            assert_eq!(begun(fine.to_owned()), fine);
        }
    }

    #[test]
    fn what_would_be_turned_round_between_arabic_words_is_set_apart() {
        for turned in
            ["Ctrl++", "2022-01-05", "--force", "5 rockets", "(2) x.csv", "C++", "35.1, 40.5", "Ain (عين)"]
        {
            assert_eq!(isolated(turned), format!("\u{2066}{turned}\u{2069}"), "{turned}");
        }
        for fine in [
            "",
            "Ctrl+O",
            "a-b (c).csv",
            "Layer 2",
            "12\u{202F}345",
            "2.5",
            "09:30",
            "…",
            "عين (Ain)",
            "5 صواريخ",
            "«عين»",
        ] {
            assert_eq!(isolated(fine), fine);
        }
    }
}
