//! The command line: what can be asked, and the commands that need no window.

pub mod arguments;
pub mod check;
pub mod convert;
pub mod export;
pub mod generate;
mod help;
pub mod reading;
pub mod redaction;
pub mod render;

pub use arguments::Arguments;
