//! One function a table: a record becomes a row.

use super::check::Check;
use super::push::next_row;
use super::{Builder, Reason, Vocabulary};
use crate::model::dossier::Table;
use crate::model::ids::{ActorId, IncidentId, PlaceId, SourceId, StatementId};
use crate::model::precision::Precision;
use crate::model::record::{
    ActorLinkRecord, ActorRecord, CitationRecord, IncidentRecord, MunitionRecord, OriginRecord,
    PlaceLinkRecord, PlaceRecord, SourceRecord, StatementRecord, TranslationRecord,
};
use crate::model::tables::{
    ActorLink, Citation, IncidentRow, Munition, OriginRow, Outcome, PlaceLink, Speaker, StatementRow,
    Translation,
};
use crate::model::text::TextId;
use crate::model::vocabulary::{
    ActorKind, ActorRole, Credibility, Kind, PlaceKind, PlaceRole, Reliability, StatementForm, StatementKind,
};

/// The vocabulary of a type, as [`Check::word`] wants it.
macro_rules! word {
    ($check:ident, $field:expr, $word:expr, $vocabulary:ident, $whole:expr) => {
        $check.word(
            $field,
            $word.as_ref(),
            (Vocabulary::$vocabulary, $vocabulary::ALL),
            $vocabulary::from_word,
            |v| v.word(),
            $whole,
        )
    };
}

impl Builder {
    /// Adds a place.
    ///
    /// # Errors
    /// When its id is empty or taken.
    pub fn add_place(&mut self, mut record: PlaceRecord<'_>) -> Result<PlaceId, Reason> {
        let key = self.claim(Table::Places, &record.id)?;
        let mut check = self.check(std::mem::take(&mut record.extra));
        let names = check.names(&record.names);
        let position = check.position(record.position);
        let precision = check.precision("precision", record.precision.as_ref(), &record.precision);
        let kind = word!(check, "kind", record.kind, PlaceKind, &record.kind);
        let position_from = check.maybe_text(record.position_from.as_ref());
        let within = check.maybe_text(record.within.as_ref());
        let note = check.maybe_text(record.note.as_ref());
        let editor_note = check.maybe_text(record.editor_note.as_ref());
        let (extra, full) = (check.extra, check.full);

        let t = &mut self.dossier.places;
        let id = PlaceId(next_row(t.key.len()));
        t.key.push(key);
        t.names.push(names);
        t.position.push(position);
        t.precision.push(precision.unwrap_or_default());
        t.position_from.push(position_from);
        t.kind.push(kind.unwrap_or_default());
        t.within.push(within);
        t.note.push(note);
        t.editor_note.push(editor_note);
        self.keep_extra(Table::Places, id.0, extra, full)?;
        Ok(id)
    }

    /// Adds an actor.
    ///
    /// # Errors
    /// When its id is empty or taken.
    pub fn add_actor(&mut self, mut record: ActorRecord<'_>) -> Result<ActorId, Reason> {
        let key = self.claim(Table::Actors, &record.id)?;
        let mut check = self.check(std::mem::take(&mut record.extra));
        let names = check.names(&record.names);
        let kind = word!(check, "kind", record.kind, ActorKind, &record.kind);
        let note = check.maybe_text(record.note.as_ref());
        let editor_note = check.maybe_text(record.editor_note.as_ref());
        let (extra, full) = (check.extra, check.full);

        let t = &mut self.dossier.actors;
        let id = ActorId(next_row(t.key.len()));
        t.key.push(key);
        t.names.push(names);
        t.kind.push(kind.unwrap_or_default());
        t.note.push(note);
        t.editor_note.push(editor_note);
        self.keep_extra(Table::Actors, id.0, extra, full)?;
        Ok(id)
    }

    /// Adds a source.
    ///
    /// # Errors
    /// When its id is empty or taken.
    pub fn add_source(&mut self, mut record: SourceRecord<'_>) -> Result<SourceId, Reason> {
        let key = self.claim(Table::Sources, &record.id)?;
        let mut check = self.check(std::mem::take(&mut record.extra));
        let published = check.when("published", record.published.as_ref(), &record.published);
        let accessed = check.when("accessed", record.accessed.as_ref(), &record.accessed);
        let reliability = word!(check, "reliability", record.reliability, Reliability, &record.reliability);
        let credibility = word!(check, "credibility", record.credibility, Credibility, &record.credibility);
        let language = check.language("language", record.language.as_ref(), &record.language);
        let title = check.maybe_text(record.title.as_ref());
        let author = check.maybe_text(record.author.as_ref());
        let publisher = check.maybe_text(record.publisher.as_ref());
        let url = check.maybe_text(record.url.as_ref());
        let editor_note = check.maybe_text(record.editor_note.as_ref());
        let (extra, full) = (check.extra, check.full);

        let t = &mut self.dossier.sources;
        let id = SourceId(next_row(t.key.len()));
        t.key.push(key);
        t.title.push(title);
        t.author.push(author);
        t.publisher.push(publisher);
        t.url.push(url);
        t.published.push(published);
        t.accessed.push(accessed);
        t.language.push(language);
        t.reliability.push(reliability);
        t.credibility.push(credibility);
        t.editor_note.push(editor_note);
        self.keep_extra(Table::Sources, id.0, extra, full)?;
        Ok(id)
    }

    /// Adds an incident.
    ///
    /// # Errors
    /// When its id is empty or taken.
    pub fn add_incident(&mut self, mut record: IncidentRecord<'_>) -> Result<IncidentId, Reason> {
        let key = self.claim(Table::Incidents, &record.id)?;
        let mut check = self.check(std::mem::take(&mut record.extra));
        let kind = word!(check, "kind", record.kind, Kind, &record.kind);
        let when = check.when("when", record.when.as_ref(), &record.when);
        let places = check.place_links(&record.places);
        let actors = check.actor_links(&record.actors);
        let munitions = check.munitions(&record.munitions);
        let outcome = record.outcome.as_ref().map_or_else(Outcome::default, |outcome| {
            check.keep_unknown("outcome", &outcome.extra, &record.outcome);
            Outcome {
                killed: check.toll("outcome.killed", outcome.killed.as_ref(), &record.outcome),
                wounded: check.toll("outcome.wounded", outcome.wounded.as_ref(), &record.outcome),
                damage: check.damage(outcome.damage.as_ref()),
            }
        });
        let sources = check.citations("sources", &record.sources);
        let title = check.maybe_text(record.title.as_ref());
        let summary = check.maybe_text(record.summary.as_ref());
        let editor_note = check.maybe_text(record.editor_note.as_ref());
        let responds_to = check.maybe_text(record.responds_to.as_ref());
        let (line, headings, cells) = check.origin(record.origin.as_ref(), &record.origin);
        let (extra, full) = (check.extra, check.full);

        let (when, outcome) = (self.nth_when(when), self.nth_outcome(outcome));
        let id = self.store_incident(&IncidentRow {
            key,
            title,
            kind: kind.unwrap_or_default(),
            when,
            places: &places,
            actors: &actors,
            munitions: &munitions,
            outcome,
            summary,
            responds_to,
            context: record.context,
            sources: &sources,
            editor_note,
            origin: OriginRow { line, headings: &headings, cells: &cells },
        });
        self.keep_extra(Table::Incidents, id.0, extra, full)?;
        Ok(id)
    }

    /// Adds a statement.
    ///
    /// # Errors
    /// When its id is empty or taken, or it has no words.
    pub fn add_statement(&mut self, mut record: StatementRecord<'_>) -> Result<StatementId, Reason> {
        if record.text.trim().is_empty() {
            return Err(Reason::NoWords);
        }
        let key = self.claim(Table::Statements, &record.id)?;
        let mut check = self.check(std::mem::take(&mut record.extra));
        let form = word!(check, "form", record.form, StatementForm, &record.form);
        let kind = word!(check, "kind", record.kind, StatementKind, &record.kind);
        let text = check.text(&record.text);
        let language = check.language("language", record.language.as_ref(), &record.language);
        let translations = check.translations("translations", &record.translations, &record.translations);
        let speaker = record.speaker.as_ref().and_then(|speaker| {
            let whole = &record.speaker;
            check.keep_unknown("speaker", &speaker.extra, whole);
            let row = check.row("speaker.actor", Table::Actors, &speaker.actor, whole)?;
            let role = check.maybe_text(speaker.role.as_ref());
            let translations =
                check.translations("speaker.role_translations", &speaker.role_translations, whole);
            Some((Speaker { actor: ActorId(row), role }, translations))
        });
        let (speaker, role_translations) = speaker.unzip();
        let when = check.when("when", record.when.as_ref(), &record.when);
        let cited =
            record.cited.as_ref().and_then(|cited| check.citation("cited.source", cited, &record.cited));
        let about = &record.about;
        check.keep_unknown("about", &about.extra, about);
        let incidents = check.rows("about.incidents", Table::Incidents, &about.incidents, about);
        let places = check.rows("about.places", Table::Places, &about.places, about);
        let actors = check.rows("about.actors", Table::Actors, &about.actors, about);
        let editor_note = check.maybe_text(record.editor_note.as_ref());
        let (extra, full) = (check.extra, check.full);

        let id = self.store_statement(&StatementRow {
            key,
            form: form.unwrap_or_default(),
            kind: kind.unwrap_or_default(),
            text,
            language,
            translations: &translations,
            speaker,
            role_translations: &role_translations.unwrap_or_default(),
            when,
            cited,
            incidents: &incidents.into_iter().map(IncidentId).collect::<Vec<_>>(),
            places: &places.into_iter().map(PlaceId).collect::<Vec<_>>(),
            actors: &actors.into_iter().map(ActorId).collect::<Vec<_>>(),
            editor_note,
        });
        self.keep_extra(Table::Statements, id.0, extra, full)?;
        Ok(id)
    }

    fn check(&mut self, extra: crate::model::record::Extra) -> Check<'_> {
        self.flaws.clear();
        Check {
            text: &mut self.dossier.text,
            rows: &self.dossier.rows_by_key,
            flaws: &mut self.flaws,
            extra,
            full: false,
        }
    }

    fn keep_extra(
        &mut self,
        table: Table,
        row: u32,
        extra: crate::model::record::Extra,
        full: bool,
    ) -> Result<(), Reason> {
        if !extra.is_empty() {
            self.dossier.extras.insert((table, row), extra);
        }
        if full { Err(Reason::Full) } else { Ok(()) }
    }
}

impl Check<'_> {
    fn place_links(&mut self, links: &[PlaceLinkRecord<'_>]) -> Vec<PlaceLink> {
        let mut checked = Vec::with_capacity(links.len());
        for (n, link) in links.iter().enumerate() {
            self.keep_unknown("places", &link.extra, &links);
            let Some(row) = self.row(&format!("places[{n}].place"), Table::Places, &link.place, &links)
            else {
                continue;
            };
            let role = word!(self, &format!("places[{n}].role"), link.role, PlaceRole, &links);
            let precision: Option<Precision> =
                self.precision(&format!("places[{n}].precision"), link.precision.as_ref(), &links);
            checked.push(PlaceLink {
                place: PlaceId(row),
                role: role.unwrap_or_default(),
                precision,
                said: self.maybe_text(link.said.as_ref()),
                editor_note: self.maybe_text(link.editor_note.as_ref()),
            });
        }
        checked
    }

    fn actor_links(&mut self, links: &[ActorLinkRecord<'_>]) -> Vec<ActorLink> {
        let mut checked = Vec::with_capacity(links.len());
        for (n, link) in links.iter().enumerate() {
            self.keep_unknown("actors", &link.extra, &links);
            let Some(row) = self.row(&format!("actors[{n}].actor"), Table::Actors, &link.actor, &links)
            else {
                continue;
            };
            let role = word!(self, &format!("actors[{n}].role"), link.role, ActorRole, &links);
            checked.push(ActorLink {
                actor: ActorId(row),
                role: role.unwrap_or_default(),
                said: self.maybe_text(link.said.as_ref()),
            });
        }
        checked
    }

    /// Line, headings and cells.
    fn origin(
        &mut self,
        origin: Option<&OriginRecord<'_>>,
        whole: &impl serde::Serialize,
    ) -> (u32, Vec<TextId>, Vec<TextId>) {
        let Some(origin) = origin else {
            return (0, Vec::new(), Vec::new());
        };
        self.keep_unknown("origin", &origin.extra, whole);
        let fields = origin.fields.iter().map(|(heading, cell)| (self.text(heading), self.text(cell)));
        let (headings, cells) = fields.unzip();
        (origin.line.unwrap_or_default(), headings, cells)
    }

    fn munitions(&mut self, munitions: &[MunitionRecord<'_>]) -> Vec<Munition> {
        let mut checked = Vec::with_capacity(munitions.len());
        for one in munitions {
            self.keep_unknown("munitions", &one.extra, &munitions);
            checked.push(Munition {
                what: self.text(&one.what),
                count: one.count,
                fate: self.maybe_text(one.fate.as_ref()),
            });
        }
        checked
    }

    fn citation(
        &mut self,
        field: &str,
        cited: &CitationRecord<'_>,
        whole: &impl serde::Serialize,
    ) -> Option<Citation> {
        self.keep_unknown(field, &cited.extra, whole);
        let row = self.row(field, Table::Sources, &cited.source, whole)?;
        let locator = self.maybe_text(cited.locator.as_ref());
        Some(Citation { source: SourceId(row), locator })
    }

    fn citations(&mut self, field: &str, cited: &[CitationRecord<'_>]) -> Vec<Citation> {
        let numbered = cited.iter().enumerate();
        numbered.filter_map(|(n, one)| self.citation(&format!("{field}[{n}].source"), one, &cited)).collect()
    }

    fn translations(
        &mut self,
        field: &str,
        translations: &[TranslationRecord<'_>],
        whole: &impl serde::Serialize,
    ) -> Vec<Translation> {
        let mut checked = Vec::with_capacity(translations.len());
        for (n, one) in translations.iter().enumerate() {
            self.keep_unknown(field, &one.extra, whole);
            checked.push(Translation {
                language: self.language(&format!("{field}[{n}].language"), Some(&one.language), whole),
                text: self.text(&one.text),
                by: self.maybe_text(one.by.as_ref()),
            });
        }
        checked
    }
}
