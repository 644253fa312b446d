//! Finding incidents by text: in their titles, summaries, places, actors and statements.

use crate::model::IncidentRef;
use crate::words;

/// A text to look for, without regard to case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Needle(String);

impl Needle {
    /// What to look for; all of its words must be found.
    pub fn new(text: &str) -> Self {
        Self(text.trim().to_lowercase())
    }

    /// Whether everything is found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every word of it is found somewhere in the incident.
    pub fn is_in(&self, incident: IncidentRef<'_>) -> bool {
        self.0.split_whitespace().all(|word| word_is_in(word, incident))
    }
}

fn word_is_in(word: &str, incident: IncidentRef<'_>) -> bool {
    let dossier = incident.dossier();
    let holds = |text: &str| text.to_lowercase().contains(word);
    holds(incident.title())
        || holds(incident.summary())
        || holds(words::vocabulary::kind(incident.kind()))
        || incident.places().iter().any(|link| dossier.place(link.place).names().any(|(_, name)| holds(name)))
        || incident.actors().iter().any(|link| dossier.actor(link.actor).names().any(|(_, name)| holds(name)))
        || incident.statements().iter().any(|&id| {
            let statement = dossier.statement(id);
            let translated = |t: &crate::model::tables::Translation| holds(dossier.text().get(t.text));
            holds(statement.text()) || statement.translations().iter().any(translated)
        })
}
