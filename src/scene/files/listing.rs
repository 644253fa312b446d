//! What a folder holds, and in which order.

use std::cmp::Ordering;
use std::ffi::OsString;
use std::path::PathBuf;

use jiff::Timestamp;

/// What a folder holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// The folder.
    pub folder: PathBuf,
    /// All that is in it.
    pub entries: Vec<Entry>,
    /// What was asked for in it.
    pub asked: Option<OsString>,
    /// Why it could not be read.
    pub fault: Option<FolderFault>,
}

/// Why a folder could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FolderFault {
    /// There is none.
    NotFound,
    /// The system does not allow it.
    NoPermission,
    /// What else the system says.
    System(String),
    /// The program has a fault.
    Broken,
}

/// Something in a folder.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its name, which may be no text.
    pub name: OsString,
    /// Its name as far as it is text.
    pub label: String,
    /// The same to sort and find by.
    pub key: String,
    /// What it is.
    pub kind: EntryKind,
    /// How many bytes.
    pub size: u64,
    /// When it was last written to.
    pub modified: Option<Timestamp>,
    /// Whether it is a link to something elsewhere.
    pub is_link: bool,
    /// Whether it is shown only to who wants to see everything.
    pub is_hidden: bool,
}

impl Entry {
    /// Something of this name.
    pub fn new(name: OsString, kind: EntryKind) -> Self {
        let label = name.to_string_lossy().into_owned();
        let (key, is_hidden) = (label.to_lowercase(), label.starts_with('.'));
        Self { name, label, key, kind, size: 0, modified: None, is_link: false, is_hidden }
    }

    /// Whether its name ends in one of these ways; in any where there are none.
    pub fn ends_with(&self, endings: &[&str]) -> bool {
        let ends = |ending: &&str| self.key.strip_suffix(*ending).is_some_and(|bare| bare.ends_with('.'));
        endings.is_empty() || endings.iter().any(ends)
    }
}

/// What something in a folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A folder, or a link to one.
    Folder,
    /// A file, or a link to one.
    File,
    /// A pipe, a device, a link that leads nowhere.
    Other,
}

/// What a folder is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    /// As a person would.
    #[default]
    Name,
    /// The smallest first.
    Size,
    /// The latest first.
    Modified,
}

impl SortBy {
    /// Folders come first in every order, and what is the same otherwise is sorted by its name.
    pub fn compare(self, one: &Entry, other: &Entry) -> Ordering {
        let is_folder = |entry: &Entry| entry.kind != EntryKind::Folder;
        let by_name = || natural(&one.key, &other.key).then_with(|| one.name.cmp(&other.name));
        let by_this = match self {
            Self::Name => Ordering::Equal,
            Self::Size => one.size.cmp(&other.size),
            Self::Modified => other.modified.cmp(&one.modified),
        };
        is_folder(one).cmp(&is_folder(other)).then(by_this).then_with(by_name)
    }
}

/// Compares as a person would: "day 9" before "day 10".
fn natural(one: &str, other: &str) -> Ordering {
    let (mut one, mut other) = (one, other);
    loop {
        let (digits, digits_of_other) = (digits(one), digits(other));
        if digits > 0 && digits_of_other > 0 {
            let (number, other_number) = (&one[..digits], &other[..digits_of_other]);
            let (bare, other_bare) = (number.trim_start_matches('0'), other_number.trim_start_matches('0'));
            let order = bare.len().cmp(&other_bare.len()).then_with(|| bare.cmp(other_bare));
            if order.is_ne() {
                return order;
            }
            (one, other) = (&one[digits..], &other[digits_of_other..]);
            continue;
        }
        match (one.chars().next(), other.chars().next()) {
            (Some(a), Some(b)) if a == b => {
                (one, other) = (&one[a.len_utf8()..], &other[b.len_utf8()..]);
            }
            (a, b) => return a.cmp(&b),
        }
    }
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(names: &[&str], by: SortBy) -> Vec<String> {
        let mut entries: Vec<Entry> = names
            .iter()
            .map(|name| match name.strip_suffix('/') {
                Some(folder) => Entry::new(folder.into(), EntryKind::Folder),
                None => Entry { size: name.len() as u64, ..Entry::new((*name).into(), EntryKind::File) },
            })
            .collect();
        entries.sort_by(|one, other| by.compare(one, other));
        entries.into_iter().map(|entry| entry.label).collect()
    }

    #[test]
    fn names_are_sorted_as_a_person_would_and_folders_come_first() {
        let names = ["day 10.csv", "Day 9.csv", "day 09.csv", "b/", "Ärger.csv", "A/", "day 9.csv.gz"];
        let expected = ["A", "b", "Day 9.csv", "day 09.csv", "day 9.csv.gz", "day 10.csv", "Ärger.csv"];
        assert_eq!(sorted(&names, SortBy::Name), expected);
        assert_eq!(sorted(&["ccc", "a", "bb", "z/", "dd"], SortBy::Size), ["z", "a", "bb", "dd", "ccc"]);
        let long = ["2", "10", "99999999999999999999999", "100000000000000000000000"];
        assert_eq!(sorted(&long, SortBy::Name), long);
    }

    #[test]
    fn a_kind_of_files_is_told_by_whole_endings_in_letters_of_any_size() {
        let ends = |name: &str| Entry::new(name.into(), EntryKind::File).ends_with(&["csv", "sitmap.json"]);
        assert_eq!(
            ["a.csv", "A.CSV", "a.sitmap.json", "acsv", "csv", "a.json"].map(ends),
            [true, true, true, false, false, false]
        );
        assert!(Entry::new("any".into(), EntryKind::File).ends_with(&[]));
    }
}
