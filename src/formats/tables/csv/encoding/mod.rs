//! Text in any of the encodings that people have, as UTF-8.
//!
//! | file | idea |
//! | --- | --- |
//! | `detect` | which encoding a text is in |
//! | `decode` | UTF-8 of it, while it is read |

mod decode;
mod detect;

use std::fmt;
use std::str::FromStr;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use serde::{Deserialize, Serialize};

pub(crate) use decode::Decoding;
use decode::Table;

/// How a text is encoded. Made of any of its labels, such as `windows-1251`, `cp850`, `koi8-r`.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TextEncoding(Kind);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One that browsers know.
    Web(&'static Encoding),
    /// A code page of DOS, by its number.
    Dos { page: u16, name: &'static str },
}

/// There is no encoding of this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown-encoding: {0:?}")]
pub struct UnknownEncoding(pub String);

/// The code pages of DOS that browsers do not know.
const DOS: [(u16, &str); 16] = [
    (437, "IBM437"),
    (720, "IBM720"),
    (737, "IBM737"),
    (775, "IBM775"),
    (850, "IBM850"),
    (852, "IBM852"),
    (855, "IBM855"),
    (857, "IBM857"),
    (858, "IBM858"),
    (860, "IBM860"),
    (861, "IBM861"),
    (862, "IBM862"),
    (863, "IBM863"),
    (864, "IBM864"),
    (865, "IBM865"),
    (869, "IBM869"),
];

impl TextEncoding {
    /// The names that are offered: Unicode, the pages of Windows, of Unix, of DOS, of the Macintosh,
    /// and those of East Asia.
    pub const CHOICES: [&'static str; 36] = [
        "UTF-8",
        "UTF-16LE",
        "UTF-16BE",
        "windows-1250",
        "windows-1251",
        "windows-1252",
        "windows-1253",
        "windows-1254",
        "windows-1255",
        "windows-1256",
        "windows-1257",
        "windows-1258",
        "windows-874",
        "KOI8-R",
        "KOI8-U",
        "ISO-8859-2",
        "ISO-8859-5",
        "ISO-8859-6",
        "ISO-8859-7",
        "ISO-8859-15",
        "IBM437",
        "IBM720",
        "IBM737",
        "IBM850",
        "IBM852",
        "IBM855",
        "IBM857",
        "IBM862",
        "IBM866",
        "macintosh",
        "x-mac-cyrillic",
        "GBK",
        "Big5",
        "Shift_JIS",
        "EUC-JP",
        "EUC-KR",
    ];

    /// UTF-8.
    pub(crate) fn utf8() -> Self {
        Self(Kind::Web(UTF_8))
    }

    /// Its name, as [`Self::CHOICES`] has it.
    pub fn name(self) -> &'static str {
        match self.0 {
            Kind::Web(encoding) => encoding.name(),
            Kind::Dos { name, .. } => name,
        }
    }

    /// The same for a decoder of what browsers know; Windows-1252 stands for code pages of DOS.
    pub(crate) fn web(self) -> &'static Encoding {
        match self.0 {
            Kind::Web(encoding) => encoding,
            Kind::Dos { .. } => encoding_rs::WINDOWS_1252,
        }
    }

    fn dos(number: u16) -> Option<Self> {
        let (page, name) = DOS.into_iter().find(|(page, _)| *page == number)?;
        Some(Self(Kind::Dos { page, name }))
    }

    /// What the bytes from 128 on stand for in a code page of DOS.
    fn table(self) -> Option<Table> {
        let Kind::Dos { page, .. } = self.0 else { return None };
        decode::table(page)
    }
}

impl FromStr for TextEncoding {
    type Err = UnknownEncoding;

    fn from_str(label: &str) -> Result<Self, UnknownEncoding> {
        let lower = label.trim().to_ascii_lowercase();
        let number = ["ibm-", "ibm", "cp-", "cp", "dos-", "dos", "oem"];
        let number = number.iter().find_map(|before| lower.strip_prefix(before)).unwrap_or(&lower);
        let dos = number.parse().ok().and_then(Self::dos);
        let web = || Encoding::for_label_no_replacement(lower.as_bytes());
        // A page by its number alone, or of Windows by a name that only others use.
        let named = || Encoding::for_label_no_replacement(format!("cp{number}").as_bytes());
        let found = dos.or_else(|| web().or_else(named).map(|encoding| Self(Kind::Web(encoding))));
        found.ok_or_else(|| UnknownEncoding(label.trim().to_owned()))
    }
}

impl TryFrom<String> for TextEncoding {
    type Error = UnknownEncoding;

    fn try_from(label: String) -> Result<Self, UnknownEncoding> {
        label.parse()
    }
}

impl From<TextEncoding> for String {
    fn from(encoding: TextEncoding) -> Self {
        encoding.name().to_owned()
    }
}

impl fmt::Display for TextEncoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Debug for TextEncoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How a text is encoded, and how long the mark at its start is that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Encoded {
    /// The encoding.
    pub(crate) encoding: TextEncoding,
    /// How long the byte order mark is.
    pub(crate) mark: usize,
}

impl Encoded {
    /// What the first bytes of a text say of it: a mark, or the zeros of UTF-16. Else it is UTF-8 as
    /// far as this can tell.
    pub(crate) fn of(head: &[u8]) -> Self {
        if let Some((encoding, mark)) = Encoding::for_bom(head) {
            return Self { encoding: TextEncoding(Kind::Web(encoding)), mark };
        }
        let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
        let half = head.len() / 2;
        let encoding = match (zeros(0), zeros(1)) {
            // Latin letters in UTF-16 have a zero byte each.
            (even, odd) if half > 1 && odd > half / 3 && even <= half / 16 => UTF_16LE,
            (even, odd) if half > 1 && even > half / 3 && odd <= half / 16 => UTF_16BE,
            _ => UTF_8,
        };
        Self { encoding: TextEncoding(Kind::Web(encoding)), mark: 0 }
    }

    /// As the user says that it is encoded.
    pub(crate) fn chosen(encoding: TextEncoding, head: &[u8]) -> Self {
        let mark = Encoding::for_bom(head).filter(|(marked, _)| encoding.0 == Kind::Web(marked));
        Self { encoding, mark: mark.map_or(0, |(_, length)| length) }
    }

    /// Whether a line end is the byte 10 in it, as it is in all but UTF-16.
    pub(crate) fn is_bytewise(self) -> bool {
        self.encoding.0 != Kind::Web(UTF_16LE) && self.encoding.0 != Kind::Web(UTF_16BE)
    }

    /// Whether its bytes are UTF-8 as they are.
    pub(crate) fn is_utf8(self) -> bool {
        self.encoding == TextEncoding::utf8()
    }
}

#[cfg(test)]
mod tests;
