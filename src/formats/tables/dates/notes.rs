//! What has to be said once of a column of dates.

use crate::formats::problem::{Example, Problem};
use jiff::civil::Date;

use super::cell::read_clock;
use super::epoch;
use super::seen::Seen;
use crate::model::TimePrecision;

/// What has to be said once of a column that is read as times of day.
pub(in crate::formats::tables) fn note_on_times<'c>(
    column: Seen,
    mut cells: impl Iterator<Item = &'c str>,
) -> Option<Problem> {
    let shown = |cell: &str| {
        let read_as = read_clock(cell, column.habits())?.first.time.strftime("%H:%M").to_string();
        Some(Example { cell: cell.to_owned(), read_as })
    };
    let example = cells.find(|cell| epoch::digits(cell).is_some_and(|digits| digits < 4)).and_then(shown);
    column.lacks_zeros().then_some(Problem::TimesWithoutZeros { example })
}

/// What has to be said once of a column that is read as dates, by its rows and by today.
pub(in crate::formats::tables) fn note_on(column: Seen, cell: &str, today: Date) -> Option<Problem> {
    if let Some(unit) = column.unit() {
        let read = epoch::read(cell, unit);
        let example = read.map(|read| {
            let start = read.moment.start;
            let by_day = read.moment.precision == TimePrecision::Day;
            let read_as = if by_day { start.date().to_string() } else { start.to_string() };
            Example { cell: cell.to_owned(), read_as }
        });
        return Some(Problem::DatesAsNumbers { unit, example });
    }
    column.has_doubtful_centuries(today).then_some(Problem::DoubtfulCenturies)
}
