//! What the files of an archive name that should be in it and is not.

use crate::formats::Problem;
use std::borrow::Cow;
use std::io::Read as _;

use super::choose::{LOOKED_AT, TAK_MANIFEST, ending, shown_name};
use super::entries::{Archive, Entry};
use crate::formats::features;
use crate::progress::Progress;

/// The files that are missing, each once, and who names them.
pub(super) fn missing(archive: &Archive<'_>) -> Vec<(String, Problem)> {
    let mut missing: Vec<(String, Problem)> = Vec::new();
    for entry in &archive.entries {
        let path = entry.name.replace('\\', "/");
        let (named, why) = if ending(&path) == "kml" {
            let why = Problem::LinkedFileMissing { by: shown_name(&path) };
            (features::files_beside(&text_of(entry)), why)
        } else if path.eq_ignore_ascii_case(TAK_MANIFEST) {
            (features::named_in_manifest(&text_of(entry)), Problem::ListedFileMissing)
        } else {
            continue;
        };
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for name in named.iter().filter(|name| !name.is_empty() && !is_there(archive, folder, name)) {
            let name = shown_name(name);
            if !missing.iter().any(|(known, _)| *known == name) {
                missing.push((name, why.clone()));
            }
        }
    }
    missing
}

/// The beginning of a file; nothing where it cannot be had, which is said where it is read.
fn text_of(entry: &Entry<'_>) -> Vec<u8> {
    let (progress, mut text) = (Progress::default(), Vec::new());
    let read = entry.open(LOOKED_AT, &progress).is_ok_and(|mut packed| packed.read_to_end(&mut text).is_ok());
    if read { text } else { Vec::new() }
}

/// Whether a name, as it stands in a file in this folder, is that of a file in the archive, or leads into
/// an archive in it.
fn is_there(archive: &Archive<'_>, folder: &str, name: &str) -> bool {
    let file = name.split(['#', '?']).next().unwrap_or_default();
    // Some write what they mean, and some what a web address would need.
    [Cow::Borrowed(name), Cow::Borrowed(file), percent_decoded(file)].iter().any(|name| {
        // Beside the file, or from the top of the archive: both are common.
        [folder, ""].iter().any(|folder| {
            let path = resolved(folder, name);
            let ends = path.match_indices('/').map(|(at, _)| at).chain([path.len()]);
            path.is_empty()
                || ends.into_iter().any(|end| archive.find(&path[..end]).is_some_and(|at| !at.is_folder))
        })
    })
}

/// A path from the top of the archive, without `.` and `..` in it.
fn resolved(folder: &str, name: &str) -> String {
    let name = name.replace('\\', "/");
    let mut steps: Vec<&str> = Vec::new();
    for step in folder.split('/').chain(name.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// A name with its `%20` and their like as what they stand for.
fn percent_decoded(name: &str) -> Cow<'_, str> {
    let mut pieces = name.split('%');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let code = piece.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        match code {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend_from_slice(&piece.as_bytes()[2..]);
            }
            None => bytes.extend([b"%", piece.as_bytes()].concat()),
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(name), Cow::Owned)
}
