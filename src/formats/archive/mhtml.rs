//! Web pages saved with all that belongs to them in one file (RFC 2557), as browsers and Excel write
//! them, the latter under the name `.xls` as well. Only pages with a table are of use here.

use crate::formats::Fault;
use crate::formats::fault::Damage;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use encoding_rs::Encoding;

use super::choose::shown_name;
use crate::formats::FormatError;

/// No more of a file than this is looked at to find the end of a header, in bytes.
const LONGEST_HEADER: usize = 16 * 1024;
/// The page on which Excel shows the names of the sheets, as a table.
const OF_SHEET_NAMES: &str = "tabstrip.htm";

/// The fields at the top of a file or of a part of it.
struct Header(Vec<(String, String)>);

/// Whether a file that begins with `head` is such a page.
pub(super) fn is(head: &[u8]) -> bool {
    Header::read(head).is_some_and(|(header, _)| {
        let related = header.value("content-type").to_ascii_lowercase().starts_with("multipart/related");
        related && !header.value("mime-version").is_empty()
    })
}

/// The pages in it that have a table, in UTF-8, and what they are called.
///
/// # Errors
/// When there is none, or one cannot be read.
pub(super) fn pages(bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>, FormatError> {
    let mut pages = Vec::new();
    for (header, body) in parts(bytes) {
        let kind = header.value("content-type").to_ascii_lowercase();
        let location = header.value("content-location");
        let name = shown_name(location.rsplit(['/', '\\']).next().unwrap_or_default());
        if !kind.starts_with("text/html") || name.eq_ignore_ascii_case(OF_SHEET_NAMES) {
            continue;
        }
        let page = decoded(body, header.value("content-transfer-encoding")).map_err(|fault| {
            FormatError::Archive { part: Some(name.as_str().into()), fault, others: Box::default() }
        })?;
        if page.windows(6).any(|some| some.eq_ignore_ascii_case(b"<table")) {
            pages.push((name, in_utf_8(page, header.parameter("content-type", "charset"))));
        }
    }
    if pages.is_empty() {
        let fault = Fault::SavedPageWithoutTable;
        return Err(FormatError::Unrecognised { fault });
    }
    Ok(pages)
}

/// The parts between the boundaries that its header names.
fn parts(bytes: &[u8]) -> Vec<(Header, &[u8])> {
    let Some((header, start)) = Header::read(bytes) else { return Vec::new() };
    let boundary = format!("--{}", header.parameter("content-type", "boundary").unwrap_or_default());
    let bytes = &bytes[start..];
    let at_line_start = |at: &usize| *at == 0 || bytes[at - 1] == b'\n';
    let found = memchr::memmem::find_iter(bytes, boundary.as_bytes()).filter(at_line_start);
    let starts: Vec<usize> = found.chain([bytes.len()]).collect();
    let part = |ends: &[usize]| {
        let whole = bytes.get(ends[0] + boundary.len()..ends[1])?;
        let line_end = memchr::memchr(b'\n', whole)?;
        let (header, start) = Header::read(&whole[line_end + 1..])?;
        Some((header, &whole[line_end + 1 + start..]))
    };
    if boundary.len() > 2 { starts.windows(2).filter_map(part).collect() } else { Vec::new() }
}

impl Header {
    /// The header with which `bytes` begin, and where it ends; `None` where they begin with something
    /// else.
    fn read(bytes: &[u8]) -> Option<(Self, usize)> {
        let head = &bytes[..bytes.len().min(LONGEST_HEADER)];
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut at = 0;
        loop {
            let end = at + memchr::memchr(b'\n', &head[at..])? + 1;
            let line = std::str::from_utf8(&head[at..end]).ok()?;
            at = end;
            match line.trim() {
                // Empty lines may stand before it.
                "" if fields.is_empty() => {}
                "" => return Some((Self(fields), at)),
                more if line.starts_with([' ', '\t']) => {
                    let (_, value) = fields.last_mut()?;
                    value.push(' ');
                    value.push_str(more);
                }
                line => {
                    let (name, value) = line.split_once(':')?;
                    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
                    if !is_name {
                        return None;
                    }
                    fields.push((name.to_ascii_lowercase(), value.trim().to_owned()));
                }
            }
        }
    }

    /// A field, by its name in small letters; empty where there is none.
    fn value(&self, name: &str) -> &str {
        self.0.iter().find(|field| field.0 == name).map_or("", |field| &field.1)
    }

    /// A parameter of a field: `charset` of `text/html; charset="utf-8"`.
    fn parameter(&self, field: &str, name: &str) -> Option<&str> {
        let parameters = self.value(field).split(';').skip(1).filter_map(|one| one.split_once('='));
        let mut named = parameters.filter(|(known, _)| known.trim().eq_ignore_ascii_case(name));
        named.next().map(|(_, value)| value.trim().trim_matches('"'))
    }
}

/// The bytes of a part; else why they cannot be had.
fn decoded(body: &[u8], encoding: &str) -> Result<Vec<u8>, Fault> {
    match encoding.to_ascii_lowercase().as_str() {
        "quoted-printable" => Ok(quoted_printable(body)),
        "base64" => {
            let letters: Vec<u8> = body.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
            STANDARD.decode(letters).map_err(|_| Fault::Damaged { how: Damage::Base64 })
        }
        "" | "7bit" | "8bit" | "binary" => Ok(body.to_vec()),
        other => Err(Fault::UnknownTransfer { name: crate::formats::shown(other) }),
    }
}

/// What `=3D` and its like stand for (RFC 2045, section 6.7).
fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = memchr::memchr(b'=', rest) {
        bytes.extend_from_slice(&rest[..at]);
        rest = &rest[at + 1..];
        let blanks = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r')).count();
        let code = rest.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        if rest.get(blanks) == Some(&b'\n') {
            // The line ends only because it would be too long.
            rest = &rest[blanks + 1..];
        } else if let Some(byte) = code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            bytes.push(byte);
            rest = &rest[2..];
        } else {
            bytes.push(b'=');
        }
    }
    bytes.extend_from_slice(rest);
    bytes
}

/// A page of which its header says in which encoding it is, with a mark that it is UTF-8.
fn in_utf_8(page: Vec<u8>, charset: Option<&str>) -> Vec<u8> {
    // What is called ASCII may be anything, and the page may know better.
    let charset = charset.filter(|charset| !charset.eq_ignore_ascii_case("us-ascii"));
    let Some(encoding) = charset.and_then(|charset| Encoding::for_label(charset.as_bytes())) else {
        return page;
    };
    let (text, _) = encoding.decode_with_bom_removal(&page);
    [b"\xEF\xBB\xBF", text.as_bytes()].concat()
}
