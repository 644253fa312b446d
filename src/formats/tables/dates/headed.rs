//! The clock that a heading names: "Time (UTC)", `announced_utc`, "Date (GMT+3)", "Time (local)".

use super::zone;

/// The clock that a heading names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::formats::tables) enum Headed {
    /// None.
    #[default]
    Unsaid,
    /// That of the place, whichever it is.
    Local,
    /// Seconds east of UTC.
    Offset(i32),
}

/// Words for UTC. Other abbreviations are not taken from headings: who writes EST over a whole column
/// means the clock of the place as a rule, in summer too.
const UTC: [&str; 4] = ["utc", "gmt", "zulu", "z"];

const LOCAL: [&str; 5] = ["local", "locale", "localtime", "lt", "ortszeit"];

impl Headed {
    /// Nothing is named where a heading names two.
    pub(crate) fn by(heading: &str) -> Self {
        let mut named = words(heading).filter_map(|(word, rest)| match word.to_lowercase().as_str() {
            word if UTC.contains(&word) => Some(from_utc(rest)),
            word if LOCAL.contains(&word) => Some(Self::Local),
            _ => None,
        });
        let Some(first) = named.next() else { return in_brackets(heading) };
        if named.all(|other| other == first) { first } else { Self::Unsaid }
    }
}

/// UTC, or the offset from it that stands behind its name.
fn from_utc(rest: &str) -> Headed {
    let rest = rest.trim_start();
    let end = rest
        .find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, '+' | '-' | '\u{2212}' | ':')));
    let offset = &rest[..end.unwrap_or(rest.len())];
    if !offset.contains(|letter: char| letter.is_ascii_digit()) {
        return Headed::Offset(0);
    }
    zone::loose_offset(offset).map_or(Headed::Unsaid, Headed::Offset)
}

/// The offset of "Time (+03:00)".
fn in_brackets(heading: &str) -> Headed {
    let inside = heading.split_once(['(', '[']).and_then(|(_, rest)| rest.split_once([')', ']']));
    let offset = inside.and_then(|(inside, _)| zone::loose_offset(inside.trim()));
    offset.map_or(Headed::Unsaid, Headed::Offset)
}

/// The words of a heading, each with what stands behind it.
fn words(heading: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = heading;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|letter: char| !letter.is_alphabetic());
        let mut before = rest.chars().next()?;
        // "startUTC" and "UTCTime" are two words.
        let end = rest.char_indices().skip(1).find(|&(at, letter)| {
            let is_capital = letter.is_uppercase();
            let is_last_capital = rest[at + letter.len_utf8()..].starts_with(char::is_lowercase);
            let starts = is_capital && (before.is_lowercase() || (before.is_uppercase() && is_last_capital));
            before = letter;
            !letter.is_alphabetic() || starts
        });
        let (word, behind) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
        rest = behind;
        Some((word, behind))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_names_a_clock_or_none() {
        let hours = |hours: i32| Headed::Offset(hours * 3600);
        let cases = [
            ("Time (UTC)", hours(0)),
            ("announced_utc", hours(0)),
            ("Datetime UTC", hours(0)),
            ("time_gmt", hours(0)),
            ("DTG (Z)", hours(0)),
            ("UTCTime", hours(0)),
            ("startUtc", hours(0)),
            ("UTC date - start", hours(0)),
            ("Time (UTC+3)", hours(3)),
            ("Time GMT +02:00", hours(2)),
            ("Time (+03:00)", hours(3)),
            ("Time [UTC\u{2212}5]", hours(-5)),
            ("Time (local)", Headed::Local),
            ("local_time", Headed::Local),
            ("Time", Headed::Unsaid),
            ("Time (UTC or local)", Headed::Unsaid),
            ("Time (UTC+99)", Headed::Unsaid),
            ("Time (EST)", Headed::Unsaid),
            ("Time (24h)", Headed::Unsaid),
            ("Zeit", Headed::Unsaid),
            ("Date (3)", Headed::Unsaid),
            ("Utcubamba", Headed::Unsaid),
        ];
        for (heading, expected) in cases {
            assert_eq!(Headed::by(heading), expected, "{heading}");
        }
    }
}
