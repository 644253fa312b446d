//! Floor 5: what the program does when it is asked.

pub mod cli;
