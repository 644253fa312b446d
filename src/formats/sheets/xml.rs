//! A part of a workbook as XML, one event after the other.
//!
//! No entity but those of XML itself has a meaning here, so none can grow, and none can fetch
//! anything.

use std::io::{self, BufRead, BufReader, Read};

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use super::limits::{CELL, excessive, too_long_cell};
use crate::formats::packed::{Entry, Inflating, why};
use crate::formats::{FormatError, Progress};

/// How deep elements may lie in one another.
const DEEPEST: usize = 256;
/// How much is unpacked at once, in bytes.
const PIECE: usize = 64 * 1024;

/// The events of one part.
pub(super) struct Xml<'a> {
    reader: Reader<Piecewise<'a>>,
    buffer: Vec<u8>,
    depth: usize,
}

impl<'a> Xml<'a> {
    /// Opens a part, which may unpack to `most` bytes.
    pub(super) fn open(entry: &Entry<'a>, most: u64, progress: &'a Progress) -> Result<Self, FormatError> {
        let packed = BufReader::with_capacity(PIECE, entry.open(most, progress)?);
        let mut reader = Reader::from_reader(Piecewise { packed, piece: 0 });
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_comments = false;
        Ok(Self { reader, buffer: Vec::new(), depth: 0 })
    }

    /// The next event; an empty element comes as its start and its end.
    pub(super) fn next(&mut self) -> Result<Event<'_>, FormatError> {
        self.buffer.clear();
        self.reader.get_mut().piece = 0;
        let event = self.reader.read_event_into(&mut self.buffer).map_err(|e| broken(&e))?;
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::Eof if self.depth > 0 => return Err(table("the sheet ends in the middle")),
            _ => {}
        }
        if self.depth > DEEPEST {
            return Err(excessive("its elements lie more than 256 deep in one another"));
        }
        Ok(event)
    }

    /// How many bytes of the packed part have been used.
    pub(super) fn used(&mut self) -> u64 {
        self.reader.get_mut().packed.get_ref().used()
    }
}

/// Adds the text of an event, if it has any.
pub(super) fn push_text(into: &mut String, event: &Event<'_>) -> Result<(), FormatError> {
    match event {
        Event::Text(text) => into.push_str(&text.xml10_content()),
        Event::CData(text) => into.push_str(&text.xml10_content()),
        Event::GeneralRef(name) => {
            if let Some(c) = name.resolve_char_ref().map_err(|e| broken(&e))? {
                into.push(c);
            } else if let Some(text) = resolve_predefined_entity(name) {
                into.push_str(text);
            } else {
                return Err(table(&format!("\"&{};\" is not defined", crate::formats::shown(name))));
            }
        }
        _ => {}
    }
    if into.len() > CELL { Err(too_long_cell()) } else { Ok(()) }
}

/// The attributes of an element as the file has them: name with prefix, and value with escapes.
pub(super) fn attributes<'e>(start: &'e BytesStart<'_>) -> impl Iterator<Item = (&'e str, &'e str)> {
    let mut rest = start.attributes_raw();
    std::iter::from_fn(move || {
        let (name, after) = rest.split_once('=')?;
        let after = after.trim_ascii_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, left) = after[1..].split_once(quote)?;
        rest = left;
        Some((name.trim_ascii(), value))
    })
}

/// The value of an attribute, whatever its prefix.
pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let (_, value) = attributes(start).find(|(key, _)| local(key) == name)?;
    Some(unescaped(value))
}

/// The value of an attribute without its escapes, or as it is where they make no sense.
pub(super) fn unescaped(value: &str) -> String {
    unescape(value).map_or_else(|_| value.to_owned(), std::borrow::Cow::into_owned)
}

/// A name without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// A sheet that cannot be read; whoever knows the row puts it in.
pub(super) fn table(reason: &str) -> FormatError {
    FormatError::Table { line: 1, reason: reason.to_owned() }
}

fn broken(error: &quick_xml::Error) -> FormatError {
    match error {
        quick_xml::Error::Io(error) => why(error),
        other => table(&format!("the XML of the sheet is broken: {other}")),
    }
}

/// Stops where a single event would not end: all of it is kept in memory.
struct Piecewise<'a> {
    packed: BufReader<Inflating<'a>>,
    piece: usize,
}

impl Read for Piecewise<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.packed.read(buffer)?;
        self.piece += read;
        Ok(read)
    }
}

impl BufRead for Piecewise<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.piece > CELL {
            return Err(io::Error::other(too_long_cell()));
        }
        self.packed.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.piece += amount;
        self.packed.consume(amount);
    }
}
