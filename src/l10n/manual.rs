//! The manual in the program.

pub use super::texts::manual::*;
