//! One step of a briefing in words, and what its map shows.

use geo::Rect;

use crate::model::Kind;
use crate::model::briefing::StepKind;
use crate::query::Target;
use crate::scene::choices::{BaseMapChoice, ThemeChoice};
use crate::scene::marks::{Mark, ResponseArrow};

/// What the room sees at a step. Every text is ready to be shown; what is empty is not shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// Which one it is among those that are shown, from 1.
    pub number: usize,
    /// Of how many.
    pub of: usize,
    /// Which step of the dossier's own briefing it is, from 0; `None` where it was made.
    pub own: Option<usize>,
    /// What it is about.
    pub shows: StepKind,
    /// The incident that it is about.
    pub target: Option<Target>,
    /// The kind of the incident.
    pub kind: Option<Kind>,
    /// What stands over the title in small letters: the kind, "Overview".
    pub eyebrow: String,
    /// The title.
    pub title: String,
    /// Where: the place, and what it lies in.
    pub place: String,
    /// When, by the clock of the place, as exactly as it is known.
    pub when: String,
    /// The same in Zulu as a date-time group, where that is known.
    pub zulu: String,
    /// Whether the time was worked out by the editor.
    pub inferred: bool,
    /// What happened, in a line or two.
    pub line: String,
    /// Whether the line is the editor's own, and not the dossier's summary.
    pub line_is_editors: bool,
    /// The facts as large figures.
    pub figures: Vec<Figure>,
    /// What was said.
    pub quote: Option<Quote>,
    /// A list: what remains unclear, the sources, how many there are of each kind.
    pub entries: Vec<Entry>,
    /// Whether the list goes on at the next step.
    pub goes_on: bool,
    /// Why the step cannot be shown as it was made: its incident is gone.
    pub problem: String,
    /// What only the presenter sees.
    pub notes: String,
    /// Seconds until the next step comes by itself; `None` where it waits.
    pub seconds: Option<f32>,
    /// What the map shows.
    pub map: StepMap,
    /// From when to when it was, as parts of the strip of time from 0 to 1.
    pub at: Option<(f32, f32)>,
}

/// A fact in large type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// The number, or the few words: "8", "none reported".
    pub value: String,
    /// Of what: "rockets, landed near the base", "killed".
    pub label: String,
}

/// Words, and whose they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quote {
    /// Whether they are the speaker's own; otherwise they are an account.
    pub verbatim: bool,
    /// The words, in their language.
    pub words: String,
    /// Their language in words, "French".
    pub language: String,
    /// Their language as a BCP 47 tag; empty where not stated.
    pub language_tag: String,
    /// The translation; empty where there is none.
    pub translation: String,
    /// Of which language, and whose the translation is: "Translation · English · Sitmap".
    pub translated_by: String,
    /// Whether the translation stands before the words, and larger.
    pub translation_first: bool,
    /// Who said it: "Maj. Gen. John W. Brennan Jr.", or that it is not stated.
    pub speaker: String,
    /// The role that the source gives them.
    pub role: String,
    /// Its translation behind of which language and whose that is: "Translation · English · Sitmap:
    /// commander"; empty where there is none.
    pub role_translation: String,
    /// Whether the translation of the role stands before it.
    pub role_translation_first: bool,
    /// Where it stands: the source's title and the locator in it.
    pub source: String,
    /// The locator alone, which the words above end with; empty where there is none.
    pub locator: String,
    /// The address of the source; empty where there is none.
    pub url: String,
}

impl Quote {
    /// The line that tells whose the words are. Where the translation of their role comes first, the
    /// role itself stands below it instead, in [`Self::role_below`].
    pub fn whose(&self) -> String {
        if self.role.is_empty() || self.role_translation_first {
            self.speaker.clone()
        } else {
            crate::l10n::briefing::speaker_in_role(&self.speaker, &self.role)
        }
    }

    /// The role in the words of the source, where it stands below its translation; else empty.
    pub fn role_below(&self) -> &str {
        if self.role_translation_first { &self.role } else { "" }
    }
}

/// A line of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// How it stands in the list.
    pub weight: Weight,
    /// What.
    pub text: String,
    /// More about it: publisher, date, locators, addresses.
    pub detail: String,
    /// An address to follow; empty where there is none.
    pub url: String,
    /// The kind, where the line is about one.
    pub kind: Option<Kind>,
}

/// How a line stands in its list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weight {
    /// Over those that follow.
    Heading,
    /// One of the list.
    #[default]
    Line,
}

/// What the map shows at a step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StepMap {
    /// West, south, east and north in degrees of what must be seen; `None`: stay.
    pub bounds: Option<Rect>,
    /// The places.
    pub marks: Vec<StepMark>,
    /// The answers of before, faded.
    pub arrows: Vec<ResponseArrow>,
    /// That the step's incident is itself an answer.
    pub answer: Option<ResponseArrow>,
    /// The theme that the step asks for.
    pub theme: Option<ThemeChoice>,
    /// The base map that the step asks for.
    pub base_map: Option<BaseMapChoice>,
}

/// A marker on the map of a step, and what the step adds to it.
#[derive(Clone, Debug, PartialEq)]
pub struct StepMark {
    /// The marker. Its kind is what the step says that happened there, or what most of its incidents are.
    pub mark: Mark,
    /// What the place is called.
    pub name: String,
    /// How many of its incidents are of each kind.
    pub kinds: Vec<(Kind, u32)>,
    /// Whether the step is about it; otherwise it was in an earlier one, and is faded.
    pub is_now: bool,
}
