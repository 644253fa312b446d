//! Columns whose headings say what they are.

use hashbrown::HashSet;

use super::content::{holds_positions, looks_like, share};
use super::{apart, dates};
use crate::formats::tables::FieldRole;
use crate::formats::tables::dates::recording;
use crate::formats::tables::import::{count, place::precision};
use crate::formats::tables::synonyms::{self, Match};
use crate::formats::tables::table_guess::{GuessReason, TableGuess};
use crate::geo::parse::{self, Axis};

/// How much less is meant by a heading whose cells say something else than it does.
const OTHERWISE: usize = 500;
/// How much less is meant by a heading with nothing under it.
const NOTHING_THERE: usize = 100_000;

/// A column that a heading says something of.
struct Candidate {
    column: usize,
    meaning: FieldRole,
    /// The lower, the more it is meant; the day of recording stands behind all others.
    rank: (Option<usize>, usize),
}

/// Takes columns for what their headings say, where their cells do not speak against it. Of several
/// columns that could be the same thing, the one is taken whose heading means it most.
pub(super) fn by_heading(draft: &mut TableGuess) {
    let recorded = dates::recorded(draft);
    let questions = questions(draft);
    let free = draft.columns.iter().enumerate().filter(|(_, column)| column.why == GuessReason::Nothing);
    let known = free.filter_map(|(n, column)| {
        Some((n, synonyms::find(questions.get(n).map_or(&column.heading, String::as_str))?))
    });
    let mut candidates: Vec<_> =
        known.filter_map(|(n, found)| candidate(draft, n, found, recorded[n])).collect();
    candidates.sort_by_key(|one| (one.rank, one.column));
    for one in &candidates {
        let is_there = !one.meaning.may_repeat() && draft.has(&[one.meaning]);
        if !is_there && fits(draft, one.column, one.meaning) {
            take(draft, one);
        }
    }
    // A date that cannot be read is said row by row, and not passed over because the rest can be.
    let unread = |one: &&Candidate| {
        one.meaning == FieldRole::From && synonyms::names_date(&draft.columns[one.column].heading)
    };
    if let Some(one) = candidates.iter().find(unread)
        && draft.is_located()
        && !draft.has(&[FieldRole::From, FieldRole::Year])
    {
        take(draft, one);
    }
}

fn take(draft: &mut TableGuess, one: &Candidate) {
    let column = &mut draft.columns[one.column];
    (column.meaning, column.why) = (one.meaning, GuessReason::Heading);
}

/// What a column can be that a heading says something of, in the light of its cells.
fn candidate(draft: &TableGuess, column: usize, found: Match, recorded: Option<usize>) -> Option<Candidate> {
    use FieldRole as M;
    let heading = &draft.columns[column].heading;
    let is_dated = || looks_like(draft, column, M::From);
    let meaning = match found.meaning {
        // "Time" can head dates with times in them, and "Month" years with their months.
        M::Time if is_dated() || dates::counts_time(draft, column) => M::From,
        M::Month | M::Year if is_dated() => M::From,
        // "Day" can head the day of the month.
        M::From if !fits(draft, column, M::From) && looks_like(draft, column, M::Day) => M::Day,
        // What a form was filled in with says how many metres it may be off.
        M::PositionPrecision if heading.starts_with('_') || is_of_point(draft, heading) => M::Radius,
        // "Accuracy" can head words: exact, within a kilometre.
        M::Radius if is_in_words(draft, column) => M::PositionPrecision,
        M::Source if share(&draft.rows, column, &is_address).is_some_and(|share| share >= 0.5) => M::Link,
        // A number that runs tells of the row, and not of the incident.
        M::Id if synonyms::is_number(heading) && is_running(draft, column) => return None,
        // The end of filling in a form is no end of an incident.
        M::To if recorded.is_some() => return None,
        meaning => meaning,
    };
    let mut rank = found.rank;
    if meaning != found.meaning || (meaning == M::Id && !is_unique(draft, column)) {
        rank += OTHERWISE;
    }
    if share(&draft.rows, column, &|_| true).is_none() {
        rank += NOTHING_THERE;
    }
    Some(Candidate { column, meaning, rank: (recorded.filter(|_| meaning == M::From), rank) })
}

/// The headings of a form without the groups that it puts before them, all of them; none where the
/// table is of no form. A choice of several stands below the heading of the question, and is not one.
fn questions(draft: &TableGuess) -> Vec<String> {
    let headings = || draft.columns.iter().map(|column| column.heading.as_str());
    if !recording::are_of_form(headings()) {
        return Vec::new();
    }
    let known: HashSet<&str> = headings().collect();
    let joins_with_hyphens =
        headings().any(|heading| heading.starts_with("meta-") || is_of_point(draft, heading));
    let question = |heading: &str| {
        let told = heading.rsplit_once('/').filter(|(group, _)| !known.contains(group));
        let told = told.map(|(_, question)| question);
        let joined = || without_joined_groups(heading).filter(|_| joins_with_hyphens);
        told.or_else(joined).unwrap_or(heading).to_owned()
    };
    let questions: Vec<String> = headings().map(question).collect();
    // Where two groups have a question of one name, the group is what tells them apart.
    let is_only = |question: &String| questions.iter().filter(|other| *other == question).count() == 1;
    let told_apart = questions.iter().zip(headings());
    told_apart
        .map(|(question, whole)| if is_only(question) { question.clone() } else { whole.to_owned() })
        .collect()
}

/// What a form gives out of a point, each in a column of its own below the name of the question.
const OF_POINTS: [&str; 4] = ["Latitude", "Longitude", "Altitude", "Accuracy"];

/// A heading of a form that joins groups with hyphens, without them: of `group_a-gps-Latitude` this
/// leaves `gps-Latitude`, since a form can have several points.
fn without_joined_groups(heading: &str) -> Option<&str> {
    let (before, last) = heading.rsplit_once('-').filter(|_| !heading.contains(char::is_whitespace))?;
    if OF_POINTS.contains(&last) {
        return before.rfind('-').map(|hyphen| &heading[hyphen + 1..]);
    }
    // A hyphen can stand in a word: "sub-type".
    synonyms::find(heading).is_none().then_some(last)
}

/// Whether a column is one of those that a form gives out of a point.
fn is_of_point(draft: &TableGuess, heading: &str) -> bool {
    let Some((question, _)) = heading.rsplit_once('-').filter(|(_, last)| OF_POINTS.contains(last)) else {
        return false;
    };
    let latitude = format!("{question}-Latitude");
    draft.columns.iter().any(|column| column.heading == latitude)
}

/// Whether most cells say how well a position is known, and some of them in words.
fn is_in_words(draft: &TableGuess, column: usize) -> bool {
    let share = |test: &dyn Fn(&str) -> bool| share(&draft.rows, column, test).unwrap_or_default();
    share(&precision::is_precision) >= 0.5 && share(&|cell| precision::in_words(cell).is_some()) > 0.0
}

fn is_address(cell: &str) -> bool {
    cell.starts_with("http://") || cell.starts_with("https://")
}

/// Whether the first rows count from 1 in a column.
fn is_running(draft: &TableGuess, column: usize) -> bool {
    draft.rows.iter().enumerate().all(|(n, row)| row.get(column).parse() == Ok(n + 1))
}

/// Whether no two of the first rows have the same in a column.
fn is_unique(draft: &TableGuess, column: usize) -> bool {
    let mut seen = HashSet::new();
    draft.rows.iter().map(|row| row.get(column)).filter(|cell| !cell.is_empty()).all(|cell| seen.insert(cell))
}

/// Whether what is in a column does not speak against a meaning.
fn fits(draft: &TableGuess, column: usize, meaning: FieldRole) -> bool {
    let share =
        |test: &dyn Fn(&str) -> bool| share(&draft.rows, column, test).is_none_or(|share| share >= 0.5);
    match meaning {
        FieldRole::Latitude => {
            share(&|cell| parse::angle(cell, Axis::NorthSouth).is_some())
                && apart::is_whole(draft, column, Axis::NorthSouth)
        }
        FieldRole::Longitude => {
            share(&|cell| parse::angle(cell, Axis::EastWest).is_some())
                && apart::is_whole(draft, column, Axis::EastWest)
        }
        FieldRole::Position => share(&|cell| parse::position(cell).is_some()),
        FieldRole::Mgrs => share(&|cell| parse::mgrs(cell).is_some()),
        FieldRole::Place => !holds_positions(draft, column) && share(&|cell| cell.parse::<f64>().is_err()),
        FieldRole::Title | FieldRole::Within | FieldRole::Link => !holds_positions(draft, column),
        FieldRole::From | FieldRole::To | FieldRole::Published => {
            share(&|cell| dates::is_date(draft, column, cell))
        }
        // A number that cannot be read is said row by row; words are of something else.
        FieldRole::Radius => share(&|cell| cell.contains(|l: char| l.is_ascii_digit())),
        FieldRole::Killed | FieldRole::Wounded => share(&is_number_of_people),
        FieldRole::Target
        | FieldRole::Victim
        | FieldRole::Attacker
        | FieldRole::AllegedAttacker
        | FieldRole::Actor => share(&|cell| cell.parse::<f64>().is_err()),
        _ => true,
    }
}

/// Whether a cell begins with a number, or says one in words as reports do.
fn is_number_of_people(cell: &str) -> bool {
    cell.starts_with(|l: char| l.is_ascii_digit()) || count::read(cell).is_some()
}
