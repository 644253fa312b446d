//! What panels and the map read. They borrow it, draw, and push commands.

use std::sync::Arc;

use crate::document::Operation;
use crate::formats::tables::SavedProfile;
use crate::l10n::Language;
use crate::model::Dossier;
use crate::query::{Counts, Filter, FilterResult, Histogram, LayerId, Layers, Proposals, Rows, Target};
use crate::redaction::{Redaction, RedactionReport};
use crate::scene::briefing::BriefingEditor;
use crate::scene::choices::{BaseMapChoice, StartChoice, SystemPreferences, ThemeChoice};
use crate::scene::files::FilesView;
use crate::scene::marks::Marks;
use crate::scene::palette::PaletteHits;
use crate::scene::pending_import::PendingImport;

/// The state as the panels see it.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, not a state of one machine")]
pub struct View<'a> {
    /// The opened dossiers.
    pub layers: &'a Layers,
    /// The list of incidents.
    pub rows: &'a Rows,
    /// Grows whenever the rows change.
    pub rows_revision: u64,
    /// The markers.
    pub marks: &'a Marks,
    /// How many incidents of a layer name a place that has no position.
    pub unplaced: &'a [(LayerId, usize)],
    /// Where places without a position may be, once it is looked up.
    pub proposals: Option<&'a Arc<Proposals>>,
    /// What a redacted copy would leave out, once it is worked out.
    pub redaction: Option<&'a Arc<RedactionPreview>>,
    /// What is selected.
    pub selection: Option<Target>,
    /// The place whose cluster is fanned out.
    pub fan: Option<Target>,
    /// Whether there is something to go back to.
    pub can_go_back: bool,
    /// Whether there is something to go forward to.
    pub can_go_forward: bool,
    /// What the user wants to see of the dossiers.
    pub filter: &'a Filter,
    /// Which incidents that shows.
    pub shown: &'a FilterResult,
    /// How many they are, and of what.
    pub counts: &'a Counts,
    /// When the incidents were.
    pub histogram: &'a Histogram,
    /// The theme that the user chose.
    pub theme: ThemeChoice,
    /// Whether text and lines stand out from their ground.
    pub high_contrast: bool,
    /// What of it, and of motion, the system asks for.
    pub system: SystemPreferences,
    /// The language that the user chose; `None`: that of the system.
    pub language: Option<Language>,
    /// The base map that the user chose.
    pub base_map: BaseMapChoice,
    /// Whether the list is unfolded.
    pub list_open: bool,
    /// Whether the card is unfolded.
    pub card_open: bool,
    /// Whether days and kinds to filter by are unfolded.
    pub filters_open: bool,
    /// Whether the timeline is unfolded.
    pub timeline_open: bool,
    /// Whether maps are there at once instead of flying.
    pub reduce_motion: bool,
    /// Whether numbers are written in the digits of the language.
    pub own_digits: bool,
    /// Whether translations stand before the words that they translate.
    pub translations_first: bool,
    /// Whether what is said at the first start is still there.
    pub hints_open: bool,
    /// What a start opens that was asked for nothing.
    pub start: StartChoice,
    /// Files opened lately, the latest first.
    pub recent: &'a [std::path::PathBuf],
    /// Files being read.
    pub jobs: &'a [JobView],
    /// What happened last that needs no answer.
    pub note: &'a Note,
    /// Messages.
    pub messages: &'a [Message],
    /// The table of which it is asked what its columns are.
    pub asked: Option<&'a PendingImport>,
    /// How many more wait for the same question.
    pub asked_later: usize,
    /// The mappings that the user gave names.
    pub profiles: &'a [SavedProfile],
    /// The incident and the field of its row that an issue led to.
    pub field: Option<(Target, &'a str)>,
    /// Where a briefing is made.
    pub desk: &'a BriefingEditor,
    /// What an earlier start that ended by force had not saved.
    pub left: &'a [LeftView],
    /// Who the user is, for the history of what they change.
    pub editor: &'a str,
    /// What is shown where files are asked for in the window.
    pub files: &'a FilesView,
    /// What the palette has found.
    pub palette: Option<&'a PaletteHits>,
    /// What is undone next.
    pub undo: Option<UndoView<'a>>,
    /// What is done again next.
    pub redo: Option<UndoView<'a>>,
}

/// What an earlier start had not saved of a layer.
#[derive(Clone, Debug, PartialEq)]
pub struct LeftView {
    /// What the layer was called.
    pub name: String,
    /// Its file.
    pub path: Option<std::path::PathBuf>,
    /// When the last of it was written down.
    pub day: jiff::Timestamp,
    /// How many changes.
    pub changes: usize,
    /// How many lines could not be read.
    pub bad_lines: usize,
}

/// Something that can be undone, or done again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum UndoView<'a> {
    /// Something that was done to a document.
    Done(&'a Operation),
    /// That a layer of this name was closed.
    Closed(&'a str),
}

/// What a redacted copy of a layer would leave out.
#[derive(Clone, Debug, PartialEq)]
pub struct RedactionPreview {
    /// The layer.
    pub layer: LayerId,
    /// What is to be left out.
    pub wish: Redaction,
    /// What that does; or why it cannot be done.
    pub done: Result<RedactionReport, String>,
}

impl<'a> View<'a> {
    /// The dossier of a target; `None` once its layer is closed.
    pub fn dossier(&self, target: Target) -> Option<&'a Dossier> {
        target.exists(self.layers).then(|| self.layers.dossier(target.layer)).flatten()
    }
}

/// A job in the background; never given twice while the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct JobId(pub u32);

/// A file being read.
#[derive(Clone, Debug, PartialEq)]
pub struct JobView {
    /// Its number.
    pub id: JobId,
    /// What it does, and the file's name.
    pub name: String,
    /// How much is read, from 0 to 1.
    pub fraction: f32,
    /// How many rows are read; 0 where rows are not counted.
    pub rows: u64,
    /// How long it has taken, in seconds.
    pub seconds: f32,
}

/// How grave a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Something was done, and there is something to know about it.
    Note,
    /// Something worked in part.
    Warning,
    /// Something did not work; what was there before still is.
    Error,
}

/// What happened last that needs no answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Note {
    /// What, in a line; empty where nothing has.
    pub text: String,
    /// Whose changes to show for more.
    pub changes: Option<LayerId>,
}

impl From<String> for Note {
    fn from(text: String) -> Self {
        Self { text, changes: None }
    }
}

/// A message over the map that stays until it is taken away.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// How grave.
    pub gravity: Severity,
    /// What happened, in a line.
    pub title: String,
    /// File, line and reason.
    pub detail: String,
    /// The file that it is about: the message goes by itself once that is read.
    pub file: Option<std::path::PathBuf>,
    /// Whose issues to show for more.
    pub layer: Option<LayerId>,
    /// What can be done about it.
    pub offer: Offer,
}

/// What a message offers to do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offer {
    /// To show the issues of its layer, if it is about one.
    #[default]
    Details,
    /// To take the filter away.
    ClearFilter,
    /// To look at its file, of which something has to be asked.
    Look,
    /// To show what was changed of its layer.
    History,
    /// To show its file, the report of a fault.
    Report,
}
