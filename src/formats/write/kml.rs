//! KML 2.2 (OGC 07-147r2): a placemark for each incident, in folders by kind.
//!
//! The balloon has the summary and what was said, with speaker and source. Programs show it as HTML,
//! so it is written as HTML that says the text: markup in a source’s words is shown and does not run.
//! All cells of the template stand in `ExtendedData`. The point is that of the first place that is located; a
//! placemark without one is listed and not on the map.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use quick_xml::escape::partial_escape;

use super::columns::Columns;
use super::dropped::What;
use super::row::{Row, RowBuilder, source_title};
use super::{Dropped, WriteError, step};
use crate::formats::native::when_text;
use crate::formats::tables::profiles::template::PROFILE;
use crate::model::{Dossier, IncidentRef, Kind, StatementForm, Table, When, Zone};
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
    let out = &mut Xml { out, unsayable: 0 };
    out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n")?;
    element(out, "name", &head.title)?;
    element(out, "description", &as_html(&head.summary))?;
    let said = [("language", head.language.as_str()), ("editor note", &head.editor_note)];
    data(out, said.into_iter(), &[])?;
    let mut row = Row::default();
    let (mut read_back, mut is_first) = (0, true);
    for &kind in Kind::ALL {
        let mut here = dossier.incidents().filter(|incident| incident.kind() == kind).peekable();
        if here.peek().is_none() {
            continue;
        }
        out.write_all(b"<Folder>\n")?;
        element(out, "name", kind.word())?;
        for incident in here {
            step(progress)?;
            placemark(out, &maker, &columns, incident, &mut row, is_first)?;
            is_first = false;
            read_back += usize::from(row.has_words());
        }
        out.write_all(b"</Folder>\n")?;
    }
    out.write_all(b"</Document>\n</kml>\n")?;
    let mut dropped = Dropped::by_template(dossier);
    dropped.add_unknown_head(dossier);
    dropped.add_translations(dossier);
    dropped.add_listed_only(dossier, read_back);
    dropped.add(out.unsayable, What::ControlCharacters);
    Ok(dropped)
}

fn placemark<'d>(
    out: &mut Xml<'_>,
    maker: &RowBuilder<'d>,
    columns: &Columns<'d>,
    incident: IncidentRef<'d>,
    row: &mut Row,
    is_first: bool,
) -> Result<(), WriteError> {
    maker.incident(incident, row);
    out.write_all(b"<Placemark>\n")?;
    element(out, "name", incident.title())?;
    element(out, "description", &as_html(&describe_incident(maker, incident)))?;
    if let Some(when) = incident.when() {
        time(out, when, maker.dossier)?;
    }
    let own = PROFILE.columns.iter().zip(&row.cells).map(|((heading, _), cell)| (*heading, cell.as_str()));
    let originals =
        columns.originals(incident).map(|(column, cell)| (columns.headings[column].as_str(), cell));
    // The columns by which the template is known stand in the file once, whether they are filled or not.
    let kept = if is_first { PROFILE.signature } else { &[] };
    data(out, own.chain(originals), kept)?;
    if let Some(at) = incident.located_at().and_then(crate::model::PlaceRef::position) {
        writeln!(out, "<Point><coordinates>{},{}</coordinates></Point>", at.x(), at.y())?;
    }
    out.write_all(b"</Placemark>\n")?;
    Ok(())
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

/// A moment as a stamp, and what lasts as a span, as exact as it is known.
fn time(out: &mut Xml<'_>, when: When, dossier: &Dossier) -> Result<(), WriteError> {
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
        Some(to) => writeln!(out, "<TimeSpan><begin>{begin}</begin><end>{}</end></TimeSpan>", written(to))?,
        None => writeln!(out, "<TimeStamp><when>{begin}</when></TimeStamp>")?,
    }
    Ok(())
}

/// What has a name and a value, where there is any; those that are `kept` have a name alone.
fn data<'s>(
    out: &mut Xml<'_>,
    fields: impl Iterator<Item = (&'s str, &'s str)>,
    kept: &[&str],
) -> Result<(), WriteError> {
    let mut fields = fields.filter(|(name, value)| !value.is_empty() || kept.contains(name)).peekable();
    if fields.peek().is_none() {
        return Ok(());
    }
    out.write_all(b"<ExtendedData>\n")?;
    for (name, value) in fields {
        let (name, value) = (out.escaped(name), out.escaped(&as_html(value)));
        writeln!(out, "<Data name=\"{name}\"><value>{value}</value></Data>")?;
    }
    out.write_all(b"</ExtendedData>\n")?;
    Ok(())
}

fn element(out: &mut Xml<'_>, name: &str, text: &str) -> Result<(), WriteError> {
    if !text.is_empty() {
        let text = out.escaped(text);
        writeln!(out, "<{name}>{text}</{name}>")?;
    }
    Ok(())
}

/// A file of XML.
struct Xml<'o> {
    out: &'o mut (dyn Write + Send),
    /// How many letters XML could not say.
    unsayable: usize,
}

impl Write for Xml<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Xml<'_> {
    /// Text as XML may hold it. Control characters, which XML cannot say, become the sign for what
    /// cannot be shown, and are counted.
    fn escaped(&mut self, text: &str) -> String {
        let mut escaped = String::with_capacity(text.len());
        for letter in text.chars() {
            match letter {
                '&' => escaped.push_str("&amp;"),
                '<' => escaped.push_str("&lt;"),
                '>' => escaped.push_str("&gt;"),
                '"' => escaped.push_str("&quot;"),
                '\t' | '\n' => escaped.push(letter),
                '\r' => escaped.push_str("&#13;"),
                '\u{0}'..'\u{20}' | '\u{FFFE}' | '\u{FFFF}' => {
                    self.unsayable += 1;
                    escaped.push('\u{FFFD}');
                }
                letter => escaped.push(letter),
            }
        }
        escaped
    }
}
