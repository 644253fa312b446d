//! What is said of the ways to draw the window.

pub use super::texts::graphics::*;
