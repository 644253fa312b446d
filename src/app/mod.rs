//! Floor 8: the program. The only place where state changes.
//!
//! [`state`] is what changes, [`apply`] is where: one function takes every command. [`jobs`] do
//! in the background what takes long, `opening` reads files, `import` asks what the columns of
//! tables are, [`watch`] notices when files change and `live` brings what they hold then,
//! [`derived`] is what follows from them, [`places`] go on the map by the gazetteer, [`redact`]
//! writes copies that say less, `briefing` is made and changed, `leaving` asks before it is lost,
//! `show` presents it on the right one of the `screens`, [`export`] writes it, [`settings`] are kept
//! between starts, [`window`] opens the window, [`cli`] holds the commands that need none.

pub mod apply;
mod briefing;
pub mod cli;
pub mod derived;
pub mod destination;
pub mod export;
mod follow;
mod history;
mod import;
pub mod jobs;
mod leaving;
mod live;
mod opening;
pub mod places;
pub mod redact;
mod saving;
mod screens;
pub mod settings;
mod show;
mod sides;
pub mod state;
pub mod watch;
pub mod window;

use std::path::PathBuf;
use std::time::Instant;

use egui::{CentralPanel, Frame, Margin, Panel, Rect, TextureHandle, Ui, UiBuilder};

use crate::l10n::{self, failures};
use crate::map::{Basemaps, MapCanvas};
use crate::panels::{
    actions, briefing::BriefingPanel, card, dialogs, import as questions, list::ListPanel, messages,
    places::PlacesDialog, redact::RedactDialog, report::ReportDialog, status, timeline::TimelinePanel,
    top_bar,
};
use crate::presenter::Show;
use crate::query::{LayerId, Target};
use crate::scene::briefing::Dock;
use crate::scene::command::{Dialog, Panel as Fold};
use crate::scene::{Camera, Command};
use crate::theme::{self, tokens};

use jobs::{Jobs, Purpose};
use sides::Side;
use state::State;
use watch::Watcher;

/// Height of the status line, in points.
const STATUS: f32 = 24.0;
/// Least, usual and largest height of the timeline, in points.
const TIMELINE: (f32, f32, f32) = (72.0, 104.0, 220.0);

/// How the program is started.
#[derive(Clone, Debug, Default)]
pub struct Start {
    /// Files to open; the bundled dossier where there are none.
    pub files: Vec<PathBuf>,
    /// How those files are read, as far as they do not say so themselves.
    pub reading: crate::formats::Options,
    /// Where to look, instead of showing everything.
    pub camera: Option<Camera>,
    /// The theme, instead of the one kept.
    pub theme: Option<crate::scene::command::ThemeChoice>,
    /// The key of what to select once it is read.
    pub select: Option<String>,
    /// Leave as soon as everything is drawn, and tell how long it took since then.
    pub measured_since: Option<Instant>,
    /// How often to look whether opened files have changed.
    pub watch: watch::PollInterval,
}

/// There is no way to draw.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("{}", failures::no_graphics())]
pub struct NoGraphics;

/// Why the window cannot be.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// No way to draw.
    #[error(transparent)]
    NoGraphics(#[from] NoGraphics),
    /// No display to open it on.
    #[error("{}", failures::no_display())]
    NoDisplay,
    /// The system does not give it.
    #[error("{}", failures::no_window(.0))]
    NoWindow(String),
    /// The base map inside the program is broken.
    #[error("{}", failures::base_map(&.0.to_string()))]
    BaseMap(#[from] crate::map::tiles::TileError),
}

/// The program in its window.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, not a state of one machine")]
pub struct App {
    state: State,
    jobs: Jobs,
    watcher: Watcher,
    ground: Basemaps,
    canvas: MapCanvas,
    list: ListPanel,
    timeline: TimelinePanel,
    places: PlacesDialog,
    redact: RedactDialog,
    report: ReportDialog,
    icon: TextureHandle,
    briefing: BriefingPanel,
    commands: Vec<Command>,
    /// The show that is on.
    show: Option<Box<Show>>,
    /// Where its windows are.
    screens: screens::Screens,
    /// Whether the user said where to look, so that opening the first files does not move the map.
    view_given: bool,
    /// Whether everything is to be shown once the markers are up to date.
    fit_awaited: bool,
    /// When the filter was last changed, until the map has followed, in seconds of the window's clock.
    filtered_at: Option<f64>,
    /// Whether list and card take turns, for there is no room for both.
    narrow: bool,
    /// Whether the user has never seen the program, until its first frame is drawn.
    first_start: bool,
    /// How high the panels below the map are, in points.
    below: f32,
    /// The settings as they are kept between starts.
    kept_settings: settings::Settings,
    /// Layers of which it is not yet known whether the filter hides all of them.
    just_opened: Vec<LayerId>,
    /// What to select once it is read.
    awaited: Option<String>,
    measured_since: Option<Instant>,
    /// What is left once what is being written is.
    leaving: Option<leaving::AfterSave>,
    /// Whether the program may end whatever is not saved.
    may_end: bool,
    /// Whether the title of the window tells of what is not saved.
    tells_unsaved: bool,
    /// Whether everything was there when the last frame was put together.
    was_complete: bool,
}

impl App {
    /// The program as eframe starts it.
    ///
    /// # Errors
    /// When nothing can be drawn.
    pub fn new(cc: &eframe::CreationContext<'_>, start: Start) -> Result<Self, StartError> {
        let ctx = &cc.egui_ctx;
        if cc.wgpu_render_state.is_none() {
            return Err(NoGraphics.into());
        }
        walkers::install_renderer(cc.wgpu_render_state.as_ref());
        theme::style::install(ctx);
        // Larger and smaller go through our own commands, so that the scale is kept.
        ctx.options_mut(|options| {
            options.zoom_with_keyboard = false;
            options.fallback_theme = egui::Theme::Light;
        });

        let kept = settings::load(cc.storage);
        let first_start = kept.is_none();
        let mut state = State::new(kept.unwrap_or_default());
        if let Some(theme) = start.theme {
            state.settings.theme = theme;
        }
        l10n::prefer_names(&state.settings.names);
        ctx.set_zoom_factor(state.settings.scale);
        let kept_settings = state.settings.clone();
        let world = Camera { centre: geo::Point::new(41.5, 34.2), zoom: 5.5 };
        let mut canvas = MapCanvas::new(start.camera.unwrap_or(world));
        if start.camera.is_none() {
            canvas.fit(None);
        }
        let mut app = Self {
            state,
            jobs: Jobs::default(),
            watcher: Watcher::new(start.watch),
            ground: Basemaps::new(ctx)?,
            canvas,
            list: ListPanel::default(),
            timeline: TimelinePanel::default(),
            places: PlacesDialog::default(),
            redact: RedactDialog::default(),
            report: ReportDialog::default(),
            icon: window::icon_texture(ctx),
            briefing: BriefingPanel::default(),
            commands: Vec::new(),
            show: None,
            screens: screens::Screens::default(),
            view_given: start.camera.is_some(),
            fit_awaited: false,
            filtered_at: None,
            narrow: false,
            first_start,
            below: STATUS,
            kept_settings,
            just_opened: Vec::new(),
            awaited: start.select,
            measured_since: start.measured_since,
            leaving: None,
            may_end: false,
            tells_unsaved: false,
            was_complete: false,
        };
        if start.files.is_empty() {
            app.open_bundled();
        } else {
            app.open(ctx, start.files, start.reading);
        }
        app.select_awaited();
        app.derive(ctx);
        Ok(app)
    }

    /// The state, to look at.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Where the map looks.
    pub fn camera(&self) -> Camera {
        self.canvas.camera()
    }

    /// Whether everything is read and drawn: nothing changes until the user does something.
    pub fn is_settled(&self) -> bool {
        self.jobs.is_empty()
            && self.state.is_derived()
            && self.filtered_at.is_none()
            && !self.jobs.is_under_way(&Purpose::Place)
            && self.show.as_ref().map_or_else(|| self.is_map_settled(), |show| show.is_still())
            && !self.jobs.is_under_way(&Purpose::Redact)
    }

    fn is_map_settled(&self) -> bool {
        let is_still = !self.canvas.is_flying() && !self.canvas.is_waiting();
        is_still && self.ground.is_idle() && self.canvas.size().width > 0.0
    }

    /// Does what the user wants, as a click would.
    pub fn send(&mut self, command: Command) {
        self.commands.push(command);
    }

    /// Tells how long the first complete frame took, and leaves. Called when a frame begins: by
    /// then the one before it has been drawn.
    fn measure(&mut self, ctx: &egui::Context, frame: &eframe::Frame) {
        if let Some(seconds) = frame.info().cpu_usage {
            log::trace!("frame took {:.2} ms", seconds * 1000.0);
        }
        if let Some(since) = self.measured_since
            && self.was_complete
        {
            log::info!("complete after {} ms", since.elapsed().as_millis());
            self.measured_since = None;
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }

    fn panels_ui(&mut self, ui: &mut Ui) -> Rect {
        let view = self.state.view();
        let commands = &mut self.commands;
        let t = tokens(ui.ctx());
        let plain = |margin| Frame::new().fill(t.panel).inner_margin(margin);

        Panel::top("top bar")
            .frame(plain(Margin::symmetric(8, 4)))
            .show(ui, |ui| top_bar::top_bar_ui(ui, &view, commands));
        // First what stands higher: so the focus goes from top to bottom. What the panels below took
        // is known from the frame before.
        let whole = ui.available_rect_before_wrap();
        let above = whole.with_max_y(whole.max.y - self.below);
        let mut upper = ui.new_child(UiBuilder::new().id_salt("above the timeline").max_rect(above));
        let (list_open, card_open) = (view.list_open, view.card_open);
        let in_front = view.desk.dock == Dock::Front;
        let side_open = card_open || in_front;
        let both = sides::both_fit(whole.width());
        let has_room = whole.width() >= sides::WITH_CARD;
        let mut widths = self.state.settings.widths;
        let mut open = list_open && (both || !side_open);
        let was_open = open;
        let others = if side_open && both { Side::Card.range().0 } else { 0.0 };
        let list = &mut self.list;
        sides::side_ui(&mut upper, Side::List, plain(Margin::ZERO), others, &mut widths, &mut open, |ui| {
            list.ui(ui, &view, commands);
        });
        if open != was_open {
            commands.push(Command::Toggle(Fold::List));
        }
        let briefing = &mut self.briefing;
        let mut open = side_open;
        sides::side_ui(&mut upper, Side::Card, plain(Margin::ZERO), 0.0, &mut widths, &mut open, |ui| {
            if view.desk.dock != Dock::Closed {
                BriefingPanel::tabs_ui(ui, &view, commands);
            }
            if briefing.is_drawn(&view) {
                briefing.ui(ui, &view, commands);
            } else {
                card::card_ui(ui, &view, commands);
            }
        });
        if open != side_open {
            commands.push(Command::Toggle(if in_front { Fold::Briefing } else { Fold::Card }));
        }
        let (canvas, ground) = (&mut self.canvas, &mut self.ground);
        let map = CentralPanel::no_frame().show(&mut upper, |ui| canvas.ui(ui, ground, &view, commands));
        Panel::bottom("status").frame(plain(Margin::symmetric(12, 0))).exact_size(STATUS).show(ui, |ui| {
            let (pointer, zoom) = (canvas.pointer(), canvas.camera().zoom);
            theme::direction::follow(ui, |ui| status::status_ui(ui, &view, pointer, zoom, commands));
        });

        let timeline = &mut self.timeline;
        let mut open = view.timeline_open;
        Panel::bottom("timeline")
            .frame(plain(Margin::ZERO))
            .default_size(TIMELINE.1)
            .size_range(TIMELINE.0..=TIMELINE.2)
            .show_collapsible(ui, &mut open, |ui| timeline.ui(ui, &view, commands));
        if open != view.timeline_open {
            commands.push(Command::Toggle(Fold::Timeline));
        }
        let below = whole.max.y - ui.available_rect_before_wrap().max.y;
        if (below - self.below).abs() > 0.5 {
            self.below = below;
            ui.ctx().request_repaint();
        }
        messages::messages_ui(ui, map.inner.rect, &view, commands);
        match &self.state.dialog {
            Some(Dialog::Issues(layer)) => self.report.ui(ui, *layer, &view, commands),
            Some(Dialog::Redact(layer)) => self.redact.ui(ui, *layer, &view, commands),
            Some(dialog) => dialogs::dialog_ui(ui, dialog, (&self.icon, &mut self.places), &view, commands),
            None => questions::import_ui(ui, &view, commands),
        }
        self.state.settings.widths = widths;
        if std::mem::take(&mut self.first_start) && !has_room {
            self.state.settings.card_open = false;
            ui.ctx().request_repaint();
        }
        self.narrow = !both;
        map.inner.rect
    }

    fn read_drops(&mut self, ui: &Ui, map: Rect) {
        let (dropped, hovering) = ui.input(|input| {
            let paths = input.raw.dropped_files.iter().map(|file| file.path().to_path_buf());
            (paths.collect::<Vec<_>>(), !input.raw.hovered_files.is_empty())
        });
        if !dropped.is_empty() {
            self.commands.push(Command::Open(dropped));
        }
        if hovering {
            window::drop_hint_ui(ui, map);
        }
    }

    /// Writes the settings once one has changed; while the hand drags a panel, it waits.
    fn keep_settings(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        if self.kept_settings == self.state.settings || ctx.input(|input| input.pointer.any_down()) {
            return;
        }
        self.kept_settings.clone_from(&self.state.settings);
        if let Some(storage) = frame.storage_mut() {
            settings::save(storage, &self.state.settings);
            storage.flush();
        }
    }

    fn select_awaited(&mut self) {
        let Some(key) = &self.awaited else {
            return;
        };
        let found = self.state.layers.all().iter().find_map(|layer| Target::by_key(layer, key));
        if let Some(target) = found {
            self.awaited = None;
            self.commands.push(Command::Select(target));
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.measure(ctx, frame);
        let theme = self.show.as_ref().and_then(|show| show.theme()).unwrap_or(self.state.settings.theme);
        ctx.set_theme(settings::preference(theme));
        match &mut self.show {
            Some(show) => show.follow(ctx.theme()),
            None => self.ground.follow(ctx.theme()),
        }
        self.take_finished_jobs(ctx);
        self.take_news(ctx);
        self.select_awaited();
        self.handle_close_request(ctx);
        if self.state.dialog.is_none() && self.state.asked.is_empty() && self.show.is_none() {
            actions::read_keys(ctx, &mut self.commands);
        }
        self.apply_all(ctx);
        self.keep_settings(ctx, frame);
    }

    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        if !self.show_ui(ui, frame) {
            let map = self.panels_ui(ui);
            self.read_drops(ui, map);
        }
        let ctx = ui.ctx().clone();
        theme::focus::paint_ring(&ctx);
        if !self.commands.is_empty() {
            self.apply_all(&ctx);
            ctx.request_repaint();
        }
        self.was_complete = self.is_settled();
        if self.was_complete && self.measured_since.is_some() {
            ctx.request_repaint();
        }
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        settings::save(storage, &self.state.settings);
    }
}
