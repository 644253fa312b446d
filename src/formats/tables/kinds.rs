//! What the words of a column of kinds are taken for: as the program knows them, or as the user says.

use hashbrown::HashMap;

use super::import::is_unknown;
use super::table_guess::TableGuess;
use super::{Cells, FieldRole, profiles};
use crate::model::Kind;

/// A column with more different words than these is no list of kinds that anybody would go through.
const MOST: usize = 40;

/// A word for a kind, as it stands in the first rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindWord {
    /// The word.
    pub word: String,
    /// How often it stands there.
    pub count: usize,
    /// What it is taken for.
    pub kind: Kind,
    /// Whether the user said so.
    pub is_chosen: bool,
}

/// The different cells of each column with how often they stand there, the most frequent first; none
/// of a column with very many.
pub(super) fn count_words(rows: &[Cells], columns: usize) -> Vec<Vec<(String, usize)>> {
    let count = |column: usize| {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for cell in rows.iter().map(|row| row.get(column).trim()).filter(|cell| !is_unknown(cell)) {
            *counts.entry(cell).or_insert(0) += 1;
            if counts.len() > MOST {
                return Vec::new();
            }
        }
        let mut counts: Vec<_> = counts.into_iter().map(|(word, count)| (word.to_owned(), count)).collect();
        counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        counts
    };
    (0..columns).map(count).collect()
}

impl TableGuess {
    /// The words of the columns that tell the kind, each with what it is taken for.
    pub fn kind_words(&self) -> Vec<KindWord> {
        let of_kinds =
            self.columns.iter().zip(&self.words).filter(|(column, _)| column.meaning == FieldRole::Kind);
        let words = of_kinds.flat_map(|(_, words)| words);
        words
            .map(|(word, count)| {
                let chosen = self.kinds.iter().find(|(known, _)| known.eq_ignore_ascii_case(word));
                let coded = || self.profile.kinds.iter().find(|(code, ..)| code.eq_ignore_ascii_case(word));
                let kind = chosen.map(|(_, kind)| *kind).or_else(|| coded().map(|(_, kind, _)| *kind));
                let kind = kind.or_else(|| profiles::kind_in(word)).unwrap_or(Kind::Other);
                KindWord { word: word.clone(), count: *count, kind, is_chosen: chosen.is_some() }
            })
            .collect()
    }

    /// Takes a word for a kind.
    pub fn choose_kind(&mut self, word: &str, kind: Kind) {
        self.kinds.retain(|(known, _)| !known.eq_ignore_ascii_case(word));
        self.kinds.push((word.to_owned(), kind));
    }
}
