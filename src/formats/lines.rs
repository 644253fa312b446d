//! From a byte to the line that an editor shows.

use std::cell::OnceCell;

/// How many bytes lie between two remembered line numbers.
const PIECE: usize = 64 * 1024;

/// Finds lines and columns in a text. Costs nothing until it is first asked.
pub(super) struct Lines<'a> {
    bytes: &'a [u8],
    /// How many line ends lie before each piece: a file with a million issues asks a million times.
    ends_before: OnceCell<Vec<u32>>,
}

impl<'a> Lines<'a> {
    /// The lines of `bytes`.
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, ends_before: OnceCell::new() }
    }

    /// The line, from 1, of the byte at `offset`.
    pub(super) fn line(&self, offset: usize) -> u32 {
        let offset = offset.min(self.bytes.len());
        let ends_before = self.ends_before.get_or_init(|| {
            let mut sum = 0;
            let mut before = vec![0];
            for piece in self.bytes.chunks(PIECE) {
                sum += ends_in(piece);
                before.push(sum);
            }
            before
        });
        let piece = offset / PIECE;
        let counted = ends_before.get(piece).copied().unwrap_or_default();
        counted + ends_in(&self.bytes[piece * PIECE..offset]) + 1
    }

    /// The line and the column in characters, both from 1, of the byte at `offset`.
    pub(super) fn line_and_column(&self, offset: usize) -> (u32, u32) {
        let offset = offset.min(self.bytes.len());
        let start = self.bytes[..offset].iter().rposition(|&b| b == b'\n').map_or(0, |end| end + 1);
        (self.line(offset), characters(&self.bytes[start..offset]) + 1)
    }

    /// The byte at a line and a column in bytes, both from 1.
    pub(super) fn offset(&self, line: usize, column: usize) -> usize {
        let mut start = 0;
        for _ in 1..line {
            let Some(end) = self.bytes[start..].iter().position(|&b| b == b'\n') else { break };
            start += end + 1;
        }
        (start + column.saturating_sub(1)).min(self.bytes.len())
    }

    /// Where `part`, borrowed from the text, starts in it; `None` if it is not a part of it.
    pub(super) fn offset_of(&self, part: &str) -> Option<usize> {
        let offset = (part.as_ptr() as usize).checked_sub(self.bytes.as_ptr() as usize)?;
        (offset + part.len() <= self.bytes.len()).then_some(offset)
    }

    /// The line of `part`, borrowed from the text.
    pub(super) fn line_of(&self, part: &str) -> Option<u32> {
        self.offset_of(part).map(|offset| self.line(offset))
    }
}

fn ends_in(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&b| u32::from(b == b'\n')).sum()
}

/// How many characters start in `bytes`: all but the continuation bytes of UTF-8.
fn characters(bytes: &[u8]) -> u32 {
    let starts = bytes.iter().filter(|&&b| b & 0b1100_0000 != 0b1000_0000).count();
    u32::try_from(starts).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_are_those_that_an_editor_shows() {
        let text = "one\nالميادين here\r\nthree";
        let lines = Lines::of(text.as_bytes());
        let at = |part: &str| lines.line_and_column(text.find(part).unwrap());
        assert_eq!([at("one"), at("here"), at("three")], [(1, 1), (2, 10), (3, 1)]);
        assert_eq!(lines.offset(3, 1), text.find("three").unwrap());
        assert_eq!(lines.line_of(&text[text.len() - 2..]), Some(3));
        assert_eq!(lines.line_of("elsewhere"), None);
    }

    #[test]
    fn a_line_is_found_in_a_text_of_many_pieces() {
        let text = "0123456789\n".repeat(40_000);
        let lines = Lines::of(text.as_bytes());
        for line in [1, 2, 5_957, 5_958, 12_345, 40_000] {
            assert_eq!(lines.line((line - 1) * 11 + 4) as usize, line);
        }
        assert_eq!(lines.line(usize::MAX), 40_001);
    }
}
