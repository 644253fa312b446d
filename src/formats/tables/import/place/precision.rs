//! How well a position is known.

use super::super::{Importer, Wrong};
use super::Flaw;
use crate::formats::Problem;
use crate::formats::tables::FieldRole;
use crate::geo::parse::Written;
use crate::model::{Precision, PrecisionClass};

const IN_KILOMETRES: [&str; 8] =
    ["km", "kms", "kilometre", "kilometres", "kilometer", "kilometers", "км", "كم"];
const IN_METRES: [&str; 6] = ["m", "metre", "metres", "meter", "meters", "м"];
/// What may stand before a distance without changing it.
const BEFORE: [&str; 5] = ["within", "±", "+/-", "~", "<"];

impl Importer<'_> {
    /// How well the position of the row is known.
    pub(super) fn position_precision(
        &self,
        written: Option<Written>,
        wrong: &mut Vec<Flaw>,
    ) -> Option<Precision> {
        let (class, said_m) = self.said_precision(wrong);
        let radius = self.cell(FieldRole::Radius).and_then(|(column, id)| {
            let metres = metres(self.builder.text(id));
            if metres.is_none() {
                let problem = Problem::NotARadius;
                wrong.push(Wrong { column, problem }.into());
            }
            metres
        });
        // What a code says of it may be more than the area that is written.
        let coded_m = class.map(Precision::class).map_or(0.0, |class| {
            if class.is_nowhere_in_particular() {
                f32::INFINITY
            } else {
                class.drawn_radius_m().unwrap_or_default()
            }
        });
        let area_m = written.and_then(|written| written.radius_m).filter(|&radius| radius > coded_m);
        let stated_m = radius.or(said_m).map(|metres| metres as f32);
        let radius_m = stated_m.or(area_m);
        (class.is_some() || radius_m.is_some())
            .then(|| Precision { class: class.unwrap_or_default(), radius_m })
    }

    /// The precision in a word, or as a distance: "within 1 km".
    fn said_precision(&self, wrong: &mut Vec<Flaw>) -> (Option<PrecisionClass>, Option<f64>) {
        let Some((column, id)) = self.cell(FieldRole::PositionPrecision) else { return (None, None) };
        let text = self.builder.text(id);
        let text = text.strip_suffix(".0").unwrap_or(text);
        let code = self.mapping.profile.positions.iter().find(|(code, _)| *code == text);
        let class = code.map(|(_, class)| *class).or_else(|| in_words(text));
        let metres = if class.is_none() { distance(text) } else { None };
        if class.is_none() && metres.is_none() {
            let problem = Problem::NotAPositionPrecision;
            wrong.push(Wrong { column, problem }.into());
        }
        (class, metres)
    }
}

/// A radius: `1500`, `1500.5`, `1500,5`, `1.5 km`. `1,500` could be either, and is none.
fn metres(text: &str) -> Option<f64> {
    number(text).or_else(|| distance(text))
}

/// Whether a cell says in words, or as a distance in so many words, how well a position is known.
pub(in crate::formats::tables) fn is_precision(text: &str) -> bool {
    in_words(text).is_some() || distance(text).is_some()
}

fn number(text: &str) -> Option<f64> {
    let thousands = text.split_once(',').is_some_and(|(_, part)| part.len() == 3);
    let metres: f64 = text.replace(',', ".").parse().ok()?;
    (!thousands && metres.is_finite() && metres >= 0.0).then_some(metres)
}

/// A distance with its unit, in metres: `500 m`, `±4m`, `within 1 km (approximate)`.
fn distance(text: &str) -> Option<f64> {
    let lower = text.trim().to_lowercase();
    let said = lower.strip_suffix(')').and_then(|said| Some(said.split_once('(')?.0)).unwrap_or(&lower);
    let said = BEFORE.iter().find_map(|before| said.strip_prefix(before)).unwrap_or(said).trim();
    let unit_at = said.find(char::is_alphabetic)?;
    let (digits, unit) = said.split_at(unit_at);
    let in_metres = match unit.trim_end_matches('.') {
        unit if IN_KILOMETRES.contains(&unit) => 1000.0,
        unit if IN_METRES.contains(&unit) => 1.0,
        _ => return None,
    };
    number(digits.trim()).map(|number| number * in_metres)
}

/// How well a position is known, by our own words and those of Atlos, for which "vicinity" is about
/// 100 metres and "locality" a town or a quarter.
pub(in crate::formats::tables) fn in_words(text: &str) -> Option<PrecisionClass> {
    match text.to_lowercase().as_str() {
        "vicinity" => Some(PrecisionClass::Near),
        "locality" => Some(PrecisionClass::Town),
        word => PrecisionClass::from_word(word),
    }
}
