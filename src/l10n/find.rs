//! What is said of words that are found nowhere.

pub use super::texts::find::*;

/// That a word is nowhere, and how many names are spelt nearly so.
pub fn missed(word: &str, nearly: usize) -> String {
    if nearly == 0 { nowhere(word) } else { spelt_nearly_so(word, nearly) }
}
