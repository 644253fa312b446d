//! Features and their fields as rows and columns.
//!
//! Features have their fields by name, each its own. So the file is gone over twice: first to find
//! every name, which makes the columns, and then to fill them.
//!
//! | file | idea |
//! | --- | --- |
//! | `fields` | what one feature says, by the names of its fields |

mod fields;

use crate::formats::Fault;
use std::ops::Range;
use std::thread;

use super::super::tables::{Cells, FieldRole, RowSource, Table};
use super::super::{FormatError, Issue};
use crate::progress::Progress;
pub(super) use fields::Fields;

/// The most columns that a file may have.
const MOST_COLUMNS: usize = 10_000;

/// The most cells: rows times columns. Features that all differ would fill hours with empty cells.
const MOST_CELLS: usize = 2_000_000_000;

/// How many features are read between two looks at the wish to stop.
const PIECE: usize = 512;

/// From so many features on, two threads look for names.
const HALVED: usize = 20_000;

/// A column that the format itself has, as opposed to one that the file names.
pub(super) struct Own {
    /// Its heading, and the name by which the reader puts values there.
    pub heading: &'static str,
    /// What it is.
    pub given: Option<FieldRole>,
}

/// The column `heading` that means `given`.
pub(super) const fn own(heading: &'static str, given: FieldRole) -> Own {
    Own { heading, given: Some(given) }
}

/// The column `heading` that the importer may guess.
pub(super) const fn plain(heading: &'static str) -> Own {
    Own { heading, given: None }
}

/// Where among the format's own columns those stand that the file names.
pub(super) const NAMED: Own = plain("");

/// A file taken apart into features.
pub(super) trait Features: Send + Sync {
    /// What one feature is called in an issue's path: `features`.
    const ROWS: &'static str;

    /// The columns of the format, in their order, with [`NAMED`] among them.
    const OWN: &'static [Own];

    /// How a format's own column is told from a property of the same name.
    const PREFIX: &'static str;

    /// The whole text.
    fn text(&self) -> &str;

    /// How many features there are.
    fn count(&self) -> usize;

    /// Where in the text feature `n` stands.
    fn span(&self, n: usize) -> Range<usize>;

    /// Puts what feature `n` says into `fields`; `false` where it is no row, and `fields` has been
    /// told why.
    ///
    /// # Errors
    /// When the file cannot be read any further.
    fn read(&self, n: usize, fields: &mut Fields) -> Result<bool, FormatError>;
}

/// A table of the features of a file. A first time over them finds the columns.
///
/// # Errors
/// When a feature cannot be read, there are too many columns, or `progress` was cancelled.
pub(super) fn table<'a, F: Features + 'a>(
    features: F,
    title: String,
    summary: String,
    progress: &'a Progress,
) -> Result<Table<'a>, FormatError> {
    let mut fields = names(&features, progress)?;
    if fields.names.len().saturating_mul(features.count()) > MOST_CELLS {
        let (columns, rows) = (fields.names.len(), features.count());
        return Err(FormatError::excessive(None, Fault::TooManyRowsOfFields { rows, columns }));
    }
    let columns = fields.settle(F::PREFIX);
    let on_one_line = on_one_line(&features);
    let rows =
        Rows { features, fields, on_one_line, progress, next: 0, counted: Counted::default(), furthest: 0 };
    Ok(Table { columns: Some(columns), title, summary, ..Table::of(Box::new(rows)) })
}

/// Whether a file has several features and all on one line, which then tells none from another.
fn on_one_line<F: Features>(features: &F) -> bool {
    let Some(last) = features.count().checked_sub(1).filter(|&last| last > 0) else { return false };
    let starts = features.span(0).start..features.span(last).start;
    features.text().get(starts).is_some_and(|text| memchr::memchr(b'\n', text.as_bytes()).is_none())
}

/// Finds the names of all fields, in the order in which they are met first.
///
/// Of many features a second thread goes over the later half.
fn names<F: Features>(features: &F, progress: &Progress) -> Result<Fields, FormatError> {
    let count = features.count();
    if count >= HALVED {
        let halves = thread::scope(|scope| {
            let later = || names_in(features, count / 2..count, progress);
            let later = thread::Builder::new().name("sitmap-names".to_owned()).spawn_scoped(scope, later);
            let first = names_in(features, 0..count / 2, progress);
            Some((first.ok()?, later.ok()?.join().ok()?.ok()?))
        });
        if let Some((mut first, later)) = halves {
            first.add_names(later);
            if first.names.len() <= MOST_COLUMNS {
                return Ok(first);
            }
        }
    }
    // Where something is wrong, too: so it is the first such thing that is told.
    names_in(features, 0..count, progress)
}

fn names_in<F: Features>(
    features: &F,
    range: Range<usize>,
    progress: &Progress,
) -> Result<Fields, FormatError> {
    let mut fields = Fields::new(F::OWN);
    for n in range {
        if n % PIECE == 0 && progress.is_cancelled() {
            return Err(FormatError::Cancelled);
        }
        fields.start();
        features.read(n, &mut fields)?;
        if fields.names.len() > MOST_COLUMNS {
            let line = Some(line_at(features.text(), features.span(n).start));
            return Err(FormatError::excessive(line, Fault::TooManyFields { most: MOST_COLUMNS }));
        }
    }
    Ok(fields)
}

/// The rows of a file of features.
struct Rows<'a, F> {
    features: F,
    fields: Fields,
    /// Whether a line tells no feature from another.
    on_one_line: bool,
    progress: &'a Progress,
    next: usize,
    counted: Counted,
    /// Up to which feature progress has been counted: rows may be asked for again.
    furthest: usize,
}

/// How many lines there are up to a place in the text, counted once on the way.
#[derive(Default)]
struct Counted {
    offset: usize,
    ends: u32,
}

impl Counted {
    fn line(&mut self, text: &str, offset: usize) -> u32 {
        if offset < self.offset {
            *self = Self::default();
        }
        self.ends += ends_in(&text.as_bytes()[self.offset..offset]);
        self.offset = offset;
        self.ends + 1
    }
}

fn ends_in(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&b| u32::from(b == b'\n')).sum()
}

fn line_at(text: &str, offset: usize) -> u32 {
    ends_in(&text.as_bytes()[..offset]) + 1
}

impl<F: Features> Rows<'_, F> {
    /// Reads feature `next`; `false` where it is no row.
    fn read(&mut self, row: &mut Cells) -> Result<bool, FormatError> {
        let n = self.next;
        self.next += 1;
        let span = self.features.span(n);
        if n >= self.furthest {
            self.furthest = n + 1;
            self.progress.advance(span.len() as u64 / 2);
        }
        self.fields.forget();
        let known = self.fields.problems.len();
        let is_row = self.features.read(n, &mut self.fields)?;
        let text = self.features.text();
        let line = self.counted.line(text, span.start);
        for (at, issue) in &mut self.fields.problems[known..] {
            // A value that is a part of the text has a line of its own.
            let inside = at.and_then(|at| at.checked_sub(text.as_ptr() as usize));
            let inside = inside.filter(|at| span.contains(at));
            let more = inside.map_or(0, |at| ends_in(&text.as_bytes()[span.start..at]));
            let place = &mut issue.place;
            place.line = Some(line + more).filter(|_| !self.on_one_line);
            place.record = u32::try_from(n + 1).ok().filter(|_| self.on_one_line);
            let dot = if place.field.is_empty() { "" } else { "." };
            place.path = format!("{}[{n}]{dot}{}", F::ROWS, place.field);
        }
        if is_row {
            row.clear();
            row.line = line;
            row.record = if self.on_one_line { u32::try_from(n + 1).unwrap_or_default() } else { 0 };
            self.fields.order.iter().for_each(|&column| row.push(&self.fields.values[column]));
        }
        Ok(is_row)
    }
}

impl<F: Features> RowSource for Rows<'_, F> {
    fn next(&mut self, row: &mut Cells) -> Result<bool, FormatError> {
        while self.next < self.features.count() {
            if self.next.is_multiple_of(PIECE) && self.progress.is_cancelled() {
                return Err(FormatError::Cancelled);
            }
            if self.read(row)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn rewind(&mut self) -> Result<(), FormatError> {
        (self.next, self.counted) = (0, Counted::default());
        self.fields.start();
        Ok(())
    }

    fn problems(&mut self) -> Vec<Issue> {
        self.fields.problems.drain(..).map(|(_, issue)| issue).collect()
    }
}
