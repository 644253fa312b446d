//! Words that are found nowhere, and names that are spelt nearly so.

use std::cmp::Reverse;

use hashbrown::HashMap;

use super::layer::Layers;
use crate::geo::gazetteer::fold;

/// So many names are told at most.
const MOST: usize = 3;
/// One letter in so many may be another one.
const LETTERS_PER_FAULT: usize = 4;

/// A word that is in nothing that is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missed {
    /// As it was typed.
    pub word: String,
    /// Names of places and actors of which a word is spelt nearly so, the nearest first.
    pub nearly: Vec<String>,
}

impl Missed {
    /// Looks through the names of the layers that are shown.
    pub fn of(word: &str, layers: &Layers) -> Self {
        let wanted = fold::words(word);
        let faults = wanted.chars().count() / LETTERS_PER_FAULT;
        let mut found: HashMap<String, (usize, Reverse<usize>, &str)> = HashMap::new();
        let mut look = |name, incidents: usize| {
            let folded = fold::words(name);
            // What has a space was looked for as a whole.
            let parts = if wanted.contains(' ') { folded.split('\0') } else { folded.split(' ') };
            let distances = parts.filter(|part| part.len().abs_diff(wanted.len()) <= 2 * faults);
            let distance = distances.map(|part| strsim::osa_distance(part, &wanted)).min();
            if let Some(distance) = distance.filter(|&distance| distance <= faults) {
                let rank = (distance, Reverse(incidents), name);
                let known = found.entry(folded).or_insert(rank);
                *known = rank.min(*known);
            }
        };
        for layer in layers.visible().filter(|_| faults > 0) {
            for place in layer.data.dossier().places() {
                place.names().for_each(|(_, name)| look(name, place.incidents().len()));
            }
            for actor in layer.data.dossier().actors() {
                actor.names().for_each(|(_, name)| look(name, actor.incidents().len()));
            }
        }
        let mut nearly: Vec<_> = found.into_values().collect();
        nearly.sort_unstable();
        let nearly = nearly.into_iter().take(MOST).map(|(_, _, name)| name.to_owned()).collect();
        Self { word: word.to_owned(), nearly }
    }
}
