//! What has to be said once of a column of dates.

use jiff::civil::Date;

use super::cell::read_clock;
use super::epoch;
use super::seen::Seen;
use crate::model::TimePrecision;

/// What has to be said of a file whose only date is that of recording.
pub(in crate::formats::tables) const ONLY_RECORDED: &str = "no column says when it happened; the dates are those under this heading, which are as a rule those on which rows were recorded";

/// What has to be said once of a column that is read as times of day.
pub(in crate::formats::tables) fn note_on_times<'c>(
    column: Seen,
    mut cells: impl Iterator<Item = &'c str>,
) -> Option<String> {
    let shown = |cell: &str| {
        Some(format!(
            ": {cell} is read as {}",
            read_clock(cell, column.habits())?.first.time.strftime("%H:%M")
        ))
    };
    let first = cells
        .find(|cell| epoch::digits(cell).is_some_and(|digits| digits < 4))
        .and_then(shown)
        .unwrap_or_default();
    column
        .lacks_zeros()
        .then(|| format!("the numbers are read as hours and minutes without zeros in front{first}"))
}

/// What has to be said once of a column that is read as dates, by its rows and by today.
pub(in crate::formats::tables) fn note_on(column: Seen, cell: &str, today: Date) -> Option<String> {
    if let Some(unit) = column.unit() {
        let read = epoch::read(cell, unit);
        let shown = read.map(|read| match read.moment.precision {
            TimePrecision::Day => format!(": {cell} is read as {}", read.moment.start.date()),
            _ => format!(": {cell} is read as {}", read.moment.start),
        });
        return Some(format!("the numbers are read as {}{}", unit.name(), shown.unwrap_or_default()));
    }
    column
        .has_doubtful_centuries(today)
        .then(|| "years of two digits are read as the last such year that is not in the future".to_owned())
}
