//! Numbers and outcomes in words. "None reported" is not "not stated".

use crate::model::tables::Munition;
use crate::model::text::Text;
use crate::model::{CasualtyCount, Damage};

pub use super::texts::facts::*;

/// A number of people: "none reported", "3", "at least 2"; `None` where not stated.
pub fn toll(toll: CasualtyCount) -> Option<String> {
    let number = |count: u32| count as usize;
    match toll {
        CasualtyCount::Unknown => None,
        CasualtyCount::NoneReported => Some(none_reported().to_owned()),
        CasualtyCount::Count(count) => Some(count.to_string()),
        CasualtyCount::Bounds { best: Some(best), low: Some(low), high: Some(high) } => {
            Some(toll_best(number(best), number(low), number(high)))
        }
        CasualtyCount::Bounds { best: Some(best), .. } => Some(toll_about(number(best))),
        CasualtyCount::Bounds { low: Some(low), high: Some(high), .. } => {
            Some(toll_between(number(low), number(high)))
        }
        CasualtyCount::Bounds { low: Some(low), .. } => Some(toll_at_least(number(low))),
        CasualtyCount::Bounds { high: Some(high), .. } => Some(toll_at_most(number(high))),
        CasualtyCount::Bounds { .. } => None,
    }
}

/// Damage; `None` where not stated.
pub fn damage(damage: Damage, text: &Text) -> Option<&str> {
    match damage {
        Damage::Unknown => None,
        Damage::NoneReported => Some(none_reported()),
        Damage::Stated(id) => Some(text.get(id)),
    }
}

/// "5 rockets, shot down".
pub fn munition(munition: &Munition, text: &Text) -> String {
    let what = text.get(munition.what);
    let counted = match munition.count {
        Some(count) => munition_counted(count as usize, what),
        None => what.to_owned(),
    };
    match text.get(munition.fate) {
        "" => counted,
        fate => munition_with_fate(&counted, fate),
    }
}

/// "a", "a and b", "a, b and c".
pub fn list(all: &[String]) -> String {
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first, last] => list_two(first, last),
        [first, rest @ ..] => list_more(first, &list(rest)),
    }
}

/// A number with thin spaces between thousands: "1 000 000".
pub fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

/// A number in the room of four letters, never more than it is: "999", "1.2k", "68k", "1.2M".
pub fn short(n: usize) -> String {
    let (unit, letter) = match n {
        0..1_000 => return n.to_string(),
        1_000..1_000_000 => (1_000, 'k'),
        _ => (1_000_000, 'M'),
    };
    match (n / unit, n % unit * 10 / unit) {
        (whole @ 0..10, tenth @ 1..) => format!("{whole}.{tenth}{letter}"),
        (whole, _) => format!("{whole}{letter}"),
    }
}

/// "1 204 incidents at 87 places".
pub fn incidents_at(incidents: usize, places: usize) -> String {
    if places == 0 { incidents_nowhere(incidents) } else { incidents_at_places(incidents, places) }
}

/// "6 incidents: 5 at 4 places, 1 without a position".
pub fn incidents_located(incidents: usize, located: usize, places: usize) -> String {
    match incidents.saturating_sub(located) {
        unlocated if unlocated > 0 && located > 0 => {
            incidents_in_part_located(incidents, located, places, unlocated)
        }
        _ => incidents_at(incidents, places),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_reported_is_not_the_same_as_not_stated() {
        assert_eq!(toll(CasualtyCount::Unknown), None);
        assert_eq!(toll(CasualtyCount::NoneReported).as_deref(), Some("none reported"));
        assert_eq!(toll(CasualtyCount::Count(3)).as_deref(), Some("3"));
        let at_least = CasualtyCount::Bounds { best: None, low: Some(2), high: None };
        assert_eq!(toll(at_least).as_deref(), Some("at least 2"));
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(incidents(1), "1 incident");
        assert_eq!(incidents(1_000), "1\u{202f}000 incidents");
    }

    #[test]
    fn the_last_of_a_list_is_joined_by_a_word() {
        let all = ["a", "b", "c"].map(str::to_owned);
        let lists = [0, 1, 2, 3].map(|n| list(&all[..n]));
        assert_eq!(lists, ["", "a", "a and b", "a, b and c"]);
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
