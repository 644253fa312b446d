//! What was said about it.

use super::{Importer, Wrong};
use crate::formats::problem::{Lost, Problem};
use crate::formats::tables::{FieldRole, dates};
use crate::model::builder::Reason;
use crate::model::tables::{Citation, Speaker, StatementRow, Translation};
use crate::model::{IncidentId, PartOfDay, StatementForm, StatementKind, Table, TextId, When, Zone};

/// Words, and whose they are.
struct Words {
    /// What the editor adds to them.
    note: TextId,
    text: TextId,
    form: StatementForm,
    kind: StatementKind,
    speaker: TextId,
}

impl Importer<'_> {
    /// Whether the row at hand holds somebody's words.
    pub(super) fn has_words(&self) -> bool {
        [FieldRole::Quotation, FieldRole::Reported].iter().any(|&meaning| self.cell(meaning).is_some())
    }

    /// Adds what the row at hand says was said about an incident of this key, with the editor's note.
    pub(super) fn statements(
        &mut self,
        incident: IncidentId,
        key: TextId,
        sources: &[Citation],
        note: TextId,
    ) -> Result<(), Reason> {
        if !self.plan.says {
            return Ok(());
        }
        let mut said = Vec::new();
        let speaker = self.id(FieldRole::Speaker);
        let kind = self.statement_kind();
        for (meaning, form) in
            [(FieldRole::Quotation, StatementForm::Quotation), (FieldRole::Reported, StatementForm::Reported)]
        {
            let text = self.id(meaning);
            if !text.is_empty() {
                said.push(Words { note, text, form, kind, speaker });
            }
        }
        let mut incidents = if said.is_empty() { Vec::new() } else { self.also_about()? };
        incidents.push(incident);
        for words in said.iter().filter(|words| !words.text.is_empty()) {
            self.add_statement(&incidents, key, sources.first(), words)?;
        }
        // Which of several sources tells it cannot be told.
        let only = Some(sources).filter(|sources| sources.len() == 1).and_then(<[_]>::first);
        let form = StatementForm::Reported;
        for n in 0..self.plan.columns(FieldRole::Claimed).len() {
            if self.is_yes(self.plan.columns(FieldRole::Claimed)[n]) {
                let (text, speaker) = (self.claim(n)?, self.claimed_nth(FieldRole::Attacker, n));
                let words = Words { note, text, form, kind: StatementKind::Claim, speaker };
                self.add_statement(&incidents, key, only, &words)?;
            }
        }
        Ok(())
    }

    fn add_statement(
        &mut self,
        incidents: &[IncidentId],
        key: TextId,
        cited: Option<&Citation>,
        words: &Words,
    ) -> Result<(), Reason> {
        let role = self.id(FieldRole::SpeakerRole);
        let speaker = match words.speaker {
            TextId::EMPTY => None,
            name => Some(Speaker { actor: self.actor(name)?, role }),
        };
        let translation = Translation {
            language: self.id(FieldRole::TranslationLanguage),
            text: self.id(FieldRole::Translation),
            by: self.id(FieldRole::Translator),
        };
        let translations = if translation.text.is_empty() { &[][..] } else { &[translation] };
        let locator = self.id(FieldRole::Locator);
        let cited = cited.map(|cited| Citation { locator, ..*cited });
        let when = self.said_on();
        let language = self.language();
        let base = self.builder.text(key).to_owned();
        loop {
            let number = self.next_number(Table::Statements, key);
            let key = self.builder.intern(&format!("{base}/{number}"))?;
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
                incidents,
                editor_note: words.note,
                ..StatementRow::default()
            };
            match self.builder.push_statement(&row) {
                Err(Reason::DuplicateId) => {}
                other => return other.map(|_| ()),
            }
        }
    }

    /// What is known of the nth claim: that it was made, and how, in the words of the code book or of
    /// the file.
    fn claim(&mut self, n: usize) -> Result<TextId, Reason> {
        let column = self.plan.columns(FieldRole::Claimed)[n];
        let heading = self.heading_texts.get(column).map_or("", String::as_str);
        let claim = Some(self.mapping.profile.claim).filter(|claim| !claim.is_empty()).unwrap_or(heading);
        let mode = self.claimed_nth(FieldRole::ClaimMode, n);
        let how =
            if mode.is_empty() && self.mapping.profile.claim.is_empty() { self.ids[column] } else { mode };
        let text = match self.builder.text(how) {
            "" => claim.to_owned(),
            how => format!("{claim}: {how}"),
        };
        self.builder.intern(&text)
    }

    /// What the column of a meaning says that belongs to the nth claim.
    fn claimed_nth(&self, meaning: FieldRole, n: usize) -> TextId {
        let columns = self.plan.columns(meaning);
        if columns.len() == self.plan.columns(FieldRole::Claimed).len() {
            return self.stated(columns[n]).unwrap_or_default();
        }
        if n == 0 { self.id(meaning) } else { TextId::EMPTY }
    }

    fn statement_kind(&mut self) -> StatementKind {
        let Some((column, id)) = self.cell(FieldRole::StatementKind) else {
            return StatementKind::default();
        };
        let kind = StatementKind::from_word(&self.builder.text(id).to_lowercase());
        if kind.is_none() {
            let problem = Problem::NotAStatementKind;
            self.wrong(&Wrong { column, problem });
        }
        kind.unwrap_or_default()
    }

    fn language(&mut self) -> TextId {
        let Some((column, id)) = self.cell(FieldRole::Language) else {
            return TextId::EMPTY;
        };
        if crate::model::builder::is_language_tag(self.builder.text(id)) {
            return id;
        }
        self.wrong(&Wrong { column, problem: Problem::NotALanguage });
        TextId::EMPTY
    }

    fn said_on(&mut self) -> Option<When> {
        let (column, id) = self.cell(FieldRole::Said)?;
        let Ok(read) = dates::read_cell(self.builder.text(id), &self.how(column)) else {
            self.wrong(&Wrong { column, problem: Problem::NotADate { lost: Lost::Statement } });
            return None;
        };
        let moment = read.moment;
        Some(When {
            start: moment.start,
            end: moment.end,
            precision: moment.precision,
            end_written: read.end_written,
            part: PartOfDay::Day,
            zone: moment.offset.map_or(Zone::Unknown, Zone::Offset),
            said: self.id(FieldRole::SaidWords),
            inferred: self.id(FieldRole::SaidInferred),
        })
    }
}
