//! Numbers and words as workbooks in a binary form have them: XLS and XLSB.

use super::xml::table;
use crate::formats::Fault;
use crate::formats::FormatError;

/// A workbook that cannot be read.
pub(super) fn damaged() -> FormatError {
    table(Fault::WorkbookDamaged)
}

/// Two bytes as a number.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|&two| u16::from_le_bytes(two))
}

/// Four bytes as a number.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|&four| u32::from_le_bytes(four))
}

/// Eight bytes as a number with decimals.
pub(super) fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    bytes.get(at..)?.first_chunk().map(|&eight| f64::from_le_bytes(eight))
}

/// A number in four bytes (`RkNumber`, \[MS-XLS\] 2.5.217): 30 bits of an integer or the first of a
/// float, and whether it is a hundred times too large.
pub(super) fn short_number(bits: u32) -> f64 {
    let number = if bits & 2 == 0 {
        f64::from_bits(u64::from(bits & !3) << 32)
    } else {
        f64::from(bits.cast_signed() >> 2)
    };
    if bits & 1 == 0 { number } else { number / 100.0 }
}

/// What the cell shows.
pub(super) fn truth(value: u8) -> &'static str {
    if value == 0 { "false" } else { "true" }
}

/// What the cell shows (`BErr`, \[MS-XLS\] 2.5.10).
pub(super) fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        0x2a => "#N/A",
        _ => "#ERROR!",
    }
}
