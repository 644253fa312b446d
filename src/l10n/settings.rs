//! What is said of the file in which the user's choices are kept.

pub use super::texts::settings::*;
