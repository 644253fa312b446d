//! A log put on another reading of the file.
//!
//! What was changed here stays: where the file still says what it said before the change, that is
//! simple. Where the file says something else by now, the change stays on top of it, and the two are
//! told. What has no place any more, because its row is gone, is kept aside. Nothing is dropped.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde_json::Value;

use super::apply::{Misfit, apply, briefing_changes, briefing_version, value_at};
use super::change::{Change, Site, hash};
use super::log::{Entry, Log, Logged};
use super::matching::{Matching, is_numbered};
use super::{Document, change};
use crate::model::{Briefing, Dossier, EditError, Table};

/// What was done and has no place in what the file says now.
#[derive(Clone, Debug, PartialEq)]
pub struct Aside {
    /// What it was, with those of its changes that have no place.
    pub entry: Entry,
    /// Why the first of them has none.
    pub why: Misfit,
}

/// A place where the file says something else by now than what was changed here.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    /// Where.
    pub site: Site,
    /// What the file said when it was changed here.
    pub before: Option<Value>,
    /// What the file says now.
    pub theirs: Option<Value>,
    /// What stands here.
    pub ours: Option<Value>,
}

/// What a row is known by where its key could be another row's in a newer version of the file: the
/// names of a place and what it lies in, and the cells of an incident that has only its line for a key.
/// Empty where the key is enough.
pub fn witness(dossier: &Dossier, site: &Site) -> String {
    let (Site::Row { table, key } | Site::Field { table, key, .. }) = site else {
        return String::new();
    };
    match table {
        Table::Places => dossier.place_by_key(key).map_or_else(String::new, |place| {
            let names = place.names().map(|(_, name)| name);
            names.chain([place.within()]).collect::<Vec<_>>().join(" | ")
        }),
        Table::Incidents => {
            let numbered = dossier.incident_by_key(key).filter(|&incident| is_numbered(incident));
            numbered.map_or_else(String::new, |incident| {
                let cells = incident.fields().map(|(_, cell)| cell);
                format!("{:016x}", hash(cells))
            })
        }
        _ => String::new(),
    }
}

/// The document on this reading.
pub(super) fn rebase(before: &Document, read: Arc<Dossier>, matching: Option<&Matching>) -> Document {
    let log = &before.log;
    let (in_file, cursor) = (log.in_file(), log.cursor());
    let mut rebase = Rebase {
        old: &before.read,
        read: read.clone(),
        matching,
        now: read.clone(),
        caught_up: HashSet::new(),
        aside: before.aside.to_vec(),
        clashes: Vec::new(),
    };
    let mut entries = log.entries()[..in_file.min(cursor)].to_vec();
    if cursor < in_file {
        // What was saved and then undone is undone in what the file says now.
        let taken_back = &log.entries()[cursor..in_file];
        let changes = super::changes_between(log.entries(), in_file, cursor);
        if let [first, ..] = taken_back {
            let entry = Entry { changes, ..Entry::clone(first) };
            let taken_back = [entry.clone().into()];
            if matching.is_none() {
                rebase.caught_up = caught_up_sites(&taken_back, &read);
            }
            let has_caught_up = briefing_in_file(&taken_back, &read) == Some(1);
            rebase.entry(&if has_caught_up { without_briefing(&entry) } else { entry });
        }
        entries.extend_from_slice(&log.entries()[cursor..]);
    } else {
        let done = &log.entries()[in_file..cursor];
        if matching.is_some() {
            let briefings = briefings(before, in_file, cursor);
            if briefings.first().map(|first| first.as_deref()) != Some(read.head.briefing.as_deref()) {
                rebase.clash_of_briefings(&briefings, &read);
            }
            for (entry, briefing) in done.iter().zip(&briefings[1..]) {
                let made = rebase.entry(&rebase.with_briefing(entry, briefing.as_deref()));
                entries.extend(made.map(Logged::from));
            }
        } else {
            rebase.caught_up = caught_up_sites(done, &read);
            let caught_up = briefing_in_file(done, &read);
            for (n, entry) in done.iter().enumerate() {
                if caught_up.is_some_and(|caught_up| n >= caught_up) {
                    entries.extend(rebase.entry(entry).map(Logged::from));
                    continue;
                }
                if caught_up.is_none() {
                    rebase.put_briefing_aside(entry);
                }
                entries.extend(rebase.entry(&without_briefing(entry)).map(Logged::from));
            }
        }
    }
    let cursor = if cursor < in_file { cursor } else { entries.len() };
    if log.cursor() >= in_file {
        entries.extend_from_slice(&log.entries()[log.cursor()..]);
    }
    let Rebase { now, aside, clashes, .. } = rebase;
    Document {
        read,
        read_at: in_file,
        now,
        log: Arc::new(Log::rebased(entries, cursor, in_file)),
        aside: aside.into(),
        clashes: clashes.into(),
    }
}

struct Rebase<'a> {
    old: &'a Dossier,
    read: Arc<Dossier>,
    /// `None` where what was read before is not known: keys are as they were then.
    matching: Option<&'a Matching>,
    now: Arc<Dossier>,
    /// Fields that the file has as they were left here, though that it was written is not known.
    caught_up: HashSet<Site>,
    aside: Vec<Aside>,
    clashes: Vec<Clash>,
}

impl Rebase<'_> {
    /// Makes what was done once more, as far as it has a place; `None` where nothing of it has one. What
    /// was done to one row stays together: either all of it has a place, or none.
    fn entry(&mut self, entry: &Entry) -> Option<Entry> {
        let mut changes: Vec<Change> = Vec::new();
        let mut clashes = Vec::new();
        let mut misfits: Vec<(Site, Misfit)> = Vec::new();
        let mut seen = HashSet::new();
        // Rows that come or go within the entry: what else is done to them there follows from that.
        let mut made = HashSet::new();
        for change in &entry.changes {
            let follows = row_of(&change.site).is_some_and(|row| made.contains(&row));
            if follows || is_briefing(&change.site) {
                changes.push(change.clone());
                continue;
            }
            let Some(site) = self.relocate(change) else {
                if matches!(change.site, Site::Row { .. }) && change.after.is_none() {
                    // It is gone there as well.
                    continue;
                }
                misfits.push((change.site.clone(), Misfit::Row(EditError::NoSuchRow)));
                continue;
            };
            if self.caught_up.contains(&change.site) {
                continue;
            }
            if !seen.insert(change.site.clone()) {
                changes.push(Change { site, ..change.clone() });
                continue;
            }
            let now = value_at(&self.now, &site, change.before.as_ref());
            if now == change.after {
                // The file has caught up.
                continue;
            }
            if now != change.before {
                if change.before.is_none() && now.is_some() {
                    misfits.push((site, Misfit::Stated));
                    continue;
                }
                clashes.push(Clash {
                    site: site.clone(),
                    before: change.before.clone(),
                    theirs: now.clone(),
                    ours: change.after.clone(),
                });
            }
            if let Site::Row { table, key } = &change.site {
                made.insert((*table, key.as_str()));
            }
            changes.push(Change { site, before: now, ..change.clone() });
        }
        let is_out = |misfits: &[(Site, Misfit)], site: &Site| {
            misfits.iter().any(|(out, _)| out == site || row_of(out).is_some() && row_of(out) == row_of(site))
        };
        changes.retain(|change| !is_out(&misfits, &change.site));
        let mut applied = apply(&self.now, &changes);
        if !applied.misfits.is_empty() {
            misfits.extend(applied.misfits.iter().map(|(n, why)| (changes[*n].site.clone(), why.clone())));
            changes.retain(|change| !is_out(&misfits, &change.site));
            applied = apply(&self.now, &changes);
        }
        self.now = applied.dossier;
        clashes.retain(|clash| !is_out(&misfits, &clash.site));
        self.clashes.extend(clashes);
        if let Some((_, why)) = misfits.first().cloned() {
            let out = entry.changes.iter().filter(|change| is_out(&misfits, &change.site));
            self.aside.push(Aside { entry: Entry { changes: out.cloned().collect(), ..entry.clone() }, why });
        }
        (!changes.is_empty()).then(|| Entry { changes, ..entry.clone() })
    }

    /// Where that place is in what the file says now; `None` where it is gone.
    fn relocate(&self, change: &Change) -> Option<Site> {
        let is_new = matches!(change.site, Site::Row { .. }) && change.before.is_none();
        let site = match &change.site {
            Site::Row { table: Table::Incidents, key } => {
                Site::Row { table: Table::Incidents, key: self.incident(key)? }
            }
            Site::Field { table: Table::Incidents, key, field } => {
                let key = self.incident(key)?;
                Site::Field { table: Table::Incidents, key, field: field.clone() }
            }
            other => other.clone(),
        };
        let is_there = match &site {
            Site::Row { table, key } | Site::Field { table, key, .. } => {
                is_new || self.now.has_row(*table, key)
            }
            _ => true,
        };
        let is_matched = site != change.site;
        let same = is_matched || change.witness.is_empty() || witness(&self.now, &site) == change.witness;
        (is_there && same).then_some(site)
    }

    /// The key of an incident now.
    fn incident(&self, key: &str) -> Option<String> {
        let old = self.old.incident_by_key(key).filter(|&old| is_numbered(old));
        match (old, self.matching) {
            (Some(old), Some(matching)) => {
                let new = matching.find_successor(old.id)?;
                Some(self.read.incident(new).key().to_owned())
            }
            _ => Some(key.to_owned()),
        }
    }

    /// What was done, with those changes of the briefing that make of the one that stands now what it
    /// was made here.
    fn with_briefing(&self, entry: &Entry, after: Option<&Briefing>) -> Entry {
        let (of_briefing, mut changes): (Vec<_>, Vec<_>) =
            entry.changes.iter().cloned().partition(|change| is_briefing(&change.site));
        if !of_briefing.is_empty() {
            changes.extend(briefing_changes(self.now.head.briefing.as_deref(), after));
        }
        Entry { changes, ..entry.clone() }
    }

    /// Keeps aside what was done to a briefing that the file does not have in any version known here.
    fn put_briefing_aside(&mut self, entry: &Entry) {
        let changes: Vec<_> =
            entry.changes.iter().filter(|change| is_briefing(&change.site)).cloned().collect();
        if !changes.is_empty() {
            self.aside.push(Aside { entry: Entry { changes, ..entry.clone() }, why: Misfit::Moved });
        }
    }

    fn clash_of_briefings(&mut self, ours: &[Option<Arc<Briefing>>], read: &Dossier) {
        let [first, .., last] = ours else {
            return;
        };
        if first != last {
            let whole =
                |briefing: Option<&Arc<Briefing>>| briefing.and_then(|one| super::briefing::as_file(&**one));
            self.clashes.push(Clash {
                site: Site::Head { field: "briefing".to_owned() },
                before: whole(first.as_ref()),
                theirs: whole(read.head.briefing.as_ref()),
                ours: whole(last.as_ref()),
            });
        }
    }
}

/// The fields that the file has as the last of these entries left them, and not as the first found them.
fn caught_up_sites(entries: &[Logged], read: &Dossier) -> HashSet<Site> {
    let mut ends: HashMap<&Site, (&Change, &Change)> = HashMap::new();
    for change in entries.iter().flat_map(|entry| &entry.changes) {
        if matches!(change.site, Site::Field { .. } | Site::Head { .. }) && !is_briefing(&change.site) {
            ends.entry(&change.site).or_insert((change, change)).1 = change;
        }
    }
    let has = |(site, (first, last)): &(&Site, (&Change, &Change))| {
        let now = value_at(read, site, None);
        now == last.after && now != first.before
    };
    ends.into_iter().filter(has).map(|(site, _)| site.clone()).collect()
}

/// After how many of these entries the briefing is as in this reading: the file may have been written
/// without that being known here. `None` where it is in none of the versions that it had here.
fn briefing_in_file(entries: &[Logged], read: &Dossier) -> Option<usize> {
    let now = briefing_version(read.head.briefing.as_deref());
    let versions = entries.iter().enumerate().filter_map(|(n, entry)| {
        let mut of_briefing = entry.changes.iter().filter_map(Change::versions);
        let (before, first_after) = of_briefing.next()?;
        let after = of_briefing.next_back().map_or(first_after, |(_, after)| after);
        Some((n, before, after))
    });
    let versions: Vec<_> = versions.collect();
    let Some((_, first, _)) = versions.first() else {
        return Some(0);
    };
    let latest = || versions.iter().rev().find(|(.., after)| *after == now).map(|(n, ..)| n + 1);
    (*first == now).then_some(0).or_else(latest)
}

fn without_briefing(entry: &Entry) -> Entry {
    let changes = entry.changes.iter().filter(|change| !is_briefing(&change.site)).cloned().collect();
    Entry { changes, ..entry.clone() }
}

fn row_of(site: &Site) -> Option<(Table, &str)> {
    match site {
        Site::Row { table, key } | Site::Field { table, key, .. } => Some((*table, key)),
        Site::Head { .. } | Site::Briefing { .. } | Site::Steps { .. } => None,
    }
}

fn is_briefing(site: &Site) -> bool {
    match site {
        Site::Head { field } => field == "briefing",
        Site::Briefing { .. } | Site::Steps { .. } => true,
        Site::Row { .. } | Site::Field { .. } => false,
    }
}

/// The briefing at each cursor from one to another, both among them.
fn briefings(document: &Document, from: usize, to: usize) -> Vec<Option<Arc<Briefing>>> {
    let mut only_head = Dossier::default();
    only_head.head = document.now.head.clone();
    let mut now = Arc::new(only_head);
    let mut all = vec![now.head.briefing.clone()];
    for entry in document.log.entries()[from..to].iter().rev() {
        let of_briefing = entry.changes.iter().filter(|change| is_briefing(&change.site)).cloned();
        let of_briefing: Vec<_> = of_briefing.collect();
        now = apply(&now, &change::invert(&of_briefing)).dossier;
        all.push(now.head.briefing.clone());
    }
    all.reverse();
    all
}
