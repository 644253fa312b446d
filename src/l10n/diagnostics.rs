//! What is said of the log and of reports of faults.

pub use super::texts::diagnostics::*;
