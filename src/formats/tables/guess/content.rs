//! Columns that only their cells tell of.

use crate::formats::tables::import::is_unknown;
use crate::formats::tables::table_guess::{GuessReason, TableGuess};
use crate::formats::tables::{Cells, FieldRole, synonyms};
use crate::geo::parse::{self, Certainty};

/// A position that no heading tells of, where exactly one column looks like it. Beside latitude and
/// longitude only a column whose heading is one of a place: it may say something else than they do.
pub(super) fn by_content(draft: &mut TableGuess) {
    let has = |draft: &TableGuess, meaning| draft.columns.iter().any(|column| column.meaning == meaning);
    let has_degrees = has(draft, FieldRole::Latitude) && has(draft, FieldRole::Longitude);
    // A column without anything in it says no position: another may.
    let is_filled = |draft: &TableGuess, n: usize| share(&draft.rows, n, &|_| true).is_some();
    let position = draft.columns.iter().position(|column| column.meaning == FieldRole::Position);
    let is_empty = |n: &usize| draft.columns[*n].why == GuessReason::Heading && !is_filled(draft, *n);
    let empty = position.filter(is_empty);
    if (position.is_some() && empty.is_none()) || (has(draft, FieldRole::Mgrs) && !has_degrees) {
        return;
    }
    let is_wanted = |column: &usize| !has_degrees || is_place(&draft.columns[*column].heading);
    let free =
        (0..draft.columns.len()).filter(|&n| draft.columns[n].why == GuessReason::Nothing).filter(is_wanted);
    let free: Vec<usize> = free.collect();
    take_only(draft, &free, FieldRole::Position, is_position);
    if let Some(empty) = empty {
        let taken = free.iter().any(|&n| draft.columns[n].meaning == FieldRole::Position);
        if taken {
            (draft.columns[empty].meaning, draft.columns[empty].why) =
                (FieldRole::Unused, GuessReason::Nothing);
        }
        return;
    }
    if !has_degrees {
        take_only(draft, &free, FieldRole::Mgrs, |draft, n| looks_like(draft, n, FieldRole::Mgrs));
    }
}

/// Takes the only one of several columns that looks like a meaning for it.
fn take_only(
    draft: &mut TableGuess,
    free: &[usize],
    meaning: FieldRole,
    is_it: impl Fn(&TableGuess, usize) -> bool,
) {
    let free = free.iter().copied().filter(|&n| draft.columns[n].why == GuessReason::Nothing);
    let looks: Vec<usize> = free.filter(|&n| is_it(draft, n)).collect();
    if let [n] = looks[..] {
        (draft.columns[n].meaning, draft.columns[n].why) = (meaning, GuessReason::Content);
    }
}

fn is_place(heading: &str) -> bool {
    synonyms::meaning(heading) == Some(FieldRole::Place)
}

/// Words in headings of other things that come in pairs of numbers with decimals.
const NO_POSITIONS: [&str; 12] = [
    "score",
    "price",
    "size",
    "ratio",
    "range",
    "interval",
    "magnitude",
    "odds",
    "rate",
    "dimension",
    "result",
    "ci",
];

/// Beginnings of words in headings of positions.
const POSITIONS: [&str; 8] = ["loc", "coord", "gps", "geo", "pin", "point", "position", "map"];

/// Whether a column without a known heading holds positions: nearly all cells look like it, the
/// heading names nothing else that looks so, and it names a place or some cells are beyond doubt. Under
/// the heading of a place it is enough if most do.
fn is_position(draft: &TableGuess, column: usize) -> bool {
    let heading = draft.columns[column].heading.to_lowercase();
    let words = heading.split(|l: char| !l.is_alphanumeric());
    let says_place =
        is_place(&heading) || words.clone().any(|word| POSITIONS.iter().any(|start| word.starts_with(start)));
    let is_certain =
        |cell: &str| parse::position(cell).is_some_and(|read| read.certainty == Certainty::Certain);
    !words.clone().any(|word| NO_POSITIONS.contains(&word.trim_end_matches('s')))
        && (looks_like(draft, column, FieldRole::Position)
            || is_place(&heading) && holds_positions(draft, column))
        && (says_place || draft.rows.iter().any(|row| is_certain(row.get(column))))
}

/// Whether most cells of a column are positions, whatever its heading says.
pub(super) fn holds_positions(draft: &TableGuess, column: usize) -> bool {
    let is = |cell: &str| parse::position(cell).is_some_and(|read| read.certainty >= Certainty::Likely);
    share(&draft.rows, column, &is).is_some_and(|share| share >= 0.5)
}

/// Whether nearly all cells of a column look like a meaning.
pub(super) fn looks_like(draft: &TableGuess, column: usize, meaning: FieldRole) -> bool {
    let is = |cell: &str| match meaning {
        FieldRole::Position => {
            let read = parse::position(cell).filter(|read| read.certainty >= Certainty::Likely);
            read.is_some_and(|read| read.position.y().abs() <= 90.0 || read.is_in_usual_order)
        }
        FieldRole::Day => cell.trim_end_matches(".0").parse::<u8>().is_ok_and(|day| day <= 31),
        FieldRole::Mgrs => parse::mgrs(cell).is_some_and(|read| read.certainty == Certainty::Certain),
        // A number alone is not enough to be a year.
        _ => {
            cell.len() > 4
                && (cell.len() == 8 || !cell.bytes().all(|byte| byte.is_ascii_digit()))
                && !is_number_of_a_year(cell)
                && super::dates::is_date(draft, column, cell)
        }
    };
    share(&draft.rows, column, &is).is_some_and(|share| share >= 0.9)
}

/// Which share of the filled cells of a column passes a test; `None` where none is filled.
pub(super) fn share(rows: &[Cells], column: usize, test: &dyn Fn(&str) -> bool) -> Option<f64> {
    let filled = rows.iter().map(|row| row.get(column)).filter(|cell| !is_unknown(cell));
    let (mut count, mut passed) = (0_u32, 0_u32);
    for cell in filled {
        count += 1;
        passed += u32::from(test(cell));
    }
    (count > 0).then(|| f64::from(passed) / f64::from(count))
}

/// Whether a cell is `12/2022`: a month to who heads it so, and else as often the twelfth of that year.
fn is_number_of_a_year(cell: &str) -> bool {
    let digits = |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    cell.split_once(['/', '-', '.']).is_some_and(|(number, year)| digits(number) && year.len() == 4)
}
