//! What columns are, from their headings and from what is in them.

use super::draft::{Draft, SavedProfile, Why};
use super::profiles::Profile;
use super::{Cells, Meaning, dates, synonyms};
use crate::geo::parse::{self, Axis};

/// Whether several columns of a table can have this meaning.
pub(super) fn several(meaning: Meaning) -> bool {
    use Meaning as M;
    matches!(
        meaning,
        M::Unused
            | M::Kind
            | M::Within
            | M::Actor
            | M::Attacker
            | M::AllegedAttacker
            | M::Target
            | M::Source
            | M::Link
            | M::Munition
    )
}

/// Says of each column what it is: by the user's saved mappings, by a known data set, by its
/// heading, by what is in it.
pub(super) fn guess(draft: &mut Draft, saved: &[SavedProfile], headless: Option<&'static Profile>) {
    let fitting = saved.iter().filter(|one| one.fits(&draft.columns)).max_by_key(|one| one.columns.len());
    let headings = draft.columns.iter().map(|column| column.heading.as_str());
    let profile = headless.or_else(|| Profile::of(&headings));
    if let Some(profile) = profile {
        draft.profile = profile;
        draft.order = profile.order;
    }
    // What somebody once called a few columns does not stand against a data set that is known.
    let covers = |saved: &&SavedProfile| {
        profile.is_none_or(|profile| {
            let named = |heading: &str| profile.meaning(heading) != Meaning::Unused;
            let of_profile = draft.columns.iter().filter(|column| named(&column.heading)).count();
            2 * saved.columns.iter().filter(|(heading, _)| named(heading)).count() >= of_profile
        })
    };
    if let Some(saved) = fitting.filter(covers) {
        (draft.saved, draft.order) = (saved.name.clone(), saved.dates);
        take(draft, Why::Saved, |heading| saved.meaning(heading));
    } else if let Some(profile) = profile {
        take(draft, Why::Profile, |heading| profile.meaning(heading));
    } else {
        by_heading(draft);
        by_content(draft);
    }
}

/// Takes each column for what `meaning` says of its heading.
fn take(draft: &mut Draft, why: Why, meaning: impl Fn(&str) -> Meaning) {
    for column in &mut draft.columns {
        let meaning = meaning(&column.heading);
        if meaning != Meaning::Unused {
            (column.meaning, column.why) = (meaning, why);
        }
    }
    // What the format gives stays, unless the properties of its features say the same.
    for n in 0..draft.columns.len() {
        let given = draft.columns[n].why == Why::Given && !several(draft.columns[n].meaning);
        let said_again =
            |other: &super::draft::Taken| other.why == why && other.meaning == draft.columns[n].meaning;
        if given && draft.columns.iter().any(said_again) {
            (draft.columns[n].meaning, draft.columns[n].why) = (Meaning::Unused, Why::Nothing);
        }
    }
}

fn by_heading(draft: &mut Draft) {
    for n in 0..draft.columns.len() {
        let column = &draft.columns[n];
        let Some(meaning) = synonyms::meaning(&column.heading).filter(|_| column.why == Why::Nothing) else {
            continue;
        };
        // "Time" can head dates with times in them.
        let dated = meaning == Meaning::Time && looks_like(draft, n, Meaning::From);
        let meaning = if dated { Meaning::From } else { meaning };
        // "Day" can head the day of the month.
        let apart =
            meaning == Meaning::From && !fits(draft, n, meaning) && looks_like(draft, n, Meaning::Day);
        let meaning = if apart { Meaning::Day } else { meaning };
        if !fits(draft, n, meaning) {
            continue;
        }
        let rank = synonyms::rank(&column.heading, meaning);
        let rival = draft.columns.iter().position(|other| other.meaning == meaning);
        match rival.filter(|_| !several(meaning)) {
            Some(rival) if draft.columns[rival].why == Why::Given => continue,
            Some(rival) if synonyms::rank(&draft.columns[rival].heading, meaning) <= rank => continue,
            Some(rival) => {
                (draft.columns[rival].meaning, draft.columns[rival].why) = (Meaning::Unused, Why::Nothing);
            }
            None => {}
        }
        (draft.columns[n].meaning, draft.columns[n].why) = (meaning, Why::Heading);
    }
}

/// A position or a date that no heading tells of, where exactly one column looks like it.
fn by_content(draft: &mut Draft) {
    let has = |draft: &Draft, meaning| draft.columns.iter().any(|column| column.meaning == meaning);
    let located = [Meaning::Latitude, Meaning::Position, Meaning::Mgrs].iter().any(|&m| has(draft, m));
    let mut wanted = Vec::new();
    if !located {
        wanted.extend([Meaning::Position, Meaning::Mgrs]);
    }
    if !has(draft, Meaning::From) && !has(draft, Meaning::Year) {
        wanted.push(Meaning::From);
    }
    for meaning in wanted {
        let free = (0..draft.columns.len()).filter(|&n| draft.columns[n].why == Why::Nothing);
        let looks: Vec<usize> = free.filter(|&n| looks_like(draft, n, meaning)).collect();
        if let [n] = looks[..] {
            (draft.columns[n].meaning, draft.columns[n].why) = (meaning, Why::Content);
        }
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
        Meaning::From | Meaning::To | Meaning::Published => share(&|cell| {
            dates::read(cell, dates::DateOrder::DayFirst)
                .or(dates::read(cell, dates::DateOrder::MonthFirst))
                .is_some()
        }),
        Meaning::Killed | Meaning::Wounded => share(&|cell| cell.starts_with(|l: char| l.is_ascii_digit())),
        Meaning::Target | Meaning::Victim | Meaning::Attacker | Meaning::AllegedAttacker | Meaning::Actor => {
            share(&|cell| cell.parse::<f64>().is_err())
        }
        _ => true,
    }
}

fn looks_like(draft: &Draft, column: usize, meaning: Meaning) -> bool {
    let is = |cell: &str| match meaning {
        Meaning::Position => parse::position(cell).is_some_and(|read| read.position.y().abs() <= 90.0),
        Meaning::Day => cell.trim_end_matches(".0").parse::<u8>().is_ok_and(|day| day <= 31),
        Meaning::Mgrs => cell.len() >= 5 && parse::mgrs(cell).is_some(),
        // A number alone is not enough to be a year.
        _ => {
            cell.len() > 4
                && dates::read(cell, dates::DateOrder::DayFirst)
                    .or(dates::read(cell, dates::DateOrder::MonthFirst))
                    .is_some()
        }
    };
    share(&draft.rows, column, &is).is_some_and(|share| share >= 0.9)
}

/// Which share of the filled cells of a column passes a test; `None` where none is filled.
fn share(rows: &[Cells], column: usize, test: &dyn Fn(&str) -> bool) -> Option<f64> {
    let filled = rows.iter().map(|row| row.get(column)).filter(|cell| !super::import::is_unknown(cell));
    let (mut count, mut passed) = (0_u32, 0_u32);
    for cell in filled {
        count += 1;
        passed += u32::from(test(cell));
    }
    (count > 0).then(|| f64::from(passed) / f64::from(count))
}
