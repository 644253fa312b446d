//! Columns that only their cells tell of.

use crate::formats::tables::draft::{Draft, Why};
use crate::formats::tables::import::is_unknown;
use crate::formats::tables::{Cells, Meaning};
use crate::geo::parse;

/// A position that no heading tells of, where exactly one column looks like it.
pub(super) fn by_content(draft: &mut Draft) {
    let has = |draft: &Draft, meaning| draft.columns.iter().any(|column| column.meaning == meaning);
    let located = [Meaning::Latitude, Meaning::Position, Meaning::Mgrs].iter().any(|&m| has(draft, m));
    let mut wanted = Vec::new();
    if !located {
        wanted.extend([Meaning::Position, Meaning::Mgrs]);
    }
    for meaning in wanted {
        let free = (0..draft.columns.len()).filter(|&n| draft.columns[n].why == Why::Nothing);
        let looks: Vec<usize> = free.filter(|&n| looks_like(draft, n, meaning)).collect();
        if let [n] = looks[..] {
            (draft.columns[n].meaning, draft.columns[n].why) = (meaning, Why::Content);
        }
    }
}

/// Whether nearly all cells of a column look like a meaning.
pub(super) fn looks_like(draft: &Draft, column: usize, meaning: Meaning) -> bool {
    let is = |cell: &str| match meaning {
        Meaning::Position => parse::position(cell).is_some_and(|read| read.position.y().abs() <= 90.0),
        Meaning::Day => cell.trim_end_matches(".0").parse::<u8>().is_ok_and(|day| day <= 31),
        Meaning::Mgrs => cell.len() >= 5 && parse::mgrs(cell).is_some(),
        // A number alone is not enough to be a year.
        _ => {
            cell.len() > 4
                && (cell.len() == 8 || !cell.bytes().all(|byte| byte.is_ascii_digit()))
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
