//! What one placemark says.

use std::borrow::Cow;
use std::ops::Range;

use super::super::super::FormatError;
use super::super::super::tables::FieldRole;
use super::super::html;
use super::super::rows::{Features, Fields, NAMED, Own, own, plain};
use super::super::xml::Element;
use super::geometry;
use super::scan::Span;

/// The placemarks of a file.
pub(super) struct Placemarks<'a> {
    pub text: Cow<'a, str>,
    pub spans: Vec<Span>,
    /// The path of each container.
    pub folders: Vec<String>,
}

/// Elements of a placemark that say how it looks.
const LOOKS: [&str; 8] =
    ["visibility", "open", "LookAt", "Camera", "Style", "StyleMap", "Region", "balloonVisibility"];

impl Features for Placemarks<'_> {
    const ROWS: &'static str = "placemarks";

    const OWN: &'static [Own] = &[
        own("id", FieldRole::Id),
        own("name", FieldRole::Title),
        own("begin", FieldRole::From),
        own("end", FieldRole::To),
        own("longitude", FieldRole::Longitude),
        own("latitude", FieldRole::Latitude),
        own("radius in metres", FieldRole::Radius),
        own("position from", FieldRole::PositionFrom),
        own("place role", FieldRole::PlaceRole),
        own("description", FieldRole::Summary),
        plain("folder"),
        NAMED,
        plain("altitude"),
        plain("style"),
        own("path", FieldRole::Unused),
        own("path points", FieldRole::Unused),
        own("path segments", FieldRole::Unused),
        own("geometry", FieldRole::Shape),
        own("description (as in the file)", FieldRole::Unused),
    ];

    const PREFIX: &'static str = "placemark";

    fn text(&self) -> &str {
        &self.text
    }

    fn count(&self) -> usize {
        self.spans.len()
    }

    fn span(&self, n: usize) -> Range<usize> {
        self.spans[n].start..self.spans[n].end
    }

    fn read(&self, n: usize, fields: &mut Fields) -> Result<bool, FormatError> {
        let span = &self.spans[n];
        let placemark = Element::read(&self.text, span.start, span.end)?;
        fields.own("id", placemark.attribute("id"));
        let folder = &self.folders[span.container];
        if !folder.is_empty() {
            fields.own("folder", folder);
        }
        for child in &placemark.children {
            read_property(child, fields);
        }
        geometry::read(&placemark, &self.text[span.start..span.end], fields);
        Ok(true)
    }
}

fn read_property(child: &Element<'_>, fields: &mut Fields) {
    match child.name.as_str() {
        "name" => fields.own("name", child.text.trim()),
        "description" => description(&child.text, fields),
        "TimeStamp" => fields.own("begin", child.text_of("when")),
        "TimeSpan" => {
            fields.own("begin", child.text_of("begin"));
            fields.own("end", child.text_of("end"));
        }
        "styleUrl" => fields.own("style", child.text.trim()),
        "ExtendedData" => extended(child, fields),
        // Arbitrary data of version 2.0 and 2.1, which has no names of its own.
        "Metadata" => child.tell_all("", &mut |path, value| fields.named(path, value)),
        "Snippet" | "snippet" => fields.named("Snippet", &html::plain(child.text.trim())),
        name if geometry::is(name) || LOOKS.contains(&name) => {}
        name => child.tell_all(name, &mut |path, value| fields.named(path, value)),
    }
}

fn description(text: &str, fields: &mut Fields) {
    let text = text.trim();
    let said = html::plain(text);
    fields.own("description", &said);
    if said != text {
        fields.own("description (as in the file)", text);
    }
}

/// `Data` with a name and a value, `SchemaData` with simple ones, or elements of any other kind.
fn extended(data: &Element<'_>, fields: &mut Fields) {
    for child in &data.children {
        match child.name.as_str() {
            "Data" => fields.named(name_of(child), &html::plain(child.text_of("value"))),
            "SchemaData" => {
                for simple in &child.children {
                    fields.named(name_of(simple), simple.text.trim());
                }
            }
            name => child.tell_all(name, &mut |path, value| fields.named(path, value)),
        }
    }
}

fn name_of<'e>(element: &'e Element<'_>) -> &'e str {
    match element.attribute("name").trim() {
        "" => &element.name,
        name => name,
    }
}
