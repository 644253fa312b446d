//! How numbers are written: with the separators of the language, and with its own digits where the user
//! wishes. What is read out letter by letter (positions, date-time groups, sums of files) keeps 0 to 9.

use std::sync::atomic::{AtomicBool, Ordering};

use super::texts::numbers as say;

static OWN_DIGITS: AtomicBool = AtomicBool::new(false);

/// Whether numbers are written with the language's own digits from now on, where it has some.
pub fn use_own_digits(wanted: bool) {
    OWN_DIGITS.store(wanted, Ordering::Relaxed);
}

/// Whether the language has digits of its own.
pub fn has_own_digits() -> bool {
    !say::digits().starts_with('0')
}

fn are_digits_own() -> bool {
    OWN_DIGITS.load(Ordering::Relaxed) && has_own_digits()
}

fn separators() -> (&'static str, &'static str) {
    if are_digits_own() { (say::own_group(), say::own_decimal()) } else { (say::group(), say::decimal()) }
}

/// The same with the digits that are wanted.
pub fn in_digits(number: String) -> String {
    if !are_digits_own() {
        return number;
    }
    let own = |letter: char| letter.to_digit(10).and_then(|digit| say::digits().chars().nth(digit as usize));
    number.chars().map(|letter| own(letter).unwrap_or(letter)).collect()
}

/// A whole number with its thousands set apart: "1 000 000".
pub fn grouped(n: usize) -> String {
    let (digits, separator) = (n.to_string(), separators().0);
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 * separator.len());
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    in_digits(out)
}

/// A number with so many decimals: "7.5".
pub fn rounded(number: f64, decimals: usize) -> String {
    in_digits(format!("{number:.decimals$}").replace('.', separators().1))
}

/// A number with as many decimals as it was stated with: "120", "2.5".
pub fn stated(number: &impl ToString) -> String {
    in_digits(number.to_string().replace('.', separators().1))
}

/// A number in the room of four letters, never more than it is: "999", "1.2k", "68k", "1.2M".
pub fn short(n: usize) -> String {
    let (unit, told) = match n {
        0..1_000 => return in_digits(n.to_string()),
        1_000..1_000_000 => (1_000, say::thousands as fn(&str) -> String),
        _ => (1_000_000, say::millions as fn(&str) -> String),
    };
    match (n / unit, n % unit * 10 / unit) {
        (whole @ 0..10, tenth @ 1..) => told(&in_digits(format!("{whole}{}{tenth}", separators().1))),
        (whole, _) => told(&in_digits(whole.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::facts::incidents;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(incidents(1), "1 incident");
        assert_eq!(incidents(1_000), "1\u{202f}000 incidents");
    }

    #[test]
    fn decimals_are_as_many_as_wanted_or_as_stated() {
        assert_eq!([rounded(7.46, 1), rounded(38.2, 0)], ["7.5", "38"]);
        assert_eq!([stated(&120.0), stated(&2.5)], ["120", "2.5"]);
    }

    #[test]
    fn a_short_number_is_never_more_than_it_is() {
        for (n, told) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1k"),
            (1_290, "1.2k"),
            (9_999, "9.9k"),
            (68_573, "68k"),
            (999_999, "999k"),
            (1_250_000, "1.2M"),
            (40_000_000, "40M"),
        ] {
            assert_eq!(short(n), told);
        }
    }
}
