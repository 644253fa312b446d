//! Cursor on Target 2.0: events, as TAK and its kin send and record them. One event, several in one
//! element, or one document after the other as they came in.

use crate::formats::Fault;
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;

use super::super::FormatError;
use super::super::tables::{FieldRole, Table};
use super::rows::{self, Features, Fields, NAMED, Own, own, plain};
use super::xml::{self, Element, Part, Parts, local};
use crate::progress::Progress;

/// From here on a number of metres means that it is not known: 9999999.0.
const UNKNOWN: f64 = 9_999_999.0;

/// The files that the manifest of a TAK data package names. Of one that is broken, none.
pub(in crate::formats) fn named_in_manifest(bytes: &[u8]) -> Vec<String> {
    let Ok(text) = xml::text(bytes) else { return Vec::new() };
    let Ok(manifest) = Element::read(&text, 0, text.len()) else { return Vec::new() };
    let contents = manifest.child("Contents").map_or(&[][..], |contents| &contents.children);
    let named = contents.iter().filter(|content| content.name == "Content");
    named.map(|content| content.attribute("zipEntry").trim().to_owned()).collect()
}

/// Whether a file that begins with these bytes is this format.
pub(in super::super) fn is(head: &[u8]) -> bool {
    let root = xml::root(head);
    let looks = || head.windows(6).any(|some| some == b"<event");
    match root.as_deref() {
        Some("event") => {
            head.windows(5).any(|some| some == b"stale") || head.windows(4).any(|some| some == b"uid=")
        }
        Some("events" | "cot") => looks(),
        _ => false,
    }
}

/// The events of a file.
///
/// # Errors
/// When the file is broken, has no events, or `progress` was cancelled.
pub(in super::super) fn table<'a>(bytes: &'a [u8], progress: &'a Progress) -> Result<Table<'a>, FormatError> {
    let text = xml::text(bytes)?;
    let (spans, once) = scan(&text, progress)?;
    if spans.is_empty() {
        return Err(FormatError::Table { line: 1, fault: Fault::NoEvents });
    }
    let mut table = rows::table(Events { text, spans }, String::new(), String::new(), progress)?;
    // What reports its position again and again has one uid: it is then no key of an incident.
    let columns = table.columns.iter_mut().flatten();
    for column in columns.filter(|column| !once && column.given == Some(FieldRole::Id)) {
        column.given = Some(FieldRole::Unused);
    }
    Ok(table)
}

/// Where the events stand, and whether every uid stands there once.
fn scan(text: &str, progress: &Progress) -> Result<(Vec<Range<usize>>, bool), FormatError> {
    let (mut spans, mut once) = (Vec::new(), true);
    let mut uids = HashSet::new();
    let mut parts = Parts::of(text, 0, text.len()).watched(progress);
    let mut seen = 0;
    loop {
        let start = parts.at();
        match parts.next()? {
            Part::Start(tag) if local(tag.name().0) == "event" => {
                let uid = tag.attributes().with_checks(false).flatten().find(|one| one.key.0 == "uid");
                once &= uid.is_none_or(|uid| uids.insert(uid.value.into_owned()));
                let end = parts.skip()?;
                spans.push(start..end);
                progress.advance((end - seen) as u64 / 2);
                seen = end;
            }
            Part::Eof => return Ok((spans, once)),
            _ => {}
        }
    }
}

struct Events<'a> {
    text: Cow<'a, str>,
    spans: Vec<Range<usize>>,
}

impl Features for Events<'_> {
    const ROWS: &'static str = "events";

    const OWN: &'static [Own] = &[
        own("uid", FieldRole::Id),
        own("callsign", FieldRole::Title),
        own("time", FieldRole::From),
        own("lat", FieldRole::Latitude),
        own("lon", FieldRole::Longitude),
        own("ce", FieldRole::Radius),
        own("remarks", FieldRole::Summary),
        plain("type"),
        own("how", FieldRole::PositionFrom),
        own("start", FieldRole::Unused),
        own("stale", FieldRole::Unused),
        own("hae", FieldRole::Unused),
        own("le", FieldRole::Unused),
        NAMED,
    ];

    const PREFIX: &'static str = "event";

    fn text(&self) -> &str {
        &self.text
    }

    fn count(&self) -> usize {
        self.spans.len()
    }

    fn span(&self, n: usize) -> Range<usize> {
        self.spans[n].clone()
    }

    fn read(&self, n: usize, fields: &mut Fields) -> Result<bool, FormatError> {
        let span = &self.spans[n];
        let event = Element::read(&self.text, span.start, span.end)?;
        attributes(&event, "", fields);
        for child in &event.children {
            match child.name.as_str() {
                "point" => attributes(child, "point", fields),
                "detail" => {
                    for detail in &child.children {
                        read_detail(detail, fields);
                    }
                }
                name => child.tell_all(name, &mut |path, value| fields.named(path, value)),
            }
        }
        Ok(true)
    }
}

/// The attributes of the event or of its point: those of the format, and others under `path@name`.
fn attributes(element: &Element<'_>, path: &str, fields: &mut Fields) {
    const METRES: [&str; 3] = ["ce", "le", "hae"];
    for (name, value) in &element.attributes {
        let is_unknown = METRES.contains(&name.as_str()) && value.parse().is_ok_and(|n: f64| n >= UNKNOWN);
        let value = if is_unknown { "" } else { value };
        match Events::OWN.iter().find(|own| !name.is_empty() && own.heading == name) {
            Some(own) => fields.own(own.heading, value),
            None if path.is_empty() => fields.named(name, value),
            None => fields.named(&format!("{path}@{name}"), value),
        }
    }
}

fn read_detail(detail: &Element<'_>, fields: &mut Fields) {
    let path = format!("detail/{}", detail.name);
    match detail.name.as_str() {
        "remarks" => fields.own("remarks", detail.text.trim()),
        "contact" => fields.own("callsign", detail.attribute("callsign")),
        _ => {}
    }
    let known = [("detail/remarks", "remarks"), ("detail/contact@callsign", "callsign")];
    detail.tell_all(&path, &mut |path, value| {
        if !known.iter().any(|known| known.0 == path) {
            fields.named(path, value);
        }
    });
}
