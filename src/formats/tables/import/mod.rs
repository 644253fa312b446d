//! Rows into a dossier.
//!
//! Every cell of a row is kept once as text, and the row with its incident; what columns mean is
//! worked out from the numbers of these texts. What a cell says is worked out once and remembered,
//! since a million rows have a few thousand dates, places and actors between them.
//!
//! | file | idea |
//! | --- | --- |
//! | `plan` | which columns have which meaning |
//! | `kept` | the cells of rows kept as texts |
//! | `row` | one row into an incident |
//! | `note` | what is added to each incident of a data set, and to those of a code |
//! | `title` | a title for a row that has none |
//! | `left_out` | rows that are no incidents, said once of each kind |
//! | `totals`, `footers` | the words by which such rows are known |
//! | `unknown` | what stands in a cell that says nothing |
//! | `merged` | numbers in a cell that is merged over several rows |
//! | `shifted` | rows with more cells than there are headings |
//! | `elsewhere` | rows of headings in the midst, and of another table below |
//! | `when`, `place`, `people`, `outcome`, `statement` | what the cells of a row say |
//! | `shapes` | what its geometry is |
//! | `zones` | by which clock a time was told |
//! | `dates_beside` | dates of a row beside the one that is used |
//! | `count` | numbers of people as reports have them |
//! | `memo` | what cells say, remembered |
//! | `pieces`, `own` | several of a kind in one row of the template, and what only it has |
//! | `issues` | what could not be used, so many of a kind and no more |

pub(super) mod count;
mod dates_beside;
mod elsewhere;
mod footers;
pub(in crate::formats) mod issues;
mod kept;
mod left_out;
mod memo;
mod merged;
mod note;
mod outcome;
mod own;
mod people;
pub(in crate::formats) mod pieces;
pub(super) mod place;
mod plan;
pub(in crate::formats) mod row;
mod shapes;
pub(super) mod shifted;
mod statement;
mod title;
mod totals;
mod unknown;
mod when;
mod zones;

use super::FieldRole;
use super::ahead::{self, Batch};
use super::dates::{self, Habits};
use super::guess;
use super::profiles;
use super::rows::Table;
use super::table_guess::{GuessReason, Mapping, TableGuess};
use crate::formats::Problem;
use crate::formats::{Format, FormatError, Options, Reading};
use crate::model;
use crate::model::builder::Reason;
use crate::model::dossier::Head;
use crate::model::{Builder, IncidentId, TextId};
use crate::progress::Progress;
use hashbrown::HashMap;
use issues::Issues;
use kept::Kept;
use left_out::LeftOut;
use memo::Memo;
use note::Notes;
use plan::Plan;
use unknown::SaysNothing;
pub(super) use unknown::is_unknown;

/// How many rows are read between two looks at the wish to stop.
const ROWS_UNWATCHED: usize = 512;

/// How many rows are looked up together.
const ROWS_FETCHED: usize = 64;

/// Turns rows into incidents, one after the other.
struct Importer<'a> {
    builder: Builder,
    plan: Plan,
    mapping: &'a Mapping,
    options: &'a Options,
    format: Format,
    /// The headings as they are kept with each row.
    headings: Vec<TextId>,
    heading_texts: Vec<String>,
    /// How each column has its dates and times.
    habits: Vec<Habits>,
    /// Whether the columns tell of ships.
    of_ships: bool,
    notes: Notes,
    says_nothing: SaysNothing,
    // The row at hand.
    line: u32,
    ids: Vec<TextId>,
    lists: row::Lists,
    // What was found out of the rows before it.
    kept: Kept,
    /// For each column the merged number that was told last, by its first row.
    merged_told: HashMap<usize, u32>,
    whens: when::Known,
    /// Columns of dates that are not taken for the day of the incident, and of which nothing tells
    /// what they are.
    other_dates: Vec<usize>,
    places: place::Known,
    people: people::Known,
    outcomes: outcome::Known,
    kinds: row::Kinds,
    /// The titles that were made of what a kind is called and of a place.
    titles: HashMap<(TextId, TextId), TextId>,
    /// The last number given to a key that was wanted more than once.
    numbered: HashMap<(model::Table, TextId), u32>,
    /// Another table below, where one has begun.
    elsewhere: Option<elsewhere::Elsewhere>,
    left_out: LeftOut,
    issues: Issues,
}

/// Why a cell could not be used.
#[derive(Clone, Debug)]
struct Wrong {
    column: usize,
    problem: Problem,
}

impl<'a> Importer<'a> {
    fn new(
        head: Head,
        draft: &TableGuess,
        mapping: &'a Mapping,
        options: &'a Options,
    ) -> Result<Self, Reason> {
        let mut builder = Builder::new(head);
        let heading_texts: Vec<String> = draft.columns.iter().map(|column| column.heading.clone()).collect();
        let says_nothing = SaysNothing::of(mapping.profile, &mut builder)?;
        let headings = heading_texts.iter().map(|heading| builder.intern(heading));
        let headings = headings.collect::<Result<Vec<_>, _>>()?;
        let notes = Notes::of(mapping.profile, &heading_texts, &mut builder)?;
        let plan = Plan::of(&mapping.meanings, &heading_texts, mapping.profile);
        Ok(Self {
            builder,
            mapping,
            options,
            format: draft.format,
            habits: draft.columns.iter().map(|column| column.seen.habits().under(&column.heading)).collect(),
            of_ships: draft.columns.iter().any(|column| profiles::tells_of_ships(&column.heading)),
            notes,
            says_nothing,
            line: 0,
            ids: vec![TextId::EMPTY; headings.len()],
            lists: row::Lists::default(),
            kept: Kept::of(draft, mapping),
            merged_told: HashMap::new(),
            whens: Memo::of(&plan, &when::FROM),
            other_dates: if is_said(draft, mapping, options) {
                Vec::new()
            } else {
                guess::find_other_dates(draft)
            },
            places: place::Known::of(&plan, &heading_texts, &draft.rows),
            people: people::Known::default(),
            outcomes: Memo::of(&plan, &outcome::FROM),
            kinds: row::Kinds::default(),
            titles: HashMap::new(),
            numbered: HashMap::new(),
            elsewhere: None,
            left_out: LeftOut::of(draft),
            issues: notes_on_dates(draft, mapping, options),
            plan,
            headings,
            heading_texts,
        })
    }

    /// Whether the rows are lines of a text, in which a separator too many shifts cells.
    fn is_text(&self) -> bool {
        self.format == Format::Csv
    }

    /// The next number of a key that is wanted more than once, from 1: in a file of one line, every
    /// row may want the same.
    fn next_number(&mut self, table: model::Table, key: TextId) -> u32 {
        let number = self.numbered.entry((table, key)).or_insert(0);
        *number += 1;
        *number
    }

    /// Notes that a cell of the row at hand could not be used.
    fn wrong(&mut self, wrong: &Wrong) {
        let heading = self.heading_texts.get(wrong.column).map_or("", String::as_str);
        let value = self.ids.get(wrong.column).map_or("", |&id| self.builder.text(id));
        self.issues.add(self.line, heading, value, &wrong.problem);
    }

    fn finish(mut self, draft: TableGuess, problems: Issues) -> Reading {
        self.say_of_columns();
        self.tell_elsewhere();
        self.tell_left_out();
        self.settle_countries();
        let (dossier, late) = self.builder.finish();
        let mut issues = self.issues;
        issues.append(problems);
        issues.record = 0;
        // Rows of a table name no others than incidents.
        for (_, incident, flaw) in late {
            let line = dossier.incident(IncidentId(incident)).line().unwrap_or_default();
            issues.add(line, &flaw.field, &flaw.value, &Problem::Entry(flaw.reason));
        }
        Reading { format: draft.format, dossier, issues: issues.sorted(), draft: Some(Box::new(draft)) }
    }
}

/// Whether what the columns are is not guessed: the user or a known data set says it.
fn is_said(draft: &TableGuess, mapping: &Mapping, options: &Options) -> bool {
    options.mapping.is_some() || !draft.saved.is_empty() || !mapping.profile.name.is_empty()
}

/// What has to be said once of each column of dates or times.
fn notes_on_dates(draft: &TableGuess, mapping: &Mapping, options: &Options) -> Issues {
    let mut issues = Issues::default();
    let is_time = |meaning: &FieldRole| *meaning == FieldRole::Time && !mapping.profile.own;
    for (n, _) in mapping.meanings.iter().enumerate().filter(|(_, meaning)| is_time(meaning)) {
        let Some(column) = draft.columns.get(n) else { continue };
        let cells = draft.rows.iter().map(|row| row.get(n)).filter(|cell| !is_unknown(cell));
        if let Some(note) = dates::note_on_times(column.seen, cells) {
            issues.add(0, &column.heading, "", &note);
        }
    }
    let recorded = dates::recording::ranks(draft.columns.iter().map(|column| column.heading.as_str()));
    let has_date = |meaning: &FieldRole| meaning.is_date() && !mapping.profile.own;
    for (n, _) in mapping.meanings.iter().enumerate().filter(|(_, meaning)| has_date(meaning)) {
        let Some(column) = draft.columns.get(n) else { continue };
        let is_guessed = matches!(column.why, GuessReason::Heading | GuessReason::Content);
        if is_guessed && column.meaning == FieldRole::From && recorded[n].is_some() {
            issues.add(0, &column.heading, "", &Problem::OnlyRecorded);
        }
        let mut cells = draft.rows.iter().map(|row| row.get(n)).filter(|cell| !is_unknown(cell));
        if let Some(note) = dates::note_on(column.seen, cells.next().unwrap_or_default(), options.today) {
            issues.add(0, &column.heading, "", &note);
        }
    }
    let rivals = if is_said(draft, mapping, options) { Vec::new() } else { guess::find_rival_dates(draft) };
    if let [first, ..] = rivals[..] {
        let columns = rivals.iter().map(|&n| draft.columns[n].heading.clone()).collect();
        issues.add(0, &draft.columns[first].heading, "", &Problem::RivalDates { columns });
    }
    issues
}

fn head(draft: &TableGuess, summary: String) -> Head {
    Head {
        title: draft.title.clone().into(),
        summary: summary.into(),
        editor_note: draft.profile.caution.into(),
        ..Head::default()
    }
}

impl From<Reason> for FormatError {
    /// While a table is read, rows are refused for one reason only: that there is no more room.
    fn from(_: Reason) -> Self {
        Self::TooLarge
    }
}

/// All rows.
pub(super) fn import(
    mut table: Table<'_>,
    before: usize,
    draft: TableGuess,
    mapping: &Mapping,
    options: &Options,
    progress: &Progress,
) -> Result<Reading, FormatError> {
    let head = head(&draft, std::mem::take(&mut table.summary));
    let mut importer = Importer::new(head, &draft, mapping, options)?;
    let hasher = importer.builder.hasher().clone();
    let mut problems = Issues::default();
    let mut count = 0;
    let take = |batch: &Batch| {
        let mut ahead = batch.rows();
        for (n, (row, marks)) in batch.rows().enumerate() {
            count += 1;
            if n % ROWS_FETCHED == 0 {
                importer.fetch(ahead.clone().take(ROWS_FETCHED));
                ahead.nth(ROWS_FETCHED - 1);
            }
            if count % ROWS_UNWATCHED == 0 {
                progress.count_rows(ROWS_UNWATCHED as u64);
                if progress.is_cancelled() {
                    return Err(FormatError::Cancelled);
                }
            }
            importer.keep(row, marks)?;
            if count > before {
                importer.row(row)?;
            }
        }
        Ok(())
    };
    ahead::each_batch(&mut *table.rows, hasher, take, |issue| problems.push(issue))?;
    Ok(importer.finish(draft, problems))
}

/// The rows that a draft shows.
pub(super) fn preview(draft: &TableGuess, mapping: &Mapping, options: &Options) -> Reading {
    let empty = || Importer::new(Head::default(), &TableGuess::new(draft.format, &[]), mapping, options);
    let made = Importer::new(head(draft, String::new()), draft, mapping, options).and_then(|mut importer| {
        for row in &draft.rows {
            importer.keep(row, &[])?;
            importer.row(row).map_err(|_| Reason::Full)?;
        }
        Ok(importer)
    });
    match made.or_else(|_| empty()) {
        Ok(importer) => importer.finish(draft.clone(), Issues::default()),
        Err(_) => Reading {
            format: draft.format,
            dossier: model::Dossier::default(),
            issues: Vec::new(),
            draft: Some(Box::new(draft.clone())),
        },
    }
}

#[cfg(test)]
mod golden;
#[cfg(test)]
mod tests;
