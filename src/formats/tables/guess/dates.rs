//! Which of several columns of dates says when it happened.

use super::content::{looks_like, share};
use crate::formats::tables::dates::{DateOrder, Flaw, How, read_cell, recording};
use crate::formats::tables::import::is_unknown;
use crate::formats::tables::table_guess::{GuessReason, TableGuess};
use crate::formats::tables::{Cells, FieldRole, synonyms};

/// Whether a cell of a column is a date, in the light of the others. One of a calendar that is not
/// converted is one as well.
pub(super) fn is_date(draft: &TableGuess, column: usize, cell: &str) -> bool {
    let habits = draft.columns[column].seen.habits();
    let reads = |order| {
        let read = read_cell(cell, &How { column: habits, ..How::of(order) });
        !matches!(read, Err(Flaw::NotADate))
    };
    reads(DateOrder::DayFirst) || reads(DateOrder::MonthFirst)
}

/// Whether the numbers of a column count from some day on, all of them, so that only a time does so.
pub(super) fn counts_time(draft: &TableGuess, column: usize) -> bool {
    draft.columns[column].seen.unit().is_some()
        && share(&draft.rows, column, &|cell| is_date(draft, column, cell)).is_some_and(|share| share >= 0.9)
}

/// Which columns say when a row was recorded.
pub(super) fn recorded(draft: &TableGuess) -> Vec<Option<usize>> {
    recording::ranks(draft.columns.iter().map(|column| column.heading.as_str()))
}

/// Columns of dates of which nothing tells which says when it happened; none where another column
/// does, or where there is only one.
pub(in crate::formats::tables) fn find_rival_dates(draft: &TableGuess) -> Vec<usize> {
    if draft.has(&[FieldRole::From, FieldRole::Year]) {
        return Vec::new();
    }
    let rivals = unrecorded_dates(draft, &recorded(draft));
    if rivals.len() > 1 { rivals } else { Vec::new() }
}

/// Columns that are taken for nothing and hold dates, but not those of recording or of something else.
fn unrecorded_dates(draft: &TableGuess, recorded: &[Option<usize>]) -> Vec<usize> {
    let is_free = |&n: &usize| draft.columns[n].meaning == FieldRole::Unused && recorded[n].is_none();
    (0..draft.columns.len())
        .filter(is_free)
        .filter(|&n| looks_like(draft, n, FieldRole::From))
        .filter(|&n| !synonyms::tells_of_else(&draft.columns[n].heading))
        .collect()
}

/// Columns that hold dates of which nothing tells what they are, beside the one that says when it
/// happened.
pub(in crate::formats::tables) fn find_other_dates(draft: &TableGuess) -> Vec<usize> {
    let is_dated = draft.has(&[FieldRole::From, FieldRole::Year]);
    if is_dated { unrecorded_dates(draft, &recorded(draft)) } else { Vec::new() }
}

/// Takes further columns for the day of the incident whose headings say that they are it, and which
/// have it in rows where those before have none: what several people filled in calls it now so, now so.
/// Not those that contradict the others in any row.
pub(super) fn add_alternatives(draft: &mut TableGuess) {
    for (n, recorded) in recorded(draft).into_iter().enumerate() {
        let heading = &draft.columns[n].heading;
        let is_named =
            synonyms::meaning(heading) == Some(FieldRole::From) && !synonyms::tells_of_else(heading);
        let is_free = draft.columns[n].meaning == FieldRole::Unused && recorded.is_none();
        if !is_free || !is_named || !looks_like(draft, n, FieldRole::From) {
            continue;
        }
        let dated: Vec<usize> = (0..draft.columns.len())
            .filter(|&other| draft.columns[other].meaning == FieldRole::From)
            .collect();
        let stated = |row: &Cells, n: usize| Some(row.get(n).to_owned()).filter(|cell| !is_unknown(cell));
        let (mut adds, mut contradicts) = (false, false);
        for row in &draft.rows {
            let Some(cell) = stated(row, n) else { continue };
            match dated.iter().find_map(|&other| stated(row, other)) {
                None => adds = true,
                Some(first) => contradicts |= first != cell,
            }
        }
        if !dated.is_empty() && adds && !contradicts {
            (draft.columns[n].meaning, draft.columns[n].why) = (FieldRole::From, GuessReason::Heading);
        }
    }
}

/// Takes the day of recording for the day of the incident only where no other column says that.
pub(super) fn prefer_incident_dates(draft: &mut TableGuess) {
    let recorded = recorded(draft);
    let has = |draft: &TableGuess, meaning| draft.columns.iter().any(|column| column.meaning == meaning);
    let is_free = |draft: &TableGuess, n: usize| draft.columns[n].meaning == FieldRole::Unused;
    let dated = draft.columns.iter().position(|column| column.meaning == FieldRole::From);
    if dated.is_some_and(|n| recorded[n].is_none() || draft.columns[n].why == GuessReason::Given) {
        return;
    }
    let others = unrecorded_dates(draft, &recorded);
    if let Some(dated) = dated.filter(|_| !others.is_empty() || has(draft, FieldRole::Year)) {
        (draft.columns[dated].meaning, draft.columns[dated].why) = (FieldRole::Unused, GuessReason::Nothing);
    }
    if dated.is_none() && has(draft, FieldRole::Year) {
        return;
    }
    let chosen = match others[..] {
        [] if dated.is_none() => {
            let looks = |n: &usize| {
                recorded[*n].is_some() && is_free(draft, *n) && looks_like(draft, *n, FieldRole::From)
            };
            (0..draft.columns.len()).filter(looks).min_by_key(|&n| recorded[n])
        }
        [only] if !has(draft, FieldRole::Year) => Some(only),
        _ => None,
    };
    if let Some(chosen) = chosen {
        (draft.columns[chosen].meaning, draft.columns[chosen].why) = (FieldRole::From, GuessReason::Content);
    }
}
