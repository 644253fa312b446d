//! A line of a journal: a checksum, and the JSON that it is of.

use std::io::{self, BufRead};

use flate2::Crc;

/// Hexadecimal digits of the checksum.
const DIGITS: usize = 8;

/// The line for a piece of JSON.
pub(super) fn guarded(mut json: Vec<u8>) -> Vec<u8> {
    // JSON that is passed on as it was written may have line ends, which can only stand between words.
    for byte in json.iter_mut().filter(|byte| **byte == b'\n') {
        *byte = b' ';
    }
    let mut line = format!("{:08x} ", checksum(&json)).into_bytes();
    line.append(&mut json);
    line.push(b'\n');
    line
}

/// The JSON of a line without its end; `None` where the line is not as it was written.
fn unguarded(line: &[u8]) -> Option<&[u8]> {
    let (digits, rest) = line.split_at_checked(DIGITS)?;
    let json = rest.strip_prefix(b" ")?;
    (digits == format!("{:08x}", checksum(json)).as_bytes()).then_some(json)
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut crc = Crc::new();
    crc.update(bytes);
    crc.sum()
}

/// Hands each line to `each`: its number from 1, its JSON where it is whole, and the line itself.
pub(super) fn for_each_line(
    mut file: impl BufRead,
    mut each: impl FnMut(u32, Option<&[u8]>, &[u8]),
) -> io::Result<()> {
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if file.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let inner = line.strip_suffix(b"\n").unwrap_or(&line);
        each(number, unguarded(inner), inner);
    }
    Ok(())
}
