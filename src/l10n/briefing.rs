//! What a briefing says of itself.

use super::facts;

pub use super::texts::briefing::*;

/// How many incidents and statements come from a source.
pub fn cited(incidents: usize, statements: usize) -> String {
    match (incidents, statements) {
        (0, 0) => String::new(),
        (_, 0) => facts::incidents(incidents),
        (0, _) => facts::statements(statements),
        _ => cited_by_both(incidents, statements),
    }
}

/// On which pages a source is quoted.
pub fn on_pages(pages: &[usize]) -> String {
    pages_of_source(pages.len(), &facts::listed(pages.iter().map(ToString::to_string)))
}
