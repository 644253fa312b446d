//! Bytes to read: in memory, or in a file that is too large to be held there.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Seek};

use super::FormatError;
use crate::progress::Progress;

/// How much is read between two looks at the wish to stop.
const PIECE: u64 = 256 * 1024;

/// Where the bytes are.
pub enum Input<'a> {
    /// In memory.
    Bytes(&'a [u8]),
    /// In an open regular file.
    File(&'a File),
}

impl<'a> Input<'a> {
    /// The bytes from the start on.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn open(&self) -> Result<Box<dyn Read + Send + 'a>, FormatError> {
        match *self {
            Self::Bytes(bytes) => Ok(Box::new(bytes)),
            Self::File(file) => {
                let mut file = file;
                file.rewind()?;
                Ok(Box::new(file))
            }
        }
    }

    /// All bytes, in memory.
    ///
    /// # Errors
    /// When the file cannot be read or does not fit, or reading was cancelled.
    pub(super) fn whole(&self, progress: &Progress) -> Result<Cow<'a, [u8]>, FormatError> {
        let file = match *self {
            Self::Bytes(bytes) => return Ok(Cow::Borrowed(bytes)),
            Self::File(file) => file,
        };
        let size = usize::try_from(file.metadata()?.len()).unwrap_or(usize::MAX);
        let mut bytes = Vec::new();
        let no_room = |_| io::Error::from(io::ErrorKind::OutOfMemory);
        bytes.try_reserve_exact(size).map_err(no_room)?;
        let mut from = self.open()?;
        // Half of the progress is for the bytes, half for what they say.
        progress.start(2 * size as u64);
        loop {
            if progress.is_cancelled() {
                return Err(FormatError::Cancelled);
            }
            let piece = (&mut from).take(PIECE).read_to_end(&mut bytes)?;
            if piece == 0 {
                return Ok(Cow::Owned(bytes));
            }
            progress.advance(piece as u64);
        }
    }

    /// At most the first `most` bytes.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn head(&self, most: usize) -> Result<Vec<u8>, FormatError> {
        let mut head = Vec::new();
        self.open()?.take(most as u64).read_to_end(&mut head)?;
        Ok(head)
    }
}

impl From<io::Error> for FormatError {
    fn from(error: io::Error) -> Self {
        Self::Io { says: error.to_string() }
    }
}
