//! Something in a file that could not be used: where, what, and how often.

use super::{Problem, shown};

/// Where something stands in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The line, from 1, of the very value, or of the row where there is no such value.
    pub line: Option<u32>,
    /// The record, from 1, where all of them stand on one line.
    pub record: Option<u32>,
    /// Where in the file: `incidents[2].when.from`, or which part of it; empty in a table, whose rows
    /// are told by their lines.
    pub path: String,
    /// Where in the row: `when.from`, or a heading; empty for a whole row.
    pub field: String,
    /// The value as it stands there, cut after about 120 characters.
    pub value: String,
}

/// Something in the file that could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Where it is.
    pub place: Place,
    /// Why it could not be used.
    pub problem: Problem,
    /// 0 where it stands for itself; otherwise for how many more of the same problem, which are not
    /// listed.
    pub more: usize,
}

impl Issue {
    /// An issue with what stands at a place.
    pub fn at(place: Place, problem: Problem) -> Self {
        Self { place, problem, more: 0 }
    }

    /// An issue with a cell of a table's row; `field` is its heading.
    pub(crate) fn of_row(line: u32, field: &str, value: &str, problem: Problem) -> Self {
        let (field, value) = (field.to_owned(), shown(value));
        Self::at(
            Place { line: Some(line).filter(|&line| line > 0), field, value, ..Place::default() },
            problem,
        )
    }

    /// The same with a record of a file that has all of them on one line, from 1.
    pub(crate) fn of_record(record: u32, field: &str, value: &str, problem: Problem) -> Self {
        let mut issue = Self::of_row(0, field, value, problem);
        issue.place.record = Some(record);
        issue
    }

    /// An issue with a part of a file, such as a sheet, as a whole.
    pub(crate) fn of_part(name: &str, problem: Problem) -> Self {
        Self::at(Place { path: name.to_owned(), ..Place::default() }, problem)
    }

    /// How many issues it stands for.
    pub fn count(&self) -> usize {
        self.more.max(1)
    }
}

/// How many issues there are, those among them that are only counted.
pub fn how_many(issues: &[Issue]) -> usize {
    issues.iter().map(Issue::count).sum()
}
