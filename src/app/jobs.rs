//! Files are read, and asked for, in the background. A result carries the number of its job; one
//! that was cancelled is dropped.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::derived::Derived;
use super::export::Told;
use super::redact::SavedRedacted;
use super::saving::Saved;
use super::watch::FileVersion;
use crate::formats::{FileError, Options, Progress, Reading, list_data_files, read_file};
use crate::geo::gazetteer::{GazetteerError, Match};
use crate::l10n::{self, tables as w};
use crate::model::builder::Reason;
use crate::model::{Dossier, PlaceId};
use crate::query::redact::Preview;
use crate::query::{Changes, GroupId, Layer, LayerId, Matching, Proposals, unplaced};
use crate::scene::PendingImport;
use crate::scene::command::{Command, JobId, PathQuestion};
use crate::scene::view::JobView;

/// The endings of the files that can be read, which the system's dialog asks for.
const ENDINGS: [&str; 20] = [
    "json", "geojson", "ndjson", "jsonl", "csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods", "kml",
    "kmz", "gpx", "xml", "cot", "gz", "zip", "CSV",
];

/// What a job brought.
#[derive(Debug)]
pub enum Outcome {
    /// A file was read, or could not be.
    Read(Box<Read>),
    /// A file is an archive of several data files, each of which is to be read.
    Several(Box<Several>),
    /// A file that is open was read again, or could not be.
    ReadAgain(Box<ReadAgain>),
    /// The user chose files to open.
    Chosen(Vec<PathBuf>),
    /// A copy was written, or could not be.
    Saved(Box<Saved>),
    /// What a redacted copy would leave out was worked out.
    Redaction(Box<Preview>),
    /// A redacted copy was written, or could not be.
    SavedRedacted(Box<SavedRedacted>),
    /// A briefing was written, or could not be.
    Exported(Box<Told>),
    /// The user answered with a wish.
    Wished(Command),
    /// What is shown was worked out.
    Derived(Box<Derived>),
    /// Places without a position were looked up.
    Proposed(Result<Proposals, &'static GazetteerError>),
    /// Places were put on the map.
    Placed(Box<Placed>),
    /// The program has a fault.
    Broken,
    /// The system has no dialog to ask with.
    NoDialog(PathQuestion),
    /// The user thought better of it.
    Nothing,
}

/// A file that was read.
#[derive(Debug)]
pub struct Read {
    /// The file.
    pub path: PathBuf,
    /// The file in the archive, where that holds several.
    pub part: Option<String>,
    /// How it was read.
    pub options: Options,
    /// With which others it was asked for.
    pub group: Option<GroupId>,
    /// As it was before it was read.
    pub stamp: Option<FileVersion>,
    /// What is in it.
    pub reading: Result<Reading, FileError>,
    /// Which of its incidents is which of a layer, if it was open there.
    pub matching: Option<(LayerId, Matching)>,
}

/// An archive of several data files.
#[derive(Debug)]
pub struct Several {
    /// The archive.
    pub path: PathBuf,
    /// Its data files, as [`Options::part`] names them.
    pub parts: Vec<String>,
    /// How they are to be read.
    pub options: Options,
    /// With which others the archive was asked for.
    pub group: Option<GroupId>,
}

/// An open file that was read again.
#[derive(Debug)]
pub struct ReadAgain {
    /// The file.
    pub path: PathBuf,
    /// The layer with what was read before; it was compared with that.
    pub layer: LayerId,
    /// As it was when it was read.
    pub stamp: Option<FileVersion>,
    /// What is in it now, and what became of its rows.
    pub reading: Result<(Reading, Changes), FileError>,
}

/// A dossier in which places were put on the map.
#[derive(Debug)]
pub struct Placed {
    /// The layer.
    pub layer: LayerId,
    /// The dossier before.
    pub before: Arc<Dossier>,
    /// The one after.
    pub after: Result<Dossier, Reason>,
    /// Which places, and where they were put.
    pub chosen: Vec<(PlaceId, Match<'static>)>,
}

/// The same is answered when the user thinks better of it and when there is no dialog at all; but
/// nobody thinks better of it as fast as this.
const FASTER_THAN_A_HAND: Duration = Duration::from_millis(150);

pub(super) fn dialog_cancelled(asked: Instant, question: PathQuestion) -> Outcome {
    if asked.elapsed() < FASTER_THAN_A_HAND { Outcome::NoDialog(question) } else { Outcome::Nothing }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn read_one(
    path: PathBuf,
    part: Option<String>,
    options: Options,
    group: Option<GroupId>,
    open: Option<(LayerId, Arc<Dossier>)>,
    progress: &Progress,
) -> Outcome {
    let stamp = FileVersion::of(&path);
    let reading = read_file(&path, &options, progress);
    let matching = open
        .zip(reading.as_ref().ok())
        .map(|((layer, old), reading)| (layer, Matching::of(&old, &reading.dossier)));
    Outcome::Read(Box::new(Read { path, part, options, group, stamp, reading, matching }))
}

struct Job {
    id: JobId,
    /// What it does, and the name of the file.
    name: String,
    progress: Arc<Progress>,
    /// Whether the user sees it and may cancel it.
    shown: bool,
    started: Instant,
}

/// The jobs under way.
pub struct Jobs {
    under_way: Vec<Job>,
    /// The job that works out what is shown.
    deriving: Option<JobId>,
    started: u32,
    /// The layers whose files are read again.
    again: HashMap<LayerId, JobId>,
    sender: Sender<(JobId, Outcome)>,
    receiver: Receiver<(JobId, Outcome)>,
}

impl Default for Jobs {
    fn default() -> Self {
        let (sender, receiver) = channel();
        Self { under_way: Vec::new(), deriving: None, started: 0, again: HashMap::new(), sender, receiver }
    }
}

impl Jobs {
    /// Reads a file; an archive of several data files says that it is one. If what is read is open
    /// already, in the layer `open`, both are compared.
    pub fn read(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        options: Options,
        group: Option<GroupId>,
        open: Option<&Layer>,
    ) {
        let name = file_name(&path);
        let open = open.map(|layer| (layer.id, layer.dossier.clone()));
        self.start(ctx, "sitmap-read", l10n::ui::reading_file(&name), true, move |progress| {
            let parts = if options.part.is_none() { list_data_files(&path) } else { Vec::new() };
            if !parts.is_empty() {
                return Outcome::Several(Box::new(Several { path, parts, options, group }));
            }
            read_one(path, None, options, group, open, progress)
        });
    }

    /// Reads one of the files in an archive. If it is open already, in the layer `open`, both are
    /// compared.
    pub fn read_part(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        part: String,
        options: Options,
        group: Option<GroupId>,
        open: Option<&Layer>,
    ) {
        let name = l10n::ui::reading_part(&file_name(&path), &part);
        let open = open.map(|layer| (layer.id, layer.dossier.clone()));
        self.start(ctx, "sitmap-read", name, true, move |progress| {
            read_one(path, Some(part), options, group, open, progress)
        });
    }

    /// Looks at the file of a question in another way.
    pub fn read_asked(&mut self, ctx: &egui::Context, asked: &PendingImport, options: Options) {
        let (path, group) = (asked.path.clone(), asked.group);
        match asked.part.clone() {
            Some(part) => self.read_part(ctx, path, part, options, group, None),
            None => self.read(ctx, path, options, group, None),
        }
    }

    /// Reads the file of a layer again, in the way in which it was read before, and compares both.
    /// Who was reading it again already stops.
    pub fn read_again(&mut self, ctx: &egui::Context, path: PathBuf, layer: &Layer) {
        self.cancel_reading_again(layer.id);
        // What the user has put on the map since is not what the file said.
        let old = layer.original.as_ref().unwrap_or(&layer.dossier).clone();
        let (layer, options) = (layer.id, layer.options.clone());
        let options = Options { today: Options::default().today, ..options };
        let id = self.start(ctx, "sitmap-read", String::new(), false, move |progress| {
            let stamp = FileVersion::of(&path);
            let reading = read_file(&path, &options, progress);
            if stamp.is_none() || stamp != FileVersion::of(&path) {
                // It went or changed meanwhile, of which there will be news.
                return Outcome::Nothing;
            }
            let compared = reading.map(|reading| {
                let changes = Changes::between(&old, &reading.dossier);
                (reading, changes)
            });
            Outcome::ReadAgain(Box::new(ReadAgain { path, layer, stamp, reading: compared }))
        });
        self.again.insert(layer, id);
    }

    /// Stops reading the file of a layer again.
    pub fn cancel_reading_again(&mut self, layer: LayerId) {
        if let Some(id) = self.again.remove(&layer) {
            self.cancel(id);
        }
    }

    /// Works out what is shown; what was still being worked out is no longer wanted.
    pub fn derive(
        &mut self,
        ctx: &egui::Context,
        work: impl FnOnce(&Progress) -> Option<Derived> + Send + 'static,
    ) {
        if let Some(before) = self.deriving.take() {
            self.cancel(before);
        }
        let derive = |progress: &Progress| {
            work(progress).map_or(Outcome::Nothing, |derived| Outcome::Derived(Box::new(derived)))
        };
        self.deriving = Some(self.start(ctx, "sitmap-derive", String::new(), false, derive));
    }

    /// Looks up the places of a layer that have no position.
    pub fn propose(&mut self, ctx: &egui::Context, layer: LayerId, dossier: Arc<Dossier>) {
        self.start(ctx, "sitmap-gazetteer", String::new(), false, move |_| {
            Outcome::Proposed(unplaced::propose(layer, dossier))
        });
    }

    /// Puts places of a layer where the gazetteer has them.
    pub fn place(
        &mut self,
        ctx: &egui::Context,
        layer: LayerId,
        before: Arc<Dossier>,
        chosen: Vec<(PlaceId, Match<'static>)>,
    ) {
        self.start(ctx, "sitmap-place", String::new(), false, move |_| {
            let placings: Vec<_> =
                chosen.iter().map(|(place, found)| unplaced::placing(*place, found)).collect();
            let after = before.placed(&placings);
            Outcome::Placed(Box::new(Placed { layer, before, after, chosen }))
        });
    }

    /// Asks the user for files to open, beginning in a folder.
    pub fn ask(&mut self, ctx: &egui::Context, title: &str, folder: PathBuf) {
        // The dialog is made here because some systems want that on the main thread.
        let dialog = rfd::AsyncFileDialog::new()
            .set_title(title)
            .add_filter(w::incident_files(), &ENDINGS)
            .add_filter(w::all_files(), &["*"])
            .set_directory(&folder)
            .pick_files();
        let title = title.to_owned();
        self.start(ctx, "sitmap-file-dialog", String::new(), false, move |_| {
            let asked = Instant::now();
            match pollster::block_on(dialog) {
                Some(files) => Outcome::Chosen(files.iter().map(|file| file.path().to_path_buf()).collect()),
                None => dialog_cancelled(asked, PathQuestion::new(title, Command::Open(vec![folder]))),
            }
        });
    }

    /// Stops a job; its result will be dropped.
    pub fn cancel(&mut self, id: JobId) {
        if let Some(job) = self.under_way.iter().find(|job| job.id == id) {
            job.progress.cancel();
        }
        self.under_way.retain(|job| job.id != id);
    }

    /// The results that came since the last call, without those of cancelled jobs.
    pub fn finished(&mut self) -> Vec<Outcome> {
        let mut outcomes = Vec::new();
        while let Ok((id, outcome)) = self.receiver.try_recv() {
            let before = self.under_way.len();
            self.under_way.retain(|job| job.id != id);
            self.again.retain(|_, job| *job != id);
            if self.under_way.len() < before {
                outcomes.push(outcome);
            }
        }
        outcomes
    }

    /// Whether nothing that the user waits for is under way.
    pub fn is_empty(&self) -> bool {
        !self.under_way.iter().any(|job| job.shown)
    }

    /// The jobs as panels see them.
    pub fn view(&self) -> Vec<JobView> {
        let shown = self.under_way.iter().filter(|job| job.shown);
        shown
            .map(|job| JobView {
                id: job.id,
                name: job.name.clone(),
                fraction: job.progress.fraction(),
                rows: job.progress.rows(),
                seconds: job.started.elapsed().as_secs_f32(),
            })
            .collect()
    }

    pub(super) fn start(
        &mut self,
        ctx: &egui::Context,
        thread_name: &str,
        name: String,
        shown: bool,
        work: impl FnOnce(&Progress) -> Outcome + Send + 'static,
    ) -> JobId {
        let id = JobId(self.started);
        self.started += 1;
        let progress = Arc::new(Progress::default());
        self.under_way.push(Job { id, name, progress: progress.clone(), shown, started: Instant::now() });
        let (ctx, sender) = (ctx.clone(), self.sender.clone());
        let started = thread::Builder::new().name(thread_name.to_owned()).spawn(move || {
            // A job that breaks ends like any other: nobody waits for it for ever.
            let outcome = catch_unwind(AssertUnwindSafe(|| work(&progress))).unwrap_or(Outcome::Broken);
            // The receiver is gone when the program is: then nobody waits for the result.
            let _ = sender.send((id, outcome));
            ctx.request_repaint();
        });
        if let Err(error) = started {
            log::error!("no thread for {thread_name}: {error}");
            self.cancel(id);
        }
        id
    }
}
