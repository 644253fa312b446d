//! What commands do, beyond their names.

pub use super::texts::help::*;
