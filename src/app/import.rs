//! Tables of which it is asked what their columns are: the answers, and reading in the light of them.

use std::path::PathBuf;

use super::App;
use crate::formats::Options;
use crate::formats::tables::TableGuess;
use crate::query::issue_table;
use crate::query::{GroupId, LayerId};
use crate::scene::{ImportAction, Output, PendingImport};

impl App {
    /// How files are read where nothing else was said.
    pub(super) fn reading_options(&self) -> Options {
        Options { saved: self.state.settings.profiles.as_slice().into(), ..Options::default() }
    }

    /// Puts a question behind those that wait. One about the same file is answered by the new one.
    pub(super) fn ask_about(
        &mut self,
        path: PathBuf,
        part: Option<String>,
        options: Options,
        group: Option<GroupId>,
        draft: TableGuess,
    ) {
        let is_looked_at = options.ask;
        let mut asked = PendingImport::new(path, part, Options { ask: false, ..options }, group, draft);
        asked.is_open = self.state.workspace.layers.of_file(&asked.path, asked.part.as_deref()).is_some();
        // Who looks at another part of a file is asked about that in the same window.
        let same = |other: &&mut PendingImport| {
            other.path == asked.path && (is_looked_at || other.part == asked.part)
        };
        match self.state.asked.iter_mut().find(same) {
            Some(other) => *other = asked,
            // Somebody looked at another part of it and then left the file alone.
            None if is_looked_at => {}
            None => self.state.asked.push(asked),
        }
    }

    pub(super) fn answer(&mut self, ctx: &egui::Context, answer: ImportAction) {
        if let ImportAction::Look(id) = answer {
            return self.preview_import(id);
        }
        let fresh = self.reading_options();
        let settings = &mut self.state.settings;
        let Some(asked) = self.state.asked.first_mut() else {
            return;
        };
        match answer {
            ImportAction::Look(_) => {}
            ImportAction::Take(column, meaning) => asked.change(|draft| draft.choose(column, meaning)),
            ImportAction::Order(order) => asked.change(|draft| draft.choose_order(order)),
            ImportAction::Part(part) => {
                asked.is_reading = true;
                let options = Options { part: Some(part), ask: true, ..fresh };
                self.jobs.read_asked(ctx, asked, options);
            }
            ImportAction::Encoding(encoding) => {
                asked.is_reading = true;
                let part = asked.options.part.clone();
                let options = Options { encoding: Some(encoding), part, ask: true, ..fresh };
                self.jobs.read_asked(ctx, asked, options);
            }
            ImportAction::Kind(word, kind) => asked.change(|draft| draft.choose_kind(&word, kind)),
            ImportAction::Headings(row) => {
                asked.is_reading = true;
                let Options { part, encoding, .. } = asked.options.clone();
                let options = Options { heading_row: Some(row), part, encoding, ask: true, ..fresh };
                self.jobs.read_asked(ctx, asked, options);
            }
            ImportAction::Read => {
                if asked.can_be_read() {
                    let asked = self.state.asked.remove(0);
                    let options = Options { mapping: Some(asked.draft.mapping()), ..asked.options };
                    let open = self.state.workspace.layers.of_file(&asked.path, asked.part.as_deref());
                    match asked.part {
                        Some(part) => self.jobs.read_part(ctx, asked.path, part, options, asked.group, open),
                        None => self.jobs.read(ctx, asked.path, options, asked.group, open),
                    }
                }
            }
            ImportAction::SaveAs(name) => {
                let profile = asked.draft.save_as(&name);
                asked.draft.saved.clone_from(&profile.name);
                settings.save_profile(profile);
            }
            ImportAction::Forget(name) => {
                settings.forget_profile(&name);
                if asked.draft.saved == name {
                    asked.draft.saved.clear();
                }
            }
            ImportAction::Export(name) => self.ask_where(ctx, Output::Profile(name)),
            ImportAction::Cancel => {
                self.state.asked.remove(0);
            }
        }
    }

    /// Asks how the file of a layer is to be read, with what it was read by.
    fn preview_import(&mut self, id: LayerId) {
        let Some(layer) = self.state.workspace.layers.get(id) else {
            return;
        };
        if let (Some(path), Some(draft)) = (layer.source.path.clone(), layer.source.draft.clone()) {
            let (part, options, group) =
                (layer.source.part.clone(), layer.source.options.clone(), layer.display.group);
            self.ask_about(path, part, options, group, draft.as_ref().clone());
        }
    }

    /// Writes what could not be used.
    pub(super) fn save_issues(&mut self, ctx: &egui::Context, id: LayerId, path: PathBuf) {
        if let Some(layer) = self.state.workspace.layers.get(id) {
            let issues = layer.source.issues.clone();
            self.jobs.save_text(ctx, path, move || issue_table::csv(&issues));
        }
    }

    /// Writes a mapping that has a name.
    pub(super) fn save_profile(&mut self, ctx: &egui::Context, name: &str, path: PathBuf) {
        let profile = self.state.settings.profiles.iter().find(|profile| profile.name == name);
        if let Some(profile) = profile.cloned() {
            let text = move || serde_json::to_string_pretty(&profile).unwrap_or_default();
            self.jobs.save_text(ctx, path, text);
        }
    }
}
