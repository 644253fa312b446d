//! The palette, which finds everything by its name.

pub use super::texts::palette::*;
