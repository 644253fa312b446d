//! Letters that people write one way or another are made the same: case, accents, Arabic vowel
//! signs and forms of one letter, hyphens, apostrophes and the Arabic article. "Dayr az Zawr" and
//! "Dayr al-Zawr", "الميادين" and "ميادين" have the same key.
//!
//! Unicode's compatibility decomposition (NFKD) takes marks from letters. What it leaves as it is,
//! though people write one for the other, stands in a table.

use std::sync::OnceLock;

use unicode_normalization::char::{canonical_combining_class, decompose_compatible};

/// Letters that Unicode does not take apart, though people write one for the other.
const LETTERS: &[(&str, &str)] = &[
    ("a", "ə"),
    ("ae", "æ"),
    ("b", "ɓ"),
    ("d", "ðđɗ"),
    ("e", "ɛ"),
    ("f", "ƒ"),
    ("h", "ħ"),
    ("i", "ıɨ"),
    ("k", "ƙ"),
    ("l", "ł"),
    ("n", "ŋ"),
    ("o", "øɔ"),
    ("oe", "œ"),
    ("ss", "ß"),
    ("t", "ŧ"),
    ("th", "þ"),
    ("y", "ƴ"),
    ("σ", "ς"),
    ("г", "ґ"),
    ("ا", "ٱ"),
    ("ه", "ةہەھ"),
    ("و", "ۆ"),
    ("ي", "ىیې"),
    ("ك", "ک"),
];

/// Signs that many leave out, and that are no marks on a letter: apostrophes, the hamza, the stroke
/// that widens a word, what only tells where a word may be broken.
const SILENT: &str = "'`´ʹʺʻʼʽʾʿ‘’‛′ءـ\u{AD}\u{34F}";

/// The Arabic article as it is written in Latin letters, before each of the letters it goes with.
const ARTICLES: &[&str] = &[
    "al", "el", "ad", "adh", "ar", "as", "ash", "at", "ath", "az", "an", "ez", "ed", "es", "er", "en", "et",
];
const ARABIC_ARTICLE: &str = "ال";

/// Nothing takes the place of the letter.
const GONE: char = '\0';
/// What becomes of the letters below this is kept: nearly all text is made of them.
const TABLE: usize = 0x2000;

/// What becomes of each letter; `None` where that is several.
fn table() -> &'static [Option<char>] {
    static FOLDED: OnceLock<Vec<Option<char>>> = OnceLock::new();
    FOLDED.get_or_init(|| {
        let folded = |n: u32| {
            let mut parts = String::new();
            if let Some(letter) = char::from_u32(n) {
                take_apart(letter, |part| parts.push(part));
            }
            let mut parts = parts.chars();
            let first = parts.next().unwrap_or(GONE);
            parts.next().is_none().then_some(first)
        };
        (0..TABLE as u32).map(folded).collect()
    })
}

/// Gives what becomes of a letter: small letters, a space for what is none, nothing for what is silent.
fn take_apart(letter: char, mut part: impl FnMut(char)) {
    if SILENT.contains(letter) {
        return;
    }
    decompose_compatible(letter, |piece| match canonical_combining_class(piece) {
        _ if SILENT.contains(piece) => {}
        0 => piece.to_lowercase().for_each(|lower| {
            match LETTERS.iter().find(|(_, written)| written.contains(lower)) {
                Some((bare, _)) => bare.chars().for_each(&mut part),
                None => part(if lower.is_alphanumeric() { lower } else { ' ' }),
            }
        }),
        // Marks that make another sound, which nobody leaves out: of kana, and vowels from India
        // to Tibet.
        8 | 84..=132 => part(piece),
        _ => {}
    });
}

/// The words of a text in folded letters, with a space between two.
pub fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    words_into(text, &mut words);
    words
}

/// As [`words`], in room that is there already; what was in it goes.
pub fn words_into(text: &str, words: &mut String) {
    words.clear();
    let table = table();
    let mut push = |folded| match folded {
        GONE => {}
        ' ' if words.is_empty() || words.ends_with(' ') => {}
        letter => words.push(letter),
    };
    for letter in text.chars() {
        match table.get(letter as usize) {
            Some(&Some(folded)) => push(folded),
            _ => take_apart(letter, &mut push),
        }
    }
    words.truncate(words.trim_end().len());
}

/// The key of folded words: written together, without articles. Equal keys are spellings of one
/// name, as far as letters can tell.
pub fn key<'a>(words: impl Iterator<Item = &'a str> + Clone) -> String {
    let mut key = String::new();
    for word in words.clone().filter(|word| !ARTICLES.contains(word)) {
        key.push_str(without_article(word));
    }
    if key.is_empty() {
        key.extend(words);
    }
    key
}

/// The key of a text.
pub fn key_of(text: &str) -> String {
    key(words(text).split(' '))
}

/// An Arabic word without the article at its beginning.
pub fn without_article(word: &str) -> &str {
    let rest = word.strip_prefix(ARABIC_ARTICLE);
    rest.filter(|rest| rest.chars().nth(1).is_some()).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for spellings in [
            &["Dayr az Zawr", "Dayr al-Zawr", "dayr az-zawr", "DAYR AZ ZAWR", "Dayr-az-Zawr"][..],
            &["Al Mayādīn", "al-Mayadin", "Mayadin", "El Mayadîn"],
            &["الميادين", "ميادين", "المَيَادِين", "الميـاديــن"],
            &["أربيل", "اربيل"],
            &["الرقة", "الرقه"],
            &["کرکوک", "كركوك"],
            &["Ţarţūs", "Tartus", "TARTUS"],
            &["Ra’s al ‘Ayn", "Ras al-Ayn", "Ra's al 'Ayn"],
            &["Łódź", "Lodz"],
            &["Київ", "київ"],
            &["Gießen", "GIESSEN", "GIEẞEN"],
            &["été", "ete", "ÉTÉ", "e\u{301}te\u{301}", "E\u{301}TE\u{301}", "ｅｔｅ"],
            &["İstanbul", "istanbul", "I\u{307}stanbul", "Istanbul", "ıstanbul"],
            &["Straße", "strasse", "STRASSE", "STRAẞE"],
            &["ʿAyn", "‘Ayn", "’Ayn", "ʻAyn", "ʼAyn", "Ayn"],
            &["Ærø", "aero", "Ǽro"],
            &["Điện Biên Phủ", "dien bien phu", "Đie\u{323}\u{302}n Bie\u{302}n Phu\u{309}"],
            &["Αθήνα", "ΑΘΗΝΑ", "Αθηνα"],
            &["Фёдор", "федор", "Фе\u{308}дор"],
            &["إدلب", "ادلب", "ا\u{655}دلب"],
            &["مؤتة", "موته", "مو\u{654}ته"],
            &["ﻻذﻗﻴﺔ", "لاذقية"],
            &["שָׁלוֹם", "שלום", "שׁלום"],
            &["ﬁeld", "field"],
        ] {
            for spelling in spellings {
                assert_eq!(key_of(spelling), key_of(spellings[0]), "{spelling}");
            }
        }
    }

    #[test]
    fn what_differs_in_letters_stays_different_and_an_article_alone_is_a_name() {
        assert_ne!(key_of("Homs"), key_of("Hims"));
        assert_ne!(key_of("الرقة"), key_of("الرقم"));
        assert_ne!(key_of("हिंदी"), key_of("हंद"), "vowels of India are signs, and not left out");
        assert_ne!(key_of("ガザ"), key_of("カサ"), "nor is what makes another sound of a letter in Japan");
        assert_eq!(key_of("As"), "as");
        assert_eq!(key_of(" - "), "");
    }
}
