//! Where named places are: towns of `GeoNames` and airfields of `OurAirports`, with their spellings.
//!
//! Nothing is read until somebody asks; [`Gazetteer::load`] then takes a moment, which is not for
//! the thread of the window. An answer is an offer: the middle of a town is not where something
//! happened in it, and of two towns of one name the gazetteer does not know which is meant.
//!
//! | file | idea |
//! | --- | --- |
//! | `asset` | the form of the file inside the program |
//! | [`fold`] | spellings of one name have one key |
//! | `index` | from a key to the entries |
//! | `question` | a cell such as "Tabqa, Raqqa, Syria" taken apart |
//! | `search` | from a question to the entries, the best first |

mod asset;
pub mod fold;
mod index;
mod question;
mod search;

use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;

use geo::Point;

use asset::Asset;
use index::{Index, Sum};

pub use search::{How, Match, Region};

/// Made by `scripts/basemap`.
const ASSET: &[u8] = include_bytes!("../../../assets/gazetteer/gazetteer.bin");

/// Languages that places are told in beside English (BCP 47).
const TOLD: [&str; 2] = ["fr", "ar"];

/// Keys of whole spellings.
const WHOLE: u8 = 0;
/// Keys of airfields without the words for what they are.
const CORE: u8 = 1;

/// Why there is no gazetteer.
#[derive(Debug, thiserror::Error)]
pub enum GazetteerError {
    /// It cannot be inflated.
    #[error("gazetteer-packing: {0}")]
    Packing(#[from] std::io::Error),
    /// It is not of the form that is read here.
    #[error("gazetteer-form")]
    Form,
}

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feature {
    /// A town or village of `GeoNames`; its position is the middle, as `GeoNames` has it.
    Town,
    /// An airport.
    Airport,
    /// An airfield that is military by its name.
    AirBase,
    /// A place for helicopters.
    Heliport,
    /// An airfield that is no longer used.
    Closed,
}

impl Feature {
    fn of(number: u8) -> Option<Self> {
        const ALL: [Feature; 5] =
            [Feature::Town, Feature::Airport, Feature::AirBase, Feature::Heliport, Feature::Closed];
        ALL.get(usize::from(number)).copied()
    }
}

/// The towns and airfields of the world, to look up by name.
#[derive(Debug)]
pub struct Gazetteer {
    asset: Asset,
    index: Index,
    /// Keys of the names of countries.
    countries: HashMap<String, u8>,
}

/// One place of the gazetteer.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    gazetteer: &'a Gazetteer,
    row: u32,
}

impl Gazetteer {
    /// The one inside the program, read when it is first asked for; about 24 MB once it is.
    ///
    /// # Errors
    /// When the program is broken: a test holds that it is not.
    pub fn load() -> Result<&'static Self, &'static GazetteerError> {
        static LOADED: OnceLock<Result<Gazetteer, GazetteerError>> = OnceLock::new();
        LOADED.get_or_init(|| Self::read(ASSET)).as_ref()
    }

    /// Reads one.
    ///
    /// # Errors
    /// When the bytes are not of the form that `asset` tells.
    pub fn read(packed: &[u8]) -> Result<Self, GazetteerError> {
        let asset = Asset::read(packed)?;
        let mut keys = Vec::with_capacity(asset.feature.len() * 3);
        for row in 0..asset.feature.len() {
            let is_town = asset.feature[row] == Feature::Town;
            for spelling in asset.place(row).split('\t') {
                let words = fold::words(spelling);
                let key = fold::key(words.split(' '));
                keys.push((Sum::of(&key).hash(WHOLE), row as u32));
                if !is_town && let Some(core) = question::core(&words) {
                    keys.push((Sum::of(&core).hash(CORE), row as u32));
                }
            }
        }
        let mut countries = HashMap::new();
        for n in 0..asset.countries() {
            // Behind the two codes, and what it is told by: Tunis is Tunisia in Arabic.
            countries.extend(asset.country(n).skip(2 + TOLD.len()).map(|name| (fold::key_of(name), n as u8)));
        }
        Ok(Self { asset, index: Index::of(keys), countries })
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = Entry<'_>> {
        (0..self.asset.feature.len() as u32).map(|row| self.entry(row))
    }

    fn entry(&self, row: u32) -> Entry<'_> {
        Entry { gazetteer: self, row }
    }

    fn entries(&self, hash: u32) -> impl Iterator<Item = Entry<'_>> {
        self.index.find(hash).map(|row| self.entry(row))
    }
}

impl<'a> Entry<'a> {
    /// What it is.
    pub fn feature(self) -> Feature {
        self.gazetteer.asset.feature[self.row as usize]
    }

    /// Longitude (x) and latitude (y) in degrees, WGS 84.
    pub fn position(self) -> Point {
        let asset = &self.gazetteer.asset;
        let degrees = |fractions: &[u32], from: u32| {
            (f64::from(fractions[self.row as usize]) - f64::from(from) * 1e5) / 1e5
        };
        Point::new(degrees(&asset.longitude, 180), degrees(&asset.latitude, 90))
    }

    /// People; `None` where not stated.
    pub fn population(self) -> Option<u32> {
        let people = self.gazetteer.asset.population[self.row as usize];
        (people > 0).then_some(people)
    }

    /// Its name and its other spellings.
    pub fn spellings(self) -> impl Iterator<Item = &'a str> {
        // Airfields have their ident before.
        self.line().skip(usize::from(self.feature() != Feature::Town))
    }

    /// Its name, as the source has it.
    pub fn name(self) -> &'a str {
        self.spellings().next().unwrap_or_default()
    }

    /// What it is told by in a language (BCP 47); its name where that has none.
    pub fn name_in(self, language: &str) -> &'a str {
        let spelling =
            language_index(language).map_or(0, |n| self.gazetteer.asset.told[n][self.row as usize]);
        self.spellings().nth(usize::from(spelling)).unwrap_or_default()
    }

    /// Its country in a language (BCP 47), or in English.
    pub fn country_in(self, language: &str) -> &'a str {
        let named = |at: usize| self.gazetteer.asset.country(self.country_row()).nth(2 + at);
        let own = language_index(language).and_then(named).filter(|name| !name.is_empty());
        own.or_else(|| named(TOLD.len())).unwrap_or_default()
    }

    /// Its country as ISO 3166 alpha-2.
    pub fn country_code(self) -> &'a str {
        let asset = &self.gazetteer.asset;
        asset.country(self.country_row()).next().unwrap_or_default()
    }

    /// Where it is taken from, and under which key: `GeoNames` and a number, or `OurAirports` and an
    /// ident such as `ORAA`.
    pub fn source(self) -> (&'static str, String) {
        match self.feature() {
            Feature::Town => ("GeoNames", self.gazetteer.asset.number[self.row as usize].to_string()),
            _ => ("OurAirports", self.line().next().unwrap_or_default().to_owned()),
        }
    }

    fn line(self) -> impl Iterator<Item = &'a str> {
        self.gazetteer.asset.place(self.row as usize).split('\t')
    }

    fn country_row(self) -> usize {
        usize::from(self.gazetteer.asset.country[self.row as usize])
    }

    /// Country and region, as numbers of this gazetteer.
    fn region(self) -> (u8, u16) {
        let asset = &self.gazetteer.asset;
        (asset.country[self.row as usize], asset.region[self.row as usize])
    }

    fn region_code(self) -> &'a str {
        self.gazetteer.asset.region(usize::from(self.region().1))
    }
}

/// Which of [`TOLD`] a language is.
fn language_index(language: &str) -> Option<usize> {
    TOLD.iter().position(|known| *known == language)
}

/// Two entries are one where they have one source.
impl PartialEq for Entry<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.gazetteer, other.gazetteer) && self.row == other.row
    }
}

impl fmt::Debug for Entry<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (source, key) = self.source();
        write!(f, "{} ({}, {source} {key})", self.name(), self.country_code())
    }
}

#[cfg(test)]
mod tests;
