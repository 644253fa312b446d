//! What stands over the window, one at a time.

use std::path::PathBuf;

use crate::query::LayerId;
use crate::scene::briefing::Leaving;
use crate::scene::files::FileQuestion;

/// A dialog over the window.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// What the program is, and whose data it carries.
    About,
    /// The manual.
    Manual,
    /// The keys.
    Keys,
    /// What could not be used of a layer's file.
    Issues(LayerId),
    /// What came, changed and went when a layer's file was read again.
    Changes(LayerId),
    /// What of an earlier start that ended by force is to come back.
    Recovery,
    /// What was changed of a layer here: when, by whom, and why.
    History(LayerId),
    /// The places of a layer that have no position, and where they may be.
    Places(LayerId),
    /// What a redacted copy of a layer is not to say.
    Redact(LayerId),
    /// An address, before the browser opens it.
    Link(String),
    /// Whether to go online for a map.
    Online,
    /// What is to become of briefings that are not saved.
    Unsaved(Leaving),
    /// Where to, or what to open: where the system has no dialog for that.
    Files(FileQuestion),
    /// A text to read and to copy.
    Text(TextFile),
    /// Everything that can be found by its name.
    Palette,
    /// Whether to keep the seconds that each step of a layer's briefing took, by its number.
    Rehearsed(LayerId, Vec<(usize, f32)>),
}

/// A file of text that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct TextFile {
    /// What it is.
    pub title: String,
    /// Where it is.
    pub path: PathBuf,
    /// What stands in it.
    pub text: String,
}
