//! The form of `assets/gazetteer/gazetteer.bin`, which `scripts/basemap.d/gazetteer.py` writes.
//!
//! A zlib stream. In it, numbers being little-endian:
//!
//! | bytes | what |
//! | --- | --- |
//! | 8 | `SITMAPG2` |
//! | 3 × 4 | how many places P, countries C and regions R there are |
//! | P × 1 | what each place is: a [`Feature`] by its number |
//! | P × 1 | its country, as a number in the list of countries |
//! | P × 2 | its region, as a number in the list of regions |
//! | P × 4 | its latitude, as hundred-thousandths of a degree from the south pole |
//! | P × 4 | its longitude, the same, from the 180th meridian |
//! | P × 4 | its population; 0 where not stated |
//! | P × 4 | its `GeoNames` id; 0 for airfields, which have a word instead |
//! | P × 1 | which of its spellings it is told by in French; 0 is its name |
//! | P × 1 | the same in Arabic |
//! | the rest | UTF-8, a line for each country, then each region, then each place |
//!
//! Numbers of more than one byte stand as planes: the highest byte of all places, then the next.
//! The parts of a line are divided by tabs. Countries: ISO 3166 alpha-2, alpha-3, what it is told by in
//! French and in Arabic (empty where its name is), then its name in English, then others. Regions: the code of `GeoNames` (admin1). Places: for airfields first the ident of `OurAirports`; then the
//! name, then other spellings.

use std::io::Read as _;

use flate2::read::ZlibDecoder;

use super::{Feature, GazetteerError};

const MAGIC: &[u8] = b"SITMAPG2";
/// More than this is not inflated.
const MOST: u64 = 64 * 1024 * 1024;

/// What the asset holds, a column each.
#[derive(Debug)]
pub(super) struct Asset {
    pub feature: Vec<Feature>,
    pub country: Vec<u8>,
    pub region: Vec<u16>,
    /// Hundred-thousandths of a degree from the south pole.
    pub latitude: Vec<u32>,
    /// Hundred-thousandths of a degree from the 180th meridian.
    pub longitude: Vec<u32>,
    pub population: Vec<u32>,
    pub number: Vec<u32>,
    /// Which spelling is told in each of [`super::TOLD`].
    pub told: [Vec<u8>; 2],
    text: String,
    /// Where each line of `text` begins: countries, regions, places; and at last where they end.
    lines: Vec<u32>,
    countries: usize,
    regions: usize,
}

impl Asset {
    /// Inflates and takes apart.
    pub(super) fn read(packed: &[u8]) -> Result<Self, GazetteerError> {
        let mut body = Vec::with_capacity(packed.len() * 3);
        ZlibDecoder::new(packed).take(MOST).read_to_end(&mut body)?;
        let mut columns = Columns { rest: &body };
        if columns.take(MAGIC.len())? != MAGIC {
            return Err(GazetteerError::Form);
        }
        let [places, countries, regions] = [columns.number()?, columns.number()?, columns.number()?];
        let feature = columns.take(places)?.iter().map(|&n| Feature::of(n));
        let feature = feature.collect::<Option<_>>().ok_or(GazetteerError::Form)?;
        let country = columns.take(places)?.to_vec();
        let region = columns.planes(places, 2)?.into_iter().map(|n| n as u16).collect::<Vec<_>>();
        let [latitude, longitude] = [columns.planes(places, 4)?, columns.planes(places, 4)?];
        let [population, number] = [columns.planes(places, 4)?, columns.planes(places, 4)?];
        let told = [columns.take(places)?.to_vec(), columns.take(places)?.to_vec()];
        let text = std::str::from_utf8(columns.rest).map_err(|_| GazetteerError::Form)?.to_owned();
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at as u32 + 1);
        let lines: Vec<u32> = std::iter::once(0).chain(ends).collect();
        let fits = lines.len() == countries + regions + places + 1
            && country.iter().all(|&n| usize::from(n) < countries)
            && region.iter().all(|&n| usize::from(n) < regions);
        let asset = Self {
            feature,
            country,
            region,
            latitude,
            longitude,
            population,
            number,
            told,
            text,
            lines,
            countries,
            regions,
        };
        fits.then_some(asset).ok_or(GazetteerError::Form)
    }

    /// How many countries.
    pub(super) fn countries(&self) -> usize {
        self.countries
    }

    /// Codes and names of a country.
    pub(super) fn country(&self, n: usize) -> impl Iterator<Item = &str> {
        self.line(n).split('\t')
    }

    /// The code of a region.
    pub(super) fn region(&self, n: usize) -> &str {
        self.line(self.countries + n)
    }

    /// The line of a place: key and spellings.
    pub(super) fn place(&self, n: usize) -> &str {
        self.line(self.countries + self.regions + n)
    }

    fn line(&self, n: usize) -> &str {
        self.text[self.lines[n] as usize..self.lines[n + 1] as usize].trim_end_matches('\n')
    }
}

struct Columns<'a> {
    rest: &'a [u8],
}

impl<'a> Columns<'a> {
    fn take(&mut self, bytes: usize) -> Result<&'a [u8], GazetteerError> {
        let (taken, rest) = self.rest.split_at_checked(bytes).ok_or(GazetteerError::Form)?;
        self.rest = rest;
        Ok(taken)
    }

    fn number(&mut self) -> Result<usize, GazetteerError> {
        let bytes = self.take(4)?;
        Ok(bytes.iter().rev().fold(0, |number, &byte| number << 8 | usize::from(byte)))
    }

    fn planes(&mut self, places: usize, width: usize) -> Result<Vec<u32>, GazetteerError> {
        let mut numbers = vec![0; places];
        for _ in 0..width {
            for (number, &byte) in numbers.iter_mut().zip(self.take(places)?) {
                *number = *number << 8 | u32::from(byte);
            }
        }
        Ok(numbers)
    }
}
