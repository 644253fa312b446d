//! What the pages of a briefing add to its steps.

pub use super::texts::pages::*;

/// The keys of a page in a browser, and what they do.
pub const KEY_LIST: [(&str, &str); 11] = [
    ("→ ↓ PgDn Space Enter N", "Next"),
    ("← ↑ PgUp Backspace P", "Back"),
    ("Click, wheel down, swipe left", "Next"),
    ("Wheel up, swipe right", "Back"),
    ("Home, End", "First, last"),
    ("7 Enter", "To step 7"),
    ("B", "Black"),
    ("W", "White"),
    ("F", "Full screen"),
    ("Esc", "All steps below each other"),
    ("?", "These keys"),
];

/// "Written 051800Z JAN 22".
pub fn written(moment: &str) -> String {
    format!("Written {moment}")
}

/// Which step of how many: "3 / 12".
pub fn number(n: usize, of: usize) -> String {
    format!("{n} / {of}")
}
