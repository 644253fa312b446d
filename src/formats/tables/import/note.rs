//! What is added to an incident: what every reader should know of its data set, what codes say.

use super::Importer;
use crate::formats::tables::FieldRole;
use crate::formats::tables::profiles::{self, Profile};
use crate::model::builder::Reason;
use crate::model::{Builder, TextId};

/// What a data set adds to its incidents.
pub(super) struct Notes {
    /// To each of them.
    caution: TextId,
    of_codes: Vec<OfCode>,
}

/// What a code in a column adds in words.
struct OfCode {
    column: usize,
    code: TextId,
    says: TextId,
}

impl Notes {
    /// Those of a data set, of which a file has these columns.
    pub(super) fn of(profile: &Profile, headings: &[String], builder: &mut Builder) -> Result<Self, Reason> {
        let mut of_codes = Vec::new();
        for (heading, code, note) in profile.notes {
            let column = headings.iter().position(|known| profiles::is_heading(heading, known));
            let (code, says) = (builder.intern(code)?, builder.intern(note)?);
            of_codes.extend(column.map(|column| OfCode { column, code, says }));
        }
        Ok(Self { caution: builder.intern(profile.caution)?, of_codes })
    }
}

impl Importer<'_> {
    /// What every reader should know of it, what codes add, and what the file's editor adds.
    pub(super) fn note(&mut self) -> Result<TextId, Reason> {
        let coded = self.notes.of_codes.iter().filter(|note| self.ids.get(note.column) == Some(&note.code));
        let coded = coded.map(|note| note.says);
        let said = [self.notes.caution].into_iter().chain(coded).chain([self.id(FieldRole::EditorNote)]);
        let mut said = said.filter(|said| !said.is_empty());
        let (first, second) = (said.next(), said.next());
        let origin = self.mapping.profile.origin;
        let origins = if origin.is_empty() { TextId::EMPTY } else { self.id(FieldRole::Speaker) };
        if second.is_none() && origins.is_empty() {
            return Ok(first.unwrap_or_default());
        }
        let said = first.into_iter().chain(second).chain(said);
        let mut said: Vec<String> = said.map(|said| self.builder.text(said).to_owned()).collect();
        if !origins.is_empty() {
            said.push(format!("{origin}{}", self.builder.text(origins)));
        }
        let said = said.join(" ");
        self.builder.intern(&said)
    }
}
