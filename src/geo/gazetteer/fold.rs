//! Letters that people write one way or another are made the same: case, accents, Arabic vowel
//! signs and forms of one letter, hyphens, apostrophes and the Arabic article. "Dayr az Zawr" and
//! "Dayr al-Zawr", "الميادين" and "ميادين" have the same key.

use std::sync::OnceLock;

/// Letters with marks, and the letter that is left without them.
const LETTERS: &[(char, &str)] = &[
    ('a', "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặə"),
    ('b', "ḃḅḇɓ"),
    ('c', "çćĉċčḉ"),
    ('d', "ðďđḋḍḏḑḓɗ"),
    ('e', "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệɛ"),
    ('f', "ƒḟ"),
    ('g', "ĝğġģǧǵḡ"),
    ('h', "ĥħȟḣḥḧḩḫẖ"),
    ('i', "ìíîïĩīĭįıǐȉȋḭḯỉịɨ"),
    ('j', "ĵǰ"),
    ('k', "ķƙǩḱḳḵ"),
    ('l', "ĺļľłḷḹḻḽ"),
    ('m', "ḿṁṃ"),
    ('n', "ñńņňŋǹṅṇṉṋ"),
    ('o', "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợɔ"),
    ('p', "ṕṗ"),
    ('r', "ŕŗřȑȓṙṛṝṟ"),
    ('s', "śŝşšſșṡṣṥṧṩẛ"),
    ('t', "ţťŧțṫṭṯṱẗ"),
    ('u', "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ('v', "ṽṿ"),
    ('w', "ŵẁẃẅẇẉẘ"),
    ('x', "ẋẍ"),
    ('y', "ýÿŷƴȳẏẙỳỵỷỹ"),
    ('z', "źżžẑẓẕ"),
    ('г', "ѓґ"),
    ('е', "ѐёӗ"),
    ('и', "йѝӣӥ"),
    ('і', "ї"),
    ('к', "ќ"),
    ('у', "ўӯӱӳ"),
    ('ا', "أإآٱ"),
    ('ه', "ةہەھ"),
    ('و', "ؤۆ"),
    ('ي', "ىیئې"),
    ('ك', "ک"),
];

/// Signs above, below and between letters that many leave out: accents, apostrophes, the hamza,
/// the stroke that widens a word, vowel signs of Arabic and Hebrew.
const SILENT: &[(char, char)] = &[
    ('\'', '\''),
    ('`', '`'),
    ('´', '´'),
    ('\u{02B9}', '\u{02BF}'),
    ('\u{0300}', '\u{036F}'),
    ('\u{0591}', '\u{05C7}'),
    ('\u{0610}', '\u{061A}'),
    ('\u{0621}', '\u{0621}'),
    ('\u{0640}', '\u{0640}'),
    ('\u{064B}', '\u{065F}'),
    ('\u{0670}', '\u{0670}'),
];

/// The Arabic article as it is written in Latin letters, before each of the letters it goes with.
const ARTICLES: &[&str] = &[
    "al", "el", "ad", "adh", "ar", "as", "ash", "at", "ath", "az", "an", "ez", "ed", "es", "er", "en", "et",
];
const ARABIC_ARTICLE: &str = "ال";

/// Nothing takes the place of the letter.
const GONE: char = '\0';
const TABLE: usize = 0x2000;

fn table() -> &'static [char] {
    static FOLDED: OnceLock<Vec<char>> = OnceLock::new();
    FOLDED.get_or_init(|| {
        let folded = |n: u32| {
            let Some(letter) = char::from_u32(n) else {
                return ' ';
            };
            if SILENT.iter().any(|&(first, last)| (first..=last).contains(&letter)) {
                return GONE;
            }
            let lower = plain(letter);
            let row = LETTERS.iter().find(|(_, marked)| marked.contains(lower));
            row.map_or(lower, |&(bare, _)| bare)
        };
        (0..TABLE as u32).map(folded).collect()
    })
}

/// The small letter; a space for what is none.
fn plain(letter: char) -> char {
    if letter.is_alphanumeric() { letter.to_lowercase().next().unwrap_or(letter) } else { ' ' }
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
    for letter in text.chars() {
        let folded = match letter {
            'ß' => {
                words.push('s');
                's'
            }
            'æ' | 'Æ' => {
                words.push('a');
                'e'
            }
            'œ' | 'Œ' => {
                words.push('o');
                'e'
            }
            'þ' | 'Þ' => {
                words.push('t');
                'h'
            }
            '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2032}' => GONE,
            _ => table.get(letter as usize).copied().unwrap_or_else(|| plain(letter)),
        };
        match folded {
            GONE => {}
            ' ' if words.is_empty() || words.ends_with(' ') => {}
            letter => words.push(letter),
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
            &["Gießen", "GIESSEN"],
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
        assert_eq!(key_of("As"), "as");
        assert_eq!(key_of(" - "), "");
    }
}
