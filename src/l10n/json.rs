//! What is said of JSON, in words for people who do not write programs.

use super::texts::json as say;
use crate::formats::json_fault::{CutOff, JsonFault, JsonFound, JsonType};

/// What is wrong with JSON, or with a value of it.
pub fn describe_json(fault: &JsonFault) -> String {
    match fault {
        JsonFault::WrongType { expected, found } => {
            let ((expected, name), (found, value)) = (choose_type(expected), choose_found(found));
            say::wrong_type(expected, name, found, value)
        }
        JsonFault::FieldMissing { name } => say::field_missing(name),
        JsonFault::FieldTwice { name } => say::field_given_twice(name),
        JsonFault::TooDeep => say::too_deep().into(),
        JsonFault::NoValue { found } if found.is_empty() => say::no_value().into(),
        JsonFault::NoValue { found } => say::no_value_but(found),
        JsonFault::CutOff { of: CutOff::Object } => say::cut_off_object().into(),
        JsonFault::CutOff { of: CutOff::List } => say::cut_off_list().into(),
        JsonFault::CutOff { of: CutOff::Text } => say::cut_off_text().into(),
        JsonFault::CutOff { of: CutOff::Value } => say::cut_off_value().into(),
        JsonFault::TextBehind => say::text_behind().into(),
        JsonFault::ListTooLong => say::list_too_long().into(),
        JsonFault::TrailingComma => say::trailing_comma().into(),
        JsonFault::NoName => say::no_name().into(),
        JsonFault::NumberTooLarge => say::number_too_large().into(),
        JsonFault::ControlCharacter => say::control_character().into(),
        JsonFault::Other { says } => says.clone(),
    }
}

/// The choice of a text for a type, and its name where there is none.
fn choose_type(one: &JsonType) -> (&'static str, &str) {
    let choice = match one {
        JsonType::Object => "object",
        JsonType::List => "list",
        JsonType::Text => "text",
        JsonType::Boolean => "boolean",
        JsonType::Null => "null",
        JsonType::Number => "a-number",
        JsonType::WholeNumber => "whole-number",
        JsonType::Position => "position",
        JsonType::Nothing => "nothing",
        JsonType::Other(name) => return ("other", name),
    };
    (choice, "")
}

/// The choice of a text for what was found, and its value.
pub(super) fn choose_found(found: &JsonFound) -> (&'static str, &str) {
    match found {
        JsonFound::Type(one) => choose_type(one),
        JsonFound::Number(number) => ("this-number", number),
        JsonFound::Boolean(value) => ("other", value),
        JsonFound::Text(text) => ("this-text", text),
        JsonFound::ListOf(length) => ("list-of", length),
    }
}
