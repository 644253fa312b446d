//! The one place where commands change state.

use std::path::{Path, PathBuf};

use crate::formats::Options;
use crate::l10n;
use crate::l10n::ui as w;
use crate::model::PlaceRef;
use crate::panels::list;
use crate::query::{Filter, Item, LayerId, Target};
use crate::scene::briefing::{Dock, Leaving};
use crate::scene::camera::Camera;
use crate::scene::choices::{Panel, Switch};
use crate::scene::command::Command;
use crate::scene::view::{Message, Offer, Severity};

use super::App;
use super::destination;
use super::jobs::Purpose;

/// What is selected stays where it is if it lies within this part of the map.
const COMFORT: f32 = 0.86;

impl App {
    /// Applies what has gathered since the last call.
    pub(super) fn apply_all(&mut self, ctx: &egui::Context) {
        for command in std::mem::take(&mut self.commands) {
            self.apply(ctx, command);
        }
        self.derive(ctx);
    }

    /// Brings the list and the markers up to date, and shows what was opened once all of it is
    /// there and it is known where.
    pub(super) fn derive(&mut self, ctx: &egui::Context) {
        if let Some(work) = self.state.derive() {
            // What was still being worked out is no longer wanted.
            self.jobs.cancel(&Purpose::Derive);
            self.jobs.start(ctx, "sitmap-derive", None, Purpose::Derive, work, |app, _, derived| {
                // What broke is not tried again before something changes: it would break for ever.
                if let Ok(Some(derived)) = derived {
                    app.state.take_awaited(derived);
                }
            });
        }
        if self.state.is_derived() {
            self.tell_hidden();
        }
        self.follow_filter(ctx);
        if self.fit_awaited && self.state.is_derived() && self.jobs.is_empty() {
            self.fit_awaited = false;
            self.fit_all();
        }
    }

    fn toggle(&mut self, panel: Panel) {
        match panel {
            Panel::List => self.toggle_list(),
            Panel::Card => self.toggle_card(),
            Panel::Briefing => self.state.desk.toggle(),
            Panel::Filters => {
                // They are in the list.
                let open = !(self.state.settings.list_open && self.state.filters_open());
                self.state.settings.filters_open = Some(open);
                self.state.settings.list_open |= open;
            }
            Panel::Timeline => self.state.settings.timeline_open = Some(!self.state.timeline_open()),
        }
    }

    /// Where there is no room for both, the list that is opened takes the place of the card.
    fn toggle_list(&mut self) {
        let settings = &mut self.state.settings;
        let is_covered = self.narrow && (settings.card_open || self.state.desk.dock == Dock::Front);
        settings.list_open = is_covered || !settings.list_open;
        if is_covered {
            settings.card_open = false;
            self.state.desk.fold();
        }
    }

    #[expect(clippy::too_many_lines, reason = "a line for each command, so that none is forgotten")]
    pub(super) fn apply(&mut self, ctx: &egui::Context, command: Command) {
        match command {
            Command::AskForFiles => {
                let last = self.state.settings.recent.first();
                self.jobs.ask_files(ctx, w::open(), destination::folder(last.map(PathBuf::as_path)));
            }
            Command::Open(paths) => self.open(ctx, paths, Options::default()),
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
            Command::RenameLayer(id, name) => self.state.layers.change(id, |layer| layer.display.name = name),
            Command::ShowLayer(id, shown) => {
                self.state.layers.change(id, |layer| layer.display.visible = shown == Switch::On);
            }
            Command::ShowGroup(group, shown) => self.state.layers.show_group(group, shown == Switch::On),
            Command::ForgetRecent => self.state.settings.recent.clear(),
            Command::AskWhere(output) => self.ask_where(ctx, output),
            Command::Write(output, path) => self.write_output(ctx, output, path),
            Command::AnswerPath(path) => self.answer_path(ctx, path),
            Command::PreviewRedaction(id, wish) => self.preview_redaction(ctx, id, *wish),
            Command::Select(target) => self.select(target),
            Command::Deselect => {
                if self.state.fan.take().is_none() {
                    self.state.history.leave();
                }
            }
            Command::Overview => {
                self.state.history.leave();
                self.state.settings.card_open = true;
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
                self.filtered_at = Some(ctx.input(|input| input.time));
                self.filter(filter);
            }
            Command::Find => {
                if self.narrow || !self.state.settings.list_open {
                    self.state.settings.list_open = false;
                    self.toggle_list();
                }
                ctx.memory_mut(|memory| memory.request_focus(list::find_id()));
            }
            Command::First => self.select_end(1),
            Command::Last => self.select_end(-1),
            Command::UseTheme(theme) => self.state.settings.theme = theme,
            Command::PreferNames(tag) => {
                tag.clone_into(&mut self.state.settings.names);
                l10n::prefer_names(tag);
            }
            Command::UseBaseMap(choice) => {
                self.state.base_map = choice;
                self.state.settings.base_map = choice.kept();
                self.ground.choose(ctx, choice);
            }
            Command::Toggle(panel) => self.toggle(panel),
            Command::MapAlone => self.fold_all(),
            Command::Show(dialog) => self.show(ctx, dialog),
            Command::Place(layer, chosen) => self.place(ctx, layer, chosen),
            Command::TakeBack(layer) => self.revert_placements(layer),
            Command::CloseDialog => {
                self.state.dialog = None;
                self.state.proposals = None;
            }
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
            Command::UndoBriefing => self.undo_briefing(),
            Command::RedoBriefing => self.redo_briefing(),
            Command::Briefing(wish) => self.wish_of_briefing(wish),
            Command::Save => self.save_own(ctx),
            Command::Unsaved(leaving, answer) => self.answer_unsaved(ctx, leaving, answer),
        }
    }

    /// Takes what the jobs in the background have brought. Those that broke are told once.
    pub(super) fn take_finished_jobs(&mut self, ctx: &egui::Context) {
        while let Some(ended) = self.jobs.next_ended() {
            let is_broken = ended.is_broken;
            ended.apply(self, ctx);
            if is_broken {
                self.tell(Severity::Error, w::broken(), w::stays(), None);
            }
        }
        self.place_again(ctx);
        self.state.jobs = self.jobs.view();
        self.view_given &= !self.jobs.is_empty();
        if !self.state.jobs.is_empty() {
            // So that progress is seen.
            ctx.request_repaint_after(std::time::Duration::from_millis(50));
        }
    }

    pub(super) fn select(&mut self, target: Target) {
        if !target.exists(&self.state.layers) {
            return;
        }
        self.state.history.go(target);
        self.state.settings.card_open = true;
        self.show_selection();
    }

    /// Flies to the selection unless all of it is well within sight.
    fn show_selection(&mut self) {
        let Some(target) = self.state.selection() else {
            return;
        };
        let camera = self.canvas.destination();
        let size = self.canvas.size();
        let places = target.places(&self.state.layers);
        let in_sight = |place: &PlaceRef<'_>| {
            place.position().is_some_and(|position| camera.sees(position, size, COMFORT))
        };
        if !places.iter().all(in_sight) {
            self.fly_to(target);
        }
    }

    fn step(&mut self, steps: isize) {
        let rows = self.state.rows();
        let at = self.state.selection().and_then(|target| match target.item {
            Item::Incident(id) => rows.find(target.layer, id),
            // From a place one goes on to its first incident.
            Item::Place(id) => {
                let dossier = self.state.layers.dossier(target.layer)?;
                let here = dossier.place(id).incidents();
                let is_here = |(layer, id)| layer == target.layer && here.binary_search(&id).is_ok();
                let first = rows.find_first(is_here)?;
                if steps > 0 { first.checked_sub(1) } else { Some(first) }
            }
            Item::Actor(_) | Item::Source(_) => None,
        });
        if let Some((layer, id)) = rows.step(at, steps) {
            let target = Target { layer, item: Item::Incident(id) };
            self.select(target);
            self.fly_to(target);
        }
    }

    /// Selects the first incident of the list, or with a negative number the last.
    fn select_end(&mut self, steps: isize) {
        if let Some((layer, id)) = self.state.rows().step(None, steps) {
            self.select(Target { layer, item: Item::Incident(id) });
        }
    }

    /// Folds every panel, or unfolds them all.
    fn fold_all(&mut self) {
        let timeline_open = self.state.timeline_open();
        let settings = &mut self.state.settings;
        let desk = &mut self.state.desk;
        let open = !(settings.list_open || settings.card_open || timeline_open || desk.dock != Dock::Closed);
        if open {
            desk.dock = desk.folded;
        } else {
            desk.folded = std::mem::take(&mut desk.dock);
        }
        (settings.list_open, settings.card_open) = (open, open);
        settings.timeline_open = if open { None } else { Some(false) };
    }

    pub(super) fn filter(&mut self, filter: Filter) {
        if filter.is_empty() {
            self.state.messages.retain(|message| message.offer != Offer::ClearFilter);
        }
        self.state.filter = filter;
    }

    fn fly_to(&mut self, target: Target) {
        let places = target.places(&self.state.layers);
        let positions: Vec<_> = places.iter().filter_map(|place| place.position()).collect();
        if let Some(camera) = self.canvas.destination().showing(&positions, self.canvas.size()) {
            self.canvas.fly_to(camera);
        }
    }

    pub(super) fn fit_all(&mut self) {
        self.canvas.fit(self.state.marks().bounds);
    }

    /// Puts a message over the map, where it stays until it is taken away.
    pub(super) fn tell(&mut self, gravity: Severity, title: &str, detail: &str, layer: Option<LayerId>) {
        let (title, detail) = (title.to_owned(), detail.to_owned());
        // The same once, and last.
        self.state.messages.retain(|other| (&other.title, &other.detail) != (&title, &detail));
        let offer = Offer::Details;
        self.state.messages.push(Message { gravity, title, detail, file: None, layer, offer });
    }
}

pub(super) fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    name.strip_suffix(".sitmap.json").or(name.strip_suffix(".json")).unwrap_or(&name).to_owned()
}
