//! A cell of a column: whatever shape its date has.

use super::clock::{self, Clocks};
use super::habits::{Flaw, Habits};
use super::how::{DateOrder, How};
use super::plain::{may_be_span, read_plain};
use super::read::Read;
use super::{day, dtg, edtf, epoch, names, span};
use crate::geo::fold_digits;
use crate::model::when::Moment;

/// Longer texts are no dates.
pub(super) const LONGEST: usize = 80;

/// Reads a date or a date with a time by its text alone. `None` where it is none, or no day that exists.
pub fn read(text: &str, order: DateOrder) -> Option<Moment> {
    let read = read_cell(text, &How::of(order)).ok()?;
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
    let with_zeros = || clock::with_zeros(folded.trim()).filter(|_| habits.lacks_zeros);
    clock::read(with_zeros().as_deref().unwrap_or(&folded), habits.dash_is_offset)
}
