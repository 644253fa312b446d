//! Degrees whose hemisphere or minutes stand somewhere else than in their cells.
//!
//! Alone, they would put what happened on another side of the earth, or up to a degree away.

use super::hemisphere;
use crate::formats::tables::import::is_unknown;
use crate::formats::tables::table_guess::{GuessReason, TableGuess};
use crate::geo::parse::Axis;

/// Words in headings of columns of minutes.
const OF_MINUTES: [&str; 5] = ["min", "mins", "minute", "minutes", "minutos"];

/// Whether the cells of a column say by themselves how many degrees they are, and on which side.
pub(super) fn is_whole(draft: &TableGuess, column: usize, axis: Axis) -> bool {
    let words = hemisphere::words(axis);
    let numbers: Option<Vec<f64>> =
        filled(draft, column).map(|cell| cell.replace(',', ".").parse().ok()).collect();
    let Some(numbers) = numbers.filter(|numbers| !numbers.is_empty()) else { return true };
    let others =
        || (0..draft.columns.len()).filter(|&n| n != column && draft.columns[n].why == GuessReason::Nothing);
    let heading = |n: usize| draft.columns[n].heading.as_str();
    if numbers.iter().all(|number| *number >= 0.0) {
        let own = split(heading(column));
        let says = |side: &[&str]| own.iter().any(|word| side.contains(&word.as_str()));
        if says(words.negative) && !says(words.positive) {
            return false;
        }
        // What plainly is a hemisphere is read with the number.
        let beside = hemisphere::find(axis, column, others().map(|n| (n, heading(n))), &draft.rows);
        if beside.is_some_and(|beside| beside.has_others && !beside.is_plain) {
            return false;
        }
    }
    let is_minutes = |n: usize| {
        let heading = split(heading(n));
        let has = |words: &[&str]| heading.iter().any(|word| words.contains(&word.as_str()));
        has(&OF_MINUTES) && has(words.headings) && filled(draft, n).all(|cell| minutes(cell).is_some())
    };
    !(numbers.iter().all(|number| number.fract() == 0.0) && others().any(is_minutes))
}

fn minutes(cell: &str) -> Option<f64> {
    cell.replace(',', ".").parse().ok().filter(|minutes| (0.0..60.0).contains(minutes))
}

fn filled(draft: &TableGuess, column: usize) -> impl Iterator<Item = &str> {
    draft.rows.iter().map(move |row| row.get(column)).filter(|cell| !is_unknown(cell))
}

fn split(heading: &str) -> Vec<String> {
    let lower = heading.to_lowercase();
    lower.split(|l: char| !l.is_alphanumeric()).map(str::to_owned).collect()
}
