//! What happened and what was said: an incident or a statement becomes one that says less.

use super::choice::Part;
use super::done::Where;
use super::keep::RetainedRows;
use super::parts::{munition, outcome, speaker, translation, unless};
use super::rows::{Redactor, actor_key, incident_key, shown, statement_key};
use crate::model::record::{AboutRecord, Extra, IncidentRecord, SpeakerRecord, StatementRecord};
use crate::model::{IncidentRef, StatementRef};

impl Redactor<'_> {
    pub(super) fn incident<'r>(
        &mut self,
        row: IncidentRef<'r>,
        record: IncidentRecord<'r>,
    ) -> IncidentRecord<'r> {
        let IncidentRecord {
            id: _,
            title,
            kind,
            when,
            places,
            actors,
            munitions,
            outcome,
            summary,
            responds_to: _,
            context,
            sources,
            editor_note,
            recorded,
            origin,
            extra: _,
        } = record;
        let places = places.into_iter().zip(row.places());
        let places = places.filter_map(|(record, at)| self.place_link(at, record)).collect();
        let actors = actors.into_iter().zip(row.actors());
        let actors = actors.filter_map(|(record, with)| self.actor_link(*with, record)).collect();
        let had_source = !sources.is_empty();
        let sources = sources.into_iter().zip(row.sources());
        let sources: Vec<_> = sources.filter_map(|(record, cited)| self.cite(cited.source, record)).collect();
        self.count.without_source += usize::from(had_source && sources.is_empty());
        let munitions = Some(munitions).filter(|munitions| !munitions.is_empty());
        let munitions = unless(self.without(Part::Munitions), &mut self.count.munitions, munitions);
        let outcome = unless(self.without(Part::Outcomes), &mut self.count.outcomes, outcome);
        // The row goes as a whole, whatever it holds: it says all of it once more.
        self.count.rows += usize::from(origin.is_some());
        let record = IncidentRecord {
            id: incident_key(RetainedRows::incident(row.id)).into(),
            title: unless(self.without(Part::Titles), &mut self.count.titles, title),
            kind,
            when: when.map(|when| self.when(when)),
            places,
            actors,
            munitions: munitions.into_iter().flatten().map(munition).collect(),
            outcome: outcome.map(self::outcome),
            summary: unless(self.without(Part::Summaries), &mut self.count.summaries, summary),
            responds_to: row.responds_to().map(|id| incident_key(RetainedRows::incident(id)).into()),
            context,
            sources,
            editor_note: self.note(editor_note),
            recorded: self.recorded(recorded),
            origin: None,
            extra: Extra::new(),
        };
        let begins = shown(record.title.as_ref().or(record.summary.as_ref()));
        self.looker.look(Where::Incident, &record, &record.id, begins);
        record
    }

    pub(super) fn statement<'r>(
        &mut self,
        row: StatementRef<'r>,
        record: StatementRecord<'r>,
    ) -> Option<StatementRecord<'r>> {
        let StatementRecord {
            id: _,
            form,
            kind,
            text,
            language,
            translations,
            speaker: said_by,
            when,
            cited,
            credibility,
            asserts,
            about: _,
            editor_note,
            recorded,
            extra: _,
        } = record;
        let Some(number) = self.keep.statement(row.id) else {
            self.count.statements += 1;
            return None;
        };
        let id = statement_key(number);
        let known = row.speaker().filter(|_| !self.without(Part::Speakers));
        let known = known.and_then(|speaker| self.keep.actor(speaker.actor));
        let said_by = match known.zip(said_by) {
            Some((number, said_by)) => Some(speaker(number, said_by)),
            // Without anybody, the words would be those of the source.
            None if has_speaker(row) => {
                self.count.speakers += 1;
                let actor = self.withheld().unwrap_or_default().into();
                Some(SpeakerRecord { actor, role: None, role_translations: Vec::new(), extra: Extra::new() })
            }
            None => None,
        };
        let had_source = row.cited().is_some();
        let cited = row.cited().zip(cited).and_then(|(cited, record)| self.cite(cited.source, record));
        if had_source && cited.is_none() {
            self.without_source.push(id.clone());
        }
        let places = row.places().iter().filter_map(|id| self.keep.place(*id));
        let actors = row.actors().iter().filter_map(|id| self.keep.actor(*id));
        let about = AboutRecord {
            incidents: row
                .incidents()
                .iter()
                .map(|id| incident_key(RetainedRows::incident(*id)).into())
                .collect(),
            places: places.map(|number| format!("place-{number}").into()).collect(),
            actors: actors.map(|number| actor_key(number).into()).collect(),
            extra: Extra::new(),
        };
        // They say once more, field by field, what is left out elsewhere.
        self.count.assertions += asserts.len();
        let record = StatementRecord {
            id: id.into(),
            form,
            kind,
            text,
            language,
            translations: translations.into_iter().map(translation).collect(),
            speaker: said_by,
            when: when.map(|when| self.when(when)),
            cited,
            credibility,
            asserts: Vec::new(),
            about,
            editor_note: self.note(editor_note),
            recorded: self.recorded(recorded),
            extra: Extra::new(),
        };
        self.looker.look(Where::Statement, &record, &record.id, &record.text);
        Some(record)
    }
}

/// Whether somebody is named who said it, readably or not.
pub(super) fn has_speaker(row: StatementRef<'_>) -> bool {
    row.speaker().is_some() || row.extra().is_some_and(|extra| extra.contains_key("speaker"))
}
