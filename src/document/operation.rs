//! What the user did, as data: a sentence is made of it where it is shown.

use serde::{Deserialize, Serialize};

use crate::model::Table;

/// What the user did. Steps are counted from 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "did", rename_all = "kebab-case")]
pub enum Operation {
    /// Places were put on the map.
    Placed {
        /// What the first of them is called.
        name: String,
        /// How many.
        count: usize,
    },
    /// Positions of places were taken away again.
    Unplaced {
        /// How many.
        count: usize,
    },
    /// A field of a row was changed.
    Changed {
        /// The table.
        table: Table,
        /// What the row is called.
        name: String,
        /// The field, by its name in files.
        field: String,
    },
    /// A row was made.
    Added {
        /// The table.
        table: Table,
        /// What it is called.
        name: String,
    },
    /// A row was taken away.
    Removed {
        /// The table.
        table: Table,
        /// What it was called.
        name: String,
    },
    /// A row was merged into another.
    Merged {
        /// The table.
        table: Table,
        /// What the one is called that stays.
        name: String,
    },
    /// The dossier as a whole says something else in a field.
    Told {
        /// The field, by its name in files.
        field: String,
    },
    /// Steps of the briefing were made from the incidents.
    Drafted,
    /// A step was put into the briefing.
    StepAdded {
        /// Which.
        step: usize,
    },
    /// A step was taken away.
    StepRemoved {
        /// Which it was.
        step: usize,
    },
    /// A step was moved.
    StepMoved {
        /// Where it was.
        from: usize,
        /// Where it is.
        to: usize,
    },
    /// A step was left out of the show, or is shown again.
    StepHidden {
        /// Which.
        step: usize,
    },
    /// Something of a step was changed.
    StepChanged {
        /// Which.
        step: usize,
        /// The field, by its name in files.
        field: String,
    },
    /// The seconds of several steps were taken from a rehearsal.
    Paced,
    /// Something of the briefing as a whole was changed.
    BriefingChanged {
        /// The field, by its name in files.
        field: String,
    },
    /// What had been saved was taken back, and then something else was done.
    Undone {
        /// So many changes.
        count: usize,
    },
}

impl Operation {
    /// Whether it was done to the briefing.
    pub fn is_of_briefing(&self) -> bool {
        match self {
            Self::Drafted
            | Self::StepAdded { .. }
            | Self::StepRemoved { .. }
            | Self::StepMoved { .. }
            | Self::StepHidden { .. }
            | Self::StepChanged { .. }
            | Self::Paced
            | Self::BriefingChanged { .. } => true,
            Self::Placed { .. }
            | Self::Unplaced { .. }
            | Self::Changed { .. }
            | Self::Added { .. }
            | Self::Removed { .. }
            | Self::Merged { .. }
            | Self::Told { .. }
            | Self::Undone { .. } => false,
        }
    }

    /// The step that it was about, before it was done; `None` where it was about none.
    pub fn step_before(&self) -> Option<usize> {
        match *self {
            Self::StepAdded { step } => step.checked_sub(1),
            Self::StepRemoved { step } | Self::StepHidden { step } | Self::StepChanged { step, .. } => {
                Some(step)
            }
            Self::StepMoved { from, .. } => Some(from),
            _ => None,
        }
    }

    /// The step that it was about, after it was done; `None` where it was about none.
    pub fn step_after(&self) -> Option<usize> {
        match *self {
            Self::StepAdded { step } | Self::StepMoved { to: step, .. } => Some(step),
            _ => self.step_before(),
        }
    }
}
