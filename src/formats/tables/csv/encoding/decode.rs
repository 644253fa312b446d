//! Text as UTF-8, while it is read.

use std::io::{self, Read};

use encoding_rs::Decoder;
use oem_cp::code_table::DECODING_TABLE_CP_MAP;
use oem_cp::code_table_type::TableType;

use super::{Kind, TextEncoding};

/// What each of the bytes from 128 on stands for.
pub(super) type Table = [char; 128];

/// The bytes of a code page of DOS.
pub(super) fn table(page: u16) -> Option<Table> {
    Some(match DECODING_TABLE_CP_MAP.get(&page)? {
        TableType::Complete(letters) => **letters,
        TableType::Incomplete(letters) => letters.map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)),
    })
}

/// Turns text into UTF-8 while it is read.
pub(crate) struct Decoding<R> {
    inner: R,
    decoder: Bytes,
    undecoded: Vec<u8>,
    decoded: Vec<u8>,
    given: usize,
    at_end: bool,
    is_flushed: bool,
}

enum Bytes {
    Web(Box<Decoder>),
    Dos(Box<Table>),
}

impl<R: Read> Decoding<R> {
    const PIECE: usize = 64 * 1024;

    /// The text of `inner`, which is in `encoding`.
    pub(crate) fn new(inner: R, encoding: TextEncoding) -> Self {
        let decoder = match (encoding.0, encoding.table()) {
            (_, Some(table)) => Bytes::Dos(Box::new(table)),
            (Kind::Web(encoding), _) => Bytes::Web(Box::new(encoding.new_decoder_with_bom_removal())),
            (Kind::Dos { .. }, None) => {
                Bytes::Web(Box::new(encoding_rs::WINDOWS_1252.new_decoder_without_bom_handling()))
            }
        };
        let (undecoded, decoded) = (Vec::new(), Vec::new());
        Self { inner, decoder, undecoded, decoded, given: 0, at_end: false, is_flushed: false }
    }

    fn decode_more(&mut self) -> io::Result<()> {
        if self.undecoded.is_empty() && !self.at_end {
            let read = (&mut self.inner).take(Self::PIECE as u64).read_to_end(&mut self.undecoded)?;
            self.at_end = read == 0;
        }
        self.given = 0;
        match &mut self.decoder {
            Bytes::Web(decoder) => {
                self.decoded.resize(3 * Self::PIECE, 0);
                let (result, read, written, _) =
                    decoder.decode_to_utf8(&self.undecoded, &mut self.decoded, self.at_end);
                self.undecoded.drain(..read);
                self.decoded.truncate(written);
                self.is_flushed = self.at_end && result == encoding_rs::CoderResult::InputEmpty;
            }
            Bytes::Dos(table) => {
                self.decoded.clear();
                for byte in self.undecoded.drain(..) {
                    match byte.checked_sub(128) {
                        None => self.decoded.push(byte),
                        Some(n) => {
                            let letter = table[usize::from(n)];
                            self.decoded.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
                        }
                    }
                }
                self.is_flushed = self.at_end;
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoding<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.given == self.decoded.len() {
            if self.is_flushed {
                return Ok(0);
            }
            self.decode_more()?;
        }
        let count = out.len().min(self.decoded.len() - self.given);
        out[..count].copy_from_slice(&self.decoded[self.given..self.given + count]);
        self.given += count;
        Ok(count)
    }
}
