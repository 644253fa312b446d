//! What a briefing was made from: the files, with the SHA-256 by which anybody can tell whether
//! they have the same.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::BookError;
use crate::app::watch::FileVersion;
use crate::l10n::{book as w, facts, preferred_names};
use crate::progress::Progress;
use crate::query::Layers;
use crate::scene::briefing::deck::MadeFrom;

/// So much of a file is in memory at once.
const PIECE: usize = 256 * 1024;

/// Files as they were when they were read.
pub type Stamps = HashMap<PathBuf, FileVersion>;

/// The files of all visible layers. `stamps` are the files as they were when they were read.
///
/// # Errors
/// When it was stopped. A file that cannot be read any more is told as such.
pub fn made_from(layers: &Layers, stamps: &Stamps, progress: &Progress) -> Result<Vec<MadeFrom>, BookError> {
    let mut files: Vec<MadeFrom> = Vec::new();
    for layer in layers.visible() {
        let mut made = match &layer.source.path {
            Some(path) => of_file(path, stamps.get(path), progress)?,
            None => MadeFrom {
                name: layer.data.dossier().head.title.in_language(preferred_names()).to_owned(),
                sha256: hexadecimal(&Sha256::digest(crate::app::opening::BUNDLED.as_bytes())),
                note: w::inside().to_owned(),
            },
        };
        if layer.changes.document.log().cursor() != layer.changes.document.log().in_file() {
            let notes = [made.note.as_str(), w::edited()];
            made.note = facts::listed_apart(notes.into_iter().filter(|note| !note.is_empty()));
        }
        if !files.contains(&made) {
            files.push(made);
        }
    }
    Ok(files)
}

fn of_file(path: &Path, read: Option<&FileVersion>, progress: &Progress) -> Result<MadeFrom, BookError> {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let (sha256, note) = match digest(path, progress) {
        Ok(Some(sha256)) => {
            let same = read.is_none_or(|read| FileVersion::of(path).as_ref() == Some(read));
            (sha256, if same { "" } else { w::changed_since() })
        }
        Ok(None) => return Err(BookError::Cancelled),
        Err(error) => {
            log::warn!("{}: {error}", path.display());
            (String::new(), w::not_readable())
        }
    };
    Ok(MadeFrom { name, sha256, note: note.to_owned() })
}

/// The SHA-256 of a file; `None` where it was stopped.
fn digest(path: &Path, progress: &Progress) -> io::Result<Option<String>> {
    // A pipe that took the file's name would keep us waiting for ever.
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; PIECE];
    loop {
        if progress.is_cancelled() {
            return Ok(None);
        }
        match file.read(&mut piece)? {
            0 => return Ok(Some(hexadecimal(&hash.finalize()))),
            read => hash.update(&piece[..read]),
        }
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // A String takes everything.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_with_its_hash_and_whether_it_is_still_what_was_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        std::fs::write(&path, "abc").unwrap();
        let read = FileVersion::of(&path);
        let told = |read: Option<&FileVersion>| of_file(&path, read, &Progress::default()).unwrap();
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let made = |note: &str| MadeFrom { name: "a.csv".into(), sha256: abc.into(), note: note.into() };
        assert_eq!(told(read.as_ref()), made(""));
        assert_eq!(told(None), made(""));
        let folder_stamp = FileVersion::of(folder.path());
        assert_eq!(told(folder_stamp.as_ref()), made(w::changed_since()));
        std::fs::remove_file(&path).unwrap();
        assert_eq!((told(None).sha256.as_str(), told(None).note.as_str()), ("", w::not_readable()));
        let stopped = Progress::default();
        stopped.cancel();
        std::fs::write(&path, "abc").unwrap();
        assert!(matches!(of_file(&path, None, &stopped), Err(BookError::Cancelled)));
    }
}
