//! JSON texts: where rows start, and how values are written.
//!
//! Nothing here goes down into a value with the program's stack: what is not looked into is skipped
//! as text (`RawValue` borrows it), however deep it is nested.
//!
//! | file | idea |
//! | --- | --- |
//! | `outline` | what the beginning of a file looks like |
//! | `feature` | one object as a row |
//! | `crs` | the system of coordinates that a file or a part of it names |
//! | `not_numbers` | `NaN` and `Infinity` |
//! | `geometry` | a geometry, and where it is put |

pub(super) mod crs;
pub(super) mod feature;
pub(super) mod geometry;
pub(super) mod not_numbers;
mod outline;

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

pub(super) use outline::{Outline, head};

use super::super::json_fault::JsonFault;
use super::super::lines::Lines;
use super::super::{Fault, FormatError};
use crate::progress::Progress;

/// How many values are found between two looks at the wish to stop.
const PIECE: usize = 1024;

/// A value as it is written.
pub(super) type Raw<'a> = &'a RawValue;

/// The members of an object, in its order.
pub(super) type Members<'a> = Vec<(Cow<'a, str>, Raw<'a>)>;

/// `bytes` as text, without a byte order mark.
///
/// # Errors
/// When there is nothing in it, or it is not UTF-8.
pub(super) fn text(bytes: &[u8]) -> Result<&str, FormatError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let (line, column) = Lines::of(bytes).line_and_column(at);
        FormatError::NotUtf8 { line, column, fault: Fault::WrongByte { byte: bytes[at] } }
    })?;
    if text.trim().is_empty() { Err(FormatError::Empty) } else { Ok(text) }
}

/// What stands at the top of a file.
#[derive(Default)]
pub(super) struct Top<'a> {
    /// The members of the object at the top, but for `features`.
    pub members: Members<'a>,
    /// The list `features`, or the list that is the whole file.
    pub list: Option<Vec<Raw<'a>>>,
}

impl<'a> Top<'a> {
    /// The member `name`.
    pub(super) fn get(&self, name: &str) -> Option<Raw<'a>> {
        get(&self.members, name)
    }

    /// The text of the member `name`; empty where it is none.
    pub(super) fn text(&self, name: &str) -> String {
        self.get(name).and_then(|raw| serde_json::from_str(raw.get()).ok()).unwrap_or_default()
    }

    /// The elements of the member `name`; none where it is no list.
    pub(super) fn elements(&self, name: &str) -> Vec<Raw<'a>> {
        self.get(name).map(elements).unwrap_or_default()
    }
}

/// The member `name` of an object.
pub(super) fn get<'a>(members: &Members<'a>, name: &str) -> Option<Raw<'a>> {
    members.iter().find(|member| member.0 == name).map(|member| member.1)
}

/// The text of a value, which lives as long as the file.
pub(super) fn text_of(raw: Raw<'_>) -> &str {
    raw.get()
}

/// The elements of a list; none where it is none.
pub(super) fn elements(raw: Raw<'_>) -> Vec<Raw<'_>> {
    if is_list(raw) { serde_json::from_str(raw.get()).unwrap_or_default() } else { Vec::new() }
}

/// The members of an object, into `members`.
///
/// # Errors
/// When it is no object.
pub(super) fn members<'a>(text: &'a str, members: &mut Members<'a>) -> serde_json::Result<()> {
    members.clear();
    let mut json = serde_json::Deserializer::from_str(text);
    json.deserialize_map(MembersVisitor(members))?;
    json.end()
}

pub(super) fn is_list(raw: Raw<'_>) -> bool {
    raw.get().starts_with('[')
}

pub(super) fn is_object(raw: Raw<'_>) -> bool {
    raw.get().starts_with('{')
}

/// Takes a file apart at its top.
///
/// # Errors
/// When it is broken JSON, neither an object nor a list, or `progress` was cancelled.
pub(super) fn top<'a>(text: &'a str, progress: &Progress) -> Result<Top<'a>, FormatError> {
    let context = Context { progress, cancelled: Cell::new(false) };
    let mut json = serde_json::Deserializer::from_str(text);
    let top = json.deserialize_any(TopVisitor(&context)).and_then(|top| json.end().map(|()| top));
    top.map_err(|error| {
        if context.cancelled.get() { FormatError::Cancelled } else { syntax(text, 0, text.len(), &error) }
    })
}

/// What is wrong with `text[start..end]`, which is no JSON.
pub(super) fn syntax(text: &str, start: usize, end: usize, error: &serde_json::Error) -> FormatError {
    let part = &text.as_bytes()[start..end];
    let at = start + Lines::of(part).offset(error.line(), error.column());
    let (line, column) = Lines::of(text.as_bytes()).line_and_column(at);
    FormatError::Syntax { line, column, fault: fault(error, &text.as_bytes()[at.min(end)..end]) }
}

/// What is wrong with the whole; `rest` is the text from there on.
fn fault(error: &serde_json::Error, rest: &[u8]) -> Fault {
    // The one thing that is expected at the top.
    if error.is_data() { Fault::FeaturesNotAList } else { Fault::Json(JsonFault::of_text(error, rest)) }
}

struct Context<'p> {
    progress: &'p Progress,
    cancelled: Cell<bool>,
}

#[derive(Clone, Copy)]
struct TopVisitor<'c, 'p>(&'c Context<'p>);

impl<'a> Visitor<'a> for TopVisitor<'_, '_> {
    type Value = Top<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Top<'a>, A::Error> {
        let mut top = Top::default();
        while let Some(Name(name)) = map.next_key()? {
            if name == "features" {
                let more = map.next_value_seed(List(self.0))?;
                top.list.get_or_insert_default().extend(more);
            } else {
                top.members.push((name, map.next_value()?));
            }
        }
        Ok(top)
    }

    fn visit_seq<A: SeqAccess<'a>>(self, seq: A) -> Result<Top<'a>, A::Error> {
        let list = Some(List(self.0).visit_seq(seq)?);
        Ok(Top { members: Vec::new(), list })
    }
}

struct List<'c, 'p>(&'c Context<'p>);

impl<'a> DeserializeSeed<'a> for List<'_, '_> {
    type Value = Vec<Raw<'a>>;

    fn deserialize<D: Deserializer<'a>>(self, from: D) -> Result<Vec<Raw<'a>>, D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'a> Visitor<'a> for List<'_, '_> {
    type Value = Vec<Raw<'a>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of features")
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut seq: A) -> Result<Vec<Raw<'a>>, A::Error> {
        let mut list = Vec::new();
        while let Some(raw) = seq.next_element::<Raw<'a>>()? {
            if list.len() % PIECE == 0 && self.0.progress.is_cancelled() {
                self.0.cancelled.set(true);
                return Err(A::Error::custom("cancelled"));
            }
            self.0.progress.advance(raw.get().len() as u64 / 2);
            list.push(raw);
        }
        Ok(list)
    }
}

struct MembersVisitor<'m, 'a>(&'m mut Members<'a>);

impl<'a> Visitor<'a> for MembersVisitor<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(Name(name)) = map.next_key()? {
            self.0.push((name, map.next_value()?));
        }
        Ok(())
    }
}

/// The name of a member, borrowed where no escape stands in it.
struct Name<'a>(Cow<'a, str>);

impl<'a> Deserialize<'a> for Name<'a> {
    fn deserialize<D: Deserializer<'a>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(NameVisitor).map(Self)
    }
}

struct NameVisitor;

impl<'a> Visitor<'a> for NameVisitor {
    type Value = Cow<'a, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_borrowed_str<E>(self, name: &'a str) -> Result<Cow<'a, str>, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_str<E>(self, name: &str) -> Result<Cow<'a, str>, E> {
        Ok(Cow::Owned(name.to_owned()))
    }
}

/// A value as a cell has it: text without its quotation marks, `null` as nothing, numbers as they are
/// written, and anything else as compact JSON.
pub(super) fn cell(raw: Raw<'_>) -> Cow<'_, str> {
    let text = raw.get();
    match text.as_bytes() {
        [b'"', inside @ .., b'"'] if !inside.contains(&b'\\') => Cow::Borrowed(&text[1..text.len() - 1]),
        // What names half a character cannot be text: it stays as it is written.
        [b'"', ..] => serde_json::from_str(text).map_or(Cow::Borrowed(text), Cow::Owned),
        [b'n', ..] => Cow::Borrowed(""),
        [b'{' | b'[', ..] => compact(text),
        _ => Cow::Borrowed(text),
    }
}

/// JSON without the white space between its parts.
pub(super) fn compact(json: &str) -> Cow<'_, str> {
    if !json.bytes().any(|byte| byte.is_ascii_whitespace()) {
        return Cow::Borrowed(json);
    }
    let (mut inside, mut escaped) = (false, false);
    let keep = |&c: &char| {
        let white = !inside && c.is_ascii_whitespace();
        inside ^= c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        !white
    };
    Cow::Owned(json.chars().filter(keep).collect())
}
