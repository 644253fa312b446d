//! Redacted copies: what one would leave out is worked out while the user chooses, and the copy is
//! made and written in the background.

use std::path::PathBuf;
use std::sync::Arc;

use super::App;
use super::jobs::Purpose;
use super::saving::{NotSaved, Saved};
use crate::formats::write::{self, Kind};
use crate::l10n::{redact as w, saving, ui};
use crate::model::{Briefing, Dossier, Table, today};
use crate::progress::Progress;
use crate::query::LayerId;
use crate::redaction::{RedactError, Redacted, Redaction, RedactionReport, redact};
use crate::scene::view::{RedactionPreview, Severity};

/// So many rows whose words still name what was left out are told in a message; the dialog has all.
const TOLD: usize = 8;

/// What became of a redacted copy.
#[derive(Debug)]
pub enum SavedRedacted {
    /// It was made; and was written, or not.
    Made {
        /// The file.
        saved: Box<Saved>,
        /// How many incidents it holds.
        incidents: usize,
        /// What was left out.
        done: Box<RedactionReport>,
    },
    /// It could not be made.
    Failed(RedactError),
}

impl App {
    /// Works out what a copy would leave out; an older wish is no longer worked on.
    pub(super) fn preview_redaction(&mut self, ctx: &egui::Context, id: LayerId, wish: Redaction) {
        self.jobs.cancel(&Purpose::Redact);
        let Some(layer) = self.state.workspace.layers.get(id) else {
            return;
        };
        let dossier = layer.data.dossier().clone();
        let asked = wish.clone();
        let preview = move |progress: &Progress| {
            let copy = build_copy(&dossier, None, &asked, progress);
            copy.map(|copy| copy.done).map_err(|error| error.to_string())
        };
        self.jobs.start(ctx, "sitmap-redact", None, Purpose::Redact, preview, move |app, _, done| {
            // Who looks at the dialog does not wait for what broke.
            let done = done.unwrap_or_else(|_| Err(ui::broken().to_owned()));
            app.state.redaction = Some(Arc::new(RedactionPreview { layer: id, wish, done }));
        });
    }

    /// Makes a redacted copy and writes it, in the format that its name tells.
    pub(super) fn save_redacted(&mut self, ctx: &egui::Context, id: LayerId, wish: Redaction, path: PathBuf) {
        // What was read anew since may have others to leave out: the user has to look again.
        let Some(layer) = self.state.workspace.layers.get(id) else {
            self.tell(Severity::Error, saving::not_saved(), w::closed(), None);
            return;
        };
        let dossier = layer.data.dossier().clone();
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        let name = saving::saving(&name);
        let save = move |progress: &Progress| {
            let kind = Kind::of(&path).unwrap_or(Kind::Native);
            let saved = build_copy(&dossier, None, &wish, progress);
            let saved = saved.map(|Redacted { dossier: copy, done }| {
                let result = write::save(&path, &copy, kind, progress).map_err(NotSaved::from);
                let saved = Saved { path, kind: Some(kind), written: None, stamp: None, result };
                SavedRedacted::Made {
                    saved: Box::new(saved),
                    incidents: copy.len(Table::Incidents),
                    done: Box::new(done),
                }
            });
            saved.unwrap_or_else(SavedRedacted::Failed)
        };
        self.jobs.start(ctx, "sitmap-save", Some(name), Purpose::Other, save, |app, ctx, saved| {
            if let Ok(saved) = saved {
                app.saved_redacted(ctx, saved);
            }
        });
    }

    /// Tells what became of a redacted copy, and what to look at in it.
    fn saved_redacted(&mut self, ctx: &egui::Context, saved: SavedRedacted) {
        match saved {
            SavedRedacted::Made { saved, incidents, done } => {
                let written = saved.result.is_ok();
                let path = saved.path.display().to_string();
                self.saved(ctx, *saved);
                if written {
                    self.state.note = saving::saved(Some(incidents), &path).into();
                }
                let mut lines: Vec<String> =
                    done.warnings.iter().map(|warning| w::sentence(&warning.told)).collect();
                if let Some(still) = done.still_told() {
                    lines.push(w::still_message(&still));
                    let rows = done.still.iter().take(TOLD);
                    lines.extend(rows.map(|row| format!("{}\n    {}", row.heading(), row.describe_hits())));
                    let more = done.still.len().saturating_sub(TOLD);
                    lines.extend((more > 0).then(|| w::more(more)));
                }
                if written && !lines.is_empty() {
                    self.tell(Severity::Warning, w::look(), &lines.join("\n"), None);
                }
            }
            SavedRedacted::Failed(error) => {
                self.tell(Severity::Error, w::failed(), &error.to_string(), None);
            }
        }
    }
}

fn build_copy(
    dossier: &Arc<Dossier>,
    edited: Option<Arc<Briefing>>,
    wish: &Redaction,
    progress: &Progress,
) -> Result<Redacted, RedactError> {
    let mut dossier = Arc::clone(dossier);
    if edited.is_some() {
        // The briefing as it was changed, which the dossier of the file does not have.
        Arc::make_mut(&mut dossier).head.briefing = edited;
    }
    redact(&dossier, wish, today(), progress)
}
