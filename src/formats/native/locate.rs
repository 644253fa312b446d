//! Where in a row a field stands. Only walked for what could not be used.

use std::fmt;

use serde::Deserializer;
use serde::de::{MapAccess, Visitor};
use serde_json::value::RawValue;

/// The text of the value at `path`, such as `places[1].place`, inside the JSON text `whole`;
/// where there is no such value, the nearest around it.
pub(super) fn locate<'a>(whole: &'a str, path: &str) -> &'a str {
    let (mut value, mut path) = (whole, path);
    while let Some((inner, rest)) = step(value, path) {
        (value, path) = (inner, rest);
    }
    value
}

/// One step down: the value of the first part of `path`, and the rest of it.
fn step<'a, 'p>(value: &'a str, path: &'p str) -> Option<(&'a str, &'p str)> {
    if path.is_empty() {
        return None;
    }
    if let Some((index, rest)) = path.strip_prefix('[').and_then(|p| p.split_once(']')) {
        let elements: Vec<&RawValue> = serde_json::from_str(value).ok()?;
        return Some((elements.get(index.parse::<usize>().ok()?)?.get(), rest));
    }
    let path = path.strip_prefix('.').unwrap_or(path);
    // A key may itself hold dots and brackets: of those that fit, the longest is meant.
    let fits =
        |key: &str| path.strip_prefix(key).filter(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
    let fields = fields(value)?.into_iter();
    let (key, inner) = fields.filter(|(key, _)| fits(key).is_some()).max_by_key(|(key, _)| key.len())?;
    Some((inner.get(), fits(&key)?))
}

/// The fields of an object in the order of the file; `None` where `value` is no object.
pub(super) fn fields(value: &str) -> Option<Vec<(String, &RawValue)>> {
    struct Fields;

    impl<'a> Visitor<'a> for Fields {
        type Value = Vec<(String, &'a RawValue)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut fields = Vec::new();
            while let Some(field) = map.next_entry()? {
                fields.push(field);
            }
            Ok(fields)
        }
    }

    serde_json::Deserializer::from_str(value).deserialize_map(Fields).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_of_a_path_is_found_or_the_nearest_around_it() {
        let row = r#"{"a": [{"b": 1}, {"b.c": 2, "b": {"c": 3}}], "names": {"x[0]": "y"}}"#;
        let cases = [
            ("a[0].b", "1"),
            ("a[1].b.c", "2"),
            ("a[0].nothing", r#"{"b": 1}"#),
            ("a[7]", r#"[{"b": 1}, {"b.c": 2, "b": {"c": 3}}]"#),
            ("names.x[0]", r#""y""#),
            ("", row),
        ];
        for (path, value) in cases {
            assert_eq!(locate(row, path), value, "{path}");
        }
    }
}
