//! The commands that need no window.

pub mod check;
pub mod render;
