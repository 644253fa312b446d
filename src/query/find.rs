//! Finding incidents by text: in their titles, summaries, kinds, places, actors and statements with
//! the roles of who made them, and in every cell of their rows.
//!
//! Case, accents and forms of one letter make no difference, as in the gazetteer. A dossier keeps
//! every string once, so each is looked at once, and the answer is remembered in one bit. Incidents,
//! places, actors and statements then only look at bits.

use std::sync::Arc;

use fixedbitset::FixedBitSet;
use memchr::memmem;

use super::edit::Edit;
use crate::geo::gazetteer::fold;
use crate::l10n;
use crate::model::{ActorId, Dossier, IncidentId, IncidentRef, Kind, PlaceId, StatementId, Table, TextId};
use crate::progress::Progress;

/// So many strings or incidents are looked at between two looks at whether to stop.
const BETWEEN_LOOKS: usize = 4096;

/// Marks around words that are to follow each other.
const QUOTES: [char; 7] = ['"', '“', '”', '„', '«', '»', '‟'];

/// What is typed, with a name in the place of a word.
pub fn replaced(typed: &str, word: &str, name: &str) -> String {
    // A word may be one of several between marks, which a mark would part.
    if name.contains(' ') && !typed.contains(QUOTES) {
        typed.replacen(word, &format!("\"{name}\""), 1)
    } else {
        typed.replacen(word, name, 1)
    }
}

/// A text to look for: all of its words must be found, in any order. What stands in quotation marks
/// is one word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextQuery {
    words: Vec<Word>,
}

/// Where a text was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The incidents in which every word is found somewhere.
    pub incidents: FixedBitSet,
    /// For each word of the needle, the incidents in which it is found.
    words: Vec<FixedBitSet>,
}

impl Found {
    /// Whether a word of the needle, by its number, is in any incident.
    pub fn has_word(&self, word: usize) -> bool {
        self.words.get(word).is_some_and(|found| !found.is_clear())
    }
}

impl TextQuery {
    /// What to look for.
    pub fn new(text: &str) -> Self {
        // Every other part stands within quotation marks.
        let parts = text.split(QUOTES).enumerate();
        let words = parts.flat_map(|(n, part)| {
            let phrase = (n % 2 == 1).then_some(part);
            let words = (n % 2 == 0).then(|| part.split_whitespace());
            phrase.into_iter().chain(words.into_iter().flatten())
        });
        Self { words: words.map(Word::new).filter(|word| !word.letters.is_empty()).collect() }
    }

    /// Whether everything is found.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Its words as they were typed.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|word| &*word.typed)
    }

    /// Where it is found; `None` if somebody asked to stop.
    pub fn found_in(&self, dossier: &Dossier, progress: &Progress) -> Option<Found> {
        let mut incidents = FixedBitSet::with_capacity(dossier.len(Table::Incidents));
        incidents.insert_range(..);
        let mut words = Vec::new();
        for word in &self.words {
            let found = word.found_in(dossier, progress)?;
            incidents.intersect_with(&found);
            words.push(found);
        }
        Some(Found { incidents, words })
    }

    /// Where it is found after an edit, `known` being where it was before.
    pub fn found_again(&self, known: &Arc<Found>, edit: &Edit<'_>) -> Arc<Found> {
        let mut folded = String::new();
        let mut found = known.clone();
        let mut changed = Vec::new();
        for (n, word) in self.words.iter().enumerate() {
            let reworded = edit.reworded(|table, row| {
                let mut holds = |dossier| word.is_in_row(dossier, table, row, &mut folded);
                matches!(table, Table::Incidents | Table::Statements)
                    || holds(edit.before) != holds(edit.after)
            });
            for incident in reworded {
                let is_found = word.is_in_incident(edit.after.incident(incident), &mut folded);
                if is_found != found.words[n].contains(incident.index()) {
                    Arc::make_mut(&mut found).words[n].set(incident.index(), is_found);
                    changed.push(incident.index());
                }
            }
        }
        for incident in changed {
            let is_found = found.words.iter().all(|word| word.contains(incident));
            Arc::make_mut(&mut found).incidents.set(incident, is_found);
        }
        found
    }
}

/// A word to look for, or several that follow each other.
#[derive(Clone, Debug)]
struct Word {
    typed: Box<str>,
    /// Folded, or as it is where nothing of it is a letter or a number.
    letters: Box<str>,
    /// Whether it has letters or numbers.
    is_folded: bool,
    /// Whether it is one run of ASCII letters and numbers.
    is_plain: bool,
    /// The byte by which places to compare at are found: one that is rare in most texts.
    anchor: usize,
}

/// What finds the same is the same, however it was typed.
impl PartialEq for Word {
    fn eq(&self, other: &Self) -> bool {
        (&self.letters, self.is_folded) == (&other.letters, other.is_folded)
    }
}

impl Eq for Word {}

impl Word {
    fn new(typed: &str) -> Self {
        let folded = fold::words(typed);
        let is_folded = !folded.is_empty();
        let letters = if is_folded { folded } else { typed.trim().to_owned() };
        let bytes = letters.as_bytes();
        let anchor = (0..bytes.len()).min_by_key(|&n| frequency(bytes[n])).unwrap_or_default();
        Self {
            typed: typed.trim().into(),
            is_plain: is_folded && bytes.iter().all(u8::is_ascii_alphanumeric),
            letters: letters.into(),
            is_folded,
            anchor,
        }
    }

    /// Whether the word is in a text, at the start of a word or within one. `folded` is room to fold
    /// the text in.
    fn is_in(&self, text: &str, folded: &mut String) -> bool {
        if !self.is_folded {
            return memmem::find(text.as_bytes(), self.letters.as_bytes()).is_some();
        }
        if text.is_ascii() {
            if !self.letters.is_ascii() {
                return false;
            }
            if self.is_plain {
                if self.is_in_ascii(text.as_bytes()) {
                    return true;
                }
                // Within what folding takes away, it can still be found.
                if memchr::memchr2(b'\'', b'`', text.as_bytes()).is_none() {
                    return false;
                }
            }
        }
        fold::words_into(text, folded);
        memmem::find(folded.as_bytes(), self.letters.as_bytes()).is_some()
    }

    /// Whether the bytes of a plain word stand somewhere in others, whatever their case.
    fn is_in_ascii(&self, text: &[u8]) -> bool {
        let letters = self.letters.as_bytes();
        let Some(letter) = letters.get(self.anchor) else { return true };
        let mut candidates = memchr::memchr2_iter(*letter, letter.to_ascii_uppercase(), text);
        candidates.any(|at| {
            let from = at.checked_sub(self.anchor).and_then(|start| text.get(start..start + letters.len()));
            from.is_some_and(|part| part.eq_ignore_ascii_case(letters))
        })
    }

    /// Whether the word is in a text that a row itself has.
    fn is_in_row(&self, dossier: &Dossier, table: Table, row: u32, folded: &mut String) -> bool {
        let mut holds = |id: TextId| dossier.text().each(id).any(|text| self.is_in(text, folded));
        match table {
            Table::Places => dossier.place(PlaceId(row)).name_ids().any(holds),
            Table::Actors => dossier.actor(ActorId(row)).name_ids().any(holds),
            Table::Statements => dossier.statement(StatementId(row)).text_ids().any(holds),
            Table::Incidents => {
                let incident = dossier.incident(IncidentId(row));
                incident.text_ids().chain(incident.cell_ids()).any(&mut holds)
                    || self.is_in(l10n::vocabulary::kind(incident.kind()), folded)
            }
            Table::Sources | Table::Attachments | Table::Shapes => false,
        }
    }

    /// Whether the word is in a text of an incident, or of what it names or was said of it: for one
    /// what [`Self::found_in`] tells of all.
    fn is_in_incident(&self, incident: IncidentRef<'_>, folded: &mut String) -> bool {
        let places = incident.places().iter().map(|link| (Table::Places, link.place.0));
        let actors = incident.actors().iter().map(|link| (Table::Actors, link.actor.0));
        let statements = incident.statements().iter().map(|id| (Table::Statements, id.0));
        let mut rows =
            [(Table::Incidents, incident.id.0)].into_iter().chain(places).chain(actors).chain(statements);
        rows.any(|(table, row)| self.is_in_row(incident.dossier(), table, row, folded))
    }

    fn found_in(&self, dossier: &Dossier, progress: &Progress) -> Option<FixedBitSet> {
        let mut folded = String::new();
        let mut texts = FixedBitSet::with_capacity(dossier.text().len());
        for (n, mut texts_of) in dossier.text().iter().enumerate() {
            if n.is_multiple_of(BETWEEN_LOOKS) && progress.is_cancelled() {
                return None;
            }
            if texts_of.any(|text| self.is_in(text, &mut folded)) {
                texts.insert(n);
            }
        }
        let holds = |id: TextId| texts.contains(id.index());
        let mut found = FixedBitSet::with_capacity(dossier.len(Table::Incidents));
        for place in dossier.places().filter(|place| place.name_ids().any(holds)) {
            place.incidents().iter().for_each(|id| found.insert(id.index()));
        }
        for actor in dossier.actors().filter(|actor| actor.name_ids().any(holds)) {
            actor.incidents().iter().for_each(|id| found.insert(id.index()));
        }
        for statement in dossier.statements().filter(|statement| statement.text_ids().any(holds)) {
            statement.incidents().iter().for_each(|id| found.insert(id.index()));
        }
        let kinds = Kind::ALL.iter().map(|&kind| self.is_in(l10n::vocabulary::kind(kind), &mut folded));
        let kinds: Vec<bool> = kinds.collect();
        let is_within = |incident: IncidentRef<'_>| {
            kinds[incident.kind() as usize]
                || incident.text_ids().any(holds)
                || incident.cell_ids().any(holds)
        };
        for (n, incident) in dossier.incidents().enumerate() {
            if n.is_multiple_of(BETWEEN_LOOKS) && progress.is_cancelled() {
                return None;
            }
            if is_within(incident) {
                found.insert(n);
            }
        }
        Some(found)
    }
}

/// How often a byte stands in most texts, the rarest first.
fn frequency(byte: u8) -> u32 {
    const BY_RARITY: &str = "qxzjvkbwpygfmdihculsrnotae";
    match byte {
        b'0'..=b'9' => 8,
        b' ' => 60,
        _ => BY_RARITY.find(char::from(byte)).map_or(20, |at| at as u32),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{self, Options};
    use crate::model::RowEdit;
    use proptest::prelude::*;

    fn is_in(word: &str, text: &str) -> bool {
        Word::new(word).is_in(text, &mut String::new())
    }

    #[test]
    fn a_word_is_found_whatever_its_case_its_accents_and_its_script() {
        for (word, text) in [
            ("baghdad", "Near BAGHDAD airport"),
            ("fallujah", "al-Fallūjah"),
            ("Fallūjah", "FALLUJAH"),
            ("popayan", "Popayán, Cauca"),
            ("ÉTAT", "contre l’État islamique"),
            ("etat", "CONTRE L’ÉTAT"),
            ("ain", "ʿAin al-Asad"),
            ("ʿayn", "Ayn"),
            ("baathist", "the Ba'athist party"),
            ("ba’ath", "Baath"),
            ("باله", "نقذف بالهاونات"),
            ("اربيل", "أربيل"),
            ("الرقه", "الرقة"),
            ("МОСКВА", "в Москва-реке"),
            ("istanbul", "Istanbul"),
            ("İstanbul", "in Istanbul"),
            ("a", "A"),
            ("strasse", "Straße"),
            ("strasse", "STRAẞE"),
            ("ete", "un été"),
            ("été", "un ete"),
            ("ete", "un e\u{301}te\u{301}"),
            ("e\u{301}te\u{301}", "un été"),
            ("istanbul", "İstanbul"),
            ("istanbul", "I\u{307}stanbul"),
            ("αθηνα", "Αθήνα"),
            ("12:30", "at 12:30"),
            ("al-asad", "Ain al Asad"),
            ("(", "(unnamed)"),
        ] {
            assert!(is_in(word, text), "{word} in {text}");
        }
        for (word, text) in [("asad", "asa d"), ("aab", "ab"), ("xyz", ""), ("long", "lon"), ("(", "a)")] {
            assert!(!is_in(word, text), "{word} in {text}");
        }
    }

    #[test]
    fn words_in_quotation_marks_follow_each_other() {
        let typed = |text: &str| TextQuery::new(text).words().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(typed("airport  \"Ain al-Asad\" rockets"), ["airport", "Ain al-Asad", "rockets"]);
        assert_eq!(typed("« base aérienne »"), ["base aérienne"]);
        assert_eq!(typed("\"still typing it"), ["still typing it"]);
        assert_eq!(typed("\"\""), [""; 0]);
        assert!(is_in("base aérienne", "la base\naerienne"));
        assert!(!is_in("base aérienne", "la base est aérienne"));
    }

    #[test]
    fn what_was_said_is_found_by_the_role_of_its_speaker_in_every_language() {
        let dossier = serde_json::json!({"format": "sitmap-dossier", "version": 1,
            "actors": [{"id": "a"}], "incidents": [{"id": "i"}, {"id": "j"}],
            "statements": [{"id": "s", "text": "Done.", "about": {"incidents": ["i"]},
                "speaker": {"actor": "a", "role": "porte-parole",
                    "role_translations": [{"language": "en", "text": "spokesperson", "by": "An interpreter"}]}}]});
        let bytes = dossier.to_string().into_bytes();
        let reading = formats::read(&bytes, &Options::default(), &Progress::default()).unwrap();
        for (typed, expected) in [("parole", 1), ("spokesperson", 1), ("interpreter", 0)] {
            let found = TextQuery::new(typed).found_in(&reading.dossier, &Progress::default()).unwrap();
            assert_eq!(found.incidents.count_ones(..), expected, "{typed}");
        }
    }

    #[test]
    fn what_was_said_of_one_incident_and_is_now_of_another_is_found_there_alone() {
        let dossier = serde_json::json!({"format": "sitmap-dossier", "version": 1,
            "incidents": [{"id": "i"}, {"id": "j"}],
            "statements": [{"id": "s", "text": "By the roadside.", "about": {"incidents": ["i"]}}]});
        let bytes = dossier.to_string().into_bytes();
        let before = formats::read(&bytes, &Options::default(), &Progress::default()).unwrap().dossier;
        let about = serde_json::json!({"incidents": ["j"]});
        let (field, value) = (Some("about"), Some(&about));
        let edited = before.edited(&[RowEdit { table: Table::Statements, key: "s", field, value }]);
        let edit = Edit { before: &before, after: &edited.dossier, rows: edited.touched.rows };
        let query = TextQuery::new("roadside");
        let found = Arc::new(query.found_in(&before, &Progress::default()).unwrap());
        let again = query.found_again(&found, &edit);
        let rows = |found: &Found| found.incidents.ones().collect::<Vec<_>>();
        assert_eq!((rows(&found), rows(&again)), (vec![0], vec![1]));
    }

    proptest! {
        #[test]
        fn a_word_is_found_where_it_is_in_the_folded_letters_of_the_text(
            text in "[a-cIiİıéÉßعب'` \u{301}]{0,12}",
            word in "[a-cIiéÉعب]{1,3}",
        ) {
            let expected = fold::words(&text).contains(&fold::words(&word));
            prop_assert_eq!(is_in(&word, &text), expected, "{} in {}", word, text);
        }
    }
}
