//! Files inside gzip files, zip archives, KMZ among them, and saved web pages.
//!
//! Nothing that a packed file says of its own size is believed. What comes out is counted while it
//! comes, and stopped at a limit. Nothing is ever written to disk, so no name in an archive can
//! lead out of it. Spreadsheets are kept in zip archives too, and are read through the same two files.
//!
//! | file | idea |
//! | --- | --- |
//! | `choose` | which of the files in an archive are data |
//! | `missing` | what the files of an archive name that is not in it |
//! | `mhtml` | the pages of a saved web page |
//! | `entries` | the entries of a zip archive |
//! | `inflate` | bytes out of packed ones, with limits and checksums |

mod choose;
pub(in crate::formats) mod entries;
pub(in crate::formats) mod inflate;
mod mhtml;
mod missing;
#[cfg(test)]
mod tests;

use std::io::Read;

use self::choose::Contents;
use self::entries::{Archive, Entry, is_zip};
use self::inflate::{GZIP, Inflating, why};
use crate::formats::{Fault, FormatError, Problem, sheets};
use crate::progress::Progress;

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
    /// What is left of the name of the part that was asked for: a sheet of this file.
    pub(super) rest: Option<String>,
    /// Files that are not read although somebody may miss them, or are not there, and why.
    pub(super) left_out: Vec<(String, Problem)>,
}

/// The data file inside a gzip file or a zip archive; `None` where `bytes` are neither, or are a
/// spreadsheet, which is a zip archive too.
///
/// Of several files the one named `part` is taken, or the one of which that is a sheet; without a
/// name the most likely. Nothing else in the archive is read. What is packed twice is unpacked twice.
/// `progress` gets the third quarter of its way for this, and leaves the last for the bytes that came
/// out.
///
/// # Errors
/// When it is damaged or protected by a password, is packed by other means, would be more than
/// 4 GiB or suspiciously large, holds nothing or no such part, is packed three times, or was cancelled.
pub(super) fn unpack(
    bytes: &[u8],
    part: Option<&str>,
    progress: &Progress,
) -> Result<Option<Unpacked>, FormatError> {
    let Some(mut unpacked) = unpack_once(bytes, part, progress)? else { return Ok(None) };
    for _ in 1..DEEPEST {
        let Some(inner) = unpack_once(&unpacked.bytes, unpacked.rest.as_deref(), progress)? else { break };
        if !inner.name.is_empty() {
            unpacked.name = inner.name;
        }
        (unpacked.bytes, unpacked.rest) = (inner.bytes, inner.rest);
        unpacked.left_out.extend(inner.left_out);
        (unpacked.parts, unpacked.part) = nested(unpacked.parts, unpacked.part, &inner.parts, inner.part);
    }
    if may_be(&unpacked.bytes) && !sheets::is(&unpacked.bytes) {
        return Err(FormatError::excessive(None, Fault::PackedTooDeep { most: DEEPEST }));
    }
    let size = unpacked.bytes.len() as u64;
    progress.start(4 * size);
    progress.advance(3 * size);
    Ok(Some(unpacked))
}

/// The data files of an archive that have to be read one by one, by names that [`unpack`] takes; none
/// where `bytes` are to be read as they are.
pub(super) fn data_files(bytes: &[u8]) -> Vec<String> {
    list(bytes, DEEPEST)
}

fn list(bytes: &[u8], depth: usize) -> Vec<String> {
    if depth == 0 || !is_zip(bytes) || sheets::is(bytes) {
        return Vec::new();
    }
    let Ok(archive) = Archive::open(bytes) else { return Vec::new() };
    let data = Contents::of(&archive).data;
    let mut files = Vec::new();
    for (entry, name) in data.iter().zip(choose::shown_names(&data)) {
        let inner = if choose::is_archive(&entry.name) {
            let progress = Progress::default();
            let open = entry.open(MOST, &progress).ok();
            open.and_then(|mut packed| read_all(&mut packed, 0, &progress).ok()).unwrap_or_default()
        } else {
            Vec::new()
        };
        match list(&inner, depth - 1).as_slice() {
            [] => files.push(name),
            inner if data.len() == 1 => files.extend_from_slice(inner),
            inner => files.extend(inner.iter().map(|inner| sheet_name(&name, inner))),
        }
    }
    // What is read without a name anyway needs none.
    if files.len() > 1 { files } else { Vec::new() }
}

/// What can be chosen in an archive of several files, of which one holds several parts itself; and
/// which of all these is read.
pub(super) fn nested(outer: Vec<String>, at: usize, inner: &[String], part: usize) -> (Vec<String>, usize) {
    if inner.is_empty() {
        return (outer, at);
    }
    let Some(holder) = outer.get(at).cloned() else { return (inner.to_vec(), part) };
    let mut parts = outer;
    parts.splice(at..=at, inner.iter().map(|name| sheet_name(&holder, name)));
    (parts, at + part)
}

/// What stands between the name of a workbook in an archive and that of one of its sheets.
const BETWEEN: &str = " › ";

/// What a sheet of a file in an archive is called.
pub(super) fn sheet_name(file: &str, sheet: &str) -> String {
    format!("{file}{BETWEEN}{sheet}")
}

/// The part of this file that is meant by the name of a part, if it is one of its own.
fn part_of<'p>(part: &'p str, file: &str) -> Option<&'p str> {
    part.strip_prefix(file)?.strip_prefix(BETWEEN)
}

/// Whether `head`, the start of a file, is that of a gzip file, a zip archive or a saved web page.
pub(super) fn may_be(head: &[u8]) -> bool {
    head.starts_with(GZIP) || is_zip(head) || mhtml::is(head)
}

fn unpack_once(
    bytes: &[u8],
    part: Option<&str>,
    progress: &Progress,
) -> Result<Option<Unpacked>, FormatError> {
    if bytes.starts_with(GZIP) {
        let mut packed = Inflating::gzip(bytes, MOST, progress);
        let name = packed.file_name();
        let bytes = read_all(&mut packed, bytes.len(), progress)?;
        let name = name.map_or(String::new(), |name| choose::shown_name(&name));
        let rest = part.map(str::to_owned);
        return Ok(Some(Unpacked { name, bytes, parts: Vec::new(), part: 0, rest, left_out: Vec::new() }));
    }
    if mhtml::is(bytes) {
        return unpack_page(bytes, part).map(Some);
    }
    if !is_zip(bytes) || sheets::is(bytes) {
        return Ok(None);
    }
    let archive = Archive::open(bytes)?;
    if archive.find("[Content_Types].xml").or(archive.find("mimetype")).is_some() {
        let fault = Fault::OfficeDocument;
        return Err(FormatError::Unrecognised { fault });
    }
    let Contents { data, left_out } = Contents::of(&archive);
    if data.is_empty() {
        let missing = missing::missing(&archive).into_iter().next();
        return Err(FormatError::packed(match missing {
            None => Fault::NoDataFile,
            Some((name, why)) => Fault::NoDataFileButNamed { name, why: Box::new(why) },
        }));
    }
    let names = choose::shown_names(&data);
    let (chosen, rest) = match part {
        None => (choose::likeliest(&data), None),
        Some(part) => match find_part(&names, part) {
            // What is left of the name may be that of a file that was left out.
            Some((chosen, rest)) if rest.is_none() || find_named(&archive, part).is_none() => {
                (chosen, rest.map(str::to_owned))
            }
            _ => return read_left_out(&archive, part, names, progress),
        },
    };
    let others: Vec<&String> =
        names.iter().filter(|_| part.is_none()).filter(|name| **name != names[chosen]).collect();
    let bytes = unpack_entry(data[chosen], &names[chosen], bytes.len(), progress)
        .map_err(|error| offering(error, &others))?;
    let name = names[chosen].clone();
    let mut left_out: Vec<_> =
        left_out.into_iter().map(|(entry, why)| (choose::shown_name(&entry.name), why)).collect();
    // They are said once: with the first of the files, or the only one that is read.
    if chosen == 0 || part.is_none() {
        left_out.extend(missing::missing(&archive));
    }
    let (parts, part) = if names.len() > 1 { (names, chosen) } else { (Vec::new(), 0) };
    Ok(Some(Unpacked { name, bytes, parts, part, rest, left_out }))
}

/// The file of this name, or of which this is a part, and what is left of the name. Of an only file
/// it may be a part without its name before it.
fn find_part<'p>(names: &[String], part: &'p str) -> Option<(usize, Option<&'p str>)> {
    if let Some(exact) = names.iter().position(|name| name == part) {
        return Some((exact, None));
    }
    let holder = names.iter().enumerate().find_map(|(n, name)| Some((n, part_of(part, name)?)));
    if let Some((n, rest)) = holder {
        return Some((n, Some(rest)));
    }
    (names.len() == 1).then_some((0, Some(part)))
}

/// The file that is shown under this name.
fn find_named<'e, 'a>(archive: &'e Archive<'a>, name: &str) -> Option<&'e Entry<'a>> {
    archive.entries.iter().find(|entry| !entry.is_folder && choose::shown_name(&entry.name) == name)
}

/// A file that is not taken for data, but asked for by its name.
fn read_left_out(
    archive: &Archive<'_>,
    part: &str,
    names: Vec<String>,
    progress: &Progress,
) -> Result<Option<Unpacked>, FormatError> {
    let Some(entry) = find_named(archive, part) else {
        return Err(FormatError::NoSuchPart { wanted: part.to_owned(), there: names });
    };
    let name = choose::shown_name(&entry.name);
    let bytes = unpack_entry(entry, &name, 0, progress)?;
    Ok(Some(Unpacked { name, bytes, parts: Vec::new(), part: 0, rest: None, left_out: Vec::new() }))
}

/// The page of a saved web page that is asked for, or the largest.
fn unpack_page(bytes: &[u8], part: Option<&str>) -> Result<Unpacked, FormatError> {
    let mut pages = mhtml::pages(bytes)?;
    let names: Vec<String> = pages.iter().map(|page| page.0.clone()).collect();
    let largest = pages.iter().enumerate().rev().max_by_key(|(_, page)| page.1.len());
    let (chosen, rest) = match part {
        None => (largest.map_or(0, |(index, _)| index), None),
        Some(part) => match find_part(&names, part) {
            Some((chosen, rest)) => (chosen, rest.map(str::to_owned)),
            None => return Err(FormatError::NoSuchPart { wanted: part.to_owned(), there: names }),
        },
    };
    let (name, bytes) = pages.swap_remove(chosen);
    let (parts, part) = if names.len() > 1 { (names, chosen) } else { (Vec::new(), 0) };
    Ok(Unpacked { name, bytes, parts, part, rest, left_out: Vec::new() })
}

/// The bytes of a file in an archive of `size` bytes. An error says of which file it is.
fn unpack_entry(
    entry: &Entry<'_>,
    name: &str,
    size: usize,
    progress: &Progress,
) -> Result<Vec<u8>, FormatError> {
    let bytes = entry.open(MOST, progress).and_then(|mut packed| read_all(&mut packed, size, progress));
    bytes.map_err(|error| match error {
        FormatError::Archive { fault, others, .. } => {
            FormatError::Archive { part: Some(name.into()), fault, others }
        }
        FormatError::Excessive { line, fault, .. } => {
            FormatError::Excessive { line, part: Some(name.into()), fault }
        }
        other => other,
    })
}

/// The same error with what could be read instead.
fn offering(error: FormatError, others: &[&String]) -> FormatError {
    match error {
        FormatError::Archive { part, fault, .. } => {
            let others = others.iter().map(|&other| other.clone()).collect();
            FormatError::Archive { part, fault, others }
        }
        other => other,
    }
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
