//! Headings and cells in the order of their row.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::parts::Str;

/// A row as a file had it: from each heading to its cell. An object in JSON; the order is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fields<'a>(pub Vec<(Str<'a>, Str<'a>)>);

impl<'a> Fields<'a> {
    /// Each heading with its cell.
    pub fn iter(&self) -> impl Iterator<Item = &(Str<'a>, Str<'a>)> {
        self.0.iter()
    }
}

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(heading, cell)| (heading, cell)))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

struct InOrder;

/// A text that borrows where it can: `Cow` itself always copies.
#[derive(Deserialize)]
struct Text<'a>(#[serde(borrow)] Str<'a>);

impl<'de> Visitor<'de> for InOrder {
    type Value = Fields<'de>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object of texts")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let mut fields = Vec::new();
        while let Some((Text(heading), Text(cell))) = map.next_entry()? {
            fields.push((heading, cell));
        }
        Ok(Fields(fields))
    }
}
