//! Bytes out of packed ones, with limits and checksums.

use crate::formats::Fault;
use crate::formats::fault::{Bytes, Damage};
use std::io::{self, Read};

use flate2::Crc;
use flate2::bufread::{DeflateDecoder, GzDecoder};

use crate::formats::FormatError;
use crate::progress::Progress;

/// Up to here anything may unpack to any size; beyond, to [`RATIO`] times what was used of it.
const FREE: u64 = 64 << 20;
/// Tables of text unpack to about 10 times their size, very dull ones to 100. Deflate ends at 1032.
const RATIO: u64 = 250;

/// How the first bytes of a gzip file read.
pub(in crate::formats) const GZIP: &[u8] = &[0x1f, 0x8b, 8];

/// Packed bytes, read as what they unpack to. Its errors carry a [`FormatError`]: see [`why`].
pub(in crate::formats) struct Inflating<'a> {
    packing: Packing<'a>,
    /// How many packed bytes there are.
    packed: u64,
    /// How many bytes may come out.
    most: u64,
    /// How many came.
    given: u64,
    crc: Crc,
    /// Checksum and size that the archive gives for all of it.
    expected: Option<(u32, u64)>,
    progress: &'a Progress,
}

enum Packing<'a> {
    Stored(&'a [u8]),
    Deflate(Box<DeflateDecoder<&'a [u8]>>),
    /// The members of a gzip file that are still to come, this one first; `None` after the last.
    Gzip(Option<Box<GzDecoder<&'a [u8]>>>),
}

impl<'a> Inflating<'a> {
    /// A gzip file, which may give `most` bytes.
    pub(in crate::formats) fn gzip(bytes: &'a [u8], most: u64, progress: &'a Progress) -> Self {
        let packing = Packing::Gzip(Some(Box::new(GzDecoder::new(bytes))));
        Self::new(packing, bytes.len(), None, most, progress)
    }

    /// Bytes that are not packed at all.
    pub(super) fn stored(bytes: &'a [u8], expected: (u32, u64), most: u64, progress: &'a Progress) -> Self {
        Self::new(Packing::Stored(bytes), bytes.len(), Some(expected), most, progress)
    }

    /// Bytes packed by the deflate method alone.
    pub(super) fn deflate(bytes: &'a [u8], expected: (u32, u64), most: u64, progress: &'a Progress) -> Self {
        let packing = Packing::Deflate(Box::new(DeflateDecoder::new(bytes)));
        Self::new(packing, bytes.len(), Some(expected), most, progress)
    }

    fn new(
        packing: Packing<'a>,
        packed: usize,
        expected: Option<(u32, u64)>,
        most: u64,
        progress: &'a Progress,
    ) -> Self {
        Self { packing, packed: packed as u64, most, given: 0, crc: Crc::new(), expected, progress }
    }

    /// How many of the packed bytes have been used.
    pub(in crate::formats) fn used(&self) -> u64 {
        let left = match &self.packing {
            Packing::Stored(left) => left.len(),
            Packing::Deflate(packed) => packed.get_ref().len(),
            Packing::Gzip(Some(member)) => member.get_ref().len(),
            Packing::Gzip(None) => 0,
        };
        self.packed.saturating_sub(left as u64)
    }

    /// The file name in the header of a gzip file.
    pub(in crate::formats) fn file_name(&self) -> Option<String> {
        let Packing::Gzip(Some(member)) = &self.packing else { return None };
        let name = member.header()?.filename()?;
        Some(String::from_utf8_lossy(name).into_owned())
    }

    fn check_size(&self) -> Result<(), FormatError> {
        let fault = if self.given > self.most {
            Fault::UnpackedTooLarge { most: Bytes(self.most) }
        } else if self.given > FREE && self.given > RATIO.saturating_mul(self.used()) {
            Fault::UnpackedOutOfProportion { ratio: RATIO, from: Bytes(FREE) }
        } else {
            return Ok(());
        };
        Err(FormatError::excessive(None, fault))
    }

    fn check_end(&self) -> Result<(), FormatError> {
        match self.expected {
            Some((_, size)) if size != self.given => {
                Err(damaged(Damage::Size { expected: size, found: self.given }))
            }
            Some((crc, _)) if crc != self.crc.sum() => Err(damaged(Damage::Checksum)),
            _ => Ok(()),
        }
    }
}

impl Read for Inflating<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let read = loop {
            if self.progress.is_cancelled() {
                return Err(io::Error::other(FormatError::Cancelled));
            }
            let read = self.packing.read(buffer).map_err(io::Error::other)?;
            if read > 0 {
                break read;
            }
            if !self.packing.next_member().map_err(io::Error::other)? {
                self.check_end().map_err(io::Error::other)?;
                return Ok(0);
            }
        };
        self.given += read as u64;
        self.check_size().map_err(io::Error::other)?;
        if self.expected.is_some() {
            self.crc.update(&buffer[..read]);
        }
        Ok(read)
    }
}

impl Packing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, FormatError> {
        let read = match self {
            Self::Stored(left) => left.read(buffer),
            Self::Deflate(packed) => packed.read(buffer),
            Self::Gzip(Some(member)) => member.read(buffer),
            Self::Gzip(None) => Ok(0),
        };
        read.map_err(|error| {
            let is_all_unpacked = match self {
                Self::Gzip(Some(member)) => is_all_unpacked(member, &error),
                _ => false,
            };
            if is_all_unpacked { damaged(Damage::Checksum) } else { damaged_in(&error) }
        })
    }

    /// Goes on to the next member of a gzip file; `false` if there is none. Zeros fill up a tape.
    fn next_member(&mut self) -> Result<bool, FormatError> {
        let Self::Gzip(member) = self else { return Ok(false) };
        let Some(done) = member.take() else { return Ok(false) };
        let rest = done.into_inner();
        if rest.starts_with(GZIP) {
            *member = Some(Box::new(GzDecoder::new(rest)));
            Ok(true)
        } else if rest.iter().all(|&byte| byte == 0) {
            Ok(false)
        } else {
            Err(damaged(Damage::Behind))
        }
    }
}

/// The reason that an error of [`Inflating`] carries, also through a buffer or an XML reader.
pub(in crate::formats) fn why(error: &io::Error) -> FormatError {
    let carried = error.get_ref().and_then(|inner| inner.downcast_ref::<FormatError>());
    carried.cloned().unwrap_or_else(|| damaged_in(error))
}

/// Whether a member with a header came to its end in spite of the error: all that can be wrong then is
/// what is checked there. Bytes that cannot be unpacked fail again.
fn is_all_unpacked(member: &mut GzDecoder<&[u8]>, error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::InvalidInput
        && member.header().is_some()
        && matches!(member.read(&mut [0]), Ok(0))
}

fn damaged_in(error: &io::Error) -> FormatError {
    damaged(if error.kind() == io::ErrorKind::UnexpectedEof { Damage::CutOff } else { Damage::Bytes })
}

/// A file that was changed or cut on its way.
pub(super) fn damaged(how: Damage) -> FormatError {
    FormatError::packed(Fault::Damaged { how })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_with_a_member_is_told_apart() {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        io::Write::write_all(&mut packer, &b"title,date\nA,2022-01-05\n".repeat(9)).unwrap();
        let good = packer.finish().unwrap();
        let changed = |at: usize, to: u8| {
            let mut bytes = good.clone();
            bytes[at] = to;
            bytes
        };
        let (start, end) = (10, good.len());
        // No block of packed bytes begins like that.
        let no_block = 0b111;
        for (bytes, how) in [
            (changed(end - 8, !good[end - 8]), Damage::Checksum),
            (changed(end - 4, !good[end - 4]), Damage::Checksum),
            (changed(start, no_block), Damage::Bytes),
            (good[..end - 12].to_vec(), Damage::CutOff),
        ] {
            let progress = Progress::default();
            let error = io::read_to_string(Inflating::gzip(&bytes, 1 << 20, &progress)).unwrap_err();
            assert_eq!(why(&error), damaged(how));
        }
    }
}
