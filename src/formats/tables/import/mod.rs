//! Rows into a dossier.
//!
//! Every cell of a row is kept once as text, and the row with its incident; what columns mean is
//! worked out from the numbers of these texts. What a cell says is worked out once and remembered,
//! since a million rows have a few thousand dates, places and actors between them.
//!
//! | file | idea |
//! | --- | --- |
//! | `plan` | which columns have which meaning |
//! | `row` | one row into an incident |
//! | `title` | a title for a row that has none |
//! | `totals` | rows below the table that are no incidents |
//! | `unknown` | what stands in a cell that says nothing |
//! | `merged` | numbers in a cell that is merged over several rows |
//! | `shifted` | rows with more cells than there are headings |
//! | `elsewhere` | rows of headings in the midst, and of another table below |
//! | `when`, `place`, `people`, `outcome`, `statement` | what the cells of a row say |
//! | `dates_beside` | dates of a row beside the one that is used |
//! | `count` | numbers of people as reports have them |
//! | `memo` | what cells say, remembered |
//! | `pieces`, `own` | several of a kind in one row of the template, and what only it has |
//! | `issues` | what could not be used, so many of a kind and no more |

pub(super) mod count;
mod dates_beside;
mod elsewhere;
pub(in crate::formats) mod issues;
mod memo;
mod merged;
mod outcome;
mod own;
mod people;
pub(in crate::formats) mod pieces;
mod place;
mod plan;
pub(in crate::formats) mod row;
pub(super) mod shifted;
mod statement;
mod title;
mod totals;
mod unknown;
mod when;

use super::Meaning;
use super::ahead::{self, Batch};
use super::dates::{self, Habits};
use super::draft::{Draft, Mapping, Why};
use super::guess;
use super::profiles;
use super::rows::{Cells, Table};
use crate::formats::{Format, FormatError, Options, Progress, Reading};
use crate::model;
use crate::model::builder::Reason;
use crate::model::dossier::Head;
use crate::model::tables::{ActorLink, Citation, PlaceLink};
use crate::model::{Builder, TextId};
use hashbrown::{HashMap, HashSet};
use issues::Issues;
use memo::Memo;
use plan::Plan;
pub(super) use unknown::is_unknown;

/// How many rows are read between two looks at the wish to stop.
const ROWS_UNWATCHED: usize = 512;

/// How many rows are looked up together.
const ROWS_FETCHED: usize = 64;

/// Turns rows into incidents, one after the other.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own about the table")]
struct Importer<'a> {
    builder: Builder,
    plan: Plan,
    mapping: &'a Mapping,
    options: &'a Options,
    /// The headings as they are kept with each row.
    headings: Vec<TextId>,
    heading_texts: Vec<String>,
    /// The cells of the row at hand.
    ids: Vec<TextId>,
    /// The different cells of each column, by their numbers.
    known: Vec<Vec<TextId>>,
    fetched: Vec<u32>,
    line: u32,
    /// Texts up to this one say nothing.
    last_unknown: TextId,
    /// Texts after those and up to this one are what the profile has for unknown, which a number of
    /// degrees can be.
    last_coded: TextId,
    /// The columns of long texts that are all different.
    is_prose: Vec<bool>,
    /// The last number given to a key that was wanted more than once.
    numbered: HashMap<(model::Table, TextId), u32>,
    /// How each column has its dates and times.
    habits: Vec<Habits>,
    /// Lists that are filled anew for each row.
    links: Vec<PlaceLink>,
    actors: Vec<ActorLink>,
    sources: Vec<Citation>,
    notes: Vec<Note>,
    /// Whether cells that a spreadsheet would take for formulas have an apostrophe before them.
    guarded: bool,
    /// For each column the merged number that was told last, by its first row.
    merged_told: HashMap<usize, u32>,
    /// Another table below, where one has begun.
    elsewhere: Option<elsewhere::Elsewhere>,
    /// Whether the rows are lines of a text, in which a separator too many shifts cells.
    is_text: bool,
    /// Whether rows can be paths with a beginning and an end.
    has_paths: bool,
    caution: TextId,
    issues: Issues,
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
    /// Whether the columns tell of ships.
    of_ships: bool,
}

/// What a code in a column adds in words.
struct Note {
    column: usize,
    code: TextId,
    says: TextId,
}

/// Why a cell could not be used.
#[derive(Clone, Debug)]
struct Wrong {
    column: usize,
    reason: &'static str,
}

impl<'a> Importer<'a> {
    fn new(head: Head, draft: &Draft, mapping: &'a Mapping, options: &'a Options) -> Result<Self, Reason> {
        let mut builder = Builder::new(head);
        let heading_texts: Vec<String> = draft.columns.iter().map(|column| column.heading.clone()).collect();
        // Before all others, so that one comparison tells them from what says something.
        let mut last_unknown = TextId::EMPTY;
        for marker in unknown::spellings(mapping.profile.own) {
            last_unknown = builder.intern(&marker)?.max(last_unknown);
        }
        let mut last_coded = last_unknown;
        for marker in mapping.profile.unknown {
            last_coded = builder.intern(marker)?.max(last_coded);
        }
        let headings = heading_texts.iter().map(|heading| builder.intern(heading));
        let headings = headings.collect::<Result<Vec<_>, _>>()?;
        let mut notes = Vec::new();
        for (heading, code, note) in mapping.profile.notes {
            let column = heading_texts.iter().position(|known| profiles::is_heading(heading, known));
            let (code, says) = (builder.intern(code)?, builder.intern(note)?);
            notes.extend(column.map(|column| Note { column, code, says }));
        }
        let caution = builder.intern(mapping.profile.caution)?;
        let plan = Plan::of(&mapping.meanings, &heading_texts, mapping.profile);
        let places = place::Known::of(&plan, &heading_texts, &draft.rows);
        Ok(Self {
            ids: vec![TextId::EMPTY; headings.len()],
            builder,
            known: vec![Vec::new(); headings.len()],
            fetched: Vec::new(),
            mapping,
            options,
            headings,
            heading_texts,
            line: 0,
            last_unknown,
            last_coded,
            is_prose: mapping
                .meanings
                .iter()
                .enumerate()
                .map(|column| is_prose(&draft.rows, column))
                .collect(),
            numbered: HashMap::new(),
            habits: draft.columns.iter().map(|column| column.seen.habits()).collect(),
            links: Vec::new(),
            actors: Vec::new(),
            sources: Vec::new(),
            notes,
            merged_told: HashMap::new(),
            elsewhere: None,
            has_paths: matches!(draft.format, Format::Gpx | Format::Kml),
            guarded: mapping.profile.own && draft.format == Format::Csv,
            is_text: draft.format == Format::Csv,
            caution,
            issues: notes_on_dates(draft, mapping, options),
            whens: Memo::of(&plan, &when::FROM),
            other_dates: if is_said(draft, mapping, options) {
                Vec::new()
            } else {
                guess::find_other_dates(draft)
            },
            places,
            people: people::Known::default(),
            outcomes: Memo::of(&plan, &outcome::FROM),
            kinds: row::Kinds::default(),
            titles: HashMap::new(),
            of_ships: draft.columns.iter().any(|column| profiles::tells_of_ships(&column.heading)),
            plan,
        })
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
        self.issues.add(self.line, heading, value, wrong.reason);
    }

    fn finish(mut self, draft: Draft, problems: Issues) -> Reading {
        self.say_of_columns();
        self.tell_elsewhere();
        self.settle_countries();
        let (dossier, late) = self.builder.finish();
        let mut issues = self.issues;
        issues.append(problems);
        issues.record = 0;
        for (incident, flaw) in late {
            let line = dossier.incident(incident).line().unwrap_or_default();
            issues.add(line, &flaw.field, &flaw.value, &flaw.reason.to_string());
        }
        Reading { format: draft.format, dossier, issues: issues.sorted(), draft: Some(Box::new(draft)) }
    }
}

/// Whether a column holds long texts of which no two are the same, so that to look for equal ones
/// would be in vain. By a name or an id, other rows are found.
fn is_prose(rows: &[Cells], (column, meaning): (usize, &Meaning)) -> bool {
    const LONG: usize = 80;
    const PROSE: [Meaning; 3] = [Meaning::Unused, Meaning::Summary, Meaning::Quotation];
    let mut seen = HashSet::new();
    let cells = rows.iter().map(|row| row.get(column));
    PROSE.contains(meaning)
        && rows.len() > 8
        && cells.into_iter().all(|cell| cell.len() >= LONG && seen.insert(cell))
}

/// Whether what the columns are is not guessed: the user or a known data set says it.
fn is_said(draft: &Draft, mapping: &Mapping, options: &Options) -> bool {
    options.mapping.is_some() || !draft.saved.is_empty() || !mapping.profile.name.is_empty()
}

/// What has to be said once of each column of dates.
fn notes_on_dates(draft: &Draft, mapping: &Mapping, options: &Options) -> Issues {
    let mut issues = Issues::default();
    let recorded = dates::recording::ranks(draft.columns.iter().map(|column| column.heading.as_str()));
    let has_date = |meaning: &Meaning| meaning.is_date() && !mapping.profile.own;
    for (n, _) in mapping.meanings.iter().enumerate().filter(|(_, meaning)| has_date(meaning)) {
        let Some(column) = draft.columns.get(n) else { continue };
        let is_guessed = matches!(column.why, Why::Heading | Why::Content);
        if is_guessed && column.meaning == Meaning::From && recorded[n].is_some() {
            issues.add(0, &column.heading, "", dates::ONLY_RECORDED);
        }
        let mut cells = draft.rows.iter().map(|row| row.get(n)).filter(|cell| !is_unknown(cell));
        if let Some(note) = dates::note_on(column.seen, cells.next().unwrap_or_default(), options.today) {
            issues.add(0, &column.heading, "", &note);
        }
    }
    let rivals = if is_said(draft, mapping, options) { Vec::new() } else { guess::find_rival_dates(draft) };
    if let [first, ..] = rivals[..] {
        let named: Vec<&str> = rivals.iter().map(|&n| draft.columns[n].heading.as_str()).collect();
        let reason = format!(
            "nothing tells which of these columns says when it happened, and the incidents are undated: {}",
            named.join(", ")
        );
        issues.add(0, &draft.columns[first].heading, "", &reason);
    }
    issues
}

fn head(draft: &Draft, summary: String) -> Head {
    let editor_note = draft.profile.caution.to_owned();
    Head { title: draft.title.clone(), summary, editor_note, ..Head::default() }
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
    draft: Draft,
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
                importer.fetch(ahead.by_ref().take(ROWS_FETCHED).map(|(_, marks)| marks));
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
pub(super) fn preview(draft: &Draft, mapping: &Mapping, options: &Options) -> Reading {
    let empty = || Importer::new(Head::default(), &Draft::new(draft.format, &[]), mapping, options);
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
