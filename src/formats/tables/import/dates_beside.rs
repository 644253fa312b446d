//! Dates of a row beside the one that is used: none is lost without a word.

use crate::formats::Problem;
use jiff::civil::DateTime;

use super::{Importer, Wrong};
use crate::formats::tables::{FieldRole, dates};

impl Importer<'_> {
    /// Says of a row without a date that another column has one, which may be meant.
    pub(super) fn tell_unused_date(&mut self) {
        let is_dated =
            || [FieldRole::From, FieldRole::To, FieldRole::Year].iter().any(|&one| self.cell(one).is_some());
        let unused = self.other_dates.iter().copied().find(|&column| self.stated(column).is_some());
        let Some(column) = unused.filter(|_| !is_dated()) else { return };
        let problem = Problem::UnusedDate;
        self.wrong(&Wrong { column, problem });
    }

    /// Says of further columns of the same row that have another date than the one that is used.
    pub(super) fn compare_dates(&self, used: (usize, DateTime), say: &mut impl FnMut(usize, Problem)) {
        let (used, start) = used;
        let columns = self.plan.columns(FieldRole::From).iter().copied();
        for column in columns.filter(|&column| column != used && self.stated(column) != self.stated(used)) {
            let Some(id) = self.stated(column) else { continue };
            let read = dates::read_cell(self.builder.text(id), &self.how(column));
            if !read.is_ok_and(|read| read.moment.start == start) {
                say(column, Problem::OtherDate);
            }
        }
    }
}
