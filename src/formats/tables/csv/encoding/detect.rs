//! Which encoding a text is in, by its letters.
//!
//! `chardetng` knows what browsers know. Code pages of DOS are told from its answer by what each
//! would make of the text: letters within words, or signs and frames.

use std::io::Read;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::{Encoded, Kind, TextEncoding};
use crate::formats::{FormatError, Input};

/// How much of a text is looked through for letters, how much at once, and how many lines of it, in
/// bytes, are enough.
const LOOKED_AT: usize = 64 * 1024 * 1024;
const PIECE: usize = 1024 * 1024;
const ENOUGH: usize = 128 * 1024;

/// The code pages of DOS that are looked for, those of more people first. IBM866 is known to browsers.
const PAGES: [u16; 8] = [850, 437, 852, 857, 865, 737, 862, 720];
/// Fewer letters than these tell little.
const FEW: usize = 4;
/// By how much a code page of DOS has to be better.
const CLEARLY: i64 = 2;

impl Encoded {
    /// Looks at the first bytes, and at all letters that are no ASCII, as far as that is bounded.
    pub(crate) fn find(input: &Input<'_>, head: &[u8]) -> Result<Self, FormatError> {
        let marked = Self::of(head);
        if marked.mark > 0 || !marked.is_bytewise() {
            return Ok(marked);
        }
        let letters = letters(&mut *input.open()?)?;
        Ok(Self { encoding: detect(&letters), mark: 0 })
    }
}

impl Encoded {
    /// The same for bytes in memory.
    pub(crate) fn in_memory(bytes: &[u8]) -> Self {
        Self::find(&Input::Bytes(bytes), bytes).unwrap_or_else(|_| Self::of(bytes))
    }
}

/// The lines of a text with bytes that are no ASCII.
fn letters(text: &mut dyn Read) -> Result<Vec<u8>, FormatError> {
    let mut letters = Vec::new();
    let mut piece = Vec::new();
    let mut looked_at = 0;
    while looked_at < LOOKED_AT && letters.len() < ENOUGH {
        let read = (&mut *text).take(PIECE as u64).read_to_end(&mut piece)?;
        looked_at += read;
        // A line that is cut off goes with the next piece.
        let whole = if read < PIECE { None } else { memchr::memrchr2(b'\n', b'\r', &piece) };
        let whole = whole.map_or(piece.len(), |end| end + 1);
        if !piece[..whole].is_ascii() {
            let lines = piece[..whole].split_inclusive(|&byte| byte == b'\n' || byte == b'\r');
            for line in lines.filter(|line| !line.is_ascii()) {
                if letters.len() < ENOUGH {
                    letters.extend_from_slice(&line[..line.len().min(ENOUGH)]);
                }
            }
        }
        piece.drain(..whole);
        if read == 0 {
            break;
        }
    }
    Ok(letters)
}

/// The encoding of lines with letters that are no ASCII.
fn detect(letters: &[u8]) -> TextEncoding {
    if is_nearly_utf8(letters) {
        return TextEncoding::utf8();
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(letters, true);
    let likely = TextEncoding(Kind::Web(detector.guess(None, Utf8Detection::Deny)));
    // By a letter or two, a text is what spreadsheets write in western Europe.
    let western = TextEncoding(Kind::Web(encoding_rs::WINDOWS_1252));
    let few = letters.iter().filter(|byte| !byte.is_ascii()).count() < FEW;
    let is_western = few && score(letters, western) >= score(letters, likely);
    let likely = if is_western { western } else { likely };
    let mut best = (score(letters, likely) + CLEARLY - 1, likely);
    for page in PAGES.into_iter().filter_map(TextEncoding::dos) {
        let score = score(letters, page);
        if score > best.0 {
            best = (score, page);
        }
    }
    best.1
}

/// Whether a text is UTF-8 but for a few broken letters: other text hardly ever has letters of several
/// bytes by chance. Its end may lie within a letter.
fn is_nearly_utf8(text: &[u8]) -> bool {
    let (mut letters, mut broken) = (0, 0);
    for chunk in text.utf8_chunks() {
        letters += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    let is_cut = std::str::from_utf8(text).is_err_and(|error| error.error_len().is_none());
    letters > 4 * broken || broken == 0 || (broken == 1 && is_cut)
}

/// How likely a text is in an encoding, by what its letters would be.
fn score(text: &[u8], encoding: TextEncoding) -> i64 {
    let mut decoded = String::new();
    // Reading from memory cannot fail, and what is decoded is UTF-8.
    let _ = super::Decoding::new(text, encoding).read_to_string(&mut decoded);
    let mut score = 0;
    let mut letters = decoded.chars().peekable();
    let mut before = '\n';
    while let Some(letter) = letters.next() {
        let after = letters.peek().copied().unwrap_or('\n');
        if !letter.is_ascii() {
            score += fit(before, letter, after);
        }
        before = letter;
    }
    score
}

/// How well a letter that is no ASCII stands between two others.
fn fit(before: char, letter: char, after: char) -> i64 {
    const WRONG: i64 = -3;
    let is_word = |other: char| other.is_alphabetic();
    match letter {
        '\u{80}'..='\u{9F}' | '\u{2500}'..='\u{259F}' | char::REPLACEMENT_CHARACTER => 3 * WRONG,
        // Beside a letter of the masculine or feminine, a number.
        'º' | 'ª' => {
            if before.is_ascii_digit() {
                1
            } else {
                WRONG
            }
        }
        _ if is_word(letter) => {
            let scripts = [before, after].map(|other| is_word(other).then(|| script(other)));
            let its = script(letter);
            let is_mixed = scripts.iter().flatten().any(|&other| other != its);
            if is_mixed || (before.is_lowercase() && letter.is_uppercase()) {
                WRONG
            } else if its == Script::Latin && ![before, after].iter().any(char::is_ascii_alphabetic) {
                0
            } else {
                i64::from(scripts.iter().any(Option::is_some))
            }
        }
        // No language closes with these.
        '‚' | '„' | '¿' | '¡' => {
            if is_word(before) {
                WRONG
            } else {
                1
            }
        }
        '’' => i64::from(is_word(before)),
        '‘' | '“' | '”' | '«' | '»' | '‹' | '›' | '…' => {
            if is_word(before) && is_word(after) {
                WRONG
            } else {
                1
            }
        }
        '،' | '؛' | '؟' | '。' | '、' | '，' | '（' | '）' | '：' => 1,
        '–' | '—' => i64::from(is_word(before) == is_word(after)),
        '\u{A0}' | '\u{AD}' | '·' => {
            if is_word(before) && is_word(after) {
                -1
            } else {
                0
            }
        }
        '°' | '²' | '³' | '½' | '¼' | '¾' | '€' | '£' | '±' | '№' | '§' | '•' | '´' => {
            if is_word(before) && is_word(after) {
                WRONG
            } else {
                0
            }
        }
        _ if is_word(before) || is_word(after) => WRONG,
        _ => -1,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Other,
}

fn script(letter: char) -> Script {
    match letter {
        '\0'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => Script::Latin,
        '\u{370}'..='\u{3FF}' => Script::Greek,
        '\u{400}'..='\u{52F}' => Script::Cyrillic,
        '\u{590}'..='\u{5FF}' => Script::Hebrew,
        '\u{600}'..='\u{6FF}' => Script::Arabic,
        _ => Script::Other,
    }
}

#[cfg(test)]
pub(super) fn of(text: &[u8]) -> TextEncoding {
    detect(&letters(&mut &text[..]).unwrap_or_default())
}
