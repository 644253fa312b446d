//! Messages over the map.

use std::path::{Path, PathBuf};

use super::App;
use crate::query::LayerId;
use crate::scene::view::{Message, Offer, Severity};

impl App {
    /// Puts a message over the map, where it stays until it is taken away.
    pub(super) fn tell(&mut self, gravity: Severity, title: &str, detail: &str, layer: Option<LayerId>) {
        let (title, detail) = (title.to_owned(), detail.to_owned());
        // The same once, and last.
        self.state.messages.retain(|other| (&other.title, &other.detail) != (&title, &detail));
        let offer = Offer::Details;
        self.state.messages.push(Message { gravity, title, detail, file: None, layer, offer });
    }

    /// Says of the latest message that it is about a file, and goes once that is read.
    pub(super) fn about_file(&mut self, path: PathBuf) {
        if let Some(message) = self.state.messages.last_mut() {
            message.file = Some(path);
        }
    }

    /// Takes away the messages that were about an earlier version of a file.
    pub(super) fn forget_messages_about(&mut self, path: &Path) {
        self.state.messages.retain(|message| message.file.as_deref() != Some(path));
    }
}

/// What a message is about: a file, or one of the files in an archive.
pub(super) fn message_key(path: &Path, part: Option<&str>) -> PathBuf {
    part.map_or_else(|| path.to_owned(), |part| path.join(part))
}
