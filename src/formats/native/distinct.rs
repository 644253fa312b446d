//! Keys given twice. JSON readers keep the last and forget the others; a save would lose them.

use std::cell::RefCell;
use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use super::super::lines::Lines;

/// A key that one object has twice.
pub(super) struct Twice {
    /// The key.
    pub key: String,
    /// The byte behind its second mention.
    pub offset: usize,
}

/// The first key that is given twice in one object, at whatever depth; `None` for text that is
/// no JSON, or too deep to be read.
pub(super) fn key_given_twice(json: &str) -> Option<Twice> {
    let found = RefCell::new(None);
    let error = Objects(&found).deserialize(&mut serde_json::Deserializer::from_str(json)).err()?;
    let key = found.take()?;
    Some(Twice { key, offset: Lines::of(json.as_bytes()).offset(error.line(), error.column()) })
}

#[derive(Clone, Copy)]
struct Objects<'f>(&'f RefCell<Option<String>>);

impl<'a> DeserializeSeed<'a> for Objects<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for Objects<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        let mut keys = std::collections::HashSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if keys.contains(&key) {
                *self.0.borrow_mut() = Some(key);
                return Err(A::Error::custom("given twice"));
            }
            keys.insert(key);
            map.next_value_seed(self)?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element_seed(self)?.is_some() {}
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}
