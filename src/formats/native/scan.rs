//! The first time over the text: where each row starts and ends.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::super::json_fault::JsonFault;
use super::super::lines::Lines;
use super::super::{Fault, FormatError};
use crate::model::Table;
use crate::progress::Progress;

/// The parts of a file, each still the text that it was.
#[derive(Default)]
pub(super) struct Scan<'a> {
    /// The field `format`.
    pub format: Option<&'a RawValue>,
    /// The field `version`.
    pub version: Option<&'a RawValue>,
    /// The lists, in the order of [`Table::ALL`].
    pub lists: [List<'a>; Table::ALL.len()],
    /// Every other field at the top, in the order of the file.
    pub fields: Vec<(String, &'a RawValue)>,
}

/// What stands where a list of rows is expected.
#[derive(Default)]
pub(super) enum List<'a> {
    /// Nothing.
    #[default]
    Absent,
    /// Rows.
    Rows(Vec<&'a RawValue>),
    /// Something else.
    Other,
}

impl<'a> List<'a> {
    /// The rows, none where there is no list.
    pub(super) fn rows(&self) -> &[&'a RawValue] {
        match self {
            Self::Rows(rows) => rows,
            Self::Absent | Self::Other => &[],
        }
    }
}

/// Finds the parts of a file.
///
/// # Errors
/// When the text is no JSON, a field is given twice, or `progress` was cancelled.
pub(super) fn scan<'a>(
    bytes: &'a [u8],
    lines: &Lines<'_>,
    progress: &Progress,
) -> Result<Scan<'a>, FormatError> {
    let context = Context { progress, stopped: RefCell::new(None) };
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let scanned = json.deserialize_map(Top(&context)).and_then(|scan| json.end().map(|()| scan));
    scanned.map_err(|error| {
        let at = lines.offset(error.line(), error.column());
        let (line, column) = lines.line_and_column(at);
        match context.stopped.take() {
            Some(Stop::Cancelled) => FormatError::Cancelled,
            Some(Stop::GivenTwice(field)) => FormatError::DuplicateField { line, column, field },
            None => FormatError::Syntax {
                line,
                column,
                fault: Fault::Json(JsonFault::of_text(&error, &bytes[at..])),
            },
        }
    })
}

/// Why scanning stopped, where it was not the text's fault.
enum Stop {
    Cancelled,
    GivenTwice(String),
}

struct Context<'p> {
    progress: &'p Progress,
    stopped: RefCell<Option<Stop>>,
}

impl Context<'_> {
    fn stop<E: Error>(&self, why: Stop) -> E {
        *self.stopped.borrow_mut() = Some(why);
        E::custom("stopped")
    }

    /// Counts a part as found: a quarter of the work, reading it is the rest.
    fn found<E: Error>(&self, raw: &RawValue) -> Result<(), E> {
        if self.progress.is_cancelled() {
            return Err(self.stop(Stop::Cancelled));
        }
        self.progress.advance(raw.get().len() as u64 / 4);
        Ok(())
    }
}

struct Top<'c, 'p>(&'c Context<'p>);

impl<'a> Visitor<'a> for Top<'_, '_> {
    type Value = Scan<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a dossier")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Scan<'a>, A::Error> {
        let mut scan = Scan::default();
        let mut seen = HashSet::new();
        while let Some(name) = map.next_key::<String>()? {
            if !seen.insert(name.clone()) {
                return Err(self.0.stop(Stop::GivenTwice(name)));
            }
            if let Some(n) = Table::ALL.iter().position(|table| table.word() == name) {
                scan.lists[n] = map.next_value_seed(ListSeed(self.0))?;
                continue;
            }
            let raw = map.next_value::<&RawValue>()?;
            self.0.found(raw)?;
            match name.as_str() {
                "format" => scan.format = Some(raw),
                "version" => scan.version = Some(raw),
                _ => scan.fields.push((name, raw)),
            }
        }
        Ok(scan)
    }
}

struct ListSeed<'c, 'p>(&'c Context<'p>);

impl<'a> DeserializeSeed<'a> for ListSeed<'_, '_> {
    type Value = List<'a>;

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<List<'a>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for ListSeed<'_, '_> {
    type Value = List<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'a>>(self, mut seq: A) -> Result<List<'a>, A::Error> {
        let mut rows = Vec::new();
        while let Some(raw) = seq.next_element::<&RawValue>()? {
            self.0.found(raw)?;
            rows.push(raw);
        }
        Ok(List::Rows(rows))
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<List<'a>, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(List::Other)
    }

    fn visit_bool<E>(self, _: bool) -> Result<List<'a>, E> {
        Ok(List::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<List<'a>, E> {
        Ok(List::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<List<'a>, E> {
        Ok(List::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<List<'a>, E> {
        Ok(List::Other)
    }

    fn visit_str<E>(self, _: &str) -> Result<List<'a>, E> {
        Ok(List::Other)
    }

    fn visit_unit<E>(self) -> Result<List<'a>, E> {
        Ok(List::Other)
    }
}
