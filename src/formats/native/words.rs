//! What the JSON reader says, in words for people who do not write programs.

use serde_json::error::Category;

const TOO_LONG: &str = "the list is longer than expected";

/// Why a value could not be used.
pub(super) fn reason(error: &serde_json::Error) -> String {
    in_words(&error.to_string())
}

/// What is wrong with the text that is no JSON; `rest` is the text from there on.
pub(super) fn syntax(error: &serde_json::Error, rest: &[u8]) -> String {
    let reason = reason(error);
    if reason == TOO_LONG {
        return "there is more text behind the end of the dossier".to_owned();
    }
    if error.classify() == Category::Eof {
        return format!("{reason}; the file seems to be cut off");
    }
    let mut ends = rest.iter().skip(1).take(20);
    let length = ends.position(|b| b", \t\r\n]}:".contains(b)).map_or(20, |n| n + 1);
    let token = String::from_utf8_lossy(&rest[..rest.len().min(length)]);
    let token = token.trim_end_matches('\u{FFFD}').trim();
    if reason == "expected a value" && !token.is_empty() {
        return format!("{reason}, found {token}");
    }
    reason
}

/// What kind of value a JSON text is.
pub(super) fn found(json: &str) -> &'static str {
    match json.trim_start().bytes().next() {
        Some(b'{') => "an object",
        Some(b'[') => "a list",
        Some(b'"') => "text",
        Some(b't' | b'f') => "true or false",
        Some(b'n') => "null",
        Some(_) => "a number",
        None => "nothing",
    }
}

/// A message of the JSON reader in the words of the format.
pub(super) fn in_words(message: &str) -> String {
    // Where it is, is said elsewhere and better: this position counts from the row's start.
    let message = message.rfind(" at line ").map_or(message, |at| &message[..at]);
    if let Some((found, expected)) =
        message.strip_prefix("invalid type: ").and_then(|m| m.rsplit_once(", expected "))
    {
        return format!("expected {}, found {}", type_in_words(expected), type_in_words(found));
    }
    if let Some((found, expected)) =
        message.strip_prefix("invalid value: ").and_then(|m| m.rsplit_once(", expected "))
    {
        return format!("expected {}, found {}", type_in_words(expected), type_in_words(found));
    }
    if let Some(length) = message.strip_prefix("invalid length ") {
        let (found, expected) = length.split_once(", expected ").unwrap_or((length, "another number"));
        return format!("expected {}, found a list of {found}", type_in_words(expected));
    }
    for (prefix, before, after) in [
        ("missing field `", "the field \"", "\" is missing"),
        ("duplicate field `", "the field \"", "\" is given a second time"),
    ] {
        if let Some(field) = message.strip_prefix(prefix) {
            return format!("{before}{}{after}", field.trim_end_matches('`'));
        }
    }
    match message {
        "recursion limit exceeded" => "it is nested more than 127 levels deep".to_owned(),
        "expected value" => "expected a value".to_owned(),
        "EOF while parsing an object" => "the text ends in the middle of an object".to_owned(),
        "EOF while parsing a list" => "the text ends in the middle of a list".to_owned(),
        "EOF while parsing a string" => "the text ends in the middle of a string".to_owned(),
        "EOF while parsing a value" => "the text ends where a value is expected".to_owned(),
        // Of a value inside a whole text, only a list can have more behind its end.
        "trailing characters" => TOO_LONG.to_owned(),
        "trailing comma" => "there is a comma with nothing behind it".to_owned(),
        "key must be a string" => "expected the name of a field in quotation marks".to_owned(),
        "number out of range" => "the number is too large".to_owned(),
        other if other.starts_with("control character") => {
            "a line break or control character inside a string; write it as \\n or \\u….".to_owned()
        }
        other => other.to_owned(),
    }
}

/// serde's names of types in the words of the format.
fn type_in_words(name: &str) -> String {
    let number = |prefix: &str| {
        let digits = name.strip_prefix(prefix)?.strip_suffix('`')?;
        Some(format!("the number {digits}"))
    };
    if let Some(number) = number("integer `").or_else(|| number("floating point `")) {
        return number;
    }
    if let Some(value) = name.strip_prefix("boolean `") {
        return value.trim_end_matches('`').to_owned();
    }
    if let Some(text) = name.strip_prefix("string ") {
        return super::shown(&format!("the text {text}"));
    }
    match name {
        "map" => "an object",
        "sequence" | "a sequence" => "a list",
        "unit" | "null" => "null",
        "a string" => "text",
        "a boolean" => "true or false",
        "f32" | "f64" => "a number",
        "u32" => "a whole number, not negative",
        "an array of length 2" => "[longitude, latitude]",
        record if record.starts_with("struct ") => "an object",
        other => other,
    }
    .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_speak_of_lists_objects_and_text() {
        let cases = [
            ("invalid type: map, expected a sequence at line 1 column 3", "expected a list, found an object"),
            ("invalid type: integer `5`, expected a string", "expected text, found the number 5"),
            (
                "invalid type: string \"a, expected b\", expected f64",
                "expected a number, found the text \"a, expected b\"",
            ),
            ("invalid type: null, expected struct WhenRecord", "expected an object, found null"),
            (
                "invalid length 3, expected an array of length 2",
                "expected [longitude, latitude], found a list of 3",
            ),
            ("missing field `id` at line 9 column 1", "the field \"id\" is missing"),
            ("duplicate field `id`", "the field \"id\" is given a second time"),
        ];
        for (message, words) in cases {
            assert_eq!(in_words(message), words);
        }
    }
}
