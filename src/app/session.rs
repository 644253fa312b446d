//! What was open last, and how it was looked at: written in the background soon after it has changed, and
//! opened at the next start.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::Context;
use jiff::Timestamp;

use super::App;
use super::jobs::Purpose;
use super::opening::Reopening;
use super::state::Closed;
use super::workspace::Workspace;
use crate::document::Log;
use crate::formats::{FileError, FormatError, write_atomic};
use crate::l10n::errors::describe_file_error_with_path;
use crate::l10n::settings as w;
use crate::scene::view::Severity;

const FILE: &str = "session.json";
/// Between two times of writing, at least.
const PACE: Duration = Duration::from_secs(2);

/// Writes what is open.
#[derive(Debug, Default)]
pub(super) struct Session {
    /// `None` where nothing is kept.
    path: Option<PathBuf>,
    /// What was written last.
    written: Vec<u8>,
    /// When it is due; `None` while nothing has changed.
    due: Option<Instant>,
}

/// Reads what was open last; `None` where nothing is known of it.
///
/// # Errors
/// When it cannot be read.
pub(super) fn read(folder: &Path) -> Result<Option<Workspace>, FileError> {
    let path = folder.join(FILE);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(FileError::of(&path, error)),
    };
    let parsed: serde_json::Result<Workspace> = serde_json::from_slice(&bytes);
    let error = match parsed {
        Ok(workspace) => return Ok(Some(workspace).filter(|work| !work.layers.all().is_empty())),
        Err(error) => FormatError::of_json(&error),
    };
    Err(FileError::Format { path, error })
}

impl Session {
    /// Writes into the folder from now on.
    pub(super) fn in_folder(folder: Option<&Path>) -> Self {
        Self { path: folder.map(|folder| folder.join(FILE)), ..Self::default() }
    }

    /// Something may have changed.
    pub(super) fn touch(&mut self) {
        if self.path.is_some() {
            self.due.get_or_insert_with(|| Instant::now() + PACE);
        }
    }

    /// What to write, if it is not what was written last.
    fn take(&mut self, workspace: &Workspace) -> Option<(PathBuf, Vec<u8>)> {
        self.due = None;
        let path = self.path.clone()?;
        let bytes = serde_json::to_vec_pretty(workspace).ok()?;
        if bytes == self.written {
            return None;
        }
        self.written.clone_from(&bytes);
        Some((path, bytes))
    }

    /// At the end, waits until it is written. Nobody is left to be told where that fails.
    pub(super) fn finish(&mut self, workspace: &Workspace) {
        if let Some((path, bytes)) = self.take(workspace)
            && let Err(error) = write(&path, &bytes)
        {
            log::warn!("what was open is not kept: {error}");
        }
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| FileError::of(folder, error))?;
    }
    write_atomic(path, bytes)
}

impl App {
    /// Opens what was open last, as it was looked at; whether there was anything.
    pub(super) fn open_session(&mut self, ctx: &Context, work: Workspace) {
        let Workspace { layers, filter, .. } = work;
        self.filter(filter);
        let mut groups = HashMap::new();
        let all = layers.all();
        self.opened.session =
            all.iter().map(|layer| (layer.source.path.clone(), layer.source.part.clone())).collect();
        for layer in all {
            let mut display = layer.display.clone();
            // A group of then has another number now.
            display.group = display
                .group
                .map(|group| *groups.entry(group).or_insert_with(|| self.state.workspace.layers.group()));
            let closed = Closed {
                path: layer.source.path.clone(),
                part: layer.source.part.clone(),
                options: layer.source.options.clone(),
                display,
                place: usize::MAX,
                log: Log::new(),
                at: Timestamp::now(),
            };
            self.open_again(ctx, closed, Reopening::Session);
        }
    }

    /// What was open last cannot be read: what is inside the program is opened instead.
    pub(super) fn tell_unread_session(&mut self, error: &FileError) {
        let why = describe_file_error_with_path(error);
        self.tell(Severity::Warning, w::session_not_read(), &why, None);
    }

    /// Writes what is open once it has changed.
    pub(super) fn keep_session(&mut self, ctx: &Context) {
        let Some(due) = self.session.due else {
            return;
        };
        // While files are read, what is open is not yet what the user wants.
        if Instant::now() < due || !self.jobs.is_empty() || self.jobs.is_under_way(&Purpose::KeepSession) {
            return ctx.request_repaint_after(due.saturating_duration_since(Instant::now()).max(PACE / 10));
        }
        if let Some((path, bytes)) = self.session.take(&self.state.workspace) {
            let write = move |_: &crate::progress::Progress| write(&path, &bytes);
            self.jobs.start(ctx, "sitmap-session", None, Purpose::KeepSession, write, |app, _, done| {
                if let Ok(Err(error)) = done {
                    log::warn!("what is open is not kept: {error}");
                    app.session.written.clear();
                }
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_an_error_with_its_line_and_nothing_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        assert!(read(folder.path()).unwrap().is_none());
        let path = folder.path().join(FILE);
        write(&path, &serde_json::to_vec(&Workspace::default()).unwrap()).unwrap();
        assert!(read(folder.path()).unwrap().is_none(), "an empty window is not opened once more");
        fs::write(&path, "{\n  \"layers\": 7\n}").unwrap();
        let error = read(folder.path()).unwrap_err();
        assert!(describe_file_error_with_path(&error).contains("line 2"), "{error:?}");
    }

    #[test]
    fn only_what_has_changed_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = Session::in_folder(Some(folder.path()));
        let mut workspace = Workspace::default();
        assert!(session.take(&workspace).is_some());
        assert!(session.take(&workspace).is_none());
        workspace.filter.text = "drone".to_owned();
        assert!(session.take(&workspace).is_some());
        assert!(Session::in_folder(None).take(&workspace).is_none());
    }
}
