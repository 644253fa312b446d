//! The question for files in the window.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::numbers;

pub use super::texts::files::*;

/// So many bytes: "812 B", "1.2 MB".
pub fn bytes_of(bytes: u64) -> String {
    let (unit, told) = match bytes {
        0..1_000 => return self::bytes(&bytes.to_string()),
        1_000..1_000_000 => (1_000_u64, kilobytes as fn(&str) -> String),
        1_000_000..1_000_000_000 => (1_000_000, megabytes as fn(&str) -> String),
        _ => (1_000_000_000, gigabytes as fn(&str) -> String),
    };
    let number = bytes as f64 / unit as f64;
    told(&numbers::rounded(number, usize::from(number < 9.95)))
}

/// When a file was written to, by the clock of this machine: "2022-01-05 09:30".
pub fn moment_of(at: Timestamp) -> String {
    at.to_zoned_datetime(TimeZone::system()).datetime().strftime("%Y-%m-%d %H:%M").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_as_many_digits_as_matter() {
        let told = [0, 999, 1_000, 12_345, 2_450_000, 64_000_000, 1_500_000_000].map(bytes_of);
        assert_eq!(told, ["0 B", "999 B", "1.0 kB", "12 kB", "2.5 MB", "64 MB", "1.5 GB"]);
    }
}
