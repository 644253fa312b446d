//! Numbers of people as reports have them: "3-5", "10+", "at least 3".

use crate::geo::fold_digits;

/// A number of people, and within which bounds it lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::formats::tables) struct Count {
    pub low: Option<u32>,
    pub best: Option<u32>,
    pub high: Option<u32>,
    /// Whether the best number is only about right.
    pub is_about: bool,
}

/// Which bound the words before a number state.
#[derive(Clone, Copy)]
enum Bound {
    AtLeast,
    MoreThan,
    AtMost,
    FewerThan,
    About,
}

/// Words before a number.
const BEFORE: &[(&str, Bound)] = &[
    ("at least", Bound::AtLeast),
    ("no fewer than", Bound::AtLeast),
    ("not less than", Bound::AtLeast),
    ("minimum", Bound::AtLeast),
    ("min.", Bound::AtLeast),
    (">=", Bound::AtLeast),
    ("≥", Bound::AtLeast),
    ("au moins", Bound::AtLeast),
    ("al menos", Bound::AtLeast),
    ("mindestens", Bound::AtLeast),
    ("не менее", Bound::AtLeast),
    ("щонайменше", Bound::AtLeast),
    ("على الأقل", Bound::AtLeast),
    ("ما لا يقل عن", Bound::AtLeast),
    ("more than", Bound::MoreThan),
    ("over", Bound::MoreThan),
    (">", Bound::MoreThan),
    ("plus de", Bound::MoreThan),
    ("más de", Bound::MoreThan),
    ("mehr als", Bound::MoreThan),
    ("более", Bound::MoreThan),
    ("понад", Bound::MoreThan),
    ("أكثر من", Bound::MoreThan),
    ("up to", Bound::AtMost),
    ("at most", Bound::AtMost),
    ("no more than", Bound::AtMost),
    ("maximum", Bound::AtMost),
    ("max.", Bound::AtMost),
    ("<=", Bound::AtMost),
    ("≤", Bound::AtMost),
    ("jusqu'à", Bound::AtMost),
    ("jusqu’à", Bound::AtMost),
    ("hasta", Bound::AtMost),
    ("bis zu", Bound::AtMost),
    ("fewer than", Bound::FewerThan),
    ("less than", Bound::FewerThan),
    ("under", Bound::FewerThan),
    ("<", Bound::FewerThan),
    ("moins de", Bound::FewerThan),
    ("menos de", Bound::FewerThan),
    ("weniger als", Bound::FewerThan),
    ("about", Bound::About),
    ("around", Bound::About),
    ("approximately", Bound::About),
    ("approx.", Bound::About),
    ("approx", Bound::About),
    ("roughly", Bound::About),
    ("circa", Bound::About),
    ("ca.", Bound::About),
    ("c.", Bound::About),
    ("~", Bound::About),
    ("≈", Bound::About),
    ("environ", Bound::About),
    ("etwa", Bound::About),
    ("около", Bound::About),
    ("близько", Bound::About),
    ("حوالي", Bound::About),
    ("نحو", Bound::About),
];

/// Words behind a number.
const BEHIND: &[(&str, Bound)] = &[
    ("+", Bound::AtLeast),
    ("or more", Bound::AtLeast),
    ("and more", Bound::AtLeast),
    ("at least", Bound::AtLeast),
    ("على الأقل", Bound::AtLeast),
    ("or fewer", Bound::AtMost),
    ("or less", Bound::AtMost),
    ("at most", Bound::AtMost),
    ("?", Bound::About),
    ("approx.", Bound::About),
    ("(approx.)", Bound::About),
];

/// What stands between the least and the greatest number.
const BETWEEN: [&str; 9] = [" to ", " or ", " and ", " à ", " bis ", " до ", "–", "—", "-"];

/// Whom a number is of. Neither the dead nor the wounded are among them: in the column of the others
/// they would be counted wrongly.
const PEOPLE: [&str; 40] = [
    "people",
    "persons",
    "person",
    "civilians",
    "civilian",
    "soldiers",
    "soldier",
    "troops",
    "children",
    "child",
    "women",
    "woman",
    "men",
    "man",
    "fighters",
    "fighter",
    "militants",
    "militant",
    "police",
    "officers",
    "officer",
    "policemen",
    "policeman",
    "guards",
    "guard",
    "others",
    "victims",
    "victim",
    "members",
    "personnes",
    "personne",
    "civils",
    "civil",
    "enfants",
    "femmes",
    "hommes",
    "soldats",
    "personas",
    "человек",
    "شخص",
];

/// Reads a number of people. `None` where it is none, or not clearly one.
pub(in crate::formats::tables) fn read(text: &str) -> Option<Count> {
    const LONGEST: usize = 60;
    let text = text.trim();
    if text.len() > 4 * LONGEST {
        return None;
    }
    let folded = fold_digits(text);
    if let Some(best) = people(&folded) {
        return Some(Count { best: Some(best), ..Count::default() });
    }
    let lower = folded.to_lowercase();
    if lower.len() > LONGEST || !lower.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let text = without_people(without_parts(&lower));
    if let Some(count) = exact_or_bound(text) {
        return Some(count);
    }
    let text = text.strip_prefix("between ").or(text.strip_prefix("entre ")).unwrap_or(text);
    let (low, high) = BETWEEN.iter().find_map(|mark| text.split_once(mark))?;
    let (low, high) = (people(low.trim())?, people(high.trim())?);
    match low.cmp(&high) {
        std::cmp::Ordering::Less => Some(Count { low: Some(low), high: Some(high), ..Count::default() }),
        std::cmp::Ordering::Equal => Some(Count { best: Some(low), ..Count::default() }),
        std::cmp::Ordering::Greater => None,
    }
}

fn exact_or_bound(text: &str) -> Option<Count> {
    if let Some(best) = people(text) {
        return Some(Count { best: Some(best), ..Count::default() });
    }
    let before = BEFORE.iter().find_map(|(words, bound)| Some((text.strip_prefix(words)?, *bound)));
    let behind = || BEHIND.iter().find_map(|(words, bound)| Some((text.strip_suffix(words)?, *bound)));
    let (number, bound) = before.or_else(behind)?;
    let number = people(without_people(number.trim()))?;
    Some(match bound {
        Bound::AtLeast => Count { low: Some(number), ..Count::default() },
        Bound::MoreThan => Count { low: Some(number.checked_add(1)?), ..Count::default() },
        Bound::AtMost => Count { high: Some(number), ..Count::default() },
        Bound::FewerThan => Count { high: Some(number.checked_sub(1)?), ..Count::default() },
        Bound::About => Count { best: Some(number), is_about: true, ..Count::default() },
    })
}

/// "3" of "3 civilians".
fn without_people(text: &str) -> &str {
    let Some((number, word)) = text.rsplit_once(' ') else { return text };
    if PEOPLE.contains(&word) { number.trim_end() } else { text }
}

/// "5" of "5 (2 children)" and "5 (including 1 woman, 2 children)": the others are among them.
fn without_parts(text: &str) -> &str {
    let Some((number, parts)) = text.strip_suffix(')').and_then(|text| text.split_once('(')) else {
        return text;
    };
    let parts = ["including ", "incl. ", "incl ", "dont "]
        .iter()
        .find_map(|word| parts.strip_prefix(word))
        .unwrap_or(parts);
    let is_part = |part: &str| {
        let part = part.trim();
        without_people(part).len() < part.len() && people(without_people(part)).is_some()
    };
    if parts.split([',', ';']).flat_map(|part| part.split(" and ")).all(is_part) {
        number.trim()
    } else {
        text
    }
}

/// `12`, `12.0`, `1,204`.
pub(super) fn people(text: &str) -> Option<u32> {
    let whole = text.strip_suffix(".0").or(text.strip_suffix(",0")).unwrap_or(text);
    // "+5" is a change, or five more.
    if whole.starts_with('+') {
        return None;
    }
    if let Ok(count) = whole.parse() {
        return Some(count);
    }
    let mut groups = whole.split([',', ' ', '\u{A0}', '\u{202F}', '\'']);
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()))?;
    let rest: Vec<&str> = groups.collect();
    let digits = |group: &&str| group.bytes().all(|byte| byte.is_ascii_digit());
    let thousands = !rest.is_empty() && rest.iter().all(|group| group.len() == 3) && rest.iter().all(digits);
    thousands.then(|| format!("{first}{}", rest.concat()).parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_people_is_whole_and_not_negative() {
        let cases = [
            ("12", Some(12)),
            ("12.0", Some(12)),
            ("1,204", Some(1204)),
            ("1 204", Some(1204)),
            ("-1", None),
            ("+1", None),
            ("1.5", None),
            ("1,5", None),
            ("some", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(people(text), expected, "{text}");
        }
    }

    #[test]
    fn bounds_are_read_as_reports_have_them() {
        let count = |low, best, high| Some((low, best, high));
        let cases = [
            ("3-5", count(Some(3), None, Some(5))),
            ("3 – 5", count(Some(3), None, Some(5))),
            ("3 to 5", count(Some(3), None, Some(5))),
            ("between 3 and 5", count(Some(3), None, Some(5))),
            ("10+", count(Some(10), None, None)),
            ("at least 3", count(Some(3), None, None)),
            ("At least 3 civilians", count(Some(3), None, None)),
            ("au moins 3", count(Some(3), None, None)),
            ("more than 10", count(Some(11), None, None)),
            ("up to 5", count(None, None, Some(5))),
            ("<5", count(None, None, Some(4))),
            ("~5", count(None, Some(5), None)),
            ("about 1,200 people", count(None, Some(1200), None)),
            ("3 civilians", count(None, Some(3), None)),
            ("5 (2 children)", count(None, Some(5), None)),
            ("5 (including 1 woman and 2 children)", count(None, Some(5), None)),
            ("٣", count(None, Some(3), None)),
            ("۳-۵", count(Some(3), None, Some(5))),
            ("dozens", None),
            ("several", None),
            ("5 (unconfirmed)", None),
            ("5 (+2)", None),
            ("3 wounded", None),
            ("2 soldiers and 3 civilians", None),
            ("5-3", None),
            ("-5", None),
            ("2022-01-05", None),
            ("1.5", None),
            ("40%", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text).map(|count| (count.low, count.best, count.high)), expected, "{text}");
        }
    }
}
