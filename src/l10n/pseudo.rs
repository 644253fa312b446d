//! A language made of English that shows what of the window cannot be translated, and what has no room.

use std::borrow::Cow;

/// Its tag: English of the region that stands for accents.
pub(super) const TAG: &str = "en-XA";

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
