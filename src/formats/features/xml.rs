//! XML texts: elements, entities, encodings, limits.
//!
//! Nothing outside the text is ever asked for. Entities are those of HTML, which writers put there
//! though XML has but five of them, and numbers; a document that declares its own is refused, and a name
//! that nobody knows stays as it is written. Names are read without their prefixes.

use crate::formats::Fault;
use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::errors::{IllFormedError, SyntaxError};
use quick_xml::events::{BytesStart, Event};

use super::super::lines::Lines;
use super::super::{FormatError, shown};
use super::html;
use crate::progress::Progress;

/// How deep elements may stand in elements.
const DEEPEST: usize = 256;

/// The longest name of an element or an attribute, in bytes.
const LONGEST_NAME: usize = 256;

/// The longest path that becomes a heading, in bytes; what stands deeper is told with what it is in.
const LONGEST_PATH: usize = 1024;

/// How many events are read between two looks at the wish to stop.
const PIECE: u32 = 4096;

/// The name of the first element, without its prefix; of a file that begins with these bytes.
pub(super) fn root(head: &[u8]) -> Option<String> {
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head);
    let start = head.iter().position(|byte| !byte.is_ascii_whitespace())?;
    if head[start] != b'<' {
        return None;
    }
    let head = String::from_utf8_lossy(&head[start..head.len().min(start + 64 * 1024)]);
    let mut reader = Reader::from_str(&head);
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) => return Some(local(tag.name().0).to_owned()),
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// `bytes` as text: in the encoding that the document names, otherwise UTF-8.
///
/// # Errors
/// When there is nothing in it, the encoding is not known, or it is not what stands there.
pub(in crate::formats) fn text(bytes: &[u8]) -> Result<Cow<'_, str>, FormatError> {
    let unmarked = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let named = if unmarked.len() < bytes.len() { None } else { encoding(unmarked)? };
    let text = match std::str::from_utf8(unmarked) {
        _ if named.is_some() => {
            let (text, failed) = named.unwrap_or(encoding_rs::UTF_8).decode_without_bom_handling(unmarked);
            if failed {
                let fault = Fault::WrongBytesForEncoding;
                return Err(FormatError::Table { line: 1, fault });
            }
            text
        }
        Ok(text) => Cow::Borrowed(text),
        Err(error) => {
            let at = error.valid_up_to();
            let (line, column) = Lines::of(unmarked).line_and_column(at);
            let fault = Fault::WrongByte { byte: unmarked[at] };
            return Err(FormatError::NotUtf8 { line, column, fault });
        }
    };
    if let Some(at) = text.bytes().position(|byte| byte == 0) {
        return Err(broken(&text, at, Fault::ZeroByteInText));
    }
    if text.trim().is_empty() { Err(FormatError::Empty) } else { Ok(text) }
}

/// The encoding that the document names, if that is another than UTF-8.
fn encoding(bytes: &[u8]) -> Result<Option<&'static encoding_rs::Encoding>, FormatError> {
    let head = &bytes[..bytes.len().min(256)];
    let head = String::from_utf8_lossy(head);
    let Some(declaration) = head.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")) else {
        return Ok(None);
    };
    let Some((_, value)) = declaration.0.split_once("encoding") else { return Ok(None) };
    let Some(value) = value.trim_start().strip_prefix('=').map(str::trim_start) else { return Ok(None) };
    let name = value.split(['"', '\'']).nth(1).unwrap_or_default();
    let Some(encoding) = encoding_rs::Encoding::for_label(name.as_bytes()) else {
        let fault = Fault::UnknownEncoding { name: shown(name) };
        return Err(FormatError::Table { line: 1, fault });
    };
    // The declaration itself could be read, so whatever it says, these are not two bytes a letter.
    let is_utf8 = encoding == encoding_rs::UTF_8 || !encoding.is_ascii_compatible();
    Ok((!is_utf8).then_some(encoding))
}

/// What is wrong with `text` at a byte.
pub(super) fn broken(text: &str, at: usize, fault: Fault) -> FormatError {
    let (line, column) = Lines::of(text.as_bytes()).line_and_column(at);
    FormatError::Syntax { line, column, fault }
}

/// A part of an XML text.
pub(in crate::formats) enum Part<'a> {
    /// An element begins. One without content ends right after.
    Start(BytesStart<'a>),
    /// The element that began last ends.
    End,
    /// Text in it, without markup.
    Text(Cow<'a, str>),
    /// The text is at its end, and all elements too.
    Eof,
}

/// Goes through an XML text from part to part.
pub(in crate::formats) struct Parts<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    /// Where in the whole text `reader` began.
    start: usize,
    depth: usize,
    read: u32,
    progress: Option<&'a Progress>,
}

impl<'a> Parts<'a> {
    /// The parts of `text` from `start` to `end`.
    pub(in crate::formats) fn of(text: &'a str, start: usize, end: usize) -> Self {
        let mut reader = Reader::from_str(&text[start..end]);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        // "AT&T": wrong, frequent and clear.
        config.allow_dangling_amp = true;
        Self { text, reader, start, depth: 0, read: 0, progress: None }
    }

    /// Stops when somebody wishes so.
    pub(in crate::formats) fn watched(self, progress: &'a Progress) -> Self {
        Self { progress: Some(progress), ..self }
    }

    /// Where in the whole text the next part begins.
    pub(super) fn at(&self) -> usize {
        self.start + self.reader.buffer_position() as usize
    }

    /// The next part.
    ///
    /// # Errors
    /// When the text is broken, declares entities, or elements stand too deep.
    pub(in crate::formats) fn next(&mut self) -> Result<Part<'a>, FormatError> {
        loop {
            self.read = self.read.wrapping_add(1);
            if self.read.is_multiple_of(PIECE) && self.progress.is_some_and(Progress::is_cancelled) {
                return Err(FormatError::Cancelled);
            }
            let at = self.at();
            match self.reader.read_event() {
                Err(error) => {
                    let at = self.start + self.reader.error_position() as usize;
                    return Err(broken(self.text, at, fault_of(&error)));
                }
                Ok(Event::Start(tag)) => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        let fault = Fault::ElementsTooDeep { most: DEEPEST };
                        return Err(self.excessive(at, fault));
                    }
                    if tag.name().0.len() > LONGEST_NAME {
                        let fault = Fault::ElementNameTooLong { most: LONGEST_NAME };
                        return Err(self.excessive(at, fault));
                    }
                    return Ok(Part::Start(tag));
                }
                Ok(Event::End(_)) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(Part::End);
                }
                Ok(Event::Text(text)) => return Ok(Part::Text(text.xml10_content())),
                Ok(Event::CData(text)) => return Ok(Part::Text(text.xml10_content())),
                Ok(Event::GeneralRef(name)) => return Ok(Part::Text(Cow::Owned(entity(&name)))),
                Ok(Event::DocType(declared)) if declared.contains("<!ENTITY") => {
                    return Err(broken(self.text, at, Fault::OwnEntities));
                }
                Ok(Event::Eof) if self.depth > 0 => {
                    return Err(broken(self.text, at, Fault::ElementCutOff));
                }
                Ok(Event::Eof) => return Ok(Part::Eof),
                Ok(_) => {}
            }
        }
    }

    fn excessive(&self, at: usize, fault: Fault) -> FormatError {
        FormatError::excessive(Some(Lines::of(self.text.as_bytes()).line(at)), fault)
    }

    /// Goes to the end of the element that has just begun, without looking at what is in it, and
    /// gives where that is.
    ///
    /// # Errors
    /// As [`Parts::next`].
    pub(super) fn skip(&mut self) -> Result<usize, FormatError> {
        let depth = self.depth;
        while self.depth >= depth {
            if matches!(self.next()?, Part::Eof) {
                break;
            }
        }
        Ok(self.at())
    }
}

/// What an entity says. One that is not known stays as it is written.
fn entity(name: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(letter)) = name.resolve_char_ref() {
        return letter.to_string();
    }
    html::letters(name).unwrap_or_else(|| format!("&{};", &**name))
}

/// An attribute's value with its entities.
fn unescaped(value: &str) -> Cow<'_, str> {
    if !value.contains('&') {
        return Cow::Borrowed(value);
    }
    let mut said = String::new();
    let mut rest = value;
    while let Some(at) = rest.find('&') {
        said.push_str(&rest[..at]);
        rest = &rest[at..];
        // Names of entities are short; what has no end nearby is the letter itself.
        let end = rest.bytes().take(32).position(|byte| byte == b';');
        let (name, after) = end.map_or(("", 1), |end| (&rest[1..end], end + 1));
        if name.is_empty() {
            said.push_str(&rest[..after]);
        } else {
            said.push_str(&entity(&quick_xml::events::BytesRef::new(name)));
        }
        rest = &rest[after..];
    }
    said.push_str(rest);
    Cow::Owned(said)
}

/// A name without its prefix.
pub(in crate::formats) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |name| name.1)
}

fn fault_of(error: &quick_xml::Error) -> Fault {
    match error {
        quick_xml::Error::Syntax(SyntaxError::InvalidBangMarkup) => Fault::BrokenXml { says: String::new() },
        quick_xml::Error::Syntax(_) => Fault::NotClosed,
        quick_xml::Error::IllFormed(IllFormedError::MismatchedEndTag { expected, found }) => {
            Fault::OtherEnd { expected: shown(expected), found: shown(found) }
        }
        quick_xml::Error::IllFormed(IllFormedError::UnmatchedEndTag(found)) => {
            Fault::EndOfNothing { found: shown(found) }
        }
        other => Fault::BrokenXml { says: other.to_string() },
    }
}

/// An element with all that stands in it. Not deeper than [`DEEPEST`].
#[derive(Default)]
pub(super) struct Element<'a> {
    /// Its name without its prefix.
    pub name: String,
    /// Its attributes, by their names without prefixes.
    pub attributes: Vec<(String, String)>,
    /// Its text, without that of its children.
    pub text: Cow<'a, str>,
    /// The elements in it.
    pub children: Vec<Element<'a>>,
}

impl<'a> Element<'a> {
    /// The element that is `text[start..end]`.
    ///
    /// # Errors
    /// When it is broken.
    pub(super) fn read(text: &'a str, start: usize, end: usize) -> Result<Self, FormatError> {
        let mut parts = Parts::of(text, start, end);
        let mut open = vec![Self::default()];
        loop {
            let at = parts.at();
            match parts.next()? {
                Part::Start(tag) => {
                    open.push(Self::of(&tag).map_err(|fault| broken(text, at, fault))?);
                }
                Part::Text(more) => {
                    if let Some(element) = open.last_mut() {
                        if element.text.is_empty() {
                            element.text = more;
                        } else {
                            element.text.to_mut().push_str(&more);
                        }
                    }
                }
                Part::End => {
                    let ended = open.pop();
                    if let (Some(parent), Some(ended)) = (open.last_mut(), ended) {
                        parent.children.push(ended);
                    }
                }
                Part::Eof => break,
            }
        }
        Ok(open.pop().and_then(|mut all| all.children.pop()).unwrap_or_default())
    }

    fn of(tag: &BytesStart<'_>) -> Result<Self, Fault> {
        let mut element = Self { name: local(tag.name().0).to_owned(), ..Self::default() };
        // Twice the same attribute does no harm here, and looking for it takes squared time.
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|error| Fault::BrokenXml { says: error.to_string() })?;
            let name = attribute.key.0;
            if name.len() > LONGEST_NAME {
                return Err(Fault::AttributeNameTooLong { most: LONGEST_NAME });
            }
            if name != "xmlns" && !name.starts_with("xmlns:") {
                let value = unescaped(&attribute.value).into_owned();
                element.attributes.push((local(name).to_owned(), value));
            }
        }
        Ok(element)
    }

    /// The first element in it with this name.
    pub(super) fn child(&self, name: &str) -> Option<&Element<'a>> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The text of the first element in it with this name, without white space around it.
    pub(super) fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.text.trim())
    }

    /// An attribute; empty where there is none.
    pub(super) fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|one| one.0 == name).map_or("", |one| one.1.as_str())
    }

    /// Tells everything that stands in it: `tell(path, value)`, where the path of an element's text is
    /// `a/b` and that of an attribute `a/b@c`.
    pub(super) fn tell_all(&self, path: &str, tell: &mut impl FnMut(&str, &str)) {
        for (name, value) in &self.attributes {
            tell(&format!("{path}@{name}"), value);
        }
        if !self.text.trim().is_empty() {
            tell(path, self.text.trim());
        }
        for child in &self.children {
            if path.is_empty() {
                child.tell_all(&child.name, tell);
            } else if path.len() + child.name.len() > LONGEST_PATH {
                child.tell_all(path, tell);
            } else {
                child.tell_all(&format!("{path}/{}", child.name), tell);
            }
        }
    }
}
