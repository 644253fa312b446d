//! What came of it: people killed and wounded, damage.

use super::memo::Memo;
use super::{Importer, Wrong};
use crate::formats::tables::Meaning;
use crate::model::shared::Nth;
use crate::model::{Damage, Outcome, TextId, Toll};

/// The columns that an outcome is made from.
pub(super) const FROM: [Meaning; 7] = [
    Meaning::Killed,
    Meaning::KilledLow,
    Meaning::KilledHigh,
    Meaning::Wounded,
    Meaning::WoundedLow,
    Meaning::WoundedHigh,
    Meaning::Damage,
];

/// How the template, like dossiers, says that a source says there was none.
const NONE_REPORTED: &str = "none-reported";

/// What the cells that were met say.
pub(super) type Known = Memo<(Nth<Outcome>, Box<[Wrong]>)>;

impl Importer<'_> {
    /// What came of it, by the row at hand.
    pub(super) fn outcome(&mut self) -> Nth<Outcome> {
        let (outcome, wrong) = match self.outcomes.find(&self.ids) {
            Some((outcome, wrong)) if wrong.is_empty() => return *outcome,
            Some(known) => known.clone(),
            None => {
                let (outcome, wrong) = self.work_out_outcome();
                let answer = (self.builder.nth_outcome(outcome), wrong.into_boxed_slice());
                self.outcomes.put(&self.ids, answer.clone());
                answer
            }
        };
        wrong.iter().for_each(|wrong| self.wrong(wrong));
        outcome
    }

    fn work_out_outcome(&self) -> (Outcome, Vec<Wrong>) {
        let mut wrong = Vec::new();
        let killed = self.toll([Meaning::KilledLow, Meaning::Killed, Meaning::KilledHigh], &mut wrong);
        let wounded = self.toll([Meaning::WoundedLow, Meaning::Wounded, Meaning::WoundedHigh], &mut wrong);
        let damage = match self.id(Meaning::Damage) {
            TextId::EMPTY => Damage::Unknown,
            none if self.builder.text(none) == NONE_REPORTED => Damage::NoneReported,
            damage => Damage::Stated(damage),
        };
        (Outcome { killed, wounded, damage }, wrong)
    }

    /// A number of people from the columns that say at least, best and at most.
    fn toll(&self, meanings: [Meaning; 3], wrong: &mut Vec<Wrong>) -> Toll {
        if self.builder.text(self.id(meanings[1])) == NONE_REPORTED {
            return Toll::NoneReported;
        }
        let [low, best, high] = meanings.map(|meaning| {
            let (column, id) = self.cell(meaning)?;
            let number = people(self.builder.text(id));
            if number.is_none() {
                wrong.push(Wrong { column, reason: "not a number of people; it is not used" });
            }
            number
        });
        if low.is_none() && high.is_none() {
            return toll(best);
        }
        if !low.into_iter().chain(best).chain(high).is_sorted() {
            let reason = "at least, best and at most must not decrease; only the best is used";
            wrong.push(Wrong { column: self.column(meanings[1]), reason });
            return toll(best);
        }
        // Bounds that leave nothing open are a number.
        match (low, best, high) {
            (Some(low), Some(best), Some(high)) if low == high => toll(Some(best)),
            _ => Toll::Bounds { best, low, high },
        }
    }
}

/// Who counts none says that there were none.
fn toll(count: Option<u32>) -> Toll {
    match count {
        None => Toll::Unknown,
        Some(0) => Toll::NoneReported,
        Some(count) => Toll::Count(count),
    }
}

/// `12`, `12.0`, `1,204`.
pub(super) fn people(text: &str) -> Option<u32> {
    let whole = text.strip_suffix(".0").or(text.strip_suffix(",0")).unwrap_or(text);
    if let Ok(count) = whole.parse() {
        return Some(count);
    }
    let mut groups = whole.split([',', ' ', '\u{A0}', '\u{202F}', '\'']);
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()))?;
    let rest: Vec<&str> = groups.collect();
    let thousands = !rest.is_empty() && rest.iter().all(|group| group.len() == 3);
    thousands.then(|| format!("{first}{}", rest.concat()).parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_people_is_whole_and_not_negative() {
        let cases = [
            ("12", Some(12)),
            ("12.0", Some(12)),
            ("1,204", Some(1204)),
            ("1 204", Some(1204)),
            ("-1", None),
            ("1.5", None),
            ("1,5", None),
            ("some", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(people(text), expected, "{text}");
        }
    }
}
