//! The compound files in which old workbooks are kept: streams in sectors (\[MS-CFB\]).
//!
//! A chain of sectors that goes in a circle, or leads out of the file, is an error.

use crate::formats::FormatError;
use crate::formats::sheets::binary::{damaged, u16_at, u32_at};

/// The first bytes of a compound file.
pub(in crate::formats::sheets) const MAGIC: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Sector numbers from here on are marks, not sectors.
const MARKS: u32 = 0xffff_fffa;
/// The size of the sectors in the stream that holds small streams.
const SMALL_SECTOR: usize = 64;
/// Streams below this size are in small sectors.
const SMALL: u64 = 4096;
/// The size of an entry of the directory.
const ENTRY: usize = 128;

/// A compound file, open.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    /// The sector that follows each sector.
    next: Vec<u32>,
    next_small: Vec<u32>,
    /// The stream that holds small streams.
    small: Vec<u8>,
    directory: Vec<u8>,
}

impl<'a> Compound<'a> {
    /// Reads the tables of sectors and the directory.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, FormatError> {
        let shift = u16_at(bytes, 30);
        let sector = match shift {
            Some(9) => 512,
            Some(12) => 4096,
            _ => return Err(damaged()),
        };
        let mut file = Self {
            bytes,
            sector,
            next: Vec::new(),
            next_small: Vec::new(),
            small: Vec::new(),
            directory: Vec::new(),
        };
        for id in file.table_sectors()? {
            let sector = file.sector(id).ok_or_else(damaged)?;
            file.next.extend(numbers(sector));
        }
        file.directory = file.chain(file.header(48)?, u64::MAX)?;
        let root = file.directory.get(..ENTRY).ok_or_else(damaged)?;
        if let (Some(start), Some(size)) = (u32_at(root, 116), u32_at(root, 120))
            && start < MARKS
        {
            file.small = file.chain(start, u64::from(size))?;
        }
        let start = file.header(60)?;
        if start < MARKS {
            let table = file.chain(start, u64::MAX)?;
            file.next_small = numbers(&table).collect();
        }
        Ok(file)
    }

    /// Whether there is a stream or a storage of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// The bytes of a stream.
    pub(super) fn stream(&self, name: &str) -> Result<Vec<u8>, FormatError> {
        let entry = self.entry(name).ok_or_else(damaged)?;
        let start = u32_at(entry, 116).ok_or_else(damaged)?;
        let mut size = u64::from(u32_at(entry, 120).ok_or_else(damaged)?);
        if self.sector > 512 {
            size |= u64::from(u32_at(entry, 124).ok_or_else(damaged)?) << 32;
        }
        if size >= SMALL {
            return self.chain(start, size);
        }
        let sector = |id: u32| {
            let at = (id as usize).checked_mul(SMALL_SECTOR)?;
            self.small.get(at..self.small.len().min(at + SMALL_SECTOR))
        };
        follow(start, size, &self.next_small, sector)
    }

    fn entry(&self, name: &str) -> Option<&[u8]> {
        self.directory.chunks_exact(ENTRY).find(|entry| {
            let is_used = entry[66] != 0;
            let units = entry[..64].chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
            let found = units.take_while(|&unit| unit != 0).map(|unit| u8::try_from(unit).unwrap_or(0));
            is_used && found.map(|b| b.to_ascii_lowercase()).eq(name.bytes().map(|b| b.to_ascii_lowercase()))
        })
    }

    fn header(&self, at: usize) -> Result<u32, FormatError> {
        u32_at(self.bytes, at).ok_or_else(damaged)
    }

    /// The sectors in which the table of sectors stands: 109 in the header, the others in a chain.
    fn table_sectors(&self) -> Result<Vec<u32>, FormatError> {
        let header = self.bytes.get(76..512).ok_or_else(damaged)?;
        let mut ids: Vec<u32> = numbers(header).filter(|&id| id < MARKS).collect();
        let mut id = self.header(68)?;
        let mut left = self.bytes.len() / self.sector;
        while id < MARKS {
            left = left.checked_sub(1).ok_or_else(damaged)?;
            let sector = self.sector(id).filter(|s| s.len() == self.sector).ok_or_else(damaged)?;
            let (listed, next) = sector.split_at(self.sector - 4);
            ids.extend(numbers(listed).filter(|&id| id < MARKS));
            id = u32_at(next, 0).ok_or_else(damaged)?;
        }
        // Each of them is a sector of its own.
        if ids.len() > self.bytes.len() / self.sector { Err(damaged()) } else { Ok(ids) }
    }

    /// A sector; the last may be cut.
    fn sector(&self, id: u32) -> Option<&'a [u8]> {
        let at = (id as usize).checked_add(1)?.checked_mul(self.sector)?;
        let sector = self.bytes.get(at..self.bytes.len().min(at.checked_add(self.sector)?))?;
        (!sector.is_empty()).then_some(sector)
    }

    fn chain(&self, start: u32, size: u64) -> Result<Vec<u8>, FormatError> {
        follow(start, size, &self.next, |id| self.sector(id))
    }
}

/// The sectors of a chain, end to end, up to `size` bytes.
fn follow<'s>(
    start: u32,
    size: u64,
    next: &[u32],
    sector: impl Fn(u32) -> Option<&'s [u8]>,
) -> Result<Vec<u8>, FormatError> {
    let mut bytes = Vec::new();
    let mut id = start;
    // A chain longer than the table goes in a circle.
    let mut left = next.len();
    while id < MARKS && (bytes.len() as u64) < size {
        left = left.checked_sub(1).ok_or_else(damaged)?;
        bytes.extend_from_slice(sector(id).ok_or_else(damaged)?);
        id = *next.get(id as usize).ok_or_else(damaged)?;
    }
    if size != u64::MAX && (bytes.len() as u64) < size {
        return Err(damaged());
    }
    bytes.truncate(usize::try_from(size).unwrap_or(usize::MAX));
    Ok(bytes)
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).map(|four| u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}
