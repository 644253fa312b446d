//! Everything that is tested from outside: one binary, so that the map in the program is linked once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test says what it expects, and stops where that is not so"
)]

mod architecture;
#[cfg(target_os = "linux")]
mod processes;
