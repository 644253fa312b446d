//! KML 2.2 (OGC 07-147r2): a placemark for each incident, in folders by kind.
//!
//! The balloon has the summary and what was said, with speaker and source. Programs show it as HTML,
//! so it is written as HTML that says the text: markup in a source’s words is shown and does not run.
//! All cells of the template stand in `ExtendedData`. The geometry is that of its shapes,
//! else the point of the first place that is located; a placemark without one is listed and not on the map.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::BytesText;

use super::columns::Columns;
use super::dropped::What;
use super::row::{Row, RowBuilder, source_title};
use super::shapes::{tells_shapes, written_shapes};
use super::{Dropped, WriteError, step};
use crate::formats::tables::profiles::template::PROFILE;
use crate::model::geometry::LonLat;
use crate::model::when_text;
use crate::model::{Dossier, Geometry, IncidentRef, Kind, StatementForm, Table, When, Zone};
use crate::progress::Progress;

pub(super) fn write(
    dossier: &Dossier,
    out: &mut (dyn Write + Send),
    progress: &Progress,
) -> Result<Dropped, WriteError> {
    progress.start(2 * dossier.len(Table::Incidents) as u64);
    let maker = RowBuilder::new(dossier);
    let columns = Columns::of(&maker, progress)?;
    let head = &dossier.head;
    let out = &mut Kml { xml: Writer::new(out), unsayable: 0 };
    out.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n")?;
    out.element("name", &head.title)?;
    out.element("description", &as_html(&head.summary))?;
    let said = [("language", head.language.as_str()), ("editor note", &head.editor_note)];
    out.data(said.into_iter(), &[])?;
    let mut row = Row::default();
    let (mut read_back, mut is_first) = (0, true);
    for &kind in Kind::ALL {
        let mut here = dossier.incidents().filter(|incident| incident.kind() == kind).peekable();
        if here.peek().is_none() {
            continue;
        }
        out.markup("<Folder>\n")?;
        out.element("name", kind.word())?;
        for incident in here {
            step(progress)?;
            placemark(out, &maker, &columns, incident, &mut row, is_first)?;
            is_first = false;
            read_back += usize::from(row.has_words());
        }
        out.markup("</Folder>\n")?;
    }
    out.markup("</Document>\n</kml>\n")?;
    let mut dropped = Dropped::by_template(dossier);
    dropped.add_unknown_head(dossier);
    dropped.add_shapes(dossier, true);
    dropped.add_translations(dossier);
    dropped.add_listed_only(dossier, read_back);
    dropped.add(out.unsayable, What::ControlCharacters);
    Ok(dropped)
}

fn placemark<'d>(
    out: &mut Kml<'_>,
    maker: &RowBuilder<'d>,
    columns: &Columns<'d>,
    incident: IncidentRef<'d>,
    row: &mut Row,
    is_first: bool,
) -> Result<(), WriteError> {
    maker.incident(incident, row);
    out.markup("<Placemark>\n")?;
    out.element("name", incident.title())?;
    out.element("description", &as_html(&describe_incident(maker, incident)))?;
    if let Some(when) = incident.when() {
        out.time(when, maker.dossier)?;
    }
    let own = PROFILE.columns.iter().zip(&row.cells).map(|((heading, _), cell)| (*heading, cell.as_str()));
    let originals = columns.originals(incident).filter(|(_, cell)| !tells_shapes(incident, cell));
    let originals = originals.map(|(column, cell)| (columns.headings[column].as_str(), cell));
    // The columns by which the template is known stand in the file once, whether they are filled or not.
    let kept = if is_first { PROFILE.signature } else { &[] };
    out.data(own.chain(originals), kept)?;
    let shapes = written_shapes(incident);
    if !shapes.is_empty() {
        out.shapes(&shapes)?;
    } else if let Some(at) = incident.located_at().and_then(crate::model::PlaceRef::position) {
        out.nested("Point", &[("coordinates", &format!("{},{}", at.x(), at.y()))])?;
    }
    Ok(out.markup("</Placemark>\n")?)
}

fn coordinates_of(positions: &[LonLat]) -> String {
    positions.iter().map(|[lon, lat]| format!("{lon},{lat}")).collect::<Vec<_>>().join(" ")
}

/// HTML that says a text.
fn as_html(text: &str) -> Cow<'_, str> {
    partial_escape(text)
}

/// The summary, and what was said, with speaker and source.
fn describe_incident<'d>(maker: &RowBuilder<'d>, incident: IncidentRef<'d>) -> String {
    let (dossier, text) = (maker.dossier, maker.dossier.text());
    let mut told = incident.summary().to_owned();
    for statement in incident.statements().iter().map(|&id| dossier.statement(id)) {
        let (open, close) = match statement.form() {
            StatementForm::Quotation => ("“", "”"),
            StatementForm::Reported => ("", ""),
        };
        let gap = if told.is_empty() { "" } else { "\n\n" };
        let _ = write!(told, "{gap}{open}{}{close}", statement.text());
        if let Some(translation) = statement.translations().first() {
            let (words, by) = (text.get(translation.text), text.get(translation.by));
            let by = if by.is_empty() { String::new() } else { format!(" ({by})") };
            let _ = write!(told, "\n[{}] {words}{by}", text.get(translation.language));
        }
        let speaker = statement.speaker().map(|speaker| maker.actor(speaker.actor).to_owned());
        let cited = statement.cited().map(|cited| {
            [source_title(dossier.source(cited.source)), text.get(cited.locator)]
                .into_iter()
                .filter(|said| !said.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        });
        let whose: Vec<String> =
            [speaker, cited].into_iter().flatten().filter(|said| !said.is_empty()).collect();
        if !whose.is_empty() {
            let _ = write!(told, "\n— {}", whose.join("; "));
        }
    }
    told
}

/// A file of KML while it is written.
struct Kml<'o> {
    xml: Writer<&'o mut (dyn Write + Send)>,
    /// How many characters XML could not say.
    unsayable: usize,
}

impl Kml<'_> {
    /// Tags that are always the same.
    fn markup(&mut self, tags: &'static str) -> io::Result<()> {
        self.xml.get_mut().write_all(tags.as_bytes())
    }

    /// An element with a text, where there is any.
    fn element(&mut self, name: &str, text: &str) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        let text = self.sayable(text);
        self.xml.create_element(name).write_text_content(BytesText::new(&text))?;
        self.markup("\n")
    }

    /// An element with others in it, each with a text.
    fn nested(&mut self, name: &str, inside: &[(&str, &str)]) -> io::Result<()> {
        self.xml.create_element(name).write_inner_content(|xml| {
            for (name, text) in inside {
                xml.create_element(*name).write_text_content(BytesText::new(text))?;
            }
            Ok(())
        })?;
        self.markup("\n")
    }

    /// Geometries, several of them as one.
    fn shapes(&mut self, shapes: &[&Geometry]) -> io::Result<()> {
        match shapes {
            [one] => self.geometry(one),
            several => {
                self.markup("<MultiGeometry>\n")?;
                several.iter().try_for_each(|one| self.geometry(one))?;
                self.markup("</MultiGeometry>\n")
            }
        }
    }

    fn geometry(&mut self, geometry: &Geometry) -> io::Result<()> {
        let line = |line: &Vec<LonLat>| Geometry::LineString { coordinates: line.clone() };
        let point = |at: &LonLat| Geometry::Point { coordinates: *at };
        let area = |area: &Vec<Vec<LonLat>>| Geometry::Polygon { coordinates: area.clone() };
        let parts: Vec<Geometry> = match geometry {
            Geometry::Point { coordinates } => {
                return self.nested("Point", &[("coordinates", &coordinates_of(&[*coordinates]))]);
            }
            Geometry::LineString { coordinates } => {
                return self.nested("LineString", &[("coordinates", &coordinates_of(coordinates))]);
            }
            Geometry::Polygon { coordinates } => return self.area(coordinates),
            Geometry::MultiPoint { coordinates } => coordinates.iter().map(point).collect(),
            Geometry::MultiLineString { coordinates } => coordinates.iter().map(line).collect(),
            Geometry::MultiPolygon { coordinates } => coordinates.iter().map(area).collect(),
            Geometry::Ring { .. } | Geometry::Sector { .. } | Geometry::Text { .. } => return Ok(()),
        };
        self.markup("<MultiGeometry>\n")?;
        parts.iter().try_for_each(|part| self.geometry(part))?;
        self.markup("</MultiGeometry>\n")
    }

    fn area(&mut self, rings: &[Vec<LonLat>]) -> io::Result<()> {
        self.markup("<Polygon>\n")?;
        for (n, ring) in rings.iter().enumerate() {
            self.markup(if n == 0 { "<outerBoundaryIs>" } else { "<innerBoundaryIs>" })?;
            self.nested("LinearRing", &[("coordinates", &coordinates_of(ring))])?;
            self.markup(if n == 0 { "</outerBoundaryIs>\n" } else { "</innerBoundaryIs>\n" })?;
        }
        self.markup("</Polygon>\n")
    }

    /// A moment as a stamp, and what lasts as a span, as exact as it is known.
    fn time(&mut self, when: When, dossier: &Dossier) -> io::Result<()> {
        let record = when_text::record(when, dossier.text());
        // A zone by its name is no part of a KML time; it stands among the data.
        let zone = match (when.zone, &record.zone) {
            (Zone::Offset(_), Some(offset)) => offset.as_ref(),
            _ => "",
        };
        let written = |moment: &str| match moment.split_once('T') {
            Some((day, clock)) if clock.len() == 5 => format!("{day}T{clock}:00{zone}"),
            Some((day, clock)) => format!("{day}T{clock}{zone}"),
            None => moment.to_owned(),
        };
        let begin = written(&record.from);
        match &record.to {
            Some(to) => self.nested("TimeSpan", &[("begin", &begin), ("end", &written(to))]),
            None => self.nested("TimeStamp", &[("when", &begin)]),
        }
    }

    /// What has a name and a value, where there is any; those that are `kept` have a name alone.
    fn data<'s>(
        &mut self,
        fields: impl Iterator<Item = (&'s str, &'s str)>,
        kept: &[&str],
    ) -> io::Result<()> {
        let mut fields = fields.filter(|(name, value)| !value.is_empty() || kept.contains(name)).peekable();
        if fields.peek().is_none() {
            return Ok(());
        }
        self.markup("<ExtendedData>\n")?;
        for (name, value) in fields {
            let (name, value) = (self.sayable(name), self.sayable(value));
            let element = self.xml.create_element("Data").with_attribute(("name", &*name));
            element.write_inner_content(|xml| {
                let value = as_html(&value);
                xml.create_element("value").write_text_content(BytesText::new(&value)).map(drop)
            })?;
            self.markup("\n")?;
        }
        self.markup("</ExtendedData>\n")
    }

    /// Text without control characters, which XML cannot say. They become the sign for what cannot be
    /// shown, and are counted.
    fn sayable<'t>(&mut self, text: &'t str) -> Cow<'t, str> {
        let is_unsayable =
            |c: char| matches!(c, '\0'..' ' | '\u{FFFE}' | '\u{FFFF}') && !matches!(c, '\t' | '\n' | '\r');
        let count = text.chars().filter(|&c| is_unsayable(c)).count();
        self.unsayable += count;
        if count > 0 { text.replace(is_unsayable, "\u{FFFD}").into() } else { text.into() }
    }
}
