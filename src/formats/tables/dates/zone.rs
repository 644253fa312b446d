//! The zone behind a time.

use jiff::tz::TimeZone;

use crate::model::when::parse_offset;

/// What is known of the zone of a time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::formats::tables) struct ZoneRead {
    /// Seconds east of UTC.
    pub offset: Option<i32>,
    /// A name such as Asia/Baghdad.
    pub name: Option<Box<str>>,
    /// Whether it is an abbreviation that stands for several zones.
    pub is_ambiguous: bool,
    /// Whether it is said to be that of the place.
    pub is_local: bool,
}

/// Abbreviations that stand for one offset, in minutes. Those of North America are as RFC 2822 has
/// them.
const ABBREVIATIONS: &[(&str, i32)] = &[
    ("UTC", 0),
    ("GMT", 0),
    ("UT", 0),
    ("WET", 0),
    ("WEST", 60),
    ("CET", 60),
    ("CEST", 120),
    ("MEZ", 60),
    ("MESZ", 120),
    ("EET", 120),
    ("EEST", 180),
    ("MSK", 180),
    ("TRT", 180),
    ("EAT", 180),
    ("CAT", 120),
    ("SAST", 120),
    ("WAT", 60),
    ("IRST", 210),
    ("AFT", 270),
    ("PKT", 300),
    ("NPT", 345),
    ("ICT", 420),
    ("WIB", 420),
    ("HKT", 480),
    ("SGT", 480),
    ("JST", 540),
    ("KST", 540),
    ("AEST", 600),
    ("AEDT", 660),
    ("NZST", 720),
    ("NZDT", 780),
    ("EST", -300),
    ("EDT", -240),
    ("CDT", -300),
    ("MST", -420),
    ("MDT", -360),
    ("PST", -480),
    ("PDT", -420),
    ("AKST", -540),
    ("AKDT", -480),
    ("HST", -600),
];

/// Abbreviations that stand for several zones: of India, Israel and Ireland; of America, China and
/// Cuba; of Britain and Bangladesh; of Arabia and the Atlantic; of the Gulf and South Georgia.
const AMBIGUOUS: [&str; 10] = ["IST", "CST", "BST", "AST", "ADT", "GST", "SST", "WST", "AMT", "ECT"];

/// What says that no zone is known but that of the place.
const LOCAL: [&str; 6] = ["local", "local time", "lt", "heure locale", "ortszeit", "hora local"];

/// Reads `Z`, `UTC`, `+0300`, `+03:00[Asia/Baghdad]`, `UTC+3`, `GMT +02:00`, `America/Los_Angeles`,
/// `EST`, `(local time)`.
pub(in crate::formats::tables) fn read(text: &str) -> Option<ZoneRead> {
    let text = text.trim();
    let text = match (text.find([' ', '[', '(']), text.find(['[', '('])) {
        // What stands behind an offset in brackets names the same zone once more.
        (_, Some(at)) if at > 0 => text[..at].trim_end(),
        _ => text.trim_matches(['(', ')', '[', ']']),
    };
    let offset = |offset| Some(ZoneRead { offset: Some(offset), ..ZoneRead::default() });
    if text.is_empty() || LOCAL.contains(&text.to_lowercase().as_str()) {
        return Some(ZoneRead { is_local: !text.is_empty(), ..ZoneRead::default() });
    }
    // "+0000 UTC" says the same twice.
    let first = text.split(' ').next().unwrap_or(text);
    if let Some(seconds) = parse_offset(text).or_else(|| parse_offset(first)) {
        return offset(seconds);
    }
    let upper = text.to_ascii_uppercase();
    if let Some((_, minutes)) = ABBREVIATIONS.iter().find(|(known, _)| *known == upper) {
        return offset(minutes * 60);
    }
    if AMBIGUOUS.contains(&upper.as_str()) {
        return Some(ZoneRead { is_ambiguous: true, ..ZoneRead::default() });
    }
    let from_utc = ["UTC", "GMT", ""].into_iter().find_map(|word| upper.strip_prefix(word).map(str::trim));
    if let Some(seconds) = from_utc.and_then(loose_offset) {
        return offset(seconds);
    }
    let is_named = text.contains('/') && TimeZone::get(text).is_ok();
    is_named.then(|| ZoneRead { name: Some(text.into()), ..ZoneRead::default() })
}

/// `+3`, `-8`, `+5:30`, and a minus sign that is none of ASCII.
pub(super) fn loose_offset(text: &str) -> Option<i32> {
    let text = text.replace('\u{2212}', "-");
    let (sign, rest) = text.split_at_checked(1)?;
    let hour = rest.split(':').next()?;
    let digits = if hour.len() == 1 { format!("{sign}0{rest}") } else { text.clone() };
    parse_offset(&digits)
}

/// The zone of a letter as the military has them. J is the local time of whoever wrote it, of which
/// nothing is known.
pub(super) fn military(letter: char) -> Option<ZoneRead> {
    let hours = match letter.to_ascii_uppercase() {
        'J' => return Some(ZoneRead { is_local: true, ..ZoneRead::default() }),
        'Z' => 0,
        letter @ 'A'..='I' => letter as i32 - 'A' as i32 + 1,
        letter @ 'K'..='M' => letter as i32 - 'K' as i32 + 10,
        letter @ 'N'..='Y' => -(letter as i32 - 'N' as i32 + 1),
        _ => return None,
    };
    Some(ZoneRead { offset: Some(hours * 3600), ..ZoneRead::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_read_as_people_write_them_and_the_ambiguous_are_not() {
        let cases = [
            ("Z", Some(0)),
            ("UTC", Some(0)),
            ("+0300", Some(180)),
            ("UTC+3", Some(180)),
            ("GMT +02:00", Some(120)),
            ("GMT+0300 (Arabian Standard Time)", Some(180)),
            ("+03:00[Asia/Baghdad]", Some(180)),
            ("\u{2212}5", Some(-300)),
            ("EST", Some(-300)),
            ("cest", Some(120)),
            ("-18:00", None),
            ("+15", None),
            ("XYZ", None),
            ("Mars/Olympus", None),
        ];
        for (text, minutes) in cases {
            let zone = read(text);
            assert_eq!(zone.and_then(|zone| zone.offset).map(|seconds| seconds / 60), minutes, "{text}");
        }
        assert_eq!(read("Asia/Baghdad").unwrap().name.as_deref(), Some("Asia/Baghdad"));
        assert!(read("IST").unwrap().is_ambiguous);
        assert!(read("local time").unwrap().is_local);
    }

    #[test]
    fn the_letters_of_the_military_are_hours() {
        for (letter, hours) in [('A', 1), ('I', 9), ('K', 10), ('M', 12), ('N', -1), ('Y', -12), ('Z', 0)] {
            assert_eq!(military(letter).unwrap().offset, Some(hours * 3600), "{letter}");
        }
        assert!(military('J').unwrap().is_local);
        assert_eq!(military('É'), None);
    }
}
