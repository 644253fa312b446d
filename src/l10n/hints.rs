//! What somebody reads at the first start.

pub use super::texts::hints::*;
