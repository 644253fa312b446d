//! Tells how long it takes until what is shown of a file follows from the edit of one row and from its
//! undo, and how much memory that takes.
//!
//! `follow_times FILE [TEXT]`, built with `--release`; memory is told on Linux. With
//! `MALLOC_MMAP_THRESHOLD_=131072` in the environment, what is freed counts as free.

use std::fs;
use std::io::{self, Write};
use std::sync::Arc;
use std::time::Instant;

use serde_json::{Value, json};
use sitmap::app::derived::{Derived, LayerParts};
use sitmap::formats::{Options, read_file};
use sitmap::model::{Dossier, RowEdit, Table};
use sitmap::progress::Progress;
use sitmap::query::{Filter, LayerId, Layers};

/// A field of a row, and what it is to say.
type Edit = (Table, String, &'static str, Value);

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let Some(path) = arguments.next() else {
        return Err(io::Error::other("which file? follow_times FILE [TEXT]"));
    };
    let text = arguments.next().unwrap_or_else(|| "baghdad".to_owned());
    let mut out = io::stdout().lock();
    let reading = read_file(path.as_ref(), &Options::default(), &Progress::default());
    let dossier = Arc::new(reading.map_err(io::Error::other)?.dossier);
    let edits = edits(&dossier).ok_or_else(|| io::Error::other("no incidents at places"))?;
    let mut layers = Layers::default();
    let id = layers.open("edited".to_owned(), None, dossier, Arc::new([]));
    for filter in [Filter::default(), Filter { text, ..Filter::default() }] {
        let begun = Instant::now();
        let mut derived = derive(&layers, &filter, LayerParts::default())?;
        let (all, shown) = (milliseconds(begun), derived.rows.incidents());
        writeln!(out, "{all:8.1} ms  all anew, {shown} incidents that hold {:?}", filter.text)?;
        for (table, key, field, value) in &edits {
            let before = layers.dossier(id).and_then(|dossier| dossier.value(*table, key, field));
            for (what, value) in [("edited", Some(value)), ("undone", before.as_ref())] {
                let edit = RowEdit { table: *table, key, field: Some(field), value };
                derived = follow(&mut layers, id, &filter, derived, edit, &mut out)?;
                writeln!(out, ": {field} of one of the {} {what}", table.word())?;
            }
        }
    }
    Ok(())
}

/// Makes an edit and what follows from it, and tells what that takes.
fn follow(
    layers: &mut Layers,
    id: LayerId,
    filter: &Filter,
    derived: Derived,
    edit: RowEdit<'_>,
    out: &mut impl Write,
) -> io::Result<Derived> {
    let dossier = layers.get(id).map(|layer| layer.data.dossier().clone()).unwrap_or_default();
    forget_peak();
    let [resident, _] = memory();
    let begun = Instant::now();
    let edited = dossier.edited(&[edit]);
    drop(dossier);
    let made = milliseconds(begun);
    if let Some((_, error)) = edited.failed.first() {
        return Err(io::Error::other(format!("{error:?}")));
    }
    let begun = Instant::now();
    layers.change(id, |layer| layer.data = layer.data.edited(Arc::new(edited.dossier), &edited.touched));
    let is_quick = derived.is_quick(layers, filter);
    let now = derive(layers, filter, derived.parts.clone())?;
    drop(derived);
    let followed = milliseconds(begun);
    let [kept, most] = memory();
    let total = made + followed;
    write!(out, "{total:8.1} ms  ({made:.1} the dossier, {followed:.1} what is shown")?;
    write!(out, "{}), ", if is_quick { " at once" } else { "" })?;
    write!(out, "{:.1} MB at most, {:.1} MB kept", most - resident, kept - resident)?;
    Ok(now)
}

fn derive(layers: &Layers, filter: &Filter, parts: LayerParts) -> io::Result<Derived> {
    let derived = Derived::from(layers, filter, parts, &Progress::default());
    derived.ok_or_else(|| io::Error::other("nobody asked to stop"))
}

/// Edits of an incident in the middle of a file and of its place.
fn edits(dossier: &Dossier) -> Option<Vec<Edit>> {
    let incident = dossier.incidents().skip(dossier.len(Table::Incidents) / 2).find(|incident| {
        let mut places = incident.places().iter().map(|link| dossier.place(link.place));
        places.next().is_some_and(|place| place.position().is_some())
    })?;
    let place = dossier.place(incident.places().first()?.place);
    let other = dossier.places().find(|other| other.id != place.id && other.position().is_some())?;
    let position = place.position()?;
    let (key, place) = (incident.key().to_owned(), place.key().to_owned());
    let of_incident = |field, value| (Table::Incidents, key.clone(), field, value);
    Some(vec![
        of_incident("title", json!("A title that somebody has corrected")),
        of_incident("kind", json!("other")),
        of_incident("when", json!({"from": "2020-02-02"})),
        of_incident("places", json!([{"place": other.key()}])),
        (Table::Places, place.clone(), "position", json!([position.x(), position.y() / 2.0])),
        (Table::Places, place, "names", json!({"en": "A name that somebody has corrected"})),
    ])
}

/// What the process has in memory, and has had at most since [`forget_peak`], in megabytes.
fn memory() -> [f64; 2] {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    ["VmRSS:", "VmHWM:"].map(|name| {
        let line = status.lines().find_map(|line| line.strip_prefix(name));
        let number = line.and_then(|line| line.split_whitespace().next()?.parse::<f64>().ok());
        number.unwrap_or_default() * 1.024e-3
    })
}

fn forget_peak() {
    // Elsewhere than on Linux there is nothing to forget.
    _ = fs::write("/proc/self/clear_refs", "5");
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}
