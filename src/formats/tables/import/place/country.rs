//! Whether positions lie in the countries that their rows name.

use std::collections::HashMap;

use geo::Point;

use super::super::Importer;
use super::super::issues::LISTED;
use super::super::plan::Plan;
use super::Flaw;
use crate::formats::tables::Meaning;
use crate::geo::countries::{self, Elsewhere, Mend, Named};
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

/// A country that is nowhere near, though nothing shows how the position should be written, is said of
/// so many different places whatever the others say.
const FEW: u32 = 3;

/// What the countries of a table say of its positions.
#[derive(Default)]
pub(super) struct Countries {
    /// The column that names the country of each row.
    column: Option<usize>,
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
        let is_country =
            |column: &&usize| headings.get(**column).is_some_and(|heading| names_country(heading));
        let column = plan.columns(Meaning::Within).iter().find(is_country).copied();
        Self { column, ..Self::default() }
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
    let heading = heading.to_lowercase();
    let mut words = heading.split(|l: char| !l.is_alphanumeric());
    words.clone().any(|word| COUNTRY.contains(&word)) && !words.any(|word| OTHER.contains(&word))
}

impl Importer<'_> {
    /// What to say of a position that is nowhere near the country of the row at hand.
    pub(super) fn outside_of_country(&mut self, position: Point, column: usize) -> Option<Flaw> {
        let id = self.stated(self.places.countries.column?)?;
        let text = self.builder.text(id);
        let named = *self.places.countries.named.entry(id).or_insert_with(|| countries::named(text));
        let Named { country, is_short_code } = named?;
        let Some(Elsewhere { there, mend }) = countries::elsewhere(position, country) else {
            self.places.countries.fitting += 1;
            return None;
        };
        if mend.is_none() && is_short_code {
            return None;
        }
        let say = |at: Point| format!("{}, {}", at.y(), at.x());
        let there = there.map_or("no country", countries::Country::name);
        let mut value = format!("{} lies in {there}, not in {}", say(position), country.name());
        let question = if let Some((mend, at)) = mend {
            value = format!("{value}; {} does", say(at));
            match mend {
                Mend::Swapped => ": are latitude and longitude swapped?",
                Mend::Latitude => ": has the latitude the wrong sign?",
                Mend::Longitude => ": has the longitude the wrong sign?",
                Mend::Both => ": have latitude and longitude the wrong sign?",
            }
        } else {
            self.places.countries.unexplained += 1;
            ";"
        };
        let reason = format!(
            "the position is not in the country that the row names{question} it is left as it is written"
        );
        let is_held_back = mend.is_none();
        Some(Flaw { column, value: Some(value.into()), reason: reason.into(), is_held_back })
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
            (0..not_listed).for_each(|_| self.issues.add(0, "", "", &flaw.reason));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::names_country;

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
}
