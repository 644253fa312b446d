//! A table of which it is asked what its columns are: what they are taken for, and what comes of it.

use std::path::PathBuf;

use hashbrown::HashMap;

use crate::formats::tables::{self, DateOrder, FieldRole, TableGuess, TextEncoding};
use crate::formats::{Issue, Options};
use crate::model::{Dossier, IncidentId, Kind, Table};
use crate::query::{GroupId, LayerId};

/// A table that waits for an answer.
#[derive(Debug)]
pub struct PendingImport {
    /// Its file.
    pub path: PathBuf,
    /// The file inside that archive, where it holds several.
    pub part: Option<String>,
    /// How it is read, apart from what the draft says.
    pub options: Options,
    /// What its columns are taken for.
    pub draft: TableGuess,
    /// What its first rows are read as.
    pub preview: Preview,
    /// With which others it was opened; `None` for a file opened by itself.
    pub group: Option<GroupId>,
    /// Whether it is open, and the question is only how it was read.
    pub is_open: bool,
    /// Whether another part of it is being looked at.
    pub is_reading: bool,
}

/// What the first rows are read as.
#[derive(Debug)]
pub struct Preview {
    /// The incidents that they become.
    pub dossier: Dossier,
    /// Of each row what became of it.
    pub rows: Vec<Previewed>,
}

/// What became of a row.
#[derive(Debug, Default)]
pub struct Previewed {
    /// The incident, unless it says more about that of an earlier row.
    pub incident: Option<IncidentId>,
    /// What could not be used.
    pub issues: Vec<Issue>,
}

/// What the user wants of a table that waits for an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum ImportAction {
    /// Look at how the file of a layer was read.
    Look(LayerId),
    /// Take a column for this.
    Take(usize, FieldRole),
    /// Read dates in numbers in this order.
    Order(DateOrder),
    /// Look at another sheet of the workbook, or file of the archive.
    Part(String),
    /// Read the letters of the text as encoded like this: one of `TextEncoding::CHOICES`.
    Encoding(TextEncoding),
    /// Take a word for a kind.
    Kind(String, Kind),
    /// Take this row for the headings, from 1; 0: none.
    Headings(usize),
    /// Read the file in this way.
    Read,
    /// Keep what the columns are under a name.
    SaveAs(String),
    /// Forget the mapping of this name.
    Forget(String),
    /// Write the mapping of this name into a file; asks where.
    Export(String),
    /// Leave the file alone.
    Cancel,
}

impl PendingImport {
    /// A question about a file.
    pub fn new(
        path: PathBuf,
        part: Option<String>,
        options: Options,
        group: Option<GroupId>,
        draft: TableGuess,
    ) -> Self {
        let preview = Preview::of(&draft, &options);
        Self { path, part, options, draft, preview, group, is_open: false, is_reading: false }
    }

    /// Changes what the columns are taken for, and works out what comes of it.
    pub fn change(&mut self, change: impl FnOnce(&mut TableGuess)) {
        change(&mut self.draft);
        self.preview = Preview::of(&self.draft, &self.options);
    }

    /// Whether enough is known to read it: anything at all, and no date is guessed.
    pub fn can_be_read(&self) -> bool {
        self.draft.says_something() && !self.draft.order_open && !self.is_reading
    }
}

impl Preview {
    fn of(draft: &TableGuess, options: &Options) -> Self {
        let reading = tables::preview(draft, options);
        let mut rows: Vec<Previewed> = draft.rows.iter().map(|_| Previewed::default()).collect();
        let lines: HashMap<u32, usize> = draft.rows.iter().zip(0..).map(|(row, n)| (row.line, n)).collect();
        for incident in reading.dossier.incidents() {
            let by_line = incident.line().and_then(|line| lines.get(&line).copied());
            // Where rows have no lines each becomes an incident.
            if let Some(row) = rows.get_mut(by_line.unwrap_or(incident.id.index())) {
                row.incident = Some(incident.id);
            }
        }
        for issue in reading.issues {
            let row = issue.place.line.and_then(|line| rows.get_mut(*lines.get(&line)?));
            if let Some(row) = row {
                row.issues.push(issue);
            }
        }
        Self { dossier: reading.dossier, rows }
    }

    /// Of how many incidents the time is known, and of how many the position.
    pub fn known(&self) -> (usize, usize) {
        let dated = self.dossier.incidents().filter(|incident| incident.when().is_some()).count();
        let located = self.dossier.incidents().filter(|incident| incident.located_at().is_some()).count();
        (dated, located)
    }

    /// How many incidents the first rows become.
    pub fn incidents(&self) -> usize {
        self.dossier.len(Table::Incidents)
    }
}
