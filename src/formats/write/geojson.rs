//! `GeoJSON` (RFC 7946): a feature for each incident.
//!
//! The properties are the columns of the template, so that `GeoJSON` reads back like a table. All
//! statements about an incident stand in a list of objects, `statements`; the first of them, where it
//! is about nothing else, stands among the properties as well, as programs want that know no lists.
//!
//! The geometry is that of the shapes of an incident; where it has none, the point of the first place that
//! is located, and null where none is. An incident with several places has them all in the properties, semicolons between: a point between them would
//! be a place where nothing happened. Positions are in full, as they are stored.

use std::io::Write;

use serde_json::{Map, Value, json};

use super::columns::Columns;
use super::row::{Row, RowBuilder};
use super::shapes::{tells_shapes, written_shapes};
use super::xlsx::number;
use super::{Dropped, WriteError, step};
use crate::formats::geometries;
use crate::formats::tables::profiles::template::PROFILE;
use crate::model::{Dossier, IncidentRef, StatementRef, Table};
use crate::progress::Progress;

/// The property that lists what was said.
const STATEMENTS: &str = "statements";

pub(super) fn write(
    dossier: &Dossier,
    mut out: &mut (dyn Write + Send),
    progress: &Progress,
) -> Result<Dropped, WriteError> {
    progress.start(2 * dossier.len(Table::Incidents) as u64);
    let maker = RowBuilder::new(dossier);
    let columns = Columns::of(&maker, progress)?;
    out.write_all(b"{\n\"type\": \"FeatureCollection\",\n")?;
    let head = &dossier.head;
    let said = [
        ("title", &*head.title),
        ("description", &*head.summary),
        ("language", &*head.language),
        ("editor_note", &*head.editor_note),
    ];
    for (name, text) in said.into_iter().filter(|(_, text)| !text.is_empty()) {
        writeln!(out, "{}: {},", json!(name), json!(text))?;
    }
    out.write_all(b"\"features\": [")?;
    let mut row = Row::default();
    let mut read_back = 0;
    for (n, incident) in dossier.incidents().enumerate() {
        step(progress)?;
        out.write_all(if n > 0 { b",\n" } else { b"\n" })?;
        let (feature, has_words) = feature(&maker, &columns, incident, &mut row);
        serde_json::to_writer(&mut out, &feature)?;
        read_back += usize::from(has_words);
    }
    out.write_all(b"\n]\n}\n")?;
    let mut dropped = Dropped::by_template(dossier);
    dropped.add_unknown_head(dossier);
    dropped.add_shapes(dossier, true);
    dropped.add_listed_only(dossier, read_back);
    Ok(dropped)
}

/// A feature, and whether a statement stands among its properties.
fn feature<'d>(
    maker: &RowBuilder<'d>,
    columns: &Columns<'d>,
    incident: IncidentRef<'d>,
    row: &mut Row,
) -> (Value, bool) {
    maker.incident(incident, row);
    let has_words = row.has_words();
    let mut properties = members(row, true);
    for (column, cell) in columns.originals(incident).filter(|(_, cell)| !tells_shapes(incident, cell)) {
        let taken = columns.headings[column] == STATEMENTS;
        let heading = if taken { "statements (as in the file)" } else { &columns.headings[column] };
        properties.insert(heading.to_owned(), cell.into());
    }
    let about = incident.statements().iter().map(|&id| maker.dossier.statement(id));
    let statements: Vec<Value> = about.map(|one| statement(maker, incident, one, row)).collect();
    if !statements.is_empty() {
        properties.insert(STATEMENTS.to_owned(), statements.into());
    }
    let position = incident.located_at().and_then(crate::model::PlaceRef::position);
    let point = position.map(|at| json!({"type": "Point", "coordinates": [at.x(), at.y()]}));
    let geometry = geometries::write(&written_shapes(incident)).or(point);
    let feature =
        json!({"type": "Feature", "id": incident.key(), "geometry": geometry, "properties": properties});
    (feature, has_words)
}

fn statement<'d>(
    maker: &RowBuilder<'d>,
    incident: IncidentRef<'d>,
    one: StatementRef<'d>,
    row: &mut Row,
) -> Value {
    maker.statement(incident, one, row);
    let mut members = members(row, false);
    members.shift_remove("id");
    let text = maker.dossier.text();
    // The columns of the template have room for one translation of the words.
    let further = [
        ("further translations", one.translations().get(1..).unwrap_or_default()),
        ("speaker role translations", one.role_translations()),
    ];
    for (name, translations) in further.into_iter().filter(|(_, translations)| !translations.is_empty()) {
        let translations = translations.iter().map(|other| {
            json!({"translation": text.get(other.text), "translation language": text.get(other.language), "translator": text.get(other.by)})
        });
        members.insert(name.to_owned(), translations.collect());
    }
    Value::Object(members)
}

/// The cells of a row by their headings. With `all`, those that are empty are null.
fn members(row: &Row, all: bool) -> Map<String, Value> {
    let cells = PROFILE.columns.iter().zip(&row.cells).enumerate();
    let cells = cells.filter(|(_, (_, cell))| all || !cell.is_empty());
    cells.map(|(n, ((heading, _), cell))| ((*heading).to_owned(), value(n, cell))).collect()
}

fn value(column: usize, cell: &str) -> Value {
    if cell.is_empty() {
        return Value::Null;
    }
    let number = number(column, cell).and_then(|number| {
        let whole = cell.parse::<i64>().ok().map(serde_json::Number::from);
        whole.or_else(|| serde_json::Number::from_f64(number))
    });
    number.map_or_else(|| cell.into(), Value::Number)
}
