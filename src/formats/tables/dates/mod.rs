//! Dates and times as people write them.
//!
//! | file | idea |
//! | --- | --- |
//! | `cell` | a cell of a column, whatever shape its date has |
//! | `plain` | one day, month or year, with a time behind it or none |
//! | `day` | a day, a month or a year, in numbers or words |
//! | `names` | names of months and days of the week, by language |
//! | `clock`, `zone` | times of day, and the zone behind them |
//! | `between` | times of day from one to another |
//! | `headed` | the clock that a heading names |
//! | `span` | from one day to another, and quarters |
//! | `edtf` | digits that are not known, dates that are not certain |
//! | `dtg` | date-time groups of the military |
//! | `epoch` | seconds since 1970, days of a spreadsheet |
//! | `how`, `read` | what has to be known to read a date, and what was read of it |
//! | `seen`, `habits` | what the cells of a column say together, and how they are read for that |
//! | `recording`, `notes` | columns that say when a row was made, and what has to be said of a column |

mod between;
mod cell;
mod clock;
mod day;
mod dtg;
mod edtf;
mod epoch;
mod habits;
mod headed;
mod how;
mod names;
mod notes;
mod plain;
mod read;
pub(super) mod recording;
mod seen;
mod span;
pub(super) mod zone;

pub use self::cell::read;
pub(super) use self::cell::{read_cell, read_clock};
pub(super) use self::habits::{Flaw, Habits};
pub(super) use self::headed::Headed;
pub use self::how::DateOrder;
pub(super) use self::how::How;
pub(super) use self::names::month;
pub(super) use self::notes::{note_on, note_on_times};
pub(super) use self::read::Read;
pub use self::seen::Seen;

#[cfg(test)]
mod tests;
