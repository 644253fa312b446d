//! Files inside gzip files and zip archives, KMZ among them.
//!
//! | file | idea |
//! | --- | --- |
//! | `choose` | which of the files in an archive is meant |

mod choose;
#[cfg(test)]
mod tests;

use std::io::Read;

use crate::formats::packed::{Archive, Inflating, archive, inflate, why};
use crate::formats::{FormatError, Progress, sheets};

/// What a file may be unpacked to, in bytes.
const MOST: u64 = 4 << 30;
/// How often something packed may be packed again.
const DEEPEST: usize = 2;
/// How much is unpacked between two looks at the progress.
const PIECE: u64 = 256 * 1024;

/// The one data file of a container.
#[derive(Debug)]
pub(super) struct Unpacked {
    /// Its name in there, made safe to be shown; empty where it has none.
    pub(super) name: String,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
    /// The files that could be read instead, by names that [`unpack`] takes; empty where there is
    /// only one.
    pub(super) parts: Vec<String>,
    /// Which of them this is.
    pub(super) part: usize,
}

/// The data file inside a gzip file or a zip archive; `None` where `bytes` are neither, or are a
/// spreadsheet, which is a zip archive too.
///
/// Of several files the one named `part` is taken, or the one of which that is a sheet, else the most
/// likely. Nothing else in the
/// archive is read. What is packed twice is unpacked twice. `progress` gets the third quarter of
/// its way for this, and leaves the last for the bytes that came out.
///
/// # Errors
/// When it is damaged or protected by a password, is packed by other means, would be more than
/// 4 GiB or suspiciously large, holds nothing, is packed three times, or was cancelled.
pub(super) fn unpack(
    bytes: &[u8],
    part: Option<&str>,
    progress: &Progress,
) -> Result<Option<Unpacked>, FormatError> {
    let Some(mut unpacked) = unpack_once(bytes, part, progress)? else { return Ok(None) };
    for _ in 1..DEEPEST {
        let Some(inner) = unpack_once(&unpacked.bytes, part, progress)? else { break };
        if !inner.name.is_empty() {
            unpacked.name = inner.name;
        }
        unpacked.bytes = inner.bytes;
        if unpacked.parts.is_empty() {
            (unpacked.parts, unpacked.part) = (inner.parts, inner.part);
        }
    }
    if may_be(&unpacked.bytes) && !sheets::is(&unpacked.bytes) {
        let what = format!("it is packed more than {DEEPEST} times, one in the other");
        return Err(FormatError::Excessive { line: None, what });
    }
    let size = unpacked.bytes.len() as u64;
    progress.start(4 * size);
    progress.advance(3 * size);
    Ok(Some(unpacked))
}

/// What stands between the name of a workbook in an archive and that of one of its sheets.
const BETWEEN: &str = " › ";

/// What a sheet of a file in an archive is called.
pub(super) fn sheet_name(file: &str, sheet: &str) -> String {
    format!("{file}{BETWEEN}{sheet}")
}

/// The sheet of this file that is meant by the name of a part, if it is one of its sheets.
pub(super) fn sheet_of<'p>(part: &'p str, file: &str) -> Option<&'p str> {
    part.strip_prefix(file)?.strip_prefix(BETWEEN)
}

/// Whether `head`, the start of a file, is that of a gzip file or a zip archive.
pub(super) fn may_be(head: &[u8]) -> bool {
    head.starts_with(inflate::GZIP) || archive::is(head)
}

fn unpack_once(
    bytes: &[u8],
    part: Option<&str>,
    progress: &Progress,
) -> Result<Option<Unpacked>, FormatError> {
    if bytes.starts_with(inflate::GZIP) {
        let mut packed = Inflating::gzip(bytes, MOST, progress);
        let name = packed.file_name();
        let bytes = read_all(&mut packed, bytes.len(), progress)?;
        let name = name.map_or(String::new(), |name| choose::shown_name(&name));
        return Ok(Some(Unpacked { name, bytes, parts: Vec::new(), part: 0 }));
    }
    if !archive::is(bytes) || sheets::is(bytes) {
        return Ok(None);
    }
    let archive = Archive::open(bytes)?;
    if archive.find("[Content_Types].xml").or(archive.find("mimetype")).is_some() {
        let reason = "it is an office document or a book, and not a spreadsheet".to_owned();
        return Err(FormatError::Unrecognised { reason });
    }
    let candidates = choose::candidates(&archive.entries);
    if candidates.is_empty() {
        return Err(FormatError::Archive { reason: "there is no data file in it".to_owned() });
    }
    let names = choose::shown_names(&candidates);
    let named = |is_it: &dyn Fn(&str, &str) -> bool| {
        names.iter().position(|name| is_it(name, part.unwrap_or_default()))
    };
    let holds = |name: &str, part: &str| sheet_of(part, name).is_some();
    let wanted = named(&|name, part| name == part).or_else(|| named(&holds));
    let chosen = wanted.unwrap_or_else(|| choose::likeliest(&candidates));
    let mut packed = candidates[chosen].open(MOST, progress)?;
    let bytes = read_all(&mut packed, bytes.len(), progress)?;
    let name = names[chosen].clone();
    let (parts, part) = if names.len() > 1 { (names, chosen) } else { (Vec::new(), 0) };
    Ok(Some(Unpacked { name, bytes, parts, part }))
}

/// All bytes that come out, while `progress` counts those that go in, of a file of `size` bytes.
fn read_all(packed: &mut Inflating<'_>, size: usize, progress: &Progress) -> Result<Vec<u8>, FormatError> {
    progress.start(4 * size as u64);
    progress.advance(2 * size as u64);
    let mut bytes = Vec::new();
    loop {
        let used = packed.used();
        bytes.try_reserve(PIECE as usize).map_err(|_| FormatError::TooLarge)?;
        if packed.by_ref().take(PIECE).read_to_end(&mut bytes).map_err(|e| why(&e))? == 0 {
            return Ok(bytes);
        }
        progress.advance(packed.used() - used);
    }
}
