//! What changes while the program runs: the work, the user's own settings, what is only of the moment,
//! and what follows from all of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use crate::document::Log;
use crate::formats::Options;
use crate::l10n::Language;
use crate::model::Table;
use crate::progress::Progress;
use crate::query::layer::LayerDisplay;
use crate::query::{FilterResult, LayerId, Proposals, Rows, Target};
use crate::scene::briefing::BriefingEditor;
use crate::scene::choices::SystemPreferences;
use crate::scene::dialog::Dialog;
use crate::scene::files::FilesView;
use crate::scene::palette::PaletteHits;
use crate::scene::view::{JobView, LeftView, Message, Note, RedactionPreview};
use crate::scene::{Marks, PendingImport, View};

use crate::theme::tokens::Contrast;

use super::derived::{Derived, Origin};
use super::history::History;
use super::settings::Settings;
use super::workspace::{Panels, Workspace};

/// From as many incidents on, filters and timeline are unfolded unless the user folds them.
const MANY: usize = 12;

/// The state.
#[derive(Debug, Default)]
pub struct State {
    /// The work.
    pub workspace: Workspace,
    /// What is the user's own.
    pub settings: Settings,
    /// What the system asks for.
    pub system: SystemPreferences,
    /// What is selected, and what was.
    pub history: History<Target>,
    /// The place whose cluster is fanned out.
    pub fan: Option<Target>,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// What is shown where files are asked for in the window.
    pub files: FilesView,
    /// What the palette has found.
    pub palette: Option<Arc<PaletteHits>>,
    /// What happened last that needs no answer; told in the status line.
    pub note: Note,
    /// Messages that the user has not taken away.
    pub messages: Vec<Message>,
    /// Where places without a position may be: of the dialog that was open last.
    pub proposals: Option<Arc<Proposals>>,
    /// What a redacted copy would leave out, as far as it was worked out.
    pub redaction: Option<Arc<RedactionPreview>>,
    /// Tables of which it has to be asked what their columns are: one after the other.
    pub asked: Vec<PendingImport>,
    /// The incident and the field of its row that an issue led to.
    pub field: Option<(Target, String)>,
    /// Where a briefing is made.
    pub desk: BriefingEditor,
    /// Layers that were closed, the latest last.
    pub closed: Vec<Closed>,
    /// What an earlier start that ended by force had not saved.
    pub left: Vec<LeftView>,
    /// What was undone, the latest last.
    pub undone: Vec<Undone>,
    /// Files being read, as last seen.
    pub jobs: Vec<JobView>,
    derived: Derived,
    rows_revision: u64,
    /// What is being made in the background.
    awaited: Option<Origin>,
}

/// A layer that was closed: its file is read once more when that is undone.
#[derive(Clone, Debug)]
pub struct Closed {
    /// Its file; `None` for the dossier that the program brings along.
    pub path: Option<PathBuf>,
    /// The file in that archive.
    pub part: Option<String>,
    /// How it was read.
    pub options: Options,
    /// How it stood in the window.
    pub display: LayerDisplay,
    /// Where it stood among the others.
    pub place: usize,
    /// What was done to it.
    pub log: Log,
    /// When it was closed.
    pub at: Timestamp,
}

/// What was undone, so that it can be done again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undone {
    /// Something done to a layer.
    Change(LayerId),
    /// That it was closed.
    Closing(LayerId),
}

impl State {
    /// The state at the start.
    pub fn new(settings: Settings, panels: Panels) -> Self {
        let workspace = Workspace { panels, base_map: settings.base_map, ..Workspace::default() };
        Self { workspace, settings, ..Self::default() }
    }

    /// Brings rows and markers up to date, at once where that is quick. Otherwise the ones before
    /// stay, and the work to do in the background is given, once.
    #[must_use]
    pub fn derive(&mut self) -> Option<impl FnOnce(&Progress) -> Option<Derived> + Send + 'static> {
        let origin = Origin::of(&self.workspace.layers, &self.workspace.filter);
        if self.derived.origin.as_ref() == Some(&origin) {
            // What else was wanted in between no longer is.
            self.awaited = None;
            return None;
        }
        if self.awaited.as_ref() == Some(&origin) {
            return None;
        }
        let parts = self.derived.parts.clone();
        if self.derived.is_quick(&self.workspace.layers, &self.workspace.filter) {
            self.awaited = None;
            if let Some(derived) =
                Derived::from(&self.workspace.layers, &self.workspace.filter, parts, &Progress::default())
            {
                self.take(derived);
            }
            return None;
        }
        self.awaited = Some(origin);
        let (layers, filter) = (self.workspace.layers.clone(), self.workspace.filter.clone());
        Some(move |progress: &Progress| Derived::from(&layers, &filter, parts, progress))
    }

    /// Takes what was made in the background, unless it is no longer what is wanted.
    pub fn take_awaited(&mut self, derived: Derived) {
        if self.awaited == derived.origin {
            self.awaited = None;
            self.take(derived);
        }
    }

    /// Another part of a file is not looked at any more.
    pub fn clear_pending_reads(&mut self, path: &Path) {
        for asked in self.asked.iter_mut().filter(|asked| asked.path == path) {
            asked.is_reading = false;
        }
    }

    fn take(&mut self, derived: Derived) {
        self.derived = derived;
        self.rows_revision += 1;
        self.workspace.layers.forget_replaced();
    }

    /// Whether rows and markers are up to date.
    pub fn is_derived(&self) -> bool {
        self.derived.origin.as_ref() == Some(&Origin::of(&self.workspace.layers, &self.workspace.filter))
    }

    /// The list of incidents, as of the last [`Self::derive`].
    pub fn rows(&self) -> &Rows {
        &self.derived.rows
    }

    /// Which incidents are shown, as of the last [`Self::derive`].
    pub fn shown(&self) -> &FilterResult {
        &self.derived.shown
    }

    /// Whether the filters are unfolded: as the user wants it, and at first where there is much to
    /// filter.
    pub fn filters_open(&self) -> bool {
        let many = || {
            self.workspace.layers.all().iter().map(|l| l.data.dossier().len(Table::Incidents)).sum::<usize>()
                >= MANY
        };
        self.workspace.panels.filters_open.unwrap_or_else(many)
    }

    /// Whether the timeline is unfolded: as the user wants it, and at first where there is much to
    /// see in it.
    pub fn timeline_open(&self) -> bool {
        let many = || self.derived.shown.histogram.dated().total as usize >= MANY;
        self.workspace.panels.timeline_open.unwrap_or_else(many)
    }

    /// The markers, as of the last [`Self::derive`].
    pub fn marks(&self) -> &Marks {
        &self.derived.marks
    }

    /// What is selected.
    pub fn selection(&self) -> Option<Target> {
        self.history.current().filter(|target| target.exists(&self.workspace.layers))
    }

    /// What panels read.
    pub fn view(&self) -> View<'_> {
        View {
            layers: &self.workspace.layers,
            rows: &self.derived.rows,
            rows_revision: self.rows_revision,
            marks: &self.derived.marks,
            unplaced: &self.derived.unplaced,
            proposals: self.proposals.as_ref(),
            redaction: self.redaction.as_ref(),
            selection: self.selection(),
            fan: self.fan,
            can_go_back: self.history.can_go_back(),
            can_go_forward: self.history.can_go_forward(),
            filter: &self.workspace.filter,
            shown: &self.derived.shown,
            counts: &self.derived.shown.counts,
            histogram: &self.derived.shown.histogram,
            theme: self.settings.theme,
            base_map: self.workspace.base_map,
            list_open: self.workspace.panels.list_open,
            card_open: self.workspace.panels.card_open,
            filters_open: self.filters_open(),
            timeline_open: self.timeline_open(),
            language: Language::find(&self.settings.language),
            high_contrast: self.contrast() == Contrast::High,
            system: self.system,
            reduce_motion: self.is_motion_reduced(),
            own_digits: self.settings.own_digits,
            translations_first: self.settings.translations_first,
            hints_open: !self.settings.hints_seen,
            start: self.settings.start,
            recent: &self.settings.recent,
            jobs: &self.jobs,
            note: &self.note,
            messages: &self.messages,
            asked: self.asked.first(),
            asked_later: self.asked.len().saturating_sub(1),
            profiles: &self.settings.profiles,
            field: self.field.as_ref().map(|(target, field)| (*target, field.as_str())),
            desk: &self.desk,
            left: &self.left,
            editor: &self.settings.editor,
            files: &self.files,
            palette: self.palette.as_deref(),
            undo: self.undo_view(),
            redo: self.redo_view(),
        }
    }
}
