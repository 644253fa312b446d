//! Numbers and outcomes in words. "None reported" is not "not stated".

use super::preferred_names;
use crate::model::tables::Munition;
use crate::model::text::Text;
use crate::model::{CasualtyCount, Damage};

pub use super::numbers::{grouped, short};
pub use super::texts::facts::*;

/// A number of people: "none reported", "3", "at least 2"; `None` where not stated.
pub fn toll(toll: CasualtyCount) -> Option<String> {
    let number = |count: u32| count as usize;
    match toll {
        CasualtyCount::Unknown => None,
        CasualtyCount::NoneReported => Some(none_reported().to_owned()),
        CasualtyCount::Count(count) => Some(grouped(number(count))),
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

/// The number with which the words behind an outcome agree: the last that is said.
pub fn agreeing(toll: CasualtyCount) -> usize {
    match toll {
        CasualtyCount::Unknown | CasualtyCount::NoneReported => 0,
        CasualtyCount::Count(count) => count as usize,
        CasualtyCount::Bounds { best, low, high } => best.or(high).or(low).unwrap_or_default() as usize,
    }
}

/// Damage; `None` where not stated.
pub fn damage(damage: Damage, text: &Text) -> Option<&str> {
    match damage {
        Damage::Unknown => None,
        Damage::NoneReported => Some(none_reported()),
        Damage::Stated(id) => Some(text.get_in(id, preferred_names())),
    }
}

/// "5 rockets, shot down".
pub fn munition(munition: &Munition, text: &Text) -> String {
    let what = text.get_in(munition.what, preferred_names());
    let counted = match munition.count {
        Some(count) => munition_counted(count as usize, what),
        None => what.to_owned(),
    };
    match text.get_in(munition.fate, preferred_names()) {
        "" => counted,
        fate => munition_with_fate(&counted, fate),
    }
}

/// "a, b, c": a list in which nothing is said of the last.
pub fn listed<T: AsRef<str>>(all: impl IntoIterator<Item = T>) -> String {
    join(all, list_separator())
}

/// "a; b; c": a list of what may have commas itself.
pub fn listed_apart<T: AsRef<str>>(all: impl IntoIterator<Item = T>) -> String {
    join(all, list_separator_apart())
}

fn join<T: AsRef<str>>(all: impl IntoIterator<Item = T>, separator: &str) -> String {
    let mut joined = String::new();
    for (at, one) in all.into_iter().enumerate() {
        joined.push_str(if at > 0 { separator } else { "" });
        joined.push_str(one.as_ref());
    }
    joined
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
    fn the_last_of_a_list_is_joined_by_a_word() {
        let all = ["a", "b", "c"].map(str::to_owned);
        let lists = [0, 1, 2, 3].map(|n| list(&all[..n]));
        assert_eq!(lists, ["", "a", "a and b", "a, b and c"]);
    }
}
