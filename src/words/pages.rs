//! What the pages of a briefing add to its steps.

/// Over the files that a briefing was made from.
pub const MADE_FROM: &str = "Made from";
/// Over the numbers by which files are told apart.
pub const SHA256: &str = "SHA-256";
/// Where the SHA-256 of a file is not known.
pub const SHA256_UNKNOWN: &str = "SHA-256 not known";
/// Over sources in the speaker's notes.
pub const SOURCES: &str = "Sources on this slide";
/// Before whose data the base map is.
pub const BASE_MAP: &str = "Map";
/// What the strip of time is, for those who cannot see it.
pub const STRIP: &str = "When the incidents were, and when this step is";
/// What the list of figures is.
pub const FIGURES: &str = "Figures";
/// Over the keys of a page in a browser.
pub const KEYS: &str = "Keys";
/// The buttons of a page in a browser.
pub const STEPS: &str = "Steps";
/// The button that goes back.
pub const PREVIOUS: &str = "Previous step";
/// The button that goes on.
pub const NEXT: &str = "Next step";
/// How a page in a browser is turned, at its start.
pub const HINT: &str = "Click, wheel, arrow keys or swipe: next step";
/// Where a name stands for a file without one.
pub const UNNAMED_FILE: &str = "File without a name";

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
