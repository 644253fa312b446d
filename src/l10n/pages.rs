//! What the pages of a briefing add to its steps.

use super::numbers::in_digits;
pub use super::texts::pages::*;

/// The keys of a page in a browser, and what they do.
pub fn key_list() -> [(&'static str, &'static str); 11] {
    [
        (keys_next(), go_on()),
        (keys_back(), go_back()),
        (touch_next(), go_on()),
        (touch_back(), go_back()),
        (keys_ends(), to_ends()),
        (keys_number(), to_number()),
        ("B", black()),
        ("W", white()),
        ("F", full_screen()),
        (keys_leave(), all_steps()),
        ("?", these_keys()),
    ]
}

/// Which step of how many: "3 / 12".
pub fn number(n: usize, of: usize) -> String {
    in_digits(format!("{n} / {of}"))
}
