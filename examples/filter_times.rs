//! Tells how long it takes to work out what is shown of a file, step by step.
//!
//! `filter_times FILE [TEXT]`, built with `--release`.

use std::io::{self, Write as _};
use std::sync::Arc;
use std::time::Instant;

use jiff::civil::date;
use sitmap::app::derived::{Derived, LayerParts};
use sitmap::formats::{self, Options, read_file};
use sitmap::model::{Kind, Table};
use sitmap::progress::Progress;
use sitmap::query::Matches;
use sitmap::query::{DateSpan, Filter, FilterResult, Kinds, Layers, Rows};
use sitmap::scene::Marks;

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let Some(path) = arguments.next() else {
        return Err(io::Error::other("which file? filter_times FILE [TEXT]"));
    };
    let text = arguments.next().unwrap_or_else(|| "baghdad".to_owned());
    let mut out = io::stdout().lock();
    let progress = Progress::default();
    let begun = Instant::now();
    let reading = read_file(path.as_ref(), &Options::default(), &progress).map_err(io::Error::other)?;
    let incidents = reading.dossier.len(Table::Incidents);
    writeln!(out, "{:8.1} ms  read, {incidents} incidents", milliseconds(begun))?;

    let mut layers = Layers::default();
    let large = layers.open("measured".to_owned(), None, Arc::new(reading.dossier), Arc::new([]));
    let begun = Instant::now();
    let sorted: usize = layers.all().iter().map(|layer| layer.data.order().incidents().len()).sum();
    writeln!(out, "{:8.1} ms  {sorted} sorted by time, once for a file", milliseconds(begun))?;

    let span = DateSpan { from: Some(date(2007, 3, 1)), to: Some(date(2022, 1, 31)) };
    let off = Kinds::default().toggled(Kind::Battle);
    let filters = [
        ("nothing", Filter::default()),
        ("a text", Filter { text: text.clone(), ..Filter::default() }),
        ("the same text and a span", Filter { text: text.clone(), span, ..Filter::default() }),
        ("two words", Filter { text: format!("{text} attack"), ..Filter::default() }),
        ("a text in Arabic", Filter { text: "قاعدة".to_owned(), ..Filter::default() }),
        ("a span", Filter { span, ..Filter::default() }),
        ("a kind switched off", Filter { excluded_kinds: off, ..Filter::default() }),
    ];
    let mut matches = Matches::default();
    for (name, filter) in filters {
        let begun = Instant::now();
        let Some(shown) = FilterResult::of(&layers, &filter, &mut matches, &progress) else {
            return Err(io::Error::other("nobody asked to stop"));
        };
        let filtered = milliseconds(begun);
        let begun = Instant::now();
        let rows = Rows::of(&layers, &shown);
        let listed = milliseconds(begun);
        let begun = Instant::now();
        let marks = Marks::of(&layers, |layer, incident| shown.holds(layer, incident));
        let marked = milliseconds(begun);
        writeln!(
            out,
            "{filtered:8.1} ms  filtered by {name}; {listed:.1} ms for {} incidents of the list, {marked:.1} ms for {} marks",
            rows.incidents(),
            marks.marks.len(),
        )?;
    }

    let bytes = include_bytes!("../data/coalition-attacks-2022-01.sitmap.json");
    let small = formats::read(bytes, &Options::default(), &progress).map_err(io::Error::other)?;
    let small = layers.open("small".to_owned(), None, Arc::new(small.dossier), Arc::new([]));
    let filter = Filter::default();
    let mut parts = LayerParts::default();
    for (what, layer, visible) in [
        ("both layers, nothing known", small, true),
        ("the small layer hidden", small, false),
        ("the small layer shown", small, true),
        ("the large layer hidden", large, false),
        ("the large layer shown", large, true),
    ] {
        layers.change(layer, |layer| layer.display.visible = visible);
        let begun = Instant::now();
        let Some(derived) = Derived::from(&layers, &filter, parts, &progress) else {
            return Err(io::Error::other("nobody asked to stop"));
        };
        writeln!(out, "{:8.1} ms  {what}: {} incidents", milliseconds(begun), derived.rows.incidents())?;
        parts = derived.parts;
    }
    Ok(())
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}
