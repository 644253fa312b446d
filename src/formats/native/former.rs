//! What files said before the first release, as it is meant now.
//!
//! Credibility once stood with a source and was that of all it says. Now each citation has its own: those
//! of such a source take it over, unless they state another.

use hashbrown::HashMap;

use crate::model::Table;
use crate::model::builder::{Builder, Reason, Vocabulary};
use crate::model::record::{CitationRecord, SourceRecord};
use crate::model::vocabulary::Credibility;

const CREDIBILITY: &str = "credibility";

/// The credibility of sources, by their keys.
#[derive(Default)]
pub(super) struct FormerCredibility(HashMap<String, Judged>);

struct Judged {
    credibility: Credibility,
    is_cited: bool,
}

impl FormerCredibility {
    /// Takes it from a source.
    ///
    /// # Errors
    /// When something else stands there, which stays there.
    pub(super) fn take(&mut self, source: &mut SourceRecord<'_>) -> Result<(), Reason> {
        let Some(stated) = source.extra.get(CREDIBILITY) else { return Ok(()) };
        let Some(credibility) = stated.as_str().and_then(Credibility::from_word) else {
            let allowed = Credibility::ALL.iter().map(|known| known.word()).collect();
            return Err(Reason::NotInVocabulary { what: Vocabulary::Credibility, allowed });
        };
        let judged = Judged { credibility, is_cited: false };
        self.0.entry(source.id.to_string()).or_insert(judged);
        source.extra.shift_remove(CREDIBILITY);
        Ok(())
    }

    /// Gives it to citations.
    pub(super) fn give(&mut self, citations: &mut [CitationRecord<'_>]) {
        if self.0.is_empty() {
            return;
        }
        for citation in citations {
            if let Some(judged) = self.0.get_mut(&*citation.source) {
                judged.is_cited = true;
                citation.credibility.get_or_insert_with(|| judged.credibility.word().into());
            }
        }
    }

    /// Puts it back to the sources that nothing is cited from.
    pub(super) fn put_back(self, builder: &mut Builder) -> Result<(), Reason> {
        for (key, judged) in self.0.into_iter().filter(|(_, judged)| !judged.is_cited) {
            let id = builder.intern(&key)?;
            if let Some(row) = builder.row_of(Table::Sources, id) {
                builder.keep_field(Table::Sources, row, CREDIBILITY, judged.credibility.word().into());
            }
        }
        Ok(())
    }
}
