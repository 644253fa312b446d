//! A cell of a column: whatever shape its date has.

use super::clock::{self, Clocks};
use super::habits::{Flaw, Habits};
use super::how::{DateOrder, How};
use super::plain::{read_plain, split};
use super::read::Read;
use super::{day, dtg, edtf, epoch, names, span};
use crate::geo::fold_digits;
use crate::model::when::Moment;

/// Longer texts are no dates.
pub(super) const LONGEST: usize = 80;

/// Reads a date or a date with a time by its text alone. `None` where it is none, or no day that exists.
pub fn read(text: &str, order: DateOrder) -> Option<Moment> {
    let read = read_cell(text, &How { order, ..How::default() }).ok()?;
    Some(read.moment)
}

/// Reads a cell of a column.
///
/// # Errors
/// Why it is no date.
pub(in crate::formats::tables) fn read_cell(text: &str, how: &How) -> Result<Read, Flaw> {
    let text = text.trim();
    // Letters take up to four bytes.
    if text.len() > 4 * LONGEST {
        return Err(Flaw::NotADate);
    }
    let read = match Moment::parse(text) {
        Ok(moment) if !may_be_span(text, &moment) => Read::from(moment),
        _ => read_any(text, how)?,
    };
    if let Some(flaw) = how.column.flaw(read.moment.start.year()) {
        return Err(flaw);
    }
    Ok(if how.column.midnight_is_day { read.without_midnight() } else { read })
}

/// Whether the minus of an offset may be a dash: `2022-08-01 15:00-12:00`.
fn may_be_span(text: &str, moment: &Moment) -> bool {
    moment.offset.is_some_and(|offset| offset < 0)
        && !text.contains('T')
        && split(text).is_some_and(|(_, time)| clock::dashed(time).is_some())
}

fn read_any(text: &str, how: &How) -> Result<Read, Flaw> {
    let folded = fold_digits(text);
    let text = folded.trim();
    if text.len() > LONGEST || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Err(Flaw::NotADate);
    }
    let counted = how.column.unit.and_then(|unit| epoch::read(text, unit));
    let read = counted
        .or_else(|| read_plain(text, how))
        .or_else(|| span::read(text, how))
        .or_else(|| span::month_before(text, how))
        .or_else(|| span::quarter(text, how))
        .or_else(|| dtg::read(text, how))
        .or_else(|| edtf::read(text, how));
    read.ok_or_else(|| {
        if day::pieces(text).any(names::is_of_other_calendar) { Flaw::OtherCalendar } else { Flaw::NotADate }
    })
}

/// A time of day, as a column has it that holds nothing else.
pub(in crate::formats::tables) fn read_clock(text: &str, habits: Habits) -> Option<Clocks> {
    if text.len() > 4 * LONGEST {
        return None;
    }
    let folded = fold_digits(text);
    clock::read(&folded, habits.dash_is_offset)
}
