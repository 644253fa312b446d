//! Bytes to read: in memory, or in a file that is too large to be held there.

use std::fs::File;
use std::io::{self, Read, Seek};

use super::FormatError;

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
        Self::Io { reason: error.to_string() }
    }
}
