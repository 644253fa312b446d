//! Digits of other scripts.

use std::borrow::Cow;

/// Scripts whose digits stand for ours, each by its zero: Arabic, Persian, Devanagari, Bengali, full
/// width.
const ZEROS: [char; 5] = ['٠', '۰', '०', '০', '０'];

/// A text with the digits of other scripts as ASCII has them, and without the marks that only tell in
/// which direction it runs. Borrowed where it has neither.
pub fn fold_digits(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.chars().any(|letter| fold(letter) != Some(letter)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter_map(fold).collect())
}

fn fold(letter: char) -> Option<char> {
    match letter {
        '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        '٫' => Some('.'),
        letter => {
            let digit = ZEROS
                .iter()
                .find_map(|&zero| (letter as u32).checked_sub(zero as u32).filter(|digit| *digit < 10));
            digit.and_then(|digit| char::from_digit(digit, 10)).or(Some(letter))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_other_scripts_are_ours() {
        assert_eq!(fold_digits("٢٠٢٢/٠١/٠٥"), "2022/01/05");
        assert_eq!(fold_digits("۱۴۰۱"), "1401");
        assert_eq!(fold_digits("\u{200f}٣٣٫٥"), "33.5");
        assert!(matches!(fold_digits("5 janvier à 9 h"), Cow::Borrowed(_)));
    }
}
