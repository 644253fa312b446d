//! The records of a workbook stream, and the texts in them (\[MS-XLS\] 2.1.4 and 2.5).

use encoding_rs::Encoding;

use crate::formats::sheets::binary::u16_at;

/// Goes on with the record before it.
const CONTINUE: u16 = 0x3c;

/// A record: what it is, and its bytes.
#[derive(Clone, Copy)]
pub(super) struct Record<'s> {
    pub(super) kind: u16,
    pub(super) data: &'s [u8],
    /// What comes after it in the stream.
    after: &'s [u8],
}

/// The records from the start of `stream` on; they end where the next would not be whole.
pub(super) fn records(stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let record = first(rest)?;
        rest = record.after;
        Some(record)
    })
}

fn first(stream: &[u8]) -> Option<Record<'_>> {
    let (kind, length) = (u16_at(stream, 0)?, usize::from(u16_at(stream, 2)?));
    let data = stream.get(4..4 + length)?;
    Some(Record { kind, data, after: &stream[4 + length..] })
}

/// Bytes that may go on in the records that follow.
pub(super) struct Long<'s> {
    data: &'s [u8],
    after: &'s [u8],
}

impl<'s> Long<'s> {
    /// The bytes of a record, and of those that continue it.
    pub(super) fn of(record: Record<'s>) -> Self {
        Self { data: record.data, after: record.after }
    }

    /// Leaves out `count` bytes.
    pub(super) fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > self.data.len() {
            count -= self.data.len();
            self.go_on()?;
        }
        self.data = &self.data[count..];
        Some(())
    }

    /// The next two bytes as a number.
    pub(super) fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.u8()?, self.u8()?]))
    }

    /// The next four bytes as a number.
    pub(super) fn u32(&mut self) -> Option<u32> {
        Some(u32::from(self.u16()?) | u32::from(self.u16()?) << 16)
    }

    fn u8(&mut self) -> Option<u8> {
        while self.data.is_empty() {
            self.go_on()?;
        }
        let (&byte, rest) = self.data.split_first()?;
        self.data = rest;
        Some(byte)
    }

    fn go_on(&mut self) -> Option<()> {
        let record = first(self.after).filter(|record| record.kind == CONTINUE)?;
        (self.data, self.after) = (record.data, record.after);
        Some(())
    }

    /// Adds a text of Unicode characters with the runs of its formats, which are left out
    /// (`XLUnicodeRichExtendedString`, 2.5.293).
    pub(super) fn push_text(&mut self, into: &mut String) -> Option<()> {
        let count = usize::from(self.u16()?);
        let flags = self.u8()?;
        let runs = if flags & 8 != 0 { usize::from(self.u16()?) } else { 0 };
        let extended = if flags & 4 != 0 { self.u32()? as usize } else { 0 };
        self.push_characters(into, count, flags)?;
        self.skip(4 * runs)?;
        self.skip(extended)
    }

    /// Adds `count` UTF-16 units, each in one byte where it has no other; where a record ends among
    /// them, the next begins with new flags.
    fn push_characters(&mut self, into: &mut String, count: usize, flags: u8) -> Option<()> {
        let mut is_wide = flags & 1 != 0;
        let mut units = Vec::with_capacity(count);
        while units.len() < count {
            if self.data.is_empty() {
                self.go_on()?;
                is_wide = self.u8()? & 1 != 0;
            }
            let unit = if is_wide { self.u16()? } else { u16::from(self.u8()?) };
            units.push(unit);
        }
        into.extend(char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)));
        Some(())
    }
}

/// How texts are written in a workbook.
#[derive(Clone, Copy)]
pub(super) enum Text {
    /// Since Excel 97.
    Unicode,
    /// Before, in a code page.
    Bytes(&'static Encoding),
}

impl Text {
    /// Adds the text of a cell, which begins with its length in two bytes.
    pub(super) fn push(self, into: &mut String, record: Record<'_>, at: usize) -> Option<()> {
        let mut long = Long::of(record);
        long.skip(at)?;
        match self {
            Self::Unicode => long.push_text(into),
            Self::Bytes(encoding) => {
                let count = usize::from(long.u16()?);
                push_bytes(into, record.data.get(at + 2..at + 2 + count)?, encoding);
                Some(())
            }
        }
    }

    /// A name, which begins with its length in one byte.
    pub(super) fn short(self, record: Record<'_>, at: usize) -> Option<String> {
        let mut text = String::new();
        let count = usize::from(*record.data.get(at)?);
        match self {
            Self::Unicode => {
                let mut long = Long::of(record);
                long.skip(at + 1)?;
                let flags = long.u8()?;
                long.push_characters(&mut text, count, flags)?;
            }
            Self::Bytes(encoding) => {
                push_bytes(&mut text, record.data.get(at + 1..at + 1 + count)?, encoding);
            }
        }
        Some(text)
    }
}

fn push_bytes(into: &mut String, bytes: &[u8], encoding: &'static Encoding) {
    into.push_str(&encoding.decode_without_bom_handling(bytes).0);
}

/// The encoding of a code page; Western European where it is not known.
pub(super) fn encoding(code_page: u16) -> &'static Encoding {
    match code_page {
        874 => encoding_rs::WINDOWS_874,
        932 => encoding_rs::SHIFT_JIS,
        936 => encoding_rs::GBK,
        949 => encoding_rs::EUC_KR,
        950 => encoding_rs::BIG5,
        1250 => encoding_rs::WINDOWS_1250,
        1251 => encoding_rs::WINDOWS_1251,
        1253 => encoding_rs::WINDOWS_1253,
        1254 => encoding_rs::WINDOWS_1254,
        1255 => encoding_rs::WINDOWS_1255,
        1256 => encoding_rs::WINDOWS_1256,
        1257 => encoding_rs::WINDOWS_1257,
        1258 => encoding_rs::WINDOWS_1258,
        10000 | 0x8000 => encoding_rs::MACINTOSH,
        65001 => encoding_rs::UTF_8,
        _ => encoding_rs::WINDOWS_1252,
    }
}
