//! Where words still name what was left out: told, never rewritten.
//!
//! Spellings are folded as the gazetteer folds them: case, accents and forms of Arabic letters make
//! no difference. Of a person every word of the name is looked for, since texts rarely have all.

use aho_corasick::{AhoCorasick, MatchKind};
use hashbrown::HashMap;
use serde::Serialize;
use serde_json::Value;

use super::choice::{Part, Redaction};
use super::done::{Still, Where};
use super::keep::Keep;
use crate::geo::Square;
use crate::geo::gazetteer::fold;
use crate::geo::parse;
use crate::model::{ActorKind, Dossier};
use crate::words::redact as w;

/// A name of so many letters is found only as a word of its own.
const SHORT: usize = 3;
/// Words of a person's name that are shorter are not looked for: "al", "von", "Maj".
const LEAST: usize = 4;
/// So much of a text tells which it is.
const BEGINS: usize = 80;

/// Looks for names in the words of rows.
pub(super) struct Looker {
    finder: Option<AhoCorasick>,
    /// What each pattern of the finder is, by its number among `names`.
    named_by: Vec<usize>,
    names: Vec<String>,
    square: Option<Square>,
    links: bool,
    found: Vec<Still>,
}

impl Looker {
    pub(super) fn new(dossier: &Dossier, wish: &Redaction, keep: &Keep) -> Self {
        let mut patterns = Patterns::default();
        for actor in dossier.actors().filter(|actor| keep.actor(actor.id).is_none()) {
            for (_, name) in actor.names() {
                patterns.add(name, name);
                if actor.kind() == ActorKind::Person {
                    let words = fold::words(name);
                    let words = words.split(' ').filter(|word| word.chars().count() >= LEAST);
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
        let mut found = Vec::new();
        if let Ok(value) = serde_json::to_value(record) {
            self.look_in(&value, &mut found);
        }
        if found.is_empty() {
            return;
        }
        found.sort_unstable();
        found.dedup();
        let mut short: String = begins.chars().take(BEGINS).collect();
        if short.len() < begins.len() {
            short.push('…');
        }
        self.found.push(Still { at, id: id.to_owned(), begins: short, names: found });
    }

    fn look_in(&self, value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) => self.look_at(text, found),
            Value::Array(values) => values.iter().for_each(|value| self.look_in(value, found)),
            Value::Object(fields) => fields.values().for_each(|value| self.look_in(value, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn look_at(&self, text: &str, found: &mut Vec<String>) {
        if let Some(finder) = &self.finder {
            let folded = format!(" {} ", fold::words(text));
            for hit in finder.find_overlapping_iter(&folded) {
                found.push(self.names[self.named_by[hit.pattern().as_usize()]].clone());
            }
        }
        if self.square.is_some_and(|square| tells_position(text, square)) {
            found.push(w::POSITION_LIKE.to_owned());
        }
        if self.links && ["://", "www."].iter().any(|mark| text.contains(mark)) {
            found.push(w::LINK_LIKE.to_owned());
        }
    }

    /// What was found.
    pub(super) fn found(self) -> Vec<Still> {
        self.found
    }
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

/// Whether a text has a number with three decimals or more that can be a latitude or longitude,
/// degrees with minutes, or a grid reference that is finer than the square; or is a position as it
/// stands, in whatever spelling that is read.
fn tells_position(text: &str, square: Square) -> bool {
    let is_finer = |written: parse::Written| written.tolerance_m() < f64::from(square.radius_m());
    let written = parse::position(text).filter(|written| written.certainty > parse::Certainty::Possible);
    if written.is_some_and(is_finer) {
        return true;
    }
    let bytes = text.as_bytes();
    let digits_from =
        |at: usize| bytes.get(at..).map_or(0, |rest| rest.iter().take_while(|b| b.is_ascii_digit()).count());
    let is_start = |at: usize| at == 0 || !bytes[at - 1].is_ascii_alphanumeric() && bytes[at - 1] != b'.';
    (0..bytes.len()).filter(|&at| bytes[at].is_ascii_digit() && is_start(at)).any(|at| {
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
            assert!(tells_position(text, Square::Km10), "{text}");
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
            assert!(!tells_position(text, Square::Km10), "{text}");
        }
        assert!(!tells_position("37SFU4479", Square::Km1));
    }
}
