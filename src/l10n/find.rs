//! What is said of words that are found nowhere.

pub use super::texts::find::*;

/// That a word is nowhere, and how many names are spelt nearly so.
pub fn missed(word: &str, nearly: usize) -> String {
    if nearly == 0 { nowhere(word) } else { spelt_nearly_so(word, nearly) }
}

/// What is typed, with a name in the place of a word.
pub fn replaced(text: &str, word: &str, name: &str) -> String {
    let name = if name.contains(' ') && !text.contains(['"', '“']) {
        format!("\"{name}\"")
    } else {
        name.to_owned()
    };
    text.replacen(word, &name, 1)
}
