//! All tests through the real program share one binary.

mod check_command;
