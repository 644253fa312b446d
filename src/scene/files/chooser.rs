//! Which of a folder is chosen, by hand and by keys.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::listing::{Entry, EntryKind, Listing, SortBy};

/// Letters typed with less than so many seconds in between are the beginning of one name.
const PAUSE: f64 = 1.0;

/// What can be chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// Whether several files can be.
    pub takes_several: bool,
    /// Whether a folder is.
    pub takes_folders: bool,
    /// How the names of the files end that are shown at first; in any way where there are none.
    pub endings: Vec<&'static str>,
}

/// What the key or the click that ends a choice means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entered {
    /// Go into this folder.
    Folder(PathBuf),
    /// These are chosen.
    Files(Vec<PathBuf>),
    /// Nothing is chosen yet.
    Nothing,
}

/// The rows of a folder, and which of them are chosen.
#[derive(Clone, Debug, Default)]
pub struct Chooser {
    rules: Rules,
    listing: Arc<Listing>,
    /// The entries that are rows.
    rows: Vec<usize>,
    /// The entries that are chosen.
    chosen: BTreeSet<usize>,
    /// The row on which the keys are.
    cursor: Option<usize>,
    /// The row from which several are chosen.
    anchor: usize,
    shows_hidden: bool,
    shows_all: bool,
    sort_by: SortBy,
    is_reversed: bool,
    typed: String,
    typed_at: f64,
}

impl Chooser {
    /// Before a folder was read.
    pub fn new(rules: Rules) -> Self {
        Self { rules, ..Self::default() }
    }

    /// Shows another folder, or the same as it is now.
    pub fn take(&mut self, listing: Arc<Listing>) {
        let before = &self.listing.folder;
        let came_up = before.parent() == Some(&listing.folder);
        let came_from = before.file_name().filter(|_| came_up).map(std::ffi::OsStr::to_owned);
        let wanted = listing.asked.clone().or(came_from);
        self.listing = listing;
        self.chosen.clear();
        self.cursor = None;
        self.arrange();
        let at = wanted.and_then(|name| self.rows().position(|entry| entry.name == name));
        match at {
            Some(row) => self.choose(row),
            None => self.cursor = (!self.rows.is_empty()).then_some(0),
        }
    }

    /// The folder that is shown.
    pub fn listing(&self) -> &Arc<Listing> {
        &self.listing
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// A row.
    pub fn row(&self, row: usize) -> Option<&Entry> {
        self.rows.get(row).and_then(|&entry| self.listing.entries.get(entry))
    }

    fn rows(&self) -> impl Iterator<Item = &Entry> {
        self.rows.iter().filter_map(|&entry| self.listing.entries.get(entry))
    }

    /// Whether a row is chosen.
    pub fn is_chosen(&self, row: usize) -> bool {
        self.rows.get(row).is_some_and(|entry| self.chosen.contains(entry))
    }

    /// The row on which the keys are.
    pub fn cursor(&self) -> Option<usize> {
        self.cursor
    }

    /// Whether hidden files are shown.
    pub fn shows_hidden(&self) -> bool {
        self.shows_hidden
    }

    /// Whether files of every kind are shown.
    pub fn shows_all(&self) -> bool {
        self.shows_all || self.rules.endings.is_empty()
    }

    /// What the rows are sorted by, and whether the other way round.
    pub fn order(&self) -> (SortBy, bool) {
        (self.sort_by, self.is_reversed)
    }

    /// Shows hidden files or does not.
    pub fn show_hidden(&mut self, shown: bool) {
        self.shows_hidden = shown;
        self.arrange();
    }

    /// Shows files of every kind or only those that are asked for.
    pub fn show_all(&mut self, shown: bool) {
        self.shows_all = shown;
        self.arrange();
    }

    /// Sorts by this, and where that is so already the other way round.
    pub fn sort(&mut self, by: SortBy) {
        self.is_reversed = self.sort_by == by && !self.is_reversed;
        self.sort_by = by;
        self.arrange();
    }

    /// Makes the rows anew; what is chosen stays so where it is still a row.
    fn arrange(&mut self) {
        let at = self.cursor.and_then(|row| self.rows.get(row).copied());
        let listing = self.listing.clone();
        let is_row = |entry: &Entry| {
            let is_of_kind = self.shows_all() || entry.ends_with(&self.rules.endings);
            (self.shows_hidden || !entry.is_hidden)
                && match entry.kind {
                    EntryKind::Folder => true,
                    EntryKind::File => is_of_kind && !self.rules.takes_folders,
                    EntryKind::Other => self.shows_all && !self.rules.takes_folders,
                }
        };
        let mut rows: Vec<usize> =
            (0..listing.entries.len()).filter(|&n| is_row(&listing.entries[n])).collect();
        rows.sort_by(|&one, &other| {
            let (one, other) = (&listing.entries[one], &listing.entries[other]);
            let folders_first = (one.kind != EntryKind::Folder).cmp(&(other.kind != EntryKind::Folder));
            let order = self.sort_by.compare(one, other);
            folders_first.then(if self.is_reversed { order.reverse() } else { order })
        });
        let known: BTreeSet<usize> = rows.iter().copied().collect();
        self.chosen.retain(|entry| known.contains(entry));
        self.cursor = at.and_then(|entry| rows.iter().position(|&row| row == entry));
        self.rows = rows;
        self.anchor = self.cursor.unwrap_or_default();
    }

    /// Chooses this row alone.
    pub fn choose(&mut self, row: usize) {
        self.chosen.clear();
        self.chosen.extend(self.rows.get(row));
        self.cursor = Some(row);
        self.anchor = row;
    }

    /// Chooses this row as well, or no longer.
    pub fn choose_also(&mut self, row: usize) {
        let Some(&entry) = self.rows.get(row) else { return };
        if !self.rules.takes_several {
            return self.choose(row);
        }
        if !self.chosen.remove(&entry) {
            self.chosen.insert(entry);
        }
        self.cursor = Some(row);
        self.anchor = row;
    }

    /// Chooses all rows up to this one.
    pub fn choose_to(&mut self, row: usize) {
        if !self.rules.takes_several {
            return self.choose(row);
        }
        let (from, to) = (self.anchor.min(row), self.anchor.max(row));
        self.chosen = self.rows.iter().copied().take(to + 1).skip(from).collect();
        self.cursor = Some(row);
    }

    /// Chooses every file.
    pub fn choose_files(&mut self) {
        if self.rules.takes_several {
            let is_file = |entry: &&usize| self.listing.entries[**entry].kind == EntryKind::File;
            self.chosen = self.rows.iter().filter(is_file).copied().collect();
        }
    }

    /// Goes so many rows down, and with `extends` chooses all in between.
    pub fn move_by(&mut self, rows: isize, extends: bool) {
        let Some(last) = self.rows.len().checked_sub(1) else { return };
        let row = match self.cursor {
            // The first key chooses what the keys are on.
            Some(row) if self.chosen.is_empty() && rows.abs() == 1 => row,
            Some(row) => row.saturating_add_signed(rows).min(last),
            None => 0,
        };
        if extends { self.choose_to(row) } else { self.choose(row) }
    }

    /// Goes to the row whose name begins with what is typed; the same letter again goes on to the next.
    pub fn type_text(&mut self, text: &str, now: f64) {
        if now - self.typed_at > PAUSE {
            self.typed.clear();
        }
        self.typed_at = now;
        let text = text.to_lowercase();
        let is_again = !self.typed.is_empty() && self.typed == text;
        if !is_again {
            self.typed.push_str(&text);
        }
        let goes_on = !self.chosen.is_empty() && (is_again || self.typed == text);
        let from = self.cursor.unwrap_or_default() + usize::from(goes_on);
        let count = self.rows.len();
        let begins = |row: &usize| self.row(*row).is_some_and(|entry| entry.key.starts_with(&self.typed));
        let found = (0..count).map(|n| (from + n) % count).find(begins);
        if let Some(row) = found {
            self.choose(row);
        }
    }

    /// The only entry that is chosen.
    pub fn only(&self) -> Option<&Entry> {
        let mut chosen = self.chosen.iter();
        let first = chosen.next().and_then(|&entry| self.listing.entries.get(entry));
        first.filter(|_| chosen.next().is_none())
    }

    /// How many entries are chosen.
    pub fn count(&self) -> usize {
        self.chosen.len()
    }

    /// Where an entry is.
    pub fn path_of(&self, entry: &Entry) -> PathBuf {
        self.listing.folder.join(&entry.name)
    }

    /// What Enter and a double click mean: they go into a folder.
    pub fn enter(&self) -> Entered {
        match self.only() {
            Some(entry) if entry.kind == EntryKind::Folder => Entered::Folder(self.path_of(entry)),
            None if self.chosen.is_empty() => match self.cursor.and_then(|row| self.row(row)) {
                Some(entry) if entry.kind == EntryKind::Folder => Entered::Folder(self.path_of(entry)),
                _ => Entered::Nothing,
            },
            _ => Entered::Files(self.files()).or_nothing(),
        }
    }

    /// What the button means: as Enter, but a folder that is asked for is chosen, or the one that is open.
    pub fn accept(&self) -> Entered {
        if !self.rules.takes_folders {
            return self.enter();
        }
        let folder = self.only().map_or_else(|| self.listing.folder.clone(), |entry| self.path_of(entry));
        Entered::Files(vec![folder])
    }

    fn files(&self) -> Vec<PathBuf> {
        let is_file = |entry: &&Entry| entry.kind != EntryKind::Folder;
        let chosen = self.rows.iter().filter(|row| self.chosen.contains(row));
        let chosen = chosen.filter_map(|&entry| self.listing.entries.get(entry));
        chosen.filter(is_file).map(|entry| self.path_of(entry)).collect()
    }

    /// The folder around this one.
    pub fn parent(&self) -> Option<PathBuf> {
        let parent = self.listing.folder.parent().filter(|parent| !parent.as_os_str().is_empty());
        parent.map(std::path::Path::to_owned)
    }
}

impl Entered {
    fn or_nothing(self) -> Self {
        if self == Self::Files(Vec::new()) { Self::Nothing } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A chooser on a folder of these; those that end with a stroke are folders.
    fn on(names: &[&str], rules: Rules) -> Chooser {
        let entry = |name: &&str| match name.strip_suffix('/') {
            Some(folder) => Entry::new(folder.into(), EntryKind::Folder),
            None => Entry::new((*name).into(), EntryKind::File),
        };
        let entries = names.iter().map(entry).collect();
        let mut chooser = Chooser::new(rules);
        chooser.take(Arc::new(Listing { folder: "/f".into(), entries, ..Listing::default() }));
        chooser
    }

    fn rows(chooser: &Chooser) -> Vec<&str> {
        chooser.rows().map(|entry| entry.label.as_str()).collect()
    }

    fn several() -> Rules {
        Rules { takes_several: true, takes_folders: false, endings: vec!["csv"] }
    }

    #[test]
    fn only_what_is_asked_for_is_shown_until_somebody_wants_to_see_more() {
        let mut chooser = on(&["b.csv", "a.txt", ".c.csv", "sub/"], several());
        assert_eq!(rows(&chooser), ["sub", "b.csv"]);
        chooser.show_all(true);
        assert_eq!(rows(&chooser), ["sub", "a.txt", "b.csv"]);
        chooser.show_hidden(true);
        assert_eq!(rows(&chooser), ["sub", ".c.csv", "a.txt", "b.csv"]);
        chooser.sort(SortBy::Name);
        assert_eq!(rows(&chooser), ["sub", "b.csv", "a.txt", ".c.csv"], "the other way round");
    }

    #[test]
    fn keys_choose_one_row_or_all_in_between() {
        let mut chooser = on(&["a.csv", "b.csv", "c.csv", "sub/"], several());
        assert_eq!(chooser.enter(), Entered::Folder("/f/sub".into()), "on the first row");
        chooser.move_by(1, false);
        assert_eq!(chooser.only().unwrap().label, "sub", "the first key chooses the row that it is on");
        chooser.move_by(1, false);
        chooser.move_by(1, true);
        assert_eq!(chooser.enter(), Entered::Files(vec!["/f/a.csv".into(), "/f/b.csv".into()]));
        chooser.move_by(99, false);
        assert_eq!(chooser.enter(), Entered::Files(vec!["/f/c.csv".into()]));
        chooser.choose_files();
        assert_eq!(chooser.count(), 3);
        let mut one = on(&["a.csv", "b.csv"], Rules { takes_several: false, ..several() });
        one.choose(0);
        one.choose_to(1);
        assert_eq!(one.enter(), Entered::Files(vec!["/f/b.csv".into()]));
    }

    #[test]
    fn letters_go_to_a_name_and_the_same_letter_to_the_next() {
        let mut chooser = on(&["mosul.csv", "march.csv", "hit.csv", "may.csv"], several());
        let mut typed = |text: &str, now: f64| {
            chooser.type_text(text, now);
            chooser.only().unwrap().label.clone()
        };
        assert_eq!(typed("m", 10.0), "march.csv");
        assert_eq!(typed("a", 10.2), "march.csv");
        assert_eq!(typed("y", 10.4), "may.csv");
        assert_eq!(typed("M", 20.0), "mosul.csv");
        assert_eq!(typed("m", 20.5), "march.csv", "around to the first");
        assert_eq!(typed("x", 30.0), "march.csv", "nothing begins so");
    }

    #[test]
    fn a_folder_is_asked_for_in_the_same_way() {
        let rules = Rules { takes_folders: true, ..Rules::default() };
        let mut chooser = on(&["a.csv", "sub/"], rules);
        assert_eq!(rows(&chooser), ["sub"]);
        assert_eq!(chooser.accept(), Entered::Files(vec!["/f".into()]), "the one that is open");
        chooser.choose(0);
        assert_eq!(chooser.accept(), Entered::Files(vec!["/f/sub".into()]));
        assert_eq!(chooser.enter(), Entered::Folder("/f/sub".into()));
        assert_eq!(chooser.parent(), Some("/".into()));
    }

    #[test]
    fn what_one_came_from_is_chosen() {
        let mut chooser = Chooser::new(several());
        let entries =
            vec![Entry::new("x".into(), EntryKind::Folder), Entry::new("y".into(), EntryKind::Folder)];
        let asked = Some("y".into());
        let listing = Listing { folder: "/f".into(), entries, asked, fault: None };
        chooser.take(Arc::new(listing.clone()));
        assert_eq!(chooser.only().unwrap().label, "y");
        chooser.take(Arc::new(Listing { folder: "/f/x".into(), ..Listing::default() }));
        chooser.take(Arc::new(Listing { asked: None, ..listing }));
        assert_eq!(chooser.only().unwrap().label, "x");
    }
}
