//! What one feature says, by the names of its fields, and the columns that these make.

use crate::formats::Problem;
use std::collections::HashMap;

use super::{MOST_COLUMNS, Own};
use crate::formats::Issue;
use crate::formats::tables::Column;

/// The most bytes in one cell.
const LONGEST_CELL: usize = 64 * 1024 * 1024;

/// What one feature says, by the name of each field.
pub(in crate::formats::features) struct Fields {
    pub(super) names: Vec<Name>,
    /// Columns that the file names, by their names.
    by_name: HashMap<String, usize>,
    own: &'static [Own],
    /// Columns of the format, in the order of `own`.
    by_own: Vec<Option<usize>>,
    /// Whether the columns are still being found, so that values do not matter.
    pub discovering: bool,
    pub(super) values: Vec<String>,
    /// Which of the values have been put; the same column may stand there twice.
    filled: Vec<usize>,
    /// Which column comes next if this feature is like those before.
    expected: usize,
    /// In the order in which cells go into a row, the columns.
    pub(super) order: Vec<usize>,
    /// What was wrong with this feature, and where in it.
    pub(super) problems: Vec<(Option<usize>, Issue)>,
}

/// A column as it was found: one of the format, or one of the file with its name.
pub(super) enum Name {
    Own(usize),
    Named(String),
}

impl Fields {
    pub(super) fn new(own: &'static [Own]) -> Self {
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
    pub(super) fn start(&mut self) {
        self.forget();
        self.problems.clear();
    }

    /// Takes away all values that were put.
    pub(in crate::formats::features) fn forget(&mut self) {
        for column in self.filled.drain(..) {
            self.values[column].clear();
        }
        self.expected = 0;
    }

    /// Puts a value into a column of the format.
    pub(in crate::formats::features) fn own(&mut self, heading: &'static str, value: &str) {
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
    pub(in crate::formats::features) fn named(&mut self, name: &str, value: &str) {
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
    pub(super) fn add_names(&mut self, later: Self) {
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
            self.problem("", value, Problem::ValueTooLong { mebibytes: LONGEST_CELL >> 20 });
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
    pub(in crate::formats::features) fn problem(&mut self, field: &str, value: &str, problem: Problem) {
        if self.discovering {
            return;
        }
        let at = Some(value.as_ptr() as usize);
        self.problems.push((at, Issue::of_row(0, field, value, problem)));
    }

    /// Makes the columns out of the names that were found.
    pub(super) fn settle(&mut self, prefix: &str) -> Vec<Column> {
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
