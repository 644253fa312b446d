//! What came of it: people killed and wounded, damage.

use super::memo::Memo;
use super::{Importer, Wrong, count};
use crate::formats::Problem;
use crate::formats::tables::FieldRole;
use crate::model::shared::Nth;
use crate::model::{CasualtyCount, Damage, Outcome, TextId};

/// The columns that an outcome is made from.
pub(super) const FROM: [FieldRole; 7] = [
    FieldRole::Killed,
    FieldRole::KilledLow,
    FieldRole::KilledHigh,
    FieldRole::Wounded,
    FieldRole::WoundedLow,
    FieldRole::WoundedHigh,
    FieldRole::Damage,
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
        let killed = self.toll([FieldRole::KilledLow, FieldRole::Killed, FieldRole::KilledHigh], &mut wrong);
        let wounded =
            self.toll([FieldRole::WoundedLow, FieldRole::Wounded, FieldRole::WoundedHigh], &mut wrong);
        let damage = match self.id(FieldRole::Damage) {
            TextId::EMPTY => Damage::Unknown,
            none if self.builder.text(none) == NONE_REPORTED => Damage::NoneReported,
            damage => Damage::Stated(damage),
        };
        (Outcome { killed, wounded, damage }, wrong)
    }

    /// A number of people from the columns that say at least, best and at most.
    fn toll(&self, meanings: [FieldRole; 3], wrong: &mut Vec<Wrong>) -> CasualtyCount {
        if self.builder.text(self.id(meanings[1])) == NONE_REPORTED {
            return CasualtyCount::NoneReported;
        }
        let [low, best, high] = meanings.map(|meaning| {
            let (column, id) = self.cell(meaning)?;
            let count = count::read(self.builder.text(id));
            if count.is_none() {
                wrong.push(Wrong { column, problem: Problem::NotANumberOfPeople });
            }
            count
        });
        // A column of its own says more than what stands with the best number.
        let within = best.unwrap_or_default();
        let low = low.and_then(|count| count.low.or(count.best)).or(within.low);
        let high = high.and_then(|count| count.high.or(count.best)).or(within.high);
        let best = within.best;
        if within.is_about && low.is_none() && high.is_none() {
            return CasualtyCount::Bounds { best, low, high };
        }
        if low.is_none() && high.is_none() {
            return toll(best);
        }
        if !low.into_iter().chain(best).chain(high).is_sorted() {
            let problem = Problem::TollDecreases;
            wrong.push(Wrong { column: self.column(meanings[1]), problem });
            return toll(best);
        }
        // Bounds that leave nothing open are a number.
        match (low, best, high) {
            (Some(low), Some(best), Some(high)) if low == high => toll(Some(best)),
            _ => CasualtyCount::Bounds { best, low, high },
        }
    }
}

/// Who counts none says that there were none.
fn toll(count: Option<u32>) -> CasualtyCount {
    match count {
        None => CasualtyCount::Unknown,
        Some(0) => CasualtyCount::NoneReported,
        Some(count) => CasualtyCount::Count(count),
    }
}
