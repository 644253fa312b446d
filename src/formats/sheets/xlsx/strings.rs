//! The texts that the cells of a workbook share, and its escapes.

use crate::formats::FormatError;
use crate::formats::archive::entries::Entry;
use crate::formats::sheets::limits::PART;
use crate::formats::sheets::xml::{Event, Xml, push_text};
use crate::progress::Progress;

/// Texts, end to end.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Strings {
    /// Reads all of them. How many the file says there are is not asked for.
    pub(super) fn read<'a>(entry: &Entry<'a>, progress: &'a Progress) -> Result<Self, FormatError> {
        let mut xml = Xml::open(entry, PART, progress)?;
        let mut strings = Self::default();
        let mut one = String::new();
        let (mut in_text, mut in_phonetic) = (false, false);
        loop {
            match xml.next()? {
                Event::Start(start) => match start.name {
                    "si" => one.clear(),
                    "t" => in_text = !in_phonetic,
                    "rPh" => in_phonetic = true,
                    _ => {}
                },
                Event::End(name) => match name {
                    "si" => strings.push(&one),
                    "t" => in_text = false,
                    "rPh" => in_phonetic = false,
                    _ => {}
                },
                Event::Eof => return Ok(strings),
                event if in_text => push_text(&mut one, &event)?,
                _ => {}
            }
        }
    }

    fn push(&mut self, text: &str) {
        push_unescaped(&mut self.text, text);
        self.ends.push(self.text.len());
    }

    /// Adds what `write` writes; `None` where it does not end well.
    pub(super) fn push_with<T>(&mut self, write: impl FnOnce(&mut String) -> Option<T>) -> Option<T> {
        let written = write(&mut self.text)?;
        self.ends.push(self.text.len());
        Some(written)
    }

    /// The text of this number, from 0.
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        let &end = self.ends.get(index)?;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(&self.text[start..end])
    }
}

/// Adds a text in which `_x000D_` stands for a carriage return (ECMA-376 part 1, 22.9.2.19).
pub(super) fn push_unescaped(into: &mut String, text: &str) {
    let mut rest = text;
    while let Some(at) = memchr::memmem::find(rest.as_bytes(), b"_x") {
        into.push_str(&rest[..at]);
        let escape = rest.get(at..at + 7).filter(|escape| escape.ends_with('_'));
        let unit = escape.and_then(|escape| hexadecimal(&escape[2..6]));
        let length = if let Some(unit) = unit {
            into.push(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER));
            7
        } else {
            into.push_str("_x");
            2
        };
        rest = &rest[at + length..];
    }
    into.push_str(rest);
}

fn hexadecimal(digits: &str) -> Option<u32> {
    digits.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_characters_are_what_they_stand_for() {
        for (file, said) in [
            ("one_x000D_\ntwo", "one\r\ntwo"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xD83D_", "\u{fffd}"),
            ("max_x", "max_x"),
            ("_x00é0_", "_x00é0_"),
            ("a_b", "a_b"),
        ] {
            let mut text = String::new();
            push_unescaped(&mut text, file);
            assert_eq!(text, said);
        }
    }
}
