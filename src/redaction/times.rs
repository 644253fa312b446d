//! Times, without what is finer than a day.

use std::borrow::Cow;

use super::choice::Part;
use super::rows::Redactor;
use crate::model::TimePrecision;
use crate::model::record::{Extra, Str, WhenRecord};

/// What is finer than a day.
const FINE: [TimePrecision; 4] =
    [TimePrecision::Exact, TimePrecision::Minute, TimePrecision::Hour, TimePrecision::PartOfDay];

impl Redactor<'_> {
    /// A time, as roughly as the copy tells it.
    pub(super) fn when<'r>(&mut self, record: WhenRecord<'r>) -> WhenRecord<'r> {
        let WhenRecord { from, to, precision, part, zone, said, inferred, extra: _ } = record;
        if !self.without(Part::Times) {
            // The editor's reasoning for a date is a note.
            let inferred = self.note(inferred);
            return WhenRecord { from, to, precision, part, zone, said, inferred, extra: Extra::new() };
        }
        let (from, cut_from) = cut(from);
        let (to, cut_to) = to.map(cut).unzip();
        let said_so = precision.as_deref().and_then(TimePrecision::from_word);
        let fine = said_so.is_some_and(|precision| FINE.contains(&precision)) || cut_from;
        let cut = fine || cut_to.unwrap_or_default();
        // The words may say the hour, the zone belongs to it.
        let words = said.is_some() || inferred.is_some();
        self.count.times += usize::from(cut || part.is_some() || words);
        WhenRecord {
            to: to.filter(|to| *to != from),
            from,
            precision: precision.filter(|_| !fine),
            part: None,
            zone: zone.filter(|_| !cut),
            said: None,
            inferred: None,
            extra: Extra::new(),
        }
    }
}

impl Redactor<'_> {
    /// When a row was put in.
    pub(super) fn recorded<'r>(&mut self, recorded: Option<Str<'r>>) -> Option<Str<'r>> {
        if !self.without(Part::Times) {
            return recorded;
        }
        let (day, is_cut) = cut(recorded?);
        self.count.times += usize::from(is_cut);
        Some(day)
    }
}

/// The day of a written moment; `None` where it tells nothing finer.
pub(super) fn day_of(moment: &str) -> Option<&str> {
    moment.split_once(['T', ' ']).map(|(day, _)| day)
}

/// The day of a moment, and whether there was something to cut.
fn cut(moment: Str<'_>) -> (Str<'_>, bool) {
    match day_of(&moment) {
        Some(day) => (Cow::Owned(day.to_owned()), true),
        None => (moment, false),
    }
}
