//! Tests of this floor compare what is said of it, which is easier to read than data. This is the
//! one file that looks up to [`crate::l10n`], and only in tests.

use super::write::dropped::Lost;
use super::{FileError, FormatError, Issue};
use crate::l10n::{dropped, errors, issues};

impl Issue {
    /// In a text that stays as long as the test runs, so that lists can be compared with literals.
    pub(crate) fn reason(&self) -> &'static str {
        issues::describe_issue(self).leak()
    }

    pub(crate) fn path(&self) -> &'static str {
        issues::describe_place(&self.place).leak()
    }
}

impl FormatError {
    pub(crate) fn said(&self) -> String {
        errors::describe_error_in_place(self)
    }
}

impl FileError {
    pub(crate) fn said(&self) -> String {
        errors::describe_file_error_with_path(self)
    }
}

impl Lost {
    pub(crate) fn said(&self) -> String {
        dropped::describe_lost(self)
    }
}
