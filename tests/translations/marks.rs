//! The marks of a language, as `docs/glossary.md` has them. A language of which nothing stands here is asked
//! only what is true of all.

use std::collections::BTreeSet;

use super::text::{GAP, Text};

const NARROW: char = '\u{202F}';
const NO_BREAK: char = '\u{A0}';

/// A letter or mark in what is said, and what is around it.
struct At<'a> {
    chars: &'a [char],
    index: usize,
}

/// The wrong marks of a text.
pub(super) fn wrong(tag: &str, english: &Text, text: &Text) -> BTreeSet<String> {
    // A field of JSON stands in straight quotation marks in every language.
    let has_straight = english.ways.iter().any(|way| way.contains('"'));
    let mut found = BTreeSet::new();
    for way in &text.ways {
        let chars: Vec<char> = way.chars().collect();
        for index in 0..chars.len() {
            let at = At { chars: &chars, index };
            let wrong = of_all(&at, has_straight).or_else(|| match tag {
                "fr" => french(&at),
                "ar" => arabic(&at),
                _ => None,
            });
            found.extend(wrong.map(|what| format!("has {what}: “{}”", at.around())));
        }
    }
    found
}

impl At<'_> {
    fn mark(&self) -> char {
        self.chars[self.index]
    }

    fn before(&self) -> Option<char> {
        self.index.checked_sub(1).map(|index| self.chars[index])
    }

    fn after(&self) -> Option<char> {
        self.chars.get(self.index + 1).copied()
    }

    /// The nearest letters and marks on both sides, over blanks.
    fn words(&self) -> (Option<char>, Option<char>) {
        let is_word = |c: &char| !c.is_whitespace();
        let before = self.chars[..self.index].iter().rev().copied().find(is_word);
        (before, self.chars[self.index + 1..].iter().copied().find(is_word))
    }

    fn is_beside(&self, mark: char) -> bool {
        self.before() == Some(mark) || self.after() == Some(mark)
    }

    /// Whether it ends an entity of HTML: `&name;`.
    fn is_entity(&self) -> bool {
        let word = self.chars[..self.index].iter().rev().take_while(|c| !c.is_whitespace());
        self.mark() == ';' && word.into_iter().any(|c| *c == '&')
    }

    fn around(&self) -> String {
        let around = &self.chars[self.index.saturating_sub(12)..(self.index + 12).min(self.chars.len())];
        around.iter().map(|c| if *c == GAP { '◇' } else { *c }).collect()
    }
}

fn of_all(at: &At<'_>, has_straight: bool) -> Option<&'static str> {
    match at.mark() {
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
            Some("a mark of direction, which the program sets itself")
        }
        '"' if !has_straight => Some("a straight quotation mark"),
        '.' if at.before() != Some('.') && at.chars[at.index..].starts_with(&['.'; 3]) => {
            Some("three dots in the place of …")
        }
        ' ' if at.after() == Some(' ') => Some("two blanks"),
        _ => None,
    }
}

fn french(at: &At<'_>) -> Option<&'static str> {
    let (before, after) = (at.before(), at.after());
    match at.mark() {
        '\'' if !at.is_beside(GAP) => Some("a straight apostrophe"),
        '“' | '”' | '„' => Some("quotation marks of English"),
        '«' if after != Some(NARROW) => Some("no U+202F inside «"),
        '»' if before != Some(NARROW) => Some("no U+202F inside »"),
        ';' | '!' | '?' if !at.is_entity() && !matches!(before, Some(NARROW | '!' | '?')) => {
            Some("no U+202F before a mark")
        }
        ':' => {
            let is_in_word = before.is_some_and(char::is_alphanumeric)
                && after.is_some_and(|c| c.is_ascii_alphanumeric() || c == '/');
            let is_fine = is_in_word || matches!(before, None | Some(NO_BREAK | '['));
            (!is_fine).then_some("no U+00A0 before a colon")
        }
        '%' if before.is_some_and(|c| c.is_ascii_digit() || c == GAP) => Some("no U+00A0 before %"),
        '\u{2009}' => Some("U+2009 in the place of U+202F"),
        _ => None,
    }
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}

fn arabic(at: &At<'_>) -> Option<&'static str> {
    let (before, after, (last, next)) = (at.before(), at.after(), at.words());
    // “low, best, high” and “35.1, 40.5” are Latin.
    let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
    let is_of_sentence = before.is_some_and(is_arabic)
        || last.is_some_and(is_arabic) && next.is_some_and(is_arabic)
        || after.is_none_or(|c| c == ' ') && !(is_latin(last) && is_latin(next));
    match at.mark() {
        ',' if is_of_sentence => Some("a Latin comma"),
        ';' if is_of_sentence && !at.is_entity() => Some("a Latin semicolon"),
        '?' if at.chars.iter().copied().any(is_arabic) => Some("a Latin question mark"),
        '“' | '”' | '„' => Some("quotation marks of English"),
        '\'' if !at.is_beside(GAP) => Some("a straight apostrophe"),
        '«' if matches!(after, Some(' ' | NARROW)) => Some("a blank inside «"),
        '»' if matches!(before, Some(' ' | NARROW)) => Some("a blank inside »"),
        '،' | '؛' | '؟' if before == Some(' ') => Some("a blank before a mark"),
        '،' | '؛' if after.is_some_and(|c| !c.is_whitespace() && !"»)".contains(c)) => {
            Some("no blank behind a mark")
        }
        '\u{0640}' if after.is_some_and(is_arabic) => Some("a tatweel"),
        'ی' | 'ک' | 'ھ' | 'ہ' => Some("a letter of Persian or Urdu"),
        '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' => Some("a presentation form"),
        '\u{064C}' | '\u{064E}' | '\u{0650}' | '\u{0652}' => Some("a vowel sign that is not used"),
        '٠'..='٩' if !at.around().contains("٠١٢") => {
            Some("an Arabic-Indic digit, which the program writes where the user wishes")
        }
        _ => None,
    }
}
