//! From a name or a code to the country.
//!
//! `countries.tsv` has a line for each: ISO 3166 alpha-2, alpha-3, the English name, other names.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::geo::gazetteer::fold;

const ASSET: &str = include_str!("../../../assets/gazetteer/countries.tsv");

/// Countries that are taken for each other: of which one claims or holds a part of another, was one
/// country with it, has the same name, or has a code of ISO 3166 of its own and is a part of it.
const ALIKE: [&[&str]; 22] = [
    &["IL", "PS", "SY", "LB"],
    &["RS", "XK", "ME", "CS"],
    &["MA", "EH"],
    &["RU", "UA", "GE"],
    &["AM", "AZ"],
    &["SD", "SS"],
    &["ET", "ER"],
    &["ID", "TL"],
    &["CN", "TW", "HK", "MO", "IN"],
    &["IN", "PK", "CN"],
    &["CG", "CD"],
    &["KP", "KR"],
    &["CY", "TR", "GB"],
    &["US", "PR", "GU", "VI", "AS", "MP", "UM", "CU"],
    &["FR", "GF", "GP", "MQ", "RE", "YT", "PM", "NC", "PF", "WF", "BL", "MF", "TF"],
    &["GB", "JE", "GG", "IM", "GI", "FK", "BM", "KY", "VG", "TC", "MS", "AI", "SH", "IO", "PN", "GS"],
    &["NL", "AW", "CW", "SX", "BQ", "AN"],
    &["DK", "GL", "FO"],
    &["NO", "SJ", "BV"],
    &["AU", "CX", "CC", "NF", "HM"],
    &["NZ", "CK", "NU", "TK"],
    &["FI", "AX"],
];

/// A country, as a number in the list of countries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country(pub(super) u8);

/// A country that a text names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// The country.
    pub country: Country,
    /// Whether the text is a code of two letters, which other lists of codes give to other countries.
    pub is_short_code: bool,
}

struct Names {
    by_key: HashMap<String, u8>,
    /// For each country its name in English.
    english: Vec<&'static str>,
    /// For each country those that it is taken for, itself among them.
    alike: Vec<Vec<u8>>,
}

fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| {
        let lines: Vec<Vec<&str>> = ASSET.lines().map(|line| line.split('\t').collect()).collect();
        let mut by_key = HashMap::new();
        for (n, line) in lines.iter().enumerate() {
            for name in line {
                by_key.entry(fold::key_of(name)).or_insert(n as u8);
            }
        }
        let number = |code: &&str| lines.iter().position(|line| line.first() == Some(code)).map(|n| n as u8);
        let mut alike: Vec<Vec<u8>> = (0..lines.len()).map(|n| vec![n as u8]).collect();
        for group in ALIKE {
            let group: Vec<u8> = group.iter().filter_map(number).collect();
            for &one in &group {
                alike[usize::from(one)].extend(&group);
            }
        }
        let english = lines.iter().map(|line| line.get(2).copied().unwrap_or_default()).collect();
        Names { by_key, english, alike }
    })
}

impl Country {
    /// Its name in English.
    pub fn name(self) -> &'static str {
        names().english.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// The numbers of the countries that it is taken for.
    pub(super) fn alike(self) -> &'static [u8] {
        names().alike.get(usize::from(self.0)).map_or(&[], Vec::as_slice)
    }
}

/// The country that a text names, in one of a dozen languages or by its code: `Iraq`, `IRQ`, `العراق`,
/// `Myanmar (Burma)`. `None` for what is unknown, is several countries, or is one no more, such as
/// `Serbia (Yugoslavia)`.
pub fn named(text: &str) -> Option<Named> {
    let text = text.trim();
    if text.len() > 120 {
        return None;
    }
    let find = |name: &str| names().by_key.get(fold::key_of(name).as_str()).copied();
    let found = find(text).or_else(|| {
        let (name, other) = text.strip_suffix(')')?.split_once('(')?;
        find(name).filter(|&country| find(other) == Some(country))
    });
    let is_short_code = text.len() <= 2;
    found.map(|number| Named { country: Country(number), is_short_code })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_known_by_names_and_codes() {
        let cases = [
            ("Iraq", Some("Iraq")),
            ("IRAQ", Some("Iraq")),
            ("iq", Some("Iraq")),
            ("IRQ", Some("Iraq")),
            ("Irak", Some("Iraq")),
            ("العراق", Some("Iraq")),
            ("Syrie", Some("Syria")),
            ("سوريا", Some("Syria")),
            ("Côte d'Ivoire", Some("Ivory Coast")),
            ("Myanmar (Burma)", Some("Myanmar")),
            ("DR Congo (Zaire)", Some("Democratic Republic of the Congo")),
            ("Viet Nam", Some("Vietnam")),
            ("Україна", Some("Ukraine")),
            ("United States of America", Some("United States")),
            ("Serbia (Yugoslavia)", None),
            ("Russia (Soviet Union)", None),
            ("Yugoslavia", None),
            ("Iraq; Syria", None),
            ("Kurdistan", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(named(text).map(|named| named.country.name()), expected, "{text}");
        }
    }

    #[test]
    fn every_code_of_the_groups_is_a_country() {
        for code in ALIKE.iter().flat_map(|group| *group) {
            assert!(named(code).is_some(), "{code}");
        }
    }
}
