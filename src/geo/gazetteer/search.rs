//! From a question to the entries, the best first.

use std::cmp::Reverse;

use super::question::{self, Hints, Named};
use super::{CORE, Entry, Feature, Gazetteer, Sum, WHOLE, fold};

/// More matches of one name help nobody to choose.
const MOST: usize = 12;
/// Shorter names are not looked for with a letter changed: too many are alike.
const SHORTEST_FUZZY: usize = 6;
/// Letters that may stand where one is wrong, by the script of the name.
const ALPHABETS: &[&str] =
    &["abcdefghijklmnopqrstuvwxyz", "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "абвгдежзиклмнопрстуфхцчшщыьэюя"];

/// How well a spelling fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// The same letters, but for case, accents, articles and words such as "city" or "airport".
    Same,
    /// Of a longer name: "Asad" for "Al Asad Air Base".
    Part,
    /// The same letters but for one.
    Nearly,
}

/// Whether it lies in the region that the row names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Region {
    /// It does.
    Same,
    /// The row names none, or one that the gazetteer does not know.
    Unknown,
    /// It lies in another.
    Other,
}

/// An entry that may be meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match<'a> {
    /// The entry.
    pub entry: Entry<'a>,
    /// The spelling of it that fits.
    pub spelling: &'a str,
    /// How well it fits.
    pub how: How,
    /// Whether the region fits.
    pub region: Region,
}

impl Gazetteer {
    /// The entries that a name may mean, the best first: the spelling counts most, then the region,
    /// then how many live there. None where the name is that of a country.
    ///
    /// `name` may hold more than the name: "Tabqa, Raqqa", "Tabqa (Syria)". `within` is what the row
    /// says that it lies in: a country or a region in words, or a country's code. Entries in other
    /// countries than a named one are no answer.
    pub fn find(&self, name: &str, within: &str) -> Vec<Match<'_>> {
        let mut hints = self.hints(within);
        let whole = Search { gazetteer: self, hints: &hints }.of(name.trim());
        let found = match question::split(name) {
            Some((name, rest)) if whole.is_empty() => {
                hints.read(rest, |part| self.country_named(part));
                let search = Search { gazetteer: self, hints: &hints };
                let found = search.of(name);
                if found.is_empty() { search.nearly(name) } else { found }
            }
            None if whole.is_empty() => Search { gazetteer: self, hints: &hints }.nearly(name),
            _ => whole,
        };
        Search { gazetteer: self, hints: &hints }.ordered(found)
    }

    fn hints(&self, within: &str) -> Hints {
        let mut hints = Hints::default();
        hints.read(within, |part| self.country_named(part));
        hints
    }

    /// The country that a text names: by its code, by its name, or among other words.
    fn country_named(&self, text: &str) -> Option<Named> {
        let capitals = text.bytes().all(|byte| byte.is_ascii_uppercase());
        if capitals && (2..=3).contains(&text.len()) {
            let codes = |n: &usize| self.asset.country(*n).take(2).any(|code| code == text);
            if let Some(n) = (0..self.asset.countries()).find(codes) {
                return Some(Named { country: n as u8, may_be_region: text.len() == 2 });
            }
        }
        let words = fold::words(text);
        let words: Vec<&str> = words.split(' ').collect();
        let sure = |country: &u8| Named { country: *country, may_be_region: false };
        (1..=words.len().min(6)).rev().find_map(|length| {
            let mut windows = words.windows(length);
            windows.find_map(|words| self.countries.get(&fold::key(words.iter().copied())).map(sure))
        })
    }
}

struct Search<'a, 'h> {
    gazetteer: &'a Gazetteer,
    hints: &'h Hints,
}

impl<'a> Search<'a, '_> {
    /// What has the name.
    fn of(&self, name: &str) -> Vec<Match<'a>> {
        let words = fold::words(name);
        let key = fold::key(words.split(' '));
        if key.is_empty() || self.gazetteer.countries.contains_key(&key) {
            return Vec::new();
        }
        let mut found = Vec::new();
        self.add(&mut found, &key, WHOLE, How::Same);
        if question::names_airfield(&words) {
            if let Some(core) = question::core(&words) {
                self.add(&mut found, &core, CORE, How::Same);
            }
            return found;
        }
        if found.is_empty()
            && let Some(town) = question::town(&words)
            && !self.gazetteer.countries.contains_key(&town)
        {
            self.add(&mut found, &town, WHOLE, How::Same);
        }
        self.add(&mut found, &key, CORE, How::Part);
        found
    }

    /// What has nearly the name.
    fn nearly(&self, name: &str) -> Vec<Match<'a>> {
        let words = fold::words(name);
        let airfield = question::names_airfield(&words);
        let (key, salt) = match question::core(&words) {
            Some(core) if airfield => (core, CORE),
            _ => (fold::key(words.split(' ')), WHOLE),
        };
        let mut found = Vec::new();
        if key.chars().count() < SHORTEST_FUZZY || self.gazetteer.countries.contains_key(&key) {
            return found;
        }
        Key::of(&key).each_variant(|variant| {
            if self.gazetteer.entries(variant.sum.hash(salt)).next().is_some() {
                self.add(&mut found, &variant.text(), salt, How::Nearly);
            }
        });
        found
    }

    /// Adds the entries with a spelling of this key, each once.
    fn add(&self, found: &mut Vec<Match<'a>>, key: &str, salt: u8, how: How) {
        for entry in self.gazetteer.entries(Sum::of(key).hash(salt)) {
            let fits = |spelling: &&str| {
                let words = fold::words(spelling);
                match salt {
                    CORE => question::core(&words).as_deref() == Some(key),
                    _ => fold::key(words.split(' ')) == key,
                }
            };
            let Some(spelling) = entry.line().find(fits) else {
                continue;
            };
            if !found.iter().any(|other| other.entry == entry) {
                found.push(Match { entry, spelling, how, region: Region::Unknown });
            }
        }
    }

    /// Without those in another country than the row names, and the best first.
    fn ordered(&self, mut found: Vec<Match<'a>>) -> Vec<Match<'a>> {
        if let Some(named) = self.hints.country {
            let is_code_of = |entry: Entry<'_>| {
                named.may_be_region && self.hints.regions.iter().any(|(_, code)| code == entry.region_code())
            };
            found.retain(|one| one.entry.region().0 == named.country || is_code_of(one.entry));
        }
        if found.len() > 1 || !self.hints.regions.is_empty() {
            let regions = self.regions();
            for one in &mut found {
                one.region = self.region_of(one.entry, &regions);
            }
        }
        found.sort_by_key(|one| {
            let airfield = one.entry.feature() != Feature::Town;
            let people = Reverse(one.entry.population());
            (one.how, one.region, airfield, people, one.entry.row)
        });
        found.truncate(MOST);
        found
    }

    /// The regions in which a town has the name that the row gives as the region: most provinces
    /// have that of their capital, and the gazetteer knows regions by code only.
    fn regions(&self) -> Vec<(u8, u16)> {
        let mut towns = Vec::new();
        for (key, _) in self.hints.regions.iter().filter(|(key, _)| !key.is_empty()) {
            self.add(&mut towns, key, WHOLE, How::Same);
        }
        let towns = towns.into_iter().map(|town| town.entry);
        towns.filter(|town| town.feature() == Feature::Town).map(Entry::region).collect()
    }

    fn region_of(&self, entry: Entry<'_>, regions: &[(u8, u16)]) -> Region {
        if entry.feature() != Feature::Town {
            return Region::Unknown;
        }
        let by_code = self.hints.regions.iter().any(|(_, code)| code == entry.region_code());
        if by_code || regions.contains(&entry.region()) {
            return Region::Same;
        }
        let known = regions.iter().any(|region| region.0 == entry.region().0);
        if known { Region::Other } else { Region::Unknown }
    }
}

/// A key with a letter changed: what stays of its beginning, what comes between, what stays of its end.
struct Variant<'a> {
    before: &'a [char],
    between: [Option<char>; 2],
    after: &'a [char],
    sum: Sum,
}

impl Variant<'_> {
    fn text(&self) -> String {
        self.before.iter().chain(self.between.iter().flatten()).chain(self.after).collect()
    }
}

/// A key as letters, and what its beginnings and its ends add up to.
struct Key {
    letters: Vec<char>,
    begins: Vec<Sum>,
    ends: Vec<Sum>,
    /// Those that may stand where one is wrong.
    alphabet: Vec<(char, Sum)>,
}

impl Key {
    fn of(key: &str) -> Self {
        let letters: Vec<char> = key.chars().collect();
        let mut begins = vec![Sum::NONE];
        let mut ends = vec![Sum::NONE];
        for (at, &letter) in letters.iter().enumerate() {
            begins.push(begins[at].then(sum(letter)));
        }
        for (at, &letter) in letters.iter().rev().enumerate() {
            ends.push(sum(letter).then(ends[at]));
        }
        ends.reverse();
        let alphabet = ALPHABETS.iter().find(|alphabet| key.contains(|letter| alphabet.contains(letter)));
        let alphabet = alphabet.into_iter().flat_map(|alphabet| alphabet.chars());
        Self { letters, begins, ends, alphabet: alphabet.map(|letter| (letter, sum(letter))).collect() }
    }

    /// Calls `found` with every key that differs by a letter: one less, another, one more, or two
    /// changed about. Not the first letter, which hardly anybody gets wrong.
    fn each_variant(&self, mut found: impl FnMut(Variant<'_>)) {
        let length = self.letters.len();
        let mut tell = |until: usize, between: [Option<char>; 2], from: usize, middle: Sum| {
            let sum = self.begins[until].then(middle).then(self.ends[from]);
            found(Variant { before: &self.letters[..until], between, after: &self.letters[from..], sum });
        };
        for at in 1..=length {
            for &(letter, middle) in &self.alphabet {
                tell(at, [Some(letter), None], at, middle);
                if at < length {
                    tell(at, [Some(letter), None], at + 1, middle);
                }
            }
            if at < length {
                tell(at, [None, None], at + 1, Sum::NONE);
            }
            if at + 1 < length {
                let (one, other) = (self.letters[at], self.letters[at + 1]);
                tell(at, [Some(other), Some(one)], at + 2, sum(other).then(sum(one)));
            }
        }
    }
}

fn sum(letter: char) -> Sum {
    Sum::of(letter.encode_utf8(&mut [0; 4]))
}
