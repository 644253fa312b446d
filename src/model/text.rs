//! Every string of a dossier once, end to end in one arena.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

/// A string of a dossier's [`Text`]. `TextId::EMPTY` stands for "not stated".
///
/// Ids grow in the order in which strings are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TextId(u32);

impl Default for TextId {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl TextId {
    /// The empty string, which is "not stated" everywhere in the model.
    pub const EMPTY: Self = Self(0);

    /// Whether nothing was stated.
    pub fn is_empty(self) -> bool {
        self == Self::EMPTY
    }
}

/// An arena of interned strings: equal strings have equal ids.
///
/// Holds at most 2^32 bytes and 2^32 strings; past that, [`Text::intern`] answers `None`.
#[derive(Clone, Debug)]
pub struct Text {
    bytes: String,
    /// Where string `n` ends in `bytes`; it starts where string `n - 1` ends.
    ends: Vec<u32>,
    /// Half of the hash beside each number: a string is only looked at where that is the same, and
    /// not once more when the table grows.
    by_hash: HashTable<(u32, u32)>,
    hasher: DefaultHashBuilder,
}

impl Default for Text {
    fn default() -> Self {
        Self {
            bytes: String::new(),
            ends: vec![0],
            by_hash: HashTable::new(),
            hasher: DefaultHashBuilder::default(),
        }
    }
}

impl Text {
    /// The id of `text`, which is stored if it is new. `None` when the arena is full.
    pub fn intern(&mut self, text: &str) -> Option<TextId> {
        if text.is_empty() {
            return Some(TextId::EMPTY);
        }
        let half = self.half_hash(text);
        if let Some(found) = self.find_hashed(text, half) {
            return Some(found);
        }
        let TextId(n) = self.append(text)?;
        self.by_hash.insert_unique(spread(half), (half, n), |&(half, _)| spread(half));
        Some(TextId(n))
    }

    /// Stores `text` though it may be stored already, and does not find it again: for long texts of
    /// which no two are the same. `None` when the arena is full.
    pub fn append(&mut self, text: &str) -> Option<TextId> {
        let end = u32::try_from(self.bytes.len() + text.len()).ok()?;
        let n = u32::try_from(self.ends.len()).ok()?;
        self.bytes.push_str(text);
        self.ends.push(end);
        Some(TextId(n))
    }

    /// The string behind `id`.
    pub fn get(&self, id: TextId) -> &str {
        slice(&self.bytes, &self.ends, id.0)
    }

    /// The id of `text` if it is stored.
    pub fn find(&self, text: &str) -> Option<TextId> {
        self.find_hashed(text, self.half_hash(text))
    }

    fn find_hashed(&self, text: &str, half: u32) -> Option<TextId> {
        let same = |&(other, n): &(u32, u32)| other == half && slice(&self.bytes, &self.ends, n) == text;
        self.by_hash.find(spread(half), same).map(|&(_, n)| TextId(n))
    }

    fn half_hash(&self, text: &str) -> u32 {
        (self.hasher.hash_one(text) >> 32) as u32
    }

    /// Gives back what growing left over; called once a dossier is complete.
    pub fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
}

/// A whole hash from half of one: the table looks at its highest and at its lowest bits.
fn spread(half: u32) -> u64 {
    u64::from(half).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn slice<'a>(bytes: &'a str, ends: &[u32], n: u32) -> &'a str {
    let n = n as usize;
    let start = if n == 0 { 0 } else { ends[n - 1] as usize };
    &bytes[start..ends[n] as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_strings_share_an_id_and_the_empty_one_is_not_stated() {
        let mut text = Text::default();
        let a = text.intern("Ain al-Asad").unwrap();
        let b = text.intern("قاعدة").unwrap();
        assert_eq!(text.intern("Ain al-Asad"), Some(a));
        assert_ne!(a, b);
        assert_eq!((text.get(a), text.get(b)), ("Ain al-Asad", "قاعدة"));
        assert_eq!(text.intern(""), Some(TextId::EMPTY));
        assert_eq!(text.get(TextId::EMPTY), "");
        assert_eq!(text.find("قاعدة"), Some(b));
        assert_eq!(text.find("never said"), None);
    }

    #[test]
    fn ten_thousand_strings_are_all_found_again() {
        let mut text = Text::default();
        let ids: Vec<_> = (0..10_000).map(|n| text.intern(&format!("place {n}")).unwrap()).collect();
        for (n, id) in ids.into_iter().enumerate() {
            assert_eq!(text.get(id), format!("place {n}"));
        }
    }
}
