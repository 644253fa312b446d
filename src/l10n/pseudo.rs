//! Languages made of English. One shows what of the window cannot be translated, and what has no room;
//! the other what of it does not go from right to left.

use std::borrow::Cow;

/// Its tag: English of the region that stands for accents.
pub(super) const TAG: &str = "en-XA";

/// The tag of the other: English of the region that stands for the direction.
pub(super) const MIRRORED_TAG: &str = "en-XB";

/// What is said otherwise in it. Words stay as they are, so that the window can be held against that in
/// English point by point.
pub(super) const MIRRORED_TEXTS: &str = "language-direction = rtl\n";

/// Each word longer by a third, as German and Finnish are, with accents on its vowels, and the text
/// between brackets that show where it is cut.
pub(super) fn transform(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_alphabetic) {
        return text.into();
    }
    let mut made = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        match letter {
            'a' => made.push_str("áá"),
            'e' => made.push_str("éé"),
            'i' => made.push_str("íí"),
            'o' => made.push_str("óó"),
            'u' => made.push_str("úú"),
            'A' => made.push('Á'),
            'E' => made.push('É'),
            'I' => made.push('Í'),
            'O' => made.push('Ó'),
            'U' => made.push('Ú'),
            'n' => made.push('ñ'),
            'c' => made.push('ç'),
            's' => made.push('š'),
            other => made.push(other),
        }
    }
    made.into()
}
