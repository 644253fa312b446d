//! Which incident of a file is which after it was read again.
//!
//! An incident is the one with the same key. Rows of a table without ids of their own have only
//! their line for a key, which moves with every row that comes above: these are the same where
//! their cells are, and a row with other cells that stands where one is missing is that one, changed.

use std::collections::{HashMap, VecDeque};
use std::hash::{BuildHasher as _, RandomState};

use crate::model::{Dossier, IncidentId, IncidentRef};

/// The incidents of two readings of one file, side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    to_new: Vec<Option<u32>>,
    to_old: Vec<Option<u32>>,
}

impl Matching {
    /// Finds each incident of one reading in the other, in a time that grows with their number.
    pub fn of(old: &Dossier, new: &Dossier) -> Self {
        let mut matching =
            Self { to_new: vec![None; old.incidents().len()], to_old: vec![None; new.incidents().len()] };
        matching.by_key(old, new);
        matching.by_cells(old, new);
        matching.by_neighbours(old, new);
        matching
    }

    /// What an incident of the old reading is in the new one.
    pub fn find_successor(&self, old: IncidentId) -> Option<IncidentId> {
        self.to_new.get(old.index()).copied().flatten().map(IncidentId)
    }

    /// What an incident of the new reading was in the old one.
    pub fn before(&self, new: IncidentId) -> Option<IncidentId> {
        self.to_old.get(new.index()).copied().flatten().map(IncidentId)
    }

    fn pair(&mut self, old: IncidentId, new: IncidentId) {
        self.to_new[old.index()] = Some(new.0);
        self.to_old[new.index()] = Some(old.0);
    }

    fn by_key(&mut self, old: &Dossier, new: &Dossier) {
        let mut expected = IncidentId(0);
        for is in new.incidents().filter(|&is| !is_numbered(is)) {
            // Most rows follow the one that they followed before, and need not be looked up.
            let follows = expected.index() < self.to_new.len() && old.incident(expected).key() == is.key();
            let was = if follows { Some(old.incident(expected)) } else { old.incident_by_key(is.key()) };
            if let Some(was) = was.filter(|&was| !is_numbered(was)) {
                expected = IncidentId(was.id.0 + 1);
                self.pair(was.id, is.id);
            }
        }
    }

    fn by_cells(&mut self, old: &Dossier, new: &Dossier) {
        // What is the same at the beginning and at the end is most of nearly every file.
        let same = |(was, is): &(IncidentRef<'_>, IncidentRef<'_>)| {
            is_numbered(*was) && is_numbered(*is) && was.fields().eq(is.fields())
        };
        for (was, is) in old.incidents().zip(new.incidents()).take_while(same) {
            self.pair(was.id, is.id);
        }
        for (was, is) in old.incidents().rev().zip(new.incidents().rev()).take_while(same) {
            if self.find_successor(was.id).is_some() || self.before(is.id).is_some() {
                break;
            }
            self.pair(was.id, is.id);
        }
        let hasher = RandomState::new();
        let hash = |row: IncidentRef<'_>| hasher.hash_one(row.fields().collect::<Vec<_>>());
        let mut waiting: HashMap<u64, VecDeque<IncidentId>> = HashMap::new();
        for was in old.incidents().filter(|&was| is_numbered(was)) {
            if self.find_successor(was.id).is_none() {
                waiting.entry(hash(was)).or_default().push_back(was.id);
            }
        }
        for is in new.incidents().filter(|&is| is_numbered(is)) {
            if self.before(is.id).is_some() || waiting.is_empty() {
                continue;
            }
            let Some(found) = waiting.get_mut(&hash(is)) else { continue };
            if found.front().is_some_and(|&was| old.incident(was).fields().eq(is.fields()))
                && let Some(was) = found.pop_front()
            {
                self.pair(was, is.id);
            }
        }
    }

    fn by_neighbours(&mut self, old: &Dossier, new: &Dossier) {
        let mut next = Some(IncidentId(0));
        for is in new.incidents() {
            if self.before(is.id).is_none()
                && is_numbered(is)
                && let Some(was) = next.filter(|was| was.index() < self.to_new.len())
                && self.find_successor(was).is_none()
                && is_numbered(old.incident(was))
            {
                self.pair(was, is.id);
            }
            next = self.before(is.id).map(|was| IncidentId(was.0 + 1));
        }
    }
}

/// Whether an incident has no key of its own but only the line of its row.
pub fn is_numbered(incident: IncidentRef<'_>) -> bool {
    let Some(line) = incident.line() else {
        return false;
    };
    let number = incident.key().rsplit_once("line ").map_or("", |(_, number)| number);
    let digits = number.split(|c: char| !c.is_ascii_digit()).next().unwrap_or_default();
    digits.parse() == Ok(line)
}
