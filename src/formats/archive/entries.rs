//! The entries of a zip archive.

use crate::formats::Fault;
use crate::formats::fault::Damage;
use std::io::{self, Cursor};

use zip::result::ZipError;
use zip::{CompressionMethod, ZipArchive};

use super::inflate::{Inflating, damaged};
use crate::formats::FormatError;
use crate::progress::Progress;

/// A zip archive, open.
pub(in crate::formats) struct Archive<'a> {
    /// What is in it, in its own order, folders too.
    pub(in crate::formats) entries: Vec<Entry<'a>>,
}

/// A file or a folder in an archive.
#[derive(Clone)]
pub(in crate::formats) struct Entry<'a> {
    /// Its path as the archive gives it, which may be anything: `../../etc/passwd`.
    pub(in crate::formats) name: String,
    /// Whether it is a folder.
    pub(in crate::formats) is_folder: bool,
    /// How many bytes the archive says that it unpacks to. Not to be relied on.
    pub(in crate::formats) size: u64,
    /// Its bytes as they are in the archive; `None` where they are not where the archive says.
    packed: Option<&'a [u8]>,
    method: CompressionMethod,
    is_encrypted: bool,
    crc: u32,
}

/// Whether `bytes` start as a zip archive does.
pub(in crate::formats) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

impl<'a> Archive<'a> {
    /// Reads the list of what is in it.
    pub(in crate::formats) fn open(bytes: &'a [u8]) -> Result<Self, FormatError> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|e| unreadable(&e))?;
        let entries = (0..archive.len()).map(|index| {
            let raw = archive.by_index_raw(index);
            let packed = raw.ok().and_then(|entry| {
                let start = usize::try_from(entry.data_start()?).ok()?;
                let length = usize::try_from(entry.compressed_size()).ok()?;
                bytes.get(start..start.checked_add(length)?)
            });
            let facts = archive.by_index_data(index)?;
            let name = facts.name().map(std::borrow::Cow::into_owned);
            Ok(Entry {
                name: name.unwrap_or_else(|_| String::from_utf8_lossy(facts.name_raw()).into_owned()),
                is_folder: facts.is_dir(),
                size: facts.size(),
                packed,
                method: facts.compression(),
                is_encrypted: facts.encrypted(),
                crc: facts.crc32(),
            })
        });
        let entries = entries.collect::<Result<_, ZipError>>().map_err(|e| unreadable(&e))?;
        Ok(Self { entries })
    }

    /// The entry at this path, whatever its capitals.
    pub(in crate::formats) fn find(&self, path: &str) -> Option<&Entry<'a>> {
        let same = |entry: &&Entry<'_>| entry.name.replace('\\', "/").eq_ignore_ascii_case(path);
        self.entries.iter().find(same)
    }
}

impl<'a> Entry<'a> {
    /// Why its bytes cannot be had, as far as the list of the archive tells.
    pub(in crate::formats) fn hindrance(&self) -> Option<Fault> {
        if self.is_encrypted {
            return Some(Fault::Password);
        }
        if self.packed.is_none() {
            return Some(Fault::Damaged { how: Damage::NotThere });
        }
        match self.method {
            CompressionMethod::Stored | CompressionMethod::Deflated => None,
            other => Some(unsupported(other)),
        }
    }

    /// Its bytes, of which `most` may come.
    pub(in crate::formats) fn open(
        &self,
        most: u64,
        progress: &'a Progress,
    ) -> Result<Inflating<'a>, FormatError> {
        if let Some(hindrance) = self.hindrance() {
            return Err(FormatError::packed(hindrance));
        }
        let (packed, expected) = (self.packed.unwrap_or_default(), (self.crc, self.size));
        Ok(match self.method {
            CompressionMethod::Stored => Inflating::stored(packed, expected, most, progress),
            _ => Inflating::deflate(packed, expected, most, progress),
        })
    }
}

/// Names a method by which it cannot be unpacked here (section 4.4.5 of PKWARE's APPNOTE).
fn unsupported(method: CompressionMethod) -> Fault {
    #[allow(deprecated, reason = "nothing else has the number of a method that is not compiled in")]
    let has_name = matches!(method, CompressionMethod::Unsupported(1..=6 | 9 | 12 | 14 | 93 | 95 | 98 | 99));
    Fault::UnknownPacking { name: has_name.then(|| method.to_string()) }
}

fn unreadable(error: &ZipError) -> FormatError {
    match error {
        ZipError::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => damaged(Damage::CutOff),
        ZipError::UnsupportedArchive(what) => FormatError::packed(Fault::UnsupportedArchive { says: what }),
        _ => damaged(Damage::List),
    }
}
