//! What the heading of a column says that it means.
//!
//! | file | idea |
//! | --- | --- |
//! | `table` | headings as people write them |
//! | `words` | the words of a heading, and those that only add to it |
//!
//! A heading means what the table says of it. Where the table does not have it, words that only add
//! to it are left away: `incident_latitude`, `Position LAT (UNCLASS)`, "Where did it happen?". One word
//! that is neither in the table nor known to add nothing makes it the heading of something else:
//! `shore_longitude`, "date of birth".

mod table;
mod words;

use std::sync::LazyLock;

use hashbrown::HashMap;

use self::words::{adding, adds};
use super::FieldRole;

/// What a heading says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Match {
    /// What the column is.
    pub meaning: FieldRole,
    /// The lower, the more it is meant.
    pub rank: usize,
    /// Whether it is the day on which something was written down, and not that of the incident.
    pub is_recording: bool,
}

/// How much less is meant by a heading for each word that was left away.
const PER_WORD: usize = 1000;

/// The longest heading of the table, in words.
const LONGEST: usize = 6;

/// A heading with more words than this is told by nothing in it.
const MOST_WORDS: usize = 24;

static KNOWN: LazyLock<HashMap<&'static str, Match>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    let mut add = |meaning: FieldRole, headings: &'static str, is_recording: bool| {
        for (rank, heading) in headings.split(table::SEPARATOR).enumerate() {
            known.entry(heading).or_insert(Match { meaning, rank, is_recording });
        }
    };
    for &(meaning, headings) in table::HEADINGS {
        add(meaning, headings, false);
    }
    add(FieldRole::From, table::RECORDING, true);
    known
});

/// What a heading means; `None` where it is not known.
pub(super) fn find(heading: &str) -> Option<Match> {
    let folded = words::folded(heading);
    let known = |heading: &str| KNOWN.get(heading).copied();
    if let Some(found) = known(&folded) {
        return Some(found);
    }
    if let Some(meaning) = FieldRole::from_word(&folded).filter(|&meaning| meaning != FieldRole::Unused) {
        return Some(Match { meaning, rank: PER_WORD - 1, is_recording: false });
    }
    let words = words::words(heading);
    known(&words.join(" ")).or_else(|| reduced(&words))
}

/// What a heading means; `None` where it is not known.
pub(super) fn meaning(heading: &str) -> Option<FieldRole> {
    find(heading).map(|found| found.meaning)
}

/// The words of a heading in lower case.
pub(super) fn words(heading: &str) -> Vec<String> {
    words::words(heading)
}

/// Whether a heading only says that there is a number under it.
pub(super) fn is_number(heading: &str) -> bool {
    matches!(words::folded(heading).as_str(), "no" | "number" | "serial no" | "serial number")
}

/// Whether a heading tells of another day than that of an incident or of its row.
pub(super) fn tells_of_else(heading: &str) -> bool {
    const ELSE: [&str; 22] = [
        "birth",
        "born",
        "dob",
        "due",
        "deadline",
        "closed",
        "closing",
        "expiry",
        "expires",
        "expiration",
        "resolved",
        "resolution",
        "outcome",
        "extinguished",
        "published",
        "publication",
        "source",
        "next",
        "arrest",
        "joined",
        "hired",
        "retrieved",
    ];
    words::words(heading).iter().any(|word| ELSE.contains(&word.as_str()))
}

/// Whether a heading names a date in so many words.
pub(super) fn names_date(heading: &str) -> bool {
    const NAMES: [&str; 8] = ["date", "datetime", "dtg", "fecha", "дата", "التاريخ", "تاریخ", "datum"];
    words::words(heading).iter().any(|word| NAMES.contains(&word.as_str()))
}

/// What words mean when those are left away that only add to them. The longest heading of the table
/// among them decides, and of two the first.
fn reduced(words: &[String]) -> Option<Match> {
    if words.len() < 2 || words.len() > MOST_WORDS || words::ask_whether(words) {
        return None;
    }
    let bits: Vec<u16> = words.iter().map(|word| adding(word)).collect();
    let first = bits.iter().position(|&bits| bits == 0).unwrap_or(words.len());
    let last = bits.iter().rposition(|&bits| bits == 0).map_or(0, |last| last + 1);
    let longest = LONGEST.min(words.len());
    for length in (last.saturating_sub(first).max(1)..=longest).rev() {
        for start in last.saturating_sub(length)..=first.min(words.len() - length) {
            let end = start + length;
            let Some(&found) = KNOWN.get(words[start..end].join(" ").as_str()) else { continue };
            let (before, after) = (&bits[..start], &bits[end..]);
            // "Was there an attack" is not of a kind, nor "name of the place" of an incident.
            let alone = length == 1 && bits[start] & (adds::EVENT | adds::GRAMMAR | adds::COUNT) != 0;
            let only = |bit: u16| before.iter().chain(after).all(|bits| bits & bit != 0);
            let asks = bits[start] & adds::GRAMMAR != 0
                && matches!(found.meaning, FieldRole::From | FieldRole::Place);
            if alone && !asks && !only(adds::MARK) {
                continue;
            }
            if let Some(meaning) = with(found.meaning, before, after) {
                let rank = found.rank + PER_WORD * (words.len() - length);
                return Some(Match { meaning, rank, ..found });
            }
        }
    }
    None
}

/// What a meaning becomes with these words before and behind it; `None` where they do not go with it.
fn with(meaning: FieldRole, before: &[u16], after: &[u16]) -> Option<FieldRole> {
    use FieldRole as M;
    use adds::{CLOCK, COUNT, DEGREES, EVENT, GRAMMAR, HIGH, LOW, MARK, NAME, NUMBERED, PLACE};
    let any = MARK | EVENT | GRAMMAR;
    let (leading, trailing) = match meaning {
        M::Id => (EVENT | MARK, any),
        M::From | M::To | M::Time | M::Year | M::Month => (any | CLOCK, any | CLOCK),
        M::Latitude | M::Longitude | M::Position | M::Mgrs => (any | PLACE | DEGREES, any | PLACE | DEGREES),
        M::Radius | M::PositionPrecision => (any | PLACE, any | PLACE),
        M::Place => (any | PLACE, any | NAME),
        M::PlaceSaid | M::Within => (any | PLACE, any | NAME),
        M::Actor | M::Attacker | M::AllegedAttacker | M::Target => (MARK | EVENT, any | NAME | NUMBERED),
        M::Source | M::Link => (MARK | EVENT, any | NUMBERED),
        M::Killed | M::Wounded => (any | COUNT | LOW | HIGH, any | COUNT | LOW | HIGH),
        M::Title | M::Summary | M::Kind => (any, any),
        _ => (MARK, MARK),
    };
    let fit = before.iter().all(|bits| bits & leading != 0) && after.iter().all(|bits| bits & trailing != 0);
    let says = |bit: u16| before.iter().chain(after).any(|bits| bits & bit != 0);
    fit.then(|| match meaning {
        M::Killed if says(LOW) => M::KilledLow,
        M::Killed if says(HIGH) => M::KilledHigh,
        M::Wounded if says(LOW) => M::WoundedLow,
        M::Wounded if says(HIGH) => M::WoundedHigh,
        _ => meaning,
    })
}

#[cfg(test)]
mod tests;
