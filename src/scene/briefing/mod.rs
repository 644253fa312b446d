//! A briefing as plain data: what the room sees at each step, before anybody draws it.
//!
//! [`deck`] is the steps of what is open, from its own briefing or made from its incidents; [`step`]
//! is one of them put into words; `compose` does that with the `evidence` of incidents, `lists` for
//! steps that are lists, which `spread` parts where they are long; `step_map` finds what its map shows,
//! [`strip`] is the time of all incidents. The presenter, the pages on paper and the pictures are all
//! drawn from the same [`Step`].
//!
//! [`edit`] is what can be changed in a briefing, [`editor`] where it is made,
//! [`outline`] its steps as a list tells them, [`markings`] classifications to choose from.

mod compose;
pub mod deck;
pub mod edit;
pub mod editor;
mod evidence;
mod lists;
pub mod markings;
pub mod outline;
mod plan;
mod spread;
pub mod step;
mod step_map;
pub mod strip;
#[cfg(test)]
mod tests;

pub use deck::{Cover, Deck};
pub use edit::Edit;
pub use editor::{BriefingCommand, BriefingEditor, Dock, Leaving, Unsaved};
pub use step::{Entry, Figure, Quote, Step, StepMap, StepMark, Weight};
pub use strip::Strip;
