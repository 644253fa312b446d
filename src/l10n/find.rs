//! What is said of words that are found nowhere.

/// That a word is nowhere, and that some names are spelt nearly so.
pub fn missed(word: &str, nearly: usize) -> String {
    let nowhere = format!("“{word}” is in no title, text, name or cell.");
    match nearly {
        0 => nowhere,
        1 => format!("{nowhere} Spelt nearly so:"),
        _ => format!("{nowhere} {nearly} names are spelt nearly so:"),
    }
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
