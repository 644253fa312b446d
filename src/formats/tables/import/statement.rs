//! What was said about it.

use super::{Importer, Wrong};
use crate::formats::tables::{Meaning, dates};
use crate::model::builder::Reason;
use crate::model::tables::{Citation, Speaker, StatementRow, Translation};
use crate::model::{IncidentId, PartOfDay, StatementForm, StatementKind, TextId, When, Zone};

/// Words, and whose they are.
struct Words {
    text: TextId,
    form: StatementForm,
    kind: StatementKind,
    speaker: TextId,
}

impl Importer<'_> {
    /// Whether the row at hand holds somebody's words.
    pub(super) fn has_words(&self) -> bool {
        [Meaning::Quotation, Meaning::Reported].iter().any(|&meaning| self.cell(meaning).is_some())
    }

    /// Adds what the row at hand says was said about an incident of this key.
    pub(super) fn statements(
        &mut self,
        incident: IncidentId,
        key: TextId,
        sources: &[Citation],
    ) -> Result<(), Reason> {
        let mut said = Vec::new();
        let speaker = self.id(Meaning::Speaker);
        let kind = self.statement_kind();
        for (meaning, form) in
            [(Meaning::Quotation, StatementForm::Quotation), (Meaning::Reported, StatementForm::Reported)]
        {
            let text = self.id(meaning);
            if !text.is_empty() {
                said.push(Words { text, form, kind, speaker });
            }
        }
        // A speaker without words: the source's title is what is known of what they said.
        if said.is_empty() && !speaker.is_empty() {
            let text = self.id(Meaning::SourceTitle);
            said.push(Words { text, form: StatementForm::Reported, kind, speaker });
        }
        if self.is_yes(Meaning::Claimed) {
            let (text, speaker) = (self.claim()?, self.id(Meaning::Attacker));
            said.push(Words { text, form: StatementForm::Reported, kind: StatementKind::Claim, speaker });
        }
        for words in said.into_iter().filter(|words| !words.text.is_empty()) {
            self.add_statement(incident, key, sources, &words)?;
        }
        Ok(())
    }

    fn add_statement(
        &mut self,
        incident: IncidentId,
        key: TextId,
        sources: &[Citation],
        words: &Words,
    ) -> Result<(), Reason> {
        let role = self.id(Meaning::SpeakerRole);
        let speaker = match words.speaker {
            TextId::EMPTY => None,
            name => Some(Speaker { actor: self.actor(name)?, role }),
        };
        let translation = Translation {
            language: self.id(Meaning::TranslationLanguage),
            text: self.id(Meaning::Translation),
            by: self.id(Meaning::Translator),
        };
        let translations = if translation.text.is_empty() { &[][..] } else { &[translation] };
        let locator = self.id(Meaning::Locator);
        let cited = sources.first().map(|cited| Citation { locator, ..*cited });
        let when = self.said_on();
        let language = self.language();
        let base = self.builder.text(key).to_owned();
        let mut count = 1;
        loop {
            let key = self.builder.intern(&format!("{base}/{count}"))?;
            let row = StatementRow {
                key,
                form: words.form,
                kind: words.kind,
                text: words.text,
                language,
                translations,
                speaker,
                when,
                cited,
                incidents: &[incident],
                ..StatementRow::default()
            };
            match self.builder.push_statement(&row) {
                Err(Reason::DuplicateId) => count += 1,
                other => return other.map(|_| ()),
            }
        }
    }

    /// What is known of a claim: how it was made, in the words of the file.
    fn claim(&mut self) -> Result<TextId, Reason> {
        let mode = self.id(Meaning::ClaimMode);
        if !mode.is_empty() {
            return Ok(mode);
        }
        let (column, cell) = (self.column(Meaning::Claimed), self.id(Meaning::Claimed));
        let heading = self.heading_texts.get(column).map_or("", String::as_str);
        let text = format!("{heading}: {}", self.builder.text(cell));
        self.builder.intern(&text)
    }

    fn statement_kind(&mut self) -> StatementKind {
        let Some((column, id)) = self.cell(Meaning::StatementKind) else {
            return StatementKind::default();
        };
        let kind = StatementKind::from_word(&self.builder.text(id).to_lowercase());
        if kind.is_none() {
            let reason = "not a kind of statement: communique, claim, denial, assessment or report; taken for a report";
            self.wrong(&Wrong { column, reason });
        }
        kind.unwrap_or_default()
    }

    fn language(&mut self) -> TextId {
        let Some((column, id)) = self.cell(Meaning::Language) else {
            return TextId::EMPTY;
        };
        if crate::model::builder::is_language_tag(self.builder.text(id)) {
            return id;
        }
        self.wrong(&Wrong {
            column,
            reason: "not a language tag (BCP 47) such as en, fr or ar; it is not used",
        });
        TextId::EMPTY
    }

    fn said_on(&mut self) -> Option<When> {
        let (column, id) = self.cell(Meaning::Said)?;
        let Some(moment) = dates::read(self.builder.text(id), self.mapping.order) else {
            self.wrong(&Wrong { column, reason: "not a date, or no such day; the statement is undated" });
            return None;
        };
        Some(When {
            start: moment.start,
            end: moment.end,
            precision: moment.precision,
            part: PartOfDay::Day,
            zone: moment.offset.map_or(Zone::Unknown, Zone::Offset),
            said: TextId::EMPTY,
            inferred: TextId::EMPTY,
        })
    }
}
