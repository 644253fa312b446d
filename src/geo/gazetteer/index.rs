//! From a key to the entries that have it. Keys are not kept, only 32 bits of their hash: who asks
//! compares the spellings, which it has to look at anyway.

/// Buckets: about two for each spelling, so that looking in vain costs one look.
const BITS: u32 = 20;

/// Hashes of keys in order, each with its entry.
#[derive(Debug)]
pub(super) struct Index {
    /// Where the hashes begin whose first bits are the place in this list.
    starts: Vec<u32>,
    found: Vec<(u32, u32)>,
}

impl Index {
    /// Of pairs of a key's hash and an entry, in any order.
    pub(super) fn of(mut pairs: Vec<(u32, u32)>) -> Self {
        pairs.sort_unstable();
        pairs.dedup();
        pairs.shrink_to_fit();
        let mut starts = Vec::with_capacity((1 << BITS) + 1);
        let mut at = 0;
        for bucket in 0..=1u64 << BITS {
            while at < pairs.len() && u64::from(pairs[at].0) < bucket << (32 - BITS) {
                at += 1;
            }
            starts.push(at as u32);
        }
        Self { starts, found: pairs }
    }

    /// The entries whose key may have this hash.
    pub(super) fn find(&self, hash: u32) -> impl Iterator<Item = u32> + '_ {
        let bucket = (hash >> (32 - BITS)) as usize;
        let span = self.starts[bucket] as usize..self.starts[bucket + 1] as usize;
        self.found[span].iter().filter(move |pair| pair.0 == hash).map(|pair| pair.1)
    }
}

/// What a text adds up to: a polynomial in its bytes, modulo 2^64. Of two texts one after the other it
/// follows from those of the two, so that a key with a letter changed costs two multiplications.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sum {
    sum: u64,
    /// The base of the polynomial to the power of the length.
    power: u64,
}

/// Odd, so that no power of it loses a bit (the multiplier of PCG, O'Neill 2014).
const BASE: u64 = 6_364_136_223_846_793_005;

impl Sum {
    /// Of no text.
    pub(super) const NONE: Self = Self { sum: 0, power: 1 };

    /// Of a text.
    pub(super) fn of(text: &str) -> Self {
        text.bytes()
            .fold(Self::NONE, |before, byte| before.then(Self { sum: u64::from(byte) + 1, power: BASE }))
    }

    /// Of this text and the next one behind it.
    pub(super) fn then(self, next: Self) -> Self {
        let sum = self.sum.wrapping_mul(next.power).wrapping_add(next.sum);
        Self { sum, power: self.power.wrapping_mul(next.power) }
    }

    /// The hash, its bits mixed as `MurmurHash3` does at the end. `salt` keeps keys of one sort apart
    /// from those of another.
    pub(super) fn hash(self, salt: u8) -> u32 {
        let mut hash = self.sum ^ u64::from(salt) << 56;
        hash ^= hash >> 33;
        hash = hash.wrapping_mul(0xFF51_AFD7_ED55_8CCD);
        hash ^= hash >> 33;
        hash = hash.wrapping_mul(0xC4CE_B9FE_1A85_EC53);
        (hash >> 32) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_found_under_its_key_and_hardly_any_under_another() {
        let of = |n: u32| Sum::of(&format!("key {n}")).hash(0);
        let index = Index::of((0..50_000).map(|n| (of(n), n)).collect());
        assert!((0..50_000).all(|n| index.find(of(n)).any(|found| found == n)));
        let strangers = (50_000..100_000).filter(|&n| index.find(of(n)).next().is_some()).count();
        assert!(strangers < 10, "{strangers} of 50,000 keys that are not there");
        assert_eq!(Index::of(Vec::new()).find(of(1)).count(), 0);
        assert_ne!(Sum::of("a").hash(0), Sum::of("a").hash(1));
        let joined = Sum::of("Deir").then(Sum::of("")).then(Sum::of("ezzor"));
        assert_eq!(joined.hash(0), Sum::of("Deirezzor").hash(0));
    }
}
