//! What columns are, from their headings and from what is in them.
//!
//! | file | idea |
//! | --- | --- |
//! | `heading` | columns whose headings say what they are |
//! | `content` | columns that only their cells tell of |
//! | `apart` | degrees whose hemisphere or minutes stand somewhere else |
//! | `hemisphere` | columns that tell on which side of the earth the degrees beside them are |
//! | `dates` | which of several columns of dates says when it happened |

mod apart;
mod content;
mod dates;
mod heading;
pub(super) mod hemisphere;

pub(super) use dates::{find_other_dates, find_rival_dates};

use super::FieldRole;
use super::profiles::Profile;
use super::table_guess::{ColumnGuess, GuessReason, SavedProfile, TableGuess};
use crate::model::Kind;

/// Says of each column what it is: by the user's saved mappings, by a known data set, by its
/// heading, by what is in it.
pub(super) fn guess(draft: &mut TableGuess, saved: &[SavedProfile], headless: Option<&'static Profile>) {
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
            let named = |heading: &str| profile.meaning(heading) != FieldRole::Unused;
            let of_profile = draft.columns.iter().filter(|column| named(&column.heading)).count();
            2 * saved.columns.iter().filter(|(heading, _)| named(heading)).count() >= of_profile
        })
    };
    if let Some(saved) = fitting.filter(covers) {
        (draft.saved, draft.order, draft.dotted) = (saved.name.clone(), saved.dates, saved.dates);
        let kinds =
            saved.kinds.iter().filter_map(|(word, kind)| Some((word.clone(), Kind::from_word(kind)?)));
        draft.kinds = kinds.collect();
        take(draft, GuessReason::Saved, |heading| saved.meaning(heading));
    } else if let Some(profile) = profile {
        take(draft, GuessReason::Profile, |heading| profile.meaning(heading));
    } else {
        heading::by_heading(draft);
        content::by_content(draft);
        dates::prefer_incident_dates(draft);
        dates::add_alternatives(draft);
    }
}

/// Takes each column for what `meaning` says of its heading.
fn take(draft: &mut TableGuess, why: GuessReason, meaning: impl Fn(&str) -> FieldRole) {
    for column in &mut draft.columns {
        let meaning = meaning(&column.heading);
        if meaning != FieldRole::Unused {
            (column.meaning, column.why) = (meaning, why);
        }
    }
    // What the format gives stays, unless the properties of its features say the same.
    for n in 0..draft.columns.len() {
        let given = draft.columns[n].why == GuessReason::Given && !draft.columns[n].meaning.may_repeat();
        let said_again = |other: &ColumnGuess| other.why == why && other.meaning == draft.columns[n].meaning;
        if given && draft.columns.iter().any(said_again) {
            (draft.columns[n].meaning, draft.columns[n].why) = (FieldRole::Unused, GuessReason::Nothing);
        }
    }
}
