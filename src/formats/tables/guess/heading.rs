//! Columns whose headings say what they are.

use super::content::{holds_positions, looks_like, share};
use super::dates;
use crate::formats::tables::draft::{Draft, Why};
use crate::formats::tables::import::count;
use crate::formats::tables::{Meaning, synonyms};
use crate::geo::parse::{self, Axis};

/// Takes columns for what their headings say, where their cells do not speak against it.
pub(super) fn by_heading(draft: &mut Draft) {
    let recorded = dates::recorded(draft);
    for n in 0..draft.columns.len() {
        let column = &draft.columns[n];
        let Some(meaning) = synonyms::meaning(&column.heading).filter(|_| column.why == Why::Nothing) else {
            continue;
        };
        // "Time" can head dates with times in them, and "Month" months with their years.
        let of_dates = [Meaning::Time, Meaning::Month, Meaning::Year].contains(&meaning);
        let dated = (of_dates && looks_like(draft, n, Meaning::From))
            || (meaning == Meaning::Time && dates::counts_time(draft, n));
        let meaning = if dated { Meaning::From } else { meaning };
        // "Day" can head the day of the month.
        let apart =
            meaning == Meaning::From && !fits(draft, n, meaning) && looks_like(draft, n, Meaning::Day);
        let meaning = if apart { Meaning::Day } else { meaning };
        if !fits(draft, n, meaning) {
            continue;
        }
        // The end of filling in a form is no end of an incident.
        if meaning == Meaning::To && recorded[n].is_some() {
            continue;
        }
        let rank = dates::rank(&column.heading, meaning, recorded[n]);
        let rival = draft.columns.iter().position(|other| other.meaning == meaning);
        match rival.filter(|_| !meaning.may_repeat()) {
            Some(rival) if draft.columns[rival].why == Why::Given => continue,
            Some(rival) if dates::rank(&draft.columns[rival].heading, meaning, recorded[rival]) <= rank => {
                continue;
            }
            Some(rival) => {
                (draft.columns[rival].meaning, draft.columns[rival].why) = (Meaning::Unused, Why::Nothing);
            }
            None => {}
        }
        (draft.columns[n].meaning, draft.columns[n].why) = (meaning, Why::Heading);
    }
}

/// Whether what is in a column does not speak against a meaning.
fn fits(draft: &Draft, column: usize, meaning: Meaning) -> bool {
    let share =
        |test: &dyn Fn(&str) -> bool| share(&draft.rows, column, test).is_none_or(|share| share >= 0.5);
    match meaning {
        Meaning::Latitude => share(&|cell| parse::angle(cell, Axis::NorthSouth).is_some()),
        Meaning::Longitude => share(&|cell| parse::angle(cell, Axis::EastWest).is_some()),
        Meaning::Position => share(&|cell| parse::position(cell).is_some()),
        Meaning::Mgrs => share(&|cell| parse::mgrs(cell).is_some()),
        Meaning::Place | Meaning::Title | Meaning::Within | Meaning::Link => !holds_positions(draft, column),
        Meaning::From | Meaning::To | Meaning::Published => {
            share(&|cell| dates::is_date(draft, column, cell))
        }
        Meaning::Killed | Meaning::Wounded => share(&is_number_of_people),
        Meaning::Target | Meaning::Victim | Meaning::Attacker | Meaning::AllegedAttacker | Meaning::Actor => {
            share(&|cell| cell.parse::<f64>().is_err())
        }
        _ => true,
    }
}

/// Whether a cell begins with a number, or says one in words as reports do.
fn is_number_of_people(cell: &str) -> bool {
    cell.starts_with(|l: char| l.is_ascii_digit()) || count::read(cell).is_some()
}
