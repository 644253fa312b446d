//! What is changed and not saved is written down as it happens, and offered after a crash.

use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::App;
use super::opening::Reopening;
use super::state::Closed;
use super::watch::FileVersion;
use crate::document::{Log, LogRecord};
use crate::formats::Options;
use crate::journal::{
    Header, JournalEvent, JournalId, JournalWriter, LeftJournal, Records, UnreadableJournal, find_left,
};
use crate::l10n::{facts, recovery as w};
use crate::query::layer::LayerDisplay;
use crate::query::{Layer, LayerId};
use crate::scene::dialog::Dialog;
use crate::scene::view::{LeftView, Severity};

/// At its end, the program waits for the disk so long.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// A line of a journal.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Line {
    /// How its file was read, and how it stood in the window.
    Opened { options: Box<Options>, display: LayerDisplay },
    /// What happened to its log.
    Log(LogRecord),
}

/// The journals of what is open, and those that were left by a program that was killed.
#[derive(Default)]
pub(super) struct Journaling {
    /// `None` where nothing is kept.
    writer: Option<JournalWriter>,
    /// The journal of each layer of which something is in no file.
    journals: Vec<(LayerId, JournalId)>,
    /// What was left behind, until the user has answered.
    left: Vec<Left>,
}

/// What a program that was killed had not saved of a layer.
pub(super) struct Left {
    journal: LeftJournal,
    closed: Closed,
    /// Of its lines those that could be read.
    kept: Vec<u32>,
    /// How many could not.
    bad_lines: usize,
}

impl App {
    /// Begins to write down what is changed, and offers what an earlier start has not saved.
    pub(super) fn begin_journals(&mut self, ctx: &egui::Context, folder: std::path::PathBuf) {
        let found = find_left(&folder);
        let waker = ctx.clone();
        match JournalWriter::new(folder, move || waker.request_repaint()) {
            Ok(writer) => self.journaling.writer = Some(writer),
            Err(error) => {
                self.tell(Severity::Error, w::no_journal(), &w::describe_fault(&error.into()), None);
            }
        }
        for UnreadableJournal { path, reason } in found.unreadable {
            let detail = facts::listed_apart([path.display().to_string(), w::describe_unreadable(&reason)]);
            self.tell(Severity::Warning, w::journal_unreadable(), &detail, None);
        }
        for journal in found.journals {
            self.find_left_log(journal);
        }
        if !self.journaling.left.is_empty() {
            self.state.left = self.journaling.left.iter().map(Left::view).collect();
            self.state.dialog = Some(Dialog::Recovery);
        }
    }

    /// Reads a journal that was left behind; one in which nothing is that no file holds is put aside.
    fn find_left_log(&mut self, journal: LeftJournal) {
        let Records { records, bad } = match journal.records::<Line>() {
            Ok(records) => records,
            Err(fault) => {
                let detail =
                    facts::listed_apart([journal.path.display().to_string(), w::describe_fault(&fault)]);
                return self.tell(Severity::Warning, w::journal_unreadable(), &detail, None);
            }
        };
        let mut log = Log::new();
        let mut opened = None;
        let mut kept = Vec::new();
        for record in records {
            match record.value {
                Line::Opened { options, display } => opened = Some((options, display)),
                // Of what is missing in between, nobody knows where the cursor stood.
                Line::Log(LogRecord::WentTo(_)) if record.is_after_bad => continue,
                Line::Log(happened) => log.take(happened),
            }
            kept.push(record.line);
        }
        if !log.is_unsaved() && bad.is_empty() {
            // Another window may have answered meanwhile.
            let _ = journal.discard();
            return;
        }
        let header = journal.header.clone();
        let (options, display) = opened.unwrap_or_else(|| {
            let display = LayerDisplay { name: header.name.clone(), visible: true, group: None };
            (Box::default(), display)
        });
        let (path, part) = (header.file, header.part);
        let closed =
            Closed { path, part, options: *options, display, place: usize::MAX, log, at: Timestamp::now() };
        self.journaling.left.push(Left { journal, closed, kept, bad_lines: bad.len() });
    }

    /// What the user has answered to that: which of it to bring back. The rest is put aside.
    pub(super) fn answer_recovery(&mut self, ctx: &egui::Context, wanted: &[usize]) {
        self.state.dialog = None;
        self.state.left.clear();
        for (n, left) in std::mem::take(&mut self.journaling.left).into_iter().enumerate() {
            if wanted.contains(&n) {
                self.bring_back(ctx, left);
            } else if let Err(fault) = left.journal.discard() {
                self.tell(Severity::Error, w::not_put_aside(), &w::describe_fault(&fault), None);
            }
        }
    }

    /// Opens what a program that was killed had open, with what it had not saved.
    fn bring_back(&mut self, ctx: &egui::Context, left: Left) {
        let Left { journal, closed, kept, .. } = left;
        let Some(writer) = &self.journaling.writer else {
            return;
        };
        match writer.adopt(journal, kept) {
            Ok(id) => self.open_again(ctx, closed, Reopening::Recovery(id)),
            Err(fault) => self.tell(Severity::Error, w::not_brought_back(), &w::describe_fault(&fault), None),
        }
    }

    /// A layer goes on with a journal that was left behind.
    pub(super) fn adopt_journal(&mut self, layer: LayerId, journal: JournalId) {
        self.journaling.journals.push((layer, journal));
    }

    /// Writes down what happened to the log of a layer; once a file holds all of it, it is not needed.
    pub(super) fn write_down(&mut self, layer: LayerId, record: &LogRecord) {
        let Some(writer) = &self.journaling.writer else {
            return;
        };
        let Some(now) = self.state.workspace.layers.get(layer) else {
            return;
        };
        let known = self.journaling.journals.iter().find(|(of, _)| *of == layer).map(|(_, id)| *id);
        if let (LogRecord::Saved { .. }, false) = (record, now.is_unsaved()) {
            if let Some(id) = known {
                writer.end(id);
                self.journaling.journals.retain(|(of, _)| *of != layer);
            }
            return;
        }
        let written = match known {
            Some(id) => write_line(writer, id, &Line::Log(record.clone())),
            None if now.is_unsaved() => {
                let path = now.source.path.clone();
                let in_use = path.as_deref().is_some_and(|path| writer.is_in_use_elsewhere(path));
                let version = path.as_deref().and_then(|path| self.watcher.read_as(path));
                let (id, written) = start_journal(writer, now, version.as_ref());
                let name = now.display.name.clone();
                self.journaling.journals.extend(id.map(|id| (layer, id)));
                if in_use {
                    self.tell(Severity::Warning, &w::two_windows(&name), w::two_windows_hint(), None);
                }
                written
            }
            None => Ok(()),
        };
        if let Err(error) = written {
            self.tell(Severity::Error, w::not_written_down(), &error.to_string(), None);
        }
    }

    /// A layer was closed, and the user has answered what is to become of what is not saved.
    pub(super) fn end_journal(&mut self, layer: LayerId) {
        let ended = self.journaling.journals.extract_if(.., |(of, _)| *of == layer);
        if let Some(writer) = &self.journaling.writer {
            ended.for_each(|(_, id)| writer.end(id));
        }
    }

    /// The program ends, and the user has answered.
    pub(super) fn end_journals(&mut self) {
        if let Some(writer) = &self.journaling.writer {
            self.journaling.journals.drain(..).for_each(|(_, id)| writer.end(id));
            writer.flush(LONGEST_WAIT);
        }
    }

    /// Tells what has become of the journals.
    pub(super) fn take_journal_news(&mut self) {
        let news = self.journaling.writer.as_ref().map(JournalWriter::news).unwrap_or_default();
        for event in news {
            match event {
                JournalEvent::Failing { folder, fault } => {
                    let detail =
                        facts::listed_apart([folder.display().to_string(), w::describe_fault(&fault)]);
                    self.tell(Severity::Error, w::not_written_down(), &detail, None);
                }
                JournalEvent::Working => {
                    self.state.messages.retain(|message| message.title != w::not_written_down());
                    self.state.note = w::written_down_again().to_owned().into();
                }
                JournalEvent::Incomplete { journal } => self.write_all_down(journal),
                JournalEvent::Stopped => {
                    self.tell(Severity::Error, w::not_written_down(), w::stopped(), None);
                }
            }
        }
    }

    /// Writes the whole log down once more: what was on disk is gone.
    fn write_all_down(&mut self, journal: JournalId) {
        let layer = self.journaling.journals.iter().find(|(_, id)| *id == journal).map(|(layer, _)| *layer);
        let layer = layer.and_then(|layer| self.state.workspace.layers.get(layer));
        if let (Some(writer), Some(layer)) = (&self.journaling.writer, layer)
            && let Err(error) = write_whole(writer, journal, layer)
        {
            self.tell(Severity::Error, w::not_written_down(), &error.to_string(), None);
        }
    }
}

impl Journaling {
    /// A layer has another number.
    pub(super) fn follow(&mut self, old: LayerId, new: LayerId) {
        for (layer, _) in &mut self.journals {
            if *layer == old {
                *layer = new;
            }
        }
    }
}

impl Left {
    fn view(&self) -> LeftView {
        let Self { journal, closed, bad_lines, .. } = self;
        LeftView {
            name: closed.display.name.clone(),
            path: closed.path.clone(),
            day: journal.last_written,
            changes: closed.log.unsaved().len(),
            bad_lines: *bad_lines,
        }
    }
}

fn start_journal(
    writer: &JournalWriter,
    layer: &Layer,
    version: Option<&FileVersion>,
) -> (Option<JournalId>, serde_json::Result<()>) {
    let header = Header {
        file: layer.source.path.clone(),
        part: layer.source.part.clone(),
        name: layer.display.name.clone(),
        started: Timestamp::now(),
        file_version: serde_json::to_value(version).unwrap_or_default(),
    };
    match writer.start(&header) {
        Ok(id) => (Some(id), write_whole(writer, id, layer)),
        Err(error) => (None, Err(error)),
    }
}

fn write_whole(writer: &JournalWriter, id: JournalId, layer: &Layer) -> serde_json::Result<()> {
    let (options, display) = (Box::new(layer.source.options.clone()), layer.display.clone());
    write_line(writer, id, &Line::Opened { options, display })?;
    let log = Box::new(layer.changes.document.log().clone());
    write_line(writer, id, &Line::Log(LogRecord::Rebased(log)))
}

fn write_line(writer: &JournalWriter, id: JournalId, line: &Line) -> serde_json::Result<()> {
    writer.append(id, line)
}
