//! A change as data: where, what stood there before, and what stands there after.

use std::mem;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::Table;

/// How many letters the version of a briefing has.
const VERSION: usize = 16;

/// Where something is changed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "in", rename_all = "kebab-case")]
pub enum Site {
    /// A whole row, which comes or goes.
    Row {
        /// Its table.
        table: Table,
        /// Its key.
        key: String,
    },
    /// A field of a row.
    Field {
        /// The table of the row.
        table: Table,
        /// The key of the row.
        key: String,
        /// Its name in files.
        field: String,
    },
    /// A field of the dossier as a whole: its title, its summary, its briefing.
    Head {
        /// Its name in files.
        field: String,
    },
    /// A field of the briefing, other than its steps.
    Briefing {
        /// Its name in files.
        field: String,
    },
    /// The steps of the briefing from this one on (from 0): as many as stand in `before` are replaced by
    /// those in `after`. Both are lists.
    Steps {
        /// The first of them.
        from: usize,
    },
}

/// A change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Where.
    #[serde(flatten)]
    pub site: Site,
    /// What stood there, as in files; `None`: nothing was stated, or there was no such row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Value>,
    /// What stands there after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Value>,
    /// What the row was known by, where its key alone does not tell it: see [`super::rebase::witness`].
    /// Of a briefing, the versions that it was before and after.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub witness: String,
}

impl Change {
    /// At a place that needs no witness.
    pub fn new(site: Site, before: Option<Value>, after: Option<Value>) -> Self {
        Self { site, before, after, witness: String::new() }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let Self { site, before, after, witness } = self.clone();
        let witness = match self.versions() {
            Some((old, new)) => format!("{new}{old}"),
            None => witness,
        };
        Self { site, before: after, after: before, witness }
    }

    /// The versions that a briefing was before and after; `None` where it is not about one.
    pub(super) fn versions(&self) -> Option<(&str, &str)> {
        let is_row = matches!(self.site, Site::Row { .. } | Site::Field { .. });
        self.witness.split_at_checked(VERSION).filter(|(_, after)| !is_row && after.len() == VERSION)
    }

    /// Makes this change and the next one into one, where both are at the same place; otherwise gives
    /// the next one back.
    pub fn join(&mut self, next: Self) -> Option<Self> {
        let is_next = self.site == next.site && self.after == next.before;
        if is_next {
            if let Some(((before, _), (_, after))) = self.versions().zip(next.versions()) {
                self.witness = format!("{before}{after}");
            }
            self.after = next.after;
            return None;
        }
        Some(next)
    }
}

/// The inverse of several changes, made one after the other.
pub fn invert(changes: &[Change]) -> Vec<Change> {
    changes.iter().rev().map(Change::inverse).collect()
}

/// Puts changes behind others; what is at the same place becomes one change, and what is as before in
/// the end is none.
pub fn append(all: &mut Vec<Change>, next: Vec<Change>) {
    for change in next {
        // Only the last one: what was done in between may depend on it.
        let left = match all.last_mut() {
            Some(last) => last.join(change),
            None => Some(change),
        };
        all.extend(left);
    }
    let kept = mem::take(all).into_iter().filter(|change| change.before != change.after);
    *all = kept.collect();
}

/// FNV-1a, which is the same in every version of the program.
pub(super) fn hash<'a>(texts: impl Iterator<Item = &'a str>) -> u64 {
    let bytes = texts.flat_map(|text| text.bytes().chain([0xFF]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn change(field: &str, before: Value, after: Value) -> Change {
        let site = Site::Field { table: Table::Places, key: "a".to_owned(), field: field.to_owned() };
        Change::new(site, Some(before), Some(after))
    }

    #[test]
    fn what_is_changed_at_one_place_again_and_again_is_one_change() {
        let mut all = vec![change("note", json!("a"), json!("ab"))];
        append(&mut all, vec![change("note", json!("ab"), json!("abc"))]);
        assert_eq!(all, [change("note", json!("a"), json!("abc"))]);
        append(&mut all, vec![change("kind", json!("town"), json!("base"))]);
        append(&mut all, vec![change("note", json!("abc"), json!("x"))]);
        assert_eq!(all.len(), 3, "what was done in between parts them");
        append(&mut all, vec![change("note", json!("x"), json!("abc"))]);
        assert_eq!(all.len(), 2, "what is as before is no change");
    }

    #[test]
    fn a_change_is_a_line_that_reads_back_as_the_same_change() {
        let sites = [
            Site::Row { table: Table::Incidents, key: "k".to_owned() },
            Site::Field { table: Table::Places, key: "k".to_owned(), field: "note".to_owned() },
            Site::Head { field: "title".to_owned() },
            Site::Briefing { field: "author".to_owned() },
            Site::Steps { from: 3 },
        ];
        for site in sites {
            for (before, after) in [(None, Some(json!({"a": [1.5]}))), (Some(json!("x")), None)] {
                let change = Change { witness: "w".to_owned(), ..Change::new(site.clone(), before, after) };
                let line = serde_json::to_string(&change).unwrap();
                assert!(!line.contains('\n'));
                assert_eq!(serde_json::from_str::<Change>(&line).unwrap(), change, "{line}");
                assert_eq!(change.inverse().inverse(), change);
                let versions = Change { witness: format!("{:016x}{:016x}", 1, 2), ..change };
                assert_eq!(versions.inverse().inverse(), versions);
            }
        }
    }
}
