//! The text of a file, of which only so much is held as the row at hand needs.

use std::io::{ErrorKind, Read};

use crate::formats::FormatError;
use crate::progress::Progress;

/// How much is read at once.
const PIECE: usize = 256 * 1024;

/// A text that is read in pieces. Offsets count from the first byte that is not passed over yet, so
/// that they stay right when more is read.
pub(super) struct Text<'a> {
    source: Box<dyn Read + Send + 'a>,
    bytes: Vec<u8>,
    /// How many of `bytes` are passed over.
    passed: usize,
    at_end: bool,
    /// Whether any piece that is held has a byte 0.
    has_zero: bool,
    progress: &'a Progress,
}

impl<'a> Text<'a> {
    /// What `source` gives, of which nothing is read yet.
    pub(super) fn of(source: Box<dyn Read + Send + 'a>, progress: &'a Progress) -> Self {
        Self { source, bytes: Vec::new(), passed: 0, at_end: false, has_zero: false, progress }
    }

    /// What is held of the text.
    pub(super) fn held(&self) -> &[u8] {
        &self.bytes[self.passed..]
    }

    /// The byte at an offset, which is read if need be; `None` behind the end.
    pub(super) fn byte(&mut self, at: usize) -> Result<Option<u8>, FormatError> {
        loop {
            if let Some(&byte) = self.bytes.get(self.passed + at) {
                return Ok(Some(byte));
            }
            if !self.read_more()? {
                return Ok(None);
            }
        }
    }

    /// Whether a byte 0 may stand in what is held.
    pub(super) fn may_hold_zero(&self) -> bool {
        self.has_zero
    }

    /// Passes over so many bytes, which are held.
    pub(super) fn pass(&mut self, count: usize) {
        self.passed = self.bytes.len().min(self.passed + count);
    }

    /// Reads the next piece; `false` at the end.
    pub(super) fn read_more(&mut self) -> Result<bool, FormatError> {
        if self.at_end {
            return Ok(false);
        }
        if self.progress.is_cancelled() {
            return Err(FormatError::Cancelled);
        }
        self.bytes.drain(..self.passed);
        self.passed = 0;
        let held = self.bytes.len();
        self.bytes.resize(held + PIECE, 0);
        let mut filled = held;
        while filled < self.bytes.len() {
            match self.source.read(&mut self.bytes[filled..]) {
                Ok(0) => break,
                Ok(read) => filled += read,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
        self.bytes.truncate(filled);
        let piece = &self.bytes[held..];
        let is_zero = memchr::memchr(0, piece).is_some();
        self.has_zero = is_zero || (self.has_zero && held > 0);
        self.at_end = piece.is_empty();
        self.progress.advance((filled - held) as u64);
        Ok(!self.at_end)
    }
}
