//! The records of a part, and the texts in them (\[MS-XLSB\] 2.1.4 and 2.5).

use std::io::{BufRead, BufReader, Read};

use crate::formats::FormatError;
use crate::formats::archive::entries::Entry;
use crate::formats::archive::inflate::{Inflating, why};
use crate::formats::sheets::binary::{damaged, u32_at};
use crate::formats::sheets::limits::{CELL, too_long_cell};
use crate::progress::Progress;

/// How much is unpacked at once, in bytes.
const PIECE: usize = 64 * 1024;
/// What later versions add stands between these (`BrtFRTBegin`, `BrtFRTEnd`).
const LATER: u16 = 0x23;
const LATER_END: u16 = 0x24;

/// The records of one part, without what later versions add.
pub(super) struct Records<'a> {
    packed: BufReader<Inflating<'a>>,
    data: Vec<u8>,
    /// How deep in what later versions add.
    later: usize,
}

/// A record: what it is, and its bytes.
#[derive(Clone, Copy)]
pub(super) struct Record<'r> {
    pub(super) kind: u16,
    pub(super) data: &'r [u8],
}

impl<'a> Records<'a> {
    /// Opens a part, which may unpack to `most` bytes.
    pub(super) fn open(entry: &Entry<'a>, most: u64, progress: &'a Progress) -> Result<Self, FormatError> {
        let packed = BufReader::with_capacity(PIECE, entry.open(most, progress)?);
        Ok(Self { packed, data: Vec::new(), later: 0 })
    }

    /// The next record; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Record<'_>>, FormatError> {
        loop {
            let Some(first) = self.byte()? else { return Ok(None) };
            let mut kind = u16::from(first & 0x7f);
            if first & 0x80 != 0 {
                kind |= u16::from(self.byte()?.ok_or_else(damaged)? & 0x7f) << 7;
            }
            let mut length = 0;
            for shift in [0, 7, 14, 21] {
                let byte = self.byte()?.ok_or_else(damaged)?;
                length |= usize::from(byte & 0x7f) << shift;
                if byte & 0x80 == 0 {
                    break;
                }
            }
            if length > CELL {
                return Err(too_long_cell());
            }
            // As many bytes as there are, not as many as it says that there are.
            self.data.clear();
            let mut inner = (&mut self.packed).take(length as u64);
            inner.read_to_end(&mut self.data).map_err(|e| why(&e))?;
            if self.data.len() < length {
                return Err(damaged());
            }
            match kind {
                LATER => self.later += 1,
                LATER_END => self.later = self.later.saturating_sub(1),
                _ if self.later == 0 => return Ok(Some(Record { kind, data: &self.data })),
                _ => {}
            }
        }
    }

    /// How many bytes of the packed part have been used.
    pub(super) fn used(&self) -> u64 {
        self.packed.get_ref().used()
    }

    fn byte(&mut self) -> Result<Option<u8>, FormatError> {
        let byte = self.packed.fill_buf().map_err(|e| why(&e))?.first().copied();
        self.packed.consume(usize::from(byte.is_some()));
        Ok(byte)
    }
}

/// Adds the text that begins here with its length in UTF-16 units, and gives where it ends
/// (`XLWideString`, 2.5.169). One that is not there (`XLNullableWideString`, 2.5.167) is empty.
pub(super) fn push_text(into: &mut String, data: &[u8], at: usize) -> Option<usize> {
    let count = match u32_at(data, at)? {
        u32::MAX => 0,
        count => count as usize,
    };
    let end = (at + 4).checked_add(count.checked_mul(2)?)?;
    let units = data.get(at + 4..end)?.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
    into.extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
    Some(end)
}

/// The text that begins here, and where it ends.
pub(super) fn text(data: &[u8], at: usize) -> Option<(String, usize)> {
    let mut text = String::new();
    let end = push_text(&mut text, data, at)?;
    Some((text, end))
}
