//! A cell of a table taken apart: the name, what kind of place is meant, and what it lies in.

use super::fold;

/// Words that say that an airfield or a base is meant.
const AIRFIELD: &[&str] = &[
    "airport",
    "airbase",
    "airfield",
    "airstrip",
    "aerodrome",
    "afb",
    "base",
    "heliport",
    "helipad",
    "aeroport",
    "مطار",
    "قاعده",
];
/// Words that go with those.
const WITH_AIRFIELD: &[&str] = &[
    "air",
    "field",
    "force",
    "army",
    "naval",
    "military",
    "international",
    "intl",
    "joint",
    "strip",
    "highway",
    "aerienne",
    "militaire",
    "دولي",
    "جويه",
    "عسكري",
    "عسكريه",
];
/// Words that say that a town is meant.
const TOWN: &[&str] = &["city", "town", "village", "ville", "of", "de", "مدينه", "بلده", "قريه"];
/// Words for what a place lies in.
const REGION: &[&str] = &[
    "province",
    "governorate",
    "muhafazat",
    "muhafazah",
    "district",
    "region",
    "state",
    "oblast",
    "county",
    "department",
    "subdistrict",
    "of",
    "محافظه",
    "قضاء",
    "ولايه",
];

/// A country that a text names, and how surely.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Named {
    pub country: u8,
    /// Two letters may also be the code of a state: "GA" is Gabon, and Georgia in the United States.
    pub may_be_region: bool,
}

/// What a row says of what the place lies in.
#[derive(Clone, Debug, Default)]
pub(super) struct Hints {
    pub country: Option<Named>,
    /// Keys, and codes as they stand.
    pub regions: Vec<(String, String)>,
}

impl Hints {
    /// Reads a text such as "Deir ez-Zor province, Syria", from its end, where the largest stands.
    pub(super) fn read(&mut self, text: &str, country: impl Fn(&str) -> Option<Named>) {
        for part in text.split([',', '،', ';', '(', ')', '/']).map(str::trim).rev() {
            if part.is_empty() {
                continue;
            }
            if self.country.is_none()
                && let Some(named) = country(part)
            {
                self.country = Some(named);
                if !named.may_be_region {
                    continue;
                }
            }
            let words = fold::words(part);
            let key = fold::key(words.split(' ').filter(|word| !is_in(REGION, word)));
            self.regions.push((key, part.to_owned()));
        }
    }
}

/// A cell with the name before the first comma or bracket, and what follows; `None` where nothing
/// does.
pub(super) fn split(cell: &str) -> Option<(&str, &str)> {
    let at = cell.find([',', '،', ';', '('])?;
    let (name, rest) = cell.split_at(at);
    (!name.trim().is_empty()).then(|| (name.trim(), rest))
}

/// Whether folded words name an airfield or a base.
pub(super) fn names_airfield(words: &str) -> bool {
    words.split(' ').any(|word| is_in(AIRFIELD, word))
}

/// The key of an airfield's name without the words for what it is; `None` where nothing is left.
pub(super) fn core(words: &str) -> Option<String> {
    let kept = words.split(' ').filter(|word| !is_in(AIRFIELD, word) && !is_in(WITH_AIRFIELD, word));
    kept.clone().next().map(|_| fold::key(kept)).filter(|key| !key.is_empty())
}

/// The key of a town's name without the words for what it is; `None` where there are none, or
/// nothing else.
pub(super) fn town(words: &str) -> Option<String> {
    let kept = words.split(' ').filter(|word| !is_in(TOWN, word));
    let shorter = kept.clone().next().is_some() && kept.clone().count() < words.split(' ').count();
    shorter.then(|| fold::key(kept))
}

fn is_in(list: &[&str], word: &str) -> bool {
    list.contains(&fold::without_article(word))
}
