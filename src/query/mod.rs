//! Floor 2: what is asked of opened dossiers.
//!
//! [`layer`] is an opened dossier among others, [`target`] names a thing in one of them,
//! [`rows`] is the list of incidents by day, [`find`] tells which incidents a text is found in.

pub mod find;
pub mod layer;
pub mod rows;
pub mod target;

pub use layer::{Layer, LayerId, Layers};
pub use rows::{Heading, Row, Rows};
pub use target::{Item, Target};
