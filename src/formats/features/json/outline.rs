//! What the beginning of a file looks like, so that its format is recognised.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{Name, Raw, cell};

/// How much is looked at to find out what a file is.
const HEAD: usize = 1024 * 1024;

/// What the beginning of a file looks like.
#[derive(Debug, Default)]
pub(in super::super) struct Outline {
    /// Whether the file starts with a list.
    pub is_list: bool,
    /// Names at the top, with the text that stands there; empty where it is none.
    pub top: Vec<(String, String)>,
    /// The same of the first element: of the file, of `events` or `features`, or of the first list in it
    /// with an object.
    pub first: Vec<(String, String)>,
}

impl Outline {
    /// What can be seen of a file; nothing where it is no JSON. Looks at the beginning only.
    pub(in super::super) fn of(bytes: &[u8]) -> Self {
        let mut outline = Self::default();
        let mut json = serde_json::Deserializer::from_str(head(bytes));
        // The text may end anywhere: what has been seen until then is what there is.
        let _ = json.deserialize_any(OutlineVisitor(&mut outline, Level::File));
        outline
    }

    /// Whether `name` stands at the top.
    pub(in super::super) fn has(&self, name: &str) -> bool {
        self.top.iter().any(|one| one.0 == name)
    }

    /// Whether `name` stands in the first element.
    pub(in super::super) fn first_has(&self, name: &str) -> bool {
        self.first.iter().any(|one| one.0 == name)
    }
}

/// The beginning of a file, as text from its first character that is not white space.
pub(in super::super) fn head(bytes: &[u8]) -> &str {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let bytes = &bytes[..bytes.len().min(HEAD)];
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => std::str::from_utf8(&bytes[..error.valid_up_to()]).unwrap_or_default(),
    };
    text.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '\u{1E}')
}

/// Where in a file an [`OutlineVisitor`] is.
#[derive(Clone, Copy, PartialEq)]
enum Level {
    File,
    Member,
    FirstElement,
}

struct OutlineVisitor<'o>(&'o mut Outline, Level);

impl<'a> DeserializeSeed<'a> for OutlineVisitor<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'a>>(self, from: D) -> Result<String, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for OutlineVisitor<'_> {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<String, A::Error> {
        let Self(outline, level) = self;
        while let Some(Name(name)) = map.next_key()? {
            match level {
                Level::File => {
                    // The list that counts may come after others.
                    if name == "events" || name == "features" {
                        outline.first.clear();
                    }
                    // Noted before its value, which the end of the text may cut.
                    outline.top.push((name.into_owned(), String::new()));
                    let text = map.next_value_seed(OutlineVisitor(outline, Level::Member))?;
                    outline.top.last_mut().into_iter().for_each(|last| last.1.clone_from(&text));
                }
                Level::Member => drop(map.next_value::<IgnoredAny>()?),
                Level::FirstElement => {
                    outline.first.push((name.into_owned(), String::new()));
                    let raw = map.next_value::<Raw<'a>>()?;
                    outline.first.last_mut().into_iter().for_each(|last| last.1 = cell(raw).into_owned());
                }
            }
        }
        Ok(String::new())
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut seq: A) -> Result<String, A::Error> {
        let Self(outline, level) = self;
        outline.is_list |= level == Level::File;
        if level != Level::FirstElement && outline.first.is_empty() {
            seq.next_element_seed(OutlineVisitor(outline, Level::FirstElement))?;
        }
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(String::new())
    }

    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }

    fn visit_bool<E>(self, _: bool) -> Result<String, E> {
        Ok(String::new())
    }

    fn visit_i64<E>(self, _: i64) -> Result<String, E> {
        Ok(String::new())
    }

    fn visit_u64<E>(self, _: u64) -> Result<String, E> {
        Ok(String::new())
    }

    fn visit_f64<E>(self, _: f64) -> Result<String, E> {
        Ok(String::new())
    }

    fn visit_unit<E>(self) -> Result<String, E> {
        Ok(String::new())
    }
}
