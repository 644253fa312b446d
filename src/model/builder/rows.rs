//! One function a table: a record becomes a row.

use super::check::Check;
use super::push::next_row;
use super::{Builder, Reason, Vocabulary};
use crate::model::columns::{OwnedActor, OwnedIncident, OwnedPlace, OwnedSource, OwnedStatement};
use crate::model::dossier::Table;
use crate::model::ids::{ActorId, IncidentId, PlaceId, SourceId, StatementId};
use crate::model::origin::OriginCells;
use crate::model::precision::Precision;
use crate::model::record::{
    ActorLinkRecord, ActorRecord, CitationRecord, Extra, IncidentRecord, MunitionRecord, OriginRecord,
    PlaceLinkRecord, PlaceRecord, SourceRecord, StatementRecord, TranslationRecord,
};
use crate::model::tables::{ActorLink, Citation, Munition, Outcome, PlaceLink, Speaker, Translation};
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

/// A record that becomes a row.
pub(in crate::model) trait RowRecord {
    /// What the row has in its table.
    type Owned;

    /// Its fields that are not known here.
    fn extra(&mut self) -> &mut Extra;

    /// Why it can be no row at all.
    fn refusal(&self) -> Option<Reason> {
        None
    }

    /// The row; what cannot be used is noted and kept.
    fn check(&self, check: &mut Check<'_>) -> Self::Owned;
}

macro_rules! rows {
    ($($about:literal $add:ident: $record:ident -> $columns:ident, $table:ident, $id:ident;)*) => {
        impl Builder {
            $(
                #[doc = concat!("Adds ", $about, ".")]
                ///
                /// # Errors
                /// When its id is empty or taken, or it is a statement without words.
                pub fn $add(&mut self, mut record: $record<'_>) -> Result<$id, Reason> {
                    if let Some(reason) = record.refusal() {
                        return Err(reason);
                    }
                    let key = self.claim(Table::$table, &record.id)?;
                    let row = $id(next_row(self.$columns.key.len()));
                    let mut check = self.check(std::mem::take(&mut record.extra));
                    let owned = record.check(&mut check);
                    let Check { extra, full, answers, .. } = check;
                    self.$columns.push(key, owned, extra);
                    if !answers.is_empty() {
                        self.answers.push((IncidentId(row.0), answers));
                    }
                    if full { Err(Reason::Full) } else { Ok(row) }
                }
            )*

            fn check(&mut self, extra: Extra) -> Check<'_> {
                self.flaws.clear();
                Check {
                    text: &mut self.text,
                    rows: [$(&self.$columns.keys,)*],
                    flaws: &mut self.flaws,
                    extra,
                    itself: None,
                    answers: TextId::EMPTY,
                    full: false,
                }
            }
        }
    };
}

rows! {
    "a place" add_place: PlaceRecord -> places, Places, PlaceId;
    "an actor" add_actor: ActorRecord -> actors, Actors, ActorId;
    "a source" add_source: SourceRecord -> sources, Sources, SourceId;
    "an incident" add_incident: IncidentRecord -> incidents, Incidents, IncidentId;
    "a statement" add_statement: StatementRecord -> statements, Statements, StatementId;
}

impl RowRecord for PlaceRecord<'_> {
    type Owned = OwnedPlace;

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn check(&self, check: &mut Check<'_>) -> OwnedPlace {
        OwnedPlace {
            names: check.names(&self.names),
            position: check.position(self.position),
            precision: check
                .precision("precision", self.precision.as_ref(), &self.precision)
                .unwrap_or_default(),
            kind: word!(check, "kind", self.kind, PlaceKind, &self.kind).unwrap_or_default(),
            position_from: check.maybe_text(self.position_from.as_ref()),
            within: check.maybe_text(self.within.as_ref()),
            note: check.maybe_text(self.note.as_ref()),
            editor_note: check.maybe_text(self.editor_note.as_ref()),
        }
    }
}

impl RowRecord for ActorRecord<'_> {
    type Owned = OwnedActor;

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn check(&self, check: &mut Check<'_>) -> OwnedActor {
        OwnedActor {
            names: check.names(&self.names),
            kind: word!(check, "kind", self.kind, ActorKind, &self.kind).unwrap_or_default(),
            note: check.maybe_text(self.note.as_ref()),
            editor_note: check.maybe_text(self.editor_note.as_ref()),
        }
    }
}

impl RowRecord for SourceRecord<'_> {
    type Owned = OwnedSource;

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn check(&self, check: &mut Check<'_>) -> OwnedSource {
        OwnedSource {
            published: check.when("published", self.published.as_ref(), &self.published),
            accessed: check.when("accessed", self.accessed.as_ref(), &self.accessed),
            reliability: word!(check, "reliability", self.reliability, Reliability, &self.reliability),
            credibility: word!(check, "credibility", self.credibility, Credibility, &self.credibility),
            language: check.language("language", self.language.as_ref(), &self.language),
            title: check.maybe_text(self.title.as_ref()),
            author: check.maybe_text(self.author.as_ref()),
            publisher: check.maybe_text(self.publisher.as_ref()),
            url: check.maybe_text(self.url.as_ref()),
            editor_note: check.maybe_text(self.editor_note.as_ref()),
        }
    }
}

impl RowRecord for IncidentRecord<'_> {
    type Owned = OwnedIncident;

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn check(&self, check: &mut Check<'_>) -> OwnedIncident {
        let kind = word!(check, "kind", self.kind, Kind, &self.kind).unwrap_or_default();
        let when = check.when("when", self.when.as_ref(), &self.when);
        let places = check.place_links(&self.places);
        let actors = check.actor_links(&self.actors);
        let munitions = check.munitions(&self.munitions);
        let outcome = self.outcome.as_ref().map_or_else(Outcome::default, |outcome| {
            check.keep_unknown("outcome", &outcome.extra, &self.outcome);
            Outcome {
                killed: check.toll("outcome.killed", outcome.killed.as_ref(), &self.outcome),
                wounded: check.toll("outcome.wounded", outcome.wounded.as_ref(), &self.outcome),
                damage: check.damage(outcome.damage.as_ref()),
            }
        });
        let sources = check.citations("sources", &self.sources);
        OwnedIncident {
            title: check.maybe_text(self.title.as_ref()),
            kind,
            when,
            places,
            actors,
            munitions,
            outcome,
            summary: check.maybe_text(self.summary.as_ref()),
            responds_to: check.answered(self.responds_to.as_ref()),
            context: self.context,
            sources,
            editor_note: check.maybe_text(self.editor_note.as_ref()),
            origin: check.origin(self.origin.as_ref(), &self.origin),
        }
    }
}

impl RowRecord for StatementRecord<'_> {
    type Owned = OwnedStatement;

    fn extra(&mut self) -> &mut Extra {
        &mut self.extra
    }

    fn refusal(&self) -> Option<Reason> {
        self.text.trim().is_empty().then_some(Reason::NoWords)
    }

    fn check(&self, check: &mut Check<'_>) -> OwnedStatement {
        let form = word!(check, "form", self.form, StatementForm, &self.form).unwrap_or_default();
        let kind = word!(check, "kind", self.kind, StatementKind, &self.kind).unwrap_or_default();
        let text = check.text(&self.text);
        let language = check.language("language", self.language.as_ref(), &self.language);
        let translations = check.translations("translations", &self.translations, &self.translations);
        let speaker = self.speaker.as_ref().and_then(|speaker| {
            let whole = &self.speaker;
            check.keep_unknown("speaker", &speaker.extra, whole);
            let row = check.row("speaker.actor", Table::Actors, &speaker.actor, whole)?;
            let role = check.maybe_text(speaker.role.as_ref());
            let translations =
                check.translations("speaker.role_translations", &speaker.role_translations, whole);
            Some((Speaker { actor: ActorId(row), role }, translations))
        });
        let (speaker, role_translations) = speaker.unzip();
        let when = check.when("when", self.when.as_ref(), &self.when);
        let cited = self.cited.as_ref().and_then(|cited| check.citation("cited.source", cited, &self.cited));
        let about = &self.about;
        check.keep_unknown("about", &about.extra, about);
        let incidents = check.rows("about.incidents", Table::Incidents, &about.incidents, about);
        let places = check.rows("about.places", Table::Places, &about.places, about);
        let actors = check.rows("about.actors", Table::Actors, &about.actors, about);
        OwnedStatement {
            form,
            kind,
            text,
            language,
            translations,
            speaker,
            role_translations: role_translations.unwrap_or_default(),
            when,
            cited,
            incidents,
            places,
            actors,
            editor_note: check.maybe_text(self.editor_note.as_ref()),
        }
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

    fn origin(&mut self, origin: Option<&OriginRecord<'_>>, whole: &impl serde::Serialize) -> OriginCells {
        let Some(origin) = origin else {
            return OriginCells::default();
        };
        self.keep_unknown("origin", &origin.extra, whole);
        let fields = origin.fields.iter().map(|(heading, cell)| (self.text(heading), self.text(cell)));
        let (headings, cells) = fields.unzip();
        OriginCells { line: origin.line.unwrap_or_default(), headings, cells }
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
