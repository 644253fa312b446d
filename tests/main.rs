//! All tests through the real program share one binary.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod check_command;
