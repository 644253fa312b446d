//! What is good in a row whose shape is not: the fields that cannot be read are set aside, one
//! after the other, until the others can.

use serde_json::Value;
use serde_json::value::RawValue;

use super::locate;
use super::rows::{Records, flaw_of};
use crate::formats::json_fault::JsonFault;
use crate::model::Table;
use crate::model::record::Extra;

/// Each thing set aside costs another reading of the row. A row with more than this wrong with
/// it loses whole fields, of which there are few.
const MOST_ELEMENTS: usize = 32;

/// A path in the row, and why what stands there cannot be used.
type Flaw = (String, JsonFault);

/// What came of it.
pub(super) struct Salvage {
    /// What had to be set aside.
    pub flaws: Vec<Flaw>,
    /// What is left; or why nothing could be saved.
    pub rest: Result<Rest, Flaw>,
}

/// What is left of a row.
pub(super) struct Rest {
    /// Its text without what was set aside.
    pub text: String,
    /// Each field that had something set aside, as it was.
    pub kept: Extra,
    /// The lists that lost elements, each with where its others were.
    pub moved: Moved,
}

/// Where the elements of lists were before others of them were set aside.
#[derive(Default)]
pub(super) struct Moved(Vec<(String, Vec<usize>)>);

impl Moved {
    /// A path in what is left as a path in the file.
    pub(super) fn path_in_file(&self, path: &str) -> String {
        let was = |(key, indexes): &(String, Vec<usize>)| {
            let (index, rest) = path.strip_prefix(key.as_str())?.strip_prefix('[')?.split_once(']')?;
            Some(format!("{key}[{}]{rest}", indexes.get(index.parse::<usize>().ok()?)?))
        };
        self.0.iter().find_map(was).unwrap_or_else(|| path.to_owned())
    }
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

fn save<R: Records>(row: &str, flaws: &mut Vec<Flaw>) -> Result<Rest, Flaw> {
    let fields = locate::fields(row);
    let mut fields: Vec<Field<'_>> = match fields {
        None => {
            let fault = flaw_of::<R>(row).map(|(_, fault)| fault);
            let found = || JsonFault::no_object(row);
            return Err((String::new(), fault.filter(|_| row.starts_with('{')).unwrap_or_else(found)));
        }
        Some(fields) => fields.into_iter().map(|(key, raw)| Field { key, raw, left: Left::All }).collect(),
    };
    let mut kept = Extra::new();
    loop {
        let text = text_of(&fields);
        let Some((path, fault)) = flaw_of::<R>(&text) else {
            return Ok(Rest { text, kept, moved: moved(&fields) });
        };
        let own = path.split(['.', '[']).next().unwrap_or_default();
        let found = fields.iter_mut().find(|field| field.key == own && !matches!(field.left, Left::Nothing));
        // Without an id it is no row, and a statement is its words.
        let is_needed = own == "id" || own == "text" && R::TABLE == Table::Statements;
        let Some(field) = found.filter(|_| !is_needed) else {
            return Err((path_of(&path, &fault), fault));
        };
        // Too deep, or half a character: only the row's own text can keep that.
        let whole = serde_json::from_str(field.raw.get());
        kept.insert(own.to_owned(), whole.map_err(|error| (own.to_owned(), JsonFault::of(&error)))?);
        let path = set_aside(field, &path, flaws.len() < MOST_ELEMENTS);
        flaws.push((path, fault));
    }
}

/// Sets aside what stands at `path` in the field: one element of a list, where `singly`, or all
/// of it. Answers the path as it was before anything was set aside.
fn set_aside(field: &mut Field<'_>, path: &str, singly: bool) -> String {
    let indexed = path[field.key.len()..].strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let index = indexed.and_then(|(index, rest)| Some((index.parse::<usize>().ok()?, rest)));
    // A position is a list of numbers, of which none can go alone.
    let Some((index, rest)) = index.filter(|_| singly && field.key != "position") else {
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

fn moved(fields: &[Field<'_>]) -> Moved {
    let moved = fields.iter().filter_map(|field| match &field.left {
        Left::Elements(elements) => {
            Some((field.key.clone(), elements.iter().map(|(before, _)| *before).collect()))
        }
        Left::All | Left::Nothing => None,
    });
    Moved(moved.collect())
}

/// The path of a fault; that of a missing field, which has none of its own, is its name.
pub(super) fn path_of(path: &str, fault: &JsonFault) -> String {
    fault.missing_field().filter(|_| path.is_empty()).unwrap_or(path).to_owned()
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
