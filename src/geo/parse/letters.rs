//! Digits, letters and marks of other scripts and keyboards as those that are read here.

use std::borrow::Cow;

/// Words for hemispheres and for parts of an angle, and what they are read as, in lower case.
const WORDS: [(&str, char); 24] = [
    ("deg", '°'),
    ("degs", '°'),
    ("degree", '°'),
    ("degrees", '°'),
    ("min", '\''),
    ("minutes", '\''),
    ("seconds", '"'),
    ("north", 'N'),
    ("south", 'S'),
    ("east", 'E'),
    ("west", 'W'),
    ("nord", 'N'),
    ("sud", 'S'),
    ("ouest", 'W'),
    ("est", 'E'),
    ("شمالا", 'N'),
    ("جنوبا", 'S'),
    ("شرقا", 'E'),
    ("غربا", 'W'),
    ("شمال", 'N'),
    ("جنوب", 'S'),
    ("شرق", 'E'),
    ("غرب", 'W'),
    ("oeste", 'W'),
];

/// Whether a letter is a digit that is read here.
pub(super) fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '٠'..='٩' | '۰'..='۹')
}

/// Digits of Arabic scripts as those of ASCII, typographic marks as those of a keyboard, words for
/// hemispheres and degrees as their letters and marks. Text that has none of these is left alone.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let is_plain = |b: u8| b.is_ascii_digit() || b" ,.;-+()[]".contains(&b);
    if text.bytes().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        if letter.is_alphabetic() {
            let end = rest.find(|l: char| !l.is_alphabetic() && !is_vowel_mark(l)).unwrap_or(rest.len());
            let (word, behind) = rest.split_at(end);
            plain.push_str(&sign(word).map_or(Cow::Borrowed(word), |letter| letter.to_string().into()));
            rest = behind;
            continue;
        }
        plain.push(match letter {
            '٠'..='٩' => digit(letter, '٠'),
            '۰'..='۹' => digit(letter, '۰'),
            '٫' => '.',
            '،' => ',',
            '؛' => ';',
            '\u{2212}' | '–' | '‐' | '‑' => '-',
            '′' | '’' | '‘' | '´' | 'ʹ' | '`' => '\'',
            '″' | '”' | '“' | 'ʺ' => '"',
            'º' | '˚' => '°',
            '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
            other => other,
        });
        rest = &rest[letter.len_utf8()..];
    }
    // Marks of direction have no width.
    plain.retain(|l| !matches!(l, '\u{200e}' | '\u{200f}' | '\u{feff}' | '\u{202a}'..='\u{202e}'));
    Cow::Owned(plain)
}

fn digit(letter: char, zero: char) -> char {
    char::from_digit(letter as u32 - zero as u32, 10).unwrap_or(letter)
}

/// Marks of vowels, such as those of `شمالاً`.
fn is_vowel_mark(letter: char) -> bool {
    matches!(letter, '\u{64b}'..='\u{652}')
}

fn sign(word: &str) -> Option<char> {
    // Single letters of Arabic maps.
    match word {
        "ش" => return Some('N'),
        "ج" => return Some('S'),
        "ق" => return Some('E'),
        "غ" => return Some('W'),
        _ => {}
    }
    if word.len() < 3 || word.len() > 20 {
        return None;
    }
    let word: String = word.chars().filter(|&l| !is_vowel_mark(l)).flat_map(char::to_lowercase).collect();
    WORDS.iter().find(|(known, _)| *known == word).map(|(_, letter)| *letter)
}
