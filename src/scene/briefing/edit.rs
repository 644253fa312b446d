//! What can be changed in a briefing. Every change makes another briefing of the one before.

use crate::document::{Change, Operation, briefing_changes};
use crate::l10n::preferred_names;
use crate::model::briefing::{FilterSpec, Marking};
use crate::model::{Briefing, BriefingStep};

/// Fewer seconds than this are too few to look at a step.
const LEAST_SECONDS: f32 = 1.0;
/// More seconds than this are a mistake of typing: an hour.
const MOST_SECONDS: f32 = 3600.0;

/// A change of a briefing. Steps are counted from 0; a step that is not there is not changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// These steps in the place of all that there are.
    Steps(Vec<BriefingStep>),
    /// A step before this one, or at the end.
    Insert(usize, Box<BriefingStep>),
    /// The step once more, behind itself.
    Duplicate(usize),
    /// Without the step.
    Remove(usize),
    /// The step at another place: where it stands afterwards.
    Move(usize, usize),
    /// The step left out of the show, or shown again.
    Hide(usize),
    /// What stands in a field of a step.
    Step(usize, StepField, String),
    /// The seconds of a step; `None`: as the briefing has it.
    Seconds(usize, Option<f32>),
    /// The seconds of several steps at once.
    Paces(Vec<(usize, f32)>),
    /// What the map of a step shows; `None`: what the step is about.
    CapturedView(usize, Option<Box<CapturedView>>),
    /// What stands in a field of the briefing.
    Whole(WholeField, String),
    /// The classification or handling; `None`: nothing is said of it.
    Mark(Option<Marking>),
    /// The seconds of each step that has none of its own.
    AllSeconds(Option<f32>),
    /// Whether translations stand before the words that they translate.
    TranslationsFirst(bool),
}

/// A text of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepField {
    /// Its title.
    Title,
    /// What is said under the title.
    Text,
    /// What only the presenter sees.
    Notes,
    /// The id of the statement to quote.
    Statement,
}

/// A text of the briefing as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WholeField {
    /// Its title.
    Title,
    /// Who made it.
    Author,
    /// For whom.
    Audience,
    /// As of when.
    AsOf,
}

/// What the map shows at a moment, kept for a step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CapturedView {
    /// West, south, east and north in degrees.
    pub bounds: [f64; 4],
    /// What is filtered; `None` where everything is on the map.
    pub only: Option<FilterSpec>,
    /// "light" or "dark"; empty: as the program is.
    pub theme: String,
    /// "atlas" or "plain"; empty: as the program is.
    pub base_map: String,
}

impl StepField {
    /// Its name in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Text => "text",
            Self::Notes => "notes",
            Self::Statement => "statement",
        }
    }
}

impl WholeField {
    /// Its name in files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Author => "author",
            Self::Audience => "audience",
            Self::AsOf => "as_of",
        }
    }
}

impl CapturedView {
    /// Gives a step what the map shows.
    pub fn give(self, step: &mut BriefingStep) {
        step.bounds = Some(self.bounds);
        (step.only, step.theme, step.base_map) = (self.only, self.theme, self.base_map);
    }
}

impl Edit {
    /// What it types into, of which more is undone with it; `None` where it is no typing but a operation of
    /// its own.
    pub fn typed(&self) -> Option<String> {
        match self {
            // A statement is chosen and not typed.
            Self::Step(_, StepField::Statement, _) => None,
            Self::Step(n, field, _) => Some(format!("step {n} {}", field.word())),
            Self::Seconds(n, Some(_)) => Some(format!("step {n} seconds")),
            Self::Whole(field, _) => Some(format!("briefing {}", field.word())),
            Self::Mark(Some(_)) => Some("briefing marking".to_owned()),
            Self::AllSeconds(Some(_)) => Some("briefing seconds".to_owned()),
            _ => None,
        }
    }

    /// What the user did.
    pub fn operation(&self) -> Operation {
        let step = |step: usize, field: &str| Operation::StepChanged { step, field: field.to_owned() };
        let whole = |field: &str| Operation::BriefingChanged { field: field.to_owned() };
        match self {
            Self::Steps(_) => Operation::Drafted,
            Self::Insert(n, _) => Operation::StepAdded { step: *n },
            Self::Duplicate(n) => Operation::StepAdded { step: n + 1 },
            Self::Remove(n) => Operation::StepRemoved { step: *n },
            Self::Move(from, to) => Operation::StepMoved { from: *from, to: *to },
            Self::Hide(n) => Operation::StepHidden { step: *n },
            Self::Step(n, field, _) => step(*n, field.word()),
            Self::Seconds(n, _) => step(*n, "seconds"),
            Self::Paces(_) => Operation::Paced,
            Self::CapturedView(n, _) => step(*n, "bounds"),
            Self::Whole(field, _) => whole(field.word()),
            Self::Mark(_) => whole("marking"),
            Self::AllSeconds(_) => whole("seconds"),
            Self::TranslationsFirst(_) => whole("translations_first"),
        }
    }

    /// The step to look at after it; `None` where it is about the briefing as a whole.
    pub fn leads_to(&self) -> Option<usize> {
        match *self {
            Self::Insert(n, _)
            | Self::Remove(n)
            | Self::Move(_, n)
            | Self::Hide(n)
            | Self::Step(n, ..)
            | Self::Seconds(n, _)
            | Self::CapturedView(n, _) => Some(n),
            Self::Duplicate(n) => Some(n + 1),
            Self::Steps(_) => Some(0),
            Self::Paces(_)
            | Self::Whole(..)
            | Self::Mark(_)
            | Self::AllSeconds(_)
            | Self::TranslationsFirst(_) => None,
        }
    }
}

/// The briefing after a change.
pub fn apply(before: &Briefing, edit: Edit) -> Briefing {
    let mut after = before.clone();
    let steps = &mut after.steps;
    match edit {
        Edit::Steps(all) => *steps = all,
        Edit::Insert(n, step) => steps.insert(n.min(steps.len()), *step),
        Edit::Duplicate(n) => {
            if let Some(step) = steps.get(n).cloned() {
                steps.insert(n + 1, step);
            }
        }
        Edit::Remove(n) => {
            if n < steps.len() {
                steps.remove(n);
            }
        }
        Edit::Move(from, to) => {
            if from < steps.len() {
                let step = steps.remove(from);
                steps.insert(to.min(steps.len()), step);
            }
        }
        Edit::Hide(n) => change(steps, n, |step| step.hidden ^= true),
        Edit::Step(n, field, text) => change(steps, n, |step| match field {
            StepField::Title => step.title.set(text, preferred_names()),
            StepField::Text => step.text.set(text, preferred_names()),
            StepField::Notes => step.notes.set(text, preferred_names()),
            StepField::Statement => step.statement = text,
        }),
        Edit::Seconds(n, seconds) => change(steps, n, |step| step.seconds = seconds.and_then(pace)),
        Edit::Paces(paces) => {
            for (n, seconds) in paces {
                change(steps, n, |step| step.seconds = pace(seconds));
            }
        }
        Edit::CapturedView(n, Some(shot)) => change(steps, n, |step| shot.give(step)),
        Edit::CapturedView(n, None) => change(steps, n, |step| {
            (step.bounds, step.only) = (None, None);
            step.theme.clear();
            step.base_map.clear();
        }),
        Edit::Whole(field, text) => {
            let of = match field {
                WholeField::Title => &mut after.title,
                WholeField::Author => &mut after.author,
                WholeField::Audience => &mut after.audience,
                WholeField::AsOf => &mut after.as_of,
            };
            of.set(text, preferred_names());
        }
        Edit::Mark(marking) => after.marking = marking,
        Edit::AllSeconds(seconds) => after.seconds = seconds.and_then(pace),
        Edit::TranslationsFirst(first) => after.translations_first = first,
    }
    after
}

/// What an edit changes of a briefing, which may not be there yet; nothing if it stays as it was.
pub fn changes(before: Option<&Briefing>, edit: Edit) -> Vec<Change> {
    let nothing = Briefing::default();
    let after = apply(before.unwrap_or(&nothing), edit);
    if after == *before.unwrap_or(&nothing) { Vec::new() } else { briefing_changes(before, Some(&after)) }
}

fn change(steps: &mut [BriefingStep], n: usize, change: impl FnOnce(&mut BriefingStep)) {
    if let Some(step) = steps.get_mut(n) {
        change(step);
    }
}

/// Seconds that somebody can have meant; a tenth is exact enough.
fn pace(seconds: f32) -> Option<f32> {
    let tenths = (seconds.clamp(LEAST_SECONDS, MOST_SECONDS) * 10.0).round() / 10.0;
    seconds.is_finite().then_some(tenths)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::briefing::StepKind;

    fn step(title: &str) -> BriefingStep {
        BriefingStep { shows: StepKind::View, title: title.to_owned().into(), ..BriefingStep::default() }
    }

    fn briefing(titles: &str) -> Briefing {
        let steps = titles.chars().map(|title| step(&title.to_string())).collect();
        Briefing { steps, ..Briefing::default() }
    }

    fn titles(briefing: &Briefing) -> String {
        let told = |step: &BriefingStep| {
            if step.hidden { step.title.to_lowercase() } else { step.title.to_string() }
        };
        briefing.steps.iter().map(told).collect()
    }

    #[test]
    fn steps_are_put_in_moved_doubled_hidden_and_taken_away() {
        for (edit, expected) in [
            (Edit::Insert(0, Box::new(step("X"))), "XABCD"),
            (Edit::Insert(2, Box::new(step("X"))), "ABXCD"),
            (Edit::Insert(99, Box::new(step("X"))), "ABCDX"),
            (Edit::Duplicate(1), "ABBCD"),
            (Edit::Duplicate(4), "ABCD"),
            (Edit::Remove(0), "BCD"),
            (Edit::Remove(4), "ABCD"),
            (Edit::Move(0, 2), "BCAD"),
            (Edit::Move(3, 0), "DABC"),
            (Edit::Move(1, 1), "ABCD"),
            (Edit::Move(0, 99), "BCDA"),
            (Edit::Move(4, 0), "ABCD"),
            (Edit::Hide(2), "ABcD"),
            (Edit::Hide(9), "ABCD"),
            (Edit::Steps(vec![step("Z")]), "Z"),
        ] {
            let told = format!("{edit:?}");
            assert_eq!(titles(&apply(&briefing("ABCD"), edit)), expected, "{told}");
        }
        let hidden = apply(&briefing("AB"), Edit::Hide(0));
        assert_eq!(titles(&apply(&hidden, Edit::Hide(0))), "AB", "and shown again");
    }

    #[test]
    fn every_field_is_set_and_no_other() {
        let before = briefing("AB");
        let text = || "T".to_owned();
        for field in [StepField::Title, StepField::Text, StepField::Notes, StepField::Statement] {
            let after = apply(&before, Edit::Step(1, field, text()));
            let BriefingStep { title, text, notes, statement, .. } = &after.steps[1];
            let is = [&**title, &**text, &**notes, statement].map(|told| told == "T");
            let meant = [StepField::Title, StepField::Text, StepField::Notes, StepField::Statement];
            assert_eq!(is, meant.map(|one| one == field));
            assert_eq!(after.steps[0], before.steps[0]);
        }
        for field in [WholeField::Title, WholeField::Author, WholeField::Audience, WholeField::AsOf] {
            let Briefing { title, author, audience, as_of, .. } = apply(&before, Edit::Whole(field, text()));
            let is = [title, author, audience, as_of].map(|told| told == "T");
            let meant = [WholeField::Title, WholeField::Author, WholeField::Audience, WholeField::AsOf];
            assert_eq!(is, meant.map(|one| one == field));
        }
    }

    #[test]
    fn seconds_that_nobody_can_mean_are_brought_to_those_that_one_can() {
        for (seconds, expected) in [
            (Some(8.04), Some(8.0)),
            (Some(0.0), Some(1.0)),
            (Some(-3.0), Some(1.0)),
            (Some(1e9), Some(3600.0)),
            (Some(f32::NAN), None),
            (Some(f32::INFINITY), None),
            (None, None),
        ] {
            assert_eq!(apply(&briefing("A"), Edit::Seconds(0, seconds)).steps[0].seconds, expected);
            assert_eq!(apply(&briefing("A"), Edit::AllSeconds(seconds)).seconds, expected);
        }
        let paced = apply(&briefing("ABC"), Edit::Paces(vec![(0, 4.0), (2, 6.25), (7, 1.0)]));
        let seconds: Vec<_> = paced.steps.iter().map(|step| step.seconds).collect();
        assert_eq!(seconds, [Some(4.0), None, Some(6.3)]);
    }

    #[test]
    fn a_view_is_taken_and_given_back() {
        let shot = CapturedView {
            bounds: [1.0, 2.0, 3.0, 4.0],
            only: Some(FilterSpec { text: "drone".to_owned(), ..FilterSpec::default() }),
            theme: "dark".to_owned(),
            base_map: "plain".to_owned(),
        };
        let before = briefing("A");
        let taken = apply(&before, Edit::CapturedView(0, Some(Box::new(shot))));
        assert_eq!(taken.steps[0].bounds, Some([1.0, 2.0, 3.0, 4.0]));
        assert_eq!((taken.steps[0].theme.as_str(), taken.steps[0].base_map.as_str()), ("dark", "plain"));
        assert_eq!(apply(&taken, Edit::CapturedView(0, None)), before);
    }

    #[test]
    fn what_changes_nothing_is_no_change() {
        let before = briefing("AB");
        for edit in [Edit::Move(1, 1), Edit::Remove(7), Edit::Whole(WholeField::Title, String::new())] {
            assert_eq!(changes(Some(&before), edit), []);
        }
        assert_eq!(changes(Some(&before), Edit::Hide(0)).len(), 1);
        assert_eq!(changes(None, Edit::Remove(0)), [], "no briefing comes of it");
    }

    #[test]
    fn what_is_not_known_stays_whatever_is_changed() {
        let mut before = briefing("AB");
        before.extra.insert("mine".to_owned(), 1.into());
        before.steps[0].extra.insert("mine".to_owned(), 2.into());
        let after = apply(&before, Edit::Move(0, 1));
        assert_eq!((after.extra["mine"].clone(), after.steps[1].extra["mine"].clone()), (1.into(), 2.into()));
    }
}
