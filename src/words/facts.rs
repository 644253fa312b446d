//! Numbers and outcomes in words. "None reported" is not "not stated".

use crate::model::tables::Munition;
use crate::model::text::Text;
use crate::model::{Damage, Toll};

/// A number of people: "none reported", "3", "at least 2"; `None` where not stated.
pub fn toll(toll: Toll) -> Option<String> {
    match toll {
        Toll::Unknown => None,
        Toll::NoneReported => Some("none reported".to_owned()),
        Toll::Count(count) => Some(count.to_string()),
        Toll::Bounds { best: Some(best), low: Some(low), high: Some(high) } => {
            Some(format!("{best} (between {low} and {high})"))
        }
        Toll::Bounds { best: Some(best), .. } => Some(format!("about {best}")),
        Toll::Bounds { low: Some(low), high: Some(high), .. } => Some(format!("{low} to {high}")),
        Toll::Bounds { low: Some(low), .. } => Some(format!("at least {low}")),
        Toll::Bounds { high: Some(high), .. } => Some(format!("at most {high}")),
        Toll::Bounds { .. } => None,
    }
}

/// Damage; `None` where not stated.
pub fn damage(damage: Damage, text: &Text) -> Option<&str> {
    match damage {
        Damage::Unknown => None,
        Damage::NoneReported => Some("none reported"),
        Damage::Stated(id) => Some(text.get(id)),
    }
}

/// "5 × rockets, shot down".
pub fn munition(munition: &Munition, text: &Text) -> String {
    let what = text.get(munition.what);
    let counted = match munition.count {
        Some(count) => format!("{count} {what}"),
        None => what.to_owned(),
    };
    match text.get(munition.fate) {
        "" => counted,
        fate => format!("{counted}, {fate}"),
    }
}

/// "1 incident", "2 incidents".
pub fn count(n: usize, one: &str, many: &str) -> String {
    let word = if n == 1 { one } else { many };
    format!("{} {word}", grouped(n))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_reported_is_not_the_same_as_not_stated() {
        assert_eq!(toll(Toll::Unknown), None);
        assert_eq!(toll(Toll::NoneReported).as_deref(), Some("none reported"));
        assert_eq!(toll(Toll::Count(3)).as_deref(), Some("3"));
        let at_least = Toll::Bounds { best: None, low: Some(2), high: None };
        assert_eq!(toll(at_least).as_deref(), Some("at least 2"));
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(count(1, "incident", "incidents"), "1 incident");
    }
}
