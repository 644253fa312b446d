//! Every string of a dossier once, end to end.

use std::hash::BuildHasher;
use std::sync::Arc;

use hashbrown::{DefaultHashBuilder, HashTable};

use super::parts::Names;
use super::wording::{Wording, parted, usual};

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

/// Interned strings: equal strings have equal ids.
///
/// Holds at most 2^32 strings; past that, and past 2^32 bytes at once, [`Text::intern`] answers `None`.
/// A copy shares what is sealed: it costs nothing, and what it learns is its own.
#[derive(Clone, Debug)]
pub struct Text {
    base: Arc<Arena>,
    later: Vec<Arc<Arena>>,
    /// Strings that are new.
    open: Arena,
    hasher: Hasher,
}

/// Strings end to end.
#[derive(Clone, Debug, Default)]
struct Arena {
    /// The number of its first string.
    first: usize,
    bytes: String,
    /// Where its strings end in `bytes`; each starts where the one before ends.
    ends: Vec<u32>,
    index: Index,
}

/// So many strings and bytes are copied when more come, so that there are not too many arenas.
const SMALL: (usize, usize) = (4096, 64 * 1024);

impl Arena {
    fn end(&self) -> usize {
        self.first + self.ends.len()
    }

    /// The string of a number, which must be here.
    fn get(&self, n: u32) -> &str {
        let n = n as usize - self.first;
        let start = if n == 0 { 0 } else { self.ends[n - 1] as usize };
        &self.bytes[start..self.ends[n] as usize]
    }

    fn find(&self, text: &str, hash: u32) -> Option<u32> {
        self.index.find(hash, |n| self.get(n) == text)
    }

    fn append(&mut self, text: &str) -> Option<u32> {
        let end = u32::try_from(self.bytes.len() + text.len()).ok()?;
        let n = u32::try_from(self.end()).ok()?;
        self.bytes.push_str(text);
        self.ends.push(end);
        Some(n)
    }

    fn is_small(&self) -> bool {
        self.ends.len() < SMALL.0 && self.bytes.len() < SMALL.1
    }

    fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, &end)| &self.bytes[start as usize..end as usize])
    }
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
        let open = Arena { ends: vec![0], ..Arena::default() };
        Self { base: Arc::default(), later: Vec::new(), open, hasher: Hasher::default() }
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
        if let Some(n) = self.open.find(text, hash).or_else(|| self.find_sealed(text, hash)) {
            return Some(TextId(n));
        }
        let n = self.open.append(text)?;
        self.open.index.insert(hash, n);
        Some(TextId(n))
    }

    /// Looks where strings of these hashes stand, so that they are near at hand when they are
    /// interned next: to read a far part of memory takes long, but many can be read at once. It looks
    /// at those that are not sealed.
    pub fn fetch(&self, hashes: impl Iterator<Item = u32>, found: &mut Vec<u32>) {
        let Arena { first, bytes, ends, index } = &self.open;
        found.clear();
        found.extend(hashes.map(|hash| index.first(hash).unwrap_or_default()));
        for n in &mut *found {
            *n = ends.get((*n as usize).wrapping_sub(*first)).copied().unwrap_or_default();
        }
        for n in &mut *found {
            *n = u32::from(bytes.as_bytes().get((*n as usize).wrapping_sub(1)).copied().unwrap_or_default());
        }
    }

    /// Stores `text` though it may be stored already, and does not find it again: for long texts of
    /// which no two are the same. `None` when the arena is full.
    pub fn append(&mut self, text: &str) -> Option<TextId> {
        self.open.append(text).map(TextId)
    }

    /// The string behind `id`; of one in several languages the text to show where nobody asks for one.
    pub fn get(&self, id: TextId) -> &str {
        let stored = self.stored(id);
        usual(parted(stored)).unwrap_or(stored)
    }

    /// The string behind `id` in `language`, else the one to show.
    pub fn get_in(&self, id: TextId, language: &str) -> &str {
        let mut texts = parted(self.stored(id));
        texts.find(|(own, _)| *own == language).map_or_else(|| self.get(id), |(_, text)| text)
    }

    /// What stands behind `id` in every language.
    pub fn each(&self, id: TextId) -> impl Iterator<Item = &str> {
        each(self.stored(id))
    }

    /// As a file holds it.
    pub fn wording(&self, id: TextId) -> Wording<'_> {
        let texts: Names<'_> = parted(self.stored(id)).map(|(tag, text)| (tag.into(), text.into())).collect();
        if texts.is_empty() { Wording::Plain(self.get(id).into()) } else { Wording::ByLanguage(texts) }
    }

    /// The string behind `id` as it is kept: the same where all its languages and texts are.
    pub fn stored(&self, id: TextId) -> &str {
        let n = id.index();
        if n < self.base.ends.len() {
            self.base.get(id.0)
        } else if n >= self.open.first {
            self.open.get(id.0)
        } else {
            self.later[self.later.partition_point(|arena| arena.end() <= n)].get(id.0)
        }
    }

    /// The id of `text` if it is stored.
    pub fn find(&self, text: &str) -> Option<TextId> {
        if text.is_empty() {
            return Some(TextId::EMPTY);
        }
        let hash = self.hasher.hash(text);
        self.open.find(text, hash).or_else(|| self.find_sealed(text, hash)).map(TextId)
    }

    fn find_sealed(&self, text: &str, hash: u32) -> Option<u32> {
        self.base.find(text, hash).or_else(|| self.later.iter().find_map(|arena| arena.find(text, hash)))
    }

    /// What makes the hashes for [`Self::intern_hashed`].
    pub fn hasher(&self) -> &Hasher {
        &self.hasher
    }

    /// How many strings there are, the empty one among them.
    pub fn len(&self) -> usize {
        self.open.end()
    }

    /// Whether there is no string; never so, as the empty one is always there.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every string once, in the order of [`TextId::index`], in all its languages.
    pub fn iter(&self) -> impl Iterator<Item = impl Iterator<Item = &str>> {
        self.stored_strings().map(each)
    }

    /// How many of them stand in several languages.
    pub fn in_several_languages(&self) -> usize {
        self.stored_strings().filter(|stored| parted(stored).next().is_some()).count()
    }

    fn stored_strings(&self) -> impl Iterator<Item = &str> {
        let later = self.later.iter().flat_map(|arena| arena.iter());
        self.base.iter().chain(later).chain(self.open.iter())
    }

    /// Makes copies share the strings that are new.
    pub(super) fn seal(&mut self) {
        let next = Arena { first: self.len(), ..Arena::default() };
        let mut open = std::mem::replace(&mut self.open, next);
        if self.base.ends.is_empty() {
            open.bytes.shrink_to_fit();
            open.ends.shrink_to_fit();
            self.base = Arc::new(open);
        } else if let Some(last) = self.later.last_mut().filter(|last| last.is_small() && open.is_small()) {
            let last = Arc::make_mut(last);
            for text in open.iter() {
                if let Some(n) = last.append(text) {
                    last.index.insert(self.hasher.hash(text), n);
                }
            }
        } else if !open.ends.is_empty() {
            self.later.push(Arc::new(open));
        }
    }
}

fn each(stored: &str) -> impl Iterator<Item = &str> {
    let mut texts = parted(stored).map(|(_, text)| text).peekable();
    let only = texts.peek().is_none().then_some(stored);
    only.into_iter().chain(texts)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::wording::joined;

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
        let all: Vec<_> = text.iter().flatten().collect();
        assert_eq!((all.len(), all[a.index()], all[b.index()]), (text.len(), "Ain al-Asad", "قاعدة"));
        assert_eq!(text.find(""), Some(TextId::EMPTY));
        let again = text.append("Ain al-Asad").unwrap();
        assert_ne!(again, a, "what is appended stands once more");
        assert_eq!((text.get(again), text.find("Ain al-Asad")), ("Ain al-Asad", Some(a)));
    }

    #[test]
    fn a_text_in_several_languages_is_one_string_that_is_read_in_each() {
        let mut text = Text::default();
        let names: Names<'_> = [("ar", "صواريخ"), ("en", "rockets"), ("fr", "roquettes")]
            .into_iter()
            .map(|(tag, text)| (tag.into(), text.into()))
            .collect();
        let id = text.intern(&joined(&names).unwrap()).unwrap();
        assert_eq!(
            [text.get(id), text.get_in(id, "fr"), text.get_in(id, "de")],
            ["rockets", "roquettes", "rockets"]
        );
        assert_eq!(text.each(id).collect::<Vec<_>>(), ["صواريخ", "rockets", "roquettes"]);
        assert_eq!(text.wording(id), Wording::ByLanguage(names));
        assert_ne!(text.intern("rockets"), Some(id), "in one language it is another text");
        for odd in ["\u{FDD0}", "\u{FDD0}en", "a\u{FDD0}en\u{FDD1}b"] {
            let id = text.intern(odd).unwrap();
            assert_eq!((text.get(id), text.wording(id)), (odd, Wording::from(odd)));
            assert_eq!(joined(&[("en".into(), odd.into())].into()), None);
        }
    }

    #[test]
    fn ten_thousand_strings_are_all_found_again() {
        let mut text = Text::default();
        let ids: Vec<_> = (0..10_000).map(|n| text.intern(&format!("place {n}")).unwrap()).collect();
        for (n, id) in ids.into_iter().enumerate() {
            assert_eq!(text.get(id), format!("place {n}"));
        }
    }

    #[test]
    fn what_copies_learn_is_their_own_and_what_is_sealed_is_shared() {
        let mut text = Text::default();
        let a = text.intern("a").unwrap();
        text.seal();
        let mut copies: Vec<(Text, Vec<TextId>)> = vec![(text, vec![a])];
        // Longer than what is copied, so that there are several arenas.
        for n in 0..40 {
            let (mut text, mut ids) = copies.last().unwrap().clone();
            ids.push(text.intern(&format!("{n} {}", "long ".repeat(1000))).unwrap());
            ids.push(text.intern(&n.to_string()).unwrap());
            assert_eq!(text.intern("a"), Some(a));
            text.seal();
            text.seal();
            copies.push((text, ids));
        }
        assert!(copies.last().unwrap().0.later.len() > 2);
        for (text, ids) in &copies {
            assert_eq!(text.len(), ids.len() + 1);
            assert_eq!(
                text.iter().flatten().collect::<Vec<_>>()[1..],
                ids.iter().map(|id| text.get(*id)).collect::<Vec<_>>()
            );
            assert!(ids.iter().all(|id| text.find(text.get(*id)) == Some(*id)));
        }
        assert_eq!(copies[3].0.find("3"), None);
    }
}
