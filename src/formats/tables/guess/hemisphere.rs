//! Columns beside latitudes and longitudes that tell on which side of the earth they are: `N/S`.

use crate::formats::tables::import::is_unknown;
use crate::formats::tables::{Cells, synonyms};
use crate::geo::parse::Axis;

/// Which way a number without a sign counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::formats::tables) enum Side {
    /// North or east.
    Positive,
    /// South or west.
    Negative,
    /// East to a German and west to a Spaniard.
    Open,
}

/// Words for one axis: of its hemispheres, and in headings of what belongs to it.
pub(super) struct Words {
    pub(super) positive: &'static [&'static str],
    pub(super) negative: &'static [&'static str],
    open: &'static [&'static str],
    pub(super) headings: &'static [&'static str],
    /// Words that only head hemispheres of this axis.
    pair: &'static str,
}

const NORTH_SOUTH: Words = Words {
    positive: &["n", "north", "norte", "nord"],
    negative: &["s", "south", "sur", "sud", "süd", "sul"],
    open: &[],
    headings: &["lat", "latitude", "latitud"],
    pair: "ns",
};
const EAST_WEST: Words = Words {
    positive: &["e", "east", "este", "est", "ost"],
    negative: &["w", "west", "oeste", "ouest"],
    open: &["o"],
    headings: &["lon", "long", "longitude", "lng", "longitud"],
    pair: "ew",
};

/// Words in headings of columns that only tell the hemisphere.
const OF_HEMISPHERES: [&str; 7] = ["dir", "direction", "hemisphere", "hemi", "ref", "ns", "ew"];
/// Those of them that head nothing else.
const PLAIN: [&str; 2] = ["hemisphere", "hemi"];
/// Words that only add to such headings.
const ADDING: [&str; 4] = ["gps", "of", "coordinate", "cardinal"];

/// A column that tells the hemispheres of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::formats::tables) struct Hemispheres {
    /// The column.
    pub(in crate::formats::tables) column: usize,
    /// Whether its heading can head nothing else. "Direction" may be that of a road.
    pub(in crate::formats::tables) is_plain: bool,
    /// Whether some of the first rows are not north or east.
    pub(in crate::formats::tables) has_others: bool,
    /// Whether some of the first numbers beside it have a sign, so that it only repeats what they say.
    pub(in crate::formats::tables) is_signed: bool,
}

pub(super) fn words(axis: Axis) -> &'static Words {
    if axis == Axis::NorthSouth { &NORTH_SOUTH } else { &EAST_WEST }
}

/// The side that a cell names.
pub(in crate::formats::tables) fn side(cell: &str, axis: Axis) -> Option<Side> {
    let words = words(axis);
    let cell = cell.trim().to_lowercase();
    let is_one_of = |side: &[&str]| side.contains(&cell.trim_end_matches('.'));
    [(words.positive, Side::Positive), (words.negative, Side::Negative), (words.open, Side::Open)]
        .into_iter()
        .find_map(|(of_side, side)| is_one_of(of_side).then_some(side))
}

/// Which of the columns that mean nothing else tells the hemispheres of the numbers in `degrees`.
pub(in crate::formats::tables) fn find<'h>(
    axis: Axis,
    degrees: usize,
    free: impl Iterator<Item = (usize, &'h str)>,
    rows: &[Cells],
) -> Option<Hemispheres> {
    let is_signed = rows.iter().any(|row| is_negative(row.get(degrees)));
    let told = |(column, heading): (usize, &str)| {
        let heading = synonyms::words(heading);
        let is_headed = heads(&heading, axis);
        // Farther away, "N/S" may be the north and the south of a country.
        let is_near = column.abs_diff(degrees) == 1 || !has_pair(&heading, axis);
        let is_plain =
            heads_nothing_else(&heading, axis) && (is_near || has_any(&heading, words(axis).headings));
        let mut cells = rows.iter().filter(|row| !is_unknown(row.get(column))).peekable();
        // A column in which nothing stands yet tells by its heading alone what it is.
        if !is_headed || (cells.peek().is_none() && !(is_plain && names_hemispheres(&heading, axis))) {
            return None;
        }
        let (mut sides, mut strays, mut has_others, mut agrees) = (0_u32, 0_u32, false, true);
        for row in cells {
            let Some(side) = side(row.get(column), axis) else {
                strays += 1;
                continue;
            };
            sides += 1;
            has_others |= side != Side::Positive;
            agrees &= side != Side::Positive || !is_negative(row.get(degrees));
        }
        // Of a column that may be of something else, one cell that does not fit shows that it is.
        let is_told = if is_plain { sides >= strays } else { strays == 0 && agrees };
        is_told.then_some(Hemispheres { column, is_plain, has_others, is_signed })
    };
    let mut found: Vec<Hemispheres> = free.filter_map(told).collect();
    found.sort_by_key(|one| !one.is_plain);
    found.first().copied()
}

fn is_negative(cell: &str) -> bool {
    let unsigned = cell.trim_start().strip_prefix(['-', '−']);
    unsigned.is_some_and(|number| number.starts_with(|l: char| l.is_ascii_digit() || l == '.'))
}

fn has_pair(heading: &[String], axis: Axis) -> bool {
    let words = words(axis);
    let letters = [&words.positive[..1], &words.negative[..1]].concat();
    letters.iter().all(|letter| heading.iter().any(|word| word == letter))
        || heading.iter().any(|word| word == words.pair)
}

fn has_any(heading: &[String], words: &[&str]) -> bool {
    heading.iter().any(|word| words.contains(&word.as_str()))
}

/// Whether a heading can be of hemispheres.
fn heads(heading: &[String], axis: Axis) -> bool {
    has_pair(heading, axis) || has_any(heading, &OF_HEMISPHERES) || has_any(heading, words(axis).headings)
}

/// Whether a heading, above hemispheres of the axis, is of nothing else.
fn heads_nothing_else(heading: &[String], axis: Axis) -> bool {
    let words = words(axis);
    let is_known = |word: &&String| {
        let sides = [words.positive, words.negative, words.headings, &OF_HEMISPHERES, &ADDING];
        sides.iter().any(|known| known.contains(&word.as_str()))
    };
    let is_of_axis = has_pair(heading, axis) || has_any(heading, words.headings) || has_any(heading, &PLAIN);
    is_of_axis && heading.iter().all(|word| is_known(&word))
}

/// Whether a heading says without any cells that hemispheres stand under it.
fn names_hemispheres(heading: &[String], axis: Axis) -> bool {
    has_pair(heading, axis) || (has_any(heading, words(axis).headings) && has_any(heading, &OF_HEMISPHERES))
}
