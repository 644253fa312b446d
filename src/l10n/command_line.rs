//! What is asked and answered on the command line.

pub use super::texts::command_line::*;

/// How many issues a report does not tell; `None` where there are none.
pub fn untold(issues: usize) -> Option<String> {
    (issues > 0).then(|| issues_untold(issues))
}
