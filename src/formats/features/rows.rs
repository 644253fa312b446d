//! Features and their fields as rows and columns.
//!
//! Features have their fields by name, each its own. So the file is gone over twice: first to find
//! every name, which makes the columns, and then to fill them.

use std::collections::HashMap;
use std::ops::Range;
use std::thread;

use super::super::tables::{Cells, Column, Meaning, RowSource, Table};
use super::super::{FormatError, Issue, Progress, shown};

/// The most columns that a file may have.
const MOST_COLUMNS: usize = 10_000;

/// The most cells: rows times columns. Features that all differ would fill hours with empty cells.
const MOST_CELLS: usize = 2_000_000_000;

/// The most bytes in one cell.
const LONGEST_CELL: usize = 64 * 1024 * 1024;

/// How many features are read between two looks at the wish to stop.
const PIECE: usize = 512;

/// From so many features on, two threads look for names.
const HALVED: usize = 20_000;

/// A column that the format itself has, as opposed to one that the file names.
pub(super) struct Own {
    /// Its heading, and the name by which the reader puts values there.
    pub heading: &'static str,
    /// What it is.
    pub given: Option<Meaning>,
}

/// The column `heading` that means `given`.
pub(super) const fn own(heading: &'static str, given: Meaning) -> Own {
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
        let what = format!("{rows} rows with {columns} different fields are more than can be read");
        return Err(FormatError::Excessive { line: None, what });
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
            let what = format!("its rows have more than {MOST_COLUMNS} different fields");
            return Err(FormatError::Excessive { line, what });
        }
    }
    Ok(fields)
}

/// What one feature says, by the name of each field.
pub(super) struct Fields {
    names: Vec<Name>,
    /// Columns that the file names, by their names.
    by_name: HashMap<String, usize>,
    own: &'static [Own],
    /// Columns of the format, in the order of `own`.
    by_own: Vec<Option<usize>>,
    /// Whether the columns are still being found, so that values do not matter.
    pub discovering: bool,
    values: Vec<String>,
    /// Which of the values have been put; the same column may stand there twice.
    filled: Vec<usize>,
    /// Which column comes next if this feature is like those before.
    expected: usize,
    /// In the order in which cells go into a row, the columns.
    order: Vec<usize>,
    /// What was wrong with this feature, and where in it.
    problems: Vec<(Option<usize>, Issue)>,
}

/// A column as it was found: one of the format, or one of the file with its name.
enum Name {
    Own(usize),
    Named(String),
}

impl Fields {
    fn new(own: &'static [Own]) -> Self {
        Self {
            names: Vec::new(),
            by_name: HashMap::new(),
            own,
            by_own: own.iter().map(|_| None).collect(),
            discovering: true,
            values: Vec::new(),
            filled: Vec::new(),
            expected: 0,
            order: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Forgets the feature before.
    fn start(&mut self) {
        self.forget();
        self.problems.clear();
    }

    /// Takes away all values that were put.
    pub(super) fn forget(&mut self) {
        for column in self.filled.drain(..) {
            self.values[column].clear();
        }
        self.expected = 0;
    }

    /// Puts a value into a column of the format.
    pub(super) fn own(&mut self, heading: &'static str, value: &str) {
        let Some(n) = self.own.iter().position(|own| own.heading == heading) else { return };
        let column = match self.by_own[n] {
            Some(column) => column,
            None if self.discovering => {
                self.by_own[n] = Some(self.names.len());
                self.names.push(Name::Own(n));
                return;
            }
            None => return,
        };
        self.put(column, value);
    }

    /// Puts a value into the column that the file calls `name`.
    pub(super) fn named(&mut self, name: &str, value: &str) {
        let column = match self.names.get(self.expected) {
            Some(Name::Named(expected)) if expected == name => self.expected,
            _ => match self.by_name.get(name) {
                Some(&column) => column,
                None if self.discovering && self.names.len() <= MOST_COLUMNS => {
                    let column = self.names.len();
                    self.by_name.insert(name.to_owned(), column);
                    self.names.push(Name::Named(name.to_owned()));
                    column
                }
                None => return,
            },
        };
        self.expected = column + 1;
        self.put(column, value);
    }

    /// Adds the names that were met in later features.
    fn add_names(&mut self, later: Self) {
        for name in later.names {
            match name {
                Name::Own(n) => self.own(self.own[n].heading, ""),
                Name::Named(name) => self.named(&name, ""),
            }
        }
    }

    fn put(&mut self, column: usize, value: &str) {
        if self.discovering || value.is_empty() {
            return;
        }
        if value.len() > LONGEST_CELL {
            self.problem("", value, format!("it is longer than {} MiB", LONGEST_CELL >> 20));
            return;
        }
        let cell = &mut self.values[column];
        // What stands there twice is said twice.
        if !cell.is_empty() {
            if cell.len() + value.len() > LONGEST_CELL {
                return;
            }
            cell.push_str("; ");
        }
        cell.push_str(value);
        self.filled.push(column);
    }

    /// Notes that something of this feature could not be used.
    pub(super) fn problem(&mut self, field: &str, value: &str, reason: String) {
        if self.discovering {
            return;
        }
        let at = Some(value.as_ptr() as usize);
        let (path, field) = (String::new(), field.to_owned());
        self.problems.push((at, Issue { line: None, path, field, value: shown(value), reason }));
    }

    /// Makes the columns out of the names that were found.
    fn settle(&mut self, prefix: &str) -> Vec<Column> {
        let own = self.own;
        self.discovering = false;
        self.forget();
        self.values = self.names.iter().map(|_| String::new()).collect();
        let rest = own.iter().position(|own| own.heading.is_empty()).unwrap_or(own.len());
        let named = (0..self.names.len()).filter(|&n| matches!(self.names[n], Name::Named(_)));
        let columns = |own: &[Option<usize>]| own.iter().flatten().copied().collect::<Vec<_>>();
        self.order = columns(&self.by_own[..rest]);
        self.order.extend(named);
        self.order.extend(columns(&self.by_own[rest..]));
        let lower = |text: &str| text.trim().to_lowercase();
        let mut taken: Vec<_> = self.by_name.keys().map(|name| lower(name)).collect();
        taken.sort_unstable();
        let column = |&n: &usize| match &self.names[n] {
            Name::Named(name) => Column { heading: name.clone(), given: None },
            Name::Own(n) => {
                let Own { heading, given } = &own[*n];
                let mut heading = (*heading).to_owned();
                while taken.binary_search(&lower(&heading)).is_ok() {
                    heading = format!("{prefix} {heading}");
                }
                Column { heading, given: *given }
            }
        };
        self.order.iter().map(column).collect()
    }
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
            issue.line = Some(line + more).filter(|_| !self.on_one_line);
            let dot = if issue.field.is_empty() { "" } else { "." };
            issue.path = format!("{}[{n}]{dot}{}", F::ROWS, issue.field);
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
