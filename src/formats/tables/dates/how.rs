//! What has to be known to read a date, but for its text.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::habits::Habits;

/// In which order day and month stand, where numbers alone do not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// 31/12/2021
    #[default]
    DayFirst,
    /// 12/31/2021
    MonthFirst,
}

/// What has to be known to read a date, but for its text.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::formats::tables) struct How {
    /// The order of day and month.
    pub order: DateOrder,
    /// The same where dots stand between them: who writes dots has the day first nearly everywhere.
    pub dotted: DateOrder,
    /// Today: a year of two digits is not in the future. Without it, those from 70 on are of the last
    /// century.
    pub today: Option<Date>,
    /// What the other cells of its column say.
    pub column: Habits,
}

impl How {
    /// By this order, whatever stands between day and month.
    pub(crate) fn of(order: DateOrder) -> Self {
        Self { order, dotted: order, ..Self::default() }
    }
}
