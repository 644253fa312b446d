//! Floor 2: what is asked of opened dossiers.
//!
//! [`layer`] is an opened dossier among others, [`target`] names a thing in one of them,
//! [`rows`] is the list of incidents by day, [`find`] tells which incidents a text is found in,
//! [`changes`] what came, changed and went between two readings of one file, [`matching`] which
//! incident of the one is which of the other, and [`report`] what could not be used of a file.

pub mod changes;
pub mod find;
pub mod layer;
pub mod matching;
pub mod report;
pub mod rows;
mod same;
pub mod target;

pub use changes::Changes;
pub use layer::{GroupId, Layer, LayerId, Layers};
pub use matching::Matching;
pub use report::Report;
pub use rows::{Heading, Row, Rows};
pub use target::{Item, Target};
