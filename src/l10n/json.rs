//! What is said of JSON, in words for people who do not write programs.

use crate::formats::json_fault::{CutOff, JsonFault, JsonFound, JsonType};

/// What is wrong with JSON, or with a value of it.
pub fn describe_json(fault: &JsonFault) -> String {
    match fault {
        JsonFault::WrongType { expected, found } => {
            return format!("expected {}, found {}", told_type(expected), told_found(found));
        }
        JsonFault::FieldMissing { name } => return format!("the field \"{name}\" is missing"),
        JsonFault::FieldTwice { name } => return format!("the field \"{name}\" is given a second time"),
        JsonFault::TooDeep => "it is nested more than 127 levels deep",
        JsonFault::NoValue { found } if found.is_empty() => "expected a value",
        JsonFault::NoValue { found } => return format!("expected a value, found {found}"),
        JsonFault::CutOff { of } => match of {
            CutOff::Object => "the text ends in the middle of an object; it seems to be cut off",
            CutOff::List => "the text ends in the middle of a list; it seems to be cut off",
            CutOff::Text => "the text ends in the middle of a string; it seems to be cut off",
            CutOff::Value => "the text ends where a value is expected; it seems to be cut off",
        },
        JsonFault::TextBehind => "there is more text behind its end",
        JsonFault::ListTooLong => "the list is longer than expected",
        JsonFault::TrailingComma => "there is a comma with nothing behind it",
        JsonFault::NoName => "expected the name of a field in quotation marks",
        JsonFault::NumberTooLarge => "the number is too large",
        JsonFault::ControlCharacter => {
            "a line break or control character inside a string; write it as \\n or \\u…."
        }
        JsonFault::Other { says } => says,
    }
    .to_owned()
}

pub(super) fn told_type(one: &JsonType) -> &str {
    match one {
        JsonType::Object => "an object",
        JsonType::List => "a list",
        JsonType::Text => "text",
        JsonType::Boolean => "true or false",
        JsonType::Null => "null",
        JsonType::Number => "a number",
        JsonType::WholeNumber => "a whole number, not negative",
        JsonType::Position => "[longitude, latitude]",
        JsonType::Nothing => "nothing",
        JsonType::Other(name) => name,
    }
}

pub(super) fn told_found(found: &JsonFound) -> String {
    match found {
        JsonFound::Type(one) => told_type(one).to_owned(),
        JsonFound::Number(number) => format!("the number {number}"),
        JsonFound::Boolean(value) => value.clone(),
        JsonFound::Text(text) => format!("the text {text}"),
        JsonFound::ListOf(length) => format!("a list of {length}"),
    }
}
