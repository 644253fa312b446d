//! What the JSON reader says, as data.
//!
//! It says it in a text only: of an error, `serde_json` gives away its place and one of four categories,
//! and keeps the kind to itself. Here, and nowhere else, that text is taken apart.

use serde_json::error::Category;

use super::shown;

/// What is wrong with JSON, or with a value of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum JsonFault {
    /// A value of another type than the field has.
    WrongType {
        /// What the field has.
        expected: JsonType,
        /// What stands there.
        found: JsonFound,
    },
    /// A field that must be there.
    FieldMissing {
        /// Its name.
        name: String,
    },
    /// A field that is given twice, so that either could be meant.
    FieldTwice {
        /// Its name.
        name: String,
    },
    /// Values in values, deeper than is read.
    TooDeep,
    /// No value where one is expected.
    NoValue {
        /// What stands there; empty where that is not known.
        found: String,
    },
    /// The text ends in the middle.
    CutOff {
        /// Of what.
        of: CutOff,
    },
    /// More text behind the end.
    TextBehind,
    /// A list with more values than expected.
    ListTooLong,
    /// A comma with nothing behind it.
    TrailingComma,
    /// No name of a field in quotation marks where one is expected.
    NoName,
    /// A number that is too large.
    NumberTooLarge,
    /// A line break or another control character inside a text.
    ControlCharacter,
    /// Something else.
    Other {
        /// What the reader says.
        says: String,
    },
}

/// In the middle of what a JSON text ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CutOff {
    /// Of an object.
    Object,
    /// Of a list.
    List,
    /// Of a text.
    Text,
    /// Where a value is expected.
    Value,
}

/// A type of values.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum JsonType {
    /// An object.
    Object,
    /// A list.
    List,
    /// A text.
    Text,
    /// True or false.
    Boolean,
    /// A null.
    Null,
    /// A number.
    Number,
    /// A whole number, not negative.
    WholeNumber,
    /// Longitude and latitude.
    Position,
    /// Nothing at all.
    Nothing,
    /// What the reader calls it.
    Other(String),
}

/// What stands where something else is expected.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum JsonFound {
    /// A value of this type.
    Type(JsonType),
    /// This number.
    Number(String),
    /// True or false.
    Boolean(String),
    /// This text, as it stands there.
    Text(String),
    /// A list of so many values.
    ListOf(String),
}

impl JsonFault {
    /// Every code of these kinds, each once.
    pub const CODES: &'static [&'static str] =
        &["wrong-type", "field-missing", "field-given-twice", "json-too-deep", "broken-json"];

    /// The code of this kind. Texts that are no JSON have one together.
    pub fn code(&self) -> &'static str {
        match self {
            Self::WrongType { .. } => "wrong-type",
            Self::FieldMissing { .. } => "field-missing",
            Self::FieldTwice { .. } => "field-given-twice",
            Self::TooDeep => "json-too-deep",
            _ => "broken-json",
        }
    }

    /// Why a value could not be used.
    pub(in crate::formats) fn of(error: &serde_json::Error) -> Self {
        Self::said(&error.to_string())
    }

    /// What is wrong with a text that is no JSON; `rest` is the text from there on.
    pub(in crate::formats) fn of_text(error: &serde_json::Error, rest: &[u8]) -> Self {
        match Self::of(error) {
            Self::ListTooLong => Self::TextBehind,
            Self::NoValue { .. } if error.classify() != Category::Eof => {
                let mut ends = rest.iter().skip(1).take(20);
                let length = ends.position(|b| b", \t\r\n]}:".contains(b)).map_or(20, |n| n + 1);
                let token = String::from_utf8_lossy(&rest[..rest.len().min(length)]);
                Self::NoValue { found: token.trim_end_matches('\u{FFFD}').trim().to_owned() }
            }
            fault => fault,
        }
    }

    /// A value that is no object.
    pub(in crate::formats) fn no_object(json: &str) -> Self {
        Self::WrongType { expected: JsonType::Object, found: JsonFound::Type(JsonType::of(json)) }
    }

    /// The field that is missing, which has no path of its own.
    pub(in crate::formats) fn missing_field(&self) -> Option<&str> {
        match self {
            Self::FieldMissing { name } => Some(name),
            _ => None,
        }
    }

    fn said(message: &str) -> Self {
        let message = without_place(message);
        for prefix in ["invalid type: ", "invalid value: "] {
            if let Some((found, expected)) =
                message.strip_prefix(prefix).and_then(|m| m.rsplit_once(", expected "))
            {
                return Self::WrongType { expected: JsonType::said(expected), found: JsonFound::said(found) };
            }
        }
        if let Some(length) = message.strip_prefix("invalid length ") {
            let (found, expected) = length.split_once(", expected ").unwrap_or((length, "another number"));
            let (expected, found) = (JsonType::said(expected), JsonFound::ListOf(found.to_owned()));
            return Self::WrongType { expected, found };
        }
        let name =
            |prefix| message.strip_prefix(prefix).map(|name: &str| name.trim_end_matches('`').to_owned());
        if let Some(name) = name("missing field `") {
            return Self::FieldMissing { name };
        }
        if let Some(name) = name("duplicate field `") {
            return Self::FieldTwice { name };
        }
        match message {
            "recursion limit exceeded" => Self::TooDeep,
            "expected value" => Self::NoValue { found: String::new() },
            "EOF while parsing an object" => Self::CutOff { of: CutOff::Object },
            "EOF while parsing a list" => Self::CutOff { of: CutOff::List },
            "EOF while parsing a string" => Self::CutOff { of: CutOff::Text },
            "EOF while parsing a value" => Self::CutOff { of: CutOff::Value },
            // Of a value inside a whole text, only a list can have more behind its end.
            "trailing characters" => Self::ListTooLong,
            "trailing comma" => Self::TrailingComma,
            "key must be a string" => Self::NoName,
            "number out of range" => Self::NumberTooLarge,
            other if other.starts_with("control character") => Self::ControlCharacter,
            other => Self::Other { says: other.to_owned() },
        }
    }
}

impl JsonType {
    /// The type of a JSON text.
    pub(in crate::formats) fn of(json: &str) -> Self {
        match json.trim_start().bytes().next() {
            Some(b'{') => Self::Object,
            Some(b'[') => Self::List,
            Some(b'"') => Self::Text,
            Some(b't' | b'f') => Self::Boolean,
            Some(b'n') => Self::Null,
            Some(_) => Self::Number,
            None => Self::Nothing,
        }
    }

    fn said(name: &str) -> Self {
        match name {
            "map" => Self::Object,
            "sequence" | "a sequence" => Self::List,
            "unit" | "null" => Self::Null,
            "a string" => Self::Text,
            "a boolean" => Self::Boolean,
            "f32" | "f64" => Self::Number,
            "u32" => Self::WholeNumber,
            "an array of length 2" => Self::Position,
            record if record.starts_with("struct ") => Self::Object,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl JsonFound {
    fn said(name: &str) -> Self {
        let digits = |prefix| name.strip_prefix(prefix)?.strip_suffix('`');
        if let Some(digits) = digits("integer `").or_else(|| digits("floating point `")) {
            return Self::Number(digits.to_owned());
        }
        if let Some(value) = name.strip_prefix("boolean `") {
            return Self::Boolean(value.trim_end_matches('`').to_owned());
        }
        match name.strip_prefix("string ") {
            Some(text) => Self::Text(shown(text)),
            None => Self::Type(JsonType::said(name)),
        }
    }
}

/// What the reader says, without where: that is said elsewhere and better, since it counts from the
/// start of a row.
pub(in crate::formats) fn without_place(message: &str) -> &str {
    message.rfind(" at line ").map_or(message, |at| &message[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_reader_says_becomes_data() {
        let wrong = |expected, found| JsonFault::WrongType { expected, found };
        let cases = [
            (
                "invalid type: map, expected a sequence at line 1 column 3",
                wrong(JsonType::List, JsonFound::Type(JsonType::Object)),
            ),
            (
                "invalid type: integer `5`, expected a string",
                wrong(JsonType::Text, JsonFound::Number("5".to_owned())),
            ),
            (
                "invalid type: string \"a, expected b\", expected f64",
                wrong(JsonType::Number, JsonFound::Text("\"a, expected b\"".to_owned())),
            ),
            (
                "invalid type: null, expected struct WhenRecord",
                wrong(JsonType::Object, JsonFound::Type(JsonType::Null)),
            ),
            (
                "invalid length 3, expected an array of length 2",
                wrong(JsonType::Position, JsonFound::ListOf("3".to_owned())),
            ),
            ("missing field `id` at line 9 column 1", JsonFault::FieldMissing { name: "id".to_owned() }),
            ("duplicate field `id`", JsonFault::FieldTwice { name: "id".to_owned() }),
        ];
        for (message, fault) in cases {
            assert_eq!(JsonFault::said(message), fault);
        }
    }
}
