//! The data sets of the field, each a table that can be checked against its code book.
//!
//! A profile says which headings make a file its own, what the columns mean, and what the codes in
//! them stand for. A file that has its signature is read without a question.

mod acled;
mod cameo;
mod gdelt;
mod gtd;
mod kinds;
mod portals;
pub mod template;
mod timemap;
mod ucdp;

pub use kinds::{is_piracy_at_sea, kind_in, tells_of_ships};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::dates::DateOrder;
use super::{Cells, FieldRole};
use crate::model::{Kind, PrecisionClass, TimePrecision};

/// A data set whose columns and codes are known.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a habit of a data set, not a state")]
pub struct Profile {
    /// What it is called.
    pub name: &'static str,
    /// The headings, lower case, that only its files have together.
    pub signature: &'static [&'static str],
    /// What each column is, by its heading in lower case. What is not here is kept and not used.
    pub columns: &'static [(&'static str, FieldRole)],
    /// What an actor is called by the column that it stands in.
    pub parts: &'static [(&'static str, &'static str)],
    /// The columns of files that have no row of headings.
    pub headless: &'static [Headless],
    /// What happened, by the code, with what the code book calls it; empty where the code says it.
    pub kinds: &'static [(&'static str, Kind, &'static str)],
    /// How exactly the time is known, by the code.
    pub times: &'static [(&'static str, TimePrecision)],
    /// Whether a date that stands for a week is the middle of it, and not its start.
    pub mid_week: bool,
    /// How well the position is known, by the code.
    pub positions: &'static [(&'static str, PrecisionClass)],
    /// What stands where something is not known.
    pub unknown: &'static [&'static str],
    /// What separates several names in one cell.
    pub separator: Option<char>,
    /// Whether what separates sources has no space behind it, while titles have such marks with one.
    pub tight: bool,
    /// What stands before the names of those whom the source itself names as its origin. Nobody says
    /// what they said, so that it is no statement.
    pub origin: &'static str,
    /// Whether a separator that belongs to a name is written twice, and an empty piece stands for what
    /// is not known.
    pub doubled: bool,
    /// Whether the summary makes the title, and not the kind.
    pub told: bool,
    /// What it says of an incident that somebody claimed it; empty where the cell says it.
    pub claim: &'static str,
    /// What a code in a column adds, in words: heading, code, note.
    pub notes: &'static [(&'static str, &'static str, &'static str)],
    /// Whether it is Sitmap's own: what no cell says is not made up from others, and columns that
    /// tell of the same thing have as many pieces each.
    pub own: bool,
    /// In which order day and month stand.
    pub order: DateOrder,
    /// What every reader should know of how the data came to be; shown with each incident.
    pub caution: &'static str,
}

/// The columns of a file without headings.
#[derive(Debug)]
pub struct Headless {
    /// The headings that the rows would have.
    pub columns: &'static [&'static str],
    /// Whether a row is of this kind.
    pub fits: fn(&Cells) -> bool,
}

/// Nothing is known.
pub(super) const NONE: Profile = Profile {
    name: "",
    signature: &[],
    columns: &[],
    parts: &[],
    headless: &[],
    kinds: &[],
    times: &[],
    mid_week: false,
    positions: &[],
    unknown: &[],
    separator: None,
    tight: false,
    origin: "",
    doubled: false,
    told: false,
    claim: "",
    notes: &[],
    own: false,
    order: DateOrder::DayFirst,
    caution: "",
};

/// Every profile; one whose signature holds that of another stands before it.
pub static ALL: &[&Profile] = &[
    &template::PROFILE,
    &acled::PROFILE,
    &acled::SUBSET,
    &ucdp::PROFILE,
    &gtd::PROFILE,
    &gdelt::PROFILE,
    &timemap::PROFILE,
    &portals::NYPD_COMPLAINTS,
    &portals::UK_POLICE,
    &portals::CAL_FIRE,
    &portals::AUTO_ARCHIVER,
];

/// A profile is written as its name.
impl Serialize for Profile {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.name.serialize(to)
    }
}

/// One that this version does not have is none.
impl<'de> Deserialize<'de> for &'static Profile {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let name = String::deserialize(from)?;
        Ok(ALL.iter().find(|profile| profile.name == name).copied().unwrap_or(&NONE))
    }
}

/// Whether a heading is the one that a code book names: exports for people write capitals and blanks
/// for underscores.
pub fn is_heading(known: &str, heading: &str) -> bool {
    let plain = |byte: u8| if matches!(byte, b'_' | b'-') { b' ' } else { byte.to_ascii_lowercase() };
    known.bytes().map(plain).eq(heading.trim().bytes().map(plain))
}

impl Profile {
    /// The profile that these headings are the signature of.
    pub fn of<'h>(headings: &(impl Iterator<Item = &'h str> + Clone)) -> Option<&'static Self> {
        let has = |wanted: &&str| headings.clone().any(|heading| is_heading(wanted, heading));
        ALL.iter().copied().find(|profile| profile.signature.iter().all(has))
    }

    /// The profile whose files without headings have rows like this one, and the headings.
    pub fn of_row(row: &Cells) -> Option<(&'static Self, &'static [&'static str])> {
        ALL.iter().copied().find_map(|profile| {
            let headless = profile.headless.iter().find(|one| (one.fits)(row))?;
            Some((profile, headless.columns))
        })
    }

    /// What the column of a heading is.
    pub fn meaning(&self, heading: &str) -> FieldRole {
        let found = self.columns.iter().find(|(known, _)| is_heading(known, heading));
        found.map_or(FieldRole::Unused, |(_, meaning)| *meaning)
    }

    /// What an actor in the column of a heading is called; empty where nothing is said.
    pub fn part(&self, heading: &str) -> &'static str {
        let found = self.parts.iter().find(|(known, _)| is_heading(known, heading));
        found.map_or("", |(_, part)| part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_is_sound() {
        for profile in ALL {
            let known = |heading: &str| profile.columns.iter().any(|(column, _)| *column == heading);
            for (heading, _) in profile.columns {
                assert_eq!(*heading, heading.to_lowercase(), "{}", profile.name);
                assert_eq!(
                    profile.columns.iter().filter(|(other, _)| other == heading).count(),
                    1,
                    "{heading}"
                );
            }
            assert!(profile.parts.iter().all(|(heading, _)| known(heading)), "{}", profile.name);
            for one in profile.headless {
                let has =
                    |wanted: &&str| one.columns.iter().any(|column| column.eq_ignore_ascii_case(wanted));
                assert!(profile.signature.iter().all(has), "{}", profile.name);
            }
            for (n, (code, ..)) in profile.kinds.iter().enumerate() {
                let earlier = profile.kinds[..n].iter().find(|(other, ..)| other == code);
                assert!(earlier.is_none(), "{} {code}", profile.name);
            }
            assert!(profile.signature.len() >= 2, "{}", profile.name);
            let own = Profile::of(&profile.signature.iter().copied());
            assert_eq!(own.map(|own| own.name), Some(profile.name), "its signature is its own");
        }
    }
}
