//! Asking for files in the window itself, where the system has no dialog for that.
//!
//! | file | idea |
//! | --- | --- |
//! | this one | what is asked, and what the window shows for it |
//! | [`listing`] | what a folder holds, and in which order |
//! | [`chooser`] | which of it is chosen, by hand and by keys |

pub mod chooser;
pub mod listing;

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::Date;

pub use chooser::{Chooser, Entered, Rules};
pub use listing::{Entry, EntryKind, FolderFault, Listing, SortBy};

use crate::formats::{FileError, Format};
use crate::query::LayerId;
use crate::scene::output::Output;

/// What is larger, in bytes, is not looked into before it is opened.
pub const LARGEST_PREVIEW: u64 = 64_000_000;

/// What a path is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Wanted {
    /// Files to open.
    Files,
    /// A folder whose files are opened.
    Folder,
    /// The newer version of the file of a layer.
    Newer(LayerId),
    /// A file to write this to.
    Output(Output),
}

impl Wanted {
    /// Whether something is written there.
    pub fn is_output(&self) -> bool {
        matches!(self, Self::Output(_))
    }
}

/// The question for files.
#[derive(Clone, Debug, PartialEq)]
pub struct FileQuestion {
    /// What for.
    pub title: String,
    /// What becomes of the answer.
    pub wanted: Wanted,
    /// What the files are called that are shown at first.
    pub format: String,
    /// How their names end, without the first dot, in small letters.
    pub endings: Vec<&'static str>,
    /// Where to begin.
    pub folder: PathBuf,
    /// The name that is proposed for what is written.
    pub name: String,
    /// A file that would be replaced, once that was said.
    pub replaces: Option<PathBuf>,
}

impl FileQuestion {
    /// Asks for files, or with an output where to write it; a path with a name proposes that.
    pub fn new(title: String, wanted: Wanted, path: PathBuf) -> Self {
        let (folder, name) = match (wanted.is_output(), path.parent(), path.file_name()) {
            (true, Some(folder), Some(name)) => (folder.to_owned(), name.to_string_lossy().into_owned()),
            _ => (path, String::new()),
        };
        Self { title, wanted, format: String::new(), endings: Vec::new(), folder, name, replaces: None }
    }

    /// Shows at first only files whose names end so.
    #[must_use]
    pub fn of_kind(self, format: String, endings: &[&'static str]) -> Self {
        Self { format, endings: endings.to_vec(), ..self }
    }

    /// What can be chosen.
    pub fn rules(&self) -> Rules {
        Rules {
            takes_several: self.wanted == Wanted::Files,
            takes_folders: self.wanted == Wanted::Folder,
            endings: self.endings.clone(),
        }
    }
}

/// A folder that many look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownFolder {
    /// Which one it is.
    pub kind: KnownKind,
    /// Where it is.
    pub path: PathBuf,
}

/// Which folder it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownKind {
    /// The user's own.
    Home,
    /// What lies on the desktop.
    Desktop,
    /// Documents.
    Documents,
    /// What was downloaded.
    Downloads,
    /// The top of all folders.
    Root,
    /// A drive, called as its path ends.
    Drive,
}

/// What a file is read as.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The file.
    pub path: PathBuf,
    /// What is known of it.
    pub found: Found,
}

/// What a look into a file has found.
#[derive(Clone, Debug)]
pub enum Found {
    /// Nothing yet.
    Awaited,
    /// A dossier, or what can be read as one.
    Incidents {
        /// The format, with the data set that was recognised.
        format: String,
        /// How many incidents.
        incidents: usize,
        /// How many places on the map have some.
        places: usize,
        /// From when to when.
        days: Option<(Date, Date)>,
        /// How many issues.
        issues: usize,
    },
    /// A table whose columns have to be asked for.
    Unclear(Format),
    /// An archive of so many data files.
    Archive(usize),
    /// That it is too large to look into it.
    TooLarge,
    /// Why it cannot be read.
    Unreadable(Arc<FileError>),
}

/// What the window shows while it asks for files.
#[derive(Clone, Debug, Default)]
pub struct FilesView {
    /// What the folder holds, once it is read.
    pub listing: Option<Arc<Listing>>,
    /// Folders that many look for.
    pub known: Arc<[KnownFolder]>,
    /// What the chosen file is read as.
    pub preview: Option<Preview>,
}
