//! Degrees whose hemisphere or minutes stand somewhere else than in their cells.
//!
//! Alone, they would put what happened on another side of the earth, or up to a degree away.

use crate::formats::tables::draft::{Draft, Why};
use crate::formats::tables::import::is_unknown;
use crate::geo::parse::Axis;

/// Words for one axis: of its hemispheres, and in headings of what belongs to it.
struct Words {
    positive: [&'static str; 2],
    negative: [&'static str; 2],
    headings: [&'static str; 4],
}

const NORTH_SOUTH: Words = Words {
    positive: ["n", "north"],
    negative: ["s", "south"],
    headings: ["lat", "latitude", "ns", "latitud"],
};
const EAST_WEST: Words =
    Words { positive: ["e", "east"], negative: ["w", "west"], headings: ["lon", "long", "longitude", "lng"] };

/// Words in headings of columns that only tell the hemisphere.
const OF_HEMISPHERES: [&str; 7] = ["dir", "direction", "hemisphere", "hemi", "ref", "ns", "ew"];
/// Words in headings of columns of minutes.
const OF_MINUTES: [&str; 5] = ["min", "mins", "minute", "minutes", "minutos"];

/// Whether the cells of a column say by themselves how many degrees they are, and on which side.
pub(super) fn is_whole(draft: &Draft, column: usize, axis: Axis) -> bool {
    let words = if axis == Axis::NorthSouth { &NORTH_SOUTH } else { &EAST_WEST };
    let numbers: Option<Vec<f64>> =
        filled(draft, column).map(|cell| cell.replace(',', ".").parse().ok()).collect();
    let Some(numbers) = numbers.filter(|numbers| !numbers.is_empty()) else { return true };
    let others = || (0..draft.columns.len()).filter(|&n| n != column && draft.columns[n].why == Why::Nothing);
    if numbers.iter().all(|number| *number >= 0.0) {
        let own = split(&draft.columns[column].heading);
        let says = |side: &[&str; 2]| own.iter().any(|word| side.contains(&word.as_str()));
        if says(&words.negative) && !says(&words.positive) {
            return false;
        }
        if others().any(|n| tells_hemisphere(draft, n, words)) {
            return false;
        }
    }
    let is_minutes = |n: usize| {
        let heading = split(&draft.columns[n].heading);
        let has = |words: &[&str]| heading.iter().any(|word| words.contains(&word.as_str()));
        has(&OF_MINUTES) && has(&words.headings) && filled(draft, n).all(|cell| minutes(cell).is_some())
    };
    !(numbers.iter().all(|number| number.fract() == 0.0) && others().any(is_minutes))
}

/// Whether a column has nothing but the hemispheres of an axis in it, of which not all are the one
/// that a number without a sign has.
fn tells_hemisphere(draft: &Draft, column: usize, words: &Words) -> bool {
    let heading = split(&draft.columns[column].heading);
    let pair = [words.positive[0], words.negative[0]];
    let is_headed = pair.iter().all(|letter| heading.iter().any(|word| word == letter))
        || heading
            .iter()
            .any(|word| OF_HEMISPHERES.contains(&word.as_str()) || words.headings.contains(&word.as_str()));
    let mut has_negative = false;
    let mut is_side = |cell: &str| {
        let cell = cell.to_lowercase();
        let is_negative = words.negative.contains(&cell.as_str());
        has_negative |= is_negative;
        is_negative || words.positive.contains(&cell.as_str())
    };
    is_headed && filled(draft, column).all(&mut is_side) && has_negative
}

fn minutes(cell: &str) -> Option<f64> {
    cell.replace(',', ".").parse().ok().filter(|minutes| (0.0..60.0).contains(minutes))
}

fn filled(draft: &Draft, column: usize) -> impl Iterator<Item = &str> {
    draft.rows.iter().map(move |row| row.get(column)).filter(|cell| !is_unknown(cell))
}

fn split(heading: &str) -> Vec<String> {
    let lower = heading.to_lowercase();
    lower.split(|l: char| !l.is_alphanumeric()).map(str::to_owned).collect()
}
