//! The first line of a journal: which file it is about.

use std::ffi::OsString;
use std::path::PathBuf;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::fault::Unreadable;

const FORMAT: &str = "sitmap-journal";
/// The version that is written and read here.
pub const VERSION: u32 = 1;

/// What a journal is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Header {
    /// The file that was changed; `None` where there is none yet.
    pub file: Option<PathBuf>,
    /// The sheet, or the file in an archive.
    pub part: Option<String>,
    /// What the user knows it by.
    pub name: String,
    /// When the first change was made.
    pub started: Timestamp,
    /// What tells the version of the file that was read from others, as the caller has it.
    pub file_version: serde_json::Value,
}

/// What every version begins with.
#[derive(Deserialize)]
struct Beginning {
    format: String,
    version: u32,
}

#[derive(Serialize, Deserialize)]
struct Line {
    format: String,
    version: u32,
    file: Option<PathForm>,
    part: Option<String>,
    name: String,
    started: String,
    file_version: serde_json::Value,
}

/// A path as text where it is text, which people can read, and else as the system has it.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum PathForm {
    Text(String),
    Raw(OsString),
}

impl Header {
    /// As JSON.
    pub(super) fn to_json(&self) -> serde_json::Result<Vec<u8>> {
        let Self { file, part, name, started, file_version } = self.clone();
        let form =
            |path: PathBuf| path.into_os_string().into_string().map_or_else(PathForm::Raw, PathForm::Text);
        serde_json::to_vec(&Line {
            format: FORMAT.to_owned(),
            version: VERSION,
            file: file.map(form),
            part,
            name,
            started: started.to_string(),
            file_version,
        })
    }

    /// Of JSON.
    pub(super) fn of_json(json: &[u8]) -> Result<Self, Unreadable> {
        let rubbish = |_| Unreadable::NoHeader;
        let beginning: Beginning = serde_json::from_slice(json).map_err(rubbish)?;
        if beginning.format != FORMAT {
            return Err(Unreadable::NoHeader);
        }
        if beginning.version != VERSION {
            return Err(Unreadable::OtherVersion { found: beginning.version });
        }
        let Line { file, part, name, started, file_version, .. } =
            serde_json::from_slice(json).map_err(rubbish)?;
        let started = started.parse().map_err(|_| Unreadable::NoHeader)?;
        let path = |form| match form {
            PathForm::Text(text) => PathBuf::from(text),
            PathForm::Raw(raw) => raw.into(),
        };
        Ok(Self { file: file.map(path), part, name, started, file_version })
    }
}
