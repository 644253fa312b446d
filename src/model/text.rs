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

    /// Its place among the strings of its dossier.
    pub fn index(self) -> usize {
        self.0 as usize
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
    index: Index,
    hasher: Hasher,
}

/// What makes hashes of strings; equal strings have equal ones.
#[derive(Clone, Debug, Default)]
pub struct Hasher(DefaultHashBuilder);

impl Hasher {
    /// The hash of a string.
    pub fn hash(&self, text: &str) -> u32 {
        (self.0.hash_one(text) >> 32) as u32
    }
}

impl Default for Text {
    fn default() -> Self {
        Self { bytes: String::new(), ends: vec![0], index: Index::default(), hasher: Hasher::default() }
    }
}

impl Text {
    /// The id of `text`, which is stored if it is new. `None` when the arena is full.
    pub fn intern(&mut self, text: &str) -> Option<TextId> {
        self.intern_hashed(text, self.hasher.hash(text))
    }

    /// As [`Self::intern`], with the hash that [`Self::hasher`] makes of `text`.
    pub fn intern_hashed(&mut self, text: &str, hash: u32) -> Option<TextId> {
        if text.is_empty() {
            return Some(TextId::EMPTY);
        }
        let found = self.index.find(hash, |n| slice(&self.bytes, &self.ends, n) == text);
        if let Some(n) = found {
            return Some(TextId(n));
        }
        let TextId(n) = self.append(text)?;
        self.index.insert(hash, n);
        Some(TextId(n))
    }

    /// Looks where strings of these hashes stand, so that they are near at hand when they are
    /// interned next: to read a far part of memory takes long, but many can be read at once.
    pub fn fetch(&self, hashes: impl Iterator<Item = u32>, found: &mut Vec<u32>) {
        found.clear();
        found.extend(hashes.map(|hash| self.index.first(hash).unwrap_or_default()));
        for n in &mut *found {
            *n = self.ends[*n as usize];
        }
        for n in &mut *found {
            *n = u32::from(
                self.bytes.as_bytes().get((*n as usize).wrapping_sub(1)).copied().unwrap_or_default(),
            );
        }
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
        if text.is_empty() {
            return Some(TextId::EMPTY);
        }
        let found = self.index.find(self.hasher.hash(text), |n| slice(&self.bytes, &self.ends, n) == text);
        found.map(TextId)
    }

    /// What makes the hashes for [`Self::intern_hashed`].
    pub fn hasher(&self) -> &Hasher {
        &self.hasher
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

/// Where the string of a hash is.
///
/// The hash stands beside the number, so that a string is only looked at where its hash is the same,
/// and none when the table grows.
#[derive(Clone, Debug, Default)]
struct Index(HashTable<(u32, u32)>);

impl Index {
    fn find(&self, hash: u32, is_it: impl Fn(u32) -> bool) -> Option<u32> {
        self.0.find(wide(hash), |&(other, n)| other == hash && is_it(n)).map(|&(_, n)| n)
    }

    /// The first string with this hash, which may be another.
    fn first(&self, hash: u32) -> Option<u32> {
        self.find(hash, |_| true)
    }

    fn insert(&mut self, hash: u32, n: u32) {
        self.0.insert_unique(wide(hash), (hash, n), |&(hash, _)| wide(hash));
    }
}

/// A hash for a [`HashTable`], which looks at the lowest bits and the highest.
pub fn wide(hash: u32) -> u64 {
    u64::from(hash) << 32 | u64::from(hash)
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
        assert_eq!(text.find(""), Some(TextId::EMPTY));
        let again = text.append("Ain al-Asad").unwrap();
        assert_ne!(again, a, "what is appended stands once more");
        assert_eq!((text.get(again), text.find("Ain al-Asad")), ("Ain al-Asad", Some(a)));
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
