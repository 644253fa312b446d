//! Whether positions lie in the countries that their rows name.

use std::collections::HashMap;

use geo::Point;

use super::super::Importer;
use super::super::issues::LISTED;
use super::super::plan::Plan;
use super::Flaw;
use crate::formats::Problem;
use crate::formats::tables::FieldRole;
use crate::formats::tables::synonyms;
use crate::geo::countries::{self, Country, Elsewhere, Named};
use crate::model::TextId;

/// Words for a country in headings.
const COUNTRY: [&str; 19] = [
    "country",
    "pays",
    "país",
    "pais",
    "paese",
    "land",
    "nation",
    "страна",
    "країна",
    "کشور",
    "ülke",
    "البلد",
    "الدولة",
    "دولة",
    "adm0",
    "admin0",
    "iso",
    "iso2",
    "iso3",
];

/// Words in headings of countries that something else is of, or that are only near.
const OTHER: [&str; 28] = [
    "nearest",
    "closest",
    "near",
    "flag",
    "vessel",
    "ship",
    "origin",
    "nationality",
    "registry",
    "registered",
    "owner",
    "target",
    "victim",
    "attacker",
    "perpetrator",
    "supplier",
    "buyer",
    "source",
    "birth",
    "residence",
    "home",
    "destination",
    "reporting",
    "publisher",
    "proche",
    "pavillon",
    "origine",
    "citizenship",
];

/// Words in headings of codes for countries. Codes tell less than names do what they are of, so that no
/// other word may stand with these and those for a country.
const OF_CODES: [&str; 14] = [
    "code", "codes", "alpha", "alpha2", "alpha3", "a2", "a3", "1", "2", "3", "3166", "pcode", "event",
    "incident",
];

/// Words of headings whose codes are certainly those of ISO 3166.
const ISO: [&str; 3] = ["iso", "iso2", "iso3"];

/// A country that is nowhere near, though nothing shows how the position should be written, is said of
/// so many different places whatever the others say.
const FEW: u32 = 3;

/// A column that names the country of each row.
#[derive(Clone, Copy)]
struct Column {
    number: usize,
    /// Whether codes in it are those of ISO 3166.
    is_iso: bool,
}

/// What the countries of a table say of its positions.
#[derive(Default)]
pub(super) struct Countries {
    /// The columns that name the country of each row, names before codes.
    columns: Vec<Column>,
    named: HashMap<TextId, Option<Named>>,
    /// How many different places lie in their countries, and how many do not and nothing shows why.
    fitting: u32,
    unexplained: u32,
    /// What is said of the latter, if the table turns out to mean such countries.
    held_back: Vec<(u32, Flaw)>,
    not_listed: u32,
}

impl Countries {
    pub(super) fn of(plan: &Plan, headings: &[String]) -> Self {
        let heading = |column: usize| headings.get(column).map_or("", String::as_str);
        let named = plan.columns(FieldRole::Within).iter().filter(|&&n| names_country(heading(n)));
        let coded = plan.columns(FieldRole::Unused).iter().filter(|&&n| heads_codes(heading(n)));
        let column = |&number: &usize| Column { number, is_iso: says_iso(heading(number)) };
        Self { columns: named.chain(coded).map(column).collect(), ..Self::default() }
    }

    /// The columns that name countries.
    pub(super) fn columns(&self) -> impl Iterator<Item = usize> {
        self.columns.iter().map(|column| column.number)
    }

    /// Keeps for later what only counts if most places of the table lie in their countries.
    pub(super) fn hold_back(&mut self, line: u32, flaw: &Flaw) {
        if self.held_back.len() < LISTED {
            self.held_back.push((line, flaw.clone()));
        } else {
            self.not_listed += 1;
        }
    }
}

fn names_country(heading: &str) -> bool {
    let words = synonyms::words(heading);
    has_any(&words, &COUNTRY) && !has_any(&words, &OTHER)
}

fn heads_codes(heading: &str) -> bool {
    let words = synonyms::words(heading);
    let is_known =
        |word: &String| [&COUNTRY[..], &OF_CODES].iter().any(|known| known.contains(&word.as_str()));
    has_any(&words, &COUNTRY) && words.iter().all(is_known)
}

fn says_iso(heading: &str) -> bool {
    has_any(&synonyms::words(heading), &ISO)
}

fn has_any(heading: &[String], words: &[&str]) -> bool {
    heading.iter().any(|word| words.contains(&word.as_str()))
}

/// The country that a row names.
struct Stated {
    country: Country,
    /// Whether it can be no other one.
    is_certain: bool,
    /// What the place is called, where the country stands at the end of it.
    address: Option<TextId>,
}

impl Importer<'_> {
    /// The country of the row at hand: by its column, and where no column has countries, by the end of
    /// what the place is called.
    fn country_of_row(&mut self) -> Option<Stated> {
        for n in 0..self.places.countries.columns.len() {
            let Column { number, is_iso } = self.places.countries.columns[n];
            let Some(id) = self.stated(number) else { continue };
            if let Some(Named { country, is_short_code }) = self.named(id, countries::named) {
                return Some(Stated { country, is_certain: is_iso || !is_short_code, address: None });
            }
        }
        if !self.places.countries.columns.is_empty() {
            return None;
        }
        let (_, id) = self.cell(FieldRole::Place)?;
        let Named { country, .. } = self.named(id, countries::at_the_end)?;
        Some(Stated { country, is_certain: true, address: Some(id) })
    }

    fn named(&mut self, id: TextId, read: impl Fn(&str) -> Option<Named>) -> Option<Named> {
        let text = self.builder.text(id);
        *self.places.countries.named.entry(id).or_insert_with(|| read(text))
    }

    /// What to say of a position that is nowhere near the country of the row at hand.
    pub(super) fn outside_of_country(&mut self, position: Point, column: usize) -> Option<Flaw> {
        let Stated { country, is_certain, address } = self.country_of_row()?;
        let Some(Elsewhere { there, mend }) = countries::elsewhere(position, country) else {
            self.places.countries.fitting += 1;
            return None;
        };
        if mend.is_none() && !is_certain {
            return None;
        }
        if address.is_some_and(|id| countries::can_be_a_town(self.builder.text(id), position, there)) {
            return None;
        }
        let say = |at: Point| format!("{}, {}", at.y(), at.x());
        let there = there.map_or("no country", Country::name);
        let mut value = format!("{} lies in {there}, not in {}", say(position), country.name());
        match mend {
            Some((_, at)) => value = format!("{value}; {} does", say(at)),
            None => self.places.countries.unexplained += 1,
        }
        let problem = Problem::NotInCountry { mend: mend.map(|(mend, _)| mend) };
        let is_held_back = mend.is_none();
        Some(Flaw { column, value: Some(value.into()), problem, is_held_back })
    }

    /// Says what was held back, unless the column of countries is of something else.
    pub(in super::super) fn settle_countries(&mut self) {
        let Countries { fitting, unexplained, held_back, not_listed, .. } = &mut self.places.countries;
        if *unexplained > FEW.max(*fitting) {
            return;
        }
        let (held_back, not_listed) = (std::mem::take(held_back), *not_listed);
        for (line, flaw) in &held_back {
            self.say(*line, flaw);
        }
        if let Some((_, flaw)) = held_back.last() {
            (0..not_listed).for_each(|_| self.issues.add(0, "", "", &flaw.problem));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{heads_codes, names_country};

    #[test]
    fn a_heading_tells_whose_country_it_is() {
        for heading in ["country", "Country", "country_txt", "Incident country", "ADM0_EN", "Pays", "البلد"]
        {
            assert!(names_country(heading), "{heading}");
        }
        for heading in ["nearest_country", "Flag country", "region", "country of origin", "isolated", ""] {
            assert!(!names_country(heading), "{heading}");
        }
    }

    #[test]
    fn a_heading_of_codes_has_no_other_words() {
        for heading in
            ["iso3", "ISO", "country_code", "countryCode", "ISO 3166-1 alpha-3", "country_iso2", "ADM0_PCODE"]
        {
            assert!(heads_codes(heading), "{heading}");
        }
        for heading in ["phone country code", "iso language", "ActionGeo_CountryCode", "code", "postcode", ""]
        {
            assert!(!heads_codes(heading), "{heading}");
        }
    }
}
