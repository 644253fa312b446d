//! Where words still name what was left out: told, never rewritten.
//!
//! Spellings are folded as the gazetteer folds them: case, accents and forms of Arabic letters make
//! no difference. Of a person every word of the name is looked for, since texts rarely have all; but
//! for those that name nobody when they stand alone.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};
use hashbrown::HashMap;
use serde::Serialize;
use serde_json::Value;

use super::choice::{Part, Redaction};
use super::common::Common;
use super::done::{Hit, ResidualMention, Where};
use super::excerpt::{around, place_of};
use super::keep::RetainedRows;
use crate::geo::Square;
use crate::geo::gazetteer::fold;
use crate::geo::parse;
use crate::l10n::redact as w;
use crate::model::{ActorKind, Dossier};

/// A name of so many letters is found only as a word of its own.
const SHORT: usize = 3;
/// Words of a person's name that are shorter are not looked for: "al", "von", "Maj".
const LEAST: usize = 4;
/// So much of a text tells which it is.
const BEGINS: usize = 80;

/// Looks for names in the words of rows.
pub(super) struct ResidualScanner {
    finder: Option<AhoCorasick>,
    /// What the finder looks for.
    patterns: Vec<String>,
    /// What each pattern of the finder is, by its number among `names`.
    named_by: Vec<usize>,
    names: Vec<String>,
    square: Option<Square>,
    links: bool,
    found: Vec<ResidualMention>,
}

impl ResidualScanner {
    pub(super) fn new(dossier: &Dossier, wish: &Redaction, keep: &RetainedRows) -> Self {
        let mut patterns = Patterns::default();
        let common = Common::of(dossier, keep);
        for actor in dossier.actors().filter(|actor| keep.actor(actor.id).is_none()) {
            for (_, name) in actor.names() {
                patterns.add(name, name);
                if actor.kind() == ActorKind::Person {
                    let words = fold::words(name);
                    let words = words.split(' ').filter(|word| word.chars().count() >= LEAST);
                    let words = words.filter(|word| !common.holds(word));
                    words.for_each(|word| patterns.add(word, name));
                }
            }
        }
        for source in dossier.sources().filter(|source| keep.source(source.id).is_none()) {
            for name in [source.title(), source.author(), source.publisher(), source.url()] {
                patterns.add(name, name);
            }
        }
        if wish.is_without(Part::PlaceNames) {
            for place in dossier.places() {
                place.names().for_each(|(_, name)| patterns.add(name, name));
            }
        }
        let finder = (!patterns.texts.is_empty())
            .then(|| AhoCorasick::builder().match_kind(MatchKind::Standard).build(&patterns.texts).ok());
        Self {
            finder: finder.flatten(),
            patterns: patterns.texts,
            named_by: patterns.named_by,
            names: patterns.names,
            square: wish.positions,
            links: wish.is_without(Part::Links),
            found: Vec::new(),
        }
    }

    /// Looks through every text of a record.
    pub(super) fn look(&mut self, at: Where, record: &impl Serialize, id: &str, begins: &str) {
        if self.finder.is_none() && self.square.is_none() && !self.links {
            return;
        }
        let mut hits = Vec::new();
        if let Ok(value) = serde_json::to_value(record) {
            let form = value.get("form").and_then(Value::as_str).unwrap_or_default();
            let root = if at == Where::Statement { form } else { "" };
            self.look_in(&value, Field { within: root, name: "", step: None }, &mut hits);
        }
        if hits.is_empty() {
            return;
        }
        let mut names: Vec<String> = hits.iter().map(|hit| hit.name.clone()).collect();
        names.sort_unstable();
        names.dedup();
        let mut short: String = begins.chars().take(BEGINS).collect();
        if short.len() < begins.len() {
            short.push('…');
        }
        self.found.push(ResidualMention { at, id: id.to_owned(), begins: short, names, hits });
    }

    fn look_in(&self, value: &Value, field: Field<'_>, hits: &mut Vec<Hit>) {
        match value {
            Value::String(text) => self.look_at(text, field, hits),
            Value::Array(values) => {
                for (n, value) in values.iter().enumerate() {
                    let step = if field.name == "steps" { Some(n + 1) } else { field.step };
                    self.look_in(value, Field { step, ..field }, hits);
                }
            }
            Value::Object(fields) => {
                let within = if field.name.is_empty() { field.within } else { field.name };
                for (name, value) in fields {
                    self.look_in(value, Field { within, name, ..field }, hits);
                }
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    /// Each name is told once of a field, where it first stands.
    fn look_at(&self, text: &str, field: Field<'_>, hits: &mut Vec<Hit>) {
        let mut told = |name: &str, place: &dyn Fn() -> Range<usize>| {
            let called = w::field(field.within, field.name, field.step);
            if !hits.iter().any(|hit| hit.name == name && hit.field == called) {
                let words = around(text, place());
                hits.push(Hit { field: called, name: name.to_owned(), words });
            }
        };
        if let Some(finder) = &self.finder {
            let folded = format!(" {} ", fold::words(text));
            for hit in finder.find_overlapping_iter(&folded) {
                let pattern = hit.pattern().as_usize();
                told(&self.names[self.named_by[pattern]], &|| place_of(text, &self.patterns[pattern]));
            }
        }
        if let Some(at) = self.square.and_then(|square| position_in(text, square)) {
            told(w::position_like(), &|| at..at);
        }
        if self.links
            && let Some(at) = ["://", "www."].iter().find_map(|mark| text.find(mark))
        {
            told(w::link_like(), &|| at..at);
        }
    }

    /// What was found.
    pub(super) fn found(self) -> Vec<ResidualMention> {
        self.found
    }
}

/// The field of a record that a text is in.
#[derive(Clone, Copy)]
struct Field<'a> {
    /// Of what it is a field: of the list or object in the record, else the form of a statement.
    within: &'a str,
    name: &'a str,
    /// In which step of a briefing it is, from 1.
    step: Option<usize>,
}

#[derive(Default)]
struct Patterns {
    texts: Vec<String>,
    named_by: Vec<usize>,
    names: Vec<String>,
    known: HashMap<String, ()>,
}

impl Patterns {
    /// Looks for a spelling, which stands for a name.
    fn add(&mut self, spelling: &str, name: &str) {
        let folded = fold::words(spelling);
        let letters = folded.chars().count();
        if letters == 0 {
            return;
        }
        let text = if letters <= SHORT { format!(" {folded} ") } else { folded };
        if self.known.insert(text.clone(), ()).is_some() {
            return;
        }
        if self.names.last().is_none_or(|last| last != name) {
            self.names.push(name.to_owned());
        }
        self.texts.push(text);
        self.named_by.push(self.names.len() - 1);
    }
}

/// Where a text has a number with three decimals or more that can be a latitude or longitude,
/// degrees with minutes, or a grid reference that is finer than the square; or is a position as it
/// stands, in whatever spelling that is read.
fn position_in(text: &str, square: Square) -> Option<usize> {
    let is_finer = |written: parse::Written| written.tolerance_m() < f64::from(square.radius_m());
    let written = parse::position(text).filter(|written| written.certainty > parse::Certainty::Possible);
    if written.is_some_and(is_finer) {
        return Some(0);
    }
    let bytes = text.as_bytes();
    let digits_from =
        |at: usize| bytes.get(at..).map_or(0, |rest| rest.iter().take_while(|b| b.is_ascii_digit()).count());
    let is_start = |at: usize| at == 0 || !bytes[at - 1].is_ascii_alphanumeric() && bytes[at - 1] != b'.';
    (0..bytes.len()).filter(|&at| bytes[at].is_ascii_digit() && is_start(at)).find(|&at| {
        let whole = digits_from(at);
        let behind = text.get(at + whole..).unwrap_or_default();
        let small = text.get(at..at + whole).and_then(|n| n.parse::<u32>().ok()).is_some_and(|n| n <= 180);
        let decimal = small
            && behind.starts_with(['.', ','])
            && digits_from(at + whole + 1) >= 3
            && !(behind.starts_with(',') && digits_from(at + whole + 1) == 3);
        let minutes = small
            && behind
                .strip_prefix('°')
                .is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
        decimal || minutes || has_hemisphere(whole, behind) || whole <= 2 && is_grid_reference(behind, square)
    })
}

/// Whether so many digits are the beginning of an angle with minutes and the letter of a hemisphere:
/// `13-43N`, `331830N`.
fn has_hemisphere(digits: usize, behind: &str) -> bool {
    let rest = behind.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-' || c == '.');
    let letter = rest.trim_start_matches(' ');
    let is_word = letter.chars().nth(1).is_some_and(|c| c.is_alphabetic() || c == '.');
    let is_apart = digits <= 3 && behind.starts_with('-') && rest.len() + 3 <= behind.len();
    let is_packed = (4..=7).contains(&digits) && !behind.starts_with('-');
    (is_apart || is_packed) && letter.starts_with(['N', 'S', 'E', 'W']) && !is_word
}

/// Whether what stands behind the number of a zone is a grid reference finer than the square.
fn is_grid_reference(behind: &str, square: Square) -> bool {
    let mut letters = 0;
    let mut digits = 0;
    for c in behind.chars() {
        match c {
            ' ' => {}
            'A'..='Z' if digits == 0 && letters < 3 => letters += 1,
            '0'..='9' if letters == 3 => digits += 1,
            _ => break,
        }
    }
    letters == 3 && digits > square.digits() && digits <= 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_position_is_found_and_other_numbers_are_not() {
        for text in [
            "at 35.04855, 40.58405",
            "33.786 north",
            "33°47′08″ N",
            "grid 37S FU 44468 79574",
            "37SFU4479",
            "(40,58405)",
            "at 13-43N 121-02E",
            "331830N0442345E",
            "38S 263078 3741327",
            "https://www.openstreetmap.org/#map=12/33.31/44.36",
        ] {
            assert!(position_in(text, Square::Km10).is_some(), "{text}");
        }
        for text in [
            "37SFU47",
            "1,204 rounds",
            "8 rounds",
            "105.5 mm",
            "2022-01-05",
            "at 9.30",
            "5 °C",
            "24 HIMARS 12",
            "2023-05-01 N. Smith said",
            "12-15 Nasir street",
        ] {
            assert!(position_in(text, Square::Km10).is_none(), "{text}");
        }
        assert!(position_in("37SFU4479", Square::Km1).is_none());
    }
}
