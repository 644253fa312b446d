//! What was done, counted while it is done, and told.

use super::choice::Part;
use super::done::{RedactionReport, Warning};
use super::rows::Redactor;
use crate::l10n::redact as w;
use crate::model::Table;

/// How many of each were left out.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub positions: usize,
    /// Places whose position is coarser now, with names that stay.
    pub named_positions: usize,
    pub place_notes: usize,
    /// The editor’s notes on places in incidents.
    pub place_notes_in: usize,
    pub place_names: usize,
    pub actors: usize,
    pub parts: usize,
    pub speakers: usize,
    pub sources: usize,
    pub citations: usize,
    pub without_source: usize,
    pub statements: usize,
    pub titles: usize,
    pub summaries: usize,
    pub notes: usize,
    pub munitions: usize,
    pub outcomes: usize,
    pub times: usize,
    pub links: usize,
    pub rows: usize,
    pub source_texts: usize,
    pub assertions: usize,
    pub attachment_files: usize,
    pub captions: usize,
    /// Attachments that are marked as sensitive.
    pub sensitive: usize,
    pub shapes: usize,
    pub labels: usize,
    pub head: Vec<String>,
    /// Steps of the briefing in the copy that have notes for the presenter.
    pub kept_notes: usize,
    /// And those that are left out of the show.
    pub kept_hidden: usize,
}

impl Redactor<'_> {
    /// What was done.
    pub(super) fn done(self) -> RedactionReport {
        let lines = self.lines();
        let warnings = self.warnings();
        RedactionReport { lines, warnings, still: self.looker.found(), without_source: self.without_source }
    }

    /// What stays although it may tell more than the copy is to say.
    fn warnings(&self) -> Vec<Warning> {
        let c = &self.count;
        let names = (c.named_positions > 0)
            .then(|| Warning { told: w::names_stay(c.named_positions), without: Part::PlaceNames });
        let notes = (!self.wish.is_empty() && c.kept_notes + c.kept_hidden > 0).then(|| Warning {
            told: w::notes_stay(c.kept_notes, c.kept_hidden),
            without: Part::BriefingNotes,
        });
        names.into_iter().chain(notes).collect()
    }

    fn lines(&self) -> Vec<String> {
        let c = &self.count;
        let mut lines = Vec::new();
        let mut add = |count: usize, told: &dyn Fn(usize) -> String| {
            if count > 0 {
                lines.push(told(count));
            }
        };
        let square = self.wish.positions.map_or("", crate::geo::Square::name);
        add(c.positions, &|n| w::positions(n, square));
        add(c.place_notes, &w::place_notes);
        add(c.place_notes_in, &w::place_notes_in);
        add(c.place_names, &w::place_names);
        add(c.actors, &|n| w::actors(n, c.parts));
        add(c.speakers, &w::speakers);
        add(c.sources, &|n| w::sources(n, c.citations));
        let statements = self.without_source.len();
        add(c.without_source + statements, &|_| w::without_source(c.without_source, statements));
        add(c.statements, &w::statements);
        add(c.titles, &w::incident_titles);
        add(c.summaries, &w::incident_summaries);
        add(c.munitions, &w::incident_munitions);
        add(c.outcomes, &w::incident_outcomes);
        add(c.times, &w::times);
        add(c.notes, &w::notes);
        add(c.links, &w::links);
        add(self.keep.idle, &w::idle);
        add(c.rows, &w::incident_rows);
        add(c.source_texts, &w::source_texts);
        add(c.assertions, &w::assertions);
        add(c.attachment_files, &w::attachment_files);
        add(c.captions, &w::captions);
        add(c.sensitive, &w::sensitive_attachments);
        add(c.shapes, &w::shapes);
        add(c.labels, &w::labels);
        let tables = Table::ALL.into_iter();
        let rows = |table| 0..u32::try_from(self.from.len(table)).unwrap_or(u32::MAX);
        let unknown = tables.clone().flat_map(|table| rows(table).map(move |row| (table, row)));
        let unknown = unknown.filter_map(|(table, row)| self.from.extra(table, row));
        add(unknown.map(serde_json::Map::len).sum::<usize>() + self.unknown_of_head(), &w::unknown);
        let steps = self.from.head.briefing.as_ref().map_or(0, |briefing| briefing.refused.len());
        add(tables.map(|table| self.from.refused(table).count()).sum::<usize>() + steps, &w::refused);
        lines.extend(c.head.iter().cloned());
        lines.push(w::new_ids().to_owned());
        lines
    }
}
