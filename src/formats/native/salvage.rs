//! What is good in a row whose shape is not: the fields that cannot be read are set aside, one
//! after the other, until the others can.

use serde_json::Value;
use serde_json::value::RawValue;

use super::locate;
use super::rows::{Records, flaw_of};
use super::words;
use crate::model::record::Extra;

/// A path in the row, and why what stands there cannot be used.
type Flaw = (String, String);

/// What came of it.
pub(super) struct Salvage {
    /// What had to be set aside.
    pub flaws: Vec<Flaw>,
    /// The row's text without it, and each field that had something set aside, as it was; or why
    /// nothing could be saved.
    pub rest: Result<(String, Extra), Flaw>,
}

/// A field of the row.
struct Field<'a> {
    key: String,
    raw: &'a RawValue,
    left: Left<'a>,
}

/// What is still to be read of a field.
enum Left<'a> {
    All,
    /// Of a list, those elements, each with where it was.
    Elements(Vec<(usize, &'a RawValue)>),
    Nothing,
}

/// Sets aside what cannot be read in `row`.
pub(super) fn salvage<R: Records>(row: &str) -> Salvage {
    let mut flaws = Vec::new();
    let rest = save::<R>(row, &mut flaws);
    Salvage { flaws, rest }
}

fn save<R: Records>(row: &str, flaws: &mut Vec<Flaw>) -> Result<(String, Extra), Flaw> {
    let fields = locate::fields(row);
    let mut fields: Vec<Field<'_>> = match fields {
        None => {
            let reason = flaw_of::<R>(row).map(|(_, reason)| reason);
            let found = || format!("expected an object, found {}", words::found(row));
            return Err((String::new(), reason.filter(|_| row.starts_with('{')).unwrap_or_else(found)));
        }
        Some(fields) => fields.into_iter().map(|(key, raw)| Field { key, raw, left: Left::All }).collect(),
    };
    loop {
        let text = text_of(&fields);
        let Some((path, reason)) = flaw_of::<R>(&text) else {
            return Ok((text, kept(&fields)?));
        };
        let own = path.split(['.', '[']).next().unwrap_or_default();
        let found = fields.iter_mut().find(|field| field.key == own && !matches!(field.left, Left::Nothing));
        // Without an id it is no row, and a statement is its words.
        let Some(field) = found.filter(|_| !matches!(own, "id" | "text")) else {
            return Err((missing_field(&path, &reason), reason));
        };
        let path = set_aside(field, &path);
        flaws.push((path, reason));
    }
}

/// Sets aside what stands at `path` in the field: one element of a list, or all of it. Answers
/// the path as it was before anything was set aside.
fn set_aside(field: &mut Field<'_>, path: &str) -> String {
    let indexed = path[field.key.len()..].strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let index = indexed.and_then(|(index, rest)| Some((index.parse::<usize>().ok()?, rest)));
    // A position is a list of numbers, of which none can go alone.
    let Some((index, rest)) = index.filter(|_| field.key != "position") else {
        field.left = Left::Nothing;
        return path.to_owned();
    };
    if matches!(field.left, Left::All) {
        let elements: Vec<&RawValue> = serde_json::from_str(field.raw.get()).unwrap_or_default();
        field.left = Left::Elements(elements.into_iter().enumerate().collect());
    }
    match &mut field.left {
        Left::Elements(elements) if index < elements.len() => {
            let (before, _) = elements.remove(index);
            format!("{}[{before}]{rest}", field.key)
        }
        _ => {
            field.left = Left::Nothing;
            path.to_owned()
        }
    }
}

/// A missing field has no path of its own; its name is in the message.
fn missing_field(path: &str, reason: &str) -> String {
    let name = reason.strip_prefix("the field \"").and_then(|rest| rest.strip_suffix("\" is missing"));
    match name {
        Some(name) if path.is_empty() => name.to_owned(),
        _ => path.to_owned(),
    }
}

fn text_of(fields: &[Field<'_>]) -> String {
    let mut text = String::from("{");
    for field in fields {
        let value = match &field.left {
            Left::All => field.raw.get().to_owned(),
            Left::Elements(elements) => {
                let elements: Vec<&str> = elements.iter().map(|(_, raw)| raw.get()).collect();
                format!("[{}]", elements.join(","))
            }
            Left::Nothing => continue,
        };
        if text.len() > 1 {
            text.push(',');
        }
        text.push_str(&Value::from(field.key.as_str()).to_string());
        text.push(':');
        text.push_str(&value);
    }
    text.push('}');
    text
}

/// The fields that had something set aside, each whole and as it was.
fn kept(fields: &[Field<'_>]) -> Result<Extra, Flaw> {
    let mut kept = Extra::new();
    for field in fields.iter().filter(|field| !matches!(field.left, Left::All)) {
        let value = serde_json::from_str(field.raw.get());
        let value = value.map_err(|error| (field.key.clone(), words::reason(&error)))?;
        kept.insert(field.key.clone(), value);
    }
    Ok(kept)
}
