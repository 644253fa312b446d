//! Every string of a dossier once, end to end in one arena.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

/// A string of a dossier's [`Text`]. `TextId::EMPTY` stands for "not stated".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

    /// Its place among the strings of its dossier.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// An arena of interned strings: equal strings have equal ids.
///
/// Holds at most 2^32 bytes and 2^32 strings; past that, [`Text::intern`] answers `None`.
#[derive(Debug)]
pub struct Text {
    bytes: String,
    /// Where string `n` ends in `bytes`; it starts where string `n - 1` ends.
    ends: Vec<u32>,
    by_hash: HashTable<u32>,
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
        let hash = self.hasher.hash_one(text);
        let found = self.by_hash.find(hash, |&n| slice(&self.bytes, &self.ends, n) == text);
        if let Some(&n) = found {
            return Some(TextId(n));
        }
        let end = u32::try_from(self.bytes.len() + text.len()).ok()?;
        let n = u32::try_from(self.ends.len()).ok()?;
        self.bytes.push_str(text);
        self.ends.push(end);
        let (bytes, ends, hasher) = (&self.bytes, &self.ends, &self.hasher);
        self.by_hash.insert_unique(hash, n, |&n| hasher.hash_one(slice(bytes, ends, n)));
        Some(TextId(n))
    }

    /// The string behind `id`.
    pub fn get(&self, id: TextId) -> &str {
        slice(&self.bytes, &self.ends, id.0)
    }

    /// The id of `text` if it is stored.
    pub fn find(&self, text: &str) -> Option<TextId> {
        let hash = self.hasher.hash_one(text);
        self.by_hash.find(hash, |&n| slice(&self.bytes, &self.ends, n) == text).map(|&n| TextId(n))
    }

    /// How many strings there are, the empty one among them.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no string; never so, as the empty one is always there.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Every string once, in the order of [`TextId::index`].
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| &self.bytes[start as usize..end as usize])
    }

    /// Gives back what growing left over; called once a dossier is complete.
    pub fn shrink(&mut self) {
        self.bytes.shrink_to_fit();
        self.ends.shrink_to_fit();
    }
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
        let all: Vec<_> = text.iter().collect();
        assert_eq!((all.len(), all[a.index()], all[b.index()]), (text.len(), "Ain al-Asad", "قاعدة"));
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
