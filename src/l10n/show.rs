//! What the presenter says of itself.

use super::numbers::in_digits;
pub use super::texts::show::*;

/// How long something took: "4:05", "1:04:05".
pub fn duration(seconds: f32) -> String {
    let whole = seconds.max(0.0) as u64;
    let (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60);
    in_digits(if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    })
}

/// What a rehearsal came to.
pub fn rehearsed(steps: usize, seconds: f32) -> String {
    steps_in(steps, &duration(seconds))
}
