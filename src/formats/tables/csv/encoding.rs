//! Text in any of the encodings that spreadsheets write, as UTF-8.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// What the first bytes say of how the text is encoded, and how many of them say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Encoded {
    /// The encoding.
    pub encoding: &'static Encoding,
    /// How long the byte order mark is.
    pub mark: usize,
}

impl Encoded {
    /// Looks at the first bytes of a text. A text without a mark that is not UTF-8 is taken for
    /// Windows-1252, which is what spreadsheets write in western Europe.
    pub(crate) fn of(head: &[u8]) -> Self {
        if let Some((encoding, mark)) = Encoding::for_bom(head) {
            return Self { encoding, mark };
        }
        let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
        let half = head.len() / 2;
        let encoding = match (zeros(0), zeros(1)) {
            // Latin letters in UTF-16 have a zero byte each.
            (even, odd) if half > 1 && odd > half / 3 && even <= half / 16 => UTF_16LE,
            (even, odd) if half > 1 && even > half / 3 && odd <= half / 16 => UTF_16BE,
            _ if is_utf8(head) || is_nearly_utf8(head) => UTF_8,
            _ => WINDOWS_1252,
        };
        Self { encoding, mark: 0 }
    }

    /// Whether a line end is the byte 10 in it, as it is in all but UTF-16.
    pub(crate) fn is_bytewise(self) -> bool {
        self.encoding != UTF_16LE && self.encoding != UTF_16BE
    }
}

/// Whether `head` is the start of a UTF-8 text; it may end within a character.
fn is_utf8(head: &[u8]) -> bool {
    match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    }
}

/// Whether `head` is UTF-8 but for a few broken letters: other text hardly ever has letters of
/// several bytes by chance.
fn is_nearly_utf8(head: &[u8]) -> bool {
    let (mut letters, mut broken) = (0, 0);
    for chunk in head.utf8_chunks() {
        letters += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    letters > 4 * broken
}

/// Turns text into UTF-8 while it is read.
pub(crate) struct Decoding<R> {
    inner: R,
    decoder: Decoder,
    undecoded: Vec<u8>,
    decoded: Vec<u8>,
    given: usize,
    at_end: bool,
}

impl<R: Read> Decoding<R> {
    const PIECE: usize = 64 * 1024;

    /// The text of `inner`, which is in `encoding`.
    pub(crate) fn new(inner: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        let (undecoded, decoded) = (Vec::new(), Vec::new());
        Self { inner, decoder, undecoded, decoded, given: 0, at_end: false }
    }

    fn decode_more(&mut self) -> io::Result<()> {
        if self.undecoded.is_empty() && !self.at_end {
            let read = (&mut self.inner).take(Self::PIECE as u64).read_to_end(&mut self.undecoded)?;
            self.at_end = read == 0;
        }
        self.decoded.resize(3 * Self::PIECE, 0);
        let (result, read, written, _) =
            self.decoder.decode_to_utf8(&self.undecoded, &mut self.decoded, self.at_end);
        self.undecoded.drain(..read);
        self.decoded.truncate(written);
        self.given = 0;
        if self.at_end && result == CoderResult::InputEmpty && written == 0 {
            self.decoded.clear();
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoding<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.given == self.decoded.len() {
            if self.at_end && self.undecoded.is_empty() {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_bytes_tell_the_encoding() {
        let utf16: Vec<u8> = "date;lieu".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let utf16be: Vec<u8> = "date;lieu".encode_utf16().flat_map(u16::to_be_bytes).collect();
        let mut cut = "دير الزور, الميادين, ".repeat(3).into_bytes();
        cut.extend(b"\xD8,x");
        let cases: [(&[u8], &'static Encoding, usize); 7] = [
            (&cut, UTF_8, 0),
            (b"\xEF\xBB\xBFdate", UTF_8, 3),
            (b"\xFF\xFEd\0", UTF_16LE, 2),
            (&utf16, UTF_16LE, 0),
            (&utf16be, UTF_16BE, 0),
            ("attaque à Mossoul".as_bytes(), UTF_8, 0),
            (b"attaque \xE0 Mossoul", WINDOWS_1252, 0),
        ];
        for (head, encoding, mark) in cases {
            assert_eq!(Encoded::of(head), Encoded { encoding, mark }, "{head:?}");
        }
    }

    #[test]
    fn text_is_decoded_piece_by_piece() {
        let text = "Deir ez-Zor، دير الزور\n".repeat(20_000);
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut decoded = String::new();
        Decoding::new(&bytes[..], UTF_16LE).read_to_string(&mut decoded).unwrap();
        assert_eq!(decoded, text);
    }
}
