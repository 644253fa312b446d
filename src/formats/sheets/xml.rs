//! A part of a workbook as XML, one event after the other.
//!
//! A sheet of a hundred thousand rows has ten million tags, so its events borrow the text that was
//! unpacked, and nothing is copied. No entity but those of XML itself has a meaning here, so none can
//! grow, and none can fetch anything.

use crate::formats::Fault;
use crate::formats::fault::SheetXml;
use std::io::{ErrorKind, Read};
use std::ops::Range;

use quick_xml::escape::{resolve_predefined_entity, unescape};

use super::limits::{CELL, excessive, too_long_cell};
use crate::formats::FormatError;
use crate::formats::archive::entries::Entry;
use crate::formats::archive::inflate::{Inflating, why};
use crate::progress::Progress;

/// How deep elements may lie in one another.
const DEEPEST: usize = 256;
/// How much is unpacked at once, in bytes.
const PIECE: usize = 64 * 1024;
/// What may stand before the first tag.
const MARK: char = '\u{feff}';

/// The events of one part.
pub(super) struct Xml<'a> {
    packed: Inflating<'a>,
    /// What is unpacked and not yet text: at most a part of a letter.
    bytes: Vec<u8>,
    /// The text that is being read.
    text: String,
    /// How much of it has been read.
    at: usize,
    has_begun: bool,
    /// The names of the elements that are open, end to end, and where each ends.
    names: String,
    ends: Vec<usize>,
    /// The name of the empty element that was just begun, and has to end.
    empty: Option<Range<usize>>,
}

/// What stands in a part.
pub(super) enum Event<'e> {
    /// An element begins.
    Start(Start<'e>),
    /// An element of this name, without its prefix, ends. An empty one too.
    End(&'e str),
    /// Text, with its escapes.
    Text(&'e str),
    /// Text as it is.
    Plain(&'e str),
    /// The part ends.
    Eof,
}

/// The beginning of an element.
#[derive(Clone, Copy)]
pub(super) struct Start<'e> {
    /// Its name, without its prefix.
    pub(super) name: &'e str,
    attributes: &'e str,
}

impl<'a> Xml<'a> {
    /// Opens a part, which may unpack to `most` bytes.
    pub(super) fn open(entry: &Entry<'a>, most: u64, progress: &'a Progress) -> Result<Self, FormatError> {
        let packed = entry.open(most, progress)?;
        let (bytes, text, names, ends) = (Vec::new(), String::new(), String::new(), Vec::new());
        Ok(Self { packed, bytes, text, at: 0, has_begun: false, names, ends, empty: None })
    }

    /// The next event.
    pub(super) fn next(&mut self) -> Result<Event<'_>, FormatError> {
        if let Some(name) = self.empty.take() {
            self.close();
            return Ok(Event::End(local(&self.text[name])));
        }
        if !self.has_begun {
            self.has_begun = true;
            if self.has(MARK.len_utf8())? && self.text.starts_with(MARK) {
                self.at = MARK.len_utf8();
            }
        }
        if self.at >= PIECE {
            self.text.drain(..self.at);
            self.at = 0;
        }
        while self.has(1)? {
            if self.text.as_bytes()[self.at] != b'<' {
                let end = self.find(self.at, b"<")?.unwrap_or(self.text.len());
                return Ok(Event::Text(self.take(end, end)));
            }
            // As many as tell a CDATA section.
            let _ = self.has(9)?;
            let rest = &self.text.as_bytes()[self.at..];
            match rest.get(1) {
                Some(b'/') => return self.end(),
                Some(b'?') => _ = self.past(2, b"?>")?,
                Some(b'!') if rest.starts_with(b"<!--") => _ = self.past(4, b"-->")?,
                Some(b'!') if rest.starts_with(b"<![CDATA[") => {
                    let inner = self.past(9, b"]]>")?;
                    return Ok(Event::Plain(&self.text[inner]));
                }
                Some(b'!') => self.declaration()?,
                _ => return self.start(),
            }
        }
        if self.ends.is_empty() { Ok(Event::Eof) } else { Err(table(Fault::SheetCutOff)) }
    }

    /// How many bytes of the packed part have been used.
    pub(super) fn used(&self) -> u64 {
        self.packed.used()
    }

    fn start(&mut self) -> Result<Event<'_>, FormatError> {
        let begin = self.at + 1;
        let end = self.tag_end(begin)?;
        let tag = &self.text[begin..end];
        let inner = tag.strip_suffix('/').unwrap_or(tag);
        let length = inner.bytes().position(|byte| byte.is_ascii_whitespace()).unwrap_or(inner.len());
        let (name, attributes) = (begin..begin + length, begin + length..begin + inner.len());
        if inner.len() < tag.len() {
            self.empty = Some(name.clone());
        }
        if self.ends.len() == DEEPEST {
            return Err(excessive(Fault::SheetTooDeep));
        }
        self.names.push_str(&self.text[name.clone()]);
        self.ends.push(self.names.len());
        self.at = end + 1;
        Ok(Event::Start(Start { name: local(&self.text[name]), attributes: &self.text[attributes] }))
    }

    fn end(&mut self) -> Result<Event<'_>, FormatError> {
        let tag = self.past(2, b">")?;
        let name = self.text[tag.clone()].trim_ascii_end();
        let before = self.ends.len().checked_sub(2).map_or(0, |before| self.ends[before]);
        if self.ends.is_empty() || self.names[before..] != *name {
            let name = crate::formats::shown(name);
            return Err(broken(SheetXml::OtherEnd { name: name.clone() }));
        }
        let name = tag.start..tag.start + name.len();
        self.close();
        Ok(Event::End(local(&self.text[name])))
    }

    fn close(&mut self) {
        self.ends.pop();
        self.names.truncate(self.ends.last().copied().unwrap_or_default());
    }

    /// Passes over a document type, which may hold declarations of its own.
    fn declaration(&mut self) -> Result<(), FormatError> {
        let (mut depth, mut scan) = (0_usize, self.at);
        loop {
            // As many as tell a comment.
            let _ = self.has(scan - self.at + 4)?;
            if self.text.as_bytes()[scan..].starts_with(b"<!--") {
                let end = self.find(scan + 4, b"-->")?;
                scan = end.ok_or_else(|| broken(SheetXml::Comment))? + 3;
            }
            match self.text.as_bytes().get(scan) {
                Some(b'<') => depth += 1,
                Some(b'>') if depth <= 1 => break,
                Some(b'>') => depth -= 1,
                Some(quote @ (b'"' | b'\'')) => {
                    let quote = [*quote];
                    scan = self.find(scan + 1, &quote)?.ok_or_else(|| broken(SheetXml::Quotation))?;
                }
                Some(_) => {}
                None => return Err(broken(SheetXml::Declaration)),
            }
            scan += 1;
        }
        self.at = scan + 1;
        Ok(())
    }

    /// Where the tag ends of which `from` is a part: an attribute may hold what ends it.
    fn tag_end(&mut self, from: usize) -> Result<usize, FormatError> {
        let (mut scan, mut quote) = (from, None);
        loop {
            for &byte in &self.text.as_bytes()[scan..] {
                match (byte, quote) {
                    (b'>', None) => return Ok(scan),
                    (b'"' | b'\'', None) => quote = Some(byte),
                    (_, Some(open)) if byte == open => quote = None,
                    _ => {}
                }
                scan += 1;
            }
            if !self.fill()? {
                return Err(broken(SheetXml::Tag));
            }
        }
    }

    /// Reads up to `to`, and gives the text before `end`.
    fn take(&mut self, end: usize, to: usize) -> &str {
        let from = std::mem::replace(&mut self.at, to);
        &self.text[from..end]
    }

    /// Reads past the next `mark`, `skip` bytes from here or later, and gives what stands between.
    fn past(&mut self, skip: usize, mark: &[u8]) -> Result<Range<usize>, FormatError> {
        let from = self.at + skip;
        let end = self.find(from, mark)?.ok_or_else(|| broken(SheetXml::Something))?;
        self.at = end + mark.len();
        Ok(from..end)
    }

    /// Where `mark` stands next, from `from` on.
    fn find(&mut self, from: usize, mark: &[u8]) -> Result<Option<usize>, FormatError> {
        let mut scan = from;
        loop {
            let rest = self.text.as_bytes().get(scan..).unwrap_or_default();
            let found = match *mark {
                [byte] => memchr::memchr(byte, rest),
                _ => memchr::memmem::find(rest, mark),
            };
            if let Some(found) = found {
                return Ok(Some(scan + found));
            }
            // The mark may have begun.
            scan = scan.max((self.text.len() + 1).saturating_sub(mark.len()));
            if !self.fill()? {
                return Ok(None);
            }
        }
    }

    /// Whether there are `count` more bytes of text.
    fn has(&mut self, count: usize) -> Result<bool, FormatError> {
        while self.text.len() - self.at < count {
            if !self.fill()? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Unpacks more text; `false` where there is none. All of an event is held, so it has to end.
    fn fill(&mut self) -> Result<bool, FormatError> {
        if self.text.len() - self.at > CELL {
            return Err(too_long_cell());
        }
        let kept = self.bytes.len();
        self.bytes.resize(kept + PIECE, 0);
        let read = loop {
            match self.packed.read(&mut self.bytes[kept..]) {
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                other => break other.map_err(|e| why(&e))?,
            }
        };
        self.bytes.truncate(kept + read);
        let whole = match std::str::from_utf8(&self.bytes) {
            Ok(text) => text,
            Err(error) if error.error_len().is_none() && read > 0 => {
                std::str::from_utf8(&self.bytes[..error.valid_up_to()]).unwrap_or_default()
            }
            Err(_) => return Err(broken(SheetXml::NotUtf8)),
        };
        self.text.push_str(whole);
        let used = whole.len();
        self.bytes.drain(..used);
        Ok(read > 0)
    }
}

/// Adds the text of an event, if it has any.
pub(super) fn push_text(into: &mut String, event: &Event<'_>) -> Result<(), FormatError> {
    match event {
        Event::Text(text) => push_escaped(into, text)?,
        Event::Plain(text) => push_lines(into, text),
        _ => {}
    }
    if into.len() > CELL { Err(too_long_cell()) } else { Ok(()) }
}

/// Adds text without its escapes.
fn push_escaped(into: &mut String, text: &str) -> Result<(), FormatError> {
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        push_lines(into, &rest[..at]);
        rest = &rest[at + 1..];
        let Some(end) = memchr::memchr(b';', rest.as_bytes()) else {
            return Err(broken(SheetXml::Entity));
        };
        let name = &rest[..end];
        rest = &rest[end + 1..];
        if let Some(number) = name.strip_prefix('#') {
            into.push(character(number).ok_or_else(|| broken(SheetXml::NoCharacter))?);
        } else if let Some(text) = resolve_predefined_entity(name) {
            into.push_str(text);
        } else {
            return Err(table(Fault::UnknownEntity { name: crate::formats::shown(name) }));
        }
    }
    push_lines(into, rest);
    Ok(())
}

/// The character of this number, which is hexadecimal after an `x`.
fn character(number: &str) -> Option<char> {
    let (digits, radix) = number.strip_prefix('x').map_or((number, 10), |digits| (digits, 16));
    let is_number = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let number = u32::from_str_radix(digits, radix).ok().filter(|&n| is_number && n > 0)?;
    char::from_u32(number)
}

/// Adds text in which every end of a line is a line feed (XML 1.0, 2.11).
fn push_lines(into: &mut String, text: &str) {
    if memchr::memchr(b'\r', text.as_bytes()).is_none() {
        into.push_str(text);
        return;
    }
    let mut lines = text.split('\r');
    into.push_str(lines.next().unwrap_or_default());
    for line in lines {
        into.push('\n');
        into.push_str(line.strip_prefix('\n').unwrap_or(line));
    }
}

/// The attributes of an element as the file has them: name with prefix, and value with escapes.
pub(super) fn attributes<'e>(start: &Start<'e>) -> impl Iterator<Item = (&'e str, &'e str)> {
    let mut rest = start.attributes;
    std::iter::from_fn(move || {
        let equals = memchr::memchr(b'=', rest.as_bytes())?;
        let name = rest[..equals].trim_ascii();
        let after = rest[equals + 1..].trim_ascii_start();
        let quote = *after.as_bytes().first().filter(|byte| matches!(byte, b'"' | b'\''))?;
        let end = 1 + memchr::memchr(quote, &after.as_bytes()[1..])?;
        rest = &after[end + 1..];
        Some((name, &after[1..end]))
    })
}

/// The value of an attribute, whatever its prefix.
pub(super) fn attribute(start: &Start<'_>, name: &str) -> Option<String> {
    let (_, value) = attributes(start).find(|(key, _)| local(key) == name)?;
    Some(unescaped(value))
}

/// The value of an attribute without its escapes, or as it is where they make no sense.
pub(super) fn unescaped(value: &str) -> String {
    unescape(value).map_or_else(|_| value.to_owned(), std::borrow::Cow::into_owned)
}

/// A name without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.bytes().rposition(|byte| byte == b':').map_or(name, |colon| &name[colon + 1..])
}

/// A sheet that cannot be read; whoever knows the row puts it in.
pub(super) fn table(fault: Fault) -> FormatError {
    FormatError::Table { line: 1, fault }
}

fn broken(how: SheetXml) -> FormatError {
    table(Fault::BrokenSheet { how })
}

#[cfg(test)]
mod tests;
