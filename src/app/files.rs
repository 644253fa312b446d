//! What the window shows where it asks for files itself: folders are read, and files looked into, in the
//! background, for a drive of the network may take its time.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;
use jiff::Timestamp;

use super::App;
use super::destination::ENDINGS;
use super::jobs::{Look, Purpose, Unfinished};
use super::known_folders::find_known_folders;
use crate::formats::{self, FileError, FormatError, Options, list_data_files};
use crate::l10n::files as w;
use crate::l10n::tables::format_read;
use crate::model::{PlaceRef, Table};
use crate::panels::files::describe_fault;
use crate::progress::Progress;
use crate::scene::Command;
use crate::scene::dialog::Dialog;
use crate::scene::files::{
    Entry, EntryKind, FileQuestion, FilesView, FolderFault, Found, LARGEST_PREVIEW, Listing, Preview, SortBy,
};
use crate::scene::view::Severity;

/// All that is looked at while something is asked for.
const LOOKS: [Look; 5] = [Look::Folder, Look::KnownFolders, Look::File, Look::Answer, Look::Anything];
/// Of a folder, at most so many files are opened at once.
const MOST_OPENED: usize = 100;

impl App {
    /// Begins to ask for files in the window.
    pub(super) fn begin_files(&mut self, ctx: &Context, folder: PathBuf) {
        self.state.files = FilesView::default();
        self.list_folder(ctx, folder);
        let find = |_: &Progress| find_known_folders();
        let purpose = Purpose::Look(Look::KnownFolders);
        self.jobs.cancel(&purpose);
        self.jobs.start(ctx, "sitmap-drives", None, purpose, find, |app, _, known| {
            app.state.files.known = known.unwrap_or_default().into();
        });
    }

    /// No files are asked for any more.
    pub(super) fn forget_files(&mut self) {
        for look in LOOKS {
            self.jobs.cancel(&Purpose::Look(look));
        }
        self.state.files = FilesView::default();
    }

    /// Whether a folder or a file is being looked at, for who waits until nothing changes.
    pub(super) fn is_looking_at_files(&self) -> bool {
        LOOKS.into_iter().any(|look| self.jobs.is_under_way(&Purpose::Look(look)))
    }

    /// Reads what a folder holds; of a file, what is in its folder.
    pub(super) fn list_folder(&mut self, ctx: &Context, path: PathBuf) {
        self.preview_file(ctx, None);
        self.state.files.listing = None;
        let purpose = Purpose::Look(Look::Folder);
        self.jobs.cancel(&purpose);
        let path = whole(path);
        let folder = path.clone();
        let read = move |progress: &Progress| read_folder(&path, progress);
        self.jobs.start(ctx, "sitmap-folder", None, purpose, read, |app, _, listing| {
            let broken = |_| Listing { folder, fault: Some(FolderFault::Broken), ..Listing::default() };
            app.state.files.listing = Some(Arc::new(listing.unwrap_or_else(broken)));
        });
    }

    /// Finds out what a file is read as; what was looked at before no longer is.
    pub(super) fn preview_file(&mut self, ctx: &Context, path: Option<PathBuf>) {
        let purpose = Purpose::Look(Look::File);
        self.jobs.cancel(&purpose);
        self.state.files.preview = path.clone().map(|path| Preview { path, found: Found::Awaited });
        let Some(path) = path else { return };
        let options = self.reading_options();
        let look = {
            let path = path.clone();
            move |progress: &Progress| look_into(&path, &options, progress)
        };
        self.jobs.start(ctx, "sitmap-preview", None, purpose, look, |app, _, found| {
            app.state.files.preview = found.ok().map(|found| Preview { path, found });
        });
    }

    /// Does what files were asked for; asks first before one that is there is replaced.
    pub(super) fn answer_files(&mut self, ctx: &Context, files: Vec<PathBuf>) {
        let Some(Dialog::Files(question)) = &self.state.dialog else { return };
        let files: Vec<PathBuf> = files.into_iter().map(whole).collect();
        let Some(first) = files.first().cloned().filter(|_| question.wanted.is_output()) else {
            return self.end_files(ctx, files);
        };
        if question.replaces.as_ref() == Some(&first) {
            return self.end_files(ctx, files);
        }
        let purpose = Purpose::Look(Look::Answer);
        self.jobs.cancel(&purpose);
        let look = move |_: &Progress| fs::metadata(&first).ok().map(|facts| (facts.is_dir(), first));
        self.jobs.start(ctx, "sitmap-folder", None, purpose, look, |app, ctx, there| match there {
            Ok(Some((true, folder))) => app.list_folder(ctx, folder),
            Ok(Some((false, file))) => {
                if let Some(Dialog::Files(question)) = &mut app.state.dialog {
                    question.replaces = Some(file);
                }
            }
            Ok(None) | Err(_) => app.end_files(ctx, files),
        });
    }

    fn end_files(&mut self, ctx: &Context, files: Vec<PathBuf>) {
        if let Some(Dialog::Files(FileQuestion { wanted, .. })) = self.state.dialog.take() {
            self.forget_files();
            self.take_files(ctx, wanted, files);
        }
    }

    /// Opens the files of a folder that can be read by their endings.
    pub(super) fn open_folder(&mut self, ctx: &Context, folder: PathBuf) {
        let name = folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned();
        let read = move |progress: &Progress| read_folder(&folder, progress);
        let shown = Some(w::reading_named(&name));
        self.jobs.start(ctx, "sitmap-folder", shown, Purpose::Other, read, move |app, ctx, listing| {
            let Some(mut listing) = app.told_folder(&name, listing) else { return };
            listing.entries.sort_by(|one, other| SortBy::Name.compare(one, other));
            let is_data = |entry: &&Entry| {
                entry.kind == EntryKind::File && !entry.is_hidden && entry.ends_with(ENDINGS)
            };
            let files = listing.entries.iter().filter(is_data).map(|entry| listing.folder.join(&entry.name));
            let mut files: Vec<PathBuf> = files.collect();
            if files.is_empty() {
                return app.tell(Severity::Warning, &name, w::none_of_kind(), None);
            }
            if files.len() > MOST_OPENED {
                let told = w::only_first(MOST_OPENED, files.len());
                app.tell(Severity::Warning, &name, &told, None);
                files.truncate(MOST_OPENED);
            }
            app.apply(ctx, Command::Open(files));
        });
    }

    /// A folder that was read; where it could not be, that is told.
    fn told_folder(&mut self, name: &str, listing: Result<Listing, Unfinished>) -> Option<Listing> {
        let listing = listing.ok()?;
        if let Some(fault) = &listing.fault {
            let told = describe_fault(fault);
            self.tell(Severity::Error, name, &told, None);
            return None;
        }
        Some(listing)
    }
}

/// A path that was typed: "~" stands for the user's own folder, as in a terminal.
fn whole(path: PathBuf) -> PathBuf {
    let path = match (path.strip_prefix("~"), std::env::home_dir()) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path,
    };
    std::path::absolute(&path).unwrap_or(path)
}

/// Reads a folder; of a file, its folder.
fn read_folder(path: &Path, progress: &Progress) -> Listing {
    let mut listing = Listing { folder: path.to_owned(), ..Listing::default() };
    let is_file = fs::metadata(path).is_ok_and(|facts| !facts.is_dir());
    if let (true, Some(folder), Some(name)) = (is_file, path.parent(), path.file_name()) {
        folder.clone_into(&mut listing.folder);
        listing.asked = Some(name.to_owned());
    }
    match fs::read_dir(&listing.folder) {
        Ok(entries) => {
            let entries = entries.take_while(|_| !progress.is_cancelled());
            listing.entries = entries.flatten().map(|entry| entry_of(&entry)).collect();
        }
        Err(error) => listing.fault = Some(fault_of(&error)),
    }
    listing
}

fn entry_of(found: &fs::DirEntry) -> Entry {
    let is_link = found.file_type().is_ok_and(|kind| kind.is_symlink());
    // Of a link, what it leads to; where that is gone, or nobody may look, the name is all that is known.
    let facts = if is_link { fs::metadata(found.path()) } else { found.metadata() };
    let kind = match &facts {
        Ok(facts) if facts.is_dir() => EntryKind::Folder,
        Ok(facts) if facts.is_file() => EntryKind::File,
        _ => EntryKind::Other,
    };
    let entry = Entry::new(found.file_name(), kind);
    let Ok(facts) = facts else { return Entry { is_link, ..entry } };
    let modified = facts.modified().ok().and_then(|time| Timestamp::try_from(time).ok());
    let is_hidden = entry.is_hidden || is_marked_hidden(&facts);
    Entry { size: facts.len(), modified, is_link, is_hidden, ..entry }
}

#[cfg(windows)]
fn is_marked_hidden(facts: &fs::Metadata) -> bool {
    const HIDDEN: u32 = 2;
    std::os::windows::fs::MetadataExt::file_attributes(facts) & HIDDEN != 0
}

#[cfg(not(windows))]
fn is_marked_hidden(_: &fs::Metadata) -> bool {
    false
}

fn fault_of(error: &io::Error) -> FolderFault {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => FolderFault::NotFound,
        ErrorKind::PermissionDenied => FolderFault::NoPermission,
        _ => FolderFault::System(error.to_string()),
    }
}

fn look_into(path: &Path, options: &Options, progress: &Progress) -> Found {
    if fs::metadata(path).is_ok_and(|facts| facts.is_file() && facts.len() > LARGEST_PREVIEW) {
        return Found::TooLarge;
    }
    let parts = list_data_files(path);
    if !parts.is_empty() {
        return Found::Archive(parts.len());
    }
    match formats::read_file(path, options, progress) {
        Ok(reading) => {
            let has_incidents =
                |place: &PlaceRef<'_>| place.position().is_some() && !place.incidents().is_empty();
            Found::Incidents {
                format: format_read(&reading),
                incidents: reading.dossier.len(Table::Incidents),
                places: reading.dossier.places().filter(has_incidents).count(),
                days: reading.dossier.days(),
                issues: formats::how_many(&reading.issues),
            }
        }
        Err(FileError::Format { error: FormatError::Unclear(draft), .. }) => Found::Unclear(draft.format),
        Err(error) => Found::Unreadable(Arc::new(error)),
    }
}
