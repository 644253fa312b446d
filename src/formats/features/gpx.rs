//! GPX 1.0 and 1.1: way-points. Routes and tracks are counted in the summary, and not read: they are
//! ways, and not incidents.

use std::borrow::Cow;
use std::ops::Range;

use super::super::tables::{Meaning, Table};
use super::super::{FormatError, Progress};
use super::rows::{self, Features, Fields, NAMED, Own, own, plain};
use super::xml::{self, Element, Part, Parts, local};

/// Whether a file that begins with these bytes is this format.
pub(in super::super) fn is(head: &[u8]) -> bool {
    xml::root(head).is_some_and(|root| root == "gpx")
}

/// The way-points of a file.
///
/// # Errors
/// When the file is broken, has no way-points, or `progress` was cancelled.
pub(in super::super) fn table<'a>(bytes: &'a [u8], progress: &'a Progress) -> Result<Table<'a>, FormatError> {
    let text = xml::text(bytes)?;
    let found = scan(&text, progress)?;
    let ways = found.ways();
    if found.spans.is_empty() {
        let but =
            if ways.is_empty() { String::new() } else { format!("; it has {ways}, which are not read") };
        let reason = format!("there are no way-points in it{but}");
        return Err(FormatError::Table { line: 1, reason });
    }
    let mut summary = found.description.trim().to_owned();
    if !ways.is_empty() {
        let end = if summary.is_empty() { "" } else { "\n" };
        summary = format!("{summary}{end}Of the file are not read: {ways}.");
    }
    rows::table(Waypoints { text, spans: found.spans }, found.title.trim().to_owned(), summary, progress)
}

#[derive(Default)]
struct Found {
    spans: Vec<Range<usize>>,
    title: String,
    description: String,
    routes: usize,
    tracks: usize,
}

impl Found {
    fn ways(&self) -> String {
        let count = |count: usize, one: &str| match count {
            0 => None,
            1 => Some(format!("1 {one}")),
            _ => Some(format!("{count} {one}s")),
        };
        let both = [count(self.routes, "route"), count(self.tracks, "track")];
        both.into_iter().flatten().collect::<Vec<_>>().join(" and ")
    }
}

fn scan(text: &str, progress: &Progress) -> Result<Found, FormatError> {
    let mut found = Found::default();
    let mut parts = Parts::of(text, 0, text.len()).watched(progress);
    let mut seen = 0;
    loop {
        let start = parts.at();
        match parts.next()? {
            Part::Start(tag) => match local(tag.name().0) {
                "gpx" | "metadata" => continue,
                "wpt" => {
                    let end = parts.skip()?;
                    found.spans.push(start..end);
                }
                name => {
                    let end = parts.skip()?;
                    match name {
                        "rte" => found.routes += 1,
                        "trk" => found.tracks += 1,
                        "name" => found.title = Element::read(text, start, end)?.text.into_owned(),
                        "desc" => found.description = Element::read(text, start, end)?.text.into_owned(),
                        _ => {}
                    }
                }
            },
            Part::Eof => return Ok(found),
            Part::End | Part::Text(_) => continue,
        }
        progress.advance((parts.at() - seen) as u64 / 2);
        seen = parts.at();
    }
}

struct Waypoints<'a> {
    text: Cow<'a, str>,
    spans: Vec<Range<usize>>,
}

impl Features for Waypoints<'_> {
    const ROWS: &'static str = "wpt";

    const OWN: &'static [Own] = &[
        own("name", Meaning::Title),
        own("time", Meaning::From),
        own("lat", Meaning::Latitude),
        own("lon", Meaning::Longitude),
        own("desc", Meaning::Summary),
        own("cmt", Meaning::EditorNote),
        own("src", Meaning::PositionFrom),
        own("link", Meaning::Link),
        plain("sym"),
        plain("type"),
        plain("ele"),
        NAMED,
    ];

    const PREFIX: &'static str = "wpt";

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
        let point = Element::read(&self.text, span.start, span.end)?;
        fields.own("lat", point.attribute("lat"));
        fields.own("lon", point.attribute("lon"));
        for child in &point.children {
            match child.name.as_str() {
                "link" => {
                    fields.own("link", child.attribute("href"));
                    for more in &child.children {
                        more.tell_all(&format!("link/{}", more.name), &mut |path, value| {
                            fields.named(path, value);
                        });
                    }
                }
                // The same in version 1.0.
                "url" => fields.own("link", child.text.trim()),
                "urlname" => fields.named("link/text", child.text.trim()),
                "extensions" => child.tell_all("", &mut |path, value| fields.named(path, value)),
                name => match Self::OWN.iter().find(|own| !name.is_empty() && own.heading == name) {
                    Some(own) => fields.own(own.heading, child.text.trim()),
                    None => child.tell_all(name, &mut |path, value| fields.named(path, value)),
                },
            }
        }
        Ok(true)
    }
}
