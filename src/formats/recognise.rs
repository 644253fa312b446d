//! Which format it is, by what is in it and never by its name.

use super::tables::{self, csv};
use super::{Format, FormatError, Input, Options, Progress, Reading, native};

/// How much of a file is looked at.
const HEAD: usize = 1024 * 1024;

/// The one place where a format is recognised. Expects `progress` started.
pub(super) fn read(input: &Input<'_>, options: &Options, progress: &Progress) -> Result<Reading, FormatError> {
    let head = input.head(HEAD)?;
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&head);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    match first {
        None => Err(FormatError::Empty),
        Some(b'{' | b'[') => native::read(&input.whole(progress)?, progress),
        Some(_) => tables::read(csv::table(input, &head, progress)?, Format::Csv, options, progress),
    }
}
