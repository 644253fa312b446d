//! What a second start asks of the window that is open: a line of JSON.

use std::io::{self, BufRead};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// What a start asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Another version may say other things.
    version: String,
    /// Whole paths: the window was started in another folder.
    files: Vec<PathBuf>,
}

impl Request {
    /// Asks to open these files, or where there are none only to come to the front. `None` where a path is
    /// no text, which cannot be said here.
    pub fn new(files: Vec<PathBuf>) -> Option<Self> {
        let whole = files.into_iter().map(|path| std::path::absolute(&path).unwrap_or(path));
        let files: Vec<_> = whole.collect();
        let is_text = files.iter().all(|path| path.to_str().is_some());
        is_text.then(|| Self { version: env!("CARGO_PKG_VERSION").to_owned(), files })
    }

    /// The files to open.
    pub(super) fn files(&self) -> Vec<PathBuf> {
        self.files.clone()
    }

    pub(super) fn to_line(&self) -> io::Result<Vec<u8>> {
        let mut line = serde_json::to_vec(self)?;
        line.push(b'\n');
        Ok(line)
    }

    /// Reads one.
    ///
    /// # Errors
    /// When it is none, or one of another version.
    pub(super) fn read(stream: &mut impl BufRead) -> io::Result<Self> {
        let mut line = String::new();
        stream.read_line(&mut line)?;
        let request: Self = serde_json::from_str(&line)?;
        if request.version == env!("CARGO_PKG_VERSION") {
            Ok(request)
        } else {
            Err(io::Error::other(format!("it is of version {}", request.version)))
        }
    }
}
