//! Floor 3: what is asked of opened dossiers.
//!
//! [`layer`] is an opened dossier among others, [`target`] names a thing in one of them,
//! [`filter`] is what the user wants to see of them. [`mod@matches`] are what passes it of each layer, and
//! [`shown`] is the answer, from which follow the [`rows`] of the list, the markers, the counts of the
//! legend and the [`histogram`] of the timeline. For that, [`find`] tells which incidents a text is found in, [`order`] which come
//! first, and [`spelling`] what is spelt nearly so; [`day`] are days as numbers. [`changes`] tells what came,
//! changed and went between two readings of one file, and [`Matching`] which incident of the one is
//! which of the other. [`edit`] is what was edited of a dossier while it is open. [`unplaced`] are places with a name and no position, and [`report`] is what could not be used, [`issue_table`] the same as CSV; [`history_table`] is what was changed of a layer as CSV.

pub mod changes;
mod chunked;
pub mod day;
pub mod edit;
pub mod filter;
pub mod find;
pub mod histogram;
pub mod history_table;
pub mod issue_table;
pub mod item;
pub mod layer;
pub mod matches;

pub mod order;
pub mod report;
pub mod rows;
mod same;
pub mod shown;
pub mod spelling;
pub mod target;
pub mod unplaced;

pub use crate::document::Matching;
pub use changes::Changes;
pub use day::Day;
pub use edit::Edit;
pub use filter::{DateSpan, Filter, Kinds};
pub use histogram::Histogram;
pub use item::Item;
pub use layer::{GroupId, Layer, LayerData, LayerId, Layers};
pub use matches::{LayerResult, Matches};
pub use order::Heading;
pub use report::Report;
pub use rows::{Row, Rows};
pub use shown::{Counts, FilterResult};
pub use target::Target;
pub use unplaced::{Proposal, Proposals};
