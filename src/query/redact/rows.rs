//! One function a table: a record becomes one that says less, and what was done is counted.

use std::borrow::Cow;

use super::choice::{Part, Redaction};
use super::done::{Done, Warning, Where};
use super::keep::Keep;
use super::names::Looker;
use crate::model::record::{
    ActorRecord, CitationRecord, IncidentRecord, Names, PlaceRecord, PrecisionRecord, SourceRecord,
    SpeakerRecord, StatementRecord, Str, WhenRecord,
};
use crate::model::{
    ActorRef, Dossier, IncidentRef, PlaceRef, Precision, PrecisionClass, SourceRef, StatementRef, Table,
    TimePrecision,
};
use crate::words::redact as w;

/// How many of each were left out.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub positions: usize,
    /// Places whose position is coarser now, with names that stay.
    pub named_positions: usize,
    pub place_notes: usize,
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
    pub head: Vec<String>,
    /// Steps of the briefing in the copy that have notes for the presenter.
    pub kept_notes: usize,
    /// And those that are left out of the show.
    pub kept_hidden: usize,
}

/// Makes records say less.
pub(super) struct Redactor<'a> {
    pub from: &'a Dossier,
    pub wish: &'a Redaction,
    pub keep: Keep,
    pub count: Counts,
    pub looker: Looker,
    /// The ids of statements that are without a source now.
    without_source: Vec<String>,
}

impl<'a> Redactor<'a> {
    pub(super) fn new(from: &'a Dossier, wish: &'a Redaction) -> Self {
        let keep = Keep::new(from, wish);
        let looker = Looker::new(from, wish, &keep);
        Self { from, wish, keep, count: Counts::default(), looker, without_source: Vec::new() }
    }

    fn without(&self, part: Part) -> bool {
        self.wish.is_without(part)
    }

    /// The id of the actor who stands for speakers whose name is withheld.
    pub(super) fn withheld(&self) -> Option<String> {
        self.keep.withheld.map(actor_key)
    }

    pub(super) fn place<'r>(
        &mut self,
        row: PlaceRef<'r>,
        mut record: PlaceRecord<'r>,
    ) -> Option<PlaceRecord<'r>> {
        let number = self.keep.place(row.id)?;
        record.id = format!("place-{number}").into();
        let square = self.wish.positions;
        let cell = square.zip(row.position()).and_then(|(square, at)| Some((square, square.around(at)?)));
        if let Some((square, cell)) = &cell {
            self.count.positions += 1;
            record.position = Some([cell.centre.x(), cell.centre.y()]);
            record.position_from = Some(w::position_from(square.name(), &cell.name).into());
            let finer = is_finer(row.precision(), square.radius_m());
            if finer {
                self.count.named_positions += usize::from(!self.without(Part::PlaceNames));
                record.precision = Some(PrecisionRecord {
                    class: PrecisionClass::Unknown.word().into(),
                    radius_m: Some(square.radius_m()),
                    ..PrecisionRecord::default()
                });
            }
            // It tells of the position that is no longer there.
            self.count.place_notes += usize::from(record.editor_note.take().is_some());
        } else if square.is_some() {
            (record.position, record.position_from) = (None, None);
        }
        let coarsened = cell.is_some();
        if self.without(Part::PlaceNames) {
            self.count.place_names += 1;
            let name = cell.map_or_else(|| w::unnamed(number), |(_, cell)| w::square_name(&cell.name));
            record.names = Names::from([("und".into(), name.into())]);
            (record.kind, record.within, record.note, record.editor_note) = (None, None, None, None);
            if square.is_none() {
                record.position_from = None;
            }
        }
        self.drop_notes([&mut record.note, &mut record.editor_note]);
        // A square tells no more than itself, but its name may look like another position.
        let from = if coarsened { record.position_from.take() } else { None };
        self.looker.look(Where::Place, &record, &record.id, first_name(&record.names));
        record.position_from = from.or(record.position_from);
        Some(record)
    }

    pub(super) fn actor<'r>(
        &mut self,
        row: ActorRef<'r>,
        mut record: ActorRecord<'r>,
    ) -> Option<ActorRecord<'r>> {
        self.count.actors += usize::from(self.wish.drops_actor(row));
        record.id = actor_key(self.keep.actor(row.id)?).into();
        self.drop_notes([&mut record.note, &mut record.editor_note]);
        self.looker.look(Where::Actor, &record, &record.id, first_name(&record.names));
        Some(record)
    }

    pub(super) fn source<'r>(
        &mut self,
        row: SourceRef<'r>,
        mut record: SourceRecord<'r>,
    ) -> Option<SourceRecord<'r>> {
        self.count.sources += usize::from(self.wish.drops_source(row));
        record.id = source_key(self.keep.source(row.id)?).into();
        if self.without(Part::Links) {
            self.count.links += usize::from(record.url.take().is_some());
        }
        self.coarsen(record.published.as_mut());
        self.coarsen(record.accessed.as_mut());
        self.drop_notes([&mut record.editor_note]);
        self.looker.look(Where::Source, &record, &record.id, record.title.as_deref().unwrap_or_default());
        Some(record)
    }

    pub(super) fn incident<'r>(
        &mut self,
        row: IncidentRef<'r>,
        mut record: IncidentRecord<'r>,
    ) -> IncidentRecord<'r> {
        record.id = incident_key(Keep::incident(row.id)).into();
        record.responds_to = row.responds_to().map(|id| incident_key(Keep::incident(id)).into());
        let links = std::mem::take(&mut record.places).into_iter().zip(row.places());
        for (mut link, at) in links {
            let Some(number) = self.keep.place(at.place) else {
                continue;
            };
            link.place = format!("place-{number}").into();
            let square = self.wish.positions;
            if square.zip(at.precision).is_some_and(|(square, p)| is_finer(p, square.radius_m())) {
                link.precision = None;
            }
            if self.without(Part::PlaceNames) {
                (link.said, link.editor_note) = (None, None);
            }
            self.drop_notes([&mut link.editor_note]);
            record.places.push(link);
        }
        let links = std::mem::take(&mut record.actors).into_iter().zip(row.actors());
        for (mut link, with) in links {
            if let Some(number) = self.keep.actor(with.actor) {
                link.actor = actor_key(number).into();
                record.actors.push(link);
            } else {
                self.count.parts += 1;
            }
        }
        let cited = std::mem::take(&mut record.sources);
        let had_source = !cited.is_empty();
        let cited = cited.into_iter().zip(row.sources());
        record.sources = cited.filter_map(|(record, cited)| self.cite(record, cited.source)).collect();
        self.count.without_source += usize::from(had_source && record.sources.is_empty());
        if self.without(Part::Munitions) && !record.munitions.is_empty() {
            record.munitions.clear();
            self.count.munitions += 1;
        }
        if self.without(Part::Outcomes) {
            self.count.outcomes += usize::from(record.outcome.take().is_some());
        }
        if self.without(Part::Titles) {
            self.count.titles += usize::from(record.title.take().is_some());
        }
        if self.without(Part::Summaries) {
            self.count.summaries += usize::from(record.summary.take().is_some());
        }
        self.coarsen(record.when.as_mut());
        self.drop_inferred(record.when.as_mut());
        self.drop_notes([&mut record.editor_note]);
        self.count.rows += usize::from(record.origin.take().is_some());
        let begins = record.title.as_deref().or(record.summary.as_deref()).unwrap_or_default();
        self.looker.look(Where::Incident, &record, &record.id, begins);
        record
    }

    pub(super) fn statement<'r>(
        &mut self,
        row: StatementRef<'r>,
        mut record: StatementRecord<'r>,
    ) -> Option<StatementRecord<'r>> {
        let Some(number) = self.keep.statement(row.id) else {
            self.count.statements += 1;
            return None;
        };
        record.id = statement_key(number).into();
        let known = row.speaker().filter(|_| !self.without(Part::Speakers));
        let known = known.and_then(|speaker| self.keep.actor(speaker.actor));
        if let (Some(number), Some(speaker)) = (known, &mut record.speaker) {
            speaker.actor = actor_key(number).into();
        } else if has_speaker(row) {
            // Without anybody, the words would be those of the source.
            self.count.speakers += 1;
            let stands_in = self.withheld().unwrap_or_default();
            record.speaker = Some(SpeakerRecord { actor: stands_in.into(), ..SpeakerRecord::default() });
        }
        if let (Some(cited), Some(record_cited)) = (row.cited(), record.cited.take()) {
            record.cited = self.cite(record_cited, cited.source);
            if record.cited.is_none() {
                self.without_source.push(record.id.to_string());
            }
        }
        let about = &mut record.about;
        about.incidents = row.incidents().iter().map(|id| incident_key(Keep::incident(*id)).into()).collect();
        let places = row.places().iter().filter_map(|id| self.keep.place(*id));
        about.places = places.map(|number| format!("place-{number}").into()).collect();
        let actors = row.actors().iter().filter_map(|id| self.keep.actor(*id));
        about.actors = actors.map(|number| actor_key(number).into()).collect();
        self.coarsen(record.when.as_mut());
        self.drop_inferred(record.when.as_mut());
        self.drop_notes([&mut record.editor_note]);
        self.looker.look(Where::Statement, &record, &record.id, &record.text);
        Some(record)
    }

    /// A citation with the new id of its source; `None` where the source is left out.
    fn cite<'r>(
        &mut self,
        record: CitationRecord<'r>,
        source: crate::model::SourceId,
    ) -> Option<CitationRecord<'r>> {
        let Some(number) = self.keep.source(source) else {
            self.count.citations += 1;
            return None;
        };
        Some(CitationRecord { source: source_key(number).into(), ..record })
    }

    fn drop_notes<const N: usize>(&mut self, notes: [&mut Option<Str<'_>>; N]) {
        if self.without(Part::Notes) {
            self.count.notes += notes.into_iter().filter_map(Option::take).count();
        }
    }

    /// The editor's reasoning for a date is a note.
    fn drop_inferred(&mut self, when: Option<&mut WhenRecord<'_>>) {
        if let Some(when) = when {
            self.drop_notes([&mut when.inferred]);
        }
    }

    /// Leaves out what is finer than a day.
    fn coarsen(&mut self, when: Option<&mut WhenRecord<'_>>) {
        let Some(when) = when.filter(|_| self.without(Part::Times)) else {
            return;
        };
        let fine =
            [TimePrecision::Exact, TimePrecision::Minute, TimePrecision::Hour, TimePrecision::PartOfDay];
        let said_so = when.precision.as_deref().and_then(TimePrecision::from_word);
        let cut_from = cut_to_day(&mut when.from);
        let cut_to = when.to.as_mut().is_some_and(cut_to_day);
        let part = when.part.take().is_some();
        let fine = said_so.is_some_and(|precision| fine.contains(&precision));
        // The words may say the hour, the zone belongs to it.
        let words = when.said.take().is_some() | when.inferred.take().is_some();
        if fine || cut_from {
            when.precision = None;
        }
        when.zone = when.zone.take().filter(|_| !(fine || cut_from || cut_to));
        if when.to.as_ref() == Some(&when.from) {
            when.to = None;
        }
        self.count.times += usize::from(cut_from || cut_to || part || fine || words);
    }

    /// What was done.
    pub(super) fn done(self) -> Done {
        let lines = self.lines();
        let warnings = self.warnings();
        Done { lines, warnings, still: self.looker.found(), without_source: self.without_source }
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
        add(c.place_names, &w::place_names);
        add(c.actors, &|n| w::actors(n, c.parts));
        add(c.speakers, &w::speakers);
        add(c.sources, &|n| w::sources(n, c.citations));
        let statements = self.without_source.len();
        add(c.without_source + statements, &|_| w::without_source(c.without_source, statements));
        add(c.statements, &w::statements);
        add(c.titles, &|n| w::of_incidents(n, w::TITLE_OF));
        add(c.summaries, &|n| w::of_incidents(n, w::SUMMARY_OF));
        add(c.munitions, &|n| w::of_incidents(n, w::MUNITIONS_OF));
        add(c.outcomes, &|n| w::of_incidents(n, w::OUTCOME_OF));
        add(c.times, &w::times);
        add(c.notes, &w::notes);
        add(c.links, &w::links);
        add(self.keep.idle, &w::idle);
        add(c.rows, &|n| w::of_incidents(n, w::ROW_OF));
        let tables = Table::ALL.into_iter();
        let rows = |table| 0..u32::try_from(self.from.len(table)).unwrap_or(u32::MAX);
        let unknown = tables.clone().flat_map(|table| rows(table).map(move |row| (table, row)));
        let unknown = unknown.filter_map(|(table, row)| self.from.extra(table, row));
        add(unknown.map(serde_json::Map::len).sum::<usize>() + self.unknown_of_head(), &w::unknown);
        let steps = self.from.head.briefing.as_ref().map_or(0, |briefing| briefing.refused.len());
        add(tables.map(|table| self.from.refused(table).count()).sum::<usize>() + steps, &w::refused);
        lines.extend(c.head.iter().cloned());
        lines.push(w::NEW_IDS.to_owned());
        lines
    }
}

/// Whether somebody is named who said it, readably or not.
pub(super) fn has_speaker(row: StatementRef<'_>) -> bool {
    row.speaker().is_some() || row.extra().is_some_and(|extra| extra.contains_key("speaker"))
}

pub(super) fn incident_key(number: u32) -> String {
    format!("incident-{number}")
}

pub(super) fn statement_key(number: u32) -> String {
    format!("statement-{number}")
}

fn actor_key(number: u32) -> String {
    format!("actor-{number}")
}

fn source_key(number: u32) -> String {
    format!("source-{number}")
}

/// Whether a position is said to be known better than to `radius_m`.
fn is_finer(precision: Precision, radius_m: f32) -> bool {
    precision.class != PrecisionClass::Country
        && precision.drawn_radius_m().is_none_or(|drawn| drawn < radius_m)
}

fn first_name<'r>(names: &'r Names<'_>) -> &'r str {
    let name = names.get("en").or_else(|| names.values().next());
    name.map_or("", |name| name)
}

/// Cuts a moment to its day. Whether there was something to cut.
fn cut_to_day(moment: &mut Str<'_>) -> bool {
    let Some((day, _)) = moment.split_once(['T', ' ']) else {
        return false;
    };
    *moment = Cow::Owned(day.to_owned());
    true
}
