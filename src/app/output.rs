//! What is written to files that the user names: where each is proposed to go, and who writes it.

use std::path::PathBuf;

use super::App;
use super::destination::{Proposal, beside, folder};
use super::saving::TEMPLATE_NAME;
use crate::formats::write::Kind;
use crate::l10n::{book, history, redact, saving, tables};
use crate::query::LayerId;
use crate::scene::Output;

impl App {
    /// Asks where to write something, unless its layer was closed.
    pub(super) fn ask_where(&mut self, ctx: &egui::Context, output: Output) {
        if let Some(proposal) = self.proposal(&output) {
            self.ask_path(ctx, proposal, output);
        }
    }

    /// Writes something to a file.
    pub(super) fn write_output(&mut self, ctx: &egui::Context, output: Output, path: PathBuf) {
        match output {
            Output::Dossier(id, kind) => self.save_as(ctx, id, kind, path, None),
            Output::DossierToLeave(leaving, id) => self.save_as(ctx, id, Kind::Native, path, Some(leaving)),
            Output::Redacted(id, wish) => self.save_redacted(ctx, id, *wish, path),
            Output::Template => self.jobs.save_template(ctx, path),
            Output::Export(what) => self.export_to(ctx, what, path),
            Output::Issues(id) => self.save_issues(ctx, id, path),
            Output::History(id) => self.save_history(ctx, id, path),
            Output::Profile(name) => self.save_profile(ctx, &name, path),
        }
    }

    fn proposal(&self, output: &Output) -> Option<Proposal> {
        let beside_file = |id: LayerId, added, ending| {
            self.state.workspace.layers.get(id).map(|layer| beside(layer, added, ending))
        };
        let native = Kind::Native;
        let (title, path, format, ending) = match output {
            Output::Dossier(id, kind) => (
                saving::save_as(saving::format(*kind)),
                beside_file(*id, "", kind.ending())?,
                saving::format(*kind),
                kind.ending(),
            ),
            Output::DossierToLeave(_, id) => return self.proposal(&Output::Dossier(*id, native)),
            Output::Redacted(id, _) => {
                let path = beside_file(*id, redact::redacted(), native.ending())?;
                (redact::save_as().to_owned(), path, native.name(), native.ending())
            }
            Output::Template => {
                let path = folder(None).join(TEMPLATE_NAME);
                (saving::save_template().to_owned(), path, Kind::Xlsx.name(), Kind::Xlsx.ending())
            }
            Output::Export(what) => {
                let (path, ending) = self.export_path(*what);
                let (title, format) = (book::export_to().to_owned(), ending.to_uppercase());
                return Some(Proposal { title, path, format, ending });
            }
            Output::Issues(id) => {
                (tables::save_csv().to_owned(), beside_file(*id, tables::issues_file(), "csv")?, "CSV", "csv")
            }
            Output::History(id) => {
                (history::save_csv().to_owned(), beside_file(*id, history::file(), "csv")?, "CSV", "csv")
            }
            Output::Profile(name) => {
                let asked = self.state.asked.first().map(|asked| asked.path.as_path());
                let path = folder(asked).join(format!("{name}.json"));
                (tables::save_profile().to_owned(), path, "JSON", "json")
            }
        };
        Some(Proposal { title, path, format: format.to_owned(), ending })
    }
}
