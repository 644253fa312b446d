//! The one place where commands change state.

use crate::formats::Options;
use crate::l10n::ui as w;
use crate::l10n::{self, Language, numbers};
use crate::scene::briefing::Leaving;
use crate::scene::camera::Camera;
use crate::scene::choices::Switch;
use crate::scene::command::Command;

use super::App;

impl App {
    /// Applies what has gathered since the last call.
    pub(super) fn apply_all(&mut self, ctx: &egui::Context) {
        if !self.commands.is_empty() {
            self.session.touch();
        }
        for command in std::mem::take(&mut self.commands) {
            self.apply(ctx, command);
        }
        self.derive(ctx);
    }

    #[expect(clippy::too_many_lines, reason = "a line for each command, so that none is forgotten")]
    pub(super) fn apply(&mut self, ctx: &egui::Context, command: Command) {
        match command {
            Command::AskForFiles => self.ask_for_files(ctx),
            Command::AskForFolder => self.ask_for_folder(ctx),
            Command::OpenFolder(path) => self.open_folder(ctx, path),
            Command::Open(paths) => self.open(ctx, paths, Options::default()),
            Command::AskForNewer(id) => self.ask_for_newer(ctx, id),
            Command::BringUpToDate(id, path) => self.bring_up_to_date(ctx, id, &path),
            Command::AnswerImport(answer) => self.answer(ctx, answer),
            Command::ShowField(target, field) => {
                self.state.field = Some((target, field));
                self.state.dialog = None;
                self.select(target);
            }
            Command::OpenBundled => self.open_bundled(),
            Command::CancelJob(id) => {
                if let Some(stopped) = self.jobs.stop(id) {
                    stopped.apply(self, ctx);
                }
            }
            Command::CloseLayer(id) => self.leave(ctx, Leaving::Layer(id)),
            Command::RenameLayer(id, name) => {
                self.state.workspace.layers.change(id, |layer| layer.display.name = name);
            }
            Command::ShowLayer(id, shown) => {
                self.state.workspace.layers.change(id, |layer| layer.display.visible = shown == Switch::On);
            }
            Command::ShowGroup(group, shown) => {
                self.state.workspace.layers.show_group(group, shown == Switch::On);
            }
            Command::ForgetRecent => self.state.settings.recent.clear(),
            Command::AskWhere(output) => self.ask_where(ctx, output),
            Command::Write(output, path) => self.write_output(ctx, output, path),
            Command::ListFolder(path) => self.list_folder(ctx, path),
            Command::PreviewFile(path) => self.preview_file(ctx, path),
            Command::AnswerFiles(paths) => self.answer_files(ctx, paths),
            Command::PreviewRedaction(id, wish) => self.preview_redaction(ctx, id, *wish),
            Command::Select(target) => self.select(target),
            Command::Deselect => {
                if self.state.fan.take().is_none() {
                    self.state.history.leave();
                }
            }
            Command::Overview => {
                self.state.history.leave();
                self.state.workspace.panels.card_open = true;
            }
            Command::Back => {
                self.state.history.back();
                self.show_selection();
            }
            Command::Forward => {
                self.state.history.forward();
                self.show_selection();
            }
            Command::Step(steps) => self.step(steps),
            Command::FlyTo(target) => self.fly_to(target),
            Command::FlyToSelection => {
                if let Some(target) = self.state.selection() {
                    self.fly_to(target);
                }
            }
            Command::FitAll => self.fit_all(),
            Command::FlyInto(bounds, zoom) => {
                self.canvas.fly_to(Camera::into(bounds, zoom, self.canvas.size()));
            }
            Command::FanOut(place) => self.state.fan = place,
            Command::ZoomBy(levels) => {
                let camera = self.canvas.destination();
                self.canvas.fly_to(Camera { zoom: camera.zoom + levels, ..camera });
            }
            Command::PanBy(points) => self.canvas.fly_to(self.canvas.destination().panned(points)),
            Command::Filter(filter) => {
                self.following.filtered_at = Some(ctx.input(|input| input.time));
                self.filter(filter);
            }
            Command::FindAnything(text) => self.find_anything(ctx, text),
            Command::Find => self.find(ctx),
            Command::First => self.select_end(1),
            Command::Last => self.select_end(-1),
            Command::UseTheme(theme) => self.state.settings.theme = theme,
            Command::Speak(language) => {
                language.map_or("", Language::tag).clone_into(&mut self.state.settings.language);
                language.unwrap_or_else(Language::of_system).choose();
            }
            Command::UseOwnDigits(wanted) => {
                self.state.settings.own_digits = wanted == Switch::On;
                numbers::use_own_digits(self.state.settings.own_digits);
            }
            Command::PreferNames(tag) => {
                tag.clone_into(&mut self.state.settings.names);
                let before = l10n::preferred_names();
                l10n::prefer_names(tag);
                self.state.workspace.layers.name_anew(before, tag);
            }
            Command::UseBaseMap(choice) => {
                self.state.workspace.base_map = choice;
                self.state.settings.base_map = choice.kept();
                self.ground.choose(ctx, choice);
            }
            Command::Toggle(panel) => self.toggle(panel),
            Command::MapAlone => self.fold_all(),
            Command::CloseHints => self.state.settings.hints_seen = true,
            Command::StartWith(choice) => self.state.settings.start = choice,
            Command::ShowLog => self.show_log(ctx),
            Command::ShowReport(path) => self.show_report(&path),
            Command::Show(dialog) => self.show(ctx, dialog),
            Command::Place(layer, chosen) => self.place(ctx, layer, chosen),
            Command::TakeBack(layer) => self.take_back(layer),
            Command::CloseDialog => {
                self.state.dialog = None;
                self.forget_files();
                self.state.palette = None;
                self.state.proposals = None;
            }
            Command::ReadPicture(picture) => self.read_picture(ctx, picture),
            Command::Dismiss(n) => {
                if n < self.state.messages.len() {
                    self.state.messages.remove(n);
                }
            }
            Command::DismissAll => self.state.messages.clear(),
            Command::Copy(text) => {
                self.state.note = w::copied(&text).into();
                ctx.copy_text(text);
            }
            Command::Browse(address) => ctx.open_url(egui::OpenUrl::new_tab(address)),
            Command::Present(from) => self.present(ctx, from),
            Command::HighContrast(wanted) => self.state.settings.high_contrast = wanted == Switch::On,
            Command::ReduceMotion(wanted) => self.state.settings.reduce_motion = wanted == Switch::On,
            Command::TranslationsFirst(wanted) => {
                self.state.settings.translations_first = wanted == Switch::On;
            }
            Command::Scale(steps) => {
                self.state.settings.scale_by(steps);
                ctx.set_zoom_factor(self.state.settings.scale);
            }
            Command::Quit => self.leave(ctx, Leaving::Program),
            Command::EditBriefing(id, edit) => self.edit_briefing(id, edit),
            Command::Undo => self.undo(ctx),
            Command::Redo => self.redo(ctx),
            Command::GoTo(id, cursor) => self.go_to(id, cursor),
            Command::BringBack(wanted) => self.answer_recovery(ctx, &wanted),
            Command::NameEditor(name) => self.state.settings.editor = name,
            Command::Explain(id, entry, why) => self.explain(id, entry, why),
            Command::Briefing(wish) => self.wish_of_briefing(wish),
            Command::Save => self.save_own(ctx),
            Command::SaveLayer(id) => self.save_layer(ctx, id, None),
            Command::Unsaved(leaving, answer) => self.answer_unsaved(ctx, leaving, answer),
        }
    }
}
