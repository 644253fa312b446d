//! Points in hexadecimal WKB, as databases export them.

use super::{Certainty, Written};
use crate::geo::system::System;

/// A number of four bytes with these bits has a system behind it, a height, a measure (EWKB).
const HAS_SYSTEM: u32 = 0x2000_0000;
const IS_HIGHER: u32 = 0xC000_0000;

/// `0101000020E6100000…`: a point of `PostGIS`. `None` for lines and areas.
pub(super) fn wkb(text: &str) -> Option<Written> {
    let (1..=64, true) = (text.len() / 2, text.len().is_multiple_of(2)) else { return None };
    if !text.starts_with("01") && !text.starts_with("00") || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let bytes = text.as_bytes().as_chunks::<2>().0.iter();
    let bytes = bytes.map(|pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok());
    let bytes: Vec<u8> = bytes.collect::<Option<_>>()?;
    let (&order, rest) = bytes.split_first()?;
    let number =
        |bytes: [u8; 4]| if order == 1 { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) };
    let double =
        |bytes: [u8; 8]| if order == 1 { f64::from_le_bytes(bytes) } else { f64::from_be_bytes(bytes) };
    let (kind, mut rest) = rest.split_first_chunk::<4>()?;
    let kind = number(*kind);
    let mut system = System::Wgs84;
    if kind & HAS_SYSTEM != 0 {
        let (code, behind) = rest.split_first_chunk::<4>()?;
        system = System::of_code(number(*code))?;
        rest = behind;
    }
    // Others write a thousand for a height instead of a bit.
    let is_point = matches!(kind & !HAS_SYSTEM & !IS_HIGHER, 1 | 1001 | 2001 | 3001);
    let (east, rest) = rest.split_first_chunk::<8>().filter(|_| is_point)?;
    let (north, rest) = rest.split_first_chunk::<8>()?;
    let (east, north) = (double(*east), double(*north));
    if !matches!(rest.len(), 0 | 8 | 16) || !east.is_finite() || !north.is_finite() {
        return None;
    }
    let [east, north] = system.to_degrees([east, north]);
    let radius_m = Some(system.doubt_m() as f32).filter(|doubt| *doubt > 0.0);
    let written = Written::decimal(north, east, 0.0, Certainty::Certain);
    Some(Written { radius_m, from: system.from(), ..written })
}
