//! `TimeMap`: events with their sources and associations, as Bellingcat publishes its collections.
//!
//! Older exports are lists of events, sources and associations that name each other by id, in one
//! object or in a file each; newer ones nest sources, and `filters` of a key and a value, in the event.
//! Dates are written MM/DD/YYYY.

use crate::formats::Fault;
use crate::formats::Problem;
use std::collections::HashMap;
use std::ops::Range;

use super::super::FormatError;
use super::super::tables::import::pieces::joined;
use super::super::tables::profiles::kind_in;
use super::super::tables::{FieldRole, Table};
use super::json::{self, Members, Outline, Raw, cell, elements, get, is_list, is_object, members};
use super::rows::{self, Features, Fields, NAMED, Own, own, plain};
use crate::progress::Progress;

/// Whether a file that begins with these bytes is this format. Asked before plain records.
pub(in super::super) fn is(head: &[u8]) -> bool {
    let outline = Outline::of(head);
    let in_list = outline.is_list || outline.has("events");
    let linked = ["sources", "associations", "filters"].iter().any(|name| outline.first_has(name));
    let event = ["date", "latitude", "longitude"].iter().all(|name| outline.first_has(name));
    in_list && linked && event
}

/// The events of a file.
///
/// # Errors
/// When the file is broken, there are no events, or `progress` was cancelled.
pub(in super::super) fn table<'a>(bytes: &'a [u8], progress: &'a Progress) -> Result<Table<'a>, FormatError> {
    let text = json::text(bytes)?;
    let top = json::top(text, progress)?;
    let events = top.list.clone().unwrap_or_else(|| top.elements("events"));
    if events.is_empty() {
        return Err(FormatError::Table { line: 1, fault: Fault::NoEvents });
    }
    let rows = events.into_iter().map(json::text_of).collect();
    let sources = by_id(top.get("sources"));
    let associations = by_id(top.get("associations"));
    let events = Events { text, rows, sources, associations };
    rows::table(events, top.text("title"), top.text("description"), progress)
}

/// Objects by their ids.
type ById<'a> = HashMap<String, Members<'a>>;

/// The objects of a list, or of an object whose members are named by their ids.
fn by_id(all: Option<Raw<'_>>) -> ById<'_> {
    let mut found = ById::new();
    let Some(raw) = all else { return found };
    let mut named = Members::new();
    if is_object(raw) {
        // What is no object after all has no members.
        let _ = members(raw.get(), &mut named);
    }
    for (id, raw) in named {
        let mut parts = Members::new();
        if members(raw.get(), &mut parts).is_ok() {
            found.insert(id.into_owned(), parts);
        }
    }
    for raw in elements(raw) {
        let mut parts = Members::new();
        if members(raw.get(), &mut parts).is_ok()
            && let Some(id) = get(&parts, "id").map(cell)
        {
            found.insert(id.into_owned(), parts);
        }
    }
    found
}

struct Events<'a> {
    text: &'a str,
    rows: Vec<&'a str>,
    sources: ById<'a>,
    associations: ById<'a>,
}

impl Features for Events<'_> {
    const ROWS: &'static str = "events";

    const OWN: &'static [Own] = &[
        own("id", FieldRole::Id),
        own("date", FieldRole::From),
        own("time", FieldRole::Time),
        own("location", FieldRole::Place),
        own("latitude", FieldRole::Latitude),
        own("longitude", FieldRole::Longitude),
        own("description", FieldRole::Summary),
        plain("sources"),
        own("source titles", FieldRole::SourceTitle),
        own("paths", FieldRole::Link),
        own("associations", FieldRole::Kind),
        own("filters", FieldRole::Kind),
        NAMED,
    ];

    const PREFIX: &'static str = "event";

    fn text(&self) -> &str {
        self.text
    }

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn span(&self, n: usize) -> Range<usize> {
        let start = self.rows[n].as_ptr() as usize - self.text.as_ptr() as usize;
        start..start + self.rows[n].len()
    }

    fn read(&self, n: usize, fields: &mut Fields) -> Result<bool, FormatError> {
        let mut parts = Members::new();
        if members(self.rows[n], &mut parts).is_err() {
            fields.problem("", self.rows[n], Problem::EventNotAnObject);
            return Ok(false);
        }
        // So that the table is known for what it is, whatever its events have.
        for heading in ["source titles", "paths", "associations"] {
            fields.own(heading, "");
        }
        for (name, raw) in &parts {
            match name.as_ref() {
                "sources" if is_list(raw) => self.sources(raw, fields),
                "associations" if is_list(raw) => self.associations(raw, fields),
                "filters" if is_list(raw) => filters(raw, fields),
                name => match Self::OWN.iter().find(|own| !name.is_empty() && own.heading == name) {
                    Some(own) => fields.own(own.heading, &cell(raw)),
                    None => fields.named(name, &cell(raw)),
                },
            }
        }
        Ok(true)
    }
}

impl Events<'_> {
    /// Sources as ids of the list of sources, or as objects: for each a title and an address, of which
    /// either may be empty. What an id stands for that is not listed is not known.
    fn sources(&self, list: Raw<'_>, fields: &mut Fields) {
        let (mut titles, mut paths) = (Vec::new(), Vec::new());
        for raw in elements(list) {
            let mut nested = Members::new();
            let is_nested = is_object(raw) && members(raw.get(), &mut nested).is_ok();
            let id = if is_nested { get(&nested, "id").map(cell).unwrap_or_default() } else { cell(raw) };
            fields.own("sources", &id);
            let parts = if is_nested { Some(&nested) } else { self.sources.get(id.as_ref()) };
            let (title, path) = match parts {
                Some(parts) => source(parts, fields),
                None if id.starts_with("http") => (String::new(), id.into_owned()),
                None => continue,
            };
            titles.push(title);
            paths.push(path);
        }
        fields.own("source titles", &joined(titles.iter().map(String::as_str)));
        fields.own("paths", &joined(paths.iter().map(String::as_str)));
    }

    /// Associations as ids of the list of associations, or as objects.
    fn associations(&self, list: Raw<'_>, fields: &mut Fields) {
        for raw in elements(list) {
            let mut nested = Members::new();
            if is_object(raw) && members(raw.get(), &mut nested).is_ok() {
                fields.own("associations", &titled(&nested));
            } else {
                let id = cell(raw);
                let title = self.associations.get(id.as_ref()).map(titled);
                fields.own("associations", title.as_deref().unwrap_or(&id));
            }
        }
    }
}

/// Title and address of a source; what else it says, further addresses too, stays with the row.
fn source(parts: &Members<'_>, fields: &mut Fields) -> (String, String) {
    let (mut title, mut path) = (String::new(), String::new());
    let take = |own: &mut String, name: &str, said: &str, fields: &mut Fields| {
        if own.is_empty() { said.clone_into(own) } else { fields.named(&format!("sources/{name}"), said) }
    };
    for (name, raw) in parts {
        match name.as_ref() {
            "id" => {}
            "title" | "description" => take(&mut title, name, &cell(raw), fields),
            "path" | "url" => take(&mut path, name, &cell(raw), fields),
            "paths" => elements(raw).iter().for_each(|raw| take(&mut path, name, &cell(raw), fields)),
            name => fields.named(&format!("sources/{name}"), &cell(raw)),
        }
    }
    (title, path)
}

/// The title of an association, with what it stands under, and its mode where that is not the filter
/// that most are: "Weapons / Mortar", "The road to the border (narrative)".
fn titled(parts: &Members<'_>) -> String {
    let text = |name| get(parts, name).map(cell).filter(|text| !text.is_empty());
    let path = get(parts, "filter_paths").map(elements).unwrap_or_default();
    let path: Vec<_> = path.iter().map(|raw| cell(raw)).collect();
    let title = if path.is_empty() { text("title").or(text("id")) } else { Some(path.join(" / ").into()) };
    let title = title.unwrap_or_default();
    match text("mode").filter(|mode| !mode.eq_ignore_ascii_case("filter")) {
        Some(mode) => format!("{title} ({})", mode.to_lowercase()),
        None => title.into_owned(),
    }
}

/// Keys and values: each key is a field.
fn filters(list: Raw<'_>, fields: &mut Fields) {
    for raw in elements(list) {
        let mut parts = Members::new();
        let known = members(raw.get(), &mut parts).is_ok();
        let (key, value) = (get(&parts, "key").map(cell), get(&parts, "value").map(cell));
        match (key, value) {
            (Some(key), Some(value)) if known && !key.is_empty() => {
                fields.named(&key, &value);
                if kind_in(&value).is_some() {
                    fields.own("filters", &value);
                }
            }
            _ => fields.named("filters", &cell(raw)),
        }
    }
}
