//! What was done, with numbers, and what a person has to look at.

use serde::Serialize;

use super::Part;
use crate::l10n::redact as w;
use crate::l10n::ui::labelled;

/// What was done.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RedactionReport {
    /// What was left out, a line each: as the copy tells it. Names nothing that was left out.
    pub lines: Vec<String>,
    /// What stays although it may tell more than the copy is to say. Not told in the copy.
    pub warnings: Vec<Warning>,
    /// Rows whose words still name it. Not told in the copy.
    pub still: Vec<ResidualMention>,
    /// The ids, in the copy, of statements that are without a source there.
    pub without_source: Vec<String>,
}

/// What stays although it may tell more than the copy is to say, and what to leave out against that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Warning {
    /// What stays.
    pub told: String,
    /// Without what it would not.
    pub without: Part,
}

/// A row whose words still name what was left out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ResidualMention {
    /// What it is.
    #[serde(rename = "in")]
    pub at: Where,
    /// Its id in the copy; empty of what has none.
    pub id: String,
    /// How its words begin.
    pub begins: String,
    /// What they name.
    pub names: Vec<String>,
    /// Where they do, in the order of the record.
    pub hits: Vec<Hit>,
}

/// Words that still name what was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hit {
    /// What the window calls the field that they are in.
    pub field: String,
    /// What they name.
    pub name: String,
    /// They themselves, with what stands around them.
    pub words: String,
}

/// Where words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Where {
    /// An incident.
    Incident,
    /// A statement.
    Statement,
    /// A place.
    Place,
    /// An actor.
    Actor,
    /// A source.
    Source,
    /// An attachment.
    Attachment,
    /// A shape.
    Shape,
    /// The briefing.
    Briefing,
    /// The dossier as a whole.
    Dossier,
}

impl ResidualMention {
    /// What it is called: its id, or what it is of the whole.
    pub fn told(&self) -> &str {
        match self.id.as_str() {
            "" => w::whole(self.at == Where::Briefing),
            id => id,
        }
    }

    /// "statement-1: It was quiet…": what it is, and how its words begin.
    pub fn heading(&self) -> String {
        match self.begins.as_str() {
            "" => self.told().to_owned(),
            begins => labelled(self.told(), begins),
        }
    }

    /// "Quotation: “… Smith did it …” (John Q. Smith)", a line for each hit.
    pub fn lines(&self) -> impl Iterator<Item = String> {
        self.hits.iter().map(|hit| w::hit(&hit.field, &hit.words, &hit.name))
    }

    /// The same on one line.
    pub fn describe_hits(&self) -> String {
        self.lines().collect::<Vec<_>>().join(" · ")
    }
}

impl RedactionReport {
    /// "2 incidents and 3 statements": whose words still name it; `None` where none do.
    pub fn still_told(&self) -> Option<String> {
        let of = |at| self.still.iter().filter(|one| one.at == at).count();
        let (incidents, statements) = (of(Where::Incident), of(Where::Statement));
        let others = self.still.len() - incidents - statements;
        (!self.still.is_empty()).then(|| w::still(incidents, statements, others))
    }
}
